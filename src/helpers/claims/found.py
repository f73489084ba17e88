"""A quantity that is a claim, and what the context settles of it."""

from __future__ import annotations

import msgspec

from helpers.claims.days import Dated
from helpers.claims.grammar import Governed
from helpers.claims.phrases import Parse
from helpers.claims.said import Claimant
from helpers.claims.scenes import Side
from helpers.records import Hedge, Period, Sentence, Span


class Found(msgspec.Struct, frozen=True):
    """A quantity that is a claim, before anything but its measure is known."""

    sentence: Sentence
    parse: Parse
    governed: Governed
    place: Span
    """Its words, offsets into the article."""


class Settled(msgspec.Struct, frozen=True):
    """What the context of a claim says of it."""

    side: Side
    claimant: Claimant
    hedge: Hedge
    period: Period
    day: Dated
    stated: bool
    """Whether the sentence itself names the period."""


class Owned(msgspec.Struct, frozen=True):
    """A claim whose claimant and side are known, and period and day are not."""

    found: Found
    index: int
    """Which sentence of the article it stands in."""
    side: Side
    claimant: Claimant
    twin: Settled | None
    """What the same number was settled as elsewhere in the text, where that is no chance."""
