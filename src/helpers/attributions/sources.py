"""Statements whose source stands behind a preposition or passive: "menurut X", "berdasarkan data X", "dibantah X"."""

from __future__ import annotations

import re

from helpers.actors import find_actors, head_of
from helpers.attributions.cues import Cue, find_cues, told_words
from helpers.attributions.hops import find_media
from helpers.attributions.naming import Found, Naming
from helpers.attributions.phrase_patterns import PRONOUN
from helpers.attributions.phrase_words import is_capital
from helpers.attributions.phrases_after import phrase_after
from helpers.attributions.statement_patterns import AGENT, CALLED_BY, DOCUMENT, ISSUED, NEGATED, NO_SOURCE
from helpers.records import Sentence, Span

_NAME = re.compile(r"\s[A-ZÀ-Þ][\w'’-]+(?:\s[A-ZÀ-Þ][\w'’-]+){0,2}(?:, [\w ]{2,30}| \(\d+\))?\.?\s*")
# "menurut angka PBB": the noun ends a phrase elsewhere
_FIGURE = re.compile(r"\s+(?:angka|jumlah|total|versi)(?:\s(?:resmi|terbaru|terakhir|dari|milik))*(?=\s[A-ZÀ-Þ])")
_BY = re.compile(r"\b(?P<by>[Oo]leh)\s[^,.;:“”\"]{2,50}\s$")
# "dikonfirmasi langsung juru bicara": no "oleh"
_ADVERB = re.compile(r"\s(?:langsung|sendiri|juga|pula|kemudian|kembali)(?=\s(?!oleh\b)\w)")
_DETERMINED = frozenset({"seorang", "sejumlah", "para", "dua", "tiga", "beberapa"})
_CALLING = frozenset({"call", "explain"})
_THIS = re.compile(r"\s+(?:itu|tersebut|ini)\b")

_FIGURES = re.compile(
    r"[\"“]?(?:angka|data|jumlah|hitungan|hasil|temuan|daftar|penghitungan|perhitungan|tabel)(?:-\w+)?\s+(?:\w+\s+)?(?:itu|ini|tersebut)(?!\w)",
    re.I,
)


def read_preposition(naming: Naming, cue: Cue, sentence: Sentence) -> Found | None:
    """ "menurut X", "berdasarkan data X", "versi X", "demikian X", "mengutip X"."""
    text, form = naming.text, cue.span.of(naming.text).lower()
    if (paper := _this_paper(naming, cue, sentence)) is not None:
        return naming.named(cue, paper, sentence)
    if (issuer := _issuer(naming, cue, sentence)) is not None:
        return naming.named(cue, issuer, sentence)
    figure = _FIGURE.match(text, cue.span.end, sentence.end)
    span = phrase_after(text, figure.end() if figure else cue.span.end, sentence.end)
    if span is None:
        return None
    words = span.of(text)
    if form in ("demikian", "begitu") and find_cues(text, span.start, span.start + len(words.split()[0])):
        return None  # "demikian tulis X": the verb is the cue
    pronoun = re.match(rf"{PRONOUN}\b", words)
    if pronoun:
        return naming.pronoun(cue, pronoun[0], cue.span.start, sentence.start)
    if re.fullmatch(r"[a-z]+nya", words):
        return naming.pronoun(cue, "dia", cue.span.start, sentence.start)
    if NO_SOURCE.fullmatch(words) or words[:1].isdigit():
        return None
    span, document = _source_of(naming, span, sentence)
    if not naming.solid(span) and not document and form != "menurut":
        return None
    return (
        naming.named(cue, _medium_named(naming, span, sentence), sentence)
        if _names_source(naming, cue, span, sentence, document)
        else None
    )


def _this_paper(naming: Naming, cue: Cue, sentence: Sentence) -> Span | None:
    """ "demikian pernyataan itu": the paper spoken of before."""
    words = cue.span.of(naming.text)
    noun = told_words("source").search(words)
    this = _THIS.match(naming.text, cue.span.end, sentence.end)
    if noun is None or this is None or noun.end() != len(words):
        return None
    return Span(cue.span.start + noun.start(), this.end())


def _issuer(naming: Naming, cue: Cue, sentence: Sentence) -> Span | None:
    """Whoever put out a paper: "menurut tabel yang dirilis X", "berdasarkan data yang dihimpun oleh X"."""
    noun = told_words("source").search(cue.span.of(naming.text).lower())
    start = cue.span.start + noun.start() if noun else cue.span.end + 1
    issued = ISSUED.match(naming.text, start, sentence.end)
    if issued is None or DOCUMENT.match(issued[0]) is None:
        return None
    own = Span(issued.start(), issued.start() + issued[0].rfind(" yang "))
    if naming.people(own):
        return None  # "perkiraan pejabat AS yang dikutip ...": whose it is stands before
    issuer = phrase_after(naming.text, issued.end(), sentence.end)
    if issuer is None:
        return None
    passed_on = re.search(r"\bdi(?:kutip|teruskan)\b", issued[0]) is not None
    named = naming.people(issuer) if passed_on else naming.all_named(issuer)
    return issuer if named or head_of(issuer.of(naming.text)) is not None else None


def _source_of(naming: Naming, span: Span, sentence: Sentence) -> tuple[Span, bool]:
    """Whoever a paper is from ("laporan resmi PBB" → "PBB"), and whether the words are a paper at all."""
    words = span.of(naming.text)
    document = DOCUMENT.match(words)
    if document is None:
        return span, told_words("source").match(words) is not None
    if find_actors(naming.text, span.start + document.end(), span.end, naming.day):
        kept = re.search(r"(?:para|seorang|sejumlah)\s+$", document[0])
        return Span(span.start + (kept.start() if kept else document.end()), span.end), True
    return span, True


def _names_source(naming: Naming, cue: Cue, span: Span, sentence: Sentence, document: bool) -> bool:
    text, form = naming.text, cue.span.of(naming.text).lower()
    spoken = naming.people(span)
    head = head_of(span.of(text)) is not None
    if (
        form == "demikian"
        and document is False
        and cue.span.start == sentence.start
        and _NAME.fullmatch(text[cue.span.end : sentence.end])
    ):
        return True  # "Demikian Olena, 61 tahun."
    if form == "demikian" and not spoken and find_media(None, text, span.start, span.end):
        return True
    if form.startswith(("mengutip", "menyitir", "menukil")):
        return bool(spoken) or head
    if form == "begitu" and not document:  # "Kapal itu, begitu Peskov, hanya rusak"
        framed = re.match(r"\s*[,.]", text[span.end : sentence.end]) is not None
        before = text[sentence.start : cue.span.start].rstrip()
        return (
            framed and bool(spoken) and (before.endswith((",", "”", '"')) or not before) and is_capital(span.of(text))
        )
    if form in ("berdasarkan", "berdasar", "begitu"):
        return document and (bool(spoken) or bool(find_media(naming.outlet, text, span.start, span.end)))
    heading = re.match(r"\s*[:,]", text[span.end : sentence.end]) is not None
    if form == "versi" and (
        (cue.span.start == sentence.start and not heading)
        or re.search(r"(?:daripada|dengan|[A-Z]\w+)\s$", text[sentence.start : cue.span.start])
    ):
        return False
    media = find_media(naming.outlet, text, span.start, span.end)
    named = "menurut" in form or document or head or any(a.kind != "place" for a in spoken)
    return named or (told_words("source").search(form) is not None and bool(media))


def _medium_named(naming: Naming, span: Span, sentence: Sentence) -> Span:
    """A medium right behind words that name nobody: "menurut surat kabar terbitan Kyiv Post"."""
    if naming.people(span):
        return span
    near = [
        m
        for m in find_media(naming.outlet, naming.text, span.start, sentence.end)
        if m.span.start - span.end < 40 and "," not in naming.text[span.end : m.span.start]
    ]
    # "media Ukraina RBC": the words name it themselves
    return near[-1].span if near and not near[-1].span.overlaps(span) else span


def read_passive(naming: Naming, cue: Cue, sentence: Sentence) -> Found | None:
    """ "dibantah oleh X", "disampaikan X"."""
    text = naming.text
    if NEGATED.search(text[sentence.start : cue.span.start]):
        return None
    by = _BY.search(text, sentence.start, cue.span.start)
    if by is not None and (doer := phrase_after(text, by.end("by"), cue.span.start)) is not None and naming.known(doer):
        return naming.named(cue, doer, sentence)  # "oleh Kyiv disebut ..."
    agent = AGENT.match(text[cue.span.end : sentence.end])
    adverb = _ADVERB.match(text, cue.span.end, sentence.end) if agent is None else None
    if agent is None and cue.entry in _CALLING:
        agent = CALLED_BY.match(text[cue.span.end : sentence.end])
    start = adverb.end() if adverb else cue.span.end + (agent.end() if agent else 0)
    span = phrase_after(text, start, sentence.end)
    if span is None:
        return None
    pronoun = re.match(rf"{PRONOUN}\b", span.of(text))
    if pronoun and (agent or "agentless" in cue.traits) and pronoun[0].lower() not in ("pihaknya", "dirinya"):
        return naming.pronoun(cue, pronoun[0], cue.span.start, sentence.start)
    if not agent and (_hearsay(naming, cue, span, sentence) or not _agent_bare(naming, cue, span, sentence)):
        return None
    return naming.named(cue, span, sentence)


def _hearsay(naming: Naming, cue: Cue, span: Span, sentence: Sentence) -> bool:
    """Whether nobody says it: "Dikatakan pasukan separatis memakai artileri", "Disebut Menembaki Prajuritnya"."""
    words, rest = span.of(naming.text), naming.text[span.end : sentence.end]
    if cue.entry == "estimate" and re.match(r"\s*yang\b", rest):
        return True  # "diperkirakan prajurit Rusia yang tewas ...": what is estimated
    opens = not naming.text[sentence.start : cue.span.start].strip("“\"'‘ ")
    if opens and re.match(r"\s*(?:[,:;.]|$|bahwa\b|di\b|pada\b|dalam\b|melalui\b|lewat\b|kepada\b)", rest) is None:
        return True
    if sentence.position != "headline" or words.split()[0].lower() in _DETERMINED:
        return False
    # all words of a headline begin with a capital: only somebody known is who says it
    head = head_of(words)
    return not (naming.people(span) or (head is not None and words.lower().startswith(head[0])))


def _agent_bare(naming: Naming, cue: Cue, span: Span, sentence: Sentence) -> bool:
    """Whether the words right behind a passive without "oleh" are who did it."""
    text, words = naming.text, span.of(naming.text)
    likened = re.search(r"\b(?:[Ss]eperti|[Ss]ebagaimana)(?:\s+yang)?\s+$", text[sentence.start : cue.span.start])
    if "agentless" not in cue.traits and not likened:
        return False
    if find_media(None, text, span.start, span.end) and cue.stance != "deny":
        # a medium that announces a count made it; one that tells of anything else passes it on
        return cue.entry == "announce" and _FIGURES.match(sentence.text) is not None
    actors = find_actors(text, span.start, span.end, naming.day)
    no_agents = ("place",) if cue.stance == "deny" else ("place", "people")
    if likened:
        return is_capital(words.removeprefix("the ")) or head_of(words) is not None
    speaks = any(a.span.start == span.start and a.kind not in no_agents for a in actors)
    titled = head_of(words) is not None and (
        is_capital(words)
        or re.match(r"\w+nya\b|(?:seorang|sejumlah|para|dua|tiga|empat|lima|beberapa)\s", words) is not None
    )
    titled = titled or (cue.stance == "deny" and head_of(words) is not None)
    if not speaks and not titled:
        return False
    hearsay = cue.span.of(text).lower() in ("dilaporkan", "dikabarkan", "diberitakan", "diinformasikan")
    before = text[sentence.start : cue.span.start]
    return not hearsay or re.search(r"\b(?:seperti|sebagaimana|demikian)(?:\s+yang)?\s+$", before) is not None
