"""What was read out of each article, kept between runs, so that only new or changed articles are read again.

One SQLite file in the project's `.cache` folder or, where that can't be written, in the user's. An entry is found by a
digest of the article, of the decisions on it and of the program that read it (its code, lexicons and the libraries it
rests on), so nothing old can be mistaken for new; entries of other programs are deleted when the store is opened. The
store is a copy of what reading gives: deleting it costs time and nothing else.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import sqlite3
import sys
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import metadata
from pathlib import Path

import msgspec

_PACKAGE = Path(__file__).resolve().parent
_TABLE = "CREATE TABLE IF NOT EXISTS readings (program TEXT, key TEXT PRIMARY KEY, content BLOB)"
_PATIENCE = 30.0
"""Seconds to wait while another process writes."""
_AT_ONCE = 500
"""Keys in one question; SQLite takes about a thousand."""


def cache_folders() -> list[Path]:
    """Where things are kept that can be made again: the checkout's `.cache`, if there is one, then the user's."""
    checkout = _PACKAGE.parents[1]
    user = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "mundur"
    return [checkout / ".cache", user] if (checkout / "notebooks").is_dir() else [user]


@cache
def program_digest() -> str:
    """A digest of all that decides what is read out of a text: our code and lexicons, Python, the libraries."""
    digest = hashlib.sha256(sys.version.encode())
    for name in sorted(_libraries()):
        digest.update(f"{name} {metadata.version(name)}\n".encode())
    for path in sorted(p for p in _PACKAGE.rglob("*") if p.suffix in (".py", ".toml")):
        digest.update(path.relative_to(_PACKAGE).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def _libraries() -> set[str]:
    """The installed libraries that the package names as needed."""
    try:
        needed = metadata.requires("mundur") or []
    except metadata.PackageNotFoundError:
        return set()
    names = {match.group() for line in needed if "extra ==" not in line if (match := re.match(r"[\w.-]+", line))}
    return {name for name in names if _installed(name)}


def _installed(name: str) -> bool:
    try:
        metadata.version(name)
    except metadata.PackageNotFoundError:
        return False
    return True


def key_of(*parts: object) -> str:
    """The key of an article with the decisions on it: a digest of everything that msgpack can write."""
    return hashlib.sha256(b"\0".join(msgspec.msgpack.encode(part) for part in parts)).hexdigest()


class Store:
    """Readings by key. Where no folder can be written it keeps nothing, and reading goes on without it."""

    def __init__(self, folders: Sequence[Path] | None = None) -> None:
        self.program = program_digest()
        files = (folder / "readings.sqlite" for folder in (cache_folders() if folders is None else folders))
        self.path: Path | None = next((file for file in files if self._opens(file)), None)

    def _opens(self, file: Path) -> bool:
        """Whether the file is, or now is, a store that can be written; a damaged one is replaced."""
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            try:
                self._prepare(file)
            except sqlite3.OperationalError:
                return False
            except sqlite3.DatabaseError:
                file.unlink()
                self._prepare(file)
        except OSError:
            return False
        return True

    def _prepare(self, file: Path) -> None:
        with _connected(file) as base:
            base.execute(_TABLE)
            base.execute("DELETE FROM readings WHERE program != ?", (self.program,))

    def get(self, keys: Sequence[str]) -> dict[str, bytes]:
        """The contents kept under `keys`; those that are not kept are left out."""
        found: dict[str, bytes] = {}
        if self.path is None:
            return found
        with _connected(self.path) as base:
            for at in range(0, len(keys), _AT_ONCE):
                some = keys[at : at + _AT_ONCE]
                marks = ",".join("?" * len(some))
                found |= dict(base.execute(f"SELECT key, content FROM readings WHERE key IN ({marks})", some))
        return found

    def put(self, contents: dict[str, bytes]) -> None:
        """Keep contents by their keys; a disk that has become full or locked ends the keeping, not the reading."""
        if self.path is None:
            return
        rows = [(self.program, key, content) for key, content in contents.items()]
        try:
            with _connected(self.path) as base:
                base.executemany("INSERT OR REPLACE INTO readings VALUES (?, ?, ?)", rows)
        except sqlite3.OperationalError:
            self.path = None


@contextlib.contextmanager
def _connected(file: Path) -> Iterator[sqlite3.Connection]:
    base = sqlite3.connect(file, timeout=_PATIENCE)
    try:
        with base:
            yield base
    finally:
        base.close()
