"""How far two careful readers agree: F1 on which rows there are, Krippendorff's alpha and exact agreement per column.

Alpha by nltk's AnnotationTask (nominal distance): 1 is full agreement, 0 what chance would give.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import msgspec
from nltk.metrics.agreement import AnnotationTask

from helpers.attributions.speakers import same_name
from helpers.gold import GoldArticle, GoldAttribution, Label, read_gold, span_of
from helpers.matching import Pair, always, pair, same_value, same_via
from helpers.records import InputError, Span
from helpers.score import Kind

CLAIM_COLUMNS = ("qualifier", "measure", "object", "side", "claimant_side", "denied", "period", "date")
ATTRIBUTION_COLUMNS = ("speaker_side", "direct")
ULTIMATUM_COLUMNS = ("act", "speaker_side", "addressee_side", "position")


class Agreement(msgspec.Struct, frozen=True, kw_only=True):
    """One line: a column of a kind, over all articles that both readers labelled."""

    kind: Kind
    column: str
    pairs: int
    """Rows (or articles) compared; for "found by both", the rows of the first reader."""
    equal: float | None
    """Share of pairs that are equal; for "found by both", F1 of one reader against the other."""
    alpha: float | None
    """None where every value is the same, so that chance can't be told from agreement."""


def agreement(folder: Path) -> list[Agreement]:
    """Every column's agreement between the first and the second reading of a folder's articles.

    Articles that were read once are left out. Raises InputError where none was read twice.
    """
    ones = {article.doc_id: article for article in read_gold(folder, "first")}
    others = {article.doc_id: article for article in read_gold(folder, "second")}
    shared = sorted(ones.keys() & others.keys())
    if not shared:
        raise InputError(str(folder), "holds no article read twice", "add NAME.first.json and NAME.second.json")
    both = [(ones[doc_id], others[doc_id]) for doc_id in shared]
    rows = _rows("claims", _paired(both, "claims", same_value), CLAIM_COLUMNS)
    said = _paired(both, "attributions", always)
    rows += _rows("attributions", said, ATTRIBUTION_COLUMNS)
    rows.append(_share("attributions", "speaker", said, lambda a, b: same_name(a.speaker, b.speaker)))
    rows.append(_share("attributions", "via", said, same_via))
    rows += _rows("ultimatums", _paired(both, "ultimatums", always), ULTIMATUM_COLUMNS)
    return rows + _frames(both)


def _paired(both: Sequence[tuple[GoldArticle, GoldArticle]], kind: str, same: Callable[[Any, Any], bool]) -> list[Pair]:
    pairs: list[Pair] = []
    for one, other in both:
        pairs += pair(getattr(one, kind), getattr(other, kind), _place(one), _place(other), same)
    return pairs


def _place(article: GoldArticle) -> Callable[[Label], Span]:
    def place(label: Label) -> Span:
        span = span_of(article, label)
        if isinstance(label, GoldAttribution) and label.cue in label.quote:
            start = span.start + label.quote.find(label.cue)
            return Span(start, start + len(label.cue))
        return span

    return place


def _rows(kind: Kind, pairs: Sequence[Pair], columns: Sequence[str]) -> list[Agreement]:
    ones, others = sum(p.label is not None for p in pairs), sum(p.found is not None for p in pairs)
    matched = [p for p in pairs if p.label is not None and p.found is not None]
    f1 = 2 * len(matched) / (ones + others) if ones + others else None
    lines = [Agreement(kind=kind, column="found by both", pairs=ones, equal=f1, alpha=None)]
    for column in columns:
        values = [(getattr(p.label, column), getattr(p.found, column)) for p in matched]
        lines.append(_line(kind, column, values))
    return lines


def _share(kind: Kind, column: str, pairs: Sequence[Pair], equal: Callable[[Any, Any], bool]) -> Agreement:
    matched = [p for p in pairs if p.label is not None and p.found is not None]
    share = sum(equal(p.label, p.found) for p in matched) / len(matched) if matched else None
    return Agreement(kind=kind, column=column, pairs=len(matched), equal=share, alpha=None)


def _line(kind: Kind, column: str, values: Sequence[tuple[Any, Any]]) -> Agreement:
    equal = sum(a == b for a, b in values) / len(values) if values else None
    return Agreement(kind=kind, column=column, pairs=len(values), equal=equal, alpha=alpha(values))


def alpha(values: Sequence[tuple[Any, Any]]) -> float | None:
    """Krippendorff's alpha of two readers over nominal values; None where only one value occurs."""
    if len({value for one in values for value in one}) < 2:
        return None
    data = [(reader, str(n), str(v)) for n, one in enumerate(values) for reader, v in zip("ab", one, strict=True)]
    return float(AnnotationTask(data=data).alpha())


def _frames(both: Sequence[tuple[GoldArticle, GoldArticle]]) -> list[Agreement]:
    dominant = [(one.frames.dominant, other.frames.dominant) for one, other in both]
    every = sorted({f for one, other in both for f in (*one.frames.present, *other.frames.present)})
    ticks = [(f in one.frames.present, f in other.frames.present) for one, other in both for f in every]
    hit, ones, others = sum(a and b for a, b in ticks), sum(a for a, _ in ticks), sum(b for _, b in ticks)
    micro = Agreement(
        kind="frames", column="found by both", pairs=ones, equal=2 * hit / (ones + others), alpha=alpha(ticks)
    )
    return [micro, _line("frames", "dominant", dominant)]
