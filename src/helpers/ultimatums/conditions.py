"""A harm under a condition: "jika tidak X, Y", "X, kalau tidak Y"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from helpers.ultimatums.coming import BY_HANDS, harm_announced, harm_to_come, nobody_lives
from helpers.ultimatums.stretch import NEGATED, SECOND_PERSON, Stretch, Threat, threat_of
from helpers.ultimatums.vocabulary import Hit, cue

# a bare command where the demand is in no family: "bebaskan sandera, kalau tidak ..."
_ORDER = re.compile(
    r"[\s“\"'‘]*((?!akan|bukan|jalan|bulan|pekan)"
    r"(?:(?!me|di)\w{3,}kan|\w{3,}lah|bayar|bawa|beri|kirim|buka|bebaskan|ikuti)\s+[^,.;:]{2,60}?)"
    r"(?=[,.;]|\s+(?:jika|kalau|bila)\s)",
    re.I,
)
# what somebody is asked to do, in no family: "minta Putin agar mengampuni mereka. Kalau tidak, ..."
_ASKED = re.compile(
    r"(?<!\w)(?:(?:me)?minta|(?:men)?desak|(?:men)?tuntut|menuntut|menyerukan|memerintahkan|menyuruh|memohon)(?!\w)(?:\s+[\w-]+){0,6}?"
    r"\s+(?:(?:agar|supaya|untuk)\s+)(?P<deed>[^.;:!?,]{4,80})[.;:!?,\s\"”]*$"
    r"|(?<!\w)(?:minta|desak|tuntut)(?:\s+[A-Z][\w-]+){1,3}?\s+(?P<bare>[A-Z]\w{2,}(?:i|kan)\s[^.;:!?,]{3,60})[.;:!?,\s\"”]*$",
    re.I,
)
_BARE_REFUSAL = re.compile(
    r"(?:menolak|membangkang|tidak\s+(?:mau|digubris|dipatuhi|dipenuhi|diindahkan|dituruti)"
    r"|tak\s+(?:mau|digubris|dipatuhi|dipenuhi|diindahkan|dituruti))(?=\s*[,.:;–-]|\s+maka(?!\w))",
    re.I,
)
_OPENS = re.compile(r"(?:^|(?<=[.!?:;“\"‘'(–—]))\s*(?:tetap\s+|masih\s+)?$")
_STEP = re.compile(
    r"(?<!\w)(?:maju|mendekat|bergerak|melangkah)(?:\s+(?:sedikit|selangkah|sejengkal))?(?:\s+lagi)?(?!\w)", re.I
)
_PAUSE = re.compile(r"[^.,;:?!]{0,30}[,?–—]+[”\"’']?\s*")
_TO_YOU = re.compile(r"(?:(?:maka\s+)?(?:kalian|kamu|anda|kau|kami|mereka)\s+(?:akan\s+|bakal\s+)?)?(?:kami\s+)?", re.I)
_THREATENED = re.compile(r"[^.!?]{0,60}?(?<!\w)(?:diancam|diultimatum)\s+(?:akan\s+)?", re.I)
_DEADLINE = re.compile(
    r"(?<!\w)(?:setelah|selepas|lewat|usai|sesudah)\s+(?:dari\s+)?(?:itu|(?:tenggat|batas\s+waktu|waktu)(?:\s+(?:itu|tersebut|\w+))?"
    r"|semalam|fajar|subuh|senja|tengah\s+(?:hari|malam)|(?:pukul|jam)\s+[\w.]+)(?=[,\s])",
    re.I,
)
_GIVEN = re.compile(r"(?<!\w)(?:waktu|tenggat|kesempatan|ultimatum)(?!\w)", re.I)
_WE_WILL = re.compile(
    r",\s*(?:maka\s+)?(?:kami|saya|kita)\s+(?:(?:akan|bakal|pasti|langsung|sendiri|yang)\s+){0,3}", re.I
)
_YOU = re.compile(r"\s+(?:mati\s+)?(?:kalian|kamu|anda)(?!\w)", re.I)
_UNREAL = re.compile(
    r"(?<!\w)(?:andai(?:kan|kata)?|seandainya|(?:jika|kalau)\s+saja)(?!\w)[^.!?]*?(?<!\w)(?:kami|kita|saya|aku|\w*nya)\s"
    r"(?:[^.!?,]*,)?[^.!?]*?(?<!\w)(?:sudah|telah|tentu|pasti|mungkin)(?!\w)",
    re.I,
)
"""What would have been: nobody is told to do anything."""
_LAST = re.compile(r"\s*(?:[.!,;”\"’']|$)")
"""A "kalau tidak" that ends its sentence: the harm stands before it."""
_WITHOUT = re.compile(r"(?<!\w)tanpa(?!\w)", re.I)


def if_not(s: Stretch) -> Iterator[Threat]:
    """ "jika tidak menyerah, akan mati", "akan digilas bila melawan", "mundur, kalau tidak ..." """
    for condition in cue("condition").finditer(s.text):
        negation = cue("negation").search(s.text, condition.end(), min(len(s.text), condition.end() + 90))
        if negation and s.words(condition.end(), negation.start()) > 7:
            negation = None
        demand = s.following(s.demands, negation.end(), 6) if negation else None
        if negation and demand is None:
            demand = s.following([d for d in s.demands if d.end <= negation.start()], condition.end(), 4)
        if (
            negation
            and demand
            and demand.start > negation.end()
            and re.search(r"[.;:,]", s.text[negation.end() : demand.start])
        ):
            demand = None
        if negation and demand is None and s.words(condition.end(), negation.start()) == 0:
            yield from _otherwise(s, condition, negation)
            if not re.match(r"menolak|enggan|gagal", negation.group(), re.I):
                continue
        if demand is None:
            demand = _resisted(s, condition)
        if demand is None or s.civil() or _UNREAL.match(s.text, condition.start()):
            continue
        harm = harm_to_come(s, demand.end) or harm_announced(s, condition.start()) or _unnamed(s, demand)
        if harm:
            yield threat_of(demand, harm, "condition", start=min(condition.start(), harm.start))
    yield from _without_if(s)
    yield from _without(s)
    yield from _bare_condition(s)
    yield from _past_the_deadline(s)
    yield from _we_to_you(s)


def _resisted(s: Stretch, condition: re.Match[str]) -> Hit | None:
    demand = s.following(s.resisting, condition.end(), 7)
    return None if demand and "," in s.text[condition.end() : demand.start] else demand


def _otherwise(s: Stretch, condition: re.Match[str], negation: re.Match[str]) -> Iterator[Threat]:
    """The demand stands before a bare "jika tidak"; where it is in no family, a bare command does."""
    demand = s.preceding(s.demands, condition.start(), 25)
    harm = harm_to_come(s, negation.end(), far=8) or _deed_to_come(s, negation.end())
    if harm is None and demand and s.capitulation(demand):
        harm = s.following(s.unnamed, negation.end(), 4)
    if harm is None:
        harm = harm_announced(s, condition.start()) if _LAST.match(s.text, negation.end()) else None
    if harm is None:
        return
    if demand and not s.civil():
        yield threat_of(demand, harm, "condition")
        return
    comma = s.text.rfind(",", 0, condition.start())
    start = comma - len(s.clause(comma)) if comma >= 0 else 0
    order = _ORDER.match(s.text, start)
    if order and order.end() <= condition.start() and not harm.weak:
        yield threat_of(Hit(order.start(1), order.end(1), "comply", True), harm, "condition")
        return
    asked = _ASKED.search(s.text[: condition.start()])
    if asked and harm.family in BY_HANDS and not (harm.weak or s.civil()):
        deed = "deed" if asked["deed"] else "bare"
        yield threat_of(Hit(asked.start(deed), asked.end(deed), "comply", True), harm, "condition")
        return
    bare = _BARE_REFUSAL.match(s.text, negation.start())
    if bare and harm.family in BY_HANDS:
        refused = Hit(bare.start(), bare.end(), "stop_resisting", False)
        yield threat_of(refused, harm, "condition", start=condition.start())


def _deed_to_come(s: Stretch, start: int) -> Hit | None:
    """After "kalau tidak", what the other side does needs no word of future: "kalau tidak, Rusia merebutnya"."""
    harm = s.following(s.doing, start, 3)
    return None if harm is None or s.crosses(start, harm.start) or NEGATED.search(s.text[start : harm.start]) else harm


def _unnamed(s: Stretch, demand: Hit) -> Hit | None:
    """A harm in no family that those addressed are told of: "jika tidak menyerah, kalian akan dirantai"."""
    harm = s.following(s.unnamed, demand.end, 6) if s.capitulation(demand) else None
    if harm is None or s.crosses(demand.end, harm.start) or NEGATED.search(s.text[demand.end : harm.start]):
        return None
    told = SECOND_PERSON.search(s.text, demand.end, min(len(s.text), harm.end + 8)) or s.has("threat", 0, demand.start)
    return harm if told else None


def _without(s: Stretch) -> Iterator[Threat]:
    """ "tanpa penarikan pasukan, kota itu akan dihapus dari peta" """
    for bind in _WITHOUT.finditer(s.text):
        demand = s.following(s.demands, bind.end(), 1)
        harm = harm_to_come(s, demand.end) if demand else None
        if (
            demand
            and harm
            and (harm.family in BY_HANDS or nobody_lives(s, harm))
            and "," in s.text[demand.end : harm.start]
        ):
            yield threat_of(demand, harm, "condition", start=bind.start())


def _without_if(s: Stretch) -> Iterator[Threat]:
    """A condition by "maka" alone: "tidak mau melepas senjata, maka mereka digilas"."""
    for negation in cue("negation").finditer(s.text):
        demand = s.following(s.demands, negation.end(), 2)
        bind = re.compile(r"[^,.;:]{0,60},\s*maka(?!\w)", re.I).match(s.text, demand.end) if demand else None
        harm = harm_to_come(s, bind.end(), far=5) if bind else None
        if demand and harm:
            yield threat_of(demand, harm, "condition", start=negation.start())


def _bare_condition(s: Stretch) -> Iterator[Threat]:
    """A condition by its place alone: "tidak keluar, kami bom", "melawan? Mati." """
    negated = [
        (n.start(), d)
        for n in cue("negation").finditer(s.text)
        for d in [s.following(s.demands, n.end(), 1)]
        if d is not None
    ]
    for start, demand in (*negated, *((r.start, r) for r in s.resisting), *_steps(s)):
        pause = _PAUSE.match(s.text, demand.end) if _OPENS.search(s.text[:start]) else None
        if pause is None:
            continue
        threatened = _THREATENED.match(s.text, pause.end())
        you = _TO_YOU.match(s.text, pause.end())
        after = threatened.end() if threatened else (you.end() if you else pause.end())
        told = threatened or (you and you.group().strip())
        harms = sorted([*s.harms, *(s.doing if told else ())])
        # "kami bom": the words of the doer may be part of the harm
        harm = next((h for h in harms if pause.end() <= h.start <= after and h.end > after - 1), None)
        if harm is None or (
            not told
            and re.match(r"\s*[.!”\"’']|\s*$", s.text[harm.end :]) is None
            and "kami" not in s.text[harm.start : harm.end].lower()
        ):
            continue
        yield threat_of(demand, harm, "condition", start=start)


def _steps(s: Stretch) -> Iterator[tuple[int, Hit]]:
    """ "maju selangkah lagi": going on as what is forbidden."""
    for step in _STEP.finditer(s.text):
        yield step.start(), Hit(step.start(), step.end(), "stop_resisting", False)


def _past_the_deadline(s: Stretch) -> Iterator[Threat]:
    """ "setelah tenggat itu, semua yang tersisa akan dimusnahkan" """
    for bind in _DEADLINE.finditer(s.text):
        harm = harm_to_come(s, bind.end())
        if (
            harm is None
            or not (harm.family in BY_HANDS or nobody_lives(s, harm))
            or s.words(bind.end(), harm.start) > 8
        ):
            continue
        demand = s.preceding(s.demands, bind.start(), 25)
        given = _GIVEN.search(s.text, 0, harm.start)
        if demand or given:
            deadline = Hit(bind.start(), bind.end(), "comply", True)
            yield threat_of(demand or deadline, harm, "condition")


def _we_to_you(s: Stretch) -> Iterator[Threat]:
    """ "kalau kalian berubah pikiran, kami akan menembak kalian": who says so threatens, whatever the condition."""
    for condition in cue("condition").finditer(s.text):
        harm = s.following(s.doing, condition.end(), 18)
        if harm is None or not _YOU.match(s.text, harm.end) or s.crosses(condition.end(), harm.start):
            continue
        comma = s.text.find(",", condition.end(), harm.start)
        if comma >= 0 and _WE_WILL.fullmatch(s.text, comma, harm.start):
            deed = Hit(condition.end() + 1, comma, "comply", True)
            yield threat_of(deed, harm, "condition", start=condition.start())
