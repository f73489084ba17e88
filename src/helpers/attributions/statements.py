"""The statements of one sentence: which of its cue words attribute, and to whom."""

from __future__ import annotations

import re

from helpers.attributions.before import read_active
from helpers.attributions.behind import read_bare
from helpers.attributions.credited import medium_words, read_credit, read_relay
from helpers.attributions.cues import Cue, find_cues, told_words
from helpers.attributions.gaps import read_gap
from helpers.attributions.hops import MediumMention, same_medium
from helpers.attributions.naming import Found, Naming
from helpers.attributions.nouns import read_noun
from helpers.attributions.openings import read_opening
from helpers.attributions.phrase_patterns import DAY
from helpers.attributions.sources import read_passive, read_preposition
from helpers.attributions.statement_patterns import CLAUSE, DATE, DENIED
from helpers.records import Article, Quotation, Sentence, Span
from helpers.weighing import Weighing

_WINDOW = 110
# "...," begitu X menulis di Facebook
_BEHIND_QUOTATION = re.compile(r"[”\"’'](?: (?:begitu|demikian))?[^,.“\"”]*$|[,?!][”\"’'] [A-ZÀ-Þ][^.:;“”\"]{2,90}$")
_MARK_BEFORE = re.compile(r"[,”\"’'?!]\s*$")
_MARK_BEHIND = re.compile(
    r"\s*(?:[,.;]|$)|\s(?:kepada|lewat|lagi|sambil|seraya|saat|usai|dalam|di|pada|pelan|lirih|singkat|pendek)\b"
)
_SPOKEN = frozenset({"say", "explain", "write"})
# "bertanya kepada saya, untuk apa perang ini"
# "meminta maaf" begs, it asks nobody to do anything
_FAVOUR = re.compile(r"\s(?:maaf|ampun|izin|tebusan|suaka|tolong)\b")
# an offer refused is no statement denied
_OFFER = re.compile(
    r"\s(?:ultimatum|surat|tawaran|syarat|usul(?:an)?|undangan|ajakan|perintah|permintaan)\b", re.IGNORECASE
)
# "Kremlin membantah keras.": what, nobody is told
_BARE_DENIAL = re.compile(r"\s*(?:keras|tegas|mentah-mentah|habis-habisan)?\s*(?:[.;]|$|, (?:tetapi|tapi|namun)\b)")
# "mengumumkan tenggelamnya kapal itu", "mengumumkan pencabutan sanksi"
_DEED = re.compile(r"\s+(?:[a-z]{4,}nya|[pk]e[a-z]{4,}an|gencatan senjata|jeda)\b")
# "mengonfirmasi serangan tersebut"
_CONFIRMS = frozenset({"mengonfirmasi", "mengkonfirmasi", "membenarkan"})
_THE_EVENT = re.compile(r"\s+[a-z]{4,}(?:\s\w+){0,3}?\s(?:itu|tersebut|ini)\b")
# "membalas dengan harga bensin: ...", but a film that is shown says nothing
_INTO_COLON = re.compile(r"[^,.;:“”\"]{0,50}:\s\S")
_SHOWN = frozenset({"mengunggah", "memposting", "membagikan"})
# "Ratusan, dia mendidih, dan banyak ..."
_FRAMED = re.compile(r",\s(?:[A-ZÀ-Þ][\w’'-]+|[ds]ia|ia)\s$")
_CORRECTED = re.compile(
    r"\d|:|\b(?:menjadi|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|belasan|puluhan|ratusan|ribuan)\b"
)
_TOLD_ON = re.compile(r"(?:\s+(?:kepada|pada)\s[^,:]{2,40})?[,:]\s")

_CONSEQUENCE = re.compile(r"\b(?:dengan|meski|walau|kendati|namun)\s+$", re.IGNORECASE)
_ASKS = frozenset({"meminta", "minta", "diminta"})
_UNNAMED = re.compile(
    r"\s+(?:agar\s+|supaya\s+|untuk\s+)?(?:tetap\b|dirahasiakan|anonim\w*|identitas\w*|nama(?:nya|ku)?\b|dirinya tidak"
    r"|(?:tidak|tak) (?:di(?:sebut|kutip|ungkap)|mau di))",
    re.IGNORECASE,
)
_NONE_YET = re.compile(r"\b(?:belum|tidak|tak|tanpa)(?: ada)?(?: \w+)?\s+$", re.IGNORECASE)
# "tidak mengomentari klaim Rusia bahwa ...": what is claimed is told
_CONTENT = re.compile(r"\s[A-ZÀ-Þ][\w’'-]+(?:\s[\w’'-]+){0,4}?\sbahwa\b")
_LEANING = re.compile(r"(?:,|\b(?:dengan|seraya|sambil))\s+$")
# "Trump, yang berbicara kepada wartawan, mengatakan ...": the words come later
_ONLY_TALKS = re.compile(
    r"\s+(?:langsung\s+|panjang\s+)?(?:kepada|di|dalam|pada|lewat|melalui|dengan|dari|selama|sehari|kemarin)\s[^:“”\"]*,\s"
)
# "bersikeras melawan mereka": what somebody goes on doing
_GOES_ON = re.compile(r"\s+(?:untuk\s+)?me(?!nyebut|ngatakan)\w{4,}\b")
_UNCHECKED = (
    r"\b(?:belum|tidak|tak|sulit)\s+(?:dapat\s+|bisa\s+)?(?:secara \w+\s+)?"
    r"di(?:verifikasi|konfirmasi|pastikan|buktikan)"
)
_UNVERIFIED = re.compile(_UNCHECKED, re.IGNORECASE)
_DATED = re.compile(rf",\s+(?:pada\s+)?(?:hari\s+)?{DAY}\b[^,:;“”\"]{{0,30}},(?=\s)")
"""When it was said, between commas: "menulis di Telegram, Minggu (8/12), bahwa ..."."""
_POSTED = re.compile(
    r"\s+(?:di|lewat|melalui|dalam|pada)\s(?:\w+\s){0,2}?(?:Telegram|X|Twitter|Facebook|Instagram|Truth Social|VK|akun"
    r"|kanal|saluran|laman|media sosial|medsos|blog|unggahan|status|cuitan)\w*\b[^,;:“”\"]{0,40},\s"
)
"""Where it was posted, and what: "menulis di Telegram, tiga desa direbut"."""
_NO_WORD = re.compile(
    r"(?:Namun,? |Hingga (?:kini|berita ini)[^,]{0,30},? )?(?:belum|tidak|tak) ada \w+ (?:dari|oleh)\b"
    rf"|(?:Klaim|Laporan|Pernyataan|Angka|Tuduhan|Data)\b[^,:;“”\"]{{0,60}}{_UNCHECKED}",
    re.IGNORECASE,
)
"""A sentence that tells that nothing is said, or that nobody could check it."""
_ALONE = 9
"""So many words of subject and adverbs before a verb that nothing follows."""


class StatementReader:
    """One pass over an article's sentences in order, with the memory of who was named before."""

    def __init__(self, article: Article, weighing: Weighing) -> None:
        self.text = article.text
        self.naming = Naming(article, weighing)

    def statements(
        self, sentence: Sentence, media: list[MediumMention], quotations: tuple[Quotation, ...]
    ) -> tuple[list[Found], list[str]]:
        """The statements of the next sentence, and the media it credits that no lexicon knows."""
        self.naming.remember_subject(sentence, quotations)
        unknown: list[str] = []
        credits: list[tuple[Cue, Span | None]] = []
        found = self._by_cues(sentence, media, quotations, credits, unknown)
        if not found and not _NO_WORD.match(sentence.text):
            opened = read_opening(self.naming, sentence, quotations)
            if opened is not None:
                found.append(opened)
                self.naming.remember(opened)
        found = self._without_relays(found, media, unknown)
        if not found and credits:
            relay = read_relay(self.naming, sentence, credits, media)
            if relay is not None:
                found.append(relay)
        return found, unknown

    def _by_cues(
        self,
        sentence: Sentence,
        media: list[MediumMention],
        quotations: tuple[Quotation, ...],
        credits: list[tuple[Cue, Span | None]],
        unknown: list[str],
    ) -> list[Found]:
        found: list[Found] = []
        taken: set[int] = set()
        for cue in find_cues(self.text, sentence.start, sentence.end, quotations):
            if cue.order == "credit":
                credits.append((cue, read_credit(self.naming, cue, sentence, media, unknown)))
                continue
            if cue.span.start in taken or not self._complete(cue, sentence, quotations, found):
                continue
            row = self._read(cue, sentence, found)
            if row is not None:
                taken.add(cue.span.start)
                found.append(row)
                self.naming.remember(row)
        second = read_gap(self.naming, found[-1], sentence) if found else None
        if second is not None:
            found.append(second)
        return found

    def _read(self, cue: Cue, sentence: Sentence, found: list[Found]) -> Found | None:
        naming = self.naming
        if cue.order == "active":
            return read_active(naming, cue, sentence, found)
        if cue.order == "bare":
            return read_bare(naming, cue, sentence)
        if cue.order == "suffixed":
            return naming.pronoun(cue, "dia", cue.span.start, sentence.start)
        if cue.order == "preposition":
            return None if self._cites_more(cue, sentence, found) else read_preposition(naming, cue, sentence)
        if cue.order == "noun":
            return read_noun(naming, cue, sentence)
        return read_passive(naming, cue, sentence) if cue.order == "passive" else None

    def _cites_more(self, cue: Cue, sentence: Sentence, found: list[Found]) -> bool:
        """Whether somebody who speaks leans on another: "Lee mengatakan ..., dengan mengutip data intelijen"."""
        if not found or not _quotes(self.text, cue) or found[-1].kind in ("medium", ""):
            return False
        return _LEANING.search(self.text[sentence.start : cue.span.start]) is not None

    def _complete(self, cue: Cue, sentence: Sentence, quotations: tuple[Quotation, ...], found: list[Found]) -> bool:
        """Whether what the cue needs stands beside it: a clause, a figure, words for what is told, quotation marks."""
        before = self.text[sentence.start : cue.span.start]
        after = self.text[cue.span.end : min(sentence.end, cue.span.end + _WINDOW)]
        if _says_nothing(cue, before, after, self.text):
            return False
        after = _DATED.sub(" ", after, count=1)
        if "beside" in cue.traits:
            return re.search(r"[,”\"’'?!]\s*(?:bunyi\s+)?$", before) is not None or (not before and after[:1] in ",:")
        if "framed" in cue.traits:
            return _MARK_BEFORE.search(before) is not None and _MARK_BEHIND.match(after) is not None
        if cue.order in ("bare", "suffixed"):
            return True
        if cue.entry == "read":
            return re.match(r"\s*(?:[:,“\"‘]|bahwa\b)", after) is not None or before.rstrip()[-1:] in '”"’'
        if cue.stance == "deny" and _OFFER.match(after):
            return False
        bare = cue.stance == "deny" and cue.order == "active" and not cue.span.of(self.text).endswith("nya")
        if bare and _BARE_DENIAL.match(after) and before[-1:].isspace():
            return re.search(r"[”\"’'][^”\"’']{0,60}$", before) is not None
        if cue.entry == "ask" and _FAVOUR.match(after):
            return False
        if not cue.needs & {"clause", "quote"} or re.match(r"\s+(?:\w+\s+){0,4}?bahwa\b", after):
            return True
        if cue.entry in _SPOKEN and _TOLD_ON.match(after):
            return True
        quoted = any(cue.span.start - 70 <= q.span.end <= cue.span.start and not q.scare for q in quotations)
        if quoted and not found and _BEHIND_QUOTATION.search(before):
            return True
        if cue.stance == "deny":
            return DENIED.match(after) is not None
        if any(not q.scare and 0 < q.span.start - cue.span.end < _WINDOW for q in quotations):
            return True
        if cue.entry == "write" and "clause" in cue.needs and _POSTED.match(after):
            return True
        if re.match(r",\s", after):
            return "quote" not in cue.needs or _FRAMED.search(before) is not None
        clause = _clause(DATE.sub(" ", after))
        if cue.span.of(self.text).lower() in _CONFIRMS and _THE_EVENT.match(after):
            return True
        if _announced(cue, self.text) and _DEED.match(after):
            return True
        if "quote" in cue.needs and _INTO_COLON.match(after) and cue.span.of(self.text) not in _SHOWN:
            return True
        if cue.entry == "correct":
            return _CORRECTED.search(clause) is not None
        told = cue.entry != "add" and told_words("content").search(clause) is not None
        return "quote" not in cue.needs and (told or CLAUSE.search(clause) is not None)

    def _without_relays(self, found: list[Found], media: list[MediumMention], unknown: list[str]) -> list[Found]:
        """Where somebody speaks, media that report it are no speakers of their own: they join the chain."""
        quoted = any(_quotes(self.text, f.cue) and f.kind != "medium" for f in found)
        speaking = [f for f in found if f.kind != "medium" or (f.cue.order in ("bare", "suffixed") and not quoted)]
        speaking = [f for f in speaking if not (_quotes(self.text, f.cue) and _shared(f, speaking))]
        if not speaking:
            return found
        for row in found:
            if row in speaking or not row.words or row.kind != "medium":
                continue
            if not any(same_medium(row.words, m.name) for m in media if m.role == "credit"):
                unknown.append(medium_words(row.words, media))
        return speaking


def _says_nothing(cue: Cue, before: str, after: str, text: str) -> bool:
    """Whether the words only tell that somebody spoke, or did not, or asked to stay unnamed."""
    words = cue.span.of(text).lower()
    if words == "demikian" and _CONSEQUENCE.search(before):
        return True
    if words in ("berbicara", "bicara") and _ONLY_TALKS.match(after):
        return True
    if words in _ASKS and _UNNAMED.match(after):
        return True
    if words in ("bersikeras", "berkeras", "ngotot") and _GOES_ON.match(after):
        return True
    if cue.order == "noun" or (cue.order == "bare" and cue.entry == "claim"):
        none_yet = _NONE_YET.search(before) is not None and _CONTENT.match(after) is None
        return none_yet or _UNVERIFIED.search(after) is not None
    alone = cue.order == "active" and cue.stance != "deny" and not after.strip(" .!")
    return alone and re.search(r"[\"”“,:;]", before) is None and len(before.split()) <= _ALONE


def _announced(cue: Cue, text: str) -> bool:
    """Whether deeds can be told with the verb: "mengonfirmasi kepulangan itu", not "memastikan keamanan pipa"."""
    return cue.entry == "announce" or (cue.entry == "stress" and "onfirmasi" in cue.span.of(text))


def _clause(after: str) -> str:
    """The words up to the comma that ends the clause; an apposition ("kotanya, Jinderes, sudah hancur") ends none."""
    parts = re.split(r", (?!bahwa|yakni|yaitu|antara lain)", after)
    short = len(parts) > 2 and len(parts[0].split()) <= 3 and len(parts[1].split()) <= 3
    return " ".join(parts[:3]) if short else parts[0]


def _quotes(text: str, cue: Cue) -> bool:
    """Whether the cue is a medium's quoting somebody: "mengutip X"."""
    return cue.order == "preposition" and cue.span.of(text).lower().startswith(("mengutip", "menukil", "menyitir"))


def _shared(row: Found, rows: list[Found]) -> bool:
    """Whether another cue has the same speaker: "Axios mengutip seorang pejabat yang menyebut ..."."""
    return row.span is not None and any(
        other is not row and other.span is not None and other.span.overlaps(row.span) for other in rows
    )
