"""Words that tell how something is said: claimed, estimated, denied; whose turn it is to speak."""

from __future__ import annotations

import re
from functools import cache

from helpers.lexicons import Entry, read_lexicon
from helpers.records import Hedge


class SpeechWords(Entry, frozen=True, kw_only=True):
    """An entry of claim_context.toml [[manners]]: words that tell how something is said."""

    forms: tuple[str, ...]
    examples: tuple[str, ...]
    non_examples: tuple[str, ...]


@cache
def manner(name: str) -> re.Pattern[str]:
    """The words of one [[manners]] entry: claimed, estimated, reported, denied, installed, tally, stage, account ..."""
    entries: tuple[SpeechWords, ...] = read_lexicon("claim_context", "manners", SpeechWords)
    forms = next(entry.forms for entry in entries if entry.id == name)
    return re.compile(r"\b(?:" + "|".join(re.escape(f).replace(r"\ ", r"\s+") for f in forms) + r")\b", re.IGNORECASE)


def hedge_of(text: str, rough: bool) -> Hedge:
    """How the words of a sentence hedge its number; `rough` where the number itself is about."""
    hedges: tuple[Hedge, ...] = ("claimed", "estimated", "reported")
    for hedge in hedges:
        if manner(hedge).search(text):
            return hedge
    return "about" if rough else "none"
