"""How a claim compares with the series: exact, rounded, stale, mismatch, or no reference. Never "true".

The series is one party's own count. A label says whether an article's number is that count, not whether it is right.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Mapping, Sequence
from typing import Literal

from helpers.records import Claim, Row
from helpers.reference.items import CLAIMANTS, item_of
from helpers.reference.series import DAY, Reference, Series, summed

Label = Literal["exact", "rounded", "stale", "mismatch", "none"]
LABELS: tuple[Label, ...] = ("exact", "rounded", "stale", "mismatch", "none")
Why = Literal[
    "", "side", "counted", "denied", "claimant", "period", "number", "no day", "not covered", "revised", "part"
]

_BACK = 3
"""How many days an earlier day's figure is looked for: after a week any figure has come up before."""
_RECENT = dt.timedelta(days=31)
"""How far back a round number is looked for among totals: sooner or later they pass every round number."""
_SMALL = 100
"""Daily figures below it come up by chance within days: they are stale only by one day."""
_CLOSE = 0.05
"""The most that a rounded number may be off, as a share; 71,000 for 71,200 is 0.3%."""
_PART = 0.5
"""Below this share of the series' number a claim may speak of one front, raid or operation: it is no mismatch."""
_ABOUT = 0.01
"""What "about" leaves room for where the number itself has many digits."""


class Held(Row, frozen=True, kw_only=True):
    """One claim held against the series."""

    claim_id: str
    label: Label
    why: Why = ""
    """Where there is no reference: what the claim and the series don't share."""
    compared: Literal["", "total", "day"] = ""
    item: str = ""
    """Column of the series, or several with a plus sign."""
    series_day: dt.date | None = None
    """The day of the series whose number stands beside the claim's."""
    series_value: float | None = None
    days_before: int = 0
    """For stale: so many days before the claim's day the series had the number."""
    says_killed: bool = False
    """The claim says killed, the series counts losses."""
    drops_about: bool = False
    """The series says "about" (or "more than"), the claim doesn't."""
    correction: float = 0.0
    """By how much the series was corrected on that day, beside the day's figure."""


def hold_claims(
    claims: Sequence[Claim],
    reference: Reference | None,
    days: Mapping[str, dt.date | None],
    published: Mapping[str, dt.date | None] | None = None,
) -> tuple[Held, ...]:
    """Each claim held against the series, in their order. days: claim_id → the day that the claim speaks of.

    published: doc_id → day of publication. A number that doesn't fit its own day but is that of the day of publication,
    or of the day before, is held against that one: a text names more days than the one its number is of.
    """
    appeared = published or {}
    return tuple(_hold(claim, reference, days.get(claim.claim_id), appeared.get(claim.doc_id)) for claim in claims)


def _hold(claim: Claim, reference: Reference | None, day: dt.date | None, published: dt.date | None) -> Held:
    item = item_of(claim)
    why: Why = ""
    if reference is None:
        why = "not covered"
    elif item is None:
        why = "side" if claim.side != "Russia" else "counted"
    elif claim.denied:
        why = "denied"
    elif claim.claimant_side not in CLAIMANTS:
        why = "claimant"
    elif claim.period in ("event", "span"):
        why = "period"
    elif claim.low is None and claim.high is None:
        why = "number"
    elif day is None:
        why = "no day"
    if why or item is None or reference is None or day is None:
        return Held(claim_id=claim.claim_id, label="none", why=why)
    candidates = [
        summed([reference.series[column] for column in columns])
        for columns in item.candidates
        if all(column in reference.series for column in columns)
    ]
    found = [_compare(claim, series, day) for series in candidates]
    if published is not None and published != day:
        later = [_compare(claim, series, published) for series in candidates]
        found += [h for h in later if h.label == "exact" or (h.label == "stale" and h.days_before == 1)]
    if not found:
        return Held(claim_id=claim.claim_id, label="none", why="not covered")
    best = min(found, key=lambda held: (LABELS.index(held.label), held.days_before, _distance(claim, held)))
    if best.label == "mismatch" and (_is_part(claim, found) or (item.by_raid and best.compared == "day")):
        return Held(claim_id=claim.claim_id, label="none", why="part")
    return best


def _distance(claim: Claim, held: Held) -> float:
    """How far the claim is from the series' number, as a share of it: of several columns the nearest is shown."""
    size = max(claim.low or 0.0, claim.high or 0.0)
    return abs(size - held.series_value) / held.series_value if held.series_value else math.inf


def _is_part(claim: Claim, found: Sequence[Held]) -> bool:
    """Whether the claim is far below every number of the series that it could stand for."""
    size = max(claim.low or 0.0, claim.high or 0.0)
    return all(size < _PART * held.series_value for held in found if held.series_value)


def _compare(claim: Claim, series: Series, day: dt.date) -> Held:
    """The claim beside one series: as its own period says, else, to the digit, as the other one.

    A number told as of one day that is the series' total to the digit is that total, and a large one told as a total
    that is the day's figure is that figure, whether the text or our reading slipped. Where the text doesn't say over
    what time, only the digits can tell.
    """
    total, daily = _total(claim, series, day), _daily(claim, series, day)
    own, other = (total, daily) if claim.period == "cumulative" else (daily, total)
    if claim.period == "unspecified":
        exact = [held for held in (total, daily) if held.label == "exact"]
        return exact[0] if exact else Held(claim_id=claim.claim_id, label="none", why="period")
    large = max(claim.low or 0.0, claim.high or 0.0) >= _SMALL
    surprising = own.label in ("mismatch", "none") and other.label == "exact" and (other is total or large)
    return other if surprising else own


def _total(claim: Claim, series: Series, day: dt.date) -> Held:
    """A total: the series' own of the day, or of the morning after, which counts the day in; else an earlier one."""
    for near in (day, day + DAY):
        if near in series.totals and _fit(claim, series.totals[near].value) == "exact":
            return _of_total(claim, series, near, "exact")
    if day in series.totals and _fit(claim, series.totals[day].value):
        return _of_total(claim, series, day, "rounded")
    earlier = [d for d in reversed(series.totals) if d < day]
    told = next((d for d in earlier if _fit(claim, series.totals[d].value) == "exact"), None)
    if told is None and day in series.totals and claim.qualifier not in ("vague", "range"):
        recent = [d for d in earlier if day - d <= _RECENT]
        told = next((d for d in recent if _fit(claim, series.totals[d].value)), None)
    if told is not None:
        return _of_total(claim, series, told, "stale", (day - told).days)
    if day not in series.totals:
        return Held(claim_id=claim.claim_id, label="none", why="not covered")
    return _of_total(claim, series, day, "mismatch")


def _daily(claim: Claim, series: Series, day: dt.date) -> Held:
    """A day's figure: the difference of two totals, on the day or the morning after; else one a few days earlier."""
    known = {d: x.value for d, x in series.differences.items() if abs((d - day).days) <= _BACK and x.value is not None}
    for near in (day, day + DAY):
        if near in known and _fit(claim, known[near]) == "exact":
            return _of_day(claim, series, near, "exact")
    if day in known and _fit(claim, known[day]):
        return _of_day(claim, series, day, "rounded")
    size = max(claim.low or 0.0, claim.high or 0.0)
    for back in range(1, (_BACK if size >= _SMALL else 1) + 1):
        past = day - back * DAY
        if past in known and _fit(claim, known[past]) == "exact":
            return _of_day(claim, series, past, "stale", back)
    if day not in known:
        why: Why = "revised" if day in series.differences else "not covered"
        return Held(claim_id=claim.claim_id, label="none", why=why)
    return _of_day(claim, series, day, "mismatch")


def _of_total(claim: Claim, series: Series, day: dt.date, label: Label, back: int = 0) -> Held:
    total = series.totals[day]
    return Held(
        claim_id=claim.claim_id,
        label=label,
        compared="total",
        item=series.item,
        series_day=day,
        series_value=total.value,
        days_before=back,
        says_killed=_says_killed(claim),
        drops_about=bool(total.hedge) and _sounds_sure(claim),
    )


def _of_day(claim: Claim, series: Series, day: dt.date, label: Label, back: int = 0) -> Held:
    difference = series.differences[day]
    return Held(
        claim_id=claim.claim_id,
        label=label,
        compared="day",
        item=series.item,
        series_day=day,
        series_value=difference.value,
        days_before=back,
        says_killed=_says_killed(claim),
        # two totals that are "about" make no exact difference
        drops_about=bool(series.totals[day].hedge or series.totals[day - DAY].hedge) and _sounds_sure(claim),
        correction=difference.correction,
    )


def _says_killed(claim: Claim) -> bool:
    return claim.measure == "killed"


def _sounds_sure(claim: Claim) -> bool:
    return claim.qualifier == "exact" and claim.hedge not in ("about", "estimated")


def _fit(claim: Claim, value: float) -> Literal["", "exact", "rounded"]:
    """Whether the claim's words can stand for the number: to the digit, or as a round, open or vague one."""
    low, high = claim.low, claim.high
    if low is not None and high is not None:
        if low != high:
            return "rounded" if low <= value <= high else ""
        if low == value:
            return "exact"
        room = min(_unit(low) / 2, _CLOSE * value)
        if claim.qualifier == "about":
            room = max(room, _ABOUT * value)
        return "rounded" if abs(value - low) <= room and _unit(low) > 1 else ""
    if low is not None:
        return "exact" if low == value else "rounded" if low < value <= 1.25 * low else ""
    if high is not None:
        return "exact" if high == value else "rounded" if 0.8 * high <= value < high else ""
    return ""


def _unit(number: float) -> float:
    """What a number seems rounded to: 1,000 for 71,000, 10 for 950."""
    digits = f"{number:.0f}"
    return float(10 ** (len(digits) - len(digits.rstrip("0")))) if number else 1.0
