"""Claims by structure: light verbs, clefts, lists, ellipses, headlines, each in a sentence of our own with its reading.

`claims_structures.txt` is the table: one sentence a line, then what a careful reader takes from it.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.attributions import find_attributions
from helpers.claims import find_claims
from helpers.claims.morphology import active_of, stems_of
from helpers.claims.vocabulary import events
from helpers.claims.words import words_of
from helpers.documents import parse_article
from helpers.records import RawText

TABLE = Path(__file__).parent / "claims_structures.txt"
ABOVE = "Perang di Ukraina berlanjut.\n\n"
Reading = tuple[float | None, float | None, str, str]


def interval(text: str) -> tuple[float | None, float | None]:
    """`20`, `20+`, `-20`, `10-15` of the table as low and high."""
    if text.endswith("+"):
        return float(text[:-1]), None
    if text.startswith("-"):
        return None, float(text[1:])
    low, _, high = text.partition("-")
    return float(low), float(high or low)


def readings(cell: str) -> list[Reading]:
    rows: list[Reading] = []
    for part in filter(None, map(str.strip, cell.split(";"))):
        number, measure, counted = part.split()
        rows.append((*interval(number), measure, counted))
    return rows


LINES = [
    line.rpartition(" |")
    for line in TABLE.read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(("sentence", "cell"), [(s, cell) for s, _, cell in LINES], ids=[s for s, _, _ in LINES])
def test_structure(sentence: str, cell: str) -> None:
    text = ABOVE + sentence.replace("\\n", "\n")
    raw = RawText(doc_id="a", text=text, origin="a", published=dt.date(2023, 5, 14), published_basis="stated")
    article = parse_article(raw)
    found = [c for c in find_claims(article, find_attributions(article)) if c.start >= len(ABOVE)]
    assert [(c.low, c.high, c.measure, c.object) for c in found] == readings(cell)


def test_the_table_holds_both_kinds() -> None:
    assert sum(bool(readings(cell)) for _, _, cell in LINES) > 300
    assert sum(not readings(cell) for _, _, cell in LINES) > 30


@pytest.mark.parametrize(
    ("stem", "active"),
    [
        ("tewaskan", "menewaskan"),
        ("hancurkan", "menghancurkan"),
        ("sita", "menyita"),
        ("rebut", "merebut"),
        ("pukul", "memukul"),
        ("kirim", "mengirim"),
        ("bakar", "membakar"),
        ("culik", "menculik"),
        ("usir", "mengusir"),
    ],
)
def test_active_and_stem(stem: str, active: str) -> None:
    assert active_of(stem) == active
    assert stem in stems_of(active)


@given(st.text(alphabet="abcdefghijklmnoprstuwyz", min_size=4, max_size=9).filter(lambda s: s[0] not in "q"))
def test_a_stem_is_among_those_of_its_active(stem: str) -> None:
    active = active_of(stem)
    assert all(active_of(other) == active for other in stems_of(active))


@pytest.mark.parametrize("form", ["tewaskan", "ditenggelamkan", "luluhlantakkan", "dirontokkan", "membunuh", "sita"])
def test_one_verb_is_known_in_all_its_shapes(form: str) -> None:
    assert events().at(words_of(form), 0) is not None


@pytest.mark.parametrize("form", ["membawa", "bom", "pukul"])
def test_shapes_that_mean_something_else_are_not_made(form: str) -> None:
    assert events().at(words_of(form), 0) is None
