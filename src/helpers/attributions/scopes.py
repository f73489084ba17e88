"""What is said: how far the words reach that a cue governs, and whether they stand between quotation marks."""

from __future__ import annotations

import re

from helpers.attributions.cues import Cue
from helpers.records import Article, Quotation, Span

_LEANING = re.compile(
    r"^[\"“‘]?(?:Ini|Itu|Hal (?:ini|itu|tersebut)|(?:Angka|Jumlah|Total|Kerugian|Korban|Data"
    r"|Laporan|Serangan|Kawasan|Wilayah|Pasukan)\b[^,.]{0,40}\b(?:ini|itu|tersebut)"
    r"|Dari (?:jumlah|angka|total)|Selain itu|Di antaranya|Di antara mereka|Rinciannya|Sisanya"
    r"|Sebanyak|Sebagian|Adapun|Termasuk|Total\b|Jumlah (?:total|keseluruhan)|Secara (?:total"
    r"|keseluruhan)|Dengan demikian|Lebih lanjut)\b",
    re.IGNORECASE,
)
_POINTING = re.compile(
    r"^(?:Hal|Itu|Ini|Demikian|Kabar|Pernyataan|Informasi|Klaim|Data|Angka)\b(?:\s+(?:ini|itu"
    r"|tersebut|serupa|senada|tersebut))?",
    re.IGNORECASE,
)
# "Demikian disampaikan juru bicara itu, Senin.": all that was said stands before
_SO_SAYS = re.compile(r"(?:Demikian|Begitu)(?:lah)?\s+(?!pula|juga|halnya|banyak)\w")
_AT_ONCE = 14
"""Characters from the beginning of such a sentence within which its verb begins."""
_LIST_LINES = 60
_SHORTEST_CLAUSE = 4
"""Fewer words before a speaker are a phrase of time or place: Pada Senin, Kyiv melaporkan ..."""
_LONGEST_ADJUNCT = 5
_DATE = re.compile(
    r"\(?\d{1,2}(?:/\d{1,2}(?:/\d{2,4})?| (?:Jan|Feb|Mar|Apr|Mei|Jun|Jul|Ag|Sep|Okt|Nov|Des)\w*(?: \d{4})?)\)?"
)
_ADJUNCT = re.compile(
    r"(?:pada|di|lewat|melalui|dalam|kepada|hari|Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu|Ahad|kemarin|tadi|kala|\()(?![^,]*\bbahwa\b)",
    re.IGNORECASE,
)
"""What may follow the verb that ends a sentence: when, where, to whom."""


def anaphoric(words: str) -> bool:
    """Whether a sentence leans on the one before: "Angka itu", "Dari jumlah tersebut", "Selain itu"."""
    return _LEANING.match(words) is not None


def first_scope(article: Article, index: int, cue: Cue, speaker: Span | None, others: list[Cue]) -> Span:
    """The stretch that `cue` in sentence `index` governs; it may leave the sentence with a quotation or a list."""
    sentence = article.sentences[index]
    start, end = sentence.start, sentence.end
    later = [c.span.start for c in others if c.span.start > cue.span.end]
    earlier = [c.span.end for c in others if c.span.end < cue.span.start]
    if cue.order == "active" and speaker is not None and _closes(article.text, sentence.span, speaker, cue.span):
        opened = _quotation_before(article, speaker.start)
        before = max([c for c in earlier if c <= speaker.start], default=start)
        return Span(min(before, opened.span.start) if opened is not None and not earlier else before, speaker.start)
    if cue.order in ("active", "noun", "open", "colon"):
        start = cue.span.end
        if later and not re.search(r"\b(?:bahwa|dan)\s*$", article.text[start : min(later)].rstrip()):
            end = _clause_end(article.text, start, min(later))
        return Span(start, max(start, _reach(article, index, end) if end == sentence.end else end))
    if index and _SO_SAYS.match(sentence.text) and cue.span.start - sentence.start < _AT_ONCE and not earlier:
        return Span(article.sentences[index - 1].start, end)
    if cue.order in ("bare", "suffixed"):
        if (
            speaker is not None
            and sentence.span.holds(speaker)
            and speaker.end <= cue.span.start
            and cue.order == "bare"
        ):
            return Span(cue.span.end, _reach(article, index, end))  # "Rusia Klaim ..."
        if earlier:
            start = max(earlier)
        if later:
            end = cue.span.start
        opened = _quotation_before(article, cue.span.start)
        if opened is not None and opened.span.start < start and not earlier:
            start = opened.span.start
        return Span(start, end)
    if cue.order == "passive" and index and _POINTING.match(sentence.text):
        return Span(article.sentences[index - 1].start, end)
    if sentence.text.rstrip().endswith(":"):
        return Span(start, _reach(article, index, end))
    if later and cue.order == "preposition":
        end = _clause_end(article.text, cue.span.end, min(later))
    if earlier and cue.order == "preposition":
        start = max(earlier)
    return Span(start, end)


def _closes(text: str, sentence: Span, speaker: Span, cue: Span) -> bool:
    """Whether speaker and verb end the sentence, and what is said stands before them: 40 orang tewas, X melaporkan."""
    if not sentence.holds(speaker) or speaker.end > cue.start:
        return False
    said, rest = text[sentence.start : speaker.start].rstrip(), text[cue.end : sentence.end].strip(" .\n")
    if not said.endswith((",", "”", '"')) or len(said.split()) < _SHORTEST_CLAUSE:
        return False
    rest = _DATE.sub("", rest).strip(" ,()")
    adjunct = _ADJUNCT.match(rest) is not None and not any(map(str.isdigit, rest))
    return len(rest.split()) <= _LONGEST_ADJUNCT and (not rest or adjunct)


def _clause_end(text: str, start: int, limit: int) -> int:
    """Where the clause ends before the next speaker: the last comma, dash, semicolon or conjunction before `limit`."""
    cuts = [
        m.start()
        for m in re.finditer(
            r"[;,]\s|\s[–—-]\s|\s(?:sementara|sedangkan|tetapi|namun|dan|sambil|serta)\s", text[start:limit]
        )
    ]
    return start + cuts[-1] if cuts else limit


def _quotation_before(article: Article, position: int) -> Quotation | None:
    """The quotation that ends right before `position`."""
    near = [q for q in article.quotations if not q.scare and position - 6 <= q.span.end <= position]
    return max(near, key=lambda q: len(q.span.of(article.text))) if near else None


def _reach(article: Article, index: int, end: int) -> int:
    """The end of a statement that runs past its sentence: an open quotation, or the lines under a colon."""
    sentence = article.sentences[index]
    for quotation in article.quotations:
        if (
            not quotation.scare
            and quotation.span.start < sentence.end
            and quotation.span.end > end
            and quotation.span.start >= sentence.start
        ):
            end = quotation.span.end
    text = article.text
    if text[sentence.start : sentence.end].rstrip().endswith(":"):
        marked: bool | None = None
        for after in article.sentences[index + 1 : index + 1 + _LIST_LINES]:
            shape = _list_shape(text, after.start, after.end)
            if shape is None or (marked and not shape):
                break
            marked, end = shape, after.end
    return end


def _list_shape(text: str, start: int, end: int) -> bool | None:
    """Whether the line of a sentence is a list's: True with a mark, False by its shape alone, None not at all."""
    line_start = text.rfind("\n", 0, start) + 1
    if re.match(r"\s*(?:[-–—•*▪●]+|\d{1,2}[.)])\s*$", text[line_start:start]):
        return True
    words = text[start:end]
    if words[:1] in '“"‘' or (re.search(r"\d", words) and len(words) < 140 and not words.endswith(".")):
        return False
    return False if re.search(r"[:–-]\s*\d|\d\s*[(;]", words) and len(words) < 140 else None


def behind_quotation(article: Article, cue: Cue) -> bool:
    """Whether the cue stands right behind what is said between marks: `"...," kata X di Kyiv`."""
    return cue.order in ("bare", "suffixed") and _quotation_before(article, cue.span.start) is not None


def is_direct(article: Article, scope: Span) -> bool:
    """Whether at least half of what is said stands between quotation marks."""
    text = article.text
    letters = _letters(text, scope.start, scope.end)
    covered, reached = 0, scope.start
    for quotation in article.quotations:  # in text order
        start, end = max(reached, quotation.span.start), min(scope.end, quotation.span.end)
        if not quotation.scare and start < end:
            covered += _letters(text, start, end)
            reached = end
    return letters > 0 and covered * 2 >= letters


def _letters(text: str, start: int, end: int) -> int:
    return sum(map(str.isalnum, text[start:end]))
