"""Claims beside a primary series: how each compares, what a superlative is worth, and where the series took back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

import polars as pl

from helpers.locale import gettext as _
from helpers.locale import ngettext
from helpers.pipeline import Records, project_folder
from helpers.records import Claim, Document
from helpers.reference import (
    LABELS,
    Confirmed,
    Held,
    Reference,
    hold_claims,
    hold_superlatives,
    read_confirmed,
    read_reference,
)
from helpers.repeats import settled_days
from helpers.tables import to_frame
from helpers.wording import day, listing, number

PEOPLE = ("killed", "casualties")
_ROOM = dt.timedelta(days=5)
"""How far beyond the first and last claim the series is drawn."""


def label_texts() -> dict[str, str]:
    """Label → what a reader sees for it."""
    return {
        "exact": _("exact"),
        "rounded": _("rounded"),
        "stale": _("stale"),
        "mismatch": _("mismatch"),
        "none": _("no reference"),
    }


def reason_texts() -> dict[str, str]:
    """Why there is no reference → what a reader sees for it."""
    return {
        "side": _("not Russia's loss, which is all that the series counts"),
        "counted": _("the series counts nothing of the kind"),
        "denied": _("a denied number"),
        "claimant": _("somebody else's count, who has reason to differ"),
        "period": _("of one event or stretch; the series has days and totals"),
        "number": _("a number that can't be read"),
        "no day": _("no day is known"),
        "not covered": _("the series doesn't cover the day"),
        "part": _("of one front, raid or operation, as far as one can tell; the series counts all"),
        "revised": _("the series took back that day and doesn't say how much the day added"),
    }


def open_reference(given: str) -> Reference | None:
    """`read_reference`, with the project as the second place to look for a relative path."""
    return read_reference(given, project_folder())


def open_confirmed(given: str) -> tuple[Confirmed, ...]:
    """`read_confirmed`, with the project as the second place to look for a relative path."""
    return read_confirmed(given, project_folder())


def claim_rows(records: Records) -> tuple[Claim, ...]:
    """The claims as typed rows."""
    return tuple(row for row in records.rows["claims"] if isinstance(row, Claim))


def claim_days(records: Records) -> dict[str, dt.date | None]:
    """claim_id → the day that it speaks of, with what the other mentions of the same claim in its article tell."""
    documents = [row for row in records.rows["documents"] if isinstance(row, Document)]
    return {claim_id: settled.day for claim_id, settled in settled_days(claim_rows(records), documents).items()}


def held_claims(records: Records, reference: Reference | None) -> pl.DataFrame:
    """One row a claim of the corpus: its label and what of the series stands beside it. Columns as in `Held`."""
    documents = [row for row in records.rows["documents"] if isinstance(row, Document)]
    published = {document.doc_id: document.published for document in documents}
    return to_frame(hold_claims(claim_rows(records), reference, claim_days(records), published), Held)


def labels_table(chosen: pl.DataFrame, held: pl.DataFrame) -> pl.DataFrame:
    """One row a label, and for “no reference” one a reason: claims, and independent ones."""
    texts, reasons = label_texts(), reason_texts()
    joined = chosen.select("claim_id", "root_id").join(held, on="claim_id", how="inner", maintain_order="left")
    counted = joined.group_by("label", "why", maintain_order=True).agg(
        claims=pl.len().cast(pl.Int64), independent=pl.col("root_id").n_unique().cast(pl.Int64)
    )
    order = {label: rank for rank, label in enumerate(LABELS)}
    counted = counted.sort(pl.col("label").replace_strict(order, return_dtype=pl.Int8), -pl.col("claims"), "why")
    return counted.select(
        against_the_record=pl.col("label").replace_strict(texts, return_dtype=pl.String),
        because=pl.col("why").replace_strict({"": "", **reasons}, return_dtype=pl.String),
        claims="claims",
        independent="independent",
    )


def held_table(chosen: pl.DataFrame, held: pl.DataFrame, limit: int = 100) -> pl.DataFrame:
    """One row a claim that can be compared, by day: its words, the series' number and what sets them apart.

    `href` leads to the claim's sentence. The first `limit`, mismatches before the others where there are more.
    """
    joined = chosen.join(held, on="claim_id", how="inner", maintain_order="left").filter(pl.col("label") != "none")
    if joined.height > limit:
        worst = pl.col("label").replace_strict({label: -n for n, label in enumerate(LABELS)}, return_dtype=pl.Int8)
        joined = joined.sort(worst, maintain_order=True).head(limit)
    rows = [
        (
            day(row["day"]),
            row["quote"],
            _label_text(row["label"], row["days_before"]),
            _of_series(row),
            "; ".join(_marks(row)),
            f"#claim-{row['claim_id']}",
        )
        for row in joined.iter_rows(named=True)
    ]
    names = ("speaks_of", "quote", "against_the_record", "the_series_has", "mind", "href")
    return pl.DataFrame(rows, schema=dict.fromkeys(names, pl.String), orient="row")


def superlatives_table(records: Records, chosen: pl.DataFrame, reference: Reference | None) -> pl.DataFrame:
    """One row a superlative beside a claim of one day: its words, since when, and whether the series bears it out."""
    known = dict(zip(chosen["claim_id"], chosen["number"], strict=True))
    tested = hold_superlatives(
        [claim for claim in claim_rows(records) if claim.claim_id in known],
        records.articles,
        reference,
        claim_days(records),
    )
    verdicts = {"stands": _("no earlier day of the series has more"), "not covered": _("not covered")}
    rows = []
    for row in tested:
        verdict = verdicts.get(row.verdict) or ngettext(
            "not supported: {n} earlier day has more ({least} to {most}), {coarse} of them from round totals",
            "not supported: {n} earlier days have more ({least} to {most}), {coarse} of them from round totals",
            row.higher,
        ).format(
            n=number(row.higher),
            least=number(row.lowest or 0),
            most=number(row.highest or 0),
            coarse=number(row.coarse),
        )
        since = day(row.since) if row.since else _("not said")
        rows.append((known[row.claim_id], row.words, since, verdict, f"#claim-{row.claim_id}"))
    types = dict.fromkeys(("claimed", "words", "since", "by_the_series", "href"), pl.String)
    return pl.DataFrame(rows, schema=types, orient="row")


def reference_frame(chosen: pl.DataFrame, reference: Reference | None, most: int = 250) -> pl.DataFrame:
    """The series' personnel, to draw behind the claims: `day`, `value`, `kind` (day or cumulative).

    Only of the claims' time, at most `most` of a kind, evenly; revised days whose figure is unknown are left out.
    """
    types: dict[str, type[pl.DataType]] = {"day": pl.Date, "value": pl.Float64, "kind": pl.String}
    days = chosen.filter((pl.col("side") == "Russia") & pl.col("measure").is_in(PEOPLE))["day"].drop_nulls()
    if reference is None or "personnel" not in reference.series or not days.len():
        return pl.DataFrame(schema=types)
    series, told = reference.series["personnel"], days.to_list()
    first, last = min(told) - _ROOM, max(told) + _ROOM
    points = [(d, t.value, "cumulative") for d, t in series.totals.items() if first <= d <= last]
    daily = [(d, x.value, "day") for d, x in series.differences.items() if first <= d <= last and x.value]
    return pl.DataFrame([*_thinned(points, most), *_thinned(daily, most)], schema=types, orient="row")


def reference_behind(chosen: pl.DataFrame, disputed: pl.DataFrame, reference: Reference | None) -> pl.DataFrame:
    """The series' totals of personnel in the time of contested totals of Russian people; empty where there are none."""
    totals = disputed.filter((pl.col("of") == "person") & (pl.col("side") == "Russia"))
    frame = reference_frame(chosen, reference).filter(pl.col("kind") == "cumulative")
    if not totals.filter(pl.col("kind") == "cumulative").height:
        return frame.head(0)
    return frame.filter(pl.col("day").is_between(totals["day"].min(), totals["day"].max()))


def confirmed_frame(chosen: pl.DataFrame, confirmed: Sequence[Confirmed]) -> pl.DataFrame:
    """The visually confirmed totals of what the claims count, to draw as a floor: `day`, `value`, `object`, `side`."""
    types: dict[str, type[pl.DataType]] = {
        "day": pl.Date,
        "value": pl.Float64,
        "object": pl.String,
        "side": pl.String,
    }
    asked = set(chosen.select("object", "side").unique().iter_rows())
    rows = [(c.day, c.count, c.object, c.side) for c in confirmed if (c.object, c.side) in asked]
    return pl.DataFrame(rows, schema=types, orient="row")


def answer(chosen: pl.DataFrame, held: pl.DataFrame) -> str:
    """How many claims can be compared and how they compare, in one sentence made of the values."""
    joined = chosen.select("claim_id").join(held, on="claim_id", how="inner")
    compared = joined.filter(pl.col("label") != "none")
    if not compared.height:
        return _("None of the claims can be held against the General Staff's series.")
    texts = label_texts()
    parts = [
        _("{n} {label}").format(n=number(n), label=texts[label])
        for label in LABELS
        if (n := compared.filter(pl.col("label") == label).height)
    ]
    return _("Held against the General Staff's series, which is one party's count: {parts} of {n}.").format(
        parts=listing(parts), n=number(compared.height)
    )


def _label_text(label: str, days_before: int) -> str:
    if label == "stale":
        return ngettext("stale: {n} day before", "stale: {n} days before", days_before).format(n=number(days_before))
    return label_texts()[label]


def _of_series(row: dict[str, Any]) -> str:
    """The series' number with what it counts and its day, such as 71,200 (personnel, total of 30 Oct 2022)."""
    if row["compared"] == "total":
        return _("{n} ({item}, total of {day})").format(
            n=number(row["series_value"]), item=row["item"], day=day(row["series_day"])
        )
    return _("{n} ({item}, on {day})").format(
        n=number(row["series_value"]), item=row["item"], day=day(row["series_day"])
    )


def _marks(row: dict[str, Any]) -> list[str]:
    marks = []
    if row["compared"] == "total" and row["period"] == "day":
        marks.append(_("the series' total, told as a figure of one day"))
    if row["compared"] == "day" and row["period"] == "cumulative":
        marks.append(_("the series' figure of one day, told as a total"))
    if row["says_killed"]:
        marks.append(_("the series counts losses, the claim killed"))
    if row["drops_about"]:
        marks.append(_("the series says “about”, the claim doesn't"))
    if row["correction"]:
        marks.append(_("the series was corrected that day by {n}").format(n=number(row["correction"])))
    return marks


def _thinned(points: list[tuple[dt.date, float, str]], most: int) -> list[tuple[dt.date, float, str]]:
    if len(points) <= most:
        return points
    step = (len(points) - 1) / (most - 1)
    return [points[round(n * step)] for n in range(most)]
