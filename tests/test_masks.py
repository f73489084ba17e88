"""Masked stretches over a place in the text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from helpers.records import Masked, Span
from helpers.sentences.masks import Masks

SPANS = st.tuples(st.integers(0, 60), st.integers(1, 20)).map(lambda p: Span(p[0], p[0] + p[1]))


@given(st.lists(SPANS, max_size=20), SPANS)
def test_finds_exactly_those_that_overlap(spans: list[Span], place: Span) -> None:
    masked = [Masked(span, "test") for span in spans]
    assert Masks(masked).over(place) == sorted((m for m in masked if m.span.overlaps(place)), key=lambda m: m.span)
