"""What words look like: heads, dates, verbs, names; for the readers of phrases before and behind a cue."""

from __future__ import annotations

import re
import sys
from functools import cache

from helpers.actors import head_forms
from helpers.attributions.phrase_patterns import ADVERBIAL, DAY, MONTH, NO_VERB, VERB, WORD, words_of


@cache
def heads() -> frozenset[str]:
    """The words of every noun that can head a name."""
    return frozenset(word for form in head_forms() for word in form.split())


@cache
@cache
def first_heads() -> re.Pattern[str]:
    """A head noun that begins a phrase, with or without a determiner."""
    return re.compile(
        r"(?:(?:seorang|para|sang|salah satu|mantan|sejumlah)\s+)?(?:"
        + "|".join(sorted(head_forms(), key=len, reverse=True))
        + r")\b",
        re.I,
    )


def is_capital(word: str) -> bool:
    """Whether a word begins with a capital."""
    return word[:1].isupper()


def is_date(word: str) -> bool:
    """Whether the word is the name of a day or a month."""
    return re.fullmatch(rf"{DAY}|{MONTH}", word) is not None


def has_verb(words: str) -> bool:
    """Whether a finite verb stands in `words` outside a relative clause."""
    bare = re.split(r"\byang\b", words, maxsplit=1)[0]
    return any(not NO_VERB.match(m[0]) for m in VERB.finditer(bare))


def first_verb(text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
    """The first finite verb of a stretch."""
    return next((m for m in VERB.finditer(text, start, end) if not NO_VERB.match(m[0])), None)


def last_segment(window: str) -> str:
    """The words behind the last comma."""
    return re.split(r",(?!\d)", window)[-1].strip()


def strip_adverbial(words: str) -> str:
    """The words without the adverbs that open them."""
    lead = ADVERBIAL.match(words)
    return words[lead.end() :] if lead else words


def starts_name(words: str) -> bool:
    """Whether the words begin as a name does: a capital, a head noun, a determiner."""
    words = words.strip()
    return bool(words) and (
        is_capital(words) or first_heads().match(words) is not None or words.split()[0] in words_of("determiners")
    )


def person_like(words: str) -> bool:
    """Whether the words look like the name of a person."""
    tokens = words.split()
    return bool(tokens) and len(tokens) <= 6 and is_capital(tokens[0]) and is_capital(tokens[-1])


def names_somebody(text: str, start: int, end: int) -> bool:
    """Whether somebody can be named in the stretch."""
    words = WORD.findall(text, start, end)
    return bool(words) and any(
        is_capital(w) or w.lower() in heads() or w.lower() in ("ia", "dia", "mereka") for w in words
    )
