"""Quantities: what a numeral in Indonesian news text means as an interval."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.lexicons import read_lexicon
from helpers.numerals import Modifier, find_quantities, parse_quantity
from helpers.numerals.digits import parse_digits
from helpers.numerals.vocabulary import CountingArticle, Joined, Vague, to_words

ONE = [
    ("71.200", 71200, 71200, "exact"),
    ("1,351", 1351, 1351, "exact"),
    ("1,023,630", 1023630, 1023630, "exact"),
    ("1,5 juta", 1500000, 1500000, "exact"),
    ("1.5 juta", 1500000, 1500000, "exact"),
    ("1,351 juta", 1351000, 1351000, "exact"),
    ("2 juta 300 ribu", 2300000, 2300000, "exact"),
    ("30 ribu", 30000, 30000, "exact"),
    ("412,650 ribu", None, None, "vague"),
    ("hampir seribu", None, 1000, "at_most"),
    ("nyaris 2.000", None, 2000, "at_most"),
    ("kurang dari seratus", None, 100, "at_most"),
    ("tak sampai 20", None, 20, "at_most"),
    ("segera menembus 800.000", None, 800000, "at_most"),
    ("bisa mencapai 900", None, 900, "at_most"),
    ("puluhan", 10, 99, "vague"),
    ("belasan", 11, 19, "vague"),
    ("belasan ribu", 11000, 19999, "vague"),
    ("ratusan", 100, 999, "vague"),
    ("ribuan", 1000, 9999, "vague"),
    ("puluhan ribu", 10000, 99999, "vague"),
    ("ratusan ribu", 100000, 999999, "vague"),
    ("jutaan", 1000000, 9999999, "vague"),
    ("lusinan", 12, 99, "vague"),
    ("selusin", 12, 12, "exact"),
    ("dua lusin", 24, 24, "exact"),
    ("beberapa ratus", 100, 999, "vague"),
    ("beberapa ribu", 1000, 9999, "vague"),
    ("puluhan hingga ratusan", 10, 999, "vague"),
    ("setengah juta", 500000, 500000, "exact"),
    ("satu setengah juta", 1500000, 1500000, "exact"),
    ("400 hingga 500", 400, 500, "range"),
    ("antara 10.000 dan 12.500", 10000, 12500, "range"),
    ("10-15 ribu", 10000, 15000, "range"),
    ("dua hingga tiga juta", 2000000, 3000000, "range"),
    ("2 sampai 3", 2, 3, "range"),
    ("900 hingga seribu", 900, 1000, "range"),
    ("sekitar 400 hingga 500", 400, 500, "range"),
    ("lebih dari 2.000", 2000, None, "at_least"),
    ("sedikitnya 14", 14, None, "at_least"),
    ("sedikitnya ada 12", 12, None, "at_least"),
    ("tak kurang dari dua ratus lima puluh ribu", 250000, None, "at_least"),
    ("setidaknya sekitar 90", 90, None, "at_least"),
    ("sekitar 100", 100, 100, "about"),
    ("kurang lebih dua puluh", 20, 20, "about"),
    ("500-an", 500, 500, "about"),
    ("100 ribuan", 100000, 100000, "about"),
    ("dua ratusan", 200, 200, "about"),
    ("dua belas", 12, 12, "exact"),
    ("seratus lima puluh ribu", 150000, 150000, "exact"),
    ("sepasang", 2, 2, "exact"),
    ("hampir 'seribu'", None, 1000, "at_most"),
]


@pytest.mark.parametrize(("text", "low", "high", "qualifier"), ONE)
def test_one_quantity(text: str, low: float | None, high: float | None, qualifier: str) -> None:
    found = find_quantities(f"Ada {text} truk.")
    assert [(q.low, q.high, q.qualifier) for q in found] == [(low, high, qualifier)]


@pytest.mark.parametrize(
    "text",
    [
        "brigade ke-116",
        "jet Su-34 dan F-16",
        "KTT G20",
        "hari ketiga perang",
        "yang kedua kalinya",
        "salah satu kota",
        "satu-satunya kota",
        "beberapa kota",
        "versi 30.10.2022",
        "satu per satu",
        "kedua belah pihak",
    ],
)
def test_no_quantity(text: str) -> None:
    assert find_quantities(text) == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("naik dari 9.000 menjadi 13.000", [9000, 13000]),
        ("Tank: 2.672 (+13)", [2672, 13]),
        ("sebanyak 13unit", [13]),
        ("52 truk, 13 kapal, dan satu jet", [52, 13, 1]),
        ("seorang sopir dan sebuah truk", [1, 1]),
        ("ketiga sopir", [3]),
        ("18 dari 25 truk", [18, 25]),
    ],
)
def test_several_quantities(text: str, values: list[int]) -> None:
    assert [q.low for q in find_quantities(text)] == values


@given(st.integers(min_value=0, max_value=10**9))
def test_every_number_survives_its_words(number: int) -> None:
    words = to_words(number)
    (found,) = find_quantities(words)
    assert (found.low, found.high, found.qualifier) == (number, number, "exact")
    assert words[found.span.start : found.span.end] == words


@given(st.integers(min_value=0, max_value=10**9), st.sampled_from([".", ","]))
def test_every_number_survives_its_digits(number: int, mark: str) -> None:
    digits = f"{number:,}".replace(",", mark)
    (found,) = find_quantities(f"ada {digits} orang")
    assert found.low == found.high == number
    assert parse_digits(str(number)) == number


@given(st.text(alphabet=st.sampled_from("aku 12.,-–+()'“satu dua ribu puluhan hingga \n"), max_size=80))
def test_spans_lie_in_the_text_in_order_and_apart(text: str) -> None:
    end = 0
    for quantity in find_quantities(text):
        assert end <= quantity.span.start <= quantity.core.start < quantity.core.end <= quantity.span.end <= len(text)
        assert quantity.low is None or quantity.high is None or quantity.low <= quantity.high
        end = quantity.span.end


@given(st.text(max_size=60), st.text(max_size=60))
def test_only_the_stretch_asked_for_is_read(before: str, after: str) -> None:
    text = f"{before}\n12 tank\n{after}"
    start = len(before) + 1
    assert [q.low for q in find_quantities(text, start, start + 7)] == [12]


def test_parse_quantity_wants_the_number_first() -> None:
    assert parse_quantity("nama 12") is None
    found = parse_quantity("hampir 12 orang")
    assert found is not None
    assert found.high == 12


@pytest.mark.parametrize("number", [-1, 10**12])
def test_words_have_a_limit(number: int) -> None:
    with pytest.raises(ValueError, match="out of range"):
        to_words(number)


@pytest.mark.parametrize("entry", read_lexicon("numerals", "modifiers", Modifier), ids=lambda entry: entry.id)
def test_modifiers_do_what_they_say(entry: Modifier) -> None:
    for text in entry.examples:
        assert [q.qualifier for q in find_quantities(text)] == [entry.qualifier], text
    for text in entry.non_examples:
        assert entry.qualifier not in [q.qualifier for q in find_quantities(text)], text


@pytest.mark.parametrize("entry", read_lexicon("numerals", "vague", Vague), ids=lambda entry: entry.id)
def test_vague_numerals_are_intervals(entry: Vague) -> None:
    for text in entry.examples:
        assert [(q.low, q.high) for q in find_quantities(text)] == [(entry.low, entry.high)], text
    for text in entry.non_examples:
        assert (entry.low, entry.high) not in [(q.low, q.high) for q in find_quantities(text)], text


@pytest.mark.parametrize("entry", read_lexicon("numerals", "articles", CountingArticle), ids=lambda entry: entry.id)
def test_articles_count_one(entry: CountingArticle) -> None:
    for text in entry.examples:
        assert [(q.low, q.high, q.kind) for q in find_quantities(text)] == [(1, 1, "article")]
    for text in entry.non_examples:
        assert find_quantities(text) == []


@pytest.mark.parametrize("entry", read_lexicon("numerals", "joined", Joined), ids=lambda entry: entry.id)
def test_a_hyphen_joins_two_counts(entry: Joined) -> None:
    assert all(find_quantities(text) for text in entry.examples)
    assert not any(find_quantities(text) for text in entry.non_examples)


def test_a_collective_may_take_up_those_named_before() -> None:
    assert [q.low for q in find_quantities("Kelimanya dirawat, ketiganya pulang")] == [5, 3]
    assert [q.low for q in find_quantities("masuk ke enam desa pada hari ke enam")] == [6]
