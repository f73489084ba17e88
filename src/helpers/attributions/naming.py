"""Who can be named beside a cue: phrases as speakers, pronouns as whoever was named before."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from helpers.actors import Actor, find_actors, head_of
from helpers.attributions.cues import Cue, told_words
from helpers.attributions.discourse import Discourse, Mention
from helpers.attributions.hops import is_channel
from helpers.attributions.introductions import PERSON_STAGED, PERSON_START, ROLE_AGAIN, introduced
from helpers.attributions.phrase_patterns import DAY, PRONOUN, words_of
from helpers.attributions.phrase_words import is_capital
from helpers.attributions.speakers import speaker_side
from helpers.attributions.statement_patterns import NOT_SUBJECT
from helpers.records import Article, Quotation, Sentence, Span
from helpers.sentences.datelines import find_dateline
from helpers.weighing import Weighing

_DETERMINED = frozenset(
    {
        "seorang",
        "sejumlah",
        "para",
        "beberapa",
        "salah",
        "sang",
        "si",
        "pihak",
        "sebuah",
        "mantan",
        "dua",
        "tiga",
        "berbagai",
    }
)
_ONES = frozenset({"official", "anonymous", "army", "expert", "people", "journalist"})
_SPOKEN_OF = re.compile(rf"{PRONOUN}\s(?:juga\s|lalu\s|kemudian\s)?me")
_PLAIN_SPEECH = frozenset({"say", "explain", "report", "claim"})
_PLAIN_WORDS = 5

_FRONT = 40
"""Characters from the beginning of a sentence in which whoever it is about is named; or its first third."""
_BEHIND = 30
"""Characters behind somebody brought in by his trade in which his camp is named."""


class Found(msgspec.Struct, frozen=True):
    """One statement found: its cue and whose it is. `mention` is set where the words themselves name the speaker."""

    cue: Cue
    span: Span | None
    words: str | None
    side: str
    kind: str
    mention: Span | None = None
    gap: Span | None = None
    """Where the speaker begins whose verb is left out: "Kyiv menyebut 400; Moskow, 63"."""

    @property
    def placed(self) -> Cue:
        """The cue, where it would stand if it were not left out."""
        return msgspec.structs.replace(self.cue, span=self.gap) if self.gap else self.cue


class Naming:
    """The names of one article, with the memory of who was named before."""

    def __init__(self, article: Article, weighing: Weighing) -> None:
        self.text, self.weighing = article.text, weighing
        self.day = article.document.published
        self.outlet = article.document.outlet
        self.discourse = Discourse(self.text, self.day)
        self.names = frozenset(re.findall(r"(?<=[a-z,] )[A-ZÀ-Þ][a-zà-ÿ'’]{2,}\b", self.text))
        """Words with a capital inside a sentence: names, even where they begin one."""

    def begin(self, sentence: Sentence) -> int:
        """Where a sentence begins behind the place and medium that open a report."""
        if sentence.start and self.text[sentence.start - 1] != "\n":
            return sentence.start
        line = find_dateline(sentence.text)
        if line is None:
            return sentence.start
        words = line.of(sentence.text)
        end = sentence.start + line.end
        where = any(a.kind in ("place", "capital", "medium") for a in find_actors(self.text, sentence.start, end, None))
        medium = "(" in words or re.search(r"\w\.\w", words) is not None
        return end if where or medium or (self.outlet or "-").casefold() in words.casefold() else sentence.start

    def remember(self, row: Found) -> None:
        """Keep whoever spoke for the pronouns that follow."""
        if row.mention is not None and row.span is not None and row.words is not None:
            self.discourse.add(Mention(row.span, row.words, row.side, row.kind, True))

    def remember_subject(self, sentence: Sentence, quotations: tuple[Quotation, ...]) -> None:
        """Keep whoever begins the sentence, unless it begins inside a quotation."""
        if any(q.span.start - 2 <= sentence.start < q.span.end for q in quotations if not q.scare):
            return
        begin = self.begin(sentence)
        if _SPOKEN_OF.match(sentence.text):
            return  # "Dia memperingatkan Kim Jong Un ...": whoever else is named is spoken of
        subject = self._subject(sentence)
        if subject is not None:
            self.discourse.add(subject)
            return
        actors = [a for a in find_actors(self.text, begin, sentence.end, self.day) if a.kind != "place"]
        if not actors:
            return
        actor = self._holder(actors)
        at = actor.span.start - sentence.start
        in_front = actors[0].span.start - begin <= max(_FRONT, len(sentence.text) // 3)
        if in_front or any(start <= at < end for start, end, _ in introduced(sentence.text)):
            self.discourse.add(Mention(actor.span, actor.form, actor.side, actor.kind, False, sentence.start))

    def _holder(self, actors: Sequence[Actor]) -> Actor:
        """Whoever holds the office that the words before the name tell: Prigozhin of "Bos Wagner Yevgeny Prigozhin"."""
        last = actors[0]
        for actor in actors[1:]:
            if self.text[last.span.end : actor.span.start].strip(" ,"):
                break
            last = actor
            if actor.kind == "person":
                return actor
        return actors[0]

    def _subject(self, sentence: Sentence) -> Mention | None:
        """Somebody no lexicon knows who begins the sentence: "Seorang perempuan ...", "Ida Rahmawati (38)", "Kozik"."""
        for start, end, pattern in introduced(sentence.text):
            span = Span(sentence.start + start, sentence.start + end)
            known = find_actors(self.text, span.start, span.end, self.day)
            if (known and pattern is not PERSON_STAGED) or self._goes_on_with_camp(span, sentence):
                continue
            if pattern is ROLE_AGAIN and ((head := head_of(span.of(self.text))) is None or head[1].kind not in _ONES):
                continue
            sided = speaker_side(self.discourse, span, sentence.span, self.weighing)
            return Mention(span, span.of(self.text), sided.side, "person", False, sentence.start)
        match = PERSON_START.match(sentence.text)
        if match is None or find_actors(self.text, sentence.start, sentence.start + match.end(), self.day):
            return None
        words = match[0].strip()
        if self._goes_on_with_camp(Span(sentence.start, sentence.start + len(words)), sentence):
            return None
        first = words.split()[0]
        if (
            (first == words and words not in self.names and sentence.text[len(words) : len(words) + 1] != ",")
            or first.lower() in words_of("stops")
            or first.endswith("nya")
            or re.fullmatch(DAY, first)
        ):
            return None
        span = Span(sentence.start, sentence.start + len(words))
        sided = speaker_side(self.discourse, span, sentence.span, self.weighing)
        return Mention(span, words, sided.side, "person", False, sentence.start)

    def _goes_on_with_camp(self, span: Span, sentence: Sentence) -> bool:
        """Whether the words behind say whose somebody is: "Seorang tentara" of "Seorang tentara Rusia"."""
        around = find_actors(self.text, span.start, min(sentence.end, span.end + _BEHIND), self.day)
        return any(a.span.start < span.end < a.span.end and a.kind != "place" for a in around)

    def named(self, cue: Cue, span: Span, sentence: Sentence) -> Found | None:
        """The statement of whoever `span` names, pronouns resolved; None where the words can't name a speaker."""
        words = span.of(self.text)
        last = words.split()[-1]
        if re.fullmatch(PRONOUN, last) and cue.order in ("active", "bare") and len(words.split()) <= 6:
            return self.pronoun(cue, last, span.start, sentence.start)
        if re.fullmatch(PRONOUN, words.split()[0]):
            return self.pronoun(cue, words.split()[0], span.start, sentence.start)
        if NOT_SUBJECT.match(words) or is_channel(words) or not any(c.isalpha() for c in words):
            return None
        plain = cue.entry in _PLAIN_SPEECH and not cue.needs and len(words.split()) <= _PLAIN_WORDS
        if cue.order == "active" and not plain and not self.solid(span):
            return None
        sided = speaker_side(self.discourse, span, sentence.span, self.weighing)
        return Found(cue, span, words, sided.side, sided.kind, mention=span)

    def pronoun(self, cue: Cue, pronoun: str, position: int, sentence: int) -> Found | None:
        """The statement of whoever `pronoun` stands for; nobody's where no one was named."""
        meant = self.discourse.antecedent(pronoun, position, sentence)
        if meant is None:
            return Found(cue, None, None, "other", "person") if cue.order != "preposition" else None
        return Found(cue, meant.span, meant.words, meant.side, meant.kind)

    def people(self, span: Span) -> list[Actor]:
        """Whoever is named in `span`, media left out."""
        return [a for a in find_actors(self.text, span.start, span.end, self.day) if a.kind != "medium"]

    def all_named(self, span: Span) -> list[Actor]:
        """Whoever is named in `span`, media too."""
        return self._actors(span)

    def solid(self, span: Span) -> bool:
        """Whether the words can name a speaker at all: a name, a title, a determiner, a paper that says something."""
        words = span.of(self.text)
        first = words.split()[0]
        return (
            is_capital(first)
            or first.lower() in _DETERMINED
            or head_of(words) is not None
            or bool(find_actors(self.text, span.start, span.end, self.day))
            or told_words("source").match(words) is not None
            or re.search(r"\b(?:itu|tersebut)$|\b[A-ZÀ-Þ]|^[a-z]{4,}nya$", words) is not None
        )

    def known(self, span: Span) -> bool:
        """Whether whoever is named is known by name or role; a pronoun stands for somebody who is."""
        words = span.of(self.text)
        first = words.split()[0]
        people = [a for a in self.people(span) if a.kind not in ("place", "people")]
        head = head_of(words)
        role = head is not None and head[1].kind != "people"
        said = re.search(rf"\b(?:{PRONOUN}|itu|tersebut)$", words) is not None
        return bool(people) or role or first in self.names or said

    def ends_with_actor(self, span: Span) -> bool:
        """Whether the words end with somebody known, so that a bare form behind them can be their verb."""
        if any(a.span.end == span.end and a.kind != "place" for a in self._actors(span)):
            return True
        words = span.of(self.text)
        titled = head_of(words) is not None and len(words.split()) <= 8
        return titled or self.discourse.longer_name(words, span.start) is not None

    def begins_with_actor(self, span: Span) -> bool:
        """Whether the words begin with somebody known."""
        return any(a.span.start == span.start for a in self._actors(span)) or head_of(span.of(self.text)) is not None

    def _actors(self, span: Span) -> list[Actor]:
        return find_actors(self.text, span.start, span.end, self.day)
