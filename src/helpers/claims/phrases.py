"""Counted phrases of one sentence: a quantity and the noun that it counts, whichever stands first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import msgspec

from helpers.claims.adjacent import in_name, numbers_a_list, of_total, word_span
from helpers.claims.counted import (
    ends_phrase,
    is_announced_part,
    noun_after,
    noun_before,
    or_more,
    part_of,
    topic_before,
)
from helpers.claims.events import EventMatch, find_events
from helpers.claims.vocabulary import (
    CountedNoun,
    EventEntry,
    Forms,
    Match,
    Voice,
    non_claims,
    noun_entry,
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
    unknown: bool = False
    """The noun is in no lexicon."""

    def noun_kind(self) -> str | None:
        """The kind of what is counted."""
        return self.noun.kind if self.noun is not None else None


class Parse(msgspec.Struct, frozen=True):
    """One sentence taken apart."""

    text: str
    words: list[Word]
    phrases: list[Phrase]
    events: list[EventMatch]
    quantities: tuple[Quantity, ...] = ()


def parse_sentence(text: str, forms: Forms[tuple[EventEntry, Voice]] | None = None) -> Parse:
    """The counted phrases and events of one sentence; no phrases where it holds no number. `forms` as in events.py."""
    quantities = find_quantities(text)
    if not quantities:
        return Parse(text, [], [], [])
    words = words_of(text)
    found = find_events(words, forms)
    phrases = list(_phrases(text, words, quantities, found))
    return Parse(text, words, phrases, found, tuple(quantities))


def _phrases(text: str, words: list[Word], quantities: list[Quantity], found: list[EventMatch]) -> Iterator[Phrase]:
    taken = 0
    previous: Phrase | None = None
    event_at = {event.first: event for event in found}
    spans = [word_span(words, quantity) for quantity in quantities]
    for index, quantity in enumerate(quantities):
        q_first, q_last = spans[index]
        limit = spans[index + 1][0] if index + 1 < len(spans) else len(words)
        if in_name(words, q_first) or numbers_a_list(words, spans, index):
            continue
        phrase = _increment(words, quantity, q_first, q_last, previous)
        if phrase is None:
            phrase = _before_its_increment(words, quantity, q_first, q_last, event_at)
        if phrase is None:
            phrase = _phrase(words, quantity, q_first, q_last, limit, taken, event_at, previous)
            total_at = of_total(words, q_last, spans, index)
            if total_at is not None and (phrase is None or phrase.noun is None):
                other = _phrase(
                    words, quantities[index + 1], *spans[index + 1],
                    spans[index + 2][0] if index + 2 < len(spans) else len(words), q_last, event_at, None,
                )  # fmt: skip
                if other is not None and other.noun is not None and not other.listed and not other.unknown:
                    yield Phrase(
                        quantity, q_first, other.last, q_first, q_last, other.noun, other.noun_first, other.noun_last
                    )
                    taken = q_last
                    continue
                if other is None or other.unknown:
                    continue
        if phrase is not None:
            if _is_announced_total(words, phrase, spans, index):
                phrase = msgspec.structs.replace(phrase, total=True)
            if index and of_total(words, spans[index - 1][1], spans, index - 1) is not None:
                phrase = msgspec.structs.replace(phrase, total=True)
            yield phrase
            taken = phrase.last
            previous = phrase


def _before_its_increment(
    words: list[Word], quantity: Quantity, q_first: int, q_last: int, event_at: dict[int, EventMatch]
) -> Phrase | None:
    """`10.156 (+9) tank` at the head of a line: the noun behind the bracket is the number's."""
    if q_first or q_last + 3 >= len(words) or words[q_last].text != "(" or words[q_last + 1].text != "+":
        return None
    close = next((i for i in range(q_last + 2, min(q_last + 6, len(words))) if words[i].text == ")"), None)
    after = noun_after(words, close + 1, len(words), event_at) if close is not None else None
    if after is None:
        return None
    return Phrase(quantity, q_first, q_last, q_first, q_last, after.values[0], q_first, q_first, listed=True)


def _is_announced_total(words: list[Word], phrase: Phrase, spans: list[tuple[int, int]], index: int) -> bool:
    """`Dari 120 orang, 87 tewas`: the total that opens a clause with `dari`."""
    if index + 1 >= len(spans) or phrase.q_first == 0 or words[phrase.q_first - 1].key not in ("dari", "total"):
        return False
    opens = phrase.q_first == 1 or words[phrase.q_first - 2].mark
    return opens and any(word.text == "," for word in words[phrase.last : spans[index + 1][0]])


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


def _says(words: list[Word], before: Match[CountedNoun], after: Match[CountedNoun], q_first: int) -> bool:
    """Whether the noun before a colon is who speaks: what is counted stands behind the number."""
    colon = any(word.text == ":" for word in words[before.last : q_first])
    return colon and before.values[0].id == after.values[0].id == "soldier"


def _inside_event(at: int, event_at: dict[int, EventMatch]) -> bool:
    return any(event.first < at < event.last for event in event_at.values())


def _phrase(
    words: list[Word], quantity: Quantity, q_first: int, q_last: int, limit: int, taken: int,
    event_at: dict[int, EventMatch], previous: Phrase | None,
) -> Phrase | None:  # fmt: skip
    after = noun_after(words, q_last, limit, event_at)
    one = quantity.kind in ("article", "collective")
    another = q_last < len(words) and words[q_last].key in word_set("others")
    if one and after is None and not another and not part_of(words, q_last) and not stands_for_all(quantity, words):
        return None
    listed = None if one else noun_before(words, q_first, taken)
    if listed is None and after is None and not one:
        listed = topic_before(words, q_first, q_last, taken)
    if listed is not None and not _heads(listed.values[0], after, event_at.get(q_last)):
        listed = None
    if listed is not None and after is not None and _says(words, listed, after, q_first):
        listed = None  # "Militer Ukraina: 870 tentara Rusia tewas"
    if listed is not None and after is not None and _inside_event(listed.first, event_at):
        listed = None  # "menderita kerugian sebesar 30.000 orang": what is suffered is no list's item
    if listed is not None and (after is None or after.values[0].id in ("person", "soldier") or listed.first == 0):
        # "Tank: 2.672", "Personel: 95.000 orang", "tank sebanyak 13 unit"
        if (
            after is None
            and not ends_phrase(words, q_last, event_at)
            and words[q_last].key not in word_set("classifiers")
        ):
            return None
        last = after.last if after is not None and after.values[0].kind == listed.values[0].kind else q_last
        if after is None or last > q_last:
            while last < min(limit, len(words)) and words[last].key in word_set("classifiers"):
                last += 1
            noun = listed.values[0]
            return Phrase(quantity, listed.first, last, q_first, q_last, noun, listed.first, listed.last, listed=True)
    behind = part_of(words, q_last)
    if behind and after is not None and after.last < behind:
        noun = after.values[0]
        return Phrase(quantity, q_first, behind, q_first, q_last, noun, after.first, after.last, True)
    if after is not None:
        quantity = or_more(words, quantity, after.last)
        part = is_announced_part(words, q_first)
        return Phrase(quantity, q_first, after.last, q_first, q_last, after.values[0], after.first, after.last, part)
    if behind:
        inside = noun_after(words, behind, limit, event_at)
        if inside is not None:
            return Phrase(
                quantity, q_first, inside.last, q_first, q_last, inside.values[0], inside.first, inside.last, True
            )
        noun_of = previous.noun if previous is not None else None
        return Phrase(quantity, q_first, behind, q_first, q_last, noun_of, q_first, q_first, True)
    if (
        q_last < len(words)
        and words[q_last].key in word_set("classifiers")
        and ends_phrase(words, q_last + 1, event_at)
    ):
        noun_of = previous.noun if previous is not None else None
        return Phrase(quantity, q_first, q_last + 1, q_first, q_last, noun_of, q_first, q_first)
    following = words[q_last] if q_last < len(words) else None
    bare = (
        following is None
        or (following.mark and following.text != ":")
        or following.key in word_set("function")
        or following.key in word_set("after_bare")
        or (following.text[0].islower() and _verb_like().fullmatch(following.key) is not None)
        or (q_last in event_at and any(voice != "noun" for _, voice in event_at[q_last].readings))
    )
    if not (another or stands_for_all(quantity, words) if one else bare):
        return _unknown(words, quantity, q_first, q_last, limit, event_at)
    last = q_last
    if another:
        last += 1
    return Phrase(quantity, q_first, last, q_first, q_last, None, q_first, q_first)


_LONGEST_UNKNOWN = 3


def _unknown(
    words: list[Word], quantity: Quantity, q_first: int, q_last: int, limit: int, event_at: dict[int, EventMatch]
) -> Phrase | None:
    """A number before a noun that the lexicon doesn't name: dua belas pelaut sungai tewas."""
    if words[q_last].key in word_set("animals") or (not words[q_last].text[0].islower() and q_first > 0):
        return None
    last = q_last
    while last < min(limit, len(words)) and last - q_last < _LONGEST_UNKNOWN:
        stops = words[last].key in word_set("after_bare") | word_set("abstract_nouns")
        if stops or ends_phrase(words, last, event_at) or non_claims("unit_after").at(words, last) is not None:
            break
        last += 1
    if last == q_last:
        return None
    return Phrase(quantity, q_first, last, q_first, q_last, unknown_noun(), q_last, last, unknown=True)


@cache
def _verb_like() -> re.Pattern[str]:
    return re.compile(r"(?:me[mn]?|meng|meny|ber|ter|di)[a-z]{4,}")


def unknown_noun() -> CountedNoun:
    """People of whom the lexicon knows no name."""
    return noun_entry("unknown")


def stands_for_all(quantity: Quantity, words: list[Word]) -> bool:
    """`kelimanya`: a collective that takes up those named before."""
    return quantity.kind == "collective" and any(
        word.key.endswith("nya") for word in words if word.start == quantity.core.start
    )


def _heads(noun: CountedNoun, after: Match[CountedNoun] | None, event: EventMatch | None) -> bool:
    """Whether a noun before the number can be what it counts: not where another noun or a foreign event follows."""
    if after is not None:
        entry = after.values[0]
        return (entry.kind == noun.kind and entry.id in (noun.id, "person")) or noun.id == "losses"
    if event is None or noun.kind not in ("strike", "people"):
        return True
    measures = [entry.measure_of(noun) for entry, voice in event.readings if voice in ("state", "passive")]
    return not measures or any(measure is not None for measure in measures)
