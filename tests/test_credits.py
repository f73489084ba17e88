from __future__ import annotations

import datetime as dt

import pytest

from helpers.attributions import find_attributions
from helpers.attributions.hops import is_swapped
from helpers.documents import parse_article
from helpers.documents.credits import find_credits
from helpers.records import Article, RawText

BODY = (
    "Rusia menyerang pelabuhan Odesa pada malam hari dan merusak dua gudang gandum di tepi laut.\n\n"
    "Gubernur Oleh Kiper mengatakan api baru padam menjelang pagi.\n\n"
    "“Kami akan memperbaiki gudang itu,” kata Kiper.\n"
)
BESIDE = "Kiper mengatakan dua gudang gandum di tepi laut itu rusak, dikutip dari Reuters, Senin pagi."


def article(text: str, outlet: str = "Portal Kita", relayed: tuple[str, ...] | None = None) -> Article:
    raw = RawText(doc_id="x", text=text, origin="x", outlet=outlet, published=dt.date(2023, 5, 1), relayed_from=relayed)
    return parse_article(raw)


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        # nothing, and what is no credit
        (f"Pelabuhan Diserang\n\n{BODY}", ()),
        (f"Pelabuhan Diserang\n\nFoto: Reuters\n\n{BODY}", ()),
        (f"Pelabuhan Diserang\n\nAsap di atas pelabuhan. (AP/Budi Santoso)\n\n{BODY}", ()),
        (f"Pelabuhan Diserang\n\n{BODY}\n“Bau hangus di mana-mana,” kata seorang warga kepada BBC.\n", ()),
        # lines of credit
        (f"Pelabuhan Diserang\n\nSumber: Reuters\n\n{BODY}", ("Reuters",)),
        (f"Pelabuhan Diserang\n\nPenulis: Wati | Sumber: Reuters, AFP\n\n{BODY}", ("Reuters", "AFP")),
        (f"Pelabuhan Diserang\n\nSumber AFP\n\n{BODY}", ("AFP",)),
        # brackets
        (f"Pelabuhan Diserang\n\n{BODY}\n(Antara/Reuters)\n", ("Antara", "Reuters")),
        (f"Pelabuhan Diserang\n\n{BODY.rstrip()} (TASS/AFP)\n", ("TASS", "AFP")),
        (f"Pelabuhan Diserang\n\nOdesa (PK/AFP) - {BODY}", ("AFP",)),
        (f"Pelabuhan Diserang\n\nOdesa (Portal Kita) - {BODY}", ()),
        (f"Pelabuhan Diserang\n\n{BODY.rstrip()} (Portal/Kyiv Post)\n\nPasar buka lagi hari itu.\n", ("Kyiv Post",)),
        (f"Pelabuhan Diserang\n\n{BODY}\n(Bloomberg, Antara, WN)\n", ("Bloomberg", "Antara")),
        # a collector's page under another medium's dateline
        (f"Pelabuhan Diserang\n\nJakarta, CNN Indonesia -- {BODY}", ("CNN Indonesia",)),
        (f"Pelabuhan Diserang\n\nJakarta, CNN Indonesia --\n\n{BODY}", ("CNN Indonesia",)),
        # a sentence that is nothing but a medium and a day
        (f"Pelabuhan Diserang\n\nOdesa diserang semalam sampai pagi. Daily Mail, 12/03.\n\n{BODY}", ("Daily Mail",)),
        (f"Pelabuhan Diserang\n\n{BODY}\nReuters berkontribusi dalam penulisan artikel ini\n", ("Reuters",)),
        (f"Pelabuhan Diserang\n\nOdesa (PKB/AFP) - {BODY}", ("AFP",)),
        (f"Pelabuhan Diserang\n\n{BODY}\nREUTERS | AL JAZEERA\n", ("Reuters", "Al Jazeera")),
        (f"Pelabuhan Diserang\n\n{BODY.rstrip()} Dilansir Portal Kita dari Yonhap.\n", ("Yonhap",)),
        (f"Pelabuhan Diserang\n\n{BODY.rstrip()}\n\nTiga gudang rusak, demikian dilansir dari TASS.\n", ("TASS",)),
        (f"Pelabuhan Diserang\n\n{BODY}\nUji DNA diperkirakan lama, dilansir dari Reuters.\n", ("Reuters",)),
        # media that nobody listed
        (f"Pelabuhan Diserang\n\n{BODY}\n(Disadur dari Sorotmedia, Sabtu 16/8/2025)\n", ("Sorotmedia",)),
        (
            f"Pelabuhan Diserang\n\nDikutip dari laman Sorotmedia yang melansir Reuters, hujan turun.\n\n{BODY}",
            ("Sorotmedia", "Reuters"),
        ),
        # disclaimers
        (f"Pelabuhan Diserang\n\n{BODY}\nTulisan ini dikutip otomatis dari Reuters, bukan karya kami.\n", ("Reuters",)),
        (f"Pelabuhan Diserang\n\n{BODY}\n(Diceritakan ulang dari laporan The Guardian)\n", ("The Guardian",)),
        (f"Pelabuhan Diserang\n\n{BODY}\nArtikel ini sepenuhnya milik cnbcindonesia.com.\n", ("CNBC Indonesia",)),
        # narration
        (f"Pelabuhan Diserang\n\nDilansir Reuters, serangan itu terjadi pukul dua dini hari.\n\n{BODY}", ("Reuters",)),
        (f"Pelabuhan Diserang\n\nDilansir reuters, serangan itu terjadi pukul dua dini hari.\n\n{BODY}", ("Reuters",)),
        (
            f"Pelabuhan Diserang\n\n{BESIDE}\n\n{BODY}",
            ("Reuters",),
        ),
        (
            f"Pelabuhan Diserang\n\n{BESIDE}\n\n{BODY}\nSebelumnya BBC menulis tiga gudang rusak.\n",
            (),
        ),
        # a round-up
        (
            f"Pelabuhan Diserang\n\n{BODY}\nDilansir BBC, inilah rangkuman kabar:\n\n- Api padam.\n- Hujan.\n",
            ("BBC",),
        ),
        ("Pelabuhan Diserang\n\n" + BODY + "\n“Tiga gudang rusak,” kata Kiper, dikutip Reuters.\n", ()),
    ],
)
def test_the_credit_line(text: str, whole: tuple[str, ...]) -> None:
    assert find_credits(article(text)).whole == whole


def test_a_record_of_the_reader_stands_where_the_text_names_nobody() -> None:
    assert find_credits(article(f"Pelabuhan Diserang\n\n{BODY}", relayed=("Reuters", "TASS"))).whole == (
        "Reuters",
        "TASS",
    )


def test_items_of_a_digest_have_their_own_credit() -> None:
    text = (
        "Ringkasan Hari Ini\n\n1. Gudang terbakar\n"
        "Gubernur Oleh Kiper mengatakan api baru padam menjelang pagi. (Reuters)\n\n"
        "2. Kereta mogok\nWali kota Lviv mengatakan kereta berhenti dua jam di luar kota. (AFP)\n\n"
        "3. Sekolah libur\nWali kota Kyiv mengatakan sekolah tutup sampai hari Senin pekan depan.\n"
    )
    assert [row.via for row in find_attributions(article(text))] == [("Reuters",), ("AFP",), ()]


def test_a_copy_stands_in_every_chain() -> None:
    text = (
        f"Pelabuhan Diserang\n\n{BODY}\n“Kami marah,” kata Kiper kepada BBC.\n\n"
        "Artikel ini sepenuhnya milik cnbcindonesia.com.\n"
    )
    rows = find_attributions(article(text))
    assert [[hop.name for hop in row.hops] for row in rows] == [
        ["Portal Kita", "CNBC Indonesia", "Gubernur Oleh Kiper"],
        ["Portal Kita", "CNBC Indonesia", "Kiper"],
        ["Portal Kita", "CNBC Indonesia", "BBC", "Kiper"],
    ]
    assert [hop.basis for hop in rows[-1].hops] == ["inferred", "inferred", "stated", "stated"]


@pytest.mark.parametrize(
    ("sentence", "swapped"),
    [
        ("Menurut tentara kabarku.net dari Kyiv Post, dua gudang rusak.", True),
        ("Kiper, dilansir kabarku.net Army dari Kyiv Post, mengatakan api sudah padam.", True),
        ("Dilansir kabarku.net dari Kyiv Post, dua gudang rusak.", False),
        ("“Kami marah,” kata Kiper kepada kabarku.net, Senin.", False),
    ],
)
def test_names_that_a_machine_put_in_are_not_believed(sentence: str, swapped: bool) -> None:
    read = article(f"kabarku.net – {BODY}\n{sentence}\n", "kabarku.net")
    last = read.sentences[-1]
    assert is_swapped(read, last.span) is swapped
    for row in find_attributions(read):
        if row.start == last.start:
            assert row.hops[0].basis == ("inferred" if swapped else "stated")


@pytest.mark.parametrize(
    ("sentence", "via"),
    [
        ("“Kami marah,” kata Kiper, dikutip TASS dan diteruskan Antara.", ("Antara", "TASS")),
        ("“Kami marah,” kata Kiper, dikutip Al Jazeera dari Sudan Tribune.", ("Al Jazeera", "Sudan Tribune")),
        ("“Kami marah,” kata Kiper kepada televisi pemerintah.", ("televisi pemerintah",)),
        ("Kiper memberi tahu Reuters bahwa api sudah padam.", ("Reuters",)),
        ("Kiper, dikutip Kommersant dari siaran Rossiya 1, mengatakan api sudah padam.", ("Kommersant", "Rossiya 1")),
        ("“Kami marah,” kata Kiper, dilansir kyiv post.", ("Kyiv Post",)),
        ("Kiper mengatakan api sudah padam, lansir Reuters.", ("Reuters",)),
        ("Kiper mengutip Golda Meir dan mengatakan kota itu akan bertahan.", ()),
    ],
)
def test_media_of_one_sentence_outlet_nearest_first(sentence: str, via: tuple[str, ...]) -> None:
    read = article(f"Pelabuhan Diserang\n\n{BODY}\n{sentence}\n")
    rows = [row for row in find_attributions(read) if row.start >= read.text.index(sentence)]
    assert rows and {row.via for row in rows} == {via}
