"""Names and words that take sides: Kyiv or Kiev, invasion or special military operation.

The choices, their options and whose usage each is stand in lexicons/naming.toml. What stands between quotation marks is
the speaker's choice, not the article's, and is told apart.
"""

from __future__ import annotations

import re
from functools import cache

import msgspec

from helpers.lexicons import Entry, read_lexicon
from helpers.records import Article


class Option(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One name for the thing. `side` is a claimant side, "none" where the name takes none."""

    id: str
    side: str
    forms: tuple[str, ...]


class Choice(Entry, frozen=True, kw_only=True):
    """One thing with several names."""

    label: str
    """English; translated through gettext where it is shown."""
    options: tuple[Option, ...]
    examples: tuple[str, ...]
    non_examples: tuple[str, ...]


class NameUse(msgspec.Struct, frozen=True):
    """One use of a name that takes sides; offsets in code points of the article's text."""

    doc_id: str
    start: int
    end: int
    choice: str
    option: str
    side: str
    quoted: bool
    """Inside quotation marks: the speaker's word."""


@cache
def choices() -> dict[str, Choice]:
    """The choices, id → entry, in the order of the lexicon."""
    return {entry.id: entry for entry in read_lexicon("naming", "choices", Choice)}


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str], tuple[Option, ...]], ...]:
    rows = []
    for entry in choices().values():
        groups = [
            f"(?P<o{number}>" + "|".join(form.replace(" ", r"\s+") for form in option.forms) + ")"
            for number, option in enumerate(entry.options)
        ]
        rows.append((entry.id, re.compile(r"(?<![\w-])(?:" + "|".join(groups) + r")(?!\w)", re.I), entry.options))
    return tuple(rows)


def find_names(article: Article) -> tuple[NameUse, ...]:
    """Every name that takes sides in the article's unmasked sentences, in the order of the text.

    A name of a medium that holds one ("Kyiv Post") counts too: readers see it.
    """
    quoted = [quotation.span for quotation in article.quotations if not quotation.scare]
    found: list[NameUse] = []
    for sentence in article.sentences:
        for choice, pattern, options in _patterns():
            for match in pattern.finditer(sentence.text):
                start, end = sentence.start + match.start(), sentence.start + match.end()
                option = options[int((match.lastgroup or "o0")[1:])]
                inside = any(span.start <= start and end <= span.end for span in quoted)
                found.append(NameUse(article.doc_id, start, end, choice, option.id, option.side, inside))
    return tuple(sorted(found, key=lambda use: use.start))
