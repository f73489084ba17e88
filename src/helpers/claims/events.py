"""The events that one sentence names, each with what it may mean."""

from __future__ import annotations

import msgspec

from helpers.claims.vocabulary import (
    EventEntry,
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


def find_events(words: list[Word]) -> list[EventMatch]:
    """The events of a sentence in order, none overlapping; pairs such as `tewas dan luka` as one."""
    rows: list[EventMatch] = []
    at = 0
    forms = events()
    while at < len(words):
        match = forms.at(words, at)
        if match is None:
            at += 1
            continue
        before = [word.key for word in words[max(0, at - 2) : at]]
        negated = bool(before) and (
            before[-1] in word_set("negations")
            or (before[0] in word_set("negations") and before[-1] in ("ada", "akan", "mau", "bisa", "pernah", "ingin"))
        )
        rows.append(EventMatch(match.first, match.last, match.values, negated))
        at = match.last
    return _joined(words, rows)


def _joined(words: list[Word], rows: list[EventMatch]) -> list[EventMatch]:
    """`tewas maupun cedera` with one number is one event: casualties."""
    merged: list[EventMatch] = []
    both = event_entry("tewas-luka")
    for row in rows:
        last = merged[-1] if merged else None
        kinds = {entry.id for entry, _ in row.readings}
        if last is not None and row.first - last.last == 1 and words[last.last].key in word_set("joints"):
            pair = {entry.id for entry, _ in last.readings} | kinds
            after = words[row.last].text if row.last < len(words) else ""
            if {"tewas", "luka"} <= pair and not after[:1].isdigit():
                voice = next(voice for entry, voice in last.readings if entry.id in ("tewas", "luka"))
                merged[-1] = EventMatch(last.first, row.last, ((both, voice),), last.negated)
                continue
        merged.append(row)
    return merged
