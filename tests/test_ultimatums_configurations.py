"""Acts and sides over many short articles of our own: shares of right answers, since each is an odd configuration."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

import pytest

from helpers.attributions import find_attributions
from helpers.documents import parse_article
from helpers.records import Article, RawText, Ultimatum
from helpers.ultimatums import find_ultimatums

HERE = Path(__file__).parent
with (HERE / "ultimatums_configurations.toml").open("rb") as file:
    ROWS = tomllib.load(file)["article"]


def article_of(title: str, body: str) -> Article:
    return parse_article(RawText(doc_id="d", text=f"{title}\n\n{body}", origin="test"))


@cache
def read_all() -> tuple[tuple[tuple[Ultimatum, ...], list[list[str]]], ...]:
    articles = [(article_of(row["title"], row["body"]), row["expected"]) for row in ROWS]
    return tuple((find_ultimatums(article, find_attributions(article)), expected) for article, expected in articles)


def share_right(slot: int) -> float:
    pairs: list[tuple[str, str]] = [
        (getattr(row, ("act", "speaker_side", "addressee_side")[slot]), wanted[slot])
        for rows, expected in read_all()
        if len(rows) == len(expected)
        for row, wanted in zip(rows, expected, strict=True)
    ]
    return sum(got == wanted for got, wanted in pairs) / len(pairs)


def test_most_threats_are_found_and_hardly_anything_else() -> None:
    wanted = sum(len(expected) for _, expected in read_all())
    missing = sum(max(0, len(expected) - len(rows)) for rows, expected in read_all())
    extra = sum(max(0, len(rows) - len(expected)) for rows, expected in read_all())
    assert missing <= 0.13 * wanted
    assert extra <= 0.03 * wanted


def test_nothing_is_found_where_nobody_is_threatened() -> None:
    assert sum(len(rows) for rows, expected in read_all() if not expected) <= 1


@pytest.mark.parametrize(("slot", "least"), [(0, 0.83), (1, 0.8), (2, 0.82)])
def test_most_acts_and_sides_are_right(slot: int, least: float) -> None:
    assert share_right(slot) >= least


AGREEING = [
    # (title, body, what every row of the article must share)
    (
        "'Mundur atau Mati': Dua Pilihan di Tepi Sungai",
        "Komandan Ukraina Serhii Petrenko mengancam pasukan Rusia di tepi sungai.\n\n"
        "“Mundur atau mati,” kata Petrenko kepada pasukan Rusia lewat radio.",
        "Russia",
    ),
    (
        "'Menyerah atau Tewas'",
        "“Menyerah atau tewas,” kata juru bicara militer Rusia kepada pasukan Ukraina di pabrik itu.",
        "Ukraine",
    ),
]


@pytest.mark.parametrize(("title", "body", "told"), AGREEING)
def test_a_headline_that_names_nobody_is_told_to_those_whom_the_body_names(title: str, body: str, told: str) -> None:
    article = article_of(title, body)
    rows = find_ultimatums(article, find_attributions(article))
    assert len(rows) == 2
    assert {row.addressee_side for row in rows} == {told}
    assert [row.speaker is None for row in rows] == [True, False]


@pytest.mark.parametrize(
    ("body", "act", "told"),
    [
        (
            "“Lebih baik kalian menyerah daripada dimusnahkan,” kata komandan Ukraina kepada tentara Rusia.",
            "issued",
            "Russia",
        ),
        ("“Kami tinggal pilih, mundur atau mati,” kata komandan batalion Ukraina itu.", "described", "Ukraine"),
        ("“Pergilah, atau kalian mati di sini,” kata gubernur Ukraina itu kepada warga kota.", "warned", "Ukraine"),
    ],
)
def test_the_words_before_tell_whose_choice_it_is(body: str, act: str, told: str) -> None:
    article = article_of("Kabar dari Garis Depan", body)
    rows = find_ultimatums(article, find_attributions(article))
    assert [(row.act, row.addressee_side) for row in rows] == [(act, told)]
