"""Charts of either/or threats: over time, by demand and harm, by who speaks to whom. One mark is one mention."""

from __future__ import annotations

import altair as alt
import polars as pl

from helpers.charts.parts import WIDTH, Drawing, Words, act_colour, kin_shape
from helpers.locale import gettext as _
from helpers.locale import ngettext
from helpers.wording import number

_ROW = 13
"""Height in pixels of one row of marks in a cell."""
_WIDE = 5
"""Marks that a cell is wide, with room at its edges."""
_FEWEST = 2
"""Mentions below which a sentence says more than a chart."""


def threats_over_time_chart(mentions: pl.DataFrame) -> Drawing:
    """Who says it since when: a row a side that speaks, a mark a mention on its day; colour: act.

    mentions: as from `answers.rhetoric.timeline_frame`.
    """
    if mentions.height < _FEWEST:
        return _too_few(mentions)
    axis = alt.Axis(tickCount=5, labelOverlap=True)
    x = alt.X("day:T", title=_("day of publication"), axis=axis, scale=alt.Scale(padding=12))
    return (
        _marks(mentions, "from_label", _("said by"))
        .encode(x=x)
        .properties(
            description=_("Ultimatums by day and side of the speaker; colour: speech act. {n} marks.").format(
                n=mentions.height
            )
        )
    )


def families_chart(mentions: pl.DataFrame) -> Drawing:
    """Which demand with which harm: a row a demand, a column a harm, a mark a mention.

    mentions: as from `answers.rhetoric.families_frame`.
    """
    if mentions.height < _FEWEST:
        return _too_few(mentions)
    if mentions.select("demand_label", "harm_label").n_unique() == 1:
        return _one_cell(mentions, "demand_label", "harm_label")
    return _matrix(mentions, "demand_label", _("demand"), "harm_label", _("or else")).properties(
        description=_(
            "Ultimatums by demand and harm; colour: speech act. {n} marks; the table below has the counts."
        ).format(n=mentions.height)
    )


def parties_chart(mentions: pl.DataFrame) -> Drawing:
    """Who threatens whom: a row a side that speaks, a column a side that is told, a mark a mention.

    mentions: as from `answers.rhetoric.parties_frame`.
    """
    if mentions.height < _FEWEST:
        return _too_few(mentions)
    if mentions.select("from_label", "to_label").n_unique() == 1:
        return _one_cell(mentions, "from_label", "to_label")
    return _matrix(mentions, "from_label", _("said by"), "to_label", _("to")).properties(
        description=_("Ultimatums by side of the speaker and side addressed; colour: speech act. {n} marks.").format(
            n=mentions.height
        )
    )


def _matrix(mentions: pl.DataFrame, row: str, row_title: str, column: str, column_title: str) -> alt.Chart:
    x = alt.X(
        f"{column}:N",
        title=column_title,
        axis=alt.Axis(
            orient="top", labelAngle=-40, labelLimit=150, labelOverlap=False, domain=False, grid=True, tickBand="extent"
        ),
    )
    offset = alt.XOffset("across:Q", scale=alt.Scale(domain=[-_WIDE / 2, _WIDE / 2]))
    return _marks(mentions, row, row_title).encode(x=x, xOffset=offset)


def _rows() -> alt.Axis:
    # room before the title: in print the labels may be set in a wider letter than they were measured in
    return alt.Axis(labelLimit=150, grid=True, tickBand="extent", titlePadding=16)


def _marks(mentions: pl.DataFrame, row: str, row_title: str) -> alt.Chart:
    """The marks of all three: stacked in rows within a cell, coloured by act, each a link to its words."""
    deep = 2 * float(mentions["down"].max() or 0) + 2  # type: ignore[arg-type]
    chart: alt.Chart = (
        alt.Chart(mentions)
        .mark_point(size=55, filled=True, opacity=0.9, cursor="pointer")
        .encode(
            y=alt.Y(f"{row}:N", title=row_title, axis=_rows()),
            yOffset=alt.YOffset("down:Q", scale=alt.Scale(domain=[-deep / 2, deep / 2])),
            color=act_colour(mentions["act"].to_list()),
            shape=kin_shape(mentions["kin"].to_list()),
            href="href:N",
            description="described:N",
            tooltip=[
                alt.Tooltip("quote:N", title=_("words")),
                alt.Tooltip("act_label:N", title=_("act")),
                alt.Tooltip("speaker:N", title=_("speaker")),
                alt.Tooltip("to_label:N", title=_("to")),
                alt.Tooltip("source:N", title=_("in")),
                alt.Tooltip("day:T", title=_("day")),
            ],
        )
        .properties(width=WIDTH, height=int(max(30, _ROW * deep) * mentions[row].n_unique()))
    )
    return chart


def _one_cell(mentions: pl.DataFrame, row: str, column: str) -> Words:
    return Words(
        _("All {n} mentions are of one kind, {first} and {second}: a chart would say no more.").format(
            n=number(mentions.height), first=mentions[row][0], second=mentions[column][0]
        )
    )


def _too_few(mentions: pl.DataFrame) -> Words:
    if not mentions.height:
        return Words(_("No ultimatum can be drawn here: none was found, or none has a day."))
    return Words(
        ngettext(
            "Only {n} ultimatum can be drawn here: the list below says more than a chart would.",
            "Only {n} ultimatums can be drawn here: the list below says more than a chart would.",
            mentions.height,
        ).format(n=number(mentions.height))
    )
