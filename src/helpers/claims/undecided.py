"""Numbers that the grammar left open, each weighed from what stands around it: no claim, or one of a measure.

Grammar needs a known event that reaches the number. Where the event is told in other words, in the sentence before or
in the headline, the cues of hints.py decide by learned weights.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

import msgspec

from helpers.claims.adjacent import in_name, numbers_a_list, word_span
from helpers.claims.echoes import restates_head_count
from helpers.claims.events import EventMatch, find_events
from helpers.claims.grammar import Governed
from helpers.claims.hints import Around, Shape, measure_cues, shape_of, supported
from helpers.claims.nonclaims import does_something_else, is_no_count, never_enlisted
from helpers.claims.phrases import Parse, Phrase, unknown_noun
from helpers.claims.vocabulary import CountedNoun, EventEntry, NounKind, Voice, non_claims, noun_entry, nouns, word_set
from helpers.claims.words import words_of
from helpers.records import Sentence
from helpers.weighing import Option, Weighing

_PEOPLE = (
    "killed", "wounded", "casualties", "captured", "surrendered", "missing", "exchanged", "displaced", "mobilised",
)  # fmt: skip
_MEASURES: dict[NounKind, tuple[str, ...]] = {
    "people": _PEOPLE,
    "remains": ("bodies", "killed"),
    "equipment": ("equipment",),
    "munition": ("equipment", "strikes"),
    "ordnance": ("equipment", "strikes"),
    "strike": ("strikes",),
    "building": ("buildings",),
    "settlement": ("territory", "buildings", "strikes"),
    "area": ("territory",),
    "distance": (),
    "troops": ("killed", "casualties", "captured", "surrendered", "mobilised"),
    "times": ("strikes",),
}
"""What may befall each kind. Of a distance only the grammar says that somebody advanced: most are how far off a place
is."""
_NEAREST = ("beside", "close", " far", "part")


_OF_TOTALS = frozenset({"strikes", "mobilised"})
"""18 of 25 drones: the 25 were fired, no more."""


class Undecided:
    """Reads the sentences of one article after the grammar did."""

    def __init__(self, weighing: Weighing) -> None:
        self.weighing = weighing
        self.headline: Parse | None = None
        self.before: Parse | None = None
        self.around: Around | None = None

    def claims(
        self, sentence: Sentence, parse: Parse, found: Sequence[Governed], declined: AbstractSet[int]
    ) -> list[Governed]:
        """The claims of a sentence: those that the grammar found, and those that the weights find, in text order.

        `declined` are the first words of the numbers that the grammar knows to be none.
        """
        around = self._enter(sentence, parse, list(found))
        rows = list(found)
        taken = {row.phrase.q_first for row in found}
        for phrase in [*parse.phrases, *_open_phrases(parse)] if parse.words else ():
            decided = phrase.q_first in taken
            if decided and not self.weighing.every:
                continue
            if phrase.increment:
                rows += _share(rows, phrase)
                continue
            if phrase.q_first not in declined and _may_count(parse, phrase):
                around.found = [row for row in rows if row.phrase.q_first != phrase.q_first]
                row = self._weigh(phrase, around, decided)
                if row is not None and not decided:
                    rows.append(row)
        rows.sort(key=lambda row: row.phrase.q_first)
        self._leave(around, rows)
        return rows

    def _enter(self, sentence: Sentence, parse: Parse, found: list[Governed]) -> Around:
        around = self.around or Around(sentence, parse, found)
        self.around = around
        around.before, around.headline = _text_of(self.before), _text_of(self.headline)
        around.sentence, around.parse, around.found = sentence, parse, found
        around.last_distance += 1
        return around

    def _leave(self, around: Around, rows: Sequence[Governed]) -> None:
        parse = around.parse
        self.before = parse
        if around.sentence.position == "headline" and self.headline is None:
            self.headline = parse
        for row in rows:
            around.told[row.measure] += 1
            around.last, around.last_distance = row, 0

    def _weigh(self, phrase: Phrase, around: Around, decided: bool) -> Governed | None:
        around.before_events, around.headline_events = _events_of(self.before), _events_of(self.headline)
        shape = shape_of(phrase, around)
        if phrase.quantity.kind == "article" and "predicate other" in shape.cues:
            return None
        left = () if decided else ("left open",)
        options: list[Option[Governed | None]] = [Option(None, {"none", *shape.cues, *left})]
        for cue, noun in self._nouns(phrase, around):
            for measure in _MEASURES[noun.kind]:
                if phrase.total and not (measure in _OF_TOTALS and _told_of(noun, measure, shape, around)):
                    continue
                if measure == "mobilised" and never_enlisted(around.parse, phrase, noun):
                    continue
                if not supported(noun, measure, shape, around):
                    continue
                row = _governed(phrase, noun, measure, shape)
                cues = {cue, f"{cue} {noun.kind}", *measure_cues(noun, measure, shape, around)}
                options.append(Option(row, cues))
        start, end = phrase.quantity.span.start, around.parse.words[phrase.last - 1].end
        start = min(start, around.parse.words[phrase.first].start) + around.sentence.start
        return self.weighing.best("measure", options, (start, max(end + around.sentence.start, start + 1)))

    def _nouns(self, phrase: Phrase, around: Around) -> Iterator[tuple[str, CountedNoun]]:
        """What the number may count, each with the cue that says where the noun comes from."""
        if phrase.noun is not None and not phrase.unknown:
            told = restates_head_count(around.parse, phrase, phrase.noun, around.found)
            if phrase.noun.id != "comrades" and not told:
                yield "noun beside", phrase.noun
            return
        seen: set[str] = set()
        named = list(_named(around.parse, phrase))
        sources = [("noun in sentence", noun) for noun in named]
        if around.last is not None and around.last_distance < 4:
            sources.append(("noun of last", around.last.noun))
        sources.append(("noun unknown", unknown_noun() if phrase.unknown else noun_entry("person")))
        for cue, noun in sources:
            if noun.kind not in seen:
                seen.add(noun.kind)
                yield cue, noun


def _told_of(noun: CountedNoun, measure: str, shape: Shape, around: Around) -> bool:
    """Whether an event of the sentence or a claim before tells that they were fired or sent at all."""
    near = (entry for event, _ in shape.events if not event.negated for entry, _ in event.readings)
    return around.told[measure] > 0 or any(entry.measure_of(noun) == measure for entry in near)


def _may_count(parse: Parse, phrase: Phrase) -> bool:
    """Whether the number may be of anything: no nought, no ordinal, no date, price or share, of none who phoned."""
    quantity = phrase.quantity
    if quantity.low == 0 == quantity.high or is_no_count(parse, phrase) or does_something_else(parse, phrase, None):
        return False
    named = phrase.noun is not None and not phrase.unknown
    if not named and any(word.key in word_set("unit_words") for word in parse.words[phrase.q_last : phrase.last + 1]):
        return False
    before = parse.words[phrase.first - 1].key if phrase.first else ""
    if not named and (before in word_set("around_words") or _counts_others(parse, phrase)):
        return False
    if not named and _in_a_name(parse, phrase):
        return False
    unit = phrase.q_last < len(parse.words) and non_claims("unit_after").at(parse.words, phrase.q_last) is not None
    return not (unit and not named) and quantity.kind != "collective"


def _in_a_name(parse: Parse, phrase: Phrase) -> bool:
    """`ST 67`, `PTU 19`: digits behind a name."""
    core = phrase.quantity.core.of(parse.text)
    before = parse.words[phrase.first - 1] if phrase.first > 1 else None
    return before is not None and core.isdigit() and len(core) < 4 and before.text[0].isupper()


def _counts_others(parse: Parse, phrase: Phrase) -> bool:
    """Whether what follows is an animal, a region or no thing at all."""
    never = word_set("animals") | word_set("abstract_nouns") | word_set("regions")
    return any(word.key in never for word in parse.words[phrase.q_last : phrase.last + 1])


def _text_of(parse: Parse | None) -> str:
    return parse.text if parse is not None else ""


@lru_cache(maxsize=64)
def _events_in(text: str) -> tuple[EventMatch, ...]:
    return tuple(find_events(words_of(text)))


def _events_of(parse: Parse | None) -> tuple[EventMatch, ...]:
    """The events of a sentence, those of one without a number too, which parsing leaves out."""
    if parse is None:
        return ()
    return tuple(parse.events) if parse.words else _events_in(parse.text)


def _named(parse: Parse, phrase: Phrase) -> Iterator[CountedNoun]:
    """The nouns before the number in its sentence, the nearest first."""
    at = 0
    found: list[CountedNoun] = []
    while at < phrase.first:
        match = nouns().at(parse.words, at)
        if match is None or match.last > phrase.first:
            at += 1
            continue
        found.append(match.values[0])
        at = match.last
    yield from reversed(found)


def _governed(phrase: Phrase, noun: CountedNoun, measure: str, shape: Shape) -> Governed:
    """The claim as it would be; with the nearest event that says so, if any does."""
    best: tuple[int, EventMatch, EventEntry, Voice] | None = None
    for event, near in shape.events:
        rank = next((n for n, label in enumerate(_NEAREST) if label in near), len(_NEAREST))
        for entry, voice in event.readings:
            if entry.measure_of(noun) == measure and not event.negated and (best is None or rank < best[0]):
                best = (rank, event, entry, voice)
    if best is None:
        return Governed(phrase, measure, None, None, None, noun, 9.0)
    return Governed(phrase, measure, best[1], best[2], best[3], noun, 9.0)


def _share(rows: Sequence[Governed], phrase: Phrase) -> Iterator[Governed]:
    """`(+13)` beside a total: a claim where the total is one."""
    total = next((row for row in reversed(rows) if row.phrase.last <= phrase.first), None)
    if total is None or phrase.first - total.phrase.last > 1 or total.measure == "strikes" or not phrase.quantity.low:
        return
    if not any(row.phrase.q_first == phrase.q_first for row in rows):
        yield msgspec.structs.replace(total, phrase=phrase)


def _open_phrases(parse: Parse) -> Iterator[Phrase]:
    """The numbers of the sentence that no phrase holds, each alone or with the words that may be its noun."""
    words = parse.words
    held = {i for phrase in parse.phrases for i in range(phrase.q_first, phrase.q_last)}
    quantities = parse.quantities
    spans = [word_span(words, quantity) for quantity in quantities]
    for index, (quantity, (first, last)) in enumerate(zip(quantities, spans, strict=True)):
        if first in held or in_name(words, first) or numbers_a_list(words, spans, index):
            continue
        noun = unknown_noun() if last < len(words) and words[last].text[0].isalpha() else None
        yield Phrase(quantity, first, last, first, last, noun, first, first, unknown=noun is not None)
