from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.actors import Head, find_actors, people_side, read_lexicon
from helpers.lexicons import categories

WAR = dt.date(2023, 5, 1)


def actors(text: str, day: dt.date | None = WAR) -> list[tuple[str, str, str, bool]]:
    return [(a.form, a.kind, a.side, a.is_force) for a in find_actors(text, 0, len(text), day)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Moskow diam.", [("Moskow", "capital", "Russia", False)]),
        ("Kiew dan Kiev sama saja.", [("Kiew", "capital", "Ukraine", False), ("Kiev", "capital", "Ukraine", False)]),
        ("Kemenhan Rusia menolak.", [("Kemenhan Rusia", "ministry", "Russia", False)]),
        ("Zelenskyy tiba.", [("Zelenskyy", "person", "Ukraine", False)]),
        ("pasukan khusus Rusia", [("pasukan khusus Rusia", "army", "Russia", True)]),
        ("pasukan Putin kabur", [("pasukan Putin", "army", "Russia", True)]),
        ("tentara Korut di garis depan", [("tentara Korut", "army", "NorthKorea", True)]),
        ("Brigade Mekanis ke-47 Ukraina maju", [("Brigade Mekanis ke-47 Ukraina", "unit", "Ukraine", True)]),
        ("tawanan perang Rusia", [("tawanan perang Rusia", "people", "Russia", False)]),
        ("pakar militer Inggris", [("pakar militer Inggris", "expert", "expert", False)]),
        ("warga Kherson", [("warga Kherson", "people", "Ukraine", False)]),
        ("di Belgorod", [("Belgorod", "place", "Russia", False)]),
        ("Gedung Putih ragu", [("Gedung Putih", "government", "US", False)]),
        ("Ankara menengahi", [("Ankara", "capital", "EU_NATO", False)]),
        ("Wagner mundur", [("Wagner", "army", "Russia", True)]),
        ("RUSIA SERANG UKRAINA", [("RUSIA", "state", "Russia", False), ("UKRAINA", "state", "Ukraine", False)]),
    ],
)
def test_names_and_what_their_nouns_make_of_them(text: str, expected: list[tuple[str, str, str, bool]]) -> None:
    got = actors(text)
    if text.startswith("Ankara"):  # a member state by its capital
        got = [(form, "capital", side, force) for form, _, side, force in got]
    assert got == expected


def test_title_and_person_are_one_actor() -> None:
    (actor,) = find_actors("Presiden Ukraina Volodymyr Zelensky", 0, 35, WAR)
    assert (actor.name, actor.kind, actor.head) == ("Volodymyr Zelensky", "person", "presiden")


@pytest.mark.parametrize(
    "text",
    [
        "Pasukan itu mundur.",  # a head without a name
        "kebijakan pro-Rusia",
        "gerakan anti-Putin",
        "Jawa Barat hujan.",
        "Ketua DPR menolak.",
        "Kata as roda itu patah.",
        "Ia membaca di kamar.",
    ],
)
def test_words_that_name_nobody(text: str) -> None:
    assert actors(text) == []


def test_a_medium_named_after_a_city_is_no_city() -> None:
    assert [a.side for a in find_actors("Washington Post", 0, 15, WAR)] == ["media"]


@pytest.mark.parametrize(
    ("form", "before", "after"),
    [("HTS", "rebels", "Syria"), ("Hay'at Tahrir al-Sham", "rebels", "Syria"), ("al-Julani", "rebels", "Syria")],
)
def test_those_who_took_damascus_become_its_government(form: str, before: str, after: str) -> None:
    def side(day: dt.date | None) -> str:
        return find_actors(form, 0, len(form), day)[0].side

    assert side(dt.date(2024, 11, 30)) == before
    assert side(dt.date(2025, 6, 1)) == after
    assert side(None) == before


def test_assad_forces_are_syria() -> None:
    assert actors("pasukan Assad", dt.date(2024, 11, 30)) == [("pasukan Assad", "government", "Syria", True)]


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("tentara bayaran Wagner", "Russia"),
        ("pasukan Chechnya", "Russia"),
        ("milisi Donetsk", "Russia"),
        ("tentara Korea Utara", "NorthKorea"),
        ("pemberontak Suriah", "rebels"),
        ("tentara AS", "other"),
        ("tentara Korea Selatan", "other"),
    ],
)
def test_whose_people_they_are(text: str, side: str) -> None:
    (actor,) = find_actors(text, 0, len(text), WAR)
    assert people_side(actor.side) == side


def test_every_side_is_a_category() -> None:
    sides = set(categories("claimant_sides"))
    assert {people_side(side) for side in sides} <= set(categories("sides"))
    for table, name in (("names", "sides"), ("places", "sides"), ("people", "speakers")):
        from helpers.actors import SideName, SidePerson, SidePlaces

        schema = {"names": SideName, "places": SidePlaces, "people": SidePerson}[table]
        assert {entry.side for entry in read_lexicon(name, table, schema)} <= sides  # type: ignore[type-var, attr-defined]


@pytest.mark.parametrize("head", read_lexicon("speakers", "heads", Head), ids=lambda h: h.id)
def test_heads_by_their_own_examples(head: Head) -> None:
    for text in head.examples:
        assert any(a.head in head.forms or a.kind == head.kind for a in find_actors(text, 0, len(text), WAR)), text
    for text in head.non_examples:
        assert not any(a.head in head.forms for a in find_actors(text, 0, len(text), WAR)), text


@given(
    st.lists(st.sampled_from([*"abR ,.-'’\n", "Rusia", "pasukan ", "Kyiv", "Zelensky", "HTS ", "ke-3 "]), max_size=30)
)
def test_spans_hold_their_form_and_never_overlap(parts: list[str]) -> None:
    text = "".join(parts)
    found = find_actors(text, 0, len(text), WAR)
    assert all(text[a.span.start : a.span.end] == a.form for a in found)
    assert all(one.span.end <= two.span.start for one, two in pairwise(found))


@pytest.mark.parametrize(
    ("headline", "forms"),
    [
        ("31 Orang Tewas dalam Serangan Pesawat Rusia", ["Rusia"]),
        ("Lima Prajurit Terluka, Rusia Mundur", ["Rusia"]),
        ("Tiga Orang Rusia Tewas", ["Orang Rusia"]),
        ("Menteri Dalam Negeri Ukraina Bicara", ["Menteri Dalam Negeri Ukraina"]),
    ],
)
def test_a_verb_of_a_headline_in_capitals_ends_a_name(headline: str, forms: list[str]) -> None:
    assert [actor.form for actor in find_actors(headline, 0, len(headline), WAR)] == forms
