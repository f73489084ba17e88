"""The files of a primary series -> `Reference`. Nothing else in the package may use the network, and this if told."""

from __future__ import annotations

import csv
import datetime as dt
import difflib
import io
import json
import math
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

from helpers.records import InputError
from helpers.reference.items import COLUMNS, UNREAD
from helpers.reference.series import Reference, Total, make_series

FACTS, NONE = "facts", "none"
"""The series that is packaged, of a few days; and no series at all."""

_WEB = ("http://", "https://")
_PARTS = ("personnel", "equipment", "equipment_correction")
_NAMED = "russia_losses_"
_SUFFIXES = (".json", ".csv")
_SECONDS = 60
_HEDGES = {"": "", "about": "about", "more": "more"}
_REMEDY = "give a file or folder of the series (see README, “Against the record”), its address, facts or none"

Row = tuple[int, Mapping[str, object]]


def read_reference(given: str, folder: Path | None = None) -> Reference | None:
    """The series that `given` names; None for "none" and "".

    given: "facts" for the few days that are packaged; else a file of the series (JSON or CSV), a folder with its files,
    or the http(s) address of either. Beside one file of the three (personnel, equipment, corrections) the others are
    read too, where they are there: corrections enter every difference. A relative path is looked for in the working
    folder, then in `folder`. Nothing is requested from a network unless `given` is an address.

    Raises InputError naming file, row, value and remedy for whatever isn't such a series.
    """
    given = given.strip()
    if given in ("", NONE):
        return None
    if given == FACTS:
        packaged = files("helpers.reference") / "facts.csv"
        return parse_reference({"facts.csv": packaged.read_text(encoding="utf-8")}, FACTS)
    texts = _requested(given) if given.lower().startswith(_WEB) else _opened(_located(given, folder))
    return parse_reference(texts, given)


def parse_reference(texts: Mapping[str, str], name: str) -> Reference:
    """The series in files already read: file name → content. A name with "correction" in it holds corrections."""
    totals: dict[str, dict[dt.date, Total]] = {}
    corrections: dict[dt.date, dict[str, float]] = {}
    for place, text in texts.items():
        corrects = "correction" in place.rsplit("/", 1)[-1].lower()
        for number, row in _rows(place, text):
            where = f"{place} row {number}"
            day = _day(row.get("date"), where)
            values = {item: _value(row[item], item, where, corrects) for item in COLUMNS if item in row}
            known = {item: value for item, value in values.items() if value is not None}
            if corrects:
                into = corrections.setdefault(day, {})
                into |= {item: into.get(item, 0.0) + change for item, change in known.items() if change}
                continue
            for item, value in known.items():
                days = totals.setdefault(item, {})
                if day in days and days[day].value != value:
                    problem = f"gives {item} of {day} a second value, {value:g} beside {days[day].value:g}"
                    raise InputError(where, problem, "keep one row for each day")
                days[day] = Total(value, _hedge(row, item, where))
    if not totals:
        raise InputError(name, "holds corrections but no totals", _REMEDY)
    return Reference(name, make_series(totals, corrections))


def _located(given: str, folder: Path | None) -> Path:
    path = Path(given).expanduser()
    for candidate in (path, folder / path if folder else path):
        if candidate.exists():
            return candidate
    raise InputError(given, "no such file or folder", _REMEDY)


def _opened(path: Path) -> dict[str, str]:
    """File name → content, of one file and its siblings or of a folder's files."""
    if path.is_dir():
        names = [f"{_NAMED}{part}{suffix}" for part in _PARTS for suffix in _SUFFIXES]
        paths = [path / name for name in names if (path / name).is_file()]
        if not paths:
            raise InputError(str(path), f"holds no file such as {_NAMED}personnel.json", _REMEDY)
    else:
        siblings = (path.with_name(name) for name in _siblings(path.name))
        paths = [path, *(p for p in siblings if p.is_file())]
    texts = {}
    for file in paths:
        try:
            texts[file.name] = file.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            raise InputError(file.name, f"can't be read as UTF-8 text: {error}", _REMEDY) from None
    return texts


def _requested(address: str) -> dict[str, str]:
    """As `_opened`, from the web. The siblings of a file may be missing there; the file itself may not."""
    if not address.lower().endswith(_SUFFIXES):
        names = [f"{_NAMED}{part}.json" for part in _PARTS]
        base = address.rstrip("/") + "/"
        texts = {name: text for name in names if (text := _request(base + name)) is not None}
        if not texts:
            raise InputError(address, f"holds no file such as {_NAMED}personnel.json", _REMEDY)
        return texts
    base, _, name = address.rpartition("/")
    text = _request(address)
    if text is None:
        raise InputError(address, "nothing is there (404)", _REMEDY)
    others = {n: _request(f"{base}/{n}") for n in _siblings(name)}
    return {name: text} | {n: t for n, t in others.items() if t is not None}


def _request(address: str) -> str | None:
    """What stands at an address; None for nothing (404)."""
    try:
        with urllib.request.urlopen(address, timeout=_SECONDS) as answer:
            return str(answer.read().decode("utf-8-sig"))
    except urllib.error.HTTPError as error:
        if error.code == 404:
            return None
        raise InputError(address, f"can't be read: {error}", "download it and give the file's path") from None
    except (OSError, ValueError) as error:
        raise InputError(address, f"can't be read: {error}", "download it and give the file's path") from None


def _siblings(name: str) -> list[str]:
    """The other files of the series, by the name of one: NAME_personnel.json, NAME_equipment.json, ..."""
    for part in sorted(_PARTS, key=len, reverse=True):
        if part in name:
            return [other for p in _PARTS if (other := name.replace(part, p)) != name]
    return []


def _rows(place: str, text: str) -> Iterator[Row]:
    """Each row of a file with its number: from 1 in JSON, the line in CSV."""
    if text.lstrip()[:1] in "[{" and text.strip():
        yield from _json_rows(place, text)
    else:
        yield from _csv_rows(place, text)


def _json_rows(place: str, text: str) -> Iterator[Row]:
    try:
        rows: Any = json.loads(text)
    except json.JSONDecodeError as error:
        raise InputError(f"{place} line {error.lineno}", f"is no valid JSON: {error.msg}", _REMEDY) from None
    if not isinstance(rows, list) or not rows:
        raise InputError(place, "holds no list of days", _REMEDY)
    for number, row in enumerate(rows, 1):
        if not isinstance(row, dict):
            raise InputError(f"{place} row {number}", f"is no object with a date but {row!r}"[:90], _REMEDY)
        _check_columns(list(row), f"{place} row {number}")
        yield number, row


def _csv_rows(place: str, text: str) -> Iterator[Row]:
    lines = text.splitlines()
    numbers = [n for n, line in enumerate(lines, 1) if line.strip() and not line.startswith("#")]
    reader = csv.DictReader(io.StringIO("\n".join(lines[n - 1] for n in numbers)), restkey="", strict=True)
    if reader.fieldnames is None or len(numbers) < 2:
        raise InputError(place, "holds no row", _REMEDY)
    names = [name.strip() for name in reader.fieldnames]
    reader.fieldnames = names
    _check_columns(names, f"{place} row {numbers[0]}")
    try:
        for line, row in zip(numbers[1:], reader, strict=False):
            if "" in row or None in row.values():
                raise InputError(
                    f"{place} row {line}",
                    f"has {'more' if '' in row else 'fewer'} fields than the head of the table",
                    f"give {len(names)}: {', '.join(names)}",
                )
            yield line, row
    except csv.Error as error:
        raise InputError(place, f"is no valid CSV: {error}", _REMEDY) from None


def _check_columns(names: list[str], where: str) -> None:
    if "date" not in names:
        raise InputError(where, f"has no column date but {', '.join(names)}"[:120], "name the column of days date")
    known = (*COLUMNS, *UNREAD)
    for name in names:
        near = difflib.get_close_matches(name, known, n=1, cutoff=0.8)
        if name not in known and near and near[0] not in names:
            raise InputError(where, f"unknown column {name!r}", f"did you mean {near[0]!r}?")
    if not set(names) & set(COLUMNS):
        raise InputError(where, f"has no column that is read but {', '.join(names)}"[:120], f"such as {COLUMNS[0]}")


def _day(value: object, where: str) -> dt.date:
    try:
        return dt.date.fromisoformat(str(value).strip()[:10])
    except ValueError:
        raise InputError(where, f"date {value!r} is no day", "write it as 2022-10-30") from None


def _value(value: object, item: str, where: str, corrects: bool) -> float | None:
    """A count; None where the series has none that day."""
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    try:
        number = float(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else None
    except ValueError:
        number = None
    if number is not None and math.isnan(number):
        return None
    if number is None or math.isinf(number) or (number < 0 and not corrects):
        raise InputError(where, f"{item} {value!r} is no count", "write digits only, such as 71200")
    return number


def _hedge(row: Mapping[str, object], item: str, where: str) -> str:
    """The series' own word beside a column: `personnel*` for `personnel`."""
    value = str(row.get(f"{item}*") or "").strip().lower()
    if value not in _HEDGES:
        raise InputError(where, f"{item}* {value!r} is unknown", f"known: {', '.join(h for h in _HEDGES if h)}")
    return _HEDGES[value]
