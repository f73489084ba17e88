"""A frame as a real HTML table with a caption, for a page and for the lab."""

from __future__ import annotations

import polars as pl

from helpers.records import InputError, unknown_value
from helpers.report.shown import escaped, shown


class Table:
    """A rendered table. Made by `table`."""

    def __init__(self, markup: str, text: str) -> None:
        self._markup, self._text = markup, text

    def __repr__(self) -> str:
        return self._text

    def _repr_html_(self) -> str:
        return self._markup


def table(
    frame: pl.DataFrame, caption: str, columns: dict[str, str] | None = None, anchors: str | dict[str, str] | None = None
) -> Table:
    """`frame` as a table: one row each, numbers right-aligned and written in the current language.

    `columns` picks the columns, in order, and gives their headings (all, under their own names, where it is None).
    `anchors` makes cells lead to their evidence: a column of `frame` that holds the addresses ('#claim-...') for the
    first column shown, or shown column → column of addresses. Text is escaped, so article text is safe here.

    Raises InputError for a column that `frame` lacks and for an empty caption.
    """
    headings = columns if columns is not None else {name: name for name in frame.columns}
    links = {next(iter(headings), ""): anchors} if isinstance(anchors, str) else anchors or {}
    for name in (*headings, *links, *links.values()):
        if name not in frame.columns:
            raise unknown_value(f"table {caption!r}", "column", name, frame.columns)
    if not caption.strip():
        raise InputError("table", "has no caption", "say what one row means")

    numeric = {name for name in headings if frame.schema[name].is_numeric()}
    head = "".join(f'<th scope="col"{_side(name, numeric)}>{escaped(label)}</th>' for name, label in headings.items())
    body = []
    for row in frame.iter_rows(named=True):
        cells = []
        for name in headings:
            content = escaped(row[name])
            address = row[links[name]] if name in links else None
            if address:
                content = f'<a href="{escaped(address)}">{content}</a>'
            cells.append(f"<td{_side(name, numeric)}>{content}</td>")
        body.append(f"<tr>{''.join(cells)}</tr>")
    label = escaped(caption)
    markup = (
        f'<div class="table" role="region" tabindex="0" aria-label="{label}"><table><caption>{label}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{''.join(body)}</tbody></table></div>"
    )
    return Table(markup, _as_text(frame, caption, headings, numeric))


def _side(name: str, numeric: set[str]) -> str:
    return ' class="number"' if name in numeric else ""


def _as_text(frame: pl.DataFrame, caption: str, headings: dict[str, str], numeric: set[str]) -> str:
    lines = [list(headings.values()), *([shown(row[name]) for name in headings] for row in frame.iter_rows(named=True))]
    widths = [max(len(line[n]) for line in lines) for n in range(len(headings))]
    sides = ["rjust" if name in numeric else "ljust" for name in headings]
    rendered = ["  ".join(getattr(c, s)(w) for c, s, w in zip(line, sides, widths, strict=True)) for line in lines]
    return "\n".join([caption, *(line.rstrip() for line in rendered)])
