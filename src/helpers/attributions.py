"""Who says it, through whom: one row per attributed statement, and which of them governs a place in the text."""

from __future__ import annotations

from helpers.governing import governing
from helpers.hops import MediumMention, chain, credit_line, find_channel, find_media, same_medium, via_of
from helpers.records import Article, Attribution
from helpers.scopes import first_scope, is_direct
from helpers.statements import Found, StatementReader, medium_words

__all__ = ["find_attributions", "governing"]


def find_attributions(article: Article) -> tuple[Attribution, ...]:
    """Every attributed statement of the article, in text order; one row per cue.

    Left out: passives without an agent ("dilaporkan"), cues inside somebody's quotation, denied or wished saying
    ("belum berkomentar"). A sentence that only credits a medium makes a row of stance 'relay'.
    """
    reader = StatementReader(article)
    read: list[tuple[int, list[Found], list[MediumMention], list[str]]] = []
    for index, sentence in enumerate(article.sentences):
        media = find_media(article.document.outlet, article.text, sentence.start, sentence.end)
        quotations = tuple(q for q in article.quotations if q.span.overlaps(sentence.span))
        found, unknown = reader.statements(sentence, media, quotations)
        if found:
            read.append((index, found, media, unknown))
    speaking = [
        article.sentences[index].span
        for index, found, _, _ in read
        if any(f.cue.stance != "relay" and f.kind != "medium" for f in found)
    ]
    whole = credit_line(article, speaking)
    rows = [
        _row(article, index, row, found, media, unknown, whole)
        for index, found, media, unknown in read
        for row in found
    ]
    return tuple(sorted(rows, key=lambda row: (row.start, row.cue_start)))


def _row(
    article: Article,
    index: int,
    row: Found,
    found: list[Found],
    media: list[MediumMention],
    unknown: list[str],
    whole: tuple[str, ...],
) -> Attribution:
    sentence = article.sentences[index]
    scope = first_scope(article, index, row.cue, row.span, [f.cue for f in found if f is not row])
    in_sentence = row.span if row.span and sentence.span.holds(row.span) and row.side != "none" else None
    via = via_of(article, media, unknown, in_sentence, whole)
    words: str | None = row.words
    if row.cue.stance == "relay":
        words = None if row.side == "none" else words
    elif row.kind == "medium" and row.words:
        via = tuple(name for name in via if not same_medium(name, medium_words(row.words, media)))
    stated = any(same_medium(name, m.name) for m in media for name in via) or any(n in unknown for n in via)
    hops = chain(article, via, stated, find_channel(article.text, sentence.start, sentence.end), None, words, row.kind)
    return Attribution(
        doc_id=article.doc_id,
        start=sentence.start,
        end=sentence.end,
        quote=sentence.text,
        cue=row.cue.span.of(article.text),
        cue_start=row.cue.span.start,
        cue_end=row.cue.span.end,
        speaker=words,
        speaker_start=row.span.start if row.span and words else None,
        speaker_end=row.span.end if row.span and words else None,
        speaker_side=row.side,
        via=via,
        hops=hops,
        direct=is_direct(article, scope),
        position=sentence.position,
        stance=row.cue.stance,
        scope_start=scope.start,
        scope_end=scope.end,
    )
