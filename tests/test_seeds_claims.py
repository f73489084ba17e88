"""What a careful reader finds in the five seeds: 17 claims and no other."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from helpers.attributions import find_attributions
from helpers.claims import find_claims
from helpers.documents import parse_article
from helpers.records import RawText

SEEDS = Path(__file__).parent.parent / "seeds"

PUBLISHED = dt.date(2022, 11, 3)
"""The day of publication that seed 001 lets infer."""

READ = {
    "000": [
        (3, 3, "surrendered", "Russia", "none"),
        (10, None, "territory", "Ukraine", "none"),
        (10, 99, "territory", "Ukraine", "Ukraine"),
        (1000, 9999, "territory", "Ukraine", "none"),
        (300000, 300000, "mobilised", "Russia", "Russia"),
    ],
    "001": [
        (1000, 9999, "displaced", "Russia", "none"),
        (1000, 9999, "displaced", "Russia", "none"),
        (None, 1000, "killed", "Russia", "Ukraine"),
        (950, 950, "killed", "Russia", "Ukraine"),
        (71200, 71200, "killed", "Russia", "Ukraine"),
        (52, 52, "equipment", "Russia", "Ukraine"),
        (13, 13, "equipment", "Russia", "Ukraine"),
        (1, 1, "equipment", "Russia", "Ukraine"),
    ],
    "002": [
        (20000, 20000, "displaced", "Russia", "Russia"),
        (385, None, "territory", "Russia", "Ukraine"),
        (400, 500, "captured", "Russia", "Russia"),
        (100, 100, "surrendered", "Russia", "none"),
    ],
    "003": [],
    "004": [],
}


@pytest.mark.parametrize("number", READ)
def test_exactly_these(number: str) -> None:
    (path,) = SEEDS.glob(f"{number}_*.txt")
    article = parse_article(RawText(doc_id=path.stem, text=path.read_text(encoding="utf-8"), origin=path.name))
    rows = find_claims(article, find_attributions(article))
    assert [(c.low, c.high, c.measure, c.side, c.claimant_side) for c in rows] == READ[number]


def test_one_sunday_s_losses_are_of_that_day_and_the_total_is_as_of_it() -> None:
    (path,) = SEEDS.glob("001_*.txt")
    raw = RawText(doc_id=path.stem, text=path.read_text(encoding="utf-8"), origin=path.name, published=PUBLISHED)
    article = parse_article(raw)
    rows = {c.low: (c.period, str(c.date)) for c in find_claims(article, find_attributions(article))}
    assert {rows[n] for n in (950, 52, 13, 1)} == {("day", "2022-10-30")}
    assert rows[71200] == ("cumulative", "2022-10-30")
