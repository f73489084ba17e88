"""Counted phrases that share another's event: joined by `dan`, or the parts that make up its number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from helpers.claims.grammar import Governed
from helpers.claims.phrases import Parse, Phrase
from helpers.claims.vocabulary import CountedNoun, word_set

_MATERIAL = frozenset({"equipment", "munition", "ordnance"})
_PEOPLE = frozenset({"people"})
_PLACES = frozenset({"building"})
"""Depots and command posts stand in lists of losses."""


def share_events(parse: Parse, found: Sequence[Governed], free: Sequence[Phrase]) -> Iterator[Governed]:
    """The phrases of `free` that a governed one beside them lends its event: items joined to it, its parts."""
    rows = list(found)
    waiting = [phrase for phrase in free if phrase.noun is not None and not phrase.unknown and not phrase.total]
    for phrase in list(waiting):
        model = _joined(parse, phrase, rows)
        if model is not None:
            rows.append(model)
            waiting.remove(phrase)
            yield model
    for phrase in reversed(list(waiting)):
        model = _joined(parse, phrase, rows)
        if model is not None:
            rows.append(model)
            waiting.remove(phrase)
            yield model
    yield from _parts(found, waiting)


def _joined(parse: Parse, phrase: Phrase, rows: Sequence[Governed]) -> Governed | None:
    for row in rows:
        first, second = sorted((row.phrase, phrase), key=lambda p: p.first)
        end = first.last
        event = row.event
        if event is not None and event.first >= end and event.last <= second.first and row.phrase is first:
            # 12 warga yang tewas, serta 3 tentara
            end = event.last
        between = parse.words[end : second.first]
        if 0 < len(between) <= 2 and all(word.key in word_set("joints") for word in between):
            return _lent(row, phrase)
    return None


def _lent(row: Governed, phrase: Phrase) -> Governed | None:
    noun = phrase.noun
    if noun is None or row.measure in ("mobilised", "strikes") or not _alike(row.noun, noun):
        return None
    measure = row.entry.measure_of(noun) if row.entry is not None else row.measure
    if measure in (None, "none"):
        measure = "equipment" if noun.kind in _MATERIAL else "buildings" if noun.kind in _PLACES else None
    return None if measure is None else msgspec.structs.replace(row, phrase=phrase, noun=noun, measure=measure)


def _alike(one: CountedNoun, other: CountedNoun) -> bool:
    """Whether one event may befall both: people and people, material and material, soldiers beside their tanks."""
    military = _MATERIAL | _PEOPLE | _PLACES
    if one.kind == other.kind:
        return True
    return {one.kind, other.kind} <= military and "soldier" in (one.object, other.object)


def _parts(found: Sequence[Governed], free: Sequence[Phrase]) -> Iterator[Governed]:
    """`tiga orang ditawan, seorang lelaki dan dua bocah`: numbers behind a total that add up to it."""
    for row in found:
        total = row.phrase.quantity
        if row.noun.kind != "people" or total.low is None or total.low < 2:
            continue
        end = min((r.phrase.first for r in found if r.phrase.first >= row.phrase.last), default=10**6)
        parts = [p for p in free if row.phrase.last <= p.first < end and p.noun_kind() == "people"]
        if len(parts) > 1 and sum(p.quantity.low or 0 for p in parts) == total.low:
            for part in parts:
                if part.noun is not None:
                    yield msgspec.structs.replace(row, phrase=msgspec.structs.replace(part, part=True), noun=part.noun)
