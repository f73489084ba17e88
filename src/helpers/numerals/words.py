"""One numeral, in digits or words, from the tokens of a text: its value, and how far it reaches."""

from __future__ import annotations

import msgspec

from helpers.numerals.digits import approximate_suffix, digits_at
from helpers.numerals.vocabulary import (
    APPROXIMATE,
    COLLECTIVE,
    COUNTED_IN_ORDER,
    DOZENS,
    HALVES,
    IN_ONE_WORD,
    SCALES,
    TENS,
    UNITS,
    Number,
    Token,
    as_whole,
    counting_articles,
    vague_words,
)


def repeated(tokens: list[Token], number: Number, text: str) -> Number:
    """`3 (tiga)`, `tiga (3)`: one number, told twice."""
    last = number.last
    if last + 2 >= len(tokens) or tokens[last].text != "(" or number.kind not in ("digits", "words"):
        return number
    again = number_at(tokens, last + 1, text)
    if again is None or again.last >= len(tokens) or tokens[again.last].text != ")" or again.low != number.low:
        return number
    return msgspec.structs.replace(number, last=again.last + 1)


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
    if word in vague_words():
        low, high = vague_words()[word]
        return _vague_scaled(tokens, at, at + 1, low, high)
    if word in ("beberapa", "sekian") and at + 1 < len(tokens):
        following = tokens[at + 1].low
        if following in ("puluh", "ratus"):
            low, high = (10, 99) if following == "puluh" else (100, 999)
            return _vague_scaled(tokens, at, at + 2, low, high)
        if following in SCALES:
            scale = SCALES[following]
            return Number(at, at + 2, scale, 10 * scale - 1, "vague", "vague", 0, scale)
        if following in ("lusin", "kodi"):
            return Number(at, at + 2, 12, 99, "vague", "vague")
        if following in vague_words():
            low, high = vague_words()[following]
            return _vague_scaled(tokens, at, at + 2, low, high)
        return None
    if word in APPROXIMATE:
        return Number(at, at + 1, APPROXIMATE[word], APPROXIMATE[word], "about", "words")
    if word in counting_articles():
        return Number(at, at + 1, 1, 1, "exact", "article")
    if word in DOZENS:
        return Number(at, at + 1, DOZENS[word], DOZENS[word], "exact", "words")
    if word in HALVES and at + 1 < len(tokens):
        following = tokens[at + 1].low
        unit = {"lusin": 12, **SCALES}.get(following)
        if unit:
            value = as_whole(HALVES[word] * unit)
            return Number(at, at + 2, value, value, "exact", "words")
        return None
    if word in COLLECTIVE:
        return _collective(tokens, at)
    if word.removesuffix("nya") in COLLECTIVE and word not in ("keduanya", "kesatuannya"):
        value = COLLECTIVE[word.removesuffix("nya")]
        return Number(at, at + 1, value, value, "exact", "collective")
    return _words(tokens, at, text)


def _numeral_end(token: Token) -> bool:
    return token.low[0].isdigit() or token.low in UNITS or token.low in IN_ONE_WORD or token.low in SCALES


def _vague_scaled(tokens: list[Token], first: int, last: int, low: int, high: int) -> Number:
    """`puluhan`, and `puluhan ribu` where a scale follows."""
    if last < len(tokens) and tokens[last].low in SCALES:
        scale = SCALES[tokens[last].low]
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
    value = COLLECTIVE[tokens[at].low]
    return Number(at, at + 1, value, value, "exact", "collective")


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
        if word in UNITS:
            if unit is not None or (group % 10 and last > at):
                break
            unit = UNITS[word]
        elif word in ("sepuluh", "sebelas"):
            if unit is not None or group % 100:
                break
            group += IN_ONE_WORD[word]
            unit = None
            if group % 100 and last + 1 < len(tokens) and tokens[last + 1].low in UNITS:
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
            total, biggest, scale_used = IN_ONE_WORD[word], IN_ONE_WORD[word], IN_ONE_WORD[word]
        elif word in TENS:
            if unit is None:
                break
            group += unit + 10 if word == "belas" else unit * TENS[word]
            unit = None
        elif word in ("lusin", "pasang") and last > at:
            value = (group + (unit or 0)) * (12 if word == "lusin" else 2)
            return Number(at, last + 1, value, value, "exact", "words")
        elif word in ("puluhan", "ratusan", "belasan") and unit is not None:
            group += unit * (10 if word == "puluhan" else 100) if word != "belasan" else unit + 10
            unit, about, last = None, True, last + 1
            break
        elif word == "setengah" and last > at and last + 1 < len(tokens) and tokens[last + 1].low in SCALES:
            scale = SCALES[tokens[last + 1].low]
            value = as_whole((group + (unit or 0) + 0.5) * scale)
            return Number(at, last + 2, value, value, "exact", "words", group + (unit or 0) + 0.5, scale)
        elif word in ("koma",) and unit is not None and last + 1 < len(tokens) and tokens[last + 1].low in UNITS:
            return _spoken_decimal(tokens, at, last, group + unit)
        elif word in SCALES and last > at:
            scale = SCALES[word]
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
        about, last = approximate_suffix(tokens, last)
        if about and tokens[last - 1].low in ("ribuan", "jutaan"):
            scale_used = 1000 if tokens[last - 1].low == "ribuan" else 10**6
            value *= scale_used
    mantissa = value / scale_used
    return Number(at, last, value, value, "about" if about else "exact", "words", mantissa, scale_used)


def _spoken_decimal(tokens: list[Token], at: int, comma: int, whole: int) -> Number | None:
    fraction = UNITS[tokens[comma + 1].low]
    value, last, scale = whole + fraction / 10, comma + 2, 1
    if last < len(tokens) and tokens[last].low in SCALES:
        scale = SCALES[tokens[last].low]
        last += 1
    value = as_whole(round(value * scale, 6))
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
        return not following.isalpha() or following in ("kali", "kalinya") or counted in COUNTED_IN_ORDER
    return last == at + 1 and tokens[at].low == "satu" and following in ("sama", "per", "pun", "demi", "persatu")
