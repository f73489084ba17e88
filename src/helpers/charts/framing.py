"""Charts of framing by source: shares by group with what chance makes of them, the ledger of verbs, telling words."""

from __future__ import annotations

import altair as alt
import polars as pl

from helpers.charts.parts import ROW, WIDTH, Drawing, Words
from helpers.locale import gettext as _

_PALETTE = ("#0077bb", "#cc3311", "#117733", "#aa8800", "#6655aa", "#009988", "#882255")
_GREY = "#888888"
_MOST = 9
"""Items drawn; the table has the others."""


def figures_chart(figures: pl.DataFrame, *, what: str) -> Drawing:
    """Shares of each group: a row an item and group, a dot the share, a bar its interval.

    figures: as from `answers.framing.in_percent`. The grey bar stands about the share of all articles, as wide as
    halves of the group's own articles differ by chance: a dot on grey tells nothing. what: the title of the axis.
    """
    if not figures.height:
        return Words(_("Insufficient: no group has enough independent articles for a share."))
    items = figures["item"].unique(maintain_order=True).head(_MOST).to_list()
    groups = figures["group"].unique(maintain_order=True).to_list()
    drawn = figures.filter(pl.col("item").is_in(items)).with_columns(
        described=pl.format("{}, {}: {}% ({}–{})", "group", "item", "share", "low", "high"),
        chance_low=(pl.col("pooled") - pl.col("chance")).clip(0, 100),
        chance_high=(pl.col("pooled") + pl.col("chance")).clip(0, 100),
    )
    reach = max(float(value) for name in ("high", "chance_high") for value in (10, *drawn[name].drop_nulls()))
    x_scale = alt.Scale(domain=[0, reach], nice=True)
    y = alt.Y("item:N", title=None, sort=items, axis=alt.Axis(labelLimit=170))
    offset = alt.YOffset("group:N", sort=groups)
    colour = alt.Color(
        "group:N",
        title=_("group"),
        scale=alt.Scale(domain=groups, range=list(_PALETTE[: len(groups)])),
        legend=alt.Legend(orient="bottom", columns=2, symbolOpacity=1, labelLimit=180) if len(groups) > 1 else None,
    )
    base = alt.Chart(drawn).encode(y=y, yOffset=offset)
    grey = base.mark_rule(strokeWidth=7, opacity=0.22, color=_GREY).encode(
        x=alt.X("chance_low:Q", title=what, scale=x_scale), x2="chance_high:Q"
    )
    bars = base.mark_rule(strokeWidth=2, opacity=0.7).encode(
        x=alt.X("low:Q", title=what, scale=x_scale), x2="high:Q", color=colour
    )
    points = base.mark_point(filled=True, size=70, opacity=1).encode(
        x=alt.X("share:Q", title=what, scale=x_scale, axis=alt.Axis(tickCount=5)),
        color=colour,
        description="described:N",
        tooltip=[
            alt.Tooltip("group:N", title=_("group")),
            alt.Tooltip("item:N", title=_("what")),
            alt.Tooltip("share:Q", title=_("share, %")),
            alt.Tooltip("low:Q", title=_("from, %")),
            alt.Tooltip("high:Q", title=_("to, %")),
            alt.Tooltip("chance:Q", title=_("halves differ by up to, points")),
            alt.Tooltip("hits:Q", title=_("times")),
            alt.Tooltip("of:Q", title=_("of")),
            alt.Tooltip("articles:Q", title=_("articles")),
        ],
    )
    height = sum(max(ROW, 13 * part["group"].n_unique() + 8) for _item, part in drawn.group_by("item"))
    description = _("{what}, by group, with 95% intervals over articles; {n} shares. The table below has them.").format(
        what=what, n=drawn.height
    )
    return alt.layer(grey, bars, points).properties(width=WIDTH, height=height, description=description)


def ledger_chart(ledger: pl.DataFrame) -> Drawing:
    """Which verbs carry whom: a row a side, a column a kind of verb, the share of the side's statements in the cell.

    ledger: as from `answers.framing.ledger_marks`. A click leads to the row with its words.
    """
    if not ledger.height:
        return Words(_("Nobody is quoted in these articles: there is nothing to draw."))
    sides = ledger["side"].unique(maintain_order=True).to_list()
    stances = ledger["order"].unique().sort().to_list()
    names = dict(ledger.select("order", "stance").unique().iter_rows())
    base = alt.Chart(ledger).encode(
        x=alt.X(
            "stance:N",
            title=None,
            sort=[names[order] for order in stances],
            axis=alt.Axis(orient="top", labelAngle=-90, labelLimit=190, labelOverlap=False, domain=False),
        ),
        y=alt.Y("side:N", title=None, sort=sides, axis=alt.Axis(labelLimit=150)),
    )
    cells = base.mark_circle(cursor="pointer", color="#0077bb").encode(
        size=alt.Size(
            "percent:Q",
            title=_("share, %"),
            scale=alt.Scale(domain=[0, 100], range=[12, 620]),
            legend=alt.Legend(orient="bottom", values=[5, 25, 50, 100]),
        ),
        opacity=alt.condition("datum.enough", alt.value(0.85), alt.value(0.3)),
        href="href:N",
        description="described:N",
        tooltip=[
            alt.Tooltip("side:N", title=_("side")),
            alt.Tooltip("stance:N", title=_("verb")),
            alt.Tooltip("statements:Q", title=_("statements")),
            alt.Tooltip("articles:Q", title=_("articles")),
            alt.Tooltip("share_of_side:N", title=_("share, 95% interval")),
            alt.Tooltip("verbs:N", title=_("verbs")),
        ],
    )
    description = _("Shares of each side's statements by kind of reporting verb, {n} cells; the table has them.")
    chart: alt.Chart = cells.properties(
        width=WIDTH, height=max(90, 34 * len(sides)), description=description.format(n=ledger.height)
    )
    return chart


def words_chart(words: pl.DataFrame, *, why_none: str) -> Drawing:
    """The words that tell a group from the others: a row a word, a dot the difference, a bar its interval."""
    if not words.height:
        return Words(why_none)
    order = words["key"].to_list()
    groups = words["group"].unique(maintain_order=True).to_list()
    y = alt.Y("key:N", title=None, sort=order, axis=alt.Axis(labelExpr="split(datum.value, ' · ')[0]", labelLimit=170))
    colour = alt.Color(
        "group:N",
        title=_("group"),
        scale=alt.Scale(domain=groups, range=list(_PALETTE[: len(groups)])),
        legend=alt.Legend(orient="bottom", columns=2, symbolOpacity=1, labelLimit=180),
    )
    title = _("difference of log-odds: how much more the group uses the word")
    base = alt.Chart(words).encode(y=y, color=colour)
    bars = base.mark_rule(strokeWidth=2, opacity=0.5).encode(x=alt.X("low:Q", title=title), x2="high:Q")
    points = base.mark_point(filled=True, size=60).encode(
        x=alt.X("delta:Q", title=title),
        tooltip=[
            alt.Tooltip("word:N", title=_("word")),
            alt.Tooltip("group:N", title=_("group")),
            alt.Tooltip("uses:Q", title=_("uses")),
            alt.Tooltip("articles:Q", title=_("articles")),
            alt.Tooltip("z:Q", title="z", format=".1f"),
        ],
    )
    description = _("Words that tell groups from each other, with intervals; {n} words.").format(n=words.height)
    return alt.layer(bars, points).properties(width=WIDTH, height=18 * words.height, description=description)
