"""In Syria: the words that tell the government's soldiers from those who rise against it."""

from __future__ import annotations

from itertools import pairwise

from helpers.claims.grammar import Governed
from helpers.claims.scenes import Speaker
from helpers.claims.vocabulary import word_set
from helpers.claims.words import Word

_STATE_TROOPS = frozenset({"tentara", "prajurit", "serdadu", "personel"})
_TROOPS = frozenset({"pasukan", "tentara", "militer", "milisi"})
_GOVERNMENT = frozenset({"pemerintah", "rezim"})


def _counted(words: list[Word], governed: Governed) -> set[str]:
    """The words of a counted phrase."""
    return {word.key for word in words[governed.phrase.first : governed.phrase.last]}


def of_the_army(words: list[Word], governed: Governed) -> bool:
    """Whether soldiers are counted by the word for those of a state: in Syria the others are fighters or militants."""
    counted = _counted(words, governed)
    return bool(counted & _STATE_TROOPS) and not counted & word_set("insurgents")


def government_takes(words: list[Word], governed: Governed) -> bool:
    """Whether, in Syria, the government's troops take land: "pasukan pemerintah ... menguasai 28 desa"."""
    event = governed.event
    if event is None or governed.measure != "territory" or governed.voice != "active":
        return False
    before = [word.key for word in words[: event.first]]
    return any(a in _TROOPS and b in _GOVERNMENT for a, b in pairwise(before))


def insurgents(words: list[Word], governed: Governed, speaker: Speaker) -> bool:
    """Whether those who rise in Syria are counted: rebels to anybody, terrorists to Damascus and Moscow alone."""
    if not speaker.syria:
        return False
    rising = "insurgents" if speaker.camp in ("Syria", "Russia") else "rebels"
    return bool(_counted(words, governed) & word_set(rising))
