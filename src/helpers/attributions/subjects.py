"""Who each sentence is about: its grammatical subject, whether or not he is credited with saying something.

For numbers that somebody stands behind without a word of speech: "Mediazona memverifikasi 45.123 nama", "Gubernur Kiper
tampil di depan pers. Tiga gudang hancur."
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

import msgspec

from helpers.actors import find_actors, head_of
from helpers.attributions.discourse import Mention
from helpers.attributions.hops import is_channel
from helpers.attributions.naming import Naming
from helpers.attributions.phrase_patterns import NO_VERB, PRONOUN, VERB
from helpers.attributions.phrases_before import phrase_before
from helpers.attributions.speakers import speaker_side
from helpers.attributions.statement_patterns import NOT_SUBJECT
from helpers.records import Article, Attribution, Sentence, Span
from helpers.weighing import Weighing

# what somebody does before the public without a prefix: "tampil", "angkat bicara", "punya versi sendiri"
_ACTS = re.compile(
    rf"{VERB.pattern}"
    r"|\b(?:tampil|bicara|angkat bicara|buka suara|punya|ikut|hadir|duduk|lagi-lagi|terakhir kali|giliran)\b"
)
_LONGEST = 12
"""Words of a subject."""
_KINDS = frozenset(
    {"medium", "ngo", "think_tank", "un", "agency", "ministry", "army", "expert", "government", "capital"}
)
_PRONOUN = re.compile(rf"{PRONOUN}$", re.IGNORECASE)
_COUNTED = re.compile(
    r"[\d.]|(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|se(?:puluh|ratus|ribu)|puluhan|ratusan|ribuan"
    r"|belasan|sebanyak|sekitar|lebih|hampir|sedikitnya|sebuah|separuh|sebagian|setidaknya|total|jumlah)\b",
    re.IGNORECASE,
)
_THERE = re.compile(
    r"(?<!\w)(?:ke|di|dari|dekat|sekitar|menuju|kota|wilayah|antara|atas|terhadap)\s+(?:(?:ibu )?kota\s+)?$", re.I
)
_NAME = re.compile(r"\b[A-ZÀ-Þ][\w'’-]+ (?:al-)?[A-ZÀ-Þ][\w'’-]+")


class Subject(msgspec.Struct, frozen=True):
    """Somebody a sentence is about; `sentence` is its number in the article."""

    span: Span
    words: str
    side: str
    kind: str
    sentence: int
    leads: bool
    """True for the grammatical subject, False for a body that the sentence names elsewhere."""


def find_subjects(
    article: Article, attributions: Sequence[Attribution], weighing: Weighing, asked: Set[int]
) -> tuple[Subject, ...]:
    """The subjects of the sentences numbered in `asked`, in text order.

    At most one that leads a sentence, and the bodies named in it. Left out: places, pronouns and speakers of the
    sentence's own statements. The sentences between are only remembered, for pronouns and short forms.
    """
    naming = Naming(article, weighing)
    found: list[Subject] = []
    for number, sentence in enumerate(article.sentences):
        own = [row for row in attributions if row.start == sentence.start and row.speaker_start is not None]
        spoken = [Span(row.speaker_start or 0, row.speaker_end or 0) for row in own]
        if number in asked:
            found += _of_sentence(naming, number, sentence, spoken)
        for row, span in zip(own, spoken, strict=True):
            head = head_of(row.speaker or "")
            kind = head[1].kind if head else "person"
            naming.discourse.add(Mention(span, row.speaker or "", row.speaker_side, kind, True, sentence.start))
        quotations = tuple(q for q in article.quotations if q.span.overlaps(sentence.span))
        naming.remember_subject(sentence, quotations)
    return tuple(found)


def _of_sentence(naming: Naming, number: int, sentence: Sentence, spoken: Sequence[Span]) -> Iterator[Subject]:
    """The subjects of one sentence; `spoken` are the speakers of its statements."""
    leading = _leading(naming, sentence)
    if leading is not None and not any(span.overlaps(leading) for span in spoken):
        sided = speaker_side(naming.discourse, leading, sentence.span, naming.weighing)
        yield Subject(leading, leading.of(naming.text), sided.side, sided.kind, number, True)
    for actor in find_actors(naming.text, sentence.start, sentence.end, naming.day):
        led = leading is not None and leading.overlaps(actor.span)
        if actor.kind == "capital" and _THERE.search(naming.text, sentence.start, actor.span.start):
            continue  # "serangan ke Kyiv": a place
        if actor.kind in _KINDS and not led and not any(span.overlaps(actor.span) for span in spoken):
            yield Subject(actor.span, actor.form, actor.side, actor.kind, number, False)


def _leading(naming: Naming, sentence: Sentence) -> Span | None:
    """The words before the sentence's first verb, where they can name somebody."""
    begin = naming.begin(sentence)
    for match in _ACTS.finditer(naming.text, begin, sentence.end):
        if NO_VERB.match(match[0].lower()):
            continue
        span = phrase_before(naming.text, begin, match.start())
        if span is None or span.start == span.end:
            return None
        words = span.of(naming.text)
        if (
            len(words.split()) > _LONGEST
            or _THERE.search(naming.text, begin, span.start)
            or _PRONOUN.fullmatch(words)
            or NOT_SUBJECT.match(words)
            or is_channel(words)
            or not naming.solid(span)
            or _COUNTED.match(words)
            or not (naming.known(span) or _NAME.search(words))
        ):
            return None
        return span
    return None
