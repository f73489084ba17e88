"""The language around ultimatums: its categories and their words, and collocates with their intervals."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers import charts
from helpers.answers import rhetoric
from helpers.answers.rhetoric.drift import Row, changes_between
from helpers.charts.parts import Words
from helpers.documents import parse_article
from helpers.pipeline import Records, load
from helpers.records import Article, InputError, RawText, Span
from helpers.rhetoric import count_words, find_rhetoric, rhetoric_categories
from helpers.rhetoric_collocates import find_collocates


def article_of(text: str, doc_id: str = "d") -> Article:
    return parse_article(RawText(doc_id=doc_id, text=text, origin="test"))


@pytest.mark.parametrize("category", rhetoric_categories().values(), ids=lambda category: category.id)
def test_a_category_stands_in_its_examples_and_not_in_its_non_examples(category: object) -> None:
    assert hasattr(category, "examples") and category.examples and category.non_examples
    for example in category.examples:
        found = {place.category for place in find_rhetoric(article_of("Kabar pagi\n\n" + example))}
        assert category.id in found, example
    for example in category.non_examples:
        found = {place.category for place in find_rhetoric(article_of("Kabar pagi\n\n" + example))}
        assert category.id not in found, example


def test_a_place_says_where_it_stands() -> None:
    places = find_rhetoric(article_of("Pasukan KABUR tunggang langgang\n\nPasukan itu kabur kemarin malam."))
    assert {(p.category, p.quote, p.position) for p in places} >= {
        ("flight", "KABUR", "headline"),
        ("capitals", "KABUR", "headline"),
        ("flight", "kabur", "lead"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "JAKARTA, HARIAN CONTOH - Jakarta sepi, kata harian contoh itu.",
        "Roket HIMARS dan rudal ATACMS dikirim NATO pekan lalu.",
        "Staf Umum mencatat 40 BMP-2 rusak.",
    ],
)
def test_datelines_and_abbreviations_are_not_shouted(text: str) -> None:
    assert [p for p in find_rhetoric(article_of("Kabar\n\n" + text)) if p.category == "capitals"] == []


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="abcKABUR runtuh‘’“”.\n ", max_size=120))
def test_every_place_quotes_the_text(text: str) -> None:
    article = article_of(text)
    for place in find_rhetoric(article):
        assert article.text[place.start : place.end] == place.quote
        assert place.quote in place.sentence
    assert count_words(article) >= 0


def corpus() -> tuple[list[Article], dict[str, list[Span]]]:
    articles = [
        article_of(
            f"Kabar {n}\n\nPesan mengerikan itu berbunyi mundur atau mati. " + "Cuaca cerah sekali. " * 20, f"a{n}"
        )
        for n in range(6)
    ]
    places = {}
    for article in articles:
        at = article.text.index("mundur atau mati")
        places[article.doc_id] = [Span(at, at + len("mundur atau mati"))]
    return articles, places


def test_words_that_stand_near_and_nowhere_else_are_found_with_their_interval() -> None:
    articles, places = corpus()
    rows = {row.word: row for row in find_collocates(articles, places, window=3, draws=50)}
    assert "mengerikan" in rows and "mati" not in rows
    row = rows["mengerikan"]
    assert (row.near, row.articles, row.total) == (6, 6, 6) and 0 < row.low <= row.strength <= row.high


def test_a_word_as_common_elsewhere_is_no_collocate() -> None:
    articles, places = corpus()
    assert "cuaca" not in {row.word for row in find_collocates(articles, places, window=3, draws=50)}


def test_a_word_of_one_article_is_left_out() -> None:
    articles, places = corpus()
    assert find_collocates(articles[:1], places, window=3, draws=20) == ()


def test_no_window_is_refused() -> None:
    with pytest.raises(InputError, match="context_words"):
        find_collocates([], {}, window=0)


BODY = "“Tentara Rusia tinggal punya dua pilihan: mundur atau mati,” kata seorang pejabat NATO kepada CNN."
LOST = f"Tentara Rusia lari, diperingatkan ‘mundur atau mati’\n\nPasukan itu pergi pagi tadi.\n\n{BODY}\n"
KEPT = f"Pejabat NATO Sebut Tentara Rusia Harus Mundur atau Mati\n\nPasukan itu pergi pagi tadi.\n\n{BODY}\n"
ALONE = "Tentara Putin panik, ‘mundur atau mati’\n\nPasukan itu pergi pagi tadi tanpa suara.\n"
QUIET = "Harga gandum naik\n\nKapal gandum berlayar dari Odesa pagi tadi.\n"


def records_of(folder: Path, texts: dict[str, str]) -> Records:
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return load(folder)


class TestDrift:
    def test_a_headline_that_drops_the_speaker_is_told(self, tmp_path: Path) -> None:
        chosen = rhetoric.choose_ultimatums(records_of(tmp_path, {"a": LOST}), "mundur atau mati")
        row = rhetoric.drift_table(chosen).row(0, named=True)
        assert row["position"] == "headline" and row["change"].startswith("the speaker is gone")
        assert "described becomes reported" in row["change"] and "a" in row["hop"]
        assert row["href"] != row["told_href"] and row["told_href"].startswith("#ultimatum-u")

    def test_one_without_a_body_stands_there_alone(self, tmp_path: Path) -> None:
        chosen = rhetoric.choose_ultimatums(records_of(tmp_path, {"a": ALONE}), "mundur atau mati")
        assert rhetoric.drift_table(chosen)["change"].to_list() == ["stands there alone"]

    def test_the_answer_counts_headlines_that_name_nobody(self, tmp_path: Path) -> None:
        records = records_of(tmp_path, {"a": LOST, "b": KEPT})
        chosen = rhetoric.choose_ultimatums(records, "mundur atau mati")
        assert "nobody is named in 1 of these headlines" in rhetoric.answer(records, chosen, "mundur atau mati")

    @pytest.mark.parametrize(
        ("told", "shown", "expected"),
        [
            (None, {"act": "reported"}, ["stands there alone"]),
            ({"act": "warned"}, None, ["left out"]),
            ({}, {}, []),
            ({}, {"speaker": None, "act": "reported"}, ["the speaker is gone", "issued becomes reported"]),
            ({"act": "warned"}, {"act": "issued"}, ["warned becomes issued"]),
            ({}, {"harm_family": "killing"}, ["other words"]),
            ({}, {"addressee_side": "Ukraine"}, ["meant for others"]),
            ({}, {"addressee_side": "unknown"}, []),
            ({}, {"speaker_side": "US"}, ["another side speaks"]),
        ],
    )
    def test_what_changed(self, told: Row | None, shown: Row | None, expected: list[str]) -> None:
        usual = {"speaker": "A", "speaker_side": "Russia", "addressee_side": "Russia", "act": "issued"}
        usual |= {"demand_family": "withdraw", "harm_family": "death"}
        rows = [None if row is None else usual | row for row in (told, shown)]
        assert changes_between(*rows) == expected


class TestTables:
    def test_too_few_articles_are_insufficient_and_have_no_interval(self, tmp_path: Path) -> None:
        records = records_of(tmp_path, {"a": LOST, "b": QUIET})
        chosen = rhetoric.choose_ultimatums(records, "mundur atau mati")
        table = rhetoric.language_table(records, chosen, 5, 20, 1)
        assert set(table["verdict"]) == {"insufficient"} and table["times_from"].null_count() == table.height
        collocates = rhetoric.collocates_table(records, chosen, 5, 20, 1)
        assert collocates.height == 0 and "too few" in rhetoric.too_few(chosen, collocates)

    def test_a_minimum_of_one_article_is_refused(self, tmp_path: Path) -> None:
        records = records_of(tmp_path, {"a": LOST})
        chosen = rhetoric.choose_ultimatums(records, "mundur atau mati")
        with pytest.raises(InputError, match="min_documents 1"):
            rhetoric.language_table(records, chosen, 1, 20, 1)

    def test_every_category_that_is_found_has_a_place_that_its_row_leads_to(self, tmp_path: Path) -> None:
        records = records_of(tmp_path, {"a": LOST, "b": ALONE, "c": QUIET})
        chosen = rhetoric.choose_ultimatums(records, "mundur atau mati")
        table, places = rhetoric.language_table(records, chosen, 5, 20, 1), rhetoric.language_examples(records, chosen)
        anchors = set(places["anchor"])
        for uses, href in table.select("uses", "href").iter_rows():
            assert not uses or href.removeprefix("#") in anchors

    def test_marks_of_one_cell_stand_apart(self, tmp_path: Path) -> None:
        records = records_of(tmp_path, {"a": LOST, "b": KEPT})
        chosen = rhetoric.choose_ultimatums(records, "mundur atau mati")
        for frame in (rhetoric.families_frame(chosen), rhetoric.parties_frame(chosen)):
            cells = frame.select("demand_label", "harm_label", "from_label", "to_label", "across", "down")
            assert cells.unique().height == frame.height == 4

    def test_wordings_of_a_family_are_counted_together(self, tmp_path: Path) -> None:
        chosen = rhetoric.choose_ultimatums(records_of(tmp_path, {"a": LOST}), "mundur atau mati")
        (row,) = rhetoric.families_table(chosen).to_dicts()
        assert (row["mentions"], row["articles"], row["wordings"]) == (2, 1, "mundur atau mati (2)")

    def test_one_kind_is_told_in_words_and_two_are_drawn(self, tmp_path: Path) -> None:
        other = "Pesan dari garis depan\n\nKadyrov mengancam pasukan Ukraina: menyerah atau kalian akan dibunuh.\n"
        for texts, drawn in (({"a": LOST}, False), ({"a": LOST, "b": other}, True)):
            folder = tmp_path / str(len(texts))
            folder.mkdir()
            chosen = rhetoric.choose_ultimatums(records_of(folder, texts), "mundur atau mati")
            chart = charts.families_chart(rhetoric.families_frame(chosen))
            assert isinstance(chart, Words) is not drawn
            if isinstance(chart, Words):
                assert chart.text.startswith("All 2 mentions are of one kind, withdraw and death")
            else:
                assert "#ultimatum-u" in chart.to_json()
