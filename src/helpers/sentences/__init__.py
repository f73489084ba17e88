"""An article's text into sentences, each with its place and position.

Lines are split first: in news text a line end always ends a sentence, and a headline has no stop. Inside a line a stop
ends a sentence unless the abbreviations lexicon, an initial, a number or what follows says otherwise.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from typing import Literal

from helpers.lexicons import Entry, Name, read_lexicon
from helpers.records import Masked, Position, Sentence, Span
from helpers.sentences.datelines import find_dateline
from helpers.sentences.masks import Masks
from helpers.sentences.quotations import find_quotations

__all__ = ["find_lines", "find_quotations", "find_sentences", "find_tokens"]

_LONGEST_TITLE = 220
_OPENING = "\"“‘'«„([“"
_CLOSING = "\"”’'»)]"


class Abbreviation(Entry, frozen=True):
    """A family of short forms and what may follow their full stop inside one sentence."""

    forms: tuple[str, ...]
    follows: Literal["name", "number", "lower"]
    examples: tuple[str, ...]
    non_examples: tuple[str, ...]


@cache
def _abbreviations() -> dict[str, str]:
    entries = read_lexicon("abbreviations", "abbreviations", Abbreviation)
    return {form: entry.follows for entry in entries for form in entry.forms}


@cache
def _domains() -> frozenset[str]:
    """Endings of internet names: after a stop without a space they begin no sentence."""
    return frozenset(form for entry in read_lexicon("abbreviations", "domains", Name) for form in entry.forms)


@cache
def _stop() -> re.Pattern[str]:
    return re.compile(r"(?:\.{2,}|[.!?…]+)[\"”’'»)\]]*")


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
    bare = words.rstrip(_CLOSING + " ")
    if len(words) > _LONGEST_TITLE or (bare.endswith((".", ":", ",", ";")) and not bare.endswith(("..", "…"))):
        return False
    if any(_ends(words, m) for m in _stop().finditer(words) if m.end() < len(words) and m[0][0] == "."):
        return False
    return find_dateline(words) is None


def _split(text: str, piece: Span) -> Iterator[Span]:
    line = piece.of(text)
    bullet = _bullet().match(line)
    begin = bullet.end() if bullet and bullet.end() < len(line) else 0
    cuts = {begin, len(line)}
    for match in _stop().finditer(line, begin):
        cut = _ends(line, match)
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


def _ends(line: str, match: re.Match[str]) -> int:
    """Where the next sentence begins if `match` (stop with closing marks) ends one, else 0."""
    start, end = match.start(), match.end()
    if end >= len(line):
        return 0
    stop = match[0]
    after = line[end:]
    spaced = after[0].isspace()
    if not spaced and stop[-1] in "\"'" and line.count(stop[-1], 0, end - 1) % 2 == 0:
        # katanya."Kami ...: the mark opens the next sentence
        end -= 1
        stop, after = stop[:-1], line[end:]
    following = after.lstrip()
    head = following.lstrip(_OPENING)
    if not head:
        return 0
    first = head[0]
    if not (first.isupper() or first.isdigit()):
        return 0
    word = _word_before(line, start)
    if not spaced and not _glued(line, start, stop, word, head):
        return 0
    if stop.startswith((".", "…")) and spaced and line[start - 1 : start].isspace():
        return 0  # a free-standing ellipsis, or a stop that floats between spaces
    if stop == "." or (stop[0] == "." and stop[1:2] not in (".", "!", "?", "")):
        if _is_initial(line, start, word):
            return 0
        if line[:start].strip().isdigit() and len(line[:start].strip()) <= 2:
            return 0  # 1. Tank
        follows = _abbreviations().get(word.casefold())
        if follows == "name" or (follows == "number" and first.isdigit()):
            return 0
    return len(line) - len(following)


def _word_before(line: str, end: int) -> str:
    start = end
    while start and not line[start - 1].isspace() and line[start - 1] not in "(\"“‘'[,-–—":
        start -= 1
    return line[start:end]


_ON_X = re.compile(r"\b(?:di|lewat|melalui|via|dari|pada|akun|platform|sosial|aplikasi|dan|atau)\s+X$")


def _is_initial(line: str, start: int, word: str) -> bool:
    """J. in a name (`Donald J. Trump`, `J.D. Vance`, `U.S.`); not the letter that ends `vitamin C`."""
    bare = word.replace(".", "")
    if not (1 <= len(bare) <= 4 and bare.isalpha() and bare.isupper()):
        return False
    if word == "X" and _ON_X.search(line, 0, start):  # "tulisnya di X. Ia ..."
        return False
    return all(len(part) == 1 for part in word.split("."))


def _glued(line: str, start: int, stop: str, word: str, head: str) -> bool:
    """Whether a stop with no space after it ends a sentence: `katanya.Sementara`, not `Warta.Com` or `3.Tank`."""
    before = line[start - 1 : start]
    if not before or before.isspace():
        return False
    following = re.match(r"[^\W_]+", head)
    if following is None:
        return False
    token = following[0]
    if stop[-1] in _CLOSING:
        return before.isalnum() or before in _CLOSING
    if token[0].isdigit():
        return len(word) > 3 and word.isalpha() and word.islower()
    if token.casefold() in _domains() or (len(token) == 1 and head[1:2] == "."):
        return False
    if stop[0] in "!?…" or len(stop) > 1:
        return True
    if "." in word or (before.isdigit() and not token[1:].islower()):
        return "." in word and not _dotted_name(word) and token[1:2].islower()
    if before.isalpha():
        return len(word) > 2 and (token[1:].islower() or len(token) == 1 or (token.isupper() and word.islower()))
    return True


def _dotted_name(word: str) -> bool:
    """`S.Pd`, `www.warta`: parts of one name; not `71.200`."""
    return not word.replace(".", "").replace(",", "").isdigit()
