"""The author of a message that a threat is: who shouts it, wrote it, or dropped the leaflet."""

from __future__ import annotations

import re

from helpers.records import Article, Sentence, Span
from helpers.ultimatums.parties import FIGHTING, Mention, find_camps, find_mentions, place
from helpers.ultimatums.vocabulary import cue

ENDS_IN_MESSAGE = re.compile(
    r"[^“\"”]{0,40}?[!?.,]*[”\"’']?,?\s*(?:begitu(?:lah)?\s+|demikian(?:lah)?\s+)?(?:bunyi|berbunyi|isi|tulisan|teks|pesannya|ultimatumnya|ancamannya|seruannya|tawarannya)(?!\w)",
    re.I,
)

_TOLD_TO = re.compile(
    r"(?<!\w)(?:di\w{3,}(?:kan|i)|kepada|ke tangan|oleh|melawan|terhadap|di|dari)\s+(?:\w+\s+)?$", re.I
)

RECIPIENT = re.compile(
    r"(?<!\w)(?:(?:mem)?beri|kepada|bagi|untuk|terhadap|ditujukan ke|ke|di)\s+(?:\w+\s+){0,2}$", re.I
)
RECEIVES = re.compile(
    r"(?:\s+[\w-]+){0,4}?\s+(?:(?:juga|kembali|mulai)\s+)?(?:menerima|mendapat(?:i|kan)?|memperoleh|menemukan|membaca|mendengar|dikirimi|dibanjiri|dihujani"
    r"|kebagian|terima|memungut|dikejutkan)(?!\w)",
    re.I,
)
"""What those do whom a message reaches."""
_OFFICE = re.compile(
    r"(?<!\w)(?P<kind>kementerian|staf\s+umum|komando|militer|angkatan\s+bersenjata|kelompok|markas|pemerintah|kremlin)\s+(?:itu|tersebut)(?!\w)",
    re.I,
)

OFFICER = re.compile(
    r"(?<!\w)(?:(?:seorang|sang|para|salah satu)\s+)?(?:perwira|komandan|letnan|kapten|mayor|kolonel|jenderal"
    r"|panglima|pemimpin|bos|sersan|pejabat)(?:nya)?(?:\s+(?:senior|tinggi|itu|mereka|lapangan|sendiri|pensiunan|purnawirawan|lokal))?(?!\w)",
    re.I,
)

_COMMANDERS = r"(?:komandan|atasan|perwira|letnan|kapten|sersan|kolonel|mayor)"
HIS_OFFICER = re.compile(rf"{_COMMANDERS}nya", re.I)
THEIR_OFFICER = re.compile(rf"{_COMMANDERS}(?:nya|\s+mereka)", re.I)


def is_message(words: str) -> bool:
    """Whether a "speaker" is a leaflet, a note, a loudspeaker: what carries somebody's words."""
    return (
        cue("message").match(re.sub(r"^(?:salah satu|sebuah|seorang|sepucuk|selembar)\s+", "", words.strip()))
        is not None
    )


def find_author(article: Article, sentence: Sentence, at: Span) -> Mention | None:
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
        officer = OFFICER.search(text, sentence.start, shout.start())
        side = side_before(article, sentence)
        return Mention(officer.start(), officer.end(), officer.group(), side, False) if officer and side else None
    writer = _wrote_before(article, sentence)
    if writer:
        return writer
    message = cue("message").search(text, max(sentence.start, at.start - 120), at.start) or ENDS_IN_MESSAGE.match(
        text, at.end
    )
    if message is None:
        return None
    for mention in mentions:
        lead = text[sentence.start : mention.start]
        if (
            mention.told
            and mention.start >= message.end() - 1
            and not RECIPIENT.search(lead[-24:])
            and not re.search(r"(?<!\w)(?:menurut|kepada|bagi|untuk|terhadap|para|di)\s+(?:\w+\s+)?$", lead, re.I)
        ):
            return mention
    office = _OFFICE.search(text, at.end, sentence.end)
    if office:
        return _same_office(article, sentence, office)
    index = place(article, sentence)
    for other in reversed(article.sentences[max(0, index - 2) : index]):
        subject = [m for m in find_camps(article, other.start, other.end) if m.told]
        subject = [m for m in subject if not RECIPIENT.search(text[max(other.start, m.start - 24) : m.start])]
        if subject and other.position != "headline":
            return None if RECEIVES.match(text, subject[0].end) else subject[0]
    return None


def _wrote_before(article: Article, sentence: Sentence) -> Mention | None:
    """Who wrote or spoke in the sentence before, where this one is only quotation: "X menulis di Telegram. “...”"."""
    index = place(article, sentence)
    if not index or not re.match(r"[“\"‘']", sentence.text) or not re.search(r"[”\"’'][.!]?$", sentence.text):
        return None
    before = article.sentences[index - 1]
    verb = cue("shouting").search(article.text, before.start, before.end)
    if verb is None or before.paragraph != sentence.paragraph or before.position == "headline":
        return None
    named = find_camps(article, before.start, verb.start())
    return named[0] if named else None


def _same_office(article: Article, sentence: Sentence, office: re.Match[str]) -> Mention | None:
    """The office that "kementerian itu" takes up again: the last one of that kind before."""
    kind = office["kind"].lower()
    for other in reversed([s for s in article.sentences if s.start < sentence.start]):
        for mention in reversed(find_mentions(article, other.start, other.end)):
            if mention.side in FIGHTING and mention.words.lower().startswith(kind):
                return Mention(office.start(), office.end(), office.group(), mention.side, False)
    return None


def side_before(article: Article, sentence: Sentence) -> str:
    """The side of the force that the two sentences before begin with: whose man is spoken of."""
    index = place(article, sentence)
    for other in reversed(article.sentences[max(0, index - 2) : index]):
        rows = find_camps(article, other.start, other.end)
        rows = [m for m in rows if not _TOLD_TO.search(article.text[max(other.start, m.start - 20) : m.start])]
        if rows:
            return rows[0].side
    return ""
