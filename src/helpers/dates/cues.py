"""Words that tell for what stretch of time a number is: a day, a week, since the war began, still to come."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache

from helpers.dates.words import any_of, counts, months
from helpers.lexicons import Entry, read_lexicon


class Stretch(Entry, frozen=True, kw_only=True):
    """An entry of claim_context.toml [[stretches]]; the head of that file says what stands between braces."""

    forms: tuple[str, ...]
    examples: tuple[str, ...]
    non_examples: tuple[str, ...]


def find_cues(text: str) -> set[str]:
    """The ids of the stretches that `text` has words of."""
    return {name for name, pattern in _patterns() if pattern.search(text)}


def nearest_cue(text: str, place: int, names: Collection[str]) -> str | None:
    """Of the stretches called `names` the one whose words in `text` stand nearest to `place`, None where none does."""
    found = [
        (abs(match.start() - place), name)
        for name, pattern in _patterns()
        if name in names
        for match in pattern.finditer(text)
    ]
    return min(found)[1] if found else None


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    entries: tuple[Stretch, ...] = read_lexicon("claim_context", "stretches", Stretch)
    return tuple(
        (entry.id, re.compile(r"(?<![\w-])(?:" + "|".join(_shape(f) for f in entry.forms) + r")(?!\w)", re.IGNORECASE))
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
        "year": r"20\d\d",
        "w": r"[^\W\d_]+",
    }
