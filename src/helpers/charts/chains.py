"""Charts of attribution chains: the flow from outlet to speaker, and what gets lost on each step."""

from __future__ import annotations

import altair as alt
import polars as pl

from helpers.charts.parts import WIDTH, Drawing, Words
from helpers.locale import gettext as _

_STEP = 34
"""Pixels of height for each station of the fullest layer."""
_LABELS = {2: 150, 3: 115, 4: 82}
"""Layers → pixels that a name may take beside its station, so that a phone can show it too."""
_STATED, _INFERRED = "#0077bb", "#888888"


def flow_chart(stations: pl.DataFrame, edges: pl.DataFrame) -> Drawing:
    """The ways statements travel: outlets on the left, media in between, speakers on the right.

    stations, edges: as from `answers.chains.flow`. A line is as wide as the statements that take it; grey and dashed
    where only the article's credit line says so. A click on a line leads to its sentences.
    """
    if not edges.height:
        return Words(_("No statement has a speaker: there is nothing to draw."))
    layers = stations["layer"].n_unique()
    rows = max(part.height for _layer, part in stations.group_by("layer"))
    x_scale = alt.Scale(domain=[0, 1], padding=8)
    y_scale = alt.Scale(domain=[-0.9, rows - 0.4], reverse=True)
    x = alt.X("x:Q", scale=x_scale, axis=None)
    y = alt.Y("y:Q", scale=y_scale, axis=None)
    known = alt.Legend(
        orient="bottom",
        symbolType="stroke",
        symbolOpacity=1,
        labelExpr=f"datum.value == 'stated' ? {_quoted(_('the sentence'))} : {_quoted(_('credit line'))}",
    )
    lines = (
        alt.Chart(edges)
        .mark_rule(cursor="pointer", strokeCap="round")
        .encode(
            x=x,
            y=y,
            x2="x2:Q",
            y2="y2:Q",
            strokeWidth=alt.StrokeWidth(
                "statements:Q",
                title=_("statements"),
                scale=alt.Scale(type="sqrt", range=[1.2, 11]),
                legend=alt.Legend(orient="bottom", tickCount=3),
            ),
            strokeDash=alt.StrokeDash(
                "basis:N",
                title=_("known from"),
                scale=alt.Scale(domain=["stated", "inferred"], range=[[1, 0], [5, 4]]),
                legend=known,
            ),
            color=alt.Color(
                "basis:N",
                title=_("known from"),
                scale=alt.Scale(domain=["stated", "inferred"], range=[_STATED, _INFERRED]),
                legend=known,
            ),
            opacity=alt.value(0.5 if edges.height < 40 else 0.42),
            href="href:N",
            description="described:N",
            tooltip=[
                alt.Tooltip("to_name:N", title=_("from")),
                alt.Tooltip("name:N", title=_("carried by")),
                alt.Tooltip("statements:Q", title=_("statements")),
                alt.Tooltip("articles:Q", title=_("articles")),
                alt.Tooltip("roots:Q", title=_("independent articles")),
            ],
        )
    )
    base = alt.Chart(stations).encode(x=x, y=y)
    tooltip = [
        alt.Tooltip("name:N", title=_("station")),
        alt.Tooltip("statements:Q", title=_("statements")),
        alt.Tooltip("articles:Q", title=_("articles")),
        alt.Tooltip("roots:Q", title=_("independent articles")),
    ]
    dots = base.mark_point(filled=True, size=90, opacity=1, color="#555555", stroke="#ffffff", strokeWidth=1.5)
    limit = _LABELS.get(layers, 82)
    left = base.transform_filter("datum.side == 0").mark_text(align="left", dx=-5, dy=-12, limit=limit)
    right = base.transform_filter("datum.side == 1").mark_text(align="right", dx=5, dy=-12, limit=limit)
    description = _(
        "Flow of statements from outlets, left, through the media they credit to the speakers, right: {n} lines. The "
        "table has them."
    ).format(n=edges.height)
    return alt.layer(
        lines, dots.encode(tooltip=tooltip), left.encode(text="name:N"), right.encode(text="name:N")
    ).properties(width=WIDTH, height=max(140, _STEP * rows + 20), description=description)


def _quoted(text: str) -> str:
    """A text of ours as a Vega string."""
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


def losses_chart(losses: pl.DataFrame) -> Drawing:
    """What got lost on each step: a row a kind of loss, a column a step, the disc the claims that lost it."""
    if not losses.height or not losses["of"].sum():
        return Words(_("No claim is told twice on a way: there is nothing to compare."))
    steps, kinds = (losses[name].unique(maintain_order=True).to_list() for name in ("step", "lost"))
    drawn = losses.with_columns(shown=pl.format("{} of {}", "claims", "of"))
    base = alt.Chart(drawn).encode(
        x=alt.X("step:N", title=None, sort=steps, axis=alt.Axis(orient="top", labelAngle=0, labelLimit=110)),
        y=alt.Y("lost:N", title=None, sort=kinds, axis=alt.Axis(labelLimit=130)),
    )
    discs = base.mark_circle(cursor="pointer", color="#cc3311", opacity=0.55).encode(
        size=alt.Size("claims:Q", scale=alt.Scale(range=[0, 900], zero=True), legend=None),
        href="href:N",
        description="shown:N",
        tooltip=[
            alt.Tooltip("step:N", title=_("step")),
            alt.Tooltip("lost:N", title=_("lost")),
            alt.Tooltip("claims:Q", title=_("claims that lost it")),
            alt.Tooltip("of:Q", title=_("claims that had it")),
            alt.Tooltip("independent:Q", title=_("independent articles")),
        ],
    )
    texts = base.mark_text(fontSize=12).encode(text="shown:N")
    description = _("Claims that lost their claimant, doubt, category or number, by step; the table has them.")
    return alt.layer(discs, texts).properties(width=WIDTH, height=52 * len(kinds), description=description)
