"""Claims: sentences of our own in every genre, each with what a careful reader takes from it."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.attributions import find_attributions
from helpers.claims import find_claims
from helpers.documents import parse_article
from helpers.records import Claim, RawText

DAY = dt.date(2023, 5, 14)  # a Sunday
Expected = tuple[float | None, float | None, str, str]


def claims(text: str, title: str | None = None) -> tuple[Claim, ...]:
    raw = RawText(doc_id="a", text=text, origin="a", title=title, published=DAY, published_basis="stated")
    article = parse_article(raw)
    return find_claims(article, find_attributions(article))


SENTENCES: list[tuple[str, list[Expected]]] = [
    # active, passive, state, noun
    ("Serangan roket Rusia menewaskan tujuh warga di Kramatorsk.", [(7, 7, "killed", "Ukraine")]),
    ("Sebanyak 14 tentara Rusia tewas di dekat Vuhledar.", [(14, 14, "killed", "Russia")]),
    ("Kyiv menyatakan 620 prajurit Rusia dieliminasi dalam sehari.", [(620, 620, "killed", "Russia")]),
    ("Jumlah korban tewas di Dnipro menjadi 44 orang.", [(44, 44, "killed", "Ukraine")]),
    ("Ukraina menembak jatuh dua jet tempur Rusia.", [(2, 2, "equipment", "Russia")]),
    ("Enam helikopter Rusia ditembak jatuh pasukan Ukraina.", [(6, 6, "equipment", "Russia")]),
    ("Rusia mengklaim menghancurkan empat peluncur HIMARS Ukraina.", [(4, 4, "equipment", "Ukraine")]),
    ("Rusia kehilangan sedikitnya 2.000 kendaraan tempur di Ukraina.", [(2000, None, "equipment", "Russia")]),
    ("Kerugian Ukraina mencapai 15 tank.", [(15, 15, "equipment", "Ukraine")]),
    ("Ribuan penduduk mengungsi dari Kherson.", [(1000, 9999, "displaced", "Ukraine")]),
    ("Sekitar 300 tentara Ukraina menyerah di Mariupol.", [(300, 300, "surrendered", "Ukraine")]),
    ("Belasan prajurit Rusia ditawan di Bakhmut.", [(11, 19, "captured", "Russia")]),
    ("Putin memobilisasi 300.000 reservis untuk perang di Ukraina.", [(300000, 300000, "mobilised", "Russia")]),
    ("Korea Utara mengirim hampir 12.000 tentara ke Kursk.", [(None, 12000, "mobilised", "NorthKorea")]),
    ("Rusia menembakkan 81 rudal ke Ukraina semalam.", [(81, 81, "strikes", "Russia")]),
    ("Kharkiv dihantam enam rudal pada Minggu dini hari.", [(6, 6, "strikes", "Russia")]),
    ("Pasukan Ukraina merebut kembali 12 desa di Kharkiv.", [(12, 12, "territory", "Ukraine")]),
    ("Pasukan Ukraina maju lima kilometer di selatan Bakhmut.", [(5, 5, "territory", "Ukraine")]),
    ("Gempuran itu merusak 40 rumah dan dua sekolah di Odesa.",
     [(40, 40, "buildings", "Ukraine"), (2, 2, "buildings", "Ukraine")]),
    ("Ukraina menerima 1.212 jenazah tentaranya dari Rusia.", [(1212, 1212, "bodies", "Ukraine")]),
    ("Sebanyak 27 awak kapal Rusia hilang di Laut Hitam.", [(27, 27, "missing", "Russia")]),
    # coordination
    ("Sedikitnya 12 warga Kherson tewas dan 30 lainnya luka-luka.",
     [(12, None, "killed", "Ukraine"), (30, 30, "wounded", "Ukraine")]),
    ("Ukraina menghancurkan 52 panser, 13 tank, dan satu helikopter Rusia.",
     [(52, 52, "equipment", "Russia"), (13, 13, "equipment", "Russia"), (1, 1, "equipment", "Russia")]),
    ("Di Donetsk, 90 serdadu Rusia tewas, sementara 40 tentara Ukraina ditangkap.",
     [(90, 90, "killed", "Russia"), (40, 40, "captured", "Ukraine")]),
    # parts of totals
    ("Serangan di Sumy menewaskan 34 orang, termasuk dua anak.",
     [(34, 34, "killed", "Ukraine"), (2, 2, "killed", "Ukraine")]),
    ("Sebanyak 20 warga Kherson tewas, tiga di antaranya anak-anak.",
     [(20, 20, "killed", "Ukraine"), (3, 3, "killed", "Ukraine")]),
    ("Ukraina menembak jatuh 18 dari 25 drone Rusia.", [(18, 18, "equipment", "Russia")]),
    ("Ukraina menembak jatuh 18 dari 25 drone yang diluncurkan Rusia.",
     [(18, 18, "equipment", "Russia"), (25, 25, "strikes", "Russia")]),
    # number after its noun, inventories
    ("Ukraina merebut tank Rusia sebanyak 13 unit.", [(13, 13, "equipment", "Russia")]),
    ("Kerugian Rusia di Ukraina: tank 2.672 (+13), MLRS 431 (+0), helikopter 217 (+2).",
     [(2672, 2672, "equipment", "Russia"), (13, 13, "equipment", "Russia"), (431, 431, "equipment", "Russia"),
      (217, 217, "equipment", "Russia"), (2, 2, "equipment", "Russia")]),
    # change
    ("Jumlah tentara Rusia yang tewas di Makiivka naik dari 63 menjadi 89 orang.",
     [(63, 63, "killed", "Russia"), (89, 89, "killed", "Russia")]),
    # swaps
    ("Rusia dan Ukraina bertukar tawanan, masing-masing 90 orang.",
     [(90, 90, "exchanged", "Russia"), (90, 90, "exchanged", "Ukraine")]),
    # articles
    ("Seorang jenderal Rusia tewas di Ukraina.", [(1, 1, "killed", "Russia")]),
    ("Belasan jet Rusia dilaporkan rusak di Saky, Krimea.", [(11, 19, "equipment", "Russia")]),
    # who the enemy is
    ("Menurut Kyiv, musuh kehilangan 20 tank serta 300 tentara.",
     [(20, 20, "equipment", "Russia"), (300, 300, "casualties", "Russia")]),
    ("Rusia mengklaim telah melumpuhkan 440 tentara Ukraina, dua tank, dan sembilan kendaraan.",
     [(440, 440, "casualties", "Ukraine"), (2, 2, "equipment", "Ukraine"), (9, 9, "equipment", "Ukraine")]),
    ('"Kami kehilangan 62 prajurit hari ini," kata Zelensky.', [(62, 62, "casualties", "Ukraine")]),
    ("Kementerian Pertahanan Rusia melaporkan 158 UAV Ukraina dihancurkan.", [(158, 158, "equipment", "Ukraine")]),
    ("Otoritas Belgorod menyebut tiga warga sipil meninggal dan delapan cedera akibat tembakan Ukraina.",
     [(3, 3, "killed", "Russia"), (8, 8, "wounded", "Russia")]),
    ("Pasukan Kyiv menduduki 82 permukiman dan 1.150 kilometer persegi di Kursk.",
     [(82, 82, "territory", "Russia"), (1150, 1150, "territory", "Russia")]),
    ("Pemberontak Suriah menewaskan 15 tentara pemerintah di Aleppo.", [(15, 15, "killed", "Syria")]),
    ("Rusia membebaskan 103 tawanan Ukraina dengan imbalan jumlah yang sama.", [(103, 103, "exchanged", "Ukraine")]),
    # lists of other shapes
    ("Rusia menderita kerugian besar di Ukraina: 20 tank, 15 BMP, dan 300 tentara.",
     [(20, 20, "equipment", "Russia"), (15, 15, "equipment", "Russia"), (300, 300, "casualties", "Russia")]),
    ("Gelombang serangan ke Ukraina: 188 drone diluncurkan Rusia, 76 di antaranya dirontokkan.",
     [(188, 188, "strikes", "Russia"), (76, 76, "equipment", "Russia")]),
    ("Satu warga tewas, dua luka akibat serangan di Nikopol.",
     [(1, 1, "killed", "Ukraine"), (2, 2, "wounded", "Ukraine")]),
    ("Korea Utara kehilangan sekitar 4.000 tentara di Kursk, 1.000 di antaranya tewas.",
     [(4000, 4000, "casualties", "NorthKorea"), (1000, 1000, "killed", "NorthKorea")]),
    ("Sedikitnya lima belas orang, termasuk tiga anak, meninggal dalam serangan rudal ke Kryvyi Rih.",
     [(15, None, "killed", "Ukraine"), (3, 3, "killed", "Ukraine")]),
    # both together
    ("Ukraina menyebut 700 tentara Rusia tewas atau terluka dalam sehari.", [(700, 700, "casualties", "Russia")]),
]  # fmt: skip

NOTHING = [
    "Perang di Ukraina sudah berlangsung 14 bulan.",
    "Tentara Rusia itu tewas pada 14 Maret 2022 di Kherson.",
    "Jerman menjanjikan 14 tank Leopard kepada Ukraina.",
    "Inggris melatih 10.000 tentara Ukraina.",
    "Lebih dari 400 tentara Rusia menelepon saluran menyerah milik Ukraina.",
    "Bantuan senilai 800 juta dolar dikirim ke Ukraina.",
    "Rusia menguasai 20 persen wilayah Ukraina.",
    "Drone Shahed bisa terbang 2.000 kilometer, kata Ukraina.",
    "Kota di Ukraina itu berpenduduk 400.000 jiwa.",
    "Brigade ke-93 Ukraina dan jet Su-34 terlihat di Bakhmut.",
    "Garis depan di Ukraina membentang sepanjang 1.200 kilometer.",
    "Putin bertemu tiga presiden soal Ukraina.",
    "Tentara Ukraina berusia 24 tahun itu tewas.",
    "Pasukan Ukraina menangkis 60 serangan Rusia.",
    "Timnas Ukraina menang 2-1, dua pemain cedera.",
    "Sekitar 2.000 warga sipil masih berlindung di Azovstal, Mariupol.",
    "Rusia kehilangan wilayah di tiga dari empat oblast Ukraina.",
    "Tak ada korban tewas dalam serangan pukul 10 di Odesa.",
]


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES, ids=[s for s, _ in SENTENCES])
def test_a_sentence(sentence: str, expected: list[Expected]) -> None:
    assert [(c.low, c.high, c.measure, c.side) for c in claims(sentence)] == expected


@pytest.mark.parametrize("sentence", NOTHING)
def test_no_claim(sentence: str) -> None:
    assert [(c.quote, c.measure) for c in claims(sentence)] == []


def test_other_wars_and_stacked_stories() -> None:
    text = (
        "Perang Ukraina\n\nRusia menewaskan 3 warga Odesa.\n\nDi Gaza, 40 orang tewas.\n\nSebanyak 9 anak juga tewas."
    )
    assert [c.low for c in claims(text)] == [3]
    assert claims("Ukraina kirim bantuan\n\nGempa di Turki menewaskan 40 ribu orang.") == ()
    assert claims("Kecelakaan bus di Garut\n\nSebanyak 12 orang tewas dan 30 luka-luka.") == ()


def test_a_list_below_its_lead_in() -> None:
    text = (
        "Daftar kerugian Rusia\n\nBerikut kerugian Rusia menurut Staf Umum Ukraina per 14 Mei:\n"
        "Personel: sekitar 198.880 (+610)\nTank: 3.767 (+4)\nKapal: 18 (+0)\n"
    )
    rows = claims(text)
    assert [(c.low, c.measure, c.side) for c in rows] == [
        (198880, "casualties", "Russia"),
        (610, "casualties", "Russia"),
        (3767, "equipment", "Russia"),
        (4, "equipment", "Russia"),
        (18, "equipment", "Russia"),
    ]
    assert {c.claimant_side for c in rows} == {"Ukraine"}
    assert [c.period for c in rows] == ["cumulative", "day", "cumulative", "day", "cumulative"]


def test_whose_claim() -> None:
    rows = claims(
        "Kyiv mengklaim 950 tentara Rusia tewas pada Minggu.\n\n"
        "Rusia membantah telah kehilangan 2.000 tentara di Ukraina."
    )
    assert [(c.claimant_side, c.denied) for c in rows] == [("Ukraine", False), ("Russia", True)]
    assert rows[0].hedge == "claimed"
    assert (rows[0].period, rows[0].date) == ("day", DAY)


def test_ids_do_not_move_with_what_stands_around() -> None:
    one = "Serangan itu menewaskan 12 warga di Kherson."
    other = f"Ukraina kehilangan tiga tank.\n\n{one}"
    assert claims(one)[0].claim_id == claims(other)[-1].claim_id
    twice = claims(f"{one}\n\nTiga hari kemudian keadaan sama. {one}")
    assert len({c.claim_id for c in twice}) == len(twice)


WORDS = [
    *(
        "Rusia",
        "Ukraina",
        "12",
        "tentara",
        "tewas",
        "menewaskan",
        "dan",
        ",",
        ".",
        "sekitar",
        "3.000",
        "tank",
        ":",
        "(",
    ),
    *("+4", ")", "dari", "25", "drone", "seorang", "di", "antaranya", "termasuk", "puluhan", "ribu", "masing-masing"),
    *("naik", "menjadi", "Kherson", "hingga", "\n"),
]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=40))
def test_every_quote_is_the_text_it_points_at(words: list[str]) -> None:
    raw = RawText(doc_id="a", text=" ".join(["Perang Ukraina.", *words]), origin="a")
    article = parse_article(raw)
    rows = find_claims(article, ())
    for row in rows:
        assert article.text[row.start : row.end] == row.quote
        assert row.quote in row.sentence
        assert row.low is None or row.high is None or row.low <= row.high
    assert len({row.claim_id for row in rows}) == len(rows)
