"""Where the project's own folders are, when the package runs from a checkout."""

from __future__ import annotations

from pathlib import Path

_ROOT = Path(__file__).resolve().parents[3]

PROJECT: Path | None = _ROOT if (_ROOT / "pyproject.toml").is_file() and (_ROOT / "notebooks").is_dir() else None
"""The checkout; None for a package installed elsewhere."""
