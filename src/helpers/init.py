"""A first sources.csv for a folder of articles, guessed from their texts, for a person to correct in a spreadsheet."""

from __future__ import annotations

import csv
import io
import os
import tempfile
from pathlib import Path

from helpers.corpus import read_corpus
from helpers.corpus.sources import CSV, TOML, Source
from helpers.documents import parse_article
from helpers.records import Document, InputError

_HEADER = ("file", "outlet", "published", "published_basis", "note")


def init_sources(folder: Path, *, force: bool = False) -> tuple[Path, tuple[Source, ...]]:
    """Write `folder`/sources.csv with one row a text file and return its path and the rows.

    Columns: file, outlet, published (ISO day), published_basis, note (how day and outlet were guessed, or what is
    missing). Anything may be corrected; an emptied cell means that only the text can tell. UTF-8 with a byte order
    mark and CRLF, which spreadsheets open as it is. Raises InputError where the folder has a description already
    (unless `force`, which replaces a sources.csv but never a sources.toml), and for whatever read_corpus minds.
    """
    path = folder / CSV
    if not folder.is_dir():
        raise InputError(str(folder), "is no folder", "give the folder that holds the .txt files")
    if (folder / TOML).exists():
        raise InputError(
            str(folder / TOML), "describes this folder already", "correct it by hand, or move it away first"
        )
    if path.exists() and not force:
        raise InputError(str(path), "exists already and may hold somebody's corrections", "edit it, or say --force")
    articles = [parse_article(raw) for raw in read_corpus(folder, described=False).texts]
    rows = tuple(_source(folder, article.document) for article in articles)
    _write(path, rows)
    return path, rows


def _source(folder: Path, document: Document) -> Source:
    name = next((n for s in (".txt", ".TXT", ".Txt") if (folder / (n := document.doc_id + s)).is_file()), None)
    return Source(
        file=name or f"{document.doc_id}.txt",
        outlet=document.outlet,
        published=document.published,
        published_basis=document.published_basis,
        note=_note(document),
    )


def _note(document: Document) -> str:
    notes = []
    if document.published is None:
        notes.append("no day in the text: please fill it in")
    elif document.published_basis == "stated":
        notes.append("day from the page's date line")
    else:
        notes.append("day of the latest report in the text; it may be from the day after")
    notes.append("outlet from the dateline" if document.outlet else "no outlet in the text")
    if document.relayed_from:
        notes.append("credits " + ", ".join(document.relayed_from))
    if document.excluded:
        notes.append(f"left out: {document.excluded}")
    return "; ".join(notes)


def _write(path: Path, rows: tuple[Source, ...]) -> None:
    """Whole or not at all: into a temporary file beside it, then into its place."""
    table = io.StringIO(newline="")
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow(_HEADER)
    for row in rows:
        basis = row.published_basis if row.published else ""
        writer.writerow((row.file, row.outlet or "", row.published or "", basis, row.note))
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8-sig", newline="") as file:
            file.write(table.getvalue())
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
