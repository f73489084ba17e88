"""Words that tell for what stretch of time a number is: a day, a week, since the war began, still to come."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from helpers.dates.words import any_of, counts, months, weekdays
from helpers.lexicons import Entry, read_lexicon

_WORD = re.compile(r"\w+")
_DISTANCE = r"(?!\s+(?:sebelum|setelah|sesudah|kemudian|berselang|usai|lalu|silam|lebih\s+awal))"
_SLOT = re.compile(r"\{\w+\}")


class Stretch(Entry, frozen=True, kw_only=True):
    """An entry of claim_context.toml [[stretches]]; the head of that file says what stands between braces."""

    forms: tuple[str, ...]
    lasting: bool = False
    """Whether the forms name how long something lasted: before `kemudian` or `lalu` they are a distance instead."""
    examples: tuple[str, ...]
    non_examples: tuple[str, ...]


def find_cues(text: str) -> set[str]:
    """The ids of the stretches that `text` has words of."""
    return set(cue_places(text))


@lru_cache(maxsize=512)
def cue_places(text: str) -> dict[str, tuple[int, ...]]:
    """The ids of the stretches that `text` has words of, each with where they begin.

    Kept, for the numbers of a sentence ask for the same text.
    """
    words = set(_WORD.findall(text.lower()))
    found = {
        name: tuple(match.start() for match in pattern.finditer(text))
        for name, needed, pattern in _patterns()
        if not needed.isdisjoint(words)
    }
    return {name: starts for name, starts in found.items() if starts}


@cache
def _patterns() -> tuple[tuple[str, frozenset[str], re.Pattern[str]], ...]:
    """Each stretch with words of which a text must have one, and the pattern of its forms."""
    entries: tuple[Stretch, ...] = read_lexicon("claim_context", "stretches", Stretch)
    return tuple(
        (
            entry.id,
            frozenset(max(_WORD.findall(_SLOT.sub("", form.lower())), key=len) for form in entry.forms),
            re.compile(
                r"(?<![\w-])(?:"
                + "|".join(_shape(f) for f in entry.forms)
                + r")(?!\w)"
                + (_DISTANCE if entry.lasting else ""),
                re.IGNORECASE,
            ),
        )
        for entry in entries
    )


def _shape(form: str) -> str:
    shape = re.escape(form).replace(r"\ ", r"\s+")
    for name, pattern in _slots().items():
        shape = shape.replace(re.escape("{" + name + "}"), pattern)
    return shape


@cache
def _slots() -> dict[str, str]:
    number = any_of({form: value for form, value in counts().items() if form != "se"})
    return {
        "n": rf"(?:\d{{1,3}}|{number}|beberapa|sebelas|belasan|puluhan)",
        "unit": "(?:jam|hari|pekan|minggu|bulan|tahun)",
        "month": f"(?:{any_of(months())})",
        "weekday": f"(?:{any_of(weekdays().keys() - {'minggu'})}|(?-i:Minggu))",
        "year": r"20\d\d",
        "w": r"[^\W\d_]+",
    }
