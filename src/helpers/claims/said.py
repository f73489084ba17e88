"""Whose assertion a number is, and all that it is chosen from."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from helpers.attributions.subjects import Subject
from helpers.claims.topics import Topic
from helpers.records import Article, Attribution, Sentence, Span

NONE = "none"


class Claimant(msgspec.Struct, frozen=True):
    """Whose assertion: his words in the text or None, his side, the media between, whether he denies it."""

    words: str | None
    side: str
    via: tuple[str, ...] = ()
    denied: bool = False
    scope: Span | None = None
    """What is said, where a statement governs the number: days outside it are days of the statement."""
    installed: bool = False
    sentence: int = -1
    """Where the statement begins; offset of its sentence."""


NOBODY = Claimant(None, NONE)


class Said(msgspec.Struct, frozen=True):
    """What a claimant is chosen from."""

    article: Article
    attributions: Sequence[Attribution]
    sentence: Sentence
    topic: Topic
    place: Span
    """The claim's words, offsets into the article."""
    last: Claimant | None
    """The claimant of the number before; None where there is none yet."""
    last_sentence: int
    last_paragraph: int
    alike: bool
    """Whether the number before counts the same kind of thing, with the same fate."""
    elsewhere: Claimant | None
    """Who the same number has been credited to elsewhere in the text."""
    told_of: frozenset[str]
    """The camps whose people or forces the sentence names."""
    subjects: Sequence[Subject]
    """Whom the sentences of the article are about, in text order."""
