"""Names that stand for a speaker without a word of speech: beside a colon, behind "angka resmi", in the line above."""

from __future__ import annotations

import re

from helpers.actors import find_actors
from helpers.attributions.phrase_words import first_heads
from helpers.claims.manners import manner
from helpers.claims.named import side_alone
from helpers.claims.said import NONE, Claimant, Said
from helpers.records import Article, Sentence, Span

_HEAD = re.compile(r"^(?:\d{1,2}[.:]\d{2}(?:\s(?:WIB|WITA|WIT|GMT))?\s*[-–—|]?\s*)?[\"“]?([^:\"“”.!?]{3,90}):\s")
# "300 Prajurit Ditawan: Intelijen Ukraina"
_TAIL = re.compile(r"\S:\s*(?P<who>[A-ZÀ-Þ][^:.,;\"“”?!]{2,60})$")
# "Angka resmi Kremlin adalah 1.400, tetapi ..."
_FIGURE_OF = re.compile(
    r"(?<!\w)(?:angka|data|jumlah|hitungan|versi|taksiran)(?:\s(?:resmi|terbaru|terakhir|dari|milik))+\s(?P<who>[A-ZÀ-Þ][\w-]+(?:\s[A-ZÀ-Þ][\w-]+){0,3})"
    r"\s(?:adalah|ialah|hanya|cuma|berjumlah|sebesar|sebanyak|mencapai)\s(?:[a-z]+\s){0,2}$",
    re.I,
)
_BULLET = re.compile(r"\s*[-–—•*▪]")
_LABEL = 20
"""Characters in which the label of a list's item stands."""
_RUBRIC = re.compile(r"(?<!\w)(?:terkini|terbaru|terpopuler|hari ini|update|live|langsung|fakta|kronologi)(?!\w)", re.I)
_OFFICE = 7
"""Words of an office before a colon, at most."""


def names_alone(said: Said, number: int) -> list[tuple[Claimant, str]]:
    """Names that stand for a speaker: beside a colon, behind "angka resmi", or alone in the heading above."""
    article, sentence = said.article, said.sentence
    place, begin = said.place.start - sentence.start, sentence.start
    named: list[tuple[Span, Sentence, str]] = []
    head = _HEAD.match(sentence.text)
    if head is not None and head.end() <= place + 1 and not _is_item(said):
        named.append((Span(begin + head.start(1), begin + head.end(1)), sentence, "colon"))
    figure = _FIGURE_OF.search(sentence.text[:number])
    if figure is not None:
        named.append((Span(begin + figure.start("who"), begin + figure.end("who")), sentence, "colon"))
    tail = _TAIL.search(sentence.text) if sentence.position == "headline" else None
    if tail is not None and place < tail.start():
        named.append((Span(begin + tail.start("who"), sentence.end), sentence, "colon"))
    if said.topic.heading is not None:
        above = article.sentences[said.topic.heading]
        named.append((above.span, above, "heading"))
    found = ((_named(article, span, where), cue) for span, where, cue in named)
    return [(claimant, cue) for claimant, cue in found if claimant is not None]


def _is_item(said: Said) -> bool:
    """Whether the line is one of a list by places: "- Kharkiv: 6 orang terluka"."""
    text, start = said.article.text, said.sentence.start
    if _BULLET.match(text, text.rfind("\n", 0, start) + 1) is None:
        return False
    label = find_actors(text, start, start + _LABEL, said.article.document.published)
    return any(actor.kind in ("place", "capital") for actor in label)


def _begins_with_a_name(article: Article, span: Span) -> bool:
    """Whether the phrase is a name or an office, not a clause or a title that has one in it."""
    found = list(find_actors(article.text, span.start, span.end, article.document.published))
    rest = span.of(article.text)
    if found and first_heads().match(rest.strip('"“ ')) is not None and len(rest.split()) <= _OFFICE:
        return True  # "Penjabat gubernur Kursk: ..."
    return (
        any(a.span.start - span.start <= len(rest) - len(rest.lstrip('"“ ')) for a in found) and len(rest.split()) <= 12
    )


def _named(article: Article, span: Span, sentence: Sentence) -> Claimant | None:
    """The speaker that a bare phrase names, None where it names nobody known."""
    if not _begins_with_a_name(article, span) or _RUBRIC.search(span.of(article.text)):
        return None
    sided = side_alone(article, span, sentence)
    if sided.side in ("other", NONE) or sided.kind == "place":
        return None
    words = span.of(article.text).strip()
    return Claimant(words, sided.side, installed=manner("installed").search(words) is not None, sentence=sentence.start)
