"""A primary series as data: the totals of each day, what changed from day to day, and what was taken back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

import msgspec

DAY = dt.timedelta(days=1)
_FINE = 3
"""Significant digits from which a total is no round figure any more."""


class Total(msgspec.Struct, frozen=True):
    """What the series counts since the war began, as of one day."""

    value: float
    hedge: str = ""
    """The series' own word for how firm it is: about, more, or nothing."""

    @property
    def coarse(self) -> bool:
        """Whether it is a round figure: at most two significant digits, or "more than"."""
        return self.hedge == "more" or len(f"{self.value:.0f}".rstrip("0")) < _FINE


class Difference(msgspec.Struct, frozen=True):
    """What one day added: the day's total less the day before's, without what was only corrected that day."""

    raw: float
    correction: float
    """What the total was changed by, up or down, for other reasons than that day's losses; 0 on most days."""
    coarse: bool
    """Where either total is a round figure, so is the difference."""

    @property
    def value(self) -> float | None:
        """The day's figure; None where it would be negative: then totals were taken back and nobody says how many."""
        added = self.raw - self.correction
        return added if added >= 0 else None


class Series(msgspec.Struct, frozen=True):
    """One item of a series (personnel, tank, ...), by day."""

    item: str
    totals: dict[dt.date, Total]
    differences: dict[dt.date, Difference]
    """Only of days whose day before is known too."""

    @property
    def first(self) -> dt.date:
        """The first day with a total."""
        return next(iter(self.totals))

    @property
    def last(self) -> dt.date:
        """The last day with a total."""
        return next(reversed(self.totals))

    def covers(self, first: dt.date, last: dt.date) -> bool:
        """Whether the figure of every day of the stretch is known.

        A series that begins a day or two into the stretch covers it: nobody counted on the war's first day.
        """
        if self.first > first + 2 * DAY or last > self.last:
            return False
        day = max(first, self.first + DAY)
        while day <= last:
            if day not in self.differences:
                return False
            day += DAY
        return True


class Reference(msgspec.Struct, frozen=True):
    """The series that claims are held against. `name`: what a page calls it; items that it lacks are simply absent."""

    name: str
    series: dict[str, Series]


def make_series(
    totals: Mapping[str, Mapping[dt.date, Total]], corrections: Mapping[dt.date, Mapping[str, float]]
) -> dict[str, Series]:
    """The series by item, with differences in which every correction is taken into account.

    corrections: day → item → by how much the totals were changed that day beside the day's losses. A correction dated
    a day too early or late is put where it fits: to the first of its own day, the day after and the day before on
    which it leaves no item with less than nothing.
    """
    ordered = {item: dict(sorted(days.items())) for item, days in totals.items() if days}
    placed: dict[dt.date, dict[str, float]] = {}
    for day, row in sorted(corrections.items()):
        spot = next((d for d in (day, day + DAY, day - DAY) if _fits(ordered, d, row)), day)
        for item, change in row.items():
            into = placed.setdefault(spot, {})
            into[item] = into.get(item, 0.0) + change
    made: dict[str, Series] = {}
    for item, days in ordered.items():
        differences = {
            day: Difference(
                total.value - before.value,
                placed.get(day, {}).get(item, 0.0),
                total.coarse or before.coarse,
            )
            for day, total in days.items()
            if (before := days.get(day - DAY)) is not None
        }
        made[item] = Series(item, days, differences)
    return made


def _fits(totals: Mapping[str, Mapping[dt.date, Total]], day: dt.date, row: Mapping[str, float]) -> bool:
    known = [
        days[day].value - days[day - DAY].value - change
        for item, change in row.items()
        if (days := totals.get(item)) is not None and day in days and day - DAY in days
    ]
    return bool(known) and min(known) >= 0


def summed(parts: Sequence[Series]) -> Series:
    """Several items as one (guns and rocket launchers), on the days that all of them have."""
    if len(parts) == 1:
        return parts[0]
    first, *others = parts
    totals = {
        day: Total(total.value + sum(s.totals[day].value for s in others), total.hedge)
        for day, total in first.totals.items()
        if all(day in s.totals for s in others)
    }
    differences = {
        day: Difference(
            one.raw + sum(s.differences[day].raw for s in others),
            one.correction + sum(s.differences[day].correction for s in others),
            one.coarse or any(s.differences[day].coarse for s in others),
        )
        for day, one in first.differences.items()
        if all(day in s.differences for s in others)
    }
    return Series("+".join(s.item for s in parts), totals, differences)
