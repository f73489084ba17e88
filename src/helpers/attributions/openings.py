"""Statements without a verb of speech: headline colons, "X kepada Y: ...", any word beside a quotation."""

from __future__ import annotations

import re

from helpers.actors import find_actors, head_of
from helpers.attributions.behind import read_bare
from helpers.attributions.cues import Cue, unspoken
from helpers.attributions.figures import read_figures
from helpers.attributions.naming import Found, Naming
from helpers.attributions.phrase_patterns import NO_VERB
from helpers.attributions.phrase_words import has_verb, is_capital
from helpers.attributions.phrases_before import phrase_before
from helpers.attributions.statement_patterns import (
    COLON,
    NEGATED,
    NOT_SPEECH,
    NOT_VERBS,
    OPEN_BARE,
    OPEN_BEHIND,
    OPEN_CLAUSE,
    OPEN_NOTE,
    OPEN_QUOTE,
    OPEN_SUFFIX,
    QUOTE,
    TOLD_COLON,
    WRITTEN,
)
from helpers.attributions.verbless import read_verbless
from helpers.records import Quotation, Sentence, Span

_ENTRY = re.compile(r"[\s•*▪●–—|(-]*(?:\d{1,2}[.:]\d{2}\)?\s*(?:WIB|WITA|WIT)?[\s|–—:-]*)?")
_STOPS = re.compile(r"[.!?…;:][”\"’)]*\s*$")
_CLAUSE_WORDS = 3
_OFFICES = frozenset({"official", "agency", "ministry", "government", "un", "ngo", "think_tank"})
_FROM = re.compile(r"(?:[A-ZÀ-Þ][\w’'-]+ ){2,3}dari [a-zA-Z]")
_FOR = re.compile(r"^(?:buat|bagi|untuk|kepada)\b|\b(?:untuk|tentang|soal|kepada|dan)\b", re.IGNORECASE)
_SPEAKS_IN_ENTRIES = frozenset(
    {"person", "official", "agency", "ministry", "government", "army", "un", "ngo", "think_tank"}
)


def read_opening(naming: Naming, sentence: Sentence, quotations: tuple[Quotation, ...]) -> Found | None:
    """The statement of a sentence in which no word of speech attributes one."""
    return (
        _told_colon(naming, sentence)
        or _colon(naming, sentence)
        or _open_quote(naming, sentence, quotations)
        or _open_clause(naming, sentence)
        or _open_note(naming, sentence)
        or _open_word(naming, sentence, quotations)
        or _open_behind(naming, sentence, quotations)
        or read_figures(naming, sentence)
        or read_verbless(naming, sentence, quotations)
    )


def _colon(naming: Naming, sentence: Sentence) -> Found | None:
    """ "Zelensky: "..."", "Kyiv: tiga desa bebas" in a line of its own; a headline's bare colon says too little."""
    if sentence.position == "headline":
        return None
    lead = _ENTRY.match(sentence.text)
    at_entry = lead.end() if lead else 0
    match = COLON.match(sentence.text, at_entry)
    if match is None:
        return None
    start, end = sentence.start + match.start(1), sentence.start + match.end(1)
    actors = find_actors(naming.text, start, end, naming.day)
    quoted = re.match(r"\s*[\"“‘]", sentence.text[match.end() :])
    if not quoted and not _STOPS.search(sentence.text):
        return None  # a heading inside the page
    entry = _heads_entry(naming, sentence, start) and actors[:1] and actors[0].kind in _SPEAKS_IN_ENTRIES
    if not quoted and not entry:
        return _titled_colon(naming, sentence, match)
    if not actors or actors[-1].span.end != end or actors[-1].kind == "place" or len(match[1].split()) > 9:
        return _titled_colon(naming, sentence, match)
    titled = head_of(" ".join(match[1].split()[:2])) is not None
    if actors[-1].span.start != start and not titled:
        return None
    if (
        match[1] != sentence.text[at_entry : match.end(1)].strip()
        and actors[-1].kind in ("state", "capital")
        and not QUOTE.match(sentence.text[match.end() :])
    ):
        return None  # "... di Lyman, Ukraina: ..."
    at = sentence.start + match.start(2)
    return naming.named(Cue(Span(at, at + 1), "colon", "neutral", "colon"), Span(start, end), sentence)


def _titled_colon(naming: Naming, sentence: Sentence, match: re.Match[str]) -> Found | None:
    """ "Wali Kota X: ...", "Kementerian Pertahanan di Damaskus: ...": somebody by office, then a clause."""
    words = match[1]
    start, end = sentence.start + match.start(1), sentence.start + match.end(1)
    span = Span(start, end)
    head = head_of(" ".join(words.split()[:3]))
    rest = sentence.text[match.end() :].split()
    office = head is not None and head[1].kind in _OFFICES and is_capital(words)
    whole = [a for a in naming.people(span) if a.kind == "person" and a.span == span]
    clause = len(rest) >= _CLAUSE_WORDS and any(w.islower() for w in rest)
    if (
        not (office or whole or _FROM.match(words) or _speaks_first(naming, sentence, span))
        or has_verb(words)
        or not clause
    ):
        return None
    if _FOR.search(words) or not naming.known(span):
        return None
    at = sentence.start + match.start(2)
    return naming.named(Cue(Span(at, at + 1), "colon", "neutral", "colon"), span, sentence)


def _speaks_first(naming: Naming, sentence: Sentence, span: Span) -> bool:
    """Whether somebody known begins the sentence, with an apposition at most: "Kyiv: ...", "X, ketua fraksi: ..."."""
    actors = find_actors(naming.text, sentence.start, span.end, naming.day)
    if not actors or actors[0].span.start != sentence.start or actors[0].kind in ("place", "medium"):
        return False
    return re.match(r",|\s(?:dari|di|pada)\b|$", naming.text[actors[0].span.end : span.end]) is not None


def _heads_entry(naming: Naming, sentence: Sentence, start: int) -> bool:
    """Whether nothing but a clock time or a bullet stands before, on a line of its own: an entry of a live page."""
    line = naming.text.rfind("\n", 0, sentence.start) + 1
    return _ENTRY.fullmatch(naming.text, line, start) is not None


def _told_colon(naming: Naming, sentence: Sentence) -> Found | None:
    """ "X kepada CNN: ...", "X, kepala dinas, di Telegram: ..."; the preposition is the cue."""
    match = TOLD_COLON.match(sentence.text)
    if match is None or sentence.position == "headline":
        return None
    end = sentence.start + match.start("by")
    span = phrase_before(naming.text, sentence.start, end)
    named = span is not None and (naming.people(span) or (naming.known(span) and not has_verb(match["lead"])))
    if span is None or not named or span.start - sentence.start > len(match["lead"]):
        return None
    cue = Cue(Span(end, sentence.start + match.end("by")), "told", "neutral", "open")
    return naming.named(cue, span, sentence)


def _open_quote(naming: Naming, sentence: Sentence, quotations: tuple[Quotation, ...]) -> Found | None:
    """Any verb with a subject, a colon and a quotation behind it."""
    place = 0
    while (match := OPEN_QUOTE.search(sentence.text, place)) is not None:
        described = NO_VERB.match(match[1]) is not None  # "lelaki berjanggut menutup dengan kalimat: ..."
        place = match.end(1) if described else match.end()
        if described:
            continue
        begin = sentence.start + match.end()
        if not any(not q.scare and abs(q.span.start - begin) <= 2 for q in quotations):
            continue
        if WRITTEN.search(sentence.text[match.start() : match.end()]):
            continue
        at = sentence.start + match.start(1)
        span = phrase_before(naming.text, sentence.start, at)
        if span is not None:
            cue = Cue(Span(at, sentence.start + match.end(1)), "open", "neutral", "open")
            return naming.named(cue, span, sentence)
    return None


def _open_clause(naming: Naming, sentence: Sentence) -> Found | None:
    """Any verb with a subject known by name or role and "bahwa" behind it: "X menggaungkan bahwa ..."."""
    for match in OPEN_CLAUSE.finditer(sentence.text):
        at = sentence.start + match.start(1)
        before = naming.text[sentence.start : at]
        if match[1].lower() in unspoken() or NEGATED.search(before):
            continue
        span = phrase_before(naming.text, sentence.start, at)
        if span is not None and naming.known(span):
            cue = Cue(Span(at, sentence.start + match.end(1)), "open", "neutral", "active")
            return naming.named(cue, span, sentence)
    return None


def _open_note(naming: Naming, sentence: Sentence) -> Found | None:
    """Any verb with a subject that makes words for the public, and a colon: "X merekam pernyataan lain: ..."."""
    match = OPEN_NOTE.search(sentence.text)
    if match is None or sentence.position == "headline":
        return None
    verb = 1 if match[1] else 2
    at = sentence.start + match.start(verb)
    span = phrase_before(naming.text, sentence.start, at)
    if span is None or NEGATED.search(naming.text[sentence.start : at]):
        return None
    if verb == 2 and not naming.known(span):
        return None
    return naming.named(Cue(Span(at, sentence.start + match.end(verb)), "open", "neutral", "active"), span, sentence)


def _open_behind(naming: Naming, sentence: Sentence, quotations: tuple[Quotation, ...]) -> Found | None:
    """Any verb whose subject stands right behind a quotation: "...," Larysa merengek."""
    text = naming.text
    for quotation in quotations:
        end = quotation.span.end
        if quotation.scare or not sentence.start < end < sentence.end or text[end - 1] not in ",?!":
            continue
        match = OPEN_BEHIND.match(text, end, sentence.end)
        if match is None or match["verb"].lower() in NOT_VERBS:
            continue
        at = match.start("verb")
        span = phrase_before(text, match.start("who"), at)
        if span is not None and span.start == match.start("who"):
            cue = Cue(Span(at, match.end("verb")), "open", "neutral", "open")
            return naming.named(cue, span, sentence)
    return None


def _open_word(naming: Naming, sentence: Sentence, quotations: tuple[Quotation, ...]) -> Found | None:
    """Any word with -nya, or before a name, right behind somebody's quotation: "...," guraunya."""
    for pattern, suffixed in ((OPEN_SUFFIX, True), (OPEN_BARE, False)):
        for match in pattern.finditer(sentence.text):
            at, end = sentence.start + match.start(1), sentence.start + match.end(1)
            if match[1] in NOT_SPEECH or not any(at - 6 <= q.span.end <= at for q in quotations):
                continue
            if suffixed:
                cue = Cue(Span(at, end), "open", "neutral", "suffixed")
                return naming.pronoun(cue, "dia", at, sentence.start)
            return read_bare(naming, Cue(Span(at, end), "open", "neutral", "bare"), sentence)
    return None
