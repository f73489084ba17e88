"""Which frames each group and each source uses, with intervals, or that there are too few articles to say."""

from __future__ import annotations

from collections.abc import Iterable

import polars as pl

from helpers.answers.framing.figures import Sampling, by_group, check_sampling
from helpers.frames import frames
from helpers.locale import gettext as _
from helpers.pipeline import Records
from helpers.wording import number


def frame_figures(records: Records, groups: pl.DataFrame, sampling: Sampling, *, pooled: bool = True) -> pl.DataFrame:
    """Of a group's articles, the share in which a frame is present. item: the frame."""
    counts = records.frame("frames").select(
        "doc_id", item="frame", hits=pl.col("present").cast(pl.Int64), of=pl.lit(1, pl.Int64)
    )
    return by_group(counts, groups, sampling, pooled=pooled)


def frames_by_group(
    records: Records, groups: pl.DataFrame, *, min_documents: int, draws: int, seed: int
) -> pl.DataFrame:
    """One row a group and frame: share of independent articles that use it, with a 95% interval by resampling them.

    Copies of one text count once (the earliest). A group of fewer than `min_documents` independent articles has no
    share and no interval; `verdict` says "insufficient". chance: what halves of one group differ by. draws: resamples
    (1,000 is usual); seed: makes them the same each time.
    """
    sampling = check_sampling(min_documents, draws, seed)
    found = frame_figures(records, groups, sampling, pooled=False)
    return found.rename({"item": "frame", "hits": "using"}).drop("of")


def shares_table(by_group: pl.DataFrame) -> pl.DataFrame:
    """The groups with enough articles only: one row a group and frame, shares and bounds in percent."""
    percent = [(pl.col(name) * 100).round(0).alias(name) for name in ("share", "low", "high", "chance")]
    known = by_group.drop_nulls("share").with_columns(*percent, label=_label_of(pl.col("frame")))
    return known.select("group", "label", "articles", "using", "share", "low", "high", "chance")


def _some(words: Iterable[str], most: int = 10) -> str:
    """The first words, and how many more there are."""
    every = list(words)
    more = len(every) - most
    return ", ".join(every[:most]) + (_(" and {n} more").format(n=number(more)) if more > 0 else "")


def _label_of(frame: pl.Expr) -> pl.Expr:
    return frame.replace_strict(frame_labels(), default=frame, return_dtype=pl.String)


def frames_by_source(records: Records, sources: int = 30) -> pl.DataFrame:
    """One row a source and frame: mean score over its articles, and its strongest article with the words that carry it.

    A source is an outlet, or an article whose outlet isn't known. The `sources` with most articles; those with equally
    many by name. `present` and `dominant` tell of the strongest article.
    """
    texts = {a.doc_id: a.text for a in records.articles}
    sizes = records.frames.group_by("source").agg(
        articles=pl.col("doc_id").n_unique(), independent=pl.col("document_root").n_unique()
    )
    largest = sizes.sort("articles", "source", descending=[True, False]).head(sources)
    mean = records.frames.group_by("source", "frame").agg(mean=pl.col("score").mean())
    frame = (
        records.frames.sort("score", "doc_id", descending=[True, False])
        .unique(["source", "frame"], keep="first", maintain_order=True)
        .join(largest, on="source", how="inner", maintain_order="left")
        .join(mean, on=["source", "frame"], how="left", maintain_order="left")
        .sort("articles", "source", "score", descending=[True, False, True])
    )
    words = [
        _some(dict.fromkeys(texts[doc_id][start:end] for start, end in spans))
        for doc_id, spans in frame.select("doc_id", "evidence").iter_rows()
    ]
    return frame.with_columns(
        words=pl.Series(words, dtype=pl.String),
        label=_label_of(pl.col("frame")),
        # only a source that uses the frame at all has a row of evidence to lead to
        href=pl.when(pl.col("score") > 0).then(pl.format("#frame-{}-{}", "doc_id", "frame")),
    ).with_columns(described=pl.format("{}, {}", "source", "label"))


def evidence_table(by_source: pl.DataFrame) -> pl.DataFrame:
    """One row a source and frame with any evidence: the strongest article and its words, for charts to lead to."""
    use = pl.when("dominant").then(pl.lit(_("dominant"))).when("present").then(pl.lit(_("present")))
    return by_source.filter(pl.col("score") > 0).select(
        *("source", "label", "articles", "independent", "mean", "score"),
        use.otherwise(pl.lit(_("a trace"))).alias("use"),
        "words",
        anchor=pl.col("href").str.strip_prefix("#"),
    )


def frame_labels() -> dict[str, str]:
    """Frame id → what a reader sees for it, in the lexicon's order."""
    return {entry.id: _(entry.label) for entry in frames().values()}
