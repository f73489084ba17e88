"""Who acts and who is acted upon: the verbs beside each side's name, by their voice.

"Rusia menyerang" and "diserang oleh Rusia" let Russia act; "Rusia diserang" and "menyerang Rusia" let it be acted upon.
Only verbs directly beside a name are read (a few words of tense and doubt may stand between), so most sentences tell
nothing; verbs of speech are left to the attributions. Which voice a newsroom gives to whom is one mark of agency
(Trew 1979; van Dijk 1991).
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

import msgspec

from helpers.actors import Actor, find_actors
from helpers.attributions.cues import ReportingVerb
from helpers.lexicons import Entry, read_lexicon
from helpers.records import Article, Sentence

Role = Literal["acts", "acted_upon"]


class Voice(Entry, frozen=True, kw_only=True):
    """How verbs of one voice begin, and the words that begin so and are none."""

    prefixes: tuple[str, ...]
    others: tuple[str, ...]
    examples: tuple[str, ...]
    non_examples: tuple[str, ...]


class Fillers(Entry, frozen=True, kw_only=True):
    """Words that may stand between a name and its verb."""

    words: tuple[str, ...]
    examples: tuple[str, ...]
    non_examples: tuple[str, ...]


class Deed(msgspec.Struct, frozen=True):
    """One verb beside one name; offsets in code points of the article's text."""

    doc_id: str
    start: int
    end: int
    verb: str
    side: str
    """Claimant side of whoever is named."""
    role: Role
    sentence_start: int
    sentence: str


class _Grammar(msgspec.Struct, frozen=True):
    active: re.Pattern[str]
    passive: re.Pattern[str]
    gap: re.Pattern[str]
    """Fillers between a name and the verb after it."""
    governing: re.Pattern[str]
    """A verb and what may stand between it and the name that it governs, at the end of the words before the name."""
    none: frozenset[str]


@cache
def voices() -> dict[str, Voice]:
    """The two voices, id → entry."""
    return {entry.id: entry for entry in read_lexicon("voice", "voices", Voice)}


@cache
def _grammar() -> _Grammar:
    fillers = [word for entry in read_lexicon("voice", "fillers", Fillers) for word in entry.words]
    objects = [word for entry in read_lexicon("voice", "objects", Fillers) for word in entry.words]
    between = rf"(?:\s+(?:{'|'.join(fillers)}))*\s+"
    spoken = {
        form.casefold()
        for verb in read_lexicon("reporting_verbs", "verbs", ReportingVerb)
        for form in (*verb.active, *verb.passive)
    }
    return _Grammar(
        active=_verb(voices()["active"]),
        passive=_verb(voices()["passive"]),
        gap=re.compile(between, re.I),
        governing=re.compile(rf"(?<![\w-])(?P<verb>(?:me|di)\w{{4,}})(?:\s+(?:{'|'.join(objects)}))*\s+$", re.I),
        none=frozenset(spoken).union(*(entry.others for entry in voices().values())),
    )


def _verb(voice: Voice) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{'|'.join(voice.prefixes)})(?![\w-])", re.I)


def find_deeds(article: Article) -> tuple[Deed, ...]:
    """Every verb that stands directly beside the name of a side, in the order of the text.

    A name with two verbs ("menyerang Rusia yang dikepung") has two deeds. Left out: headlines' passives without di-,
    verbs with the name at a distance, pronouns.
    """
    found: list[Deed] = []
    for sentence in article.sentences:
        actors = find_actors(article.text, sentence.start, sentence.end, article.document.published)
        for actor in actors:
            if actor.kind not in ("medium", "place"):
                found += _after(article, sentence, actor)
                found += _before(article, sentence, actor)
    return tuple(sorted(set(found), key=lambda deed: (deed.start, deed.side, deed.role)))


def _after(article: Article, sentence: Sentence, actor: Actor) -> list[Deed]:
    """The verb that follows the name."""
    grammar, text = _grammar(), article.text
    gap = grammar.gap.match(text, actor.span.end, sentence.end)
    # the agent of a passive before it ("ditembak Rusia menjelang") has no verb of its own after it
    if gap is None or _verb_before(article, sentence, actor) is not None:
        return []
    for pattern, role in ((grammar.passive, "acted_upon"), (grammar.active, "acts")):
        match = pattern.match(text, gap.end(), sentence.end)
        if match is not None and not _is_none(match.group()):
            return [_deed(article, sentence, actor, match.span(), "acts" if role == "acts" else "acted_upon")]
    return []


def _before(article: Article, sentence: Sentence, actor: Actor) -> list[Deed]:
    """The verb that governs the name: an active one acts upon it, a passive one is its own deed."""
    verb = _verb_before(article, sentence, actor)
    if verb is None:
        return []
    start, end, passive = verb
    return [_deed(article, sentence, actor, (start, end), "acts" if passive else "acted_upon")]


def _verb_before(article: Article, sentence: Sentence, actor: Actor) -> tuple[int, int, bool] | None:
    """Where the verb before the name stands, and whether it is passive."""
    grammar = _grammar()
    match = grammar.governing.search(article.text[sentence.start : actor.span.start])
    if match is None or _is_none(match["verb"]):
        return None
    start, end = (sentence.start + at for at in match.span("verb"))
    return start, end, match["verb"].casefold().startswith("di")


def _is_none(word: str) -> bool:
    """Whether a word that begins like a verb is none, or a verb of speech."""
    plain = word.casefold()
    return plain in _grammar().none or plain.removesuffix("nya") in _grammar().none


def _deed(article: Article, sentence: Sentence, actor: Actor, span: tuple[int, int], role: Role) -> Deed:
    start, end = span
    verb = article.text[start:end].casefold()
    return Deed(article.doc_id, start, end, verb, actor.side, role, sentence.start, sentence.text)
