"""The language that raises its voice: superlatives, collapse, flight, mockery, shouting capitals, scare quotes.

The categories and their words live in lexicons/rhetoric.toml; `find_rhetoric` gives every place with its sentence, so
that a count always leads back to words. No score, no sentiment: a place is there or not.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import Literal

import msgspec

from helpers.lexicons import Entry, read_lexicon
from helpers.records import Article, Position, Sentence, Span

LEXICON = "rhetoric"
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_SHOUTED = re.compile(r"(?<![\w.])[A-ZÀ-Þ]{4,}(?![\w.])")
_DATELINE = re.compile(r"[A-ZÀ-Þ][\w.,/() -]{0,60}?\s*[–—-]{1,2}\s")
"""What opens a paragraph with a place or an outlet in capitals ("JAKARTA, HARIAN - "): no shouting."""


class Category(Entry, frozen=True, kw_only=True):
    """One category of language."""

    label: str
    """English; translated through gettext where it is shown."""
    colour: str
    forms: tuple[str, ...]
    examples: tuple[str, ...]
    non_examples: tuple[str, ...]
    found_by: Literal["forms", "capitals", "marks"] = "forms"


class Place(msgspec.Struct, frozen=True):
    """One place where an article uses a category. `article.text[start:end] == quote`."""

    doc_id: str
    category: str
    start: int
    end: int
    quote: str
    sentence: str
    position: Position


@cache
def rhetoric_categories() -> dict[str, Category]:
    """The categories, id → entry, in the order of the lexicon."""
    return {entry.id: entry for entry in read_lexicon(LEXICON, "categories", Category)}


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    rows = []
    for entry in rhetoric_categories().values():
        if entry.found_by == "forms":
            forms = "|".join(form.replace(" ", r"\s+") for form in sorted(entry.forms, key=len, reverse=True))
            rows.append((entry.id, re.compile(rf"(?<![\w-])(?:{forms})(?![\w-])", re.IGNORECASE)))
    return tuple(rows)


def find_rhetoric(article: Article) -> tuple[Place, ...]:
    """Every place of every category in the article's own sentences, in text order."""
    found: list[Place] = []
    spoken = _spoken_words(article)
    for sentence in article.sentences:
        for category, pattern in _patterns():
            found += [_place(article, sentence, category, m.start(), m.end()) for m in pattern.finditer(sentence.text)]
        found += [_place(article, sentence, "capitals", s.start, s.end) for s in _shouted(sentence, spoken)]
        found += [
            _place(article, sentence, "scare_quotes", q.span.start - sentence.start, q.span.end - sentence.start)
            for q in article.quotations
            if q.scare and sentence.span.holds(q.span)
        ]
    return tuple(sorted(found, key=lambda place: (place.start, place.category)))


def count_words(article: Article) -> int:
    """How many words the article's own sentences have."""
    return sum(len(_WORD.findall(sentence.text)) for sentence in article.sentences)


def _place(article: Article, sentence: Sentence, category: str, start: int, end: int) -> Place:
    span = Span(sentence.start + start, sentence.start + end)
    return Place(
        article.doc_id, category, span.start, span.end, span.of(article.text), sentence.text, sentence.position
    )


def _spoken_words(article: Article) -> Counter[str]:
    """The article's words that are not all capitals, small letters: what a shouted word is the shouting of."""
    words = (word for sentence in article.sentences for word in _WORD.findall(sentence.text))
    return Counter(word.casefold() for word in words if not word.isupper())


def _shouted(sentence: Sentence, spoken: Counter[str]) -> list[Span]:
    """Words in capitals that the article also writes without (an abbreviation it never does); a dateline is none."""
    dateline = _DATELINE.match(sentence.text)
    start = dateline.end() if dateline and dateline.group().split()[0].strip(",.(").isupper() else 0
    return [Span(m.start(), m.end()) for m in _SHOUTED.finditer(sentence.text, start) if spoken[m.group().casefold()]]
