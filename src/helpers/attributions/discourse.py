"""Who has been named so far in an article, and whom a pronoun, a bare role or a short name stands for."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from functools import cached_property

import msgspec

from helpers.actors import Head, find_actors, head_of, people_side
from helpers.records import Span

_SHARE = 0.15
"""A side that so small a part of all names is of does not count as one the text is about."""
_SINGULAR_KINDS = frozenset({"person", "official", "anonymous", "expert", "role", "journalist"})
GROUP_KINDS = frozenset(
    {"state", "capital", "government", "army", "unit", "agency", "ministry"}
    | {"people", "alliance", "un", "ngo", "think_tank", "anonymous", "medium"}
)
"""Kinds of actors who can be "they"."""
_PLURAL = frozenset({"mereka"})
_ONE = re.compile(r"(?:seorang|salah (?:satu|seorang)|sang|si|pria|lelaki|wanita|perempuan|pemuda)\b", re.IGNORECASE)
_SEVERAL = re.compile(r"(?:dua|tiga|empat|lima|para|sejumlah|beberapa|banyak|kedua|sebagian)\s", re.IGNORECASE)
_CALLED = 700
"""Characters back to which somebody is looked for who is called by a role and a camp."""
_ROLE = 40
"""Characters before a camp in which the role stands."""
_SEAMS = re.compile(r"\W+")
_SPACES = re.compile(r"[^\w'’-]+")
_ENDS_IN_NAME = re.compile(r"[A-ZÀ-Þ][\w'’-]+ (?:al-)?[A-ZÀ-Þ][\w'’-]+$")


_DETERMINERS = re.compile(
    r"(?:(?:seorang|salah (?:satu|seorang)|sang|si|para|sejumlah|beberapa|sebuah|dua|tiga|empat|mantan|bekas|eks)\s+)+",
    re.IGNORECASE,
)


def role_of(words: str) -> tuple[str, Head] | None:
    """The head noun of a phrase, determiners left out: 'seorang dosen' → 'dosen'; None where nothing else is said."""
    found = head_of(_DETERMINERS.sub("", words, count=1) if _DETERMINERS.match(words) else words)
    return None if found is not None and found[0] == "seorang" else found


class Mention(msgspec.Struct, frozen=True):
    """Somebody who can be meant by a later pronoun."""

    span: Span
    words: str
    side: str
    kind: str
    spoke: bool
    """True where a statement was attributed to them."""
    sentence: int = -1
    """Where the sentence begins that names them."""


class Discourse:
    """Who has been named so far in one article, in text order."""

    def __init__(self, text: str, day: dt.date | None) -> None:
        self.text = text
        self.day = day
        self.mentions: list[Mention] = []

    @cached_property
    def lands(self) -> tuple[str, ...]:
        """The sides whose lands and people the whole text names, the most named first; rare ones left out."""
        named = Counter(a.side for a in find_actors(self.text, 0, len(self.text), self.day) if a.kind != "medium")
        total = named.total()
        return tuple(side for side, n in named.most_common() if n >= _SHARE * total and side not in ("other", "media"))

    def add(self, mention: Mention) -> None:
        """Remember somebody; whoever stands at the same place is replaced."""
        self.mentions = (
            [m for m in self.mentions if not m.span.overlaps(mention.span) or m.spoke]
            if mention.spoke
            else self.mentions
        )
        if not any(m.span.overlaps(mention.span) for m in self.mentions):
            self.mentions.append(mention)

    def antecedent(self, pronoun: str, position: int, sentence: int = -1, near: int = 1200) -> Mention | None:
        """Whom `pronoun` (dia, ia, mereka, -nya) at `position` means: the nearest fitting mention before it.

        Those merely named in the sentence that begins at `sentence` are left out: they are spoken of. For
        "mereka" those who spoke come before those merely named.
        """
        before = [
            m
            for m in self.mentions
            if position - near <= m.span.start and m.span.end <= position and (m.spoke or m.sentence != sentence)
        ]
        if not before:
            return None
        before.sort(key=lambda m: m.span.start)
        if pronoun.lower() in _PLURAL:
            for mention in reversed(before):
                group = mention.kind in GROUP_KINDS and mention.kind != "medium"
                if group and (mention.spoke or mention.kind not in ("state", "capital", "place")):
                    return mention
        plural = pronoun.lower() in _PLURAL
        for mention in reversed(before):
            fits = mention.kind in GROUP_KINDS if plural else self._single(mention)
            if fits and mention.kind != "medium":
                return mention
        spoke = [m for m in before if m.spoke]
        return spoke[-1] if spoke else before[-1]

    def _single(self, mention: Mention) -> bool:
        """Whether one person can be meant: by kind, by "seorang", or by a name that ends the words."""
        if _SEVERAL.match(mention.words):
            return False
        if mention.kind in _SINGULAR_KINDS or _ONE.match(mention.words):
            return True
        if not _ENDS_IN_NAME.search(mention.words):
            return False
        known = find_actors(mention.words, 0, len(mention.words), self.day)
        return not known or known[-1].span.end < len(mention.words) or known[-1].kind == "person"

    def last_speaker(self, position: int) -> Mention | None:
        """Whoever spoke last before `position`."""
        return next((m for m in reversed(self.mentions) if m.spoke and m.span.end <= position), None)

    def group_itself(self, position: int) -> Mention | None:
        """The group that spoke last before `position`: "lembaga itu", "koalisi tersebut"."""
        spoke = [m for m in self.mentions if m.spoke and m.span.end <= position and m.kind in GROUP_KINDS]
        return next((m for m in reversed(spoke) if m.kind not in ("medium", "people", "anonymous")), None)

    def same_role(self, words: str, position: int) -> Mention | None:
        """Who was meant by a bare role ('pejabat itu', 'kementerian', 'juru bicara'): the nearest so called before."""
        named = role_of(words)
        if named is None:
            return None
        head = named[0].split()[0]
        told = self._called(head, position)
        for mention in reversed(self.mentions):
            if mention.span.end > position or mention.side in ("other", "none"):
                continue
            if any(word.startswith(head) for word in _SEAMS.split(mention.words.lower())):
                return mention if told is None or mention.span.end >= told.span.start else told
        return told

    def _called(self, head: str, position: int) -> Mention | None:
        """Whoever was called so with a camp and did not speak: "seorang tentara Rusia ditangkap. ... tentara itu"."""
        for actor in reversed(find_actors(self.text, max(0, position - _CALLED), position, self.day)):
            if actor.side in ("other", "none", "media"):
                continue
            words = actor.span.of(self.text)
            lead = self.text[max(0, actor.span.start - _ROLE) : actor.span.start]
            called = re.escape(head)
            if re.search(rf"(?<!\w){called}\s+(?:\w+\s+)?$", lead, re.I) or re.search(
                rf"(?<!\w){called}\s", words, re.I
            ):
                return Mention(actor.span, words, people_side(actor.side), actor.kind, spoke=False)
        return None

    def longer_name(self, words: str, position: int) -> Mention | None:
        """The fuller mention of a short name: 'Rybalko' → 'Gubernur Kherson Andriy Rybalko'."""
        capitals = [w for w in re.findall(r"[^\W\d_][\w'’-]*", words) if w[0].isupper() and len(w) > 2]
        if not capitals:
            return None
        last = capitals[-1]
        for mention in self.mentions:
            if last not in mention.words or mention.span.end > position or mention.words == words:
                continue
            if last in _SEAMS.split(mention.words) or last in _SPACES.split(mention.words):
                return mention
        return None
