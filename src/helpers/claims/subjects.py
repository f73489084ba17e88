"""What a number counts where its noun stands elsewhere: the subject before a copula, the people told of before."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import msgspec

from helpers.claims.counted import part_of
from helpers.claims.grammar import Governed
from helpers.claims.phrases import Parse, Phrase
from helpers.claims.vocabulary import CountedNoun, nouns, word_set

_ABSTRACT = frozenset({"losses", "victims", "dead", "hurt", "remains"})
"""Nouns that say what happened; who or what it happened to may follow: kematian tentara, kerugian tank."""
_COPULAS = frozenset({"adalah", "merupakan", "ialah", "masih", "berstatus", "tergolong"})
_PARTS = frozenset({"termasuk", "antaranya", "perincian", "rincian", "meliputi"})
_REACH = 14
TELLING = frozenset({"soldier", "civilian", "child", "mercenary"})
"""Objects that say who people are."""


def subject_before(parse: Parse, phrase: Phrase) -> CountedNoun | None:
    """The head noun of the subject whose predicate the number is: prajurit yang gugur sudah 71.200 (orang).

    None where no copula stands right before the number, or where the nouns before it all hang on prepositions.
    """
    words = parse.words
    if not _predicative(parse, phrase):
        return None
    first = _clause_start(parse, phrase)
    taken = {i for other in parse.phrases if other is not phrase for i in range(other.first, other.last)}
    abstract: CountedNoun | None = None
    abstract_last = at = first
    while at < phrase.q_first:
        match = nouns().at(words, at) if at not in taken else None
        if match is None or match.last > phrase.q_first:
            at += 1
            continue
        entry = match.values[0]
        before = words[at - 1].key if at else ""
        if entry.id in _ABSTRACT and abstract is None and before not in word_set("prepositions"):
            abstract, abstract_last = entry, match.last
        elif entry.kind in ("people", "equipment", "munition", "ordnance", "settlement", "building", "remains"):
            if abstract is not None:
                return entry if at - abstract_last <= 1 and _suits(abstract, entry) else abstract
            if before not in word_set("prepositions"):
                return entry
        at = match.last
    return abstract


def _suits(abstract: CountedNoun, entry: CountedNoun) -> bool:
    """Whether the noun behind an abstract one is whom it happened to: tanks are lost, not killed."""
    if entry.object == "person":
        return False
    return entry.kind == "people" or (abstract.id == "losses" and entry.kind in ("equipment", "munition", "ordnance"))


def _predicative(parse: Parse, phrase: Phrase) -> bool:
    """Whether the number is the predicate: a copula right before it, hedges of the number aside."""
    words = parse.words
    core = phrase.quantity.core.start
    hedges = [word.key for word in words[phrase.q_first : phrase.q_last] if word.end <= core]
    if any(hedge in word_set("bounding_copulas") for hedge in hedges):
        return True
    return phrase.q_first > 0 and words[phrase.q_first - 1].key in word_set("predicative")


def _clause_start(parse: Parse, phrase: Phrase) -> int:
    """The word after the last mark or conjunction before the number."""
    words = parse.words
    floor = max(0, phrase.q_first - _REACH)
    for at in range(phrase.q_first - 1, floor - 1, -1):
        word = words[at]
        if word.text in ",;.!?" or word.key in ("bahwa", "dan", "sementara", "sedangkan", "namun", "tetapi"):
            return at + 1
    return floor


def remains_of(parse: Parse, phrase: Phrase) -> CountedNoun | None:
    """`jasad 909 prajurit`, `909 jenazah tentara`: the dead as remains, of whom they are; None where it is no such."""
    words = parse.words
    if phrase.noun is None:
        return None
    if phrase.noun.kind == "people" and phrase.first:
        before = nouns().at(words, phrase.first - 1)
        if before is not None and before.values[0].kind == "remains" and before.last == phrase.first:
            return msgspec.structs.replace(before.values[0], object=phrase.noun.object)
    if phrase.noun.kind == "remains" and phrase.last < len(words):
        behind = nouns().at(words, phrase.last)
        if behind is not None and behind.values[0].kind == "people":
            return msgspec.structs.replace(phrase.noun, object=behind.values[0].object, id="remains-of")
    return None


def settle_subjects(parse: Parse, found: list[Governed]) -> list[Governed]:
    """A general noun takes on the people named before its copula: jumlah tentara yang tewas menjadi 40 orang."""
    return [msgspec.structs.replace(row, noun=subject_noun(parse, row)) for row in found]


def predicated(parse: Parse, phrase: Phrase) -> CountedNoun | None:
    """Who those counted are by the predicate: `20 di antaranya anak-anak`, `31 adalah perempuan`."""
    words = parse.words
    at = part_of(words, phrase.q_last) or phrase.q_last
    part = at > phrase.q_last
    if not part and at < len(words) and words[at].key in ("orang", "jiwa", "korban"):
        at += 1
    copula = at < len(words) and words[at].key in _COPULAS
    at += copula
    if not (part or copula):
        return None
    match = nouns().at(words, at)
    return match.values[0] if match is not None and match.values[0].kind == "people" else None


def subject_noun(parse: Parse, governed: Governed) -> CountedNoun:
    """The noun of the phrase, or the more telling one that the sentence's subject gives to `orang`."""
    noun = governed.noun
    if noun.object != "person" or noun.kind != "people":
        return noun
    said = predicated(parse, governed.phrase)
    if said is not None and said.object in TELLING:
        return said
    subject = subject_before(parse, governed.phrase)
    return subject if subject is not None and subject.object in TELLING else noun


def _adds_up(row: Governed, parts: Sequence[Governed]) -> bool:
    """Whether a number is the sum of the dead and the wounded that follow it."""
    sizes = [part.phrase.quantity.low for part in parts]
    hurt = {part.measure for part in parts} == {"killed", "wounded"}
    return hurt and None not in sizes and row.phrase.quantity.low == sum(size or 0 for size in sizes)


def whole_of_the_dead(parse: Parse, found: Sequence[Governed]) -> list[Governed]:
    """`korban mencapai 900 orang, 250 di antaranya tewas`: those who are not all dead are casualties."""
    rows = list(found)
    for at, (row, part) in enumerate(pairwise(found)):
        victims = (row.phrase.noun, subject_before(parse, row.phrase))
        between = {word.key for word in parse.words[row.phrase.last : part.phrase.first]}
        parted = part.phrase.part or bool(between & _PARTS) or between == {","}
        if row.measure != "killed" or part.measure != "killed":
            continue
        if _adds_up(row, found[at + 1 : at + 3]):
            # "604 orang, dengan perincian 112 tewas dan 492 luka-luka"
            rows[at] = msgspec.structs.replace(row, measure="casualties")
            continue
        if not parted:
            continue
        smaller = (part.phrase.quantity.low or 0) < (row.phrase.quantity.low or row.phrase.quantity.high or 0)
        if smaller and any(noun is not None and noun.id in ("victims", "losses") for noun in victims):
            rows[at] = msgspec.structs.replace(row, measure="casualties")
    return rows
