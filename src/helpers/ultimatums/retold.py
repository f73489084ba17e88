"""Whose threat a witness retells: "Komandan bilang maju atau ditembak," kata prajurit itu. The commander makes it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from helpers.records import Article, Attribution, Quotation, Sentence, Span
from helpers.ultimatums.given_back import SAYS
from helpers.ultimatums.parties import ENEMY, find_camps, preceding

_ADVERB = (
    r"(?:hanya|cuma|selalu|terus|sudah|pernah|lalu|lantas|malah|juga|kerap|sering|langsung|kemudian|sempat|tetap|bahkan|pun|cukup|terang-terangan"
    r"|jelas-jelas|sekali|tak|tidak|datang|dan|kembali|terdengar|berulang\s+kali)"
)
_SAYS = (
    rf"(?:{SAYS}|paksa|meneriak\w*|seru|menulis\w*|bentak|menghardik|langsung\s+bicara|berbicara|menyampaikan|menegaskan|bertanya|tanya"
    r"|menjawab|bersumpah|menodong\w*|(?:mem)?beri(?:kan)?(?:\s?tahu(?:kan)?)?|mengultimatum|ultimatum"
    r"|me(?:layang|lontar|ngeluar|nyampai)kan\s+(?:ultimatum|ancaman|peringatan)|memanggil|menyiarkan|melempar\w*|menjatuhkan"
    r"|menyebar\w*|membacakan|tidak\s+memberi)"
)
# the last who says something before the threat: "Komandan kompi berdiri di belakang kami dan bilang ..."
_BEFORE = re.compile(
    rf"(?:^\s*|[“\"‘'(:;.,!?–—]\s*|(?<!\w)(?:bahwa|kalau|karena|ketika|saat|tapi|tetapi|namun|lalu|kemudian|dan|adalah|sebelum)\s+)"
    r"(?:(?:di|dari|lewat|pada|ketika|saat|begitu|sebelum|setelah)\s+[^,.:;“”\"]{2,40}?,?\s+)?"
    rf"(?P<who>(?!(?:saya|kami|kita|aku|ia|yang|tidak|tak|untuk|agar|jika|kalau|bila|siapa|semua|di|ke|dari|lewat|pada|dan|serta|atau|lalu)(?!\w))[\w'’-]+(?:\s+(?!{_SAYS}(?!\w)|{_ADVERB}\s)[\w'’-]+){{0,6}}?)"
    rf",?\s+(?:{_ADVERB}\s+){{0,4}}{_SAYS}(?:nya)?(?!\w)",
    re.I,
)
# "'...', begitu teriak mereka lewat pelantang," kenang Bohdan
_BEHIND = re.compile(
    rf"[^.“\"]{{0,40}}?[,.!?]*[”\"’']?,?\s*(?:begitu|demikian)(?:lah)?\s+{_SAYS}\s+(?P<who>[\w'’-]+(?:\s+(?!lewat|kepada|dari|di|saat|ketika)[\w'’-]+){{0,3}})",
    re.I,
)
_WHO = (
    r"(?P<who>(?!(?:kepada|untuk|itu|ini|yang|agar|dari)(?!\w))[\w'’-]+"
    r"(?:\s+(?!kepada|untuk|di|lewat|agar|yang|saat|dari)[\w'’-]+){0,3})"
)
# "mendapat pilihan yang sama dari komandan pelotonnya: ...", "Ungkap Ancaman Komandan: ..."
_OF_HIM = re.compile(
    r"(?<!\w)(?:ancaman|perintah|pilihan|ultimatum|pesan|peringatan|tawaran|seruan|panggilan|siaran|kalimat|kata-kata|suara|versi)(?:\s+(?!dari)\w+){0,3}?"
    rf"\s+(?:dari\s+(?:pihak\s+)?)?{_WHO}\s*[:.]\s*[“\"‘']?\s*$",
    re.I,
)
# "diberi pilihan oleh kelompok itu: ...", "diberi tahu komandannya: ..."
_BY = re.compile(
    rf"(?<!\w)di(?:beri\w*|suruh|paksa|ancam|perintah\w*|minta|ultimatum|peringatkan|sodori|tawari)(?:\s+(?!oleh)\w+){{0,2}}?\s+oleh\s+{_WHO}"
    rf"|(?<!\w)diberi\s?tahu\s+(?!bahwa|lewat|untuk|oleh|di)(?P<other>[\w'’-]+(?:\s+(?!bahwa|lewat|untuk)[\w'’-]+){{0,2}})\s*(?=[:,]|bahwa)",
    re.I,
)
# "kata Andriy menirukan penjaga selnya"
_MIMICS = re.compile(
    rf"(?<!\w)(?:me)?(?:nirukan|ngulangi?|ngutip)\s+(?:(?:kata-kata|ucapan|perintah|suara|ancaman|kalimat|bunyi)\s+)?{_WHO}",
    re.I,
)
_OFFICER = re.compile(
    r"(?:(?:seorang|sang|para|si)\s+)?(?:komandan|perwira|sersan|letnan|kapten|mayor|kolonel|jenderal|atasan|instruktur|perekrut|bos|pimpinan"
    r"|panglima|pak|polisi militer|petugas|pejabat|sipir|mandor)",
    re.I,
)
_THEY = re.compile(r"(?:mereka|dia|orang-orang\s+(?:itu|bersenjata)|orang\s+itu|suara\w*)", re.I)
_ENEMY = re.compile(r"(?:musuh|lawan|penjajah|penyerbu|pihak\s+lawan|orang\s+Rusia)", re.I)
_SOLDIERS = re.compile(
    r"(?:(?:seorang|para|beberapa|dua|tiga)\s+)?(?:tentara|prajurit|serdadu|penjaga|regu|pasukan|pria|lelaki)", re.I
)
_WINDOW = 150
"""Characters before a threat in which whoever makes it is looked for."""
_INSIDE = 40
"""Characters of the threat itself in which he may stand: "Mereka bilang siapa yang ..."."""
_LONGEST = 60
_SELF = re.compile(r"(?:saya|kami|kita|aku|itu|ini|yang|ia)(?!\w)", re.I)


class Maker(msgspec.Struct, frozen=True):
    """Somebody whom a witness lets say it: the words for him, what he is, and the side that these tell, or nothing."""

    span: Span
    kind: str
    side: str

    def sides(self, teller: str) -> tuple[tuple[str, str], ...]:
        """The sides he may be of with how each stands to the one who tells."""
        if self.side:
            own = "own" if self.side == teller else "other"
            return ((self.side, f"named, {own}"),)
        return ((teller, "own"), (ENEMY[teller], "enemy"))


def find_maker(
    article: Article, sentence: Sentence, at: Span, quotation: Quotation | None, own: list[Attribution]
) -> Maker | None:
    """Who is told to say it, by words before the threat or behind it that are no statement of the article's own."""
    text = article.text
    span = next(_makers(article, sentence, at, quotation, own), None)
    if span is None or span.end - span.start > _LONGEST or _SELF.match(span.of(text)):
        return None
    return Maker(span, _kind(span.of(text)), _side(article, span))


def _makers(
    article: Article, sentence: Sentence, at: Span, quotation: Quotation | None, own: list[Attribution]
) -> Iterator[Span]:
    text = article.text
    begin = sentence.start if quotation is None else min(sentence.start, quotation.span.start)
    yield from _sayers(text, Span(max(begin, at.start - _WINDOW), min(at.end, at.start + _INSIDE)), at, own)
    above = preceding(article, sentence)
    before = max(begin if above is None else above.start, at.start - _WINDOW)
    match = _BY.search(text, before, at.start)
    if match is not None:
        yield Span(*match.span("who" if match["who"] else "other"))
    match = _OF_HIM.search(text[before : at.start])
    if match is not None:
        yield Span(before + match.start("who"), before + match.end("who"))
    for match in (
        _BEHIND.match(text, at.end, at.end + _WINDOW),
        _MIMICS.search(text, before, at.start),
        _MIMICS.search(text, at.end, sentence.end),
    ):
        if match is not None:
            yield Span(match.start("who"), match.end("who"))
    if above is not None:
        yield from _sayers(text, above.span, at, own)


def _sayers(text: str, where: Span, at: Span, own: list[Attribution]) -> Iterator[Span]:
    """The last who says something in a stretch, behind the article's own verbs of saying there."""
    ends = [row.cue_end for row in own if where.start <= row.cue_end <= at.start]
    start = max([where.start, *ends])
    found = [m for m in _BEFORE.finditer(text[start : where.end]) if m.start("who") + start < at.end]
    if found:
        yield Span(start + found[-1].start("who"), start + found[-1].end("who"))


def _kind(words: str) -> str:
    for name, pattern in (("officer", _OFFICER), ("they", _THEY), ("enemy", _ENEMY), ("soldiers", _SOLDIERS)):
        if pattern.match(words):
            return name
    return "somebody"


def _side(article: Article, span: Span) -> str:
    return next((camp.side for camp in find_camps(article, span.start, span.end)), "")


def cues_of_maker(maker: Maker, stand: str, teller: str, camp: str, demand: str, near: str) -> Iterator[str]:
    """What speaks for him; `teller` and `camp` are of the one who tells, `near` is whether his side was named last."""
    yield "retold"
    yield f"retold, {maker.kind}"
    yield f"retold, {stand}"
    yield f"retold, {maker.kind}, {stand}"
    yield f"retold, {stand}, by {teller}"
    yield f"retold, {stand}, to {camp}"
    yield f"retold, {maker.kind}, {stand}, to {camp}"
    yield f"retold, {stand}, {demand}"
    yield f"retold, {near}"
    yield f"retold, {maker.kind}, {near}"
