"""Days named by their distance from a day told before: sehari sebelumnya, keesokan harinya, hari itu."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

import msgspec

from helpers.dates.words import Relative, any_of, counts
from helpers.lexicons import read_lexicon
from helpers.records import Span

LASTS = r"\b(?:dalam|selama|sepanjang|untuk|hingga|sampai)\s+"
"""Behind these words it is a stretch of time that something lasted."""
_LASTING = re.compile(rf"{LASTS}$", re.IGNORECASE)
_WHOLE_DAY = re.compile(r"sepanjang\s+$", re.IGNORECASE)
"""Before "hari sebelumnya": that day from its morning to its evening."""


class Distance(msgspec.Struct, frozen=True):
    """A place in a text, and how many days after the day told before it means."""

    span: Span
    days: int

    def after(self, day: dt.date) -> dt.date | None:
        """The day meant, where `day` was told before; None beyond the calendar."""
        try:
            return day + dt.timedelta(days=self.days)
        except OverflowError:
            return None


@cache
def told_entries() -> tuple[Relative, ...]:
    """The entries of dates.toml [[told]]."""
    return read_lexicon("dates", "told", Relative)


@cache
def _patterns() -> tuple[tuple[int, re.Pattern[str]], ...]:
    number = any_of({form: value for form, value in counts().items() if form != "se"})
    slot = rf"(?P<n>\d{{1,2}}|{number})"
    rows: list[tuple[int, re.Pattern[str]]] = []
    for entry in told_entries():
        forms = any_of(dict.fromkeys((form.removeprefix("{n} ") for form in entry.forms), 0))
        counted = rf"{slot}\s+" if entry.forms[0].startswith("{n} ") else ""
        rows.append((entry.shift, re.compile(rf"(?<![\w-]){counted}(?:{forms})(?!\w)", re.IGNORECASE)))
    return tuple(rows)


def find_distances(text: str) -> list[Distance]:
    """The distances from a day told before that `text` names, in text order; of two at one place the longer.

    Left out are stretches that something lasted: dalam sehari sebelumnya.
    """
    found: list[tuple[Distance, bool]] = []
    for shift, pattern in _patterns():
        for match in pattern.finditer(text):
            before = text[: match.start()]
            whole = _WHOLE_DAY.search(before) is not None and match.group().lower().startswith(("hari", "malam"))
            number = match.groupdict().get("n")
            times = 1 if number is None else int(number) if number.isdigit() else counts()[number.casefold()]
            lasting = _LASTING.search(before) is not None and not whole
            found.append((Distance(Span(match.start(), match.end()), shift * times), lasting))
    found.sort(key=lambda row: (row[0].span.start, -row[0].span.end))
    kept: list[Distance] = []
    end = 0
    for distance, lasting in found:
        if distance.span.start >= end:
            # what lies within a stretch is none either: dalam dua hari sebelumnya
            end = distance.span.end
            if not lasting:
                kept.append(distance)
    return kept
