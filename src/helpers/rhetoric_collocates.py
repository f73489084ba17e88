"""The words that keep company with an expression: association measures, with intervals by resampling articles.

A word is *near* where it stands within a window around the expression. Observed against expected counts give the
log-likelihood ratio (Dunning 1993, how sure) and pointwise mutual information (Church and Hanks 1990, how strong), both
by nltk's association measures.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence

import msgspec
from nltk.metrics.association import BigramAssocMeasures

from helpers.records import Article, InputError, Span
from helpers.resampling import interval

_WORD = re.compile(r"[^\W\d_]{3,}(?:-[^\W\d_]+)*")
LEAST_NEAR = 3
"""Times a word must stand near the expression to be looked at."""
LEAST_ARTICLES = 2
"""Articles in which it must do so: a word of one article tells of that article."""
_DRAWN = 40
"""Words whose interval is computed: those most surely associated."""


class Collocate(msgspec.Struct, frozen=True):
    """One word and how it keeps company with the expression."""

    word: str
    near: int
    """Times within the window."""
    articles: int
    """Articles in which it does."""
    total: int
    """Times anywhere in the corpus."""
    strength: float
    """Pointwise mutual information in bits: 1 is twice as often near as chance would have it."""
    low: float
    high: float
    """95% interval of the strength."""
    surety: float
    """Log-likelihood ratio."""


class _Bag(msgspec.Struct, frozen=True):
    """The words of one article: all, and those near the expression."""

    all: Counter[str]
    near: Counter[str]


def find_collocates(
    articles: Sequence[Article],
    places: Mapping[str, Sequence[Span]],
    *,
    window: int = 8,
    draws: int = 500,
    seed: int = 20221030,
) -> tuple[Collocate, ...]:
    """The words near the `places` (doc_id → spans of the expression), most surely associated first.

    The words of the expression itself are left out; the window does not end at a sentence. Only words whose interval
    lies above zero, near it in `LEAST_ARTICLES` articles and `LEAST_NEAR` times. Copies are the caller's to leave out.
    Raises InputError for a window below 1.
    """
    if window < 1:
        raise InputError("context_words", f"{window} leaves no context", "give 1 or more words")
    bags = [_bag(article, places.get(article.doc_id, ()), window) for article in articles]
    near, every = _sum(bag.near for bag in bags), _sum(bag.all for bag in bags)
    spread = Counter(word for bag in bags for word in bag.near)
    sizes = (sum(near.values()), sum(every.values()))
    ranked = sorted(
        (word for word, n in near.items() if n >= LEAST_NEAR and spread[word] >= LEAST_ARTICLES),
        key=lambda word: (-_surety(near[word], every[word], sizes), word),
    )
    rows = []
    for word in ranked[:_DRAWN]:
        strength = _strength(near[word], every[word], sizes)
        bounds = interval(bags, lambda drawn, word=word: _of(drawn, word), draws=draws, seed=seed)  # type: ignore[misc]
        if strength is not None and bounds and bounds[0] > 0:
            surety = _surety(near[word], every[word], sizes)
            rows.append(Collocate(word, near[word], spread[word], every[word], strength, *bounds, surety))
    return tuple(rows)


def _bag(article: Article, places: Sequence[Span], window: int) -> _Bag:
    tokens = [
        (Span(s.start + m.start(), s.start + m.end()), m.group().casefold())
        for s in article.sentences
        for m in _WORD.finditer(s.text)
    ]
    inside = [any(span.overlaps(place) for place in places) for span, _word in tokens]
    near: set[int] = set()
    for place in places:
        here = [i for i, (span, _word) in enumerate(tokens) if span.overlaps(place)]
        if here:
            near.update(range(max(0, here[0] - window), min(len(tokens), here[-1] + window + 1)))
    outside = [word for (_span, word), own in zip(tokens, inside, strict=True) if not own]
    return _Bag(Counter(outside), Counter(tokens[i][1] for i in near if not inside[i]))


def _sum(counters: object) -> Counter[str]:
    total: Counter[str] = Counter()
    for counter in counters:  # type: ignore[attr-defined]
        total.update(counter)
    return total


def _strength(near: int, total: int, sizes: tuple[int, int]) -> float | None:
    """PMI in bits; None where a count is nothing."""
    if not (near and total and sizes[0]):
        return None
    return float(BigramAssocMeasures.pmi(near, (sizes[0], total), sizes[1]))


def _surety(near: int, total: int, sizes: tuple[int, int]) -> float:
    value = float(BigramAssocMeasures.likelihood_ratio(near, (sizes[0], total), sizes[1]))
    return value if math.isfinite(value) else 0.0


def _of(bags: Sequence[_Bag], word: str) -> float | None:
    near, total = sum(bag.near[word] for bag in bags), sum(bag.all[word] for bag in bags)
    return _strength(near, total, (sum(b.near.total() for b in bags), sum(b.all.total() for b in bags)))
