"""Which of several answers fits best: each has cues for and against it, and every cue has a weight.

The weights (lexicons/claim_weights.toml) are learned from labelled articles by `python -m helpers.learn`; a cue without
a weight counts nothing.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache
from typing import Generic, TypeVar

import msgspec

from helpers.lexicons import Entry, read_lexicon

V = TypeVar("V")


class Weight(Entry, frozen=True, kw_only=True):
    """What one cue counts for or against an answer; `id` is the cue's name."""

    weight: float


class Option(msgspec.Struct, Generic[V]):
    """One possible answer with the names of its cues; a cue named twice counts once."""

    value: V
    cues: set[str] = msgspec.field(default_factory=set)


class Weighing:
    """Decides by the weights; `helpers.learn` puts one of its own in this place, to see what was asked."""

    every = False
    """Whether to be asked of what is known already, too."""
    hides: tuple[int, int] | None = None
    """Which part of the words for events to do without, as in `events_but`: to learn what to do where they fail."""

    def best(self, question: str, options: Sequence[Option[V]], place: tuple[int, int]) -> V:
        """The answer whose cues weigh most; of equals the first. `place` is where the number stands in the article."""
        table = weights(question)
        return max(options, key=lambda option: math.fsum(table.get(cue, 0.0) for cue in option.cues)).value


@cache
def weights(question: str) -> dict[str, float]:
    """Cue -> weight of one question (side, claimant, period, date; measure has a file of its own)."""
    name = "measure_weights" if question == "measure" else "claim_weights"
    return {entry.id: entry.weight for entry in read_lexicon(name, question, Weight)}


def options_of(values: Sequence[V]) -> dict[V, Option[V]]:
    """An option without cues for each value."""
    return {value: Option(value) for value in values}
