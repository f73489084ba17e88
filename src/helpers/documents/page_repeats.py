"""What a page prints twice: lines, sentences, the headline inside another line."""

from __future__ import annotations

import re

from helpers.documents.page_blocks import Line, bare_words
from helpers.records import Span
from helpers.sentences import find_sentences
from helpers.sentences.datelines import find_dateline

_CUT = 3
"""Words that a headline cut short keeps at least."""
_TITLE = 6
"""Words of a headline that is looked for inside other lines, at least."""
_STAMP = re.compile(r"\s*(?:date|tanggal|published|posted)\W+\d{4}-\d{2}-\d{2}\W+", re.I)
_CREDIT = 30
"""Letters of a credit behind a caption, at most."""


def mask_repeats(lines: list[Line]) -> None:
    """A line of four and more words that stands on the page already, or the same words twice in one line."""
    seen: dict[str, Line] = {}
    for line in lines:
        rest = line.rest
        key = bare_words(rest)
        words = key.split()
        if _shortens(rest, lines[0].rest) or _stamped(rest, seen):
            line.mask("repeated")
            continue
        if len(words) < 4:
            continue
        bare = bare_words(re.sub(r"\s*\([^()]*\)\.?$", "", rest))
        if key in seen or bare in seen:
            first = seen.get(key) or seen[bare]
            first.caption = first.caption or line.caption or key != bare  # a picture's text and caption, printed twice
            line.mask("repeated")
            continue
        half = len(words) // 2
        if len(words) >= 8 and len(words) % 2 == 0 and words[:half] == words[half:]:
            tokens = list(re.finditer(r"\w+", line.text))
            line.mask("repeated", tokens[half].start())
            key = " ".join(words[:half])
        seen[key] = line


def mask_inner_headline(lines: list[Line]) -> None:
    """The headline once more inside another line: behind a byline, before a caption."""
    headline = lines[0].rest if lines else ""
    if len(headline.split()) < _TITLE:
        return
    # "Sebanyak 31 orang tewas di Kyiv, kata ..." goes on: a sentence of its own
    again = re.compile(rf"(?:^|(?<=[^\Wa-zà-ÿ]\s)|(?<=[.!?|–-]\s)){re.escape(headline)}(?=\s+[A-ZÀ-Þ“\"]|\W*$)")
    for line in lines[1:]:
        found = again.search(line.text)
        if found is None:
            continue
        there = Span(line.span.start + found.start(), line.span.start + found.end())
        if not any(cut.span.overlaps(there) for cut in line.cuts):
            line.mask("repeated", found.start(), found.end())


def _shortens(line: str, headline: str) -> bool:
    """Whether a line is the page's headline cut short: Rusia Mundur dari..."""
    cut = line.rstrip().removesuffix("...").removesuffix("…")
    return cut != line.rstrip() and len(cut.split()) >= _CUT and bare_words(headline).startswith(bare_words(cut) + " ")


def _stamped(line: str, seen: dict[str, Line]) -> bool:
    """Whether a line is one that stood above, behind a day of its own: date 2023-06-13 Rusia Mundur dari Kota Itu."""
    stamp = _STAMP.match(line)
    return stamp is not None and bare_words(line[stamp.end() :]) in seen


def mask_repeated_sentences(lines: list[Line]) -> None:
    """A sentence of eight and more words that stands on the page already; shorter ones only beside such a one."""
    seen: set[str] = set()
    for line in lines:
        if not line.rest:
            continue
        again: list[Span] = []
        short: list[Span] = []
        for sentence in find_sentences(line.text):
            absolute = Span(line.span.start + sentence.start, line.span.start + sentence.end)
            cut = next((cut for cut in line.cuts if cut.span.overlaps(absolute)), None)
            if cut is not None:
                if cut.span.start > absolute.start:  # a caption before its photographer
                    seen.add(bare_words(sentence.text))
                continue
            dateline = find_dateline(sentence.text) if sentence.start == 0 else None
            key = bare_words(sentence.text[dateline.end :] if dateline else sentence.text)
            if key in seen or _credited(key, seen):
                (again if len(key.split()) >= 8 else short).append(sentence.span)
            seen.add(key)
        for span in again + (short if again else []):
            line.mask("repeated", span.start, span.end)


def _credited(key: str, seen: set[str]) -> bool:
    """Whether the words stood above with a photographer's name behind them: a caption that repeats a sentence."""
    long = len(key.split()) >= 8
    return long and any(0 < len(other) - len(key) <= _CREDIT and other.startswith(key + " ") for other in seen)
