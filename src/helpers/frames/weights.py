"""From the words of a frame to a decision: what is counted of them, and how much each count weighs.

The weights stand in lexicons/frame_weights.toml; `python -m helpers.frame_weights` learns them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from math import exp, log1p, sqrt

import msgspec

from helpers.frames.words import Strength, Use
from helpers.lexicons import Entry, read_lexicon
from helpers.records import Position

STRENGTHS: Mapping[Strength, float] = {"strong": 3.0, "plain": 1.0, "weak": 0.25}
PLACES: Mapping[Position, float] = {"headline": 3.0, "lead": 2.0, "caption": 0.5, "body": 1.0}
SHORTEST = 120
"""Words that a shorter text is measured by, so that two words of a fragment are no frame."""
THRESHOLD = 0.4
"""Probability from which a frame is present. The weights know the words of the articles that they were learned from
better than those of others, so that probabilities of others come out low: hence under a half."""


class Evidence(msgspec.Struct, frozen=True):
    """What one article says in the words of one frame."""

    headline: float
    """Weight of the words in the headline; each further use of an entry weighs less (the square root of its uses)."""
    lead: float
    score: float
    """Weight of all its words, times that of their places, per 100 words of the article."""
    distinct: int
    """Different strong entries."""


class Weights(Entry, frozen=True, kw_only=True):
    """What one frame's evidence weighs: a logistic regression's coefficients."""

    intercept: float
    headline: float
    lead: float
    score: float
    share: float
    distinct: float


FEATURES = ("headline", "lead", "score", "share", "distinct")


@cache
def present_weights() -> dict[str, Weights]:
    """Frame → coefficients of its presence."""
    return {row.id: row for row in read_lexicon("frame_weights", "present", Weights)}


@cache
def dominant_weights() -> dict[str, Weights]:
    """Frame → coefficients of its dominance over the others."""
    return {row.id: row for row in read_lexicon("frame_weights", "dominant", Weights)}


def weigh(uses: Sequence[tuple[Position, Use]], words: int) -> Evidence:
    """The evidence of one frame from its uses and where they stand; `words`: how many the article has."""
    placed = _damped((use, PLACES[position]) for position, use in uses)
    return Evidence(
        headline=_damped((use, 1.0) for position, use in uses if position == "headline"),
        lead=_damped((use, 1.0) for position, use in uses if position == "lead"),
        score=100 * placed / max(words, SHORTEST),
        distinct=len({use.entry for _position, use in uses if use.strength == "strong"}),
    )


def _damped(uses: Iterable[tuple[Use, float]]) -> float:
    factors: defaultdict[tuple[Strength, str], list[float]] = defaultdict(list)
    for use, factor in uses:
        factors[use.strength, use.entry].append(factor)
    return sum(STRENGTHS[strength] * sum(own) / sqrt(len(own)) for (strength, _entry), own in factors.items())


def features(evidence: Mapping[str, Evidence]) -> dict[str, tuple[float, ...]]:
    """Frame → FEATURES, on scales that differ little from article to article."""
    total = sum(row.score for row in evidence.values()) or 1.0
    return {
        frame: (log1p(row.headline), log1p(row.lead), log1p(row.score), row.score / total, log1p(row.distinct))
        for frame, row in evidence.items()
    }


def value(weights: Weights, row: Sequence[float]) -> float:
    """The linear predictor."""
    slopes: list[float] = [getattr(weights, name) for name in FEATURES]
    return weights.intercept + sum(slope * x for slope, x in zip(slopes, row, strict=True))


def probability(odds: float) -> float:
    """That a careful reader would tick a frame of these log odds."""
    return 1 / (1 + exp(-odds)) if odds > 0 else exp(odds) / (1 + exp(odds))
