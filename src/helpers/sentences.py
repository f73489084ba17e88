"""Spans of an article: paragraphs, sentences, quotation marks, tokens. First, thin version."""

from __future__ import annotations

import re
from collections.abc import Iterator

from helpers.records import Masked, Position, Quotation, Sentence, Span

_END = re.compile(r"(?<=[.!?])[\"”’»)]*\s+(?=[\"“‘(«]*[A-ZÀ-Þ0-9])")


def find_sentences(text: str, masked: tuple[Masked, ...] = ()) -> tuple[Sentence, ...]:
    rows: list[Sentence] = []
    paragraph = 0
    offset = 0
    for line in text.splitlines(keepends=True):
        start = offset
        offset += len(line)
        if not line.strip():
            continue
        cuts = [0, *(m.end() for m in _END.finditer(line)), len(line)]
        for a, b in zip(cuts, cuts[1:], strict=False):
            piece = line[a:b]
            s = start + a + len(piece) - len(piece.lstrip())
            e = start + a + len(piece.rstrip())
            if s < e and not any(m.span.overlaps(Span(s, e)) for m in masked):
                position: Position = "headline" if paragraph == 0 else "lead" if paragraph == 1 else "body"
                rows.append(Sentence(Span(s, e), text[s:e], position, paragraph))
        paragraph += 1
    return tuple(rows)


def find_quotations(text: str, masked: tuple[Masked, ...] = ()) -> tuple[Quotation, ...]:
    return tuple(_quotations(text))


def _quotations(text: str) -> Iterator[Quotation]:
    for m in re.finditer(r"[“\"]([^”\"\n]+)(?:[”\"]|$)", text, re.M):
        yield Quotation(Span(m.start(1), m.end(1)), m.end(1) < m.end(), len(m[1].split()) <= 3)
