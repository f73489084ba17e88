"""Whether whoever speaks gives back what others say: "Wagner menyuruh kami ...", "itu aturannya"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from helpers.records import Article, Attribution, Sentence, Span

SAYS = (
    r"(?:bilang|berkata|mengatakan|kata|menyuruh|suruh|memaksa|mengancam|ancam|berteriak|teriak|berseru|memerintah\w*|memberi(?:kan)?|menulis|mengulang\w*"
    r"|menawar\w*|menyodor\w*|minta|meminta|mendesak|menuntut|memperingatkan|menggertak|mengumumkan|memberi\s?tahu|berpesan|membentak)"
)
"""Verbs of saying and demanding, as a witness tells them of others."""
_ANOTHER = re.compile(
    rf"(?<!\w)(?!(?:saya|kami|kita|aku|tidak|tak|yang|untuk|dan|akan)(?!\w))[\w-]+(?:,)?\s+(?:(?:hanya|cuma|selalu|terus|sudah|pernah|lalu|lantas|malah|juga"
    rf"|kerap|sering|boleh|langsung)\s+){{0,2}}{SAYS}(?!\w)",
    re.I,
)
_KNOW = re.compile(
    r"(?<!\w)(?:mereka|prajurit\w*|tentara\w*|semua|orang|siapa\s?pun|musuh|kami)\s+(?:\w+\s+){0,2}?(?:tahu|sadar|paham|mengerti)(?!\w)",
    re.I,
)
_PUT = re.compile(
    r"(?<!\w)di(?:suruh|paksa|perintah\w*|ancam|minta|desak|hadapkan|sodori|tawari|peringatkan|gertak|larang|ultimatum|beri(?:kan)?(?=\s+(?:\w+\s+){0,2}?"
    r"(?:pilihan|tahu|waktu|tenggat|opsi)))(?!\w)",
    re.I,
)
_RULE = re.compile(
    r"[\W_]{0,4}(?:begitu(?:lah)?|itu(?:lah)?|demikian(?:lah)?)\s+(?:\w+\s+)?(?:aturan|perintah|hukum|kata|ucap|ancam|bunyi|pesan|pilihan)\w*",
    re.I,
)
_MIMICS = re.compile(
    r"(?<!\w)(?:menirukan|meniru|mengulang(?:i|kan)?|mengenang|mengingat|menuturkan kembali|membacakan)(?!\w)", re.I
)
# "keluarga kami akan dibunuh": the harm meets whoever speaks
_WE_SUFFER = re.compile(
    r"(?<!\w)(?:kami|kita|saya|aku|(?:keluarga|suami|anak|putra|istri|saudara|teman)(?:-\w+)?\s+(?:kami|kita|saya))\s+"
    r"(?:(?:semua|sendiri|pasti|akan|bakal|harus|langsung|bisa|juga|yang|hanya|cuma)\s+){0,3}(?:di(?!a\b|ri\b)\w{3,}|mati|tewas|habis|binasa)(?!\w)",
    re.I,
)
_TALK = 90
"""Characters before a threat in which somebody else's saying it is looked for."""


def ways_given_back(article: Article, sentence: Sentence, at: Span, own: list[Attribution]) -> Iterator[str]:
    """How the words are told to be somebody else's, or a rule known to all; nothing where they are not.

    `own` are the statements in the sentence: what stands before their verbs only says who speaks here.
    """
    text = article.text
    starts = [row.cue_end for row in own if sentence.start <= row.cue_end <= at.start]
    starts += [q.span.start for q in article.quotations if sentence.start <= q.span.start <= at.start]
    lead = text[max([sentence.start, at.start - _TALK, *starts]) : at.end]
    if _ANOTHER.search(lead):
        yield "another says it"
    if _PUT.search(lead):
        yield "it was put"
    if _KNOW.search(lead):
        yield "it is known"
    if _RULE.match(text, at.end, sentence.end):
        yield "it is the rule"
    if _MIMICS.search(text, sentence.start, at.start) or _MIMICS.search(text, at.end, sentence.end):
        yield "it is mimicked"
    if _WE_SUFFER.search(lead):
        yield "we suffer it"
