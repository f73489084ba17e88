"""Whether a bare surname is that of somebody else: Vitaliy Matviyenko is not Valentina Matviyenko."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from helpers.alternation import normal
from helpers.lexicons import Name, read_lexicon

_BEFORE = re.compile(r"([A-ZÀ-Þ][\w'’-]+)[ \t\u00a0]$")
_LONGEST = 24
"""Letters of a given name."""
_LETTERS = str.maketrans({"x": "ks", "h": "g", "c": "k", "w": "v", "'": "", "’": "", "-": ""})
_SAME = {"mkl": "nkl"}
"""Mykola is Nikolai."""


class GivenNames(Name, frozen=True, kw_only=True):
    """An entry of speakers.toml [[given_names]]: spellings that tell one language from the other."""

    side: str


class _Person(Name, frozen=True, kw_only=True):
    name: str = ""
    side: str


@cache
def given_names() -> dict[str, str]:
    """Given name -> the side whose language spells it so."""
    return {form: entry.side for entry in read_lexicon("speakers", "given_names", GivenNames) for form in entry.forms}


@cache
def _known() -> frozenset[str]:
    """All words that are a given name."""
    people = (person.name.split() for person in read_lexicon("speakers", "people", _Person))
    return frozenset(given_names()) | {words[0] for words in people if len(words) > 1}


@cache
def _sounds(given: str) -> str:
    """What the spellings of a name in several languages share, its consonants: Serhiy and Sergei, Oleksandr and
    Alexander."""
    heard = re.sub(r"[^a-z]|[aeiouy]", "", normal(given).casefold().translate(_LETTERS))
    heard = re.sub(r"(.)\1", r"\1", heard)
    return _SAME.get(heard, heard)


def is_namesake(text: str, start: int, end: int, name: str) -> bool:
    """Whether the surname `text[start:end]` belongs to another than `name`, by the given name that the text gives him.

    The given name is the one right before, else at the last mention above, else at the first below; without any it is
    taken for the one who is known.
    """
    own = name.split()
    surname = text[start:end]
    if len(own) != 2 or " " in surname or normal(own[0]) == normal(surname):
        return False
    given = _given_before(text, start)
    if given is None:
        places = list(_places(text, surname))
        above = (given for place in reversed(places) if place < start and (given := _given_before(text, place)))
        below = (given for place in places if place > start and (given := _given_before(text, place)))
        given = next(above, None) or next(below, None)
    return given is not None and _sounds(given) != _sounds(own[0])


def _given_before(text: str, place: int) -> str | None:
    match = _BEFORE.search(text, max(0, place - _LONGEST), place)
    return match[1] if match and match[1] in _known() else None


def _places(text: str, surname: str) -> Iterator[int]:
    place = text.find(surname)
    while place >= 0:
        yield place
        place = text.find(surname, place + len(surname))
