"""Who sent the leaflets, notes and broadcasts that an article tells of: "helikopter Suriah menjatuhkan selebaran"."""

from __future__ import annotations

import re

from helpers.records import Article, Span
from helpers.ultimatums.parties import Mention, find_camps

_MESSAGE = (
    r"(?:selebaran|pamflet|brosur|leaflet|kertas|surat|SMS|pesan|siaran|rekaman|seruan|pengumuman|pengeras\s+suara"
    r"|megafon|spanduk|catatan)"
)
_ROOTS = (
    r"jatuhkan|sebar(?:kan)?|tebar(?:kan)?|tabur(?:kan)?|bagi(?:kan|-bagikan)?|lempar(?:kan)?|tempel(?:kan)?|kirim(?:kan|i)?"
    r"|siarkan|putar|pasang|edarkan|hujani|bacakan|umumkan|pancarkan|tinggalkan|tulis(?:kan)?"
)
_STEMS = (
    r"jatuhkan|yebar(?:kan)?|ebar(?:kan)?|abur(?:kan)?|empel(?:kan)?|girim(?:kan|i)?|yiarkan|gedarkan|ghujani|gumumkan"
    r"|inggalkan|ulis(?:kan)?"
)
# "menjatuhkan puluhan ribu selebaran", "hujani Ghouta dengan pamflet"
_ACTIVE = re.compile(
    rf"(?<!\w)(?:men(?:{_STEMS})|mem(?:bagi(?:kan|-bagikan)?|utar|asang|bacakan|ancarkan)|melempar(?:kan)?|{_ROOTS})"
    rf"\s+(?:[^.;:“”\"]{{0,50}}?\s)?{_MESSAGE}(?!\w)",
    re.I,
)
# "selebaran yang dijatuhkan drone Rusia", "pesan yang dikirim militer Ukraina"
_PASSIVE = re.compile(
    rf"(?<!\w){_MESSAGE}(?:\s+[\w-]+){{0,4}}?\s+(?:yang\s+)?(?:\w+\s+){{0,3}}?di(?:{_ROOTS})\s+(?:oleh\s+|dari\s+)?",
    re.I,
)
# "selebaran Rusia", "SMS dari militer Ukraina"
_OF = re.compile(rf"(?<!\w){_MESSAGE}\s+(?:peringatan\s+|singkat\s+|suara\s+)?(?:dari\s+|milik\s+|kiriman\s+)?", re.I)
# "drone Rusia", "pasukan khusus Ukraina": whose it is stands behind what brings the message
_CARRIER = re.compile(
    r"\s?(?:(?:drone|pesawat|helikopter|jet|kapal|pasukan|tentara|militer|pihak|intelijen|khusus|angkatan|udara)\s+)*",
    re.I,
)
_NEAR = 50
"""Characters between the words for the sending and the name of the one who does it."""


def find_sender(article: Article, at: Span) -> Mention | None:
    """The force that sent the message told of last before a threat, or first behind it; None where no one is named."""
    told = sum(sentence.start <= at.end for sentence in article.sentences)
    for sentence in (*reversed(article.sentences[:told]), *article.sentences[told:]):
        mention = _sent(article, sentence.start, sentence.end)
        if mention is not None:
            return mention
    return None


def _sent(article: Article, start: int, end: int) -> Mention | None:
    text = article.text
    for pattern in (_PASSIVE, _OF):
        for match in pattern.finditer(text, start, end):
            for mention in find_camps(article, match.end(), min(end, match.end() + _NEAR)):
                if _CARRIER.fullmatch(text, match.end(), mention.start):
                    return mention
    active = _ACTIVE.search(text, start, end)
    if active is None:
        return None
    named = find_camps(article, start, active.start())
    return named[-1] if named else None
