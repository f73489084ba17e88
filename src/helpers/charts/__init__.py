"""Frame -> Altair chart. No wrangling here: the frames come ready from `helpers.answers`.

Every mark links to the evidence on its page (`href` "#claim-…", "#ultimatum-…", "#document-…", "#frame-…"), and every
chart has a description for readers who can't see it.
"""

from __future__ import annotations

import altair as alt
import polars as pl

from helpers.charts.casualties import Panels, claims_chart, contested_chart
from helpers.charts.chains import flow_chart, losses_chart
from helpers.charts.definitions import definitions_chart
from helpers.charts.framing import figures_chart, ledger_chart, words_chart
from helpers.charts.parts import (
    BASIS_SHAPES,
    ROW,
    WIDTH,
    Drawing,
    Words,
    act_colour,
    kin_shape,
    legend,
    names,
    shapes,
)
from helpers.charts.repeated import tellings_chart
from helpers.charts.rhetoric import families_chart, parties_chart, threats_over_time_chart
from helpers.locale import gettext as _

__all__ = [
    "Panels",
    "claims_chart",
    "contested_chart",
    "definitions_chart",
    "documents_chart",
    "families_chart",
    "figures_chart",
    "flow_chart",
    "frames_chart",
    "groups_chart",
    "ledger_chart",
    "losses_chart",
    "parties_chart",
    "scores_chart",
    "tellings_chart",
    "threats_over_time_chart",
    "ultimatums_chart",
    "words_chart",
]


def ultimatums_chart(ultimatums: pl.DataFrame) -> Drawing:
    """Where each ultimatum stands in its article and what kind of act it is: a row an article, a mark a mention."""
    if not ultimatums.height:
        return Words(_("No article holds an ultimatum: there is nothing to draw."))
    acts = ultimatums["act"].unique(maintain_order=True).to_list()
    rows = ultimatums["source"].n_unique()
    description = _(
        "Ultimatums by article and position; colour: speech act. {n} marks, in the order of the text. The same "
        "mentions stand in the table below."
    ).format(n=ultimatums.height)
    chart: alt.Chart = (
        alt.Chart(ultimatums)
        .mark_point(size=190, filled=True, opacity=0.9, cursor="pointer")
        .encode(
            x=alt.X(
                "position:O",
                title=_("position in the article"),
                sort=["headline", "lead", "caption", "body"],
                scale=alt.Scale(domain=["headline", "lead", "caption", "body"]),
                axis=alt.Axis(labelAngle=0, orient="top", labelExpr=names("positions")),
            ),
            xOffset=alt.XOffset("order:O"),
            y=alt.Y("source:N", title=None, sort=alt.EncodingSortField("day"), axis=alt.Axis(labelLimit=160)),
            color=act_colour(acts),
            shape=kin_shape(ultimatums["kin"].to_list()),
            href="href:N",
            description="described:N",
            tooltip=[
                alt.Tooltip("quote:N", title=_("words")),
                alt.Tooltip("act_label:N", title=_("act")),
                alt.Tooltip("speaker:N", title=_("speaker")),
                alt.Tooltip("addressee_side:N", title=_("to")),
                alt.Tooltip("source:N", title=_("in")),
            ],
        )
        .properties(width=WIDTH, height=max(90, 60 * rows), description=description)
    )
    return chart


def documents_chart(documents: pl.DataFrame) -> Drawing:
    """When each article appeared and how that is known: a row an outlet, a mark an article."""
    if not documents.height:
        return Words(_("No article has a day of publication: there is nothing to draw."))
    description = _("Articles by day and outlet; shape: how the day is known. {n} marks.").format(n=documents.height)
    chart: alt.Chart = (
        alt.Chart(documents)
        .mark_point(size=130, filled=True, opacity=0.85, color="#0077bb", cursor="pointer")
        .encode(
            x=alt.X("published:T", title=_("day of publication"), axis=alt.Axis(tickCount=6)),
            y=alt.Y("source:N", title=None, axis=alt.Axis(labelLimit=160)),
            shape=alt.Shape(
                "published_basis:N",
                title=_("day known from"),
                scale=shapes(BASIS_SHAPES, documents["published_basis"].to_list()),
                legend=legend("published_bases", columns=4),
            ),
            href="href:N",
            description="source:N",
            tooltip=[
                alt.Tooltip("title:N", title=_("title")),
                alt.Tooltip("source:N", title=_("outlet")),
                alt.Tooltip("published:T", title=_("day")),
                alt.Tooltip("published_basis:N", title=_("day known from")),
            ],
        )
        .properties(width=WIDTH, height=max(90, ROW * documents["source"].n_unique()), description=description)
    )
    return chart


def frames_chart(frames: pl.DataFrame) -> Drawing:
    """How strongly each source uses each frame: a row a source, a column a frame, a ring where it leads an article."""
    if not frames.height:
        return Words(_("No article was read: there is nothing to draw."))
    description = _(
        "Mean score of each frame over the articles of each source, in weighted words per 100; a ring marks a frame "
        "that leads its strongest article. The scores stand in the table below."
    )
    base = alt.Chart(frames).encode(
        # upright, so that all nine have room on a phone too
        x=alt.X(
            "label:N",
            title=None,
            sort=None,
            axis=alt.Axis(labelAngle=-90, orient="top", labelLimit=170, labelOverlap=False, domain=False),
        ),
        y=alt.Y("source:N", title=None, axis=alt.Axis(labelLimit=160)),
    )
    cells = base.mark_circle(cursor="pointer", color="#0077bb").encode(
        size=alt.Size(
            "mean:Q", title=_("mean score"), scale=alt.Scale(range=[0, 600]), legend=alt.Legend(orient="bottom")
        ),
        opacity=alt.condition("datum.present", alt.value(0.85), alt.value(0.3)),
        href="href:N",
        description="described:N",
        tooltip=[
            alt.Tooltip("source:N", title=_("in")),
            alt.Tooltip("label:N", title=_("frame")),
            alt.Tooltip("articles:Q", title=_("articles")),
            alt.Tooltip("mean:Q", title=_("mean score"), format=".2f"),
            alt.Tooltip("words:N", title=_("words")),
        ],
    )
    rings = base.transform_filter("datum.dominant").mark_point(size=700, color="#cc3311", strokeWidth=2, filled=False)
    return alt.layer(cells, rings).properties(
        width=WIDTH, height=max(120, 44 * frames["source"].n_unique()), description=description
    )


def groups_chart(groups: pl.DataFrame) -> Drawing:
    """Share of articles that use each frame, by group, with its interval; groups with too few articles are left out."""
    groups = groups.drop_nulls("share")
    if not groups.height:
        return Words(_("Insufficient: no group has enough independent articles for a share and its interval."))
    description = _("Share of independent articles using each frame, by group, with 95% intervals.")
    base = alt.Chart().encode(y=alt.Y("group:N", title=None))
    x = alt.X("low:Q", title=_("share of articles"), scale=alt.Scale(domain=[0, 1]), axis=alt.Axis(format="%"))
    bars = base.mark_rule(strokeWidth=3, opacity=0.5).encode(x=x, x2="high:Q")
    points = base.mark_point(filled=True, size=80).encode(
        x=alt.X("share:Q", title=_("share of articles")),
        tooltip=[
            alt.Tooltip("group:N", title=_("group")),
            alt.Tooltip("frame:N", title=_("frame")),
            alt.Tooltip("using:Q", title=_("articles that use it")),
            alt.Tooltip("articles:Q", title=_("articles")),
        ],
    )
    return (
        alt.layer(bars, points, data=groups)
        .properties(width=200, height=alt.Step(ROW))
        .facet("frame:N", columns=3)
        .properties(description=description)
    )


def scores_chart(scores: pl.DataFrame) -> Drawing:
    """Scores with their intervals: a row a column of a record, a mark a half of the labelled articles."""
    if not scores.height:
        return Words(_("Nothing was scored: there is nothing to draw."))
    y = alt.Y("what:N", title=None, sort=None, axis=alt.Axis(labelLimit=260))
    colour = alt.Color(
        "half:N",
        title=_("half"),
        scale=alt.Scale(domain=["dev", "held"], range=["#999999", "#0077bb"]),
        legend=alt.Legend(orient="bottom", symbolOpacity=1),
    )
    base = alt.Chart(scores)
    shift = alt.YOffset("half:N")
    title = _("F1, or accuracy of the matched")
    x = alt.X("low:Q", title=title, scale=alt.Scale(domain=[0, 1]), axis=alt.Axis(format="%"))
    bars = base.mark_rule(strokeWidth=3, opacity=0.4).encode(x=x, x2="high:Q", y=y, yOffset=shift, color=colour)
    points = base.mark_point(filled=True, size=60).encode(
        x=alt.X("f1:Q", title=title),
        y=y,
        yOffset=shift,
        color=colour,
        tooltip=[
            alt.Tooltip("what:N", title=_("what")),
            alt.Tooltip("half:N", title=_("half")),
            alt.Tooltip("f1:Q", title=_("score"), format=".1%"),
            alt.Tooltip("labelled:Q", title=_("labelled")),
        ],
    )
    description = _("Scores on both halves of the labelled articles with 95% intervals; the table below has them all.")
    return alt.layer(bars, points).properties(
        width=WIDTH, height=ROW * scores["what"].n_unique(), description=description
    )
