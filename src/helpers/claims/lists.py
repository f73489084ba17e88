"""The event that stands above a list or beside a total, lent to the items and the parts that have no verb."""

from __future__ import annotations

import msgspec

from helpers.claims.fragments import MATERIAL, is_fragment, labelled, list_measure
from helpers.claims.grammar import Governed
from helpers.claims.phrases import Parse, Phrase
from helpers.claims.separation import is_verb
from helpers.claims.vocabulary import CountedNoun, EventEntry, word_set
from helpers.dates.words import months

ITEM_COST = 6.0
"""The cost of a claim whose event stands above it."""
_PART_COST = 5.0
_NEAR_COST = 1.2
"""An event that stands nearer than this is a part's own."""
_KINDS = frozenset({"equipment", "munition", "ordnance", "people", "building"})
_OF_LOSSES = frozenset({"equipment", "casualties", "killed"})
_REACH = 3
"""Paragraphs below a line that announces a list."""
_SERIES = 3
"""Months with a number each that make a series."""
_YEARS = range(1900, 2101)
_TALLY = 4
"""So many kinds of arms in one sentence are a tally."""
_LONGEST = 100
"""A sentence of more words is no item."""


class Lead(msgspec.Struct, frozen=True):
    """An event above a list, what it says of what it counted itself, and where it stands."""

    entry: EventEntry | None
    measure: str
    paragraph: int

    def reaches(self, paragraph: int) -> bool:
        """Whether an item in that paragraph may still hang on it."""
        return paragraph - self.paragraph <= _REACH


def shares_fate(parse: Parse, phrase: Phrase, own: Governed | None) -> bool:
    """Whether a part is told with what befell its total, not with `own`, the event that governs it by itself.

    `8.006 warga tewas, termasuk 487 anak, dan 13.287 terluka`: what stands behind another number is that one's.
    """
    if own is not None and phrase.last < len(parse.words) and parse.words[phrase.last].key == "yang":
        return own.event is None or own.event.first != phrase.last + 1
    if own is None or own.cost > _NEAR_COST:
        return True
    event = own.event
    return event is not None and any(phrase.last <= other.first < event.first for other in parse.phrases)


def by_country(parse: Parse) -> bool:
    """Whether people are counted place by place: Jerman dengan 1.026.338 orang, Italia dengan 171.906 orang."""
    counted = [phrase for phrase in parse.phrases if phrase.noun_kind() == "people"]
    named = sum(_behind_a_name(parse, phrase) for phrase in counted)
    return named > 1 and named == len(counted)


def by_month(parse: Parse, phrase: Phrase) -> bool:
    """Whether the number is one of a series, alone behind its month: Februari 126,5, Maret 61,3, April 90,45."""
    series = [p for p in parse.phrases if p.noun is None and p.q_first and parse.words[p.q_first - 1].key in months()]
    years = all(p.quantity.low in _YEARS for p in series)
    return len(series) >= _SERIES and not years and phrase in series


def _behind_a_name(parse: Parse, phrase: Phrase) -> bool:
    before = parse.words[max(0, phrase.first - 2) : phrase.first]
    if before and before[-1].key in ("dengan", "sebanyak", "(", ":", "–", "-", "sekitar"):
        before = before[:-1]
    return bool(before) and before[-1].text[:1].isupper()


def tallied(parse: Parse, losses: bool) -> bool:
    """Whether a sentence that only reports counts an army's arms: Kyiv juga menyebut 2.011 tank, 4.366 panser, ..."""
    items = [phrase for phrase in parse.phrases if phrase.noun_kind() in MATERIAL]
    if not losses or len(items) < _TALLY or len(parse.words) > _LONGEST:
        return False
    inside = {i for phrase in parse.phrases for i in range(phrase.first, phrase.last)}
    verbs = (word for i, word in enumerate(parse.words) if i not in inside and is_verb(word))
    return all(word.key in word_set("tallying") for word in verbs)


def part_of_total(phrase: Phrase, noun: CountedNoun, total: Governed | None, same_sentence: bool) -> Governed | None:
    """A part of the total told before it: 12 tewas, tiga di antaranya anak-anak. None where it is no part."""
    if not phrase.part or total is None:
        return None
    measure = total.entry.measure_of(noun) if total.entry is not None else total.measure
    if measure is None:
        return None
    event, voice = (total.event, total.voice) if same_sentence else (None, None)
    return Governed(phrase, measure, event, total.entry, voice, noun, _PART_COST)


def item_of_list(
    parse: Parse, phrase: Phrase, noun: CountedNoun, lead: Lead | None, losses: bool, follows: bool
) -> Governed | None:
    """An item without a verb, by the event above it or because the text tells of losses; None where it is no item.

    `losses`: whether the text has spoken of losses; `follows`: whether a claim stands before it in the sentence.
    """
    if noun.kind in MATERIAL and tallied(parse, losses):
        return Governed(phrase, "equipment", None, None, None, noun, ITEM_COST)
    fragment = phrase.listed or is_fragment(parse) or any(p.increment for p in parse.phrases)
    if not fragment or noun.kind not in _KINDS:
        return None
    if lead is not None and lead.entry is not None:
        measure = lead.entry.measure_of(noun)
        if measure in (None, "none") and lead.measure in _OF_LOSSES:
            measure = list_measure(noun)
        if measure is not None:
            return Governed(phrase, measure, None, lead.entry, None, noun, ITEM_COST)
    if (phrase.listed or labelled(parse)) and noun.object == "soldier" and losses:
        return Governed(phrase, "casualties", None, None, None, noun, ITEM_COST)
    inventory = sum(p.noun_kind() in MATERIAL for p in parse.phrases) > 1
    itemised = any(p.increment for p in parse.phrases) or parse.words[phrase.q_first - 1].mark or follows
    if (losses or itemised) and (phrase.listed or inventory) and noun.kind in MATERIAL and len(parse.words) < _LONGEST:
        return Governed(phrase, "equipment", None, None, None, noun, ITEM_COST)
    return None
