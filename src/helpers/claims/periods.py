"""Everything that speaks for one period or another: a day, an event, a stretch, the whole war, none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from typing import get_args

import msgspec

from helpers.actors import find_actors
from helpers.claims.anchors import Anchor
from helpers.claims.grammar import Governed
from helpers.claims.phrases import Parse
from helpers.claims.said import Claimant
from helpers.claims.stretches import nearest
from helpers.claims.surroundings import camp_of
from helpers.claims.topics import Topic
from helpers.claims.vocabulary import word_set
from helpers.claims.words import Word
from helpers.dates.cues import cue_places, find_cues
from helpers.records import Period, Sentence, Span
from helpers.weighing import Option

PERIODS: tuple[Period, ...] = get_args(Period)
_SIZES = (10, 100, 1000, 10_000)
_LARGE = 3
"""Sizes from this on are those of the whole war rather than of a day."""
_OPENING = 45
_LOSSES = frozenset({"killed", "wounded", "casualties", "equipment"})
_ARMS = frozenset(
    {
        "soldier",
        "tank",
        "apc",
        "artillery",
        "air_defence",
        "aircraft",
        "helicopter",
        "drone",
        "missile",
        "vehicle",
        "ship",
    }
)
_SEVERAL = 2
_MARKS = frozenset({"attack", "battle", "exchange", "total", "so far", "by now", "to come", "since",
                    "some time within", "hour of the day", "ordered", "in an event", "today"})  # fmt: skip
"""Words that speak for a period without naming it."""
_STRUCK = frozenset({"attack", "battle", "in an event"})
_OF_STRIKING = tuple(f"{where} {cue}" for where in ("says", "beside") for cue in sorted(_STRUCK))


class PeriodContext(msgspec.Struct, frozen=True):
    """What the rest of the text lends to one claim's period."""

    parse: Parse
    sentence: Sentence
    topic: Topic
    claimant: Claimant
    days: Sequence[Anchor]
    """The days that the sentence names, those since when something lasts left out."""
    before: str
    """The sentence before in the paragraph, else empty."""
    last: Period | None
    """The period of the number before."""
    last_sentence: int
    last_paragraph: int
    last_measure: str
    same_number: Period | None
    """The period that the same number has elsewhere in the text."""
    same_stated: bool
    """Whether it is named there."""
    opened: Claimant | None
    """The claimant of the text's first number."""
    attack: bool
    """Whether headline or lead tell of an attack."""
    tally: bool
    """Whether the article gives a running count with its daily additions."""


def period_options(governed: Governed, context: PeriodContext, facts: set[str]) -> list[Option[Period]]:
    """Every period with the cues for it; those that several periods may have alike are named alike.

    `facts` are those of `period_facts`.
    """
    options = [Option(period, {f"{period}: {fact}" for fact in facts}) for period in PERIODS]
    shared = _shared(governed, context)
    for option in options:
        option.cues |= {cue for cue, period in shared if period == option.value}
    return options


def _shared(governed: Governed, context: PeriodContext) -> list[tuple[str, Period]]:
    """Cues that mean the same for every period, with the period that they speak for."""
    if governed.phrase.increment:
        return [("added", "day")]
    rows: list[tuple[str, Period]] = []
    place = context.parse.words[governed.phrase.q_first].start
    said, topic = context.topic.said, context.topic
    stated = nearest(said, place, clause_of(context.parse, governed))
    beside = nearest(said, place)
    if stated is not None:
        rows.append(("stated", stated))
    elif beside is not None:
        rows.append(("stated beside", beside))
    elif topic.headed is not None:
        rows.append(("headed", topic.headed))
    elif topic.whole is not None:
        rows.append(("whole", topic.whole))
        if context.opened is not None and context.opened.side == context.claimant.side:
            rows.append(("whole, same side", topic.whole))
    quiet = "" if stated is None and beside is None else ", stated"
    rows += [(f"{cue}{quiet}", period) for cue, period in _kept(governed, context)]
    if context.same_number is not None:
        cues = ["elsewhere"] + ["told below"] * (context.sentence.position == "headline")
        rows += [(f"{cue}{quiet}", context.same_number) for cue in cues]
        if context.same_stated:
            rows += [(f"{cue} by name{quiet}", context.same_number) for cue in cues]
    return rows


def _kept(governed: Governed, context: PeriodContext) -> list[tuple[str, Period]]:
    """The period of the number before, with how near it stands and how alike it is."""
    if context.last is None:
        return []
    like = "like" if context.last_measure == governed.measure else "unlike"
    part = _part(governed)
    added = ", added" if any(phrase.increment for phrase in context.parse.phrases) else ""
    if context.last_sentence == context.topic.index:
        where = "here"
    elif context.last_paragraph == context.sentence.paragraph:
        where = "near"
    elif context.sentence.paragraph - context.last_paragraph <= 2:
        where = "above"
    else:
        return []
    cues = [f"keeps {where}", f"keeps {where}, {like}"]
    if part != "main":
        cues.append(f"keeps {where}, {part}")
    if where != "here" and any(start < _OPENING for start in cue_places(context.parse.text).get("going on", ())):
        cues.append("keeps, going on")
    return [(cue + added, context.last) for cue in cues]


def _part(governed: Governed) -> str:
    phrase = governed.phrase
    return "increment" if phrase.increment else "part" if phrase.part else "item" if phrase.listed else "main"


def period_facts(governed: Governed, context: PeriodContext) -> set[str]:
    """What the number and its sentence tell, whatever the period of the number before."""
    phrase, parse = governed.phrase, context.parse
    camp = camp_of(governed)
    bucket = _bucket(governed, parse)
    group = "loss" if governed.measure in _LOSSES else governed.measure
    facts = {"any", camp, governed.measure, f"{camp}, size {bucket}", f"{group}, size {bucket}", _part(governed)}
    facts.add(f"voice {governed.voice}")
    marks = _MARKS - {"since"} if context.topic.said else _MARKS
    clause = clause_of(parse, governed)
    here = find_cues(clause.of(parse.text)) & marks
    around = find_cues(parse.text) & marks - here
    facts |= {f"says {cue}" for cue in here} | {f"beside {cue}" for cue in around}
    if not here and not around:
        facts |= {f"before {cue}" for cue in find_cues(context.before) & _MARKS}
    size = "large" if bucket >= _LARGE else "small"
    for name in _named(context):
        if name == "day" and group == "loss" and _tallies(parse):
            struck = (here | around) & _STRUCK
            facts.add("names day, losses in an attack" if struck else "names day, tally of losses")
            continue
        facts.add(f"names {name}")
        if name == "day":
            facts.add(f"names day, {camp}, {size}")
            if camp == "soldier":
                # an army's losses of a day stand without a place; those of a battle have one
                facts.add(f"names day, soldier, {'at a place' if _at_a_place(parse) else 'nowhere'}")
    facts |= set(_beside_alone(governed, context, marks))
    if any(_lasts(anchor, clause) for anchor in context.days):
        facts |= {"stretch in clause", f"stretch in clause, {group}"}
    if any(other.increment for other in parse.phrases) and not phrase.increment:
        facts.add("has increment")
    if context.sentence.position in ("headline", "caption", "lead"):
        facts.add(context.sentence.position)
    if nearest(context.topic.said, parse.words[phrase.q_first].start, clause) is not None:
        # "tujuh tewas dalam serangan selama 24 jam terakhir": the words name the period, whatever happened
        facts = {f"{fact}, stated" if fact.endswith(_OF_STRIKING) else fact for fact in facts}
    elif context.attack:
        facts |= {"attack", f"attack, {camp}", f"attack, size {bucket}"}
    if context.tally:
        facts |= {"tally", f"tally, {'listed' if phrase.listed else 'told'}"}
    return facts


def _beside_alone(governed: Governed, context: PeriodContext, marks: AbstractSet[str]) -> Iterator[str]:
    """What stands beside this number and no other: "400 tewas sejauh ini dan 90 menyerah kemarin"."""
    words, phrase = context.parse.words, governed.phrase
    others = [other for other in context.parse.phrases if not other.increment and other.q_first != phrase.q_first]
    if not others:
        return
    first = max((other.last for other in others if other.last <= phrase.first), default=0)
    last = min((other.first for other in others if other.first >= phrase.last), default=len(words))
    own = Span(words[first].start, words[last - 1].end)
    yield from (f"alone {cue}" for cue in find_cues(own.of(context.parse.text)) & marks)
    for anchor in context.days:
        if own.start <= anchor.span.start < own.end and not anchor.saying and anchor.day.role == "on":
            yield "alone day" if anchor.day.date else "alone stretch"


def _lasts(anchor: Anchor, clause: Span) -> bool:
    """Whether a month, a season or a year beside the number is when it happened: pada September."""
    lasts = anchor.day.date is None and anchor.day.role == "on" and not anchor.saying
    return lasts and clause.start <= anchor.span.start < clause.end


def _at_a_place(parse: Parse) -> bool:
    return any(actor.kind == "place" for actor in find_actors(parse.text, 0, len(parse.text), None))


def _tallies(parse: Parse) -> bool:
    """Whether several kinds of arms, or arms and men, are counted in one sentence."""
    counted = {phrase.noun.object for phrase in parse.phrases if phrase.noun is not None}
    return len(counted & _ARMS) >= _SEVERAL


def _bucket(governed: Governed, parse: Parse) -> int:
    """How large the number is, or the largest that is counted beside it: lists tell of one stretch of time."""
    kind = governed.phrase.noun_kind()
    own = governed.phrase.quantity
    sizes = [own.low or own.high or 0]
    sizes += [
        other.quantity.low or other.quantity.high or 0
        for other in parse.phrases
        if not other.increment and other.noun_kind() == kind
    ]
    return sum(max(sizes) >= bound for bound in _SIZES)


def _named(context: PeriodContext) -> set[str]:
    """Which kinds of days the sentence names, those of a statement apart."""
    names = {name for name in context.topic.named if name.startswith(("since", "until"))}
    if not context.topic.days:
        return set(context.topic.named) or {"no day"}
    for anchor in context.days:
        if anchor.day.role != "on":
            continue
        if anchor.saying:
            names.add("day of saying")
        else:
            names.add("day" if anchor.day.date else "stretch")
    return names or {"no day"}


@cache
def _stops() -> frozenset[str]:
    return word_set("clause_stops")


def clause_of(parse: Parse, governed: Governed) -> Span:
    """The words around the phrase up to the next clause; offsets from the first character of the sentence."""
    words: list[Word] = parse.words
    first, last = governed.phrase.first, governed.phrase.last
    while first > 0 and words[first - 1].key not in _stops():
        first -= 1
    while last < len(words) and words[last].key not in _stops():
        last += 1
    return Span(words[first].start, words[last - 1].end)
