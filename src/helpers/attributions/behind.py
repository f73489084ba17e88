"""Statements whose speaker stands behind a bare verb ("..., kata X"), or before it in headlines ("X Klaim ...")."""

from __future__ import annotations

import re

from helpers.attributions.cues import Cue
from helpers.attributions.naming import Found, Naming
from helpers.attributions.phrase_patterns import PRONOUN
from helpers.attributions.phrase_words import is_capital
from helpers.attributions.phrases_after import phrase_after
from helpers.attributions.phrases_before import phrase_before
from helpers.attributions.statement_patterns import NEGATED, NOT_SUBJECT
from helpers.records import Sentence, Span

# "yang ia sebut", "jumlahnya dia perbarui": whoever acts stands right before the bare verb
_AGENT = re.compile(r"\b([Ii]a|[Dd]ia|[Mm]ereka|[Bb]eliau)(?: (?:juga|sendiri|kini|kemudian))?$")
_GOES_ON = re.compile(r"[,;–—(]|(?:kepada|dari|di|sambil|seraya|dengan|pada|lewat|dalam|waktu|ketika|saat|yang)\b")
_NO_ONE = re.compile(r"(?:orang|mereka yang|siapa|pepatah|dunia|hati)\b|(?:orang|itu|lain)$", re.IGNORECASE)
_INITIAL = re.compile(r"\b[A-ZÀ-Þ]$")
_FEW = 3
_ANSWERS = frozenset({"say", "write", "explain"})
_COUNTS = frozenset({"correct", "claim", "estimate"})
_ENDS_WORDS = re.compile(r"(?:^|[,\"”’'?!»–—…-]|\b(?:[Dd]emikian|[Bb]egitu|[Ss]eperti|[Ss]ebagaimana))$")


def read_bare(naming: Naming, cue: Cue, sentence: Sentence) -> Found | None:
    """The statement of a bare verb: of whoever stands behind it, else before it."""
    before = naming.text[sentence.start : cue.span.start].rstrip()
    if re.search(r"\b(?:[Ii]ni|[Bb]egini|[Aa]pa|[Ss]imak)$", before):
        return None  # a teaser: "Ini Kata X"
    after_words = _ENDS_WORDS.search(before) is not None
    if cue.entry in _COUNTS and (agent := _AGENT.search(before)) is not None:
        return naming.pronoun(cue, agent[1], sentence.start + agent.start(1), sentence.start)
    span = phrase_after(naming.text, cue.span.end, sentence.end)
    glued = re.match(r"[ \t\u00a0]*[,:]", naming.text[cue.span.end : cue.span.end + 2])
    if span is not None and naming.text[span.start].isdigit():
        span = None  # "Rusia Ungkap 5.937 Tentaranya Tewas"
    if span is not None and not glued and (after_words or "loose" in cue.traits):
        pronoun = re.match(rf"{PRONOUN}\b", naming.text[span.start :])
        if pronoun:
            return naming.pronoun(cue, pronoun[0], cue.span.start, sentence.start)
        if _speaks_behind(naming, cue, span, before, sentence, after_words):
            whole = re.search(r"\bbahwa\b", naming.text[span.end : sentence.end])
            if (not before and whole and "loose" not in cue.traits) or NOT_SUBJECT.match(span.of(naming.text)):
                return None
            return naming.named(cue, span, sentence)
    return _subject_before(naming, cue, sentence, before)


def _called(words: str, before: str, rest: str, answers: bool) -> bool:
    """Whether words that no lexicon knows are who speaks, by the marks around: ", kata paklik,", "Jawab redaksi:"."""
    if not before and rest[:1] == ":" and answers:
        return len(words.split()) <= _FEW and not _NO_ONE.match(words)
    framed = before.endswith((",", "–", "—")) and (rest.strip('.”"') == "" or _GOES_ON.match(rest) is not None)
    return framed and len(words.split()) <= 4 and not _NO_ONE.match(words)


def _speaks_behind(naming: Naming, cue: Cue, span: Span, before: str, sentence: Sentence, after_words: bool) -> bool:
    """Whether the words behind the verb are its subject."""
    low = cue.span.of(naming.text).lower()
    rest = naming.text[span.end : sentence.end].strip(" \t\u00a0")
    if _INITIAL.search(span.of(naming.text)):
        rest = rest.removeprefix(".")
    answers = rest[:1] in (":", ",") and sentence.position != "headline"  # "Jawab redaksi: ..."
    if not before and "loose" not in cue.traits and low != "klaim" and not answers:
        return False
    words = span.of(naming.text)
    if "loose" in cue.traits and not after_words and before and not before.endswith((",", ":", "”", '"')):
        # "Ukraina Ungkap Data Kematian": whoever stands before it says it, where that is somebody
        ahead = phrase_before(naming.text, sentence.start, cue.span.start)
        if ahead is not None and naming.ends_with_actor(ahead):
            return False
    called = _called(words, before, rest, cue.entry in _ANSWERS)
    if not (naming.solid(span) or before.endswith(("”", '"', "’", "'")) or called):
        return False
    ends = is_capital(words) and (not rest.strip('.”"') or rest[:1] in (",", "("))
    return after_words or naming.begins_with_actor(span) or ends


def _subject_before(naming: Naming, cue: Cue, sentence: Sentence, before: str) -> Found | None:
    """ "Rusia Klaim ...": in headlines, and in running text for verbs that are not common words too."""
    word = cue.span.of(naming.text)
    if "behind" in cue.traits or ("headline" in cue.traits and sentence.position != "headline"):
        return None
    if not before or before.endswith((",", "”", '"', ":")) or re.search(r"\byang(?:\s+\w+)?$", before):
        return None
    titled = word[0].isupper() and word[1:].islower()
    if titled and not is_capital(before.split()[-1]) and sentence.position == "headline":
        return None
    subject = phrase_before(naming.text, sentence.start, cue.span.start)
    if subject is None or not naming.ends_with_actor(subject) or NEGATED.search(before + " "):
        return None
    if not naming.text[cue.span.end : sentence.end].strip(" ."):
        return None
    return naming.named(cue, subject, sentence)
