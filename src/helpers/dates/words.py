"""The words and shapes of days: weekdays, months, counts, and one pattern for every way to write a day."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from helpers.lexicons import Entry, Name, read_lexicon

LATER = r"(?:lalu|kemarin|silam|kemaren|sebelumnya)"
AHEAD = r"(?:depan|mendatang|nanti)"
SHAPES = (
    "numeric",
    "iso",
    "named",
    "english",
    "monthly",
    "ago",
    "stretch",
    "dayname",
    "weekend",
    "relative",
    "feast",
    "yearly",
)
"""The groups of `pattern()`, one for each way to write a day."""


class Relative(Entry, frozen=True):
    """Words for a day, `shift` days after the day of publication."""

    shift: int
    forms: tuple[str, ...]
    examples: tuple[str, ...]
    non_examples: tuple[str, ...]


def _names(table: str) -> dict[str, int]:
    return {form: n for n, entry in enumerate(read_lexicon("dates", table, Name)) for form in entry.forms}


STRETCH = r"(?:(?P<m_from>\d{1,2})\s*(?:[-–—]|hingga|sampai(?:\s+dengan)?|s/d|dan)\s*)?"
"""The first day of a stretch within one month: `6-12 Mei`."""


@cache
def weekdays() -> dict[str, int]:
    """Names of weekdays -> 0 (Monday) to 6."""
    return _names("weekdays")


@cache
def months() -> dict[str, int]:
    """Names of months -> 1 to 12."""
    return {form: n + 1 for form, n in _names("months").items()}


@cache
def counts() -> dict[str, int]:
    """Number words -> value."""
    return {form: int(entry.id) for entry in read_lexicon("dates", "counts", Name) for form in entry.forms}


@cache
def shifts() -> dict[str, int]:
    """Words for a day -> days from publication."""
    return {form: entry.shift for entry in read_lexicon("dates", "relative", Relative) for form in entry.forms}


class Feast(Entry, frozen=True):
    """A day of the year with a name."""

    month: int
    day: int
    forms: tuple[str, ...]
    examples: tuple[str, ...]
    non_examples: tuple[str, ...]


@cache
def feasts() -> dict[str, tuple[int, int]]:
    """Names of days of the year -> month, day."""
    return {form: (entry.month, entry.day) for entry in read_lexicon("dates", "feasts", Feast) for form in entry.forms}


def any_of(forms: Iterable[str]) -> str:
    """A regular expression for any of the forms, longest first."""
    return "|".join(re.escape(form).replace(r"\ ", r"\s+") for form in sorted(forms, key=len, reverse=True))


@cache
def pattern() -> re.Pattern[str]:
    """Every shape at once, longest first; a named group tells which one it is."""
    weekday = rf"(?:{any_of(weekdays())})"
    month = rf"(?:{any_of(months())})"
    count = rf"(?:\d{{1,3}}|{any_of(counts())})"
    part = r"(?:\s+(?:dini\s+hari|pagi|siang|sore|petang|malam))?(?:\s+waktu\s+\w+)?"
    lead = rf"(?:(?P<weekday>{weekday}){part}\s*,?\s*(?:tanggal\s+)?[(\[]?\s*)?"
    year = r"(?:19|20)\d\d"
    tense = rf"\s+(?:tahun\s+)?(?:{LATER}|{AHEAD}|ini)"
    shapes = (
        rf"(?P<numeric>{lead}(?P<n_d>\d{{1,2}})(?P<sep>[/.-])(?P<n_m>\d{{1,2}})"
        r"(?:(?P=sep)(?P<n_y>\d{4}|\d{2}))?(?![\d%/])"
        rf"(?!\s+{month}\b)(?:\s*[)\]])?)",
        rf"(?P<iso>(?P<i_y>{year})-(?P<i_m>\d\d)-(?P<i_d>\d\d))(?!\d)",
        rf"(?P<named>{lead.replace('weekday', 'w_named')}{STRETCH}(?P<m_d>\d{{1,2}})\s+(?P<m_m>{month})\b\.?"
        rf"(?:\s*,?\s*(?P<m_y>{year})\b)?(?P<m_rel>{tense})?)",
        rf"(?P<english>(?P<e_m>{month})\s+(?P<e_d>\d{{1,2}})(?:st|nd|rd|th)?\b(?![.,:]\d)(?:\s*,?\s*(?P<e_y>{year})\b)?)",
        rf"(?P<monthly>(?:(?P<o_part>awal|pertengahan|akhir)\s+)?(?:bulan\s+)?(?P<o_m>{month})\b"
        rf"(?:\s+(?:tahun\s+)?(?P<o_y>{year})\b)?(?P<o_rel>{tense})?)",
        rf"(?P<ago>(?P<a_n>{count})(?:\s+|(?<=se))(?P<a_unit>hari|pekan|minggu|bulan|tahun)\s+(?:yang\s+)?(?:lalu|silam))",
        r"(?P<stretch>(?:(?P<s_part>awal|pertengahan|tengah|akhir)\s+)?(?P<s_unit>pekan|minggu|bulan|tahun)\s+"
        rf"(?:yang\s+)?(?P<s_rel>{LATER}|ini|{AHEAD}))",
        rf"(?P<dayname>(?P<d_hari>hari\s+)?(?P<d_w>{weekday}){part}(?P<d_week>\s+(?:pekan|minggu)\s+(?:lalu|ini|depan))?"
        r"(?P<d_rel>\s+(?:lalu|kemarin|silam|depan|mendatang))?)",
        r"(?P<weekend>akhir\s+pekan)",
        rf"(?P<relative>{any_of(shifts())})",
        rf"(?P<yearly>(?:(?<=sepanjang\s)|(?<=selama\s))(?:tahun\s+)?(?P<y_y>{year})(?!\s+(?:hari|pekan|bulan|kilometer|km)\b))",
        rf"(?P<feast>{any_of(feasts())})(?:\s+(?P<f_y>{year})\b)?(?P<f_rel>\s+(?:tahun\s+)?{LATER})?",
    )
    return re.compile(r"(?<![\w/.])(?<!\d-)(?<!ke-)(?:" + "|".join(shapes) + r")(?!\w)", re.IGNORECASE)


@cache
def _hint() -> re.Pattern[str]:
    words = {form.split()[0] for table in (weekdays(), months(), shifts()) for form in table}
    words = {re.escape(word) for word in (words | {"pekan", "minggu", "bulan", "tahun"}) - {"hari"}}
    words.add(r"hari\s+(?:ini|kemarin|lalu|silam|yang\s+(?:lalu|silam))")
    words.add(any_of(feasts()))
    digits = r"\d/\d|\d\d?[.-]\d\d?[.-]\d\d|\d{4}-\d|(?:(?<=sepanjang )|(?<=selama ))(?:19|20)\d\d"
    return re.compile(rf"{digits}|\b(?:{'|'.join(sorted(words))})(?!\w)")


def find_shapes(text: str) -> Iterator[re.Match[str]]:
    """The matches of `pattern()`, looked for only around the words and digits that some shape must hold: the whole
    alternation at every letter of an article would take most of the time of reading it.
    """
    low = text.lower()
    if len(low) != len(text):  # a letter whose small form is longer: places would shift
        yield from pattern().finditer(text)
        return
    windows: list[list[int]] = []
    for hint in _hint().finditer(low):
        start, end = max(0, hint.start() - 50), hint.end() + 60
        if windows and start <= windows[-1][1]:
            windows[-1][1] = end
        else:
            windows.append([start, end])
    for start, end in windows:
        # a window begins and ends between words
        while start and text[start - 1].isalnum():
            start -= 1
        while end < len(text) and text[end].isalnum():
            end += 1
        yield from pattern().finditer(text, start, end)
