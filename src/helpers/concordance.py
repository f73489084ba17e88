"""Key words in context: a phrase, or a family of either/or threats, with the words around it, aligned on the key words.

A concordance (Sinclair 1991, *Corpus, Concordance, Collocation*) on nltk's `ConcordanceIndex`. Rows are typed and keep
their offsets, so that each line leads to its sentence; alignment is a matter of `as_text`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import msgspec
from nltk.text import ConcordanceIndex

from helpers.records import Article, InputError, Span, Ultimatum

_TOKEN = re.compile(r"\w+(?:[-’'.,]\w+)*|[^\w\s]")


class ConcordanceLine(msgspec.Struct, frozen=True):
    """One place where the key words stand. `left`, `key` and `right` stand in the article one after the other; runs
    of white space are made one space."""

    doc_id: str
    start: int
    """Of the key words, in code points into the article's text."""
    end: int
    left: str
    key: str
    right: str


def find_concordance(articles: Iterable[Article], phrase: str, words: int = 8) -> tuple[ConcordanceLine, ...]:
    """Every place where the words of `phrase` stand one after the other, in the order of the articles and their text.

    Upper and lower case are one; marks between the words are part of the phrase only where it holds them. words:
    how many of the article's words to show on either side, at least 1. Key words in masked stretches are left out.
    Raises InputError for an empty phrase or no words.
    """
    wanted = [token.casefold() for token in _TOKEN.findall(phrase)]
    if not wanted:
        raise InputError("phrase", f"{phrase!r} holds no word", "give one or more words, such as 'mundur atau mati'")
    _check_words(words)
    lines: list[ConcordanceLine] = []
    for article in articles:
        tokens, spans = _tokens(article)
        index = ConcordanceIndex(tokens, key=str.casefold)
        for place in index.offsets(wanted[0]):
            last = place + len(wanted) - 1
            if [token.casefold() for token in tokens[place : last + 1]] == wanted:
                lines.append(_line(article, Span(spans[place].start, spans[last].end), words))
    return tuple(lines)


def concordance_of(
    articles: Iterable[Article], rows: Sequence[Ultimatum], words: int = 8
) -> tuple[ConcordanceLine, ...]:
    """The concordance of the threats in `rows` (of one family, one speaker, ...) in the articles they come from.

    Rows of articles that are not given are left out. Raises InputError for no words.
    """
    _check_words(words)
    by_document: dict[str, list[Ultimatum]] = {}
    for row in rows:
        by_document.setdefault(row.doc_id, []).append(row)
    return tuple(
        _line(article, Span(row.start, row.end), words)
        for article in articles
        for row in sorted(by_document.get(article.doc_id, ()), key=lambda row: row.start)
    )


def as_text(lines: Sequence[ConcordanceLine]) -> str:
    """The lines with their key words aligned, one a line, for a fixed-width type."""
    left = max((len(line.left) for line in lines), default=0)
    key = max((len(line.key) for line in lines), default=0)
    return "\n".join(f"{line.left:>{left}} {line.key:^{key}} {line.right}".rstrip() for line in lines)


def _check_words(words: int) -> None:
    if words < 1:
        raise InputError("context_words", f"{words} leaves no context", "give 1 or more words")


def _tokens(article: Article) -> tuple[list[str], list[Span]]:
    """The tokens of the unmasked sentences and where they stand; an empty one between sentences, so none is bridged."""
    tokens: list[str] = []
    spans: list[Span] = []
    for sentence in article.sentences:
        for match in _TOKEN.finditer(sentence.text):
            tokens.append(match.group())
            spans.append(Span(sentence.start + match.start(), sentence.start + match.end()))
        tokens.append("")
        spans.append(Span(sentence.end, sentence.end))
    return tokens, spans


def _line(article: Article, key: Span, words: int) -> ConcordanceLine:
    text = article.text
    left = " ".join(text[: key.start].rsplit(maxsplit=words)[-words:])
    right = " ".join(text[key.end :].split(maxsplit=words)[:words])
    return ConcordanceLine(article.doc_id, key.start, key.end, left, " ".join(key.of(text).split()), right)
