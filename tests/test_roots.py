"""Copies of a document and mentions of a claim or threat go back to one root."""

from __future__ import annotations

import datetime as dt
import random
import re
import shutil
from pathlib import Path

import pytest

from helpers.corpus import read_corpus
from helpers.documents import parse_article
from helpers.init import init_sources
from helpers.pipeline import find_path, load
from helpers.records import Article, Claim, InputError, RawText, Ultimatum
from helpers.roots import link_claims, link_documents, link_ultimatums

WORDS = ["pasukan", "rusia", "mundur", "kota", "timur", "drone", "malam", "warga", "jembatan", "komandan", "front"]
WORDS += ["sungai", "desa", "parit", "hujan", "gudang"]


def story(seed: int, count: int = 30, numbers: str = "") -> str:
    pick = random.Random(seed)
    lines = [" ".join(pick.choices(WORDS, k=9)).capitalize() + " yang dan." for _ in range(count)]
    return "Judul Artikel Itu\n\n" + "\n\n".join(lines) + (f"\n\n{numbers}" if numbers else "")


def article(doc_id: str, text: str, day: str = "2022-11-03") -> Article:
    return parse_article(
        RawText(doc_id=doc_id, text=text, origin="t", published=dt.date.fromisoformat(day), published_basis="stated")
    )


def roots(*articles: Article) -> list[str]:
    return [a.document.root_id for a in link_documents(articles)]


def test_a_copy_shares_the_root_of_the_earliest() -> None:
    text = story(1)
    copy = (
        "Judul Lain\n\nBaca juga: Hal Lain Sama Sekali\n\n" + text + "\n\nTambahan penutup dari redaksi yang berbeda."
    )
    assert roots(article("b", copy, "2022-11-04"), article("z", text), article("c", story(2))) == ["z", "z", "c"]


def test_a_shortened_copy_is_a_copy() -> None:
    text = story(3)
    assert roots(article("a", text), article("b", text[: len(text) // 2])) == ["a", "a"]


FIRST = """Gudang amunisi meledak di Sarny

Pejabat daerah Sarny, Mykola Hryhorenko, mengatakan 14 orang terluka dan 37 rumah rusak pada malam itu.

Ledakan pertama terdengar pukul 03.40. Menurut Hryhorenko, 112 warga diungsikan ke sekolah di Dubrovytsia, dan 26
petugas pemadam datang dari Rivne. "Kami menghitung 37 rumah tanpa atap di jalan Kovalska," ujarnya kepada Suspilne.

Kementerian Pertahanan Rusia mengklaim menghancurkan 1.250 peluru howitzer. Juru bicara Igor Belyaev menyebut sasaran
itu dipasok dari Polandia lewat Kovel."""
AGAIN = """Depot peluru terbakar, belasan warga Sarny cedera

Sebanyak 14 warga cedera serta 37 bangunan tempat tinggal hancur semalam, demikian kepala Sarny Mykola Hrigorenko.

Dentuman mula-mula didengar jam 03.40. Ada 112 penduduk yang dipindahkan ke sebuah sekolah di Dubrovitsia; 26 anggota
pemadam dikirim oleh Rivne, kata Hrigorenko. "Ada 37 rumah di ruas Kovalska yang atapnya hilang," tuturnya ke Suspilne.

Di lain pihak, kementerian pertahanan di Moskow menyatakan 1,250 peluru howitzer dimusnahkan. Menurut jubirnya, Igor
Beliayev, tempat itu diisi dari Polandia melalui Kovel."""


def test_a_second_translation_is_a_copy() -> None:
    """No run of four words is the same; numbers, names (in other spellings) and the quotation are."""
    assert roots(article("a", FIRST), article("b", AGAIN, "2022-11-05")) == ["a", "a"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (AGAIN, "2022-12-05"),
        (AGAIN.replace("14", "19").replace("37", "52").replace("112", "240").replace("26", "8"), "2022-11-03"),
        (AGAIN.replace("Sarny", "Lutsk").replace("Hrigorenko", "Bondar").replace("Rivne", "Brody")
         .replace("Dubrovitsia", "Horokhiv").replace("Kovalska", "Lisova").replace("Suspilne", "ICTV"), "2022-11-03"),
    ],
    ids=["a month later", "other numbers", "other places and people"],
)  # fmt: skip
def test_another_event_told_alike_is_none(text: str, day: str) -> None:
    assert roots(article("a", FIRST), article("b", text, day)) == ["a", "b"]


SYNONYMS = {
    "tentara": "serdadu", "pasukan": "laskar", "kota": "kawasan", "melarikan": "menyelamatkan", "terlihat": "tampak",
    "wilayah": "daerah", "serangan": "gempuran", "mengatakan": "menyatakan", "namun": "tetapi", "gedung": "bangunan",
    "besar": "hebat", "dengan": "bersama", "karena": "sebab", "dalam": "di", "telah": "sudah", "gambar": "foto",
    "dikirim": "diutus", "ini": "tersebut", "yang": "nan", "untuk": "guna", "seorang": "sosok", "mungkin": "bisa",
    "juga": "pula", "ketika": "saat", "sejak": "mulai", "dan": "serta", "harus": "wajib", "penting": "utama",
}  # fmt: skip


def spun(text: str, seed: int, share: float) -> str:
    """The text as a spinner leaves it: a share of its plain words replaced by others that mean about the same."""
    pick = random.Random(seed)

    def other(match: re.Match[str]) -> str:
        word = match.group()
        return SYNONYMS[word] if word in SYNONYMS and pick.random() < share else word

    return re.sub(r"[a-z]+", other, text)


def edited(text: str, seed: int) -> str:
    """The text as another site's editor leaves it: another foot, a paragraph fewer, a letter lost."""
    pick = random.Random(seed)
    paragraphs = text.split("\n\n")
    del paragraphs[pick.choice([2, 9, 11, 24])]
    at = pick.randrange(len(paragraphs[1]) - 30)
    paragraphs[1] = paragraphs[1][:at] + paragraphs[1][at + 1 :]
    return "\n\n".join([*paragraphs, f"Editor: Redaksi {seed}"])


def test_a_hundred_copies_of_a_seed_leave_every_root_count_as_it_was(tmp_path: Path) -> None:
    seeds = find_path("seeds")
    shutil.copytree(seeds, tmp_path, dirs_exist_ok=True)
    text = next(seeds.glob("001_*.txt")).read_bytes().decode("utf-8")
    for n in range(100):
        # a third exact, a third edited, a third spun: every second, or every plain word that has a synonym
        copy = (text, edited(text, n), spun(text, n, 0.5 + 0.5 * (n % 2)))[n % 3]
        (tmp_path / f"copy_{n:03}.txt").write_bytes(copy.encode("utf-8"))
    before, after = load(seeds), load(tmp_path)
    assert after.documents.height == before.documents.height + 100
    assert set(after.documents["root_id"]) == set(before.documents["root_id"])
    assert set(after.claims["root_id"]) == set(before.claims["root_id"])
    assert after.claims.height > before.claims.height + 500
    assert set(after.ultimatums["root_id"]) == set(before.ultimatums["root_id"])


def test_bulletins_in_the_same_words_with_other_numbers_are_none() -> None:
    first = story(4, numbers="Kerugian: 101 tank, 202 meriam, 303 drone, 404 truk, 505 rudal.")
    second = story(4, numbers="Kerugian: 111 tank, 222 meriam, 333 drone, 444 truk, 555 rudal.")
    assert roots(article("a", first), article("b", second)) == ["a", "b"]


def test_three_hundred_articles_link_quickly_and_alike_in_any_order() -> None:
    articles = [article(f"{i:03}", story(i % 100, 12)) for i in range(300)]
    forward = {a.doc_id: a.document.root_id for a in link_documents(articles)}
    backward = {a.doc_id: a.document.root_id for a in link_documents(articles[::-1])}
    assert forward == backward
    assert len(set(forward.values())) == 100


def claim(number: int, doc_id: str = "a", **fields: object) -> Claim:
    values: dict[str, object] = {
        "claim_id": f"{doc_id}-{number}", "doc_id": doc_id, "start": number, "end": number + 1, "quote": "x",
        "sentence": "x", "position": "body", "low": 950.0, "high": 950.0, "qualifier": "exact", "measure": "killed",
        "object": "soldier", "side": "Russia", "period": "day", "date": dt.date(2022, 10, 30), "date_basis": "weekday",
        "claimant": "Kyiv", "claimant_side": "Ukraine", "denied": False, "via": (), "hedge": "claimed",
        "root_id": f"{doc_id}-{number}", "sentence_start": 0,
    }  # fmt: skip
    return Claim(**{**values, **fields})  # type: ignore[arg-type]


DOCUMENTS = [
    article("a", story(1)).document,
    article("b", story(2), "2022-11-04").document,
    article("c", story(3), "2022-12-20").document,
]


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (
            {
                "low": None,
                "high": 1000.0,
                "qualifier": "at_most",
                "date": dt.date(2022, 11, 3),
                "date_basis": "published",
            },
            True,
        ),
        ({"object": "person", "claimant_side": "none"}, True),
        (
            {
                "low": None,
                "high": 1000.0,
                "qualifier": "at_most",
                "date": dt.date(2022, 11, 3),
                "date_basis": "relative",
            },
            True,
        ),
        ({"date": dt.date(2022, 11, 3), "date_basis": "relative"}, False),
        ({"low": 900.0, "high": 1000.0, "qualifier": "range"}, True),
        ({"low": None, "high": 2000.0, "qualifier": "at_most"}, False),
        ({"measure": "wounded"}, False),
        ({"side": "Ukraine"}, False),
        ({"claimant_side": "Russia"}, False),
        ({"date": dt.date(2022, 10, 29)}, False),
        ({"period": "cumulative"}, False),
        ({"object": "tank"}, False),
        ({"denied": True}, False),
        ({"low": 71200.0, "high": 71200.0}, False),
        ({"low": 100.0, "high": 999.0, "qualifier": "vague"}, True),
    ],
)
def test_mentions_in_one_document(other: dict[str, object], same: bool) -> None:
    first, second = link_claims([claim(1), claim(2, **other)], DOCUMENTS)
    assert (first.root_id == second.root_id) is same
    assert first.root_id == "a-1"


@pytest.mark.parametrize(
    ("other", "same"),
    [
        ({"doc_id": "b"}, True),
        ({"doc_id": "b", "low": 940.0, "high": 940.0}, False),
        ({"doc_id": "b", "claimant_side": "US"}, False),
        ({"doc_id": "c", "date": dt.date(2022, 12, 19)}, False),
    ],
)
def test_the_same_number_in_independent_documents(other: dict[str, object], same: bool) -> None:
    doc_id = str(other.pop("doc_id"))
    first, second = link_claims([claim(1), claim(2, doc_id, **other)], DOCUMENTS)
    assert (first.root_id == second.root_id) is same


def test_small_numbers_need_the_same_stated_day() -> None:
    few = {"low": 3.0, "high": 3.0, "date": None, "date_basis": "none"}
    first, second = link_claims([claim(1, **few), claim(2, "b", **few)], DOCUMENTS)
    assert first.root_id != second.root_id


def test_a_vague_amount_that_fits_two_numbers_joins_neither() -> None:
    rows = [claim(1, low=200.0, high=200.0), claim(2), claim(3, low=100.0, high=999.0, qualifier="vague")]
    assert len({row.root_id for row in link_claims(rows, DOCUMENTS)}) == 3


def threat(number: int, doc_id: str, **fields: object) -> Ultimatum:
    values: dict[str, object] = {
        "ultimatum_id": f"{doc_id}-{number}", "doc_id": doc_id, "start": number, "end": number + 1, "quote": "x",
        "sentence": "x", "demand": "pergi", "harm": "mati", "speaker": None, "speaker_side": "none",
        "addressee_side": "Russia", "act": "reported", "position": "body", "via": (), "root_id": "?",
        "demand_family": "retreat", "harm_family": "death", "sentence_start": 0,
    }  # fmt: skip
    return Ultimatum(**{**values, **fields})  # type: ignore[arg-type]


def test_threats_link_in_a_document_and_by_speaker_across() -> None:
    rows = [
        threat(1, "a"),
        threat(2, "a", speaker="Zelensky"),
        threat(3, "b", speaker="Zelensky"),
        threat(4, "b", speaker="Kadyrov", addressee_side="Ukraine"),
        threat(5, "c", speaker="Zelensky"),
    ]
    assert [row.root_id for row in link_ultimatums(rows, DOCUMENTS)] == ["a-1", "a-1", "a-1", "b-4", "c-5"]


def test_init_writes_what_read_corpus_reads_and_never_over_corrections(tmp_path: Path) -> None:
    for i in range(300):
        head = f"KOMPAS.com - Rusia mundur, Senin ({i % 28 + 1}/11/2022).\n\n" if i % 2 else ""
        (tmp_path / f"{i:03}.txt").write_text(head + story(i, 8), encoding="utf-8")
    path, rows = init_sources(tmp_path)
    assert len(rows) == 300
    texts = read_corpus(tmp_path).texts
    assert (texts[1].outlet, texts[1].published_basis) == ("Kompas.com", "inferred")
    assert (texts[0].outlet, texts[0].published) == (None, None)
    with pytest.raises(InputError, match="exists already"):
        init_sources(tmp_path)
    before = path.read_bytes()
    assert init_sources(tmp_path, force=True)[0].read_bytes() == before
    (tmp_path / "sources.csv").unlink()
    (tmp_path / "sources.toml").write_text("")
    with pytest.raises(InputError, match=r"sources\.toml"):
        init_sources(tmp_path, force=True)
