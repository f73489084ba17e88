"""Labelled articles: what careful readers found, to measure the extractors on.

A folder holds for each article NAME.txt (as scraped), NAME.first.json and NAME.second.json (two readers' labels, made
apart) and NAME.json (what they settled on). A label names its words
and which occurrence of them it means (`nth`, from 0); offsets follow, so that no label can point beside its words.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from pathlib import Path
from typing import Literal

import msgspec

from helpers.lexicons import categories
from helpers.records import Act, Article, Hop, InputError, Period, Position, Qualifier, RawText, Span, unknown_value

HALVES = ("dev", "held")
"""Folders of the labelled articles. dev: rules were written with it. held: it is only ever scored."""


class Label(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What every label has: its exact words and which occurrence of them."""

    quote: str
    nth: int = 0


class GoldClaim(Label, frozen=True, kw_only=True):
    """One claim as a reader labelled it; fields as in the record."""

    low: float | None
    high: float | None
    qualifier: Qualifier
    measure: str
    object: str
    side: str
    claimant: str | None
    claimant_side: str
    denied: bool
    period: Period
    date: dt.date | None


class GoldAttribution(Label, frozen=True, kw_only=True):
    """One attributed statement; hops as (name, kind) pairs, outlet first, speaker last."""

    cue: str
    speaker: str | None
    speaker_side: str
    via: tuple[str, ...]
    hops: tuple[tuple[str | None, str], ...]
    direct: bool


class GoldUltimatum(Label, frozen=True, kw_only=True):
    """One ultimatum as a reader labelled it."""

    demand: str
    harm: str
    speaker: str | None
    speaker_side: str
    addressee_side: str
    act: Act
    position: Position


class GoldFrames(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The frames that a careful reader would tick, and the one that leads."""

    dominant: str
    present: tuple[str, ...]


class GoldArticle(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One labelled article. `text` is filled in from the file beside the labels."""

    doc_id: str
    genre: str
    outlet: str | None
    published: dt.date | None
    title: str | None = None
    claims: tuple[GoldClaim, ...]
    attributions: tuple[GoldAttribution, ...]
    ultimatums: tuple[GoldUltimatum, ...]
    tempting_non_ultimatums: tuple[str, ...]
    frames: GoldFrames
    text: str = ""

    @property
    def raw(self) -> RawText:
        """The article as a corpus would give it: with its day, as the labels were made with it."""
        return RawText(
            doc_id=self.doc_id,
            text=self.text,
            origin=self.doc_id,
            title=self.title,
            outlet=self.outlet,
            published=self.published,
            published_basis="stated" if self.published else None,
        )


def span_of(article: GoldArticle, label: Label) -> Span:
    """Where the label's words stand in the article."""
    at = -1
    for _ in range(label.nth + 1):
        at = article.text.find(label.quote, at + 1)
        if at < 0:
            raise InputError(article.doc_id, f"has no occurrence {label.nth} of {label.quote!r}", "copy the words anew")
    return Span(at, at + len(label.quote))


def span_in(parsed: Article, article: GoldArticle, label: Label) -> Span:
    """Where the label's words stand in the text as parsed: a title that comes apart stands before it there."""
    span, moved = span_of(article, label), len(parsed.text) - len(article.text)
    return Span(span.start + moved, span.end + moved)


def read_gold(folder: Path, reading: Literal["settled", "first", "second"] = "settled") -> tuple[GoldArticle, ...]:
    """The labelled articles of a folder and those below it, by name: as settled, or as one reader labelled them.

    An article without the reading asked for is left out.

    Raises InputError naming file, label and value where a label doesn't fit its article or its list.
    """
    paths = sorted(path for path in folder.rglob("*.json") if _reading(path) == reading)
    if not paths:
        raise InputError(str(folder), "holds no labelled article", "give a folder of NAME.txt and NAME.json files")
    return tuple(_read(path) for path in paths)


def gold_digest(folder: Path) -> str:
    """One short digest of all texts and labels, so that a floor says what it was measured on."""
    digest = hashlib.sha256()
    for path in sorted([*folder.rglob("*.json"), *folder.rglob("*.txt")]):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:12]


def _reading(path: Path) -> str:
    parts = path.name.split(".")
    return parts[1] if len(parts) == 3 else "settled"


def _read(path: Path) -> GoldArticle:
    text_path = path.with_name(path.name.split(".")[0] + ".txt")
    if not text_path.exists():
        raise InputError(path.name, "has no text beside it", f"add {text_path.name}")
    try:
        article = msgspec.json.decode(path.read_bytes(), type=GoldArticle)
    except msgspec.DecodeError as error:
        raise InputError(path.name, str(error), "mend the label named") from None
    article = msgspec.structs.replace(article, text=text_path.read_bytes().decode("utf-8"))
    _check(path.name, article)
    return article


def _check(name: str, article: GoldArticle) -> None:
    closed = {"measure": "measures", "object": "objects", "side": "sides", "claimant_side": "claimant_sides"}
    closed |= {"speaker_side": "claimant_sides", "addressee_side": "sides"}
    groups: dict[str, tuple[Label, ...]] = {
        "claims": article.claims,
        "attributions": article.attributions,
        "ultimatums": article.ultimatums,
    }
    for kind, labels in groups.items():
        for number, label in enumerate(labels, 1):
            place = f"{name} [{kind} {number}]"
            span_of(article, label)
            for field, values in closed.items():
                value = getattr(label, field, None)
                if value is not None and value not in categories(values):
                    raise unknown_value(place, field, value, list(categories(values)))
    for number, claim in enumerate(article.claims, 1):
        if (claim.claimant is None) != (claim.claimant_side == "none"):
            raise InputError(
                f"{name} [claims {number}]", "claimant is null only where claimant_side is none", "mend one"
            )
    for words in article.tempting_non_ultimatums:
        if words not in article.text:
            raise InputError(name, f"tempting words {words!r} are not in the text", "copy the words anew")


def hop_names(hops: tuple[Hop, ...]) -> tuple[str, ...]:
    """The names of a chain, as compared with a label's."""
    return tuple(hop.name for hop in hops)
