"""Words that tell one group of articles from the rest: log-odds with an informative Dirichlet prior.

Monroe, Colaresi and Quinn (2008), "Fightin' Words", Political Analysis 16(4): the difference of a word's log-odds in
two groups, shrunk towards its use in all articles, divided by its standard deviation (z). Their variance takes words
for independent draws; but words come in bursts, article by article. So z is held against what it is when the groups'
labels are shuffled between articles: its spread there gives p, the false discovery rate over all words is kept at 5%
(Benjamini and Hochberg 1995), and a word must stand out beyond every shuffle.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from math import erfc, log, sqrt

import msgspec

PRIOR = 500.0
"""Words of the prior in all: so many words of text does what is usual weigh."""
RATE = 0.05
"""False discovery rate."""
_LEAST = 3
"""Articles of the group in which a word must stand before it can tell the group."""


class Term(msgspec.Struct, frozen=True):
    """One word against the rest. delta above 0: the group's own."""

    word: str
    delta: float
    """Difference of log-odds."""
    z: float
    p: float
    """Two-sided, from shuffled labels."""
    uses: int
    """In the group."""
    articles: int
    """Of the group."""
    significant: bool


def distinctive(
    articles: Sequence[Counter[str]], mine: Sequence[bool], *, shuffles: int = 100, seed: int = 0, least: int = _LEAST
) -> list[Term]:
    """The words that enough articles use, by how much they tell the group (`mine`) from the rest.

    articles: each one's words and how often. Words in fewer than `least` articles are left out. The most telling first.
    """
    spread = Counter(word for own in articles for word in own)
    words = sorted(word for word, n in spread.items() if n >= least)
    total = Counter[str]()
    for own in articles:
        total.update(own)
    size = sum(total.values())
    if not words or not size or not any(mine) or all(mine):
        return []
    prior = {word: PRIOR * total[word] / size for word in words}
    found = _scores(articles, mine, words, total, prior)
    shuffled = _shuffled(articles, mine, words, total, prior, shuffles, random.Random(seed))
    uses = Counter[str]()
    for own, is_mine in zip(articles, mine, strict=True):
        uses.update(own if is_mine else ())
    inside = Counter(word for own, is_mine in zip(articles, mine, strict=True) if is_mine for word in own)
    rows = []
    for word, (delta, z) in found.items():
        mean, deviation, most = shuffled[word]
        p = erfc(abs(z - mean) / deviation / sqrt(2)) if deviation else 1.0
        rows.append((word, delta, z, p, abs(z - mean) > most))
    bound = _bound([p for _word, _delta, _z, p, _beyond in rows])
    terms = [
        Term(word, delta, z, p, uses[word], inside[word], p <= bound and beyond and (z < 0 or inside[word] >= _LEAST))
        for word, delta, z, p, beyond in rows
    ]
    return sorted(terms, key=lambda term: (-term.z, term.word))


def difference(articles: Sequence[Counter[str]], mine: Sequence[bool], word: str) -> float | None:
    """`delta` of one word in a sample of articles; None where a group is empty. For intervals by resampling."""
    own, sizes = [0, 0], [0, 0]
    for counts, is_mine in zip(articles, mine, strict=True):
        own[is_mine] += counts[word]
        sizes[is_mine] += sum(counts.values())
    if not all(sizes):
        return None
    prior = max(PRIOR * sum(own) / sum(sizes), 0.01)
    return _delta(own[1], sizes[1], prior) - _delta(own[0], sizes[0], prior)


def _delta(uses: float, size: float, prior: float) -> float:
    return log((uses + prior) / (size + PRIOR - uses - prior))


def _scores(
    articles: Sequence[Counter[str]],
    mine: Sequence[bool],
    words: Sequence[str],
    total: Counter[str],
    prior: dict[str, float],
) -> dict[str, tuple[float, float]]:
    """Word → difference of log-odds and its z."""
    own = Counter[str]()
    for counts, is_mine in zip(articles, mine, strict=True):
        if is_mine:
            own.update(counts)
    size = sum(own.values())
    rest = sum(total.values()) - size
    found = {}
    for word in words:
        uses, weight = own[word], prior[word]
        others = total[word] - uses
        delta = _delta(uses, size, weight) - _delta(others, rest, weight)
        found[word] = (delta, delta / sqrt(1 / (uses + weight) + 1 / (others + weight)))
    return found


def _shuffled(
    articles: Sequence[Counter[str]],
    mine: Sequence[bool],
    words: Sequence[str],
    total: Counter[str],
    prior: dict[str, float],
    shuffles: int,
    chance: random.Random,
) -> dict[str, tuple[float, float, float]]:
    """Word → mean and deviation of its z under shuffled labels, and the farthest that one lay from that mean."""
    labels = list(mine)
    values: dict[str, list[float]] = {word: [] for word in words}
    for _ in range(shuffles):
        chance.shuffle(labels)
        for word, (_difference, z) in _scores(articles, labels, words, total, prior).items():
            values[word].append(z)
    found = {}
    for word, seen in values.items():
        mean = sum(seen) / len(seen)
        found[word] = (
            mean,
            sqrt(sum((z - mean) ** 2 for z in seen) / len(seen)),
            max(abs(z - mean) for z in seen),
        )
    return found


def _bound(values: Sequence[float]) -> float:
    """The largest p that keeps the false discovery rate; -1 where none does."""
    ranked = sorted(values)
    return max((p for n, p in enumerate(ranked, 1) if p <= RATE * n / len(ranked)), default=-1.0)
