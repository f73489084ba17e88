"""Those whom a harm will meet, told by what they do: "siapa pun yang melawan akan ...", "ditembak jika menyerah"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from helpers.ultimatums.coming import harm_to_come
from helpers.ultimatums.consequences import refused_after
from helpers.ultimatums.stretch import NEGATED, Stretch, Threat, threat_of
from helpers.ultimatums.vocabulary import Hit, cue

_WHOSE = (
    r"siapa\s+(?:pun|saja)|siapapun|setiap|semua|seluruh|mereka|tentara(?:nya)?|pasukan(?:nya)?|prajurit(?:nya)?|serdadu"
    r"|musuh|militan|pejuang|penjajah|warga|orang|pihak|sisa|anak\s+buah(?:nya)?|rekan(?:nya)?|personel|anggota(?:nya)?"
    r"|rekrutan|napi|narapidana|kelompok|unit|garnisun|pemberontak|pembela|petempur|militer|nasionalis|kawan|desertir|pembelot|milisi"
)
_WHO = re.compile(
    rf"(?<!\w)(?:{_WHOSE})(?:\s+\w+){{0,5}}?\s+yang(?!\w)"
    r"|(?<!\w)(?:barang\s?siapa|(?:mengancam|memperingatkan|bahwa|ancam|bersumpah|bilang|berkata|katanya)\s+yang)(?!\w)"
    r"|(?:^|(?<=[“\"‘:,;]))\s*yang(?!\w)",
    re.I,
)
_WHO_LEAVES = re.compile(
    rf"(?<!\w)(?:{_WHOSE})(?:\s+\w+){{0,3}}?\s+yang(?!\w)|(?<!\w)siapa(?:\s+yang|(?!\s+(?:pun|saja)))(?!\w)"
    r"|(?:^|(?<=[“\"‘]))yang(?!\w)",
    re.I,
)
_ANYBODY = re.compile(r"(?<!\w)(?:siapa|setiap)", re.I)
_EVERYBODY = re.compile(r"(?<!\w)(?:siapa|setiap|semua|seluruh)", re.I)
_TRIES = re.compile(r"(?<!\w)(?:mencoba|ingin|berusaha|hendak|mau|berani|nekat|kedapatan|ketahuan)(?!\w)", re.I)
# what somebody expects for himself is nobody's threat
_FEARS = re.compile(
    r"(?<!\w)(?:(?:takut|khawatir|cemas|ketakutan|yakin|percaya)(?:\s+\w+){0,2}|(?:saya|aku)\s+(?:akan|bakal|pasti))\s+$",
    re.I,
)
_AFRAID = re.compile(r"(?<!\w)(?:takut|khawatir|cemas|ketakutan)(?:\s+\w+){0,2}\s+$", re.I)
_FROM_BATTLE = re.compile(r"(?:kabur|lari|melarikan\s+diri|mundur|menyerah|balik\s+badan|desersi|membelot)(?!\w)", re.I)
# a deserter is told by his name: "desertir akan ditembak"
_DESERTER = re.compile(r"(?<!\w)(?:desertir|pembelot|desersi|membelot|pengecut)(?!\w)", re.I)
_STEP_BACK = re.compile(
    r"(?<!\w)(?:mundur|lari|kabur|balik)\s+(?:(?:satu|se|selangkah|seinci|sejengkal)\w*\s*){1,2},", re.I
)
_SHOOT = re.compile(r"[,:]\s*(?:langsung\s+)?(?:tembak|bunuh|habisi|eksekusi)$", re.I)
_UNIT = re.compile(
    r"(?<!\w)(?:satuan|unit|pasukan|detasemen|regu|penghalang|polisi\s+militer)(?:\s+\w+){0,3}\s+(?:yang|untuk)\s+$",
    re.I,
)
# "hukuman mati bagi anggota yang mau menyerah", "izin menembak mereka yang kabur"
_PENALTY = re.compile(r"(?:hukuman\s+mati|eksekusi)\s+(?:mati\s+)?(?:bagi|untuk|atas)\s", re.I)
_LEAVE = re.compile(
    r"(?<!\w)(?:(?:di)?izin(?:kan)?|boleh|wewenang|hak|berhak|kuasa|lampu\s+hijau)\s+(?:untuk\s+)?$", re.I
)
_SHOOTS = re.compile(r"(?:menembak|membunuh|mengeksekusi|menghabisi|mematikan)", re.I)
# "yang kabur kami tembak"
_WE_SHOOT = re.compile(r"(?:kami|kita|saya)\s+(?:tembak|bunuh|habisi|eksekusi)(?!\w)", re.I)
_WILL = re.compile(r"(?<!\w)(?:akan|bakal|langsung|harus|diancam)\s+(?:\w+\s+)?$", re.I)
_WHOEVER = re.compile(r"(?<!\w)(?:siapa\s*pun|siapa\s+saja|siapa|barang\s?siapa)(?:\s+yang)?(?!\w)", re.I)
_SAYS_WHO = re.compile(r"(?<=bilang\s)yang(?!\w)|(?<=mengancam\s)yang(?!\w)|(?<=berkata\s)yang(?!\w)", re.I)
_UNHARMED = re.compile(
    r"(?<!\w)(?:tewas|gugur|terbunuh|mati|meninggal|bukan|tidak\s+akan|tak\s+akan|apakah)(?!\w)", re.I
)
_BY_OTHERS = frozenset({"killing", "seizure", "attack"})


def relative(s: Stretch) -> Iterator[Threat]:
    """ "siapa pun yang tidak menyerah akan dibunuh", "akan menghabisi siapa pun yang menolak menyerah" """
    for who in _WHO.finditer(s.text):
        negated = cue("negation").match(s.text, who.end() + 1) is not None
        demand = s.following(s.demands if negated else s.resisting, who.end(), 5)
        if demand is None and negated:
            demand = s.following(s.resisting, who.end(), 2)
        harm = harm_to_come(s, demand.end, far=7) if demand else None
        anybody = _EVERYBODY.match(who.group().strip()) is not None
        sure = s.has("future", demand.end, harm.start) if demand and harm else False
        if demand and harm and (sure or (anybody and harm.family in ("killing", "destruction"))):
            yield threat_of(demand, harm, "relative", start=who.start())
            continue
        demand = refused_after(s, who.end())
        harm = _harm_on(s, who.start(), anybody) if demand else None
        if demand and harm:
            yield threat_of(demand, harm, "relative")


def anybody(s: Stretch) -> Iterator[Threat]:
    """ "siapa yang merekam kami akan ditembak": whatever they do, told to everybody."""
    for who in (*_WHOEVER.finditer(s.text), *_SAYS_WHO.finditer(s.text)):
        harm = s.following([h for h in s.harms if h.family in ("killing", "destruction")], who.end(), 9)
        if harm is None or s.crosses(who.end(), harm.start) or _UNHARMED.search(s.text[who.end() : harm.start]):
            continue
        deed = re.compile(
            r"\s*((?:\w+\s+){1,8}?)(?P<will>(?:akan|bakal|langsung)\s+(?:kami\s+)?)?$",
            re.I,
        ).match(s.text, who.end(), harm.start)
        if deed and (deed["will"] or re.match(r"akan|bakal|langsung", s.text[harm.start :], re.I)):
            leaves = any(_leaves(s, d) and who.end() <= d.start < deed.end(1) for d in s.demands)
            kept = leaves and cue("negation").search(deed[1]) is None
            done = Hit(who.end() + 1, deed.end(1) - 1, "fight" if kept else "comply", True)
            yield threat_of(done, harm, "relative", start=who.start())


def _harm_on(s: Stretch, end: int, everybody: bool) -> Hit | None:
    """The harm whose object begins at `end`: "mengancam akan melenyapkan [sisa pasukan yang ...]"."""
    harm = s.preceding(sorted([*s.harms, *s.doing]), end, 3)
    if harm is None or s.crosses(harm.end, end) or NEGATED.search(s.lead(harm)):
        return None
    lead = s.lead(harm)
    if re.search(r"(?<!\w)(?:telah|sudah|sedang|berhasil|sempat)(?!\w)", lead, re.I):
        return None
    first_person = re.search(r"(?<!\w)(?:kami|kita|saya)\s+(?:akan|bakal)\s+$", lead, re.I)
    future = cue("future").search(lead) or re.search(r"(?<!\w)bersumpah(?!\w)", lead, re.I)
    threatened = cue("threat").search(lead)
    return harm if threatened or first_person or (everybody and future) else None


def forbidden(s: Stretch) -> Iterator[Threat]:
    """Harm as the price of giving up: "ditembak jika menyerah", "menembak siapa pun yang mencoba mundur"."""
    leaving = [d for d in s.demands if _leaves(s, d)]
    harms = [h for h in sorted([*s.harms, *s.doing], key=lambda hit: hit.start) if _by_others(s, h)]
    if not harms:
        return
    yield from _deserters(s, [h for h in harms if not _FEARS.search(s.lead(h))])
    for bind in (*cue("condition").finditer(s.text), *_WHO_LEAVES.finditer(s.text)):
        demand = s.following(leaving, bind.end(), 5) or _fails_to_fight(s, bind)
        gap = s.text[bind.end() : demand.start] if demand else ""
        if demand is None or "," in gap or (demand.family != "fight" and cue("negation").search(gap)):
            continue
        strict = cue("condition").match(s.text, bind.start()) or _ANYBODY.search(bind.group())
        # "takut ditembak rekannya jika mundur": what deserters are told; "takut dibunuh jika pulang" is a fear alone
        deserts = _FROM_BATTLE.match(s.text, demand.start) is not None
        able = [h for h in harms if not _FEARS.search(s.lead(h)) or (deserts and _AFRAID.search(s.lead(h)))]
        harm = next((h for h in able if _price(s, h, bind, demand, bool(strict), bool(_TRIES.search(gap)))), None)
        if harm:
            # what is demanded of those who may not give up is to stay and fight
            hold = Hit(demand.start, demand.end, "fight", demand.weak)
            yield threat_of(hold, harm, "forbidden", start=min(bind.start(), harm.start))


def _fails_to_fight(s: Stretch, bind: re.Match[str]) -> Hit | None:
    """ "jika gagal maju", "yang menolak bertempur" """
    negation = cue("negation").match(s.text, bind.end() + 1)
    return s.following([d for d in s.demands if d.family == "fight"], negation.end(), 2) if negation else None


def _leaves(s: Stretch, demand: Hit) -> bool:
    return demand.family in ("surrender", "withdraw", "disarm", "flee", "defect")


def _by_others(s: Stretch, harm: Hit) -> bool:
    jailed = harm.family != "seizure" or s.text[harm.start : harm.end].lower().startswith("dipenjara")
    return harm.family in _BY_OTHERS and jailed and not NEGATED.search(s.lead(harm))


def _price(s: Stretch, harm: Hit, bind: re.Match[str], demand: Hit, strict: bool, tries: bool) -> bool:
    """Whether the harm is what giving up costs, before or after it."""
    if harm.end <= bind.start():
        if s.words(harm.end, bind.start()) > 5 or s.crosses(harm.end, bind.start()):
            return False
        told = any(cue(name).search(s.lead(harm)) for name in ("future", "threat", "urge"))
        if tries and harm.family in ("attack", "killing") and _UNIT.search(s.lead(harm)):
            # "satuan yang menghabisi siapa saja yang mencoba kabur"
            return True
        if _PENALTY.match(s.text, harm.start) or _LEAVE.search(s.lead(harm)):
            return True
        return told or (strict and harm.family != "attack")
    away = s.words(demand.end, harm.start)
    if harm.start < demand.end or away > 8 or s.crosses(demand.end, harm.start):
        return False
    if away <= 1 and _WE_SHOOT.match(s.text, harm.start):
        return True
    if harm.family == "attack" and strict and _SHOOTS.match(s.text, harm.start):
        return re.search(r"(?<!\w)(?:akan|bakal|yang)\s+$", s.lead(harm), re.I) is not None
    if harm.family == "attack":
        return away <= 1 and _SHOOT.search(s.text[demand.end : harm.end]) is not None
    if harm.family == "killing" and (_WILL.search(s.lead(harm)) or (_ANYBODY.search(bind.group()) and away <= 3)):
        return True
    return (strict or tries) and (away == 0 or s.has("future", demand.end, harm.start))


def _deserters(s: Stretch, harms: list[Hit]) -> Iterator[Threat]:
    """ "desertir akan ditembak", "mundur selangkah, kalian ditembak" """
    for who in _DESERTER.finditer(s.text):
        harm = s.preceding(harms, who.start(), 2)
        if harm and cue("threat").search(s.lead(harm)):
            yield threat_of(Hit(who.start(), who.end(), "fight", False), harm, "forbidden")
    for who in (*_DESERTER.finditer(s.text), *_STEP_BACK.finditer(s.text)):
        harm = s.following(harms, who.end(), 3)
        step = _STEP_BACK.match(s.text, who.start()) is not None
        killed = harm is not None and (harm.family == "killing" or (step and harm.family == "death"))
        if harm is None or not killed or s.crosses(who.end(), harm.start):
            continue
        if _WILL.search(s.lead(harm)) or step:
            yield threat_of(Hit(who.start(), who.end(), "fight", False), harm, "forbidden")
