"""What a number without a noun counts: a noun of its sentence, the one counted before, or people."""

from __future__ import annotations

import re

from helpers.claims.between import ends_item
from helpers.claims.events import EventMatch
from helpers.claims.fragments import MATERIAL
from helpers.claims.phrases import Parse, Phrase, stands_for_all
from helpers.claims.subjects import subject_before
from helpers.claims.vocabulary import CountedNoun, noun_entry, nouns, word_set

_OF_THEM = re.compile(
    r"[\"“‘]?[Dd]ari\s+(?:(?:jumlah|total|angka|keseluruhan)\s+(?:itu|tersebut|ini)|semuanya|seluruhnya|sekian)\b"
)
"""What opens a sentence that goes on with those counted before."""


def inherited_noun(parse: Parse, phrase: Phrase, last: CountedNoun | None, near: bool) -> CountedNoun:
    """What a number without a noun counts: the noun before it in the sentence, else people.

    `last` is what was counted last in the article; `near`: in this paragraph or the one before.
    """
    heads = [event for event in parse.events if event.last == phrase.first]
    if heads and ends_item(parse, phrase) and all(voice == "state" for _, voice in heads[0].readings):
        things = _things_before(parse, phrase, last) if _befalls_things(heads[0]) else None
        return things or noun_entry("person")
    subject = subject_before(parse, phrase)
    if subject is not None:
        return subject
    for earlier in reversed(parse.phrases):
        if earlier.last <= phrase.first and earlier.noun is not None:
            if earlier.part and not phrase.part:
                continue  # "8.006 warga, termasuk 487 anak, dan 13.287 terluka"
            told = earlier.noun.kind != "people" or earlier.noun.measure is not None
            if told and _befalls_people(parse, phrase.last):
                return noun_entry("person")  # "9 desa direbut, 1.430 tewas"; "350 kematian dan 2.900 cedera"
            return earlier.noun
    counted = parse.words[phrase.q_last : phrase.last]
    if any(word.key in word_set("unit_words") for word in counted):
        return last if last is not None and last.kind in MATERIAL else noun_entry("equipment")
    if last is not None and (phrase.part or _goes_on(parse, phrase, last, near)):
        return last
    return noun_entry("person")


def _things_before(parse: Parse, phrase: Phrase, last: CountedNoun | None) -> CountedNoun | None:
    """The arms that the sentence names last before a number, else those counted last; None where people stand there."""
    found: CountedNoun | None = None
    at = 0
    while at < phrase.first:
        match = nouns().at(parse.words, at)
        if match is None or match.last > phrase.first:
            at += 1
            continue
        kind = match.values[0].kind
        found = match.values[0] if kind in MATERIAL else None if kind == "people" else found
        at = match.last
    return found or (last if last is not None and last.kind in MATERIAL else None)


def _befalls_things(event: EventMatch) -> bool:
    """Whether what is told may befall arms: yang hancur 11."""
    return any(entry.equipment is not None for entry, _ in event.readings)


def _goes_on(parse: Parse, phrase: Phrase, last: CountedNoun, near: bool) -> bool:
    """Whether the number takes up those of the sentence before: 30 lainnya luka; kelimanya selamat."""
    if not near:
        return False
    if _OF_THEM.match(parse.text):
        return True
    if last.kind != "people":
        return False
    words = parse.words
    return words[phrase.last - 1].key in word_set("others") or stands_for_all(phrase.quantity, words)


def _befalls_people(parse: Parse, at: int) -> bool:
    """Whether what follows befalls people alone: sembilan desa direbut, 1.430 tewas dan 96 ditawan."""
    after = next((event for event in parse.events if event.first == at), None)
    return after is not None and all(
        entry.people not in (None, "none") and entry.equipment is None and entry.settlement is None
        for entry, _ in after.readings
    )
