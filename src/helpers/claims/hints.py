"""What speaks for and against a measure around one number: events, telling words, what was told before, its shape."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

import msgspec

from helpers.claims.events import EventMatch
from helpers.claims.grammar import Governed
from helpers.claims.phrases import Parse, Phrase
from helpers.claims.separation import is_verb
from helpers.claims.vocabulary import CountedNoun, Voice, word_set
from helpers.claims.words import Word
from helpers.lexicons import Entry, read_lexicon
from helpers.records import Sentence

_NEAR, _CLOSE = 2, 6
"""Words between a number and an event beside it, and in its clause."""
_MANY = 3
_SHORT, _LONG_AGO = 8, 4
"""Words of a short sentence; sentences after which a claim is far."""
_BANDS = ((1000, "many"), (100, "hundreds"), (10, "tens"), (2, "few"), (-1, "one"))
"""Least size of a number and what it is called."""
_BREAKS = frozenset(",;:()–—-")


class Hint(Entry, frozen=True, kw_only=True):
    """Parts of words that tell of a measure without being an event of it; `id` is the measure."""

    stems: tuple[str, ...]


class Around(msgspec.Struct):
    """What one article has told up to the sentence being read."""

    sentence: Sentence
    parse: Parse
    found: list[Governed]
    """The claims of this sentence that are known."""
    before: str = ""
    """The sentence before."""
    before_events: tuple[EventMatch, ...] = ()
    headline: str = ""
    headline_events: tuple[EventMatch, ...] = ()
    last: Governed | None = None
    last_distance: int = 99
    """How many sentences ago `last` was claimed; 0 for the one before in this sentence."""
    told: Counter[str] = msgspec.field(default_factory=Counter)
    """How many claims of each measure so far."""


@cache
def _hints() -> dict[str, re.Pattern[str]]:
    """Measure -> what of a text tells of it."""
    entries: tuple[Hint, ...] = read_lexicon("measures", "hints", Hint)
    return {entry.id: re.compile(r"\b(?:\w*-)?(?:[a-z]{0,5})(?:" + "|".join(entry.stems) + ")") for entry in entries}


def hinted(measure: str, text: str) -> bool:
    """Whether the text, in small letters, has a word that tells of the measure."""
    pattern = _hints().get(measure)
    return pattern is not None and pattern.search(_threats().sub("", text)) is not None


@cache
def _threats() -> re.Pattern[str]:
    """Either/or threats, of which nothing has happened yet: mundur atau mati."""
    return re.compile(rf"\b(?:{'|'.join(sorted(word_set('demands')))})\s+atau\s+\w+")


class Shape(msgspec.Struct, frozen=True):
    """What is the same for every measure that a number may have."""

    cues: tuple[str, ...]
    clause: str
    """The words of its clause in small letters."""
    events: tuple[tuple[EventMatch, str], ...]
    """The events of the sentence, each with how near it stands."""


def shape_of(phrase: Phrase, around: Around) -> Shape:
    """The cues of the number itself, for and against any claim."""
    words = around.parse.words
    first, last = _clause(words, phrase)
    clause = " ".join(word.key for word in words[first:last])
    events = tuple((event, _nearness(words, phrase, event)) for event in around.parse.events)
    return Shape(tuple(_shape_cues(phrase, around, events)), clause, events)


def _clause(words: list[Word], phrase: Phrase) -> tuple[int, int]:
    first, last = phrase.first, phrase.last
    while first > 0 and not _parts(words[first - 1]):
        first -= 1
    while last < len(words) and not _parts(words[last]):
        last += 1
    return first, last


def _parts(word: Word) -> bool:
    return word.text in _BREAKS or word.key in word_set("clause")


def _nearness(words: list[Word], phrase: Phrase, event: EventMatch) -> str:
    behind = event.first >= phrase.last
    between = words[phrase.last : event.first] if behind else words[event.last : phrase.first]
    side = "behind" if behind else "before"
    if any(_parts(word) for word in between):
        return f"{side}, apart"
    return f"{side}, {'beside' if len(between) <= _NEAR else 'close' if len(between) <= _CLOSE else 'far'}"


def _shape_cues(phrase: Phrase, around: Around, events: tuple[tuple[EventMatch, str], ...]) -> Iterator[str]:
    kind = "unknown" if phrase.unknown else "bare" if phrase.noun is None else phrase.noun.kind
    yield from _number_cues(phrase, kind)
    yield from _neighbour_cues(phrase, around, kind)
    words = around.parse.words
    if not events:
        yield "no event"
    if not any(is_verb(word) for word in words):
        yield "no verb"
    if len(words) < _SHORT:
        yield "short sentence"
    yield f"in {around.sentence.position}"
    yield f"{kind} in {around.sentence.position}"
    yield f"other numbers {min(len(around.parse.phrases) - 1, _MANY)}"
    yield f"claims in sentence {min(len(around.found), _MANY)}"
    if any(row.noun.kind == kind for row in around.found):
        yield "alike in sentence"
    yield f"claims before {min(sum(around.told.values()), _MANY)}"
    yield f"last claim {min(around.last_distance, _LONG_AGO)}"
    for event, label in events:
        if phrase.noun is not None and any(entry.measure_of(phrase.noun) == "none" for entry, _ in event.readings):
            yield f"no harm {label}"


def _number_cues(phrase: Phrase, kind: str) -> Iterator[str]:
    quantity = phrase.quantity
    size = quantity.low if quantity.low is not None else quantity.high or 0
    band = next(name for least, name in _BANDS if size >= least)
    yield f"size {band}"
    yield f"number {quantity.kind}"
    yield f"noun {kind}"
    yield f"{kind}, {band}"
    if phrase.noun is not None and not phrase.unknown:
        yield f"noun {phrase.noun.id}"
    for flag in ("part", "total", "listed"):
        if getattr(phrase, flag):
            yield flag


def _neighbour_cues(phrase: Phrase, around: Around, kind: str) -> Iterator[str]:
    words = around.parse.words
    for side, at in (("before", phrase.first - 1), ("behind", phrase.last)):
        yield f"{side} {_sort(words, at)}"
        yield f"{side} {_sort(words, at)}, {kind}"
        if 0 <= at < len(words):
            yield f"word {side} {words[at].key}"
    for side, verb in _verbs(words, phrase, around.parse.events):
        yield f"{side} {verb}"
        yield f"{side} {verb}, {kind}"
        yield f"{side} {verb}, number {phrase.quantity.kind}"


def _verbs(words: list[Word], phrase: Phrase, events: list[EventMatch]) -> Iterator[tuple[str, str]]:
    """What verb of its clause stands next on each side: an event, another, or none."""
    inside = {i for event in events for i in range(event.first, event.last)}
    first, last = _clause(words, phrase)
    ahead, back = range(phrase.last, last), range(phrase.first - 1, first - 1, -1)
    for side, places in (("predicate", ahead), ("verb before", back)):
        verbs = (i for i in places if i in inside or is_verb(words[i]))
        yield side, next(("event" if i in inside else "other" for i in verbs), "none")


def _sort(words: list[Word], at: int) -> str:
    """What sort of word stands at a place."""
    if not 0 <= at < len(words):
        return "end"
    word = words[at]
    if word.mark:
        return f"mark {word.text}"
    if word.text[0].isdigit():
        return "number"
    if word.key in word_set("function") or word.key in word_set("prepositions"):
        return f"word {word.key}"
    if is_verb(word):
        return f"verb {word.key[:2]}"
    return "name" if word.text[0].isupper() else "other"


def supported(noun: CountedNoun, measure: str, shape: Shape, around: Around) -> bool:
    """Whether anything near tells of the measure at all: an event, a telling word, a claim not long ago.

    Of `seorang` and `sebuah`, which open any story, only what stands in their clause counts.
    """
    if "number article" in shape.cues:
        close = tuple(event for event, near in shape.events if "apart" not in near)
        return _says(close, noun, measure) or hinted(measure, shape.clause)
    if around.told[measure] and around.last_distance <= _LONG_AGO:
        return True
    said = any(
        entry.measure_of(noun) == measure and not event.negated and not _done_by_them(near, voice)
        for event, near in shape.events
        for entry, voice in event.readings
    )
    if said or any(row.measure == measure for row in around.found):
        return True
    said_before = _says((*around.before_events, *around.headline_events), noun, measure)
    return said_before or hinted(measure, around.sentence.text.lower()) or hinted(measure, around.before.lower())


def _done_by_them(near: str, voice: Voice) -> bool:
    """Whether what is counted does it: two ships left Odesa, nobody left them."""
    return voice == "active" and near.startswith("behind")


def measure_cues(noun: CountedNoun, measure: str, shape: Shape, around: Around) -> Iterator[str]:
    """The cues for one measure of one noun."""
    kind = noun.kind
    yield "some"
    yield f"{measure}"
    yield f"{measure} of {kind}"
    yield f"{measure} of {noun.object}"
    said = False
    for event, near in shape.events:
        for entry, voice in event.readings:
            if entry.measure_of(noun) == measure and not event.negated and not _done_by_them(near, voice):
                said = True
                yield f"event {near}"
                yield f"event {near} {voice}"
                yield f"{measure} event {near[:6]}"
                if entry.weak:
                    yield "weak event"
    if not said:
        yield "unsaid"
        others = {entry.measure_of(noun) for event, _ in shape.events for entry, _ in event.readings}
        if others - {None, "none"}:
            yield "another said"
    if hinted(measure, shape.clause):
        yield "hint in clause"
        yield f"{measure} hint in clause"
    elif hinted(measure, around.sentence.text.lower()):
        yield "hint in sentence"
        yield f"{measure} hint in sentence"
    if hinted(measure, around.before.lower()):
        yield "hint before"
        yield f"{measure} hint before"
    if _says(around.before_events, noun, measure):
        yield "event in sentence before"
    if _says(around.headline_events, noun, measure):
        yield "event in headline"
    if around.told[measure]:
        yield "measure told"
        if around.told[measure] >= _MANY:
            yield "measure told often"
    if any(row.measure == measure for row in around.found):
        yield "same in sentence"
        if any(row.measure == measure and row.noun.kind == kind for row in around.found):
            yield "same of same kind in sentence"
    last = around.last
    if last is not None and last.measure == measure:
        yield f"same as last {min(around.last_distance, _LONG_AGO)}"
        if last.noun.kind == kind:
            yield f"same kind as last {min(around.last_distance, _LONG_AGO)}"


def _says(events: tuple[EventMatch, ...], noun: CountedNoun, measure: str) -> bool:
    return any(
        entry.measure_of(noun) == measure for event in events if not event.negated for entry, _ in event.readings
    )
