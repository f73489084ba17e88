"""What only a look at the whole page tells: words printed twice, menus, lists of other articles' titles, captions."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from helpers.media import find_outlet
from helpers.records import Masked, Span
from helpers.sentences import find_lines, find_sentences
from helpers.sentences.datelines import find_dateline

_ENOUGH = 30
"""Longer words an article must have before a line that shares none of them counts as another's title."""


class Line(msgspec.Struct):
    """One line of the page, and what has been masked of it so far."""

    span: Span
    text: str
    gap: bool
    """A blank line stands before it."""
    cuts: list[Masked]
    caption: bool = False

    @property
    def rest(self) -> str:
        """What the masks left of it."""
        pieces, at = [], self.span.start
        for cut in sorted(self.cuts, key=lambda m: m.span):
            pieces.append(self.text[max(0, at - self.span.start) : max(0, cut.span.start - self.span.start)])
            at = max(at, cut.span.end)
        pieces.append(self.text[at - self.span.start :])
        return " ".join("".join(pieces).split()).strip(" |")

    def mask(self, reason: str, start: int = 0, end: int | None = None) -> None:
        """Take `text[start:end]` of the line out, all of it by default."""
        end = len(self.text) if end is None else end
        self.cuts.append(Masked(Span(self.span.start + start, self.span.start + end), reason))


def page_lines(text: str) -> list[Line]:
    """The lines of `text` with anything on them, nothing masked yet."""
    rows: list[Line] = []
    for span in find_lines(text):
        gap = bool(rows) and len(re.findall(r"\r\n|\n|\r|\u2028|\u2029|\x85", text[rows[-1].span.end : span.start])) > 1
        rows.append(Line(span, span.of(text), gap, []))
    return rows


def is_prose(words: str) -> bool:
    """Six and more words with a final stop: a paragraph, not a title."""
    return words.rstrip("\"”’')] *").endswith((".", "!", "?", "…", ":")) and len(words.split()) >= 6


def bare_words(words: str) -> str:
    """The words of a line in small letters, marks left out: what two printings of it share."""
    return " ".join(re.findall(r"\w+", words.casefold()))


def mask_crumbs(lines: list[Line], title: str | None) -> None:
    """`Home Internasional Rusia Mundur ...`: a way through the site, with or without the title at its end."""
    top = [line for line in lines[:12] if line.rest]
    for line in top[:4]:
        words = line.text.split()
        named = next((n for n in (3, 2, 1) if (m := find_outlet(" ".join(words[:n]))) and m.kind != "unlisted"), 0)
        rest = " ".join(words[named:])
        if named and len(words) <= 8 and (not rest or rest.islower()):
            line.mask("crumb")
    for line in top:
        match = re.match(r"(?:home|beranda|depan|homepage)\b\s*[>/»|›:-]*\s*", line.text, re.IGNORECASE)
        if not match or is_prose(line.text):
            continue
        keys = [bare_words(other.rest) for other in lines if other is not line and len(other.text) > 15]
        crumb = bare_words(line.text)
        whole = any(key and crumb.endswith(" " + key) for key in keys) or len(line.text.split()) <= 6
        parts = re.split(r"\s*[>/»|›]\s*", line.text)
        if len(parts) > 2:  # the last part may be cut short
            whole = whole or any(key.startswith(bare_words(parts[-1])) for key in keys)
        if whole or (title and crumb.endswith(bare_words(title))):
            line.mask("crumb")
        elif len(parts) > 2:
            line.mask("crumb", 0, line.text.rindex(parts[-1]))
        else:
            section = re.match(
                r"\S+(?:\s+(?:internasional|dunia|news|berita|global|mancanegara|nasional|politik))+\s+",
                line.text,
                re.I,
            )
            line.mask("crumb", 0, section.end() if section else match.end())


def mask_menus(lines: list[Line]) -> None:
    """Runs of four and more lines of at most three words without a number or a stop."""
    run: list[Line] = []
    for line in [*lines, None]:
        short = line is not None and len(line.text.split()) <= 3 and not re.search(r"[\d.!?:,;”\"]", line.text)
        if line is not None and short and not line.caption:
            run.append(line)
            continue
        if len(run) >= 4:
            for member in run:
                if not member.cuts:
                    member.mask("menu")
        run = []


def mask_title_lists(lines: list[Line], teasers: frozenset[str]) -> None:
    """Titles of other articles, set between or after the paragraphs: two and more lines together without a final stop.

    Only on pages whose paragraphs end with stops, never above the first paragraph, never under a colon (a list), never
    where most lines hold numbers (an inventory) or begin like list items. One line alone goes only where it shares
    no longer word with the rest of the article.
    """
    alive = [line for line in lines if line.rest]
    prose = [i for i, line in enumerate(alive) if is_prose(line.rest)]
    if len(prose) < 3:
        return
    vocabulary = {word for i in prose for word in bare_words(alive[i].rest).split() if len(word) >= 5}
    index = prose[0] + 1
    while index < len(alive):
        block = [alive[index]]
        if not is_title(alive[index].rest):
            index += 1
            continue
        while index + len(block) < len(alive):
            line = alive[index + len(block)]
            if not is_title(line.rest) or (line.gap and block[-1].span.end != line.span.start and _gapped(alive)):
                break
            block.append(line)
        after_colon = alive[index - 1].rest.endswith((":", ";", ","))
        numbers = sum(_counts(line.rest) for line in block)
        items = sum(bool(re.match(r"\s*(?:[-•*▪–—]|\d{1,2}[.)])\s*\S", line.text)) for line in block)
        kept = after_colon or numbers * 2 > len(block) or items * 2 > len(block) or any(line.caption for line in block)
        grouped = len(block) > 1 or (_gapped(alive) and _beside_teaser(lines, block[0], teasers))
        if not kept and (grouped or _is_foreign(block[0].rest, vocabulary)):
            kicker = alive[index - 1]
            if not block[0].gap and kicker.rest.isupper() and len(kicker.rest.split()) <= 4 and not kicker.cuts:
                block.insert(0, kicker)
                index -= 1
            for line in block:
                line.mask("other_titles")
        index += len(block)


_LABELLED = re.compile(
    r"[a-z)]\s?:\s+(?:(?:sedikitnya|setidaknya|antara|sekitar|lebih dari|kurang dari|hampir|hingga|sampai|total)\s)*"
    r"\d[\d.,]*\d?(?:\s(?:hingga|sampai|dan)\s[\d.,]+)?(?:\s(?:juta|ribu|orang|jiwa|unit|buah))*\s*(?:[,;(]|$)",
    re.IGNORECASE,
)
"""`Pengungsi: 6,4 juta, per UNHCR`."""


def _counts(words: str) -> bool:
    """Whether a line without a stop gives a number: few words with one, or a label with one behind its colon."""
    short = len(words.split()) <= 8 and re.search(r"(?<![£$€\d.,])\d", words) is not None
    return short or _LABELLED.search(words) is not None


def _beside_teaser(lines: list[Line], line: Line, teasers: frozenset[str]) -> bool:
    """Whether a masked teaser or advert stands directly above or below, with no blank line between."""
    index = next(i for i, other in enumerate(lines) if other is line)
    above = None if line.gap or index == 0 else lines[index - 1]
    below = lines[index + 1] if index + 1 < len(lines) and not lines[index + 1].gap else None
    return any(near is not None and any(cut.reason in teasers for cut in near.cuts) for near in (above, below))


def _gapped(lines: Sequence[Line]) -> bool:
    return sum(line.gap for line in lines) * 2 > len(lines)


def is_title(words: str) -> bool:
    """Five and more words without a final stop, and none inside but what titles have."""
    if len(words) > 200 or len(words.split()) < 5 or words.rstrip("\"”’')").endswith((".", ":", ",", ";", "…")):
        return False
    return len(find_sentences(words)) == 1 and find_dateline(words) is None


def _is_foreign(words: str, vocabulary: set[str]) -> bool:
    own = {word for word in bare_words(words).split() if len(word) >= 5}
    return len(own) >= 4 and len(vocabulary) >= _ENOUGH and not own & vocabulary


def mask_end_credit(lines: list[Line]) -> None:
    """`(Antara/Reuters)`, `(haf/rds)`, `(*)` or `***` at the end of the last paragraph."""
    last = next((line for line in reversed(lines) if line.rest and not line.caption), None)
    if last is None:
        return
    match = re.search(
        r"(?:[(\[]\s*(?:[\w.]+(?:\s[\w.]+)?)(?:\s?[/|,]\s?[\w.]+(?:\s[\w.]+)?)*\s*[)\]]|[(\[]\*+[)\]]|\*{2,})\.?$",
        last.text,
    )
    ends = match and (match.start() == 0 or re.search(r"[.!?”\"*]\s*$", last.text[: match.start()]))
    if match and ends and len(match[0]) < 60:
        last.mask("end_credit", match.start())


def find_captions(lines: list[Line]) -> None:
    """Beside lines that lost a photo credit: one sentence without a final stop between paragraphs that have theirs."""
    alive = [line for line in lines if line.rest]
    keys = {bare_words(line.rest) for line in lines if line.caption}
    keys |= {
        bare_words(line.text[: line.cuts[0].span.start - line.span.start])
        for line in lines
        if line.caption and line.cuts
    }
    prose = [i for i, line in enumerate(alive) if is_prose(line.rest)]
    if not prose:
        return
    enough = len(prose) * 3 >= len(alive) * 2 and len(prose) >= 4
    for index, line in enumerate(alive):
        if bare_words(line.rest) in keys:
            line.caption = True
        elif enough and index > prose[0] and is_title(line.rest) and len(line.rest.split()) >= 8:
            before, after = alive[index - 1], alive[index + 1] if index + 1 < len(alive) else None
            lone = is_prose(before.rest) and (after is None or is_prose(after.rest))
            capitals = sum(word[0].isupper() for word in line.rest.split()) * 2 > len(line.rest.split())
            line.caption = lone and not capitals
    for line in lines:
        if line.caption and not line.rest:
            line.caption = False
