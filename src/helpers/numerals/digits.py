"""Numerals in digits: 71.200, 1,5 juta, 30 ribu, 500-an, 100 ribuan."""

from __future__ import annotations

import re

from helpers.numerals.vocabulary import SCALES, Number, Token, as_whole, joined_words

_DIGITS_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?\Z")
_DIGITS_ENGLISH = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?\Z")
_DIGITS_PLAIN = re.compile(r"\d+\Z")
_DIGITS_DECIMAL = re.compile(r"(\d+)[.,](\d{1,2})\Z")
_DIGITS_LONG_DECIMAL = re.compile(r"(\d+)[.,](\d+)\Z")


def parse_digits(digits: str) -> float | None:
    """The value of a digit string in Indonesian writing, an English comma understood; None where it is malformed."""
    digits = re.sub(r"\s", "", digits)
    if _DIGITS_PLAIN.match(digits):
        return int(digits)
    if _DIGITS_GROUPED.match(digits):
        return as_whole(float(digits.replace(".", "").replace(",", ".")))
    if _DIGITS_ENGLISH.match(digits):
        return as_whole(float(digits.replace(",", "")))
    if match := _DIGITS_DECIMAL.match(digits):
        return as_whole(float(f"{match[1]}.{match[2]}"))
    return None


def digits_at(tokens: list[Token], at: int, text: str) -> Number | None:
    """A numeral in digits with its scale word: 30 ribu, 1,5 juta, 500-an, 100 ribuan."""
    token = tokens[at]
    if token.start and (text[token.start - 1].isalpha() or text[token.start - 1] == "_"):
        return None
    hyphened = token.start > 1 and text[token.start - 1] in "-‑" and text[token.start - 2].isalpha()
    if hyphened and not _joins(tokens, at) and (at < 2 or tokens[at - 2].low not in SCALES):
        return None
    if len(token.low) > 1 and token.low[0] == "0" and token.low.isdigit():
        return None  # 01, 007: a place in a list, part of a code
    value = parse_digits(token.low)
    last = at + 1
    scale = 1
    malformed = value is None
    following = tokens[last] if last < len(tokens) else None
    if following is not None and following.low in SCALES:
        scale = SCALES[following.low]
        match = _DIGITS_LONG_DECIMAL.match(token.low)
        if match and len(match[2]) >= 3:
            # 412,650 ribu: a thousands comma and the word thousand; 1,351 juta is a decimal as it should be
            malformed = scale == 1000 or len(match[1]) > 2
            value = None if malformed else float(f"{match[1]}.{match[2]}")
        last += 1
    if malformed or value is None:
        if following is None or (scale == 1 and len(re.findall(r"[.,]", token.low)) > 1):
            # 30.10.2022 and version numbers: no numeral at all
            return None
        return Number(at, last, None, None, "vague", "digits")
    mantissa = value
    value = as_whole(value * scale) if scale == 1 else as_whole(round(value * scale, 6))
    last, value = _more_digits(tokens, last, value, scale)
    about, last = approximate_suffix(tokens, last)
    if about and scale == 1 and last - 1 < len(tokens) and tokens[last - 1].low in ("ribuan", "jutaan"):
        scale = 1000 if tokens[last - 1].low == "ribuan" else 10**6
        value = as_whole(round(value * scale, 6))
    return Number(at, last, value, value, "about" if about else "exact", "digits", mantissa, scale)


def _joins(tokens: list[Token], at: int) -> bool:
    """`4 tewas-20 luka` are two counts; ke-116 and Su-34 are none."""
    return at > 1 and tokens[at - 2].low in joined_words() and tokens[at - 2].end == tokens[at - 1].start


def _more_digits(tokens: list[Token], last: int, value: float, scale: int) -> tuple[int, float]:
    """1 juta 200 ribu: a smaller scale after a larger one adds to it."""
    while scale > 1000 and last + 1 < len(tokens) and tokens[last].low.isdigit():
        smaller = SCALES.get(tokens[last + 1].low, 0)
        if not 1 < smaller < scale:
            break
        value += int(tokens[last].low) * smaller
        scale, last = smaller, last + 2
    return last, value


def approximate_suffix(tokens: list[Token], last: int) -> tuple[bool, int]:
    """`-an`, glued `an`, and `ribuan` after digits: whether it stands there, and the token after it."""
    if last + 1 < len(tokens) and tokens[last].low in ("-", "–") and tokens[last + 1].low == "an":
        return True, last + 2
    if last < len(tokens) and tokens[last].low == "an" and tokens[last].start == tokens[last - 1].end:
        return True, last + 1
    if last < len(tokens) and tokens[last].low in ("ribuan", "jutaan"):
        return True, last + 1
    return False, last
