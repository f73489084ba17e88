"""Speakers that no attribution names: who retells a threat, confesses, writes a note, or stands before a colon."""

from __future__ import annotations

import re

from helpers.records import Article, Sentence, Span
from helpers.ultimatums.parties import find_mentions, place
from helpers.ultimatums.vocabulary import cue

_NAME = r"[A-Z][\w'’-]+(?:\s+(?:al-|bin\s+)?[A-Z][\w'’-]+){0,3}"
# "..., demikian bunyinya sebagaimana diceritakan X": X tells what he was told
_RETOLD = re.compile(
    r"[^“\"”.]{0,20}?[,.!?]*[”\"’']?,?\s*(?:(?i:demikian|begitu)(?:lah)?\s+)?(?:\w+\s+){0,2}(?:sebagaimana|seperti)\s+"
    rf"(?:di)?(?:ceritakan|tuturkan|kisahkan|kenang|ingat)\s+(?:oleh\s+)?(?P<who>{_NAME})"
)
# "'Maju atau mati': Pengakuan narapidana Wagner yang tertangkap"
_CONFESSION = re.compile(
    r"(?:[^:“”\n]{0,30}?[”\"’'])?\s*[:,–-]\s*(?:pengakuan|kesaksian|kisah|cerita|curhat|curahan hati|penuturan)\s+"
    r"(?P<who>(?!di\b|dari\b)[\w-]+(?:\s+(?!yang\b|di\b|saat\b|usai\b|setelah\b|dari\b|soal\b|tentang\b)[\w-]+){0,3})",
    re.I,
)
# "Komandan Brigade 54 ke Serdadu Rusia: ..."
_ADDRESSES = re.compile(
    r"(?P<who>(?!ancaman|ultimatum|pesan|seruan|peringatan|surat)[^\W\d_][\w’'-]*(?:\s+[\w’'-]+){0,4}?)\s+(?:ke|kepada|buat|untuk)\s+[^:]{3,50}:",
    re.I,
)
# "Kepada para opsir, Hassan Abdul Ghani, suara pemberontak: “...”"
_COLON = re.compile(rf"(?:^|(?<=[.,;]\s))(?P<who>{_NAME})(?:,[^,:.“”\"]{{3,60}})?\s*:\s*[“\"‘']?$")
# somebody whom the lexicons do not know, before a verb of writing or sending: "Timnya lalu menulis catatan"
_WRITES = re.compile(
    r"(?:^|(?<=,\s))(?P<who>(?!(?:yang|dan|atau|namun|tapi|bagi|untuk|dalam|pada|dari|di|ke|menurut|sebelum|setelah|di\w+)\b)"
    r"[\w-]+(?:\s+(?!yang\b|lalu\b|kemudian\b|juga\b|men\w|mem\w)[\w-]+){0,3})\s+(?:(?:lalu|kemudian|juga|sempat|pernah)\s+)?"
    r"(?:menulis(?:kan)?|mengirim(?:kan|i)?|menyiarkan|menjatuhkan|menyebarkan|menempelkan|meninggalkan|membagikan|memutar)\s+"
    r"(?:\w+\s+){0,2}?(?:catatan|suara|pesan|surat|selebaran|kertas|rekaman|video|spanduk|pamflet)(?!\w)",
    re.I,
)
_OPENS_IN_MESSAGE = re.compile(r"[“\"']?(?:isinya|isi|bunyinya|pesannya|begini bunyinya|tulisannya)(?!\w)", re.I)
_NO_NAME = re.compile(
    r"(?:Foto|Video|Ilustrasi|Sumber|Penulis|Editor|Update|Terbaru|Baca|Judul|Pilihan\w*|Isi\w*)(?!\w)", re.I
)


def find_reteller(article: Article, at: Span) -> Span | None:
    """Who tells what he was told, right behind the threat; wins over whoever an attribution names."""
    match = _RETOLD.match(article.text, at.end)
    return Span(match.start("who"), match.end("who")) if match else None


def find_announced(article: Article, sentence: Sentence, at: Span) -> Span | None:
    """Who stands before the colon that a threat follows: "Kepada para opsir, X, juru bicara: ..."; no headline."""
    colon = _COLON.search(article.text[sentence.start : at.start]) if sentence.position != "headline" else None
    if colon is None or _NO_NAME.match(colon["who"]):
        return None
    return Span(sentence.start + colon.start("who"), sentence.start + colon.end("who"))


def find_teller(article: Article, sentence: Sentence, at: Span) -> Span | None:
    """The words naming who says it, where nobody else was found to say it."""
    text = article.text
    if sentence.position == "headline":
        match = _ADDRESSES.match(text, sentence.start, at.start) or _CONFESSION.match(text, at.end)
        return Span(match.start("who"), match.end("who")) if match else None
    for start, end in _places_of_writing(article, sentence, at):
        match = _WRITES.search(text[start:end])
        if match and not _named_party(article, start + match.start("who"), start + match.end("who")):
            return Span(start + match.start("who"), start + match.end("who"))
    return None


def _places_of_writing(article: Article, sentence: Sentence, at: Span) -> list[tuple[int, int]]:
    """Where the writing may be told: before the threat, and in the sentence before one that opens with "Isinya"."""
    places = [(sentence.start, at.start)]
    index = place(article, sentence)
    before = article.sentences[index - 1] if index else None
    if before is not None and _OPENS_IN_MESSAGE.match(sentence.text) and before.position != "headline":
        places.append((before.start, before.end))
    return places


def _named_party(article: Article, start: int, end: int) -> bool:
    """Whether a force stands there: the other ways know it."""
    return bool(find_mentions(article, start, end)) or cue("message").match(article.text, start, end) is not None
