"""From the files to the chart: how much is left at each step, in rows and in independent articles."""

from __future__ import annotations

from collections.abc import Iterable

import polars as pl

from helpers.pipeline import Records


def steps_table(records: Records, rows: Iterable[tuple[str, int, pl.DataFrame]]) -> pl.DataFrame:
    """One row a step: its name, how many, and the independent articles among the `doc_id` of a frame.

    Copies of one text are one independent article.
    """
    roots = dict(records.documents.select("doc_id", "root_id").iter_rows())
    values = [(step, number, len({roots[doc_id] for doc_id in frame["doc_id"]})) for step, number, frame in rows]
    types = {"step": pl.String, "number": pl.Int64, "independent_articles": pl.Int64}
    return pl.DataFrame(values, schema=types, orient="row")
