"""A frame as a real HTML table with a caption, for a page and for the lab."""

from __future__ import annotations

import html
from collections.abc import Mapping
from typing import Any

import polars as pl

from helpers.locale import gettext as _
from helpers.locale.formats import shown_number
from helpers.records import InputError, unknown_value
from helpers.report.shown import anchor_id, escaped, local_address, shown
from helpers.wording import CATEGORY_COLUMNS, heading, label


class Table:
    """A rendered table. Made by `table`."""

    def __init__(self, markup: str, text: str) -> None:
        self._markup, self._text = markup, text

    def __repr__(self) -> str:
        return self._text

    def _repr_html_(self) -> str:
        return self._markup


def table(
    frame: pl.DataFrame,
    caption: str,
    columns: dict[str, str] | None = None,
    anchors: str | None = None,
    links: dict[str, str] | None = None,
    limit: int | None = 500,
) -> Table:
    """`frame` as a table: one row each, numbers right-aligned and written in the current language.

    `columns` picks the columns, in order, and gives their headings; where it is None, all are shown under their names,
    underscores as spaces, except those that `anchors` and `links` name. `anchors`: the column with the id that each row
    bears, such as document-..., for charts to lead to. `links`: shown column → column of the addresses ('#claim-...' or
    https) that its cells lead to. Text is escaped, so article text is safe here.

    A page has to stay small enough to mail: only the first `limit` rows are shown, and the table says so.

    Raises InputError for a column that `frame` lacks and for an empty caption.
    """
    links = links or {}
    hidden = {anchors, *links.values()}
    headings = columns or {name: heading(name) for name in frame.columns if name not in hidden}
    for name in (*headings, *links, *links.values(), *([anchors] if anchors else [])):
        if name not in frame.columns:
            raise unknown_value(f"table {caption!r}", "column", name, frame.columns)
    if not caption.strip():
        raise InputError("table", "has no caption", "say what one row means")

    number = frame.height
    frame = frame if limit is None else frame.head(limit)
    kinds = {name: _kind(frame[name]) for name in headings}
    head = "".join(f'<th scope="col"{_class(kinds[name])}>{escaped(label)}</th>' for name, label in headings.items())
    rows = [_row(row, headings, kinds, anchors, links) for row in frame.iter_rows(named=True)]
    body = "".join(rows) or f'<tr><td colspan="{len(headings)}">{escaped(_("none"))}</td></tr>'
    name_of_table = escaped(_(caption))
    markup = (
        f'<div class="table" role="region" tabindex="0" aria-label="{name_of_table}"><table>'
        f"<caption>{name_of_table}</caption>"
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )
    if frame.height < number:
        note = _("The first {shown} of {number} rows.").format(
            shown=shown_number(frame.height), number=shown_number(number)
        )
        markup = f'<div>{markup}<p class="left-out">{html.escape(note)}</p></div>'
    return Table(markup, _as_text(frame, caption, headings, kinds))


def _row(
    row: Mapping[str, Any],
    headings: Mapping[str, str],
    kinds: Mapping[str, str],
    anchors: str | None,
    links: Mapping[str, str],
) -> str:
    cells = []
    for name in headings:
        content = html.escape(_cell(name, row[name]))
        address = row[links[name]] if name in links else None
        if address:
            content = f'<a href="{html.escape(local_address(address))}">{content}</a>'
        cells.append(f"<td{_class(kinds[name])}>{content}</td>")
    own = f' id="{html.escape(anchor_id(row[anchors]))}"' if anchors and row[anchors] else ""
    return f"<tr{own}>{''.join(cells)}</tr>"


def _cell(name: str, value: object) -> str:
    """A value as text; a code of a column of categories as that category's label."""
    is_code = name in CATEGORY_COLUMNS and isinstance(value, str) and value
    return label(CATEGORY_COLUMNS[name], value) if is_code else shown(value)


def _kind(column: pl.Series) -> str:
    """What the page's style needs to know of a column: number, day, short (never broken), long (sentences) or ''."""
    if column.dtype.is_numeric():
        return "number"
    if column.dtype.is_temporal():
        return "day"
    longest = max((len(_cell(column.name, value)) for value in column), default=0)
    return "long" if longest > 48 else "short" if longest <= 28 else ""


def _class(kind: str) -> str:
    return f' class="{kind}"' if kind else ""


def _as_text(frame: pl.DataFrame, caption: str, headings: dict[str, str], kinds: Mapping[str, str]) -> str:
    lines = [
        list(headings.values()),
        *([_cell(name, row[name]) for name in headings] for row in frame.iter_rows(named=True)),
    ]
    widths = [max(len(line[n]) for line in lines) for n in range(len(headings))]
    sides = ["rjust" if kinds[name] == "number" else "ljust" for name in headings]
    rendered = ["  ".join(getattr(c, s)(w) for c, s, w in zip(line, sides, widths, strict=True)) for line in lines]
    return "\n".join([caption, *(line.rstrip() for line in rendered)])
