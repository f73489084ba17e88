"""What a comparison says: figures of ours beside published ones, or what is absent; and how it is printed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Literal, TypeVar

import msgspec

from helpers.records import Span
from helpers.score import Tally

Unit = Literal["%", "per 1,000"]
T = TypeVar("T")


class Figure(msgspec.Struct, frozen=True, kw_only=True):
    """One line: ours and, where there is one, theirs; both in `unit`, None where there was nothing to divide by."""

    what: str
    ours: float | None
    theirs: float | None = None
    unit: Unit = "%"
    counts: str
    """What ours was divided from, as `hits of cases`."""


class Comparison(msgspec.Struct, frozen=True, kw_only=True):
    """One data set or one other program. `absent` says what is missing and where it belongs, else None."""

    name: str
    title: str
    beside: str
    """Whose figures stand in the second column; empty where there are none."""
    figures: tuple[Figure, ...] = ()
    notes: tuple[str, ...] = ()
    absent: str | None = None
    shown: tuple[str, ...] = ()
    """Sentences for the eye of whoever runs it: printed, never written to a file."""


def missing(name: str, title: str, path: Path, what: str) -> Comparison:
    """The comparison that cannot be made because a file is not there."""
    absent = f"absent: {path} ({what}); put it there, or name the folder above it with --shared"
    return Comparison(name=name, title=title, beside="", absent=absent)


def every(items: Sequence[T], most: int) -> list[T]:
    """At most `most` items at equal distances: the same ones at each run, from the first to near the last."""
    if len(items) <= most:
        return list(items)
    return [items[index * len(items) // most] for index in range(most)]


def share(what: str, hit: int, cases: int, theirs: float | None = None) -> Figure:
    """`hit` of `cases` in percent."""
    ours = 100 * hit / cases if cases else None
    return Figure(what=what, ours=ours, theirs=theirs, counts=f"{hit:,} of {cases:,}")


def rate(what: str, found: int, cases: int) -> Figure:
    """`found` per 1,000 `cases`."""
    ours = 1000 * found / cases if cases else None
    return Figure(what=what, ours=ours, unit="per 1,000", counts=f"{found:,} in {cases:,}")


def f1(what: str, tally: Tally, theirs: float | None = None) -> Figure:
    """The harmonic mean of precision and recall, in percent."""
    both = tally.found + tally.labelled
    ours = 200 * tally.hit / both if both else None
    counts = f"{tally.hit:,} hits, {tally.found:,} found, {tally.labelled:,} labelled"
    return Figure(what=what, ours=ours, theirs=theirs, counts=counts)


def overlaps(labelled: Sequence[Span], found: Sequence[Span], least: float = 0.0) -> list[tuple[int, int]]:
    """Pairs (index of labelled, index of found) that share a character, one to one, the largest share first.

    `least`: the smallest share of their union that both must have in common.
    """
    candidates = []
    for i, one in enumerate(labelled):
        for j, other in enumerate(found):
            common = min(one.end, other.end) - max(one.start, other.start)
            if common > 0:
                part = common / (max(one.end, other.end) - min(one.start, other.start))
                if part >= least:
                    candidates.append((-part, i, j))
    left: set[int] = set()
    right: set[int] = set()
    pairs = []
    for _part, i, j in sorted(candidates):
        if i not in left and j not in right:
            left.add(i)
            right.add(j)
            pairs.append((i, j))
    return sorted(pairs)


def render(comparison: Comparison) -> str:
    """The comparison as lines of text: title, command, table, notes, what is shown."""
    lines = [comparison.title, f"  command: python -m helpers.measure --only {comparison.name}"]
    if comparison.absent is not None:
        lines.append(f"  {comparison.absent}")
    if comparison.figures:
        lines += [f"  {line}" for line in _table(comparison)]
    lines += [f"  {note}" for note in comparison.notes]
    lines += [f"    - {sentence}" for sentence in comparison.shown]
    return "\n".join(lines) + "\n"


def _table(comparison: Comparison) -> list[str]:
    head = ("", "ours", comparison.beside, "", "counts")
    rows = [(f.what, _number(f.ours), _number(f.theirs), f.unit, f.counts) for f in comparison.figures]
    widths = [max(len(row[column]) for row in [head, *rows]) for column in range(5)]
    if not comparison.beside:
        widths[2] = 0
    lines = []
    for what, ours, theirs, unit, counts in [head, *rows]:
        cells = [what.ljust(widths[0]), ours.rjust(widths[1])]
        cells += [theirs.rjust(widths[2])] if widths[2] else []
        lines.append("  ".join([*cells, unit.ljust(widths[3]), counts]).rstrip())
    rule = "-" * max(len(line) for line in lines)
    return [lines[0], rule, *lines[1:]]


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:.1f}"
