"""Who is named around an either/or threat, and who says it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

import msgspec

from helpers.actors import find_actors
from helpers.documents.relays import credit_line
from helpers.lexicons import Entry, read_lexicon
from helpers.records import Article, Attribution, Sentence, Span
from helpers.ultimatums.vocabulary import LEXICON, cue, whole_words

FIGHTING = frozenset({"Russia", "Ukraine", "Syria", "rebels", "NorthKorea"})
# a name after one of these is a place where something happens, not somebody who is told
_PLACE = re.compile(
    r"(?<!\w)(?:di|dari|ke|menuju|wilayah|kota|provinsi|oblast|perbatasan|daerah|distrik|desa|invasi|perang|tanah"
    r"|bendera|sungai|seluruh|timur|selatan|barat|utara|presiden|kementerian|parit|posisi|atas|depan|belakang|garis|benteng)\s+$",
    re.I,
)


class Party(Entry, frozen=True):
    """Common nouns that say whose people are meant."""

    forms: tuple[str, ...]


class Mention(Span, frozen=True):
    """Somebody mentioned near a threat."""

    words: str
    side: str
    """A claimant side."""
    told: bool
    """True for those who can be told to go: forces and people, rather than a bare state or place."""
    force: bool = False


class Voice(msgspec.Struct, frozen=True):
    """Who says it: `speaker` None where nobody is named."""

    speaker: str | None
    side: str
    span: Span | None
    via: tuple[str, ...]
    governed: bool
    """An attribution or a verb of threatening governs the words."""


@cache
def _nouns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((entry.id, whole_words(entry.forms)) for entry in read_lexicon(LEXICON, "parties", Party))


def find_mentions(article: Article, start: int, end: int) -> list[Mention]:
    """The parties mentioned in `article.text[start:end]`, left to right."""
    text = article.text
    rows = [
        Mention(
            actor.span.start,
            actor.span.end,
            actor.form,
            actor.side,
            actor.is_force
            or (
                actor.kind not in ("place",)
                and not _PLACE.search(text[max(0, actor.span.start - 14) : actor.span.start])
            ),
            actor.is_force,
        )
        for actor in find_actors(text, start, end, article.document.published)
        if actor.kind != "place" or actor.is_force
    ]
    for side, pattern in _nouns():
        for match in pattern.finditer(text, start, end):
            if not any(row.start < match.end() and match.start() < row.end for row in rows):
                rows.append(Mention(match.start(), match.end(), match.group(), side, True, True))
    return sorted(rows, key=lambda row: row.start)


def find_voice(article: Article, attributions: Sequence[Attribution], sentence: Sentence, at: Span) -> Voice:
    """The speaker of the threat at `at`: of the attribution that governs it, else of a verb or noun of threatening.

    A headline inherits nobody from elsewhere.
    """
    credit = credit_line(article)
    named = _attribution(article, attributions, sentence, at)
    known = named is not None and named.speaker_side not in ("media", "other")
    message = _ENDS_IN_MESSAGE.match(article.text, at.end) or _OPENS_IN_MESSAGE.search(
        article.text[sentence.start : at.start]
    )
    if named is not None and named.speaker is not None and not message and named.speaker_side != "media":
        return _voice(named, credit)
    if named is not None and known and not _ENDS_IN_MESSAGE.match(article.text, at.end):
        return _voice(named, credit)
    via = (named.via if named else ()) or credit
    issuer = _issuer(article, sentence, at) or _author(article, sentence, at)
    if issuer is not None:
        return Voice(issuer.words, issuer.side, Span(issuer.start, issuer.end), via, True)
    if named is not None and named.speaker is not None:
        return Voice(named.speaker, named.speaker_side, None, via, True)
    return Voice(None, "none", None, via, False)


def _voice(named: Attribution, credit: tuple[str, ...]) -> Voice:
    start, end = named.speaker_start, named.speaker_end
    span = None if start is None or end is None else Span(start, end)
    return Voice(named.speaker, named.speaker_side, span, named.via or credit, True)


_OPENS_IN_MESSAGE = re.compile(r"^[“\"']?(?:isinya|isi|bunyinya|pesannya|begini bunyinya|tulisannya)(?!\w)", re.I)
_ENDS_IN_MESSAGE = re.compile(
    r"[^“\"”]{0,40}?[!?.,]*[”\"’']?,?\s*(?:begitu(?:lah)?\s+|demikian(?:lah)?\s+)?(?:bunyi|berbunyi|isi)(?!\w)", re.I
)
_OFFICER = re.compile(
    r"(?<!\w)(?:(?:seorang|sang|para|salah satu)\s+)?(?:perwira|komandan|letnan|kapten|mayor|kolonel|jenderal"
    r"|panglima|pemimpin|bos|sersan|pejabat)(?:nya)?(?:\s+(?:senior|tinggi|itu|mereka|lapangan))?(?!\w)",
    re.I,
)


def _author(article: Article, sentence: Sentence, at: Span) -> Mention | None:
    """Who shouts or writes the message that the words are, where no attribution says so. Never for a headline."""
    if sentence.position == "headline":
        return None
    text = article.text
    mentions = [
        m for m in find_mentions(article, sentence.start, sentence.end) if m.side in FIGHTING and not m.overlaps(at)
    ]
    shout = cue("shouting").search(text, sentence.start, at.start)
    if shout:
        subject = [m for m in mentions if m.end <= shout.start()]
        if subject:
            return subject[-1]
        officer = _OFFICER.search(text, sentence.start, shout.start())
        side = _side_before(article, sentence)
        return Mention(officer.start(), officer.end(), officer.group(), side, False) if officer and side else None
    message = cue("message").search(text, max(sentence.start, at.start - 120), at.start) or _ENDS_IN_MESSAGE.match(
        text, at.end
    )
    if message is None:
        return None
    for mention in mentions:
        lead = text[sentence.start : mention.start]
        if (
            mention.told
            and mention.start >= message.end() - 1
            and not re.search(r"(?<!\w)(?:menurut|kepada|bagi|untuk|terhadap|para|di)\s+(?:\w+\s+)?$", lead, re.I)
        ):
            return mention
    index = place(article, sentence)
    for other in reversed(article.sentences[max(0, index - 2) : index]):
        subject = [m for m in find_mentions(article, other.start, other.end) if m.told and m.side in FIGHTING]
        if subject and other.position != "headline":
            return subject[0]
    return None


def _side_before(article: Article, sentence: Sentence) -> str:
    """The side of the force named last in the two sentences before."""
    index = place(article, sentence)
    for other in reversed(article.sentences[max(0, index - 2) : index]):
        rows = [m for m in find_mentions(article, other.start, other.end) if m.side in FIGHTING]
        if rows:
            return rows[-1].side
    return ""


def _attribution(
    article: Article, attributions: Sequence[Attribution], sentence: Sentence, at: Span
) -> Attribution | None:
    inside = [a for a in attributions if a.start < at.end and at.start < a.end]
    if inside:
        return min(inside, key=lambda a: (a.speaker is None, _distance(a, at)))
    if sentence.position == "headline":
        return None
    around = [q for q in article.quotations if q.span.start <= at.start and at.end <= q.span.end + 1]
    for quotation in sorted(around, key=lambda q: q.span.start - q.span.end):
        line = article.text.rfind("\n", 0, quotation.span.start) + 1
        end = article.text.find("\n", quotation.span.end)
        stop = len(article.text) if end < 0 else end
        near = [
            a
            for a in attributions
            if line <= a.start < stop and a.start <= quotation.span.end + 3 and quotation.span.start - 3 <= a.end
        ]
        if near:
            return min(near, key=lambda a: _distance(a, at))
    if not around:
        return None
    # a paragraph that is nothing but quotation goes on with who spoke last, or has its speaker in the next sentence
    index = place(article, sentence)
    for offset in (-1, 1, -2):
        if 0 <= index + offset < len(article.sentences):
            other = article.sentences[index + offset]
            near = [a for a in attributions if a.start < other.end and other.start < a.end and a.direct and a.speaker]
            if near and other.position != "headline" and abs(other.paragraph - sentence.paragraph) <= 1:
                return near[-1]
    return None


def _distance(attribution: Attribution, at: Span) -> int:
    return max(attribution.cue_start - at.end, at.start - attribution.cue_end, 0)


def _issuer(article: Article, sentence: Sentence, at: Span) -> Mention | None:
    """Who threatens, by the words around: "Putin ancam ...", "ultimatum Rusia", "diperingatkan oleh ...", a colon."""
    text = article.text
    mentions = find_mentions(article, sentence.start, sentence.end)
    before = [m for m in mentions if m.end <= at.start]
    candidates = [m for m in mentions if not m.overlaps(at)] if sentence.position == "headline" else before
    for mention in candidates:
        told = re.search(r"(?<!\w)(?:oleh|kepada|ke|bagi|untuk|terhadap)\s+$", text[: mention.start][-12:], re.I)
        if not told and cue("issuing").match(text, _skip(text, mention.end, sentence.end)):
            return mention
    for name in ("issued_noun", "issued_passive"):
        for match in cue(name).finditer(text, sentence.start, sentence.end):
            if match.end() > at.start and (name == "issued_passive" or match.start() < at.end):
                continue
            found = _named_after(text, match.end(), mentions)
            found = found or _officer_after(article, sentence, match.end(), mentions)
            if found:
                return found
    if before and sentence.position == "headline":
        colon = re.compile(r"\s*:\s*[“\"‘']?").match(text, before[-1].end)
        if colon and at.start - colon.end() < 60:
            return before[0]
    tail = re.compile(r"[!?.]?[”\"’']?\s*(?:[,–—-]\s*)?(?:kata|ujar|tegas|ancam|seru|ucap|cetus|tulis)\s+", re.I).match(
        text, at.end
    )
    if tail:
        return next((m for m in mentions if tail.end() <= m.start <= tail.end() + 25), None)
    return _told_next(article, sentence)


def _officer_after(article: Article, sentence: Sentence, start: int, mentions: Sequence[Mention]) -> Mention | None:
    """An officer without a name right after "diberi tahu", "diperingatkan": of the side that was named before him."""
    officer = _OFFICER.search(article.text, start, min(sentence.end, start + 45))
    if officer is None or re.search(
        r"[.:;,]|(?<!\w)(?:kepada|bagi|untuk|agar|bahwa)(?!\w)", article.text[start : officer.start()], re.I
    ):
        return None
    named = [m.side for m in mentions if m.end <= officer.start() and m.side in FIGHTING]
    side = named[-1] if named else _side_before(article, sentence)
    return Mention(officer.start(), officer.end(), officer.group(), side, False) if side else None


def _named_after(text: str, start: int, mentions: Sequence[Mention]) -> Mention | None:
    """The party that a noun or passive of threatening names as its author ("peringatan keras dari ...")."""
    for mention in mentions:
        gap = text[start : mention.start]
        if (
            mention.start >= start
            and len(gap.split()) <= 5
            and not re.search(r"[.:;,]|(?<!\w)(?:kepada|bagi|untuk|terhadap|agar|bahwa|atas|di)(?!\w)", gap, re.I)
        ):
            return mention
    return None


def _told_next(article: Article, sentence: Sentence) -> Mention | None:
    """The author that the next sentence names: "Begitu bunyi ultimatum yang disiarkan militer Rusia"."""
    index = place(article, sentence)
    if index + 1 >= len(article.sentences):
        return None
    following = article.sentences[index + 1]
    if not re.match(r"[”\"’']?\s*(?:begitu(?:lah)?|demikian(?:lah)?|itu(?:lah)?|inilah)(?!\w)", following.text, re.I):
        return None
    noun = cue("issued_noun").search(article.text, following.start, following.end)
    if noun is None:
        return None
    return _named_after(article.text, noun.end(), find_mentions(article, following.start, following.end))


def place(article: Article, sentence: Sentence) -> int:
    """Where a sentence stands among the article's."""
    return next(i for i, other in enumerate(article.sentences) if other.span == sentence.span)


def _skip(text: str, start: int, end: int) -> int:
    """Past brackets, ages and small adverbs between a name and its verb."""
    match = re.compile(
        r"\s*(?:\([^)]*\)\s*|,[^,]{0,60},\s*)?(?:(?:telah|sudah|kembali|juga|pun|lalu|kemudian"
        r"|sempat|terus|akan|mulai|pernah|yang|justru|langsung|berulang\s+kali|juga)\s+){0,3}",
        re.I,
    ).match(text, start, end)
    return match.end() if match else start
