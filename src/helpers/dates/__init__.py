"""Days and stretches of days named in a text, read against the day of publication.

`minggu` is week and Sunday: `minggu lalu` is the week before, `hari Minggu` and `Minggu (11/9)` are Sunday.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

import msgspec

from helpers.dates.reckoning import (
    Day,
    Role,
    date_of,
    last_weekday,
    part_of_month,
    shifted,
    single,
    week_of,
    weekend_of,
    yearless,
)
from helpers.dates.words import AHEAD, SHAPES, any_of, counts, feasts, find_shapes, months, shifts, weekdays
from helpers.records import Span

__all__ = ["Day", "Role", "find_days", "find_weekdays", "parse_day", "stretches_named"]

_NEAR = dt.timedelta(days=10)
_NIGHT = re.compile(r"\bmalam\s+(?:hari\s+|tanggal\s+)?$", re.IGNORECASE)
_OF_DAYS = re.compile(r"\d{1,2}\s*(?:[-–—]|hingga|sampai|s/d|dan)\s*", re.IGNORECASE)


@cache
def _since() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:sejak|semenjak|terhitung)(?:\s+[\w-]+){0,6}\s*[(]?$|\b(?:mulai|dimulai)(?:\s+[\w-]+){0,2}\s*[(]?$",
        re.IGNORECASE,
    )


@cache
def _range() -> re.Pattern[str]:
    """What stands between the first and the last day of a stretch."""
    return re.compile(
        r"[)\]]?\s*(?:hingga|sampai|sampai dengan|s/d|[-–—])\s*(?:pada\s+|tanggal\s+)?[(]?", re.IGNORECASE
    )


@cache
def _until() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:per|hingga|sampai|sampai dengan|s/d|as of)(?:\s+(?:tanggal|hari|pada))?\s*[(]?$", re.IGNORECASE
    )


def find_days(text: str, published: dt.date | None) -> list[tuple[Span, Day]]:
    """The days and stretches that `text` names, in text order, with their places.

    What counts from the day of publication, and a date without a year, is left out where `published` is None. So are
    numbers that only look like a date (24/7, 3.5), and ages of the war (`hari ke-116`).
    """
    found: list[tuple[Span, Day]] = []
    for match in find_shapes(text):
        day = _read(match, text, published)
        if day is not None:
            before = text[max(0, match.start() - 60) : match.start()]
            role = "until" if in_stretch(match) and not _NIGHT.search(before) else _role(before)
            found.append((Span(match.start(), match.end()), msgspec.structs.replace(day, role=role)))
    for number, ((first, day), (second, _)) in enumerate(pairwise(found)):
        if _range().fullmatch(text, first.end, second.start):
            found[number] = (first, msgspec.structs.replace(day, role="since"))
            ended = found[number + 1]
            found[number + 1] = (ended[0], msgspec.structs.replace(ended[1], role="until"))
    return found


def in_stretch(match: re.Match[str]) -> bool:
    """Whether a date ends a stretch within its month: `6-12 Mei`."""
    return match["m_from"] is not None and int(match["m_from"]) < int(match["m_d"])


def stretches_named(text: str, days: Sequence[tuple[Span, Day]]) -> Iterator[int]:
    """Where the stretches begin that `text` names by their first and last day; `days` are those it names."""
    for span, day in days:
        if day.role == "until" and _OF_DAYS.match(span.of(text)):
            yield span.start
    for (first, _), (second, _) in pairwise(days):
        if _range().fullmatch(text, first.end, second.start):
            yield first.start


def parse_day(text: str, published: dt.date | None) -> Day | None:
    """The first day or stretch that `text` names, or None. See `find_days`."""
    return next((day for _, day in find_days(text, published)), None)


def _role(before: str) -> Role:
    # "sejak invasi dimulai hingga Jumat": what stands nearest to the day says what it is
    if _until().search(before):
        return "until"
    return "since" if _since().search(before) else "on"


def _read(match: re.Match[str], text: str, published: dt.date | None) -> Day | None:
    kind = match.lastgroup or ""
    kind = next(name for name in SHAPES if match[name] is not None)
    if kind == "numeric":
        return _numeric(match, text, published)
    if kind == "iso":
        return single(date_of(match["i_y"], match["i_m"], match["i_d"]), "stated")
    if kind == "named":
        month = months()[match["m_m"].casefold()]
        return _dated(match["m_d"], month, match["m_y"], match["m_rel"], match["w_named"], published)
    if kind == "english":
        return _dated(match["e_d"], months()[match["e_m"].casefold()], match["e_y"], None, None, published)
    if kind == "monthly":
        return _monthly(match, text, published)
    if kind == "yearly":
        year = int(match["y_y"])
        return Day(dt.date(year, 1, 1), dt.date(year, 12, 31), "stated")
    if published is None:
        return None
    if kind == "feast":
        month, number = feasts()[" ".join(match["feast"].casefold().split())]
        if match["f_y"]:
            # the eve of a new year belongs to the old one
            return single(date_of(int(match["f_y"]) - ((month, number) == (12, 31)), month, number), "stated")
        return single(yearless(number, month, published, match["f_rel"] or ""), "stated")
    if kind == "ago":
        return _ago(match, published)
    if kind == "stretch":
        return _stretch(match, text, published)
    if kind == "dayname":
        return _dayname(match, text, published)
    if kind == "weekend":
        return weekend_of(published, 0 if published.weekday() >= 5 else -1)
    shift = shifts()[" ".join(match["relative"].casefold().split())]
    return single(shifted(published, shift), "relative")


def _numeric(match: re.Match[str], text: str, published: dt.date | None) -> Day | None:
    day, month, year, weekday = match["n_d"], match["n_m"], match["n_y"], match["weekday"]
    if year is None:
        bracketed = text[match.start() - 1 : match.start()] == "(" and text[match.end() : match.end() + 1] in (
            ")",
            ",",
            " ",
        )
        before = text[max(0, match.start() - 12) : match.start()]
        led = bool(re.search(r"(?:,\s+|\b(?:pada|tanggal|per|sejak|hingga)\s+)$", before, re.IGNORECASE))
        after = text[match.end() : match.end() + 12]
        closes = not re.match(r"\s*[^\W\d_]", after) or after[:1] in ").,;"
        if match["sep"] != "/" or not (weekday or bracketed or (led and closes)):
            return None
    elif match["sep"] == "." and len(year) == 2 and not weekday:
        return None
    return _dated(day, int(month), year, None, weekday, published)


def _dated(
    day: str, month: int, year: str | None, tense: str | None, weekday: str | None, published: dt.date | None
) -> Day | None:
    if year is not None:
        date = date_of(year, month, day)
    elif published is None:
        return None
    else:
        date = yearless(int(day), month, published, tense or "")
    if date is None:
        return None
    if weekday and published and abs(date - published) <= _NEAR:
        number = weekdays()[weekday.casefold()]
        if date.weekday() != number:
            # the weekday beside the day of publication beats a number that contradicts it
            return single(last_weekday(number, published), "weekday")
    return Day(date, date, "stated")


def _monthly(match: re.Match[str], text: str, published: dt.date | None) -> Day | None:
    word = match["o_m"]
    if not word[0].isupper() and not match["o_y"] and not match["o_part"]:
        return None  # `mar`, `mei` inside other words' company, `may` in English
    if len(word) <= 4 and word.casefold() not in ("mei", "juni", "juli") and not match["o_y"]:
        return None
    month = months()[word.casefold()]
    if match["o_y"]:
        year = int(match["o_y"])
    elif published is None:
        return None
    else:
        first = yearless(1, month, published, match["o_rel"] or "")
        if first is None:
            return None
        year = first.year
    return part_of_month(year, month, match["o_part"], "stated")


def _ago(match: re.Match[str], published: dt.date) -> Day | None:
    words = match["a_n"].casefold()
    number = int(words) if words.isdigit() else counts()[words]
    unit = match["a_unit"].casefold()
    if unit == "hari":
        return single(shifted(published, -number), "relative")
    if unit in ("pekan", "minggu"):
        return week_of(published, -number)
    if unit == "bulan":
        index = published.year * 12 + published.month - 1 - number
        return part_of_month(index // 12, index % 12 + 1, None, "relative")
    year = published.year - number
    return Day(dt.date(year, 1, 1), dt.date(year, 12, 31), "relative") if year >= 1 else None


def _stretch(match: re.Match[str], text: str, published: dt.date) -> Day | None:
    unit, part = match["s_unit"].casefold(), (match["s_part"] or "").casefold()
    tense = match["s_rel"].casefold()
    shift = 0 if tense == "ini" else 1 if re.fullmatch(AHEAD, tense) else -1
    if unit == "minggu" and not part and match["s_unit"][0].isupper() and not _opens(text, match.start()) and shift:
        number = weekdays()["minggu"]  # `pada Minggu lalu`
        day = last_weekday(number, published)
        if day == published:
            day = shifted(published, -7)
        return single(day if shift < 0 else shifted(published, (number - published.weekday()) % 7 or 7), "weekday")
    if unit in ("pekan", "minggu"):
        if part == "akhir":
            return weekend_of(published, shift)
        a, b = {"awal": (0, 1), "pertengahan": (2, 3), "tengah": (2, 3)}.get(part, (0, 6))
        week = week_of(published, shift, a, b)
        if week and shift == 0 and not part:
            return Day(week.first, max(week.first, published), "relative")
        return week
    if unit == "bulan":
        index = published.year * 12 + published.month - 1 + shift
        return part_of_month(index // 12, index % 12 + 1, part, "relative")
    year = published.year + shift
    if not 1 <= year <= 9999:
        return None
    a, b = {"awal": (1, 3), "pertengahan": (5, 8), "tengah": (5, 8), "akhir": (10, 12)}.get(part, (1, 12))
    return Day(dt.date(year, a, 1), dt.date(year, b, calendar.monthrange(year, b)[1]), "relative")


def _opens(text: str, start: int) -> bool:
    """Whether a sentence begins at `start`: a capital there says nothing."""
    before = text[:start].rstrip()
    return not before or before[-1] in '.!?…:"“‘»\n' or "\n" in text[len(before) : start]


def _dayname(match: re.Match[str], text: str, published: dt.date) -> Day | None:
    word = match["d_w"]
    number = weekdays()[word.casefold()]
    if word.casefold() == "minggu" and not match["d_hari"] and not _is_sunday(match, text):
        return None
    if not word[0].isupper() and not match["d_hari"] and not match["d_rel"]:
        return None
    week = (match["d_week"] or "").casefold()
    if week:
        shift = -1 if "lalu" in week else 1 if "depan" in week else 0
        found = week_of(published, shift, number, number)
        return Day(found.first, found.last, "weekday") if found else None
    tense = (match["d_rel"] or "").strip().casefold()
    if tense in ("depan", "mendatang"):
        return single(shifted(published, (number - published.weekday()) % 7 or 7), "weekday")
    day = last_weekday(number, published)
    if tense in ("lalu", "silam") and day == published:
        day = shifted(published, -7)
    return single(day, "weekday")


def _is_sunday(match: re.Match[str], text: str) -> bool:
    """Whether a bare `minggu` is the day: a capital inside a sentence, or a time of day after it; no count before."""
    before = text[max(0, match.start() - 14) : match.start()].rstrip().casefold()
    if re.search(
        r"(?:\d|\b(?:" + any_of(counts()) + r"|beberapa|tiap|setiap|per|berminggu|selama|seminggu|tengah))$", before
    ):
        return False
    timed = len(match[0].split()) > 1 or text[match.end() : match.end() + 2].strip().startswith("(")
    return match["d_w"][0].isupper() and (
        timed or not _opens(text, match.start()) or text[match.end() : match.end() + 1] == ","
    )


def find_weekdays(text: str) -> Iterator[tuple[int, int, int]]:
    """(weekday 0-6, day, month) of each `Kamis (30/10)` or `Kamis, 30 Oktober` without a year."""
    for match in find_shapes(text):
        if match["numeric"] and match["weekday"] and not match["n_y"]:
            yield weekdays()[match["weekday"].casefold()], int(match["n_d"]), int(match["n_m"])
        elif match["named"] and match["w_named"] and not match["m_y"]:
            yield weekdays()[match["w_named"].casefold()], int(match["m_d"]), months()[match["m_m"].casefold()]
