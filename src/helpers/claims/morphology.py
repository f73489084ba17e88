"""Verb forms that follow from one another: menghancurkan -> dihancurkan, hancurkan.

Indonesian news puts one verb in three shapes: active with a nasal prefix, passive in di-, and bare in headlines. The
lexicon names one or two; the others are made here. Nominals are not: too many stand for something else (penerbangan).
"""

from __future__ import annotations

from collections.abc import Iterator

_VOWELS = "aeiou"
_LOST = {"ng": "k", "m": "p", "ny": "s", "n": "t"}
"""The first consonant of the stem that each nasal has swallowed."""


def active_of(stem: str) -> str:
    """The active of a stem of two syllables or more: tewaskan -> menewaskan, rebut -> merebut."""
    first, rest = stem[0], stem[1:]
    if stem[:2] in ("ng", "ny") or first in "lrmnwy":
        return "me" + stem
    if first in _VOWELS or first in "gh":
        return "meng" + stem
    if first == "k":
        return "meng" + rest
    if first == "p":
        return "mem" + rest
    if first == "s":
        return "meny" + rest
    if first == "t":
        return "men" + rest
    return ("mem" if first in "bfv" else "men") + stem


def stems_of(active: str) -> Iterator[str]:
    """The stems that an active verb may have; where a consonant may be lost, both: menewaskan -> tewaskan, newaskan."""
    if not active.startswith("me") or len(active) < 6 or not active.isalpha():
        return
    for nasal in ("meng", "meny", "mem", "men", "me"):
        rest = active.removeprefix(nasal)
        if rest == active or len(rest) < 3:
            continue
        lost = _LOST.get(nasal[2:], "")
        stems = {rest, lost + rest} if rest[0] in _VOWELS else {rest}
        yield from sorted(stem for stem in stems if active_of(stem) == active)
