"""Lexicons: `lexicons/*.toml`, read once into validated, typed entries.

A category, its label and its colour live in one entry, so that a new one needs no code. An entry that stands for
language (not a name) carries examples and non-examples; tests/test_lexicons.py runs them.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import math
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from helpers.records import InputError


class Entry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What every entry has. `id` is unique within its file."""

    id: str


class Category(Entry, frozen=True, kw_only=True):
    """A category of a closed list, with what charts and tables show for it."""

    label: str
    """English; translated through gettext where it is shown."""
    colour: str = "#777777"
    """Hex, readable on white and on dark."""
    note: str = ""


class Name(Entry, frozen=True, kw_only=True):
    """A person, office, unit, place, agency or medium, in all its spellings."""

    forms: tuple[str, ...]
    valid_from: dt.date | None = None
    valid_to: dt.date | None = None
    """Last day on which it holds."""


E = TypeVar("E", bound=Entry)


def lexicon_folder() -> Any:
    """The folder of the lexicon files, as importlib.resources gives it."""
    return files("helpers") / "lexicons"


@cache
def _file(name: str) -> dict[str, Any]:
    path = lexicon_folder() / f"{name}.toml"
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise InputError(f"{name}.toml", "no such lexicon", "it belongs in helpers/lexicons/") from None
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"{name}.toml", f"is no valid TOML: {error}", "mend the line named") from None


def read_table(name: str, table: str) -> list[dict[str, Any]]:
    """The entries `[[table]]` of lexicons/NAME.toml as they stand; InputError where there is no such table."""
    rows = _file(name).get(table)
    if not isinstance(rows, list):
        raise InputError(f"{name}.toml", f"has no table [[{table}]]", "add it or correct its name")
    return rows


@cache
def read_lexicon(name: str, table: str, schema: type[E]) -> tuple[E, ...]:
    """The entries `[[table]]` of lexicons/NAME.toml as `schema` objects, in file order.

    Raises InputError naming file, entry and value where an entry doesn't fit, an id stands twice, or the table is
    missing.
    """
    rows = read_table(name, table)
    entries: list[E] = []
    seen: set[str] = set()
    for number, row in enumerate(rows, 1):
        place = f"{name}.toml [{table} {row.get('id', f'number {number}')}]"
        try:
            entry = msgspec.convert(row, schema)
        except msgspec.ValidationError as error:
            raise InputError(place, str(error), f"fields: {', '.join(schema.__struct_fields__)}") from None
        if entry.id in seen:
            raise InputError(place, f"the id {entry.id!r} stands twice", "ids are unique within a table")
        seen.add(entry.id)
        entries.append(entry)
    return tuple(entries)


def lexicon_digest() -> str:
    """One short digest of all lexicon files, for the stamp at the foot of a report."""
    digest = hashlib.sha256()
    for path in sorted(lexicon_folder().iterdir(), key=lambda p: p.name):
        if path.name.endswith(".toml"):
            digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:12]


class Weight(Entry, frozen=True, kw_only=True):
    """What one cue counts for or against an answer; `id` is the cue's name."""

    weight: float


def read_weights(name: str, key: str) -> dict[str, float]:
    """Cue → its weight, from the tables [[key]] of lexicons/NAME.toml."""
    return {entry.id: entry.weight for entry in read_lexicon(name, key, Weight)}


def total_weight(cues: Iterable[str], table: Mapping[str, float]) -> float:
    """What cues count together; one without a weight counts nothing. Exact, so in whatever order they come."""
    return math.fsum(table.get(cue, 0.0) for cue in cues)


def keep_lexicon(name: str, text: str, *, check: bool) -> int:
    """Write lexicons/NAME.toml, 0; with `check` write nothing and say whether it is that already: 0, else 1."""
    path = Path(str(lexicon_folder() / f"{name}.toml"))
    if check:
        return int(path.read_text(encoding="utf-8") != text)
    path.write_text(text, encoding="utf-8")
    return 0


@cache
def categories(kind: str) -> dict[str, Category]:
    """The closed list `kind` (measures, objects, sides, claimant_sides, acts, ...) of categories.toml, id → entry."""
    return {entry.id: entry for entry in read_lexicon("categories", kind, Category)}
