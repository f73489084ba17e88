"""Numbers that two sides tell differently of the same loss, and numbers that somebody denies."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from typing import Any

import polars as pl

from helpers.locale import gettext as _
from helpers.locale import ngettext
from helpers.wording import label, number

_WITHIN = {"day": 0, "cumulative": 7, "event": 3, "span": 3}
"""Days that may lie between two claims of one thing. Events and stretches must stand in one article, too."""
_PEOPLE = frozenset({"soldier", "person", "mercenary"})

Claim = dict[str, Any]


def contested_frame(chosen: pl.DataFrame, limit: int = 60) -> pl.DataFrame:
    """Two rows a contested number, one a claimant: `case`, `end` (less, more), `value`, `day`, and the claim's words.

    Contested: two named claimants, one side's loss, the same measure (killed and casualties are one here), object and
    period; the same day, or totals at most a week apart; numbers that don't meet. Events and stretches count only
    inside one article, where the same one is meant. A vague word ("ratusan") contests nothing. Each pair of
    independent claims counts once. Denied claims have no number of their own: `contested_table` has them too.
    """
    groups: defaultdict[tuple[str, ...], list[Claim]] = defaultdict(list)
    fit = pl.col("value").is_not_null() & (pl.col("value") > 0) & pl.col("day").is_not_null() & ~pl.col("denied")
    named = (pl.col("claimant_side") != "none") & (pl.col("qualifier") != "vague")
    for row in chosen.filter(fit & named).iter_rows(named=True):
        groups[_counted(row)].append(row)
    pairs: dict[tuple[str, str], tuple[int, Claim, Claim]] = {}
    for members in groups.values():
        members.sort(key=lambda row: (row["day"], row["claim_id"]))
        for place, one in enumerate(members):
            for other in members[place + 1 :]:
                gap = (other["day"] - one["day"]).days
                if gap > max(_WITHIN.values()):
                    break
                if _disagree(one, other, gap):
                    less, more = sorted((one, other), key=lambda row: (row["value"], row["claim_id"]))
                    key = (less["root_id"], more["root_id"])
                    if key not in pairs or gap < pairs[key][0]:
                        pairs[key] = (gap, less, more)
    cases = sorted(pairs.values(), key=lambda p: (max(p[1]["day"], p[2]["day"]), p[1]["claim_id"]))
    rows = []
    for case, (_gap, less, more) in enumerate(_spread(cases, limit)):
        day = max(less["day"], more["day"])
        for end, row, other in (("less", less, more), ("more", more, less)):
            rows.append(_row(case, end, day, row, other))
    return pl.DataFrame(rows, schema=_TYPES)


_TYPES: dict[str, type[pl.DataType]] = {
    "case": pl.Int64,
    "end": pl.String,
    "day": pl.Date,
    "value": pl.Float64,
    "other": pl.Float64,
    "number": pl.String,
    "quote": pl.String,
    "claimant_side": pl.String,
    "claimed_by": pl.String,
    "what": pl.String,
    "period": pl.String,
    "kind": pl.String,
    "of": pl.String,
    "side": pl.String,
    "source": pl.String,
    "href": pl.String,
    "described": pl.String,
}


def _row(case: int, end: str, day: dt.date, row: Claim, other: Claim) -> dict[str, Any]:
    what = _what(row)
    claimed_by = row["claimant"] or label("claimant_sides", row["claimant_side"])
    return {
        "case": case,
        "end": end,
        "day": day,
        "value": row["value"],
        "other": other["value"],
        "number": row["number"],
        "quote": row["quote"],
        "claimant_side": row["claimant_side"],
        "claimed_by": claimed_by,
        "what": what,
        "period": label("periods", row["period"]),
        "kind": row["period"],
        "of": _counted(row)[1],
        "side": row["side"],
        "source": row["source"],
        "href": f"#claim-{row['claim_id']}",
        "described": f"{row['number']}: {what} ({claimed_by})",
    }


def contested_table(chosen: pl.DataFrame, frame: pl.DataFrame, limit: int = 120) -> pl.DataFrame:
    """One row a contested number with who says what, then one a number that its claimant denies or disputes."""
    less, more = (frame.filter(pl.col("end") == end) for end in ("less", "more"))
    pairs = less.join(more, on="case", how="inner", suffix="_more", maintain_order="left").select(
        "day",
        of=pl.format("{}; {}", "what", "period"),
        number="number",
        says="claimed_by",
        another="number_more",
        against="claimed_by_more",
        href="href",
        href_more="href_more",
    )
    rows = [
        (
            row["day"],
            f"{_what(row)}; {label('periods', row['period'])}",
            row["number"],
            _("denied or disputed"),
            "",
            row["claimant"] or label("claimant_sides", row["claimant_side"]),
            f"#claim-{row['claim_id']}",
            None,
        )
        for row in chosen.filter(pl.col("denied")).head(limit).iter_rows(named=True)
    ]
    return pl.concat([pairs.head(limit), pl.DataFrame(rows, schema=pairs.schema, orient="row")])


def answer(chosen: pl.DataFrame, frame: pl.DataFrame) -> str:
    """Whether numbers are contested, in one sentence; "" where none are."""
    cases = frame["case"].n_unique()
    parts = []
    if cases:
        text = ngettext(
            "{n} number is contested between two claimants", "{n} numbers are contested between two claimants", cases
        )
        parts.append(text.format(n=number(cases)))
    denied = chosen.filter(pl.col("denied")).height
    if denied:
        parts.append(ngettext("{n} is denied", "{n} are denied", denied).format(n=number(denied)))
    return _("{parts}.").format(parts="; ".join(parts)) if parts else ""


def _what(row: Claim) -> str:
    return ", ".join((label("objects", row["object"]), label("measures", row["measure"]), label("sides", row["side"])))


def _counted(row: Claim) -> tuple[str, ...]:
    measure = "lost" if row["measure"] in ("killed", "casualties") else row["measure"]
    thing = "person" if row["object"] in _PEOPLE else row["object"]
    return measure, thing, row["side"], row["period"]


def _disagree(one: Claim, other: Claim, gap: int) -> bool:
    period = one["period"]
    if one["claimant_side"] == other["claimant_side"] or gap > _WITHIN.get(period, -1):
        return False
    if one["document_root"] != other["document_root"] and period in ("event", "span"):
        return False
    if period == "day" and "published" in (one["day_basis"], other["day_basis"]) and one["doc_id"] != other["doc_id"]:
        return False
    return not _meet(one, other)


def _meet(one: Claim, other: Claim) -> bool:
    (low_a, high_a), (low_b, high_b) = _ends(one), _ends(other)
    return low_a <= high_b and low_b <= high_a


def _ends(row: Claim) -> tuple[float, float]:
    """The interval that the words leave; an open end reaches a tenth beyond its number, as "about" does."""
    low, high = row["low"], row["high"]
    if low is None or high is None:
        return (0.9 * high, high) if low is None else (low, 1.1 * low)
    return (0.95 * low, 1.05 * high) if row["qualifier"] == "about" else (low, high)


def _spread(cases: list[tuple[int, Claim, Claim]], most: int) -> list[tuple[int, Claim, Claim]]:
    if len(cases) <= most:
        return cases
    step = (len(cases) - 1) / (most - 1)
    return [cases[round(n * step)] for n in range(most)]
