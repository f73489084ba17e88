"""Words between quotation marks, paired within one paragraph.

Real pages are unbalanced: a quotation that runs over paragraphs opens each and closes the last, a translation drops a
mark or turns it round. A quotation never leaves its line, and one that no mark closes says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from helpers.lexicons import Entry, read_lexicon
from helpers.records import Masked, Quotation, Span
from helpers.sentences.masks import Masks

_DOUBLE, _SINGLE = "double", "single"
_SHORT = 3


class SpeechVerb(Entry, frozen=True):
    """Verbs that make the words between marks beside them a statement."""

    forms: tuple[str, ...]
    examples: tuple[str, ...]
    non_examples: tuple[str, ...]


@cache
def _speech() -> frozenset[str]:
    return frozenset(form for entry in read_lexicon("abbreviations", "speech", SpeechVerb) for form in entry.forms)


@cache
def _spoken() -> re.Pattern[str]:
    """`..., kata dia`: where words that no mark closes end."""
    verbs = next(e.forms for e in read_lexicon("abbreviations", "speech", SpeechVerb) if e.id == "after_the_words")
    return re.compile(rf",\s+(?:{'|'.join(verbs)})(?!\w)", re.IGNORECASE)


@cache
def _mark() -> re.Pattern[str]:
    return re.compile(r"''|``|,,(?=\w)|[“”„‟\"«»‘’‚'`]")


def find_quotations(text: str, masked: Sequence[Masked] = ()) -> tuple[Quotation, ...]:
    """The stretches between quotation marks, marks left out, in text order; one inside another is a row of its own.

    One that no mark closes ends before a verb of speech (`..., kata dia`), else with its line. Apostrophes (`Jum'at`,
    `Hay’at`) open nothing. Stretches that begin inside `masked` are left out.
    """
    rows: list[Quotation] = []
    masks = Masks(masked)
    offset = 0
    for line in text.splitlines(keepends=True):
        bare = line.rstrip()
        if bare:
            for start, end, closed in _pairs(bare):
                span = _trim(text, offset + start, offset + end)
                if span and not masks.over(Span(span.start, span.start + 1)):
                    rows.append(Quotation(span, closed, _is_scare(bare, start, end, closed)))
        offset += len(line)
    return tuple(sorted(rows, key=lambda q: (q.span.start, -q.span.end)))


def _trim(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if any(c.isalnum() for c in text[start:end]) else None


def _pairs(line: str) -> Iterator[tuple[int, int, bool]]:
    """(start, end, closed) of each quotation in one line."""
    stack: list[tuple[str, int]] = []
    for match in _mark().finditer(line):
        mark = match[0]
        kind = _SINGLE if mark in "‘’‚'`" else _DOUBLE
        before, after = line[match.start() - 1 : match.start()], line[match.end() : match.end() + 1]
        is_open = any(k == kind for k, _ in stack)
        role = _role(mark, kind, before, after, is_open)
        if role == "open" and kind == _SINGLE and not is_open and not _single_closes(line, match.end()):
            continue
        if role == "open":
            if is_open:  # the earlier one was never closed
                yield from _pop(stack, kind, match.start(), closed=False)
            stack.append((kind, match.end()))
        elif role == "close":
            yield from _pop(stack, kind, match.start(), closed=True)
    for _, start in stack:
        spoken = _spoken().search(line, start)
        yield start, spoken.start() + 1 if spoken else len(line), False


def _pop(stack: list[tuple[str, int]], kind: str, end: int, *, closed: bool) -> Iterator[tuple[int, int, bool]]:
    while stack:
        top, start = stack.pop()
        if top == kind:
            yield start, end, closed
            return
        if top == _DOUBLE:  # a single mark never closes the double one around it
            stack.append((top, start))
            return


def _role(mark: str, kind: str, before: str, after: str, is_open: bool) -> str:
    glued_left = bool(before) and not before.isspace() and before not in "([{“„«‘-–—/:"
    glued_right = bool(after) and (after.isalnum() or after in "“‘\"'([.…#@+")
    if kind == _SINGLE:
        if before.isalnum() and after.isalpha():
            return ""  # an apostrophe
        if mark in "‘‚":
            return "close" if is_open and glued_left and not glued_right else "open"
        if is_open and glued_left:
            return "close"
        return "open" if mark in "'`" and not glued_left and glued_right else ""
    if mark in "„‟,,``":
        return "open"
    if mark in "“«":
        return "close" if is_open and glued_left and not glued_right else "open"
    if mark in "”»":
        if is_open:
            return "close"
        return "open" if not glued_left and glued_right else ""
    if is_open:  # straight
        return "open" if not glued_left and glued_right and before else "close"
    return "open" if glued_right or (after.isspace() and not glued_left) else ""


def _single_closes(line: str, start: int) -> bool:
    """Whether a later single mark can close one opened at `start`: else it's an apostrophe (`'90-an`)."""
    return re.search(r"[^\s'‘][’'‘`](?![^\W\d_])", line[start:]) is not None


def _is_scare(line: str, start: int, end: int, closed: bool) -> bool:
    words = line[start:end]
    if not closed or len(words.split()) > _SHORT:
        return False
    speech = _speech()
    after = re.match(r"[\W_]*([^\W\d_]+)", line[end : end + 40])
    if after and after[1].casefold() in speech:
        return False
    before = re.search(r"([^\W\d_]+)(\s*[:,])?\W*$", line[max(0, start - 40) : start])
    if before is not None and before[2] and words.rstrip().endswith((".", "!", "?")):
        return False
    led_in = before is not None and (before[2] is not None or words.rstrip().endswith((".", "!", "?", ",")))
    return not (before and led_in and before[1].casefold() in speech)
