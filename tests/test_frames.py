"""Frames: nine rows a document, evidence in the text, scores that can be read back."""

from __future__ import annotations

from math import log
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers import frame_weights
from helpers.documents import parse_article
from helpers.frames import find_frames, frames
from helpers.frames.stems import find_stems, root_of, stem_weights
from helpers.frames.weights import dominant_weights, present_weights
from helpers.frames.words import find_uses, forms_of
from helpers.records import Article, FrameScore, RawText

NINE = (
    "conflict", "win_loss", "threat", "human_interest", "economic", "morality", "responsibility", "diplomacy",
    "legality",
)  # fmt: skip

TEXTS = {
    "conflict": (
        "Baku tembak semalaman di tepi sungai\n\nArtileri dan drone menghantam parit di garis depan.\n\n"
        "Brigade itu menembak jatuh tiga helikopter; pertempuran berlanjut sampai pagi dan kedua pihak saling klaim."
    ),
    "human_interest": (
        "Nenek itu menunggu cucunya di ruang bawah tanah\n\nIa menangis ketika bercerita tentang rumahnya.\n\n"
        "Suaminya dimakamkan di halaman; tetangga berbagi makanan dengan anak-anak pengungsi."
    ),
    "economic": (
        "Harga gandum melonjak, importir menjerit\n\nInflasi pangan naik 4 persen setelah ekspor tersendat.\n\n"
        "Analis pasar memperkirakan sanksi baru menekan perdagangan; harga minyak mentah naik dua dolar."
    ),
    "diplomacy": (
        "Delegasi bertemu lagi di Ankara\n\nPerundingan gencatan senjata dilanjutkan dengan mediasi Turki.\n\n"
        "Menteri luar negeri kedua negara membahas pertukaran tawanan dan kesepakatan koridor kemanusiaan."
    ),
    "legality": (
        "Mahkamah terbitkan surat perintah penangkapan\n\nJaksa menyebut deportasi itu kejahatan perang.\n\n"
        "Referendum dan aneksasi melanggar hukum internasional, kata hakim; kedaulatan negara dijamin piagam."
    ),
    "threat": (
        "Kremlin ancam gunakan senjata nuklir\n\nIa memperingatkan Barat soal eskalasi dan perang dunia.\n\n"
        "Ultimatum itu berisi tenggat dua hari, disertai ancaman pembalasan."
    ),
    "morality": (
        "Uskup sebut serangan itu dosa\n\nPengecut dan biadab, katanya dalam doa bersama.\n\n"
        "Kehormatan bangsa menuntut keberanian, bukan kebohongan dan kemunafikan."
    ),
}


def article_of(text: str) -> Article:
    return parse_article(RawText(doc_id="d", text=text, origin="test"))


def rows_of(text: str) -> dict[str, FrameScore]:
    return {row.frame: row for row in find_frames(article_of(text))}


def test_the_frames_are_the_nine_of_the_guidelines() -> None:
    assert tuple(frames()) == NINE
    assert tuple(row.frame for row in find_frames(article_of("Judul\n\nIsi."))) == NINE


@pytest.mark.parametrize("frame", TEXTS)
def test_the_frame_of_a_plain_case_dominates(frame: str) -> None:
    rows = rows_of(TEXTS[frame])
    assert rows[frame].dominant
    assert rows[frame].present


def test_a_text_without_evidence_has_no_dominant_frame() -> None:
    rows = rows_of("Kucing tidur\n\nHari cerah sekali.".replace("Kucing", "Kursi"))
    assert not any(row.dominant or row.present for row in rows.values())


def test_the_headline_weighs_more_than_the_body() -> None:
    words = "Perundingan digelar lagi"
    other = "Cuaca cerah sekali hari ini"
    head = rows_of(f"{words}\n\n{other}\n\n{other}")["diplomacy"].score
    body = rows_of(f"{other}\n\n{other}\n\n{words}")["diplomacy"].score
    assert head > body > 0


def test_one_word_repeated_weighs_less_than_as_many_different_ones() -> None:
    same = rows_of("Judul\n\nPembuka.\n\nSanksi sanksi sanksi sanksi.")["economic"].score
    varied = rows_of("Judul\n\nPembuka.\n\nSanksi inflasi harga ekspor.")["economic"].score
    assert 0 < same < varied


def test_attacks_alone_do_not_take_dominance_from_a_telling_frame() -> None:
    text = (
        "Delegasi lanjutkan perundingan damai di Jenewa\n\nMediator menawarkan gencatan senjata.\n\n"
        "Serangan rudal menewaskan lima orang pada hari yang sama. Pasukan tetap siaga."
    )
    assert rows_of(text)["diplomacy"].dominant


@pytest.mark.parametrize(
    ("root", "forms"),
    [
        ("ancam", "ancam mengancam diancam terancam ancaman pengancam"),
        ("tuduh", "menuduh dituduh tuduhan menuduhkan penuduh"),
        ("serbu", "menyerbu penyerbuan diserbu serbuan"),
        ("kepung", "mengepung pengepungan dikepung terkepung"),
        ("pukul", "memukul pemukul dipukul"),
        ("provokasi", "memprovokasi diprovokasi provokasi"),
        ("klaim", "mengklaim diklaim"),
        ("bom", "mengebom pengeboman dibom"),
        ("runding", "berunding perundingan merundingkan dirundingkan"),
        ("damai", "berdamai perdamaian mendamaikan"),
    ],
)
def test_a_root_takes_the_affixes_of_the_language(root: str, forms: str) -> None:
    assert set(forms.split()) <= set(forms_of(root))


@pytest.mark.parametrize(
    ("frame", "text", "uses"),
    [
        ("human_interest", "Ibu itu menangis", ["Ibu", "menangis"]),
        ("human_interest", "Ia tiba di ibu kota", []),
        ("human_interest", "Ibukota negara itu sepi", []),
        ("threat", "Ancaman-ancaman itu mengancam", ["Ancaman-ancaman", "mengancam"]),
        ("threat", "mundur atau mati", ["mundur atau mati"]),
        ("threat", "tehnik", []),
        ("conflict", "drone-drone dan dronenya", ["drone-drone", "dronenya"]),
        ("conflict", "serangan siber", []),
        ("conflict", "serangan  udara", ["serangan  udara"]),
        ("economic", "anti-harga", []),
        ("economic", "Rp1,5 miliar", ["Rp1,5", "miliar"]),
        ("diplomacy", "Timur Tengah", []),
    ],
)
def test_words_stand_for_a_frame_and_idioms_do_not(frame: str, text: str, uses: list[str]) -> None:
    assert [text[use.start : use.end] for use in find_uses(frame, text)] == uses


def test_the_choice_model_finds_the_odds_that_the_targets_have() -> None:
    # three of four choose the alternative with the feature: its coefficient is the logarithm of their odds
    (found,) = frame_weights.fit_choices([((1.0,), (0.0,))] * 4, [(1.0, 0.0)] * 3 + [(0.0, 1.0)], [1e-6])
    assert found == pytest.approx(log(3), abs=1e-3)
    (held,) = frame_weights.fit_choices([((1.0,), (0.0,))] * 4, [(1.0, 0.0)] * 3 + [(0.0, 1.0)], [10.0])
    assert 0 < held < found


def test_the_weights_are_those_that_the_command_learns() -> None:
    examples = frame_weights.read_examples(Path(__file__).parent / "gold" / "dev")
    learned = frame_weights.learn(examples)
    committed = frame_weights.Model(present_weights(), dominant_weights(), stem_weights())
    present = [
        {(e.doc_id, f) for e in examples for f in frame_weights.decide(model, e)[0]} for model in (learned, committed)
    ]
    apart = present[0] ^ present[1]
    # a sentence read otherwise than when they were learned moves few of them
    assert len(apart) <= 0.02 * 9 * len(examples), "run: python -m helpers.frame_weights tests/gold/dev"


WORDS = st.sampled_from(
    [
        "perang",
        "sanksi",
        "harga",
        "tewas",
        "ultimatum",
        "perundingan",
        "menangis",
        "dosa",
        "aneksasi",
        "kata",
        ".",
        "\n",
        "é",
    ]
)


@settings(max_examples=100, deadline=None)
@given(st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=40).map(" ".join)))
def test_evidence_lies_in_the_text_and_at_most_one_frame_dominates(text: str) -> None:
    article = article_of(text)
    rows = find_frames(article)
    assert len(rows) == 9
    dominant = [row for row in rows if row.dominant]
    assert len(dominant) == (1 if any(row.score > 0 for row in rows) else 0)
    for row in rows:
        assert row.score >= 0
        assert row.present or not row.dominant
        for start, end in row.evidence:
            assert 0 <= start < end <= len(article.text)
            assert article.text[start:end].strip()


@pytest.mark.parametrize(
    ("words", "root"),
    [
        ("perundingan berunding perundingannya", "unding"),
        ("mengirim mengirimkan", "irim"),
        ("harga harganya", "harga"),
    ],
)
def test_forms_of_one_word_share_what_they_add(words: str, root: str) -> None:
    assert {root_of(word) for word in words.split()} == {root}


def test_headline_and_lead_add_once_more_and_length_adds_nothing() -> None:
    text = "Harga gandum naik\n\nHarga gandum naik lagi pekan ini.\n\nPetani mengeluh panjang lebar."
    stems = find_stems(parse_article(RawText(doc_id="a", text=text, origin="test")))
    assert {"head gandum", "text gandum", "text tani"} <= set(stems) and "head tani" not in stems
    for where, scale in (("text", 3.0), ("head", 2.0)):
        assert sum(x * x for cue, x in stems.items() if cue.startswith(where)) == pytest.approx(scale**2)
