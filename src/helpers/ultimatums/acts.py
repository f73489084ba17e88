"""Whom an either/or threat addresses, and what its speaker does with it (LABELS: issued, warned, described, ...)."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from helpers.actors import people_side
from helpers.records import Act, Article, Attribution, Sentence, Span, Ultimatum
from helpers.ultimatums.parties import FIGHTING, Mention, Voice, find_mentions, find_voice, place
from helpers.ultimatums.stretch import Threat
from helpers.ultimatums.vocabulary import cue

_OPPOSITE = {"Russia": "Ukraine", "Ukraine": "Russia", "NorthKorea": "Ukraine", "rebels": "Syria", "Syria": "rebels"}
_REACH = 6
"""How many sentences back an earlier threat of the same article still says who is meant."""
_TELLING = re.compile(
    r"(?<!\w)(?:kepada|bagi|untuk|terhadap|(?:mem)?peringatkan|(?:meng)?ancam|(?:meng)?ultimatum|(?:men)?desak|(?:me)?minta"
    r"|menyerukan|(?:mem)?perintahkan|memberi|beri|agar|ke|menyuruh|suruh|paksa|memaksa)\s+"
    r"(?:(?:para|seluruh|semua|sisa|ribuan|ratusan|setiap|sisa-sisa|agar)\s+){0,2}$",
    re.I,
)
_WE_TOLD = re.compile(
    r"(?<!\w)(?:kami|kita|saya|aku|bangsa kami|tentara kami)(?:\s+(?!kepada|untuk)\w+){0,6}?\W+$", re.I
)
_SECOND_PERSON = re.compile(r"(?<!\w)(?:kalian|kamu|anda|kau|engkau|\w{4,}mu)(?!\w)|\w{4,}lah(?!\w)", re.I)
_WE_DO = re.compile(r"(?<!\w)(?:kami|kita)\s+(?:\w+\s+)?\w", re.I)
_RESTATED = re.compile(
    r"(?<!\w)(?:ultimatum|ancaman|tuntutan|seruan|tawaran|pilihan|desakan|gertakan|peringatan|slogan|kata-kata|rumus|frasa)",
    re.I,
)
_REJECTED = re.compile(
    r"(?<!\w)(?:tidak|tak|takkan|bukan|jangan|menolak)"
    r"(?:\s+(?:akan|pernah|mau|sudi|bakal|memilih|menerima|mengenal|ada|perlu|pilihan|tawaran|ultimatum|untuk))*\s+[“\"‘']?$",
    re.I,
)


class Reading(msgspec.Struct, frozen=True):
    """Who says a threat to whom, by which act."""

    voice: Voice
    addressee: str
    act: Act


def read_threat(
    article: Article,
    attributions: Sequence[Attribution],
    sentence: Sentence,
    at: Span,
    threat: Threat,
    earlier: Sequence[Ultimatum],
) -> Reading:
    """Speaker, addressee's side and act of the threat at `at`; `earlier` are those found before it in the article."""
    voice = find_voice(article, attributions, sentence, at)
    recent = [row for row in earlier if _near(article, row, sentence)]
    if _refused(article, sentence, at, voice):
        return _refusal(article, sentence, at, voice, recent)
    addressee = _addressee(article, sentence, at, threat, voice, recent)
    if (
        voice.side == "other"
        and addressee in FIGHTING
        and voice.speaker
        and (cue("ranker").search(voice.speaker) or _comrade(article, voice))
    ):
        # a soldier whose side the text leaves out tells of the choice his own side was given
        voice = msgspec.structs.replace(voice, side=addressee)
    return Reading(voice, addressee, _act(article, sentence, at, threat, voice, addressee))


def _near(article: Article, row: Ultimatum, sentence: Sentence) -> bool:
    between = [s for s in article.sentences if row.sentence_start < s.start <= sentence.start]
    return len(between) <= _REACH


# ------------------------------------------------------------------------------------------------------- refusals


def _refused(article: Article, sentence: Sentence, at: Span, voice: Voice) -> bool:
    """Whether the sentence rejects the either/or: a word of refusal governs it, outside the threat itself."""
    text = article.text
    before, inside, after = text[sentence.start : at.start], text[at.start : at.end], text[at.end : sentence.end]
    if re.match(r"[”’'\"]?\s*(?:itu\s+)?(?:bukan(?:lah)?|tidak)\s+(?:pilihan|berlaku|ada)", after, re.I):
        return True
    if _REJECTED.search(before) or re.search(r"(?:tidak|tak) akan .{0,40}ataupun", before + inside, re.I):
        return True
    refusal = cue("refusal").search(before[-90:]) or cue("refusal").search(after[:90])
    if refusal and (_RESTATED.search(before) or _RESTATED.search(after[:90]) or _quoted_within(text, at)):
        return True
    if voice.side in FIGHTING and _WE_TOLD.search(before):
        index = place(article, sentence)
        following = article.sentences[index + 1].text if index + 1 < len(article.sentences) else ""
        answer = r"(?:tapi |namun |tetapi )?kami (?:memilih|tetap|tidak akan|tak akan|akan terus|menolak)"
        return bool(re.match(r"[“\"]?" + answer, following, re.I) or re.match(r"[,;–—-]+\s*" + answer, after, re.I))
    return False


def _quoted_within(text: str, at: Span) -> bool:
    """Whether the threat is quoted inside somebody's speech: "'serahkan kota atau mati' itu lucu"."""
    return text[at.start - 1 : at.start] in ("'", "‘", "“", '"') and text[at.end : at.end + 1] in ("'", "’", "”", '"')


def _refusal(article: Article, sentence: Sentence, at: Span, voice: Voice, recent: Sequence[Ultimatum]) -> Reading:
    """A refusal keeps the issuer as its speaker, where the text names one; its addressee is who refuses."""
    mentions = [
        m for m in find_mentions(article, sentence.start, sentence.end) if m.side in FIGHTING and not m.overlaps(at)
    ]
    refuser = voice.side if voice.side in FIGHTING else ""
    if not refuser and mentions:
        word = cue("refusal").search(article.text, sentence.start, sentence.end)
        subject = [m for m in mentions if word and m.end <= word.start()]
        refuser = subject[-1].side if subject else ""
    authors = [
        m
        for m in mentions
        if re.search(
            r"(?<!\w)(?:dari|oleh|maunya|milik|ala|ultimatum|ancaman|tuntutan|tawaran)\s+$",
            article.text[: m.start][-12:],
            re.I,
        )
    ]
    named = next((m for m in (*authors, *mentions) if m.side != refuser), None)
    refuser = refuser or next((m.side for m in mentions if named and m.side != named.side), "")
    previous = next((row for row in reversed(recent) if row.speaker is not None and row.act != "refused"), None)
    issuer = Voice(None, "none", None, voice.via, False)
    if named:
        issuer = Voice(named.words, named.side, Span(named.start, named.end), voice.via, True)
    elif previous:
        issuer = Voice(previous.speaker, previous.speaker_side, None, voice.via, True)
    told = refuser or (previous.addressee_side if previous else _OPPOSITE.get(issuer.side, "unknown"))
    return Reading(issuer, people_side(told) if told in FIGHTING else "unknown", "refused")


# ------------------------------------------------------------------------------------------------------ addressees


def _addressee(
    article: Article, sentence: Sentence, at: Span, threat: Threat, voice: Voice, recent: Sequence[Ultimatum]
) -> str:
    """Whose people are told, as a side; "unknown" where nothing says."""
    own = voice.side if voice.side in FIGHTING else ""
    mentions = [
        m
        for m in find_mentions(article, sentence.start, sentence.end)
        if not _is_voice(article, sentence, m, voice) and m.told and m.side in FIGHTING
    ]
    told = next((m for m in mentions if _is_told(article, sentence, m)), None)
    if told:
        return people_side(told.side)
    if own and (threat.demand_family == "fight" or _own_people(article, sentence, at, voice)):
        return people_side(own)
    before = [m for m in reversed(mentions) if m.end <= at.start]
    rest = [m for m in mentions if m.start >= at.start]
    for mention in (*before, *rest):
        if mention.side != own:
            return people_side(mention.side)
    if before and before[0].force and not _SECOND_PERSON.search(article.text[at.start : at.end]):
        return people_side(before[0].side)
    if recent and (not own or recent[-1].addressee_side != people_side(own)):
        return recent[-1].addressee_side
    return _told_around(article, sentence, own) or _OPPOSITE.get(
        own, people_side(before[0].side) if before else "unknown"
    )


def _is_voice(article: Article, sentence: Sentence, mention: Mention, voice: Voice) -> bool:
    """Whether the party is the speaker, or names the speaker's office; somebody told within such a name is not."""
    if voice.speaker is None:
        return False
    inside = voice.span is not None and mention.overlaps(voice.span)
    told_within = voice.span is not None and mention.start > voice.span.start and _is_told(article, sentence, mention)
    return (inside or mention.words in voice.speaker) and not told_within


def _is_told(article: Article, sentence: Sentence, mention: Mention) -> bool:
    """Whether the party stands as the object of telling, warning or urging."""
    return _TELLING.search(article.text[max(sentence.start, mention.start - 45) : mention.start]) is not None


def _own_people(article: Article, sentence: Sentence, at: Span, voice: Voice) -> bool:
    """Whether the speaker tells of a choice put to the speaker's own people."""
    text = article.text
    before = text[sentence.start : at.start]
    if _SECOND_PERSON.search(text[at.start : at.end]) and not cue("recalling").search(before):
        return False
    if (
        _WE_TOLD.search(before)
        or cue("recalling").search(before)
        or cue("recalling").search(text[at.end : sentence.end])
    ):
        return True
    ranker = (voice.speaker is not None and cue("ranker").search(voice.speaker)) or _comrade(article, voice)
    return bool(ranker) and not _SECOND_PERSON.search(text[at.start : at.end])


def _comrade(article: Article, voice: Voice) -> bool:
    """Whether the words before the speaker's name say that he is of the ranks."""
    if voice.span is None:
        return False
    start = max(0, voice.span.start - 60)
    line = article.text.rfind("\n", start, voice.span.start) + 1
    return cue("ranker").search(article.text, max(start, line), voice.span.start) is not None


def _told_around(article: Article, sentence: Sentence, own: str) -> str:
    """Whom the two sentences before (in a headline: its other sentences) speak of or to."""
    index = place(article, sentence)
    near = list(reversed(article.sentences[max(0, index - 2) : index]))
    near += [s for s in article.sentences[index + 1 : index + 3] if sentence.position == "headline"]
    for only_told in (True, False):
        for other in near:
            rows = [m for m in find_mentions(article, other.start, other.end) if m.told and m.side in FIGHTING]
            if only_told:
                rows = [m for m in rows if _is_told(article, other, m)]
            else:
                rows = [m for m in rows if m.side != own and m.force] or [m for m in rows if m.side != own]
            if rows:
                return people_side(rows[-1].side)
    return ""


# ------------------------------------------------------------------------------------------------------------ acts


def _act(article: Article, sentence: Sentence, at: Span, threat: Threat, voice: Voice, addressee: str) -> Act:
    """What is done with the words where they are not refused."""
    if voice.speaker is None:
        return "reported"
    text = article.text
    around = text[sentence.start : at.start] + " " + text[at.end : sentence.end]
    warning = cue("warning").search(around) is not None
    if voice.side not in FIGHTING:
        return "warned" if warning else "described"
    own_act = _WE_DO.search(text[at.start + threat.harm.start - threat.start :][:30]) is not None
    if threat.demand_family == "flee" and threat.harm_family != "killing" and not own_act:
        return "warned"
    if people_side(voice.side) != addressee:
        return "issued"
    if _own_people(article, sentence, at, voice):
        return "described"
    commands = (
        cue("superior").search(voice.speaker) or cue("issuing").search(around) or cue("issued_noun").search(around)
    )
    if commands or own_act:
        return "issued"
    return "warned" if warning else "described"
