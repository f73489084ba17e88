"""How often the extractors are wrong: scores on labelled articles, what two readers agree on, and real mistakes."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import polars as pl

from helpers.agreement import agreement
from helpers.gold import HALVES, GoldClaim, read_gold, span_of
from helpers.locale import gettext as _
from helpers.locale import ngettext
from helpers.matching import Pair
from helpers.records import Claim
from helpers.score import Outcome, examine, score
from helpers.wording import interval, label, number


def examine_halves(folder: Path) -> dict[str, list[Outcome]]:
    """Half → everything found in its articles beside their labels. Raises InputError where a half is missing."""
    return {half: [examine(article) for article in read_gold(folder / half)] for half in HALVES}


def scores_table(halves: dict[str, list[Outcome]], draws: int) -> pl.DataFrame:
    """One row a half, kind and column, over all articles: F1 (or accuracy of the matched), its interval, labels."""
    rows = []
    for half, outcomes in halves.items():
        for row in score(outcomes, draws=draws):
            if row.group == "all":
                shares = (row.precision, row.recall, row.f1, row.low, row.high)
                rows.append((half, row.kind, row.column, *shares, row.labelled, row.articles))
    texts = dict.fromkeys(("half", "kind", "column"), pl.String)
    floats = dict.fromkeys(("precision", "recall", "f1", "low", "high"), pl.Float64)
    counts = {"labelled": pl.Int64, "articles": pl.Int64}
    return pl.DataFrame(rows, schema={**texts, **floats, **counts}, orient="row")


def in_percent(frame: pl.DataFrame) -> pl.DataFrame:
    """The frame with its shares as percentages with one decimal."""
    shares = [name for name, kind in frame.schema.items() if kind == pl.Float64]
    return frame.with_columns((pl.col(name) * 100).round(1) for name in shares)


def groups_table(halves: dict[str, list[Outcome]]) -> pl.DataFrame:
    """One row a genre or measure of the held half: F1 of the claims' value (and measure), and labels."""
    rows = [
        (row.group, row.column, row.f1, row.labelled, row.articles)
        for row in score(halves["held"], ["claims"], draws=0)
        if row.group != "all" and row.column in ("value", "value and measure")
    ]
    types = {"group": pl.String, "column": pl.String, "f1": pl.Float64, "labelled": pl.Int64, "articles": pl.Int64}
    return pl.DataFrame(rows, schema=types, orient="row")


def agreement_table(folder: Path) -> pl.DataFrame:
    """One row a kind and column: how far two readers agree who labelled the same articles apart."""
    rows = [(row.kind, row.column, row.pairs, row.equal, row.alpha) for row in agreement(folder)]
    types = {"kind": pl.String, "column": pl.String, "pairs": pl.Int64, "equal": pl.Float64, "alpha": pl.Float64}
    return pl.DataFrame(rows, schema=types, orient="row")


def confusion_table(halves: dict[str, list[Outcome]]) -> pl.DataFrame:
    """One row two categories that were mixed up in claims whose value is right, over both halves, the most first."""
    counts: Counter[tuple[str, str, str]] = Counter()
    columns = {"measure": "measures", "object": "objects", "side": "sides", "claimant_side": "claimant_sides"}
    for pair in _claims(halves, *HALVES):
        if pair.label is not None and pair.found is not None:
            for column, kind in columns.items():
                was, told = getattr(pair.label, column), getattr(pair.found, column)
                if was != told:
                    counts[column, label(kind, was), label(kind, told)] += 1
    rows = [(*key, n) for key, n in sorted(counts.items(), key=lambda item: (-item[1], item[0]))]
    types = dict.fromkeys(("column", "labelled_as", "found_as"), pl.String)
    return pl.DataFrame(rows[:40], schema={**types, "claims": pl.Int64}, orient="row")


def gallery(halves: dict[str, list[Outcome]], most: int) -> pl.DataFrame:
    """Mistakes in claims of the development half, one row each, evenly chosen: what went wrong, in which words.

    The half that is only scored is left out: a mistake that is shown invites a rule that fits it.
    """
    rows = []
    for outcome in halves["dev"]:
        for pair in outcome.claims:
            mistake = _mistake(pair)
            if mistake:
                rows.append((outcome.article.doc_id, *mistake, _around(outcome, pair)))
    types = dict.fromkeys(("doc_id", "mistake", "labelled", "found", "in_its_words"), pl.String)
    frame = pl.DataFrame(rows, schema=types, orient="row")
    step = max(1, frame.height // most) if most else 1
    return frame.gather_every(step).head(most)


def answer(scores: pl.DataFrame) -> str:
    """How often the extractors are right on articles that no rule was written with, in sentences made of the values."""
    held = scores.filter(half="held")

    def share(kind: str, column: str) -> str:
        row = held.filter(kind=kind, column=column).row(0, named=True)
        values = [number(round(100 * row[name], 1)) for name in ("f1", "low", "high") if row[name] is not None]
        return (
            _("{f1}% ({low}–{high})").format(f1=values[0], low=values[1], high=values[2]) if values[2:] else values[0]
        )

    articles = int(held["articles"].max() or 0)  # type: ignore[arg-type]
    text = ngettext(
        "On {n} article that no rule was written with:", "On {n} articles that no rule was written with:", articles
    ).format(n=number(articles))
    return (
        text
        + " "
        + _(
            "F1 of a claim's number {value}, with its measure {measure}, with side too {side}; of attributions {cue}; "
            "of ultimatums {ultimatum}; of frames {frame}. In brackets: 95% intervals over articles."
        ).format(
            value=share("claims", "value"),
            measure=share("claims", "value and measure"),
            side=share("claims", "value, measure and side"),
            cue=share("attributions", "cue"),
            ultimatum=share("ultimatums", "ultimatum"),
            frame=share("frames", "present"),
        )
    )


def _claims(halves: dict[str, list[Outcome]], *names: str) -> list[Pair]:
    return [pair for name in names for outcome in halves[name] for pair in outcome.claims]


def _mistake(pair: Pair) -> tuple[str, str, str] | None:
    """What went wrong, as labelled, as found; None where nothing did."""
    one, other = pair.label, pair.found
    if other is None:
        return _("missed"), _told(one), ""
    if one is None:
        return _("found, not labelled"), "", _told(other)
    columns = ("measure", "side", "claimant_side", "period")
    wrong = [c for c in columns if getattr(one, c) != getattr(other, c)]
    if not wrong:
        return None
    was, told = (", ".join(str(getattr(row, c)) for c in wrong) for row in (one, other))
    return _("wrong {columns}").format(columns=", ".join(wrong).replace("_", " ")), was, told


def _told(row: GoldClaim | Claim) -> str:
    return f"{interval(row.low, row.high, row.qualifier)} {label('measures', row.measure)}"


def _around(outcome: Outcome, pair: Pair, room: int = 90) -> str:
    text = outcome.article.text
    span = span_of(outcome.article, pair.label) if pair.label is not None else None
    start, end = (span.start, span.end) if span else (pair.found.start, pair.found.end)
    return " ".join(("…" + text[max(0, start - room) : end + room] + "…").split())


def chart_frame(scores: pl.DataFrame) -> pl.DataFrame:
    """The scores that are defined, with what the chart shows for them: what is asked besides the row before in few
    words, so that the rows of a narrow page are told apart.
    """
    column = pl.col("column").str.replace("^(?:value, measure and|value and|cue and|cue,) ", "with ")
    column = column.replace({"with speaker side": "with side", "with speaker and side": "with both"})
    return scores.filter(pl.col("f1").is_not_null()).with_columns(what=pl.format("{}: {}", "kind", column))
