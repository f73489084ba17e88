"""Key words in context: every place of a phrase, its words around it, aligned."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.concordance import as_text, concordance_of, find_concordance
from helpers.documents import parse_article
from helpers.records import Article, InputError, RawText
from helpers.ultimatums import find_ultimatums

TEXT = (
    "Pesan dari radio: Mundur atau Mati\n\nPara serdadu mendengar “mundur atau mati” tiga kali semalam.\n\n"
    "Komandan berkata mereka tidak akan mundur. Atau mati? Tidak."
)


def article_of(text: str, doc_id: str = "d") -> Article:
    return parse_article(RawText(doc_id=doc_id, text=text, origin="test"))


def test_a_phrase_is_found_in_any_case_but_not_across_sentences() -> None:
    lines = find_concordance([article_of(TEXT)], "mundur atau mati")
    assert [line.key for line in lines] == ["Mundur atau Mati", "mundur atau mati"]
    assert lines[1].left.endswith("mendengar “")
    assert lines[1].right.startswith("” tiga kali")


def test_lines_keep_the_order_of_articles_and_say_where_they_come_from() -> None:
    lines = find_concordance([article_of(TEXT, "b"), article_of(TEXT, "a")], "mati")
    assert [line.doc_id for line in lines] == ["b"] * 3 + ["a"] * 3


def test_the_rows_of_a_family_have_their_concordance() -> None:
    article = article_of("Judul berita\n\nPembuka.\n\nMenyerahlah atau kalian semua mati, tulis mereka di tembok.")
    rows = find_ultimatums(article, ())
    assert [line.key for line in concordance_of([article], rows)] == ["Menyerahlah atau kalian semua mati"]
    assert concordance_of([article_of("Lain", "x")], rows) == ()


def test_the_text_form_aligns_the_key_words() -> None:
    lines = find_concordance([article_of(TEXT)], "mundur atau mati", 3)
    printed = as_text(lines).splitlines()
    places = [line.lower().index("mundur atau mati") for line in printed]
    assert len(set(places)) == 1
    assert as_text(()) == ""


@pytest.mark.parametrize(("phrase", "words"), [("", 8), ("  ", 8), ("mundur", 0)])
def test_an_empty_phrase_or_no_context_is_refused(phrase: str, words: int) -> None:
    with pytest.raises(InputError):
        find_concordance([article_of(TEXT)], phrase, words)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(["mundur", "atau", "mati", ".", "\n", "“", "Rusia"]), max_size=30).map(" ".join))
def test_key_words_stand_where_the_line_says(text: str) -> None:
    article = article_of(text)
    for line in find_concordance([article], "mundur atau", 3):
        assert article.text[line.start : line.end].split() == ["mundur", "atau"]
        assert len(line.left.split()) <= 3
        assert len(line.right.split()) <= 3
