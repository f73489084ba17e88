"""In Syria: the words that tell the government's soldiers from those who rise against it."""

from __future__ import annotations

from itertools import pairwise

from helpers.claims.grammar import Governed
from helpers.claims.scenes import Speaker
from helpers.claims.vocabulary import word_set
from helpers.claims.words import Word

_STATE_TROOPS = frozenset({"tentara", "prajurit", "serdadu", "personel"})
_TROOPS = frozenset({"pasukan", "tentara", "militer", "milisi"})
_MEMBERS = frozenset({"anggota", "kelompok", "faksi"})
_BODY = 2
_GOVERNMENT = frozenset({"pemerintah", "rezim"})


def _counted(words: list[Word], governed: Governed) -> set[str]:
    """The words of a counted phrase; of members, those of what they belong to: 25 anggota kelompok teroris."""
    first, last = governed.phrase.first, governed.phrase.last
    members = any(word.key in _MEMBERS for word in words[first:last])
    return {word.key for word in words[first : last + (_BODY if members else 0)]}


def of_the_army(words: list[Word], governed: Governed) -> bool:
    """Whether soldiers are counted by the word for those of a state: in Syria the others are fighters or militants."""
    counted = _counted(words, governed)
    return bool(counted & _STATE_TROOPS) and not counted & word_set("insurgents")


def of_both(words: list[Word], governed: Governed) -> bool:
    """Whether fighters and the state's soldiers are counted together: "150 pejuang dan tentara"."""
    start, end = governed.phrase.first, governed.phrase.noun_last + 4
    keys = [word.key for word in words[start:end]]
    joints = [i for i, key in enumerate(keys) if key in ("dan", "serta", "maupun")]
    rising = word_set("insurgents") | word_set("rebels")
    for joint in joints:
        before, after = set(keys[:joint]), set(keys[joint + 1 : joint + 3])
        if (before & _STATE_TROOPS and after & rising) or (before & rising and after & _STATE_TROOPS):
            return True
    return False


def government_takes(words: list[Word], governed: Governed) -> bool:
    """Whether, in Syria, the government's troops take land: "pasukan pemerintah ... menguasai 28 desa"."""
    event = governed.event
    if event is None or governed.measure != "territory" or governed.voice != "active":
        return False
    before = [word.key for word in words[: event.first]]
    return any(a in _TROOPS and b in _GOVERNMENT for a, b in pairwise(before))


def insurgents(words: list[Word], governed: Governed, speaker: Speaker) -> bool:
    """Whether those who rise in Syria are counted.

    Rebels are to everybody, terrorists to Damascus, Moscow and tellers of no camp.
    """
    if not speaker.syria:
        return False
    rising = "insurgents" if speaker.camp in ("Syria", "Russia", None) else "rebels"
    return bool(_counted(words, governed) & word_set(rising))
