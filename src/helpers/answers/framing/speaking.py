"""Who gets to speak, where in the article, and which reporting verbs carry whom: the credibility ledger."""

from __future__ import annotations

from collections import Counter

import polars as pl

from helpers.answers.framing.figures import Sampling, by_group, over_every_article
from helpers.answers.framing.grouping import everything
from helpers.lexicons import categories
from helpers.locale import gettext as _
from helpers.pipeline import Records
from helpers.wording import label, listing

STANCES = ("neutral", "claim", "admit", "deny", "warn", "accuse", "estimate", "ask", "order")


def stance_labels() -> dict[str, str]:
    """Stance of a verb → what a reader sees for it, from what takes no stand to what takes most."""
    return {
        "neutral": _("says (mengatakan, menurut)"),
        "claim": _("claims (mengklaim)"),
        "admit": _("admits (mengakui)"),
        "deny": _("denies (membantah)"),
        "warn": _("warns (memperingatkan)"),
        "accuse": _("accuses (menuduh)"),
        "estimate": _("estimates (memperkirakan)"),
        "ask": _("asks (mendesak)"),
        "order": _("orders (memerintahkan)"),
    }


def statements(records: Records) -> pl.DataFrame:
    """One row a statement of somebody; credits of one medium to another are left out."""
    spoken = records.attributions.filter(pl.col("stance").is_in(STANCES) & pl.col("speaker").is_not_null())
    return spoken.with_columns(
        anchor=pl.format("attribution-{}-{}", "doc_id", "start"),
        prominent=pl.col("position").is_in(["headline", "lead"]),
    )


def voices(records: Records, groups: pl.DataFrame, sampling: Sampling) -> pl.DataFrame:
    """Of all statements in a group's articles, the share of each side. item: the side."""
    said = statements(records)
    of = said.group_by("doc_id", maintain_order=True).agg(of=pl.len().cast(pl.Int64))
    hits = said.group_by("doc_id", item="speaker_side", maintain_order=True).agg(hits=pl.len().cast(pl.Int64))
    counts = over_every_article(hits.join(of, on="doc_id", how="left", maintain_order="left"))
    return by_group(_sorted(counts), groups, sampling)


def prominence(records: Records, groups: pl.DataFrame, sampling: Sampling) -> pl.DataFrame:
    """Of each side's statements, the share that stands in headline or lead. item: the side."""
    counts = (
        statements(records)
        .group_by("doc_id", item="speaker_side", maintain_order=True)
        .agg(hits=pl.col("prominent").sum().cast(pl.Int64), of=pl.len().cast(pl.Int64))
    )
    return by_group(_sorted(counts), groups, sampling)


def doubted(records: Records, groups: pl.DataFrame, sampling: Sampling) -> pl.DataFrame:
    """Of each side's statements, the share that a verb of doubt carries: claims, admits, denies. item: the side."""
    doubt = pl.col("stance").is_in(["claim", "admit", "deny"])
    counts = (
        statements(records)
        .group_by("doc_id", item="speaker_side", maintain_order=True)
        .agg(hits=doubt.sum().cast(pl.Int64), of=pl.len().cast(pl.Int64))
    )
    return by_group(_sorted(counts), groups, sampling)


def _sorted(counts: pl.DataFrame) -> pl.DataFrame:
    """The items in the order of how much there is of each."""
    sizes = counts.group_by("item", maintain_order=True).agg(n=pl.col("hits").sum(), m=pl.col("of").sum())
    order = sizes.sort("n", "m", "item", descending=[True, True, False])["item"].to_list()
    return counts.sort(pl.col("item").replace_strict({item: i for i, item in enumerate(order)}), maintain_order=True)


def ledger(records: Records, groups: pl.DataFrame, sampling: Sampling) -> pl.DataFrame:
    """One row a side and stance: of a side's statements over all independent articles, the share with such a verb.

    side, stance (codes), verbs (the most frequent), statements, articles, roots, share with its interval and null, the
    first statement's words and where they stand.
    """
    said = statements(records)
    # copies say the same thing again: one of each text
    said = said.join(_firsts(groups), on="doc_id", how="semi", maintain_order="left")
    rows = []
    for side in said.group_by("speaker_side", maintain_order=True).len().sort("len", descending=True)["speaker_side"]:
        own = said.filter(pl.col("speaker_side") == side)
        of = own.group_by("doc_id", maintain_order=True).agg(of=pl.len().cast(pl.Int64))
        hits = own.group_by("doc_id", item="stance", maintain_order=True).agg(hits=pl.len().cast(pl.Int64))
        counts = over_every_article(hits.join(of, on="doc_id", how="left", maintain_order="left"))
        shares = by_group(counts, groups, sampling, by_each=False)
        for row in shares.to_dicts():
            rows.append({"side": side, "stance": row["item"], **row, **_telling(own.filter(stance=row["item"]))})
    order = {stance: i for i, stance in enumerate(STANCES)}
    types = {"side": pl.String, "stance": pl.String, "verbs": pl.String, "statements": pl.Int64, "articles": pl.Int64}
    floats = dict.fromkeys(("share", "low", "high", "chance"), pl.Float64)
    texts = dict.fromkeys(("verdict", "example", "href"), pl.String)
    frame = pl.DataFrame(rows, schema={**types, **floats, **texts})
    return frame.with_columns(anchor=pl.format("section-ledger-{}-{}", "side", "stance")).sort(
        pl.col("side").replace_strict(_ranks(frame)), pl.col("stance").replace_strict(order), maintain_order=True
    )


def _ranks(frame: pl.DataFrame) -> dict[str, int]:
    return {side: i for i, side in enumerate(frame["side"].unique(maintain_order=True))}


def _firsts(groups: pl.DataFrame) -> pl.DataFrame:
    return groups.unique("document_root", keep="first", maintain_order=True)


def _telling(rows: pl.DataFrame, most: int = 4) -> dict[str, object]:
    """The most frequent verbs of some statements, and the first of them in its words."""
    verbs = Counter(cue.casefold() for cue in rows["cue"])
    first = rows.row(0, named=True)
    return {
        "verbs": ", ".join(f"{verb} {n}" for verb, n in verbs.most_common(most)),
        "statements": rows.height,
        "example": first["quote"],
        "href": f"#{first['anchor']}",
    }


def ledger_marks(ledger_rows: pl.DataFrame) -> pl.DataFrame:
    """The ledger as its chart and table show it: labels for codes, shares in percent and in words.

    A share from fewer articles than the minimum is drawn faint and called insufficient.
    """
    stances, sides = stance_labels(), side_labels()
    percent = (100 * pl.col("statements") / pl.col("statements").sum().over("side")).round(0)
    shown = pl.format(
        "{}% ({}–{})",
        *((pl.col(name) * 100).round(0).cast(pl.Int64) for name in ("share", "low", "high")),
    )
    return ledger_rows.with_columns(
        order=pl.col("stance").replace_strict({s: i for i, s in enumerate(STANCES)}, return_dtype=pl.Int64),
        stance=pl.col("stance").replace_strict(stances),
        side=pl.col("side").replace(sides),
        percent=percent,
        enough=pl.col("share").is_not_null(),
        share_of_side=pl.when(pl.col("share").is_not_null()).then(shown).otherwise(pl.col("verdict")),
        href=pl.format("#{}", "anchor"),
        evidence="href",
    ).with_columns(described=pl.format("{}, {}: {}", "side", "stance", "statements"))


def ledger_table(marks: pl.DataFrame) -> pl.DataFrame:
    """One row a side and kind of verb: the statements, in how many articles, the share, the verbs."""
    return marks.rename({"articles": "independent"}).select(
        *("side", "stance", "statements", "independent", "share_of_side", "verbs", "evidence", "anchor")
    )


def ledger_examples(records: Records, ledger_rows: pl.DataFrame) -> pl.DataFrame:
    """The statements that the ledger's rows lead to, as `report.evidence` shows them."""
    anchors = [href.removeprefix("#") for href in ledger_rows["href"]]
    return (
        statements(records).filter(pl.col("anchor").is_in(anchors)).unique("anchor", keep="first", maintain_order=True)
    )


def side_labels() -> dict[str, str]:
    """Claimant side → what a reader sees."""
    return {side: label("claimant_sides", side) for side in categories("claimant_sides")}


def loudest(voices_rows: pl.DataFrame) -> str:
    """The sides that speak most, with their shares, as a sentence's part; "" where there are too few articles."""
    known = voices_rows.filter(pl.col("group") == everything()).drop_nulls("share").head(3)
    labels = side_labels()
    return listing(
        [f"{labels.get(side, side)} {share:.0%}" for side, share in known.select("item", "share").iter_rows()]
    )
