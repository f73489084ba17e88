"""Which of several answers fits best: each has cues for and against it, and every cue has a weight.

The weights (lexicons/claim_weights.toml) are learned from labelled articles by `python -m helpers.learn`; a cue without
a weight counts nothing.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Generic, TypeVar

import msgspec

from helpers.lexicons import read_weights, total_weight

V = TypeVar("V")
_FILES = {"measure": "measure_weights", "act": "act_weights"}


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

    def table(self, question: str) -> Mapping[str, float]:
        """Cue -> weight of one question."""
        return weights(question)

    def best(self, question: str, options: Sequence[Option[V]], place: tuple[int, int]) -> V:
        """The answer whose cues weigh most; of equals the first. `place` is where the number stands in the article."""
        return heaviest(options, self.table(question))

    def weigh(self, question: str, options: Sequence[Option[V]], place: tuple[int, int]) -> list[float]:
        """How likely each answer is (logarithms), for whoever compares several answers to several questions."""
        scores = [total_weight(option.cues, self.table(question)) for option in options]
        top = max(scores)
        every = top + math.log(math.fsum(math.exp(score - top) for score in scores))
        return [score - every for score in scores]

    def took(self, question: str, options: Sequence[Option[V]], place: tuple[int, int]) -> None:
        """Told of what was asked, once, on the way taken, where `weigh` was asked about several."""


def heaviest(options: Sequence[Option[V]], table: Mapping[str, float]) -> V:
    """The answer whose cues weigh most by `table`; of equals the first."""
    return max(options, key=lambda option: total_weight(option.cues, table)).value


@cache
def weights(question: str) -> dict[str, float]:
    """Cue -> weight of one question: speaker, side, claimant, period, date; measure and act, in files of their own."""
    return read_weights(_FILES.get(question, "claim_weights"), question)
