"""Mentions of one claim, and of one threat: which go back to one origin."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Hashable, Sequence
from itertools import pairwise

import msgspec

from helpers.records import Claim, Document, Ultimatum
from helpers.roots.forest import Forest, age

_PEOPLE = frozenset({"soldier", "general", "civilian", "child", "mercenary"})
_DAYS = dt.timedelta(days=3)


def link_claims(claims: Sequence[Claim], documents: Sequence[Document]) -> list[Claim]:
    """The claims, in their order, with `root_id` set to the claim_id of the earliest mention of the same claim.

    In one document and its copies, mentions are the same claim where measure and side agree, objects don't contradict
    (soldiers are people), the claimant sides agree or one text leaves it open, the intervals meet (`hampir seribu` and
    950; an open end reaches a quarter beyond its number) and neither days nor periods contradict; a copy's mention of a
    number is also that of the other at the same place in the order. Between independent
    documents the numbers and the claimant's side must be the same and the days at most three apart; numbers under a
    hundred need the same stated day. A vague amount (`ratusan`) joins a number only where there is just one to join.
    """
    known = {document.doc_id: document for document in documents}
    order = sorted(range(len(claims)), key=lambda i: (age(known[claims[i].doc_id]), claims[i].start))
    ranked = [claims[i] for i in order]
    forest = Forest(len(ranked))
    groups: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    totals: defaultdict[tuple[Hashable, ...], list[int]] = defaultdict(list)
    for index, claim in enumerate(ranked):
        groups[known[claim.doc_id].root_id, claim.measure].append(index)
        if claim.qualifier != "vague" and claim.claimant_side not in ("none", "media"):
            totals[claim.measure, claim.side, claim.claimant_side, claim.low, claim.high].append(index)
    for members in groups.values():
        _join_group(ranked, members, forest)
    _join_copies([(known[c.doc_id].root_id, c.measure, c.low, c.high) for c in ranked], ranked, forest)
    for members in totals.values():
        days = [(day, i) for i in members if (day := _day(ranked[i], known))]
        for (day, a), (later, b) in pairwise(sorted(days)):
            if later - day <= _DAYS and _independent_match(ranked[a], ranked[b]):
                forest.join(a, b)
    roots = {order[i]: ranked[forest.find(i)].claim_id for i in range(len(ranked))}
    return [msgspec.structs.replace(claim, root_id=roots[i]) for i, claim in enumerate(claims)]


def _join_copies(keys: Sequence[Hashable], rows: Sequence[Claim | Ultimatum], forest: Forest) -> None:
    """Join the first mention in a copy with the first in the other, the second with the second, and so on.

    keys: what mentions must have in common, their document's root included. A copy in other words may be read with
    another day, period or side; where both tell it equally often, it is the same mention all the same.
    """
    told: defaultdict[Hashable, defaultdict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for index, (key, row) in enumerate(zip(keys, rows, strict=True)):
        told[key][row.doc_id].append(index)
    for copies in told.values():
        first: dict[int, list[int]] = {}
        for members in copies.values():
            for a, b in zip(first.setdefault(len(members), members), members, strict=True):
                forest.join(a, b)


def _day(claim: Claim, known: dict[str, Document]) -> dt.date | None:
    return claim.date or known[claim.doc_id].published


def _join_group(claims: Sequence[Claim], members: Sequence[int], forest: Forest) -> None:
    firm = [i for i in members if claims[i].qualifier != "vague"]
    vague = [i for i in members if claims[i].qualifier == "vague"]
    for place, a in enumerate(firm):
        for b in firm[place + 1 :]:
            if forest.find(a) != forest.find(b) and _same(claims[a], claims[b]):
                forest.join(a, b)
    for place, a in enumerate(vague):
        for b in vague[place + 1 :]:
            same = (claims[a].low, claims[a].high) == (claims[b].low, claims[b].high)
            if same and _same(claims[a], claims[b]):
                forest.join(a, b)
        matches = {forest.find(b) for b in firm if _same(claims[a], claims[b])}
        if len(matches) == 1:
            forest.join(a, matches.pop())


def _same(a: Claim, b: Claim) -> bool:
    return (
        _side_fits(a.side, b.side)
        and _object_fits(a.object, b.object)
        and (a.claimant_side == b.claimant_side or "none" in (a.claimant_side, b.claimant_side))
        and a.denied == b.denied
        and _day_fits(a, b)
        and _period_fits(a, b)
        and _meet(a, b)
    )


def _side_fits(a: str, b: str) -> bool:
    return a == b or "unknown" in (a, b)


def _object_fits(a: str, b: str) -> bool:
    return a == b or ("person" in (a, b) and (a in _PEOPLE or b in _PEOPLE))


def _day_fits(a: Claim, b: Claim) -> bool:
    """Days that the text states must agree; one that falls back on publication may be up to a week later.

    So may the "today" or "last 24 hours" of a rounded number: a text copied days later keeps them.
    """
    if a.date is None or b.date is None or a.date == b.date:
        return True
    return (_is_loose(a) or _is_loose(b)) and abs(a.date - b.date) <= dt.timedelta(days=7)


def _is_loose(claim: Claim) -> bool:
    """Whether the claim's day only goes by the day of publication."""
    rounded = claim.low != claim.high or claim.qualifier == "about"
    return claim.date_basis in ("published", "none") or (claim.date_basis == "relative" and rounded)


def _period_fits(a: Claim, b: Claim) -> bool:
    if a.period == b.period or "unspecified" in (a.period, b.period):
        return True
    # a headline tells no period of its own: what it is taken to tell lies elsewhere in the text
    told = (a.low, a.high) == (b.low, b.high) or "headline" in (a.position, b.position)
    return {a.period, b.period} <= {"day", "event", "span"} and told


def _meet(a: Claim, b: Claim) -> bool:
    (low_a, high_a), (low_b, high_b) = _reach(a), _reach(b)
    return low_a <= high_b and low_b <= high_a


def _reach(claim: Claim) -> tuple[float, float]:
    """The interval that a mention may stand for, as a reader would take it."""
    low, high = claim.low, claim.high
    if low is None and high is None:
        return (1.0, 0.0)  # a malformed numeral meets nothing
    if low is None and high is not None:
        return (0.8 * high, high)
    if high is None and low is not None:
        return (low, 1.25 * low)
    assert low is not None and high is not None
    if claim.qualifier == "about":
        return (0.95 * low, 1.05 * high)
    return (low, high)


def _independent_match(a: Claim, b: Claim) -> bool:
    if not (_object_fits(a.object, b.object) and a.denied == b.denied and a.period == b.period):
        return False
    size = max(a.low or 0.0, a.high or 0.0)
    stated = ("stated", "weekday", "relative")
    if a.date and b.date and a.date_basis in stated and b.date_basis in stated:
        return a.date == b.date or (a.period == "cumulative" and size >= 1000)
    return size >= 100


def _join_by_addressee(threats: Sequence[Ultimatum], members: Sequence[int], forest: Forest) -> None:
    """One threat for each side that is addressed; one that leaves it open is that of the mention before it."""
    told: dict[str, int] = {}
    before = None
    named = [index for index in members if threats[index].addressee_side != "unknown"]
    for index in members:
        side = threats[index].addressee_side
        if side == "unknown":
            other = before if before is not None else (named or members)[0]
        else:
            other = told.setdefault(side, index)
        forest.join(other, index)
        before = index


def link_ultimatums(ultimatums: Sequence[Ultimatum], documents: Sequence[Document]) -> list[Ultimatum]:
    """The threats, in their order, with `root_id` set to the ultimatum_id of the earliest mention of the same threat.

    The same threat: same families of demand and harm, the same addressee or one left open, in one document and its
    copies (there also the same mention in order); between independent documents also by the same named speaker, at
    most three days apart.
    """
    known = {document.doc_id: document for document in documents}
    order = sorted(range(len(ultimatums)), key=lambda i: (age(known[ultimatums[i].doc_id]), ultimatums[i].start))
    ranked = [ultimatums[i] for i in order]
    forest = Forest(len(ranked))
    near: defaultdict[tuple[str, str, str], list[int]] = defaultdict(list)
    spoken: defaultdict[tuple[str, str, str], list[int]] = defaultdict(list)
    for index, row in enumerate(ranked):
        near[known[row.doc_id].root_id, row.demand_family, row.harm_family].append(index)
        if row.speaker:
            spoken[row.speaker.casefold(), row.demand_family, row.harm_family].append(index)
    _join_copies(
        [(known[r.doc_id].root_id, r.demand_family, r.harm_family) for r in ranked],
        ranked,
        forest,
    )
    for members in near.values():
        _join_by_addressee(ranked, members, forest)
    for members in spoken.values():
        days = [(day, i) for i in members if (day := known[ranked[i].doc_id].published)]
        for (day, a), (later, b) in pairwise(sorted(days)):
            if later - day <= _DAYS:
                forest.join(a, b)
    roots = {order[i]: ranked[forest.find(i)].ultimatum_id for i in range(len(ranked))}
    return [msgspec.structs.replace(row, root_id=roots[i]) for i, row in enumerate(ultimatums)]
