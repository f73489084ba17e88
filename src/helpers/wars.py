"""Which of the two wars an article tells of: whose homes and enemies are meant where the words name no camp."""

from __future__ import annotations

from collections import Counter
from datetime import date
from functools import lru_cache
from typing import Literal

from helpers.actors import find_actors
from helpers.records import Article

War = Literal["Ukraine", "Syria"]


def war_of(article: Article) -> War:
    """The war whose camps and places the article names more often; Ukraine's where they are even."""
    return _war(article.text, article.document.published)


@lru_cache(maxsize=4)
def _war(text: str, published: date | None) -> War:
    sides = Counter(actor.side for actor in find_actors(text, 0, len(text), published))
    syrian = sides["Syria"] + sides["rebels"]
    return "Syria" if syrian > sides["Ukraine"] + sides["NorthKorea"] and syrian > 0 else "Ukraine"
