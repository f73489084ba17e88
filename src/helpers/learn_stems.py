"""What the roots of an article's words add to the odds of its frames, learned beside the two small regressions.

One logistic regression a frame for presence, one conditional logit over the nine for dominance; the log odds that
`frame_weights` gives an article are taken as they are, and only what the roots add is fitted: by gradient descent with
a pace of its own for every cue (Duchi et al. 2011), with a penalty that is heavier on rare cues.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from math import exp, sqrt

import msgspec

from helpers.frames.stems import StemWeights
from helpers.frames.weights import probability

ROUNDS = 20
"""Readings of all articles."""
PENALTY = 0.3
STEP = 0.3
LEAST = {"text": 15, "head": 7}
"""A cue met in fewer articles gets no weight."""
LIGHT = 0.05
"""Cues that count less than this for every frame are left out."""


class Judged(msgspec.Struct, frozen=True):
    """An article's cues, the log odds of presence and dominance of each frame, and what its readers say."""

    stems: Mapping[str, float]
    present: tuple[float, ...]
    dominant: tuple[float, ...]
    ticked: tuple[float, ...]
    """Share of readings that find the frame present."""
    leads: int
    """The number of the dominant frame."""


def learn_stems(articles: Sequence[Judged]) -> dict[str, StemWeights]:
    """Cue -> its weights, rounded to a hundredth."""
    met = Counter(cue for article in articles for cue in article.stems)
    known = {cue: number for cue, number in met.items() if number >= LEAST[cue.split()[0]]}
    frames = range(len(articles[0].present)) if articles else range(0)
    tables = {name: [dict.fromkeys(known, 0.0) for _ in frames] for name in ("present", "dominant")}
    paces = {name: [dict.fromkeys(known, 1.0) for _ in frames] for name in tables}
    rows = [({cue: x for cue, x in a.stems.items() if cue in known}, a) for a in articles]
    for _round in range(ROUNDS):
        for stems, article in rows:
            for name, pushes in _pushes(tables, stems, article).items():
                for table, pace, push in zip(tables[name], paces[name], pushes, strict=True):
                    for cue, x in stems.items():
                        slope = push * x - PENALTY * table[cue] / known[cue]
                        pace[cue] += slope * slope
                        table[cue] += STEP * slope / sqrt(pace[cue])
    found: dict[str, StemWeights] = {}
    for cue in sorted(known):
        present, dominant = (tuple(round(t[cue], 2) for t in tables[name]) for name in ("present", "dominant"))
        if max(map(abs, (*present, *dominant))) >= LIGHT:
            found[cue] = StemWeights(id=cue, present=present, dominant=dominant)
    return found


def _pushes(
    tables: Mapping[str, Sequence[Mapping[str, float]]], stems: Mapping[str, float], article: Judged
) -> dict[str, list[float]]:
    """How far each frame's odds are from what the readers say: of presence, and of dominance."""
    added = {name: [sum(table[cue] * x for cue, x in stems.items()) for table in own] for name, own in tables.items()}
    ticks = [
        wanted - probability(odds + more)
        for wanted, odds, more in zip(article.ticked, article.present, added["present"], strict=True)
    ]
    values = [odds + more for odds, more in zip(article.dominant, added["dominant"], strict=True)]
    shares = [exp(value - max(values)) for value in values]
    leads = [float(n == article.leads) - share / sum(shares) for n, share in enumerate(shares)]
    return {"present": ticks, "dominant": leads}


def as_toml(found: Mapping[str, StemWeights]) -> str:
    """The weights as lexicons/frame_stems.toml has them."""
    lines = [
        "# What the root of a word adds to each frame's odds; learned: python -m helpers.frame_weights tests/gold/dev"
    ]
    lines.append("stems = [")
    for row in found.values():
        present, dominant = (", ".join(f"{x:g}" for x in values) for values in (row.present, row.dominant))
        lines.append(f'  {{ id = "{row.id}", present = [{present}], dominant = [{dominant}] }},')
    return "\n".join([*lines, "]"]) + "\n"
