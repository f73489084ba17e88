"""Which group each article belongs to, and whether a group has enough independent articles to be compared."""

from __future__ import annotations

import polars as pl

from helpers.lexicons import categories
from helpers.locale import gettext as _
from helpers.pipeline import Records
from helpers.records import unknown_value
from helpers.wording import label, number

GROUPINGS = ("outlet", "relayed_from", "speaker_side")


def unnamed() -> str:
    """The group of articles that name none."""
    return _("(not named)")


def everything() -> str:
    """The group of all articles."""
    return _("(all articles)")


def grouped_documents(records: Records, group_by: str) -> pl.DataFrame:
    """One row a document and group it belongs to: doc_id, document_root, group.

    outlet: who published it. relayed_from: each medium it credits. speaker_side: each side that is quoted in it. A
    document with none of them is in the group "(not named)". Raises InputError for another grouping.
    """
    if group_by not in GROUPINGS:
        raise unknown_value("parameter group_by", "grouping", group_by, GROUPINGS)
    kept = records.documents.filter(pl.col("excluded").is_null()).rename({"root_id": "document_root"})
    if group_by == "speaker_side":
        sides = records.frame("attributions").select("doc_id", group="speaker_side").unique(maintain_order=True)
        frame = kept.join(sides, on="doc_id", how="left", maintain_order="left")
        labels = {side: label("claimant_sides", side) for side in categories("claimant_sides")}
        frame = frame.with_columns(pl.col("group").replace(labels))
    elif group_by == "relayed_from":
        frame = kept.explode("relayed_from").with_columns(group="relayed_from")
    else:
        frame = kept.with_columns(group="outlet")
    return frame.select("doc_id", "document_root", pl.col("group").fill_null(unnamed()))


def single_copies(groups: pl.DataFrame) -> pl.DataFrame:
    """One row an independent article and group: the copy that comes first in the corpus stands for all."""
    return groups.unique(["document_root", "group"], keep="first", maintain_order=True)


def groups_table(groups: pl.DataFrame, min_documents: int) -> pl.DataFrame:
    """One row a group: articles, independent articles, and whether they are enough to compare."""
    counted = groups.group_by("group", maintain_order=True).agg(
        articles=pl.col("doc_id").n_unique(), independent=pl.col("document_root").n_unique()
    )
    short = _("insufficient: fewer than {n} independent articles").format(n=number(min_documents))
    return counted.with_columns(
        verdict=pl.when(pl.col("independent") >= min_documents).then(pl.lit(_("enough"))).otherwise(pl.lit(short))
    ).sort("independent", "group", descending=[True, False])


def definitions_table(records: Records, min_documents: int) -> pl.DataFrame:
    """How many groups could be compared under each grouping and minimum."""
    rows = []
    for grouping in GROUPINGS:
        groups = grouped_documents(records, grouping)
        sizes = groups.group_by("group").agg(n=pl.col("document_root").n_unique())["n"]
        rows.append((grouping, sizes.len(), int((sizes >= min_documents).sum()), int((sizes >= 2).sum())))
    types = {"grouping": pl.String, "groups": pl.Int64, "comparable": pl.Int64, "with_two_or_more": pl.Int64}
    return pl.DataFrame(rows, schema=types, orient="row")
