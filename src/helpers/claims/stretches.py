"""What a text itself says of how long a number was counting up: the words of a sentence, and lines above it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from helpers.dates import Day, stretches_named
from helpers.dates.cues import cue_places
from helpers.records import Period, Sentence, Span

_FIRST_DAYS = (dt.date(2022, 2, 28), dt.date(2014, 12, 31), dt.date(2011, 12, 31))
"""The last day that may pass for the beginning of a war, in a text that means the days after it."""
_SAYING: dict[str, Period] = {
    "daily": "day",
    "one day": "day",
    "one night": "day",
    "several days": "span",
    "weeks": "span",
    "months": "span",
    "years": "span",
    "since lately": "span",
    "since the war began": "cumulative",
}
_ASIDE = {"publication": 40, "ranked": 110}
"""So near before a stretch, words for the largest since then, or for what is published daily, take it from a number."""
_NEAR = 40
_STRETCH = 60
"""So far before the days of a whole war may a stretch stand that means the same: sebelas hari dari 24 Februari."""
_SINCE = 70
"""So far behind `sejak` may the day stand that it names."""
_SINCE_WHAT = re.compile(
    r"\b(?:sejak|semenjak|terhitung)\s+(?!(?:tanggal|hari|pada|awal|akhir|bulan|pertengahan|dari|mulai)\b)\w+(?:\s+[\w-]+)*\s*[(]?$",
    re.IGNORECASE,
)
"""Something that began, between `sejak` and its day."""
_SINCE_ASIDE = re.compile(r"\w+\s+(?:itu|lama|kecil|dulu|mula|dini|muda|lahir|kapan)\b", re.IGNORECASE)
_BROKEN_DOWN = re.compile(
    r"(?:berikut|inilah)(?:\s+\w+){0,3}?\s+(?:rincian|daftar|data|ringkasan|sebaran)\w*(?!\w)|rinciannya(?!\w)", re.I
)
_BELOW = 15
"""So many sentences below it may break down a total."""
_LINE = 90
"""A line longer than this is no heading."""


class Said(msgspec.Struct, frozen=True):
    """A period that words beginning at `start` of a sentence name."""

    start: int
    period: Period


def periods_said(text: str, days: Sequence[tuple[Span, Day]]) -> list[Said]:
    """The periods that the words of a sentence name, in text order; `days` are those that it names.

    `sejak` a day of the war's first week, or something that began, is the whole war or operation; since a later
    weekday is a stretch.
    """
    places = cue_places(text)
    rows = [
        Said(start, _SAYING[name])
        for name, starts in places.items()
        if name in _SAYING
        for start in starts
        if not _aside(text, start, places, _SAYING[name])
    ]
    named = list(stretches_named(text, days))
    whole = {span.start for span, day in days if began(day)}
    # "dalam sebelas hari pertempuran dari 24 Februari hingga 7 Maret": the whole war, and no stretch of days
    rows = [r for r in rows if r.period != "span" or not any(0 < at - r.start <= _STRETCH for at in whole)]
    # "sejak Februari 2022 hingga 1 Juli 2025": the whole war so far
    rows += [Said(start, "cumulative" if start in whole else "span") for start in named]
    for span, day in days:
        if span.start in named:
            continue
        covered = any(abs(row.start - span.start) < _NEAR and row.period == "cumulative" for row in rows)
        if day.role == "since" and not covered and not _aside(text, span.start, places, "span"):
            period = _since(text, span, day)
            if period is not None:
                rows.append(Said(span.start, period))
    for start in places.get("since", ()):
        ends = [span.start for span, day in days if 0 <= span.start - start <= _SINCE]
        covered = bool(ends) or any(abs(row.start - start) < _NEAR for row in rows)
        if not covered and not _SINCE_ASIDE.match(text, start) and not _aside(text, start, places, "span"):
            rows.append(Said(start, "cumulative"))
    return sorted(rows, key=lambda row: row.start)


def _since(text: str, span: Span, day: Day) -> Period | None:
    """The period of what began on a day: sejak Senin is a stretch, sejak penyerbuan pada 6 Agustus an operation's
    whole; sejak 6 Agustus may be either.
    """
    if began(day):
        return "cumulative"
    if day.basis in ("weekday", "relative"):
        return "span"
    return "cumulative" if _SINCE_WHAT.search(text[max(0, span.start - _SINCE) : span.start]) else None


def _aside(text: str, start: int, places: Mapping[str, Sequence[int]], period: Period) -> bool:
    """Whether the stretch belongs to a superlative or to what is published, held or said over it.

    `korban tertinggi dalam satu hari sejak invasi`: one day is the number's own, since the invasion is not.
    """
    before = [
        at
        for name, reach in _ASIDE.items()
        for at in places.get(name, ())
        if 0 < start - at <= reach and not (name == "ranked" and period == "day")
    ]
    return any(not set(",;:.") & set(text[at:start]) for at in before)


def began(day: Day) -> bool:
    """Whether a stretch that begins then is that of a whole war."""
    return any(day.first <= last and day.first.year == last.year for last in _FIRST_DAYS)


def nearest(rows: Sequence[Said], place: int, within: Span | None = None) -> Period | None:
    """The period of the words nearest to `place`, of those inside `within` if given."""
    near = [row for row in rows if within is None or within.start <= row.start < within.end]
    return min(near, key=lambda row: abs(row.start - place)).period if near else None


def headed_periods(
    sentences: Sequence[Sentence], alone: Sequence[bool], days: Sequence[Sequence[tuple[Span, Day]]]
) -> Iterator[Period | None]:
    """For each sentence the period that a heading or lead-in above its lines names.

    A heading is a line of its own without an end mark, or one that ends with a colon; it holds until the next one.
    What is broken down below a total ("... 11 tewas dalam 24 jam. Berikut rinciannya.") has the period of the total.
    """
    headed: Period | None = None
    total: Period | None = None
    left = 0
    for number, (sentence, single, named) in enumerate(zip(sentences, alone, days, strict=True)):
        left -= 1
        yield headed if headed is not None or left < 0 else total
        words = sentence.text.rstrip()
        if _BROKEN_DOWN.match(words) and sentence.position != "headline":
            said = periods_said(words, named)
            if not said and number and sentences[number - 1].paragraph == sentence.paragraph:
                said = periods_said(sentences[number - 1].text, days[number - 1])
            total, left = said[-1].period if said else None, _BELOW
        if sentence.position == "headline" or not words:
            continue
        if words.endswith(":") or (single and len(words) <= _LINE and words[-1] not in ".!?”\"'’;,"):
            said = periods_said(words, named)
            if said:
                headed = said[-1].period
        elif len(words) > _LINE and not words.endswith(":"):
            headed = None
