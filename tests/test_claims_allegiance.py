"""Whose loss it is where no owner stands beside the number."""

from __future__ import annotations

import pytest

from helpers.attributions import find_attributions
from helpers.claims import find_claims
from helpers.documents import parse_article
from helpers.records import RawText

UKRAINE = "Perang di Ukraina berlanjut"
SYRIA = "Perang di Suriah berlanjut"


def sides(headline: str, sentence: str) -> list[str]:
    article = parse_article(RawText(doc_id="a", text=f"{headline}\n\n{sentence}\n", origin="a"))
    return [claim.side for claim in find_claims(article, find_attributions(article))]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Pejabat Rusia memindahkan 5.000 warga sipil dari Kherson.", ["Ukraine"]),
        ("Tentara Rusia mengepung batalion Aidar dan berhasil maju sejauh 8 kilometer.", ["Russia"]),
        ("Sebanyak 57 tentara tewas akibat roket AS yang ditembakkan Ukraina di Luhansk.", ["Russia"]),
        ("“Saya sudah kehilangan sekitar 400 orang,” geram Prigozhin.", ["Russia"]),
        ("Empat drone Shahed ditembak jatuh di atas Sumy.", ["Russia"]),
        ("Sebuah peluncur HIMARS dihancurkan dekat Izium.", ["Ukraine"]),
        ("Moskow menerima 40 jenazah.", ["Russia"]),
        ("Sebanyak 90 tawanan diserahkan kepada Kyiv.", ["Ukraine"]),
        ("Rusia dan Ukraina bertukar 206 tawanan.", ["other"]),
        ("Kementerian Pertahanan Rusia menyebut 70 tentara bayaran asing tewas.", ["Ukraine"]),
        ("Moskow akhirnya mengakui 498 tentaranya gugur.", ["Russia"]),
        ("Gubernur Belgorod Vyacheslav Gladkov mengatakan tiga warga luka.", ["Russia"]),
        ("Gubernur Sumy Oleh Hryhorov mengatakan tiga warga luka.", ["Ukraine"]),
        ("Pasukan Rusia terdesak mundur sejauh 20 km.", ["Russia"]),
        ("Kedua belah pihak kehilangan 3.000 tentara.", ["other"]),
        ("Menurut Kemenhan Rusia, para penyusup justru kehilangan sekitar 570 orang.", ["Ukraine"]),
        ("“Kerugian mereka 60.100 tewas,” kata Shoigu.", ["Ukraine"]),
        ("Ia mengklaim kerugian Ukraina jauh lebih besar, yakni 50.000 tewas.", ["Ukraine"]),
        ("Staf Umum di Kyiv menulis 410.000 dalam tabel kerugian personel musuh.", ["Russia"]),
        (
            "Zelensky menyebut 31.000 tentara Ukraina tewas. Di kubu seberang, katanya, 180.000 prajurit gugur.",
            ["Ukraine", "Russia"],
        ),
        (
            "Sebanyak 390 tawanan pulang, yakni 195 dari pihak Ukraina dan 195 dari pihak Rusia.",
            ["other", "Ukraine", "Russia"],
        ),
        ("Kedua negara menukar 160 tawanan: 80 dari Rusia, 80 dari Ukraina.", ["other", "Russia", "Ukraine"]),
        ("Sebanyak 95 tentara Ukraina ditukar dengan 93 tentara Rusia.", ["Ukraine", "Russia"]),
        ("Rusia menyerahkan 900 jenazah prajurit Ukraina dan menerima 41 jenazah prajuritnya.", ["Ukraine", "Russia"]),
        ("Sebagai imbalannya diserahkan 95 tawanan perang tentara Ukraina.", ["Ukraine"]),
        ("Tank T-80 Rusia itu berhenti di depan parit Ukraina, lalu tiga awaknya menyerah.", ["Russia"]),
        ("Helikopter Rusia jatuh dekat Robotyne. Tiga krunya tewas.", ["Russia"]),
        ("Pesawat angkut Ukraina jatuh di Chuhuiv. Sebanyak 20 awaknya tewas.", ["Ukraine"]),
        ("Kelompok Wagner menderita 9.000 tewas di Bakhmut.", ["Russia"]),
        ("Kyiv dihujani 300 drone semalam.", ["Russia"]),
        ("Lebih dari 50 rudal ditembakkan ke kota-kota Ukraina.", ["Russia"]),
        ("Rusia dan Korea Utara sudah kehilangan dua batalion prajurit.", ["other"]),
        ("Resimen Ukraina menewaskan 69 prajurit Korea Utara di Kursk dan melukai 35.", ["NorthKorea", "NorthKorea"]),
        (
            "Sebanyak 1.300 serdadu Korea Utara tewas setelah bertempur melawan tentara Ukraina, menurut Kyiv.",
            ["NorthKorea"],
        ),
        ("Rusia bakal mengevakuasi hingga 60.000 warganya yang tinggal di Kherson.", ["Ukraine"]),
        ("Rusia dan Ukraina menyepakati tukar tawanan 900 lawan 900.", ["Russia", "Ukraine"]),
        ("Korea Utara berjanji setia. Sebuah pabrik baja di Lipetsk terbakar.", ["Russia"]),
        ("Belgorod diserang 12 drone semalam.", ["Ukraine"]),
        ("Serangan dilancarkan Rusia ke Kyiv dengan 300 drone.", ["Russia"]),
        ("Ukraina merebut tiga desa lagi dari tangan Rusia.", ["Ukraine"]),
        ("Pasukan Ukraina menguasai 21 desa di wilayah Kursk, Rusia.", ["Russia"]),
        ("AS menaksir 200.000 tentara Rusia dan Ukraina menjadi korban.", ["other"]),
        ("Militer Ukraina: 610 tentara Rusia tewas dalam sehari.", ["Russia"]),
        ("Tentara Korut tewas di Kursk capai 2.000 versi Zelensky.", ["NorthKorea"]),
        ("Rusia menembaki 110 permukiman dalam sehari.", ["Russia"]),
        ("Kadyrov mengirim 700 sukarelawan buat memburu Presiden Ukraina Volodymyr Zelensky.", ["Russia"]),
        ("Wali kota Horlivka yang dilantik Moskow, Ivan Prikhodko, melaporkan dua warga tewas.", ["Russia"]),
        ("Pasukan Rusia mundur dari Kherson dan meninggalkan 7 tank.", ["Russia"]),
        ("Pasukan Ukraina lari dari Avdiivka; 30 kendaraan ditinggalkan.", ["Ukraine"]),
        ("Zelensky mengatakan pihak lawan kehilangan 900 prajurit.", ["Russia"]),
        ("Menteri Shoigu mengatakan pihak lawan kehilangan 900 prajurit.", ["Ukraine"]),
        ("Prajurit dari kedua kubu yang tewas mendekati 500.000 orang, kata pejabat AS.", ["other"]),
        ("Ratusan tentara di kedua sisi tewas.", ["other"]),
        ("Sebanyak 40 warga Kolombia gugur di barisan tentara Ukraina.", ["Ukraine"]),
        ("Korban Rusia dan Ukraina mencapai 1.000.000 orang.", ["other"]),
        ("Korban di pihak Rusia dan Ukraina mencapai 9.000 orang.", ["other"]),
        ("Abu Dhabi menengahi pertukaran 350 tawanan perang Rusia-Ukraina.", ["other"]),
        ("Abu Dhabi Jadi Penengah Pertukaran 350 Tahanan Perang Rusia-Ukraina", ["other"]),
        ("Pertukaran 100 tawanan antara Rusia dan Ukraina selesai.", ["other"]),
        ("Presiden Zelensky mengatakan Ukraina memulangkan 120 prajurit.", ["Ukraine"]),
        ("Usai serangan di Kursk, Rusia menembakkan rudal ke Odesa dan menewaskan tiga orang.", ["Ukraine"]),
        ("Wagner membayar kemenangan di Bakhmut dengan nyawa 17.000 tentara.", ["Russia"]),
        (
            "Militer Ukraina menyebut 450 tentara Rusia tewas. Pernyataan itu menyebut 280 orang lainnya luka-luka.",
            ["Russia", "Russia"],
        ),
    ],
)
def test_in_ukraine(sentence: str, expected: list[str]) -> None:
    assert sides(UKRAINE, sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Militer Rusia menyatakan 300 militan dimusnahkan di Idlib.", ["rebels"]),
        (
            "SOHR mencatat 500 orang tewas, yakni 200 anggota HTS dan 300 tentara pemerintah.",
            ["other", "rebels", "Syria"],
        ),
        ("SOHR mencatat 40 warga sipil tewas di Aleppo.", ["Syria"]),
        ("Tentara Suriah menewaskan 30 gerilyawan di Idlib.", ["rebels"]),
        ("Sebanyak 14 tentara tewas disergap di Hama.", ["Syria"]),
        (
            "Serangan udara menewaskan 19 warga sipil di Idlib. Relawan menyebut tujuh orang tewas di Tal Mannis.",
            ["Syria", "Syria"],
        ),
        ("SOHR mencatat 310 orang, termasuk 28 warga sipil, tewas.", ["other", "Syria"]),
        ("Pasukan pemerintah sudah menguasai sedikitnya 28 kota dan desa.", ["rebels"]),
    ],
)
def test_in_syria(sentence: str, expected: list[str]) -> None:
    assert sides(SYRIA, sentence) == expected


def test_the_war_told_of_is_that_of_the_places_and_forces_named() -> None:
    text = "Kolonel Rusia berunding di Daraa. Faksi pemberontak menunggu di Tafas. PBB mencatat 130 warga sipil tewas."
    assert sides("Tenggat di Daraa", text) == ["Syria"]


def test_whose_the_foreign_fighters_are_that_an_article_tells_of() -> None:
    text = "Rusia sebut 40 tentara bayaran asing tewas\n\nPolandia menyumbang 20 orang, 9 di antaranya tewas.\n"
    article = parse_article(RawText(doc_id="a", text=f"{text}\nMereka bertempur untuk Ukraina.\n", origin="a"))
    assert {claim.side for claim in find_claims(article, find_attributions(article))} == {"Ukraine"}
