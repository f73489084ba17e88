"""Everything that speaks for one day or another as the one that a number is for, or for none."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Sequence
from itertools import chain

import msgspec

from helpers.actors import find_actors
from helpers.attributions.discourse import GROUP_KINDS
from helpers.attributions.reach import within_quotation
from helpers.attributions.scopes import anaphoric
from helpers.attributions.speakers import same_name
from helpers.claims.anchors import Anchor, Anchors, bearing, of_a_picture
from helpers.claims.claimants import ADDS_UP
from helpers.claims.grammar import Governed
from helpers.claims.periods import clause_of
from helpers.claims.phrases import Parse
from helpers.claims.said import Claimant
from helpers.claims.topics import Layout
from helpers.claims.vocabulary import word_set
from helpers.dates import Day
from helpers.dates.cues import find_cues
from helpers.dates.told import LASTS
from helpers.records import Article, DateBasis, Period, Sentence, Span
from helpers.weighing import Option

_UNDER = 2
"""So many paragraphs below a day that stands alone are still told of it."""
_STRETCHES = frozenset({"weeks", "months", "years", "several days"})
"""Cues of a number that a statement gives for a stretch that may have ended long before."""
_UNITS = ((3, "days"), (7, "week"), (21, "part of a month"), (31, "month"), (366, "year"))
"""Lengths of stretches: at most so many days."""
_LASTING = re.compile(rf"{LASTS}(?:bulan\s+|tahun\s+|pekan\s+)?$", re.I)
_HIS_DAYS: dict[str, Callable[[Anchor], bool]] = {
    "day he spoke": lambda anchor: anchor.saying,
    "day he counts to": lambda anchor: anchor.day.role == "until",
}
"""What a day may be in a sentence of who gives a number, or of his side."""
_WAR_BEGAN = dt.date(2022, 2, 24)


class Dated(msgspec.Struct, frozen=True):
    """A day and what it rests on."""

    date: dt.date | None
    basis: DateBasis


class DayContext(msgspec.Struct, frozen=True):
    """What a claim's day is chosen from."""

    article: Article
    parse: Parse
    sentence: Sentence
    index: int
    layout: Layout
    anchors: Anchors
    claimant: Claimant
    period: Period
    last: Dated | None
    """The day of the number before; None where there is none yet."""
    last_period: Period | None
    last_sentence: int
    last_paragraph: int
    same_speaker: dt.date | None
    """The day of the last number that the same claimant gave."""
    same_number: dt.date | None
    """The day that the same number has elsewhere in the text."""


class _Days:
    """The options, one for each day, and their cues."""

    def __init__(self, period: Period, measure: str) -> None:
        self.period, self.measure = period, measure
        self.options: dict[dt.date | None, Option[Dated]] = {None: Option(Dated(None, "none"))}

    def add(self, date: dt.date | None, basis: DateBasis, *cues: str) -> None:
        if date is not None or basis == "none":
            option = self.options.setdefault(date, Option(Dated(date, basis)))
            option.cues |= {*cues, *(f"{cue} | {self.period}" for cue in cues)}
            if date == _WAR_BEGAN:
                option.cues.add("day the war began")


def day_options(governed: Governed, context: DayContext) -> list[Option[Dated]]:
    """Every day that it may be, each with its cues; no day first."""
    days = _Days(context.period, governed.measure)
    own = context.anchors.days[context.index]
    told = context.layout.topics[context.index].told
    single = [anchor for anchor in own if anchor.day.date is not None and (anchor.span, anchor.day) not in told]
    if told and not single:
        return [Option(Dated(told[-1][1].date, "relative"))]
    clause = clause_of(context.parse, governed)
    _own_days(days, context, governed, single, clause)
    _ends_of_stretches(days, context, [anchor for anchor in own if anchor.day.date is None])
    _days_around(days, context)
    if not own and context.claimant.words is not None:
        _day_he_spoke(days, context)
    state = "day named" if single else "stretch named" if own else "nothing named"
    here = find_cues(context.parse.text)
    where = "live" if context.layout.live else context.sentence.position
    for date, basis in ((None, "none"), (context.article.document.published, "published")):
        if date is None and basis == "published":
            continue
        name = "no day" if basis == "none" else "published"
        cues = [name, f"{name}, {state}", f"{name}, {where}", f"{name}, {governed.measure}"]
        cues += [f"{name}, {state}, {cue}" for cue in here]
        cues.append(f"{name}, {'claimed' if context.claimant.words is not None else 'narrated'}")
        if context.last is not None and context.last.basis == "none":
            if context.last_sentence == context.index:
                cues.append(f"{name}, none here, {_like(context)}")
            elif context.last_paragraph == context.sentence.paragraph:
                cues.append(f"{name}, none near, {_like(context)}")
        if context.layout.main_day is None:
            cues.append(f"{name}, undated text")
        days.add(date, "none" if basis == "none" else "published", *cues)
    return list(days.options.values())


def _like(context: DayContext) -> str:
    return "like" if context.last_period == context.period else "unlike"


def _own_days(days: _Days, context: DayContext, governed: Governed, single: Sequence[Anchor], clause: Span) -> None:
    """The days that the sentence itself names."""
    at = context.parse.words[governed.phrase.q_first].start
    nearest = min((abs(anchor.span.start - at) for anchor in single), default=0)
    scope = context.claimant.scope
    here = find_cues(context.parse.text) & _STRETCHES
    for anchor in _as_quoted(single, context):
        span, day = anchor.span, anchor.day
        words = span.of(context.parse.text).lower()
        if words in word_set("overnight"):
            days.add(context.article.document.published, "relative", "overnight")
            days.add(day.date, day.basis, "night before")
            continue
        cues = ["own day", f"own day, {day.basis}", f"own day, {day.role}"]
        cues.append("own day, nearest" if abs(span.start - at) == nearest else "own day, farther")
        cues.append("own day, in clause" if clause.start <= span.start < clause.end else "own day, out of clause")
        cues.append("own day, before" if span.start < at else "own day, after")
        if scope is not None:
            inside = scope.start <= context.sentence.start + span.start < scope.end
            cues.append("own day, said" if inside else "own day, of saying")
        if len(single) == 1:
            cues.append("own day, alone")
        if anchor.saying:
            cues += ["own day, of a statement", f"own day, of a statement, {_beside(context, day)}"]
            cues += [f"own day, of a statement, {cue}" for cue in here]
        else:
            cues.append("own day, of what happened")
        days.add(day.date, day.basis, *cues)


def _ends_of_stretches(days: _Days, context: DayContext, stretches: Sequence[Anchor]) -> None:
    """The last day of a stretch that the sentence names and that is over: 30 June of "sepanjang Juni"."""
    published = context.article.document.published
    for anchor in stretches:
        day = anchor.day
        if published is None or day.last > published:
            continue
        length = (day.last - day.first).days + 1
        unit = next((name for most, name in _UNITS if length <= most), "years")
        lasting = "lasting" if _LASTING.search(context.parse.text[: anchor.span.start]) else "within"
        cues = ["stretch's end", f"stretch's end, {unit}", f"stretch's end, {day.basis}", f"stretch's end, {lasting}"]
        days.add(day.last, day.basis, *cues, f"stretch's end, {unit}, {lasting}")


def _as_quoted(single: Sequence[Anchor], context: DayContext) -> list[Anchor]:
    """The days of a sentence; "hari ini" and "kemarin" in somebody's mouth count from the day on which he speaks."""
    published = context.article.document.published
    spoke = next((a.day.date for a in single if a.saying and a.day.basis != "relative"), None)
    if published is None or spoke is None:
        return list(single)
    return [
        msgspec.structs.replace(a, day=a.day.moved(spoke - published))
        if a.day.basis == "relative"
        and a.day.date is not None
        and within_quotation(context.article, context.sentence.start + a.span.start)
        else a
        for a in single
    ]


def _day_he_spoke(days: _Days, context: DayContext) -> None:
    """The nearest days, above or else below, of a statement by the claimant or his side, and as of which they count."""
    for name, fits in _HIS_DAYS.items():
        anchor = _his_day(context, fits)
        if anchor is not None:
            days.add(anchor.day.date, anchor.day.basis, f"{name}, {_whose(anchor.speaker, context)}")


def _whose(speaker: str | None, context: DayContext) -> str:
    """Whether a statement of his side is the claimant's own, one that may be, or that of another person."""
    words, published = context.claimant.words or "", context.article.document.published
    if same_name(speaker, words):
        return "his own"
    kinds = [{actor.kind for actor in find_actors(name, 0, len(name), published)} for name in (speaker or "", words)]
    return "his side's" if any(kind & GROUP_KINDS for kind in kinds) else "another's"


def _his_day(context: DayContext, fits: Callable[[Anchor], bool]) -> Anchor | None:
    named, here, sentences = context.anchors.days, context.index, context.article.sentences
    told = (
        anchor
        for number in chain(range(here - 1, -1, -1), range(here + 1, len(named)))
        if sentences[number].position != "headline"
        for anchor in reversed(named[number])
    )
    of_his = (anchor for anchor in told if anchor.day.date is not None and anchor.side == context.claimant.side)
    return next(filter(fits, of_his), None)


def _beside(context: DayContext, day: Day) -> str:
    """Whether the text names a day of what happened, beside that of a statement."""
    event = context.anchors.event
    if event is None:
        return "no event day"
    return "event day too" if event.day.date == day.date else "another event day"


def _days_around(days: _Days, context: DayContext) -> None:
    """The days named before, beside and at the head of the text, and that of the number before."""
    sentences, named_days = context.article.sentences, context.anchors.days
    met: set[str] = set()
    for back in range(context.index - 1, -1, -1):
        same = sentences[back].paragraph == context.sentence.paragraph
        named = named_days[back]
        if not named or sentences[back].position == "headline":
            continue
        if of_a_picture(context.article, sentences[back], named[-1].day):
            continue
        where = "paragraph day" if same else "earlier day"
        if where in met:
            break
        met.add(where)
        last = named[-1].day
        if back in context.anchors.dated and context.sentence.paragraph - sentences[back].paragraph <= _UNDER:
            days.add(last.date, last.basis, "under its date")
        steps = context.sentence.paragraph - sentences[back].paragraph
        far = "" if same else ", close" if steps <= 2 else ", far"
        if last.date is None:
            days.add(None, "none", f"{where}{far}, stretch")
        else:
            days.add(last.date, last.basis, f"{where}{far}", f"{where}{far}, {last.basis}")
            days.add(last.date, last.basis, f"{where}, {bearing(named[-1], context.claimant)}")
        if "earlier day" in met:
            break
    for ahead in range(context.index + 1, min(context.index + 2, len(sentences))):
        if sentences[ahead].paragraph == context.sentence.paragraph:
            for named_next in named_days[ahead]:
                if named_next.day.date is not None:
                    days.add(named_next.day.date, named_next.day.basis, "next sentence")
    main = context.layout.main_day
    if main is not None:
        cues = ["main day", f"main day, {context.sentence.position}", f"main day, {main.basis}"]
        if main.date == context.article.document.published:
            cues.append("main day is published")
        days.add(main.date, main.basis, *cues)
    for where, anchor in (("event day", context.anchors.event), ("statement day", context.anchors.statement)):
        if anchor is not None:
            days.add(anchor.day.date, anchor.day.basis, where, f"{where}, {bearing(anchor, context.claimant)}")
    if context.last is not None and context.last.date is not None:
        where = "here" if context.last_sentence == context.index else "near"
        if where == "near" and context.last_paragraph != context.sentence.paragraph:
            where = "above" if context.sentence.paragraph - context.last_paragraph <= 2 else "far"
        days.add(context.last.date, context.last.basis, f"last {where}", f"last {where}, {_like(context)}")
        if where in ("near", "above") and anaphoric(context.sentence.text):
            days.add(context.last.date, context.last.basis, "leans on last")
            if ADDS_UP.match(context.sentence.text):
                days.add(context.last.date, context.last.basis, "added up with last")
    if context.same_speaker is not None:
        days.add(context.same_speaker, "stated", "same speaker")
    if context.same_number is not None:
        days.add(context.same_number, "stated", "elsewhere")
