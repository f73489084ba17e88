"""Who acts and who is acted upon, and names that take sides: counted per article, with an example of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import polars as pl

from helpers.answers.framing.figures import Sampling, by_group
from helpers.locale import gettext as _
from helpers.naming import NameUse, choices, find_names
from helpers.pipeline import Records
from helpers.records import Article
from helpers.voice import Deed, find_deeds
from helpers.wording import label

SIDES = ("Russia", "Ukraine", "Syria", "rebels", "NorthKorea", "US", "EU_NATO", "UK")
"""Sides whose deeds are told: those that fight and those that arm them."""
_COUNTS = {"doc_id": pl.String, "item": pl.String, "hits": pl.Int64, "of": pl.Int64}


def read_deeds(records: Records) -> list[Deed]:
    """Every verb beside the name of a side, in all articles that were read."""
    return [deed for article in _read(records) for deed in find_deeds(article) if deed.side in SIDES]


def read_names(records: Records) -> list[NameUse]:
    """Every name that takes sides, in all articles that were read."""
    return [use for article in _read(records) for use in find_names(article)]


def _read(records: Records) -> list[Article]:
    return [article for article in records.articles if article.document.excluded is None]


def agency(deeds: Iterable[Deed], groups: pl.DataFrame, sampling: Sampling) -> pl.DataFrame:
    """Of the verbs beside each side's name, the share in which it acts. item: the side."""
    rows: dict[tuple[str, str], list[int]] = {}
    for deed in deeds:
        own = rows.setdefault((deed.doc_id, deed.side), [0, 0])
        own[0] += deed.role == "acts"
        own[1] += 1
    return by_group(_counts(rows, SIDES), groups, sampling)


def naming(uses: Iterable[NameUse], groups: pl.DataFrame, sampling: Sampling) -> pl.DataFrame:
    """Of an article's own uses of a thing's names, the share of each name. item: "choice: option".

    Words inside quotation marks are the speakers' and are left out.
    """
    own = [use for use in uses if not use.quoted]
    totals = Counter((use.doc_id, use.choice) for use in own)
    told = Counter((use.doc_id, use.choice, use.option) for use in own)
    used = {use.choice for use in own}
    rows = {
        (doc_id, f"{choice}: {option.id}"): [told[doc_id, choice, option.id], n]
        for (doc_id, choice), n in totals.items()
        for option in choices()[choice].options
    }
    order = [f"{c.id}: {option.id}" for c in choices().values() if c.id in used for option in c.options]
    return by_group(_counts(rows, order), groups, sampling)


def _counts(rows: dict[tuple[str, str], list[int]], order: Iterable[str]) -> pl.DataFrame:
    rank = {item: i for i, item in enumerate(order)}
    ordered = sorted(rows.items(), key=lambda row: (rank[row[0][1]], row[0][0]))
    return pl.DataFrame([(*key, *pair) for key, pair in ordered], schema=_COUNTS, orient="row")


def deeds_table(deeds: Iterable[Deed], groups: pl.DataFrame) -> pl.DataFrame:
    """One row a side and role: verbs, articles, independent articles, the commonest verbs, and a sentence."""
    frame = pl.DataFrame(
        [(d.doc_id, d.side, d.role, d.verb, d.sentence) for d in deeds],
        schema=dict.fromkeys(("doc_id", "side", "role", "verb", "sentence"), pl.String),
        orient="row",
    )
    frame = _with_root(frame, groups)
    return (
        frame.group_by("side", "role", maintain_order=True)
        .agg(
            verbs=pl.len(),
            articles=pl.col("doc_id").n_unique(),
            independent=pl.col("document_root").n_unique(),
            commonest=pl.col("verb").value_counts(sort=True).struct.field("verb").head(5),
            sentence=pl.col("sentence").first(),
        )
        .sort(pl.col("side").replace_strict({s: i for i, s in enumerate(SIDES)}), "role", maintain_order=True)
        .with_columns(
            role=pl.col("role").replace({"acts": _("acts"), "acted_upon": _("is acted upon")}),
            side=pl.col("side").replace_strict({s: label("claimant_sides", s) for s in SIDES}),
        )
    )


def names_table(records: Records, uses: Iterable[NameUse], groups: pl.DataFrame) -> pl.DataFrame:
    """One row a name that takes sides: whose usage it is, uses in the articles' own words and in quotations, and how
    many articles, independent ones among them, use it, with its first use in context."""
    texts = {article.doc_id: article.text for article in records.articles}
    frame = pl.DataFrame(
        [(u.doc_id, u.choice, u.option, u.side, u.quoted, _around(texts[u.doc_id], u.start, u.end)) for u in uses],
        schema={
            **dict.fromkeys(("doc_id", "choice", "option", "side"), pl.String),
            "quoted": pl.Boolean,
            "words": pl.String,
        },
        orient="row",
    )
    order = [(c.id, o.id) for c in choices().values() for o in c.options]
    labels = {c.id: _(c.label) for c in choices().values()}
    return (
        _with_root(frame, groups)
        .group_by("choice", "option", "side", maintain_order=True)
        .agg(
            own=(~pl.col("quoted")).sum(),
            quoted=pl.col("quoted").sum(),
            articles=pl.col("doc_id").n_unique(),
            independent=pl.col("document_root").n_unique(),
            words=pl.col("words").first(),
        )
        .sort(pl.struct("choice", "option").map_elements(lambda r: order.index((r["choice"], r["option"])), pl.Int64))
        .with_columns(
            choice=pl.col("choice").replace_strict(labels, default=pl.col("choice")),
            side=pl.col("side").map_elements(
                lambda s: label("claimant_sides", s) if s != "none" else _("neither"), pl.String
            ),
        )
        .rename({"side": "usage_of"})
    )


def _with_root(frame: pl.DataFrame, groups: pl.DataFrame) -> pl.DataFrame:
    roots = groups.select("doc_id", "document_root").unique("doc_id", maintain_order=True)
    return frame.join(roots, on="doc_id", how="inner", maintain_order="left")


def _around(text: str, start: int, end: int, room: int = 50) -> str:
    return " ".join(("…" + text[max(0, start - room) : end + room] + "…").split())


def naming_labels() -> dict[str, str]:
    """ "choice: option" → what a reader sees."""
    return {
        f"{c.id}: {o.id}": f"{o.id} ({_(c.label)})" if o.id.islower() else o.id
        for c in choices().values()
        for o in c.options
    }
