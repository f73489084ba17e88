"""Rows -> polars frames with declared schemas, and the files that `mundur extract` writes."""

from __future__ import annotations

import datetime as dt
import types
import typing
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Literal, Union

import msgspec
import polars as pl

from helpers.records import (
    Attribution,
    Claim,
    Document,
    FrameScore,
    InputError,
    Row,
    Ultimatum,
    unknown_value,
)

Kind = Literal["documents", "claims", "attributions", "ultimatums", "frames"]
ROWS: dict[Kind, type[Row]] = {
    "documents": Document,
    "claims": Claim,
    "attributions": Attribution,
    "ultimatums": Ultimatum,
    "frames": FrameScore,
}
SUFFIXES = (".jsonl", ".csv", ".parquet")


def check_kind(value: str) -> Kind:
    """`value` as a kind of record; raises InputError for any other."""
    if value not in ROWS:
        raise unknown_value("extract", "record", value, list(ROWS))
    return value


def schema(row: type[msgspec.Struct]) -> dict[str, pl.DataType]:
    """Column name → polars type, in the order of the record's fields."""
    return {name: _dtype(hint) for name, hint in typing.get_type_hints(row).items() if name in row.__struct_fields__}


def _dtype(hint: Any) -> pl.DataType:
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in (Union, types.UnionType):
        (hint,) = [a for a in arguments if a is not type(None)]
        return _dtype(hint)
    if origin is Literal:
        return pl.String()
    if origin is tuple:
        if Ellipsis in arguments:
            return pl.List(_dtype(arguments[0]))
        return pl.List(_dtype(arguments[0]))  # a pair of offsets
    if isinstance(hint, type) and issubclass(hint, msgspec.Struct):
        return pl.Struct(schema(hint))
    return {str: pl.String(), int: pl.Int64(), float: pl.Float64(), bool: pl.Boolean(), dt.date: pl.Date()}[hint]


def to_frame(rows: Iterable[Row], row: type[Row]) -> pl.DataFrame:
    """The rows as a frame with the record's own columns and types, also where there are none."""
    columns = schema(row)
    values = [{name: _plain(getattr(r, name)) for name in columns} for r in rows]
    return pl.DataFrame(values, schema=columns, orient="row")


def _plain(value: Any) -> Any:
    if isinstance(value, msgspec.Struct):
        return msgspec.to_builtins(value)
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value


def write_rows(rows: Sequence[Row], row: type[Row], path: Path) -> None:
    """Write rows as .jsonl, .csv or .parquet by the ending, whole or not at all. Lists are JSON in CSV.

    Raises InputError for another ending or a folder that isn't there.
    """
    suffix = check_output(path)
    part = path.with_name(f".{path.name}.part")
    try:
        if suffix == ".jsonl":
            part.write_bytes(to_jsonl(rows))
        elif suffix == ".csv":
            _flat(rows, row).write_csv(part)
        else:
            to_frame(rows, row).write_parquet(part)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def check_output(path: Path) -> str:
    """The ending of a file to write; raises InputError for one that names no format, or where its folder is missing."""
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise InputError(
            str(path), f"can't tell a format from the ending {path.suffix!r}", f"use {', '.join(SUFFIXES)}"
        )
    if not path.parent.is_dir():
        raise InputError(str(path), f"there is no folder {str(path.parent)!r}", "make it first")
    return suffix


def to_jsonl(rows: Iterable[Row]) -> bytes:
    """The rows as JSON Lines in UTF-8, one object a line."""
    return b"".join(msgspec.json.encode(r) + b"\n" for r in rows)


def _flat(rows: Sequence[Row], row: type[Row]) -> pl.DataFrame:
    columns = schema(row)
    nested = [name for name, kind in columns.items() if kind.is_nested()]
    frame = to_frame(rows, row)
    as_json = {name: [msgspec.json.encode(getattr(r, name)).decode() for r in rows] for name in nested}
    return frame.with_columns(pl.Series(name, values, dtype=pl.String) for name, values in as_json.items())
