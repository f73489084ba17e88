"""Counts of another kind: losses that somebody has seen, on a photograph or a film, one by one (as Oryx collects them).

They are a floor: what was lost is at least so many, and what nobody filmed is not among them.
"""

from __future__ import annotations

import csv
import datetime as dt
from pathlib import Path

import msgspec

from helpers.lexicons import categories
from helpers.records import InputError, unknown_value

FIELDS = ("date", "side", "object", "count")
_REMEDY = f"give a CSV file with the columns {', '.join(FIELDS)}, or none"


class Confirmed(msgspec.Struct, frozen=True):
    """So many things of one kind, lost by one side, had been seen destroyed, damaged or taken by a day."""

    day: dt.date
    side: str
    object: str
    count: float


def read_confirmed(given: str, folder: Path | None = None) -> tuple[Confirmed, ...]:
    """The counts in a CSV file, by side, object and day; none for "none" and "".

    One row a day, side and object: `date` (2022-10-30), `side` and `object` as in the claims (Russia, tank), `count`
    (the total confirmed by that day). Lines that begin with # and further columns are skipped. A relative path is
    looked for in the working folder, then in `folder`. Raises InputError naming file, row, value and remedy.
    """
    if given.strip() in ("", "none"):
        return ()
    path = Path(given).expanduser()
    path = path if path.exists() or folder is None else folder / path
    try:
        return parse_confirmed(path.read_text(encoding="utf-8-sig"), path.name)
    except FileNotFoundError:
        raise InputError(given, "no such file", _REMEDY) from None
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(given, f"can't be read as UTF-8 text: {error}", _REMEDY) from None


def parse_confirmed(text: str, place: str) -> tuple[Confirmed, ...]:
    """`read_confirmed` for a file already read; `place` names it in errors."""
    lines = text.splitlines()
    numbers = [n for n, line in enumerate(lines, 1) if line.strip() and not line.startswith("#")]
    reader = csv.DictReader(lines[n - 1] for n in numbers)
    missing = [name for name in FIELDS if name not in (reader.fieldnames or ())]
    if missing:
        raise InputError(place, f"lacks the column {missing[0]}", _REMEDY)
    rows = [_confirmed(row, f"{place} row {number}") for number, row in zip(numbers[1:], reader, strict=True)]
    return tuple(sorted(rows, key=lambda row: (row.side, row.object, row.day)))


def _confirmed(row: dict[str, str], where: str) -> Confirmed:
    for field, kind in (("side", "sides"), ("object", "objects")):
        if row[field] not in categories(kind):
            raise unknown_value(where, field, str(row[field]), list(categories(kind)))
    try:
        day = dt.date.fromisoformat(row["date"])
    except (ValueError, TypeError):
        raise InputError(where, f"date {row['date']!r} is no day", "write it as 2022-10-30") from None
    if not (row["count"] or "").isdecimal():
        raise InputError(where, f"count {row['count']!r} is no count", "write digits only, such as 1450")
    return Confirmed(day, row["side"], row["object"], float(row["count"]))
