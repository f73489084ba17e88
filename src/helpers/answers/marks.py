"""The claims as marks of a chart: which panel each belongs to, what is drawn with it, and what joins them."""

from __future__ import annotations

import polars as pl

from helpers.answers.held_against import label_texts
from helpers.answers.repeated import with_telling
from helpers.locale import gettext as _
from helpers.wording import label, number, readable

SERIES = ("measure", "object", "side", "period", "claimant_side")
"""What must be equal for two claims to be points of one series; daily and cumulative are never one."""
KINDS = ("day", "other", "cumulative")
"""What one panel may hold: figures of one day, of events and stretches (and what isn't said), totals."""
OWN_PANEL = 12
"""Marks from which a measure has a panel of its own."""
MOST_PANELS = 4
"""Measures with a panel of their own, for each kind; the others share one."""


def kind_texts() -> dict[str, str]:
    """Kind of panel → what stands under its title."""
    return {
        "day": _("figures of one day"),
        "other": _("figures of an event or stretch, or of no stated time"),
        "cumulative": _("totals since the war or operation began"),
    }


def chart_frame(chosen: pl.DataFrame, held: pl.DataFrame, min_claims: int) -> pl.DataFrame:
    """The claims that a chart can show (those with a day and a readable number), with all that it shows for them.

    `panel`, `title` and `subtitle` say where a claim is drawn, in the order of panels: a measure with `OWN_PANEL` marks
    or more has its own, the others share one for each of `KINDS` (a single one needs not share). `shape_by` is what
    shapes tell apart there: sides ("sides:Russia") where the measure is one, else measures ("measures:killed"). `line`
    joins the independent claims of a series long enough for a line (null elsewhere). `series_value` is the reference's
    number for the same day, `telling` whether the claim is told again.
    """
    told = with_telling(chosen)
    shown = told.filter(pl.col("day").is_not_null() & (pl.col("value") > 0))
    shown = shown.join(
        held.select("claim_id", "label", "compared", "series_value"),
        on="claim_id",
        how="left",
        maintain_order="left",
    )
    shown = _with_panel(_with_line(shown, min_claims))
    people = [
        f"{label('objects', o)}, {label('measures', m)}, {label('sides', s)}"
        for o, m, s in shown.select("object", "measure", "side").iter_rows()
    ]
    texts = label_texts()
    compared = [
        "" if value is None else f"{texts[label_]}: {number(value)}"
        for label_, value in shown.select("label", "series_value").iter_rows()
    ]
    columns = ("claim_id", "panel", "title", "subtitle", "kind", "shape_by", "day", "published", "day_basis", "value")
    words = ("low", "high", "number", "quote", "measure", "side", "claimant_side", "source", "telling", "line")
    frame = shown.select(
        *columns,
        *words,
        "series_value",
        what=pl.Series(people, dtype=pl.String),
        against=pl.Series(compared, dtype=pl.String),
        known_from=readable(shown.select("day_basis"))["day_basis"],
        claimed_by=pl.coalesce("claimant", readable(shown.select("claimant_side"))["claimant_side"]),
        href=pl.format("#claim-{}", "claim_id"),
    )
    return frame.with_columns(described=pl.format("{}: {} ({})", "number", "what", "claimed_by"))


def _with_panel(shown: pl.DataFrame) -> pl.DataFrame:
    kind = pl.when(pl.col("period").is_in(["day", "cumulative"])).then("period").otherwise(pl.lit("other"))
    shown = shown.with_columns(kind=kind)
    sizes = (
        shown.group_by("kind", "measure", maintain_order=True).len().sort("len", "measure", descending=[True, False])
    )
    own: set[tuple[str, str]] = set()
    for kind_ in KINDS:
        measures = sizes.filter(pl.col("kind") == kind_)
        large = measures.filter(pl.col("len") >= OWN_PANEL)["measure"].to_list()[:MOST_PANELS]
        alone_left = measures.height - len(large) == 1
        own |= {(kind_, measure) for measure in (measures["measure"] if alone_left else large)}
    others, every = _("fewer than {n} claims each").format(n=number(OWN_PANEL)), _("all measures")
    order = [*sizes["measure"].unique(maintain_order=True), ""]
    panels, titles, shapes = [], [], []
    for kind_, measure, side in shown.select("kind", "measure", "side").iter_rows():
        alone = measure if (kind_, measure) in own else ""
        panels.append(KINDS.index(kind_) * 100 + order.index(alone))
        name = label("measures", alone) if alone else others if any(k == kind_ for k, _m in own) else every
        titles.append(name[:1].upper() + name[1:])
        shapes.append(f"sides:{side}" if alone else f"measures:{measure}")
    return shown.with_columns(
        panel=pl.Series(panels, dtype=pl.Int64),
        title=pl.Series(titles, dtype=pl.String),
        subtitle=pl.col("kind").replace_strict(kind_texts(), return_dtype=pl.String),
        shape_by=pl.Series(shapes, dtype=pl.String),
    ).sort("panel", maintain_order=True)


def _with_line(shown: pl.DataFrame, min_claims: int) -> pl.DataFrame:
    """`line` for the independent claims of one day or of totals whose series has enough of them on three days."""
    first = shown.filter((pl.col("telling") == "first") & pl.col("period").is_in(["day", "cumulative"]))
    long = (
        first.group_by(*SERIES, maintain_order=True)
        .agg(n=pl.len(), days=pl.col("day").n_unique(), claim_id=pl.col("claim_id"))
        .filter((pl.col("n") >= min_claims) & (pl.col("days") >= 3))
        .with_row_index("series")
        .explode("claim_id")
        .select("claim_id", line=pl.format("s{}", "series"))
    )
    return shown.join(long, on="claim_id", how="left", maintain_order="left")
