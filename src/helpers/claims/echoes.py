"""Numbers that lean on another: the other end of a change, a share of a total, a total told again."""

from __future__ import annotations

from itertools import pairwise

from helpers.claims.fragments import MATERIAL
from helpers.claims.grammar import Governed
from helpers.claims.phrases import Parse, Phrase
from helpers.claims.vocabulary import CountedNoun, word_set


def whole_of(parse: Parse, phrase: Phrase, found: list[Governed]) -> Governed | None:
    """A share of the total before it: termasuk 1.140 dalam sehari; yakni 11 di Moskow, 23 di Bryansk; naik 1.200."""
    words = parse.words
    total = next((row for row in reversed(found) if row.phrase.last <= phrase.first), None)
    if total is None or phrase.first == 0:
        return None
    before = words[phrase.first - 1].key
    if before in ("termasuk", "naik", "bertambah", "meningkat", "turun"):
        return total
    placed = phrase.q_last + 1 < len(words) and words[phrase.q_last].key in word_set("behind_share")
    return total if placed and before in ("yakni", "yaitu", ",", "dan", "serta", ":") else None


def follows_material(parse: Parse, phrase: Phrase, last: Governed) -> bool:
    """`dua tank, tiga kontainer`: an item without a known noun in a list of equipment."""
    between = parse.words[last.phrase.last : phrase.first]
    joined = 0 < len(between) <= 2 and all(word.key in word_set("joints") for word in between)
    return joined and last.measure == "equipment" and last.noun.kind in MATERIAL


def restates_head_count(parse: Parse, phrase: Phrase, noun: CountedNoun, found: list[Governed]) -> bool:
    """`100 prajurit, satu kompi penuh`: the unit only restates the head count before it."""
    if noun.kind != "troops" or not found or found[-1].noun.kind != "people":
        return False
    between = parse.words[found[-1].phrase.last : phrase.first]
    return len(between) <= 3 and any(word.text in ",(–—-" for word in between)


def stands_alone(parse: Parse, phrase: Phrase) -> bool:
    """Whether nothing that is counted follows the number."""
    if phrase.q_last >= len(parse.words):
        return True
    word = parse.words[phrase.q_last]
    return (word.mark and word.text not in "-–:/%") or word.key in word_set("behind_alone")


def partner_of(parse: Parse, phrase: Phrase, found: list[Governed]) -> Governed | None:
    """The other end of a change: dari 63 menjadi 89."""
    words = parse.words
    following = words[phrase.q_last].key if phrase.q_last < len(words) else ""
    if phrase.q_first and words[phrase.q_first - 1].key == "dari" and following in ("menjadi", "ke"):
        return next((row for row in found if row.phrase.q_first >= phrase.q_last), None)
    if phrase.q_first > 1 and words[phrase.q_first - 1].key in ("menjadi", "ke"):
        return next(
            (
                row
                for row in reversed(found)
                if row.phrase.last <= phrase.q_first and phrase.q_first - row.phrase.last <= 2
            ),
            None,
        )
    return None


def sums_up(parse: Parse, phrase: Phrase) -> bool:
    """Whether the clause gives a total: total sejak invasi sekitar 1.140.860."""
    words = parse.words
    for at in range(phrase.q_first - 1, max(-1, phrase.q_first - _SUM_REACH), -1):
        if words[at].text in ",;.":
            return False
        if words[at].key in word_set("sum_words"):
            return (phrase.quantity.low or phrase.quantity.high or 0) >= _SUM_LEAST
    return False


_SUM_REACH = 9
_SUM_LEAST = 20
"""Smaller numbers after `total` are of anything."""


def goes_on(parse: Parse, phrase: Phrase, found: list[Governed]) -> Governed | None:
    """The next of a series: Jumat 390 orang, Sabtu 307, dan Minggu 303."""
    last = next((row for row in reversed(found) if row.phrase.last <= phrase.first), None)
    if last is None or phrase.noun is not None:
        return None
    between = parse.words[last.phrase.last : phrase.first]
    names = [word for word in between if word.text[0].isupper()]
    plain = all(word.mark or word in names or word.key in ("dan", "serta", "di", "pada") for word in between)
    return last if names and plain and any(word.text == "," for word in between) else None


def resumes(parse: Parse, phrase: Phrase) -> bool:
    """Whether the subject is the figure told before: angka itu bertambah 1.190; jumlahnya kini 32 orang."""
    keys = [word.key for word in parse.words[: phrase.first]]
    near = keys[max(0, len(keys) - _SUM_REACH) :]
    pointed = any(a in word_set("figures") and b in ("itu", "tersebut", "ini") for a, b in pairwise(near))
    return (pointed or bool(word_set("figures_of_it") & set(near))) and not any(
        voice in ("state", "passive") for event in parse.events for _, voice in event.readings
    )


def befalling(parse: Parse) -> list[int]:
    """The first words of the events of a sentence that befall people."""
    return [e.first for e in parse.events if any(entry.people not in (None, "none") for entry, _ in e.readings)]


def is_composed(parse: Parse, phrase: Phrase) -> bool:
    """Whether the sentence tells what a total is made up of, and no more: mereka terdiri dari 82 prajurit."""
    before = {word.key for word in parse.words[max(0, phrase.first - 3) : phrase.first]}
    return bool(before & word_set("composed")) and all(at < phrase.first for at in befalling(parse))


def gapped(parse: Parse, phrase: Phrase) -> bool:
    """Whether the clause is a place, a time or a party and the number alone: di tepi kanan sepuluh; pada Sabtu 30."""
    words = parse.words
    first = phrase.first - 1 if phrase.first and words[phrase.first - 1].text == "," else phrase.first
    while first > 0 and words[first - 1].text not in _CLAUSE_MARKS:
        first -= 1
    opening = [word for word in words[first : phrase.first] if word.text != ","]
    if not opening or opening[0].key not in word_set("gap_openers") or len(opening) > _LONGEST_GAP:
        return False
    inside = any(event.first < phrase.first and event.last > first for event in parse.events)
    closes = phrase.last >= len(words) or words[phrase.last].text in _CLAUSE_MARKS
    return closes and not inside and (phrase.quantity.low or phrase.quantity.high or 0) > 1


_CLAUSE_MARKS = ".;,!?:—–"
_LONGEST_GAP = 8


def echoes(parse: Parse, phrase: Phrase) -> bool:
    """Whether a verb of telling right before the number repeats a figure: Kyiv menyebut 400."""
    return (
        phrase.q_first > 0
        and parse.words[phrase.q_first - 1].key in word_set("echo_before")
        and (phrase.quantity.high or 99) > 1
    )
