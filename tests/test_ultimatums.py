"""Either/or threats: what counts, what does not, who says it to whom, and the phrase that finds its kin."""

from __future__ import annotations

import hashlib
import itertools
import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.attributions import find_attributions
from helpers.documents import parse_article
from helpers.records import Article, Attribution, InputError, RawText
from helpers.ultimatums import family_of, find_threats, find_ultimatums

HERE = Path(__file__).parent
# own sentences, one a line: every way in which Indonesian news puts an either/or threat, and what looks like one
THREATS = (HERE / "ultimatums_found.txt").read_text(encoding="utf-8").splitlines()
NEAR_MISSES = (HERE / "ultimatums_not_found.txt").read_text(encoding="utf-8").splitlines()

FOUND = [
    # X atau Y, with inserted words, morphology, marks
    ("Mundur atau mati, begitu tulisan di papan itu.", "withdraw", "death"),
    ("Serdadu di bukit itu disuruh mundur sekarang juga atau mereka semua akan dibantai.", "withdraw", "killing"),
    ("“Menyerahlah malam ini, atau kalian semua akan kami habisi,” teriaknya.", "surrender", "killing"),
    ("Selebaran itu berbunyi: letakkan senjata kalian atau digilas tank.", "disarm", "destruction"),
    ("Gubernur itu memperingatkan penyerbu: angkat kaki atau binasa.", "withdraw", "death"),
    ("Pasukan pendudukan hanya bisa menarik diri atau ditumpas, tulis penasihat itu.", "withdraw", "destruction"),
    ("“Pulanglah ke negeri kalian atau jadi mayat di sini!”", "withdraw", "death"),
    ("MENYERAH ATAU DIHANCURKAN! Drone sebar selebaran di parit musuh", "surrender", "destruction"),
    ("Panglima 'pergi atau dibunuh': pesan terakhir untuk garnisun", "withdraw", "killing"),
    ("Keluar dari gedung itu atau kami tembak, seru seorang komandan.", "withdraw", "killing"),
    ("Mereka diultimatum agar menyerahkan diri atau menghadapi kematian.", "surrender", "death"),
    ("Ia mengancam pejuang terakhir di pabrik: kibarkan bendera putih atau dimusnahkan.", "surrender", "destruction"),
    # options
    ("Tentara yang terkepung hanya punya dua pilihan: menyerah atau tewas.", "surrender", "dying"),
    ("Pilihannya tinggal dua, mundur atau mati kedinginan.", "withdraw", "death"),
    ("Mereka harus memilih antara menyerah dan mati.", "surrender", "death"),
    ("Hanya ada dua jalan bagi musuh, angkat kaki atau tewas, katanya.", "withdraw", "dying"),
    # conditions
    ("Jika tidak menyerah, mereka akan dihancurkan, kata jenderal itu.", "surrender", "destruction"),
    ("Kalau mereka tak kunjung mundur, semuanya bakal dibantai.", "withdraw", "killing"),
    ("Bila menolak meletakkan senjata, sisa pasukan akan dimusnahkan tanpa ampun.", "disarm", "destruction"),
    ("Apabila Kyiv tidak menarik pasukannya dari Donbas, wilayah itu akan direbut paksa.", "withdraw", "seizure"),
    ("Garnisun itu akan digempur habis-habisan jika tidak menyerah.", "surrender", "destruction"),
    ("Jika terjadi perlawanan, semuanya akan dieliminasi.", "stop_resisting", "killing"),
    ("Mereka bakal dimusnahkan kecuali segera meletakkan senjata.", "disarm", "destruction"),
    ("Siapa pun yang menolak menyerah akan ditembak di tempat.", "surrender", "killing"),
    ("Setiap tentara yang melawan akan dibunuh.", "stop_resisting", "killing"),
    ("Menyerahlah. Jika tidak, kalian akan mati di parit ini.", "surrender", "death"),
    ("Letakkan senjata, kalau tidak kota ini kami ratakan.", "disarm", "destruction"),
    ("Kami akan menghancurkan mereka jika tidak mundur.", "withdraw", "attack"),
    # a demand in no family, and a condition that is no refusal
    ("Ia minta Putin agar mengampuni mereka. Kalau tidak, akan terjadi pembantaian.", "comply", "killing"),
    ("Kalau kalian berubah pikiran, kami akan menembak kalian, kata perekrut itu.", "comply", "attack"),
    # the harm first, or a threat in the next breath
    ("Entah kami merebut tanah itu dengan senjata, entah pasukan mereka pergi.", "withdraw", "conquest"),
    ("Kami bebaskan wilayah itu dengan paksa, atau tentara Ukraina pergi dari sana.", "withdraw", "conquest"),
    (
        "Rusia mengancam akan menggempur daerah terakhir para pejuang di Ghouta, kota Douma, kecuali mereka pergi.",
        "withdraw",
        "attack",
    ),
    ("Perwira itu meminta kota diserahkan. Mereka mengancam akan menembaki permukiman.", "yield", "attack"),
    # the mirror
    ("Menyerahlah jika masih ingin hidup, kata suara dari pengeras.", "surrender", "survival"),
    ("Jika ingin selamat, letakkan senjata sekarang.", "disarm", "survival"),
    ("Satu-satunya kesempatan untuk selamat adalah menyerah.", "surrender", "survival"),
    ("Kementerian itu mendesak mereka menyerah untuk menyelamatkan nyawa mereka.", "surrender", "survival"),
    # the price of giving up
    ("Prajurit itu diberi tahu akan ditembak jika menyerah.", "fight", "killing"),
    ("Mereka diperintahkan menembak siapa pun yang mencoba mundur.", "fight", "attack"),
    # reversed
    ("Mati atau menyerah, hanya itu yang tersisa bagi mereka.", "surrender", "death"),
]  # fmt: skip

with (HERE / "ultimatums_voices.toml").open("rb") as file:
    VOICES = [(row["title"], row["body"], row["expected"]) for row in tomllib.load(file)["article"]]


def article_of(text: str, doc_id: str = "d") -> Article:
    return parse_article(RawText(doc_id=doc_id, text=text, origin="test"))


def said(article: Article, words: str, cue: str, speaker: str | None, side: str, direct: bool = True) -> Attribution:
    """The attribution of the sentence that holds `words`, as the attribution reader gives it."""
    sentence = next(s for s in article.sentences if words in s.text)
    text = article.text
    cue_start = text.index(cue, sentence.start)
    start = text.index(speaker, sentence.start) if speaker else None
    return Attribution(
        doc_id=article.doc_id, start=sentence.start, end=sentence.end, quote=sentence.text, cue=cue,
        cue_start=cue_start, cue_end=cue_start + len(cue), speaker=speaker, speaker_start=start,
        speaker_end=None if start is None or speaker is None else start + len(speaker), speaker_side=side, via=(),
        hops=(), direct=direct, position=sentence.position,
    )  # fmt: skip


@pytest.mark.parametrize(("text", "demand", "harm"), FOUND)
def test_a_demand_bound_to_a_harm_is_found_once_with_its_families(text: str, demand: str, harm: str) -> None:
    rows = find_ultimatums(article_of(text), ())
    assert [(row.demand_family, row.harm_family) for row in rows] == [(demand, harm)]


@pytest.mark.parametrize("text", THREATS)
def test_every_form_of_a_threat_is_found_once_inside_an_article(text: str) -> None:
    article = article_of(f"Kabar dari garis depan\n\nSituasi memburuk.\n\n{text}\n\nBelum ada tanggapan.")
    (row,) = find_ultimatums(article, ())
    assert row.quote in text


@pytest.mark.parametrize("text", NEAR_MISSES)
def test_what_only_looks_like_one_is_left_alone(text: str) -> None:
    assert [row.quote for row in find_ultimatums(article_of(text), ())] == []


@pytest.mark.parametrize(
    ("phrase", "families"),
    [
        ("mundur atau mati", ("withdraw", "death")),
        ("menarik diri atau mati", ("withdraw", "death")),
        ("Menyerah atau mati!", ("surrender", "death")),
        ("“letakkan senjata atau dimusnahkan”", ("disarm", "destruction")),
        ("menyerah jika ingin hidup", ("surrender", "survival")),
        ("jika tidak menyerah akan dihancurkan", ("surrender", "destruction")),
    ],
)
def test_a_phrase_finds_its_families(phrase: str, families: tuple[str, str]) -> None:
    assert family_of(phrase) == families


@pytest.mark.parametrize("phrase", ["", "hidup atau mati", "kabur atau menyerah", "mundur", "pergantian kepemimpinan"])
def test_a_phrase_without_either_or_is_refused_with_a_remedy(phrase: str) -> None:
    with pytest.raises(InputError, match="give a demand and a harm"):
        family_of(phrase)


@pytest.mark.parametrize(("title", "body", "expected"), VOICES, ids=[row[0] for row in VOICES])
def test_who_says_it_to_whom_as_what(title: str, body: str, expected: list[list[str]]) -> None:
    article = article_of(f"{title}\n\n{body}\n")
    rows = find_ultimatums(article, find_attributions(article))
    assert [[row.act, row.speaker_side, row.addressee_side] for row in rows] == expected


def test_a_headline_inherits_no_speaker_and_names_whom_it_tells() -> None:
    article = article_of("Ratusan serdadu Rusia lari, diperingatkan ‘mundur atau mati’\n\nIsi berita menyusul di sini.")
    (row,) = find_ultimatums(article, ())
    assert (row.act, row.speaker, row.speaker_side, row.addressee_side) == ("reported", None, "none", "Russia")
    assert row.position == "headline"


def test_a_headline_that_names_who_threatens_is_issued() -> None:
    article = article_of("Putin ancam pasukan Ukraina di Kursk: menyerah atau mati\n\nIsi berita menyusul di sini.")
    (row,) = find_ultimatums(article, ())
    assert (row.act, row.speaker, row.speaker_side, row.addressee_side) == ("issued", "Putin", "Russia", "Ukraine")


def test_a_third_party_that_warns_warns_and_one_that_tells_describes() -> None:
    text = (
        "Kabar dari front\n\nSituasi memburuk.\n\n"
        "Seorang pejabat NATO memperingatkan bahwa tentara Rusia harus “mundur atau mati”.\n\n"
        "“Tentara Rusia tinggal punya dua pilihan: mundur atau mati,” kata pejabat NATO itu."
    )
    article = article_of(text)
    rows = find_ultimatums(
        article,
        (
            said(article, "memperingatkan", "memperingatkan", "Seorang pejabat NATO", "EU_NATO", direct=False),
            said(article, "dua pilihan", "kata", "pejabat NATO itu", "EU_NATO"),
        ),
    )
    assert [(row.act, row.speaker_side, row.addressee_side) for row in rows] == [
        ("warned", "EU_NATO", "Russia"),
        ("described", "EU_NATO", "Russia"),
    ]


def test_one_camp_threatening_the_other_issues() -> None:
    article = article_of(
        "Judul berita\n\nPembuka.\n\n“Menyerah atau kalian mati,” kata Jenderal Surovikin kepada mereka."
    )
    rows = find_ultimatums(article, (said(article, "Menyerah", "kata", "Jenderal Surovikin", "Russia"),))
    assert [(row.act, row.addressee_side) for row in rows] == [("issued", "Ukraine")]


def test_a_refusal_keeps_the_issuer_as_its_speaker() -> None:
    text = "Judul berita\n\nPembuka.\n\n“Kami menolak ultimatum ‘menyerah atau mati’ dari Moskow,” kata Palamar."
    article = article_of(text)
    rows = find_ultimatums(article, (said(article, "menolak", "kata", "Palamar", "Ukraine"),))
    assert [(row.act, row.speaker, row.speaker_side, row.addressee_side) for row in rows] == [
        ("refused", "Moskow", "Russia", "Ukraine")
    ]


def test_a_soldier_who_tells_of_his_own_choice_describes_it() -> None:
    text = "Judul berita\n\nPembuka.\n\n“Bagi kami pilihannya mundur atau mati,” kata prajurit Ukraina itu."
    article = article_of(text)
    rows = find_ultimatums(article, (said(article, "pilihannya", "kata", "prajurit Ukraina itu", "Ukraine"),))
    assert [(row.act, row.addressee_side) for row in rows] == [("described", "Ukraine")]


def test_a_demand_told_with_its_purpose_and_its_harm_is_one_threat() -> None:
    words = "Kami minta kalian menyerah agar tidak ada pertumpahan darah. Jika tidak, kalian akan dibom"
    (row,) = find_ultimatums(article_of(f"Perang di Ukraina\n\n“{words},” kata seorang perwira Rusia.\n"), ())
    assert row.quote.startswith("menyerah") and row.quote.endswith("dibom")


def test_a_basement_to_hide_in_is_no_harm() -> None:
    text = "Perang di Ukraina\n\nSerdadu itu kabur atau bersembunyi di ruang bawah tanah, kata Kyiv.\n"
    assert find_ultimatums(article_of(text), ()) == ()


def test_the_same_words_twice_are_two_rows_with_stable_ids() -> None:
    text = "Mundur atau mati\n\nMundur atau mati, tulis mereka.\n\nLalu sekali lagi: Mundur atau mati!"
    rows = find_ultimatums(article_of(text), ())
    assert len(rows) == len({row.ultimatum_id for row in rows}) == 3
    assert rows[1].ultimatum_id == "u" + hashlib.sha256(b"d\0Mundur atau mati\x002").hexdigest()[:11]
    assert [row.ultimatum_id for row in find_ultimatums(article_of(text), ())] == [row.ultimatum_id for row in rows]


WORDS = st.sampled_from(
    [
        "mundur",
        "atau",
        "mati",
        "menyerah",
        "jika",
        "tidak",
        "akan",
        "dihancurkan",
        "“",
        "”",
        "'",
        ",",
        ".",
        ":",
        "!",
        "\n",
        "Rusia",
        "tentara",
        "Ukraina",
        "kata",
        "siapa pun",
        "yang",
        "ingin",
        "hidup",
        "kami",
        "dua pilihan",
        "kecuali",
        "/",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_spans_quote_the_text_and_never_overlap(text: str) -> None:
    article = article_of(text)
    rows = find_ultimatums(article, ())
    for row in rows:
        assert article.text[row.start : row.end] == row.quote
        assert row.demand in row.quote
        assert row.harm in row.quote
    for earlier, later in itertools.pairwise(rows):
        assert earlier.end <= later.start


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_read_without_error(text: str) -> None:
    for threat in find_threats(text):
        assert 0 <= threat.start < threat.end <= len(text)
