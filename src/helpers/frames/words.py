"""Where the words of a frame stand in a sentence.

An entry of the lexicon is a root with its affixes (`~ancam`), a word, or a regular expression of words. Expressions are
searched first; roots and words are looked up one by one in what they leave. Idioms are expressions in which a word of
the list means something else: what they cover isn't counted.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, TypeAlias

import msgspec

from helpers.lexicons import Entry, read_lexicon

Strength: TypeAlias = Literal["strong", "plain", "weak"]
STRENGTHS: tuple[Strength, ...] = ("strong", "plain", "weak")

_TOKEN = re.compile(r"\w+(?:-\w+)*")
_SIMPLE = re.compile(r"[\w-]+")
_PREFIXES = ("", "di", "ter", "ber", "be", "ke", "pe", "per", "memper", "diper")
_SUFFIXES = ("", "kan", "i", "an")
_CLITIC = re.compile(r"(?<=\w{3})(?:nya|lah|kah|pun|ku|mu)$")
_DROPPED = {"k": "ng", "p": "m", "t": "n", "s": "ny"}
"""First letters of roots that melt into the nasal of me- and pe-: tembak, menembak."""
_KEPT = {**dict.fromkeys("aiueoghk", "ng"), **dict.fromkeys("bfvp", "m"), **dict.fromkeys("cdjzts", "n")}
"""First letters that stay behind it (ancam, mengancam); loanwords keep theirs (provokasi, memprovokasi)."""
_SHORT = 4
"""Roots of so many letters may take menge-, penge-: bom, mengebom."""


class Frame(Entry, frozen=True, kw_only=True):
    """A frame and its vocabulary by strength."""

    label: str
    """English; translated through gettext where it is shown."""
    colour: str
    strong: tuple[str, ...]
    plain: tuple[str, ...]
    weak: tuple[str, ...]
    idioms: tuple[str, ...]
    examples: tuple[str, ...]
    non_examples: tuple[str, ...]


class Use(msgspec.Struct, frozen=True):
    """One word or phrase of a frame, in code points of the text searched."""

    start: int
    end: int
    strength: Strength
    entry: str
    """The lexicon's entry: all forms of one root are one."""


@cache
def frames() -> dict[str, Frame]:
    """The frames, id → entry, in the order of the lexicon."""
    return {frame.id: frame for frame in read_lexicon("frames", "frames", Frame)}


def find_uses(frame: str, text: str) -> list[Use]:
    """Every use of the frame's words in `text`, in its order, none inside another."""
    return _uses_among(_compiled(frame), text, _words_of(text))


def find_all_uses(text: str) -> dict[str, list[Use]]:
    """Frame → its uses in `text`, for every frame; quicker than one after the other."""
    words = _words_of(text)
    return {frame: _uses_among(_compiled(frame), text, words) for frame in frames()}


def forms_of(root: str) -> tuple[str, ...]:
    """A root with the affixes of Indonesian, without clitics: ancam → mengancam, diancam, ancaman, terancam ..."""
    stems = [prefix + root for prefix in _PREFIXES]
    for prefix in ("me", "pe"):
        stems.append(prefix + _KEPT.get(root[0], "") + root)
        if root[0] in _DROPPED:
            stems.append(prefix + _DROPPED[root[0]] + root[1:])
        if len(root) <= _SHORT:
            stems.append(prefix + "nge" + root)
    return tuple(dict.fromkeys(stem + suffix for stem in stems for suffix in _SUFFIXES))


class _Word(msgspec.Struct, frozen=True):
    start: int
    end: int
    shapes: tuple[str, ...]
    """How it may stand in the lexicon: as it is, without its clitic, or as one half of a doubled word (drone-drone)."""


def _words_of(text: str) -> list[_Word]:
    words = []
    for match in _TOKEN.finditer(text):
        word = match.group().casefold()
        first, _, second = word.partition("-")
        halves = (first, _CLITIC.sub("", first)) if second and first == _CLITIC.sub("", second) else ()
        words.append(_Word(*match.span(), tuple(dict.fromkeys((word, _CLITIC.sub("", word), *halves)))))
    return words


def _uses_among(lexicon: _Compiled, text: str, words: list[_Word]) -> list[Use]:
    uses: list[Use] = []
    covered: list[tuple[int, int]] = []
    for match in lexicon.phrases.finditer(text):
        covered.append(match.span())
        if match.lastgroup is not None and match.lastgroup != "idiom":
            strength, entry = lexicon.groups[match.lastgroup]
            uses.append(Use(*match.span(), strength, entry))
    for word in words:
        known = next((lexicon.words[shape] for shape in word.shapes if shape in lexicon.words), None)
        if known is not None and not any(a < word.end and word.start < b for a, b in covered):
            uses.append(Use(word.start, word.end, *known))
    return sorted(uses, key=lambda use: use.start)


class _Compiled(msgspec.Struct, frozen=True):
    words: dict[str, tuple[Strength, str]]
    phrases: re.Pattern[str]
    groups: dict[str, tuple[Strength, str]]
    """Name of a group of `phrases` → what it stands for."""


@cache
def _compiled(frame: str) -> _Compiled:
    entry = frames()[frame]
    words: dict[str, tuple[Strength, str]] = {}
    groups: dict[str, tuple[Strength, str]] = {}
    phrases: list[tuple[str, str]] = [("idiom", _expression(idiom)) for idiom in entry.idioms]
    roots: dict[str, tuple[Strength, str]] = {}
    for strength in STRENGTHS:
        for form in getattr(entry, strength):
            if _SIMPLE.fullmatch(form):
                words.setdefault(form, (strength, form))
            elif form[0] == "~" and _SIMPLE.fullmatch(form[1:]):
                for grown in forms_of(form[1:]):
                    roots.setdefault(grown, (strength, form))
            else:
                groups[f"g{len(groups)}"] = (strength, form)
                phrases.append((f"g{len(groups) - 1}", _expression(form)))
    # idioms first, then the longer expression: "serangan udara" before "serangan"
    phrases.sort(key=lambda pair: (pair[0] != "idiom", -len(pair[1])))
    idioms = "|".join(expression for name, expression in phrases if name == "idiom")
    # Empty groups behind the words tell which it was; in front they would keep `re` from skipping by first letter.
    others = [f"{expression}(?P<{name}>)" for name, expression in phrases if name != "idiom"]
    alternatives = [*([f"(?:{idioms})(?P<idiom>)"] if idioms else []), *others]
    pattern = re.compile(r"(?<![\w-])(?:" + "|".join(alternatives) + r")(?!\w)", re.I)
    return _Compiled({**roots, **words}, pattern, groups)


def _expression(form: str) -> str:
    """A phrase of the lexicon as a regular expression: `~` before a word stands for its affixes."""
    grown = re.sub(r"~(\w+)", lambda m: "(?:" + "|".join(sorted(forms_of(m[1]), key=len, reverse=True)) + ")", form)
    return grown.replace(" ", r"\s+")
