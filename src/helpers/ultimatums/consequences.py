"""A harm told as what comes of something: "menolak berarti mati", "penolakan dibalas pemusnahan", "sebelum ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from helpers.ultimatums.coming import BY_HANDS
from helpers.ultimatums.stretch import NEGATED, Stretch, Threat, threat_of
from helpers.ultimatums.vocabulary import Hit, cue

_MEANS = re.compile(
    r"(?:\s+\w+){0,4}\s+(?:berarti|artinya|sama\s+(?:saja\s+)?dengan|adalah"
    r"|(?:hanya\s+|cuma\s+)?(?:akan\s+|bakal\s+)?ber(?:akhir|ujung)\s+(?:dengan|pada|di))(?!\w)",
    re.I,
)
_GIVING_UP = frozenset({"surrender", "withdraw", "disarm", "flee", "defect"})
_OTHER_OPTION = re.compile(
    r"(?<!\w)(?:alternatif\w*|pilihan\s+lain\w*|(?:jalan|opsi)\s+lain\w*)(?:\s+\w+){0,4}?\s+(?:selain|dari|untuk)(?!\w)",
    re.I,
)
_BEGINS = re.compile(r"(?:^|[.!?:;“\"‘'(–—])\s*$")
_STEP = re.compile(
    r"(?:\s+(?:selangkah|setapak|sejengkal|sedikit|(?:satu|se)\s*(?:langkah|jengkal|meter)|pun|saja|langsung|pasti|bakal|akan|tetap|juga|malah|ya|berarti"
    r"|bisa))*\s+",
    re.I,
)
_IS_DONE = re.compile(r"(?:(?:akan|bakal)\s+)?di\w{4,}", re.I)
_IS = re.compile(r"(?:adalah|hanyalah|ialah|yakni|yaitu)", re.I)
_REFUSING = re.compile(r"(?<!\w)(?:kegagalan|penolakan|keengganan)(?:\s+\w+){0,6}?|(?:mem|pem)bangkang\w*(?!\w)", re.I)
_LEADS_TO = re.compile(
    r"(?<!\w)(?:(?:akan|bakal)\s+)?(?:ber(?:ujung|akibat|buah|akhir)|dibalas|dijawab|dibayar|mengakibatkan|mendatangkan"
    r"|membawa|memicu)(?:\s+(?:pada|dengan|pula|langsung))*(?!\w)",
    re.I,
)
_AWAITS = re.compile(
    r"(?:\s+\w+){0,2}\s+(?:(?:akan\s+|bakal\s+|sudah\s+)?menanti|menunggu|jadi\s+(?:ganjaran|hukuman)|ganjaran)(?!\w)",
    re.I,
)
_WHOEVER = re.compile(
    r"(?<!\w)(?:(?:mereka|siapa(?:\s+pun|\s+saja)?|tentara|pasukan|prajurit|serdadu|semua|setiap|orang|pihak|warga|bagi|para)"
    r"\s+(?:\w+\s+){0,3}?)?yang(?!\w)",
    re.I,
)
_THREATENS = re.compile(
    r"(?:[.;]\s+(?:mereka|dia|ia|[A-ZÀ-Þ][\w-]+(?:\s[\w-]+){0,2}?)|,?\s+(?:dan|serta|sambil|seraya))\s+(?:(?:juga|bahkan|pun)\s+)?mengancam(?:\s+(?:akan|bakal))?(?!\w)",
    re.I,
)
_REACH = 60
"""Characters before a demand in which a verb that makes it one stands."""
_FOR_THOSE = re.compile(r"(?<!\w)(?:bagi|untuk)\s+(?:\w+\s+){0,3}?yang(?!\w)", re.I)
_ONLY = re.compile(r"(?<!\w)(?:hanya|cuma|tinggal|tiada|tak|menghadapi|adalah)(?!\w)", re.I)


def consequence(s: Stretch) -> Iterator[Threat]:
    """ "bertahan berarti mati", "penolakan akan dibalas dengan pemusnahan", "kematian menanti yang menolak" """
    yield from _equated(s)
    yield from _at_once(s)
    yield from _led_to(s)
    yield from _awaited(s)
    yield from _threatened(s)


def _equated(s: Stretch) -> Iterator[Threat]:
    for demand in s.resisting:
        match = _MEANS.match(s.text, demand.end)
        harm = s.following(s.harms, match.end(), 2) if match else None
        if harm and not harm.weak:
            yield threat_of(demand, harm, "equation")
    for demand in s.demands:
        match = _MEANS.match(s.text, demand.end) if demand.family in _GIVING_UP else None
        harm = s.following(s.harms, match.end(), 2) if match else None
        if harm and harm.family in ("killing", "death"):
            # those who may not give up are to stay and fight
            yield threat_of(Hit(demand.start, demand.end, "fight", False), harm, "forbidden")
    for other in _OTHER_OPTION.finditer(s.text):
        offered = s.following(s.demands, other.end(), 3)
        harm = s.following(s.harms, offered.end, 4) if offered else None
        if offered and harm and _IS.search(s.text[offered.end : harm.start]):
            yield threat_of(offered, harm, "equation")


def _at_once(s: Stretch) -> Iterator[Threat]:
    """ "Mundur selangkah ditembak komandan": nothing between giving up and what is done to those who do."""
    for demand in s.demands:
        if demand.family not in _GIVING_UP or not _BEGINS.search(s.text[: demand.start]):
            continue
        step = _STEP.match(s.text, demand.end)
        harm = next((h for h in s.harms if step and h.start <= step.end() <= h.end), None)
        if harm and harm.family in BY_HANDS and _IS_DONE.match(s.text, harm.start):
            yield threat_of(Hit(demand.start, demand.end, "fight", False), harm, "forbidden")


def _led_to(s: Stretch) -> Iterator[Threat]:
    """ "kegagalan mematuhi ultimatum akan berujung pada penghancuran" """
    for refusing in _REFUSING.finditer(s.text):
        leads = _LEADS_TO.search(s.text, refusing.end())
        if leads is None or s.crosses(refusing.end(), leads.start()) or s.words(refusing.end(), leads.start()) > 12:
            continue
        harm = s.following([*s.harms], leads.end(), 4)
        if harm and not NEGATED.search(s.text[leads.end() : harm.start]):
            demand = s.following([h for h in s.demands if h.end <= leads.start()], refusing.end(), 8)
            refused = Hit(refusing.start(), refusing.end(), "stop_resisting", False)
            yield threat_of(demand or refused, harm, "equation", start=refusing.start())


def _awaited(s: Stretch) -> Iterator[Threat]:
    """ "kematian menanti mereka yang menolak menyerah", "bagi yang menolak, hanya ada kematian" """
    for harm in s.harms:
        awaits = _AWAITS.match(s.text, harm.end) if harm.family in ("death", "destruction") else None
        who = _WHOEVER.search(s.text, awaits.end()) if awaits else None
        if awaits and who and s.words(awaits.end(), who.end()) <= 5:
            demand = refused_after(s, who.end())
            if demand:
                yield threat_of(demand, harm, "equation")
    for who in _FOR_THOSE.finditer(s.text):
        demand = refused_after(s, who.end())
        left = s.following(s.harms, demand.end, 12) if demand else None
        if demand and left and not s.crosses(demand.end, left.start):
            gap = s.text[demand.end : left.start]
            if (_ONLY.search(gap) or s.has("future", demand.end, left.start)) and not NEGATED.search(gap):
                yield threat_of(demand, left, "equation", start=who.start())


def _threatened(s: Stretch) -> Iterator[Threat]:
    """ "meminta kota itu diserahkan. Mereka mengancam akan menembaki": a demand, and next to it a threat."""
    for threatens in _THREATENS.finditer(s.text):
        demand = s.preceding(s.demands, threatens.start(), 6)
        harm = s.following(sorted([*s.harms, *s.doing]), threatens.end(), 2)
        if demand is None or harm is None or s.civil() or s.crosses(threatens.end(), harm.start):
            continue
        asked = cue("urge").search(s.text, max(0, demand.start - _REACH), demand.start)
        if asked and not NEGATED.search(s.text[: demand.start]) and not s.crosses(asked.end(), demand.start):
            yield threat_of(demand, harm, "equation")


def refused_after(s: Stretch, start: int) -> Hit | None:
    """What somebody does not do, right after `start`: a demand under a negation, or resisting."""
    negation = re.compile(r"\s+(?:masih\s+|tetap\s+)?(?:tidak|tak|enggan|menolak|gagal|belum|ogah)(?!\w)", re.I).match(
        s.text, start
    )
    if negation:
        demand = s.following(s.demands, negation.end(), 4)
        if demand:
            return demand
    return s.following(s.resisting, start, 2)


def before_harm(s: Stretch) -> Iterator[Threat]:
    """ "menyerahlah sebelum kalian dihancurkan" """
    for bind in re.finditer(r"(?<!\w)sebelum(?!\w)", s.text, re.I):
        demand = s.preceding(s.demands, bind.start(), 4)
        harm = s.following(s.harms, bind.end(), 4)
        if demand is None or harm is None or s.crosses(demand.end, harm.start):
            continue
        if NEGATED.search(s.text[: demand.start]):
            continue
        urged = re.search(r"(?:desak|seru|tuntut|minta|segera)\w*", s.text[: demand.start], re.I)
        told = re.search(r"(?:kalian|kamu|anda|kami)", s.text[bind.end() : harm.start], re.I)
        command = s.text[demand.start : demand.end].lower().endswith("lah") or s.has("threat", 0, demand.start)
        if (command or urged or told) and not s.happened(s.clause(demand.start)):
            yield threat_of(demand, harm, "before")
