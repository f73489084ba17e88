"""The day an article was published, and how it is known."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from functools import cache

import msgspec

from helpers.dates import find_days, find_weekdays
from helpers.documents.boilerplate import rules
from helpers.records import Masked, PublishedBasis, RawText

_FIRST, _LAST = dt.date(2011, 1, 1), dt.date(2100, 1, 1)
INVASION = dt.date(2022, 2, 24)
"""First day of the full-scale invasion: `hari ke-N perang` counts from it."""


class Publication(msgspec.Struct, frozen=True):
    """The day of publication, or None with the basis `none`."""

    day: dt.date | None
    basis: PublishedBasis


def find_published(raw: RawText, masked: Sequence[Masked] = ()) -> Publication:
    """The day that was given with the text; else the page's own date line (stated); else the one in its address (url);
    else the latest day that a report in the text is dated with, `Minggu (11/9/2022)` (inferred).

    A report is dated with the day of its statement, so that the article is from that day or the one after; the former
    is taken. A date without a year is read where its weekday or the age of the war settles the year. A page date
    later than the address by more than a week is the day somebody opened the page, and the address wins.
    """
    if raw.published is not None:
        return Publication(raw.published, raw.published_basis or "stated")
    if raw.published_basis == "none":
        return Publication(None, "none")
    line = _date_line(raw.text, masked)
    address = date_of_url(raw.url) if raw.url else None
    if address and (line is None or line > address + dt.timedelta(days=7)):
        return Publication(address, "url")
    if line:
        return Publication(line, "stated")
    inferred = _latest_report(raw.text, masked)
    return Publication(inferred, "inferred") if inferred else Publication(None, "none")


def _date_line(text: str, masked: Sequence[Masked]) -> dt.date | None:
    reasons = {rule.id for rule in rules() if rule.kind == "time"}
    for mask in masked:
        if mask.reason not in reasons:
            continue
        words = mask.span.of(text)
        if re.search(r"(?:diperbarui|diupdate|updated?)", words, re.IGNORECASE):
            continue
        for _, day in find_days(words, None):
            if day.date and _FIRST <= day.date < _LAST:
                return day.date
    return None


def date_of_url(url: str) -> dt.date | None:
    """The day in an address: /2022/03/05/, /2022-03-05-, /20220305, or seconds since 1970, as some portals have it."""
    shapes = (
        r"/(20\d\d)/(\d{1,2})/(\d{1,2})(?:/|$)",
        r"(?<!\d)(20\d\d)-(\d{2})-(\d{2})(?!\d)",
        r"(?<!\d)(20[12]\d)(0[1-9]|1[0-2])([0-3]\d)(?:\d{6})?(?!\d)",
    )
    for shape in shapes:
        match = re.search(shape, url)
        if match:
            try:
                return dt.date(int(match[1]), int(match[2]), int(match[3]))
            except ValueError:
                continue
    seconds = re.search(r"(?<!\d)(1[3-9]\d{8})(?!\d)", url)
    if seconds:
        jakarta = dt.timezone(dt.timedelta(hours=7))
        return dt.datetime.fromtimestamp(int(seconds[1]), jakarta).date()
    return None


def _latest_report(text: str, masked: Sequence[Masked]) -> dt.date | None:
    """The latest day in the text that can be a report's: after a weekday, or in brackets; nothing still ahead of it."""
    kept = "".join(_spaced(text, masked))
    full: list[dt.date] = []
    for span, day in find_days(kept, None):
        words = span.of(kept)
        beside = kept[max(0, span.start - 1) : span.start] == "(" or re.match(r"[A-Za-z'’]+", words)
        ahead = _ahead().search(kept[max(0, span.start - 20) : span.start])
        if day.date and day.role != "since" and "/" in words and beside and not ahead and _FIRST <= day.date < _LAST:
            full.append(day.date)
    year = _war_year(kept)
    for weekday, number, month in find_weekdays(kept):
        fits = [d for y in range(2014, 2031) if (d := _safe(y, month, number)) and d.weekday() == weekday]
        near = [d for d in fits if d >= INVASION]
        anchor = max(full, default=year)
        if anchor:
            near = [d for d in fits if abs(d - anchor) <= dt.timedelta(days=200)] or near
        if near:
            full.append(near[0])
    if not full:
        full += _bare_days(kept, year)
    if not full:
        return _war_day(kept)
    return max(full)


@cache
def _ahead() -> re.Pattern[str]:
    return re.compile(r"\b(?:hingga|sampai|sebelum|mendatang|pada tahun|target)\s*[(]?$")


def _spaced(text: str, masked: Sequence[Masked]) -> list[str]:
    pieces, at = [], 0
    for mask in masked:
        pieces += [text[at : mask.span.start], " " * (mask.span.end - mask.span.start)]
        at = mask.span.end
    return [*pieces, text[at:]]


def _safe(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _war_day(text: str) -> dt.date | None:
    """`hari ke-185` of the war, the highest one named."""
    match = re.findall(r"(?:hari|ke)\s*(?:yang\s+)?ke-?\s?(\d{1,4})", text, re.IGNORECASE)
    near = [int(n) for n in match if 3 <= int(n) <= 2500]
    war = re.search(r"(?:perang|invasi|operasi)", text, re.IGNORECASE)
    return INVASION + dt.timedelta(days=max(near) - 1) if near and war else None


_MONTHS = ("satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas")


def _war_year(text: str) -> dt.date | None:
    """Roughly when, by the age of the war: `tujuh bulan pertempuran`, `delapan bulan sejak invasi`."""
    count = rf"(\d{{1,2}}|{'|'.join(_MONTHS)})"
    age = r"perang|pertempuran|invasi|sejak (?:invasi|perang)|setelah (?:\w+\s+)?(?:invasi|perang)"
    match = re.search(rf"\b{count}\s+bulan\s+(?:\w+\s+){{0,2}}(?:{age})", text, re.IGNORECASE)
    if match is None:
        return _war_day(text)
    words = match[1].casefold()
    months = int(words) if words.isdigit() else _MONTHS.index(words) + 1
    return INVASION + dt.timedelta(days=30 * months + 15)


def _bare_days(text: str, anchor: dt.date | None) -> list[dt.date]:
    """Days without year or weekday (`Mirror, 06/10`), in the year nearest to the age of the war."""
    if anchor is None:
        return []
    found = []
    for span, day in find_days(text, anchor + dt.timedelta(days=45)):
        near = day.date is not None and abs(day.date - anchor) <= dt.timedelta(days=75)
        if day.basis == "stated" and near and day.date and "/" in span.of(text) and day.role != "since":
            found.append(day.date)
    return found
