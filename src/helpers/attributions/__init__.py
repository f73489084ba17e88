"""Who says it, through whom: one row per attributed statement, and which of them governs a place in the text."""

from __future__ import annotations

import re

from helpers.actors import find_actors
from helpers.attributions.credited import medium_words
from helpers.attributions.hops import MediumMention, chain, find_channel, find_media, is_swapped, same_medium, via_of
from helpers.attributions.naming import Found
from helpers.attributions.phrases_before import phrase_before
from helpers.attributions.reach import governing
from helpers.attributions.scopes import behind_quotation, first_scope, is_direct
from helpers.attributions.statements import StatementReader
from helpers.documents.credits import Credits, find_credits
from helpers.records import Article, Attribution, Sentence
from helpers.weighing import Weighing

__all__ = ["find_attributions", "governing"]

# somebody who is no medium puts words before the public: "... mengunggah wawancara dengan tawanan"
_PUBLISHES = re.compile(
    r"\b(?:mempublikasikan|mengunggah|merilis|menyiarkan|membagikan|menerbitkan|memposting|menayangkan)\b[^.]*"
    r"\b(?:wawancara|video|rekaman|klip|pesan suara|pernyataan)\b",
    re.IGNORECASE,
)
_SUPPOSED = re.compile(
    r"(?<!\w)(?:jika|jikalau|bila|kalau|apabila|andai|andaikan|seandainya|seumpama)\b[^,;:.!?“”\"]*\Z", re.IGNORECASE
)
_IN_IT = re.compile(
    r"^(?:[Dd]alam|[Dd]i|[Pp]ada) (?:sebuah |salah satu )?(?:wawancara|video|rekaman|klip|unggahan|pesan)\b"
)

_WEIGHING = Weighing()


def find_attributions(article: Article, weighing: Weighing = _WEIGHING) -> tuple[Attribution, ...]:
    """Every attributed statement of the article, in text order; one row per cue.

    Left out: passives without an agent ("dilaporkan"), cues inside somebody's quotation, denied or wished saying
    ("belum berkomentar"). A sentence that only credits a medium makes a row of stance 'relay'. `weighing` decides the
    side of speakers whom neither words nor lexicons place.
    """
    reader = StatementReader(article, weighing)
    read: list[tuple[int, list[Found], list[MediumMention], list[str]]] = []
    for index, sentence in enumerate(article.sentences):
        media = find_media(article.document.outlet, article.text, sentence.start, sentence.end)
        quotations = tuple(q for q in article.quotations if q.span.overlaps(sentence.span))
        found, unknown = reader.statements(sentence, media, quotations)
        found = [row for row in found if not _supposed(article, sentence, row)]
        if found:
            read.append((index, found, media, unknown))
    credits = find_credits(article)
    relays = _relays(article, read)
    rows = [
        _row(
            article,
            index,
            row,
            found,
            media,
            unknown,
            credits,
            relays.get(row.cue.span.start),
        )
        for index, found, media, unknown in read
        for row in found
    ]
    return tuple(sorted(rows, key=lambda row: (row.start, row.cue_start)))


def _supposed(article: Article, sentence: Sentence, row: Found) -> bool:
    """Whether the saying is only supposed: kalau Kyiv menolak tawaran itu, mereka akan dihabisi."""
    if row.cue.order not in ("active", "bare"):
        return False  # "jika hitungan Kyiv benar" tells what Kyiv counts
    clause = _SUPPOSED.search(article.text[sentence.start : row.cue.span.start])
    return clause is not None and (row.span is None or row.span.start >= sentence.start + clause.start())


def _relays(article: Article, read: list[tuple[int, list[Found], list[MediumMention], list[str]]]) -> dict[int, str]:
    """Cue start -> whoever published the recording in which the words were said, where that is no medium."""
    found_in = {index: found for index, found, _, _ in read}
    relays: dict[int, str] = {}
    publisher: str | None = None
    heard: Found | None = None
    for index, sentence in enumerate(article.sentences):
        found = found_in.get(index, [])
        if publisher is not None and (
            _IN_IT.match(sentence.text) or (heard and any(f.span == heard.span for f in found))
        ):
            for row in found:
                relays[row.cue.span.start] = publisher
                heard = row
        elif found:
            heard = None
        published = _PUBLISHES.search(sentence.text)
        if published is not None:
            end = sentence.start + published.start()
            words = phrase_before(article.text, sentence.start, end)
            actors = find_actors(article.text, words.start, words.end, article.document.published) if words else []
            no_medium = (
                actors and not any(a.kind == "medium" for a in actors) and any(a.kind != "place" for a in actors)
            )
            publisher = words.of(article.text) if words and no_medium else None
    return relays


def _row(
    article: Article,
    index: int,
    row: Found,
    found: list[Found],
    media: list[MediumMention],
    unknown: list[str],
    credits: Credits,
    relay: str | None,
) -> Attribution:
    sentence = article.sentences[index]
    scope = first_scope(article, index, row.placed, row.span, [f.placed for f in found if f is not row])
    in_sentence = row.span if row.span and sentence.span.holds(row.span) and row.side != "none" else None
    via = via_of(article, media, unknown, in_sentence, credits.at(sentence.start))
    words: str | None = row.words
    if row.cue.stance == "relay":
        words = None if row.side == "none" else words
    elif row.kind == "medium" and row.words:
        via = tuple(name for name in via if not same_medium(name, medium_words(row.words, media)))
    stated = any(same_medium(name, m.name) for m in media for name in via) or any(n in unknown for n in via)
    channel = find_channel(article.text, sentence.start, sentence.end)
    hops = chain(
        article, via, stated, channel, relay, words, row.kind, credits.copied, is_swapped(article, sentence.span)
    )
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
        direct=behind_quotation(article, row.placed) or is_direct(article, scope),
        position=sentence.position,
        stance=row.cue.stance,
        scope_start=scope.start,
        scope_end=scope.end,
    )
