"""Which sentences of an article tell of this war."""

from __future__ import annotations

import pytest

from helpers.claims.theatre import theatre_of
from helpers.documents import parse_article
from helpers.records import RawText

ABOVE = "Serangan di Odesa\n\nKota di tepi laut Ukraina itu diserang lagi.\n\n"


def about_the_war(*sentences: str) -> list[bool]:
    text = ABOVE + "\n\n".join(sentences)
    article = parse_article(RawText(doc_id="a", text=text, origin="a"))
    rows = theatre_of(article)
    return [rows[n] for n, s in enumerate(article.sentences) if s.start >= len(ABOVE)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Gubernur Oleh Kiper mengatakan enam buruh terluka.",
        "Rudal jatuh di stadion dan menewaskan dua pelatih.",
        "Mayjen Apti Alaudinov mengklaim 40 nazi dilumpuhkan.",
        "Dua tank buatan Uni Soviet terbakar.",
        "Seorang warga Israel gugur sebagai relawan.",
        "Ia dihukum karena perampokan sebelum direkrut.",
        "Menteri Dalam Negeri Ihor Klymenko menyebut kecelakaan itu disengaja.",
    ],
)
def test_what_is_named_in_passing_leaves_the_war(sentence: str) -> None:
    # and what follows it is still of the war
    assert about_the_war(sentence, "Dua tentara tewas.") == [True, True]


@pytest.mark.parametrize(
    "sentence",
    [
        "Kiper itu menepis tiga tembakan dalam laga final.",
        "Serangan di Gaza menewaskan 40 warga.",
        "Tentara Nazi Jerman membunuh 40 ribu orang.",
        "Kecelakaan bus di Bekasi menewaskan 12 orang.",
        "Gempa di pesisir menewaskan 12 orang.",
    ],
)
def test_other_wars_disasters_and_sport_are_left_out(sentence: str) -> None:
    assert about_the_war(sentence) == [False]


def test_a_stretch_on_another_war_ends_where_the_theatre_is_named_again() -> None:
    rows = about_the_war("Di Gaza 40 warga tewas.", "Dua puluh lainnya terluka.", "Di Kherson tiga warga tewas.")
    assert rows == [False, False, True]
