"""Which either/or threats 02 speaks of: kin of a phrase, how many rest on what, and under which definition."""

from __future__ import annotations

import polars as pl

from helpers.answers.selection import MOST, evenly
from helpers.answers.steps import steps_table
from helpers.locale import gettext as _
from helpers.pipeline import Records
from helpers.ultimatums import family_of
from helpers.ultimatums.vocabulary import is_kin


def choose_ultimatums(records: Records, phrase: str) -> pl.DataFrame:
    """Every ultimatum of the corpus, one row each, by day, with its kinship to `phrase`.

    `kin` is "phrase" (the very words), "family" (same demand, and a harm as deadly, in other words) or "other".
    `day` is the day of publication. Raises InputError where the phrase is no demand joined to a harm.
    """
    family = family_of(phrase)
    pairs = records.ultimatums.select("demand_family", "harm_family").iter_rows()
    same = pl.Series([is_kin(family, demand, harm) for demand, harm in pairs], dtype=pl.Boolean)
    words = pl.col("quote").str.to_lowercase().str.contains(phrase.lower(), literal=True)
    return records.ultimatums.with_columns(
        day=pl.col("published"),
        kin=pl.when(words).then(pl.lit("phrase")).when(same).then(pl.lit("family")).otherwise(pl.lit("other")),
    ).sort("day", "doc_id", "start", nulls_last=True, maintain_order=True)


def coverage_table(records: Records, chosen: pl.DataFrame) -> pl.DataFrame:
    """What the answer rests on: articles read, articles with an ultimatum, and how many are kin of the phrase."""
    documents = records.documents
    out = documents.filter(pl.col("excluded").is_not_null())
    kin = chosen.filter(pl.col("kin") != "other")
    very = chosen.filter(pl.col("kin") == "phrase")
    shown = drawn(chosen)
    return steps_table(
        records,
        [
            (_("articles in the corpus"), documents.height, documents),
            (_("left out (see the corpus report for the reasons)"), out.height, out),
            (_("read, with an ultimatum of any kind"), chosen["doc_id"].n_unique(), chosen),
            (_("read, with the phrase or its kin"), kin["doc_id"].n_unique(), kin),
            (_("ultimatums of any kind"), chosen.height, chosen),
            (_("of the phrase's family"), kin.height, kin),
            (_("in the very words of the phrase"), very.height, very),
            (_("drawn and listed on this page (evenly over time, where there are more)"), shown.height, shown),
        ],
    )


def drawn(chosen: pl.DataFrame) -> pl.DataFrame:
    """The ultimatums that a page draws and lists: all, or so many, kin of the phrase first, evenly over time."""
    if chosen.height <= MOST:
        return chosen
    kin = chosen.filter(pl.col("kin") != "other")
    return evenly(kin) if kin.height >= MOST else pl.concat([kin, chosen.filter(kin="other").head(MOST - kin.height)])


def definitions_table(chosen: pl.DataFrame) -> pl.DataFrame:
    """The same counts when kinship to the phrase, or what counts as said, is drawn more narrowly or widely."""
    choices = [
        (_("every either/or threat"), pl.lit(True)),
        (_("the phrase and its kin"), pl.col("kin") != "other"),
        (_("only the very words"), pl.col("kin") == "phrase"),
        (_("only with a named or described speaker"), pl.col("speaker").is_not_null()),
        (_("only issued, not warned, told or described"), pl.col("act") == "issued"),
        (_("body only"), pl.col("position").is_in(["lead", "body"])),
    ]
    rows = []
    for definition, keep in choices:
        frame = chosen.filter(keep)
        articles, roots = frame["doc_id"].n_unique(), frame["document_root"].n_unique()
        rows.append((definition, frame.height, articles, roots))
    types = {"definition": pl.String, "mentions": pl.Int64, "articles": pl.Int64, "independent": pl.Int64}
    return pl.DataFrame(rows, schema=types, orient="row")
