"""Counted phrases of one sentence: a quantity and the noun that it counts, whichever stands first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import msgspec

from helpers.claims.vocabulary import (
    CountedNoun,
    EventEntry,
    Match,
    Voice,
    event_entry,
    events,
    non_claims,
    noun_entry,
    nouns,
    word_set,
)
from helpers.claims.words import Word, words_of
from helpers.numerals import Quantity, find_quantities


class Phrase(msgspec.Struct, frozen=True):
    """A counted phrase: words [first, last) hold quantity and noun, [q_first, q_last) the quantity alone."""

    quantity: Quantity
    first: int
    last: int
    q_first: int
    q_last: int
    noun: CountedNoun | None
    """None where the number stands alone (950 tewas)."""
    noun_first: int
    noun_last: int
    part: bool = False
    """3 di antaranya: a part of a total named before."""
    total: bool = False
    """The 25 of '18 dari 25 drone'."""
    increment: bool = False
    """(+13) beside a total."""
    listed: bool = False
    """Noun, mark, number: a line or item of an inventory."""

    def noun_kind(self) -> str | None:
        """The kind of what is counted."""
        return self.noun.kind if self.noun is not None else None


class EventMatch(msgspec.Struct, frozen=True):
    """An event form at words [first, last) with every entry and voice that it may stand for."""

    first: int
    last: int
    readings: tuple[tuple[EventEntry, Voice], ...]
    negated: bool


class Parse(msgspec.Struct, frozen=True):
    """One sentence taken apart."""

    text: str
    words: list[Word]
    phrases: list[Phrase]
    events: list[EventMatch]


def parse_sentence(text: str) -> Parse:
    """The counted phrases and events of one sentence; no phrases where it holds no number."""
    quantities = find_quantities(text)
    if not quantities:
        return Parse(text, [], [], [])
    words = words_of(text)
    found = _events(words)
    phrases = list(_phrases(text, words, quantities, found))
    return Parse(text, words, phrases, found)


def _events(words: list[Word]) -> list[EventMatch]:
    rows: list[EventMatch] = []
    at = 0
    forms = events()
    while at < len(words):
        match = forms.at(words, at)
        if match is None:
            at += 1
            continue
        before = [word.key for word in words[max(0, at - 2) : at]]
        negated = bool(before) and (
            before[-1] in word_set("negations")
            or (before[0] in word_set("negations") and before[-1] in ("ada", "akan", "mau", "bisa", "pernah", "ingin"))
        )
        rows.append(EventMatch(match.first, match.last, match.values, negated))
        at = match.last
    return _joined(words, rows)


def _joined(words: list[Word], rows: list[EventMatch]) -> list[EventMatch]:
    """`tewas maupun cedera` with one number is one event: casualties."""
    merged: list[EventMatch] = []
    both = event_entry("tewas-luka")
    for row in rows:
        last = merged[-1] if merged else None
        kinds = {entry.id for entry, _ in row.readings}
        if last is not None and row.first - last.last == 1 and words[last.last].key in word_set("joints"):
            pair = {entry.id for entry, _ in last.readings} | kinds
            after = words[row.last].text if row.last < len(words) else ""
            if {"tewas", "luka"} <= pair and not after[:1].isdigit():
                voice = next(voice for entry, voice in last.readings if entry.id in ("tewas", "luka"))
                merged[-1] = EventMatch(last.first, row.last, ((both, voice),), last.negated)
                continue
        merged.append(row)
    return merged


def _phrases(text: str, words: list[Word], quantities: list[Quantity], found: list[EventMatch]) -> Iterator[Phrase]:
    taken = 0
    previous: Phrase | None = None
    event_at = {event.first: event for event in found}
    spans = [_word_span(words, quantity) for quantity in quantities]
    for index, quantity in enumerate(quantities):
        q_first, q_last = spans[index]
        limit = spans[index + 1][0] if index + 1 < len(spans) else len(words)
        if _in_name(words, q_first):
            continue
        phrase = _increment(words, quantity, q_first, q_last, previous)
        if phrase is None:
            phrase = _phrase(words, quantity, q_first, q_last, limit, taken, event_at, previous)
            of_total = _of_total(words, q_last, spans, index)
            if of_total is not None and (phrase is None or phrase.noun is None):
                other = _phrase(
                    words, quantities[index + 1], *spans[index + 1],
                    spans[index + 2][0] if index + 2 < len(spans) else len(words), q_last, event_at, None,
                )  # fmt: skip
                if other is not None and other.noun is not None and not other.listed:
                    yield Phrase(
                        quantity, q_first, other.last, q_first, q_last, other.noun, other.noun_first, other.noun_last
                    )
                    taken = q_last
                    continue
                if other is None:
                    continue
        if phrase is not None:
            if _is_announced_total(words, phrase, spans, index):
                phrase = msgspec.structs.replace(phrase, total=True)
            if index and _of_total(words, spans[index - 1][1], spans, index - 1) is not None:
                phrase = msgspec.structs.replace(phrase, total=True)
            yield phrase
            taken = phrase.last
            previous = phrase


def _is_announced_total(words: list[Word], phrase: Phrase, spans: list[tuple[int, int]], index: int) -> bool:
    """`Dari 120 orang, 87 tewas`: the total that opens a clause with `dari`."""
    if index + 1 >= len(spans) or phrase.q_first == 0 or words[phrase.q_first - 1].key not in ("dari", "total"):
        return False
    opens = phrase.q_first == 1 or words[phrase.q_first - 2].mark
    return opens and any(word.text == "," for word in words[phrase.last : spans[index + 1][0]])


def _in_name(words: list[Word], q_first: int) -> bool:
    """Whether the number belongs to a noun of the lexicon (Leopard 2, Geran-2)."""
    for first in range(max(0, q_first - 3), q_first):
        match = nouns().at(words, first)
        if match is not None and match.last > q_first:
            return True
    return False


def _word_span(words: list[Word], quantity: Quantity) -> tuple[int, int]:
    first = next((i for i, word in enumerate(words) if word.end > quantity.span.start), len(words) - 1)
    last = first
    while last < len(words) and words[last].start < quantity.span.end:
        last += 1
    return first, last


def _of_total(words: list[Word], q_last: int, spans: list[tuple[int, int]], index: int) -> int | None:
    """`18 dari 25 drone`: the word index of 25, where the quantity before is a part of the next."""
    if index + 1 >= len(spans):
        return None
    following = spans[index + 1][0]
    if spans[index + 1][1] < len(words) and non_claims("unit_after").at(words, spans[index + 1][1]) is not None:
        return None
    between = [word.key for word in words[q_last:following]]
    if between and between[0] in ("dari", "di") and len(between) <= 3 and set(between) <= {
        "dari", "di", "antara", "total", "sekitar", "sebanyak", "seluruh", "keseluruhan", "hampir", "lebih",
    }:  # fmt: skip
        return following
    return None


def _increment(
    words: list[Word], quantity: Quantity, q_first: int, q_last: int, previous: Phrase | None
) -> Phrase | None:
    """`(+13)`, `(bertambah 13)`, `+13` beside a total already read: the day's share of the same noun."""
    if previous is None or q_first < 1 or not quantity.low:
        return None
    plus = words[q_first - 1].text == "+" or words[q_first - 1].key in ("bertambah", "plus", "naik", "tambahan")
    if not plus:
        return None
    first = q_first - 1
    opened = first >= 1 and words[first - 1].text in "(["
    if opened:
        first -= 1
    if (words[q_first - 1].text != "+" and not opened) or first - previous.last > 2:
        return None
    last = q_last
    if opened:
        while last < len(words) and last - q_last < 6 and words[last].text not in ")]":
            last += 1
        last = min(last + 1, len(words)) if last < len(words) else q_last
    return Phrase(
        quantity, first, last, q_first, q_last, previous.noun, previous.noun_first, previous.noun_last, increment=True
    )


def _phrase(
    words: list[Word], quantity: Quantity, q_first: int, q_last: int, limit: int, taken: int,
    event_at: dict[int, EventMatch], previous: Phrase | None,
) -> Phrase | None:  # fmt: skip
    after = _noun_after(words, q_last, limit, event_at)
    if quantity.kind in ("article", "collective") and after is None and not _part(words, q_last):
        return None
    listed = None if quantity.kind in ("article", "collective") else _noun_before(words, q_first, taken)
    if listed is not None and (after is None or after.values[0].id in ("person", "soldier") or listed.first == 0):
        # "Tank: 2.672", "Personel: 95.000 orang", "tank sebanyak 13 unit"
        if (
            after is None
            and not _ends_phrase(words, q_last, event_at)
            and words[q_last].key not in word_set("classifiers")
        ):
            return None
        last = after.last if after is not None and after.values[0].kind == listed.values[0].kind else q_last
        if after is None or last > q_last:
            while last < min(limit, len(words)) and words[last].key in word_set("classifiers"):
                last += 1
            noun = listed.values[0]
            return Phrase(quantity, listed.first, last, q_first, q_last, noun, listed.first, listed.last, listed=True)
    behind = _part(words, q_last)
    if behind and after is not None and after.last < behind:
        noun = after.values[0]
        return Phrase(quantity, q_first, behind, q_first, q_last, noun, after.first, after.last, True)
    if after is not None:
        quantity = _or_more(words, quantity, after.last)
        part = _announced_part(words, q_first)
        return Phrase(quantity, q_first, after.last, q_first, q_last, after.values[0], after.first, after.last, part)
    if behind:
        inside = _noun_after(words, behind, limit, event_at)
        if inside is not None:
            return Phrase(
                quantity, q_first, inside.last, q_first, q_last, inside.values[0], inside.first, inside.last, True
            )
        noun_of = previous.noun if previous is not None else None
        return Phrase(quantity, q_first, behind, q_first, q_last, noun_of, q_first, q_first, True)
    if (
        q_last < len(words)
        and words[q_last].key in word_set("classifiers")
        and _ends_phrase(words, q_last + 1, event_at)
    ):
        noun_of = previous.noun if previous is not None else None
        return Phrase(quantity, q_first, q_last + 1, q_first, q_last, noun_of, q_first, q_first)
    following = words[q_last] if q_last < len(words) else None
    bare = (
        following is None
        or (following.mark and following.text != ":")
        or following.key in word_set("function")
        or q_last in event_at
    )
    if not bare or quantity.kind in ("article", "collective"):
        return None
    last = q_last
    if following is not None and following.key in ("lainnya", "lain", "lagi"):
        last += 1
    return Phrase(quantity, q_first, last, q_first, q_last, None, q_first, q_first)


def _or_more(words: list[Word], quantity: Quantity, at: int) -> Quantity:
    """`300 orang lebih`: the bound behind the noun."""
    if at < len(words) and words[at].key == "lebih" and quantity.qualifier == "exact":
        following = words[at + 1] if at + 1 < len(words) else None
        if following is None or following.mark or following.key in word_set("function") - {"dari"}:
            return msgspec.structs.replace(quantity, high=None, qualifier="at_least")
    return quantity


def _announced_part(words: list[Word], q_first: int) -> bool:
    """`termasuk 3 anak`, `di antaranya dua perwira`: a part of the total before it."""
    keys = [word.key for word in words[max(0, q_first - 2) : q_first]]
    return (bool(keys) and keys[-1] in ("termasuk", "antaranya", "diantaranya", "termasuk sekitar")) or keys == [
        "antara",
        "lain",
    ]


def _ends_phrase(words: list[Word], at: int, event_at: dict[int, EventMatch]) -> bool:
    return at >= len(words) or words[at].mark or words[at].key in word_set("function") or at in event_at


def _part(words: list[Word], q_last: int) -> int:
    """The word after `di antaranya`, `dari mereka`, `di antara mereka` behind a number; 0 where none stands there."""
    keys = [word.key for word in words[q_last : q_last + 5]]
    if keys and keys[0] in ("orang", "unit", "buah"):
        keys = keys[1:]
        q_last += 1
    if keys[:2] in (["di", "antaranya"], ["di", "antara"]):
        if keys[1] == "antaranya":
            return q_last + 2
        return q_last + 3 if keys[2:3] in (["mereka"], ["korban"]) else 0
    if keys[:2] == ["dari", "mereka"] or keys[:1] == ["diantaranya"]:
        return q_last + (2 if keys[0] == "dari" else 1)
    return 0


def _noun_after(words: list[Word], at: int, limit: int, event_at: dict[int, EventMatch]) -> Match[CountedNoun] | None:
    """The counted noun that follows a number: past classifiers, adjectives and closing quotation marks."""
    forms = nouns()
    skipped = 0
    while at < min(limit, len(words)) and skipped < 4:
        word = words[at]
        match = forms.at(words, at)
        if match is not None:
            return _specific(words, match, limit)
        if word.key in word_set("classifiers") or word.key in word_set("fillers") or word.text in "'\"‘’“”)":
            at += 1
            skipped += 1
            continue
        if not skipped_once(words, at) and _adjective(words, at):
            at += 1
            skipped += 2
            continue
        return None
    return None


def skipped_once(words: list[Word], at: int) -> bool:
    """Whether a word cannot be an unknown adjective: marks, function words, events, numbers."""
    word = words[at]
    return word.mark or word.key in word_set("function") or word.text[0].isdigit() or events().at(words, at) is not None


@cache
def _verb_like() -> re.Pattern[str]:
    return re.compile(r"(?:me[mn]?|meng|meny|ber|ter|di|pe[mn]?|ke)[a-z]{4,}")


def _adjective(words: list[Word], at: int) -> bool:
    """An unknown word between number and noun may be a name or an adjective (40 Shahed drone), never a verb."""
    word = words[at]
    if at + 1 >= len(words) or nouns().at(words, at + 1) is None:
        return False
    headline = words[at + 1].text[0].isupper()
    return word.text[0].isupper() and not headline and not _verb_like().fullmatch(word.key)


def _specific(words: list[Word], match: Match[CountedNoun], limit: int) -> Match[CountedNoun]:
    """`300 orang tentara`, `12 anggota militer`, `dua unit tank`: the more telling noun right behind a general one."""
    entry = match.values[0]
    if entry.id not in ("person", "equipment") or match.last >= min(limit, len(words)):
        return match
    following = nouns().at(words, match.last)
    if following is not None and following.values[0].kind == entry.kind and following.values[0].id != entry.id:
        return Match(match.first, following.last, following.values)
    return match


def _noun_before(words: list[Word], q_first: int, taken: int) -> Match[CountedNoun] | None:
    """The counted noun before a number with at most a copula, a colon or a few qualifying words between."""
    forms = nouns()
    at = q_first - 1
    steps = 0
    copula = False
    while at >= taken and steps < 7:
        word = words[at]
        if word.key in word_set("phrases_copulas"):
            copula = True
        elif word.text in "'\"‘’“”(+":
            pass
        else:
            for width in (5, 4, 3, 2, 1):
                first = at - width + 1
                if first < taken:
                    continue
                match = forms.at(words, first)
                if match is not None and match.last == at + 1:
                    if (
                        copula
                        or match.values[0].kind not in ("people", "settlement", "building")
                        or first == taken == 0
                    ):
                        return match
                    return None
            if words[q_first - 1].text == ":" and steps < 6 and not word.mark and taken == 0:
                at, steps = at - 1, steps + 1
                continue
            if not (word.text[0].isupper() or word.key in ("tewas", "luka", "musuh", "yang", "hancur", "rusak", "per")):
                return None
            if word.mark:
                return None
        at -= 1
        steps += 1
    return None


def _item_number(words: list[Word], q_first: int) -> bool:
    """`Tank 7.620`, `MLRS 31 (+0)`: a total right behind its noun, not the number of a model (Leopard 2)."""
    following = words[q_first + 1].text if q_first + 1 < len(words) else ""
    digits = words[q_first].text
    return digits[0].isdigit() and (following == "(" or len(digits) > 1)


def person_noun() -> CountedNoun:
    """What a number without a noun counts where people are killed or wounded."""
    return noun_entry("person")


def tokens_of(text: str) -> list[Word]:
    """The words of a text, for lexicon tests."""
    return words_of(text)
