"""Every entry of reporting_verbs.toml through the real recogniser."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from helpers.attributions import find_attributions
from helpers.attributions.cues import ReportingVerb, ReportingWord, Told, find_cues
from helpers.attributions.phrase_patterns import PhraseWords
from helpers.lexicons import read_lexicon
from helpers.records import Article, RawText


def article(text: str) -> Article:
    from helpers.documents import parse_article

    return parse_article(
        RawText(doc_id="x", text=f"Judul berita hari ini\n\nHujan turun sejak pagi.\n\n{text}\n", origin="x")
    )


VERBS = read_lexicon("reporting_verbs", "verbs", ReportingVerb)
WORDS = [
    (table, entry)
    for table in ("prepositions", "nouns", "credits")
    for entry in read_lexicon("reporting_verbs", table, ReportingWord)
]


@pytest.mark.parametrize("verb", VERBS, ids=lambda v: v.id)
def test_verbs(verb: ReportingVerb) -> None:
    forms = {*verb.active, *verb.bare, *verb.passive, *verb.suffixed}
    for text in verb.examples:
        assert any(a.cue.lower() in forms for a in find_attributions(article(text))), text
    for text in verb.non_examples:
        assert not [a for a in find_attributions(article(text)) if a.cue.lower() in forms], text


@pytest.mark.parametrize(("table", "word"), WORDS, ids=lambda v: v if isinstance(v, str) else v.id)
def test_words(table: str, word: ReportingWord) -> None:
    for text in word.examples:
        found = find_attributions(article(text))
        assert any(a.cue.lower() in word.forms for a in found) or (table == "credits" and any(a.via for a in found)), (
            text
        )
    for text in word.non_examples:
        assert not [a for a in find_attributions(article(text)) if a.cue.lower() in word.forms], text


@pytest.mark.parametrize("verb", VERBS, ids=lambda v: v.id)
def test_forms_that_need_more_are_forms(verb: ReportingVerb) -> None:
    assert {*verb.narrow, *verb.quoting, *verb.acting} <= {*verb.active, *verb.bare, *verb.passive, *verb.suffixed}


PHRASES = [(entry.id, text) for entry in read_lexicon("noun_phrases", "words", PhraseWords) for text in entry.examples]
OTHERS = [
    (entry.id, text) for entry in read_lexicon("noun_phrases", "words", PhraseWords) for text in entry.non_examples
]


@pytest.mark.parametrize(("kind", "text"), [*PHRASES, *OTHERS])
def test_phrases_end_where_the_brackets_say(kind: str, text: str) -> None:
    rows = find_attributions(article(text.replace("[", "").replace("]", "")))
    assert [row.speaker for row in rows] == [text[text.index("[") + 1 : text.index("]")]], kind


@pytest.mark.parametrize("entry", read_lexicon("reporting_verbs", "told", Told), ids=lambda e: e.id)
def test_what_is_told_makes_a_statement(entry: Told) -> None:
    for text in entry.examples:
        assert find_attributions(article(text)), text
    for text in entry.non_examples:
        assert not find_attributions(article(text)), text


def test_every_form_that_needs_more_or_is_marked_belongs_to_its_order() -> None:
    for verb in VERBS:
        assert {*verb.loose, *verb.headline, *verb.behind} <= set(verb.bare), verb.id
        assert {*verb.agentless} <= set(verb.passive), verb.id
        assert {*verb.beside} <= {*verb.suffixed, *verb.bare}, verb.id


@pytest.mark.parametrize(
    "entry",
    [entry for table in ("unspoken", "idioms") for entry in read_lexicon("reporting_verbs", table, Told)],
    ids=lambda e: e.id,
)
def test_what_is_known_or_shown_and_what_is_an_idiom_is_nobodys_statement(entry: Told) -> None:
    for text in entry.examples:
        assert not find_attributions(article(text)), text
    for text in entry.non_examples:
        assert find_attributions(article(text)), text


@pytest.mark.parametrize("case", [str, str.lower, str.upper, str.capitalize, str.title], ids=lambda c: c.__name__)
def test_every_form_is_read_in_every_case(case: Callable[[str], str]) -> None:
    verbs = {form for verb in VERBS for form in (*verb.active, *verb.bare, *verb.passive, *verb.suffixed)}
    for form in sorted(verbs | {form for _, word in WORDS for form in word.forms}):
        text = f"Lalu {case(form)} "
        assert find_cues(text, 0, len(text)), form
