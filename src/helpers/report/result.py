"""What became of a notebook that was to be built."""

from __future__ import annotations

from pathlib import Path

import msgspec


class BuildResult(msgspec.Struct, frozen=True):
    """What became of one notebook."""

    name: str
    title: str
    """Its question, in the notebook's own language."""
    page: Path
    """Where it failed: the last good page, which may not exist."""
    seconds: float
    size: int
    """Bytes of the page; 0 where it failed."""
    error: str | None
    """None where it was built."""
    mistaken: bool = False
    """Whether it failed by what the user gave (a file, a parameter), not by a fault of the program."""
