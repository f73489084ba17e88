"""Shares with what chance makes of them: intervals by resampling articles, and how far two halves of one group differ.

Every figure of a comparison is a ratio of sums over articles: statements of a side among all statements, articles that
use a frame among all. Articles are the units, so that one long article doesn't pass for many.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence

import msgspec


class Figure(msgspec.Struct, frozen=True):
    """One share, or that there is too little to give one."""

    articles: int
    """With anything to count."""
    hits: int
    of: int
    value: float | None
    """hits / of; None where there are too few articles, as are the others."""
    low: float | None
    high: float | None
    """The middle 95 % over samples of the articles with replacement."""
    chance: float | None
    """The split-half null: 95 % of random halves of the same articles differ by less than this."""


Counts = Sequence[tuple[int, int]]
"""(hits, of) of each article."""


def figures(items: Mapping[str, Counts], *, least: int, draws: int, seed: int) -> dict[str, Figure]:
    """The share of each item over the same articles, in the items' order.

    least: articles with anything to count that a share needs. draws: samples, and halvings. The same seed gives the
    same figures, whatever other items stand beside.
    """
    size = len(next(iter(items.values()), ()))
    chance = random.Random(seed)
    samples = [_times(chance.choices(range(size), k=size), size) for _ in range(draws)] if size >= least else []
    halves = [set(chance.sample(range(size), size // 2)) for _ in range(draws)] if size >= least else []
    return {name: _figure(counts, samples, halves, least) for name, counts in items.items()}


def _times(drawn: Sequence[int], size: int) -> list[int]:
    times = [0] * size
    for index in drawn:
        times[index] += 1
    return times


def _figure(counts: Counts, samples: Sequence[Sequence[int]], halves: Sequence[set[int]], least: int) -> Figure:
    told = [(index, hits, of) for index, (hits, of) in enumerate(counts) if of]
    hits, of = sum(h for _i, h, _o in told), sum(o for _i, _h, o in told)
    if len(told) < least:
        return Figure(len(told), hits, of, None, None, None, None)
    values = sorted(
        value for times in samples if (value := _ratio([(h * times[i], o * times[i]) for i, h, o in told])) is not None
    )
    apart = []
    for half in halves:
        one = _ratio([(h, o) for i, h, o in told if i in half])
        other = _ratio([(h, o) for i, h, o in told if i not in half])
        if one is not None and other is not None:
            apart.append(abs(one - other))
    if not values or not apart:
        return Figure(len(told), hits, of, None, None, None, None)
    low, high = (values[int(0.025 * len(values))], values[min(len(values) - 1, int(0.975 * len(values)))])
    return Figure(len(told), hits, of, hits / of, low, high, sorted(apart)[int(0.95 * (len(apart) - 1))])


def _ratio(pairs: Sequence[tuple[int, int]]) -> float | None:
    of = sum(o for _h, o in pairs)
    return sum(h for h, _o in pairs) / of if of else None
