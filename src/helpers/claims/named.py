"""Those whom sentences near a number are about, though no statement is theirs: they may be the ones who count."""

from __future__ import annotations

import re
from collections.abc import Iterator

from helpers.actors import find_actors
from helpers.attributions.discourse import Discourse
from helpers.attributions.phrases_after import phrase_after
from helpers.attributions.speakers import speaker_side
from helpers.attributions.strangers import Sided
from helpers.claims.manners import manner
from helpers.claims.said import Claimant, Said
from helpers.records import Article, Sentence, Span
from helpers.weighing import Option, Weighing

_ABOUT = 3
"""So many sentences back may be about whoever counts; in a paragraph that begins with him, more."""
_PARAGRAPH = 9
_BELOW = 3
"""So many sentences below may tell whose the numbers are."""
# "Data ini dirilis X.", "Angka-angka itu berasal dari X."
_PAPER = re.compile(
    r"(?:(?:Seluruh|Semua|Sebagian besar)\s+)?"
    r"(?:fakta|temuan|hal|kabar|data|angka(?:-angka)?|jumlah|daftar|rincian|catatan|statistik|hitungan|informasi|keterangan|perincian)"
    r"\s+(?:ini|itu|tersebut|di\s+atas)\s+(?:merupakan\s+\w+\s+|adalah\s+\w+\s+)?"
    r"(?:di(?:rilis|keluarkan|sampaikan|umumkan|himpun|kumpulkan|publikasikan|ungkap(?:kan)?|catat|bagikan|peroleh|kutip"
    r"|terbitkan|susun|unggah)|berasal|bersumber|terungkap|tertuang|termuat|tercantum)"
    r"\s+(?:(?:oleh|dari|dalam|lewat|melalui|pada)\s+)?(?:laporan\s+(?=[A-Z]))?",
    re.I,
)
# "Demikian data yang dirilis X."
_SUMS_UP = re.compile(
    r"(?:Demikian(?:lah)?|Begitu(?:lah)?|Itulah)\s+(?:\w+\s+)?(?:data|angka|rincian|catatan|laporan|hitungan|rekapitulasi|daftar)(?!\w)",
    re.I,
)


def paper_below(said: Said) -> Iterator[Option[Claimant]]:
    """Who put out the figures, where a sentence below says so: "Data ini dirilis X." """
    article, index = said.article, said.topic.index
    for number in range(index + 1, min(index + 1 + _BELOW, len(article.sentences))):
        other = article.sentences[number]
        if other.paragraph - said.sentence.paragraph > 1:
            return
        paper = _PAPER.match(other.text)
        if paper is None:
            continue
        span = phrase_after(article.text, other.start + paper.end(), other.end)
        if span is None or not find_actors(article.text, span.start, span.end, article.document.published):
            return
        sided = side_alone(article, span, other)
        yield Option(Claimant(span.of(article.text), sided.side, sentence=other.start), {"paper below"})
        return


def side_alone(article: Article, span: Span, sentence: Sentence) -> Sided:
    """Whose side a phrase names by itself, whatever was told before it."""
    return speaker_side(Discourse(article.text, article.document.published), span, sentence.span, Weighing())


def sums_up(quote: str) -> bool:
    """Whether a sentence says whose the figures above it are: "Demikian data yang dirilis X." """
    return _SUMS_UP.match(quote) is not None


def named_near(said: Said, here: set[str]) -> Iterator[Option[Claimant]]:
    """Those whom this sentence or one shortly before it is about, though it credits them with no statement."""
    article, index = said.article, said.topic.index
    sentence = said.sentence
    for subject in said.subjects:
        steps = index - subject.sentence
        if not 0 <= steps <= _PARAGRAPH or (steps == 0 and subject.span.overlaps(said.place)):
            continue
        other = article.sentences[subject.sentence]
        gap = sentence.paragraph - other.paragraph
        opens = steps > 0 and gap == 0 and opens_paragraph(article, subject.sentence)
        if gap > 1 or (steps > _ABOUT and not opens):
            continue
        where = "named here" if steps == 0 else "named before" if gap == 0 else "named above"
        told = article.text[subject.span.end : said.place.start if steps == 0 else other.end]
        led = "leads" if subject.leads else "inside"
        cues = {where, f"{where}, {subject.kind}", f"{where}, {led}", *(f"{where}, {name}" for name in here)}
        cues.add(f"{where}, opens" if opens else f"{where}, {steps} back")
        if steps == 0:
            cues.add("named here, before" if subject.span.end <= said.place.start else "named here, behind")
        for name in ("tally", "stage", "account"):
            if manner(name).search(told):
                cues |= {f"{where}, {name}", f"{where}, {led}, {name}", f"{where}, {name}, {subject.kind}"}
                if opens:
                    cues.add(f"{where}, opens, {name}")
        if any(other.start <= row.start < sentence.start and row.speaker for row in said.attributions):
            cues.add(f"{where}, others speak")
        if any(subject.sentence < later.sentence <= index and later.leads for later in said.subjects):
            cues.add(f"{where}, others named since")
        if said.last is not None and said.last.words == subject.words:
            cues |= {"named and spoke last", f"{where} and spoke last"}
        words, side = subject.words, subject.side
        installed = manner("installed").search(words) is not None
        yield Option(Claimant(words, side, installed=installed, sentence=other.start), cues)


def sentences_near(index: int) -> range:
    """The sentences whose subjects `named_near` may offer for a number in sentence `index`."""
    return range(max(0, index - _PARAGRAPH), index + 1)


def opens_paragraph(article: Article, index: int) -> bool:
    """Whether a sentence is the first of its paragraph."""
    return index == 0 or article.sentences[index - 1].paragraph != article.sentences[index].paragraph
