"""What a whole article is about, before its numbers are settled: headings, days, kinds of text."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from functools import cache

import msgspec

from helpers.actors import people_side
from helpers.claims.scenes import Scene, Side
from helpers.claims.stretches import Said, headed_periods, periods_said
from helpers.dates import Day, find_days
from helpers.dates.cues import cue_places
from helpers.dates.told import find_distances
from helpers.records import Article, Period, Sentence, Span

_ANY_DAY = dt.date(2022, 6, 15)
"""To see whether a day is named at all, the day of publication does not matter."""
_HEADING = 60
"""A line longer than this is no heading."""
_ITEM = 90
"""A line longer than this is no item of a list."""
_LIVE = 3
"""So many lines that begin with a time of day make a live blog."""
# "... ada pada angka-angka berikut," kata Reznikov.
_ANNOUNCES = re.compile(
    r"(?:angka|data|rincian|daftar|perincian|sebagai)[\w-]*\sberikut(?:\sini)?(?:[.,]?[”\"]?(?:\s(?:kata|ujar|tutur|ucap|jelas|ungkap)\s[^.]{2,60})?\.?)$",
    re.I,
)


class Topic(msgspec.Struct, frozen=True):
    """The frame that one sentence stands in. `index` counts sentences."""

    index: int
    heading: int | None
    """The sentence that heads the lines around this one."""
    days: tuple[tuple[Span, Day], ...]
    """Days that the sentence names."""
    named: frozenset[str]
    """Whether it names a day, a stretch of days, a beginning ("since a day, weekday"), an end ("until"), even where
    nobody knows the year.
    """
    said: tuple[Said, ...] = ()
    """The periods that its words name."""
    headed: Period | None = None
    """The period that the heading or lead-in above it names."""
    whole: Period | None = None
    """The period that the headline names for all that follows."""
    told: tuple[tuple[Span, Day], ...] = ()
    """Days that it names by their distance from a day told before: sehari sebelumnya."""
    lead_in: int | None = None
    """The sentence with a colon that opens the list of lines which this one stands in."""


class Layout(msgspec.Struct, frozen=True):
    """One article's sentences with their frames."""

    topics: tuple[Topic, ...]
    headline_sides: frozenset[Side]
    """Camps that the headline names."""
    live: bool
    main_day: Day | None
    """The first single day that the text names."""
    attack: bool
    """Whether headline or lead tell of an attack."""


@cache
def _clock() -> re.Pattern[str]:
    return re.compile(r"^\W*(?:pukul\s+)?\d{1,2}[.:]\d{2}\b(?!\.\d)(?:\s*(?:WIB|WITA|WIT|GMT))?", re.IGNORECASE)


def layout_of(article: Article, scenes: Sequence[Scene]) -> Layout:
    """Headings, days and kind of an article; `scenes` are those of its sentences in order."""
    published = article.document.published
    anchor = published or _anchor(article)
    days = [tuple(find_days(sentence.text, anchor)) for sentence in article.sentences]
    kinds = days if anchor else [tuple(find_days(sentence.text, _ANY_DAY)) for sentence in article.sentences]
    alone = _lines(article.sentences)
    headed = list(headed_periods(article.sentences, alone, kinds))
    says = [tuple(periods_said(sentence.text, kinds[n])) for n, sentence in enumerate(article.sentences)]
    heads = [row.period for n, s in enumerate(article.sentences) if s.position == "headline" for row in says[n]]
    whole = heads[0] if heads else None
    told = list(_told(days, article.sentences))
    led = list(_led_in(article.sentences, alone))
    topics: list[Topic] = []
    heading: int | None = None
    times = 0
    for index, sentence in enumerate(article.sentences):
        times += _clock().match(sentence.text) is not None
        if alone[index] and _is_heading(sentence):
            heading = index
        names = {_kind(day) for _, day in kinds[index]}
        own_heading = heading if heading != index else None
        topics.append(
            Topic(
                index,
                own_heading,
                days[index],
                frozenset(names),
                says[index],
                headed[index],
                whole,
                told[index],
                led[index],
            )
        )
    sides = {
        people_side(actor.side)
        for sentence, scene in zip(article.sentences, scenes, strict=True)
        if sentence.position == "headline"
        for actor in scene.actors
    }
    single = [
        day
        for row, sentence in zip(days, article.sentences, strict=True)
        if sentence.position in ("lead", "body") and len(sentence.text) > _HEADING
        for _, day in row
        if day.date is not None and day.role != "since"
    ]
    return Layout(
        tuple(topics),
        frozenset(sides - {"other"}),
        times >= _LIVE,
        single[0] if single else None,
        any(
            not {"attack", "in an event"}.isdisjoint(cue_places(sentence.text))
            for sentence in article.sentences
            if sentence.position in ("headline", "lead")
        ),
    )


_SAYING_REACH = 55
"""A day so near behind words of telling is that of the statement."""


def of_saying(text: str, span: Span) -> bool:
    """Whether a day stands right behind words of telling, as that of a statement: kata Kyiv, Senin (3/7)."""
    places = cue_places(text)
    told = (*places.get("telling", ()), *places.get("putting out", ()))
    near = [at for at in told if 0 < span.start - at <= _SAYING_REACH]
    between = text[max(near) : span.start] if near else ""
    apart = set('.;:”"0123456789') & set(between) or {"bahwa", "yang"} & set(between.split())
    return bool(near) and not apart


def _told(
    days: Sequence[tuple[tuple[Span, Day], ...]], sentences: Sequence[Sentence]
) -> Iterator[tuple[tuple[Span, Day], ...]]:
    """For each sentence the days that it names by their distance from a day told before."""
    told: dt.date | None = None
    for sentence, named in zip(sentences, days, strict=True):
        row: list[tuple[Span, Day]] = []
        single = [(span, day.date) for span, day in named if day.date is not None and day.role != "since"]
        for far in find_distances(sentence.text):
            if any(span.overlaps(far.span) for span, _ in named):
                continue
            before = [date for span, date in single if span.end <= far.span.start]
            anchor = before[-1] if before else told
            date = far.after(anchor) if anchor is not None else None
            if date is not None:
                row.append((far.span, Day(date, date, "relative")))
        yield tuple(row)
        if sentence.position != "headline":
            events = [date for span, date in single if not of_saying(sentence.text, span)]
            told = (
                events[-1] if events else row[-1][1].date if row else told or next((date for _, date in single), None)
            )


def _kind(day: Day) -> str:
    if day.role == "since":
        return f"since a {'day' if day.date else 'stretch'}, {day.basis}"
    if day.role == "until":
        return "until"
    return "day" if day.date else "stretch"


def _anchor(article: Article) -> dt.date | None:
    """The last day that the text names with its year: what weekdays count from where no day of publication is known."""
    named = [day.date for s in article.sentences for _, day in find_days(s.text, None) if day.date is not None]
    return max(named, default=None)


def _lines(sentences: Sequence[Sentence]) -> list[bool]:
    """For each sentence whether it stands alone on its line."""
    counts: dict[int, int] = {}
    for sentence in sentences:
        counts[sentence.paragraph] = counts.get(sentence.paragraph, 0) + 1
    return [counts[sentence.paragraph] == 1 for sentence in sentences]


def _led_in(sentences: Sequence[Sentence], alone: Sequence[bool]) -> Iterator[int | None]:
    """For each sentence the one that opens its list, with a colon or "berikut": short lines, without an end mark.

    A caption between the two ends nothing.
    """
    opened: int | None = None
    for index, (sentence, single) in enumerate(zip(sentences, alone, strict=True)):
        words = sentence.text.rstrip()
        if words.endswith(":") or _ANNOUNCES.search(words) is not None:
            opened = index
            yield None
            continue
        if sentence.position == "caption":
            yield None
            continue
        if not single or len(words) > _ITEM or words[-1:] in ".!?”\"'":
            opened = None
        yield opened


def _is_heading(sentence: Sentence) -> bool:
    words = sentence.text.rstrip()
    if len(words) > _HEADING or words[-1:] in ".!?”\"'’;," or sentence.position not in ("body", "lead"):
        return False
    return not any(letter.isdigit() for letter in _clock().sub("", words))
