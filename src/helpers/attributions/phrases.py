"""Noun phrases beside a cue: how far the words go that name a speaker.

No parser: words, marks and the lexicons' head nouns. A phrase keeps titles, affiliations, appositions and the relative
clauses that hide or place a source ("pejabat yang enggan disebut namanya").
"""

from __future__ import annotations

import re
from functools import cache

from helpers.actors import find_actors, head_forms
from helpers.attributions.phrase_patterns import (
    ADVERBIAL,
    ASIDE,
    BREAK,
    CREDITED,
    DASHED,
    DAY,
    KEEPS_FOR,
    MONTH,
    NAME_ALONE,
    NO_VERB,
    PREPOSED,
    PRONOUN,
    SETTING,
    TAIL,
    TRAIL,
    VERB,
    WHERE,
    WORD,
    words_of,
)
from helpers.records import Span


@cache
def _heads() -> frozenset[str]:
    return frozenset(word for form in head_forms() for word in form.split())


@cache
def _first_heads() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?:seorang|para|sang|salah satu|mantan|sejumlah)\s+)?(?:"
        + "|".join(sorted(head_forms(), key=len, reverse=True))
        + r")\b",
        re.I,
    )


def is_capital(word: str) -> bool:
    """Whether a word begins with a capital."""
    return word[:1].isupper()


def _is_date(word: str) -> bool:
    return re.fullmatch(rf"{DAY}|{MONTH}", word) is not None


def has_verb(words: str) -> bool:
    """Whether a finite verb stands in `words` outside a relative clause."""
    bare = re.split(r"\byang\b", words, maxsplit=1)[0]
    return any(not NO_VERB.match(m[0]) for m in VERB.finditer(bare))


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
        if is_capital(word[0]) and _is_date(word[0]):
            break
        aged = low == "tahun" and last >= 0 and text[previous - 1].isdigit()
        if low in words_of("stops") and not aged and not (is_capital(word[0]) and i):
            break
        if low == "yang":
            if last < 0 or not _hiding(text, word.start(), end):
                break
            last = _relative_end(text, word.start(), end)
            break
        if low == "untuk":
            if last < 0 or not KEEPS_FOR.search(text[first:last]):
                break
        elif low in ("dan", "dari", "serta"):
            nxt = words[i + 1][0] if i + 1 < len(words) else ""
            if last < 0 or not (is_capital(nxt) or nxt.lower() in _heads()) or _is_date(nxt):
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
                and not _is_date(words[i + 1][0])
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
        elif low in words_of("determiners") or low in words_of("modifiers") or low in _heads() or low.startswith("ke-"):
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


def _apposition(text: str, start: int, end: int) -> bool:
    """Whether the words behind a comma are a title or a person: they belong to the name before."""
    rest = text[start:end]
    if (m := _first_heads().match(rest)) is not None:
        clause = re.split(r"[,.;(]", rest)[0]
        return not _runs_on(clause) or m.end() == len(clause)
    if NAME_ALONE.match(rest) and not _is_date(re.split(r"\W", rest)[0]):
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
            r"yang\s+(?:tidak|tak|enggan|meminta|minta|menolak|sama|ditunjuk|diangkat|dipasang|didukung"
            r"|berbicara|bernama|berbasis|berkantor|berada|mengetahui|pro|dekat|namanya|identitasnya"
            r"|dipilih|membidangi|bertanggung|bertugas|memimpin|diasingkan|berpihak|ditawan|ditangkap"
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


def phrase_before(text: str, start: int, end: int) -> Span | None:
    """The words naming somebody right before `end` (the place of an active cue), within `text[start:end]`, or None."""
    stop = end
    apposed = False
    while True:
        if (where := WHERE.search(text[start:stop])) is not None and where.start():
            stop = start + where.start() + (where[0][0] == ")")
        shorter = TRAIL.search(text[start:stop])
        if shorter is None or shorter.end() == shorter.start():
            break
        cut = start + shorter.start()
        if cut >= stop:
            break
        apposed = apposed or "," in text[cut:stop].rstrip()[:1]
        stop = cut
    window = text[start:stop].rstrip(" \t\u00a0")
    ended_with_comma = apposed or text[start:end].rstrip().endswith(",") or window.endswith(",")
    window = window.rstrip(" ,\t\u00a0")
    if (dashed := DASHED.search(window)) is not None and window[: dashed.start()].strip():
        window = window[: dashed.start()]
        ended_with_comma = False
    while ended_with_comma and (aside := ASIDE.search(window)) is not None:
        window = window[: aside.start()]
        ended_with_comma = False
    tail = TAIL.search(window)
    if tail and not ended_with_comma and _person_like(_last_segment(tail[0])) and "," in tail[0]:
        tail = None  # "Dalam pidato itu, Zelensky": who speaks stands behind
    if tail and window[: tail.start()].strip(" ,") and not PREPOSED.match(_last_segment(window[: tail.start()])):
        before = window[: tail.start()]
        named = _strip_adverbial(before)
        if (
            named.strip(" ,")
            and _names_somebody(text, start + len(before) - len(named), start + len(before))
            and not has_verb(_strip_adverbial(_last_segment(before)))
        ):
            window = before.rstrip(" ,")
            ended_with_comma = "," in window and (tail[0].startswith(",") or before.rstrip().endswith(","))
    base = 0
    for brk in BREAK.finditer(window):
        if (
            brk[0].lower() in ("dengan", "saat", "usai", "sejak", "hingga", "begitu", "bila")
            and not window[brk.end() :].strip()
        ):
            return None
        base = brk.end()
    segments = _segments(window, base)
    while len(segments) > 1 and CREDITED.match(window[slice(*segments[-1])]):
        segments.pop()
        ended_with_comma = False
    if not segments:
        return None
    a, b = segments[-1]
    joined = False
    if len(segments) > 1:
        pa, pb = segments[-2]
        left = window[pa:pb]
        left_stripped = _strip_adverbial(left)
        if (setting := SETTING.match(left_stripped)) is not None:
            left_stripped = left_stripped[setting.end() :]
        if (
            left_stripped.strip()
            and not has_verb(left_stripped)
            and not PREPOSED.match(left_stripped.strip())
            and len(left_stripped.split()) <= 14
            and (
                (ended_with_comma and _starts_name(left_stripped))
                or (_first_heads().match(left_stripped.strip()) and _person_like(window[a:b]))
            )
        ):
            a = pb - len(left_stripped)
            joined = True
    piece = window[a:b]
    if not joined:
        piece = _strip_adverbial(piece)
        if (setting := SETTING.match(piece)) is not None:
            piece = piece[setting.end() :]
        a = b - len(piece)
    if not piece.strip():
        return None
    if PREPOSED.match(piece.strip()) and not joined:
        return _last_name(text, start + a, start + b)
    if re.search(r"\b(?:itu|tersebut)$", piece) and _first_heads().match(piece.strip()) and len(piece.split()) <= 6:
        lead = len(piece) - len(piece.lstrip())
        return Span(start + a + lead, start + b)
    if has_verb(piece):
        return _last_name(text, start + a, start + b)
    conj = None
    for m in re.finditer(r"\b(?:dan|serta)\s+", piece):
        if has_verb(piece[: m.start()]):
            conj = m
    if conj:
        a += conj.end()
    if (
        trailing := re.search(r"(?<=\b(?:itu|nya))(?:\s\w+)?\s(?:dan|lalu|serta)$|\s(?:dan|lalu|serta)$", piece)
    ) is not None:
        b -= len(piece) - trailing.start()
    if (
        asked := re.search(r",?\s+yang (?:dikutip|dilansir|dihubungi|diwawancarai)\b", window[a:b])
    ) is not None and asked.start():
        b = a + asked.start()
    left_space = len(window[a:b]) - len(window[a:b].lstrip(" \t\u00a0,-–—•*'’‘("))
    a += left_space
    if a >= b or len(window[a:b].split()) > 22:
        return None
    return Span(start + a, start + b)


def _segments(window: str, base: int) -> list[tuple[int, int]]:
    """Stretches between commas, white space and brackets left out."""
    rows = []
    at = base
    for part in re.split(r",(?!\d)", window[base:]):
        if part.strip() and not re.fullmatch(r"\s*\(?\d{1,3}\)?(?: tahun)?\s*", part):
            lead = len(part) - len(part.lstrip())
            rows.append((at + lead, at + len(part.rstrip())))
        at += len(part) + 1
    return rows


def _last_segment(window: str) -> str:
    return re.split(r",(?!\d)", window)[-1].strip()


def _strip_adverbial(words: str) -> str:
    lead = ADVERBIAL.match(words)
    return words[lead.end() :] if lead else words


def _starts_name(words: str) -> bool:
    words = words.strip()
    return bool(words) and (
        is_capital(words) or _first_heads().match(words) is not None or words.split()[0] in words_of("determiners")
    )


def _person_like(words: str) -> bool:
    tokens = words.split()
    return bool(tokens) and len(tokens) <= 6 and is_capital(tokens[0]) and is_capital(tokens[-1])


def _names_somebody(text: str, start: int, end: int) -> bool:
    words = WORD.findall(text, start, end)
    return bool(words) and any(
        is_capital(w) or w.lower() in _heads() or w.lower() in ("ia", "dia", "mereka") for w in words
    )


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
        if is_capital(token[0]) or token[0].lower() in words_of("modifiers") | words_of("determiners") | _heads():
            first = token
        else:
            break
    if first is None or tokens[-1].end() != end:
        return None
    return Span(first.start(), end)
