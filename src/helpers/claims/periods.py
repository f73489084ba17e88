"""The stretch that a number is for, and the day it is as of."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

from helpers.claims.grammar import Governed
from helpers.claims.phrases import Parse
from helpers.claims.vocabulary import word_set
from helpers.dates import Day, find_days
from helpers.records import Article, DateBasis, Period, Sentence, Span

_ANY_DAY = dt.date(2022, 6, 15)
"""To see whether a day is named at all, the day of publication does not matter."""


@cache
def _day_words() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:tiap|setiap) (?:hari|malam)\b|\bhari yang sama\b|\bsehari-hari\b"
        r"|\b(?:dalam|selama|sepanjang|kurun)?\s*(?:waktu\s+)?(?:24|dua puluh empat)\s+jam\b"
        r"|\bsehari\b|\bsemalam(?:an)?\b"
        r"|\bdalam satu (?:hari|malam)\b|\bper hari\b|\bsatu malam\b|\bsetiap hari\b|\bdalam sehari\b|\bhari terakhir\b"
        r"|\bhari sebelumnya\b|\bsehari terakhir\b|\bharian\b",
        re.IGNORECASE,
    )


@cache
def _span_words() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:dalam|selama|sepanjang|kurun waktu)\s+(?:\w+\s+){0,2}?(?:\d+|dua|tiga|empat|lima"
        r"|enam|tujuh|delapan|sepuluh"
        r"|beberapa|se)\s*(?:hari|pekan|minggu|bulan|tahun)\b|\b(?:36|48|72) jam\b"
        r"|\b(?<!akhir )sepekan\b|\bseminggu\b|\bsebulan\b|\bpekan ini\b"
        r"|\bsepanjang\s+(?:bulan|tahun|pekan|[A-Z]\w+|\d{4})\b|\bselama\s+(?:sepekan|seminggu"
        r"|sebulan|setahun|bulan|musim)\b"
        r"|\bdalam\s+(?:sepekan|seminggu|sebulan|beberapa)\b|\bsepanjang (?:pekan|bulan|tahun) (?:lalu|ini)\b"
        r"|\bbelakangan ini\b|\bbeberapa hari terakhir\b|\bbeberapa pekan terakhir\b|\bberhari-hari\b",
        re.IGNORECASE,
    )


@cache
def _cumulative_words() -> re.Pattern[str]:
    return re.compile(
        r"\bsejak\b|\bsejauh ini\b|\bsecara (?:keseluruhan|total)\b|\btotal(?:nya)?\b"
        r"|\bhingga (?:kini|saat ini|sekarang|hari ini)\b"
        r"|\bsampai (?:kini|saat ini|sekarang)\b|\bselama (?:perang|invasi|operasi|konflik)\b"
        r"|\bsepanjang (?:perang|invasi)\b"
        r"|\bkeseluruhan\b|\bmenjadikan jumlah\b|\bjumlah total\b|\bkumulatif\b|\bper \d{1,2} [A-Z]"
        r"|\bsudah kehilangan\b"
        r"|\btelah kehilangan\b|\bdi awal perang\b|\btotal kerugian\b|\bsemenjak\b"
        r"|\bsetelah \w+ (?:bulan|tahun) perang\b",
        re.IGNORECASE,
    )


def period_of(parse: Parse, governed: Governed, sentence: Sentence, inherited: Period | None) -> tuple[Period, bool]:
    """The period of one claim, from the words of its own clause first, then its sentence, then its kind.

    `inherited` is the period of the list or total that it belongs to. The second value says whether words or the shape
    of a list fix it; else it is only what is usual.
    """
    if governed.phrase.increment:
        return "day", True
    if any(phrase.increment for phrase in parse.phrases) and governed.measure in ("equipment", "casualties", "killed"):
        return "cumulative", True
    dated = any(day.date is not None and day.role == "on" for _, day in find_days(sentence.text, _ANY_DAY))
    stated = _stated(parse, governed, sentence.text)
    if stated is not None:
        return stated, True
    if inherited is not None and (governed.phrase.listed or governed.phrase.part or governed.event is None):
        return inherited, True
    return _usual(governed, sentence.text, dated), False


def _stated(parse: Parse, governed: Governed, text: str) -> Period | None:
    for stretch in (_clause(parse, governed), text):
        offset = text.find(stretch)
        at = parse.words[governed.phrase.q_first].start - offset
        found: list[tuple[int, Period]] = []
        patterns: tuple[tuple[Period, re.Pattern[str]], ...] = (
            ("day", _day_words()), ("span", _span_words()), ("cumulative", _cumulative_words()),
        )  # fmt: skip
        for period, pattern in patterns:
            found += [(abs(match.start() - at), period) for match in pattern.finditer(stretch)]
        if found:
            return min(found)[1]
    return None


def _usual(governed: Governed, text: str, dated: bool) -> Period:
    """What a number of its kind and size is for where nothing is said: a day's drones, a war's toll, an event."""
    quantity, measure = governed.phrase.quantity, governed.measure
    size = quantity.low or quantity.high or 0
    military = governed.noun.object in ("soldier", "mercenary")
    if dated and military and measure == "killed" and size < 3000 and not _battle().search(text):
        return "day"
    if dated and measure in ("equipment", "casualties") and size < 3000 and governed.noun.kind != "building":
        return "day"
    if measure in ("equipment", "strikes") and governed.noun.kind == "munition":
        return "cumulative" if size >= 1000 else "day" if _night().search(text) or size > 9 else "event"
    if measure in ("casualties", "killed") and governed.noun.object in ("soldier", "mercenary") and size >= 3000:
        return "cumulative"
    if measure == "equipment" and size >= 300:
        return "cumulative"
    if measure == "displaced" and dated:
        return "day"
    if size >= _LARGE and governed.noun.kind != "munition" and _so_far().search(text):
        return "cumulative"
    if measure == "displaced" and size >= 100_000:
        return "cumulative"
    if measure in ("casualties", "killed", "wounded") and size >= 5000:
        return "cumulative"
    return "event"


_LARGE = 1000


@cache
def _so_far() -> re.Pattern[str]:
    """Words that make a large number a running total."""
    return re.compile(r"\b(?:sudah|telah|kini|seluruhnya|tercatat)\b", re.IGNORECASE)


@cache
def _battle() -> re.Pattern[str]:
    """Words of one event that a day only dates."""
    return re.compile(
        r"\b(?:serangan|ledakan|pertempuran|penyergapan|rudal|roket|drone|barak|gempuran|operasi|ditembak)\b",
        re.IGNORECASE,
    )


@cache
def _night() -> re.Pattern[str]:
    return re.compile(r"\bmalam\b|\bsemalam\b|\bdini hari\b|\bhari (?:ini|itu)\b|\bkemarin\b", re.IGNORECASE)


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
    parse: Parse, governed: Governed, period: Period, article: Article, sentence: Sentence, context: Day | None,
    scope: Span | None,
) -> tuple[dt.date | None, DateBasis]:  # fmt: skip
    """The day of one claim and what it rests on.

    `context` is the last day named before in the same paragraph; `scope` what the claimant says: a day outside it is
    the day of the statement, which dates totals but no events.
    """
    published = article.document.published
    as_of = period in ("cumulative", "day", "unspecified")
    days = [(span, day) for span, day in find_days(sentence.text, published) if day.role != "since"]
    overnight = [day for span, day in days if span.of(sentence.text).lower() in word_set("overnight")]
    days = [(span, day) for span, day in days if span.of(sentence.text).lower() not in word_set("overnight")]
    if scope is not None and period != "cumulative":
        inside = [(s, d) for s, d in days if scope.start <= sentence.start + s.start < scope.end]
        days = inside if inside or period in ("event", "span") else days
    at = parse.words[governed.phrase.q_first].start
    single = [(abs(span.start - at), day) for span, day in days if day.date is not None]
    if single:
        day = min(single, key=lambda pair: pair[0])[1]
        return day.date, day.basis
    if days and period != "cumulative":
        return None, "none"
    if overnight and published:
        return published, "relative"
    if period == "cumulative":
        return (published, "published") if published else (None, "none")
    if context is not None and context.date is not None:
        return context.date, context.basis
    if as_of and period == "day":
        return (published, "published") if published else (None, "none")
    return None, "none"
