"""Two fates side by side: "yang menyerah hidup, yang melawan mati", "jangan bertahan, kalian akan dibinasakan"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from helpers.ultimatums.stretch import NEGATED, SECOND_PERSON, Stretch, Threat, threat_of
from helpers.ultimatums.vocabulary import Hit

_SPARED = re.compile(
    r"(?<!\w)(?:hidup|selamat|aman|diampuni|dibiarkan\s+pergi|dijamin|jaminan|diperlakukan\s+\w+|pulang|nyawa)(?!\w)",
    re.I,
)
_OTHERS = re.compile(
    r"(?:[,;.:–—]|(?<!\w)atau|(?<!\w)sedangkan|(?<!\w)sementara|(?<!\w)tapi|(?<!\w)tetapi|(?<!\w)dan)\W+"
    r"(?:(?:dan|tapi|tetapi|sedangkan|sementara|namun|bagi|untuk)\s+)?"
    r"(?P<others>(?:si)?sanya|selebihnya|selainnya|lainnya|(?:(?:siapa|mereka|orang)(?:\s+pun)?\s+)?yang\s+(?:tidak|tak|menolak|lain)"
    r"|(?:(?:siapa|mereka|orang)(?:\s+pun)?\s+)?(?:yang\s+)?(?=\w))",
    re.I,
)
_DEED = re.compile(
    r"\s*(?:yang\s+)?(?:(?:menembak\w*|mengangkat|memilih|menunggu|tetap|masih|memegang|berdiri|tinggal|menetap)\s+)"
    r"(?:\w+\s+){0,5}?(?=akan|bakal|mati|kami|menjadi|jadi)",
    re.I,
)
"""What the others do, by a word of standing against somebody that is in no family."""
_DONT = re.compile(r"(?<!\w)jangan(?:\s+(?:coba|mencoba|berani|nekat|harap|coba-coba|pernah))*\s+", re.I)
_TWO_WAYS = re.compile(
    r"(?<!\w)(?P<on>maju|menyerbu|menyerang|bertahan)(?:\s+[\w-]+){1,6},\s*(?:dan\s+|tapi\s+|sedangkan\s+)?"
    r"(?P<back>mundur|lari|kabur|menyerah|pulang|berbalik|balik)\s+(?:\w+\s+)?(?=\w)",
    re.I,
)
"""Both ways out are deadly: "maju dihantam artileri, mundur ditembak komandan"."""
_YOU = re.compile(r"\s*(?:\w+\s+){0,3}?[,;.!–—]+\s*(?:atau\s+)?(?:kalian|kamu|anda|kau|nanti)(?!\w)", re.I)


def contrast(s: Stretch) -> Iterator[Threat]:
    """Those who give in live, the others do not."""
    for demand in s.demands:
        if demand.family == "fight":
            continue
        spared = _SPARED.search(s.text, demand.end)
        if (
            spared is None
            or s.words(demand.end, spared.start()) > 5
            or NEGATED.search(s.text[demand.end : spared.start()])
        ):
            spared = next(
                (m for m in _SPARED.finditer(s.text, 0, demand.start) if s.words(m.end(), demand.start) <= 4), None
            )
        if spared is None:
            continue
        start = max(spared.end(), demand.end)
        for others in _OTHERS.finditer(s.text, start):
            if s.words(start, others.start()) > 6:
                break
            harm = _their_harm(s, others)
            if harm and _is_told(s, demand, start, harm):
                yield threat_of(demand, harm, "contrast", start=min(demand.start, spared.start()))
                break
    yield from _warned_off(s)
    yield from _two_ways(s)


def _is_told(s: Stretch, demand: Hit, start: int, harm: Hit) -> bool:
    """Whether the two fates are laid before somebody, rather than told of some who lived and some who died."""
    clause = s.clause(demand.start)
    if s.happened(re.sub(r"(?<!\w)yang(?!\w)", "", clause, flags=re.I)):
        return False
    anybody = re.search(r"(?<!\w)(?:yang|siapa|semua|setiap|bila|jika|kalau)(?!\w)", clause, re.I)
    bare = not clause.strip(" \"“‘'")
    second = SECOND_PERSON.search(s.text, demand.start, harm.end) or s.text[demand.start : demand.end].lower().endswith(
        "lah"
    )
    return bool(s.has("future", start, harm.start) or (anybody and harm.family != "dying") or bare or second)


def _their_harm(s: Stretch, others: re.Match[str]) -> Hit | None:
    """The harm that meets the others: those left over, those who do not, or those who resist."""
    named = others["others"].strip().lower()
    after = others.end("others")
    if not named or named in (
        "yang",
        "siapa",
        "mereka",
        "orang",
        "siapa yang",
        "mereka yang",
        "siapa pun",
        "siapa pun yang",
    ):
        resisting = s.following(s.resisting, after, 1)
        deed = _DEED.match(s.text, others.end("others")) if named.startswith(("siapa", "yang", "mereka yang")) else None
        if resisting is None and deed is None:
            return None
        after = resisting.end if resisting else deed.end() if deed else after
    harm = s.following(s.harms, after, 6)
    if harm is None or s.crosses(after, harm.start) or NEGATED.search(s.text[after : harm.start]):
        return None
    return harm


def _warned_off(s: Stretch) -> Iterator[Threat]:
    """ "jangan coba-coba bertahan, kalian akan dibinasakan" """
    for dont in _DONT.finditer(s.text):
        resisting = s.following(s.resisting, dont.end(), 1)
        you = _YOU.match(s.text, resisting.end) if resisting else None
        harm = s.following(s.harms, you.end(), 4) if you else None
        if resisting and harm and not harm.weak:
            yield threat_of(resisting, harm, "contrast", start=dont.start())


def _two_ways(s: Stretch) -> Iterator[Threat]:
    """ "maju dihantam artileri, mundur ditembak komandan" """
    harms = [h for h in s.harms if h.family in ("killing", "destruction", "death")]
    for ways in _TWO_WAYS.finditer(s.text):
        onward = next((h for h in harms if ways.end("on") <= h.start < ways.start("back")), None)
        harm = s.following(harms, ways.end("back"), 1)
        if onward and harm:
            yield threat_of(Hit(ways.start("on"), ways.end("on"), "fight", True), harm, "contrast")
