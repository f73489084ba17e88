"""One string -> quantities: digits, number words, vague numerals, ranges, and the words that hedge them.

Offsets are code points into the text given. Nothing here knows what is counted: dates, prices and names of weapons
come out as quantities too, and `claims` takes them away again.
"""

from __future__ import annotations

from functools import cache
from typing import Literal

import msgspec

from helpers.lexicons import Entry, read_lexicon
from helpers.numerals.digits import digits_at
from helpers.numerals.vocabulary import Kind, Number, Token, any_number, tokens_of
from helpers.numerals.words import number_at, repeated
from helpers.records import Qualifier, Span

_RANGE_WORDS = frozenset({"hingga", "sampai", "sampai dengan", "s/d", "sd", "-", "‒", "–", "—", "atau", "ke", "bahkan"})
_GAP = frozenset({"sebanyak", "sejumlah", "ada", "total", "terdapat", "mencapai", "sudah", "telah", "angka", "sekitar"})
_QUOTES = frozenset("'\"‘’“”`")


class Modifier(Entry, frozen=True, kw_only=True):
    """Words beside a numeral that make it a bound or an approximation."""

    qualifier: Qualifier
    place: Literal["before", "after"]
    forms: tuple[str, ...]
    examples: tuple[str, ...]
    non_examples: tuple[str, ...]


class Quantity(msgspec.Struct, frozen=True):
    """A number in a text, as an interval.

    `span` holds the modifiers beside it too, `core` only the numeral. low or high is None where that side is open;
    both are None where the numeral is malformed.
    """

    span: Span
    core: Span
    low: float | None
    high: float | None
    qualifier: Qualifier
    kind: Kind

    @property
    def about(self) -> bool:
        """Whether the words say that the number is rough."""
        return self.qualifier == "about"


@cache
def _modifiers(place: str) -> dict[str, tuple[tuple[tuple[str, ...], Qualifier], ...]]:
    """Forms as token tuples with their qualifier, longest first, by the word next to the number."""
    nearest: dict[str, list[tuple[tuple[str, ...], Qualifier]]] = {}
    for entry in read_lexicon("numerals", "modifiers", Modifier):
        if entry.place == place:
            for form in entry.forms:
                tokens = tuple(token.low for token in tokens_of(form))
                nearest.setdefault(tokens[-1 if place == "before" else 0], []).append((tokens, entry.qualifier))
    return {word: tuple(sorted(forms, key=lambda pair: -len(pair[0]))) for word, forms in nearest.items()}


def find_quantities(text: str, start: int = 0, end: int | None = None) -> list[Quantity]:
    """Every quantity in `text[start:end]`, in text order, none overlapping; spans are offsets into `text`.

    Left out: ordinals (ke-116, hari ketiga), digits that belong to a name (Su-34, G20), 'salah satu', 'beberapa' alone.
    """
    end = len(text) if end is None else end
    if not any_number().search(text, start, end):
        return []
    tokens = tokens_of(text, start, end)
    found: list[Quantity] = []
    at = 0
    floor = 0
    while at < len(tokens):
        number = number_at(tokens, at, text)
        if number is None:
            at += 1
            continue
        number = _range(tokens, repeated(tokens, number, text), text)
        quantity = _qualified(tokens, number, floor, text)
        found.append(quantity)
        at = floor = max(number.last, at + 1)
        while at < len(tokens) and tokens[at].start < quantity.span.end:
            at = floor = at + 1
    return found


def parse_quantity(string: str) -> Quantity | None:
    """The quantity that begins the string, or None."""
    found = find_quantities(string)
    return found[0] if found and not string[: found[0].span.start].strip(" '\"‘’“”(") else None


def _range(tokens: list[Token], number: Number, text: str) -> Number:
    """400 hingga 500, 10-15 ribu, antara 10.000 dan 12.500: two numerals joined into one interval."""
    last = number.last
    if last >= len(tokens) or number.kind in ("article", "collective") or number.low is None:
        return number
    joiner = tokens[last].low
    width = 1
    if joiner == "sampai" and last + 1 < len(tokens) and tokens[last + 1].low == "dengan":
        width = 2
    between = _antara(tokens, number.first)
    if (joiner == "dan" and not between) or (joiner not in _RANGE_WORDS and joiner != "dan"):
        return number
    if joiner in ("bahkan",) and number.kind != "vague":
        return number
    if last + width >= len(tokens):
        return number
    skip = width
    while last + skip < len(tokens) and tokens[last + skip].low in ("sekitar", "bahkan", "hampir"):
        skip += 1
    if last + skip >= len(tokens):
        return number
    other = number_at(tokens, last + skip, text) if joiner != "-" or _tight(tokens, last, text) else None
    if other is None and joiner in "-‒–—":
        other = _digits_after_dash(tokens, last + skip, text)
    if other is None or other.low is None or other.high is None or other.kind in ("article", "collective"):
        return number
    low, high = number.low, other.high
    if number.scale == 1 and other.scale > 1 and number.mantissa <= other.mantissa and number.kind != "vague":
        low *= other.scale
    if joiner == "ke" or low is None or low >= high:
        return number
    if joiner == "atau" and (low >= 20 or high - low > 10):
        return number
    qualifier: Qualifier = "vague" if number.kind == "vague" else "range"
    return Number(number.first, other.last, low, high, qualifier, number.kind, other.mantissa, other.scale)


def _antara(tokens: list[Token], first: int) -> bool:
    return any(token.low in ("antara", "kisaran", "berkisar") for token in tokens[max(0, first - 2) : first])


def _tight(tokens: list[Token], at: int, text: str) -> bool:
    """Whether a hyphen joins two numerals (10-15, 10 - 15) and does not open a list item."""
    return tokens[at + 1].low[0].isdigit() or tokens[at].start == tokens[at - 1].end


def _digits_after_dash(tokens: list[Token], at: int, text: str) -> Number | None:
    return digits_at(tokens, at, text) if tokens[at].low[0].isdigit() else None


def _qualified(tokens: list[Token], number: Number, floor: int, text: str) -> Quantity:
    """The numeral with the modifiers beside it."""
    first, last = number.first, number.last
    core = Span(tokens[first].start, tokens[last - 1].end)
    qualifier, low, high = number.qualifier, number.low, number.high
    start, end = core.start, core.end
    if number.kind in ("article", "collective"):
        return Quantity(core, core, low, high, qualifier, number.kind)
    if _antara(tokens, first) and qualifier == "range":
        while tokens[first].low not in ("antara", "kisaran", "berkisar"):
            first -= 1
        start = tokens[first].start
    outer: list[Qualifier] = []
    at = first
    while at > floor:
        step = _modifier_ending(tokens, at, floor)
        if step is None:
            skip = at - 1
            if (tokens[skip].low in _GAP or tokens[skip].text in _QUOTES) and skip > floor:
                inner = _modifier_ending(tokens, skip, floor)
                if inner is not None:
                    at, found = inner
                    outer.append(found)
                    start = tokens[at].start
                    continue
            break
        at, found = step
        outer.append(found)
        start = tokens[at].start
    for form, found in _modifiers("after").get(tokens[last].low if last < len(tokens) else "", ()):
        width = len(form)
        if tuple(token.low for token in tokens[last : last + width]) == form and _closes(tokens, last + width, form):
            outer.append(found)
            end = tokens[last + width - 1].end
            break
    bound = next((found for found in outer if found != "about"), None)
    if low is not None and high is not None and qualifier in ("exact", "about"):
        if bound == "at_least":
            high, qualifier = None, "at_least"
        elif bound == "at_most":
            low, qualifier = None, "at_most"
        elif outer:
            qualifier = "about"
    elif qualifier == "vague" and bound == "at_least" and low is not None:
        high, qualifier = None, "at_least"
    elif qualifier == "vague" and bound == "at_most" and high is not None and outer[0] == "at_most":
        pass
    return Quantity(Span(start, end), core, low, high, qualifier, number.kind)


def _closes(tokens: list[Token], after: int, form: tuple[str, ...]) -> bool:
    """`300 lebih` closes its phrase; `300 lebih banyak`, `300 lebih dari` do not."""
    following = tokens[after].low if after < len(tokens) else ""
    return form != ("lebih",) or following not in ("banyak", "dari", "daripada", "besar", "tinggi", "sedikit", "kecil")


def _modifier_ending(tokens: list[Token], at: int, floor: int) -> tuple[int, Qualifier] | None:
    """The longest modifier that ends right before token `at`: where it begins, and what it makes of the number."""
    for form, qualifier in _modifiers("before").get(tokens[at - 1].low if at else "", ()):
        width = len(form)
        if at - width >= floor and all(tokens[at - width + i].low == form[i] for i in range(width)):
            return at - width, qualifier
    return None
