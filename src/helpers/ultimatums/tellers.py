"""Speakers that no attribution names: who retells a threat, confesses, writes a note, or stands before a colon."""

from __future__ import annotations

import re

from helpers.actors import find_actors
from helpers.records import Article, Sentence, Span
from helpers.ultimatums.headlines import SUFFERS
from helpers.ultimatums.parties import Mention, find_mentions, place
from helpers.ultimatums.vocabulary import cue

_NAME = r"[A-Z][\w'’-]+(?:\s+(?:al-|bin\s+)?[A-Z][\w'’-]+){0,3}"
# "..., demikian bunyinya sebagaimana diceritakan X": X tells what he was told
_RETOLD = re.compile(
    r"[^“\"”.]{0,20}?[,.!?]*[”\"’']?,?\s*(?:(?i:demikian|begitu)(?:lah)?\s+)?(?:\w+\s+){0,2}(?:sebagaimana|seperti)\s+"
    rf"(?:di)?(?:ceritakan|tuturkan|kisahkan|kenang|ingat)\s+(?:oleh\s+)?(?P<who>{_NAME})"
)
# "saksi bernama X menirukan perintah tentara itu: ..."
_ACTS_OUT = re.compile(
    rf"(?:saksi|warga|penyintas|korban|tawanan|pengungsi|seorang)(?:\s+\w+){{0,2}}?\s+(?P<who>{_NAME}(?:\s+[A-Z]\.)?)(?:,[^,:.]{{2,50}},)?\s+"
    r"(?:\w+\s+)?(?:menirukan|mengulang|mengulangi|mengingat|mengenang|menuturkan|mengisahkan|menceritakan)\s[^.!?]*$"
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
# "Kolonel Purnawirawan: ..."
_HEADED = re.compile(
    r"(?P<who>(?:(?:eks|mantan|bekas)\s+)?(?:kolonel|jenderal|komandan|perwira|kapten|mayor|letnan|prajurit|tentara|serdadu|tawanan"
    r"|analis|pakar|pengamat|pejabat|warga|saksi|penyintas|menteri|menhan|gubernur|wali kota|panglima|bos)"
    r"(?:\s+[\w-]+){0,3}):\s",
    re.I,
)
_HEARD_FROM = re.compile(
    r"[^“\"”‘’'.]{0,30}?[,.!?]*[”\"’']?,?\s*(?:(?:begitu|demikian)\s+)?(?:suara\s+)?(?:terdengar|menggema|bergema|berkumandang|muncul|bunyi\s+suara|teriak\s+suara)"
    r"(?:\s+(?:suara|keras|lantang))?\s+(?:dari|lewat)\s+(?P<who>[^.,;:“”\"]{4,60})",
    re.I,
)
# "'...': Pesan dingin nenek megafon kepada tentara Putin"
_PUT_TO = re.compile(
    r"(?:[^:“”\n]{0,20}?[”\"’'])\s*[:,–-]\s*(?:pesan|ancaman|ultimatum|peringatan|seruan|gertakan|tawaran)\s+"
    r"(?:(?:dingin|keras|mengerikan|terakhir|singkat|pedas|maut|terbaru|terbuka|tegas|dari)\s+){0,2}(?P<who>[\w-]+(?:\s+[\w-]+){0,3}?)\s+"
    r"(?:kepada|ke|untuk|bagi|buat)(?!\w)",
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
    if match:
        return Span(match.start("who"), match.end("who"))
    line = article.text.rfind("\n", 0, at.start) + 1
    acting = _ACTS_OUT.search(article.text, max(line, at.start - 200), at.start)
    return Span(acting.start("who"), acting.end("who")) if acting else None


def find_headline_author(article: Article, sentence: Sentence, at: Span) -> Span | None:
    """Whose message to somebody the headline's quoted words are: "'...': Pesan X kepada Y"."""
    match = _PUT_TO.match(article.text, at.end) if sentence.position == "headline" else None
    return Span(match.start("who"), match.end("who")) if match else None


def find_announced(article: Article, sentence: Sentence, at: Span) -> Span | None:
    """Who stands before the colon that a threat follows: "Kepada para opsir, X, juru bicara: ..."; no headline."""
    colon = _COLON.search(article.text[sentence.start : at.start]) if sentence.position != "headline" else None
    if colon is None or _NO_NAME.match(colon["who"]):
        return None
    return Span(sentence.start + colon.start("who"), sentence.start + colon.end("who"))


def _not_suffering(match: re.Match[str] | None) -> re.Match[str] | None:
    """The head of a headline, unless it tells what is done to somebody: "Warga Diminta Pergi: ..."."""
    suffers = match is not None and (
        re.search(r"(?<!\w)(?:di|ter)\w{3,}", match["who"], re.I) or SUFFERS.search(match["who"])
    )
    return None if suffers else match


def find_source(article: Article, at: Span) -> Span | None:
    """What a threat was heard from: "..., terdengar dari drone milik Brigade ke-47"."""
    match = _HEARD_FROM.match(article.text, at.end)
    return Span(match.start("who"), match.end("who")) if match else None


def find_teller(article: Article, sentence: Sentence, at: Span) -> Span | None:
    """The words naming who says it, where nobody else was found to say it."""
    text = article.text
    if sentence.position == "headline":
        match = (
            _ADDRESSES.match(text, sentence.start, at.start)
            or _not_suffering(_HEADED.match(text, sentence.start, at.start))
            or _CONFESSION.match(text, at.end)
        )
        return Span(match.start("who"), match.end("who")) if match else None
    for start, end in _places_of_writing(article, sentence, at):
        match = _WRITES.search(text[start:end])
        if match and not _named_party(article, start + match.start("who"), start + match.end("who")):
            return Span(start + match.start("who"), start + match.end("who"))
    return None


def find_person_before(article: Article, sentence: Sentence) -> Mention | None:
    """Somebody known by name in the two sentences before: who "ia berkata" means."""
    index = place(article, sentence)
    for other in reversed(article.sentences[max(0, index - 2) : index]):
        if other.position == "headline" or sentence.paragraph - other.paragraph > 1:
            continue
        actors = find_actors(article.text, other.start, other.end, article.document.published)
        people = [actor for actor in actors if actor.kind == "person"]
        if people:
            return Mention(people[-1].span.start, people[-1].span.end, people[-1].form, people[-1].side, False)
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
