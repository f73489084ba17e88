"""An article's text into sentences, each with its place and position.

Lines are split first: in news text a line end always ends a sentence, and a headline has no stop. Inside a line a stop
ends a sentence unless the abbreviations lexicon, an initial, a number or what follows says otherwise.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache

from helpers.records import Masked, Position, Sentence, Span
from helpers.sentences.datelines import find_dateline
from helpers.sentences.masks import Masks
from helpers.sentences.quotations import find_quotations
from helpers.sentences.stops import CLOSING, any_stop, sentence_after

__all__ = ["find_lines", "find_quotations", "find_sentences", "find_tokens"]

_LONGEST_TITLE = 220


@cache
def _fused() -> re.Pattern[str]:
    """Places inside a line where text was glued together, or where a list mark stands."""
    labels = (
        "Kredit|Credit|Credits|Foto|FOTO|Photo|Gambar|Ilustrasi|Sumber|Editor|Penulis|Reporter|Baca [Jj]uga|BACA JUGA"
        "|Lihat [Jj]uga|Simak [Jj]uga"
    )
    return re.compile(rf"(?<=[a-zà-ÿ0-9)\]\"”’.!?])(?=(?:{labels})\s?:)|\s+[•▪●◦‣■►▶|]\s+")


@cache
def _bullet() -> re.Pattern[str]:
    return re.compile(
        r"\s*(?:[•▪●◦‣■►▶◾✔✅➡→|*·]+\s*|[-–—]{1,2}\s+|(?:\d{1,2}|[a-zA-Z])\)\s+|(?:\d{1,2}|[a-zA-Z])\.\s+(?=[^\W\d]|[\"“‘]))*"
    )


def find_lines(text: str) -> Iterator[Span]:
    """Each line with anything on it, without the white space around it."""
    offset = 0
    for line in text.splitlines(keepends=True):
        bare = line.strip()
        if bare:
            start = offset + line.index(bare[0])
            yield Span(start, start + len(bare))
        offset += len(line)


def find_tokens(text: str) -> Iterator[Span]:
    """Words (inner hyphens and apostrophes kept) and numbers (inner stops and commas kept), no punctuation."""
    return (Span(m.start(), m.end()) for m in _token().finditer(text))


@cache
def _token() -> re.Pattern[str]:
    return re.compile(r"\d+(?:[.,:/]\d+)*|[^\W\d_]+(?:[-'’][^\W_]+)*", re.UNICODE)


def find_sentences(
    text: str,
    masked: Sequence[Masked] = (),
    *,
    title: str | None = None,
    captions: Collection[Span] = (),
) -> tuple[Sentence, ...]:
    """The sentences outside `masked`, in text order.

    A masked stretch cuts a sentence in two; what stands between is left out. `title` is the headline where it is known
    apart from the text; `captions` are the lines (spans) known to be captions. Otherwise position follows shape: a
    first line without a final stop is the headline, so is a second one (a deck), the next line is the lead. Bullets and
    list numbers at the start of a line belong to no sentence.
    """
    masks = Masks(masked)
    lines = [
        (line, pieces)
        for line in find_lines(text)
        if (pieces := [p for p in _unmasked(line, masks) if any(c.isalnum() for c in p.of(text))])
    ]
    positions = _positions(text, [line for line, _ in lines], title, captions)
    rows: list[Sentence] = []
    for paragraph, ((_, pieces), position) in enumerate(zip(lines, positions, strict=True)):
        for piece in pieces:
            for span in _split(text, piece):
                rows.append(Sentence(span, span.of(text), position, paragraph))
    return tuple(_short_lead(rows))


def _short_lead(rows: list[Sentence]) -> list[Sentence]:
    """Where the whole article is one paragraph, only its first two sentences are the lead."""
    lead = [row for row in rows if row.position == "lead"]
    if len(lead) <= 3 or any(row.position == "body" for row in rows):
        return rows
    late = {row.start for row in lead[2:]}
    return [Sentence(r.span, r.text, "body", r.paragraph) if r.start in late else r for r in rows]


def _unmasked(line: Span, masks: Masks) -> list[Span]:
    pieces = [line]
    for mask in masks.over(line):
        cut = mask.span
        pieces = [
            part
            for piece in pieces
            for part in (
                (Span(piece.start, min(piece.end, cut.start)), Span(max(piece.start, cut.end), piece.end))
                if piece.overlaps(cut)
                else (piece,)
            )
            if part.start < part.end
        ]
    return pieces


def _positions(text: str, lines: list[Span], title: str | None, captions: Collection[Span]) -> list[Position]:
    positions: list[Position] = ["body"] * len(lines)
    known = _plain(title) if title else None
    rest: list[int] = []
    for index, line in enumerate(lines):
        if any(line.overlaps(caption) for caption in captions):
            positions[index] = "caption"
        else:
            rest.append(index)
    top = [lines[index].of(text) for index in rest]
    dated = _dateline_place(top)
    heads = 0
    for place, index in enumerate(rest[:8]):
        words = top[place]
        last = place == len(rest) - 1
        is_title = known is not None and _plain(words) == known
        if dated is not None and place >= dated:
            break
        if is_title or (heads < 2 and not last and _heads(words)) or (dated is not None and heads < 3):
            positions[index] = "headline"
            kicker = (
                len(words.split()) <= 5 and not last and _heads(top[place + 1]) and not any(map(str.isdigit, words))
            )
            heads += 0 if kicker and place < 2 else 1
        elif dated is not None:
            positions[index] = "caption"
        else:
            break
    first = next((i for i in rest if positions[i] == "body"), None)
    if first is not None:
        positions[first] = "lead"
    return positions


def _dateline_place(top: list[str]) -> int | None:
    """Which of the first lines opens the report with a dateline: what stands above is headline, deck and picture.

    None where a long paragraph or more than one short one with a final stop stands above: then it opens no report.
    """
    above = 0
    for place, words in enumerate(top[:8]):
        if find_dateline(words) is not None:
            return place or None
        above += not _heads(words)
        if len(words) > 400 or above > 2:
            return None
    return None


def _plain(words: str) -> str:
    return " ".join(words.split()).casefold().strip(" .!?…")


def _heads(words: str) -> bool:
    """Whether a line near the top looks like a headline or deck: short, no final stop, no dateline."""
    bare = words.rstrip(CLOSING + " ")
    if len(words) > _LONGEST_TITLE or (bare.endswith((".", ":", ",", ";")) and not bare.endswith(("..", "…"))):
        return False
    if any(sentence_after(words, m) for m in any_stop().finditer(words) if m.end() < len(words) and m[0][0] == "."):
        return False
    return find_dateline(words) is None


def _split(text: str, piece: Span) -> Iterator[Span]:
    line = piece.of(text)
    bullet = _bullet().match(line)
    begin = bullet.end() if bullet and bullet.end() < len(line) else 0
    cuts = {begin, len(line)}
    for match in any_stop().finditer(line, begin):
        cut = sentence_after(line, match)
        if cut:
            cuts.add(cut)
    for match in _fused().finditer(line, begin):
        cuts.add(match.end())
    ordered = sorted(cuts)
    for a, b in itertools.pairwise(ordered):
        words = line[a:b]
        bare = words.strip().strip("|•▪●◦‣■►▶").strip()
        if any(c.isalnum() for c in bare):
            start = piece.start + a + words.index(bare)
            yield Span(start, start + len(bare))
