"""Which rows a page draws and lists where a corpus holds more than a page can carry."""

from __future__ import annotations

import polars as pl

MOST = 200
"""Marks of one chart, with their evidence: more make a page too heavy to mail and a chart too full to read."""


def evenly(frame: pl.DataFrame, most: int = MOST) -> pl.DataFrame:
    """At most `most` rows of the frame, evenly spaced in its order, the first and the last among them."""
    if frame.height <= most:
        return frame
    step = (frame.height - 1) / (most - 1)
    return frame[[round(n * step) for n in range(most)]]
