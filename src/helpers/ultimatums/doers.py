"""Whose hand does the harm of an either/or threat: who speaks, the enemy, or the own people of those told.

One who tells of what others will do warns or describes; one whose own people will do it threatens.
"""

from __future__ import annotations

import re

from helpers.actors import people_side
from helpers.records import Article, Sentence, Span
from helpers.ultimatums.parties import find_mentions
from helpers.ultimatums.stretch import Threat

THEIR_OWN = "their own"
_AHEAD = 60
"""Characters behind a harm in which its doer is named."""
_BACK = 70
"""Characters before a harm in which whoever does it is its subject."""
_CLOSE = 16
"""Characters between the harm and its doer, at most: "dilumat tank Rusia"."""
_BY = re.compile(
    r"\s*(?:di(?:tembak|bunuh|habisi|bantai|gilas|lindas|hantam|eksekusi|bom|hancurkan)\w*\s+)?(?:(?:mati|habis|ramai-ramai|langsung|di\s+tempat|dari\s+belakang)\s+)*"
    r"(?:(?:oleh|di\s+tangan|kena|akibat|karena|peluru|tembakan)\s+)*",
    re.I,
)
_OWN = re.compile(
    r"(?:(?:para|pasukan|unit|regu|barisan|komandan|atasan|perwira|opsir|bos|jenderal|rekan|kawan|teman|tentara|prajurit|serdadu|orang|orang-orang"
    r"|bangsa|negara|pihak|drone|artileri|senapan|militer|kubu)(?:nya)?(?:\s+(?!sendiri)\w+){0,2}?\s+sendiri"
    r"|(?:pasukan|unit|regu|barisan|satuan|tentara)\s+(?:peng(?:halang|hadang|awas)|pemblokir(?:an)?|blokir|blokade|barikade|anti-?\s?mundur)"
    r"|(?:komandan|atasan|perwira|opsir|bos|rekan|kawan|teman)(?:nya|mu|\s+(?:kalian|mereka|kamu|anda)))(?!\w)",
    re.I,
)
_GAP = re.compile(r"\s*(?:(?!yang|kata|ujar|tulis|ucap|jika|kalau|bila|dan|di|saat)\w+\s+)?", re.I)
_ABOUT_TO = re.compile(
    r"(?:\s*(?:akan|bakal|siap|langsung|pasti|bisa|boleh|harus|mengancam|diperintahkan|ditugaskan|untuk|yang|sendiri|juga"
    r"|tak segan|tidak segan|sudah))*\s*$",
    re.I,
)
# "Suriah dan sekutunya akan ...", "Rusia di Kursk akan ...", "komandan Rusia itu akan ..."
_BESIDE = re.compile(
    r"\s*(?:(?:dan|serta|beserta)\s+\w+nya|di\s+(?-i:[A-Z])[\w'-]+|itu|tersebut|kini|sendiri)?\s*", re.I
)
_ACTIVE = re.compile(r"(?:(?:akan|bakal|siap|pasti)\s+)?me\w+", re.I)


def doer_of(article: Article, sentence: Sentence, at: Span, threat: Threat) -> str | None:
    """A side, `THEIR_OWN` for those told's own people, None where the words name nobody."""
    offset = at.start - threat.start
    start, end = offset + threat.harm.start, offset + threat.harm.end
    text = article.text
    if _ACTIVE.match(text, start, end):
        return _before(article, max(sentence.start, start - _BACK), start)
    stop = min(max(sentence.end, at.end), end + _AHEAD)
    by = _BY.match(text, end, stop)
    begin = by.end() if by else end
    if _OWN.match(text, begin, stop):
        return THEIR_OWN
    first = next((m for m in find_mentions(article, begin, stop) if m.told), None)
    if first is None or first.start - begin > _CLOSE or not _GAP.fullmatch(text[begin : first.start]):
        return None
    return people_side(first.side)


def _before(article: Article, begin: int, end: int) -> str | None:
    """The subject of an active harm: "Wagner akan membunuh mereka"."""
    modal = _ABOUT_TO.search(article.text, begin, end)
    end = modal.start() if modal else end
    owns = list(_OWN.finditer(article.text, begin, end))
    if owns and owns[-1].end() == end:
        return THEIR_OWN
    named = [m for m in find_mentions(article, begin, end) if m.told]
    if named and _BESIDE.fullmatch(article.text, named[-1].end, end):
        return people_side(named[-1].side)
    return None
