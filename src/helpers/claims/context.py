"""What earlier sentences lend: the noun that a bare number counts, the verb that governs it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from helpers.claims.apposition import share_events
from helpers.claims.echoes import (
    befalling,
    echoes,
    follows_material,
    gapped,
    goes_on,
    is_composed,
    partner_of,
    restates_head_count,
    resumes,
    stands_alone,
    sums_up,
    whole_of,
)
from helpers.claims.grammar import Governed, govern
from helpers.claims.headings import announced_by, heading_of, is_only_number
from helpers.claims.inherited import inherited_noun
from helpers.claims.lists import ITEM_COST, Lead, by_country, by_month, item_of_list, part_of_total, shares_fate
from helpers.claims.nonclaims import does_something_else, is_no_count, never_enlisted
from helpers.claims.phrases import Parse, Phrase
from helpers.claims.salvos import as_salvos
from helpers.claims.subjects import TELLING, predicated, remains_of, settle_subjects, whole_of_the_dead
from helpers.claims.vocabulary import CountedNoun, noun_entry
from helpers.claims.words import words_of
from helpers.records import Sentence

_LOSSES = re.compile(r"\b(?:kerugian|kehilangan|korban|tewas)\b", re.IGNORECASE)
_LONGEST_LEAD = 160
"""A line longer than this, in characters, announces no list."""
_HARMS = frozenset({"killed", "wounded", "casualties", "captured", "missing"})
_LARGE = 100
_MADE_OF = frozenset({"meliputi", "mencakup", "terdiri"})
_SURE_COST = 3.0
"""An event that stands nearer than this decides."""
_WITHOUT_NOUN = frozenset({"victims", "dead", "hurt", "losses", "person"})
_BY_COUNTRY = frozenset({"displaced", "mobilised"})
"""What is listed by country: Polandia dengan 1,5 juta orang, Jerman 1 juta orang."""
_CARRIED = frozenset({"equipment", "munition", "settlement", "building", "area", "remains"})


class Context(msgspec.Struct):
    """The state of reading one article from top to bottom."""

    noun: CountedNoun | None = None
    lead: Lead | None = None
    """The last event that stands above a list: it governs the items below that have no verb."""
    heading: CountedNoun | None = None
    """The noun of a line that holds nothing else: the number below counts it."""
    heading_paragraph: int = -9
    last: Governed | None = None
    """The last claim read, for numbers that stand for it."""
    last_paragraph: int = -9
    paragraph: int = -1
    topic: CountedNoun | None = None
    """The people last told of as killed, wounded or taken, where the words say who they are."""
    declined: set[int] = msgspec.field(default_factory=set)
    """The numbers of this sentence that the grammar knows to be none, by their first words."""
    losses: bool = False
    """Whether the text has spoken of losses: a bare `Personel: 900` below means those."""

    @classmethod
    def above(cls, text: str) -> Context:
        """The state before the first sentence of an article whose head, title lines too, is `text`."""
        return cls(losses=_LOSSES.search(text) is not None)

    def enter(self, sentence: Sentence, parse: Parse) -> None:
        """Move on to the next sentence."""
        if sentence.paragraph != self.paragraph and sentence.paragraph > self.paragraph + 3:
            self.lead = None
        self.paragraph = sentence.paragraph
        self.losses = self.losses or _LOSSES.search(sentence.text) is not None
        self._announce(sentence, parse)

    def _announce(self, sentence: Sentence, parse: Parse) -> None:
        """Take note of a line that stands above others: `Yang hancur:`, or a noun alone above its number."""
        if len(sentence.text) > _LONGEST_LEAD or any(phrase.noun is not None for phrase in parse.phrases):
            return
        words = parse.words or words_of(sentence.text)
        noun = heading_of(words)
        if noun is not None:
            self.heading, self.heading_paragraph = noun, sentence.paragraph
            return
        entry = announced_by(words)
        if entry is not None:
            measure = entry.equipment or entry.people or ""
            self.lead = Lead(entry, measure, sentence.paragraph)

    def governed(self, parse: Parse) -> Iterator[Governed]:
        """The claims of one sentence, with what governs them."""
        found: list[Governed] = []
        self.declined = set()
        for phrase in parse.phrases:
            result = self._one(parse, phrase, found)
            if result is None:
                continue
            found.append(result)
        found += list(self._ellipses(parse, found))
        found += list(share_events(parse, found, self._free(parse, found)))
        found = settle_subjects(parse, found)
        found.sort(key=lambda row: row.phrase.q_first)
        found = whole_of_the_dead(parse, found)
        found = as_salvos(parse, [self._of_troops(row) for row in found])
        self._turn_to(found)
        for result in found:
            if result.entry is not None or (result.phrase.listed and self.lead is None):
                self.lead = Lead(result.entry, result.measure, self.paragraph)
        yield from found

    def follow(self, found: Sequence[Governed]) -> None:
        """Take note of the claims of the sentence, once all are known."""
        if found:
            self.noun, self.last, self.last_paragraph = found[-1].noun, found[-1], self.paragraph

    def _one(self, parse: Parse, phrase: Phrase, found: list[Governed]) -> Governed | None:
        if phrase.quantity.low == 0 == phrase.quantity.high:
            return None
        if phrase.increment:
            if not found or found[-1].measure == "strikes":
                return None
            last = found[-1]
            return msgspec.structs.replace(last, phrase=phrase)
        if self.last is not None and self.paragraph - self.last_paragraph <= 1 and by_month(parse, phrase):
            return msgspec.structs.replace(self.last, phrase=phrase, event=None, voice=None, cost=ITEM_COST)
        if is_no_count(parse, phrase):
            return None
        if phrase.noun is None and self._below_heading(parse, phrase):
            phrase = msgspec.structs.replace(phrase, noun=self.heading, listed=True)
        noun = phrase.noun
        bare = noun is None
        if noun is None:
            near = self.paragraph - self.last_paragraph <= 1
            noun = inherited_noun(parse, phrase, self.noun, near)
        elif phrase.noun_first == phrase.noun_last:
            bare = not phrase.part and not phrase.listed
        if found and not bare and self._itemised(parse, phrase, found):
            phrase = msgspec.structs.replace(phrase, part=True)
        if phrase.part and not bare and found and found[-1].entry is not None:
            measure = found[-1].entry.measure_of(noun)
            own = govern(parse, phrase, noun, bare=False)
            if measure not in (None, "none") and measure is not None and shares_fate(parse, phrase, own):
                return msgspec.structs.replace(found[-1], phrase=phrase, measure=measure, noun=noun)
        if not found and self._resumed(parse, phrase, None if bare else noun):
            return msgspec.structs.replace(self.last, phrase=phrase, event=None, voice=None) if self.last else None
        remains = remains_of(parse, phrase)
        if remains is not None:
            noun = remains
        result = govern(parse, phrase, noun, bare=bare)
        if result is None and bare and noun.kind != "people":
            result = govern(parse, phrase, noun_entry("person"), bare=True)
        if result is None and bare and self.noun is not None and self.noun.kind != "people":
            result = govern(parse, phrase, self.noun, bare=True)
        if result is not None and noun.kind == "remains" and result.event is None and self._handing_over(found):
            result = msgspec.structs.replace(result, measure="bodies")
        if phrase.unknown and found and follows_material(parse, phrase, found[-1]):
            return msgspec.structs.replace(found[-1], phrase=phrase, noun=noun_entry("equipment"))
        if result is None and not phrase.unknown and phrase.quantity.kind not in ("article", "collective"):
            total = found[-1] if found else self.last if self.paragraph == self.last_paragraph and not bare else None
            lead = self.lead if self.lead is not None and self.lead.reaches(self.paragraph) else None
            result = part_of_total(phrase, noun, total, bool(found))
            if result is None and not bare:
                result = item_of_list(parse, phrase, noun, lead, self.losses, bool(found))
        none_told = result is not None and result.measure == "none" and is_composed(parse, phrase)
        if (result is None or none_told) and (not found or by_country(parse)):
            result = self._carried(parse, phrase) or self._made_up(parse, phrase)
        if result is not None and result.measure == "none" and result.cost < _SURE_COST:
            self.declined.add(phrase.q_first)
        if result is None or result.measure == "none" or restates_head_count(parse, phrase, noun, found):
            return None
        if result.measure == "mobilised" and result.noun.object == "person" and never_enlisted(parse, phrase, noun):
            return None
        first = result.event.first if result.event is not None else None
        if does_something_else(parse, phrase, first):
            return None
        return result

    def _turn_to(self, found: list[Governed]) -> None:
        """Take note of whom a sentence counts; of soldiers and civilians together, of neither."""
        told = [row.noun for row in found if row.measure in _HARMS and row.noun.object in TELLING]
        if told:
            troops = {noun.object in ("soldier", "mercenary") for noun in told}
            self.topic = told[-1] if len(troops) == 1 else None

    def _of_troops(self, row: Governed) -> Governed:
        """A large number of dead without a noun is of the troops that the text has been counting."""
        noun, quantity = row.noun, row.phrase.quantity
        if noun.kind != "people" or row.measure not in _HARMS:
            return row
        large = (quantity.low or quantity.high or 0) >= _LARGE
        said = row.phrase.noun is not None and row.phrase.noun.id == "person"
        if not large or said or noun.object != "person" or noun.id not in _WITHOUT_NOUN:
            return row
        if self.topic is not None and self.topic.object in ("soldier", "mercenary"):
            return msgspec.structs.replace(row, noun=msgspec.structs.replace(noun, object=self.topic.object))
        return row

    def _carried(self, parse: Parse, phrase: Phrase) -> Governed | None:
        """More of what the sentence before told, where this one has no event of its own: Sementara itu 3 desa lagi."""
        last, noun = self.last, phrase.noun
        if last is None or noun is None or phrase.unknown or phrase.total or self.paragraph - self.last_paragraph > 1:
            return None
        carried = noun.kind in _CARRIED or (last.measure in _BY_COUNTRY and by_country(parse))
        if not carried or noun.kind != last.noun.kind or phrase.quantity.kind in ("article", "collective"):
            return None
        if any(entry.measure_of(noun) is not None for event in parse.events for entry, _ in event.readings):
            return None
        return msgspec.structs.replace(last, phrase=phrase, noun=noun, event=None, voice=None, cost=ITEM_COST)

    def _resumed(self, parse: Parse, phrase: Phrase, noun: CountedNoun | None) -> bool:
        """Whether the figure of the sentence before is told anew: angka itu bertambah 1.190."""
        last = self.last
        if last is None or last.measure == "strikes" or self.paragraph - self.last_paragraph > 1:
            return False
        return resumes(parse, phrase) and (noun is None or noun.kind == last.noun.kind)

    def _made_up(self, parse: Parse, phrase: Phrase) -> Governed | None:
        """What the total of the sentence before is made up of: rinciannya 183 petempur, 100 tentara dan 44 warga."""
        last, said = self.last, predicated(parse, phrase)
        noun = said or phrase.noun
        if last is None or noun is None or self.paragraph - self.last_paragraph > 1 or (phrase.unknown and not said):
            return None
        composed = is_composed(parse, phrase) or (said is not None and last.measure in _HARMS)
        if noun.kind != last.noun.kind or last.measure == "strikes" or not composed:
            return None
        part = msgspec.structs.replace(phrase, part=True)
        return msgspec.structs.replace(last, phrase=part, noun=noun, event=None, voice=None, cost=ITEM_COST)

    def _free(self, parse: Parse, found: list[Governed]) -> list[Phrase]:
        """The phrases that nothing governs and that are counts."""
        taken = {row.phrase.q_first for row in found}
        return [
            phrase
            for phrase in parse.phrases
            if phrase.q_first not in taken
            and not (phrase.increment or is_no_count(parse, phrase) or does_something_else(parse, phrase, None))
        ]

    def _below_heading(self, parse: Parse, phrase: Phrase) -> bool:
        """Whether the line is only a number, below a line that is only a noun."""
        if phrase.q_first > 0 or self.heading is None or self.paragraph - self.heading_paragraph > 1:
            return False
        return is_only_number(parse)

    def _handing_over(self, found: list[Governed]) -> bool:
        if found:
            return found[-1].measure == "bodies"
        return self.last is not None and self.last.measure in ("bodies", "exchanged")

    def _itemised(self, parse: Parse, phrase: Phrase, found: list[Governed]) -> bool:
        """`327 orang tewas: 183 anggota HTS, 100 tentara`: items behind a colon are parts of the total.

        So are those behind `meliputi` and the like, where no event of their own stands beside them.
        """
        start = found[0].phrase.last
        behind = range(start, phrase.first)
        colon = next((i for i in behind if parse.words[i].text == ":"), None)
        made_of = next((i for i in behind if parse.words[i].key in _MADE_OF), None)
        if (colon is None and made_of is None) or found[0].noun.kind != phrase.noun_kind():
            return False
        if colon is not None:
            return not any(event.first > colon for event in parse.events)
        return not any(made_of < first < phrase.last + 2 for first in befalling(parse) if made_of is not None)

    def _ellipses(self, parse: Parse, found: list[Governed]) -> Iterator[Governed]:
        """Numbers alone that stand for the last one: dari 63 menjadi 89; Kyiv menyebut 400; bukan 300.000."""
        taken = {row.phrase.q_first for row in found}
        for phrase in parse.phrases:
            if phrase.q_first in taken or phrase.unknown or phrase.increment or phrase.total:
                continue
            if is_no_count(parse, phrase):
                continue
            named = phrase.noun is not None and phrase.noun_first < phrase.noun_last
            if named:
                same = self.last is not None and self.last.noun.kind == phrase.noun_kind()
                general = phrase.noun is not None and phrase.noun.id == "person"
                if not (same and echoes(parse, phrase)) or (parse.events and not general):
                    continue
            elif not stands_alone(parse, phrase):
                continue
            model = partner_of(parse, phrase, found) or whole_of(parse, phrase, found)
            model = model or goes_on(parse, phrase, found)
            near = bool(found) or self.paragraph - self.last_paragraph <= 1
            if model is None and (echoes(parse, phrase) or sums_up(parse, phrase) or (near and gapped(parse, phrase))):
                model = next((row for row in reversed(found) if row.phrase.last <= phrase.first), self.last)
            if model is not None and model.noun.kind not in ("strike", "times", "distance", "troops"):
                changes = partner_of(parse, phrase, found) is not None
                event, voice = (model.event, model.voice) if changes else (None, None)
                yield msgspec.structs.replace(model, phrase=phrase, event=event, voice=voice)
