"""Words of credit ("dilansir", "mengutip"): the medium behind them, and sentences that only pass a report on."""

from __future__ import annotations

import re

from helpers.actors import find_actors, head_of
from helpers.attributions.cues import Cue
from helpers.attributions.hops import MediumMention, is_channel, same_medium
from helpers.attributions.naming import Found, Naming
from helpers.attributions.phrase_words import is_capital
from helpers.attributions.phrases_after import phrase_after
from helpers.attributions.phrases_before import phrase_before
from helpers.records import Sentence, Span

_LEAD = re.compile(
    r"\s*(?:oleh|dari|pada|di)?\s*(?:laman|situs|kantor berita|media|surat kabar|harian|koran"
    r"|portal|saluran|akun|majalah|laporan|berita)?(?:\s+(?:resmi|berita|daring|online|lokal))?\s*"
)
_REST = 40
"""Letters of a sentence besides the medium's name, from which on it reports something."""


def read_credit(
    naming: Naming, cue: Cue, sentence: Sentence, media: list[MediumMention], unknown: list[str]
) -> Span | None:
    """The medium behind a credit word; one that no lexicon knows joins `unknown`."""
    text = naming.text
    form = cue.span.of(text).lower()
    if form.startswith("meng") and re.search(r"\w\s$", text[sentence.start : cue.span.start]):
        before = phrase_before(text, sentence.start, cue.span.start)
        if before is not None and any(a.kind != "place" for a in naming.people(before)):
            return None  # somebody quotes somebody: "Zelensky mengutip Golda Meir"
    near = [m for m in media if 0 <= m.span.start - cue.span.end <= 60 and "," not in text[cue.span.end : m.span.start]]
    if near:
        return near[0].span
    lead = _LEAD.match(text, cue.span.end, sentence.end)
    span = phrase_after(text, lead.end() if lead else cue.span.end, sentence.end)
    if span is None or "strong" not in cue.traits or not is_capital(span.of(text)):
        return None
    words = span.of(text)
    if find_actors(text, span.start, span.end, naming.day) or head_of(words) or is_channel(words):
        return span if re.match(r"[Mm]e", cue.span.of(text)) else None
    if len(words.split()) <= 5:
        unknown.append(words)
        return span
    return None


def read_relay(
    naming: Naming, sentence: Sentence, credits: list[tuple[Cue, Span | None]], media: list[MediumMention]
) -> Found | None:
    """A sentence that begins with a credit and names no other speaker: the medium's report."""
    for cue, span in credits:
        opening = naming.text[sentence.start : cue.span.start].strip(' ("“”')
        if span is None or "strong" not in cue.traits or opening not in ("", "Seperti", "Sebagaimana"):
            continue
        if len(sentence.text) - (span.end - sentence.start) < _REST:
            continue
        known = [m for m in media if m.span.overlaps(span)]
        names = [m for m in media if m.role == "credit" and m.span.start >= cue.span.end] or known
        if known and naming.outlet:
            names = [m for m in names if not same_medium(m.name, naming.outlet)]
            if not names:
                continue
        target = names[-1].span if names else span
        if not known and naming.people(span):
            return naming.named(cue, span, sentence)
        side = names[-1].side if names else "media"
        relay = Cue(cue.span, cue.entry, "relay", "credit")
        return Found(relay, target, target.of(naming.text), "none" if side == "media" else side, "medium")
    return None


def medium_words(words: str, media: list[MediumMention]) -> str:
    """The medium's bare name inside a longer phrase ('kantor berita TASS' → 'TASS')."""
    return next((mention.name for mention in media if mention.name in words), words)
