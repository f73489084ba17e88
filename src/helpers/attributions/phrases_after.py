"""The words that name somebody behind a cue: "kata X", "menurut X", "dibantah X".

No parser: words, marks and the lexicons' head nouns. A phrase keeps titles, affiliations, appositions and the relative
clauses that hide or place a source ("pejabat yang enggan disebut namanya").
"""

from __future__ import annotations

import re

from helpers.actors import find_actors
from helpers.attributions.phrase_patterns import DAY, KEEPS_FOR, NAME_ALONE, NO_VERB, VERB, WORD, words_of
from helpers.attributions.phrase_words import first_heads, has_verb, heads, is_capital, is_date
from helpers.records import Span

# a count behind a name begins what is said: "kata X tiga rumah rusak"
_COUNTS = frozenset(
    {"satu", "dua", "tiga", "empat", "lima", "banyak", "beberapa", "sejumlah", "seluruh", "semua", "sebagian"}
)
_ENGLISH = re.compile(r"(?:for the|of the|for|of|and|on|in)\s(?=[A-ZÀ-Þ][a-z])")
"""Small words inside an English name."""


# "kepala Krimea yang diangkat Moskow, Sergei Aksyonov": the name behind the comma is his
_APPOINTING = r"ditunjuk|diangkat|dipasang|didukung|dilantik|ditempatkan|dipilih"
_APPOINTED = re.compile(rf"yang\s+(?:{_APPOINTING})\b", re.IGNORECASE)
_EXILE = re.compile(r"di (?:pengasingan|pembuangan)\s(?=[A-ZÀ-Þ])")
"""Between an office and its name: "Wali Kota Melitopol di pengasingan Ivan Fedorov"."""
_NAMED_NEXT = re.compile(rf",\s{NAME_ALONE.pattern}")


def phrase_after(text: str, start: int, end: int) -> Span | None:
    """The words naming somebody right after `start` (behind a bare or passive cue, "menurut", "dikutip"), or None."""
    words = list(WORD.finditer(text, start, end))
    if not words or text[start : words[0].start()].strip(" \t\u00a0") not in ("", "(", "“", '"', "@"):
        return None
    first = last = -1
    seen_name = False
    lower = 0
    previous = start
    i = 0
    while i < len(words):
        word = words[i]
        gap = text[previous : word.start()]
        low = word[0].lower()
        if i and gap.strip(" \t\u00a0"):
            inside = re.fullmatch(r"\s*\(", gap) and re.match(
                r"[A-Z][\w-]{1,9}\)\s(?=[A-ZÀ-Þ])", text[word.start() : end]
            )
            closed = (
                re.fullmatch(r"\)\s", gap) and is_capital(word[0]) and last > 0 and text[first:last].count("(") == 0
            )
            if (
                inside
                or (re.fullmatch(r"\)\s", gap) and is_capital(word[0]) and _open_bracket(text[first:last]))
                or (closed and text[:previous].rfind("(") > first >= 0)
                or (gap.strip() == "," and (seen_name or is_capital(word[0])) and _apposition(text, word.start(), end))
                or (
                    gap.strip() == "."
                    and last >= 0
                    and re.search(r"\b(?:Dr|St|Prof|Ir|Drs|Mr|Jend|Kol|Brigjen|Mayjen|Letjen|H)$", text[first:last])
                )
            ):
                pass
            else:
                break
        if word[0] == "oleh" and first < 0:
            previous = word.end()
            i += 1
            start = previous
            continue
        if is_capital(word[0]) and is_date(word[0]):
            break
        aged = low == "tahun" and last >= 0 and text[previous - 1].isdigit()
        if last >= 0 and (exile := _EXILE.match(text, word.start(), end)) is not None:
            while i < len(words) and words[i].start() < exile.end():
                previous = words[i].end()
                i += 1
            continue
        # "kata Oleh Syniehubov": a first name
        named_oleh = word[0] == "Oleh" and i + 1 < len(words) and is_capital(words[i + 1][0])
        if low in words_of("stops") and not aged and not named_oleh and not (is_capital(word[0]) and i):
            break
        if last >= 0 and (title := _ENGLISH.match(text, word.start(), end)) is not None and is_capital(words[i - 1][0]):
            # "Institute for the Study of War"
            while i < len(words) and words[i].start() < title.end():
                previous = words[i].end()
                i += 1
            continue
        if low == "yang":
            if last < 0 or not _hiding(text, word.start(), end):
                break
            last = _relative_end(text, word.start(), end)
            named = _APPOINTED.match(text, word.start(), last) and _NAMED_NEXT.match(text, last, end)
            last = named.end() if named else last
            break
        if low == "untuk":
            if last < 0 or not KEEPS_FOR.search(text[first:last]):
                break
        elif low in ("dan", "dari", "serta"):
            nxt = words[i + 1][0] if i + 1 < len(words) else ""
            if last < 0 or not (is_capital(nxt) or nxt.lower() in heads()) or is_date(nxt):
                break
            previous = word.end()
            i += 1
            continue
        elif (
            (re.match(r"\d{1,2} tahun\b", text[word.start() : word.start() + 9]) and last >= 0)
            or aged
            or (
                re.fullmatch(r"\d{1,3}", word[0])
                and i + 1 < len(words)
                and re.match(r"\s[A-ZÀ-Þ][a-z]", text[word.end() : word.end() + 3])
                and not is_date(words[i + 1][0])
                and last >= 0
                and is_capital(words[i - 1][0])
            )
        ):
            pass
        elif word[0].isdigit():
            if not re.match(r"ke-", word[0]) and not (
                last >= 0
                and word[0].isdigit()
                and len(word[0]) <= 3
                and gap == " "
                and text[last - 4 : last].lower() in ("unit", "gade")
            ):
                break
        elif is_capital(word[0]):
            seen_name = True
        elif low in ("itu", "tersebut", "ini"):
            if last < 0:
                break
            last = word.end()
            break
        elif seen_name and low in _COUNTS:
            break
        elif low in words_of("determiners") or low in words_of("modifiers") or low in heads() or low.startswith("ke-"):
            pass
        else:
            lower += 1
            if seen_name or lower > 4 or (has_verb(low) and low != "bernama"):
                break
        if first < 0:
            first = word.start()
        last = word.end()
        previous = word.end()
        i += 1
    if first < 0:
        return None
    short = re.match(r"\s?\((?!\d)[A-Z][\w-]{1,9}\)", text[last:end])
    return Span(first, last + short.end() if short else last)


def _open_bracket(words: str) -> bool:
    """Whether a bracket stands open in a name: "Wali Kota (Konotop) Artem Semenikhin"."""
    return words.count("(") > words.count(")")


def _apposition(text: str, start: int, end: int) -> bool:
    """Whether the words behind a comma are a title or a person: they belong to the name before."""
    rest = text[start:end]
    if (m := first_heads().match(rest)) is not None:
        clause = re.split(r"[,.;(]", rest)[0]
        return not _runs_on(clause) or m.end() == len(clause)
    if NAME_ALONE.match(rest) and not is_date(re.split(r"\W", rest)[0]):
        named = find_actors(text, start, min(end, start + 40), None)
        return not named or named[0].span.start > start or named[0].kind not in ("place", "state", "capital")
    actors = find_actors(text, start, min(end, start + 60), None)
    return (
        bool(actors)
        and actors[0].span.start == start
        and actors[0].kind == "person"
        and not _runs_on(re.split(r"[,.;(]", rest)[0])
    )


def _runs_on(clause: str) -> bool:
    """Whether words behind a comma are a clause of their own, not an apposition."""
    relative = re.search(r"\byang\b", clause)
    hides = relative is not None and _hiding(clause, relative.start(), len(clause))
    verbs = [m for m in VERB.finditer(clause) if not NO_VERB.match(m[0])]
    return has_verb(clause) or (relative is not None and not hides and bool(verbs))


def _hiding(text: str, start: int, end: int) -> bool:
    return (
        re.match(
            rf"yang\s+(?:tidak|tak|enggan|meminta|minta|menolak|sama|{_APPOINTING}"
            r"|berbicara|bernama|berbasis|berkantor|berada|mengetahui|pro|dekat|namanya|identitasnya"
            r"|membidangi|bertanggung|bertugas|memimpin|diasingkan|berpihak|ditawan|ditangkap"
            r"|menyerah|selamat|mengungsi)\b",
            text[start:end],
            re.I,
        )
        is not None
    )


def _relative_end(text: str, start: int, end: int) -> int:
    stop = re.search(
        r"[,.;:()“”\"\n]|\s(?:kepada|pada|dalam|seperti|dikutip|dilansir|bahwa|kemarin|hari|" + DAY + r")\b",
        text[start:end],
    )
    return start + stop.start() if stop else end
