"""Shares of each group with their interval, the split-half null beside it, "insufficient" where there is too little.

What is counted comes as a frame with one row an article and item: doc_id, item, hits, of.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec
import polars as pl

from helpers.answers.framing.grouping import everything, single_copies
from helpers.locale import gettext as _
from helpers.ratios import figures
from helpers.records import InputError

LARGEST = 6
"""Groups compared item by item: those with most independent articles. More make a chart too full to read."""
SCHEMA = {
    "group": pl.String,
    "item": pl.String,
    "articles": pl.Int64,
    "hits": pl.Int64,
    "of": pl.Int64,
    "share": pl.Float64,
    "low": pl.Float64,
    "high": pl.Float64,
    "chance": pl.Float64,
    "verdict": pl.String,
}


class Sampling(msgspec.Struct, frozen=True):
    """How figures are made."""

    least: int
    """Independent articles that a share needs."""
    draws: int
    seed: int


def check_sampling(min_documents: int, draws: int, seed: int) -> Sampling:
    """The parameters as one. Raises InputError for fewer than two articles or no draw."""
    if min_documents < 2 or draws < 1:
        raise InputError("parameters", f"min_documents {min_documents} and draws {draws}", "at least 2 and 1")
    return Sampling(min_documents, draws, seed)


def by_group(
    counts: pl.DataFrame, groups: pl.DataFrame, sampling: Sampling, *, pooled: bool = True, by_each: bool = True
) -> pl.DataFrame:
    """One row a group and item of `counts` (doc_id, item, hits, of): SCHEMA.

    share, low, high: between 0 and 1; chance: 95% of random halves of the group's own articles differ by less, so that
    a smaller difference between groups tells nothing. Copies of one text count once. pooled: all articles together
    come first, as one group. by_each: each of the LARGEST groups.
    """
    single = single_copies(groups)
    sizes = single.group_by("group", maintain_order=True).len().sort("len", "group", descending=[True, False])
    parts: list[tuple[str, pl.DataFrame]] = []
    if pooled:
        parts.append((everything(), single.unique("document_root", keep="first", maintain_order=True)))
    sizes = sizes if by_each else sizes.head(0)
    parts += [(group, single.filter(pl.col("group") == group)) for group in sizes["group"].head(LARGEST)]
    rows: list[dict[str, object]] = []
    for group, members in parts:
        rows += _rows(group, members["doc_id"].to_list(), counts, sampling)
    return pl.DataFrame(rows, schema=SCHEMA)


def _rows(group: str, members: Iterable[str], counts: pl.DataFrame, sampling: Sampling) -> Iterable[dict[str, object]]:
    place = {doc_id: index for index, doc_id in enumerate(members)}
    items: dict[str, list[tuple[int, int]]] = {}
    for item in counts["item"].unique(maintain_order=True):
        items[item] = [(0, 0)] * len(place)
    for doc_id, item, hits, of in counts.select("doc_id", "item", "hits", "of").iter_rows():
        if doc_id in place:
            items[item][place[doc_id]] = (hits, of)
    found = figures(items, least=sampling.least, draws=sampling.draws, seed=sampling.seed)
    for item, row in found.items():
        verdict = "" if row.value is not None else _("insufficient")
        shares = {"share": row.value, "low": row.low, "high": row.high, "chance": row.chance, "verdict": verdict}
        yield {"group": group, "item": item, "articles": row.articles, "hits": row.hits, "of": row.of, **shares}


def over_every_article(counts: pl.DataFrame) -> pl.DataFrame:
    """`counts` with a row for each article and item: one that lacks the item has 0 of the article's own `of`."""
    whole = counts.group_by("doc_id", maintain_order=True).agg(pl.col("of").max())
    items = counts.select(pl.col("item").unique(maintain_order=True))
    every = whole.join(items, how="cross", maintain_order="left_right")
    hits = counts.select("doc_id", "item", "hits")
    joined = every.join(hits, on=["doc_id", "item"], how="left", maintain_order="left")
    return joined.select("doc_id", "item", pl.col("hits").fill_null(0), "of")


def in_percent(figures: pl.DataFrame, labels: Mapping[str, str]) -> pl.DataFrame:
    """The figures that there are enough articles for, as tables and charts show them: shares and bounds in percent.

    labels: item → what a reader sees. pooled: the share over all articles, where there is one; described: the figure
    in words.
    """
    percent = [(pl.col(name) * 100).round(0).alias(name) for name in ("share", "low", "high", "chance")]
    known = figures.drop_nulls("share").with_columns(*percent, item=pl.col("item").replace(dict(labels)))
    pooled = known.filter(pl.col("group") == everything()).select("item", pooled="share")
    columns = ("group", "item", "articles", "hits", "of", "share", "low", "high", "chance")
    return known.select(*columns).join(pooled, on="item", how="left", maintain_order="left")


def figures_table(shown: pl.DataFrame) -> pl.DataFrame:
    """The figures with something to count, as a table: group, what, articles, times, of how many, share and bounds."""
    return (
        shown.filter(pl.col("of") > 0)
        .drop("pooled")
        .rename({"item": "what", "articles": "independent", "hits": "times", "chance": "halves_differ_by"})
    )


def apart(figures: pl.DataFrame) -> list[tuple[str, str, str]]:
    """Item, group above, group below: pairs whose intervals don't meet and that differ by more than either's halves.

    Of each item the pair that lies farthest apart; the pooled articles are no group.
    """
    known = figures.drop_nulls("share").filter(pl.col("group") != everything())
    found = []
    for item, part in known.group_by("item", maintain_order=True):
        rows = part.to_dicts()
        pairs = [
            (one["share"] - other["share"], one["group"], other["group"])
            for one in rows
            for other in rows
            if one["low"] > other["high"] and one["share"] - other["share"] > max(one["chance"], other["chance"])
        ]
        if pairs:
            _difference, above, below = max(pairs)
            found.append((str(item[0]), above, below))
    return found
