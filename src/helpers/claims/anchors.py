"""What the days that an article names belong to: somebody's statement, or something that happened."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from helpers.attributions.speakers import same_name
from helpers.claims.said import Claimant
from helpers.claims.topics import Layout, of_saying
from helpers.dates import Day
from helpers.records import Article, Attribution, Sentence, Span

_RECENT = 10
"""Days before publication from which a picture may still be of what is told."""


class Anchor(msgspec.Struct, frozen=True):
    """A day that a sentence names."""

    day: Day
    span: Span
    """Its words; offsets from the first character of the sentence."""
    saying: bool
    """Whether it is the day of a statement rather than of what is told."""
    speaker: str | None
    """Who speaks in its sentence."""
    side: str


class Anchors(msgspec.Struct, frozen=True):
    """The days of one article."""

    days: tuple[tuple[Anchor, ...], ...]
    """By the number of the sentence; left out are those since when something lasts."""
    event: Anchor | None
    """The first single day below the headline on which something happened."""
    statement: Anchor | None
    """The first single day below the headline of a statement."""
    dated: frozenset[int]
    """The sentences that are nothing but a day, where a text goes from day to day: "5 Desember.", "Rabu, 7 Mei:"."""


def anchors_of(article: Article, attributions: Sequence[Attribution], layout: Layout) -> Anchors:
    """The days of an article with what they belong to."""
    rows: dict[int, list[Attribution]] = {}
    for row in attributions:
        if row.stance != "relay":
            rows.setdefault(row.start, []).append(row)
    days = tuple(
        tuple(
            _anchor(sentence, span, day, rows.get(sentence.start, ()))
            for span, day in sorted((*topic.days, *topic.told), key=lambda row: row[0].start)
            if day.role != "since"
        )
        for sentence, topic in zip(article.sentences, layout.topics, strict=True)
    )
    told = [
        anchor
        for sentence, row in zip(article.sentences, days, strict=True)
        if sentence.position != "headline"
        for anchor in row
        if anchor.day.date is not None and not of_a_picture(article, sentence, anchor.day)
    ]
    event = next((anchor for anchor in told if not anchor.saying), None)
    statement = next((anchor for anchor in told if anchor.saying), None)
    alone = [n for n, row in enumerate(days) if row and row[-1].day.date and _alone(article.sentences[n].text, row)]
    return Anchors(days, event, statement, frozenset(alone if len(alone) > 1 else ()))


def of_a_picture(article: Article, sentence: Sentence, day: Day) -> bool:
    """Whether a day is only that of an older picture: a caption names it, and it lies long before publication."""
    published = article.document.published
    if sentence.position != "caption" or published is None:
        return False
    return (published - day.last).days > _RECENT


def _alone(text: str, named: Sequence[Anchor]) -> bool:
    rest = text[: named[0].span.start] + text[named[-1].span.end :]
    return not any(character.isalnum() for character in rest)


def _anchor(sentence: Sentence, span: Span, day: Day, said: Sequence[Attribution]) -> Anchor:
    at = sentence.start + span.start
    row = min(said, key=lambda row: abs(row.cue_start - at), default=None)
    if row is None:
        return Anchor(day, span, of_saying(sentence.text, span), None, "none")
    inside = (row.scope_start or 0) <= at < (row.scope_end or 0)
    return Anchor(day, span, not inside or of_saying(sentence.text, span), row.speaker, row.speaker_side)


def bearing(anchor: Anchor, claimant: Claimant) -> str:
    """How a day named elsewhere bears on a number that `claimant` gives: whose statement it is the day of, if any."""
    if not anchor.saying:
        return "happened"
    if claimant.words is None:
        return "said, narrated"
    if same_name(anchor.speaker, claimant.words):
        return "said by the same"
    return "said by his side" if anchor.side == claimant.side else "said by another"
