"""The typed rows that flow through the package, and the errors a user may see.

The five records (`Document`, `Claim`, `Attribution`, `Ultimatum`, `FrameScore`) are a contract: other programs read
them. Every `start` and `end` is an offset in Unicode code points into `Document.text`, and `text[start:end] == quote`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Literal

import msgspec

Position = Literal["headline", "lead", "caption", "body"]
PublishedBasis = Literal["stated", "url", "inferred", "assumed", "none"]
DateBasis = Literal["stated", "weekday", "relative", "published", "none"]
Qualifier = Literal["exact", "about", "at_least", "at_most", "range", "vague"]
Hedge = Literal["none", "claimed", "reported", "estimated", "about"]
Period = Literal["day", "cumulative", "event", "span", "unspecified"]
Act = Literal["issued", "warned", "described", "reported", "refused"]
HopBasis = Literal["stated", "inferred"]


class HelpersError(Exception):
    """An error of ours: a broken promise inside the package. Exit status 1."""


class InputError(HelpersError):
    """A mistake in what the user gave: a file, a table, a parameter. Exit status 2.

    The message names the place, the value and the remedy, in that order.
    """

    def __init__(self, place: str, problem: str, remedy: str = "") -> None:
        self.place, self.problem, self.remedy = place, problem, remedy
        super().__init__(f"{place}: {problem}" + (f"; {remedy}" if remedy else ""))

    def __reduce__(self) -> tuple[type[InputError], tuple[str, str, str]]:
        # from another process it arrives as it was raised
        return type(self), (self.place, self.problem, self.remedy)


def unknown_value(place: str, what: str, value: str, known: Sequence[str]) -> InputError:
    """The error for a value outside a closed list, with the nearest known one as the remedy."""
    import difflib

    near = difflib.get_close_matches(value, list(known), n=1, cutoff=0.5)
    remedy = f"did you mean {near[0]!r}?" if near else "known: " + ", ".join(known)
    return InputError(place, f"unknown {what} {value!r}", remedy)


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """A row of a record."""


class RawText(Row, frozen=True, kw_only=True):
    """One article as it came in, before anything is read out of it. What is not known is None."""

    doc_id: str
    text: str
    origin: str
    """File (and line or row) it came from, for error messages."""
    title: str | None = None
    outlet: str | None = None
    published: dt.date | None = None
    published_basis: PublishedBasis | None = None
    """None where only the text can tell."""
    url: str | None = None
    relayed_from: tuple[str, ...] | None = None
    """None where only the text can tell; empty where it is known to be the outlet's own."""


class Document(Row, frozen=True, kw_only=True):
    """One article. `excluded` says why it stays out of every count, else None."""

    doc_id: str
    text: str
    text_sha256: str
    title: str | None
    outlet: str | None
    published: dt.date | None
    published_basis: PublishedBasis
    url: str | None
    relayed_from: tuple[str, ...]
    """Outlet-nearest first."""
    language: str | None
    chars: int
    sentences: int
    root_id: str
    excluded: str | None = None


class Claim(Row, frozen=True, kw_only=True):
    """One quantified claim; LABELS: one mention of a counted loss with what happened, to whom, and who says so."""

    claim_id: str
    doc_id: str
    start: int
    end: int
    quote: str
    sentence: str
    position: Position
    low: float | None
    high: float | None
    qualifier: Qualifier
    measure: str
    object: str
    side: str
    period: Period
    date: dt.date | None
    date_basis: DateBasis
    claimant: str | None
    claimant_side: str
    denied: bool
    via: tuple[str, ...]
    hedge: Hedge
    root_id: str
    sentence_start: int
    corrected: str | None = None
    """Where a reader's decision changed or added the row: by whom and why."""


class Hop(Row, frozen=True, kw_only=True):
    """One station of a chain: the outlet comes first, the speaker last."""

    name: str
    kind: str
    """medium, agency, aggregator, channel, unit, official, person, ..."""
    basis: HopBasis


class Attribution(Row, frozen=True, kw_only=True):
    """One attributed statement. `quote` is the whole sentence that holds the cue."""

    doc_id: str
    start: int
    end: int
    quote: str
    cue: str
    cue_start: int
    cue_end: int
    speaker: str | None
    speaker_start: int | None
    speaker_end: int | None
    speaker_side: str
    via: tuple[str, ...]
    hops: tuple[Hop, ...]
    direct: bool
    position: Position
    stance: str = "neutral"
    """What the speaker does with it: neutral, claim, admit, deny, warn, accuse, estimate, ask, order; relay where the
    sentence only names the medium it was copied from."""
    scope_start: int | None = None
    scope_end: int | None = None
    """What is said; it may begin or end outside `quote`, where a quotation or a list does."""
    corrected: str | None = None


class Ultimatum(Row, frozen=True, kw_only=True):
    """One either/or threat in which one branch is a harm."""

    ultimatum_id: str
    doc_id: str
    start: int
    end: int
    quote: str
    sentence: str
    demand: str
    harm: str
    speaker: str | None
    speaker_side: str
    addressee_side: str
    act: Act
    position: Position
    via: tuple[str, ...]
    root_id: str
    demand_family: str
    harm_family: str
    sentence_start: int
    corrected: str | None = None


class FrameScore(Row, frozen=True, kw_only=True):
    """How far one document uses one frame. One row per document and frame."""

    doc_id: str
    frame: str
    score: float
    """Weighted evidence per 100 tokens of the unmasked text."""
    present: bool
    dominant: bool
    evidence: tuple[tuple[int, int], ...]
    corrected: str | None = None


class Span(msgspec.Struct, frozen=True, order=True):
    """A stretch of a text, in code points, end exclusive."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words that stand there."""
        return text[self.start : self.end]

    def holds(self, other: Span) -> bool:
        """Whether the other lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether both share a character."""
        return self.start < other.end and other.start < self.end


class Masked(msgspec.Struct, frozen=True):
    """A stretch that is no part of the article's own words: junk, furniture, a repeated block."""

    span: Span
    reason: str
    """The boilerplate entry that took it out, or 'repeated'."""


class Sentence(msgspec.Struct, frozen=True):
    """One sentence (or headline, caption, list line) with its place in the article."""

    span: Span
    text: str
    """`article.text[span.start:span.end]`, without the white space around it."""
    position: Position
    paragraph: int
    """Index of the line it stands in, masked lines not counted."""

    @property
    def start(self) -> int:
        """Where the sentence begins."""
        return self.span.start

    @property
    def end(self) -> int:
        """Where it ends, exclusive."""
        return self.span.end


class Quotation(msgspec.Struct, frozen=True):
    """The words between quotation marks, paired within one paragraph; `closed` is False where no mark closes it."""

    span: Span
    """Without the marks."""
    closed: bool
    scare: bool
    """Three words or fewer without a verb of speech beside them: a distance mark, not somebody's statement."""


class Article(msgspec.Struct, frozen=True):
    """A document with its text taken apart: what every extractor reads.

    `sentences` holds only unmasked ones, in text order. `quotations` likewise.
    """

    document: Document
    sentences: tuple[Sentence, ...]
    quotations: tuple[Quotation, ...]
    masked: tuple[Masked, ...]

    @property
    def text(self) -> str:
        """The document's text; every span points into it."""
        return self.document.text

    @property
    def doc_id(self) -> str:
        """The document's id."""
        return self.document.doc_id
