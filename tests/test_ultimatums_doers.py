"""Whose hand does the harm of a threat, where the words say so."""

from __future__ import annotations

import pytest

from helpers.documents import parse_article
from helpers.records import RawText, Span
from helpers.ultimatums import find_threats
from helpers.ultimatums.doers import THEIR_OWN, doer_of

HARMS = [
    ("Menyerahlah, kalau tidak kalian akan dihabisi unit penghalang kalian sendiri.", THEIR_OWN),
    ("Menyerahlah atau kalian akan mati ditembak pasukan penghalang kalian sendiri.", THEIR_OWN),
    ("Kalau tidak menyerah, mereka akan ditembak oleh komandan mereka.", THEIR_OWN),
    ("Mundur atau pasukanmu dilumat tank Rusia.", "Russia"),
    ("Tentara Ukraina akan membunuh mereka jika menolak menyerah.", "Ukraine"),
    ("Menyerah atau mati, kata Kementerian Pertahanan Rusia.", None),
    ("Pergi atau dibunuh.", None),
]


@pytest.mark.parametrize(("text", "doer"), HARMS, ids=[text for text, _ in HARMS])
def test_the_doer_is_named_beside_the_harm(text: str, doer: str | None) -> None:
    article = parse_article(RawText(doc_id="d", text=f"Perang Rusia di Ukraina\n\n{text}", origin="test"))
    sentence = article.sentences[-1]
    threat = find_threats(sentence.text)[0]
    at = Span(sentence.start + threat.start, sentence.start + threat.end)
    assert doer_of(article, sentence, at, threat) == doer
