"""Threats in forms that no rule expects: their signs, their weights, and what is found by them."""

from __future__ import annotations

import zlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers import learn_ultimatums
from helpers.documents import parse_article
from helpers.gold import read_gold
from helpers.lexicons import read_lexicon, total_weight
from helpers.records import RawText
from helpers.ultimatums import find_ultimatums
from helpers.ultimatums.signs import LEXICON, cues_of, find_signs, may_threaten
from helpers.ultimatums.vocabulary import Cue, whole_words
from helpers.ultimatums.weighing import LEAST, find_candidates, weighed_threats, weights

HERE = Path(__file__).parent
SIGNS = read_lexicon(LEXICON, "signs", Cue)
ODD = (HERE / "ultimatums_odd_found.txt").read_text(encoding="utf-8").splitlines()
ODD_NEAR_MISSES = (HERE / "ultimatums_odd_not_found.txt").read_text(encoding="utf-8").splitlines()


def found_in(text: str) -> int:
    article = parse_article(RawText(doc_id="d", text=f"Kabar dari front\n\nSepi.\n\n{text}\n\nSenyap.", origin="test"))
    return len(find_ultimatums(article, ()))


@pytest.mark.parametrize("sign", SIGNS, ids=lambda sign: sign.id)
def test_a_class_of_signs_stands_in_its_examples_and_in_no_non_example(sign: Cue) -> None:
    pattern = whole_words(sign.forms)
    assert sign.examples and sign.non_examples
    assert all(pattern.search(example) for example in sign.examples)
    assert not any(pattern.search(example) for example in sign.non_examples)


def test_most_threats_in_odd_forms_are_found_and_few_near_misses() -> None:
    assert sum(found_in(line) >= 1 for line in ODD) >= 0.35 * len(ODD)
    assert sum(found_in(line) >= 1 for line in ODD_NEAR_MISSES) <= 0.08 * len(ODD_NEAR_MISSES)


def test_odd_forms_that_were_never_learned_from_are_found_by_learned_weights() -> None:
    examples = learn_ultimatums.examples_of_lines(HERE)
    judged = learn_ultimatums.cross_validated(examples)
    odd = [(e.threat, odds >= LEAST) for e, odds in judged if "odd" in e.source]
    found = [threat for threat, told in odd if told]
    assert sum(found) >= 0.75 * len(found)
    assert sum(found) >= 0.4 * sum(threat for threat, _ in odd)


def test_the_weights_are_those_that_the_command_learns() -> None:
    examples = [
        *learn_ultimatums.examples_of_articles(read_gold(HERE / "gold" / "dev")),
        *learn_ultimatums.examples_of_lines(HERE),
    ]
    learned, committed = learn_ultimatums.fit(examples), weights()
    apart = [
        e for e in examples if (total_weight(e.cues, learned) >= LEAST) != (total_weight(e.cues, committed) >= LEAST)
    ]
    assert len(apart) <= 0.02 * len(examples), "run: python -m helpers.learn_ultimatums tests/gold/dev tests"


@pytest.mark.parametrize(
    ("text", "weighed"),
    [
        ("Mundur atau mati.", True),
        ("Yang keluar diberi sup; bagi yang lain, liang sudah digali.", True),
        ("Hujan turun di jembatan.", False),
        ("Jenazah itu dibawa pulang kemarin.", False),
        ("Lebih baik pulang daripada menunggu.", False),
    ],
)
def test_only_what_holds_a_harm_and_a_binding_is_weighed(text: str, weighed: bool) -> None:
    assert may_threaten(find_signs(text)) is weighed


def test_the_order_of_deed_binding_and_harm_is_a_cue() -> None:
    article = parse_article(RawText(doc_id="d", text="Judul\n\nTurun dari menara atau masuk peti.", origin="test"))
    (candidate,) = find_candidates(article)
    assert {"deed, or, harm", "or, harm at once", "has grave"} <= cues_of(candidate.stretch)
    assert "harm, or, deed" not in candidate.cues


def test_idioms_tell_no_deed_and_no_harm() -> None:
    assert {sign.name for sign in find_signs("Laga hidup atau mati")} == {"idiom", "civil"}


def test_what_another_threat_takes_is_left_to_it() -> None:
    text = "Judul\n\nPesan radio itu: angkat tangan kalian sebelum fajar, sesudah itu granat yang masuk."
    article = parse_article(RawText(doc_id="d", text=text, origin="test"))
    (row,) = weighed_threats(article, ())
    assert weighed_threats(article, [row[1]]) == []


@settings(max_examples=60, deadline=None)
@given(st.permutations(["turun", "atau", "peti", "siapa", "yang", "kalian", "; ", "granat", "besok", ". ", "radio"]))
def test_spans_lie_in_the_text_whatever_the_order(words: list[str]) -> None:
    article = parse_article(RawText(doc_id="d", text="Judul\n\n" + " ".join(words), origin="test"))
    for row in find_ultimatums(article, ()):
        assert article.text[row.start : row.end] == row.quote
        assert row.demand in row.quote and row.harm in row.quote and row.demand and row.harm


def test_the_same_examples_in_another_order_give_the_same_weights() -> None:
    examples = learn_ultimatums.examples_of_lines(HERE)[:200]
    turned = sorted(examples, key=lambda e: zlib.crc32(repr(e).encode()))
    assert learn_ultimatums.fit(examples) == learn_ultimatums.fit(turned)
