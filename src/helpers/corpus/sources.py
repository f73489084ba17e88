"""What a person wrote down about the files of a corpus: sources.toml or sources.csv beside them."""

from __future__ import annotations

import csv
import datetime as dt
import hashlib
import re
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, get_args

import msgspec

from helpers.records import InputError, PublishedBasis, Row, unknown_value

TOML, CSV = "sources.toml", "sources.csv"
COLUMNS = ("file", "outlet", "published", "published_basis", "relayed_from", "url", "title", "sha256", "note")
_BASES: tuple[str, ...] = get_args(PublishedBasis)


class Source(Row, frozen=True, forbid_unknown_fields=True):
    """One file and what is known about it. None or absent: only the text can tell."""

    file: str
    """Path inside the corpus, with suffix, with forward slashes."""
    outlet: str | None = None
    published: dt.date | None = None
    published_basis: PublishedBasis | None = None
    relayed_from: tuple[str, ...] | None = None
    """Media credited, outlet-nearest first; empty where it is known to be the outlet's own."""
    url: str | None = None
    title: str | None = None
    sha256: str | None = None
    """Of the file's bytes, hexadecimal."""
    note: str = ""
    """How outlet and day are known."""
    place: str = ""
    """File and entry it was read from, for error messages."""


def read_sources(folder: Path) -> dict[str, Source]:
    """The sources of a corpus folder by file name; {} where nobody wrote any.

    Raises InputError for both files at once, bad TOML or CSV, an unknown or missing field, a wrong date or basis, a
    basis without a day, a file named twice, a file that isn't there.
    """
    toml, table = folder / TOML, folder / CSV
    if toml.exists() and table.exists():
        raise InputError(str(folder), f"has both {TOML} and {CSV}", "keep one of them")
    rows = list(_read_toml(toml) if toml.exists() else _read_csv(table) if table.exists() else ())
    found: dict[str, Source] = {}
    for source in rows:
        if source.file in found:
            raise InputError(source.place, f"{source.file!r} stands twice", "keep one entry a file")
        if not (folder / source.file).is_file():
            raise InputError(source.place, f"no file {source.file!r} in {folder}", "correct its name or drop the entry")
        if source.published is None and source.published_basis not in (None, "none"):
            raise InputError(
                source.place,
                f"published_basis is {source.published_basis!r} but published is empty",
                "add the day or drop the basis",
            )
        if source.published is not None and source.published_basis is None:
            source = msgspec.structs.replace(source, published_basis="stated")
        if source.published is not None and source.published_basis == "none":
            raise InputError(
                source.place, "published has the basis 'none'", f"say how it is known: {', '.join(_BASES[:-1])}"
            )
        found[source.file] = source
    return found


def check_digest(source: Source, content: bytes) -> None:
    """Raise InputError where `content` isn't the file that was described."""
    if source.sha256 is None:
        return
    actual = hashlib.sha256(content).hexdigest()
    if actual != source.sha256.lower():
        raise InputError(
            source.place,
            f"sha256 of {source.file!r} is {actual[:12]}..., not {source.sha256[:12]}...",
            "restore the file, or describe the new one",
        )


def _read_toml(path: Path) -> Iterable[Source]:
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InputError(str(path), f"is no valid TOML: {error}", "mend the line named") from None
    unknown = sorted(set(content) - {"sources"})
    if unknown:
        raise unknown_value(str(path), "table", unknown[0], ["sources"])
    entries = content.get("sources")
    if not isinstance(entries, list):
        raise InputError(str(path), "has no entries [[sources]]", "write one [[sources]] a file")
    for number, entry in enumerate(entries, 1):
        place = f"{path} [{entry.get('file', f'entry {number}')}]"
        for name in entry:
            if name not in COLUMNS:
                raise unknown_value(place, "field", name, COLUMNS)
        for name in ("outlet", "url", "title"):
            if entry.get(name) == "":
                raise InputError(place, f"{name} is empty", "drop the field where it isn't known")
        yield _convert(entry, place)


def _convert(entry: Mapping[str, Any], place: str) -> Source:
    basis = entry.get("published_basis")
    if basis is not None and basis not in _BASES:
        raise unknown_value(place, "published_basis", str(basis), _BASES)
    try:
        return msgspec.convert({**entry, "place": place}, Source)
    except msgspec.ValidationError as error:
        raise InputError(place, str(error), "dates are written 2022-10-06, lists in brackets") from None


def _read_csv(path: Path) -> Iterable[Source]:
    text = decode(path.read_bytes(), str(path))[0]
    rows = list(parse_csv(text, str(path)))
    if not rows:
        raise InputError(str(path), "is empty", "write a header with at least the column file")
    header = [name.strip() for name in rows[0][1]]
    if "file" not in header:
        raise InputError(str(path), f"has no column 'file', only {', '.join(header)}", "name the first column file")
    order = _day_order(path, rows, header)
    for line, cells in rows[1:]:
        place = f"{path} line {line}"
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) != len(header):
            raise InputError(
                place, f"has {len(cells)} cells, the header {len(header)}", "quote cells that hold the separator"
            )
        entry: dict[str, Any] = {}
        for name, cell in zip(header, cells, strict=True):
            value = cell.strip()
            if name not in COLUMNS or not value:
                continue
            if name == "published":
                entry[name] = parse_date(value, place, order)
            elif name == "relayed_from":
                entry[name] = [part.strip() for part in value.split(";") if part.strip()]
            else:
                entry[name] = value.replace("\\", "/") if name == "file" else value
        if "file" not in entry:
            raise InputError(place, "names no file", "fill the column file")
        yield _convert(entry, place)


def parse_csv(text: str, place: str) -> Iterable[tuple[int, list[str]]]:
    """(line number, cells) of each row. Comma, semicolon or tab, by the header. Line ends in cells stay."""
    head = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=head.count)
    csv.field_size_limit(2**31 - 1)
    reader = csv.reader(_keep_lines(text), delimiter=delimiter, strict=True)
    line = 1
    try:
        for cells in reader:
            yield line, cells
            line = reader.line_num + 1
    except csv.Error as error:
        raise InputError(
            f"{place} line {line}", f"is no valid CSV: {error}", "close the quotation mark of that cell"
        ) from None


def _keep_lines(text: str) -> Iterable[str]:
    return re.findall(r"[^\n]*\n|[^\n]+", text)


def _day_order(path: Path, rows: list[tuple[int, list[str]]], header: list[str]) -> str:
    """day or month first in 06/10/2022, as a spreadsheet saved it: what the whole column allows, else an error."""
    if "published" not in header:
        return "day"
    column = header.index("published")
    slashed = [
        (line, m)
        for line, cells in rows[1:]
        if len(cells) > column and (m := re.fullmatch(r"\s*(\d{1,2})/(\d{1,2})/\d{4}\s*", cells[column]))
    ]
    day_first = any(int(m[1]) > 12 for _, m in slashed)
    month_first = any(int(m[2]) > 12 for _, m in slashed)
    if slashed and day_first == month_first and any(m[1] != m[2] for _, m in slashed):
        line, m = slashed[0]
        raise InputError(f"{path} line {line}", f"published {m[0].strip()!r} may be two days", "write it as 2022-10-06")
    return "month" if month_first else "day"


def parse_date(value: str, place: str, order: str = "day") -> dt.date:
    """An ISO day (a time after it is dropped), 6.10.2022 or, in the order given, 6/10/2022. Else InputError."""
    iso = re.fullmatch(r"(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}.*)?", value.strip())
    local = re.fullmatch(r"(\d{1,2})([./])(\d{1,2})\2(\d{4})", value.strip())
    try:
        if iso:
            return dt.date(int(iso[1]), int(iso[2]), int(iso[3]))
        if local:
            first, second, year = int(local[1]), int(local[3]), int(local[4])
            month_first = local[2] == "/" and order == "month"
            return dt.date(year, first, second) if month_first else dt.date(year, second, first)
    except ValueError:
        raise InputError(place, f"published {value!r} is no day of the calendar", "write it as 2022-10-06") from None
    raise InputError(place, f"published {value!r} is no date", "write it as 2022-10-06")


def decode(content: bytes, place: str) -> tuple[str, str]:
    """(text, encoding): UTF-8 with or without a byte order mark, UTF-16 with one, else Windows-1252. Line ends stay.

    Raises InputError for bytes that are none of these, or no text at all.
    """
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ["utf-16"]
    else:
        encodings = ["utf-8-sig", "cp1252"]
        if b"\0" in content:
            raise InputError(place, f"is no text: byte 0 at {content.index(0)}", "save it as plain text in UTF-8")
    for encoding in encodings:
        try:
            return content.decode(encoding), encoding.removesuffix("-sig")
        except UnicodeDecodeError as error:
            last = error
    raise InputError(
        place, f"cannot be read as text: byte {content[last.start]:#x} at {last.start}", "save it in UTF-8"
    )
