"""The stretch that a number is for, and the day it is as of."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

from helpers.claims.grammar import Governed
from helpers.claims.phrases import Parse
from helpers.dates import Day, find_days
from helpers.records import Article, DateBasis, Period, Sentence

_EVENTS = frozenset({"exchanged", "bodies", "surrendered"})


@cache
def _day_words() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:dalam|selama|sepanjang|kurun)?\s*(?:waktu\s+)?(?:24|dua puluh empat)\s+jam\b|\bsehari\b|\bsemalam(?:an)?\b"
        r"|\bdalam satu (?:hari|malam)\b|\bper hari\b|\bsatu malam\b|\bsetiap hari\b|\bdalam sehari\b|\bhari terakhir\b"
        r"|\bhari sebelumnya\b|\bsehari terakhir\b|\bharian\b",
        re.IGNORECASE,
    )


@cache
def _span_words() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:dalam|selama|sepanjang|kurun waktu)\s+(?:\w+\s+){0,2}?(?:\d+|dua|tiga|empat|lima|enam|tujuh|delapan|sepuluh"
        r"|beberapa|se)\s*(?:hari|pekan|minggu|bulan|tahun|jam)\b|\bsepekan\b|\bseminggu\b|\bsebulan\b|\bpekan ini\b"
        r"|\bsepanjang\s+(?:bulan|tahun|pekan|[A-Z]\w+|\d{4})\b|\bselama\s+(?:sepekan|seminggu|sebulan|setahun|bulan|musim)\b"
        r"|\bdalam\s+(?:sepekan|seminggu|sebulan|beberapa)\b|\b(?:akhir )?pekan lalu\b|\bbulan lalu\b|\bbulan ini\b"
        r"|\bbelakangan ini\b|\bbeberapa hari terakhir\b|\bbeberapa pekan terakhir\b|\bberhari-hari\b",
        re.IGNORECASE,
    )


@cache
def _cumulative_words() -> re.Pattern[str]:
    return re.compile(
        r"\bsejak\b|\bsejauh ini\b|\bsecara (?:keseluruhan|total)\b|\btotal(?:nya)?\b|\bhingga (?:kini|saat ini|sekarang|hari ini)\b"
        r"|\bsampai (?:kini|saat ini|sekarang)\b|\bselama (?:perang|invasi|operasi|konflik)\b|\bsepanjang (?:perang|invasi)\b"
        r"|\bkeseluruhan\b|\bmenjadikan jumlah\b|\bjumlah total\b|\bkumulatif\b|\bper \d{1,2} [A-Z]|\bsudah kehilangan\b"
        r"|\btelah kehilangan\b|\bdi awal perang\b|\btotal kerugian\b|\bsemenjak\b|\bsetelah \w+ (?:bulan|tahun) perang\b",
        re.IGNORECASE,
    )


@cache
def _event_words() -> re.Pattern[str]:
    return re.compile(
        r"\bserangan\b|\bledakan\b|\bpenembakan\b|\bpengeboman\b|\bpertempuran (?:itu|di)\b|\bmenghantam\b|\brudal\b|\broket\b"
        r"|\bdrone\b|\binsiden\b|\bpenyergapan\b|\bpertukaran\b|\bgempuran\b|\bmenyerang\b|\bhantaman\b|\bperintah\b",
        re.IGNORECASE,
    )


def period_of(parse: Parse, governed: Governed, sentence: Sentence, before: str) -> Period:
    """The period of one claim, from the words of its own clause first, then its sentence."""
    if governed.phrase.increment:
        return "day"
    text = sentence.text
    clause = _clause(parse, governed)
    for stretch in (clause, text):
        day, span, total = (pattern.search(stretch) for pattern in (_day_words(), _span_words(), _cumulative_words()))
        found: list[tuple[int, Period]] = []
        at = parse.words[governed.phrase.q_first].start - (text.find(stretch) if stretch is not text else 0)
        if day:
            found.append((abs(day.start() - at), "day"))
        if span and not (day and span.start() == day.start()):
            found.append((abs(span.start() - at), "span"))
        if total:
            found.append((abs(total.start() - at), "cumulative"))
        if found:
            return min(found)[1]
    if governed.measure in _EVENTS:
        return "event"
    if governed.phrase.listed and governed.measure in ("equipment", "casualties"):
        return "cumulative"
    if governed.measure in ("territory", "mobilised"):
        return "event" if governed.measure == "mobilised" else "unspecified"
    if _event_words().search(text):
        return "event"
    if any(day.date is not None and day.role == "on" for _, day in find_days(text, dt.date(2022, 6, 15))):
        return "day"
    return "unspecified"


def _clause(parse: Parse, governed: Governed) -> str:
    """The words around the phrase up to the next clause."""
    words = parse.words
    first, last = governed.phrase.first, governed.phrase.last
    stops = {";", "sementara", "sedangkan", "sehingga", "menjadikan", "namun", "tetapi", "setelah"}
    while first > 0 and words[first - 1].key not in stops:
        first -= 1
    while last < len(words) and words[last].key not in stops:
        last += 1
    return parse.text[words[first].start : words[last - 1].end]


def date_of(
    parse: Parse, governed: Governed, period: Period, article: Article, sentence: Sentence, context: Day | None
) -> tuple[dt.date | None, DateBasis]:
    """The day of one claim and what it rests on. `context` is the last day named before in the same paragraph."""
    published = article.document.published
    days = [(span, day) for span, day in find_days(sentence.text, published)]
    at = parse.words[governed.phrase.q_first].start
    single = [(abs(span.start - at), day) for span, day in days if day.date is not None and day.role != "since"]
    if single:
        day = min(single, key=lambda pair: pair[0])[1]
        return day.date, day.basis
    if days and any(day.role != "since" for _, day in days):
        return None, "none"
    if period in ("cumulative", "day", "span"):
        if context is not None and context.date is not None:
            return context.date, context.basis
        return (published, "published") if published else (None, "none")
    if context is not None and context.date is not None:
        return context.date, context.basis
    return None, "none"
