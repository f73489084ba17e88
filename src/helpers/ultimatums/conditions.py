"""A harm under a condition: "jika tidak X, Y", "Y kecuali X", "siapa pun yang menolak X akan Y", "Y jika menyerah"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from helpers.ultimatums.stretch import NEGATED, Stretch, Threat, threat_of
from helpers.ultimatums.vocabulary import Hit, cue

_WHOSE = (
    r"siapa\s+(?:pun|saja)|siapapun|setiap|semua|seluruh|mereka|tentara(?:nya)?|pasukan(?:nya)?|prajurit(?:nya)?|serdadu"
    r"|musuh|militan|pejuang|penjajah|warga|orang|pihak|sisa|anak\s+buah(?:nya)?|rekan(?:nya)?|personel|anggota(?:nya)?"
)
_WHO = re.compile(
    rf"(?<!\w)(?:{_WHOSE})(?:\s+\w+){{0,5}}?\s+yang(?!\w)"
    r"|(?<!\w)(?:barang\s?siapa|(?:mengancam|memperingatkan|bahwa|ancam|bersumpah)\s+yang)(?!\w)"
    r"|(?:^|(?<=[“\"‘:,]))\s*yang(?!\w)",
    re.I,
)
_WHO_LEAVES = re.compile(
    rf"(?<!\w)(?:{_WHOSE})(?:\s+\w+){{0,3}}?\s+yang(?!\w)|(?<!\w)siapa(?:\s+yang|(?!\s+(?:pun|saja)))(?!\w)", re.I
)
_ANYBODY = re.compile(r"(?<!\w)(?:siapa|setiap)", re.I)
_TRIES = re.compile(r"(?<!\w)(?:mencoba|ingin|berusaha|hendak|mau|berani|nekat|kedapatan|ketahuan)(?!\w)", re.I)
# a bare command where the demand is in no family: "bebaskan sandera, kalau tidak ..."
_ORDER = re.compile(
    r"[\s“\"'‘]*((?!akan|bukan|jalan|bulan|pekan)"
    r"(?:(?!me|di)\w{3,}kan|\w{3,}lah|bayar|bawa|beri|kirim|buka|bebaskan|ikuti)\s+[^,.;:]{2,60}?)"
    r"(?=[,.;]|\s+(?:jika|kalau|bila)\s)",
    re.I,
)
# what dies in words only
_THING = re.compile(
    r"(?<!\w)(?<!di )(?<!dalam )(?<!dari )(?:proposal|perundingan|negosiasi|kesepakatan|perjanjian|pembicaraan|rencana"
    r"|usulan|ekonomi|perekonomian|pabrik|mesin|listrik|lampu|tanaman|industri|bisnis|harapan|mimpi|pariwisata|sinyal"
    r"|tanur|usaha)(?!\w)",
    re.I,
)
_MAY = re.compile(r"(?<!\w)(?:bisa|dapat|mungkin|dikhawatirkan|yang|setelah|karena|seperti|agar)\s+(?:\w+\s+)?$", re.I)
_PAST_OR_MAY = re.compile(r"(?<!\w)(?:telah|sudah|yang|setelah|karena|bisa|dapat|mungkin)\s+$", re.I)
_WE = re.compile(r"(?:kami|kita)(?!\w)", re.I)
_BY_OTHERS = frozenset({"killing", "seizure", "attack"})
_OPENING = 60
"""A headline may open with the harm, without a word of future: "Dihancurkan jika tak menyerah"."""


def if_not(s: Stretch) -> Iterator[Threat]:
    """ "jika tidak menyerah, akan mati", "akan digilas bila melawan", "mundur, kalau tidak ..." """
    for condition in cue("condition").finditer(s.text):
        negation = cue("negation").search(s.text, condition.end(), min(len(s.text), condition.end() + 90))
        if negation and s.words(condition.end(), negation.start()) > 7:
            negation = None
        demand = s.following(s.demands, negation.end(), 6) if negation else None
        if negation and demand and re.search(r"[.;:,]", s.text[negation.end() : demand.start]):
            demand = None
        if negation and demand is None and s.words(condition.end(), negation.start()) == 0:
            yield from _otherwise(s, condition, negation)
            continue
        if demand is None:
            demand = s.following(s.resisting, condition.end(), 7)
            if demand and "," in s.text[condition.end() : demand.start]:
                demand = None
        if demand is None or s.civil():
            continue
        harm = _harm_to_come(s, demand.end) or _harm_announced(s, condition.start())
        if harm:
            yield threat_of(demand, harm, "condition", start=min(condition.start(), harm.start))


def _otherwise(s: Stretch, condition: re.Match[str], negation: re.Match[str]) -> Iterator[Threat]:
    """The demand stands before a bare "jika tidak"; where it is in no family, a bare command does."""
    harm = _harm_to_come(s, negation.end(), far=8)
    if harm is None:
        return
    demand = s.preceding(s.demands, condition.start(), 25)
    if demand:
        yield threat_of(demand, harm, "condition")
        return
    comma = s.text.rfind(",", 0, condition.start())
    start = comma - len(s.clause(comma)) if comma >= 0 else 0
    order = _ORDER.match(s.text, start)
    if order and order.end() <= condition.start() and not harm.weak:
        yield threat_of(Hit(order.start(1), order.end(1), "comply", True), harm, "condition")


def _harm_to_come(s: Stretch, start: int, far: int = 3) -> Hit | None:
    """The first harm within reach after a condition that is told as still to come.

    far: words within which a plain harm needs no word of future.
    """
    for harm in sorted([*s.harms, *s.doing_after(start)], key=lambda hit: (hit.start, -hit.end)):
        if harm.start < start:
            continue
        gap = s.text[start : harm.start]
        away = s.words(start, harm.start)
        if away > 18 or s.crosses(start, harm.start) or NEGATED.search(gap) or _THING.search(gap):
            return None
        if _MAY.search(gap):
            continue
        coming = cue("future").search(gap) or cue("future").match(s.text, harm.start) or re.search(r"\bjadi\s+$", gap)
        if coming or _WE.match(s.text, harm.start) or (away <= far and not harm.weak):
            return harm
    return None


def _harm_announced(s: Stretch, end: int) -> Hit | None:
    """A harm told as still to come that the condition follows: "akan dihancurkan jika ..."."""
    doing = [h for h in s.doing if cue("future").search(s.lead(h)) or cue("threat").search(s.lead(h))]
    for harm in sorted([*s.harms, *doing], key=lambda hit: -hit.end):
        if harm.end > end:
            continue
        if s.words(harm.end, end) > 8 or s.crosses(harm.end, end):
            return None
        lead = s.lead(harm)
        if NEGATED.search(lead) or _PAST_OR_MAY.search(lead):
            continue
        opening = harm.start <= _OPENING and harm.family in ("killing", "destruction")
        told = any(cue(name).search(lead) for name in ("future", "threat", "urge"))
        if told or opening or harm.family == "attack":
            return harm
    return None


def forbidden(s: Stretch) -> Iterator[Threat]:
    """Harm as the price of giving up: "ditembak jika menyerah", "menembak siapa pun yang mencoba mundur"."""
    leaving = [d for d in s.demands if _leaves(s, d)]
    if not leaving:
        return
    harms = [h for h in sorted([*s.harms, *s.doing], key=lambda hit: hit.start) if _by_others(s, h)]
    for bind in (*cue("condition").finditer(s.text), *_WHO_LEAVES.finditer(s.text)):
        demand = s.following(leaving, bind.end(), 5)
        gap = s.text[bind.end() : demand.start] if demand else ""
        if demand is None or "," in gap or cue("negation").search(gap):
            continue
        strict = cue("condition").match(s.text, bind.start()) or _ANYBODY.search(bind.group())
        harm = next((h for h in harms if _price(s, h, bind, demand, bool(strict), bool(_TRIES.search(gap)))), None)
        if harm:
            # what is demanded of those who may not give up is to stay and fight
            hold = Hit(demand.start, demand.end, "fight", demand.weak)
            yield threat_of(hold, harm, "forbidden", start=min(bind.start(), harm.start))


def _leaves(s: Stretch, demand: Hit) -> bool:
    defects = s.text[demand.start : demand.end].lower().startswith("membelot")
    return defects or demand.family in ("surrender", "withdraw", "disarm", "flee")


def _by_others(s: Stretch, harm: Hit) -> bool:
    jailed = harm.family != "seizure" or s.text[harm.start : harm.end].lower().startswith("dipenjara")
    return harm.family in _BY_OTHERS and jailed and not NEGATED.search(s.lead(harm))


def _price(s: Stretch, harm: Hit, bind: re.Match[str], demand: Hit, strict: bool, tries: bool) -> bool:
    """Whether the harm is what giving up costs, before or after it."""
    if harm.end <= bind.start():
        if s.words(harm.end, bind.start()) > 5 or s.crosses(harm.end, bind.start()):
            return False
        told = any(cue(name).search(s.lead(harm)) for name in ("future", "threat", "urge"))
        return told or (strict and harm.family != "attack")
    away = s.words(demand.end, harm.start)
    if harm.start < demand.end or away > 8 or s.crosses(demand.end, harm.start) or harm.family == "attack":
        return False
    return (strict or tries) and (away == 0 or s.has("future", demand.end, harm.start))


def relative(s: Stretch) -> Iterator[Threat]:
    """ "siapa pun yang tidak menyerah akan dibunuh", "mereka yang melawan akan dimusnahkan" """
    for who in _WHO.finditer(s.text):
        negated = cue("negation").match(s.text, who.end() + 1) is not None
        demand = s.following(s.demands if negated else s.resisting, who.end(), 5)
        if demand is None and negated:
            demand = s.following(s.resisting, who.end(), 2)
        harm = _harm_to_come(s, demand.end) if demand else None
        if demand and harm and s.has("future", demand.end, harm.start):
            yield threat_of(demand, harm, "relative", start=who.start())


def unless(s: Stretch) -> Iterator[Threat]:
    """ "akan dimusnahkan kecuali mereka menyerah" """
    for bind in re.finditer(r"(?<!\w)(?:kecuali|terkecuali)(?!\w)", s.text, re.I):
        demand = s.following(s.demands, bind.end(), 8)
        if demand is None or s.crosses(bind.end(), demand.start):
            continue
        harm = _harm_announced(s, bind.start()) or _harm_to_come(s, demand.end)
        if harm:
            yield threat_of(demand, harm, "unless")
