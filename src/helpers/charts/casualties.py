"""Charts of casualty claims: panels of claims over time, and contested numbers."""

from __future__ import annotations

import json
import math
from typing import Any

import altair as alt
import polars as pl

from helpers.charts.parts import WIDTH, Drawing, Words, colours, legend, shapes
from helpers.lexicons import categories
from helpers.locale import gettext as _
from helpers.locale import ngettext
from helpers.wording import label

GREY = "#888888"
"""The reference: it stands behind the claims and is none of their colours."""
FLOOR = "#8d6e3f"
_SHAPES = (
    *("circle", "square", "diamond", "triangle-up", "cross", "triangle-down", "triangle-right", "triangle-left"),
    *("wedge", "arrow", "M-.8,-.8L.8,.8L.8,-.8L-.8,.8Z", "M-.8,-.8L.8,-.8L-.8,.8L.8,.8Z"),
    "M0,-1L.24,-.31L.95,-.31L.36,.12L.59,.81L0,.38L-.59,.81L-.36,.12L-.95,-.31L-.24,-.31Z",
    "M0,-.9L.86,-.28L.53,.73L-.53,.73L-.86,-.28Z",
)
"""Fourteen, one for each measure, from the plainest on: where few kinds occur, only plain ones do."""
_TALL, _LOW = 300, 210
_MANY = 30
"""Marks from which a panel is taller, its marks smaller and fainter."""


class Panels:
    """Several charts under each other, each as wide as its place: small multiples that a phone can show too."""

    def __init__(self, charts: list[Drawing]) -> None:
        self.charts = charts

    def _ipython_display_(self) -> None:
        from IPython.display import display

        for chart in self.charts:
            display(chart)  # type: ignore[no-untyped-call]


def claims_chart(
    claims: pl.DataFrame,
    *,
    scale: str = "log",
    reference: pl.DataFrame | None = None,
    confirmed: pl.DataFrame | None = None,
) -> Panels | Words:
    """Claims over time, one mark each, a panel a measure and kind of number: totals never share one with daily figures.

    claims: as from `answers.marks.chart_frame`. x the day a claim speaks of, y its number, colour who claims it, bars
    the interval of a range or vague word; small faint marks are told before, hollow ones have only the day of
    publication; a dotted line leads to the day of publication, a grey dash is what the reference has. scale: "log" or
    "linear". reference: `day`, `value`, `kind` of personnel, as grey dots. confirmed: `day`, `value`, `object`, `side`
    of what was seen lost, as steps.
    """
    if not claims.height:
        return Words(_("No claim with a day and a readable number fits the parameters: there is nothing to draw."))
    days = [d for d in (*claims["day"], *claims["published"]) if d is not None]
    x_scale = alt.Scale(domain=[_moment(min(days)), _moment(max(days))], padding=14)
    panels: list[Drawing] = []
    for _key, panel in claims.group_by("panel", maintain_order=True):
        measures = set(panel["measure"])
        kind = panel["kind"][0]
        behind = None
        if reference is not None and measures & {"killed", "casualties"} and "Russia" in panel["side"]:
            behind = reference.filter(pl.col("kind") == kind)
        floor = confirmed if confirmed is not None and kind == "cumulative" and "equipment" in measures else None
        panels.append(_panel(panel, scale, x_scale, behind, floor))
    return Panels(panels)


def _panel(
    claims: pl.DataFrame,
    scale: str,
    x_scale: alt.Scale,
    reference: pl.DataFrame | None,
    confirmed: pl.DataFrame | None,
) -> Drawing:
    many = claims.height > _MANY
    x = alt.X("day:T", title=None, axis=alt.Axis(tickCount=6, labelOverlap=True))
    # the domain on one layer only: Vega-Lite calls the same domain on several a conflict
    x_marks = alt.X("day:T", title=None, axis=alt.Axis(tickCount=6, labelOverlap=True), scale=x_scale)
    y_scale = alt.Scale(type="log", nice=True) if scale == "log" else alt.Scale(zero=True)
    y = alt.Y(
        "value:Q", title=_("number claimed"), scale=y_scale, axis=_number_axis(claims, scale, reference, confirmed)
    )
    colour = alt.Color(
        "claimant_side:N",
        title=_("claimed by"),
        scale=colours("claimant_sides", claims["claimant_side"].to_list()),
        legend=legend("claimant_sides", columns=3, symbolType="circle"),
    )
    base = alt.Chart(claims)
    layers = [
        *_behind(reference, confirmed, x, y_scale),
        *_beside(base, claims, x, y, y_scale, colour, many),
        *_marks(base, claims, x_marks, y, colour, many),
    ]
    described = ngettext(
        "{n} claim by day and number; it stands in the list below.",
        "{n} claims by day and number; they stand in the list below.",
        claims.height,
    ).format(n=claims.height)
    return alt.layer(*layers).properties(
        width=WIDTH,
        height=_TALL if many else _LOW,
        title=alt.TitleParams(claims["title"][0], subtitle=claims["subtitle"][0], anchor="start"),
        description=described,
    )


def _behind(
    reference: pl.DataFrame | None, confirmed: pl.DataFrame | None, x: alt.X, y_scale: alt.Scale
) -> list[alt.Chart]:
    layers: list[alt.Chart] = []
    y = alt.Y("value:Q", scale=y_scale, title=_("number claimed"))
    if reference is not None and reference.height:
        tooltip = [
            alt.Tooltip("value:Q", title=_("General Staff's series"), format=",~f"),
            alt.Tooltip("day:T", title=_("day")),
        ]
        dots = alt.Chart(reference).mark_point(size=10, filled=True, color=GREY, opacity=0.55)
        layers.append(dots.encode(x=x, y=y, tooltip=tooltip))
    if confirmed is not None and confirmed.height:
        tooltip = [
            alt.Tooltip("value:Q", title=_("visually confirmed, at least"), format=",~f"),
            alt.Tooltip("object:N", title=_("of")),
            alt.Tooltip("day:T", title=_("day")),
        ]
        steps = alt.Chart(confirmed).mark_line(
            interpolate="step-after",
            color=FLOOR,
            strokeWidth=3,
            opacity=0.6,
            point={"shape": "triangle-up", "size": 60},
        )
        layers.append(steps.encode(x=x, y=y, detail=["object:N", "side:N"], tooltip=tooltip))
    return layers


def _beside(
    base: alt.Chart, claims: pl.DataFrame, x: alt.X, y: alt.Y, y_scale: alt.Scale, colour: alt.Color, many: bool
) -> list[alt.Chart]:
    """What belongs to single claims: the series' number, the way to the day of publication, the interval, the line.

    A layer without a row is left out: Vega warns of scales without an extent.
    """
    layers: list[alt.Chart] = []
    if claims["series_value"].drop_nulls().len():
        series = base.transform_filter("isValid(datum.series_value) && datum.series_value > 0")
        dash = series.mark_tick(orient="horizontal", size=15 if many else 24, thickness=3, color=GREY, opacity=0.9)
        layers.append(dash.encode(x=x, y=alt.Y("series_value:Q", scale=y_scale, title=_("number claimed"))))
    if claims.filter(pl.col("published") > pl.col("day")).height:
        later = base.transform_filter("isValid(datum.published) && datum.published > datum.day")
        way = later.mark_rule(strokeWidth=1, strokeDash=[1, 3], opacity=0.7)
        layers.append(way.encode(x=x, x2="published:T", y=y, color=colour))
    if claims.filter(pl.col("low") < pl.col("high")).height:
        spans = base.transform_filter("isValid(datum.low) && isValid(datum.high) && datum.low < datum.high")
        bars = spans.mark_rule(strokeWidth=3, opacity=0.28 if many else 0.4)
        low = alt.Y("low:Q", scale=y_scale, title=_("number claimed"))
        layers.append(bars.encode(x=x, y=low, y2="high:Q", color=colour))
    if claims["line"].drop_nulls().len():
        line = base.transform_filter("isValid(datum.line)").mark_line(strokeWidth=1, opacity=0.5)
        layers.append(line.encode(x=x, y=y, color=colour, detail="line:N"))
    return layers


def _marks(base: alt.Chart, claims: pl.DataFrame, x: alt.X, y: alt.Y, colour: alt.Color, many: bool) -> list[alt.Chart]:
    """The claims themselves: filled with a day of their own, hollow with that of publication; repeats small."""
    codes = claims["shape_by"].unique(maintain_order=True).to_list()
    kind = codes[0].split(":")[0]
    by_code = {code: _SHAPES[n % len(_SHAPES)] for n, code in enumerate(codes)}
    shape = alt.Shape(
        "shape_by:N",
        title=_("what happened") if kind == "measures" else _("whose loss"),
        scale=shapes(by_code, codes),
        # codes bear the name of their list: Vega-Lite makes one legend of two scales with the same values
        legend=alt.Legend(labelExpr=_named(kind), orient="bottom", columns=3) if len(codes) > 1 else None,
    )
    size = 60 if many else 120
    encoded: dict[str, Any] = {
        "x": x,
        "y": y,
        "color": colour,
        "shape": shape,
        "size": alt.condition("datum.telling == 'first'", alt.value(size), alt.value(size / 3)),
        "opacity": alt.condition("datum.telling == 'first'", alt.value(0.9), alt.value(0.5)),
        "href": "href:N",
        "description": "described:N",
        "tooltip": [
            alt.Tooltip("number:N", title=_("number")),
            alt.Tooltip("what:N", title=_("of")),
            alt.Tooltip("quote:N", title=_("words")),
            alt.Tooltip("claimed_by:N", title=_("claimed by")),
            alt.Tooltip("source:N", title=_("in")),
            alt.Tooltip("day:T", title=_("day it speaks of")),
            alt.Tooltip("known_from:N", title=_("day known from")),
            alt.Tooltip("published:T", title=_("published")),
            alt.Tooltip("against:N", title=_("against the record")),
        ],
    }
    layers: list[alt.Chart] = []
    for filled, sign in ((False, "=="), (True, "!=")):
        basis = pl.col("day_basis")
        if claims.filter(basis != "published" if filled else basis == "published").height:
            part = base.transform_filter(f"datum.day_basis {sign} 'published'")
            layers.append(part.mark_point(filled=filled, strokeWidth=1.5, cursor="pointer").encode(**encoded))
            encoded["x"] = alt.X("day:T", title=None, axis=alt.Axis(tickCount=6, labelOverlap=True))
    return layers


def contested_chart(contested: pl.DataFrame, *, scale: str = "log", reference: pl.DataFrame | None = None) -> Drawing:
    """Numbers that two claimants tell differently: a band from the lesser to the greater, each end in its colour.

    contested: as from `answers.contested.contested_frame`. reference: `day`, `value`, behind the bands.
    """
    if not contested.height:
        return Words(_("No number is told differently by two named claimants: there is nothing to draw."))
    x = alt.X("day:T", title=_("day"), axis=alt.Axis(tickCount=6, labelOverlap=True), scale=alt.Scale(padding=14))
    y_scale = alt.Scale(type="log", nice=True) if scale == "log" else alt.Scale(zero=True)
    y = alt.Y("value:Q", title=_("number claimed"), scale=y_scale, axis=_number_axis(contested, scale, reference))
    colour = alt.Color(
        "claimant_side:N",
        title=_("claimed by"),
        scale=colours("claimant_sides", contested["claimant_side"].to_list()),
        legend=legend("claimant_sides", columns=3, symbolType="circle"),
    )
    tooltip = [
        alt.Tooltip("number:N", title=_("number")),
        alt.Tooltip("what:N", title=_("of")),
        alt.Tooltip("claimed_by:N", title=_("claimed by")),
        alt.Tooltip("quote:N", title=_("words")),
        alt.Tooltip("source:N", title=_("in")),
        alt.Tooltip("day:T", title=_("day")),
    ]
    base, width = alt.Chart(contested), 9 if contested.height <= _MANY else 5
    bands = base.transform_filter("datum.end == 'less'").mark_rule(strokeWidth=width, opacity=0.25, color=GREY)
    ends = base.mark_point(filled=True, size=90, cursor="pointer", opacity=0.9)
    layers = [
        *_behind(reference, None, x, y_scale),
        bands.encode(x=x, y=y, y2="other:Q"),
        ends.encode(x=x, y=y, color=colour, href="href:N", description="described:N", tooltip=tooltip),
    ]
    description = _("{n} contested numbers, each a band between what two claimants say; the table below has them.")
    return alt.layer(*layers).properties(
        width=WIDTH, height=_TALL, description=description.format(n=contested["case"].n_unique())
    )


def _named(kind: str) -> str:
    """A Vega expression: the label of a code such as "sides:Russia"."""
    known = {f"{kind}:{code}": label(kind, code) for code in categories(kind)}
    return f"({json.dumps(known)})[datum.value] || datum.value"


def _number_axis(rows: pl.DataFrame, scale: str, *behind: pl.DataFrame | None) -> alt.Axis:
    """Few lines: on a log scale the powers of ten, and between them 2 and 5 where there are less than three."""
    if scale != "log":
        return alt.Axis(tickCount=5, format=",~f", labelOverlap=True)
    columns = [name for name in ("value", "low", "high", "series_value") if name in rows.columns]
    numbers = [n for name in columns for n in rows[name].drop_nulls().to_list() if n > 0]
    numbers += [n for frame in behind if frame is not None for n in frame["value"].to_list() if n > 0]
    first, last = math.floor(math.log10(min(numbers))), math.ceil(math.log10(max(numbers)))
    steps = (1,) if last - first >= 3 else (1, 2, 5)
    values = [step * 10**power for power in range(first, last + 1) for step in steps]
    return alt.Axis(values=values, format=",~f", labelOverlap=True)


def _moment(day: Any) -> alt.DateTime:
    return alt.DateTime(year=day.year, month=day.month, date=day.day)
