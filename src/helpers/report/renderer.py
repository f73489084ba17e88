"""The one Altair renderer whose output JupyterLab and the exporter can draw, and the charts' shared proportions."""

from __future__ import annotations

from typing import Any

CHART_MIME = "application/vnd.vegalite.v5+json"
"""JupyterLab draws this one; Altair's own "v6.json" has no handler there and fails nbformat's schema."""
LAB_WIDTH = 641
"""Pixels of a chart in JupyterLab in place of "container": it draws a view that fits itself to its cell over and over,
until the tab hangs. An odd number, which no chart of ours has by itself: the page turns it back."""


def enable() -> None:
    """Let each Altair chart made from now on show itself through this renderer, in the shared proportions."""
    import altair as alt

    alt.renderers.register("mundur", chart_output)
    alt.renderers.enable("mundur")
    alt.theme.register("mundur", enable=True)(_proportions)


def chart_output(spec: dict[str, Any], **_: object) -> dict[str, Any]:
    """What a chart displays: its spec, of a fixed width, and its description for whoever can't see it."""
    return {CHART_MIME: with_width(spec, "container", LAB_WIDTH), "text/plain": description(spec)}


def with_width(view: Any, old: str | int, new: str | int) -> Any:
    """A copy of a spec in which each view as wide as `old` is as wide as `new`."""
    if isinstance(view, list):
        return [with_width(item, old, new) for item in view]
    if not isinstance(view, dict):
        return view
    parts = {
        key: with_width(view[key], old, new) for key in ("layer", "hconcat", "vconcat", "concat", "spec") if key in view
    }
    return view | parts | ({"width": new} if view.get("width") == old else {})


def description(spec: dict[str, Any]) -> str:
    """The chart's `description`, else its title, else ''."""
    title = spec.get("title")
    if isinstance(title, dict):
        title = title.get("text")
    if isinstance(title, list):
        title = " ".join(str(line) for line in title)
    return str(spec.get("description") or title or "")


def _proportions() -> Any:
    # sizes only: colours of text and lines depend on light or dark and are set where the chart is drawn (vega.py)
    return {
        "config": {
            "font": "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif",
            "view": {"continuousWidth": 600, "continuousHeight": 300},
            "title": {"anchor": "start", "fontSize": 15, "fontWeight": 600, "subtitleFontSize": 13, "offset": 14},
            "axis": {
                "labelFontSize": 12,
                "titleFontSize": 12,
                "titleFontWeight": 500,
                "titlePadding": 10,
                "labelPadding": 6,
                "ticks": False,
            },
            "axisY": {"domain": False},
            "axisX": {"grid": False},
            "legend": {
                "labelFontSize": 12,
                "titleFontSize": 12,
                "titleFontWeight": 500,
                "symbolSize": 90,
                # legends below a chart stand under each other: beside each other the last is cut off
                "layout": {"bottom": {"anchor": "start", "direction": "vertical"}},
            },
            "header": {"labelFontSize": 12, "titleFontSize": 12, "titleFontWeight": 500, "labelAnchor": "start"},
            "point": {"filled": True, "size": 90, "opacity": 0.9},
            "bar": {"cornerRadiusEnd": 2},
            "text": {"fontSize": 12},
        }
    }
