"""A primary series to set beside the claims: the Ukrainian General Staff's daily totals of Russian personnel losses.

One party's claims, not the truth: it counts losses ("liquidated"), and marks nearly every total "about".
"""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import polars as pl

from helpers.records import InputError

NONE = "none"
_REMEDY = "give the personnel file of the series (a list of objects with date and personnel), or none"


def read_series(path: str | Path) -> pl.DataFrame | None:
    """The cumulative personnel losses by day: columns `day` and `value`, by day; None for "none" or "".

    path: the series' personnel file in JSON, a list of {"date": "2022-10-30", "personnel": 71200, ...}. Raises
    InputError naming file, row and value for anything else.
    """
    if str(path) in ("", ".", NONE):
        return None
    try:
        rows = json.loads(Path(path).expanduser().read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise InputError(str(path), "no such file", _REMEDY) from None
    except (json.JSONDecodeError, UnicodeDecodeError, IsADirectoryError) as error:
        raise InputError(str(path), f"is no JSON file: {error}", _REMEDY) from None
    if not isinstance(rows, list) or not rows:
        raise InputError(str(path), "holds no list of days", _REMEDY)
    return parse_series(rows, str(path))


def parse_series(rows: list[object], place: str) -> pl.DataFrame:
    """`read_series` for rows already decoded; `place` names them in errors."""
    days: list[dt.date] = []
    values: list[float] = []
    for number, row in enumerate(rows, 1):
        if not isinstance(row, dict) or not {"date", "personnel"} <= row.keys():
            raise InputError(f"{place} row {number}", "lacks date or personnel", _REMEDY)
        try:
            days.append(dt.date.fromisoformat(row["date"]))
            values.append(float(row["personnel"]))
        except (TypeError, ValueError) as error:
            raise InputError(f"{place} row {number}", str(error), _REMEDY) from None
    return pl.DataFrame({"day": days, "value": values}, schema={"day": pl.Date, "value": pl.Float64}).sort("day")
