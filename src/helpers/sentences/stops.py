"""Where a sentence ends inside a line: a stop that is no abbreviation's, initial's or number's."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from helpers.lexicons import Entry, Name, read_lexicon

_OPENING = "\"“‘'«„([“"
CLOSING = "\"”’'»)]"


class Abbreviation(Entry, frozen=True):
    """A family of short forms and what may follow their full stop inside one sentence."""

    forms: tuple[str, ...]
    follows: Literal["name", "number", "lower"]
    examples: tuple[str, ...]
    non_examples: tuple[str, ...]


@cache
def _abbreviations() -> dict[str, str]:
    entries = read_lexicon("abbreviations", "abbreviations", Abbreviation)
    return {form: entry.follows for entry in entries for form in entry.forms}


@cache
def _domains() -> frozenset[str]:
    """Endings of internet names: after a stop without a space they begin no sentence."""
    return frozenset(form for entry in read_lexicon("abbreviations", "domains", Name) for form in entry.forms)


@cache
def any_stop() -> re.Pattern[str]:
    """A stop, or several, with the closing marks behind it."""
    return re.compile(r"(?:\.{2,}|[.!?…]+)[\"”’'»)\]]*")


def sentence_after(line: str, match: re.Match[str]) -> int:
    """Where the next sentence begins if `match` (stop with closing marks) ends one, else 0."""
    start, end = match.start(), match.end()
    if end >= len(line):
        return 0
    stop = match[0]
    after = line[end:]
    spaced = after[0].isspace()
    if not spaced and stop[-1] in "\"'" and line.count(stop[-1], 0, end - 1) % 2 == 0:
        # katanya."Kami ...: the mark opens the next sentence
        end -= 1
        stop, after = stop[:-1], line[end:]
    following = after.lstrip()
    head = following.lstrip(_OPENING)
    if not head:
        return 0
    first = head[0]
    if not (first.isupper() or first.isdigit()):
        return 0
    word = _word_before(line, start)
    if not spaced and not _glued(line, start, stop, word, head):
        return 0
    if stop.startswith((".", "…")) and spaced and line[start - 1 : start].isspace():
        return 0  # a free-standing ellipsis, or a stop that floats between spaces
    if stop == "." or (stop[0] == "." and stop[1:2] not in (".", "!", "?", "")):
        if _is_initial(line, start, word):
            return 0
        if line[:start].strip().isdigit() and len(line[:start].strip()) <= 2:
            return 0  # 1. Tank
        follows = _abbreviations().get(word.casefold())
        if follows == "name" or (follows == "number" and first.isdigit()):
            return 0
    return len(line) - len(following)


def _word_before(line: str, end: int) -> str:
    start = end
    while start and not line[start - 1].isspace() and line[start - 1] not in "(\"“‘'[,-–—":
        start -= 1
    return line[start:end]


_ON_X = re.compile(r"\b(?:di|lewat|melalui|via|dari|pada|akun|platform|sosial|aplikasi|dan|atau)\s+X$")


def _is_initial(line: str, start: int, word: str) -> bool:
    """J. in a name (`Donald J. Trump`, `J.D. Vance`, `U.S.`); not the letter that ends `vitamin C`."""
    bare = word.replace(".", "")
    if not (1 <= len(bare) <= 4 and bare.isalpha() and bare.isupper()):
        return False
    if word == "X" and _ON_X.search(line, 0, start):  # "tulisnya di X. Ia ..."
        return False
    return all(len(part) == 1 for part in word.split("."))


def _glued(line: str, start: int, stop: str, word: str, head: str) -> bool:
    """Whether a stop with no space after it ends a sentence: `katanya.Sementara`, not `Warta.Com` or `3.Tank`."""
    before = line[start - 1 : start]
    if not before or before.isspace():
        return False
    following = re.match(r"[^\W_]+", head)
    if following is None:
        return False
    token = following[0]
    if stop[-1] in CLOSING:
        return before.isalnum() or before in CLOSING
    if token[0].isdigit():
        return len(word) > 3 and word.isalpha() and word.islower()
    if token.casefold() in _domains() or (len(token) == 1 and head[1:2] == "."):
        return False
    if stop[0] in "!?…" or len(stop) > 1:
        return True
    if "." in word or (before.isdigit() and not token[1:].islower()):
        return "." in word and not _dotted_name(word) and token[1:2].islower()
    if before.isalpha():
        return len(word) > 2 and (token[1:].islower() or len(token) == 1 or (token.isupper() and word.islower()))
    return True


def _dotted_name(word: str) -> bool:
    """`S.Pd`, `www.warta`: parts of one name; not `71.200`."""
    return not word.replace(".", "").replace(",", "").isdigit()
