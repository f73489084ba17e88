"""Who claims a number: those who put out a paper, who opened a list, who is named beside it."""

from __future__ import annotations

import pytest

from helpers.attributions import find_attributions
from helpers.claims import find_claims
from helpers.documents import parse_article
from helpers.records import RawText


def claims(text: str) -> list[tuple[float | None, str | None, str]]:
    article = parse_article(RawText(doc_id="a", text=f"Perang di Ukraina berlanjut\n\n{text}\n", origin="a"))
    rows = find_claims(article, find_attributions(article))
    return [(row.low, row.claimant, row.claimant_side) for row in rows]


@pytest.mark.parametrize(
    ("text", "claimant", "side"),
    [
        (
            "Menurut pembaruan situasi Angkatan Bersenjata Ukraina, 30 tank Rusia hancur.",
            "Angkatan Bersenjata Ukraina",
            "Ukraine",
        ),
        ("Menurut tabel yang dirilis Staf Umum Ukraina, 30 tank Rusia hancur.", "Staf Umum Ukraina", "Ukraine"),
        ("Berdasarkan data yang dihimpun oleh Mediazona, 8.000 tentara Rusia tewas.", "Mediazona", "media"),
        ("Sebanyak 8.000 warga tewas, menurut angka PBB.", "PBB", "UN"),
        (
            "Sebanyak 8.000 tentara Rusia tewas, menurut perkiraan pejabat AS yang dikutip The New York Times.",
            "pejabat AS",
            "US",
        ),
        ("Jaringan Hak Asasi Manusia Suriah, sebuah organisasi independen, mencatat 90 orang tewas.", None, "ngo"),
        ("Layanan Rusia BBC menghitung 8.000 tentara Rusia tewas.", "Layanan Rusia BBC", "media"),
        (
            "Sumber-sumber pro-Ukraina memperkirakan Rusia merebut 300 kilometer persegi.",
            "Sumber-sumber pro-Ukraina",
            "Ukraine",
        ),
        (
            "Moskow merilis daftar petempur asing. Polandia, sebut daftar itu, kehilangan 90 tentara bayaran.",
            "daftar itu",
            "Russia",
        ),
        ("Drone Ukraina menyerang Belgorod. Tiga warga luka, kata gubernur.", "gubernur", "Russia"),
        (
            "Staf Umum Ukraina tidak menanggapinya, tetapi dalam laporan paginya menyebut Rusia kehilangan 340 tank.",
            "Staf Umum Ukraina",
            "Ukraine",
        ),
        ("Sebanyak 950.000 warga Ukraina mengungsi ke Polandia. Data ini dirilis UNHCR pekan lalu.", "UNHCR", "UN"),
        (
            "Drone menyerang. Dua puluh satu warga terluka dalam serangan itu, kantor kejaksaan Kharkiv mengatakan.",
            "kantor kejaksaan Kharkiv",
            "Ukraine",
        ),
        ("Berikut kerugian Rusia versi Staf Umum Ukraina: 340 tank.", "Staf Umum Ukraina", "Ukraine"),
        ("Angka resmi Kremlin adalah 1.400 tentara Rusia tewas.", "Kremlin", "Russia"),
        (
            "Perkiraan lain, yang dikeluarkan Kementerian Pertahanan Inggris, menyebut Rusia kehilangan 340 tank.",
            None,
            "UK",
        ),
        ("Menurut media Ukraina RBC, 30 prajurit Rusia kabur.", "media Ukraina RBC", "media"),
        ("Sebuah LSM yang membantu orang Rusia menyebut 600 prajurit Rusia membelot.", None, "ngo"),
        ("Sebanyak 3.600 tentara Rusia tewas. Fakta ini terungkap dari laporan The Moscow Times.", None, "media"),
        ("Seorang tentara Rusia yang ditawan Ukraina mengaku takut pulang.", None, "none"),
        ("Kepala intelijen AS dan Inggris mengatakan 15.000 tentara Rusia tewas.", None, "other"),
        ("Kantor berita TASS melansir, 12 drone Ukraina ditembak jatuh.", "Kantor berita TASS", "Russia"),
    ],
)
def test_of_one_number(text: str, claimant: str | None, side: str) -> None:
    ((_, words, found),) = claims(text)
    assert found == side
    assert claimant is None or words == claimant


def test_a_list_below_a_line_with_a_colon_is_of_whoever_spoke_before_it() -> None:
    rows = claims(
        "Staf Umum Ukraina mencatat Rusia kehilangan 90.000 tentara.\n\nMenurut laporan itu, senjata ikut hilang.\n\n"
        "Daftarnya sebagai berikut:\n\n- 4.100 tank\n- 8.200 kendaraan lapis baja\n- 5.300 sistem artileri"
    )
    assert [side for _, _, side in rows] == ["Ukraine"] * 4


def test_whoever_only_speaks_is_not_counted() -> None:
    assert [low for low, _, _ in claims("“Kami kehilangan 14 orang,” tutur seorang komandan batalion Ukraina.")] == [14]


def test_the_places_of_a_list_claim_nothing() -> None:
    rows = claims(
        "Sedikitnya 13 warga Ukraina tewas.\n\n- Kyiv: 5 orang tewas\n- Zhytomyr: 3 orang tewas\n"
        "- Kharkiv: 6 orang terluka"
    )
    assert [side for _, _, side in rows] == ["none"] * 4


def test_whoever_spoke_goes_on_in_the_passive() -> None:
    rows = claims(
        "Kementerian Pertahanan Rusia mengatakan 280 drone Ukraina ditembak jatuh.\n\n"
        "Disebutkan pula bahwa 35 drone jatuh di Krimea."
    )
    assert [side for _, _, side in rows] == ["Russia", "Russia"]


def test_each_of_two_clauses_has_its_own_claimant() -> None:
    rows = claims("Kyiv menyebut 10.000 prajurit Rusia tewas, sedangkan Moskow mengakui 510 prajuritnya gugur.")
    assert rows == [(10000, "Kyiv", "Ukraine"), (510, "Moskow", "Russia")]
