"""“The most in one day since the invasion”: found beside claims of a day, tested by a series that covers the span."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Literal

import msgspec

from helpers.alternation import alternation
from helpers.dates import find_days
from helpers.lexicons import Entry, read_lexicon
from helpers.records import Article, Claim, Row, Sentence, Span
from helpers.reference.items import item_of
from helpers.reference.labels import hold_claims
from helpers.reference.series import DAY, Difference, Reference, Series, summed

INVASION = dt.date(2022, 2, 24)
TESTED = ("stands", "not supported", "not covered")
Verdict = Literal["stands", "not supported", "not covered"]
_NEAR = 60
"""Characters between the superlative and what it is measured over (a day; since when)."""


class Superlative(Entry, frozen=True, kw_only=True):
    """Forms that tell how extreme, over which unit, or since when."""

    forms: tuple[str, ...]
    examples: tuple[str, ...]
    non_examples: tuple[str, ...]


class Extreme(msgspec.Struct, frozen=True):
    """A superlative about a day's figure."""

    span: Span
    """Its words, from the first to the last that belong to it."""
    since: dt.date | None
    """The first day it speaks of; None where the text doesn't say."""


class Tested(Row, frozen=True, kw_only=True):
    """One superlative held against the series."""

    claim_id: str
    words: str
    since: dt.date | None
    verdict: Verdict
    higher: int = 0
    """Earlier days on which the series had more."""
    lowest: float | None = None
    highest: float | None = None
    """The least and the most of these days' figures."""
    coarse: int = 0
    """How many of these days are differences of round totals."""


@cache
def _pattern(table: str) -> re.Pattern[str]:
    forms = {form for entry in read_lexicon("superlatives", table, Superlative) for form in entry.forms}
    # "one of the largest" claims no first place
    guard = r"(?<!salah satu )(?<!salah satu yang )" if table == "degrees" else ""
    return re.compile(rf"{guard}\b{alternation(forms)}\b", re.IGNORECASE)


def find_extreme(text: str, published: dt.date | None) -> Extreme | None:
    """The first superlative about one day's figure in a sentence; None where there is none.

    It needs its degree (tertinggi, rekor, paling mematikan), and near it a unit (dalam satu hari, harian) or a span
    (sejak invasi, sejak Maret). "Salah satu yang terbesar" is none.
    """
    for degree in _pattern("degrees").finditer(text):
        before = text[max(0, degree.start() - 40) : degree.start()]
        if re.search(r"\bsalah satu\b[^.,;]*$", before, re.IGNORECASE):
            continue
        start = max(0, degree.start() - 25)
        stop = min(len(text), degree.end() + _NEAR)
        unit = next((u for u in _pattern("units").finditer(text, start, stop) if _joined(text, u, degree)), None)
        span = _pattern("spans").search(text, degree.end(), min(len(text), stop + 20))
        if unit is None and (span is None or not degree[0].casefold().startswith("paling")):
            continue
        since = INVASION if span else _since(text[degree.end() : stop + 20], published)
        if span is None and since is None and unit is not None and unit.end() - degree.end() > 25:
            continue
        ends = [m.end() for m in (degree, unit, span) if m is not None]
        begins = [m.start() for m in (degree, unit) if m is not None]
        return Extreme(Span(min(begins), max(ends)), since)
    return None


def _joined(text: str, unit: re.Match[str], degree: re.Match[str]) -> bool:
    """Whether a unit before its degree belongs to it: "rekor harian", not "dalam semalam, Sumy terbanyak"."""
    return unit.end() > degree.start() or not set(",.;:") & set(text[unit.end() : degree.start()])


def _since(text: str, published: dt.date | None) -> dt.date | None:
    return next((day.first for _, day in find_days(text, published) if day.role == "since"), None)


def hold_superlatives(
    claims: Sequence[Claim],
    articles: Iterable[Article],
    reference: Reference | None,
    days: Mapping[str, dt.date | None],
) -> tuple[Tested, ...]:
    """Each superlative beside a claim of one day, tested: in the claim's own sentence or in the next one.

    A series that doesn't give every day's figure from the span's first day to the claim's tests nothing: "not covered".
    days: claim_id → the day that the claim speaks of.
    """
    known = {article.doc_id: article for article in articles}
    beside: defaultdict[tuple[str, int], list[Claim]] = defaultdict(list)
    for claim in claims:
        beside[claim.doc_id, claim.sentence_start].append(claim)
    found = []
    for (doc_id, start), members in beside.items():
        extreme = _told_of(known[doc_id], start, beside) if doc_id in known else None
        nearest = _nearest(extreme, members) if extreme else None
        if extreme is not None and nearest is not None and _of_a_day(nearest, reference, days):
            words = extreme.span.of(known[doc_id].text)
            found.append(_test(nearest, words, extreme.since, reference, days.get(nearest.claim_id)))
    return tuple(found)


def _told_of(article: Article, start: int, busy: Mapping[tuple[str, int], object]) -> Extreme | None:
    """The superlative in the sentence that begins there, or in the next one where that has no claim of its own."""
    published = article.document.published
    place = next((n for n, s in enumerate(article.sentences) if s.start == start), None)
    if place is None:
        return None
    own = article.sentences[place]
    extreme = _placed(own, published)
    follower = article.sentences[place + 1] if place + 1 < len(article.sentences) else None
    if extreme is not None or follower is None or (article.doc_id, follower.start) in busy:
        return extreme
    return _placed(follower, published) if follower.paragraph - own.paragraph <= 1 else None


def _of_a_day(claim: Claim, reference: Reference | None, days: Mapping[str, dt.date | None]) -> bool:
    """Whether it is no total: by its period, or by its digits, which the series has as that day's figure."""
    return claim.period != "cumulative" or hold_claims([claim], reference, days)[0].compared == "day"


def _nearest(extreme: Extreme, claims: Sequence[Claim]) -> Claim | None:
    """Whose number is the most: the last claim before the superlative, else the first behind it; none of a stretch."""
    before = [claim for claim in claims if claim.start <= extreme.span.start]
    claim = max(before, key=lambda c: c.start) if before else min(claims, key=lambda c: c.start)
    return claim if claim.period != "span" else None


def _placed(sentence: Sentence, published: dt.date | None) -> Extreme | None:
    extreme = find_extreme(sentence.text, published)
    if extreme is None:
        return None
    span = Span(extreme.span.start + sentence.start, extreme.span.end + sentence.start)
    return Extreme(span, extreme.since)


def _test(claim: Claim, words: str, since: dt.date | None, reference: Reference | None, day: dt.date | None) -> Tested:
    uncovered = Tested(claim_id=claim.claim_id, words=words, since=since, verdict="not covered")
    size = claim.high if claim.low is None else claim.low
    item = item_of(claim)
    if reference is None or item is None or since is None or day is None or size is None:
        return uncovered
    columns = next((c for c in item.candidates if all(name in reference.series for name in c)), None)
    if columns is None:
        return uncovered
    series: Series = summed([reference.series[name] for name in columns])
    if not series.covers(since, day - DAY):
        return uncovered
    higher = [x for d, x in series.differences.items() if since <= d < day and _above(x, size)]
    values = [x.value for x in higher if x.value is not None]
    return Tested(
        claim_id=claim.claim_id,
        words=words,
        since=since,
        verdict="not supported" if higher else "stands",
        higher=len(higher),
        lowest=min(values, default=None),
        highest=max(values, default=None),
        coarse=sum(x.coarse for x in higher),
    )


def _above(difference: Difference, size: float) -> bool:
    return difference.value is not None and difference.value > size
