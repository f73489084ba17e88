"""Shares with what chance makes of them: intervals by resampling articles, and how far two halves of one group differ.

Every figure of a comparison is a ratio of sums over articles: statements of a side among all statements, articles that
use a frame among all. Articles are the units, so that one long article doesn't pass for many.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from operator import itemgetter, mul

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
    """The middle 95% over samples of the articles with replacement."""
    chance: float | None
    """The split-half null: 95% of random halves of the same articles differ by less than this."""


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
    halves = [_times(chance.sample(range(size), size // 2), size) for _ in range(draws)] if size >= least else []
    return {name: _figure(counts, samples, halves, least) for name, counts in items.items()}


def _times(drawn: Sequence[int], size: int) -> list[int]:
    """How often each article was drawn."""
    times = [0] * size
    for index in drawn:
        times[index] += 1
    return times


def _figure(counts: Counts, samples: Sequence[Sequence[int]], halves: Sequence[Sequence[int]], least: int) -> Figure:
    told = [index for index, (_hits, of) in enumerate(counts) if of]
    hits, ofs = [counts[index][0] for index in told], [counts[index][1] for index in told]
    hit, of = sum(hits), sum(ofs)
    if len(told) < least or len(told) < 2:
        return Figure(len(told), hit, of, None, None, None, None)
    pick = itemgetter(*told)
    values, apart = [], []
    for times in samples:
        drawn = pick(times)
        if below := sum(map(mul, ofs, drawn)):
            values.append(sum(map(mul, hits, drawn)) / below)
    for half in halves:
        drawn = pick(half)
        one, one_of = sum(map(mul, hits, drawn)), sum(map(mul, ofs, drawn))
        if 0 < one_of < of:
            apart.append(abs(one / one_of - (hit - one) / (of - one_of)))
    if not values or not apart:
        return Figure(len(told), hit, of, None, None, None, None)
    values.sort()
    apart.sort()
    low, high = values[int(0.025 * len(values))], values[min(len(values) - 1, int(0.975 * len(values)))]
    return Figure(len(told), hit, of, hit / of, low, high, apart[int(0.95 * (len(apart) - 1))])
