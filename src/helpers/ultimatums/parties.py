"""Who threatens and who is told: the actors around an either/or threat, its speaker, addressee and act."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

import msgspec

from helpers.actors import find_actors, people_side
from helpers.lexicons import Entry, read_lexicon
from helpers.records import Act, Article, Attribution, Sentence, Span
from helpers.ultimatums.grammar import Threat
from helpers.ultimatums.vocabulary import LEXICON, cue, whole_words

_FIGHTING = ("Russia", "Ukraine", "Syria", "rebels", "NorthKorea")
_OPPOSITE = {"Russia": "Ukraine", "Ukraine": "Russia", "NorthKorea": "Ukraine", "rebels": "Syria", "Syria": "rebels"}
# a name after one of these is a place where something happens, not somebody who is told
_PLACE = re.compile(
    r"(?<!\w)(?:di|dari|ke|menuju|wilayah|kota|provinsi|oblast|perbatasan|daerah|distrik|desa|invasi|perang|tanah|bendera|sungai|seluruh|timur|selatan|barat|utara|presiden|kementerian)\s+$",
    re.I,
)


class Party(Entry, frozen=True):
    """Common nouns that say whose people are meant."""

    forms: tuple[str, ...]


class Mention(msgspec.Struct, frozen=True):
    """Somebody mentioned near a threat."""

    start: int
    end: int
    words: str
    side: str
    """A claimant side."""
    told: bool
    """True for those who can be told to go: forces and people, rather than a bare state or place."""


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
            actor.is_force or (actor.kind not in ("place",) and not _PLACE.search(text[max(0, actor.span.start - 14) : actor.span.start])),
        )
        for actor in find_actors(text, start, end, article.document.published)
        if actor.kind != "place" or actor.is_force
    ]
    for side, pattern in _nouns():
        for match in pattern.finditer(text, start, end):
            if not any(row.start < match.end() and match.start() < row.end for row in rows):
                rows.append(Mention(match.start(), match.end(), match.group(), side, True))
    return sorted(rows, key=lambda row: row.start)


def find_voice(article: Article, attributions: Sequence[Attribution], sentence: Sentence, at: Span) -> Voice:
    """The speaker of the threat at `at`: of the attribution that governs it, else of a verb or noun of threatening.

    A headline inherits nobody from elsewhere.
    """
    credit = article.document.relayed_from
    named = _attribution(article, attributions, sentence, at)
    issuer = _issuer(article, sentence, at)
    if named is not None and named.speaker is not None:
        span = None if named.speaker_start is None or named.speaker_end is None else Span(named.speaker_start, named.speaker_end)
        return Voice(named.speaker, named.speaker_side, span, named.via or credit, True)
    if issuer is not None:
        return Voice(issuer.words, issuer.side, Span(issuer.start, issuer.end), credit, True)
    return Voice(None, "none", None, named.via if named else credit, False)


def _attribution(article: Article, attributions: Sequence[Attribution], sentence: Sentence, at: Span) -> Attribution | None:
    inside = [a for a in attributions if a.start < at.end and at.start < a.end]
    if inside:
        return min(inside, key=lambda a: (a.speaker is None, _distance(a, at)))
    if sentence.position == "headline":
        return None
    around = [q for q in article.quotations if q.span.start <= at.start and at.end <= q.span.end + 1]
    for quotation in sorted(around, key=lambda q: q.span.start - q.span.end):
        near = [a for a in attributions if a.start <= quotation.span.end + 3 and quotation.span.start - 3 <= a.end and a.position != "headline"]
        if near:
            return min(near, key=lambda a: _distance(a, at))
    if not around:
        return None
    # a paragraph that is nothing but quotation goes on with who spoke last, or has its speaker in the next sentence
    place = next((i for i, s in enumerate(article.sentences) if s.span == sentence.span), None)
    if place is None:
        return None
    for offset in (-1, 1, -2):
        if 0 <= place + offset < len(article.sentences):
            other = article.sentences[place + offset]
            near = [a for a in attributions if a.start < other.end and other.start < a.end and a.direct and a.speaker]
            if near and other.position != "headline" and abs(other.paragraph - sentence.paragraph) <= 1:
                return near[-1]
    return None


def _distance(attribution: Attribution, at: Span) -> int:
    return max(attribution.cue_start - at.end, at.start - attribution.cue_end, 0)


def _issuer(article: Article, sentence: Sentence, at: Span) -> Mention | None:
    """Who threatens, by the words around: "Putin ancam ...", "ultimatum Rusia", "diperingatkan oleh ...", "Kyiv: ..."."""
    text = article.text
    mentions = find_mentions(article, sentence.start, sentence.end)
    before = [m for m in mentions if m.end <= at.start]
    for mention in before:
        if cue("issuing").match(text, _skip(text, mention.end, at.start)) and not re.search(r"(?<!\w)(?:oleh|kepada|terhadap)\s+$", text[: mention.start][-12:], re.I):
            return mention
    for name in ("issued_noun", "issued_passive"):
        for match in cue(name).finditer(text, sentence.start, at.start):
            for mention in before:
                gap = text[match.end() : mention.start]
                if mention.start >= match.end() and len(gap.split()) <= 4 and not re.search(r"[.:;,]|(?<!\w)(?:kepada|bagi|untuk|terhadap|agar|bahwa|atas|di)(?!\w)", gap, re.I):
                    return mention
    if before and sentence.position == "headline":
        colon = re.compile(r"\s*:\s*[“\"‘']?").match(text, before[-1].end)
        if colon and at.start - colon.end() < 60:
            return before[-1]
    tail = re.compile(r"[!?.]?[”\"’']?\s*(?:[,–—-]\s*)?(?:kata|ujar|tegas|ancam|seru|ucap|cetus|tulis)\s+", re.I).match(text, at.end)
    if tail:
        return next((m for m in mentions if tail.end() <= m.start <= tail.end() + 25), None)
    return None


def _skip(text: str, start: int, end: int) -> int:
    """Past brackets, ages and small adverbs between a name and its verb."""
    match = re.compile(r"\s*(?:\([^)]*\)\s*|,[^,]{0,60},\s*)?(?:(?:telah|sudah|kembali|juga|pun|lalu|kemudian|sempat|terus|akan|mulai|pernah|yang|justru|langsung|berulang\s+kali|juga)\s+){0,3}", re.I).match(text, start, end)
    return match.end() if match else start


def find_addressee(article: Article, sentence: Sentence, at: Span, threat: Threat, voice: Voice) -> str:
    """Whose people are told, as a side; "unknown" where nothing says."""
    inside = find_mentions(article, at.start, at.end)
    before = [m for m in find_mentions(article, sentence.start, at.start) if not _is_voice(m, voice)]
    other_end = sentence.end
    after = [m for m in find_mentions(article, at.end, other_end) if not _is_voice(m, voice)]
    own = voice.side if voice.side in _FIGHTING else ""
    told = [m for m in reversed(before) if m.told and m.side in _FIGHTING]
    direct = _object(article, sentence, at, [*before, *inside, *after])
    if direct:
        return direct.side
    subject = [m for m in inside if m.told and m.side in _FIGHTING and m.side != own]
    for group in (told, subject):
        different = [m for m in group if m.side != own]
        if different:
            return people_side(different[0].side)
    if own and voice.governed:
        return _OPPOSITE[own] if not told else people_side(told[0].side)
    for mention in after:
        if mention.told and mention.side in _FIGHTING and mention.side != own:
            return people_side(mention.side)
    if told:
        return people_side(told[0].side)
    return _told_before(article, sentence, own)


def _is_voice(mention: Mention, voice: Voice) -> bool:
    return voice.span is not None and mention.start < voice.span.end and voice.span.start < mention.end


_TELLING = re.compile(
    r"(?<!\w)(?:kepada|bagi|untuk|terhadap|(?:mem)?peringatkan|(?:meng)?ancam|(?:meng)?ultimatum|(?:men)?desak|(?:me)?minta|menyerukan|(?:mem)?perintahkan|memberi|beri|agar|ke|menyuruh|suruh|paksa|memaksa)\s+(?:(?:para|seluruh|semua|sisa|ribuan|ratusan|setiap|sisa-sisa|agar)\s+){0,2}$",
    re.I,
)


def _object(article: Article, sentence: Sentence, at: Span, mentions: Sequence[Mention]) -> Mention | None:
    """The party that stands as the object of telling, warning or urging."""
    for mention in mentions:
        lead = article.text[max(sentence.start, mention.start - 45) : mention.start]
        if mention.told and mention.side in _FIGHTING and _TELLING.search(lead):
            return mention
    return None


def _told_before(article: Article, sentence: Sentence, own: str) -> str:
    """The last party told of in the two sentences before."""
    place = next((i for i, s in enumerate(article.sentences) if s.span == sentence.span), 0)
    for other in reversed(article.sentences[max(0, place - 2) : place]):
        rows = [m for m in find_mentions(article, other.start, other.end) if m.told and m.side in _FIGHTING and m.side != own]
        if rows:
            return people_side(rows[-1].side)
    return "unknown"


def find_act(article: Article, sentence: Sentence, at: Span, voice: Voice, addressee: str) -> Act:
    """What is done with the words, by LABELS: refused, reported, warned, described or issued."""
    text = article.text
    if _refused(text, sentence, at):
        return "refused"
    if voice.speaker is None:
        return "reported"
    around = text[sentence.start : at.start] + " " + text[at.end : sentence.end]
    warning = cue("warning").search(around) is not None
    if voice.side not in _FIGHTING:
        return "warned" if warning else "described"
    if people_side(voice.side) != addressee:
        return "issued"
    if warning:
        return "warned"
    commands = cue("superior").search(voice.speaker) or cue("issuing").search(around)
    return "issued" if commands else "described"


_RESTATED = re.compile(r"(?:ultimatum|ancaman|tuntutan|seruan|tawaran|pilihan|desakan|gertakan|peringatan|slogan|kata-kata|rumusan|frasa)", re.I)


def _refused(text: str, sentence: Sentence, at: Span) -> bool:
    """Whether the sentence rejects the either/or: a word of refusal governs it, outside the threat itself."""
    before, inside, after = text[sentence.start : at.start], text[at.start : at.end], text[at.end : sentence.end]
    if re.search(r"(?<!\w)(?:tidak|tak|takkan|bukan|jangan)(?:\s+(?:akan|pernah|mau|sudi|bakal|memilih|menerima|mengenal|ada|perlu))+\s*[“\"‘']?$", before, re.I) or re.search(r"(?:tidak|tak) akan .{0,40}ataupun", before + inside, re.I):
        return True
    refusal = cue("refusal").search(before) or cue("refusal").search(after[:90])
    return refusal is not None and (_RESTATED.search(before) is not None or _RESTATED.search(after[:90]) is not None)
