"""What earlier sentences lend: the noun that a bare number counts, the verb above a list, the day, the side."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from helpers.claims.grammar import Governed, govern
from helpers.claims.nonclaims import does_something_else, is_no_count
from helpers.claims.phrases import Parse, Phrase, person_noun
from helpers.claims.sides import Discourse
from helpers.claims.vocabulary import CountedNoun, EventEntry
from helpers.dates import Day, find_days
from helpers.records import Article, Sentence

_HUMAN = frozenset({"killed", "wounded", "casualties", "captured", "missing", "surrendered"})
_LIST_KINDS = frozenset({"equipment", "munition", "people", "building"})


class Context(msgspec.Struct):
    """The state of reading one article from top to bottom."""

    discourse: Discourse
    noun: CountedNoun | None = None
    lead: Governed | None = None
    """The last event that stands above a list: it governs the items below that have no verb."""
    lead_paragraph: int = -99
    paragraph: int = -1
    day: Day | None = None
    before: str = ""
    current: Sentence | None = None

    def enter(self, article: Article, sentence: Sentence, parse: Parse) -> None:
        """Move on to the next sentence."""
        if self.current is not None:
            self.before = self.current.text
        self.current = sentence
        if sentence.paragraph != self.paragraph and sentence.paragraph > self.paragraph + 3:
            self.lead = None
        self.paragraph = sentence.paragraph
        days = [day for _, day in find_days(sentence.text, article.document.published) if day.role != "since"]
        if days:
            self.day = days[-1]

    def governed(self, parse: Parse) -> Iterator[Governed]:
        """The claims of one sentence, with what governs them."""
        found: list[Governed] = []
        for phrase in parse.phrases:
            result = self._one(parse, phrase, found)
            if result is None:
                continue
            found.append(result)
        found = _settle_subjects(parse, found)
        for result in found:
            self.noun = result.noun
            if result.entry is not None or result.phrase.listed:
                self.lead, self.lead_paragraph = result, self.paragraph
        yield from found

    def _one(self, parse: Parse, phrase: Phrase, found: list[Governed]) -> Governed | None:
        if phrase.increment:
            if not found or found[-1].measure == "strikes":
                return None
            last = found[-1]
            return msgspec.structs.replace(last, phrase=phrase)
        if is_no_count(parse, phrase):
            return None
        noun = phrase.noun
        bare = noun is None
        if noun is None:
            noun = self._inherited(parse, phrase, found)
        elif phrase.noun_first == phrase.noun_last:
            bare = not phrase.part
        result = govern(parse, phrase, noun, bare=bare)
        if result is None and bare and noun.kind != "people":
            result = govern(parse, phrase, person_noun(), bare=True)
        if result is None:
            result = self._from_lead(parse, phrase, noun, bare, found)
        if result is None:
            return None
        first = result.event.first if result.event is not None else None
        if does_something_else(parse, phrase, first):
            return None
        return result

    def _inherited(self, parse: Parse, phrase: Phrase, found: list[Governed]) -> CountedNoun:
        """What a number without a noun counts: the noun before it in the sentence, else people."""
        for earlier in reversed(parse.phrases):
            if earlier.last <= phrase.first and earlier.noun is not None:
                return earlier.noun
        if phrase.part and self.noun is not None:
            return self.noun
        return person_noun()

    def _from_lead(
        self, parse: Parse, phrase: Phrase, noun: CountedNoun, bare: bool, found: list[Governed]
    ) -> Governed | None:
        """The event above: for an item of a list, and for a part of a total."""
        if phrase.part and found:
            entry: EventEntry | None = found[-1].entry
            measure = entry.measure_of(noun.kind) if entry is not None else found[-1].measure
            if measure is not None:
                return Governed(phrase, measure, found[-1].event, entry, found[-1].voice, noun, 5.0)
        if not phrase.listed or self.lead is None or noun.kind not in _LIST_KINDS:
            if phrase.listed and noun.kind == "equipment" and self._is_list_line(parse):
                return Governed(phrase, "equipment", None, None, None, noun, 6.0)
            return None
        entry = self.lead.entry
        measure = entry.measure_of(noun.kind) if entry is not None else None
        if measure is None:
            measure = (
                "equipment"
                if noun.kind in ("equipment", "munition")
                else "casualties"
                if noun.kind == "people"
                else None
            )
        if measure is None or self.paragraph - self.lead_paragraph > 2:
            return None
        return Governed(phrase, measure, None, entry, None, noun, 6.0)

    def _is_list_line(self, parse: Parse) -> bool:
        return sum(phrase.listed for phrase in parse.phrases) >= 1 and len(parse.words) < 60


def _settle_subjects(parse: Parse, found: list[Governed]) -> list[Governed]:
    """`Jumlah tentara yang tewas menjadi 40 orang`: a general noun takes on the people named before it."""
    return found
