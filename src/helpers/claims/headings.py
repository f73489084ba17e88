"""Lines without a number that govern the lines below: `Yang dihancurkan:`, or `Tank` above its number."""

from __future__ import annotations

from helpers.claims.events import find_events
from helpers.claims.phrases import Parse
from helpers.claims.vocabulary import CountedNoun, EventEntry, nouns
from helpers.claims.words import Word

_LONGEST_HEADING = 6
_LOSSES = frozenset({"equipment", "casualties", "killed", "strikes"})


def heading_of(words: list[Word]) -> CountedNoun | None:
    """The noun that a line consists of, or None."""
    last = len(words)
    while last and words[last - 1].mark:
        last -= 1
    if not 0 < last <= _LONGEST_HEADING:
        return None
    match = nouns().at(words, 0)
    return match.values[0] if match is not None and match.last == last else None


def announced_by(words: list[Word]) -> EventEntry | None:
    """The last loss or strike that a line names, for items below it; None where it names something else later."""
    for event in reversed(find_events(words)):
        for entry, _ in event.readings:
            if "none" in (entry.people, entry.equipment):
                return None
            if entry.equipment in _LOSSES or entry.people in _LOSSES:
                return None if event.negated else entry
    return None


def is_only_number(parse: Parse) -> bool:
    """Whether a line holds nothing but counted phrases and marks."""
    covered = {i for phrase in parse.phrases for i in range(phrase.first, phrase.last)}
    return all(i in covered or word.mark for i, word in enumerate(parse.words))
