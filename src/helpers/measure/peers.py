"""quantulum3, the reader of quantities that others use, on the same labelled articles as ours."""

from __future__ import annotations

import importlib
import importlib.metadata
import importlib.util
import warnings
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec

from helpers.gold import GoldArticle, GoldClaim, read_gold, span_of
from helpers.matching import pair, same_value
from helpers.measure.comparison import Comparison, every, f1, share
from helpers.numerals import find_quantities
from helpers.records import Span
from helpers.score import Tally, examine

NAME, TITLE = "peers", "Values of claims in labelled articles: quantulum3"
PEER = "quantulum3"
MOST = 300
"""Articles."""
_NOTES = (
    "Matched as in the score: the words overlap and the interval is the same. The labels hold claims only, and neither",
    "quantulum3 nor our numerals know what a claim is: their precision pays for every date and price, so recall is",
    "the fair figure for reading numbers. quantulum3 reads English, knows no Indonesian, and has no open interval.",
)


class Reading(msgspec.Struct, frozen=True):
    """A number as some reader took it: its place in the text and its interval."""

    start: int
    end: int
    low: float | None
    high: float | None


def compare(folder: Path) -> Comparison:
    """Value F1 and recall on the labelled articles of a folder: our claims, our numerals alone, quantulum3."""
    if not folder.is_dir():
        absent = f"absent: {folder} (labelled articles, NAME.txt with NAME.json); name another with --gold"
        return Comparison(name=NAME, title=TITLE, beside="", absent=absent)
    articles = every(read_gold(folder), MOST)
    claims = _total([_tally_of_claims(article) for article in articles])
    numerals = _total([_tally(article, list(_numerals(article.text))) for article in articles])
    theirs: Tally | None = None
    beside, absent = "", f"absent: {PEER}, which is not installed; it comes with `make check` or `make test`"
    if importlib.util.find_spec(PEER) is not None:
        theirs = _total([_tally(article, quantulum(article.text)) for article in articles])
        beside = f"{PEER} {importlib.metadata.version(PEER)}"
    found = theirs.found if theirs else 0
    return Comparison(
        name=NAME,
        title=TITLE,
        beside=beside,
        figures=(
            f1("value F1, claims", claims, _f1(theirs)),
            share("value recall, claims", claims.hit, claims.labelled, _recall(theirs)),
            f1("value F1, numerals alone", numerals, _f1(theirs)),
            share("value recall, numerals alone", numerals.hit, numerals.labelled, _recall(theirs)),
        ),
        notes=(
            f"{len(articles)} articles."
            + (f" {PEER} read {found:,} quantities, {theirs.hit:,} hits." if theirs else ""),
            *_NOTES,
        ),
        absent=None if theirs else absent,
    )


def quantulum(text: str) -> list[Reading]:
    """What quantulum3 reads in a text, line by line; an uncertainty widens the interval to both sides."""
    with warnings.catch_warnings():
        # it warns that its classifier of units is not installed; units are not asked for
        warnings.simplefilter("ignore")
        parser: Any = importlib.import_module(f"{PEER}.parser")
    rows: list[Reading] = []
    offset = 0
    for line in text.splitlines(keepends=True):
        for quantity in parser.parse(line.rstrip()) if line.strip() else ():
            about = float(quantity.uncertainty or 0)
            start, end = quantity.span
            rows.append(Reading(offset + start, offset + end, quantity.value - about, quantity.value + about))
        offset += len(line)
    return rows


def _numerals(text: str) -> Iterator[Reading]:
    for quantity in find_quantities(text):
        yield Reading(quantity.span.start, quantity.span.end, quantity.low, quantity.high)


def _tally_of_claims(article: GoldArticle) -> Tally:
    rows = examine(article).claims
    hit = sum(row.label is not None and row.found is not None for row in rows)
    return Tally(hit, sum(row.found is not None for row in rows), len(article.claims))


def _tally(article: GoldArticle, readings: Sequence[Reading]) -> Tally:
    def place(label: GoldClaim) -> Span:
        return span_of(article, label)

    rows = pair(article.claims, readings, place, _place, same_value)
    hit = sum(row.label is not None and row.found is not None for row in rows)
    return Tally(hit, len(readings), len(article.claims))


def _place(reading: Reading) -> Span:
    return Span(reading.start, reading.end)


def _total(tallies: Sequence[Tally]) -> Tally:
    return Tally(sum(t.hit for t in tallies), sum(t.found for t in tallies), sum(t.labelled for t in tallies))


def _f1(tally: Tally | None) -> float | None:
    return f1("", tally).ours if tally else None


def _recall(tally: Tally | None) -> float | None:
    return 100 * tally.hit / tally.labelled if tally and tally.labelled else None
