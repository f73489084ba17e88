"""Who asserts a number: the attribution that governs it, in its sentence or beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

import msgspec

from helpers.attributions import governing
from helpers.records import Article, Attribution, Hedge, Sentence, Span

_NONE = "none"


class Claimant(msgspec.Struct, frozen=True):
    """Whose assertion: his words in the text or None, his side, the media between, whether he denies it."""

    words: str | None
    side: str
    via: tuple[str, ...]
    denied: bool
    hedge: Hedge
    scope: Span | None = None
    """What is said, where a statement governs the number: days outside it are days of the statement."""
    installed: bool = False


_HEDGES: dict[Hedge, str] = {
    "claimed": r"\b(?:meng)?klaim\w*|\bdiklaim\b|\bmengaku\b",
    "estimated": r"\b(?:di|mem)?perkira(?:kan|an)\b|\bestimasi\b|\bditaksir\b|\bmenaksir\b",
    "reported": r"\bdilaporkan\b|\bkonon\b|\bdikabarkan\b|\bdisebut(?:kan)?\b|\bkabarnya\b|\bmelaporkan\b",
}


@cache
def _hedges() -> tuple[tuple[Hedge, re.Pattern[str]], ...]:
    return tuple((hedge, re.compile(pattern, re.IGNORECASE)) for hedge, pattern in _HEDGES.items())


@cache
def _denials() -> re.Pattern[str]:
    return re.compile(
        r"\bmembantah\b|\bbantah\b|\bmenampik\b|\bmenyangkal\b|\bmenepis\b|\bdibantah\b|\bmenolak klaim\b",
        re.IGNORECASE,
    )


@cache
def _installed() -> re.Pattern[str]:
    return re.compile(
        r"(?:ditunjuk|dilantik|diangkat|dipasang|bentukan|versi|pro-?)\s*(?:oleh\s+)?(?:Rusia"
        r"|Moskow|Kremlin)|pendudukan|okupasi",
        re.IGNORECASE,
    )


def claimant_of(
    article: Article, sentence: Sentence, place: Span, attributions: Sequence[Attribution], rough: bool
) -> Claimant:
    """The claimant of the words at `place` (offsets into the article)."""
    said = governing(article, tuple(attributions), place.start)
    hedge = _hedge(sentence.text, rough)
    if said is None or (said.speaker is None and said.speaker_side in (_NONE, "")):
        return Claimant(None, _NONE, said.via if said is not None else (), False, hedge)
    denied = said.stance == "deny" or _denials().search(said.cue) is not None
    if said.speaker is None:
        return Claimant(None, _NONE, said.via, denied, hedge)
    scope = None
    if said.scope_start is not None and said.scope_end is not None:
        scope = Span(said.scope_start, said.scope_end)
    installed = _installed().search(said.quote) is not None
    return Claimant(said.speaker, said.speaker_side, said.via, denied, hedge, scope, installed)


def lead_in(article: Article, sentence: Sentence, attributions: Sequence[Attribution]) -> Claimant | None:
    """The claimant of a list item: whoever made the last statement above it, if only items stand between."""
    above = [row for row in attributions if row.start <= sentence.start and row.stance != "relay" and row.speaker]
    if not above:
        return None
    row = above[-1]
    return Claimant(row.speaker, row.speaker_side, row.via, row.stance == "deny", "none")


def _hedge(text: str, rough: bool) -> Hedge:
    for hedge, pattern in _hedges():
        if pattern.search(text):
            return hedge
    return "about" if rough else "none"
