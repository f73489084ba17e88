"""Charts in a page: the script that draws them, their static pictures, and specs made safe and fit for a page."""

from __future__ import annotations

import base64
import copy
import hashlib
import json
import warnings
from importlib.metadata import version
from typing import Any

from helpers.locale.formats import chart_formats
from helpers.report.renderer import LAB_WIDTH, with_width
from helpers.report.whole import write_whole
from helpers.store import cache_folders

STATIC_WIDTH = 600
"""Pixels between the axes of the static picture of a chart that otherwise takes its container's width."""

LARGEST_SVG = 150_000
"""Characters above which the static picture of a chart is a JPEG."""

_INK = {"light": "#1f1e1b", "dark": "#e8e5de"}
_QUIET = {"light": "#5c5850", "dark": "#b3aea3"}
_LINES = {"light": "#e4e0d7", "dark": "#34373c"}


def chart_colours(scheme: str) -> dict[str, Any]:
    """The Vega-Lite config for text and lines on a 'light' or a 'dark' page; a chart's own config goes before it."""
    ink, quiet, lines = _INK[scheme], _QUIET[scheme], _LINES[scheme]
    return {
        "background": "transparent",
        "view": {"stroke": None},
        "title": {"color": ink, "subtitleColor": quiet},
        "axis": {
            "labelColor": quiet,
            "titleColor": quiet,
            "gridColor": lines,
            "domainColor": quiet,
            "tickColor": lines,
        },
        # a legend of shapes alone has no colour scale: its symbols take the ink of the page
        "legend": {
            "labelColor": ink,
            "titleColor": quiet,
            "symbolBaseFillColor": quiet,
            "symbolBaseStrokeColor": quiet,
        },
        "header": {"labelColor": ink, "titleColor": quiet},
        "text": {"color": ink},
        "rule": {"color": quiet},
    }


def page_spec(spec: dict[str, Any]) -> dict[str, Any]:
    """A copy of a chart's spec as the page holds it.

    A width that was fixed for JupyterLab is the page's again. `usermeta` goes (its embedOptions could set the
    embedder's own), and a mark with a link but without a tooltip gets one: beside a view that has a selection, Vega
    passes clicks only to marks with a tooltip.
    """
    spec = copy.deepcopy({key: value for key, value in spec.items() if key != "usermeta"})
    spec = with_width(spec, LAB_WIDTH, "container")
    _give_tooltips(spec)
    return spec


def _give_tooltips(view: Any) -> None:
    if isinstance(view, list):
        for item in view:
            _give_tooltips(item)
    if not isinstance(view, dict):
        return
    encoding, mark = view.get("encoding"), view.get("mark")
    if mark is not None and isinstance(encoding, dict) and "href" in encoding and "tooltip" not in encoding:
        view["mark"] = {"tooltip": True} | (mark if isinstance(mark, dict) else {"type": mark})
    for part in ("layer", "hconcat", "vconcat", "concat", "spec"):
        _give_tooltips(view.get(part))


def static_picture(spec: dict[str, Any], language: str) -> str | None:
    """The address (`data:...`) of the chart's picture in light colours; None, with a warning, where there can be none.

    An SVG, which follows dark mode; of charts with very many marks a JPEG, as that is smaller. What wants to load
    something from the network can't be drawn.
    """
    try:
        return _draw(spec, language)
    except ValueError:  # what vl-convert raises for a spec that is wrong or wants to load something
        pass
    try:  # once more: right after a spec that it refused, vl-convert has been seen to refuse a good one
        return _draw(spec, language)
    except ValueError as error:
        warnings.warn(f"a chart has no static picture: {str(error)[:300]}", stacklevel=2)
        return None


def _draw(spec: dict[str, Any], language: str) -> str:
    import vl_convert

    formats, prepared, colours = chart_formats(language), _for_picture(page_spec(spec)), chart_colours("light")
    settings: dict[str, Any] = {
        "vl_version": _vegalite_version(),
        "allowed_base_urls": [],
        "format_locale": formats["number"],
        "time_format_locale": formats["time"],
    }
    svg = str(vl_convert.vegalite_to_svg(prepared, config=colours, **settings))
    if len(svg) <= LARGEST_SVG:
        return svg_address(_darkened(svg))
    # not PNG: vl-convert's are hardly compressed
    on_white = colours | {"background": "white"}
    jpeg = vl_convert.vegalite_to_jpeg(prepared, config=on_white, quality=75, **settings)
    return "data:image/jpeg;base64," + base64.b64encode(jpeg).decode()


def svg_address(picture: str) -> str:
    """An SVG text as an address that an `img` can show without loading anything."""
    return "data:image/svg+xml;base64," + base64.b64encode(picture.encode()).decode()


def _for_picture(spec: dict[str, Any]) -> dict[str, Any]:
    # text in a picture is laid out here and drawn elsewhere: a font of the same widths on every machine
    fixed = with_width(spec, "container", STATIC_WIDTH)
    return {**fixed, "config": spec.get("config", {}) | {"font": "Arial, Helvetica, sans-serif"}}


def _darkened(svg: str) -> str:
    """The picture with a style that follows the reader's dark mode, which a picture in `img` obeys too."""
    labels = ".role-axis-label text,.role-axis-title text,.role-legend-title text"
    inked = ".role-legend-label text,.role-title-text text,.role-title-subtitle text"
    style = (
        "<style>@media screen and (prefers-color-scheme:dark){"
        f"{labels}{{fill:{_QUIET['dark']}}}{inked}{{fill:{_INK['dark']}}}"
        f".role-axis-grid line{{stroke:{_LINES['dark']}}}.role-axis-domain line{{stroke:{_QUIET['dark']}}}}}</style>"
    )
    opening = svg.index(">", svg.index("<svg")) + 1
    return svg[:opening] + style + svg[opening:]


def vega_bundle() -> str:
    """Vega, Vega-Lite and the embedder as one script (0.9 MB) that sets window.vegaEmbed.

    It comes from vl-convert, which carries them; making it takes seconds, so it is kept, by version, in the project's
    `.cache` folder or, where that can't be written, in the user's.
    """
    import vl_convert

    name = f"vega-{_vegalite_version()}-{version('vl-convert-python')}.js"
    for folder in cache_folders():
        try:
            return _checked((folder / name).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            continue
    # "</script" inside a script ends it; in JavaScript's strings and regular expressions "<\/script" is the same
    made = vl_convert.javascript_bundle(vl_version=_vegalite_version())  # type: ignore[call-arg]  # the stub asks for more
    script = made.replace("</script", "<\\/script")
    for folder in cache_folders():
        try:
            folder.mkdir(parents=True, exist_ok=True)
            write_whole(folder / name, f"// {hashlib.sha256(script.encode()).hexdigest()}\n{script}")
            break
        except OSError:
            continue
    return script


def _checked(kept: str) -> str:
    """The kept script without its first line, which holds its digest; ValueError where it isn't what was written."""
    head, _, script = kept.partition("\n")
    if head != f"// {hashlib.sha256(script.encode()).hexdigest()}":
        raise ValueError("the kept script is damaged")
    return script


def safe_json(value: object) -> str:
    """JSON that can stand inside a script element: no character of it can end the element or open another."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text


def _vegalite_version() -> str:
    import altair as alt

    return ".".join(alt.VEGALITE_VERSION.split(".")[:2])
