"""Framing by source: what is counted, what chance makes of it, and what can't be said."""

from __future__ import annotations

import random
from collections import Counter
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers import charts, load
from helpers.answers import framing
from helpers.charts.parts import Words
from helpers.documents import parse_article
from helpers.lexicons import categories, read_lexicon
from helpers.log_odds import difference, distinctive
from helpers.naming import choices, find_names
from helpers.pipeline import Records
from helpers.ratios import figures
from helpers.records import Article, RawText
from helpers.voice import Deed, Fillers, find_deeds, voices


def article_of(text: str) -> Article:
    return parse_article(RawText(doc_id="d", text=f"Kabar pagi\n\n{text}", origin="t"))


def deeds_of(text: str) -> list[tuple[str, str, str]]:
    return [(deed.side, deed.role, deed.verb) for deed in find_deeds(article_of(text))]


@pytest.mark.parametrize(
    ("text", "deeds"),
    [
        ("Rusia menyerang gudang itu.", [("Russia", "acts", "menyerang")]),
        ("Pasukan Ukraina telah kembali merebut desa itu.", [("Ukraine", "acts", "merebut")]),
        ("Gudang itu dihancurkan oleh Rusia.", [("Russia", "acts", "dihancurkan")]),
        ("Gudang itu dihancurkan Ukraina semalam.", [("Ukraine", "acts", "dihancurkan")]),
        ("Pasukan Rusia ditembaki dari hutan.", [("Russia", "acted_upon", "ditembaki")]),
        ("Artileri itu menghantam posisi pasukan Rusia.", [("Russia", "acted_upon", "menghantam")]),
        ("Tentara Ukraina tewas di parit.", [("Ukraine", "acted_upon", "tewas")]),
        ("Rusia mengatakan gudang itu kosong.", []),
        ("Menteri Pertahanan Rusia tiba di kota.", []),
        ("Menurut Rusia gudang itu kosong.", []),
        ("Cuaca cerah di kota.", []),
    ],
)
def test_a_verb_beside_a_name_tells_who_acts(text: str, deeds: list[tuple[str, str, str]]) -> None:
    assert deeds_of(text) == deeds


@pytest.mark.parametrize("voice", voices().values(), ids=lambda voice: voice.id)
def test_voices_do_what_their_examples_say(voice: object) -> None:
    assert hasattr(voice, "examples") and voice.examples and voice.non_examples
    role = {"active": "acts", "passive": "acted_upon"}[voice.id]  # type: ignore[attr-defined]
    assert any(role in {deed[1] for deed in deeds_of(text)} for text in voice.examples)
    for text in voice.examples:
        assert deeds_of(text), text
    for text in voice.non_examples:
        assert role not in {deed[1] for deed in deeds_of(text)}, text


@pytest.mark.parametrize("table", ["fillers", "objects"])
def test_words_between_name_and_verb_do_what_their_examples_say(table: str) -> None:
    for entry in read_lexicon("voice", table, Fillers):
        assert all(deeds_of(text) for text in entry.examples)
        assert not any(deeds_of(text) for text in entry.non_examples)


@pytest.mark.parametrize("choice", choices().values(), ids=lambda choice: choice.id)
def test_names_that_take_sides_do_what_their_examples_say(choice: object) -> None:
    assert hasattr(choice, "options") and len(choice.options) >= 2
    for option, text in zip(choice.options, choice.examples, strict=True):  # type: ignore[attr-defined]
        assert option.side in categories("claimant_sides")
        words = text.partition(": ")[2] if text.split(":")[0] in option.id else text
        assert [use.option for use in find_names(article_of(words)) if use.choice == choice.id] == [option.id], text  # type: ignore[attr-defined]
    for text in choice.non_examples:  # type: ignore[attr-defined]
        assert not [use for use in find_names(article_of(text)) if use.choice == choice.id], text  # type: ignore[attr-defined]


def test_a_name_in_quotation_marks_is_the_speakers() -> None:
    text = 'Putin berkata, "Operasi militer khusus itu berjalan sesuai rencana kami." Invasi itu memasuki bulan kelima.'
    assert [(use.option, use.quoted) for use in find_names(article_of(text))] == [
        ("special military operation", True),
        ("invasion", False),
    ]


COUNTS = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)).map(lambda t: (min(t), max(t))), max_size=20)


@settings(max_examples=60, deadline=None)
@given(COUNTS)
def test_a_share_lies_in_its_interval_or_is_not_told(counts: list[tuple[int, int]]) -> None:
    figure = figures({"x": counts}, least=5, draws=60, seed=1)["x"]
    told = [pair for pair in counts if pair[1]]
    assert figure.articles == len(told)
    if len(told) < 5:
        assert (figure.value, figure.low, figure.high, figure.chance) == (None, None, None, None)
    else:
        assert figure.low is not None and figure.high is not None and figure.chance is not None
        assert 0 <= figure.low <= figure.high <= 1 and 0 <= figure.chance <= 1
        assert figure.value == sum(h for h, _o in told) / sum(o for _h, o in told)


def test_halves_of_articles_that_are_alike_do_not_differ_and_others_do() -> None:
    alike = figures({"x": [(1, 2)] * 12}, least=5, draws=100, seed=1)["x"]
    apart = figures({"x": [(0, 2)] * 6 + [(2, 2)] * 6}, least=5, draws=100, seed=1)["x"]
    assert alike.chance == 0 and apart.chance is not None and apart.chance > 0.2
    assert alike.low == alike.high == 0.5


def test_a_figure_does_not_change_with_what_stands_beside_it() -> None:
    pairs = [(n % 3, 3) for n in range(20)]
    alone = figures({"x": pairs}, least=5, draws=100, seed=4)["x"]
    beside = figures({"y": [(1, 1)] * 20, "x": pairs}, least=5, draws=100, seed=4)["x"]
    assert alone == beside


TOPICS = [
    "gandum pelabuhan kapal",
    "nuklir rudal ancaman",
    "pengungsi tenda bayi",
    "drone kilang minyak",
    "sidang hakim",
]
COMMON = ["pasukan", "kota", "rusia", "ukraina", "perang", "hari", "orang", "serangan", "wilayah", "kata"]


def story(pick: random.Random) -> Counter[str]:
    """Words as real articles have them: common ones everywhere, those of a topic in bursts."""
    topics = pick.sample(TOPICS, 2)
    words = pick.choices(COMMON, k=60) + [w for t in topics for w in t.split() for _ in range(pick.randint(1, 9))]
    return Counter(words + [f"langka{pick.randint(0, 40)}" for _ in range(20)])


@pytest.mark.parametrize("seed", range(6))
def test_random_labels_make_at_most_one_term_in_twenty_significant(seed: int) -> None:
    pick = random.Random(seed)
    articles = [story(pick) for _ in range(60)]
    labels = [n % 3 == 0 for n in range(60)]
    pick.shuffle(labels)
    terms = distinctive(articles, labels, shuffles=60, seed=seed)
    assert len(terms) > 40
    assert sum(term.significant for term in terms) <= 0.05 * len(terms)


def test_a_word_that_a_group_does_use_more_is_found() -> None:
    pick = random.Random(3)
    articles = [story(pick) for _ in range(60)]
    labels = [n < 20 for n in range(60)]
    for own, mine in zip(articles, labels, strict=True):
        own["penjajah"] = 3 if mine else 0
        own["musuh"] = 1
    terms = distinctive(articles, labels, shuffles=60, seed=1)
    assert terms[0].word == "penjajah" and terms[0].significant and terms[0].articles == 20
    assert not next(term for term in terms if term.word == "musuh").significant
    assert difference(articles, labels, "penjajah") == pytest.approx(terms[0].delta, rel=0.05)


@pytest.mark.parametrize("labels", [[True] * 8, [False] * 8])
def test_without_another_group_no_word_tells_it(labels: list[bool]) -> None:
    assert distinctive([Counter(a=2, b=1)] * 8, labels) == []


FIRST = (
    "Rusia serang gudang\n\nKOTA - Kementerian Pertahanan Rusia mengklaim gudang nomor {n} di Kharkov hancur.\n\n"
    "Rusia menyerang lagi pada malam ke-{n}. Kiev membantah kabar itu, dan hujan turun selama {n} jam."
)
SECOND = (
    "Gudang di Kharkiv terbakar\n\nKOTA - Gubernur Oleh Syniehubov mengatakan {n} petugas memadamkan api.\n\n"
    "Warga diserang Rusia pada malam ke-{n}, ujar Syniehubov. Kyiv mengatakan pasokan listrik pulih dalam {n} jam."
)


@pytest.fixture
def records(tmp_path: Path) -> Records:
    """Eight articles of one outlet and eight of another, which name and quote otherwise; of one each a copy too."""
    rows = ["file,outlet"]
    for n in range(8):
        for outlet, text in (("Merah", FIRST), ("Putih", SECOND)):
            filler = " ".join(f"Catatan {outlet} {n}{k} dibuat petugas {k * 7 + n}." for k in range(6))
            for copy in range(2 if n == 0 else 1):
                name = f"{outlet}{n}{copy}"
                (tmp_path / f"{name}.txt").write_text(f"{text.format(n=n + 11)}\n\n{filler}", encoding="utf-8")
                rows.append(f"{name}.txt,{outlet}")
    (tmp_path / "sources.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    return load(tmp_path)


SAMPLING = framing.check_sampling(5, 60, 1)


class TestComparison:
    def test_names_differ_between_groups_beyond_chance_and_copies_count_once(self, records: Records) -> None:
        groups = framing.grouped_documents(records, "outlet")
        table = framing.naming(framing.read_names(records), groups, SAMPLING)
        russian = table.filter(item="capital: Kiev")
        assert dict(russian.select("group", "share").iter_rows()) == {"(all articles)": 0.5, "Merah": 1.0, "Putih": 0.0}
        assert russian.filter(group="Merah")["articles"].to_list() == [8]
        assert ("capital: Kiev", "Merah", "Putih") in framing.apart(table)

    def test_the_ledger_tells_claims_from_plain_statements(self, records: Records) -> None:
        ledger = framing.ledger(records, framing.grouped_documents(records, "outlet"), SAMPLING)
        rows = {(r["side"], r["stance"]): r for r in ledger.to_dicts()}
        assert rows["Russia", "claim"]["statements"] == 8
        assert rows["Ukraine", "neutral"]["statements"] >= 16
        assert rows["Ukraine", "deny"]["statements"] == 8
        marks = framing.ledger_marks(ledger)
        examples = framing.ledger_examples(records, ledger)
        anchors = {f"#attribution-{d}-{s}" for d, s in examples.select("doc_id", "start").iter_rows()}
        assert set(marks["evidence"]) == anchors
        assert {href.removeprefix("#") for href in marks["href"]} == set(framing.ledger_table(marks)["anchor"])

    def test_who_acts(self, records: Records) -> None:
        groups = framing.grouped_documents(records, "outlet")
        deeds = framing.read_deeds(records)
        table = framing.agency(deeds, groups, SAMPLING)
        assert table.filter(group="Merah", item="Russia")["share"].to_list() == [1.0]
        assert framing.deeds_table(deeds, groups)["independent"].max() <= 16  # type: ignore[operator]

    def test_the_answer_names_what_tells_the_groups_apart(self, records: Records) -> None:
        groups = framing.grouped_documents(records, "outlet")
        words = framing.words_by_group(records, groups, SAMPLING)
        assert {"kharkov", "kiev"} <= set(words.filter(group="Merah")["word"])
        text = framing.answer(records, groups, framing.frame_figures(records, groups, SAMPLING), 5, words=words)
        assert "18 articles (16 independent)" in text and "2 groups can be compared." in text
        assert "Words that tell groups from the rest: Merah: " in text

    def test_below_the_minimum_nothing_has_a_share_and_words_say_so(self, records: Records) -> None:
        groups = framing.grouped_documents(records, "outlet")
        strict = framing.check_sampling(20, 30, 1)
        for table in (
            framing.voices(records, groups, strict),
            framing.agency(framing.read_deeds(records), groups, strict),
            framing.naming(framing.read_names(records), groups, strict),
            framing.raised(records, groups, strict),
            framing.only_headlines(records, groups, strict),
        ):
            assert table["share"].null_count() == table.height > 0
            assert set(table["verdict"]) == {"insufficient"}
            assert isinstance(charts.figures_chart(framing.in_percent(table, {}), what="x"), Words)
        assert framing.words_by_group(records, groups, strict).height == 0
        assert framing.too_few(pl.DataFrame(), groups, 20).startswith("Insufficient")

    def test_each_share_is_drawn_with_its_interval_and_null(self, records: Records) -> None:
        groups = framing.grouped_documents(records, "outlet")
        shown = framing.in_percent(framing.voices(records, groups, SAMPLING), framing.side_labels())
        assert {"low", "high", "chance", "pooled"} <= set(shown.columns)
        assert shown.filter((pl.col("low") > pl.col("share")) | (pl.col("share") > pl.col("high"))).height == 0
        assert not isinstance(charts.figures_chart(shown, what="statements, %"), Words)


def test_random_outlets_tell_few_words(tmp_path: Path) -> None:
    """Articles of one newsroom, dealt out to two outlets by chance, differ in no more than one word in twenty."""
    pick = random.Random(11)
    rows = ["file,outlet"]
    for n in range(40):
        lines = [" ".join(story(pick).elements()) for _ in range(2)]
        (tmp_path / f"{n:02}.txt").write_text(f"Kabar {n}\n\n" + ".\n\n".join(lines) + ".", encoding="utf-8")
        rows.append(f"{n:02}.txt,{pick.choice(['Merah', 'Putih'])}")
    (tmp_path / "sources.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    records = load(tmp_path)
    words = framing.words_by_group(records, framing.grouped_documents(records, "outlet"), SAMPLING)
    told = {word for article in records.articles for word in article.text.casefold().split()}
    assert words.height <= 0.05 * len(told)


def test_a_deed_leads_to_its_sentence() -> None:
    article = article_of("Sejak pagi Rusia menyerang gudang itu.")
    (deed,) = find_deeds(article)
    assert isinstance(deed, Deed)
    assert article.text[deed.start : deed.end] == deed.verb == "menyerang"
    assert article.text[deed.sentence_start :].startswith(deed.sentence)
