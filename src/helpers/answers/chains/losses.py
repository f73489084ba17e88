"""What gets lost on the way: mentions of one claim compared, from the fuller one to the one nearer to the reader's eye.

Two kinds of steps. Within one article, from the body to its lead and headline. Between articles, from the one that
fewer media stand behind (or that came first) to the one behind more. Compared are mentions with one root; and, for the
category, mentions of the very same number that say something else was done to it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Literal

import msgspec
import polars as pl

from helpers.locale import gettext as _
from helpers.pipeline import Records
from helpers.records import Claim, Document
from helpers.wording import interval, label

Step = Literal["headline", "lead", "body", "farther"]
STEPS: tuple[Step, ...] = ("headline", "lead", "body", "farther")
LOST = ("claimant", "hedge", "category", "number")
_LEAST = 100
"""Numbers from which the same number in one article can be taken for the same claim though it is told otherwise."""


class Passage(msgspec.Struct, frozen=True):
    """One claim on one step of its way."""

    step: Step
    before: Claim
    after: Claim
    document_root: str
    lost: tuple[str, ...]
    """Of LOST; empty where all of it arrived."""


def find_passages(records: Records) -> list[Passage]:
    """Every step that can be compared, in the order of the corpus.

    In an article the fullest mention of the body (with a claimant, with a hedge, exact; where the body has none, of the
    lead) is compared with the first in the headline, in the lead, and with the others of the body. Between independent
    articles that tell one claim, each is compared with the one before it by number of media, then day. A headline that
    keeps still about something the body tells is no step.
    """
    documents = {row.doc_id: row for row in records.rows["documents"] if isinstance(row, Document)}
    claims = [row for row in records.rows["claims"] if isinstance(row, Claim)]
    by_document: defaultdict[str, list[Claim]] = defaultdict(list)
    by_root: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_document[claim.doc_id].append(claim)
        by_root[claim.root_id].append(claim)
    found: list[Passage] = []
    for doc_id, own in by_document.items():
        found += _within(own, documents[doc_id].root_id)
    for told in by_root.values():
        found += _between(told, documents)
    return found


def _within(claims: Sequence[Claim], document_root: str) -> list[Passage]:
    found: list[Passage] = []
    body = [claim for claim in claims if claim.position == "body"]
    lead = [claim for claim in claims if claim.position == "lead"]
    step: Step
    for step in ("headline", "lead", "body"):
        seen: set[str] = set()
        for after in claims:
            if after.position == step and (step == "body" or after.root_id not in seen):
                seen.add(after.root_id)
                before = _fullest(after, body) or (_fullest(after, lead) if step == "headline" else None)
                if before is not None and before is not after:
                    found.append(_passage(step, before, after, document_root))
    return found


def _fullest(claim: Claim, others: Sequence[Claim]) -> Claim | None:
    """The fullest other mention of the claim, else of its number, or None."""
    same = [c for c in others if c.root_id == claim.root_id] or [c for c in others if _same_number(c, claim)]
    return max(same, key=_fullness, default=None)


def _between(told: Sequence[Claim], documents: dict[str, Document]) -> list[Passage]:
    """From article to article; of each independent one its fullest mention."""
    fullest: dict[str, Claim] = {}
    for claim in told:
        root = documents[claim.doc_id].root_id
        if root not in fullest or _fullness(claim) > _fullness(fullest[root]):
            fullest[root] = claim
    order = sorted(fullest.items(), key=lambda row: _distance(row[1], documents[row[1].doc_id]))
    return [_passage("farther", one, other, root) for (_a, one), (root, other) in pairwise(order)]


def _distance(claim: Claim, document: Document) -> tuple[int, bool, str, str]:
    return len(claim.via), document.published is None, str(document.published), claim.doc_id


def _same_number(one: Claim, other: Claim) -> bool:
    value = one.low if one.low is not None else one.high
    return (one.low, one.high) == (other.low, other.high) and value is not None and value >= _LEAST


def _fullness(claim: Claim) -> tuple[bool, bool, bool, bool]:
    exact = claim.qualifier not in ("vague", "about")
    return (claim.claimant_side != "none", claim.hedge != "none", exact, claim.position == "body")


def _passage(step: Step, before: Claim, after: Claim, document_root: str) -> Passage:
    lost = []
    if before.claimant_side != "none" and after.claimant_side == "none":
        lost.append("claimant")
    if before.hedge != "none" and after.hedge == "none":
        lost.append("hedge")
    if before.measure != after.measure or before.object != after.object:
        lost.append("category")
    if (before.low, before.high, before.qualifier) != (after.low, after.high, after.qualifier):
        lost.append("number")
    return Passage(step, before, after, document_root, tuple(lost))


def step_labels() -> dict[str, str]:
    """Step → what a reader sees."""
    return {
        "headline": _("body to headline"),
        "lead": _("body to lead"),
        "body": _("within the body"),
        "farther": _("article to article farther off"),
    }


def lost_labels() -> dict[str, str]:
    """What gets lost → what a reader sees."""
    return {
        "claimant": _("who claims it"),
        "hedge": _("the doubt"),
        "category": _("what happened, to whom"),
        "number": _("the number as it was"),
    }


def hedge_labels() -> dict[str, str]:
    """Hedge of a claim → what a reader sees."""
    return {
        "none": _("no doubt"),
        "claimed": _("as a claim"),
        "reported": _("as reported"),
        "estimated": _("as an estimate"),
        "about": _("as about so many"),
    }


def losses_table(passages: Iterable[Passage], least: int) -> pl.DataFrame:
    """One row a step and kind of loss: how many of the claims compared lost it, in how many independent articles.

    share: in percent; null, with the verdict "insufficient", where fewer than `least` independent articles let compare.
    of: only claims that had it to lose count (a claim without a claimant can't lose one).
    """
    rows = []
    every = list(passages)
    for step in STEPS:
        own = [p for p in every if p.step == step]
        for kind in LOST:
            could = [p for p in own if _had(p, kind)]
            lost = [p for p in could if kind in p.lost]
            roots = len({p.document_root for p in could})
            enough = roots >= least
            rows.append(
                {
                    "step": step_labels()[step],
                    "lost": lost_labels()[kind],
                    "claims": len(lost),
                    "of": len(could),
                    "articles": len({p.after.doc_id for p in could}),
                    "independent": roots,
                    "share": round(100 * len(lost) / len(could)) if could and enough else None,
                    "verdict": "" if enough else _("insufficient"),
                    "href": f"#section-loss-{step}-{kind}" if lost else None,
                }
            )
    counts = dict.fromkeys(("claims", "of", "articles", "independent", "share"), pl.Int64)
    texts = dict.fromkeys(("verdict", "href"), pl.String)
    return pl.DataFrame(rows, schema={"step": pl.String, "lost": pl.String, **counts, **texts})


def _had(passage: Passage, kind: str) -> bool:
    before = passage.before
    return {"claimant": before.claimant_side != "none", "hedge": before.hedge != "none"}.get(kind, True)


def passages_table(passages: Iterable[Passage]) -> pl.DataFrame:
    """One row a claim that lost something on a step: what it was, what became of it, links to both sentences.

    The first of each step and kind of loss bears the anchor that the chart leads to.
    """
    rows = []
    seen: set[str] = set()
    for passage in sorted(passages, key=lambda p: STEPS.index(p.step)):
        for kind in passage.lost:
            anchor = f"section-loss-{passage.step}-{kind}"
            rows.append(
                {
                    "step": step_labels()[passage.step],
                    "lost": lost_labels()[kind],
                    "before": _told(passage.before, kind),
                    "after": _told(passage.after, kind),
                    "doc_id": passage.after.doc_id,
                    "from": f"#claim-{passage.before.claim_id}",
                    "to": f"#claim-{passage.after.claim_id}",
                    "anchor": None if anchor in seen else anchor,
                }
            )
            seen.add(anchor)
    names = ("step", "lost", "before", "after", "doc_id", "from", "to", "anchor")
    return pl.DataFrame(rows, schema=dict.fromkeys(names, pl.String))


def _told(claim: Claim, kind: str) -> str:
    number = interval(claim.low, claim.high, claim.qualifier)
    if kind == "claimant":
        return f"{number}: {claim.claimant or _('nobody named')}"
    if kind == "hedge":
        return f"{number}: {hedge_labels()[claim.hedge]}"
    if kind == "category":
        return f"{number}: {label('objects', claim.object)}, {label('measures', claim.measure)}"
    return f"{number} ({claim.quote})"


def passage_claims(records: Records, passages: Iterable[Passage]) -> pl.DataFrame:
    """The claims on both sides of every loss, as `report.evidence` shows them."""
    wanted = {claim.claim_id for p in passages if p.lost for claim in (p.before, p.after)}
    return records.claims.filter(pl.col("claim_id").is_in(sorted(wanted)))
