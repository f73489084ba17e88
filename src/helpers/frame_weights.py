"""Learn what the evidence of a frame weighs: `python -m helpers.frame_weights tests/gold/dev [--check]`.

Presence is one logistic regression a frame, dominance one conditional logit over the nine (McFadden 1974), with one
slope a feature and an intercept a frame; both with ridge penalties, fitted by Newton's method. The roots of an
article's other words then add to the odds of both (`helpers.learn_stems`). What a reader labelled counts by the share
of readings (settled twice, first, second) that tick it, so that a frame on which readers differ pulls less. Writes
lexicons/frame_weights.toml and frame_stems.toml and tells F1 and accuracy by five-fold cross-validation: each article
judged by weights that were learned without it. With --check nothing is written. The same articles give the same
weights.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from math import exp
from pathlib import Path

import msgspec

from helpers.documents import parse_article
from helpers.frames import find_evidence, frames
from helpers.frames.stems import StemWeights, find_stems, odds_of_stems
from helpers.frames.weights import (
    FEATURES,
    THRESHOLD,
    Weights,
    features,
    probability,
    value,
)
from helpers.gold import GoldArticle, read_gold
from helpers.learn_stems import Judged, learn_stems
from helpers.learn_stems import as_toml as stems_as_toml
from helpers.lexicons import keep_lexicon
from helpers.records import HelpersError

FOLDS = 5
RIDGE = {"present": 0.3, "dominant": 0.1}
"""Penalty of a slope. Between 0.03 and 1 cross-validation tells no difference beyond chance."""
INTERCEPT_RIDGE = {"present": 0.01, "dominant": 0.3}

Vector = Sequence[float]


class Model(msgspec.Struct, frozen=True):
    """Frame → coefficients of its presence and of its dominance, and what the roots of other words add."""

    present: dict[str, Weights]
    dominant: dict[str, Weights]
    stems: dict[str, StemWeights]


class Example(msgspec.Struct, frozen=True):
    """One labelled article, ready to learn from."""

    doc_id: str
    features: dict[str, tuple[float, ...]]
    ticked: dict[str, float]
    """Frame → share of readings that find it present."""
    present: frozenset[str]
    dominant: str
    stems: dict[str, float]


def read_examples(folder: Path) -> list[Example]:
    """The labelled articles of a folder. Raises InputError where it holds none."""
    readings: dict[str, list[GoldArticle]] = {}
    settled = read_gold(folder)
    for reading in ("first", "second"):
        if any(folder.rglob(f"*.{reading}.json")):
            for article in read_gold(folder, reading):
                readings.setdefault(article.doc_id, []).append(article)
    return [_example(article, [article, article, *readings.get(article.doc_id, ())]) for article in settled]


def _example(article: GoldArticle, readings: Sequence[GoldArticle]) -> Example:
    ticked = {frame: sum(frame in r.frames.present for r in readings) / len(readings) for frame in frames()}
    parsed = parse_article(article.raw)
    found, stems = features(find_evidence(parsed)), find_stems(parsed)
    return Example(article.doc_id, found, ticked, frozenset(article.frames.present), article.frames.dominant, stems)


def learn(examples: Sequence[Example]) -> Model:
    """The coefficients that fit the examples, rounded to a thousandth."""
    names = tuple(frames())
    present, dominant = {frame: _presence(frame, examples) for frame in names}, _dominance(examples)
    judged = [
        Judged(
            e.stems,
            tuple(value(present[frame], e.features[frame]) for frame in names),
            tuple(value(dominant[frame], e.features[frame]) for frame in names),
            tuple(e.ticked[frame] for frame in names),
            names.index(e.dominant),
        )
        for e in examples
    ]
    return Model(present, dominant, learn_stems(judged))


def _presence(frame: str, examples: Sequence[Example]) -> Weights:
    # a choice between the frame and nothing is a logistic regression
    nothing = (0.0,) * (1 + len(FEATURES))
    choices = [((1.0, *e.features[frame]), nothing) for e in examples]
    targets = [(e.ticked[frame], 1 - e.ticked[frame]) for e in examples]
    ridge = [INTERCEPT_RIDGE["present"], *[RIDGE["present"]] * len(FEATURES)]
    return _weights(frame, fit_choices(choices, targets, ridge))


def _dominance(examples: Sequence[Example]) -> dict[str, Weights]:
    names = list(frames())
    own = {frame: tuple(float(frame == other) for other in names) for frame in names}
    choices = [[(*own[frame], *e.features[frame]) for frame in names] for e in examples]
    targets = [own[e.dominant] for e in examples]
    ridge = [INTERCEPT_RIDGE["dominant"]] * len(names) + [RIDGE["dominant"]] * len(FEATURES)
    found = fit_choices(choices, targets, ridge)
    return {frame: _weights(frame, [found[i], *found[len(names) :]]) for i, frame in enumerate(names)}


def _weights(frame: str, values: Vector) -> Weights:
    intercept, *slopes = (round(x, 3) for x in values)
    return Weights(id=frame, intercept=intercept, **dict(zip(FEATURES, slopes, strict=True)))


def fit_choices(choices: Sequence[Sequence[Vector]], targets: Sequence[Vector], ridge: Vector) -> list[float]:
    """Coefficients of a conditional logit: which alternative of each choice is taken, from the alternatives' features.

    targets: probability of each alternative. Newton's method on the penalised likelihood, which has one maximum.
    """
    size = len(ridge)
    found = [0.0] * size
    for _round in range(30):
        gradient = [-r * b for r, b in zip(ridge, found, strict=True)]
        curvature = [[ridge[i] if i == j else 0.0 for j in range(size)] for i in range(size)]
        for alternatives, target in zip(choices, targets, strict=True):
            _add(alternatives, target, found, gradient, curvature)
        step = _solve(curvature, gradient)
        found = [b + s for b, s in zip(found, step, strict=True)]
        if max(map(abs, step)) < 1e-6:
            break
    return found


def _add(
    alternatives: Sequence[Vector], target: Vector, found: Vector, gradient: list[float], curvature: list[list[float]]
) -> None:
    """One choice's part of the gradient and of the (negative) second derivatives."""
    values = [sum(b * x for b, x in zip(found, row, strict=True)) for row in alternatives]
    powers = [exp(v - max(values)) for v in values]
    shares = [p / sum(powers) for p in powers]
    columns = range(len(found))
    mean = [sum(p * row[j] for p, row in zip(shares, alternatives, strict=True)) for j in columns]
    for share, wanted, row in zip(shares, target, alternatives, strict=True):
        apart = [row[j] - mean[j] for j in columns]
        for i in columns:
            gradient[i] += (wanted - share) * row[i]
            for j in columns:
                curvature[i][j] += share * apart[i] * apart[j]


def _solve(matrix: Sequence[Vector], right: Vector) -> list[float]:
    """The solution of a system of linear equations, by elimination with pivots."""
    rows = [[*row, r] for row, r in zip(matrix, right, strict=True)]
    size = len(rows)
    for i in range(size):
        pivot = max(range(i, size), key=lambda r: abs(rows[r][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        if not rows[i][i]:
            raise HelpersError("the articles can't tell the weights apart: give more, or a ridge above zero")
        for r in range(i + 1, size):
            factor = rows[r][i] / rows[i][i]
            rows[r] = [a - factor * b for a, b in zip(rows[r], rows[i], strict=True)]
    found = [0.0] * size
    for i in reversed(range(size)):
        found[i] = (rows[i][size] - sum(rows[i][j] * found[j] for j in range(i + 1, size))) / rows[i][i]
    return found


def decide(model: Model, example: Example, threshold: float = THRESHOLD) -> tuple[set[str], str]:
    """The frames present and the dominant one."""
    found = example.features
    added = dict(zip(found, odds_of_stems(example.stems, len(found), model.stems), strict=True))
    leading = max(found, key=lambda frame: value(model.dominant[frame], found[frame]) + added[frame][1])
    odds = {frame: value(model.present[frame], found[frame]) + added[frame][0] for frame in found}
    return {frame for frame in found if probability(odds[frame]) >= threshold} | {leading}, leading


def cross_validate(examples: Sequence[Example], threshold: float = THRESHOLD) -> tuple[float, float]:
    """Micro-F1 of presence and accuracy of dominance, each article judged by weights learned without its fold."""
    hit = found = led = 0
    for fold in range(FOLDS):
        model = learn([e for i, e in enumerate(examples) if i % FOLDS != fold])
        for example in examples[fold::FOLDS]:
            present, leading = decide(model, example, threshold)
            hit += len(present & example.present)
            found += len(present)
            led += leading == example.dominant
    return 2 * hit / (found + sum(len(e.present) for e in examples)), led / len(examples)


def as_toml(model: Model) -> str:
    """The coefficients as lexicons/frame_weights.toml has them."""
    lines = [
        "# What the evidence of a frame weighs; learned, not written: python -m helpers.frame_weights tests/gold/dev"
    ]
    for table, rows in (("present", model.present), ("dominant", model.dominant)):
        for row in rows.values():
            lines += ["", f"[[{table}]]", f'id = "{row.id}"']
            lines += [f"{name} = {getattr(row, name):.3f}" for name in ("intercept", *FEATURES)]
    return "\n".join(lines) + "\n"


def main(arguments: Sequence[str], write: Callable[[str], object] = sys.stdout.write) -> int:
    """The command line; see the module."""
    folder = Path(next((a for a in arguments if not a.startswith("-")), "tests/gold/dev"))
    examples = read_examples(folder)
    present, dominant = cross_validate(examples)
    write(f"{len(examples)} articles, {FOLDS} folds: present micro-F1 {present:.3f}, dominant {dominant:.3f}\n")
    model, check = learn(examples), "--check" in arguments
    stale = keep_lexicon("frame_weights", as_toml(model), check=check)
    return max(stale, keep_lexicon("frame_stems", stems_as_toml(model.stems), check=check))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
