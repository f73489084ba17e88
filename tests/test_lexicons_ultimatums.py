"""Every entry of ultimatums.toml and frames.toml is run on its own examples and non-examples."""

from __future__ import annotations

import re

import pytest

from helpers.documents import parse_article
from helpers.frames import find_frames, frames
from helpers.lexicons import read_lexicon
from helpers.records import FrameScore, RawText
from helpers.ultimatums import demand_families, find_threats, harm_families
from helpers.ultimatums.vocabulary import LEXICON, Cue

FAMILIES = [*demand_families().values(), *harm_families().values()]
CUES = read_lexicon(LEXICON, "cues", Cue)


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.id)
def test_examples_join_their_family_and_non_examples_none(family: object) -> None:
    assert hasattr(family, "examples") and family.examples and family.non_examples
    for example in family.examples:
        found = [{threat.demand_family, threat.harm_family} for threat in find_threats(example)]
        assert len(found) == 1, example
        assert family.id in found[0], example
    for example in family.non_examples:
        assert find_threats(example) == [], example


@pytest.mark.parametrize("cue", CUES, ids=lambda cue: cue.id)
def test_cues_stand_in_threats_that_are_found_and_in_others_that_are_not(cue: Cue) -> None:
    pattern = re.compile("|".join(form.replace(" ", r"\s+") for form in cue.forms), re.I)
    assert cue.non_examples
    for example in cue.examples:
        assert pattern.search(example), example
        assert len(find_threats(example)) == 1, example
    for example in cue.non_examples:
        assert pattern.search(example), example
        assert find_threats(example) == [], example


def rows_of(text: str) -> dict[str, FrameScore]:
    article = parse_article(RawText(doc_id="d", text=text, origin="test"))
    return {row.frame: row for row in find_frames(article)}


@pytest.mark.parametrize("frame", frames().values(), ids=lambda frame: frame.id)
def test_a_frame_dominates_its_examples_and_is_absent_from_its_non_examples(frame: object) -> None:
    assert hasattr(frame, "examples") and frame.examples and frame.non_examples
    for example in frame.examples:
        assert rows_of("Kabar pagi\n\n" + example)[frame.id].dominant, example
    for example in frame.non_examples:
        assert not rows_of("Kabar pagi\n\n" + example)[frame.id].present, example


@pytest.mark.parametrize("frame", frames().values(), ids=lambda frame: frame.id)
def test_no_frame_counts_one_form_at_two_strengths(frame: object) -> None:
    assert hasattr(frame, "strong")
    forms = [*frame.strong, *frame.plain, *frame.weak]
    assert sorted(form for form in set(forms) if forms.count(form) > 1) == []


def test_labels_and_colours_are_complete() -> None:
    for entry in (*FAMILIES, *frames().values()):
        assert entry.label
        assert re.fullmatch(r"#[0-9a-f]{6}", entry.colour), entry.id
