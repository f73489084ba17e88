"""What a text says of how long a number was counting up, and days told by their distance."""

from __future__ import annotations

import datetime as dt

import pytest

from helpers.attributions import find_attributions
from helpers.claims import find_claims
from helpers.claims.stretches import headed_periods, periods_said
from helpers.claims.topics import of_saying
from helpers.dates import find_days
from helpers.documents import parse_article
from helpers.records import Claim, RawText, Span

PUBLISHED = dt.date(2024, 9, 16)


def claims(text: str) -> tuple[Claim, ...]:
    article = parse_article(RawText(doc_id="a", text=text, origin="a", published=PUBLISHED, published_basis="stated"))
    return find_claims(article, find_attributions(article))


SAID = [
    ("Rusia kehilangan 300 tank sejak invasi dimulai.", ["cumulative"]),
    ("Rusia kehilangan 300 tank sejak 24 Februari 2022.", ["cumulative"]),
    ("Kyiv merebut 40 desa sejak awal September.", ["span"]),
    ("Kyiv merebut 40 desa sejak 1 September 2024.", []),  # a stretch, or an offensive's whole: others tell
    ("Kyiv merebut 40 desa sejak Senin (9/9).", ["span"]),
    ("Kyiv merebut 40 desa sejak serangan dimulai pada 1 September.", ["cumulative"]),
    ("Kyiv merebut 40 desa sejak penarikan pasukan Rusia.", ["cumulative"]),
    ("Sejak itu 40 drone jatuh.", []),
    ("Enam warga luka sepanjang Minggu.", ["day"]),
    ("Enam warga luka sepanjang minggu itu.", []),
    ("Dalam sepekan terakhir 40 drone jatuh.", ["span"]),
    ("Sepekan sebelumnya 40 drone jatuh.", []),
    ("Selama 24 jam 40 drone jatuh.", ["day"]),
    ("Selama 36 jam terakhir 40 drone jatuh.", ["span"]),
    ("Dalam sebelas hari pertempuran dari 24 Februari 2022 hingga 7 Maret 2022 40 tank hancur.", ["cumulative"]),
    ("Hingga 10 September tercatat 40 korban.", []),  # of one attack or of the war: others tell
    ("Itu serangan terbesar sejak invasi dimulai, 40 drone jatuh.", []),
    ("Laporan harian itu menyebut 40 drone jatuh.", []),
    ("Empat puluh drone jatuh di kota.", []),
]


@pytest.mark.parametrize(("text", "periods"), SAID, ids=[text for text, _ in SAID])
def test_periods_said(text: str, periods: list[str]) -> None:
    assert sorted({row.period for row in periods_said(text, find_days(text, PUBLISHED))}) == periods


SAYING = [
    ("Lima warga luka, kata gubernur, Senin (9/9/2024).", True),
    ("Hal itu disampaikan gubernur, Senin (9/9/2024).", True),
    ("Data itu dirilis kementerian pada Senin (9/9/2024).", True),
    ("Video pidato itu diunggah pada Senin (9/9/2024).", True),
    ("Gubernur mengatakan bahwa pada Senin (9/9/2024) lima warga luka.", False),
    ("Lima warga luka pada Senin (9/9/2024).", False),
    ("Gubernur menyebut 15 warga luka pada Senin (9/9/2024).", False),
]


@pytest.mark.parametrize(("text", "saying"), SAYING, ids=[text for text, _ in SAYING])
def test_days_of_a_statement(text: str, saying: bool) -> None:
    ((span, _),) = find_days(text, PUBLISHED)
    assert of_saying(text, span) is saying


def test_what_heads_a_list_holds_for_its_lines() -> None:
    text = "KYIV - Berikut hitungannya.\n\nSEJAK AWAL AGUSTUS\n\n- tank: 290\n\n24 JAM TERAKHIR\n\n- tank: 5"
    sentences = parse_article(RawText(doc_id="a", text=text, origin="a")).sentences
    days = [find_days(sentence.text, PUBLISHED) for sentence in sentences]
    headed = dict(zip((s.text for s in sentences), headed_periods(sentences, [True] * len(days), days), strict=True))
    assert [period for words, period in headed.items() if "tank" in words] == ["span", "day"]


TOLD = [
    ("Sehari sebelumnya 49 warga dipulangkan.", dt.date(2024, 9, 13)),
    ("Keesokan harinya 49 warga dipulangkan.", dt.date(2024, 9, 15)),
    ("Dua hari sebelumnya 49 warga dipulangkan.", dt.date(2024, 9, 12)),
]


@pytest.mark.parametrize(("words", "day"), TOLD, ids=[words for words, _ in TOLD])
def test_a_day_told_by_its_distance(words: str, day: dt.date) -> None:
    rows = claims(
        "KYIV - Sebanyak 103 tentara Ukraina dibebaskan dalam pertukaran tawanan pada Sabtu (14/9/2024).\n\n" + words
    )
    assert [row.date for row in rows if row.low == 49] == [day]


def test_from_the_invasion_until_a_day_is_the_whole_war() -> None:
    rows = claims("Sejak Februari 2022 hingga 1 Juli 2023, tercatat 15.200 tentara bayaran tewas di Ukraina.")
    assert [row.period for row in rows] == ["cumulative"]


def test_a_part_has_the_period_of_its_total() -> None:
    rows = claims("Sejak invasi dimulai 12.000 warga sipil Ukraina tewas, 600 di antaranya anak-anak.")
    assert [row.period for row in rows] == ["cumulative", "cumulative"]


def test_an_increment_is_of_a_day() -> None:
    rows = claims(
        "Menurut Kyiv, Rusia kehilangan 594.720 personel (+1.240) dan 8.468 tank (+7) sejak 24 Februari 2022."
    )
    assert [row.period for row in rows] == ["cumulative", "day", "cumulative", "day"]


def test_spans_are_of_the_text() -> None:
    text = "Sejak invasi 300 tank hancur."
    (said,) = periods_said(text, [])
    assert Span(said.start, said.start + 5).of(text) == "Sejak"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("AFP menghitung 461 drone Rusia ditembakkan ke Ukraina sepanjang Juli 2024.", dt.date(2024, 7, 31)),
        ("PBB mencatat 200 warga Ukraina tewas selama Agustus.", dt.date(2024, 8, 31)),
        ("ISW menghitung Rusia merebut 4.000 kilometer persegi sepanjang 2023.", dt.date(2023, 12, 31)),
    ],
)
def test_a_stretch_that_is_over_has_its_last_day(text: str, day: dt.date) -> None:
    assert [claim.date for claim in claims(f"Perang di Ukraina\n\n{text}")] == [day]
