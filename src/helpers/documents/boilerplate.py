"""Page furniture, teasers, credits and repeated blocks: what is masked before anything is read.

First the lexicon's rules, line by line; then what only a look at the whole page tells: the same words printed twice,
menus, lists of other articles' titles set between the paragraphs. Offsets stay those of the stored text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal

import msgspec

from helpers.documents.page_blocks import (
    Line,
    find_captions,
    is_prose,
    mask_crumbs,
    mask_end_credit,
    mask_menus,
    mask_title_lists,
    page_lines,
)
from helpers.documents.page_repeats import mask_inner_headline, mask_repeated_sentences, mask_repeats
from helpers.lexicons import Entry, read_lexicon
from helpers.records import Masked, Span
from helpers.sentences import find_sentences
from helpers.sentences.datelines import find_dateline

Kind = Literal["junk", "teaser", "image", "credit", "byline", "time"]
_READABLE: frozenset[str] = frozenset({"credit", "byline", "time"})


class Rule(Entry, frozen=True, kw_only=True):
    """One kind of boilerplate, as a pattern over a line."""

    scope: Literal["line", "label", "tail", "teaser", "inline", "list"]
    kind: Kind
    pattern: str
    cased: bool = False
    examples: tuple[str, ...]
    non_examples: tuple[str, ...]


class Layout(msgspec.Struct, frozen=True):
    """What `find_boilerplate` found: `masked` in text order without overlaps; `captions` are whole lines."""

    masked: tuple[Masked, ...]
    captions: tuple[Span, ...]


@cache
def rules() -> tuple[Rule, ...]:
    """The lexicon's rules in file order."""
    return read_lexicon("boilerplate", "rules", Rule)


@cache
def _compiled() -> tuple[tuple[Rule, re.Pattern[str]], ...]:
    return tuple((rule, re.compile(rule.pattern, 0 if rule.cased else re.IGNORECASE)) for rule in rules())


@cache
def readable_reasons() -> frozenset[str]:
    """Reasons whose words are no claims but still tell sources and days: credit lines, bylines, times."""
    return frozenset(rule.id for rule in rules() if rule.kind in _READABLE) | {"end_credit"}


@cache
def _teasers() -> frozenset[str]:
    return frozenset(rule.id for rule in rules() if rule.kind == "teaser") | {"shop_advert", "other_titles"}


def find_boilerplate(text: str, title: str | None = None) -> Layout:
    """Everything in `text` that is no part of the article's own words, and the lines that are captions.

    `title` is the headline where it is known. Left alone: subheads, lists of losses (lines with numbers, or under a
    line that ends in a colon), and whatever no general rule tells from the article.
    """
    lines = page_lines(text)
    for index, line in enumerate(lines):
        _apply_rules(lines, index, line)
    mask_crumbs(lines, title)
    mask_menus(lines)
    mask_repeats(lines)
    mask_inner_headline(lines)
    mask_title_lists(lines, _teasers())
    mask_end_credit(lines)
    find_captions(lines)
    mask_repeated_sentences(lines)
    masked = _merge([cut for line in lines for cut in line.cuts])
    return Layout(tuple(masked), tuple(line.span for line in lines if line.caption and line.rest))


def _apply_rules(lines: list[Line], index: int, line: Line) -> None:
    for rule, pattern in _compiled():
        match = pattern.search(line.text)
        if match is None or match.start() == match.end():
            continue
        if any(cut.span.start <= line.span.start + match.start() < cut.span.end for cut in line.cuts):
            continue
        if rule.scope == "line":
            line.mask(rule.id)
            return
        if rule.scope == "list":
            line.mask(rule.id)
            _mask_list(lines, index, rule)
            return
        if rule.scope == "teaser":
            start, end = match.start(), _teaser_end(line.text, match)
            line.mask(rule.id, start, end)
            if match.end() == len(line.text) or not line.text[match.end() : end].strip():
                _mask_list(lines, index, rule)
            continue
        if rule.scope == "label" and len(line.text.split()) < 5:
            continue
        line.mask(rule.id, match.start(), match.end() if rule.scope in ("label", "inline") else len(line.text))
        line.caption = line.caption or rule.kind == "image"


@cache
def _opener() -> re.Pattern[str]:
    """Words that begin a sentence and never stand in the middle of a title."""
    words = (
        "Sementara itu|Sementara|Namun|Menurut|Selain itu|Sebelumnya|Adapun|Ia|Dia|Mereka|Hal ini|Hal itu|Tak hanya"
        "|Tidak hanya|Akibatnya|Di sisi lain|Meski demikian|Meski begitu|Kendati|Diketahui|Seperti diketahui"
        "|Lebih lanjut|Dalam"
    )
    return re.compile(rf"(?<=\s)(?:{words})(?=,|\s+[a-zà-ÿ])")


def _teaser_end(line: str, match: re.Match[str]) -> int:
    """Where the other article's title ends: its bracket, the first sentence after it, else the line's end."""
    opening = match[0][:1]
    if opening in "([":
        closing = line.find(")" if opening == "(" else "]", match.end())
        if closing > 0:
            return closing + 1
    tail = line[match.end() :]
    ends = [len(tail)]
    opener = _opener().search(tail, 15)
    if opener:
        ends.append(opener.start())
    quoted = re.search(r"(?<=\s)[\"“](?=[A-Z][^\"“”]{20,}[,.!?][\"”])", tail)
    if quoted and quoted.start() > 15:
        ends.append(quoted.start())
    ends.append(_headline_case_end(tail))
    sentences = find_sentences(tail)
    if len(sentences) > 1 and tail.rstrip().endswith((".", "”", '"')):
        ends.append(sentences[1].start)
    return match.end() + min(ends)


def _headline_case_end(tail: str) -> int:
    """Where a title In Headline Case runs into a sentence: before the capital that three small words follow."""
    if not tail.rstrip().endswith((".", "”", '"')):
        return len(tail)
    words = list(re.finditer(r"\S+", tail))
    capitals = 0
    for index, word in enumerate(words[:-3]):
        follows = [w[0] for w in words[index + 1 : index + 4]]
        if word[0][0].isupper() and capitals >= 4 and all(w[0].islower() for w in follows):
            return word.start()
        capitals += word[0][0].isupper()
    return len(tail)


def _in_headline_case(words: str) -> bool:
    """Whether nearly every longer word has a capital: a title, even where a question mark ends it."""
    longer = [word for word in re.findall(r"[^\W\d_]+", words) if len(word) > 3]
    return len(longer) >= 4 and sum(word[0].isupper() for word in longer) >= 0.8 * len(longer)


def _mask_list(lines: list[Line], index: int, rule: Rule) -> None:
    """Mask the titles under a label: all that follow without a gap, or with one each down to the first sentence."""
    below = lines[index + 1 :]
    near_end = sum(is_prose(line.text) for line in below) == 0
    for place, line in enumerate(below):
        prose = is_prose(line.text) and not _in_headline_case(line.text)
        if prose or find_dateline(line.text) or len(line.text) > 220:
            return
        if place and line.gap and not near_end:
            return
        if line.cuts:
            continue
        line.mask(rule.id)


def _merge(cuts: list[Masked]) -> Iterator[Masked]:
    last: Masked | None = None
    for cut in sorted(cuts, key=lambda m: (m.span.start, -m.span.end)):
        if last is not None and cut.span.start < last.span.end:
            if cut.span.end <= last.span.end:
                continue
            cut = Masked(Span(last.span.end, cut.span.end), cut.reason)
        yield cut
        last = cut
