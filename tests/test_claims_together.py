"""Numbers told in one breath share what befell them, who says so and when; the rest stand alone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import pytest

from helpers.attributions import find_attributions
from helpers.claims import find_claims
from helpers.claims.together import shared_answer
from helpers.documents import parse_article
from helpers.records import Claim, RawText, Span
from helpers.weighing import Option, V, Weighing

DAY = dt.date(2024, 10, 21)


def claims(text: str, title: str = "Perang Rusia di Ukraina") -> tuple[Claim, ...]:
    raw = RawText(doc_id="a", text=f"{title}\n\n{text}", origin="a", published=DAY, published_basis="stated")
    article = parse_article(raw)
    return find_claims(article, find_attributions(article))


SIDES = [
    (
        "Sejak pertempuran di Kursk dimulai, musuh sudah kehilangan 24.000 tentara, 159 tank, 72 kendaraan tempur,"
        " 640 mobil, 208 pucuk artileri, dan 39 peluncur roket ganda, kata Kementerian Pertahanan Rusia.",
        ["Ukraine"] * 6,
    ),
    # another camp ends the run
    ("Rusia kehilangan 12 tank dan Ukraina kehilangan lima drone.", ["Russia", "Ukraine"]),
]


@pytest.mark.parametrize(("text", "sides"), SIDES, ids=[text[:40] for text, _ in SIDES])
def test_the_items_of_an_enumeration_are_of_one_side(text: str, sides: list[str]) -> None:
    assert [row.side for row in claims(text)] == sides


def test_fighters_and_soldiers_of_one_list_may_be_of_two_camps() -> None:
    rows = claims(
        "Lembaga pemantau SOHR mencatat 92 warga sipil, 268 pejuang oposisi dan 154 tentara rezim tewas di Aleppo.",
        "Perang di Suriah",
    )
    assert [row.side for row in rows] == ["Syria", "rebels", "Syria"]


def test_the_lines_of_a_list_share_side_claimant_and_day() -> None:
    rows = claims(
        "Staf Umum Ukraina merilis kerugian Rusia sejak perang pecah, Senin:\n"
        "- Tentara: 764.320 personel\n- Tank: 9.570 unit\n- Kendaraan: 50.180 unit\n- Drone: 20.340 unit\n"
        "- Peralatan Khusus: 3.690 unit"
    )
    assert len(rows) == 5
    assert {(row.side, row.claimant_side, row.date) for row in rows} == {("Russia", "Ukraine", DAY)}


class Told(Weighing):
    """Answers by a table."""

    def __init__(self, table: dict[str, float]) -> None:
        self.cues = table
        self.asked: list[list[str]] = []

    def table(self, question: str) -> dict[str, float]:
        return self.cues

    def took(self, question: str, options: Sequence[Option[V]], place: tuple[int, int]) -> None:
        self.asked.append([str(option.value) for option in options])


def test_the_answer_that_fits_all_wins_over_what_fits_one_best() -> None:
    table = {"much": 3.0, "some": 2.0, "little": 0.5}
    asked = [
        [Option("a", {"much"}), Option("b", {"some"})],
        [Option("a", set[str]()), Option("b", {"some"})],
        [Option("a", {"little"}), Option("b", {"some"})],
    ]
    told = Told(table)
    assert shared_answer("side", asked, [Span(0, 1), Span(2, 3), Span(4, 5)], told) == ["b", "b", "b"]
    assert told.asked == [["a", "b"]] * 3


def test_where_nothing_fits_all_each_has_its_own() -> None:
    asked = [[Option("a", set[str]())], [Option("b", set[str]())]]
    assert shared_answer("side", asked, [Span(0, 1), Span(2, 3)], Told({})) == ["a", "b"]
