"""What is in the corpus: documents, days, outlets, relays, and what was left out and why."""

from __future__ import annotations

import polars as pl

from helpers.answers.selection import evenly
from helpers.locale import gettext as _
from helpers.locale import ngettext
from helpers.pipeline import Records
from helpers.tables import Kind
from helpers.wording import day, listing, number

_ROWS_PER_DOCUMENT: tuple[Kind, ...] = ("claims", "attributions", "ultimatums")


def documents_table(records: Records) -> pl.DataFrame:
    """One row a document: where and when it appeared, how that is known, what was found in it."""
    frame = records.documents.with_columns(
        copy_of=pl.when(pl.col("root_id") != pl.col("doc_id")).then(pl.col("root_id")),
    )
    for kind in _ROWS_PER_DOCUMENT:
        found = records.frame(kind).group_by("doc_id").len(kind)
        frame = frame.join(found, on="doc_id", how="left", maintain_order="left").with_columns(
            pl.col(kind).fill_null(0).cast(pl.Int64)
        )
    columns = ("doc_id", "title", "outlet", "published", "published_basis", "relayed_from", "language", "sentences")
    return frame.sort("published", "doc_id", nulls_last=True).select(
        *columns, *_ROWS_PER_DOCUMENT, "copy_of", "excluded", anchor=pl.format("document-{}", "doc_id")
    )


def chart_frame(records: Records) -> pl.DataFrame:
    """The documents that have a day, evenly over time where there are too many to draw, with a link to their row."""
    dated = evenly(records.documents.filter(pl.col("published").is_not_null()).sort("published", "doc_id"))
    return dated.select(
        "title", "source", "published", "published_basis", href=pl.format("#document-{}", "doc_id")
    ).with_columns(pl.col("title").fill_null(""))


def left_out_table(records: Records) -> pl.DataFrame:
    """One row a document and kind of junk: how many stretches and characters were masked, and the first words."""
    return (
        records.masked.group_by("doc_id", "reason", maintain_order=True)
        .agg(
            stretches=pl.len(),
            characters=pl.col("words").str.len_chars().sum(),
            example=pl.col("words").first().str.slice(0, 120),
        )
        .sort("doc_id", "stretches", descending=[False, True], maintain_order=True)
    )


def basis_table(records: Records) -> pl.DataFrame:
    """One row a way of knowing the day: documents, independent ones, first and last day. Empty ways are left out."""
    return (
        records.documents.group_by("published_basis")
        .agg(
            documents=pl.len(),
            independent=pl.col("root_id").n_unique(),
            earliest=pl.col("published").min(),
            latest=pl.col("published").max(),
        )
        .sort("documents", "published_basis", descending=[True, False])
    )


def definitions_table(records: Records) -> pl.DataFrame:
    """How the size of the corpus changes with what counts as an article."""
    documents = records.documents
    kept = documents.filter(pl.col("excluded").is_null())
    stated = pl.col("published_basis").is_in(["stated", "url"])
    rows = [
        (_("all files"), documents),
        (_("read (not excluded)"), kept),
        (_("copies counted once"), kept.unique("root_id", maintain_order=True)),
        (_("with a day"), kept.filter(pl.col("published").is_not_null())),
        (_("with a day that the text or its address states"), kept.filter(stated)),
        (_("that credit no other medium"), kept.filter(pl.col("relayed_from").list.len() == 0)),
    ]
    outlets = [frame["outlet"].drop_nulls().n_unique() for _definition, frame in rows]
    return pl.DataFrame(
        {
            "definition": [definition for definition, _frame in rows],
            "documents": [frame.height for _definition, frame in rows],
            "independent": [frame["root_id"].n_unique() for _definition, frame in rows],
            "outlets": outlets,
        }
    )


def answer(records: Records) -> str:
    """What is in here, in two sentences."""
    documents = records.documents
    kept = documents.filter(pl.col("excluded").is_null())
    days = kept["published"].drop_nulls()
    outlets = kept["outlet"].drop_nulls().unique().sort().to_list()
    roots = kept["root_id"].n_unique()
    named = kept.filter(pl.col("relayed_from").list.len() > 0).height
    parts = [
        ngettext("{n} article was read", "{n} articles were read", kept.height).format(n=number(kept.height)),
        ngettext("{n} independent text", "{n} independent texts", roots).format(n=number(roots)),
    ]
    text = _("{articles} ({roots})").format(articles=parts[0], roots=parts[1])
    if days.len():
        first, last = days.min(), days.max()
        text += _(", from {first} to {last}").format(first=day(first), last=day(last))  # type: ignore[arg-type]
    text += ". "
    if outlets:
        shown = outlets[:5]
        more = len(outlets) - len(shown)
        if more:
            shown = [*shown, ngettext("{n} more", "{n} more", more).format(n=number(more))]
        text += _("They come from {outlets}; ").format(outlets=listing(shown))
    text += ngettext("{n} credits another medium.", "{n} credit another medium.", named).format(n=number(named))
    left = documents.height - kept.height
    if left:
        text += " " + ngettext("{n} was left out.", "{n} were left out.", left).format(n=number(left))
    return text
