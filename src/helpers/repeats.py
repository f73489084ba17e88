"""One number told again: how often and by whom, on which day it stands, and whether days and totals add up.

`roots` links the mentions; here is what follows from the links.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Literal

import msgspec

from helpers.records import Claim, DateBasis, Document, Row

FIRM: tuple[DateBasis, ...] = ("stated", "weekday", "relative")
"""Ways of knowing a day that the text itself gives."""
_DAY = dt.timedelta(days=1)
_PEOPLE = frozenset({"soldier", "person", "mercenary"})

Verdict = Literal["adds up", "does not add up", "falls"]


class SettledDay(msgspec.Struct, frozen=True):
    """The day that a claim speaks of, and how it is known."""

    day: dt.date | None
    basis: DateBasis
    lent: bool = False
    """From another mention of the same claim in the same article, which tells it."""


class Repeat(Row, frozen=True, kw_only=True):
    """One claim that was told more than once. Mentions in the order of days, then of articles."""

    root_id: str
    claim_ids: tuple[str, ...]
    mentions: int
    articles: int
    inside: int
    """Mentions beyond the first of their article."""
    copies: int
    """Articles that are copies of another one among them."""


class Sum(Row, frozen=True, kw_only=True):
    """A daily figure and two totals of one claimant: does the day make the difference of the totals?"""

    verdict: Verdict
    day: dt.date
    before: str
    """claim_id of the earlier total."""
    total: str
    """claim_id of the later total."""
    daily: str | None
    """claim_id of the day's figure; None where a total falls below the one before, which no day can explain."""
    expected: tuple[float, float]
    """What the totals leave for the day, least and most."""


def settled_days(claims: Sequence[Claim], documents: Iterable[Document]) -> dict[str, SettledDay]:
    """claim_id → the day that it speaks of.

    A mention whose day is only that of publication (or its "today", said of a rounded number), or none, takes the one
    day that the other mentions of the same claim in its article tell: "hampir seribu" in the headline stands for
    Sunday's 950 of the body. Else it keeps its own, and where it has none, the article's day of publication.
    """
    published = {document.doc_id: document.published for document in documents}
    told: defaultdict[tuple[str, str], dict[dt.date, DateBasis]] = defaultdict(dict)
    for claim in claims:
        if claim.date is not None and _is_firm(claim, published.get(claim.doc_id)):
            told[claim.root_id, claim.doc_id].setdefault(claim.date, claim.date_basis)
    settled = {}
    for claim in claims:
        lent = told.get((claim.root_id, claim.doc_id), {})
        if claim.date is not None and (_is_firm(claim, published.get(claim.doc_id)) or len(lent) != 1):
            basis = claim.date_basis if claim.date_basis in FIRM else "published"
            settled[claim.claim_id] = SettledDay(claim.date, basis)
        elif len(lent) == 1:
            ((day, basis),) = lent.items()
            settled[claim.claim_id] = SettledDay(day, basis, lent=True)
        else:
            shown = published.get(claim.doc_id)
            settled[claim.claim_id] = SettledDay(shown, "published" if shown else "none")
    return settled


def _is_firm(claim: Claim, published: dt.date | None) -> bool:
    """Whether the text itself fixes the day. The "today" of a rounded number is that of the text it was copied from."""
    copied = claim.qualifier != "exact" and claim.date_basis == "relative" and claim.date == published
    return claim.date_basis in FIRM and not copied


def find_repeats(claims: Sequence[Claim], documents: Iterable[Document]) -> tuple[Repeat, ...]:
    """The claims that stand more than once, in one article or in several, the most told first."""
    roots = {document.doc_id: document.root_id for document in documents}
    groups: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        groups[claim.root_id].append(claim)
    found = []
    for root, members in groups.items():
        if len(members) > 1:
            articles = {claim.doc_id for claim in members}
            found.append(
                Repeat(
                    root_id=root,
                    claim_ids=tuple(claim.claim_id for claim in members),
                    mentions=len(members),
                    articles=len(articles),
                    inside=len(members) - len(articles),
                    copies=len(articles) - len({roots.get(doc_id, doc_id) for doc_id in articles}),
                )
            )
    return tuple(sorted(found, key=lambda r: (-r.mentions, r.root_id)))


def find_sums(claims: Sequence[Claim], days: Mapping[str, SettledDay]) -> tuple[Sum, ...]:
    """Every day for which one claimant's figure and the totals of that day and the day before are told.

    The same measure (killed and casualties are one here: who counts losses is told both ways), object and side. Only
    claims of a named claimant whose number is exact or "about", with a day; denied ones are left out. A total below
    an earlier day's is told too, unless it is less than half of it: then it is another total. Several tellings of one
    number count once.
    """
    totals: defaultdict[tuple[str, ...], dict[dt.date, Claim]] = defaultdict(dict)
    daily: defaultdict[tuple[str, ...], dict[dt.date, list[Claim]]] = defaultdict(dict)
    for claim in claims:
        day = days[claim.claim_id].day
        if day is None or claim.denied or claim.claimant_side == "none" or claim.low is None or claim.low != claim.high:
            continue
        key = _counted(claim)
        if claim.period == "cumulative":
            # a day told by the text beats one of publication
            known = totals[key].get(day)
            if known is None or (days[claim.claim_id].basis in FIRM and days[known.claim_id].basis not in FIRM):
                totals[key][day] = claim
        elif claim.period == "day":
            daily[key].setdefault(day, []).append(claim)
    found: list[Sum] = []
    for key, by_day in sorted(totals.items()):
        ordered = sorted(by_day)
        for earlier, later in pairwise(ordered):
            found += _sums_of(by_day[earlier], by_day[later], earlier, later, daily[key].get(later, ()))
    return tuple(sorted(found, key=lambda s: (s.verdict == "adds up", s.day, s.total)))


def _sums_of(before: Claim, total: Claim, earlier: dt.date, later: dt.date, figures: Iterable[Claim]) -> Iterable[Sum]:
    gap = _left(before, total)
    if gap[1] < 0:
        if 2 * _room(total)[1] < _room(before)[0]:
            return  # of another operation or front, as far as one can tell
        yield Sum(verdict="falls", day=later, before=before.claim_id, total=total.claim_id, daily=None, expected=gap)
        return
    if later - earlier != _DAY:
        return
    told: set[float] = set()
    for claim in figures:
        assert claim.low is not None
        if claim.low in told:
            continue
        told.add(claim.low)
        verdict: Verdict = "adds up" if gap[0] <= claim.low <= gap[1] else "does not add up"
        yield Sum(
            verdict=verdict,
            day=later,
            before=before.claim_id,
            total=total.claim_id,
            daily=claim.claim_id,
            expected=gap,
        )


def _left(before: Claim, total: Claim) -> tuple[float, float]:
    """What lies between two totals; round ones leave room."""
    (low_a, high_a), (low_b, high_b) = _room(before), _room(total)
    return low_b - high_a, high_b - low_a


def _room(claim: Claim) -> tuple[float, float]:
    assert claim.low is not None
    digits = f"{claim.low:.0f}"
    half = 10.0 ** (len(digits) - len(digits.rstrip("0"))) / 2 if claim.qualifier == "about" else 0.0
    return claim.low - half, claim.low + half


def _counted(claim: Claim) -> tuple[str, ...]:
    measure = "lost" if claim.measure in ("killed", "casualties") else claim.measure
    thing = "person" if claim.object in _PEOPLE else claim.object
    return measure, thing, claim.side, claim.claimant_side
