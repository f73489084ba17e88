"""An executed notebook taken apart into what a page shows: title, answer, sections, outputs, charts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from typing import Any, Literal

import msgspec

from helpers.locale import gettext as _
from helpers.report.markdown import Heading, render_markdown
from helpers.report.renderer import CHART_MIME, description
from helpers.report.sanitise import clean_html, plain_text
from helpers.report.vega import page_spec, safe_json, static_picture, svg_address

BlockKind = Literal["prose", "code", "output", "warning", "chart"]

_ANSI = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


class Block(msgspec.Struct, frozen=True):
    """A stretch of the page, in reading order. `html` is safe to print as it stands."""

    kind: BlockKind
    html: str = ""
    label: str = ""
    """Of a chart: what it shows, in words. Plain text."""
    spec: str = ""
    """Of a chart: its Vega-Lite spec as JSON that can stand inside a script element."""
    picture: str = ""
    """Of a chart: the address of its static picture, or ''."""


class Page(msgspec.Struct, frozen=True):
    """Everything that a report shows of its notebook."""

    title: str
    answer: str
    """HTML, sanitised; '' where no cell is tagged `answer`."""
    answer_text: str
    blocks: tuple[Block, ...]
    headings: tuple[Heading, ...]
    has_chart: bool


def read_page(cells: list[Any], language: str) -> Page:
    """The page of a notebook's cells (nbformat 4), as executed.

    The title is the first heading of level 1; Markdown cells are shown in the current language where its catalogue has
    them; the output of the cell tagged `answer` moves out of its place into `answer`; what no page can show safely
    (JavaScript, widgets, raw cells) is left out.
    """
    title, answer = "", ""
    blocks: list[Block] = []
    headings: list[Heading] = []
    ids: set[str] = set()
    for cell in cells:
        source = "".join(cell["source"])
        if cell["cell_type"] == "markdown":
            source = _(source)
            if not title:
                title, source = _cut_title(source)
            rendered, found = render_markdown(source, ids)
            headings += found
            if rendered.strip():
                blocks.append(Block("prose", rendered))
        elif cell["cell_type"] == "code" and source.strip():
            blocks.append(Block("code", highlighted(source)))
            is_answer = "answer" in cell["metadata"].get("tags", ())
            for output in cell.get("outputs", ()):
                if is_answer and not answer and "text/markdown" in output.get("data", {}):
                    answer = render_markdown("".join(output["data"]["text/markdown"]), ids)[0]
                else:
                    blocks += _output(output, language, ids)
    return Page(
        title=title or _("Untitled"),
        answer=answer,
        answer_text=plain_text(answer),
        blocks=tuple(blocks),
        headings=tuple(h for h in headings if h.level in (2, 3)),
        has_chart=any(block.kind == "chart" for block in blocks),
    )


def highlighted(source: str) -> str:
    """Python source as HTML with classes for its parts, escaped."""
    from pygments import highlight  # type: ignore[import-untyped]
    from pygments.formatters import HtmlFormatter  # type: ignore[import-untyped]
    from pygments.lexers import PythonLexer  # type: ignore[import-untyped]

    return str(highlight(source, PythonLexer(), HtmlFormatter(nowrap=True))).rstrip("\n")


def _cut_title(source: str) -> tuple[str, str]:
    """The text of the first line `# ...` and the source without it; ('', source) where there is none."""
    found = re.search(r"(?m)^#[ \t]+(.+?)[ \t#]*$", source)
    if not found:
        return "", source
    return plain_text(render_markdown(found[1])[0]), source[: found.start()] + source[found.end() :]


def _output(output: Any, language: str, ids: set[str]) -> Iterator[Block]:
    kind = output["output_type"]
    if kind == "stream":
        text = _ANSI.sub("", "".join(output["text"]))
        yield Block("output" if output["name"] == "stdout" else "warning", _verbatim(text))
    elif kind == "error":
        yield Block("output", _verbatim(f"{output['ename']}: {_ANSI.sub('', output['evalue'])}"))
    elif kind in ("display_data", "execute_result"):
        yield from _display(output["data"], language, ids)


def _display(data: Any, language: str, ids: set[str]) -> Iterator[Block]:
    """The richest form of an output that a page can show safely."""
    plain = "".join(data.get("text/plain", ""))
    if CHART_MIME in data:
        yield chart_block(data[CHART_MIME], language)
    elif "text/html" in data:
        yield Block("output", clean_html("".join(data["text/html"]), ids))
    elif "text/markdown" in data:
        yield Block("prose", render_markdown("".join(data["text/markdown"]), ids)[0])
    elif "image/svg+xml" in data:
        yield Block("output", _image(svg_address("".join(data["image/svg+xml"])), plain))
    elif "image/png" in data:
        encoded = re.sub(r"[^A-Za-z0-9+/=]", "", "".join(data["image/png"]))
        yield Block("output", _image(f"data:image/png;base64,{encoded}", plain))
    elif plain:
        yield Block("output", _verbatim(_ANSI.sub("", plain)))


def chart_block(spec: dict[str, Any], language: str) -> Block:
    """A chart with its static picture, its words and its spec."""
    label = description(spec) or _("Chart without a description")
    return Block("chart", label=label, spec=safe_json(page_spec(spec)), picture=static_picture(spec, language) or "")


def _verbatim(text: str) -> str:
    return f"<pre>{escape(text)}</pre>"


def _image(address: str, alt: str) -> str:
    return f'<figure><img src="{address}" alt="{escape(alt)}"></figure>'
