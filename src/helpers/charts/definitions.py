"""Dumbbells: how far an answer moves under each definition, from where it is built."""

from __future__ import annotations

import altair as alt
import polars as pl

from helpers.charts.casualties import Panels
from helpers.charts.parts import WIDTH, Drawing, Words
from helpers.locale import gettext as _

_BUILT, _MOVED = "#888888", "#0077bb"
_ROW = 32
"""Height in pixels of a row: its number stands above its mark."""


def definitions_chart(changed: pl.DataFrame) -> Panels | Words:
    """One panel an answer, one row a definition: a grey mark as built, a blue one under the definition.

    changed: as from `answers.definitions.chart_frame`.
    """
    if not changed.height:
        return Words(_("There is no answer to hold against other definitions."))
    panels: list[Drawing] = [_panel(panel) for _key, panel in changed.group_by("panel", maintain_order=True)]
    return Panels(panels)


def _panel(rows: pl.DataFrame) -> Drawing:
    order = rows["name"].to_list()
    y = alt.Y("name:N", title=None, sort=order, axis=alt.Axis(labelLimit=210))
    title = "%" if rows["unit"][0] == "%" else None
    room = 1.12 * max(*rows["value"], *rows["built"], 1)
    scale = alt.Scale(domain=[0, room], nice=False)
    x = alt.X("value:Q", title=title, axis=alt.Axis(tickCount=4, format=",~f"), scale=scale)
    base = alt.Chart(rows)
    tooltip = [
        alt.Tooltip("name:N", title=_("definition")),
        alt.Tooltip("shown:N", title=_("answer")),
        alt.Tooltip("change:Q", title=_("change, %"), format="+.0f"),
    ]
    filled = alt.condition("datum.moved", alt.value(_MOVED), alt.value(_BUILT))
    layers = [
        base.mark_rule(strokeWidth=3, opacity=0.5, color=_MOVED).encode(x=x, x2="built:Q", y=y),
        base.mark_point(size=70, strokeWidth=2, color=_BUILT).encode(x=alt.X("built:Q", title=title), y=y),
        base.mark_point(size=90, filled=True, opacity=1).encode(
            x=x, y=y, color=filled, tooltip=tooltip, description="shown:N"
        ),
        base.mark_text(align="center", dy=-11).encode(x=x, y=y, text="shown:N"),
    ]
    return alt.layer(*layers).properties(
        width=WIDTH,
        height=_ROW * len(order),
        title=alt.TitleParams(rows["panel"][0], anchor="start"),
        description=_("{panel}, under {n} definitions; the table below has all.").format(
            panel=rows["panel"][0], n=len(order)
        ),
    )
