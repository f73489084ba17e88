"""Statements whose speaker stands before the verb: "X mengatakan ...", "X Klaim ..."."""

from __future__ import annotations

import re

import msgspec

from helpers.actors import find_actors, head_of
from helpers.attributions.cues import Cue, told_words
from helpers.attributions.introductions import PERSON_START
from helpers.attributions.naming import Found, Naming
from helpers.attributions.phrase_patterns import BREAK, PRONOUN
from helpers.attributions.phrase_words import first_verb
from helpers.attributions.phrases_after import phrase_after
from helpers.attributions.phrases_before import phrase_before
from helpers.attributions.statement_patterns import NEGATED, NEGATED_OK, OWNERLESS, QUOTED_BEFORE, THROUGH
from helpers.records import Sentence, Span

# "tidak membantah bahwa ...": what is not denied is said
_ADMITS = re.compile(r"\s+(?:bahwa|jika|kalau|ada|adanya|[a-z]{4,}nya)\b")
_AND = re.compile(
    r"(?:\b(?:dan|atau|serta|sambil|seraya|lalu|kemudian|sekaligus|juga|dengan|tetapi|tapi|namun)|,)\s*"
    r"(?:juga\s+|kembali\s+|turut\s+)?$"
)
# "X mengeluarkan pernyataan yang menuntut ...": X says it
_BY_PAPER = re.compile(
    r"\b(?:mengeluarkan|merilis|menerbitkan|menyampaikan|menandatangani|meneken|membuat|melayangkan|mengunggah|mengirim|mengirimkan"
    r"|menyebarkan|menulis)\s(?:sebuah\s)?(?:pernyataan|surat|petisi|pesan|unggahan|pengumuman"
    r"|laporan|siaran pers|seruan|resolusi|maklumat|selebaran)"
    r"(?:\s(?:publik|resmi|bersama|terbuka|tertulis|video|singkat|baru))*\s(?:yang|,)\s+$"
)
# "lebih rendah dari klaim Rusia yang menyebut ..."
_PAPER_OF = re.compile(
    r"\b(?P<paper>klaim|pernyataan|laporan|data|tuduhan|hitungan|perkiraan|catatan|angka|keterangan|versi)"
    r"\s(?=[A-ZÀ-Þ])[^,.;:]{2,60}\syang\s+$"
)
# "Perkiraan lain, yang dikeluarkan Kementerian Pertahanan Inggris, menyebut ..."
_PUT_OUT = re.compile(
    r"\b(?:klaim|pernyataan|laporan|data|taksiran|hitungan|perkiraan|estimasi|catatan|angka|keterangan|dokumen|studi|kajian|survei)\b[^,.;:]{0,40},"
    r"\syang\sdi(?:keluarkan|rilis|terbitkan|sampaikan|umumkan|susun|buat|himpun|publikasikan|unggah|siarkan|rangkum)\s(?:oleh\s)?"
    r"(?P<who>[^,;:“”\"]{3,70}),\s+$",
    re.I,
)
# nobody in particular: "mereka yang menjanjikan", "apakah ada yang"
_NOBODY = re.compile(
    r"\b(?:(?:[Mm]ereka|[Oo]rang|[Ss]iapa|[Pp]ihak)\s+yang(?:\s\w+)?|apakah\b[^,]*|(?:tak|tidak) (?:se)?orang pun)\s+$"
)
_PLAIN = frozenset({"say", "explain", "add"})
# "X menolak, sedangkan tokoh lain, Y, menyatakan ...": the comma ends an apposition
_CONTRAST = re.compile(r";|\b(?:sedangkan|sementara|adapun)\b")
_JOINED_ON = re.compile(
    r"\b(?:tetapi|tapi|namun|dan|lalu|kemudian|serta|lantaran|karena|usai|setelah|seusai|sesudah|ketika|saat|meski(?:pun)?|walau(?:pun)?|kendati|sambil|seraya)"
    r"(?:\s(?:dalam|lewat|melalui|pada|di)\s[^,.;:“”\"]{3,40}?)?\s*$|,\s(?:hanya|cuma|bahkan|malah|justru)\s*$"
)
# "21 orang terluka dalam serangan itu, kantor kejaksaan mengatakan."
_CLOSING = re.compile(r",\s+(?P<who>[^,;:“”\"]{3,70}?)\s+$")
_NESTED = re.compile(r"\s*(?:(?:[a-zA-Z]+\s){0,4}bahwa\s*)?")
_WHO = re.compile(r"(?:^|[.;,–—]\s)[Yy]ang\s+$")
_SO = re.compile(r"\s(?:(?:angka|hal|kabar|jumlah|soal|data) )?(?:begitu|demikian|itu|ini|adalah|ialah)\s")
_FINDERS = frozenset({"medium", "ngo", "think_tank", "un", "agency", "expert"})
_FINDER_WORDS = re.compile(r"\b(?:tim|lembaga|badan|kantor|komisi|organisasi)\b", re.IGNORECASE)

_RUMOUR = re.compile(r"(?:kabar|rumor|desas-desus|spekulasi|isu)(?!\w)", re.I)
_OWNERLESS = re.compile(OWNERLESS, re.I)
_DEEDS = re.compile(
    r"(?:(?:se)?(?:deretan|rangkaian|rentetan)|angka|jumlah|kerugian|serangan|serbuan|ledakan|kematian|keadaan|kondisi|situasi|peristiwa|insiden"
    r"|kejadian|langkah|pertempuran|kemajuan|kekalahan|kemenangan|mundurnya|jatuhnya)(?!\w)",
    re.I,
)
"""What is told shows much, and says nothing: "Deretan angka ini menggambarkan ..."."""


def read_active(naming: Naming, cue: Cue, sentence: Sentence, found: list[Found]) -> Found | None:
    """The statement of an active verb. A verb coordinated with one before it has that one's speaker."""
    before = naming.text[sentence.start : cue.span.start]
    admits = cue.stance == "deny" and _ADMITS.match(naming.text, cue.span.end, sentence.end) is not None
    if NEGATED.search(before) and not NEGATED_OK.search(before) and not admits:
        return None
    last = found[-1] if found else None
    if _NOBODY.search(before):
        return None
    other = (
        last is not None
        and before.rstrip().endswith(",")
        and _CONTRAST.search(naming.text[last.cue.span.end : cue.span.start])
    )
    if last is not None and last.cue.order != "preposition" and _AND.search(before) and not other:
        if last.span is not None and not _fits(naming, cue, last.span):
            return None
        return Found(cue, last.span, last.words, last.side, last.kind)
    if last is not None and re.search(r"\b(?:dengan|sambil|seraya|serta|dan)\s+$", before):
        return None
    denied = NEGATED.search(before) if admits else None
    if denied is not None:  # "Moskow tidak membantah bahwa ...": whoever stands before the negation
        at = sentence.start + denied.start()
        span = _subject_of(naming, msgspec.structs.replace(cue, span=Span(at, at)), sentence, before[: denied.start()])
    else:
        put_out = _PUT_OUT.search(before)
        issuer = None if put_out is None else Span(*(sentence.start + at for at in put_out.span("who")))
        span = issuer or _cleft(naming, cue, sentence, before) or _subject_of(naming, cue, sentence, before)
    if span is None:
        return None
    if last is not None and last.span is not None and last.cue.order == "bare" and last.span.overlaps(span):
        return None  # "..., ujar X menjawab pertanyaan"
    words = span.of(naming.text)
    inner = next((f for f in found if span.holds(f.cue.span) and f.cue.order != "noun"), None)
    if inner is not None:  # "X mengaku pasukan Y mengancam ...": what X says; "X bilang Y menegaskan ...": Y says it
        whole = phrase_before(naming.text, inner.cue.span.end, cue.span.start)
        if whole is None or cue.entry not in _PLAIN | {"stress", "report"}:
            return None
        span, words = whole, whole.of(naming.text)
    if not _fits(naming, cue, span):
        return None
    if (
        last is not None
        and re.fullmatch(PRONOUN, words)
        and _NESTED.fullmatch(naming.text[last.cue.span.end : span.start]) is not None
    ):
        return None  # "X mengatakan ia berharap ...": one statement
    return naming.named(cue, span, sentence)


def _cleft(naming: Naming, cue: Cue, sentence: Sentence, before: str) -> Span | None:
    """ "Yang bilang begitu Peskov, ...", "Yang mengumumkannya Prigozhin.": whoever stands behind the verb."""
    if _WHO.search(before) is None:
        return None
    lead = _SO.match(naming.text, cue.span.end, sentence.end)
    span = phrase_after(naming.text, lead.end() if lead else cue.span.end, sentence.end)
    if span is None or not naming.solid(span):
        return None
    return span if re.match(r"\s*(?:[,;.]|$)", naming.text[span.end : sentence.end]) else None


def _fits(naming: Naming, cue: Cue, span: Span) -> bool:
    """Whether somebody like `span` says things with this verb: storms threaten too, and photographs show."""
    words = span.of(naming.text)
    if "clause" in cue.needs and _DEEDS.match(words) is not None:
        return False
    if _RUMOUR.match(words) is not None and not naming.people(span):
        return False
    if _OWNERLESS.fullmatch(words) is not None and span.start > naming.text.find("\n"):
        return False
    if cue.entry == "warn":
        plain = not (naming.people(span) or head_of(words) or words.split()[0] in naming.names)
        return not plain or re.search(rf"\b{PRONOUN}$", words) is not None
    if cue.entry == "find":
        who = find_actors(naming.text, span.start, span.end, naming.day)
        kinds = {a.kind for a in who if a.kind != "medium" or a.span.start == span.start} & _FINDERS
        source = told_words("source").match(words) is not None
        return bool(kinds) or source or _FINDER_WORDS.match(words) is not None
    return "known" not in cue.needs or naming.known(span)


def _subject_of(naming: Naming, cue: Cue, sentence: Sentence, before: str) -> Span | None:
    """Who does what an active cue says: before it, behind it where a machine translated; else their envoy."""
    text = naming.text
    closing = _CLOSING.search(before)
    if closing is not None and not text[cue.span.end : sentence.end].strip(' .”"'):
        last = phrase_before(text, sentence.start + closing.start("who"), cue.span.start)
        if last is not None and naming.known(last):
            return last
    if cue.entry in _PLAIN and before.rstrip().endswith(","):  # "..., menyatakan gubernur."
        behind = phrase_after(text, cue.span.end, sentence.end)
        if behind is not None and not text[behind.end : sentence.end].strip(" .”") and naming.known(behind):
            return behind
    paper = _PAPER_OF.search(before)
    if paper is not None:
        whose = phrase_after(text, sentence.start + paper.end("paper"), cue.span.start)
        if (
            whose is not None
            and _one(naming, whose)
            and not text[whose.end : cue.span.start].strip().removeprefix("yang")
        ):
            return whose
    issuer = _BY_PAPER.search(before)
    if issuer is not None:
        return phrase_before(text, naming.begin(sentence), sentence.start + issuer.start())
    span = phrase_before(text, naming.begin(sentence), cue.span.start)
    if span is None and QUOTED_BEFORE.search(before):  # "...," mengatakan X
        return phrase_after(text, cue.span.end, sentence.end)
    if span is None and _JOINED_ON.search(before):
        return _clause_subject(naming, sentence, cue.span.start)
    through = THROUGH.match(text[span.end : cue.span.start]) if span else None
    if span is not None and through is not None:
        envoy = phrase_after(text, span.end + through.end(), cue.span.start)
        if envoy is not None and any(a.kind == "person" for a in naming.people(envoy)):
            return envoy
    return span


def _one(naming: Naming, span: Span) -> bool:
    """Whether the words name somebody, not a place alone."""
    people = naming.people(span)
    return people[0].kind != "place" if people else naming.known(span)


def _clause_subject(naming: Naming, sentence: Sentence, end: int) -> Span | None:
    """Who begins the clause, or the sentence, of a verb joined on: "X mengunggah video dan mengatakan"."""
    starts = [m.end() for m in BREAK.finditer(naming.text, sentence.start, end)]
    for start in (*starts[-1:], sentence.start):
        verb = first_verb(naming.text, start, end)
        whole = phrase_before(naming.text, start, verb.start()) if verb else None
        if whole is not None and _one(naming, whole):
            return whole
        first = naming.people(Span(start, end))
        if first and first[0].kind != "place" and first[0].span.start - start < 30:
            return first[0].span
    person = PERSON_START.match(sentence.text)
    return Span(sentence.start, sentence.start + len(person[0].rstrip())) if person else None
