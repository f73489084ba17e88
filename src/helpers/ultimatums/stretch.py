"""A stretch of text with the places of its demands and harms: what every way of binding them looks at."""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec

from helpers.records import Span
from helpers.ultimatums.vocabulary import Hit, cue, find_hits

SENTENCE_END = re.compile(r"[.!?;…]+[”\"’']*\s+(?=[\"“‘'A-ZÀ-Þ])|[;\n]")
# a negation that reaches to the end of the words looked at
NEGATED = re.compile(
    r"(?<!\w)(?:tidak|tak|takkan|bukan|jangan|belum|tanpa)(?:\s+(?:akan|pernah|boleh|bakal|lagi|ada))*\s+(?:\w+\s+)?$",
    re.I,
)
TALKS = r"perundingan|negosiasi|pembicaraan|dialog|gencatan\s+senjata|kesepakatan|tenggat"
"""What ends without a harm."""
_WORD = re.compile(r"\w+")
_REACH = 45
"""Characters before a harm in which a word of future, warning or negation governs it."""


class Threat(msgspec.Struct, frozen=True):
    """An either/or threat inside one stretch of text; offsets are into that stretch."""

    start: int
    end: int
    demand: Span
    harm: Span
    demand_family: str
    harm_family: str
    form: str
    """either_or, reversed, condition, relative, unless, forbidden, survival, equation or before: how they are bound."""


def threat_of(demand: Hit, harm: Hit, form: str, start: int | None = None) -> Threat:
    """The threat that binds the two, from `start` where the words that bind begin before both."""
    return Threat(
        start=min(demand.start, harm.start) if start is None else start,
        end=max(demand.end, harm.end),
        demand=Span(demand.start, demand.end),
        harm=Span(harm.start, harm.end),
        demand_family=demand.family,
        harm_family=harm.family,
        form=form,
    )


class Stretch:
    """A stretch and what was found in it. Positions are offsets into `text`."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.demands = find_hits(text, "demands")
        self.harms = find_hits(text, "harms")
        self.resisting = find_hits(text, "demands", resistance=True)
        self.doing = find_hits(text, "harms", active=True)
        """Harms told from the side of who does them."""
        self.unnamed = find_hits(text, "harms", open=True)
        self.conquest = [hit for hit in self.doing if hit.family == "conquest"]

    def words(self, start: int, end: int) -> int:
        """Number of words between two positions."""
        return len(_WORD.findall(self.text, start, end))

    def has(self, name: str, start: int = 0, end: int | None = None) -> bool:
        """Whether a word of the cue list `name` stands between two positions."""
        return cue(name).search(self.text, max(0, start), len(self.text) if end is None else end) is not None

    def clause(self, position: int) -> str:
        """The words of the clause before `position`: after the last full stop, colon, comma, dash or mark."""
        start = max(self.text.rfind(mark, 0, position) + 1 for mark in '.:;,–—“”"(')
        return self.text[start:position]

    def lead(self, harm: Hit) -> str:
        """The words that may govern a harm."""
        return self.text[max(0, harm.start - _REACH) : harm.start]

    def crosses(self, start: int, end: int) -> bool:
        """Whether a sentence ends between two positions."""
        return SENTENCE_END.search(self.text[start:end]) is not None

    def following(self, hits: Iterable[Hit], start: int, words: int) -> Hit | None:
        """The first of `hits` after `start`, no more than so many words on."""
        return next((h for h in hits if h.start >= start and self.words(start, h.start) <= words), None)

    def preceding(self, hits: list[Hit], end: int, words: int) -> Hit | None:
        """The last of `hits` before `end`, no more than so many words back."""
        return next((h for h in reversed(hits) if h.end <= end and self.words(h.end, end) <= words), None)

    def doing_after(self, start: int) -> list[Hit]:
        """Harms told from the doer's side, after `start`, as something still to come."""
        return [
            h
            for h in self.doing
            if h.start >= start and (h in self.conquest or self.has("future", max(start, h.start - 40), h.start))
        ]

    def capitulation(self, demand: Hit) -> bool:
        """Whether the demand is so much the enemy's that what follows "or" is a harm whatever its words."""
        return not demand.weak and demand.family not in ("fight", "stop_resisting")

    def civil(self) -> bool:
        """Whether a post, a match or a market is spoken of: no war."""
        return self.has("civil")

    def happened(self, clause: str) -> bool:
        """Whether a count, a perfect or a relative pronoun says that the words tell what happened."""
        return cue("event").search(clause) is not None


SECOND_PERSON = re.compile(
    r"(?<!\w)(?:kalian|kamu|anda|kau|engkau|(?!ilmu|tamu|semu|jamu|temu|ramu|bertemu|menemu)\w{3,}mu)(?!\w)", re.I
)
