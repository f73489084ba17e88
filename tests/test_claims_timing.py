"""Periods of an article are chosen for all of its numbers together."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.attributions import find_attributions
from helpers.claims import find_claims
from helpers.claims.anchors import anchors_of
from helpers.claims.periods import PERIODS
from helpers.claims.scenes import scene_of
from helpers.claims.topics import layout_of
from helpers.dates.told import find_distances
from helpers.documents import parse_article
from helpers.records import Article, RawText
from helpers.weighing import Option, V, Weighing

TEXT = (
    "Perang Rusia-Ukraina\n\nUkraina mengatakan 12 tentara Rusia tewas. Tiga tank Rusia hancur. Dua drone Rusia jatuh."
)


def article_of(text: str) -> Article:
    return parse_article(RawText(doc_id="d", text=text, origin="test"))


class Told(Weighing):
    """Periods by a table; keeps what it was asked on the way taken."""

    def __init__(self, table: dict[str, float]) -> None:
        self.periods = table
        self.asked: list[tuple[str, list[str]]] = []

    def table(self, question: str) -> dict[str, float]:
        return self.periods if question == "period" else dict(super().table(question))

    def took(self, question: str, options: Sequence[Option[V]], place: tuple[int, int]) -> None:
        self.asked.append((question, [str(option.value) for option in options]))


def periods(text: str, table: dict[str, float]) -> list[str]:
    article = article_of(text)
    return [claim.period for claim in find_claims(article, find_attributions(article), Told(table))]


def test_what_tells_the_last_number_tells_those_before_it_that_are_kept_together() -> None:
    # alone the first is a day by a hair; the last is surely a whole, and neighbours share
    table = {"day: any": 0.1, "cumulative: equipment": 3.0, "keeps near": 4.0, "keeps here": 4.0}
    assert periods(TEXT, table) == ["cumulative"] * 3


def test_without_ties_each_number_has_its_own() -> None:
    assert periods(TEXT, {"day: soldier": 1.0, "cumulative: equipment": 3.0, "day: any": 0.1})[1:] == ["cumulative"] * 2


@settings(max_examples=40, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(
            [f"{period}: {fact}" for period in ("day", "event", "cumulative") for fact in ("any", "gear", "soldier")]
            + ["keeps near", "keeps near, like", "keeps near, unlike"]
        ),
        st.floats(min_value=-3, max_value=3),
    )
)
def test_what_was_weighed_on_the_way_taken_is_told_once_for_each_number(table: dict[str, float]) -> None:
    article, told = article_of(TEXT), Told(table)
    claims = find_claims(article, find_attributions(article), told)
    assert len(told.asked) == 2 * len(claims) == 6, "the text is read twice"
    assert all(question == "period" and options == list(PERIODS) for question, options in told.asked)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("sepanjang hari sebelumnya", True),
        ("sepanjang malam sebelumnya", True),
        ("dalam sehari sebelumnya", False),
        ("sepanjang dua hari sebelumnya", False),
    ],
)
def test_a_whole_day_is_a_day_and_a_stretch_is_none(words: str, found: bool) -> None:
    assert bool(find_distances(f"Menurut Kyiv, {words} tiga tank rusak.")) is found


def test_a_day_told_by_its_distance_goes_on_in_the_sentences_after() -> None:
    text = (
        "Perang Rusia-Ukraina\n\nRekaman itu diunggah komandan Ukraina pada Selasa (20/8/2024). Sehari sebelumnya, "
        "anak buahnya menghadang kolom Rusia di Korenevo. Tujuh tank Rusia terbakar."
    )
    article = parse_article(RawText(doc_id="d", text=text, origin="test", published=dt.date(2024, 8, 21)))
    layout = layout_of(article, [scene_of(article, sentence) for sentence in article.sentences])
    named = [[anchor.day.date for anchor in row] for row in anchors_of(article, (), layout).days]
    assert named[2] == [dt.date(2024, 8, 19)]
    (claim,) = find_claims(article, find_attributions(article))
    assert claim.date == dt.date(2024, 8, 19)


SPOKE = "Juru bicara Kementerian Pertahanan Rusia Igor Konashenkov"


@pytest.mark.parametrize(
    ("body", "day"),
    [
        (f"{SPOKE} menyampaikan hal itu pada Senin (9/10).\n\nMenurut Konashenkov, 300 tank Ukraina sudah hancur.", 9),
        (f"Militer Rusia pada Senin (9/10) merilis data terbaru.\n\n{SPOKE} mengatakan 300 tank Ukraina hancur.", 9),
        (f"{SPOKE} mengatakan 300 tank Ukraina hancur.\n\nHal itu disampaikan Konashenkov pada Senin (9/10).", 9),
        # the enemy's day is not his
        (f"Militer Ukraina pada Senin (9/10) merilis peta.\n\n{SPOKE} mengatakan 300 tank Ukraina sudah hancur.", 11),
    ],
)
def test_a_number_without_a_day_is_of_the_day_on_which_its_side_spoke(body: str, day: int) -> None:
    raw = RawText(
        doc_id="d",
        text=f"Rusia Klaim Kerugian Ukraina\n\nPerang di Ukraina belum usai. {body}",
        origin="test",
        published=dt.date(2023, 10, 11),
        published_basis="stated",
    )
    article = parse_article(raw)
    claims = find_claims(article, find_attributions(article))
    assert [(claim.low, claim.date) for claim in claims] == [(300, dt.date(2023, 10, day))]
