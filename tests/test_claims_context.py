"""Whose loss, who says so, for what period, as of which day: sentences of our own, and the weighing behind them."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.attributions import find_attributions
from helpers.claims import find_claims
from helpers.claims.days import Dated
from helpers.claims.manners import SpeechWords, manner
from helpers.dates.cues import Stretch, find_cues
from helpers.documents import parse_article
from helpers.learn import QUESTIONS, Example, Priors, fit, settled
from helpers.lexicons import read_lexicon
from helpers.records import Claim, PublishedBasis, RawText
from helpers.weighing import Option, Weighing, weights

DAY = dt.date(2023, 5, 14)  # a Sunday


def claims(text: str, day: dt.date | None = DAY) -> tuple[Claim, ...]:
    basis: PublishedBasis = "stated" if day else "none"
    article = parse_article(
        RawText(doc_id="a", text=f"Perang Rusia di Ukraina\n\n{text}", origin="a", published=day, published_basis=basis)
    )
    return find_claims(article, find_attributions(article))


SIDES = [
    ("Serangan rudal Rusia menewaskan lima orang di Kharkiv.", ["Ukraine"]),
    ("Drone Ukraina menghantam Belgorod dan melukai dua warga.", ["Russia"]),
    ("Pasukan Ukraina menghancurkan 12 tank Rusia di dekat Bakhmut.", ["Russia"]),
    ("Rusia kehilangan 40 kendaraan lapis baja.", ["Russia"]),
    ("Sebanyak 30 prajurit Ukraina menyerah kepada pasukan Rusia.", ["Ukraine"]),
    ("Rusia meluncurkan 54 drone ke Kyiv semalam.", ["Russia"]),
    ("Pasukan Kyiv merebut kembali empat desa di Kherson.", ["Ukraine"]),
    ("Kyiv menerima 90 tawanan dari pihak Ukraina.", ["Ukraine"]),
    ("Kedua belah pihak kehilangan 3.000 tentara.", ["other"]),
    ("Seorang prajurit Rusia mengaku 20 rekannya tewas di Kursk.", ["Russia"]),
    ("Korea Utara kehilangan 300 tentara di Kursk.", ["NorthKorea"]),
    # a verb that goes on has the subject of the first one, not its object
    ("Rusia bombardir gedung Ukraina, tewaskan empat orang.", ["Ukraine"]),
    ("Ukraina menyerang depot Rusia dan menewaskan empat orang.", ["Russia"]),
    ("Sebanyak 90 tentara Ukraina tewas. Di pihak Rusia, 80 tewas dan 40 terluka.", ["Ukraine", "Russia", "Russia"]),
    ("Syrskyi menyatakan pasukannya maju 35 km di Kursk.", ["Ukraine"]),
    ("Pasukan Rusia maju dua kilometer di Donetsk.", ["Russia"]),
]


@pytest.mark.parametrize(("text", "sides"), SIDES, ids=[text for text, _ in SIDES])
def test_whose_loss(text: str, sides: list[str]) -> None:
    assert [c.side for c in claims(text)] == sides


def test_a_part_and_an_addition_share_the_side_of_their_total() -> None:
    rows = claims("Serangan di Belgorod menewaskan 25 orang, tiga di antaranya anak-anak.")
    assert [c.side for c in rows] == ["Russia", "Russia"]


CLAIMANTS = [
    ("Staf Umum Ukraina melaporkan 500 tentara Rusia tewas.", ["Ukraine"]),
    ("Menurut PBB, 8.000 warga sipil Ukraina tewas sejak invasi.", ["UN"]),
    ("Sebanyak 30 tentara Ukraina menyerah, kata Kementerian Pertahanan Rusia.", ["Russia"]),
    ("Serangan di Odesa menewaskan dua orang.", ["none"]),
    (
        "Staf Umum Ukraina merilis kerugian Rusia:\n- tank: 3.700\n- helikopter: 290\n- kapal: 18",
        ["Ukraine", "Ukraine", "Ukraine"],
    ),
    # no verb of speech: who counts, and who takes the stand
    ("Mediazona memverifikasi 45.123 nama tentara Rusia yang tewas.", ["media"]),
    (
        "Gubernur Kherson Oleksandr Prokudin membacakan daftar korban. Tiga warga tewas. Sepuluh lainnya terluka.",
        ["Ukraine", "Ukraine"],
    ),
    ("Rusia ungkap 5.937 tentaranya tewas di Ukraina.", ["Russia"]),
]


@pytest.mark.parametrize(("text", "sides"), CLAIMANTS, ids=[text[:60] for text, _ in CLAIMANTS])
def test_who_says_so(text: str, sides: list[str]) -> None:
    assert [c.claimant_side for c in claims(text)] == sides


def test_a_list_longer_than_a_page_keeps_its_speaker() -> None:
    items = "\n".join(f"- {noun}: {n}.{n + 100}" for n, noun in enumerate(["tank", "artileri", "truk", "drone"] * 5, 1))
    rows = claims(f"Kementerian Pertahanan Ukraina merinci kerugian Rusia sejak invasi:\n{items}")
    assert len(rows) >= 15
    assert {c.claimant_side for c in rows} == {"Ukraine"}


PERIODS = [
    ("Mei menjadi bulan terberat bagi lapis baja Rusia, dengan 612 unit hancur.", "span"),
    ("Tujuh warga Belgorod tewas dalam gempuran Ukraina selama 24 jam terakhir.", "day"),
    ("Dalam 24 jam terakhir 620 tentara Rusia tewas, kata Kyiv.", "day"),
    ("Sejak invasi dimulai Rusia kehilangan 3.700 tank.", "cumulative"),
    ("Selama sepekan 400 prajurit Ukraina menyerah.", "span"),
    ("Serangan roket di pasar Kherson menewaskan tujuh orang.", "event"),
    ("Rusia kehilangan 3.700 tank (+12).", "cumulative"),
    ("Sejak Senin pasukan Ukraina membebaskan sembilan desa.", "span"),
]


@pytest.mark.parametrize(("text", "period"), PERIODS, ids=[text for text, _ in PERIODS])
def test_period(text: str, period: str) -> None:
    assert claims(text)[0].period == period


DATES = [
    ("Serangan roket pada Jumat (12/5) menewaskan tujuh orang di Kherson.", dt.date(2023, 5, 12), "stated"),
    ("Kemarin serangan roket menewaskan tujuh orang di Kherson.", dt.date(2023, 5, 13), "relative"),
    ("Ledakan pada 2 Mei 2023 menewaskan sembilan tentara Rusia.", dt.date(2023, 5, 2), "stated"),
    ("Serangan pekan lalu melukai 12 warga Odesa.", None, "none"),
    # what began the war does not undo the day up to which is counted
    (
        "Staf Umum Ukraina mengklaim 70.250 tentara Rusia tewas sejak invasi dimulai hingga Jumat pagi.",
        dt.date(2023, 5, 12),
        "weekday",
    ),
    # "today" in a quotation is the day on which it was said
    (
        "“Hari ini saja 40 tentara Rusia kami tawan,” kata Serhiy Khlan dalam jumpa pers pada Jumat petang.",
        dt.date(2023, 5, 12),
        "relative",
    ),
]


@pytest.mark.parametrize(("text", "day", "basis"), DATES, ids=[text for text, _, _ in DATES])
def test_day(text: str, day: dt.date | None, basis: str) -> None:
    (row,) = claims(text)
    assert (row.date, row.date_basis) == (day, basis)


def test_a_day_carries_over_to_the_total_that_follows() -> None:
    rows = claims(
        "Staf Umum Ukraina mengatakan 950 tentara Rusia tewas pada Sabtu (13/5). "
        "Ini menjadikan jumlah total tentara Rusia yang tewas 198.000 orang."
    )
    assert [c.date for c in rows] == [dt.date(2023, 5, 13)] * 2
    assert rows[1].period == "cumulative"


def test_the_beginning_of_the_war_is_no_day_of_a_loss() -> None:
    (row,) = claims("Rusia kehilangan 3.700 tank sejak perang besar itu pecah pada Kamis (24/2/2022).")
    assert row.date != dt.date(2022, 2, 24)


def test_a_headline_takes_side_and_day_from_the_number_that_it_rounds() -> None:
    text = (
        "Lebih dari 10.500 Warga Sipil Tewas\n\nJENEWA - PBB mencatat 10.582 warga sipil tewas di Ukraina"
        " sampai 15 Februari 2024. Angka itu belum lengkap."
    )
    raw = RawText(doc_id="a", text=text, origin="a", published=dt.date(2024, 2, 23), published_basis="stated")
    article = parse_article(raw)
    rows = find_claims(article, find_attributions(article))
    assert [c.side for c in rows] == ["Ukraine", "Ukraine"]
    assert rows[0].date == rows[1].date == dt.date(2024, 2, 15)


def test_without_a_day_of_publication_nothing_is_dated_by_it() -> None:
    rows = claims("Rusia kehilangan 3.700 tank, kata Kyiv.", day=None)
    assert [(c.date, c.date_basis) for c in rows] == [(None, "none")]


STRETCHES: tuple[Stretch, ...] = read_lexicon("claim_context", "stretches", Stretch)
MANNERS: tuple[SpeechWords, ...] = read_lexicon("claim_context", "manners", SpeechWords)


@pytest.mark.parametrize("entry", STRETCHES, ids=lambda entry: entry.id)
def test_stretches(entry: Stretch) -> None:
    assert entry.examples
    assert entry.non_examples
    assert all(entry.id in find_cues(text) for text in entry.examples)
    assert not any(entry.id in find_cues(text) for text in entry.non_examples)


@pytest.mark.parametrize("entry", MANNERS, ids=lambda entry: entry.id)
def test_manners(entry: SpeechWords) -> None:
    assert entry.examples
    assert entry.non_examples
    assert all(manner(entry.id).search(text) for text in entry.examples)
    assert not any(manner(entry.id).search(text) for text in entry.non_examples)


def test_every_question_has_weights_and_priors() -> None:
    questions = {*QUESTIONS, "act"}
    assert all(weights(question) for question in questions)
    assert {entry.id for entry in read_lexicon("claim_context", "priors", Priors)} == questions
    # those of the act would be left out of its weights: only `learn` puts them in
    assert {entry.id for entry in read_lexicon("claim_context", "settled", Priors)} <= {*QUESTIONS}


def test_the_heaviest_answer_wins_and_of_equals_the_first() -> None:
    strong, weak = Option("Russia", {"owner"}), Option("Ukraine", {"home"})
    assert Weighing().best("side", [weak, strong], (0, 1)) == "Russia"
    assert Weighing().best("side", [Option("a"), Option("b", {"no such cue"})], (0, 1)) == "a"


@settings(max_examples=20, deadline=None)
@given(st.integers(min_value=5, max_value=30))
def test_what_tells_the_answers_apart_is_learned(times: int) -> None:
    rows = [Example("side", (("tells", "noise"), ("other", "noise")), (0,))] * times
    table = fit("side", rows)
    assert table["tells"] > 0 > table["other"]
    assert table == fit("side", rows)


def test_a_cue_that_is_seldom_met_keeps_what_was_known_before() -> None:
    rows = [Example("side", (("owner",), ("rare",)), (1,))]
    table = fit("side", rows)
    assert "rare" not in table
    assert (
        table["owner"]
        == next(e for e in read_lexicon("claim_context", "priors", Priors) if e.id == "side").weights["owner"]
    )


def test_what_the_guidelines_settle_is_not_learned() -> None:
    (cue, *_) = settled("date")
    rows = [Example("date", ((cue,), ("noise",)), (1,))] * 20
    assert cue not in fit("date", rows)


def test_no_day_is_an_answer_of_its_own() -> None:
    assert Dated(None, "none") != Dated(DAY, "published")
