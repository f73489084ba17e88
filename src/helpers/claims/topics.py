"""What a whole article is about, before its numbers are settled: headings, days, kinds of text."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from functools import cache

import msgspec

from helpers.actors import people_side
from helpers.claims.scenes import Scene, Side
from helpers.dates import Day, find_days
from helpers.records import Article, Sentence, Span

_ANY_DAY = dt.date(2022, 6, 15)
"""To see whether a day is named at all, the day of publication does not matter."""
_HEADING = 60
"""A line longer than this is no heading."""
_LIVE = 3
"""So many lines that begin with a time of day make a live blog."""


class Topic(msgspec.Struct, frozen=True):
    """The frame that one sentence stands in. `index` counts sentences."""

    index: int
    heading: int | None
    """The sentence that heads the lines around this one."""
    days: tuple[tuple[Span, Day], ...]
    """Days that the sentence names."""
    named: frozenset[str]
    """Whether it names a day, a stretch of days, a beginning ("since"), even where nobody knows the year."""


class Layout(msgspec.Struct, frozen=True):
    """One article's sentences with their frames."""

    topics: tuple[Topic, ...]
    headline_sides: frozenset[Side]
    """Camps that the headline names."""
    live: bool
    main_day: Day | None
    """The first single day that the text names."""


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
    topics: list[Topic] = []
    heading: int | None = None
    times = 0
    for index, sentence in enumerate(article.sentences):
        times += _clock().match(sentence.text) is not None
        if alone[index] and _is_heading(sentence):
            heading = index
        names = {"since" if day.role == "since" else "day" if day.date else "stretch" for _, day in kinds[index]}
        topics.append(Topic(index, heading if heading != index else None, days[index], frozenset(names)))
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
    return Layout(tuple(topics), frozenset(sides - {"other"}), times >= _LIVE, single[0] if single else None)


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


def _is_heading(sentence: Sentence) -> bool:
    words = sentence.text.rstrip()
    if len(words) > _HEADING or words[-1:] in ".!?”\"'’;," or sentence.position not in ("body", "lead"):
        return False
    return not any(letter.isdigit() for letter in _clock().sub("", words))
