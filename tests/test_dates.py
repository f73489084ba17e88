"""Days named in a text, read against the day of publication (here Thursday, 3 November 2022)."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.dates import find_days, parse_day
from helpers.dates.told import find_distances, told_entries
from helpers.dates.words import Feast, Relative, find_shapes, pattern
from helpers.lexicons import read_lexicon

PUBLISHED = dt.date(2022, 11, 3)
WEEKDAYS = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"]
MONTHS = ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli"]
MONTHS += ["Agustus", "September", "Oktober", "November", "Desember"]


@pytest.mark.parametrize(
    ("words", "day", "basis"),
    [
        ("Minggu (30/10/2022)", "2022-10-30", "stated"),
        ("Minggu (30/10)", "2022-10-30", "stated"),
        ("Menurut AFP, 02/11.", "2022-11-02", "stated"),
        ("pada Kamis", "2022-11-03", "weekday"),
        ("Kamis lalu", "2022-10-27", "weekday"),
        ("Rabu (3/11/2022)", "2022-11-02", "weekday"),
        ("Rabu (4/1/2017)", "2017-01-04", "stated"),
        ("pada hari Sabtu", "2022-10-29", "weekday"),
        ("Senin pekan lalu", "2022-10-24", "weekday"),
        ("hari Minggu", "2022-10-30", "weekday"),
        ("pada Minggu lalu", "2022-10-30", "weekday"),
        ("Minggu malam", "2022-10-30", "weekday"),
        ("24 Februari lalu", "2022-02-24", "stated"),
        ("20 Desember tahun lalu", "2021-12-20", "stated"),
        ("9 Mei tahun lalu", "2021-05-09", "stated"),
        ("pada periode 24-30 Oktober", "2022-10-30", "stated"),
        ("antara 24 dan 30 Oktober", "2022-10-30", "stated"),
        ("malam 29-30 Oktober", "2022-10-30", "stated"),
        ("30 Oktober 2022", "2022-10-30", "stated"),
        ("Jumat, 28 Oktober 2022", "2022-10-28", "stated"),
        ("9 Mei mendatang", "2023-05-09", "stated"),
        ("Oct 30, 2022", "2022-10-30", "stated"),
        ("2022-10-30", "2022-10-30", "stated"),
        ("dua hari lalu", "2022-11-01", "relative"),
        ("kemarin", "2022-11-02", "relative"),
        ("tadi malam", "2022-11-02", "relative"),
        ("pagi ini", "2022-11-03", "relative"),
        ("pada Malam Tahun Baru", "2021-12-31", "stated"),
        ("pada Hari Kemenangan", "2022-05-09", "stated"),
        ("pada Malam Tahun Baru 2020", "2019-12-31", "stated"),
        ("pada malam Natal tahun lalu", "2021-12-24", "stated"),
    ],
)
def test_a_day(words: str, day: str, basis: str) -> None:
    found = parse_day(words, PUBLISHED)
    assert found is not None
    assert (str(found.date), found.basis) == (day, basis)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("minggu lalu", "2022-10-24", "2022-10-30"),
        ("Minggu lalu, Rusia mundur", "2022-10-24", "2022-10-30"),
        ("pekan ini", "2022-10-31", "2022-11-03"),
        ("akhir pekan lalu", "2022-10-29", "2022-10-30"),
        ("awal pekan lalu", "2022-10-24", "2022-10-25"),
        ("tiga minggu lalu", "2022-10-10", "2022-10-16"),
        ("bulan lalu", "2022-10-01", "2022-10-31"),
        ("sepanjang Juni", "2022-06-01", "2022-06-30"),
        ("pertengahan Oktober", "2022-10-11", "2022-10-20"),
        ("November 2024", "2024-11-01", "2024-11-30"),
        ("tahun lalu", "2021-01-01", "2021-12-31"),
    ],
)
def test_a_stretch_is_no_day(words: str, first: str, last: str) -> None:
    found = parse_day(words, PUBLISHED)
    assert found is not None and found.date is None
    assert (str(found.first), str(found.last)) == (first, last)


@pytest.mark.parametrize(
    "words",
    [
        "24/7",
        "rudal 3.5 ton",
        "rasio 3/4 pasukan",
        "dalam tiga minggu",
        "seminggu penuh",
        "hari ke-116",
        "pukul 10.30",
        "12-15 tentara",
        "99/99/2022",
        "31 Februari 2022",
        "1.351 orang",
        "setiap minggu",
    ],
)
def test_what_only_looks_like_a_day(words: str) -> None:
    assert parse_day(words, PUBLISHED) is None


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("sejak 24 Februari", "since"),
        ("per 30 Oktober", "until"),
        ("pada 30 Oktober", "on"),
        ("sejak invasi dimulai hingga 30 Oktober", "until"),
    ],
)
def test_what_the_day_is_to_the_number(words: str, role: str) -> None:
    found = parse_day(words, PUBLISHED)
    assert found is not None and found.role == role


@pytest.mark.parametrize("words", ["kemarin", "Kamis", "30 Oktober", "Minggu (30/10)", "pekan lalu"])
def test_without_a_day_of_publication_only_full_dates_are_read(words: str) -> None:
    assert parse_day(words, None) is None
    assert parse_day("Minggu (30/10/2022)", None) is not None


@pytest.mark.parametrize("entry", read_lexicon("dates", "feasts", Feast), ids=lambda e: e.id)
def test_a_feast_stands_in_its_examples_and_in_no_non_example(entry: Feast) -> None:
    assert all(find_days(example, PUBLISHED) for example in entry.examples)
    assert not any(find_days(example, PUBLISHED) for example in entry.non_examples)


@pytest.mark.parametrize("entry", read_lexicon("dates", "relative", Relative), ids=lambda e: e.id)
def test_relative_days_hold_their_examples(entry: Relative) -> None:
    day = PUBLISHED + dt.timedelta(days=entry.shift)
    for words in entry.examples:
        assert [d.date for _, d in find_days(words, PUBLISHED)] == [day], words
    for words in entry.non_examples:
        assert day not in [d.date for _, d in find_days(words, PUBLISHED) if d.basis == "relative"], words


@given(st.dates(dt.date(2014, 1, 1), dt.date(2030, 1, 1)), st.integers(0, 300))
def test_every_way_to_write_a_day_gives_the_same_day(day: dt.date, age: int) -> None:
    published = day + dt.timedelta(days=age)
    weekday, month = WEEKDAYS[day.weekday()], MONTHS[day.month - 1]
    for words in (
        f"{weekday} ({day.day}/{day.month}/{day.year})",
        f"{weekday} ({day.day:02}/{day.month:02})",
        f"{weekday}, {day.day} {month} {day.year}",
        f"{day.day} {month} lalu",
        day.isoformat(),
    ):
        found = parse_day(words, published)
        assert found is not None and found.date == day, words


WORDS = ["Senin", "hari Minggu", "(30/10)", "30", "Oktober", "2022", "dua", "hari lalu", "pekan ini", "tank", "71.200"]
WORDS += [
    "24/7",
    "malam",
    "per",
    "sejak",
    "11-9-2022",
    "2022-10-30",
    "Mei",
    "Oct 3",
    "minggu",
    "akhir",
    "lalu",
    "İ",
    ",",
]


@given(st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join))
def test_looking_only_near_hints_finds_all_that_the_whole_pattern_finds(text: str) -> None:
    assert [m.span() for m in find_shapes(text)] == [m.span() for m in pattern().finditer(text)]


@given(st.text(max_size=80), st.one_of(st.none(), st.dates()))
def test_any_text_is_safe_and_spans_are_true(text: str, published: dt.date | None) -> None:
    for span, day in find_days(text, published):
        assert 0 <= span.start < span.end <= len(text)
        assert day.first <= day.last


@pytest.mark.parametrize("entry", told_entries(), ids=lambda e: e.id)
def test_distances_hold_their_examples(entry: Relative) -> None:
    for words in entry.examples:
        assert len(find_distances(words)) == 1, words
    for words in entry.non_examples:
        assert not find_distances(words), words


DISTANCES = [
    ("Sehari sebelumnya lima warga luka.", [-1]),
    ("Keesokan harinya jembatan itu runtuh.", [1]),
    ("Dua hari kemudian tiga prajurit menyerah.", [2]),
    ("Sembilan hari sebelumnya 20 orang tewas.", [-9]),
    ("Seminggu sebelumnya angkanya 1.200.", [-7]),
    ("Dalam sehari sebelumnya 800 tentara tewas.", []),
    ("Selama dua hari 800 tentara tewas.", []),
]


@pytest.mark.parametrize(("words", "days"), DISTANCES, ids=[words for words, _ in DISTANCES])
def test_distances_from_a_day_told_before(words: str, days: list[int]) -> None:
    assert [row.days for row in find_distances(words)] == days


@given(st.integers(2, 60), st.dates(dt.date(2014, 1, 1), dt.date(2030, 1, 1)))
def test_a_distance_there_and_back_is_the_same_day(number: int, day: dt.date) -> None:
    (back,) = find_distances(f"{number} hari sebelumnya hujan.")
    (ahead,) = find_distances(f"{number} hari kemudian hujan.")
    there = back.after(day)
    assert there is not None
    assert ahead.after(there) == day
