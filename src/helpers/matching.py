"""Which labelled row and which found one are the same: by place, and by what has to be equal."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import msgspec

from helpers.attributions.hops import same_medium
from helpers.attributions.speakers import same_name
from helpers.gold import GoldAttribution, GoldClaim, GoldUltimatum, hop_names
from helpers.records import Attribution, Claim, Span, Ultimatum


class Pair(msgspec.Struct, frozen=True):
    """A labelled row and what was found for it; one of them None where the other side has none."""

    label: Any
    found: Any


def pair(
    labels: Sequence[Any],
    found: Sequence[Any],
    place: Callable[[Any], Span],
    found_place: Callable[[Any], Span],
    same: Callable[[Any, Any], bool],
) -> tuple[Pair, ...]:
    """Each label with the found row whose words overlap it and that is the same by `same`, one to one.

    Where several fit, the pair that agrees in most columns goes first. What stays alone is paired with None.
    """
    candidates = [
        (-_agreement(label, row), i, j)
        for i, label in enumerate(labels)
        for j, row in enumerate(found)
        if place(label).overlaps(found_place(row)) and same(label, row)
    ]
    pairs: list[Pair] = []
    left, right = set(range(len(labels))), set(range(len(found)))
    for _agreed, i, j in sorted(candidates):
        if i in left and j in right:
            left.remove(i)
            right.remove(j)
            pairs.append(Pair(labels[i], found[j]))
    pairs += [Pair(labels[i], None) for i in sorted(left)]
    pairs += [Pair(None, found[j]) for j in sorted(right)]
    return tuple(pairs)


def same_speaker(label: GoldAttribution | GoldUltimatum, row: Attribution | Ultimatum) -> bool:
    """Whether both name the same speaker."""
    return same_name(label.speaker, row.speaker)


def same_hops(label: GoldAttribution, row: Attribution) -> bool:
    """Whether both chains have the same stations in the same order; kinds are not compared."""
    mine, theirs = hop_names(row.hops), [name or "" for name, _kind in label.hops]
    if len(mine) != len(theirs):
        return False
    return all(same_name(a, b) or same_medium(a, b) for a, b in zip(theirs, mine, strict=True))


def same_via(label: GoldAttribution, row: Attribution) -> bool:
    """Whether both name the same media in the same order, in whatever spelling."""
    return len(label.via) == len(row.via) and all(map(same_medium, label.via, row.via))


def always(_label: Any, _row: Any) -> bool:
    """The same by standing on the same words."""
    return True


def same_value(label: GoldClaim, row: Claim) -> bool:
    """Whether both have the same value interval."""
    return (label.low, label.high) == (row.low, row.high)


def _agreement(label: Any, row: Any) -> int:
    shared = set(label.__struct_fields__) & set(row.__struct_fields__)
    return sum(getattr(label, name) == getattr(row, name) for name in shared)
