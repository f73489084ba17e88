"""Casualty claims over time: the claims chosen, what they add up to, and what can't be said from so few."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import polars as pl

from helpers.answers import contested, held_against
from helpers.answers.marks import SERIES
from helpers.answers.selection import MOST, evenly
from helpers.answers.steps import steps_table
from helpers.lexicons import categories
from helpers.locale import gettext as _
from helpers.locale import ngettext
from helpers.pipeline import Records
from helpers.records import Document, InputError, unknown_value
from helpers.repeats import settled_days
from helpers.wording import day, interval, label, number

ALL = "all"


def choices() -> dict[str, tuple[str, ...]]:
    """What the parameters of closed lists may be."""
    return {
        "side": (ALL, *categories("sides")),
        "measures": tuple(categories("measures")),
        "claimant_side": (ALL, *categories("claimant_sides")),
        "scale": ("log", "linear"),
    }


def choose_claims(
    records: Records,
    *,
    side: str = ALL,
    measures: list[str] | None = None,
    date_from: str = "",
    date_to: str = "",
    claimant_side: str = ALL,
) -> pl.DataFrame:
    """The claims that the parameters ask for, one row each, by day.

    Adds `day` (the claim's own day, else that of another mention of the same claim in its article, else the day of
    publication), `day_basis`, `value` (a point to draw: the interval's geometric middle, or its one known end) and
    `number` (the interval in words). A claim without any day is kept, with a null, unless a date is asked for. Raises
    InputError for an unknown category or an empty stretch.
    """
    for kind, value in (("sides", side), ("claimant_sides", claimant_side)):
        if value != ALL and value not in categories(kind):
            raise unknown_value("parameter", kind.rstrip("s"), value, [ALL, *categories(kind)])
    for measure in measures or []:
        if measure not in categories("measures"):
            raise unknown_value("parameter measures", "measure", measure, list(categories("measures")))
    first, last = (dt.date.fromisoformat(d) if d else None for d in (date_from, date_to))
    if first and last and last < first:
        raise InputError("parameter date_to", f"{date_to} lies before date_from {date_from}", "swap them")
    chosen = with_day(records)
    if side != ALL:
        chosen = chosen.filter(pl.col("side") == side)
    if measures:
        chosen = chosen.filter(pl.col("measure").is_in(measures))
    if claimant_side != ALL:
        chosen = chosen.filter(pl.col("claimant_side") == claimant_side)
    if first:
        chosen = chosen.filter(pl.col("day") >= first)
    if last:
        chosen = chosen.filter(pl.col("day") <= last)
    return chosen.sort("day", "doc_id", "start", nulls_last=True, maintain_order=True)


def with_day(records: Records) -> pl.DataFrame:
    """All claims with `day`, `day_basis`, `value` and `number`; see `choose_claims`."""
    claims = records.claims
    low, high = pl.col("low"), pl.col("high")
    middle = pl.when(low > 0).then((low * high).sqrt()).otherwise((low + high) / 2)
    texts = [interval(*row) for row in claims.select("low", "high", "qualifier").iter_rows()]
    documents = [row for row in records.rows["documents"] if isinstance(row, Document)]
    settled = settled_days(held_against.claim_rows(records), documents)
    rows = [(claim_id, told.day, told.basis) for claim_id, told in settled.items()]
    types: dict[str, type[pl.DataType]] = {"claim_id": pl.String, "day": pl.Date, "day_basis": pl.String}
    days = pl.DataFrame(rows, schema=types, orient="row")
    return claims.with_columns(
        value=pl.coalesce(middle, low, high),
        number=pl.Series(texts, dtype=pl.String),
    ).join(days, on="claim_id", how="left", maintain_order="left")


def coverage_table(records: Records, chosen: pl.DataFrame) -> pl.DataFrame:
    """What the answer rests on: documents and claims at each step from the files to the chart."""
    documents = records.documents
    kept = documents.filter(pl.col("excluded").is_null())
    out = documents.filter(pl.col("excluded").is_not_null())
    dated = kept.filter(pl.col("published").is_not_null())
    undated = chosen.filter(pl.col("day").is_null())
    unread = chosen.filter(pl.col("value").is_null())
    shown = drawn(chosen)
    return steps_table(
        records,
        [
            (_("articles in the corpus"), documents.height, documents),
            (_("left out (see the corpus report for the reasons)"), out.height, out),
            (_("read, with a day of publication"), dated.height, dated),
            (_("read, with at least one chosen claim"), chosen["doc_id"].n_unique(), chosen),
            (_("claims in all"), records.claims.height, records.claims),
            (_("claims chosen by the parameters"), chosen.height, chosen),
            (_("independent claims among them"), chosen["root_id"].n_unique(), chosen),
            (_("without any day, so in the table only"), undated.height, undated),
            (_("whose number can't be read"), unread.height, unread),
            (_("drawn and listed on this page (evenly over time, where there are more)"), shown.height, shown),
        ],
    )


def drawn(chosen: pl.DataFrame) -> pl.DataFrame:
    """The claims that a page draws and lists: all, or so many, evenly over time, of independent ones first told."""
    if chosen.height <= MOST:
        return chosen
    return evenly(chosen.unique("root_id", keep="first", maintain_order=True))


def listed(chosen: pl.DataFrame, shown: pl.DataFrame, tables: Sequence[pl.DataFrame]) -> pl.DataFrame:
    """The claims whose sentences a page lists, by day: those that are drawn, and those that its tables lead to.

    tables: frames with `href` (and `href_more`) such as "#claim-…".
    """
    columns = [table[name] for table in tables for name in ("href", "href_more") if name in table.columns]
    linked = {address.removeprefix("#claim-") for column in columns for address in column.drop_nulls()}
    return chosen.filter(pl.col("claim_id").is_in(linked | set(shown["claim_id"])))


def series_table(chosen: pl.DataFrame, min_claims: int) -> pl.DataFrame:
    """One row a series (same measure, object, side, period and claimant): claims, independent claims, days, and
    whether there are enough of them (`min_claims` independent ones on three days or more, of one day or as totals) to
    speak of a trend.
    """
    enough = _long_enough(min_claims)
    return (
        chosen.group_by(*SERIES, maintain_order=True)
        .agg(
            claims=pl.len(),
            independent=pl.col("root_id").n_unique(),
            days=pl.col("day").n_unique(),
        )
        .with_columns(verdict=pl.when(enough).then(pl.lit(_("a line"))).otherwise(pl.lit(_("points only"))))
        .sort("independent", "claims", descending=True, maintain_order=True)
    )


def _long_enough(min_claims: int) -> pl.Expr:
    """Figures of one day, or totals, that can be joined to a line; two battles have nothing between them."""
    joined = pl.col("period").is_in(["day", "cumulative"])
    return joined & (pl.col("independent") >= min_claims) & (pl.col("days") >= 3)


def answer(records: Records, chosen: pl.DataFrame, min_claims: int) -> str:
    """The first sentences of the answer, made of the values: how many claims, the largest toll, whether a trend."""
    read = records.documents.filter(pl.col("excluded").is_null()).height
    if not chosen.height:
        return ngettext(
            "No claim fits the parameters in {n} article read.",
            "No claim fits the parameters in {n} articles read.",
            read,
        ).format(n=number(read))
    roots = chosen["root_id"].n_unique()
    text = _("{claims} ({roots}) in {articles} of {read}.").format(
        claims=ngettext("{n} claim", "{n} claims", chosen.height).format(n=number(chosen.height)),
        roots=ngettext("{n} independent", "{n} independent", roots).format(n=number(roots)),
        articles=number(chosen["doc_id"].n_unique()),
        read=ngettext("{n} article", "{n} articles", read).format(n=number(read)),
    )
    toll = chosen.filter(pl.col("measure").is_in(["killed", "casualties"]) & pl.col("value").is_not_null())
    if toll.height:
        top = toll.sort("value", "claim_id", descending=[True, False]).row(0, named=True)
        text += " " + _(
            "The largest toll is {number} {measure} ({object}, side: {side}; {day}; claimed by: {claimant})."
        ).format(
            number=top["number"],
            measure=label("measures", top["measure"]),
            object=label("objects", top["object"]),
            side=label("sides", top["side"]),
            day=day(top["day"]),
            claimant=top["claimant"] or label("claimant_sides", "none"),
        )
    series = series_table(chosen, min_claims)
    enough = series.filter(_long_enough(min_claims)).height
    largest = int(series["independent"].max())  # type: ignore[arg-type]
    if enough:
        text += " " + ngettext(
            "{n} series has enough independent claims to draw a line.",
            "{n} series have enough independent claims to draw lines.",
            enough,
        ).format(n=number(enough))
    else:
        text += " " + _(
            "No trend can be drawn: the longest series of like claims has {have} independent, and {need} are needed."
        ).format(have=number(largest), need=number(min_claims))
    return text


def full_answer(
    records: Records, chosen: pl.DataFrame, held: pl.DataFrame, disputed: pl.DataFrame, min_claims: int
) -> str:
    """The whole answer: `answer`, then how the claims compare with the series and which are contested."""
    parts = [answer(records, chosen, min_claims)]
    if chosen.height:
        parts += [held_against.answer(chosen, held), contested.answer(chosen, disputed)]
    return " ".join(part for part in parts if part)
