"""Which numbers are told in one breath: the items of an enumeration, or the lines of one list.

They share a side, a claimant, and the day where they are of one period.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import TypeVar

from helpers.claims.found import Found
from helpers.claims.fragments import labelled
from helpers.claims.grammar import Governed
from helpers.claims.scenes import Scene
from helpers.claims.separation import is_verb
from helpers.claims.vocabulary import word_set
from helpers.records import Span
from helpers.weighing import Option, Weighing

V = TypeVar("V")
_BEFALLS = frozenset({"equipment", "casualties", "killed", "wounded", "captured", "buildings"})
_PARTS = frozenset({"termasuk", "juga", "hingga", "plus", "beserta"})
_REACH = 7
"""Words between two items of an enumeration, at most."""


def told_together(found: Sequence[Found], scenes: Sequence[Scene], indices: Sequence[int]) -> Iterator[list[int]]:
    """The numbers of `found`, in text order, parted into runs that share answers; most runs are of one.

    `indices` say in which sentence each stands, `scenes` are those of the sentences.
    """
    run: list[int] = []
    for number, row in enumerate(found):
        if run and not _goes_on(found[run[-1]], row, scenes[indices[number]], indices[number] - indices[run[-1]]):
            yield run
            run = []
        run.append(number)
    if run:
        yield run


def shared_answer(
    question: str, asked: Sequence[Sequence[Option[V]]], places: Sequence[Span], weighing: Weighing
) -> list[V]:
    """The one answer that fits all numbers of a run best; to each its own where none is possible for all.

    `asked` are the options of each, `places` its words in the article.
    """
    if len(asked) == 1:
        return [weighing.best(question, asked[0], (places[0].start, places[0].end))]
    spans = [(place.start, place.end) for place in places]
    for options, span in zip(asked, spans, strict=True):
        weighing.took(question, options, span)
    likely = [
        {option.value: odds for option, odds in zip(options, weighing.weigh(question, options, span), strict=True)}
        for options, span in zip(asked, spans, strict=True)
    ]
    totals = {value: math.fsum(odds.get(value, -math.inf) for odds in likely) for value in likely[0]}
    best = max(totals, key=lambda value: totals[value])
    if totals[best] > -math.inf:
        return [best] * len(asked)
    return [max(odds, key=lambda value: odds[value]) for odds in likely]


def _goes_on(one: Found, other: Found, scene: Scene, apart: int) -> bool:
    first, second = one.governed, other.governed
    if not {first.measure, second.measure} <= _BEFALLS:
        return False
    if "people" in (first.noun.kind, second.noun.kind) and not _of_one_camp(first, second):
        return False
    if apart == 0:
        return _enumerated(one, other, scene)
    # `Tank: 9.570 unit`, a line each
    return apart == 1 and _is_line(one) and _is_line(other) and not scene.actors


def _of_one_camp(one: Governed, other: Governed) -> bool:
    """Whether one army may have lost both: soldiers and arms. People beside people may be of two camps."""
    return one.noun.kind != other.noun.kind and "soldier" in (one.noun.object, other.noun.object)


def _is_line(row: Found) -> bool:
    return row.governed.phrase.listed or labelled(row.parse)


def _enumerated(one: Found, other: Found, scene: Scene) -> bool:
    """Whether nothing but marks, joints and what the noun is lies between two numbers of a sentence."""
    if other.governed.phrase.increment:
        return True
    words, start, end = one.parse.words, one.governed.phrase.last, other.governed.phrase.first
    between = words[start:end]
    if not between or len(between) > _REACH or between[-1].key not in word_set("joints") | _PARTS:
        return False
    if any(event.first < end and start < event.last for event in one.parse.events):
        return False
    if any(is_verb(word) or word.key in word_set("clause") or word.text in ";.!?" for word in between):
        return False
    behind = words[min(other.governed.phrase.last + 1, len(words) - 1)]
    return not scene.between(words[start - 1].end, behind.end)
