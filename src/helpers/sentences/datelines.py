"""The dateline that opens a news report: place and medium before a dash, as in `Kyiv, Warta.com -- Rusia ...`."""

from __future__ import annotations

import re
from functools import cache

from helpers.records import Span

_LONGEST = 90


@cache
def _shapes() -> tuple[re.Pattern[str], ...]:
    dash = r"(?:\s*[-–—‒]{1,3}\s*|\s*:\s+)"
    domain = r"[\w-]{2,}(?:\.[\w-]{2,})*\.[a-z]{2,6}(?:\.[a-z]{2})?"
    city = r"[A-ZÀ-Þ][\w'’.-]*(?:[ /][A-ZÀ-Þ][\w'’.-]*){0,3}"
    return (
        # WARTA.CO.ID - JAKARTA. Rusia ...
        re.compile(rf"(?i:{domain})\s*[-–—,]+\s*[A-Z][A-Z ./-]+\.\s+"),
        # warta.com, KYIV - ... ; Kyiv, Warta.com- ... ; warta.com – ...
        re.compile(rf"(?:{city}\s*,\s*)?{domain}(?:\s*[,|/-]\s*{city})?{dash}", re.I),
        # Jakarta (WARTA) - ... ; Moskow (Warta/Xinhua) -- ...
        re.compile(rf"{city}\s*\([A-Za-z][\w ./-]*\)\s*[-–—]{{1,3}}\s*"),
        # Jakarta, Warta Indonesia -- ... ; WARTA, Jakarta – ...
        re.compile(rf"{city}\s*,\s*{city}\s*(?:[-–—]{{1,3}})\s*"),
        # MOSKOW - ... ; ZONA WARTA – ... ; VIVA – ...
        re.compile(r"[A-Z][A-Z0-9.'-]+(?:[ ,/]+[A-Z0-9][A-Z0-9.'-]*){0,4}\s*(?:[–—]|\s-{1,2}\s|-{2})\s*"),
        # Jakarta - Rusia ... : one capitalised place, a spaced dash
        re.compile(r"[A-Z][a-z]+(?: [A-Z][a-z]+)?\s+[-–—]{1,2}\s+(?=[A-Z\"“‘])"),
    )


def find_dateline(line: str) -> Span | None:
    """The dateline at the start of `line`, dash and white space included, or None.

    Read by shape alone (a domain, a bracketed agency, capitals before a dash), so that media nobody listed are found
    too. At most 90 characters.
    """
    offset = len(line) - len(line.lstrip())
    for shape in _shapes():
        match = shape.match(line, offset)
        if match and match.end() - offset <= _LONGEST and match.end() < len(line.rstrip()):
            return Span(offset, match.end())
    return None
