"""For what period and as of which day each number of an article is.

Numbers that stand together mostly share a period, and what tells it may stand beside the last of them only. So the
periods are chosen for all of them at once: the likeliest course through the article (Viterbi 1967), each choice
weighed with the one before. Days follow one after the other; courses of days, or of both, were measured to be no
better (docs/decisions/0005).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from itertools import groupby

import msgspec

from helpers.claims.anchors import Anchors
from helpers.claims.days import Dated, DayContext, day_options
from helpers.claims.found import Owned
from helpers.claims.periods import PeriodContext, period_facts, period_options
from helpers.claims.said import Claimant
from helpers.claims.together import shared_answer
from helpers.claims.topics import Layout
from helpers.records import Article, Period
from helpers.weighing import Option, Weighing

_NOWHERE = -9
"""The sentence of the number before the first."""


class _Course(msgspec.Struct, frozen=True):
    """The periods of the claims so far."""

    score: float
    """Logarithm of their likelihood."""
    periods: tuple[Period, ...] = ()
    asked: tuple[Sequence[Option[Period]], ...] = ()
    """The options that were weighed at each claim."""


class Timing:
    """The choice for one article."""

    def __init__(self, article: Article, layout: Layout, anchors: Anchors, weighing: Weighing) -> None:
        self.article, self.layout, self.anchors, self.weighing = article, layout, anchors, weighing

    def settle(self, rows: Sequence[Owned], runs: Sequence[Sequence[int]]) -> list[tuple[Period, Dated]]:
        """Period and day of each claim of `rows`, which are in text order; `runs` as in `told_together`."""
        times: list[tuple[Period, Dated]] = []
        periods = self._periods(rows)
        for run in runs:
            for told in _alike(run, periods):
                asked = [
                    day_options(rows[number].found.governed, self._day_context(times, rows, number, periods[number]))
                    for number in told
                ]
                days = shared_answer("date", asked, [rows[number].found.place for number in told], self.weighing)
                times += zip((periods[number] for number in told), days, strict=True)
        return times

    def _periods(self, rows: Sequence[Owned]) -> tuple[Period, ...]:
        """The likeliest course through all claims."""
        tally = sum(row.found.governed.phrase.increment for row in rows) > 1
        courses = [_Course(0.0)]
        for number, row in enumerate(rows):
            place = (row.found.place.start, row.found.place.end)
            likeliest: dict[Period, _Course] = {}
            facts = period_facts(row.found.governed, self._period_context(courses[0], rows, number, tally))
            for course in courses:
                context = self._period_context(course, rows, number, tally)
                options = period_options(row.found.governed, context, facts)
                for option, likely in zip(options, self.weighing.weigh("period", options, place), strict=True):
                    score, known = course.score + likely, likeliest.get(option.value)
                    # what follows is weighed with the last choice alone: of those that share it the likeliest is enough
                    if known is None or known.score < score:
                        longer = _Course(score, (*course.periods, option.value), (*course.asked, options))
                        likeliest[option.value] = longer
            courses = list(likeliest.values())
        best = max(courses, key=lambda course: course.score)
        for row, weighed in zip(rows, best.asked, strict=True):
            self.weighing.took("period", weighed, (row.found.place.start, row.found.place.end))
        return best.periods

    def _period_context(self, course: _Course, rows: Sequence[Owned], number: int, tally: bool) -> PeriodContext:
        row, before = rows[number], rows[number - 1] if number else None
        sentence, index, twin = row.found.sentence, row.index, row.twin
        near = self.article.sentences[index - 1] if index else None
        return PeriodContext(
            parse=row.found.parse,
            sentence=sentence,
            topic=self.layout.topics[index],
            claimant=row.claimant,
            days=self.anchors.days[index],
            before=near.text if near is not None and near.paragraph == sentence.paragraph else "",
            last=course.periods[-1] if course.periods else None,
            last_sentence=before.index if before else _NOWHERE,
            last_paragraph=before.found.sentence.paragraph if before else _NOWHERE,
            last_measure=before.found.governed.measure if before else "",
            same_number=twin.period if twin is not None else None,
            same_stated=twin is not None and twin.stated,
            opened=rows[0].claimant if number else None,
            attack=self.layout.attack,
            tally=tally,
        )

    def _day_context(
        self, times: Sequence[tuple[Period, Dated]], rows: Sequence[Owned], number: int, period: Period
    ) -> DayContext:
        row, before = rows[number], rows[len(times) - 1] if times else None
        return DayContext(
            article=self.article,
            parse=row.found.parse,
            sentence=row.found.sentence,
            index=row.index,
            layout=self.layout,
            anchors=self.anchors,
            claimant=row.claimant,
            period=period,
            last=times[-1][1] if times else None,
            last_period=times[-1][0] if times else None,
            last_sentence=before.index if before else _NOWHERE,
            last_paragraph=before.found.sentence.paragraph if before else _NOWHERE,
            same_speaker=_day_of(row.claimant, times, rows),
            same_number=row.twin.day.date if row.twin is not None else None,
        )


def _alike(run: Sequence[int], periods: Sequence[Period]) -> list[list[int]]:
    """A run parted where the period changes: what is told in one breath of one period has one day."""
    return [list(numbers) for _, numbers in groupby(run, key=lambda number: periods[number])]


def _day_of(claimant: Claimant, times: Sequence[tuple[Period, Dated]], rows: Sequence[Owned]) -> dt.date | None:
    """The day of the last number that the same claimant gave."""
    for row, (_, day) in zip(reversed(rows[: len(times)]), reversed(times), strict=True):
        if _same(row.claimant, claimant):
            return day.date
    return None


def _same(one: Claimant, other: Claimant) -> bool:
    return one.words is not None and other.words is not None and one.side == other.side
