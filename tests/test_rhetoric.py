"""The language around ultimatums: its categories and their words, and collocates with their intervals."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.documents import parse_article
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
