"""Intervals by resampling: the percentile bootstrap (Efron 1979), with articles as the units drawn."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")


def interval(
    units: Sequence[T], statistic: Callable[[Sequence[T]], float | None], *, draws: int, seed: int
) -> tuple[float, float] | None:
    """The middle 95% of `statistic` over `draws` samples of the units with replacement.

    None where there are no units or the statistic is undefined (None) in every sample. The same seed gives the same
    interval.
    """
    if not units:
        return None
    chance = random.Random(seed)
    samples = (statistic(chance.choices(units, k=len(units))) for _ in range(draws))
    values = sorted(value for value in samples if value is not None)
    if not values:
        return None
    return values[int(0.025 * len(values))], values[min(len(values) - 1, int(0.975 * len(values)))]
