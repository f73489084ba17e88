"""Framing by source: which frames each group of articles uses, with intervals, or that there are too few to say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import polars as pl

from helpers.frames import frames
from helpers.locale import gettext as _
from helpers.locale import ngettext
from helpers.pipeline import Records
from helpers.records import InputError, unknown_value
from helpers.resampling import interval
from helpers.wording import listing, number

GROUPINGS = ("outlet", "relayed_from", "speaker_side")
UNNAMED = "(not named)"


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
    elif group_by == "relayed_from":
        frame = kept.explode("relayed_from").with_columns(group="relayed_from")
    else:
        frame = kept.with_columns(group="outlet")
    return frame.select("doc_id", "document_root", pl.col("group").fill_null(_(UNNAMED)))


def frames_by_group(
    records: Records, groups: pl.DataFrame, *, min_documents: int, draws: int, seed: int
) -> pl.DataFrame:
    """One row a group and frame: share of independent articles that use it, with a 95 % interval by resampling them.

    Copies of one text count once (the earliest). A group of fewer than `min_documents` independent articles has no
    share and no interval; `verdict` says "insufficient". draws: resamples (1,000 is usual); seed: makes them the same
    each time.
    """
    if min_documents < 2 or draws < 1:
        raise InputError("parameters", f"min_documents {min_documents} and draws {draws}", "at least 2 and 1")
    # one article a root and group: the copy that comes first in the corpus stands for all
    single = groups.unique(["document_root", "group"], keep="first", maintain_order=True)
    uses = records.frame("frames").select("doc_id", "frame", "present")
    joined = single.join(uses, on="doc_id", how="inner", maintain_order="left")
    rows = []
    for (group, frame), part in joined.group_by("group", "frame", maintain_order=True):
        present = part["present"].to_list()
        enough = len(present) >= min_documents
        low, high = (interval(present, _share, draws=draws, seed=seed) if enough else None) or (None, None)
        rows.append(
            {
                "group": group,
                "frame": frame,
                "articles": len(present),
                "using": sum(present),
                "share": _share(present) if enough else None,
                "low": low,
                "high": high,
                "verdict": "" if enough else _("insufficient"),
            }
        )
    types = {"group": pl.String, "frame": pl.String, "articles": pl.Int64, "using": pl.Int64}
    floats = {"share": pl.Float64, "low": pl.Float64, "high": pl.Float64}
    return pl.DataFrame(rows, schema={**types, **floats, "verdict": pl.String})


def shares_table(by_group: pl.DataFrame) -> pl.DataFrame:
    """The groups with enough articles only: one row a group and frame, shares and bounds in percent."""
    percent = [(pl.col(name) * 100).round(0).alias(name) for name in ("share", "low", "high")]
    known = by_group.drop_nulls("share").with_columns(*percent, label=_label_of(pl.col("frame")))
    return known.select("group", "label", "articles", "using", "share", "low", "high")


def _some(words: Iterable[str], most: int = 10) -> str:
    """The first words, and how many more there are."""
    every = list(words)
    more = len(every) - most
    return ", ".join(every[:most]) + (_(" and {n} more").format(n=number(more)) if more > 0 else "")


def _label_of(frame: pl.Expr) -> pl.Expr:
    return frame.replace_strict(frame_labels(), default=frame, return_dtype=pl.String)


def _share(present: Sequence[bool]) -> float:
    return sum(present) / len(present)


def groups_table(groups: pl.DataFrame, min_documents: int) -> pl.DataFrame:
    """One row a group: articles, independent articles, and whether they are enough to compare."""
    counted = groups.group_by("group", maintain_order=True).agg(
        articles=pl.col("doc_id").n_unique(), independent=pl.col("document_root").n_unique()
    )
    short = _("insufficient: fewer than {n} independent articles").format(n=number(min_documents))
    return counted.with_columns(
        verdict=pl.when(pl.col("independent") >= min_documents).then(pl.lit(_("enough"))).otherwise(pl.lit(short))
    ).sort("independent", "group", descending=[True, False])


def frames_by_source(records: Records, sources: int = 30) -> pl.DataFrame:
    """One row a source and frame: mean score over its articles, and its strongest article with the words that carry it.

    A source is an outlet, or an article whose outlet isn't known. The `sources` with most articles; those with equally
    many by name. `present` and `dominant` tell of the strongest article.
    """
    texts = {a.doc_id: a.text for a in records.articles}
    sizes = records.frames.group_by("source").agg(articles=pl.col("doc_id").n_unique())
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
        *("source", "label", "articles", "mean", "score"),
        use.otherwise(pl.lit(_("a trace"))).alias("use"),
        "words",
        anchor=pl.col("href").str.strip_prefix("#"),
    )


def frame_labels() -> dict[str, str]:
    """Frame id → what a reader sees for it, in the lexicon's order."""
    return {entry.id: _(entry.label) for entry in frames().values()}


def voices_table(records: Records) -> pl.DataFrame:
    """One row a side that speaks: statements, articles, and the share of them in direct speech."""
    return (
        records.attributions.group_by("speaker_side", maintain_order=True)
        .agg(
            statements=pl.len(),
            articles=pl.col("doc_id").n_unique(),
            in_headline_or_lead=pl.col("position").is_in(["headline", "lead"]).sum(),
            direct=pl.col("direct").sum(),
        )
        .sort("statements", "speaker_side", descending=[True, False])
    )


def definitions_table(records: Records, min_documents: int) -> pl.DataFrame:
    """How many groups could be compared under each grouping and minimum."""
    rows = []
    for grouping in GROUPINGS:
        groups = grouped_documents(records, grouping)
        sizes = groups.group_by("group").agg(n=pl.col("document_root").n_unique())["n"]
        rows.append((grouping, sizes.len(), int((sizes >= min_documents).sum()), int((sizes >= 2).sum())))
    types = {"grouping": pl.String, "groups": pl.Int64, "comparable": pl.Int64, "with_two_or_more": pl.Int64}
    return pl.DataFrame(rows, schema=types, orient="row")


def answer(records: Records, groups: pl.DataFrame, by_group: pl.DataFrame, min_documents: int) -> str:
    """What can be said of framing by source, in sentences made of the values."""
    read = groups["doc_id"].n_unique()
    sizes = groups_table(groups, min_documents)
    able = sizes.filter(pl.col("independent") >= min_documents)
    dominant = records.frames.filter(pl.col("dominant"))
    counted = dominant.group_by("frame").len().sort("len", "frame", descending=[True, False])
    labels = frame_labels()
    shown = [_("{frame} in {n}").format(frame=labels[frame], n=number(n)) for frame, n in counted.iter_rows()]
    text = ngettext("Dominant frames in {n} article: {frames}.", "Dominant frames in {n} articles: {frames}.", read)
    text = text.format(n=number(read), frames=listing(shown) if shown else _("none"))
    if able.height < 2:
        return (
            text
            + " "
            + _(
                "Sources can't be compared: {able} of {groups} groups have the {least} independent articles it takes."
            ).format(able=number(able.height), groups=number(sizes.height), least=number(min_documents))
        )
    apart = _apart(by_group)
    text += " " + ngettext("{n} group can be compared.", "{n} groups can be compared.", able.height).format(
        n=number(able.height)
    )
    if apart:
        return text + " " + _("Their intervals do not overlap for: {frames}.").format(frames=listing(apart))
    return text + " " + _("No frame tells them apart beyond chance: all intervals overlap.")


def _apart(by_group: pl.DataFrame) -> list[str]:
    """Frames for which one group's whole interval lies above another's."""
    known = by_group.drop_nulls(["low", "high"])
    found = known.group_by("frame", maintain_order=True).agg(apart=pl.col("low").max() > pl.col("high").min())
    return [frame_labels()[f] for f in found.filter("apart")["frame"]]
