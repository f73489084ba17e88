"""The words and marks that numerals are made of, and a text as a list of them."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

import msgspec

from helpers.lexicons import Entry, read_lexicon
from helpers.records import Qualifier

Kind = Literal["digits", "words", "vague", "article", "collective"]

UNITS = {
    "nol": 0, "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8, "sembilan": 9,
}  # fmt: skip
IN_ONE_WORD = {"sepuluh": 10, "sebelas": 11, "seratus": 100, "seribu": 1000, "sejuta": 10**6, "semiliar": 10**9}
TENS = {"belas": 10, "puluh": 10, "ratus": 100}
SCALES = {"ribu": 10**3, "rb": 10**3, "juta": 10**6, "jt": 10**6, "miliar": 10**9, "milyar": 10**9, "triliun": 10**12}
DOZENS = {"selusin": 12, "sepasang": 2, "sekodi": 20}
HALVES = {"setengah": 0.5, "seperempat": 0.25, "sepertiga": 1 / 3}
COLLECTIVE = {"ke" + word: value for word, value in UNITS.items() if value > 1} | {"kesepuluh": 10, "kesebelas": 11}
COUNTED_IN_ORDER = frozenset({"hari", "tahun", "bulan", "pekan", "minggu", "gelombang", "tahap", "putaran", "anak"})
APPROXIMATE = {"seratusan": 100, "seribuan": 1000, "sepuluhan": 10}

_SPACED = r"(?<![\w.,/:-])[1-9]\d{0,2}(?:[ \u00a0\u202f\u2009]\d{3})+(?![\w]|[.,:/-]\d)"
"""8 535 and 16 600: thousands apart, as Ukrainian sources write them."""
_TOKEN = re.compile(_SPACED + r"|\d+(?:[.,]\d+)*|s/d\b|[^\W\d_]+(?:-[^\W\d_]+)*|\S")


class Vague(Entry, frozen=True, kw_only=True):
    """A numeral that names an order of magnitude; `id` is the word."""

    low: int
    high: int
    examples: tuple[str, ...]
    non_examples: tuple[str, ...]


class CountingArticle(Entry, frozen=True, kw_only=True):
    """A word that is article, numeral one and classifier at once; `id` is the word."""

    examples: tuple[str, ...]
    non_examples: tuple[str, ...]


class Joined(Entry, frozen=True, kw_only=True):
    """A word that a headline joins to the next count by a hyphen; `id` is the word."""

    examples: tuple[str, ...]
    non_examples: tuple[str, ...]


class Token(msgspec.Struct, frozen=True):
    """A word, numeral or mark of a text, with its offsets."""

    text: str
    low: str
    start: int
    end: int


class Number(msgspec.Struct, frozen=True):
    """A numeral while it is being read: tokens [first, last), its interval, and what a range may borrow of it."""

    first: int
    last: int
    low: float | None
    high: float | None
    qualifier: Qualifier
    kind: Kind
    mantissa: float = 0
    scale: int = 1
    end: int = 0


@cache
def vague_words() -> dict[str, tuple[int, int]]:
    """Vague numeral -> its interval."""
    return {entry.id: (entry.low, entry.high) for entry in read_lexicon("numerals", "vague", Vague)}


@cache
def counting_articles() -> frozenset[str]:
    """`seorang`, `sebuah` and the like."""
    return frozenset(entry.id for entry in read_lexicon("numerals", "articles", CountingArticle))


@cache
def joined_words() -> frozenset[str]:
    """Words before a hyphen that joins no name: `4 tewas-20 luka`."""
    return frozenset(entry.id for entry in read_lexicon("numerals", "joined", Joined))


@cache
def any_number() -> re.Pattern[str]:
    """A quick look: does the text hold anything that could begin a numeral?"""
    words = [
        *UNITS,
        *IN_ONE_WORD,
        *DOZENS,
        *HALVES,
        *APPROXIMATE,
        *COLLECTIVE,
        *vague_words(),
        *counting_articles(),
        "beberapa",
    ]
    return re.compile(r"\d|\b(?:" + "|".join(sorted(words, key=len, reverse=True)) + r")", re.IGNORECASE)


def to_words(number: int) -> str:
    """A whole number from 0 to 999,999,999,999 in Indonesian words."""
    if number < 0 or number >= 10**12:
        raise ValueError(f"{number} is out of range: 0 to 999999999999")
    if number < 12:
        return [*UNITS, "sepuluh", "sebelas"][number]
    if number < 20:
        return f"{to_words(number - 10)} belas"
    for value, word, one in (
        (10**9, "miliar", "satu miliar"), (10**6, "juta", "satu juta"), (1000, "ribu", "seribu"),
        (100, "ratus", "seratus"), (10, "puluh", "sepuluh"),
    ):  # fmt: skip
        if number >= value:
            count, rest = divmod(number, value)
            head = one if count == 1 else f"{to_words(count)} {word}"
            return head if rest == 0 else f"{head} {to_words(rest)}"
    raise AssertionError(number)


def tokens_of(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of `text[start:end]`, offsets into `text`."""
    end = len(text) if end is None else end
    rows = []
    for match in _TOKEN.finditer(text, start, end):
        rows.append(Token(match[0], match[0].lower(), match.start(), match.end()))
    return rows


def as_whole(value: float) -> float:
    """The value as int where it is one."""
    return int(value) if value == int(value) else value
