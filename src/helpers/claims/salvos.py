"""A salvo of which a part was stopped: `dari total 476 drone dan 48 rudal, 442 drone ditembak jatuh`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import msgspec

from helpers.claims.grammar import Governed
from helpers.claims.lists import ITEM_COST
from helpers.claims.phrases import Parse, Phrase

_WHOLE = frozenset({"total", "keseluruhan", "sebanyak", "sejumlah", "seluruh", "totalnya", "jumlah"})
_JOINS = frozenset({"dan", "serta", "plus", "ditambah"})
_CHANGES = frozenset({"menjadi", "jadi", "ke", "hingga", "sampai"})
"""Words behind a number that `dari` brings as what it was before."""
_AHEAD = 4


def as_salvos(parse: Parse, found: Sequence[Governed]) -> list[Governed]:
    """The claims of a sentence, what was fired in all told as strikes where a part of it is told as shot down."""
    found = _parts_together(parse, found)
    stopped = {row.noun.object for row in found if row.measure == "equipment" and row.noun.kind == "munition"}
    if not stopped:
        return list(found)
    whole = _of_the_whole(parse)
    parts = [row for row in found if row.phrase not in whole and row.measure == "equipment"]
    if not whole or not any(row.noun.kind == "munition" for row in parts):
        return list(found)
    kept = [
        msgspec.structs.replace(row, measure="strikes", event=None, voice=None) if row.phrase in whole else row
        for row in found
    ]
    told = {row.phrase.q_first for row in found}
    kept += [
        Governed(phrase, "strikes", None, None, None, phrase.noun, ITEM_COST)
        for phrase in whole
        if phrase.q_first not in told
        and phrase.noun is not None
        and phrase.noun.object in stopped
        and _opens_clause(parse, whole[0])
    ]
    return sorted(kept, key=lambda row: row.phrase.q_first)


def _opens_clause(parse: Parse, phrase: Phrase) -> bool:
    """Whether the whole is told first (`Dari 19 rudal, 12 dicegat`); in `12 dari 19 rudal` nobody says it was fired."""
    words = parse.words
    at = next((i for i in range(phrase.first - 1, -1, -1) if words[i].key == "dari"), -1)
    return at == 0 or (at > 0 and words[at - 1].mark)


def _of_the_whole(parse: Parse) -> list[Phrase]:
    """The munitions counted behind `dari`, and those that "dan" joins to them."""
    words = parse.words
    found: list[Phrase] = []
    for phrase in parse.phrases:
        inside = any(word.key == "dari" for word in words[phrase.q_last : phrase.last])
        if phrase.noun_kind() != "munition" or phrase.increment or inside:
            continue
        at = phrase.first - 1
        joined = found and at >= 0 and words[at].text in _JOINS and at == found[-1].last
        while at > 0 and words[at].key in _WHOLE:
            at -= 1
        of = at >= 0 and words[at].key == "dari"
        changes = any(word.key in _CHANGES for word in words[phrase.last : phrase.last + _AHEAD])
        if (of and not changes) or joined:
            found.append(phrase)
    return found


def _fired(parse: Parse, row: Governed) -> bool:
    """Whether the number is the first behind its verb: "menembakkan 75 rudal dan 41 di antaranya dirontokkan"."""
    if row.event is None or row.event.last > row.phrase.first:
        return False
    return not any(row.event.last <= other.first < row.phrase.first for other in parse.phrases)


def _parts_together(parse: Parse, found: Sequence[Governed]) -> list[Governed]:
    """`442 drone dan 41 rudal di antaranya`: both are parts, and the same befell them."""
    rows = list(found)
    for number, (row, following) in enumerate(pairwise(rows)):
        between = parse.words[row.phrase.last : following.phrase.first]
        joined = len(between) == 1 and between[0].key in _JOINS
        stretch = parse.words[following.phrase.q_last : following.phrase.last + 2]
        parts = following.phrase.part or any(word.key == "antaranya" for word in stretch)
        alike = row.noun.kind == following.noun.kind == "munition"
        if joined and parts and alike and not _fired(parse, row):
            rows[number] = msgspec.structs.replace(following, phrase=row.phrase, noun=row.noun)
    return rows
