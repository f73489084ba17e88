"""A day or a stretch of days, and the arithmetic of weeks, months and years without a number."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from typing import Literal

import msgspec

from helpers.dates.words import AHEAD, LATER
from helpers.records import DateBasis

Role = Literal["on", "since", "until"]


class Day(msgspec.Struct, frozen=True):
    """A day, or a stretch of days (a week, a month) where the text names no single one."""

    first: dt.date
    last: dt.date
    basis: DateBasis
    """stated (a date), weekday, relative (counted from publication)."""
    role: Role = "on"
    """since: where something began (`sejak 24 Februari`); until: as of that day (`per 30 Oktober`)."""

    @property
    def date(self) -> dt.date | None:
        """The day, or None for a stretch."""
        return self.first if self.first == self.last else None

    def moved(self, by: dt.timedelta) -> Day:
        """So much later; the same where the calendar ends."""
        first, last = shifted(self.first, by.days), shifted(self.last, by.days)
        return self if first is None or last is None else msgspec.structs.replace(self, first=first, last=last)


def single(day: dt.date | None, basis: DateBasis) -> Day | None:
    """The stretch of one day, None for none."""
    return Day(day, day, basis) if day else None


def shifted(day: dt.date, days: int) -> dt.date | None:
    """So many days later; None beyond the calendar."""
    try:
        return day + dt.timedelta(days=days)
    except OverflowError:
        return None


def date_of(year: str | int, month: str | int, day: str | int) -> dt.date | None:
    """The day of these numbers, a year of two digits in this century; None where there is no such day."""
    number = int(year)
    try:
        return dt.date(number + 2000 if number < 100 else number, int(month), int(day))
    except ValueError:
        return None


def yearless(day: int, month: int, published: dt.date, tense: str) -> dt.date | None:
    """The year that puts the day last before publication; a week ahead may still be this year's (an announcement)."""
    if re.search(rf"tahun\s+{LATER}", tense, re.IGNORECASE):
        return date_of(published.year - 1, month, day) if published.year > 1 else None
    ahead = re.search(AHEAD, tense) is not None
    years = (published.year, published.year + 1) if ahead else (published.year + 1, published.year, published.year - 1)
    slack = dt.timedelta(0) if re.search(LATER, tense) else dt.timedelta(days=7)
    for year in years:
        date = date_of(year, month, day) if 1 <= year <= 9999 else None
        if date and (date >= published if ahead else date <= min(published, dt.date.max - slack) + slack):
            return date
    return None


def last_weekday(number: int, published: dt.date) -> dt.date | None:
    """The last day of the week with this number (0 is Monday) up to publication."""
    return shifted(published, -((published.weekday() - number) % 7))


def part_of_month(year: int, month: int, part: str | None, basis: DateBasis) -> Day | None:
    """A month, or its beginning, middle or end (awal, pertengahan, akhir); None beyond the calendar."""
    if not 1 <= year <= 9999:
        return None
    length = calendar.monthrange(year, month)[1]
    a, b = {"awal": (1, 10), "pertengahan": (11, 20), "tengah": (11, 20), "akhir": (21, length)}.get(
        (part or "").casefold(), (1, length)
    )
    return Day(dt.date(year, month, a), dt.date(year, month, b), basis)


def week_of(published: dt.date, shift: int, first: int = 0, last: int = 6) -> Day | None:
    """The days `first` to `last` (0 is Monday) of the week so many weeks after that of publication."""
    monday = shifted(published, -published.weekday() + 7 * shift)
    if monday is None:
        return None
    a, b = shifted(monday, first), shifted(monday, last)
    return Day(a, b, "relative") if a and b else None


def weekend_of(published: dt.date, shift: int) -> Day | None:
    """Saturday and Sunday of the week so many weeks after that of publication."""
    return week_of(published, shift, 5, 6)
