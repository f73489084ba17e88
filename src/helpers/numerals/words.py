"""One numeral, in digits or words, from the tokens of a text: its value, and how far it reaches."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

import msgspec

from helpers.lexicons import Entry, read_lexicon
from helpers.records import Qualifier

Kind = Literal["digits", "words", "vague", "article", "collective"]

_UNITS = {
    "nol": 0, "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8, "sembilan": 9,
}  # fmt: skip
_WHOLE = {"sepuluh": 10, "sebelas": 11, "seratus": 100, "seribu": 1000, "sejuta": 10**6, "semiliar": 10**9}
_TENS = {"belas": 10, "puluh": 10, "ratus": 100}
_SCALES = {"ribu": 10**3, "rb": 10**3, "juta": 10**6, "jt": 10**6, "miliar": 10**9, "milyar": 10**9, "triliun": 10**12}
_DOZENS = {"selusin": 12, "sepasang": 2, "sekodi": 20}
_HALVES = {"setengah": 0.5, "seperempat": 0.25, "sepertiga": 1 / 3}
_COLLECTIVE = {"ke" + word: value for word, value in _UNITS.items() if value > 1} | {"kesepuluh": 10, "kesebelas": 11}
_COUNTED_IN_ORDER = frozenset({"hari", "tahun", "bulan", "pekan", "minggu", "gelombang", "tahap", "putaran", "anak"})
_APPROXIMATE = {"seratusan": 100, "seribuan": 1000, "sepuluhan": 10}

_SPACED = r"(?<![\w.,/:-])[1-9]\d{0,2}(?:[ \u00a0\u202f\u2009]\d{3})+(?![\w]|[.,:/-]\d)"
"""8 535 and 16 600: thousands apart, as Ukrainian sources write them."""
_TOKEN = re.compile(_SPACED + r"|\d+(?:[.,]\d+)*|s/d\b|[^\W\d_]+(?:-[^\W\d_]+)*|\S")
_DIGITS_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?\Z")
_DIGITS_ENGLISH = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?\Z")
_DIGITS_PLAIN = re.compile(r"\d+\Z")
_DIGITS_DECIMAL = re.compile(r"(\d+)[.,](\d{1,2})\Z")
_DIGITS_LONG_DECIMAL = re.compile(r"(\d+)[.,](\d+)\Z")


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
def _vague() -> dict[str, tuple[int, int]]:
    return {entry.id: (entry.low, entry.high) for entry in read_lexicon("numerals", "vague", Vague)}


@cache
def _articles() -> frozenset[str]:
    return frozenset(entry.id for entry in read_lexicon("numerals", "articles", CountingArticle))


@cache
def _joined() -> frozenset[str]:
    return frozenset(entry.id for entry in read_lexicon("numerals", "joined", Joined))


@cache
def any_number() -> re.Pattern[str]:
    """A quick look: does the text hold anything that could begin a numeral?"""
    words = [*_UNITS, *_WHOLE, *_DOZENS, *_HALVES, *_APPROXIMATE, *_COLLECTIVE, *_vague(), *_articles(), "beberapa"]
    return re.compile(r"\d|\b(?:" + "|".join(sorted(words, key=len, reverse=True)) + r")", re.IGNORECASE)


def to_words(number: int) -> str:
    """A whole number from 0 to 999,999,999,999 in Indonesian words."""
    if number < 0 or number >= 10**12:
        raise ValueError(f"{number} is out of range: 0 to 999999999999")
    if number < 12:
        return [*_UNITS, "sepuluh", "sebelas"][number]
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


def parse_digits(digits: str) -> float | None:
    """The value of a digit string in Indonesian writing, an English comma understood; None where it is malformed."""
    digits = re.sub(r"\s", "", digits)
    if _DIGITS_PLAIN.match(digits):
        return int(digits)
    if _DIGITS_GROUPED.match(digits):
        return _whole(float(digits.replace(".", "").replace(",", ".")))
    if _DIGITS_ENGLISH.match(digits):
        return _whole(float(digits.replace(",", "")))
    if match := _DIGITS_DECIMAL.match(digits):
        return _whole(float(f"{match[1]}.{match[2]}"))
    return None


def repeated(tokens: list[Token], number: Number, text: str) -> Number:
    """`3 (tiga)`, `tiga (3)`: one number, told twice."""
    last = number.last
    if last + 2 >= len(tokens) or tokens[last].text != "(" or number.kind not in ("digits", "words"):
        return number
    again = number_at(tokens, last + 1, text)
    if again is None or again.last >= len(tokens) or tokens[again.last].text != ")" or again.low != number.low:
        return number
    return msgspec.structs.replace(number, last=again.last + 1)


def _whole(value: float) -> float:
    return int(value) if value == int(value) else value


def number_at(tokens: list[Token], at: int, text: str) -> Number | None:
    """The numeral that begins at token `at`, read as far as it goes."""
    word = tokens[at].low
    before = tokens[at - 1] if at else None
    if word[0].isdigit():
        return digits_at(tokens, at, text)
    if before is not None and before.low in ("-", "ke-") and before.end == tokens[at].start and at > 1:
        previous = tokens[at - 2]
        if previous.end == before.start and not _numeral_end(previous):
            return None
    if word in _vague():
        low, high = _vague()[word]
        return _vague_scaled(tokens, at, at + 1, low, high)
    if word in ("beberapa", "sekian") and at + 1 < len(tokens):
        following = tokens[at + 1].low
        if following in ("puluh", "ratus"):
            low, high = (10, 99) if following == "puluh" else (100, 999)
            return _vague_scaled(tokens, at, at + 2, low, high)
        if following in _SCALES:
            scale = _SCALES[following]
            return Number(at, at + 2, scale, 10 * scale - 1, "vague", "vague", 0, scale)
        if following in ("lusin", "kodi"):
            return Number(at, at + 2, 12, 99, "vague", "vague")
        if following in _vague():
            low, high = _vague()[following]
            return _vague_scaled(tokens, at, at + 2, low, high)
        return None
    if word in _APPROXIMATE:
        return Number(at, at + 1, _APPROXIMATE[word], _APPROXIMATE[word], "about", "words")
    if word in _articles():
        return Number(at, at + 1, 1, 1, "exact", "article")
    if word in _DOZENS:
        return Number(at, at + 1, _DOZENS[word], _DOZENS[word], "exact", "words")
    if word in _HALVES and at + 1 < len(tokens):
        following = tokens[at + 1].low
        unit = {"lusin": 12, **_SCALES}.get(following)
        if unit:
            value = _whole(_HALVES[word] * unit)
            return Number(at, at + 2, value, value, "exact", "words")
        return None
    if word in _COLLECTIVE:
        return _collective(tokens, at)
    if word.removesuffix("nya") in _COLLECTIVE and word not in ("keduanya", "kesatuannya"):
        value = _COLLECTIVE[word.removesuffix("nya")]
        return Number(at, at + 1, value, value, "exact", "collective")
    return _words(tokens, at, text)


def _numeral_end(token: Token) -> bool:
    return token.low[0].isdigit() or token.low in _UNITS or token.low in _WHOLE or token.low in _SCALES


def _vague_scaled(tokens: list[Token], first: int, last: int, low: int, high: int) -> Number:
    """`puluhan`, and `puluhan ribu` where a scale follows."""
    if last < len(tokens) and tokens[last].low in _SCALES:
        scale = _SCALES[tokens[last].low]
        return Number(first, last + 1, low * scale, (high + 1) * scale - 1, "vague", "vague", 0, scale)
    return Number(first, last, low, high, "vague", "vague")


def _collective(tokens: list[Token], at: int) -> Number | None:
    """`ketiga tentara` is three, `hari ketiga` is an ordinal: a collective stands before its noun."""
    following = tokens[at + 1].low if at + 1 < len(tokens) else ""
    before = tokens[at - 1] if at else None
    if not following.isalpha() or following in (
        "kali",
        "kalinya",
        "belah",
        "pihak",
        "di",
        "dari",
        "pada",
        "yang",
        "dalam",
    ):
        return None
    if before is not None and before.low in ("yang", "kali", "hari", "tahun", "pekan", "bulan", "dunia", "untuk"):
        return None
    if before is not None and before.text[0].isupper() and tokens[at].text[0].isupper():
        return None
    value = _COLLECTIVE[tokens[at].low]
    return Number(at, at + 1, value, value, "exact", "collective")


def digits_at(tokens: list[Token], at: int, text: str) -> Number | None:
    """A numeral in digits with its scale word: 30 ribu, 1,5 juta, 500-an, 100 ribuan."""
    token = tokens[at]
    if token.start and (text[token.start - 1].isalpha() or text[token.start - 1] == "_"):
        return None
    hyphened = token.start > 1 and text[token.start - 1] in "-‑" and text[token.start - 2].isalpha()
    if hyphened and not _joins(tokens, at) and (at < 2 or tokens[at - 2].low not in _SCALES):
        return None
    if len(token.low) > 1 and token.low[0] == "0" and token.low.isdigit():
        return None  # 01, 007: a place in a list, part of a code
    value = parse_digits(token.low)
    last = at + 1
    scale = 1
    malformed = value is None
    following = tokens[last] if last < len(tokens) else None
    if following is not None and following.low in _SCALES:
        scale = _SCALES[following.low]
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
    value = _whole(value * scale) if scale == 1 else _whole(round(value * scale, 6))
    last, value = _more_digits(tokens, last, value, scale)
    about, last = _approximate_suffix(tokens, last)
    if about and scale == 1 and last - 1 < len(tokens) and tokens[last - 1].low in ("ribuan", "jutaan"):
        scale = 1000 if tokens[last - 1].low == "ribuan" else 10**6
        value = _whole(round(value * scale, 6))
    return Number(at, last, value, value, "about" if about else "exact", "digits", mantissa, scale)


def _joins(tokens: list[Token], at: int) -> bool:
    """`4 tewas-20 luka` are two counts; ke-116 and Su-34 are none."""
    return at > 1 and tokens[at - 2].low in _joined() and tokens[at - 2].end == tokens[at - 1].start


def _more_digits(tokens: list[Token], last: int, value: float, scale: int) -> tuple[int, float]:
    """1 juta 200 ribu: a smaller scale after a larger one adds to it."""
    while scale > 1000 and last + 1 < len(tokens) and tokens[last].low.isdigit():
        smaller = _SCALES.get(tokens[last + 1].low, 0)
        if not 1 < smaller < scale:
            break
        value += int(tokens[last].low) * smaller
        scale, last = smaller, last + 2
    return last, value


def _approximate_suffix(tokens: list[Token], last: int) -> tuple[bool, int]:
    """`-an`, glued `an`, and `ribuan` after digits: whether it stands there, and the token after it."""
    if last + 1 < len(tokens) and tokens[last].low in ("-", "–") and tokens[last + 1].low == "an":
        return True, last + 2
    if last < len(tokens) and tokens[last].low == "an" and tokens[last].start == tokens[last - 1].end:
        return True, last + 1
    if last < len(tokens) and tokens[last].low in ("ribuan", "jutaan"):
        return True, last + 1
    return False, last


def _words(tokens: list[Token], at: int, text: str) -> Number | None:
    """A numeral in words: dua belas, seratus lima puluh ribu, satu setengah juta."""
    value: float
    total = 0
    group = 0
    unit: int | None = None
    about = False
    last = at
    biggest: int | None = None
    scale_used = 1
    while last < len(tokens):
        word = tokens[last].low
        if last > at and text[tokens[last - 1].end : tokens[last].start].strip(" \u00a0"):
            break
        if word in _UNITS:
            if unit is not None or (group % 10 and last > at):
                break
            unit = _UNITS[word]
        elif word in ("sepuluh", "sebelas"):
            if unit is not None or group % 100:
                break
            group += _WHOLE[word]
            unit = None
            if group % 100 and last + 1 < len(tokens) and tokens[last + 1].low in _UNITS:
                last += 1
                break
        elif word == "seratus":
            if unit is not None or group:
                break
            group = 100
        elif word == "seribu":
            if unit is not None or group or (biggest is not None and biggest <= 1000):
                break
            total, biggest, scale_used = total + 1000, 1000, 1000
        elif word in ("sejuta", "semiliar"):
            if last > at:
                break
            total, biggest, scale_used = _WHOLE[word], _WHOLE[word], _WHOLE[word]
        elif word in _TENS:
            if unit is None:
                break
            group += unit + 10 if word == "belas" else unit * _TENS[word]
            unit = None
        elif word in ("lusin", "pasang") and last > at:
            value = (group + (unit or 0)) * (12 if word == "lusin" else 2)
            return Number(at, last + 1, value, value, "exact", "words")
        elif word in ("puluhan", "ratusan", "belasan") and unit is not None:
            group += unit * (10 if word == "puluhan" else 100) if word != "belasan" else unit + 10
            unit, about, last = None, True, last + 1
            break
        elif word == "setengah" and last > at and last + 1 < len(tokens) and tokens[last + 1].low in _SCALES:
            scale = _SCALES[tokens[last + 1].low]
            value = _whole((group + (unit or 0) + 0.5) * scale)
            return Number(at, last + 2, value, value, "exact", "words", group + (unit or 0) + 0.5, scale)
        elif word in ("koma",) and unit is not None and last + 1 < len(tokens) and tokens[last + 1].low in _UNITS:
            return _spoken_decimal(tokens, at, last, group + unit)
        elif word in _SCALES and last > at:
            scale = _SCALES[word]
            count = group + (unit or 0)
            if not count or (biggest is not None and scale >= biggest):
                break
            total, group, unit, biggest, scale_used = total + count * scale, 0, None, scale, scale
        else:
            break
        last += 1
    if last == at:
        return None
    value = total + group + (unit or 0)
    if _not_a_count(tokens, at, last):
        return None
    if not about:
        about, last = _approximate_suffix(tokens, last)
        if about and tokens[last - 1].low in ("ribuan", "jutaan"):
            scale_used = 1000 if tokens[last - 1].low == "ribuan" else 10**6
            value *= scale_used
    mantissa = value / scale_used
    return Number(at, last, value, value, "about" if about else "exact", "words", mantissa, scale_used)


def _spoken_decimal(tokens: list[Token], at: int, comma: int, whole: int) -> Number | None:
    fraction = _UNITS[tokens[comma + 1].low]
    value, last, scale = whole + fraction / 10, comma + 2, 1
    if last < len(tokens) and tokens[last].low in _SCALES:
        scale = _SCALES[tokens[last].low]
        last += 1
    value = _whole(round(value * scale, 6))
    return Number(at, last, value, value, "exact", "words", value / scale, scale)


def _not_a_count(tokens: list[Token], at: int, last: int) -> bool:
    """salah satu, satu-satunya, satu sama lain, nomor satu, satu per satu: `satu` that counts nothing."""
    before = tokens[at - 1].low if at else ""
    following = tokens[last].low if last < len(tokens) else ""
    if before in ("salah", "per", "demi", "nomor", "no", "pasal", "ayat", "jalur", "nol") and last == at + 1:
        return True
    if before == "ke" and last == at + 1:
        # `ke enam desa` counts; `hari ke enam`, `untuk ke dua kalinya` do not
        counted = tokens[at - 2].low if at > 1 else ""
        return not following.isalpha() or following in ("kali", "kalinya") or counted in _COUNTED_IN_ORDER
    return last == at + 1 and tokens[at].low == "satu" and following in ("sama", "per", "pun", "demi", "persatu")
