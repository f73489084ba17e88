"""Words of one sentence, in the shape that the lexicons are matched in."""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:[-‑’'][^\W\d_]+)*\d?|\S")
_CLITICS = ("nya", "lah", "pun", "kah")


class Word(msgspec.Struct, frozen=True):
    """A word, number or mark of a sentence; offsets count from the sentence's first character."""

    text: str
    key: str
    """Lower case, a doubled noun (tank-tank) reduced to the single one."""
    start: int
    end: int

    @property
    def mark(self) -> bool:
        """Whether it is punctuation."""
        return not self.text[0].isalnum()


def words_of(text: str) -> list[Word]:
    """The words of a text in order; nothing but white space lies between them."""
    return [Word(match[0], key_of(match[0]), match.start(), match.end()) for match in _WORD.finditer(text)]


@lru_cache(maxsize=50_000)
def key_of(word: str) -> str:
    """What lexicon forms are compared by."""
    low = word.lower().replace("’", "'").replace("‑", "-")
    if "-" in low:
        first, _, second = low.partition("-")
        if first == second.removesuffix("nya") and first not in ("laki", "luka", "anak", "baru"):
            return first
    return low


@lru_cache(maxsize=50_000)
def bare_key(key: str) -> str | None:
    """The key without a clitic (pasukannya -> pasukan), or None where none hangs on it."""
    for clitic in _CLITICS:
        if key.endswith(clitic) and len(key) > len(clitic) + 3:
            return key.removesuffix(clitic)
    return None
