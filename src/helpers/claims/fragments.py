"""Sentences without a verb: an item of a list, a run of items, a label with its items."""

from __future__ import annotations

from helpers.claims.phrases import Parse
from helpers.claims.separation import is_verb
from helpers.claims.vocabulary import CountedNoun

MATERIAL = frozenset({"equipment", "munition", "ordnance"})


def is_fragment(parse: Parse) -> bool:
    """A list item or a run of items without any verb."""
    if any(reading[1] != "noun" for event in parse.events for reading in event.readings):
        return False
    covered = {i for phrase in parse.phrases for i in range(phrase.first, phrase.last)}
    rest = [word for i, word in enumerate(parse.words) if i not in covered and not word.mark]
    if len(rest) > 7 + len(parse.phrases) or any(is_verb(word) for word in rest):
        return False
    first = parse.phrases[0].first if parse.phrases else 99
    before = parse.words[:first]
    opens = all(word.mark or word.text[0].isdigit() for word in before)
    return opens or labelled(parse) or (len(parse.phrases) > 1 and any(word.text == ":" for word in before))


_LONGEST_LABEL = 4


def labelled(parse: Parse) -> bool:
    """`Utara: hingga 225 tentara`: a short label and a colon right before the first item."""
    first = parse.phrases[0].first if parse.phrases else 0
    label = [word for word in parse.words[:first] if not word.mark]
    return first > 1 and parse.words[first - 1].text == ":" and 0 < len(label) <= _LONGEST_LABEL


def list_measure(noun: CountedNoun) -> str | None:
    """What befell an item of a list of losses, by what it is."""
    if noun.kind in MATERIAL:
        return "equipment"
    return "casualties" if noun.kind == "people" else None
