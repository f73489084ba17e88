"""The families of either/or threats: which demand with which harm, in which words, and who says them to whom."""

from __future__ import annotations

import polars as pl

from helpers.answers.rhetoric.marks import family_label

_VARIANTS = 4
"""Wordings shown of a family."""


def families_table(chosen: pl.DataFrame) -> pl.DataFrame:
    """One row a pair of demand and harm: mentions, articles, independent ones, and its wordings, commonest first."""
    rows = []
    for (demand, harm), rows_of in chosen.group_by("demand_family", "harm_family", maintain_order=True):
        rows.append(
            {
                "demand": family_label("demands", str(demand)),
                "harm": family_label("harms", str(harm)),
                "mentions": rows_of.height,
                "articles": rows_of["doc_id"].n_unique(),
                "independent": rows_of["document_root"].n_unique(),
                "wordings": _wordings(rows_of["quote"]),
                "href": f"#ultimatum-{rows_of['ultimatum_id'][0]}",
            }
        )
    counts = dict.fromkeys(("mentions", "articles", "independent"), pl.Int64)
    schema = {"demand": pl.String, "harm": pl.String, **counts, "wordings": pl.String, "href": pl.String}
    return pl.DataFrame(rows, schema=schema).sort("mentions", "demand", "harm", descending=[True, False, False])


def _wordings(quotes: pl.Series) -> str:
    alike = (
        quotes.str.to_lowercase().str.replace_all(r"[“”\"'‘’!.,]", "").str.replace_all(r"\s+", " ").str.strip_chars()
    )
    counts = alike.value_counts(sort=True).sort("count", alike.name, descending=[True, False]).head(_VARIANTS)
    return " · ".join(f"{words} ({n})" if n > 1 else str(words) for words, n in counts.iter_rows())


def speakers_table(chosen: pl.DataFrame) -> pl.DataFrame:
    """One row a speaker as named: side, to whom, as what, how often, in how many articles, since when."""
    return (
        chosen.drop_nulls("speaker")
        .group_by("speaker", "speaker_side", "addressee_side", "act", maintain_order=True)
        .agg(
            mentions=pl.len(),
            articles=pl.col("doc_id").n_unique(),
            independent=pl.col("document_root").n_unique(),
            since=pl.col("day").min(),
            href=pl.format("#ultimatum-{}", pl.col("ultimatum_id").first()),
        )
        .sort("mentions", "speaker", descending=[True, False])
    )
