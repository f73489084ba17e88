"""How much each word of a sentence separates what stands on its two sides."""

from __future__ import annotations

import re
from functools import cache

from helpers.claims.phrases import Parse
from helpers.claims.vocabulary import nouns, word_set
from helpers.claims.words import Word


def is_verb(word: Word) -> bool:
    """Whether an unknown word looks like a verb."""
    return _verb_like().fullmatch(word.key) is not None and word.key not in word_set("not_verbs")


@cache
def _verb_like() -> re.Pattern[str]:
    return re.compile(r"(?:meny|meng|mem|men|me|ber|ter|di)[a-z]{4,}")


def separations(parse: Parse) -> list[float]:
    """How much each word separates: names and auxiliaries little, commas more, a new clause or another verb most."""
    words = parse.words
    weights = [0.5] * len(words)
    covered = [False] * len(words)
    for phrase in parse.phrases:
        for i in range(phrase.first, phrase.last):
            covered[i] = True
    in_event = [False] * len(words)
    for event in parse.events:
        for i in range(event.first, event.last):
            in_event[i] = True
    for i, word in enumerate(words):
        key = word.key
        if covered[i]:
            weights[i] = 0.04
        elif in_event[i]:
            weights[i] = 0.8
        elif word.mark:
            listing = i + 1 < len(words) and (
                covered[i + 1] or words[i + 1].key in ("dan", "serta", "hingga", "termasuk")
            )
            closed = word.text == ";" and _list_ends(parse, i)
            if (
                word.text in ",/&•;"
                and not closed
                and listing
                and (any(covered[max(0, i - 4) : i]) or _thing_ends(parse, i))
            ):
                weights[i] = 0.12
            elif word.text == ";" or (word.text == ":" and not listing and _capital(words, i + 1)):
                weights[i] = 4.0
            elif word.text == ",":
                weights[i] = 0.2 if _encloses_names(words, i) else 1.3
            elif word.text in ".!?":
                weights[i] = 6.0
            elif word.text in "-–—":
                weights[i] = 0.7
            else:
                weights[i] = 0.2
        elif key in word_set("clause"):
            weights[i] = 4.0
        elif key == "yang":
            weights[i] = 0.6
        elif key in ("dan", "serta", "atau"):
            listing = (i + 1 < len(words) and covered[i + 1]) or any(covered[i + 1 : i + 3])
            weights[i] = 0.12 if listing else 0.8
        elif key in word_set("transparent"):
            weights[i] = 0.1
        elif word.text[0].isupper():
            weights[i] = 0.15
        elif key in word_set("prepositions"):
            weights[i] = 0.3
        elif is_verb(word):
            weights[i] = 2.5
    return weights


_LONGEST_APPOSITION = 4


_THINGS = frozenset({"building", "equipment", "munition", "ordnance"})


def _thing_ends(parse: Parse, at: int) -> bool:
    """Whether things that are not counted stand before a comma: "apartemen, sebuah sekolah dan dua gudang"."""
    for first in range(max(0, at - _LONGEST_THING), at):
        match = nouns().at(parse.words, first)
        if match is not None and match.last == at:
            return any(noun.kind in _THINGS for noun in match.values)
    return False


_LONGEST_THING = 3


def _list_ends(parse: Parse, at: int) -> bool:
    """Whether the item before a semicolon is a list's last: 810 drone dan 4 rudal; 747 drone ditembak jatuh."""
    last = next((phrase for phrase in reversed(parse.phrases) if at - _ITEM <= phrase.last <= at), None)
    return last is not None and last.first > 0 and parse.words[last.first - 1].key in ("dan", "serta")


_ITEM = 4
"""Words between an item and the mark behind it."""


def _encloses_names(words: list[Word], at: int) -> bool:
    """`di Kota Belgorod, Rusia, runtuh`: whether the comma opens or closes an apposition of names alone."""
    return any(_names_up_to_comma(words, at, step) for step in (1, -1))


def _names_up_to_comma(words: list[Word], at: int, step: int) -> bool:
    for count in range(1, _LONGEST_APPOSITION + 1):
        place = at + step * count
        if not 0 <= place < len(words):
            return False
        if words[place].text == ",":
            return count > 1
        if not words[place].text[0].isupper():
            return False
    return False


def _capital(words: list[Word], at: int) -> bool:
    return at < len(words) and words[at].text[0].isupper()
