"""Which masked stretches lie over a place in the text, found without going through them all."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate

from helpers.records import Masked, Span


class Masks:
    """Masked stretches of one text in any order, overlapping or not."""

    def __init__(self, masked: Iterable[Masked]) -> None:
        self._rows = sorted(masked, key=lambda m: m.span)
        self._ends = list(accumulate((m.span.end for m in self._rows), max))

    def over(self, span: Span) -> list[Masked]:
        """Those that overlap `span`, in text order."""
        found: list[Masked] = []
        for index in range(bisect_right(self._ends, span.start), len(self._rows)):
            mask = self._rows[index]
            if mask.span.start >= span.end:
                break
            if mask.span.end > span.start:
                found.append(mask)
        return found
