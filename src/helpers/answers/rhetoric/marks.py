"""The either/or threats as marks of charts: one mark a mention, each with what is shown for it and where it leads."""

from __future__ import annotations

import polars as pl

from helpers.locale import gettext as _
from helpers.ultimatums import demand_families, harm_families
from helpers.wording import label, readable

PER_ROW = 4
"""Marks beside each other in one cell; more stand in further rows."""


def chart_frame(chosen: pl.DataFrame) -> pl.DataFrame:
    """The ultimatums with the texts that every chart shows; `order` counts the mentions at one place of an article."""
    nobody = _("nobody named")
    labels = readable(chosen.select("act", "speaker_side", "addressee_side", "position"))
    return chosen.select(
        *("ultimatum_id", "source", "day", "position", "act", "kin", "quote", "addressee_side", "speaker_side"),
        act_label=labels["act"],
        from_label=labels["speaker_side"],
        to_label=labels["addressee_side"],
        demand_label=pl.col("demand_family").replace_strict(_family_labels("demands"), default=pl.col("demand_family")),
        harm_label=pl.col("harm_family").replace_strict(_family_labels("harms"), default=pl.col("harm_family")),
        speaker=pl.col("speaker").fill_null(nobody),
        order=pl.int_range(pl.len()).over("doc_id", "position"),
        href=pl.format("#ultimatum-{}", "ultimatum_id"),
    ).with_columns(described=pl.format("{}: {} ({})", "position", "quote", "act"))


def timeline_frame(chosen: pl.DataFrame) -> pl.DataFrame:
    """The dated mentions, a row a side that speaks; `across` and `down` set those of one day and side apart."""
    return _stacked(chart_frame(chosen).drop_nulls("day"), ["day", "from_label"], 1)


def families_frame(chosen: pl.DataFrame) -> pl.DataFrame:
    """Every mention in its cell of the matrix of demand and harm."""
    return _stacked(chart_frame(chosen), ["demand_label", "harm_label"])


def parties_frame(chosen: pl.DataFrame) -> pl.DataFrame:
    """Every mention in its cell of the matrix of who speaks and who is told."""
    return _stacked(chart_frame(chosen), ["from_label", "to_label"])


def family_label(kind: str, family: str) -> str:
    """What a reader sees for a family of "demands" or "harms"."""
    return _family_labels(kind).get(family, family)


def _family_labels(kind: str) -> dict[str, str]:
    families = demand_families() if kind == "demands" else harm_families()
    return {code: _(entry.label).split(" (")[0] for code, entry in families.items()}


def _stacked(frame: pl.DataFrame, cell: list[str], per_row: int = PER_ROW) -> pl.DataFrame:
    """`across` and `down` of each mark from the middle of its cell, in marks, `per_row` beside each other."""
    number, size = pl.int_range(pl.len()).over(cell), pl.len().over(cell)
    row, rows = number // per_row, (size - 1) // per_row + 1
    wide = pl.min_horizontal(size - row * per_row, pl.lit(per_row))
    return frame.with_columns(
        across=(number % per_row).cast(pl.Float64) - (wide.cast(pl.Float64) - 1) / 2,
        down=row.cast(pl.Float64) - (rows.cast(pl.Float64) - 1) / 2,
    )


def side_label(code: str) -> str:
    """What a reader sees for a side, "nobody named" for none."""
    return _("nobody named") if code == "none" else label("claimant_sides", code)
