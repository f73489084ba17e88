"""Which numbers are told again, by whom, and whether days and totals add up."""

from __future__ import annotations

import datetime as dt

import polars as pl

from helpers.answers.held_against import claim_rows
from helpers.locale import gettext as _
from helpers.pipeline import Records
from helpers.records import Document
from helpers.repeats import find_repeats, find_sums, settled_days
from helpers.wording import interval, label, number

TELLINGS = ("first", "same article", "copy", "other article")
"""How a mention is told: for the first time, again in its article, in a copy of the article, in another one."""
_SHORT = dt.timedelta(days=150)
"""A corpus of fewer days is counted by the week, a longer one by the month."""


def telling_texts() -> dict[str, str]:
    """Code of a telling → what a reader sees for it."""
    return {
        "first": _("first told"),
        "same article": _("again in its article"),
        "copy": _("in a copy of the article"),
        "other article": _("in another article"),
    }


def with_telling(chosen: pl.DataFrame) -> pl.DataFrame:
    """The claims with `telling`: whether a claim stands there for the first time, in the order of publication.

    In one article a number told to the digit comes before a vague or open one, wherever it stands: 950 in the body is
    the claim, "hampir seribu" in the headline tells it again.
    """
    roots: dict[str, tuple[set[str], set[str]]] = {}
    told: dict[str, str] = {}
    loose = ~pl.col("qualifier").is_in(["exact", "about"])
    order = chosen.sort("published", "doc_id", loose, "start", nulls_last=True, maintain_order=True)
    for claim_id, root, doc, document_root in order.select(
        "claim_id", "root_id", "doc_id", "document_root"
    ).iter_rows():
        documents, origins = roots.setdefault(root, (set(), set()))
        if not documents:
            told[claim_id] = "first"
        elif doc in documents:
            told[claim_id] = "same article"
        else:
            told[claim_id] = "copy" if document_root in origins else "other article"
        documents.add(doc)
        origins.add(document_root)
    return chosen.with_columns(telling=pl.Series([told[claim_id] for claim_id in chosen["claim_id"]], dtype=pl.String))


def tellings_frame(chosen: pl.DataFrame) -> pl.DataFrame:
    """One row a week or month of publication and kind of telling, stacked: `start` to `end`, `foot` to `top`."""
    types: dict[str, type[pl.DataType]] = {
        "start": pl.Date,
        "end": pl.Date,
        "telling": pl.String,
        "kind": pl.String,
        "claims": pl.Int64,
        "foot": pl.Int64,
        "top": pl.Int64,
    }
    dated = with_telling(chosen).filter(pl.col("published").is_not_null())
    if not dated.height:
        return pl.DataFrame(schema=types)
    first, last = dated["published"].min(), dated["published"].max()
    unit = "1w" if last - first < _SHORT else "1mo"  # type: ignore[operator]
    counted = (
        dated.with_columns(start=pl.col("published").dt.truncate(unit))
        .group_by("start", "telling", maintain_order=True)
        .agg(claims=pl.len().cast(pl.Int64))
        .with_columns(
            end=pl.col("start").dt.offset_by(unit),
            kind=pl.col("telling").replace_strict(telling_texts(), return_dtype=pl.String),
        )
    )
    rank = pl.col("telling").replace_strict({t: n for n, t in enumerate(TELLINGS)}, return_dtype=pl.Int8)
    stacked = counted.sort("start", rank).with_columns(top=pl.col("claims").cum_sum().over("start"))
    return stacked.with_columns(foot=pl.col("top") - pl.col("claims")).select(*types)


def repeats_table(records: Records, chosen: pl.DataFrame, limit: int = 40) -> pl.DataFrame:
    """One row a claim told more than once, the most told first: its words as first told, and how often again."""
    kept = {row["claim_id"]: row for row in chosen.iter_rows(named=True)}
    documents = [row for row in records.rows["documents"] if isinstance(row, Document)]
    rows = []
    for repeat in find_repeats([c for c in claim_rows(records) if c.claim_id in kept], documents)[:limit]:
        mentions = [kept[claim_id] for claim_id in repeat.claim_ids]
        first = kept.get(repeat.root_id, mentions[0])
        ways = dict.fromkeys(row["number"] for row in mentions)
        rows.append(
            (
                " · ".join(list(ways)[:6]),
                first["quote"],
                first["day"],
                repeat.mentions,
                repeat.inside,
                repeat.articles - repeat.copies,
                repeat.copies,
                f"#claim-{first['claim_id']}",
            )
        )
    types: dict[str, type[pl.DataType]] = {"told_as": pl.String, "quote": pl.String, "day": pl.Date}
    counts = dict.fromkeys(("mentions", "inside_an_article", "independent_articles", "copies"), pl.Int64)
    return pl.DataFrame(rows, schema={**types, **counts, "href": pl.String}, orient="row")


def sums_table(records: Records, chosen: pl.DataFrame, limit: int = 60) -> pl.DataFrame:
    """One row a day's figure between two totals of the same claimant, what doesn't add up first.

    A total below an earlier one stands there too: no day's figure can explain it.
    """
    kept = set(chosen["claim_id"])
    claims = {claim.claim_id: claim for claim in claim_rows(records) if claim.claim_id in kept}
    documents = [row for row in records.rows["documents"] if isinstance(row, Document)]
    texts = {
        "adds up": _("adds up"),
        "does not add up": _("does not add up"),
        "falls": _("the total falls"),
    }
    rows = []
    for found in find_sums(list(claims.values()), settled_days(list(claims.values()), documents))[:limit]:
        before, total = claims[found.before], claims[found.total]
        daily = claims.get(found.daily or "")
        low, high = found.expected
        left = number(low) if low == high else f"{number(low)}–{number(high)}"
        rows.append(
            (
                found.day,
                f"{label('objects', total.object)}, {label('measures', total.measure)}",
                label("claimant_sides", total.claimant_side),
                interval(before.low, before.high, before.qualifier),
                interval(total.low, total.high, total.qualifier),
                left,
                interval(daily.low, daily.high, daily.qualifier) if daily else _("none told"),
                texts[found.verdict],
                f"#claim-{found.total}",
            )
        )
    names = ("of", "claimed_by", "earlier_total", "total", "left_for_the_day", "told_for_the_day", "sum", "href")
    return pl.DataFrame(rows, schema={"day": pl.Date, **dict.fromkeys(names, pl.String)}, orient="row")
