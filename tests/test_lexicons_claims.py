"""Every entry of the claim lexicons does what its examples say, in the real recogniser."""

from __future__ import annotations

import pytest

from helpers.attributions import find_attributions
from helpers.claims import find_claims
from helpers.claims.vocabulary import CountedNoun, EventEntry, NonClaim, WordClass
from helpers.documents import parse_article
from helpers.lexicons import categories, read_lexicon
from helpers.records import Claim, RawText

OBJECTS = read_lexicon("objects", "objects", CountedNoun)
EVENTS = read_lexicon("measures", "events", EventEntry)
NON_CLAIMS = read_lexicon("nonclaims", "nonclaims", NonClaim)
KINDS = (
    "people", "remains", "equipment", "munition", "ordnance", "strike", "building", "settlement", "area", "distance",
    "troops", "times",
)  # fmt: skip


def claims(text: str) -> tuple[Claim, ...]:
    article = parse_article(RawText(doc_id="a", text=f"Kabar perang\n\n{text}", origin="a"))
    return find_claims(article, find_attributions(article))


def about_the_war(text: str) -> str:
    """An example stands for a sentence inside an article on this war."""
    return f"Perang di Ukraina berlanjut.\n\n{text}"


@pytest.mark.parametrize("entry", OBJECTS, ids=lambda entry: entry.id)
def test_objects(entry: CountedNoun) -> None:
    assert entry.object in categories("objects")
    assert entry.examples
    assert entry.non_examples
    for text in entry.examples:
        found = {c.object for c in claims(about_the_war(text))}
        assert found, text
        # a strike is of what it is made with
        assert entry.object in found or entry.kind == "strike", text
    for text in entry.non_examples:
        assert entry.object not in {c.object for c in claims(about_the_war(text))}, text


@pytest.mark.parametrize("entry", EVENTS, ids=lambda entry: entry.id)
def test_events(entry: EventEntry) -> None:
    measures = {getattr(entry, kind) for kind in KINDS} - {None}
    assert measures <= {*categories("measures"), "none"}
    assert entry.examples or measures == {"none"}
    assert entry.non_examples
    for text in entry.examples:
        assert measures & {c.measure for c in claims(about_the_war(text))}, text
    for text in entry.non_examples:
        assert not claims(about_the_war(text)), text


@pytest.mark.parametrize(
    "entry", [e for e in NON_CLAIMS if e.where not in ("theatre", "arms")], ids=lambda entry: entry.id
)
def test_non_claims(entry: NonClaim) -> None:
    for text in entry.examples:
        assert claims(text) == (), text
    for text in entry.non_examples:
        assert claims(text), text


def test_only_the_theatre_counts() -> None:
    (entry,) = [e for e in NON_CLAIMS if e.where == "theatre"]
    assert all(claims(text) for text in entry.examples)
    assert not any(claims(text) for text in entry.non_examples)


def test_word_classes_are_small_letters() -> None:
    for entry in read_lexicon("claim_words", "words", WordClass):
        assert entry.forms
        assert all(form == form.lower() for form in entry.forms)
