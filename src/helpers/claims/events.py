"""The events that one sentence names, each with what it may mean."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from helpers.claims.vocabulary import (
    EventEntry,
    Forms,
    Voice,
    event_entry,
    events,
    word_set,
)
from helpers.claims.words import Word


class EventMatch(msgspec.Struct, frozen=True):
    """An event form at words [first, last) with every entry and voice that it may stand for."""

    first: int
    last: int
    readings: tuple[tuple[EventEntry, Voice], ...]
    negated: bool
    inner: tuple[EventMatch, ...] = ()
    """Shorter forms at the same place: what `jatuh` means where `jatuh di` means nothing for the noun."""

    def layers(self) -> Iterator[EventMatch]:
        """The event itself, then its shorter forms."""
        yield self
        yield from self.inner


def find_events(words: list[Word], forms: Forms[tuple[EventEntry, Voice]] | None = None) -> list[EventMatch]:
    """The events of a sentence in order, none overlapping; pairs such as `tewas dan luka` as one.

    `forms` are the words known for events, all of the lexicon if not given.
    """
    rows: list[EventMatch] = []
    at = 0
    forms = forms or events()
    while at < len(words):
        matches = list(forms.all_at(words, at))
        if not matches:
            at += 1
            continue
        match = matches[0]
        before = [word.key for word in words[max(0, at - 2) : at]]
        negated = bool(before) and (
            before[-1] in word_set("negations")
            or before[-1] in word_set("wishes")
            or (before[0] in word_set("negations") and before[-1] in ("ada", "akan", "mau", "bisa", "pernah", "ingin"))
        )
        negated = negated or _threatened(before)
        inner = tuple(EventMatch(short.first, short.last, short.values, negated) for short in matches[1:])
        rows.append(EventMatch(match.first, match.last, match.values, negated, inner))
        at = match.last
    return _joined(words, rows)


def _threatened(before: list[str]) -> bool:
    """Whether the words before make an either/or of it: mundur atau mati."""
    return len(before) > 1 and before[-1] == "atau" and before[-2] in word_set("demands")


_HARMS = frozenset({"tewas", "luka", "tewas-luka", "hilang", "tangkap", "lumpuh"})


def _joined(words: list[Word], rows: list[EventMatch]) -> list[EventMatch]:
    """`tewas maupun cedera`, `tewas, luka, atau hilang` with one number are one event: casualties."""
    merged: list[EventMatch] = []
    both = event_entry("tewas-luka")
    for row in rows:
        last = merged[-1] if merged else None
        if last is not None and _joint(words, last, row):
            pair = {entry.id for each in (last, row) for entry, _ in each.readings} & _HARMS
            after = words[row.last].text if row.last < len(words) else ""
            # "10 tewas dan luka 30": two numbers; "menewaskan serta melukai 30": one
            apart = after[:1].isdigit() and not all(_does(each) for each in (last, row))
            if ({"tewas", "luka"} <= pair or ("tewas-luka" in pair and len(pair) > 1)) and not apart:
                voice = next(voice for entry, voice in last.readings if entry.id in _HARMS)
                merged[-1] = EventMatch(last.first, row.last, ((both, voice),), last.negated)
                continue
        merged.append(row)
    return merged


def _does(event: EventMatch) -> bool:
    return any(entry.id in _HARMS and voice == "active" for entry, voice in event.readings)


def _joint(words: list[Word], last: EventMatch, row: EventMatch) -> bool:
    """Whether only a comma or a conjunction, or both, stand between two events."""
    between = words[last.last : row.first]
    return 1 <= len(between) <= 2 and all(word.key in word_set("joints") for word in between)
