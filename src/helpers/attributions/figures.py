"""Whose a figure or an account is where no verb of speech says so: "angka itu datang dari X", "X punya angka 300"."""

from __future__ import annotations

import re

from helpers.attributions.cues import Cue, told_words
from helpers.attributions.naming import Found, Naming
from helpers.attributions.phrase_patterns import PRONOUN
from helpers.attributions.phrases_after import phrase_after
from helpers.attributions.phrases_before import phrase_before
from helpers.records import Sentence, Span

# "Angka resmi terakhir datang dari Zelensky", "Kabar itu bersumber dari dua pembelot"
_FROM = re.compile(r"\b(?:berasal|datang|bersumber) dari(?= (?:mulut |pihak |kubu )?(?!mana|sini|situ))")
_TOLD = re.compile(
    r"\b(?:pengakuan|(?:pe)?rincian|tuduhan|ancaman|bantahan|tawaran|peringatan|pengumuman|cerita|kisah)\b", re.I
)
_MOUTH = re.compile(r" (?:mulut|pihak|kubu)\b")
# "Dalam penceritaan Moskow sendiri, ...", "Dalam catatan Kyiv, ..."
_IN_ACCOUNT = re.compile(
    r"(?:[Dd]alam|[Mm]enurut|[Dd]i|[Pp]ada)\s(?P<cue>hitungan|penghitungan|catatan|versi|penceritaan|cerita|kisah|pandangan"
    r"|pembukuan|temuan|perkiraan|taksiran|penilaian|kesaksian|ingatan|bahasa|kamus|mata|buku|daftar|rilis)\s"
)
# "Sebuah yayasan punya angka 300-an tewas"
_HAS = re.compile(
    r"\b(?P<cue>(?:punya|memegang|mengantongi|menyodorkan|menyebar|memberi|menawarkan|mematok)"
    r" (?:angka|hitungan|taksiran|catatan|versi|cerita))\b(?:[^.:]{0,60}\d|[^.:,]{0,30}:)"
)


def read_figures(naming: Naming, sentence: Sentence) -> Found | None:
    """The statement of whoever a figure or account is from."""
    return _come_from(naming, sentence) or _in_account(naming, sentence) or _has_figure(naming, sentence)


def _come_from(naming: Naming, sentence: Sentence) -> Found | None:
    match = _FROM.search(naming.text, sentence.start, sentence.end)
    if match is None:
        return None
    subject = naming.text[sentence.start : match.start()]
    told = _TOLD.search(subject) or told_words("content").search(subject) or told_words("source").search(subject)
    if told is None or len(subject[told.end() :].split()) > 3 or len(subject[: told.start()].split()) > 6:
        return None
    mouth = _MOUTH.match(naming.text, match.end())
    span = phrase_after(naming.text, mouth.end() if mouth else match.end(), sentence.end)
    if span is None or not naming.solid(span):
        return None
    cue = Cue(Span(match.start(), match.end()), "from", "neutral", "preposition")
    return naming.named(cue, span, sentence)


def _in_account(naming: Naming, sentence: Sentence) -> Found | None:
    match = _IN_ACCOUNT.match(naming.text, sentence.start, sentence.end)
    if match is None:
        return None
    span = phrase_after(naming.text, match.end(), sentence.end)
    if span is None or not naming.known(span) or re.match(PRONOUN, span.of(naming.text)):
        return None
    if re.match(r"(?:\s[a-z]+){0,2},\s", naming.text[span.end : sentence.end]) is None:
        return None
    cue = Cue(Span(match.start("cue"), match.end("cue")), "account", "neutral", "preposition")
    return naming.named(cue, span, sentence)


def _has_figure(naming: Naming, sentence: Sentence) -> Found | None:
    match = _HAS.search(naming.text, sentence.start, sentence.end)
    if match is None:
        return None
    span = phrase_before(naming.text, sentence.start, match.start())
    if span is None or not naming.solid(span):
        return None
    cue = Cue(Span(match.start("cue"), match.end("cue")), "has", "neutral", "active")
    return naming.named(cue, span, sentence)
