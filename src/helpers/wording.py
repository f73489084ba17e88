"""Values as a reader sees them: categories, column heads, intervals and lists in the language of the report."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

import polars as pl
from babel.lists import format_list

from helpers.lexicons import categories
from helpers.locale import current_language
from helpers.locale import gettext as _
from helpers.locale.formats import shown_day, shown_number

number = shown_number

CATEGORY_COLUMNS = {
    "measure": "measures",
    "object": "objects",
    "side": "sides",
    "claimant_side": "claimant_sides",
    "speaker_side": "claimant_sides",
    "addressee_side": "sides",
    "act": "acts",
    "position": "positions",
    "period": "periods",
    "published_basis": "published_bases",
    "date_basis": "date_bases",
    "day_basis": "date_bases",
    "kin": "kinships",
}
"""Column of a frame -> the list of categories.toml that its codes belong to."""


def day(value: dt.date | None) -> str:
    """A day such as 30 Oct 2022."""
    return _("no day") if value is None else shown_day(value, short=True)


def listing(items: Sequence[str]) -> str:
    """Items as the language lists them: a, b and c."""
    return str(format_list(list(items), locale=current_language()))


def label(kind: str, code: object) -> str:
    """What a reader sees for `code` of the list `kind`, without what stands in brackets or behind a colon.

    "" for none; a code that the list lacks, as it is.
    """
    if not code:
        return ""
    entry = categories(kind).get(str(code))
    return re.split(r" \(|: ", _(entry.label))[0] if entry else str(code)


def interval(low: float | None, high: float | None, qualifier: str) -> str:
    """The number of a claim with the bounds that its words give: 950, 400–500, at least 2,000, about 100."""
    if low is None:
        return _("no readable number") if high is None else _("at most {n}").format(n=number(high))
    if high is None:
        return _("at least {n}").format(n=number(low))
    if low != high:
        return f"{number(low)}–{number(high)}"
    return _("about {n}").format(n=number(low)) if qualifier == "about" else number(low)


def readable(frame: pl.DataFrame) -> pl.DataFrame:
    """The frame with the labels of categories in place of their codes; other columns as they are."""
    for column, kind in CATEGORY_COLUMNS.items():
        if column in frame.columns:
            labels = {code: label(kind, code) for code in categories(kind)}
            frame = frame.with_columns(pl.col(column).replace_strict(labels, default=pl.col(column)))
    return frame


def heading(column: str) -> str:
    """What stands above a column; the column's own name with spaces where nothing better is known."""
    known = {
        "doc_id": _("article"),
        "source": _("article"),
        "published": _("day"),
        "published_basis": _("day known from"),
        "relayed_from": _("relayed from"),
        "copy_of": _("copy of"),
        "excluded": _("left out because"),
        "speaker_side": _("side of the speaker"),
        "addressee_side": _("to"),
        "claimant_side": _("claimed by"),
        "quote": _("words"),
        "via": _("via"),
        "independent": _("independent"),
        "share": _("share, %"),
        "low": _("from, %"),
        "high": _("to, %"),
        "label": _("frame"),
        "using": _("articles that use it"),
        "in_headline_or_lead": _("in headline or lead"),
        "direct": _("in direct speech"),
        "with_two_or_more": _("with two or more articles"),
        "when": _("when"),
        "told": _("the body has"),
        "shown": _("and makes of it"),
        "change": _("what changed"),
        "hop": _("where on the way"),
        "wordings": _("in these words"),
        "first_told": _("first told"),
        "told_by": _("told by"),
        "with_ultimatum": _("with ultimatum, per 1,000 words"),
        "without": _("without, per 1,000 words"),
        "times_from": _("times as often, from"),
        "times_to": _("to"),
        "from_bits": _("from, bits"),
        "to_bits": _("to, bits"),
        "strength": _("strength, bits"),
        "against_the_record": _("against the record"),
        "because": _("because"),
        "speaks_of": _("speaks of"),
        "the_series_has": _("the series has"),
        "mind": _("mind"),
        "by_the_series": _("by the series"),
        "since": _("since"),
        "claimed": _("claimed"),
        "of": _("of"),
        "says": _("says"),
        "another": _("another number"),
        "against": _("says"),
        "told_as": _("told as"),
        "inside_an_article": _("again in its article"),
        "independent_articles": _("independent articles"),
        "earlier_total": _("earlier total"),
        "left_for_the_day": _("left for the day"),
        "told_for_the_day": _("told for the day"),
        "sum": _("sum"),
        "as_built": _("as built"),
        "then": _("then"),
        "moves_by": _("moves by"),
        "in_01": _("in 01"),
        "in_02": _("in 02"),
        "in_03": _("in 03"),
    }
    return known.get(column) or column.replace("_", " ")
