"""Who and where: the actors of each sentence, what the text has settled so far, and who speaks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

import msgspec

from helpers.actors import Actor, find_actors, people_side
from helpers.claims.words import Word
from helpers.records import Article, Sentence

Side = str
UNKNOWN: Side = "unknown"
ENEMY = {"Russia": "Ukraine", "Ukraine": "Russia", "Syria": "rebels", "rebels": "Syria", "NorthKorea": "Ukraine"}


class Scene(msgspec.Struct, frozen=True):
    """The actors of one sentence, offsets from its first character."""

    actors: tuple[Actor, ...]

    def between(self, start: int, end: int) -> list[Actor]:
        """The actors inside a stretch of the sentence."""
        return [actor for actor in self.actors if start <= actor.span.start and actor.span.end <= end]


class Speaker(msgspec.Struct, frozen=True):
    """Who asserts a number, as far as it says whose loss it is."""

    side: Side
    """Claimant side, 'none' where the text itself speaks."""
    admits: bool = False
    installed: bool = False
    """An official whom the occupier put in: the people he speaks of belong to the land."""
    words: str = ""
    """The words naming the speaker: a name among them owns no loss."""
    syria: bool = False
    """Whether the war in Syria is told of: there Russia fights the rebels."""

    @property
    def local(self) -> bool:
        """Whether an official of one town or region speaks: of his own people and houses."""
        return _local().search(self.words) is not None

    @property
    def foe(self) -> Side | None:
        """The side that the speaker's fights, None for third parties."""
        if self.syria and self.camp == "Russia":
            return "rebels"
        return ENEMY.get(self.side)

    @property
    def camp(self) -> Side | None:
        """The side of people that the speaker belongs to, None for third parties."""
        return self.side if self.side in ENEMY else None


@cache
def _local() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:gubernur|wali\s*kota|bupati|camat|kepala (?:daerah|wilayah|distrik|kota|desa|administrasi)|jaksa wilayah"
        r"|(?:administrasi|pemerintah|otoritas) (?:militer )?(?:regional|daerah|kota|wilayah|setempat|lokal))\b",
        re.IGNORECASE,
    )


def scene_of(article: Article, sentence: Sentence) -> Scene:
    """The actors of one sentence, without those that only name the war: perang Rusia-Ukraina, krisis Suriah."""
    text = sentence.text
    found = find_actors(text, 0, len(text), article.document.published)
    wars = [match.span() for match in _wars().finditer(text)]
    return Scene(tuple(a for a in found if not any(start <= a.span.start < end for start, end in wars)))


@cache
def _wars() -> re.Pattern[str]:
    name = r"[A-Z]\w+(?:[-–/][A-Z]\w+)*"
    other = rf"(?:\s*[-–]\s*|\s+(?:dan|vs\.?|melawan|lawan|kontra|versus|dengan)\s+){name}"
    return re.compile(
        r"(?i:(?<!tawanan )(?<!tahanan )(?<!kapal )(?<!pesawat )(?<!kejahatan )\b(?:perang|konflik|krisis))"
        rf"(?:\s+(?:saudara|sipil))?\s+(?:(?:antara|di)\s+)?{name}(?:{other})?"
    )


def home_of(scenes: Sequence[Scene], syria: bool) -> Side:
    """The country that most places of the article lie in; the theatre's own where that is not clear."""
    if syria:
        return "Syria"
    places = Counter(people_side(a.side) for scene in scenes for a in scene.actors if a.kind == "place")
    return "Russia" if places["Russia"] > 2 * places["Ukraine"] else "Ukraine"


@cache
def _admissions() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:mengakui|akui|diakui|membenarkan|mengonfirmasi|mengkonfirmasi|konfirmasi|mengumumkan|umumkan|berduka|gugur|pengakuan)\b",
        re.IGNORECASE,
    )


@cache
def _turns() -> re.Pattern[str]:
    return re.compile(r";|(?<!\w)(?:sedangkan|sementara|namun|tetapi|tapi|adapun|sebaliknya)(?!\w)", re.IGNORECASE)


def admits(text: str, at: int) -> bool:
    """Whether the clause of a sentence that the number at `at` stands in admits a loss of the speaker's own."""
    turns = list(_turns().finditer(text))
    start = max((turn.end() for turn in turns if turn.end() <= at), default=0)
    end = min((turn.start() for turn in turns if turn.start() >= at), default=len(text))
    return _admissions().search(text, start, end) is not None


def joined(words: list[Word], one: Actor, other: Actor) -> bool:
    """Whether nothing but an "and" stands between two names: Rusia dan Ukraina."""
    between = [word.key for word in words if one.span.end <= word.start < other.span.start]
    return between in (["dan"], ["serta"], ["maupun"])


def word_before(words: list[Word], start: int) -> str:
    """The key of the word that ends before a place in the sentence; empty at its beginning."""
    keys = [word.key for word in words if word.end <= start]
    return keys[-1] if keys else ""
