"""Claims, attributions, ultimatums and frames in Indonesian coverage of the war, each with its exact words.

`helpers.extract("claims", "seeds")` gives one record of a corpus as a polars frame; `helpers.load("seeds")` all five.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from helpers.pipeline import extract as extract
    from helpers.pipeline import load as load

__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    # imported on first use: `mundur --help` and the lexicon tools need no polars
    if name in ("extract", "load"):
        from helpers import pipeline

        return getattr(pipeline, name)
    raise AttributeError(f"module 'helpers' has no attribute {name!r}")
