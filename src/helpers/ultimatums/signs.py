"""What makes a stretch of text likelier, or less likely, to be an either/or threat: the cues it is weighed by.

The classes of words stand in lexicons/ultimatum_signs.toml, beside the families of ultimatums.toml. A stretch is looked
at only where it holds a harm and something that may bind it to a deed.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise

import msgspec

from helpers.lexicons import read_lexicon
from helpers.records import Span
from helpers.ultimatums.vocabulary import Cue, any_harm, find_hits, whole_words

LEXICON = "ultimatum_signs"
DEEDS = frozenset({"go", "hands", "obey", "demand", "weak demand"})
"""What somebody is to do."""
REFUSALS = frozenset({"stay", "resisting"})
"""What somebody does instead."""
HARMS = frozenset({"grave", "weapon", "death", "loss", "harm", "weak harm", "harming", "survival", "any harm"})
BINDINGS = frozenset(
    {
        "or", "or else", "if", "the others", "who does", "afterwards", "options", "rather", "unless", "else left",
        "don't", "under threat",
    }
)  # fmt: skip
SURROUNDING = frozenset({"happened", "talks", "civil", "safe", "denies", "fears", "things"})
"""What counts against a threat only inside the words that are said."""
_WITH_BOTH = ("you", "we", "carrier", "threatens", "fighters", "tells", "afterwards")
_AROUND = frozenset({"carrier", "threatens", "fighters", "safe", "talks", "civil"})
_IDIOM = "idiom"
_WORD = re.compile(r"\w+")
_COMMON = frozenset({"loss"})
_TELLING = HARMS - _COMMON
_TO_COME = re.compile(
    r"(?<!\w)(?:akan|bakal|atau|jika|kalau|bila|apabila|asal\w*|kecuali|kalian|kamu|pilih\w*|hukuman\w*|siapa"
    r"|\w*ancam\w*|\w*paksa\w*|menolak|(?:tidak|tak) mau)(?!\w)",
    re.IGNORECASE,
)
_PLAIN = re.compile(r"(?<![\w-])[a-z]{3,}(?![\w-])")
"""Words that are no names."""
_NEAR = 12
"""Words on either side of what binds in which a deed and a harm are bound by it."""
_DISTANCES = ((3, "0-3"), (8, "4-8"), (16, "9-16"), (98, "far"))
_LENGTHS = ((7, "to 7"), (15, "to 15"), (27, "to 27"), (44, "to 44"))


class Sign(Span, frozen=True):
    """A place where words of a class stand."""

    name: str
    family: str = ""
    """The family of ultimatums.toml, where it is one."""


class Stretch(msgspec.Struct, frozen=True):
    """A stretch as it is weighed: its text, the signs in it, and where it stands."""

    text: str
    signs: tuple[Sign, ...]
    sentences: int
    headline: bool
    quoted: bool
    around: frozenset[str]
    """Classes of words in the sentences beside it."""

    def of(self, names: frozenset[str]) -> list[Sign]:
        """The signs of some classes, in text order."""
        return [sign for sign in self.signs if sign.name in names]


@cache
def _classes() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((entry.id, whole_words(entry.forms)) for entry in read_lexicon(LEXICON, "signs", Cue))


@lru_cache(maxsize=256)
def find_signs(text: str) -> tuple[Sign, ...]:
    """All signs in a text, by place; words of several classes stand several times."""
    found = [Sign(m.start(), m.end(), name) for name, pattern in _classes() for m in pattern.finditer(text)]
    for hits, plain, weak in (
        (find_hits(text, "demands"), "demand", "weak demand"),
        (find_hits(text, "demands", resistance=True), "resisting", "resisting"),
        (find_hits(text, "harms"), "harm", "weak harm"),
        (find_hits(text, "harms", active=True), "harming", "harming"),
        (find_hits(text, "harms", survival=True), "survival", "survival"),
        (find_hits(text, "harms", open=True), "any harm", "any harm"),
    ):
        found += [Sign(hit.start, hit.end, weak if hit.weak else plain, hit.family) for hit in hits]
    # the words of an idiom tell no deed and no harm
    idioms = [sign for sign in found if sign.name == _IDIOM]
    kept = [s for s in found if s.name == _IDIOM or not any(s.overlaps(idiom) for idiom in idioms)]
    return tuple(sorted(kept, key=lambda sign: (sign.start, sign.end, sign.name)))


@lru_cache(maxsize=256)
def signs_around(text: str) -> frozenset[str]:
    """The classes in a text that count for the sentences beside it."""
    return frozenset(name for name, pattern in _classes() if name in _AROUND and pattern.search(text))


@cache
def _any_sign_of(names: frozenset[str]) -> re.Pattern[str]:
    entries = [entry for entry in read_lexicon(LEXICON, "signs", Cue) if entry.id in names]
    return whole_words(tuple(form for entry in entries for form in entry.forms))


def holds_harm(text: str) -> bool:
    """Whether a text holds any sign of a harm: quicker than finding all signs.

    What war news tells of in every other sentence counts only beside words of condition, choice, threat or future.
    """
    if _any_sign_of(_TELLING).search(text) is not None or any_harm().search(text) is not None:
        return True
    return _TO_COME.search(text) is not None and _any_sign_of(_COMMON).search(text) is not None


def may_threaten(signs: Sequence[Sign]) -> bool:
    """Whether there is a harm and something that may bind it to a deed: else nothing is weighed."""
    names = {sign.name for sign in signs}
    return bool(names & HARMS and names & BINDINGS)


def cues_of(stretch: Stretch) -> frozenset[str]:
    """The cues of a stretch: which classes it holds, in what order, how far apart, and where it stands."""
    names = {sign.name for sign in stretch.signs}
    cues = {"always", *(f"has {name}" for name in names), *(f"beside {name}" for name in stretch.around)}
    deeds, harms = stretch.of(DEEDS), stretch.of(HARMS)
    bindings = stretch.of(BINDINGS)
    both = bool(deeds and harms)
    starts = [match.start() for match in _WORD.finditer(stretch.text)]
    cues |= {f"no {what}" for what, there in (("deed", deeds), ("harm", harms), ("binding", bindings)) if not there}
    cues.add("apart " + _apart(stretch, starts))
    for binding in bindings:
        cues |= _bound(stretch, binding, starts)
    cues |= {f"{name} with both" for name in _WITH_BOTH if name in names and both}
    cues |= {f"{name} with harm and binding" for name in _WITH_BOTH[:5] if name in names and harms and bindings}
    twice = sum(sign.name == "who does" for sign in stretch.signs) >= 2
    cues |= {"who does, twice"} if twice and both else set()
    cues |= {"options, or"} if {"options", "or"} <= names else set()
    happened = min(3, sum(sign.name == "happened" for sign in stretch.signs))
    cues |= {f"happened {happened}"} if happened else set()
    places = {
        "two sentences": stretch.sentences > 1,
        "headline": stretch.headline,
        "quoted": stretch.quoted,
        "quoted with both": stretch.quoted and both,
        "asks": "?" in stretch.text,
    }
    cues |= {name for name, there in places.items() if there}
    plain = _PLAIN.findall(stretch.text)
    cues |= {f"word {word}" for word in plain} | {f"words {a} {b}" for a, b in pairwise(plain)}
    cues.add("words " + next((name for most, name in _LENGTHS if len(starts) <= most), "more"))
    return frozenset(cues)


def _words(starts: Sequence[int], start: int, end: int) -> int:
    return bisect_left(starts, end) - bisect_left(starts, start)


def _apart(stretch: Stretch, starts: Sequence[int]) -> str:
    """How far the nearest deed (or refusal) and harm are apart."""
    pairs = [
        _words(starts, min(deed.end, harm.end), max(deed.start, harm.start))
        for deed in stretch.of(DEEDS | REFUSALS)
        for harm in stretch.of(HARMS)
        if not deed.overlaps(harm)
    ]
    return next((name for most, name in _DISTANCES if pairs and min(pairs) <= most), "never")


def _bound(stretch: Stretch, binding: Sign, starts: Sequence[int]) -> set[str]:
    """The order in which what binds, deed and harm stand."""
    deeds, harms = stretch.of(DEEDS | REFUSALS), stretch.of(HARMS)
    deeds_before = any(d.end <= binding.start and _words(starts, d.end, binding.start) <= _NEAR for d in deeds)
    deeds_after = [d for d in deeds if d.start >= binding.end and _words(starts, binding.end, d.start) <= 10]
    harms_before = any(h.end <= binding.start and _words(starts, h.end, binding.start) <= 8 for h in harms)
    harms_after = [h for h in harms if h.start >= binding.end and _words(starts, binding.end, h.start) <= _NEAR]
    cues: set[str] = set()
    if deeds_before and harms_after:
        cues |= {f"deed, {binding.name}, harm", "deed, binding, harm"}
    if harms_before and deeds_after:
        cues.add(f"harm, {binding.name}, deed")
    if any(d.end <= h.start and _words(starts, d.end, h.start) <= _NEAR for d in deeds_after for h in harms):
        cues.add(f"{binding.name}, deed, harm")
    if harms_after and _words(starts, binding.end, harms_after[0].start) <= 4:
        cues.add(f"{binding.name}, harm at once")
    return cues
