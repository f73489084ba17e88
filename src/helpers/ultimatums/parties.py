"""Who is named around an either/or threat."""

from __future__ import annotations

import re
from functools import cache

import msgspec

from helpers.actors import find_actors
from helpers.lexicons import Entry, read_lexicon
from helpers.records import Article, Sentence, Span
from helpers.sentences.datelines import find_dateline
from helpers.ultimatums.vocabulary import LEXICON, whole_words
from helpers.wars import war_of

FIGHTING = frozenset({"Russia", "Ukraine", "Syria", "rebels", "NorthKorea"})
ENEMY = {"Russia": "Ukraine", "Ukraine": "Russia", "NorthKorea": "Ukraine", "rebels": "Syria", "Syria": "rebels"}
_IN_SYRIA = {"Russia": "rebels", "Ukraine": "Syria"}
"""Whom the words for an attacker, or for who is attacked, mean in the other war."""
# "dalam bahasa Rusia", "radio berbahasa Rusia": a tongue is nobody
_TONGUE = re.compile(r"(?<!\w)(?:ber)?bahasa\s$", re.I)
# a name after one of these is a place where something happens, not somebody who is told
_PLACE = re.compile(
    r"(?<!\w)(?:di|dari|ke|menuju|wilayah|kota|provinsi|oblast|perbatasan|daerah|distrik|desa|invasi|perang|tanah"
    r"|bendera|sungai|seluruh|timur|selatan|barat|utara|presiden|kementerian|parit|posisi|atas|depan|belakang|garis|benteng)\s+$",
    re.I,
)


class Party(Entry, frozen=True):
    """Common nouns that say whose people are meant."""

    forms: tuple[str, ...]


class Mention(Span, frozen=True):
    """Somebody mentioned near a threat."""

    words: str
    side: str
    """A claimant side."""
    told: bool
    """True for those who can be told to go: forces and people, rather than a bare state or place."""
    force: bool = False


class Voice(msgspec.Struct, frozen=True):
    """Who says it: `speaker` None where nobody is named."""

    speaker: str | None
    side: str
    span: Span | None
    via: tuple[str, ...]
    governed: bool
    """An attribution or a verb of threatening governs the words."""
    retells: bool = False
    """Gives back what he was told."""


@cache
def _nouns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((entry.id, whole_words(entry.forms)) for entry in read_lexicon(LEXICON, "parties", Party))


def find_mentions(article: Article, start: int, end: int) -> list[Mention]:
    """The parties mentioned in `article.text[start:end]`, left to right; none in the dateline of a report."""
    text = article.text
    if start and text[start - 1] in "\n\r":
        dateline = find_dateline(text[start:end])
        start += dateline.end if dateline else 0
    rows = [
        Mention(
            actor.span.start,
            actor.span.end,
            actor.form,
            actor.side,
            actor.is_force
            or (
                actor.kind not in ("place",)
                and not _PLACE.search(text[max(0, actor.span.start - 14) : actor.span.start])
            ),
            actor.is_force,
        )
        for actor in find_actors(text, start, end, article.document.published)
        if (actor.kind != "place" or actor.is_force)
        and not _TONGUE.search(text[max(0, actor.span.start - 9) : actor.span.start])
    ]
    for side, pattern in _nouns():
        for match in pattern.finditer(text, start, end):
            if not any(row.start < match.end() and match.start() < row.end for row in rows):
                here = _IN_SYRIA.get(side, side) if war_of(article) == "Syria" else side
                rows.append(Mention(match.start(), match.end(), match.group(), here, True, True))
    return sorted(rows, key=lambda row: row.start)


def find_camps(article: Article, start: int, end: int) -> list[Mention]:
    """The mentions of those who fight."""
    return [mention for mention in find_mentions(article, start, end) if mention.side in FIGHTING]


def place(article: Article, sentence: Sentence) -> int:
    """Where a sentence stands among the article's; of a headline of several that is the first."""
    return next(i for i, other in enumerate(article.sentences) if other.start == sentence.start)


def following(article: Article, sentence: Sentence) -> Sentence | None:
    """The sentence behind, None behind the last."""
    index = place(article, sentence)
    return article.sentences[index + 1] if index + 1 < len(article.sentences) else None


def preceding(article: Article, sentence: Sentence) -> Sentence | None:
    """The sentence before in the same paragraph, None at its beginning."""
    index = place(article, sentence)
    before = article.sentences[index - 1] if index else None
    return before if before is not None and before.paragraph == sentence.paragraph else None
