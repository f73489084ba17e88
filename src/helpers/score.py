"""How far the extractors agree with labelled articles: precision, recall and F1 per column, with intervals.

A found claim matches a labelled one where their words overlap and the value interval is the same; further columns are
asked of matched pairs, both as F1 of "value and this column" and as accuracy. Corrections are never applied.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Literal

import msgspec

from helpers.attributions import find_attributions
from helpers.claims import find_claims
from helpers.documents import parse_article
from helpers.frames import find_frames
from helpers.gold import GoldArticle, GoldAttribution, span_in
from helpers.matching import Pair, always, pair, same_hops, same_speaker, same_value, same_via
from helpers.records import Attribution, Claim, FrameScore, Row, Span, Ultimatum, unknown_value
from helpers.resampling import interval
from helpers.ultimatums import find_ultimatums

Kind = Literal["claims", "attributions", "ultimatums", "frames"]
KINDS: tuple[Kind, ...] = ("claims", "attributions", "ultimatums", "frames")
DRAWS, SEED = 1000, 20221030


class Tally(msgspec.Struct, frozen=True):
    """Counts of one article under one definition of a match."""

    hit: int
    found: int
    labelled: int


class Score(Row, frozen=True, kw_only=True):
    """One line of the scores. Accuracies have found == labelled == the matched pairs."""

    kind: Kind
    column: str
    group: str
    """"all", "genre: …" or "measure: …"."""
    articles: int
    hit: int
    found: int
    labelled: int
    precision: float | None
    recall: float | None
    f1: float | None
    low: float | None
    high: float | None
    """95% interval of f1 by resampling articles."""


class Outcome(msgspec.Struct, frozen=True):
    """Everything found in one labelled article beside its labels."""

    article: GoldArticle
    claims: tuple[Pair, ...]
    attributions: tuple[Pair, ...]
    ultimatums: tuple[Pair, ...]
    frames: tuple[FrameScore, ...]


def examine(article: GoldArticle) -> Outcome:
    """Run every extractor over one labelled article and pair what it finds with the labels."""
    parsed = parse_article(article.raw)
    said = find_attributions(parsed)

    def place(label: Any) -> Span:
        return span_in(parsed, article, label)

    def cue_place(label: GoldAttribution) -> Span:
        span = place(label)
        whole = re.search(rf"\b{re.escape(label.cue)}\b", label.quote)
        at = whole.start() if whole else label.quote.find(label.cue)
        return Span(span.start + at, span.start + at + len(label.cue)) if at >= 0 else span

    return Outcome(
        article,
        pair(article.claims, find_claims(parsed, said), place, _row_span, same_value),
        pair(article.attributions, said, cue_place, _cue_span, always),
        pair(article.ultimatums, find_ultimatums(parsed, said), place, _row_span, always),
        find_frames(parsed),
    )


def check_kind(value: str) -> Kind:
    """`value` as a kind of labels; raises InputError for any other."""
    for kind in KINDS:
        if kind == value:
            return kind
    raise unknown_value("score", "kind", value, KINDS)


def score(outcomes: Sequence[Outcome], kinds: Iterable[Kind] | None = None, *, draws: int = DRAWS) -> list[Score]:
    """All scores of the kinds: over all articles, by genre and, for claims, by measure. draws 0: no intervals."""
    rows: list[Score] = []
    genres = sorted({o.article.genre for o in outcomes})
    groups: dict[str, list[Outcome]] = {"all": list(outcomes)}
    groups |= {f"genre: {g}": [o for o in outcomes if o.article.genre == g] for g in genres}
    for kind in kinds or KINDS:
        for group, members in groups.items():
            for column, tally in TALLIES[kind].items():
                rows.append(_line(kind, column, group, members, tally, draws))
        if kind == "claims":
            measures = sorted({p.label.measure for o in outcomes for p in o.claims if p.label})
            for measure in measures:
                tally = _of_measure(measure)
                rows.append(_line(kind, "value and measure", f"measure: {measure}", outcomes, tally, draws))
    return rows


def as_text(rows: Sequence[Score]) -> str:
    """The scores as lines of a fixed-width table; shares in percent."""
    lines = [f"{'group':24} {'kind':13} {'column':34} {'P':>6} {'R':>6} {'F1':>6}  {'95%':>13} {'labelled':>9}"]
    for row in rows:
        shares = " ".join(f"{_percent(v):>6}" for v in (row.precision, row.recall, row.f1))
        bounds = f"{_percent(row.low)} to {_percent(row.high)}" if row.low is not None else ""
        lines.append(f"{row.group:24} {row.kind:13} {row.column:34} {shares}  {bounds:>13} {row.labelled:9}")
    return "\n".join(lines)


def _percent(share: float | None) -> str:
    return "" if share is None else f"{100 * share:.1f}"


def _line(
    kind: Kind, column: str, group: str, outcomes: Sequence[Outcome], tally: Callable[[Outcome], Tally], draws: int
) -> Score:
    tallies = [tally(outcome) for outcome in outcomes]
    bounds = interval(tallies, _f1, draws=draws, seed=SEED) if draws else None
    hit, found, labelled = (sum(getattr(t, name) for t in tallies) for name in ("hit", "found", "labelled"))
    return Score(
        kind=kind,
        column=column,
        group=group,
        articles=len(tallies),
        hit=hit,
        found=found,
        labelled=labelled,
        precision=hit / found if found else None,
        recall=hit / labelled if labelled else None,
        f1=_f1(tallies),
        low=bounds[0] if bounds else None,
        high=bounds[1] if bounds else None,
    )


def _f1(tallies: Sequence[Tally]) -> float | None:
    found, labelled = sum(t.found for t in tallies), sum(t.labelled for t in tallies)
    return 2 * sum(t.hit for t in tallies) / (found + labelled) if found + labelled else None


def _pairs_of(kind: Kind) -> Callable[[Outcome], tuple[Pair, ...]]:
    return lambda outcome: getattr(outcome, kind)


def _f1_tally(kind: Kind, agrees: Callable[[Any, Any], bool]) -> Callable[[Outcome], Tally]:
    pairs = _pairs_of(kind)

    def tally(outcome: Outcome) -> Tally:
        rows = pairs(outcome)
        hit = sum(p.label is not None and p.found is not None and agrees(p.label, p.found) for p in rows)
        return Tally(hit, sum(p.found is not None for p in rows), sum(p.label is not None for p in rows))

    return tally


def _accuracy_tally(kind: Kind, agrees: Callable[[Any, Any], bool]) -> Callable[[Outcome], Tally]:
    pairs = _pairs_of(kind)

    def tally(outcome: Outcome) -> Tally:
        both = [p for p in pairs(outcome) if p.label is not None and p.found is not None]
        return Tally(sum(agrees(p.label, p.found) for p in both), len(both), len(both))

    return tally


def _of_measure(measure: str) -> Callable[[Outcome], Tally]:
    def tally(outcome: Outcome) -> Tally:
        labelled = [p for p in outcome.claims if p.label is not None and p.label.measure == measure]
        found = [p for p in outcome.claims if p.found is not None and p.found.measure == measure]
        hit = sum(p.found is not None and p.found.measure == measure for p in labelled)
        return Tally(hit, len(found), len(labelled))

    return tally


def _present(outcome: Outcome) -> Tally:
    found = {row.frame for row in outcome.frames if row.present}
    labelled = set(outcome.article.frames.present)
    return Tally(len(found & labelled), len(found), len(labelled))


def _dominant(outcome: Outcome) -> Tally:
    found = [row.frame for row in outcome.frames if row.dominant]
    return Tally(int(found == [outcome.article.frames.dominant]), 1, 1)


def _same(*fields: str) -> Callable[[Any, Any], bool]:
    return lambda label, row: all(getattr(label, f) == getattr(row, f) for f in fields)


def _both(*checks: Callable[[Any, Any], bool]) -> Callable[[Any, Any], bool]:
    return lambda label, row: all(check(label, row) for check in checks)


def _row_span(row: Claim | Ultimatum) -> Span:
    return Span(row.start, row.end)


def _cue_span(row: Attribution) -> Span:
    return Span(row.cue_start, row.cue_end)


_CLAIM_SLOTS = ("qualifier", "object", "side", "claimant_side", "denied", "period", "date")
TALLIES: Mapping[Kind, Mapping[str, Callable[[Outcome], Tally]]] = {
    "claims": {
        "value": _f1_tally("claims", always),
        "value and measure": _f1_tally("claims", _same("measure")),
        "value, measure and side": _f1_tally("claims", _same("measure", "side")),
        "value, measure and claimant side": _f1_tally("claims", _same("measure", "claimant_side")),
        **{f"{slot} (of matched)": _accuracy_tally("claims", _same(slot)) for slot in _CLAIM_SLOTS},
    },
    "attributions": {
        "cue": _f1_tally("attributions", always),
        "cue and speaker": _f1_tally("attributions", same_speaker),
        "cue and speaker side": _f1_tally("attributions", _same("speaker_side")),
        "cue, speaker and side": _f1_tally("attributions", _both(same_speaker, _same("speaker_side"))),
        "direct (of matched)": _accuracy_tally("attributions", _same("direct")),
        "via (of matched)": _accuracy_tally("attributions", same_via),
        "hops (of matched)": _accuracy_tally("attributions", same_hops),
    },
    "ultimatums": {
        "ultimatum": _f1_tally("ultimatums", always),
        **{
            f"{slot} (of matched)": _accuracy_tally("ultimatums", _same(slot))
            for slot in ("act", "speaker_side", "addressee_side", "position")
        },
    },
    "frames": {"present": _present, "dominant": _dominant},
}
