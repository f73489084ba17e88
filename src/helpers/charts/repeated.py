"""How often a number is told: claims for the first time beside claims told again."""

from __future__ import annotations

import altair as alt
import polars as pl

from helpers.charts.parts import WIDTH, Drawing, Words
from helpers.locale import gettext as _


def tellings_chart(tellings: pl.DataFrame) -> Drawing:
    """Claims by week or month of publication: told for the first time beside told again.

    tellings: as from `answers.repeated.tellings_frame`.
    """
    if not tellings.height:
        return Words(_("No article has a day of publication: there is nothing to draw."))
    kinds = tellings["kind"].unique(maintain_order=True).to_list()
    codes = tellings["telling"].unique(maintain_order=True).to_list()
    palette = {"first": "#0077bb", "same article": "#99bbcc", "copy": "#cc9977", "other article": "#ddb84d"}
    order = [kind for code in palette for kind, c in zip(kinds, codes, strict=True) if c == code]
    description = _("Claims by time of publication, first told and told again; the table below lists what is repeated.")
    chart: alt.Chart = (
        alt.Chart(tellings)
        # rectangles with ready ends: Vega-Lite doesn't stack bars that have two ends in time
        .mark_rect()
        .encode(
            x=alt.X("start:T", title=_("published"), axis=alt.Axis(tickCount=6, labelOverlap=True)),
            x2="end:T",
            y=alt.Y("foot:Q", title=_("claims"), axis=alt.Axis(tickCount=4, format=",~f")),
            y2="top:Q",
            color=alt.Color(
                "kind:N",
                title=None,
                sort=order,
                scale=alt.Scale(domain=order, range=[palette[c] for c in palette if c in codes]),
                legend=alt.Legend(orient="bottom", columns=2, symbolOpacity=1, labelLimit=240),
            ),
            tooltip=[
                alt.Tooltip("claims:Q", title=_("claims")),
                alt.Tooltip("kind:N", title=_("told")),
                alt.Tooltip("start:T", title=_("from")),
            ],
        )
        .properties(width=WIDTH, height=170, description=description)
    )
    return chart
