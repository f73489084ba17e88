"""What counts once: copies of one document, and mentions of one claim or threat.

`root_id` joins rows that go back to one origin. An article count says how often readers met a number; a root count
says how many independent numbers there were.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from itertools import pairwise

import msgspec
from rensa import RMinHash  # type: ignore[import-untyped]

from helpers.records import Article, Claim, Document, Ultimatum

_PERMUTATIONS, _BAND = 126, 3
_SHINGLE = 4
_COPY = 0.72
"""Share of the shorter text's four-word runs that a copy has in common with the longer one."""
_NEIGHBOURS = 8
"""With how many texts of its bucket each is compared: keeps a bucket of a thousand templates linear."""
_PEOPLE = frozenset({"soldier", "general", "civilian", "child", "mercenary"})
_DAYS = dt.timedelta(days=3)


class _Forest:
    """Sets that grow together; the smallest member stands for its set."""

    def __init__(self, size: int) -> None:
        self.parent = list(range(size))

    def find(self, item: int) -> int:
        while self.parent[item] != item:
            self.parent[item] = self.parent[self.parent[item]]
            item = self.parent[item]
        return item

    def join(self, a: int, b: int) -> None:
        first, second = sorted((self.find(a), self.find(b)))
        self.parent[second] = first


def link_documents(articles: Sequence[Article]) -> list[Article]:
    """The articles with `document.root_id` set: copies of one text share the id of the earliest (then first by id).

    A copy has most of its words, outside what is masked, in common with the other (runs of four words, estimated by
    MinHash, so that a handful of pairs at the border may fall either way, always the same way). Two daily bulletins in
    the same words with other numbers are no copies. Excluded documents and texts under 20 words are copies only of
    their equals.
    """
    order = sorted(range(len(articles)), key=lambda i: _age(articles[i].document))
    ranked = [articles[i] for i in order]
    texts = [[t for s in a.sentences for t in re.findall(r"\w+", s.text.casefold())] for a in ranked]
    forest = _Forest(len(ranked))
    for same in _buckets((" ".join(words), i) for i, words in enumerate(texts) if words):
        for other in same[1:]:
            forest.join(same[0], other)
    hashes: list[RMinHash | None] = []
    sizes: list[int] = []
    bands: defaultdict[tuple[int, tuple[int, ...]], list[int]] = defaultdict(list)
    for index, words in enumerate(texts):
        shingles = {" ".join(words[i : i + _SHINGLE]) for i in range(len(words) - _SHINGLE + 1)}
        sizes.append(len(shingles))
        if len(words) < 20 or ranked[index].document.excluded is not None:
            hashes.append(None)
            continue
        minhash = RMinHash(num_perm=_PERMUTATIONS, seed=42)
        minhash.update(sorted(shingles))
        hashes.append(minhash)
        digest = minhash.digest()
        for band in range(0, _PERMUTATIONS, _BAND):
            bands[band, tuple(digest[band : band + _BAND])].append(index)
    numbers = [frozenset(t for t in words if t.isdigit()) for words in texts]
    for members in bands.values():
        for place, b in enumerate(members):
            for a in members[max(0, place - _NEIGHBOURS) : place]:
                if forest.find(a) != forest.find(b) and _copies(hashes[a], hashes[b], sizes[a], sizes[b]):
                    fewer, more = sorted((numbers[a], numbers[b]), key=len)
                    if len(fewer) < 4 or len(fewer & more) * 2 >= len(fewer):
                        forest.join(a, b)
    roots = {order[i]: ranked[forest.find(i)].doc_id for i in range(len(ranked))}
    return [
        msgspec.structs.replace(a, document=msgspec.structs.replace(a.document, root_id=roots[i]))
        for i, a in enumerate(articles)
    ]


def _age(document: Document) -> tuple[bool, dt.date, str]:
    return (document.published is None, document.published or dt.date.max, document.doc_id)


def _copies(a: RMinHash | None, b: RMinHash | None, size_a: int, size_b: int) -> bool:
    if a is None or b is None:
        return False
    jaccard = a.jaccard(b)
    shared = jaccard * (size_a + size_b) / (1 + jaccard)
    return bool(shared >= _COPY * min(size_a, size_b))


def _buckets(pairs: Iterable[tuple[Hashable, int]]) -> list[list[int]]:
    found: defaultdict[Hashable, list[int]] = defaultdict(list)
    for key, index in pairs:
        found[key].append(index)
    return [members for members in found.values() if len(members) > 1]


def link_claims(claims: Sequence[Claim], documents: Sequence[Document]) -> list[Claim]:
    """The claims, in their order, with `root_id` set to the claim_id of the earliest mention of the same claim.

    In one document and its copies, mentions are the same claim where measure and side agree, objects don't contradict
    (soldiers are people), the claimant sides agree or one text leaves it open, the intervals meet (`hampir seribu` and
    950; an open end reaches a quarter beyond its number) and neither days nor periods contradict. Between independent
    documents the numbers and the claimant's side must be the same and the days at most three apart; numbers under a
    hundred need the same stated day. A vague amount (`ratusan`) joins a number only where there is just one to join.
    """
    known = {document.doc_id: document for document in documents}
    order = sorted(range(len(claims)), key=lambda i: (_age(known[claims[i].doc_id]), claims[i].start))
    ranked = [claims[i] for i in order]
    forest = _Forest(len(ranked))
    groups: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    totals: defaultdict[tuple[Hashable, ...], list[int]] = defaultdict(list)
    for index, claim in enumerate(ranked):
        groups[known[claim.doc_id].root_id, claim.measure].append(index)
        if claim.qualifier != "vague" and claim.claimant_side not in ("none", "media"):
            totals[claim.measure, claim.side, claim.claimant_side, claim.low, claim.high].append(index)
    for members in groups.values():
        _join_group(ranked, members, forest)
    for members in totals.values():
        days = [(day, i) for i in members if (day := _day(ranked[i], known))]
        for (day, a), (later, b) in pairwise(sorted(days)):
            if later - day <= _DAYS and _independent_match(ranked[a], ranked[b]):
                forest.join(a, b)
    roots = {order[i]: ranked[forest.find(i)].claim_id for i in range(len(ranked))}
    return [msgspec.structs.replace(claim, root_id=roots[i]) for i, claim in enumerate(claims)]


def _day(claim: Claim, known: dict[str, Document]) -> dt.date | None:
    return claim.date or known[claim.doc_id].published


def _join_group(claims: Sequence[Claim], members: Sequence[int], forest: _Forest) -> None:
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
    """Days that the text states must agree; a day that only falls back on publication may be up to a week later."""
    if a.date is None or b.date is None or a.date == b.date:
        return True
    loose = ("published", "none")
    if a.date_basis in loose or b.date_basis in loose:
        return abs(a.date - b.date) <= dt.timedelta(days=7)
    return False


def _period_fits(a: Claim, b: Claim) -> bool:
    if a.period == b.period or "unspecified" in (a.period, b.period):
        return True
    return {a.period, b.period} <= {"day", "event", "span"} and (a.low, a.high) == (b.low, b.high)


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


def link_ultimatums(ultimatums: Sequence[Ultimatum], documents: Sequence[Document]) -> list[Ultimatum]:
    """The threats, in their order, with `root_id` set to the ultimatum_id of the earliest mention of the same threat.

    The same threat: same families of demand and harm, the same addressee or one left open, in one document and its
    copies; between independent documents also by the same named speaker, at most three days apart.
    """
    known = {document.doc_id: document for document in documents}
    order = sorted(range(len(ultimatums)), key=lambda i: (_age(known[ultimatums[i].doc_id]), ultimatums[i].start))
    ranked = [ultimatums[i] for i in order]
    forest = _Forest(len(ranked))
    near: defaultdict[tuple[str, str, str], list[int]] = defaultdict(list)
    spoken: defaultdict[tuple[str, str, str], list[int]] = defaultdict(list)
    for index, row in enumerate(ranked):
        near[known[row.doc_id].root_id, row.demand_family, row.harm_family].append(index)
        if row.speaker:
            spoken[row.speaker.casefold(), row.demand_family, row.harm_family].append(index)
    for members in near.values():
        for a, b in pairwise(members):
            if _side_fits(ranked[a].addressee_side, ranked[b].addressee_side):
                forest.join(a, b)
    for members in spoken.values():
        days = [(day, i) for i in members if (day := known[ranked[i].doc_id].published)]
        for (day, a), (later, b) in pairwise(sorted(days)):
            if later - day <= _DAYS:
                forest.join(a, b)
    roots = {order[i]: ranked[forest.find(i)].ultimatum_id for i in range(len(ranked))}
    return [msgspec.structs.replace(row, root_id=roots[i]) for i, row in enumerate(ultimatums)]
