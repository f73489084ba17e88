"""Statements announced by a noun: "klaim X bahwa ...", "..., hitungan X, ...", "itu catatan X", "Rekap X: ..."."""

from __future__ import annotations

import re

from helpers.attributions.cues import Cue
from helpers.attributions.hops import find_media
from helpers.attributions.naming import Found, Naming
from helpers.attributions.phrase_patterns import PRONOUN
from helpers.attributions.phrases_after import phrase_after
from helpers.records import Sentence, Span

_LEAD = re.compile(
    r"(?:\s+(?!dari|oleh|bahwa|datang|berasal|bersumber)(?:[a-z]+)){0,4}?\s+(?:dari|oleh|pihak|milik)\s+|\s+(?:pagi|malam|harian)\s+|\s+"
)
_CONTENT = re.compile(r"(?:\s+[\w/()-]+){0,5}?\s*,?\s+(?:bahwa|agar|supaya)\b")
# "pengumuman militer Ukraina perihal jatuhnya tujuh pesawat"
_ABOUT = re.compile(
    r"\s+(?:soal|perihal|tentang|mengenai|ihwal)\s[^.:;\"“”]{0,50}?(?<!\w)(?:\d|(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|se)(?:puluh|belas|ratus|ribu)?(?!\w)"
    r"|belasan|puluhan|ratusan|ribuan)"
)
_TO = re.compile(r"(?:\s(?:kepada|untuk|soal|tentang)\s[^:]{2,40})?:\s*\S")
# what may stand between whoever it is from and the mark behind: "hitungan pialang di London,", "rekap X pagi ini:"
_TAIL = re.compile(
    r"(?:\s(?:di|dari|pada|untuk|kepada|dalam|soal|tentang|lewat|melalui|sambil|hari|pagi|siang|sore|malam|kemarin|lagi)"
    r"\b[^,.:;–—\"“”]{0,50})?"
)
_ASIDE = re.compile(r"(?:\s[a-z-]+){0,3}(?:,\s[^,.:;\"“”]{3,50})?:\s*\S")
_POINTS = re.compile(r"(?:^|[\s,;–—])(?:[Ii]tu|[Ii]ni)(?:lah)?\s+$")
_CUT_OFF = re.compile(r"[,;–—(\"”’]\s*$")
_OPENING = re.compile(
    r"[\s•*–—-]*(?:(?:[Ll]ain|[Bb]eda|[Bb]erbeda)(?: lagi| pula)? "
    r"|(?:[Aa]dapun|[Ss]ementara|[Ss]ebaliknya|[Nn]amun|[Tt]api),? )?"
)
# "jika hitungan X benar, ..."
_SUPPOSED = re.compile(
    r"(?:^|\s)(?:[Jj]ika|[Kk]alau|[Bb]ila|[Aa]ndai|[Aa]ndaikan|[Aa]pabila|[Pp]ercaya|[Mm]empercayai) $"
)
_TRUE = re.compile(
    r"\s(?:itu |memang )?(?:benar|betul|tepat|akurat|sahih|(?:bisa|dapat|boleh|layak) (?:di)?percaya|jadi pegangan)\b"
)
_FIGURE = re.compile(
    r"\s(?:[a-z]+\s){0,2}?(?:\d|(?:se|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|belasan|puluhan|ratusan|ribuan"
    r"|setengah|separuh)\w*\b)"
)
# "Rincian kerugian pasukan Rusia versi Ukraina: ...", "korban tewas versi Kyiv mencapai 400"
_VERSION = re.compile(r"versi", re.I)
_AMOUNT = re.compile(
    r"\s*(?::|,?\s(?:mencapai|adalah|ialah|berjumlah|sebanyak|sebesar|sudah|telah|hingga|tercatat|ada|yakni|yaitu|hanya|per)\s)"
)
_NOBODY = re.compile(r"(?:itu|ini|tersebut|bahwa)\b|[a-z]+an (?:itu|ini|tersebut)$")
_SAID = 12
"""Letters beside the noun and its owner from which on something is said."""
_COUNTED = frozenset({"counted", "told", "estimated", "claimed"})


def read_noun(naming: Naming, cue: Cue, sentence: Sentence) -> Found | None:
    """The statement of a noun of saying: of whoever stands behind it."""
    text = naming.text
    lead = _LEAD.match(text, cue.span.end, sentence.end)
    if lead is None:
        return None
    span = phrase_after(text, lead.end(), sentence.end)
    if span is None or not naming.solid(span) or _NOBODY.match(span.of(text)):
        return None
    if text[span.start].isdigit():
        return None  # "total 4.621 tahanan": what is counted
    if not _announces(naming, cue, span, sentence):
        return None
    pronoun = re.match(rf"{PRONOUN}\b", span.of(text))
    if pronoun:
        return naming.pronoun(cue, pronoun[0], cue.span.start, sentence.start)
    return naming.named(cue, span, sentence)


def _begins(naming: Naming, span: Span) -> bool:
    """Whether somebody known begins the words."""
    people = naming.people(span)
    return bool(people) and people[0].span.start == span.start


def _announces(naming: Naming, cue: Cue, span: Span, sentence: Sentence) -> bool:
    """Whether what is said stands beside the noun and its owner: behind "bahwa", a colon, or around commas."""
    text = naming.text
    before, after = text[sentence.start : cue.span.start], text[span.end : sentence.end]
    if _CONTENT.match(after) or _ABOUT.match(after):
        return True
    if _SUPPOSED.search(before) and _TRUE.match(after):
        return naming.known(span)
    named = bool(naming.people(span)) or bool(find_media(naming.outlet, text, span.start, span.end))
    tail = _TAIL.match(after)
    rest = after[tail.end() :] if tail else after
    if _VERSION.fullmatch(cue.span.of(text)) and _begins(naming, span) and _AMOUNT.match(after):
        return True
    opens = _OPENING.fullmatch(before) is not None
    if opens and sentence.position != "headline":
        if _TO.match(after) and naming.people(span):
            return True
        if _ASIDE.match(rest) and (named or naming.known(span) or cue.entry in _COUNTED):
            return True
        if cue.entry in _COUNTED and _begins(naming, span) and _FIGURE.match(rest.removeprefix(",")):
            return True
        return cue.entry == "counted" and re.match(r",\s(?!yang|dan|serta|atau|sedang)", rest) is not None
    if sentence.position == "headline" or sum(c.isalpha() for c in before + after) < _SAID:
        return _POINTS.search(before) is not None and named and sentence.position != "headline"
    if _POINTS.search(before):
        return re.match(r"\s*[,.;]|\s*$", rest) is not None
    if not _CUT_OFF.search(before):
        return False
    if named and before.rstrip().endswith(",") and not after.strip(" ."):
        return True
    return cue.entry in _COUNTED and re.match(r"\s*[,.;:)–—]|\s*$", rest) is not None
