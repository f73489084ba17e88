"""Retreat or die: who says it, to whom, as what act, where it stands, and how headline and body differ."""

from __future__ import annotations

import polars as pl

from helpers.answers.selection import MOST, evenly
from helpers.concordance import ConcordanceLine, concordance_of, find_concordance
from helpers.locale import gettext as _
from helpers.locale import ngettext
from helpers.pipeline import Records
from helpers.records import Ultimatum
from helpers.ultimatums import family_of
from helpers.ultimatums.vocabulary import is_kin
from helpers.wording import day, label, listing, number, readable

POSITIONS = ("headline", "lead", "caption", "body")


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
    kept = records.documents.filter(pl.col("excluded").is_null())
    kin = chosen.filter(pl.col("kin") != "other")
    rows = [
        (_("articles in the corpus"), records.documents.height),
        (_("left out (see the corpus report for the reasons)"), records.documents.height - kept.height),
        (_("read, with an ultimatum of any kind"), chosen["doc_id"].n_unique()),
        (_("read, with the phrase or its kin"), kin["doc_id"].n_unique()),
        (_("ultimatums of any kind"), chosen.height),
        (_("of the phrase's family"), kin.height),
        (_("in the very words of the phrase"), chosen.filter(pl.col("kin") == "phrase").height),
        (_("drawn and listed on this page (evenly over time, where there are more)"), drawn(chosen).height),
    ]
    return pl.DataFrame(rows, schema={"step": pl.String, "number": pl.Int64}, orient="row")


def drawn(chosen: pl.DataFrame) -> pl.DataFrame:
    """The ultimatums that a page draws and lists: all, or so many, kin of the phrase first, evenly over time."""
    if chosen.height <= MOST:
        return chosen
    kin = chosen.filter(pl.col("kin") != "other")
    return evenly(kin) if kin.height >= MOST else pl.concat([kin, chosen.filter(kin="other").head(MOST - kin.height)])


def chart_frame(chosen: pl.DataFrame) -> pl.DataFrame:
    """The ultimatums with the texts that the chart shows; `order` counts the mentions at one place of an article."""
    nobody = _("nobody named")
    return chosen.select(
        *("ultimatum_id", "source", "day", "position", "act", "kin", "quote", "addressee_side"),
        act_label=readable(chosen.select("act"))["act"],
        speaker=pl.col("speaker").fill_null(nobody),
        order=pl.int_range(pl.len()).over("doc_id", "position"),
        href=pl.format("#ultimatum-{}", "ultimatum_id"),
    ).with_columns(described=pl.format("{}: {} ({})", "position", "quote", "act"))


def drift_table(chosen: pl.DataFrame) -> pl.DataFrame:
    """One row a mention, article by article from headline to body: the words, the act, who speaks, to whom."""
    order = pl.col("position").replace_strict({p: i for i, p in enumerate(POSITIONS)}, return_dtype=pl.Int8)
    columns = ("source", "position", "quote", "act", "speaker", "addressee_side")
    href = pl.format("#ultimatum-{}", "ultimatum_id").alias("href")
    return chosen.sort("doc_id", order, "start", maintain_order=True).select(*columns, href)


def acts_table(chosen: pl.DataFrame) -> pl.DataFrame:
    """One row an act and position: mentions and articles."""
    return (
        chosen.group_by("act", "position", maintain_order=True)
        .agg(mentions=pl.len(), articles=pl.col("doc_id").n_unique())
        .sort("mentions", "act", "position", descending=[True, False, False])
    )


def concordance_table(records: Records, chosen: pl.DataFrame, phrase: str, context_words: int) -> pl.DataFrame:
    """One row a place where the phrase or an ultimatum of its family stands: words before, the words, words after.

    The phrase counts wherever it stands, in an ultimatum or not. The first 200 places at most.
    """
    articles = [a for a in records.articles if a.document.excluded is None]
    kin = set(chosen.filter(pl.col("kin") != "other")["ultimatum_id"])
    rows = [row for row in records.rows["ultimatums"] if isinstance(row, Ultimatum) and row.ultimatum_id in kin]
    lines = {
        *find_concordance(articles, phrase, context_words),
        *concordance_of(articles, rows, context_words),
    }
    kept: list[ConcordanceLine] = []
    for line in sorted(lines, key=lambda line: (line.doc_id, line.start, -line.end)):
        # an ultimatum that holds the phrase is one place, not two
        if not kept or kept[-1].doc_id != line.doc_id or kept[-1].end < line.end:
            kept.append(line)
    kept = kept[:MOST]
    return pl.DataFrame(
        [(line.doc_id, line.left, line.key, line.right) for line in kept],
        schema=dict.fromkeys(("doc_id", "before", "words", "after"), pl.String),
        orient="row",
    )


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


def answer(records: Records, chosen: pl.DataFrame, phrase: str) -> str:
    """Who says it, to whom, as what, and what headline and body make of it, in sentences made of the values."""
    read = records.documents.filter(pl.col("excluded").is_null()).height
    kin = chosen.filter(pl.col("kin") != "other")
    articles = ngettext("{n} article", "{n} articles", read).format(n=number(read))
    if not kin.height:
        return _("“{phrase}” and its kin stand in none of {articles} read.").format(phrase=phrase, articles=articles)
    roots = kin["document_root"].n_unique()
    text = _("“{phrase}” and its kin stand {times} in {found} of {articles} ({roots}), first on {day}.").format(
        phrase=phrase,
        times=ngettext("{n} time", "{n} times", kin.height).format(n=number(kin.height)),
        found=number(kin["doc_id"].n_unique()),
        articles=articles,
        roots=ngettext("{n} independent", "{n} independent", roots).format(n=number(roots)),
        day=day(kin["day"].min()),  # type: ignore[arg-type]
    )
    named = kin.filter(pl.col("speaker").is_not_null())
    speakers = named.group_by("speaker", maintain_order=True).len().sort("len", descending=True, maintain_order=True)
    if speakers.height:
        text += " " + _("Speakers: {speakers}.").format(speakers=listing(speakers["speaker"].head(3).to_list()))
    else:
        text += " " + _("No speaker is given.")
    parts = []
    for position, rows in kin.group_by("position", maintain_order=True):
        acts = [label("acts", a) for a in rows["act"].unique(maintain_order=True)]
        parts.append(_("{position}: {acts}").format(position=label("positions", str(position[0])), acts=listing(acts)))
    text += " " + _("By position: {parts}.").format(parts="; ".join(parts))
    if kin["doc_id"].n_unique() < 5:
        text += " " + _("So few articles show how it is used in them, not how common it is.")
    return text
