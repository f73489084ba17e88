"""The side of a speaker whom the lexicons do not know: from the words about him, or from those before him."""

from __future__ import annotations

import re

import msgspec

from helpers.actors import find_actors
from helpers.attributions.strangers import side_of_name
from helpers.records import Article, Sentence
from helpers.ultimatums.authors import HIS_OFFICER, OFFICER, is_message
from helpers.ultimatums.parties import FIGHTING, Voice, find_camps, find_mentions, place
from helpers.ultimatums.vocabulary import cue

_PRONOUN = re.compile(
    r"(?:ia|dia|beliau|(?:si|sang|seorang)?\s*(?:pria|lelaki|laki-laki|perempuan|wanita|prajurit|tentara|serdadu|tawanan|tahanan"
    r"|narapidana|napi|pemuda|perwira|komandan)(?:nya)?(?:\s+(?:itu|tersebut|ini|muda|tua))?)",
    re.I,
)
_SOLDIER = re.compile(
    r"(?:(?:seorang|sang|si)\s+)?(?:prajurit|serdadu|tawanan|rekrutan)\s+\d+\s+tahun(?:\s+itu)?", re.I
)
_TOLD_TO = re.compile(
    r"(?<!\w)(?:kepada|ke tangan|oleh|melawan|terhadap|ditawan|ditangkap|diperiksa|ditahan|dirilis|disiarkan"
    r"|dinas keamanan|pasukan lawan|di\w{3,}(?:kan|i|n))\s+(?:\w+\s+)?$",
    re.I,
)
_FOR = re.compile(r"(?<!\w)(?:kepada|bagi|untuk|buat|ke|terhadap|parit|posisi|garis)\s+(?:\w+\s+)?$", re.I)
_VOICE = re.compile(r"(?:sebuah\s+)?(?:suara|siaran|rekaman)(?!\w)", re.I)
_APPOSED = re.compile(r"\s*(?:,|\(|–|-|dari\b|asal\b)", re.I)
_BACK = 6
"""Sentences back in which a pronoun's man was introduced."""


def sided_by_words(speaker: str) -> bool:
    """Whether the words for a speaker say whose he is."""
    return any(actor.side not in ("other", "none") for actor in find_actors(speaker, 0, len(speaker), None))


def with_side(article: Article, sentence: Sentence, voice: Voice) -> Voice:
    """The voice with a side where its words, the place where it is introduced or the sentences before it give one."""
    words = voice.speaker
    if words is None:
        return voice
    if is_message(words):
        return _with_author(article, sentence, voice, words)
    if voice.side not in ("other", "none"):
        return _of_the_ranks(article, sentence, voice)
    called = _where_introduced(article, voice) if " " not in words else ""
    if any(actor.side == "other" for actor in find_actors(words, 0, len(words), None)) and not called:
        # a party of its own, such as Belarus
        return voice
    side = _of_words(article, words) or _where_introduced(article, voice) or _before(article, sentence, voice)
    side = side or side_of_name(words) or _of_the_place(article, voice) or _of_whose_officer(article, sentence, words)
    return msgspec.structs.replace(voice, side=side) if side else voice


def _with_author(article: Article, sentence: Sentence, voice: Voice, words: str) -> Voice:
    """A message has the side of the force that wrote it; places in its words only say where it fell."""
    places = [a for a in find_actors(words, 0, len(words), article.document.published) if a.kind == "place"]
    side = _author_named(article, voice) or ("none" if places else voice.side)
    if side in ("none", "other") and _VOICE.match(words):
        side = _before(article, sentence, voice) or side
    return msgspec.structs.replace(voice, side=side)


def _of_whose_officer(article: Article, sentence: Sentence, words: str) -> str:
    """ "Sersannya": of the side of whoever the sentences before speak of, by name or place."""
    if not HIS_OFFICER.fullmatch(words):
        return ""
    index = place(article, sentence)
    for other in reversed(article.sentences[max(0, index - 2) : index]):
        actors = find_actors(article.text, other.start, other.end, article.document.published)
        named = side_of_name(other.text) or next((a.side for a in actors if a.side in FIGHTING), "")
        if named:
            return named
    return ""


def _of_the_place(article: Article, voice: Voice) -> str:
    """The side whose land a civilian or one of the ranks is from: the place right behind the words."""
    if voice.span is None or not cue("ranker").search(voice.speaker or ""):
        return ""
    end = re.compile(r"[^.,:;\n“”\"]{0,30}").match(article.text, voice.span.end)
    stop = end.end() if end else voice.span.end
    actors = find_actors(article.text, voice.span.start, stop, article.document.published)
    return next((actor.side for actor in actors if actor.side in FIGHTING), "")


def _author_named(article: Article, voice: Voice) -> str:
    """The side of the force that the words of a message name."""
    if voice.span is None:
        return ""
    rows = find_mentions(article, voice.span.start, voice.span.end)
    rows = [m for m in rows if not _FOR.search(article.text[max(0, m.start - 16) : m.start])]
    return next((m.side for m in rows if m.side in FIGHTING and m.told), "")


def _of_the_ranks(article: Article, sentence: Sentence, voice: Voice) -> Voice:
    """A nameless man of the ranks or officer belongs to the force spoken of, whatever else his sentence names."""
    words = (voice.speaker or "").strip()
    nameless = _PRONOUN.fullmatch(words) or OFFICER.fullmatch(words) or _SOLDIER.fullmatch(words)
    if not nameless or re.fullmatch(r"ia|dia|beliau", words, re.I):
        return voice
    side = _before(article, sentence, voice)
    return msgspec.structs.replace(voice, side=side) if side else voice


def _of_words(article: Article, words: str) -> str:
    """The side of a force or place named inside the words."""
    actors = find_actors(words, 0, len(words), article.document.published)
    return next((actor.side for actor in actors if actor.side in FIGHTING), "")


def _where_introduced(article: Article, voice: Voice) -> str:
    """The side of the force or place beside the speaker's name at its first mention ("Yuri, penembak Brigade 93")."""
    name = (voice.speaker or "").split(",")[0].strip()
    if len(name) < 3 or _PRONOUN.fullmatch(name) or not name[:1].isupper():
        return ""
    first = next((s for s in article.sentences if name in s.text and s.position != "headline"), None)
    if first is None:
        return ""
    at = article.text.index(name, first.start)
    for actor in find_actors(article.text, first.start, first.end, article.document.published):
        lead = article.text[max(first.start, actor.span.start - 25) : actor.span.start]
        before = article.text[actor.span.end : at] if actor.span.end <= at else "."
        after = article.text[at + len(name) : actor.span.start] if actor.span.start >= at + len(name) else "."
        after = after if _APPOSED.match(after) else "."
        near = any(len(gap) <= 45 and not re.search(r"[.:;“”\"]", gap) for gap in (before, after))
        if near and actor.side in FIGHTING and not _TOLD_TO.search(lead):
            return actor.side
    return ""


def _before(article: Article, sentence: Sentence, voice: Voice) -> str:
    """The side of the force named last before somebody who is only called "pria itu", "prajurit itu", "komandannya"."""
    if not (
        _VOICE.match(voice.speaker or "")
        or _PRONOUN.fullmatch((voice.speaker or "").strip())
        or cue("ranker").search(voice.speaker or "")
        or OFFICER.fullmatch((voice.speaker or "").strip())
    ):
        return ""
    index = place(article, sentence)
    for other in reversed(article.sentences[max(0, index - _BACK) : index + 1]):
        stop = voice.span.start if voice.span and other.span == sentence.span else other.end
        rows = [m for m in find_camps(article, other.start, stop) if m.force]
        rows = [m for m in rows if not _TOLD_TO.search(article.text[max(other.start, m.start - 20) : m.start])]
        if rows:
            return rows[0].side
    return ""
