"""The words that name somebody before a cue: "X mengatakan", "X, yang hadir di Kyiv, mengatakan".

No parser: words, marks and the lexicons' head nouns. What stands between the name and the verb (adverbs, days, places,
asides) is cut off from behind; then the clause is looked for that the name begins.
"""

from __future__ import annotations

import re

import msgspec

from helpers.actors import find_actors
from helpers.attributions.hops import find_media
from helpers.attributions.phrase_patterns import (
    ASIDE,
    BREAK,
    CREDITED,
    DASHED,
    MONTH,
    PREPOSED,
    PRONOUN,
    SETTING,
    TAIL,
    TRAIL,
    WHERE,
    WORD,
    words_of,
)
from helpers.attributions.phrase_words import (
    first_heads,
    first_verb,
    has_verb,
    heads,
    is_capital,
    last_segment,
    names_somebody,
    person_like,
    starts_name,
    strip_adverbial,
)
from helpers.records import Span

_LONGEST = 22
_LONGEST_APPOSED = 14
"""Words of a phrase, and of one that an apposition follows."""
# "proyek "Ingin Hidup"": marks around a name end no clause
_QUOTED_NAME = re.compile(r"(?<=\w )[\"“‘'«]([A-ZÀ-Þ][\w -]{1,30})[\"”’'»](?=[ ,]|$)")
_OPENED = re.compile(r"\s[\"“‘'«][^\"“”‘’'»]*$")
_OPENERS = frozenset({"dengan", "saat", "usai", "sejak", "hingga", "begitu", "bila"})
_TRAILING = re.compile(
    r"(?<=\b(?:itu|nya))(?:\s\w+)?\s(?:dan|lalu|serta)$|\s(?:dan|lalu|serta)$"
    r"|\s(?:enggan|ogah|balik|malas|sungkan)$"
)
# "data terakhir, September 2022, menyebut"
_DATED = re.compile(rf"\s*(?:pada |per )?(?:\d{{1,2}} )?{MONTH}(?: \d{{4}})?\s*")
# "Ahad (19/5/2024) Gubernur Starovoit"
_DATE_CLOSED = re.compile(r"\s*\(?\d[\d/.-]*\)\s*")
# "Dmitry, 22, dari Ulan-Ude, mengatakan"
# "Helm Putih, sebuah regu penolong menyebut"
_EXPLAINS = re.compile(r"\s*(?:dari|asal|warga|penduduk|sebuah|seorang|salah\s(?:satu|seorang))\s")
_OF_MEDIUM = re.compile(
    r"(?:(?:layanan|kantor berita|media|surat kabar|koran|majalah|stasiun|situs|portal|televisi|radio)\s)?", re.I
)
# "Di Berlin, seorang pejabat mengatakan"
_SCENE = re.compile(r"(?:Di|Dari|Ke|Pada|Dalam|Menurut|Dekat|Sejak|Hingga|Usai|Setelah)\s")
_UNCLOSED = re.compile(r",\s+yang\s[^,]{5,90}$")
_WHILE = re.compile(
    r"(?:^|,)\s*(?:(?:hampir|nyaris|sekitar|lebih dari|kurang dari|belum|genap|tepat)\s)*[\w.,]+"
    r"\s(?:jam|hari|malam|pekan|minggu|bulan|tahun)\s*$",
    re.IGNORECASE,
)
_ASKED = re.compile(r",?\s+yang (?:dikutip|dilansir|dihubungi|diwawancarai)\b")


class _Window(msgspec.Struct):
    """What is left of the words before the cue. `comma`: a comma stood behind them."""

    words: str
    comma: bool


def phrase_before(text: str, start: int, end: int) -> Span | None:
    """The words naming somebody right before `end` (the place of an active cue), within `text[start:end]`, or None."""
    window = _without_trail(text, start, end)
    _cut_asides(window)
    _cut_tail(text, start, window)
    base = _clause_start(window.words)
    if base is None:
        return None
    segments = _segments(window.words, base)
    while len(segments) > 1 and CREDITED.match(window.words[slice(*segments[-1])]):
        segments.pop()
        window.comma = False
    if not segments:
        return None
    unclosed = _UNCLOSED.search(window.words)
    if unclosed is not None and person_like(window.words[base : unclosed.start()]):
        # "Zelensky, yang kecil di kota ini mengatakan": the comma behind is missing
        return _bounded(text, start, window.words, base, unclosed.start())
    a, b = segments[-1]
    joined = _joined_start(window, segments)
    if joined is not None:
        return _bounded(text, start, window.words, joined, b)
    piece = strip_adverbial(window.words[a:b])
    if (setting := SETTING.match(piece)) is not None:
        piece = piece[setting.end() :]
    if not piece.strip():
        return None
    before = window.words[slice(*segments[-2])] if len(segments) > 1 else ""
    if _EXPLAINS.match(piece) and person_like(before) and _SCENE.match(before) is None:
        return _bounded(text, start, window.words, *segments[-2])
    if window.comma and not text[start:end].rstrip().endswith("yang") and (subject := _subject(piece)) is not None:
        return _bounded(text, start, window.words, b - len(piece), b - len(piece) + subject)
    if PREPOSED.match(piece.strip()):
        return _last_name(text, start + b - len(piece), start + b)
    return _bounded(text, start, window.words, b - len(piece), b)


def _without_trail(text: str, start: int, end: int) -> _Window:
    """Adverbs, days and places between the name and the verb cut off."""
    stop = end
    apposed = False
    while True:
        if (where := WHERE.search(text[start:stop])) is not None and where.start():
            stop = start + where.start() + (where[0][0] == ")")
        shorter = TRAIL.search(text[start:stop])
        if shorter is None or shorter.end() == shorter.start() or start + shorter.start() >= stop:
            break
        cut = start + shorter.start()
        apposed = apposed or "," in text[cut:stop].rstrip()[:1]
        stop = cut
    window = _QUOTED_NAME.sub(r" \1 ", text[start:stop]).rstrip(" \t\u00a0")
    comma = apposed or text[start:end].rstrip().endswith(",") or window.endswith(",")
    return _Window(window.rstrip(" ,\t\u00a0"), comma)


def _cut_asides(window: _Window) -> None:
    """ "X – pernah menentang perang –", "X, yang hadir di Kyiv,": X."""
    if (dashed := DASHED.search(window.words)) is not None and window.words[: dashed.start()].strip():
        window.words = window.words[: dashed.start()]
        window.comma = False
    while window.comma and (aside := ASIDE.search(window.words)) is not None:
        window.words = window.words[: aside.start()]
        window.comma = False


def _cut_tail(text: str, start: int, window: _Window) -> None:
    """ "X dalam pidatonya", "X kepada CNN": X; but not "Dalam pidatonya, X"."""
    tail = TAIL.search(window.words)
    last = last_segment(tail[0]) if tail is not None and "," in tail[0] else ""
    named_last = person_like(last) or _names_medium(last)
    if tail is None or (last and not window.comma and named_last):
        return
    before = window.words[: tail.start()]
    if not before.strip(" ,") or PREPOSED.match(last_segment(before)):
        return
    named = strip_adverbial(before)
    if _WHILE.search(named):
        return  # "beberapa minggu setelah Kyiv mengumumkan"
    if not named.strip(" ,") or has_verb(strip_adverbial(last_segment(before))):
        return
    if names_somebody(text, start + len(before) - len(named), start + len(before)):
        window.words = before.rstrip(" ,")
        window.comma = "," in window.words and (tail[0].startswith(",") or before.rstrip().endswith(","))


def _clause_start(words: str) -> int | None:
    """Where the last clause begins; None where nothing but a conjunction is left of it."""
    base = 0
    for brk in BREAK.finditer(words):
        if brk[0].lower() in _OPENERS and not words[brk.end() :].strip():
            return None
        base = brk.end()
    return base


def _joined_start(window: _Window, segments: list[tuple[int, int]]) -> int | None:
    """Where a phrase begins that has a comma inside: "Wali Kota Kyiv, Vitali Klitschko"; None where it has none."""
    if len(segments) < 2:
        return None
    end = segments[-2][1]
    left = strip_adverbial(window.words[slice(*segments[-2])])
    if (setting := SETTING.match(left)) is not None:
        left = left[setting.end() :]
    if not left.strip() or has_verb(left) or PREPOSED.match(left.strip()) or len(left.split()) > _LONGEST_APPOSED:
        return None
    headed = first_heads().match(left.strip()) is not None
    if left.istitle() and has_verb(left.lower()):
        return None  # "Warga Kherson Mulai Dievakuasi, Rusia Sebut ...": two clauses of a headline
    last = window.words[slice(*segments[-1])]
    # "marinir dan pilot, layanan BBC Rusia mengabarkan": a medium is nobody's name
    titled = headed and person_like(last) and not _names_medium(last)
    return end - len(left) if titled or (window.comma and starts_name(left)) else None


def _names_medium(words: str) -> bool:
    """Whether the words are a medium's: "layanan BBC Rusia", not "kepada Politico"."""
    found = find_media(None, words, 0, len(words))
    return bool(found) and _OF_MEDIUM.fullmatch(words[: found[0].span.start]) is not None


def _subject(clause: str) -> int | None:
    """Where the subject of a clause before a comma ends: "Kyiv memberi angka lain untuk Rusia, mengatakan"."""
    first = first_verb(clause)
    if first is None:
        return None
    named = clause[: first.start()].rstrip()
    named = named.removesuffix(" telah").removesuffix(" sudah").removesuffix(" juga")
    return len(named) if named and person_like(named) else None


def _bounded(text: str, start: int, window: str, a: int, b: int) -> Span | None:
    """The phrase `window[a:b]` without what is no part of it: "dan" behind, marks."""
    piece = window[a:b]
    if re.search(r"\b(?:itu|tersebut|ini)$", piece) and first_heads().match(piece.strip()) and len(piece.split()) <= 6:
        return Span(start + a + len(piece) - len(piece.lstrip()), start + b)
    if has_verb(piece):
        return _last_name(text, start + a, start + b)
    if (trailing := _TRAILING.search(piece)) is not None:
        b -= len(piece) - trailing.start()
    if (asked := _ASKED.search(window[a:b])) is not None and asked.start():
        b = a + asked.start()
    if (dated := _DATE_CLOSED.match(window[a:b])) is not None:
        a += dated.end()
    a += len(window[a:b]) - len(window[a:b].lstrip(" \t\u00a0,-–—•*'’‘("))
    if a >= b or len(window[a:b].split()) > _LONGEST:
        return None
    if text[start + b : start + b + 1] in tuple("\"”’'»") and _OPENED.search(text, start + a, start + b):
        b += 1  # the mark that closes a name
    return Span(start + a, start + b)


def _segments(window: str, base: int) -> list[tuple[int, int]]:
    """Stretches between commas, white space and brackets left out."""
    rows = []
    at = base
    for part in re.split(r",(?!\d)", window[base:]):
        if part.strip() and not re.fullmatch(r"\s*\(?\d{1,3}\)?(?: tahun)?\s*", part) and not _DATED.fullmatch(part):
            lead = len(part) - len(part.lstrip())
            rows.append((at + lead, at + len(part.rstrip())))
        at += len(part) + 1
    return rows


def _last_name(text: str, start: int, end: int) -> Span | None:
    """Where a verb stands in the stretch: only the name that ends it ("... muncul Ukraina mengatakan")."""
    for actor in reversed(find_actors(text, start, end, None)):
        if actor.span.end == end:
            return actor.span
    tokens = list(WORD.finditer(text, start, end))
    if tokens and re.fullmatch(PRONOUN, tokens[-1][0]):
        return Span(tokens[-1].start(), tokens[-1].end())
    first = None
    for token in reversed(tokens):
        if is_capital(token[0]) or token[0].lower() in words_of("modifiers") | words_of("determiners") | heads():
            first = token
        else:
            break
    if first is None or tokens[-1].end() != end:
        return None
    return Span(first.start(), end)
