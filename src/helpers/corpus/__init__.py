"""Any input -> raw texts: a folder of texts, or one table of articles. Only this reads articles from disk."""

from __future__ import annotations

import datetime as dt
import hashlib
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, get_args

import msgspec
import polars as pl

from helpers.corpus.sources import CSV, Source, check_digest, decode, parse_csv, parse_date, read_sources
from helpers.records import InputError, PublishedBasis, RawText, unknown_value

Progress = Callable[[int, int], None]
_BASES: tuple[str, ...] = get_args(PublishedBasis)
_COLUMNS = ("doc_id", "text", "title", "outlet", "published", "published_basis", "url", "relayed_from")


class Corpus(msgspec.Struct, frozen=True):
    """The articles of one folder or file, in the order of their names or rows."""

    texts: tuple[RawText, ...]
    path: Path
    digest: str
    """Twelve hexadecimal digits over ids, texts and what is known about them; equal content, equal digest."""
    notes: tuple[str, ...] = ()
    """What a reader should know about the reading: files that were no UTF-8."""


def read_corpus(path: str | Path, progress: Progress | None = None, *, described: bool = True) -> Corpus:
    """Read every article of `path`, whose kind READERS tells by its suffix.

    A folder is read with all folders in it: *.txt, described by sources.toml or sources.csv at its top. A .jsonl, .csv
    or .parquet file needs a column `text` and may have doc_id, title, outlet, published, published_basis, url and
    relayed_from; other columns are left out. Without a doc_id an article is called by its path inside the folder
    without suffix, or by the table's name and the row (counted from 1). `progress(done, total)` is called as texts
    come in (total 0 where it isn't known yet). `described=False` leaves a folder's sources.toml and sources.csv unread.

    Raises InputError for whatever is wrong with the input, naming file, line or row, value and remedy.
    """
    path = Path(path)
    if not path.exists():
        raise InputError(str(path), "no such folder or file", "give the path of a corpus, such as seeds")
    suffix = "" if path.is_dir() else path.suffix.lower()
    if suffix not in READERS:
        known = "a folder, " + ", ".join(sorted(filter(None, READERS)))
        remedy = "give the folder that holds it" if suffix == ".txt" else f"known: {known}"
        raise InputError(str(path), f"is no corpus: suffix {path.suffix!r}", remedy)
    notes: list[str] = []
    texts: list[RawText] = []
    seen: dict[str, str] = {}
    try:
        reader = READERS[suffix](path, notes, progress) if described else _read_folder(path, notes, progress, {})
        for raw in reader:
            if raw.doc_id in seen:
                raise InputError(raw.origin, f"doc_id {raw.doc_id!r} is taken by {seen[raw.doc_id]}", "make ids unique")
            seen[raw.doc_id] = raw.origin
            texts.append(_with_title(raw))
    except OSError as error:
        raise InputError(str(error.filename or path), f"cannot be read: {error.strerror}", "check its rights") from None
    if not texts:
        what = "holds no *.txt file" if not suffix else "holds no article"
        raise InputError(str(path), what, "add one, or give another path")
    return Corpus(tuple(texts), path, _digest(texts), tuple(notes))


def _with_title(raw: RawText) -> RawText:
    """The title before the text, with a blank line, unless it is the first line already."""
    title = " ".join((raw.title or "").split())
    if not title:
        return msgspec.structs.replace(raw, title=None) if raw.title is not None else raw
    first = next((line for line in raw.text.splitlines() if line.strip()), "")
    same = " ".join(first.split()).casefold() == title.casefold()
    return msgspec.structs.replace(raw, title=title, text=raw.text if same else f"{title}\n\n{raw.text}")


def _digest(texts: Iterable[RawText]) -> str:
    digest = hashlib.sha256()
    for raw in texts:
        digest.update(msgspec.msgpack.encode(msgspec.structs.replace(raw, origin="")))
    return digest.hexdigest()[:12]


def text_files(folder: Path) -> list[Path]:
    """The *.txt files below `folder`, hidden ones left out, in the order of their paths inside it."""
    found: list[Path] = []
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [Path(place) / n for n in names if n.lower().endswith(".txt") and not n.startswith(".")]
    return sorted(found, key=lambda p: p.relative_to(folder).as_posix())


def _read_folder(
    folder: Path, notes: list[str], progress: Progress | None, sources: Mapping[str, Source] | None = None
) -> Iterator[RawText]:
    sources = read_sources(folder) if sources is None else sources
    files = text_files(folder)
    for number, file in enumerate(files, 1):
        name = file.relative_to(folder).as_posix()
        content = file.read_bytes()
        source = sources.get(name)
        if source:
            check_digest(source, content)
        text, encoding = decode(content, str(file))
        if encoding != "utf-8":
            notes.append(f"{name}: no UTF-8, read as {encoding}")
        yield RawText(
            doc_id=name[: -len(".txt")],
            text=text,
            origin=str(file),
            title=source.title if source else None,
            outlet=source.outlet if source else None,
            published=source.published if source else None,
            published_basis=source.published_basis if source else None,
            url=source.url if source else None,
            relayed_from=source.relayed_from if source else None,
        )
        if progress:
            progress(number, len(files))


def _read_jsonl(path: Path, notes: list[str], progress: Progress | None) -> Iterator[RawText]:
    decoder = msgspec.json.Decoder()
    row = 0
    with path.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            line = line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line
            if not line.strip():
                continue
            row += 1
            place = f"{path} line {number}"
            try:
                values = decoder.decode(line)
            except (msgspec.DecodeError, UnicodeDecodeError) as error:
                raise InputError(place, f"is no JSON: {error}", "write one object a line") from None
            if not isinstance(values, dict):
                raise InputError(place, f"is no object but {type(values).__name__}", "write one object a line")
            yield _row(values, place, path, row)
            if progress:
                progress(row, 0)


def _read_csv(path: Path, notes: list[str], progress: Progress | None) -> Iterator[RawText]:
    text, encoding = decode(path.read_bytes(), str(path))
    if encoding != "utf-8":
        notes.append(f"{path.name}: no UTF-8, read as {encoding}")
    rows = iter(parse_csv(text, str(path)))
    header = [name.strip() for name in next(rows, (0, []))[1]]
    _check_columns(path, header)
    row = 0
    for line, cells in rows:
        if not cells:
            continue
        row += 1
        place = f"{path} line {line}"
        if len(cells) != len(header):
            raise InputError(place, f"has {len(cells)} cells, the header {len(header)}", "quote cells that hold commas")
        values = {name: cell if name == "text" else cell or None for name, cell in zip(header, cells, strict=True)}
        yield _row(values, place, path, row)
        if progress:
            progress(row, 0)


def _read_parquet(path: Path, notes: list[str], progress: Progress | None) -> Iterator[RawText]:
    try:
        names = pl.read_parquet_schema(path)
        _check_columns(path, list(names))
        frame = pl.read_parquet(path, columns=[name for name in _COLUMNS if name in names])
    except (pl.exceptions.PolarsError, ValueError) as error:
        raise InputError(str(path), f"is no Parquet file: {error}", "write it anew") from None
    for number, values in enumerate(frame.iter_rows(named=True), 1):
        yield _row(values, f"{path} row {number}", path, number)
        if progress:
            progress(number, frame.height)


def _check_columns(path: Path, names: list[str]) -> None:
    if "text" not in names:
        raise InputError(str(path), f"has no column 'text', only {', '.join(names) or 'none'}", "name the column text")
    twice = next((name for name in _COLUMNS if names.count(name) > 1), None)
    if twice:
        raise InputError(str(path), f"has two columns {twice!r}", "keep one")


def _row(values: Mapping[str, Any], place: str, path: Path, number: int) -> RawText:
    if "text" not in values:
        raise InputError(place, f"has no 'text', only {', '.join(values) or 'nothing'}", "name the article's text so")
    text = values["text"]
    if not isinstance(text, str):
        problem = "text is null" if text is None else f"text is {type(text).__name__}, not a string: {text!r}"
        raise InputError(place, problem, "give the article's words, or drop the row")
    doc_id = values.get("doc_id")
    if isinstance(doc_id, bool) or not isinstance(doc_id, str | int | None):
        raise InputError(place, f"doc_id {doc_id!r} is {type(doc_id).__name__}", "ids are strings or whole numbers")
    return RawText(
        doc_id=f"{path.stem}/{number}" if doc_id in (None, "") else str(doc_id),
        text=text,
        origin=place,
        title=_string(values, "title", place),
        outlet=_string(values, "outlet", place),
        published=(published := _day(values.get("published"), place)),
        published_basis=_basis(_string(values, "published_basis", place), published, place),
        url=_string(values, "url", place),
        relayed_from=_names(values.get("relayed_from"), place),
    )


def _string(values: Mapping[str, Any], name: str, place: str) -> str | None:
    value = values.get(name)
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        raise InputError(
            place, f"{name} is {type(value).__name__}, not a string: {value!r}", "quote it, or leave it out"
        )
    return value


def _day(value: object, place: str) -> dt.date | None:
    if value is None or value == "":
        return None
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    if isinstance(value, str):
        return parse_date(value, place) if "/" not in value else _no_day(value, place)
    return _no_day(value, place)


def _no_day(value: object, place: str) -> dt.date:
    raise InputError(place, f"published {value!r} is no date", "write it as 2022-10-06")


def _basis(value: str | None, published: dt.date | None, place: str) -> PublishedBasis | None:
    if value is None:
        return "stated" if published else None
    if value not in _BASES:
        raise unknown_value(place, "published_basis", value, _BASES)
    if (value == "none") != (published is None):
        raise InputError(place, f"published_basis {value!r} doesn't fit published {published}", "correct one of them")
    return value  # type: ignore[return-value]


def _names(value: object, place: str) -> tuple[str, ...] | None:
    if value is None:
        return None
    if isinstance(value, str):
        return tuple(part.strip() for part in value.split(";") if part.strip()) or None
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        return tuple(value)
    raise InputError(place, f"relayed_from {value!r} is no list of names", "write A; B, outlet-nearest first")


Reader = Callable[[Path, list[str], Progress | None], Iterator[RawText]]
READERS: dict[str, Reader] = {
    "": _read_folder,
    ".jsonl": _read_jsonl,
    ".ndjson": _read_jsonl,
    ".csv": _read_csv,
    ".parquet": _read_parquet,
}
"""How each kind of corpus is read, by suffix; "" is a folder."""

__all__ = ["CSV", "READERS", "Corpus", "read_corpus", "text_files"]
