"""Sentences, positions and quotation marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.lexicons import read_lexicon
from helpers.records import Masked, Span
from helpers.sentences import find_sentences, find_tokens
from helpers.sentences.datelines import find_dateline
from helpers.sentences.quotations import SpeechVerb, find_quotations
from helpers.sentences.stops import Abbreviation

MESS = st.text(
    alphabet=st.one_of(st.sampled_from(list("abKM .!?…,:;\n\r\"“”‘’'«»()-–•|0123456789.  ")), st.characters()),
    max_size=120,
)


def texts(text: str, *masks: str) -> list[str]:
    masked = tuple(Masked(Span(text.index(m), text.index(m) + len(m)), "test") for m in masks)
    return [s.text for s in find_sentences(text, masked)]


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("Sebanyak 12.500 tentara tewas. Kyiv diam.", 2),
        ("Pasukan itu kalah, katanya.Sementara itu, Moskow membantah.", 2),
        ("Serangan terjadi Senin (7/11/2022).Warga mengungsi.", 2),
        ("Kota itu direbut NATO.Dia membantah.", 2),
        ("Dikutip dari Kompas.com pada Senin.", 1),
        ("Dikutip dari Kompas.Com pada Senin. Ia diam.", 2),
        ("Presiden Donald J. Trump menelepon J.D. Vance. Mereka sepakat.", 2),
        ("“Kami menang!” kata dia.", 1),
        ("“Kami menang.” Zelensky lalu pergi.", 2),
        ('Kami kalah, katanya."Kami lapar," ujar dia.', 2),
        ('"Kami kalah."Ia lalu pergi.', 2),
        ("Mereka kabur... Ini sebabnya", 2),
        ("Mereka ... Ukraina tidak mau berunding.", 1),
        ("Mereka kabur… dan menyerah.", 1),
        ("Rusia menyerang semalam.12 orang tewas.", 2),
        ("Resolusi itu bernomor No.12 dan berlaku.", 1),
        ("Kenapa mundur? Karena kalah!", 2),
        ("Pasukan terlihat di kotaFoto: Reuters", 2),
        ("Tank: 30 • Meriam: 40 • Drone: 50", 3),
        ("1. Tank 30 unit", 1),
        ("Ia menunggu pukul 10.30. Lalu 300 orang datang.", 2),
        ("Rudal 3.5 ton itu jatuh di St. Petersburg.", 1),
        ("Ia bicara soal U.S. Army di sana.", 1),
        ("Benarkah?Ini jawabannya", 2),
        ("Mereka mundur; tank ditinggal: semuanya hancur.", 1),
    ],
)
def test_splits_a_line_where_a_reader_would(line: str, count: int) -> None:
    assert len(texts(line)) == count, texts(line)


@pytest.mark.parametrize(
    ("entry", "line", "count"),
    [(e.id, x, 1) for e in read_lexicon("abbreviations", "abbreviations", Abbreviation) for x in e.examples]
    + [(e.id, x, 2) for e in read_lexicon("abbreviations", "abbreviations", Abbreviation) for x in e.non_examples],
)
def test_abbreviations_hold_their_examples(entry: str, line: str, count: int) -> None:
    assert len(texts(line)) == count, (entry, texts(line))


@pytest.mark.parametrize(
    ("line", "scare"),
    [(x, False) for e in read_lexicon("abbreviations", "speech", SpeechVerb) for x in e.examples]
    + [(x, True) for e in read_lexicon("abbreviations", "speech", SpeechVerb) for x in e.non_examples],
)
def test_speech_verbs_hold_their_examples(line: str, scare: bool) -> None:
    assert [q.scare for q in find_quotations(line)] == [scare]


def test_bullets_and_list_numbers_belong_to_no_sentence() -> None:
    assert texts("Kerugian:\n- 30 tank\n• 40 meriam\n2) 50 drone\n3. Truk: 60") == [
        "Kerugian:",
        "30 tank",
        "40 meriam",
        "50 drone",
        "Truk: 60",
    ]


def test_a_mask_inside_a_line_cuts_it() -> None:
    line = "Warga mengungsi. Baca juga: Harga Beras Naik Lagi Pekan mereka tiba di Lviv."
    assert texts(line, "Baca juga: Harga Beras Naik Lagi") == ["Warga mengungsi.", "Pekan mereka tiba di Lviv."]


@pytest.mark.parametrize(
    ("text", "positions"),
    [
        ("Rusia Mundur dari Izium\nPasukan Rusia mundur.\nKyiv senang.", ["headline", "lead", "body"]),
        (
            "Rusia Mundur dari Izium\nRibuan tentara kabur\nPasukan Rusia mundur.\nKyiv senang.",
            ["headline"] * 2 + ["lead", "body"],
        ),
        ("Warta.com – Pasukan Rusia mundur.\nKyiv senang.", ["lead", "body"]),
        ("Pasukan Rusia mundur.\nKyiv senang.", ["lead", "body"]),
        (
            "Rusia Mundur\nRibuan tentara kabur ke timur.\nKIEV - Rusia mundur.\nKyiv diam.",
            ["headline"] * 2 + ["lead", "body"],
        ),
        ("Rusia Kabur?!\nPasukan itu mundur. Mereka lari.", ["headline", "lead", "lead"]),
        ("Satu baris saja tanpa titik", ["lead"]),
    ],
)
def test_positions_follow_the_shape_of_the_top(text: str, positions: list[str]) -> None:
    assert [s.position for s in find_sentences(text)] == positions


def test_a_known_title_is_the_headline_even_with_a_stop_and_captions_are_told() -> None:
    text = "Rusia mundur.\nTentara di Izium\nPasukan itu pergi.\nKyiv diam."
    caption = Span(14, 30)
    rows = find_sentences(text, title="Rusia Mundur", captions=[caption])
    assert [s.position for s in rows] == ["headline", "caption", "lead", "body"]


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Jakarta, CNN Indonesia -- Rusia mundur.", "Jakarta, CNN Indonesia -- "),
        ("KOMPAS.com - Rusia mundur.", "KOMPAS.com - "),
        ("Kherson, Warta.com- Rusia mundur.", "Kherson, Warta.com- "),
        ("Moskow (ANTARA) - Rusia mundur.", "Moskow (ANTARA) - "),
        ("WARTA.CO.ID - JAKARTA. Rusia mundur.", "WARTA.CO.ID - JAKARTA. "),
        ("REPUBLIKA.CO.ID, MOSKOW -- Rusia mundur.", "REPUBLIKA.CO.ID, MOSKOW -- "),
        ("KIEV - Rusia mundur.", "KIEV - "),
        ("kabarkita.xyz – Rusia mundur.", "kabarkita.xyz – "),
        ("Jakarta - Rusia mundur.", "Jakarta - "),
        ("TRIBUNNEWS.COM, KYIV – Rusia mundur.", "TRIBUNNEWS.COM, KYIV – "),
        ("Rusia mundur - kata Kyiv.", None),
        ("Pasukan pro-Rusia mundur dari Izium.", None),
        ("Presiden Zelensky – yang baru tiba – diam.", None),
        ("BMP-2 Rusia hancur.", None),
    ],
)
def test_datelines(line: str, place: str | None) -> None:
    found = find_dateline(line)
    assert (found.of(line) if found else None) == place


@pytest.mark.parametrize(
    ("line", "quoted"),
    [
        ("“Kami mundur,” kata dia, “dan kalah.”", [("Kami mundur,", True), ("dan kalah.", True)]),
        ("Ia berkata: “Kami mundur.", [("Kami mundur.", False)]),
        ("“Kami mundur, kata dia kepada pers.", [("Kami mundur,", False)]),
        ("'Kami mundur,' kata dia soal Jum'at dan Hay’at.", [("Kami mundur,", True)]),
        ("”Kami mundur dari sini,” kata dia.", [("Kami mundur dari sini,", True)]),
        ("“Kami mundur“ kata dia.", [("Kami mundur", True)]),
        ("«Kami mundur», kata dia.", [("Kami mundur", True)]),
        ("„Kami mundur“, kata dia.", [("Kami mundur", True)]),
        ('"Kami ‘mundur’ saja," kata dia.', [("Kami ‘mundur’ saja,", True), ("mundur", True)]),
        ('Kata "mundur" dan "mati".', [("mundur", True), ("mati", True)]),
        ("Perang '90-an dan ’45 itu lama.", []),
        ("''Kami mundur,'' kata dia.", [("Kami mundur,", True)]),
        ("Ia bilang “kami mundur, lalu “kami mati” katanya", [("kami mundur, lalu", False), ("kami mati", True)]),
        ("Mereka ‘pahlawan’.", [("pahlawan", True)]),
    ],
)
def test_quotation_marks_are_paired_within_a_line(line: str, quoted: list[tuple[str, bool]]) -> None:
    assert [(q.span.of(line), q.closed) for q in find_quotations(line)] == quoted


def test_a_quotation_that_runs_on_opens_each_paragraph() -> None:
    text = "Dia berkata: “Kami kalah.\n“Kami lapar.”"
    assert [(q.span.of(text), q.closed) for q in find_quotations(text)] == [
        ("Kami kalah.", False),
        ("Kami lapar.", True),
    ]


def test_tokens_keep_numbers_and_compounds_whole() -> None:
    line = "Sebanyak 71.200 tentara Jum'at (11/9/2022), besar-besaran."
    assert [t.of(line) for t in find_tokens(line)] == [
        "Sebanyak",
        "71.200",
        "tentara",
        "Jum'at",
        "11/9/2022",
        "besar-besaran",
    ]


@given(MESS)
def test_every_span_gives_its_own_text_in_order_without_overlap(text: str) -> None:
    rows = find_sentences(text)
    end = 0
    for row in rows:
        assert text[row.start : row.end] == row.text == row.text.strip()
        assert row.start >= end and row.text
        end = row.end


@given(MESS)
def test_no_word_is_lost(text: str) -> None:
    kept = "".join(s.text for s in find_sentences(text))
    letters = [c for c in text if c.isalpha()]
    # list letters such as `a.` are the only ones that may go
    assert len([c for c in kept if c.isalpha()]) >= len(letters) - 2 * (text.count(".") + text.count(")"))


@given(MESS, st.integers(0, 100), st.integers(1, 30))
def test_nothing_masked_is_in_a_sentence(text: str, start: int, length: int) -> None:
    mask = Masked(Span(start, start + length), "test")
    assert not any(s.span.overlaps(mask.span) for s in find_sentences(text, (mask,)))


@given(MESS)
def test_quotations_stay_in_their_line(text: str) -> None:
    for q in find_quotations(text):
        words = q.span.of(text)
        assert words and len(words.splitlines()) == 1
