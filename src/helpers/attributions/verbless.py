"""Statements without a verb of speech: "Data: X", "Dari X: ...", "tercatat di buku X: ...", a quotation and a name."""

from __future__ import annotations

import re

import msgspec

from helpers.actors import find_actors
from helpers.attributions.cues import Cue
from helpers.attributions.naming import Found, Naming
from helpers.attributions.phrase_patterns import BREAK, PREPOSED
from helpers.attributions.phrase_words import has_verb, is_capital, person_like
from helpers.attributions.phrases_after import phrase_after
from helpers.records import Quotation, Sentence, Span

# "Data: Rybalko, menteri dalam negeri", "Angkanya dari Kremlin.", "Angka itu milik Staf Umum Ukraina"
_SOURCE = re.compile(
    r"[^:;“”\"]{0,60}?\b(?P<cue>(?:[Dd]ata|[Ss]umber|[Aa]ngka|[Hh]itungan|[Kk]eterangan|[Cc]atatan|[Ii]nformasi|[Kk]abar)"
    r"(?:nya)?)(?::| (?:itu |ini |tersebut )?(?:dari|milik|punya|keluaran|bikinan|kepunyaan|adalah|ialah))\s(?=[\wÀ-Þ])"
)
_SAME = re.compile(r"(?P<cue>(?:Sumber|Asal|Datang)nya) (?:masih |tetap |juga )?(?:sama|itu(?: juga| pula)|idem)\b")
# "Dari Kyiv jawaban pendek: ...", "Dari PBB, suara Bondar: ..."
_FROM = re.compile(r"(?P<cue>[Dd]ari) (?=[A-ZÀ-Þ]|pihak |kubu |markas |istana |kantor )")
_FROM_LEAD = re.compile(
    r"(?:,?\s[a-zà-ÿ -]{2,40}?)?(?:,?\s(?P<who>[A-ZÀ-Þ][\w'’-]+(?:\s[A-ZÀ-Þ][\w'’-]+){0,3}))?\s*:\s"
)
_ANSWER = re.compile(
    r"\b(?:jawaban|kabar|pesan|bantahan|suara|komentar|tanggapan|ancaman|versi|hitungan|angka|klaim)\b"
)
# "Tercatat di buku Angkatan Udara: ...", "Pada pelat yang dipasang dewan desa terbaca: ..."
_WRITTEN = re.compile(
    r"\b(?P<cue>[Tt]er(?:catat|tulis|baca|muat|pampang|tera|dengar|ucap|rekam)|[Dd]i(?:tulis|catat)|[Tt]ertera)"
    r"(?=(?: (?:di|pada|dalam|dari|oleh)\b)?[^:.]{0,90}:\s|,\s|\s(?:bahwa|jelas|di|pada|dalam)\b|\s\d)"
)
_ON = re.compile(r"\b(?:[Dd]i|[Pp]ada|[Dd]alam|[Dd]ari)\s(?P<thing>[a-z]+(?:\s[a-z]+){0,3}?)\s(?=[A-ZÀ-Þ])")
_PAPERS = re.compile(
    r"\b(?:buku|papan|catatan|daftar|laporan|tabel|lembar|surat|kertas|situs|laman|kanal|layar|pelat|spanduk|prasasti"
    r"|dokumen|berkas|arsip|register|neraca|rekap|pengumuman|siaran|unggahan|radio|selebaran)\w*\b"
)
# "..., itu Shoigu yang bicara", "Adalah Peskov yang bilang"
_ONE_WHO = re.compile(
    r"\b(?:[Ii]tu|[Ii]ni|[Aa]dalah|[Ii]alah|[Cc]uma|[Hh]anya|[Ll]agi-lagi)\s"
    r"(?P<who>[A-ZÀ-Þ][^,.;:“”\"]{2,50}?)\syang (?P<cue>[a-z]{4,})(?=\s(?:begitu|demikian|itu)|[,.;:]|\s*$)"
)
_SPEAKS = re.compile(
    r"(?:bicara|bilang|omong|ngomong|ngaku|cerita|(?:me|ber)[a-z]*(?:kata|tulis|nulis|hitung|tutur|ujar|catat|ucap|sebut"
    r"|klaim|bicara|lapor)[a-z]*)"
)
# "..." — Kolonel Bondar; "..." (Kolonel Bondar)
_SIGNED = re.compile(r"[.!?…]?[”\"’»][.,]?\s*(?P<cue>[–—-]{1,2}|\()\s*(?P<who>[A-ZÀ-Þ][^:;“”\"\n]{3,80}?)\)?\.?\s*$")
# "Bondar, suara para penjaga: "...""; "Lewat Telegram, Bondar: "...""
_INTRODUCES = re.compile(r"(?P<cue>:)\s+[\"“‘]")
_AGED = re.compile(
    r"(?P<who>[A-ZÀ-Þ][\w'’-]+(?:\s[A-ZÀ-Þ][\w'’-]+)*)(?:,\s\d{1,2}(?: tahun)?|\s\(\d{1,2}(?: tahun)?\))"
)
# "Jawabannya pendek: ...", "Klaimnya: ..."
_THEIRS = re.compile(
    r"(?P<cue>(?:Jawaban|Pesan|Alasan|Klaim|Dalih|Hitungan|Pengakuan|Ancaman|Peringatan|Janji|Bantahan|Versi|Cerita|Kisah"
    r"|Komentar|Tanggapan|Reaksi|Kesimpulan|Saran|Usul|Tuntutan|Syarat|Permintaan|Perintah|Seruan|Kesaksian|Penjelasan"
    r"|Ramalan|Taksiran|Perkiraan|Ucapan|Kata-kata|Kalimat|Pernyataan|Catatan|Tuduhan)nya)(?:\s[a-z]+){0,4}:\s\S"
)
_TOLD_TO = re.compile(r"[^,\s]\s(?P<cue>kepada)\s[^,:]{2,40}$")
_MOUTH = re.compile(r"\b(?P<cue>dari mulut)\s")


def read_verbless(naming: Naming, sentence: Sentence, quotations: tuple[Quotation, ...]) -> Found | None:
    """The statement of a sentence in which neither a word of speech nor a colon behind a bare name tells who speaks."""
    return (
        _introduces(naming, sentence, quotations)
        or _theirs(naming, sentence)
        or _from_whom(naming, sentence)
        or _source(naming, sentence)
        or _written(naming, sentence)
        or _one_who(naming, sentence)
        or _signed(naming, sentence, quotations)
        or _mouth(naming, sentence)
    )


def _speaks(naming: Naming, span: Span) -> bool:
    """Whether somebody known who can speak begins the words: no place, no medium."""
    people = [a for a in naming.people(span) if a.kind != "place"]
    return bool(people) and people[0].span.start - span.start < 25


def _group(sentence: Sentence, match: re.Match[str], name: str) -> Span:
    """Where a group of a match in the sentence's words stands in the text."""
    return Span(sentence.start + match.start(name), sentence.start + match.end(name))


def _open(cue: Span) -> Cue:
    return Cue(cue, "verbless", "neutral", "open")


def _introduces(naming: Naming, sentence: Sentence, quotations: tuple[Quotation, ...]) -> Found | None:
    """Whoever stands before the colon of a quotation, with words that tell who it is, and no verb."""
    match = _INTRODUCES.search(sentence.text)
    if match is None or sentence.position == "headline":
        return None
    begin = sentence.start + match.end() - 1
    if not any(not q.scare and abs(q.span.start - begin) <= 1 for q in quotations):
        return None
    end = sentence.start + match.start()
    breaks = [m.end() for m in BREAK.finditer(naming.text, sentence.start, end)]
    at = breaks[-1] if breaks else sentence.start
    told = _TOLD_TO.search(naming.text, at, end)
    cue = Span(*told.span("cue")) if told else Span(end, end + 1)
    rows: list[Span] = []
    for part in re.split(r"(?<=,)\s", naming.text[at:end]):
        words = part.rstrip(", ")
        if words and is_capital(words) and not PREPOSED.match(words):
            rows.append(Span(at, at + len(words)))
        at += len(part) + 1
    if not rows or has_verb(rows[0].of(naming.text)):
        return None
    named = [span for span in rows[:2] if person_like(span.of(naming.text)) and " " in span.of(naming.text)]
    aged = _AGED.match(naming.text, rows[0].start, end)
    if not named and aged is not None:
        named = [Span(*aged.span("who"))]
    named.sort(key=lambda span: any(word[:1].islower() for word in span.of(naming.text).split()))
    span = named[0] if named else rows[0]
    return naming.named(_open(cue), span, sentence) if named or _speaks(naming, span) else None


def _theirs(naming: Naming, sentence: Sentence) -> Found | None:
    match = _THEIRS.match(sentence.text)
    if match is None or sentence.position == "headline" or naming.discourse.last_speaker(sentence.start) is None:
        return None
    cue = Span(sentence.start, sentence.start + match.end("cue"))
    return naming.pronoun(_open(cue), "dia", sentence.start, sentence.start)


def _from_whom(naming: Naming, sentence: Sentence) -> Found | None:
    match = _FROM.match(sentence.text)
    if match is None or sentence.position == "headline":
        return None
    span = phrase_after(naming.text, sentence.start + match.end(), sentence.end)
    if span is None or not naming.people(span):
        return None
    lead = _FROM_LEAD.match(naming.text, span.end, sentence.end)
    if lead is None or has_verb(lead[0]):
        return None
    whole = span
    if lead["who"]:
        span = Span(lead.start("who"), lead.end("who"))
    cue = _group(sentence, match, "cue")
    answer = _ANSWER.search(naming.text, cue.end, lead.end())
    if answer is not None:
        cue = Span(*answer.span())
    elif not _speaks(naming, span) and not lead["who"]:
        return None
    found = naming.named(_open(cue), span, sentence)
    known = find_actors(naming.text, span.start, span.end, naming.day)
    from_there = None if known or span is whole else naming.named(_open(cue), whole, sentence)
    return msgspec.structs.replace(found, side=from_there.side) if found and from_there else found


def _source(naming: Naming, sentence: Sentence) -> Found | None:
    if (same := _SAME.match(sentence.text)) is not None:
        meant = naming.discourse.last_speaker(sentence.start)
        cue = _group(sentence, same, "cue")
        return Found(_open(cue), meant.span, meant.words, meant.side, meant.kind) if meant else None
    match = _SOURCE.match(sentence.text)
    if match is None or sentence.position == "headline" or has_verb(match[0]):
        return None
    span = phrase_after(naming.text, sentence.start + match.end(), sentence.end)
    if span is None or not _speaks(naming, span):
        return None
    if not re.match(r"\s*[,.;()]|\s*$|\s(?:sambil|pada|per|di|kemarin)\b", naming.text[span.end : sentence.end]):
        return None
    cue = _group(sentence, match, "cue")
    return naming.named(_open(cue), span, sentence)


def _written(naming: Naming, sentence: Sentence) -> Found | None:
    """What stands in somebody's book or on somebody's board."""
    match = _WRITTEN.search(sentence.text)
    if match is None or sentence.position == "headline":
        return None
    cue = _group(sentence, match, "cue")
    colon = sentence.text.find(":", match.end())
    stop = sentence.start + colon if 0 < colon < match.end() + 100 else sentence.end
    for begin, end in ((cue.end, stop), (sentence.start, cue.start)):
        on = _ON.search(naming.text, begin, end)
        if on is None or not _PAPERS.search(on["thing"]):
            continue
        span = phrase_after(naming.text, on.end(), end)
        if span is not None and _speaks(naming, span):
            return naming.named(_open(cue), span, sentence)
    return None


def _one_who(naming: Naming, sentence: Sentence) -> Found | None:
    match = _ONE_WHO.search(sentence.text)
    if match is None or not _SPEAKS.fullmatch(match["cue"]):
        return None
    span = _group(sentence, match, "who")
    if not _speaks(naming, span):
        return None
    cue = _group(sentence, match, "cue")
    return naming.named(_open(cue), span, sentence)


def _signed(naming: Naming, sentence: Sentence, quotations: tuple[Quotation, ...]) -> Found | None:
    """A quotation with nothing behind it but a name."""
    match = _SIGNED.search(sentence.text)
    if match is None or not any(
        not q.scare and sentence.span.holds(Span(q.span.end - 1, q.span.end)) for q in quotations
    ):
        return None
    span = _group(sentence, match, "who")
    actors = find_actors(naming.text, span.start, span.end, naming.day)
    named = any(a.kind not in ("place", "medium", "state", "capital") for a in actors)
    if (
        has_verb(match["who"])
        or not (named or person_like(match["who"].split(",")[0]))
        or any(a.kind == "medium" for a in actors)
    ):
        return None
    cue = _group(sentence, match, "cue")
    return naming.named(_open(cue), span, sentence)


def _mouth(naming: Naming, sentence: Sentence) -> Found | None:
    match = _MOUTH.search(sentence.text)
    if match is None:
        return None
    cue = _group(sentence, match, "cue")
    if re.match(r"(?:orang )?yang sama\b", naming.text[sentence.start + match.end() : sentence.end]):
        meant = naming.discourse.last_speaker(sentence.start)
        return Found(_open(cue), meant.span, meant.words, meant.side, meant.kind) if meant else None
    span = phrase_after(naming.text, sentence.start + match.end(), sentence.end)
    if span is None or not _speaks(naming, span):
        return None
    return naming.named(_open(cue), span, sentence)
