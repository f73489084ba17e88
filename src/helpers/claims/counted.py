"""The noun that a number counts, looked for behind it and before it."""

from __future__ import annotations

import re
from functools import cache

import msgspec

from helpers.claims.events import EventMatch
from helpers.claims.vocabulary import (
    CountedNoun,
    Match,
    events,
    nouns,
    word_set,
)
from helpers.claims.words import Word
from helpers.numerals import Quantity

_BETWEEN = frozenset({"tewas", "luka", "musuh", "yang", "hancur", "rusak", "per"})
_DASHES = frozenset({"-", "‒", "–", "—", "|"})
_OF_ITEM = _DASHES | {":"}
"""Marks between what a list counts and its number."""
_ASIDE = 5
"""Words of a name in brackets behind what is counted, with the brackets."""


def or_more(words: list[Word], quantity: Quantity, at: int) -> Quantity:
    """`300 orang lebih`: the bound behind the noun."""
    if at < len(words) and words[at].key == "lebih" and quantity.qualifier == "exact":
        following = words[at + 1] if at + 1 < len(words) else None
        if following is None or following.mark or following.key in word_set("function") - {"dari"}:
            return msgspec.structs.replace(quantity, high=None, qualifier="at_least")
    return quantity


def is_announced_part(words: list[Word], q_first: int) -> bool:
    """`termasuk 3 anak`, `di antaranya dua perwira`: a part of the total before it."""
    keys = [word.key for word in words[max(0, q_first - 2) : q_first]]
    return (bool(keys) and keys[-1] in ("termasuk", "antaranya", "diantaranya", "termasuk sekitar")) or keys == [
        "antara",
        "lain",
    ]


def ends_phrase(words: list[Word], at: int, event_at: dict[int, EventMatch]) -> bool:
    """Whether nothing at the word can be a noun that the number counts."""
    return at >= len(words) or words[at].mark or words[at].key in word_set("function") or at in event_at


def part_of(words: list[Word], q_last: int) -> int:
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


def noun_after(words: list[Word], at: int, limit: int, event_at: dict[int, EventMatch]) -> Match[CountedNoun] | None:
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


def _opens_item(words: list[Word], first: int) -> bool:
    """Whether a mark of a list stands before the word: kerugian: personel 900, tank 4."""
    return first > 0 and words[first - 1].text in ",:;•("


def topic_before(words: list[Word], q_first: int, q_last: int, taken: int) -> Match[CountedNoun] | None:
    """The noun that opens a clause whose number stands alone behind a comma or colon: tank, sebelas; rumah ini, 90."""
    mark = q_first - 1
    if mark <= taken or words[mark].text not in ",:" or not (q_last >= len(words) or words[q_last].text in ".;,)"):
        return None
    first = mark
    while first > taken and words[first - 1].text not in ".;:!?":
        first -= 1
    while first < mark and (words[first].text == "," or words[first].key in word_set("topic_openers")):
        first += 1
    match = nouns().at(words, first) if first < mark else None
    if match is None or match.last > mark or any(words[i].text[0].isdigit() for i in range(first, mark)):
        return None
    return match


def _is_where(words: list[Word], match: Match[CountedNoun]) -> bool:
    """Whether a noun only says where, or by whom: di kubu Ukraina, di kota Kherson, oleh tentara Ukraina."""
    if match.first > 0 and words[match.first - 1].key == "oleh":
        return True
    place = match.values[0].kind in ("settlement", "building")
    return place and match.first > 0 and words[match.first - 1].key in ("di", "dari", "pada", "dalam")


def _done_by(words: list[Word], first: int, taken: int) -> int | None:
    """Where "yang tewas oleh" begins before the noun at `first`: prajurit Rusia yang tewas oleh tentara Ukraina."""
    if first == 0 or words[first - 1].key != "oleh":
        return None
    return next((at for at in range(first - 2, max(taken, first - 5), -1) if words[at].key == "yang"), None)


def _says_whose(words: list[Word], at: int) -> bool:
    """Whether a word tells whose a counted noun is: korban kedua pihak mencapai, korban Rusia dan Ukraina mencapai."""
    word, behind = words[at].key, words[at + 1]
    if word in ("dan", "serta", "maupun"):
        return at > 0 and words[at - 1].text[0].isupper() and behind.text[0].isupper()
    if word in word_set("parties"):
        return behind.text[0].isupper() or words[at - 1].key in ("kedua", "belah")
    return (word in ("di", "kedua") and behind.key in word_set("parties")) or (word == "di" and behind.key == "kedua")


def _opened(words: list[Word], closing: int, taken: int) -> int | None:
    """Where the bracket opens that closes before a colon or a copula; None where it holds a number or much else."""
    for at in range(closing - 1, max(taken, closing - _ASIDE) - 1, -1):
        if words[at].text == "(":
            return at if at > taken and not re.match(r"[\d+]", words[at + 1].text) else None
    return None


def _whose_it_was(words: list[Word], match: Match[CountedNoun], taken: int) -> Match[CountedNoun]:
    """What is counted, where the people behind it say whose it was: "kendaraan bermotor militer: 8.330"."""
    if match.values[0].kind != "people":
        return match
    for first in range(max(taken, match.first - 4), match.first):
        thing = nouns().at(words, first)
        if thing is not None and thing.last == match.first and thing.values[0].kind == "equipment":
            return thing
    return match


def noun_before(words: list[Word], q_first: int, taken: int) -> Match[CountedNoun] | None:
    """The counted noun before a number with at most a copula, a colon or a few qualifying words between."""
    forms = nouns()
    at = q_first - 1
    steps = 0
    copula = False
    while at >= taken and steps < 7:
        word = words[at]
        if word.text in _DASHES or word.key in word_set("phrases_copulas"):
            copula = True
        elif word.text in "'\"‘’“”(+":
            pass
        elif word.text == ")" and (opened := _opened(words, at, taken)) is not None:
            at = opened  # "Kendaraan udara tak berawak (drone): 3.084"
        else:
            place: Match[CountedNoun] | None = None
            for width in (5, 4, 3, 2, 1):
                first = at - width + 1
                if first < taken:
                    continue
                match = forms.at(words, first)
                if match is not None and match.last == at + 1:
                    match = _whose_it_was(words, match, taken)
                    first = match.first
                    if _is_where(words, match):
                        place = match
                        break
                    if match.values[0].kind == "people" and words[at + 1].key in word_set("office_words"):
                        return None
                    if (
                        copula
                        or (first > taken and words[first - 1].key in ("jumlah", "total", "angka"))
                        or (at == q_first - 1 and _opens_item(words, first) and match.values[0].kind == "people")
                        or match.values[0].kind not in ("people", "settlement", "building")
                        or first == taken == 0
                        or (q_first + 1 < len(words) and words[q_first + 1].text == "(")
                    ):
                        return match
                    return None
            if place is not None and (doer := _done_by(words, place.first, taken)) is not None:
                at, steps = doer - 1, steps + 1
                continue
            if place is not None:
                # "korban jiwa di kubu Ukraina mencapai 1.300": what is counted stands before the place
                at, steps = place.first - 2, steps + 1
                continue
            if words[q_first - 1].text in _OF_ITEM and steps < 6 and not word.mark and taken == 0:
                at, steps = at - 1, steps + 1
                continue
            if not (word.text[0].isupper() or word.key in _BETWEEN or _says_whose(words, at)):
                return None
            if word.mark:
                return None
        at -= 1
        steps += 1
    return None
