"""A second speaker whose verb is left out: "Kyiv menyebut 400 orang; Moskow, 63"."""

from __future__ import annotations

import re

from helpers.attributions.naming import Found, Naming
from helpers.attributions.phrase_words import has_verb
from helpers.records import Sentence, Span

_FIGURE = (
    r"(?:\d|(?:hanya|cuma|sekitar|sedikitnya|hampir|lebih dari) (?:\d|[a-z]+)|[a-z]*(?:belas|puluh|ratus|ribu)\w*\b)"
)
_GAP = re.compile(
    r"(?:;\s(?:(?:sedangkan|sementara|adapun|lalu|tapi)\s)?(?P<one>[A-ZÀ-Þ][^,;:.“”\"]{1,45}?),\s(?=\w)"
    rf"|(?:,\s(?:sedangkan|sementara|adapun)\s|[,;]\s)(?P<two>[A-ZÀ-Þ][^,;:.“”\"]{{1,45}}?),?\s(?={_FIGURE}))"
)
_REST = re.compile(r"[^;.]{2,90}")


def read_gap(naming: Naming, row: Found, sentence: Sentence) -> Found | None:
    """What somebody says who is contrasted with the speaker of `row`; `gap` is where he begins, the cue the same."""
    if row.cue.order != "active" or row.span is None or not row.span.end <= row.cue.span.start:
        return None
    for match in _GAP.finditer(naming.text, row.cue.span.end, sentence.end):
        who = "one" if match["one"] else "two"
        span = Span(match.start(who), match.end(who))
        people = [a for a in naming.people(span) if a.kind != "place"]
        rest = _REST.match(naming.text, match.end(), sentence.end)
        if not people or people[0].span != span or span.overlaps(row.span) or rest is None or has_verb(rest[0]):
            continue
        said = naming.text[row.cue.span.end : match.start()]
        if re.search(r"\bbahwa\b", said):
            continue  # what is contrasted stands inside what is said
        if who == "two" and not re.search(_FIGURE, said):
            continue
        found = naming.named(row.cue, span, sentence)
        if found is not None:
            return Found(
                row.cue, found.span, found.words, found.side, found.kind, found.mention, Span(span.start, match.end())
            )
    return None
