"""Everything that speaks for one period or another: a day, an event, a stretch, the whole war, none."""

from __future__ import annotations

from functools import cache
from typing import get_args

import msgspec

from helpers.claims.claimants import Claimant
from helpers.claims.grammar import Governed
from helpers.claims.phrases import Parse
from helpers.claims.topics import Topic
from helpers.claims.vocabulary import word_set
from helpers.claims.weighing import Option
from helpers.claims.whose import camp_of
from helpers.claims.words import Word
from helpers.dates.cues import find_cues, nearest_cue
from helpers.records import Period, Sentence, Span

PERIODS: tuple[Period, ...] = get_args(Period)
_SIZES = (3, 10, 30, 100, 300, 1000, 3000, 10_000, 100_000)
_LARGE = 6
"""Sizes above this are those of the whole war rather than of a day."""
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
    "since": "cumulative",
    "so far": "cumulative",
}


class PeriodContext(msgspec.Struct, frozen=True):
    """What the rest of the text lends to one claim's period."""

    parse: Parse
    sentence: Sentence
    topic: Topic
    claimant: Claimant
    before: str
    """The sentence before in the paragraph, else empty."""
    last: Period | None
    """The period of the number before."""
    last_sentence: int
    last_paragraph: int
    last_measure: str
    same_number: Period | None
    """The period that the same number has elsewhere in the text."""
    tally: bool
    """Whether the article gives a running count with its daily additions."""


def period_options(governed: Governed, context: PeriodContext) -> list[Option[Period]]:
    """Every period with the cues for it."""
    facts = _facts(governed, context)
    options = [Option(period, {f"{period}: {fact}" for fact in facts}) for period in PERIODS]
    stated = _stated(governed, context)
    for option in options:
        if option.value == stated:
            option.cues.add("stated")
    return options


def _stated(governed: Governed, context: PeriodContext) -> Period | None:
    """The period that the nearest words of the claim's own clause say, else those of its sentence."""
    place = context.parse.words[governed.phrase.q_first].start
    clause = clause_of(context.parse, governed)
    cue = nearest_cue(clause.of(context.parse.text), place - clause.start, _SAYING) or nearest_cue(
        context.parse.text, place, _SAYING
    )
    return _SAYING[cue] if cue is not None else None


def _facts(governed: Governed, context: PeriodContext) -> set[str]:
    phrase, parse = governed.phrase, context.parse
    quantity = phrase.quantity
    camp = camp_of(governed)
    bucket = sum((quantity.low or quantity.high or 0) >= bound for bound in _SIZES)
    facts = {"any", camp, governed.measure, f"{camp}, size {bucket}", f"size {bucket}"}
    facts |= {f"voice {governed.voice}", f"qualifier {quantity.qualifier}"}
    here = find_cues(clause_of(parse, governed).of(parse.text))
    around = find_cues(parse.text) - here
    facts |= {f"says {cue}" for cue in here} | {f"beside {cue}" for cue in around}
    facts |= {f"says {cue}, {camp}" for cue in here}
    if not here and not around:
        facts.add("says nothing")
        facts |= {f"before {cue}" for cue in find_cues(context.before)}
    size = "large" if bucket > _LARGE else "small"
    for name in context.topic.named or {"no day"}:
        facts |= {f"names {name}", f"names {name}, {camp}", f"names {name}, {camp}, {size}"}
    facts |= _place_facts(governed, context)
    facts.add("claimed" if context.claimant.words is not None else "narrated")
    if context.tally:
        facts |= {"tally", f"tally, {'listed' if phrase.listed else 'told'}"}
    return facts


def _place_facts(governed: Governed, context: PeriodContext) -> set[str]:
    """How the claim stands in its sentence and beside the claims before it."""
    phrase = governed.phrase
    facts: set[str] = set()
    part = "increment" if phrase.increment else "part" if phrase.part else "item" if phrase.listed else "main"
    facts.add(part)
    if any(other.increment for other in context.parse.phrases) and not phrase.increment:
        facts.add("has increment")
    if context.sentence.position in ("headline", "caption", "lead"):
        facts.add(context.sentence.position)
    if context.last is not None:
        like = "like" if context.last_measure == governed.measure else "unlike"
        if context.last_sentence == context.topic.index:
            facts |= {f"last here {context.last}, {part}", f"last here {context.last}, {like}"}
        elif context.last_paragraph == context.sentence.paragraph:
            facts |= {f"last near {context.last}, {part}", f"last near {context.last}, {like}"}
        elif context.sentence.paragraph - context.last_paragraph <= 2:
            facts |= {f"last above {context.last}", f"last above {context.last}, {part}"}
    if context.same_number is not None:
        facts.add(f"elsewhere {context.same_number}")
    return facts


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
