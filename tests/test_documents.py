"""A raw text becomes an article: furniture masked, day, outlet, relays and language read."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.corpus import read_corpus
from helpers.documents import parse_article
from helpers.documents.boilerplate import Rule, find_boilerplate, rules
from helpers.documents.credits import credit_line
from helpers.documents.language import Language, find_language
from helpers.documents.published import date_of_url, find_published
from helpers.documents.relays import find_relays
from helpers.lexicons import read_lexicon
from helpers.media import RelayCue, find_media, outlet_of_url, outlets
from helpers.records import Article, PublishedBasis, RawText

SEEDS = Path(__file__).parents[1] / "seeds"
PAGE = (
    "Rusia Mundur dari Kota Itu\n\nPasukan Rusia mundur dari kota Izium pada hari Senin.\n\n{}\n\n"
    "Kyiv senang atas kabar baik dari kota itu.\n\nMoskow belum memberi tanggapan atas kabar itu.\n"
)


LONG = PAGE + (
    "\nKomandan brigade menyatakan parit sepanjang perbatasan ditinggalkan tanpa perlawanan berarti sejak fajar.\n"
    "\nWarga setempat menyambut kedatangan konvoi bantuan sambil membawa bunga, makanan, serta selimut tebal.\n"
    "\nSejumlah pengamat militer menilai keputusan tersebut diambil lantaran jalur logistik terputus berhari-hari.\n"
)


def article(text: str, **given_: object) -> Article:
    return parse_article(RawText(doc_id="x", text=text, origin="test", **given_))  # type: ignore[arg-type]


def kept(text: str) -> list[str]:
    return [s.text for s in article(text).sentences]


def reasons(line: str) -> list[str]:
    return [m.reason for m in find_boilerplate(PAGE.format(line)).masked]


@pytest.mark.parametrize(("rule", "line"), [(r, x) for r in rules() for x in r.examples], ids=str)
def test_boilerplate_examples_are_masked(rule: Rule, line: str) -> None:
    assert rule.id in reasons(line)


@pytest.mark.parametrize(("rule", "line"), [(r, x) for r in rules() for x in r.non_examples], ids=str)
def test_boilerplate_non_examples_are_not(rule: Rule, line: str) -> None:
    assert rule.id not in reasons(line)


def test_the_seeds_lose_their_junk_and_nothing_else() -> None:
    gone = {"Home Internasional", "567", "£45", "Troll", "TOWIE", "berhubungan seks", "tidak berhenti", "Kredit:"}
    gone |= {"Result SGP", "Miliarder", "Korea Utara", "Handoyo", "aggregator", "Google News"}
    stays = {"300.000 orang", "71.200 orang", "52 pengangkut", "20.000 warga", "Serangan Ukraina", "MORAL RENDAH"}
    stays |= {"foto bendera Rusia yang hilang", "dikutip Reuters", "tiga wilayah - Kherson"}
    words = "\n".join(s.text for raw in read_corpus(SEEDS).texts for s in parse_article(raw).sentences)
    assert {x for x in gone if x in words} == set()
    assert {x for x in stays if x not in words} == set()
    assert words.count("Konvoi tentara Rusia terlihat") == 1
    assert words.count("Kibarkan Bendera Putih") == 1
    assert not [line for line in words.splitlines() if line.isdigit()]


def test_a_teaser_inside_a_line_ends_where_the_article_goes_on() -> None:
    line = "Warga mengungsi. Baca juga: Rusia Kehilangan 500 Tank Sementara itu, 30 orang tewas di Kharkiv."
    assert "30 orang tewas di Kharkiv." in " ".join(kept(PAGE.format(line)))
    assert "500 Tank" not in " ".join(kept(PAGE.format(line)))


@pytest.mark.parametrize(
    "block",
    [
        "Cara hemat listrik di musim dingin tanpa repot\nSepuluh film terbaik tahun ini menurut kritikus",
        "Baca juga:\nUkraina Klaim Tewaskan 700 Tentara\nRusia Rebut Lagi Dua Desa di Timur",
        "Resep kue kering lebaran paling gampang dan renyah",
        "Artikel Terkait\n\nPutin Ancam Balas 40 Serangan\n\nDua Jenderal Tewas di Front",
    ],
)
def test_titles_of_other_articles_go(block: str) -> None:
    words = " ".join(kept(LONG.replace("{}\n\n", "") + "\n" + block if "Terkait" in block else LONG.format(block)))
    assert not any(line in words for line in block.splitlines() if line)


@pytest.mark.parametrize(
    "block",
    [
        "Berikut kerugian Rusia menurut Kyiv:\nTank sebanyak 3.100 unit\nKendaraan lapis baja sebanyak 6.200 unit",
        "Personel sekitar 120.000 orang tewas\nTank 3.100 unit hancur lebur\nDrone 2.000 unit ditembak jatuh",
        "Situasi di medan perang",
        "Sejumlah relawan menggali puing gedung",
        "Tentara Rusia terlihat meninggalkan kota Izium dengan truk",
        "1. Pasukan Rusia mundur dari Izium kemarin\n2. Pasukan Ukraina masuk ke kota itu",
    ],
)
def test_lists_subheads_and_captions_stay(block: str) -> None:
    words = " ".join(kept(PAGE.format(block)))
    for line in block.splitlines():
        assert line.removeprefix("1. ").removeprefix("2. ") in words


def test_what_the_page_repeats_counts_once_at_its_first_place() -> None:
    deck = "Sebanyak 300 tentara menyerah kepada pasukan Ukraina di Izium"
    text = f"Rusia Mundur Lagi dari Kota Izium\n{deck}\nRusia Mundur Lagi dari Kota Izium\n\n{PAGE.format(deck + '.')}"
    assert " ".join(kept(text)).count("300 tentara") == 1
    assert article(text).sentences[0].text == "Rusia Mundur Lagi dari Kota Izium"


@pytest.mark.parametrize("line", ["Rusia Mundur dari...", "date 2023-06-13 Rusia Mundur dari Kota Itu", "A A A"])
def test_the_headline_cut_short_or_stamped_is_furniture(line: str) -> None:
    assert line not in kept(PAGE.format(line))


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("Rina Astuti | Minggu, 26/10/2025 {} Petugas memadamkan api di Kyiv.", "Petugas memadamkan api di Kyiv."),
        # a sentence of its own that begins alike
        ("{}, kata Wali Kota Vitali Klitschko pada Minggu.", "{}, kata Wali Kota Vitali Klitschko pada Minggu."),
    ],
)
def test_the_headline_inside_another_line_counts_once(line: str, left: str) -> None:
    headline = "Rusia Tembakkan 55 Rudal ke Kyiv, Empat Orang Tewas"
    body = kept(f"{headline}\n\n{line.format(headline)}\n\nHujan turun di kota itu sejak pagi.")[1:]
    assert left.format(headline) in " ".join(body)
    assert " ".join(body).count(headline) == left.count("{}")


def test_a_sentence_that_only_trails_off_stays() -> None:
    assert "Rusia mundur, lalu..." in kept(PAGE.format("Rusia mundur, lalu..."))


def test_a_caption_keeps_its_words_and_loses_its_credit() -> None:
    rows = article(PAGE.format("Tentara Rusia berjalan di IziumKredit: Getty")).sentences
    assert ("caption", "Tentara Rusia berjalan di Izium") in [(s.position, s.text) for s in rows]


PORTAL = """Kabar Dunia

Konflik Rusia Vs Ukraina
Ukraina Klaim Rusia Kehilangan 22 Meriam dalam Sehari

Staf umum merilis angka terbaru kerugian pasukan Rusia pada hari itu.

Penulis: Andi
zoom-in Ukraina Klaim Rusia Kehilangan 22 Meriam dalam Sehari
Warga berjalan di depan klinik yang hangus di pusat kota. Dua orang tewas.
Warga berjalan di depan klinik yang hangus di pusat kota. Dua orang tewas. (Dinas Kota)

TRIBUNNEWS.COM - Militer merilis angka baru pada Sabtu (27/5/2023).

Baca juga: Menteri Sebut 5.000 Tentara Bisa Habis "Kami kehilangan lebih dari 480 orang," kata pejabat itu.

Amerika punya angka lain

Pejabat di Washington memperkirakan jumlah yang sama. (and/bud)
"""


def test_a_portal_page_is_put_in_its_places() -> None:
    read = article(PORTAL)
    places: dict[str, list[str]] = {}
    for sentence in read.sentences:
        places.setdefault(sentence.position, []).append(sentence.text)
    assert places["headline"][-2:] == [
        "Ukraina Klaim Rusia Kehilangan 22 Meriam dalam Sehari",
        "Staf umum merilis angka terbaru kerugian pasukan Rusia pada hari itu.",
    ]
    assert places["caption"] == ["Warga berjalan di depan klinik yang hangus di pusat kota.", "Dua orang tewas."]
    assert places["lead"] == ["TRIBUNNEWS.COM - Militer merilis angka baru pada Sabtu (27/5/2023)."]
    assert places["body"] == [
        '"Kami kehilangan lebih dari 480 orang," kata pejabat itu.',
        "Amerika punya angka lain",
        "Pejabat di Washington memperkirakan jumlah yang sama.",
    ]
    assert read.document.title == "Ukraina Klaim Rusia Kehilangan 22 Meriam dalam Sehari"


@pytest.mark.parametrize(
    ("top", "outlet"),
    [
        ("KOMPAS.com - Rusia mundur dari kota itu.", "Kompas.com"),
        ("Jakarta, CNN Indonesia -- Rusia mundur dari kota itu.", "CNN Indonesia"),
        ("Moskow (ANTARA) - Rusia mundur dari kota itu.", "Antara"),
        ("REPUBLIKA.CO.ID, MOSKOW -- Rusia mundur dari kota itu.", "Republika"),
        ("JAKARTA, KOMPAS.TV - Rusia mundur dari kota itu.", "Kompas TV"),
        ("warta-baru.net – Rusia mundur dari kota itu.", "warta-baru.net"),
        ("KABAR LAWANG - Rusia mundur dari kota itu.", "Kabar Lawang"),
        ("KIEV - Rusia mundur dari kota itu.", None),
        ("Rusia mundur dari kota itu, lapor Reuters.", None),
    ],
)
def test_the_outlet_stands_in_the_dateline(top: str, outlet: str | None) -> None:
    assert article(f"{top}\n\nKyiv senang atas kabar baik itu.").document.outlet == outlet


def test_the_outlet_given_or_the_address_comes_first() -> None:
    text = "KOMPAS.com - Rusia mundur dari kota itu."
    assert article(text, url="https://pekanbaru.tribunnews.com/a").document.outlet == "Tribunnews"
    assert article(text, url="https://www.kabarlawang.id/a").document.outlet == "kabarlawang.id"
    assert article(text, outlet="Warta").document.outlet == "Warta"
    assert outlet_of_url("https://www.bbc.com/indonesia/x") == "BBC Indonesia"


@pytest.mark.parametrize(
    ("text", "relays"),
    [
        ("Rusia mundur, dilansir Antara dari Reuters, Senin.", ["Antara", "Reuters"]),
        ("KOMPAS.com - Dilansir Kompas.com dari Reuters, Rusia mundur.", ["Reuters"]),
        ("Rusia mundur.\n\nKyiv senang atas kabar itu. (Antara/Reuters)", ["Antara", "Reuters"]),
        ("Sumber: Mirror | Editor: Budi\n\nRusia mundur dari kota itu.", ["Daily Mirror"]),
        ("Rusia mundur, demikian Express.", ["Daily Express"]),
        ("Warta Kyiv Independent yang dikutip Mirror menyebut Rusia mundur.", ["Daily Mirror", "The Kyiv Independent"]),
        ("Ia mengatakan kepada Time bahwa Rusia mundur. Reporter CNN ditahan.", ["Time"]),
        ("Jarak antara dua kota itu jauh, suara ledakan terdengar, bisnis tutup.", []),
        ("Artikel ini telah tayang di Warta.id dengan judul Rusia Mundur", ["warta.id"]),
        ("Video itu beredar di Telegram dan twitter.com, kata dia.", []),
        ("Menurut tentara kabarspin.net dari Kyiv Post, Rusia kabur.", ["Kyiv Post"]),
    ],
)
def test_relays_stand_outlet_nearest_first(text: str, relays: list[str]) -> None:
    top = "kabarspin.net – " if "kabarspin" in text else ""
    assert list(article(top + text).document.relayed_from) == relays


def test_only_a_credit_for_the_whole_article_is_its_credit_line() -> None:
    read = article("Sumber: Mirror\n\nRusia mundur dari kota.\n\n“Kami kalah,” kata dia dikutip TASS.")
    assert [(r.name, r.credit) for r in find_relays(read)] == [("Daily Mirror", True), ("TASS", False)]
    assert credit_line(read) == ("Daily Mirror",)


@pytest.mark.parametrize("cue", read_lexicon("outlets", "relay_cues", RelayCue), ids=lambda c: c.id)
def test_relay_cues_hold_their_examples(cue: RelayCue) -> None:
    for words in cue.examples:
        assert any(m.relayed for m in find_media(words)), words
    for words in cue.non_examples:
        assert find_media(words) == [], words


def test_every_medium_is_found_by_each_of_its_safe_forms() -> None:
    for outlet in outlets():
        for form in outlet.forms:
            found = find_media(f"Laporan itu dimuat {form} kemarin.")
            assert outlet.name in [m.name for m in found], form


@pytest.mark.parametrize(
    ("text", "url", "day", "basis"),
    [
        ("Rusia Mundur\nKamis, 03 Maret 2022 - 13:55 WIB\nRusia mundur.", None, "2022-03-03", "stated"),
        ("Rusia mundur, kata dia, Minggu (11/9/2022).", None, "2022-09-11", "inferred"),
        ("Rusia mundur.", "https://w.id/2022/03/05/rusia", "2022-03-05", "url"),
        ("Jumat, 12 September 2025\nRusia mundur.", "https://w.id/2022/05/01/rusia", "2022-05-01", "url"),
        ("Rusia mundur, kata dia, Minggu (30/10).", None, "2022-10-30", "inferred"),
        (
            "Rusia mundur, lapor Mirror, 06/10. Perang itu genap tujuh bulan pertempuran.",
            None,
            "2022-10-06",
            "inferred",
        ),
        ("Perang Rusia memasuki hari ke-185, ribuan tewas.", None, "2022-08-27", "inferred"),
        ("Rusia menyerang sejak 24 Februari 2022 dan mundur pada Kamis.", None, None, "none"),
    ],
)
def test_the_day_and_how_it_is_known(text: str, url: str | None, day: str | None, basis: PublishedBasis) -> None:
    document = article(text, url=url).document
    assert (str(document.published) if document.published else None, document.published_basis) == (day, basis)


def test_a_given_day_stands() -> None:
    raw = RawText(
        doc_id="x", text="Kamis (3/3/2022)", origin="t", published=dt.date(2023, 1, 1), published_basis="assumed"
    )
    assert find_published(raw).day == dt.date(2023, 1, 1)
    assert find_published(raw).basis == "assumed"


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://w.id/read/20220305/1", "2022-03-05"),
        ("https://w.id/a-2022-03-05-b", "2022-03-05"),
        ("https://w.id/x-1646287403/10", "2022-03-03"),
        ("https://w.id/2022/13/45/", None),
        ("https://w.id/berita/12345", None),
    ],
)
def test_days_in_addresses(url: str, day: str | None) -> None:
    found = date_of_url(url)
    assert (str(found) if found else None) == day


@pytest.mark.parametrize("entry", read_lexicon("languages", "languages", Language), ids=lambda e: e.id)
def test_languages_hold_their_examples(entry: Language) -> None:
    for words in entry.examples:
        assert find_language(words) == entry.id
    for words in entry.non_examples:
        assert find_language(words) != entry.id


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "empty"),
        (" \n ", "empty"),
        ("3\n\n567", "too short"),
        ("The troops left the city because they had lost and had no weapons.", "not Indonesian (en)"),
        ("Войска покинули город, потому что у них не было оружия.", "not Indonesian (ru)"),
        ("Rusia kehilangan 300 tentara di Bakhmut", None),
        ('Ia berkata: "We will win the war," kata dia kepada para wartawan di Kyiv.', None),
    ],
)
def test_what_stays_out(text: str, why: str | None) -> None:
    assert article(text).document.excluded == why


JUNK = st.sampled_from([x for r in rules() for x in (*r.examples, *r.non_examples)])
LINES = st.lists(st.one_of(JUNK, st.text(max_size=60), st.just(""), st.just("Rusia mundur dari kota itu pada Senin.")))


@given(LINES, st.sampled_from(["\n", "\r\n", "\n\n"]))
def test_offsets_stay_true_to_any_text(lines: list[str], end: str) -> None:
    text = end.join(lines)
    read = article(text)
    assert read.text == text
    for sentence in read.sentences:
        assert text[sentence.start : sentence.end] == sentence.text
        assert not any(m.span.overlaps(sentence.span) for m in read.masked)
    at = 0
    for mask in read.masked:
        assert at <= mask.span.start < mask.span.end <= len(text)
        at = mask.span.end
    assert read.document.sentences == len(read.sentences)
