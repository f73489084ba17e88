"""The sentences behind a report's marks: each row of a record with its words, highlighted, and its chain of media."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any, Literal

import polars as pl

from helpers.locale import gettext as _
from helpers.locale.formats import shown_day, shown_number
from helpers.records import HelpersError, unknown_value
from helpers.report.shown import anchor_id
from helpers.wording import interval, label

Kind = Literal["claim", "ultimatum", "attribution"]
Row = Mapping[str, Any]

_NEEDED: dict[str, tuple[str, ...]] = {
    "claim": ("claim_id", "doc_id", "start", "end", "quote", "sentence", "sentence_start"),
    "ultimatum": ("ultimatum_id", "doc_id", "start", "end", "quote", "sentence", "sentence_start"),
    "attribution": ("doc_id", "start", "end", "quote", "cue_start", "cue_end"),
}


class Evidence:
    """A rendered list of evidence. Made by `evidence`."""

    def __init__(self, items: list[str], text: str, left_out: str = "") -> None:
        self._items, self._text, self._left_out = items, text, left_out

    def __repr__(self) -> str:
        return self._text

    def _repr_html_(self) -> str:
        note = f'<p class="left-out">{escape(self._left_out)}</p>' if self._left_out else ""
        return f'<ol class="evidence">{"".join(self._items)}</ol>{note}'


def anchor(kind: Kind, row_id: str) -> str:
    """The id that the evidence of a row bears; `'#' + anchor(...)` leads to it."""
    return anchor_id(f"{kind}-{row_id}")


def evidence(rows: pl.DataFrame, kind: Kind = "claim", limit: int | None = 400) -> Evidence:
    """Each row's sentence as a quotation with its words marked, in the frame's order.

    `rows` has the record's columns and, where they are at hand, `outlet`, `published` and `title` of its document;
    columns it lacks are simply not shown. The element of a claim bears the id `claim-<claim_id>`, of an ultimatum
    `ultimatum-<ultimatum_id>`, of an attribution `attribution-<doc_id>-<start>`. A page has to stay small enough to
    mail, so only the first `limit` rows are shown, and the list says what it leaves out.

    Raises InputError where a needed column is missing, HelpersError where a span doesn't hold its quote.
    """
    if kind not in _NEEDED:
        raise unknown_value("evidence", "kind", kind, tuple(_NEEDED))
    for name in _NEEDED[kind]:
        if name not in rows.columns:
            raise unknown_value(f"evidence of kind {kind}", "column", name, rows.columns)
    records = rows.head(rows.height if limit is None else limit).to_dicts()
    items = [_item(row, kind) for row in records]
    text = "\n".join(f"{row.get('outlet') or row['doc_id']}: {row.get('sentence') or row['quote']}" for row in records)
    return Evidence(items, text, _left_out(len(items), rows.height, kind))


def _left_out(shown: int, number: int, kind: Kind) -> str:
    if shown == number:
        return ""
    return _("The first {shown} of {number}; `mundur extract {kind}s` writes them all.").format(
        shown=shown_number(shown), number=shown_number(number), kind=kind
    )


def _item(row: Row, kind: Kind) -> str:
    row_id = f"{row['doc_id']}-{row['start']}" if kind == "attribution" else str(row[f"{kind}_id"])
    finding = {"claim": _claim, "ultimatum": _ultimatum, "attribution": _attribution}[kind](row)
    details = [
        _detail("speaker", _("Said by"), _speaker(row, kind)),
        _detail("chain", _("Carried by"), _chain(row)),
        _detail("day", _("Speaks of"), _day(row, "date", label("date_bases", row.get("date_basis")))),
        _detail("day", _("Published"), _day(row, "published", label("published_bases", row.get("published_basis")))),
        _detail("place", _("Stands in"), escape(label("positions", row.get("position")))),
    ]
    corrected = row.get("corrected")
    note = (
        f'<p class="corrected"><b>{escape(_("Corrected by a reader"))}</b> {escape(corrected)}</p>' if corrected else ""
    )
    return (
        f'<li id="{escape(anchor(kind, row_id))}"><div class="finding">{_joined(finding)}</div>'
        f'<div class="source"><blockquote lang="{escape(str(row.get("language") or "id"))}">{_marked(row, kind)}'
        f'</blockquote><p class="details">{_joined(details)}</p>{note}</div></li>'
    )


def _joined(parts: list[str]) -> str:
    """The parts that say something, with a dot between them: in JupyterLab, without the page's styles, too."""
    return '<span class="dot"> · </span>'.join(filter(None, parts))


def _detail(name: str, label: str, content: str) -> str:
    """One fact as HTML; `content` is escaped already."""
    return f'<span class="{name}"><span class="key">{escape(label)}</span> {content}</span>' if content else ""


def _marked(row: Row, kind: Kind) -> str:
    """The sentence, escaped, with the row's words in `mark`."""
    if kind == "attribution":
        text, base = row["quote"], row["start"]
        spans = [(row["cue_start"], row["cue_end"])]
        if row.get("speaker_start") is not None:
            spans.append((row["speaker_start"], row["speaker_end"]))
    else:
        text, base, spans = row["sentence"], row["sentence_start"], [(row["start"], row["end"])]
        start, end = row["start"] - base, row["end"] - base
        if start < 0 or text[start:end] != row["quote"]:
            raise HelpersError(
                f"{kind} in {row['doc_id']}: the span {row['start']}-{row['end']} doesn't hold its quote"
            )
    parts, done = [], 0
    for start, end in sorted((s - base, e - base) for s, e in spans):
        if start < done or end > len(text):  # a speaker named in another sentence, or inside the cue
            continue
        parts += [escape(text[done:start]), "<mark>", escape(text[start:end]), "</mark>"]
        done = end
    return "".join([*parts, escape(text[done:])])


def _claim(row: Row) -> list[str]:
    denied = _finding("denied", _("denied")) if row.get("denied") else ""
    period = "" if row.get("period") == "unspecified" else label("periods", row.get("period"))
    side = label("sides", row.get("side"))
    return [
        _finding("amount", interval(row.get("low"), row.get("high"), str(row.get("qualifier"))), "b"),
        _finding("what", label("objects", row.get("object"))),
        _finding("what", label("measures", row.get("measure"))),
        denied,
        _finding("side", " · ".join(filter(None, (side, period)))),
    ]


def _finding(name: str, text: str, tag: str = "span") -> str:
    return f'<{tag} class="{name}">{escape(text)}</{tag}>' if text else ""


def _ultimatum(row: Row) -> list[str]:
    pair = f"{row.get('demand') or '…'} / {row.get('harm') or '…'}"
    act = label("acts", row.get("act"))
    toward = label("sides", row.get("addressee_side"))
    to = _("to: {side}").format(side=toward) if toward else ""
    return [f'<b class="pair" lang="id">{escape(pair)}</b>', _finding("what", act), _finding("side", to)]


def _attribution(row: Row) -> list[str]:
    form = _("direct speech") if row.get("direct") else _("reported speech")
    side = label("claimant_sides", row.get("speaker_side"))
    cue = f'<b class="pair" lang="id">{escape(str(row.get("cue") or ""))}</b>'
    return [cue, _finding("what", form), _finding("side", side)]


def _speaker(row: Row, kind: Kind) -> str:
    name = row.get("claimant") if kind == "claim" else row.get("speaker")
    side = row.get("claimant_side") if kind == "claim" else row.get("speaker_side")
    whose = label("claimant_sides", side) if side not in ("none", "unknown") else ""
    if not name:
        return escape(whose or _("nobody named: the text itself"))
    return f'<bdi lang="id">{escape(name)}</bdi>' + (f" ({escape(whose)})" if whose else "")


def _chain(row: Row) -> str:
    """The outlet and the media it credits, outlet-nearest first, each arrow leading back towards the speaker."""
    stations = [row.get("outlet") or row["doc_id"], *(row.get("via") or ())]
    return ' <span class="arrow">←</span> '.join(f"<bdi>{escape(str(station))}</bdi>" for station in stations)


def _day(row: Row, name: str, basis: str = "") -> str:
    day = row.get(name)
    if not day:
        return ""
    known = f" ({escape(basis)})" if basis else ""
    return f'<time datetime="{day.isoformat()}">{escape(shown_day(day, short=True))}</time>{known}'
