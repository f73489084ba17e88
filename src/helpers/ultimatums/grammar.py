"""One stretch of text -> the either/or threats in it: the ways Indonesian binds a demand to a harm."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

import msgspec

from helpers.records import Span
from helpers.ultimatums.vocabulary import Hit, cue, find_hits

_OPEN, _CLOSE = "“\"‘'«„`(", "”\"’'»!.`)"
_SENTENCE_END = re.compile(r"[.!?;…]+[”\"’']*\s+(?=[\"“‘'A-ZÀ-Þ])|[;\n]")


class Threat(msgspec.Struct, frozen=True):
    """An either/or threat inside one stretch of text; offsets are into that stretch."""

    start: int
    end: int
    demand: Span
    harm: Span
    demand_family: str
    harm_family: str
    form: str
    """either_or, reversed, condition, relative, unless, forbidden, survival, equation: how the two are bound."""


class _Stretch:
    """A stretch with the places of its demands, harms and binding words."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.demands = find_hits(text, "demands")
        self.harms = find_hits(text, "harms")

    def words(self, start: int, end: int) -> int:
        return len(re.findall(r"\w+", self.text[start:end]))

    def between(self, start: int, end: int) -> str:
        return self.text[start:end]

    def has(self, name: str, start: int = 0, end: int | None = None) -> bool:
        return cue(name).search(self.text, max(0, start), len(self.text) if end is None else end) is not None

    def clause_start(self, position: int) -> int:
        """Where the clause that `position` stands in begins: after the last full stop, colon, comma or mark."""
        return max((self.text.rfind(mark, 0, position) + 1 for mark in ".:;,–—“”\"("), default=0)


def find_threats(text: str) -> list[Threat]:
    """The threats in `text` (one sentence, or two that belong together), left to right, none overlapping another."""
    stretch = _Stretch(text)
    found: list[Threat] = []
    for way in _ways():
        for threat in way(stretch):
            if not any(threat.start < other.end and other.start < threat.end for other in found):
                found.append(threat)
    return sorted(found, key=lambda threat: threat.start)


@cache
def _ways() -> tuple[Callable[[_Stretch], Iterator[Threat]], ...]:
    # the first that claims a stretch keeps it: the tighter ways stand first
    return (_either_or, _survival, _if_not, _forbidden, _relative, _unless, _reversed, _equation, _before)


def _threat(demand: Hit, harm: Hit, form: str, start: int | None = None, end: int | None = None) -> Threat:
    return Threat(
        min(demand.start, harm.start) if start is None else start,
        max(demand.end, harm.end) if end is None else end,
        Span(demand.start, demand.end),
        Span(harm.start, harm.end),
        demand.family,
        harm.family,
        form,
    )


# ------------------------------------------------------------------------------------------------------ X atau Y

_OR = re.compile(r"(?<![\w-])(?:atau(?:kah|pun)?|atw)(?!\w)|\s/\s|(?<=\w)/(?=\w)", re.I)
_AND = re.compile(r",\s+(?:dan\s+|kedua,?\s+)?|(?<!\w)(?:dan|dengan|versus|vs)(?!\w)|[;.]\s+(?:kedua|atau)\b,?", re.I)
# between "atau" and the harm: another clause begins here, so the harm belongs to something else
_BREAK = re.compile(
    r"(?<!\w)(?:yang|karena|setelah|usai|ketika|saat|sejak|akibat|agar|supaya|oleh|dari|sementara|seperti|selama|namun|tetapi|tapi|meski(?:pun)?|jika|kalau|bila|apabila|kecuali|sebelum|hingga)(?!\w)",
    re.I,
)
_PURPOSE = re.compile(r"(?<!\w)(?<!siap )(?<!bersiap )(?<!menunggu )(?<!bersiaplah )(?<!memilih )untuk(?!\w)", re.I)
_NOT = re.compile(r"(?<!\w)(?:tidak|tak|takkan|bukan|jangan|belum|tanpa)(?:\s+(?:akan|pernah|boleh|bakal|lagi|ada))*\s+(?:\w+\s+)?$", re.I)
_NEW_SUBJECT = re.compile(r"(?<!\w)(?:lainnya|sisanya|sebagian|ratusan|puluhan|ribuan|\d[\d.,]*)(?!\w)", re.I)
_LIFE = re.compile(r"(?<!\w)(?:hidup|menang|kemenangan|merdeka|sukses|luka(?:-luka)?|terluka|cedera|hilang|membunuh)\W+$", re.I)


def _either_or(s: _Stretch) -> Iterator[Threat]:
    for bind in _OR.finditer(s.text):
        demand = _demand_before(s, bind.start())
        if demand is None:
            continue
        harm = _harm_after(s, bind.end())
        if harm is None or not _is_threat(s, demand, harm, bind):
            continue
        yield _threat(demand, harm, "either_or", start=_list_start(s, demand))
    if s.has("choice"):
        yield from _two_options(s)


def _demand_before(s: _Stretch, end: int) -> Hit | None:
    for demand in reversed(s.demands):
        if demand.end > end:
            continue
        gap = s.between(demand.end, end)
        if s.words(demand.end, end) > 12 or _SENTENCE_END.search(gap) or re.search(r"(?<!\w)yang(?!\w)", gap) and s.words(demand.end, end) > 8:
            return None
        if _OR.search(gap):
            return None
        return None if _civil(s) else demand
    return None


def _civil(s: _Stretch) -> bool:
    """A post, a match or a market is spoken of: no war."""
    return s.has("civil")


def _harm_after(s: _Stretch, start: int) -> Hit | None:
    candidates = [*s.harms, *_active_harms(s, start)]
    for harm in sorted(candidates, key=lambda hit: (hit.start, -hit.end)):
        if harm.start < start:
            continue
        gap = s.between(start, harm.start)
        if s.words(start, harm.start) > 9 or _SENTENCE_END.search(gap) or _BREAK.search(gap) or _PURPOSE.search(gap):
            return None
        if _NOT.search(gap) or _NEW_SUBJECT.search(gap):
            return None
        return harm
    return None


def _active_harms(s: _Stretch, start: int) -> Iterator[Hit]:
    """Harms told from the doer's side count only as something still to come."""
    for harm in find_hits(s.text, "harms", active=True):
        if harm.start >= start and s.has("future", max(start, harm.start - 40), harm.start):
            yield harm


def _is_threat(s: _Stretch, demand: Hit, harm: Hit, bind: re.Match[str]) -> bool:
    """Whether the pair is a choice put to somebody, rather than two things that happened."""
    before = s.text[: demand.start]
    clause = s.text[s.clause_start(demand.start) : demand.start]
    if _LIFE.search(s.text[: bind.start()]):
        return False
    close = s.words(demand.end, bind.start()) <= 3 and s.words(bind.end(), harm.start) <= 2
    if _NOT.search(clause) and not re.search(r"(?:pilihan|jalan|opsi)", clause, re.I):
        # "kami tidak akan menyerah atau mati" rejects the choice; with looser words it is no choice at all
        return close and not demand.weak and not harm.weak and not _event_before(clause)
    if _quoted(s.text, _list_start(s, demand), harm.end):
        return True
    put = s.has("choice", demand.start - 90, demand.start) or s.has("threat", 0, demand.start)
    if put and not re.search(r"(?<!\w)yang\s+$", before, re.I):
        return True
    if _event_before(clause):
        return False
    gap = s.between(bind.end(), harm.start)
    told = (
        s.has("urge", 0, demand.start)
        or s.has("future", bind.end(), harm.start)
        or s.between(demand.start, demand.end).lower().endswith("lah")
        or s.has("threat", harm.end)
        or s.text[harm.end : harm.end + 2].strip().startswith("!")
        or _SECOND_PERSON.search(s.text, demand.start, min(len(s.text), harm.end + 12)) is not None
        or _imperative(s, demand)
    )
    if told:
        return True
    return close and not demand.weak and not harm.weak


_SECOND_PERSON = re.compile(r"(?<!\w)(?:kalian|kamu|anda|kau|engkau|(?!ilmu|tamu|semu|jamu|temu|ramu|bertemu|menemu)\w{3,}mu)(?!\w)", re.I)


def _imperative(s: _Stretch, demand: Hit) -> bool:
    """Whether the demand opens its clause as a bare verb: "tinggalkan pos ini atau ..."."""
    clause = s.text[s.clause_start(demand.start) : demand.start]
    bare = not re.match(r"me|di|pe", s.text[demand.start : demand.end], re.I) or re.match(r"menye(?:rah|berang)|menyingkir|mengungsi", s.text[demand.start : demand.end], re.I)
    return bool(bare) and re.fullmatch(r"[\s'“‘]*(?:(?:segera|cepat|dan|lalu|atau|ayo|maka)\s+)?", clause, re.I) is not None


def _event_before(clause: str) -> bool:
    """A count, a perfect or a relative pronoun in the clause: the words tell what happened."""
    return cue("event").search(clause) is not None


def _quoted(text: str, start: int, end: int) -> bool:
    """Whether quotation marks stand at (or just around) both ends of the words."""
    left, right = text[max(0, start - 2) : start].strip(), text[end : end + 2].strip()
    return bool(left and left[-1] in "“\"‘'«`" and right and (right[0] in "”\"’'»`!." or len(right) > 1 and right[1] in "”\"’'»`"))


def _list_start(s: _Stretch, demand: Hit) -> int:
    """The start of a list of demands that ends in `demand` ("menyerah, lari atau mati")."""
    start = demand.start
    for other in reversed(s.demands):
        if other.end > start:
            continue
        gap = s.between(other.end, start)
        if s.words(other.end, start) <= 3 and ("," in gap or re.search(r"\b(?:dan|lalu)\b", gap)) and not _SENTENCE_END.search(gap):
            start = other.start
        else:
            break
    return start


def _two_options(s: _Stretch) -> Iterator[Threat]:
    """Options set side by side without "atau": "dua pilihan: menyerah, mati", "antara menyerah dan mati"."""
    for choice in re.finditer(r"(?<!\w)(?:(?:dua|2)\s+(?:pilihan|opsi|jalan|cara|kemungkinan)|pilihannya|antara|opsinya)(?!\w)", s.text, re.I):
        for demand in s.demands:
            if demand.start < choice.end() or s.words(choice.end(), demand.start) > 8:
                continue
            for harm in s.harms:
                gap = s.between(demand.end, harm.start) if harm.start >= demand.end else ""
                if gap and s.words(demand.end, harm.start) <= 8 and _AND.search(gap) and not _BREAK.search(gap) and not _OR.search(gap) and not _NOT.search(gap):
                    yield _threat(demand, harm, "either_or")
                    break


def _reversed(s: _Stretch) -> Iterator[Threat]:
    for bind in _OR.finditer(s.text):
        harms = [h for h in s.harms if h.end <= bind.start() and s.words(h.end, bind.start()) <= 3]
        demands = [d for d in s.demands if d.start >= bind.end() and s.words(bind.end(), d.start) <= 3]
        if not harms or not demands:
            continue
        harm, demand = harms[-1], demands[0]
        if _LIFE.search(s.text[: harm.start].rstrip() + " ") or re.search(r"(?:hidup|atau)\W+$", s.text[: harm.start], re.I):
            continue
        if _civil(s) or _SENTENCE_END.search(s.between(harm.end, demand.start)):
            continue
        clause = s.text[s.clause_start(harm.start) : harm.start]
        put = s.has("choice", harm.start - 90, harm.start) or s.has("threat", 0, harm.start)
        plain = not (harm.weak or demand.weak or _event_before(clause) or _NOT.search(clause))
        if put or _quoted(s.text, harm.start, demand.end) or plain:
            yield _threat(demand, harm, "reversed")


# ------------------------------------------------------------------------------------------------------ conditions


def _if_not(s: _Stretch) -> Iterator[Threat]:
    """ "jika tidak menyerah, akan mati", "akan digilas bila melawan", "mundur, kalau tidak ..." """
    resisting = find_hits(s.text, "demands", resistance=True)
    for condition in cue("condition").finditer(s.text):
        negation = cue("negation").search(s.text, condition.end(), min(len(s.text), condition.end() + 90))
        if negation and s.words(condition.end(), negation.start()) > 7:
            negation = None
        demand: Hit | None = None
        if negation:
            demand = next(
                (d for d in s.demands if negation.end() <= d.start and s.words(negation.end(), d.start) <= 6 and not re.search(r"[.;:,]", s.between(negation.end(), d.start))),
                None,
            )
            if demand is None and s.words(condition.end(), negation.start()) == 0:
                yield from _otherwise(s, condition, negation)
                continue
        if demand is None:
            demand = next(
                (d for d in resisting if condition.end() <= d.start and s.words(condition.end(), d.start) <= 7 and "," not in s.between(condition.end(), d.start)),
                None,
            )
        if demand is None or _civil(s):
            continue
        harm = _consequence_after(s, demand.end) or _consequence_before(s, condition.start())
        if harm:
            yield _threat(demand, harm, "condition", start=min(condition.start(), harm.start))


def _otherwise(s: _Stretch, condition: re.Match[str], negation: re.Match[str]) -> Iterator[Threat]:
    """The demand stands before a bare "jika tidak"; where it is in no family, a bare imperative does."""
    harm = _consequence_after(s, negation.end())
    if harm is None:
        return
    before = [d for d in s.demands if d.end <= condition.start() and s.words(d.end, condition.start()) <= 25]
    if before:
        yield _threat(before[-1], harm, "condition")
        return
    start = max(s.clause_start(s.text.rfind(",", 0, condition.start())), 0) if "," in s.text[: condition.start()] else 0
    order = _ORDER.match(s.text, start)
    if order and order.end() <= condition.start() and harm.family in ("killing", "attack", "death", "destruction"):
        yield _threat(Hit(order.start(1), order.end(1), "comply", True), harm, "condition")


_ORDER = re.compile(r"[\s“\"'‘]*((?!akan|bukan|jalan|bulan|pekan)(?:(?!me|di)\w{3,}kan|\w{3,}lah|bayar|bawa|beri|kirim|buka|bebaskan|ikuti)\s+[^,.;:]{2,60}?)(?=[,.;]|\s+(?:jika|kalau|bila)\s)", re.I)


# what can die in words only
_THING = re.compile(
    r"(?<!\w)(?<!di )(?<!dalam )(?<!dari )(?:proposal|perundingan|negosiasi|kesepakatan|perjanjian|pembicaraan|rencana|usulan|ekonomi|perekonomian|pabrik|mesin|listrik|lampu|tanaman|industri|bisnis|harapan|mimpi|pariwisata|sinyal|tanur|usaha)(?!\w)",
    re.I,
)


def _consequence_after(s: _Stretch, start: int) -> Hit | None:
    """The first harm within reach after a condition that is told as still to come."""
    for harm in sorted([*s.harms, *_active_harms(s, start)], key=lambda hit: (hit.start, -hit.end)):
        if harm.start < start:
            continue
        gap = s.between(start, harm.start)
        if s.words(start, harm.start) > 18 or _SENTENCE_END.search(gap) or _NOT.search(gap) or _THING.search(gap):
            return None
        if re.search(r"(?<!\w)(?:bisa|dapat|mungkin|dikhawatirkan|yang|setelah|karena|seperti|agar)\s+(?:\w+\s+)?$", gap, re.I):
            continue
        coming = cue("future").search(gap) or cue("future").match(s.text, harm.start) or re.search(r"\bjadi\s+$", gap, re.I)
        if coming or harm.family in ("killing", "destruction") and re.match(r"kami|kita", s.text[harm.start : harm.end], re.I) or (s.words(start, harm.start) <= 3 and not harm.weak):
            return harm
    return None


def _consequence_before(s: _Stretch, end: int) -> Hit | None:
    """A harm told as still to come that the condition follows: "akan dihancurkan jika ..."."""
    active = [h for h in find_hits(s.text, "harms", active=True) if s.has("future", h.start - 40, h.start) or s.has("threat", h.start - 40, h.start)]
    for harm in sorted([*s.harms, *active], key=lambda hit: -hit.end):
        if harm.end > end:
            continue
        gap, lead = s.between(harm.end, end), s.text[max(0, harm.start - 45) : harm.start]
        if s.words(harm.end, end) > 8 or _SENTENCE_END.search(gap):
            return None
        if _NOT.search(lead) or re.search(r"(?<!\w)(?:telah|sudah|yang|setelah|karena|bisa|dapat|mungkin)\s+$", lead, re.I):
            continue
        headline = harm.start <= 60 and harm.family in ("killing", "destruction")
        if cue("future").search(lead) or cue("threat").search(lead) or cue("urge").search(lead) or headline or harm.family == "attack":
            return harm
    return None


_HELD = ("killing", "seizure", "attack")


def _forbidden(s: _Stretch) -> Iterator[Threat]:
    """Harm as the price of giving up: "ditembak jika menyerah", "menembak siapa pun yang mencoba mundur"."""
    leaving = [d for d in s.demands if d.family in ("surrender", "withdraw", "disarm", "flee") or d.family == "comply" and s.between(d.start, d.end).lower().startswith("membelot")]
    if not leaving:
        return
    harms = sorted([*s.harms, *find_hits(s.text, "harms", active=True)], key=lambda hit: hit.start)
    harms = [h for h in harms if h.family in _HELD and not _NOT.search(s.text[max(0, h.start - 45) : h.start])]
    harms = [h for h in harms if h.family != "seizure" or re.match(r"dipenjara", s.between(h.start, h.end), re.I)]
    binds = [*cue("condition").finditer(s.text), *re.finditer(r"(?<!\w)(?:siapa\s+(?:pun|saja)|siapapun|setiap|semua|mereka|\w+)(?:\s+\w+){0,3}\s+yang(?!\w)|(?<!\w)siapa(?!\s+(?:pun|saja|yang))(?!\w)", s.text, re.I)]
    for bind in binds:
        for demand in leaving:
            gap = s.between(bind.end(), demand.start)
            if demand.start < bind.end() or s.words(bind.end(), demand.start) > 5 or "," in gap or cue("negation").search(gap):
                continue
            conditional = cue("condition").match(s.text, bind.start()) is not None or re.search(r"(?<!\w)(?:siapa|setiap)", bind.group(), re.I) is not None
            wanted = re.search(r"(?<!\w)(?:mencoba|ingin|berusaha|hendak|mau|berani|nekat|kedapatan|ketahuan)(?!\w)", gap, re.I)
            for harm in harms:
                lead = s.text[max(0, harm.start - 40) : harm.start]
                told = cue("future").search(lead) or cue("threat").search(lead) or cue("urge").search(lead)
                if harm.end <= bind.start() and s.words(harm.end, bind.start()) <= 5 and not _SENTENCE_END.search(s.between(harm.end, bind.start())):
                    if (conditional and harm.family != "attack") or told:
                        yield _threat(_hold(demand), harm, "forbidden")
                        break
                if harm.start >= demand.end and s.words(demand.end, harm.start) <= 8 and not _SENTENCE_END.search(s.between(demand.end, harm.start)):
                    coming = cue("future").search(s.between(demand.end, harm.start)) or s.words(demand.end, harm.start) == 0
                    if coming and harm.family != "attack" and (conditional or wanted):
                        yield _threat(_hold(demand), harm, "forbidden", start=bind.start())
                        break
            break


def _hold(demand: Hit) -> Hit:
    """What is demanded of those who may not give up: to stay and fight."""
    return Hit(demand.start, demand.end, "fight", demand.weak)


_WHO = re.compile(
    r"(?<!\w)(?:siapa\s+(?:pun|saja)|siapapun|setiap|semua|seluruh|mereka|tentara|pasukan|prajurit|serdadu|musuh|militan|pejuang|penjajah|warga|barangsiapa|orang|pihak|sisa)(?:\s+\w+){0,5}?\s+yang(?!\w)|(?<!\w)(?:barang\s?siapa|(?:mengancam|memperingatkan|bahwa|ancam|bersumpah)\s+yang)(?!\w)|(?:^|(?<=[“\"‘:,]))\s*yang(?!\w)",
    re.I,
)


def _relative(s: _Stretch) -> Iterator[Threat]:
    """ "siapa pun yang tidak menyerah akan dibunuh", "mereka yang melawan akan dimusnahkan" """
    resisting = find_hits(s.text, "demands", resistance=True)
    for who in _WHO.finditer(s.text):
        negation = cue("negation").match(s.text, who.end() + 1)
        hits = [d for d in s.demands if d.start >= who.end()] if negation else [d for d in resisting if d.start >= who.end()]
        demand = next((d for d in hits if s.words(who.end(), d.start) <= 5), None)
        if demand is None and negation:
            demand = next((d for d in resisting if d.start >= who.end() and s.words(who.end(), d.start) <= 2), None)
        if demand is None:
            continue
        harm = _consequence_after(s, demand.end)
        if harm and cue("future").search(s.between(demand.end, harm.start)):
            yield _threat(demand, harm, "relative", start=who.start())


def _unless(s: _Stretch) -> Iterator[Threat]:
    """ "akan dimusnahkan kecuali mereka menyerah" """
    for bind in re.finditer(r"(?<!\w)(?:kecuali|terkecuali)(?!\w)", s.text, re.I):
        demand = next((d for d in s.demands if d.start >= bind.end() and s.words(bind.end(), d.start) <= 8), None)
        if demand is None or _SENTENCE_END.search(s.between(bind.end(), demand.start)):
            continue
        harm = _consequence_before(s, bind.start()) or _consequence_after(s, demand.end)
        if harm:
            yield _threat(demand, harm, "unless")


def _equation(s: _Stretch) -> Iterator[Threat]:
    """ "bertahan berarti mati", "pilihan lain selain menyerah adalah kematian" """
    for demand in find_hits(s.text, "demands", resistance=True):
        match = re.compile(r"(?:\s+\w+){0,4}\s+(?:berarti|artinya|sama\s+(?:saja\s+)?dengan|adalah)(?!\w)", re.I).match(s.text, demand.end)
        harm = match and next((h for h in s.harms if h.start >= match.end() and s.words(match.end(), h.start) <= 2 and not h.weak), None)
        if harm:
            yield _threat(demand, harm, "equation")
    for other in re.finditer(r"(?<!\w)(?:alternatif\w*|pilihan\s+lain\w*|(?:jalan|opsi)\s+lain\w*)(?:\s+\w+){0,4}?\s+(?:selain|dari|untuk)(?!\w)", s.text, re.I):
        demand = next((d for d in s.demands if d.start >= other.end() and s.words(other.end(), d.start) <= 3), None)
        harm = demand and next((h for h in s.harms if h.start >= demand.end and s.words(demand.end, h.start) <= 4), None)
        if demand and harm and re.search(r"(?:adalah|hanyalah|ialah|yakni|yaitu)", s.between(demand.end, harm.start), re.I):
            yield _threat(demand, harm, "equation")


def _before(s: _Stretch) -> Iterator[Threat]:
    """ "menyerahlah sebelum kalian dihancurkan" """
    for bind in re.finditer(r"(?<!\w)sebelum(?!\w)", s.text, re.I):
        demand = next((d for d in reversed(s.demands) if d.end <= bind.start() and s.words(d.end, bind.start()) <= 4), None)
        harm = next((h for h in s.harms if h.start >= bind.end() and s.words(bind.end(), h.start) <= 4), None)
        if demand is None or harm is None or _SENTENCE_END.search(s.between(demand.end, harm.start)):
            continue
        imperative = s.between(demand.start, demand.end).lower().endswith("lah")
        told = s.has("threat", 0, demand.start) or re.search(r"(?:desak|seru|tuntut|minta|segera)\w*", s.text[: demand.start], re.I)
        future = re.search(r"(?:kalian|kamu|anda|kami)", s.between(bind.end(), harm.start), re.I)
        clause = s.text[s.clause_start(demand.start) : demand.start]
        if (imperative or told or future) and not _event_before(clause):
            yield _threat(demand, harm, "before")


# ------------------------------------------------------------------------------------------------- the survival mirror

_WISH = re.compile(
    r"(?<!\w)(?:jika|kalau|bila|apabila|agar|supaya|asal|demi|untuk|kalo)\s+(?:\w+\s+){0,3}?(?:(?:masih\s+|tetap\s+)?(?:ingin|mau|hendak|pengin|pengen)(?:\s+(?:tetap|masih|bisa|terus))?)\s+",
    re.I,
)
_WISH_ASKED = re.compile(r"(?:^|(?<=[“\"'‘:.]))\s*(?:(?:kalian|kamu|anda)\s+)?(?:masih\s+)?(?:mau|ingin)\s+(?=[^?.!]{3,30}\?)", re.I)
_ONLY = re.compile(
    r"(?<!\w)(?:(?:satu[- ]satunya|hanya\s+ada\s+satu|kesempatan\s+terakhir|peluang\s+terakhir)(?:\s+(?:kesempatan|cara|jalan|peluang|pilihan|harapan|opsi|kemungkinan))?|(?:cara|jalan|kesempatan|peluang|pilihan|harapan|opsi)\s+(?:satu[- ]satunya|terakhir))(?!\w)",
    re.I,
)
_SAVE = re.compile(r"(?<!\w)(?:untuk|agar|supaya|demi|guna|jika\s+ingin)\s+(?:bisa\s+|dapat\s+|tetap\s+)?$", re.I)


def _survival(s: _Stretch) -> Iterator[Threat]:
    alive = find_hits(s.text, "harms", survival=True)
    if not alive:
        return
    giving_in = [d for d in s.demands if d.family != "fight"]
    for wish in (*_WISH.finditer(s.text), *_WISH_ASKED.finditer(s.text)):
        harm = next((h for h in alive if h.start >= wish.start() and h.end > wish.end() and s.words(wish.end(), h.start) <= 2 and _alive(s, h)), None)
        if harm is None or not re.search(r"ingin|mau|hendak|peng", wish.group(), re.I):
            continue
        demand = _nearest(s, giving_in, wish.start(), harm.end, asked=s.text[harm.end : harm.end + 1] == "?")
        if demand:
            yield Threat(min(demand.start, wish.start()), max(demand.end, harm.end), Span(demand.start, demand.end), Span(wish.start(), harm.end), demand.family, "survival", "survival")
    for only in _ONLY.finditer(s.text):
        after = [h for h in alive if h.start >= only.end() and s.words(only.end(), h.start) <= 7]
        harm = next((h for h in after if _alive(s, h)), None)
        if harm is None:
            continue
        demand = next((d for d in giving_in if d.start >= only.end() and s.words(only.end(), d.start) <= 18), None)
        if demand is None:
            demand = next((d for d in reversed(giving_in) if d.end <= only.start() and s.words(d.end, only.start()) <= 5), None)
        if demand:
            yield Threat(min(demand.start, only.start()), max(demand.end, harm.end), Span(demand.start, demand.end), Span(harm.start, harm.end), demand.family, "survival", "survival")
    for harm in alive:
        save = _SAVE.search(s.text[: harm.start])
        if not save or not re.search(r"nyawa|hidup|kematian|maut|kehancuran", s.between(harm.start, harm.end), re.I) or not _alive(s, harm):
            continue
        demand = next((d for d in reversed(giving_in) if d.end <= save.start() and s.words(d.end, save.start()) <= 4), None)
        if demand and demand.family in ("surrender", "disarm") and (s.has("urge", 0, demand.start) or s.has("threat", 0, demand.start)):
            yield _threat(demand, harm, "survival")


def _alive(s: _Stretch, harm: Hit) -> bool:
    """`mati` and `dibunuh` mirror survival only where negated ("jika tidak ingin mati"); the rest only where not."""
    lead = s.text[max(0, harm.start - 40) : harm.start]
    negated = re.search(r"(?<!\w)(?:tidak|tak|nggak|gak)\s+(?:\w+\s+){0,2}$", lead, re.I) is not None
    return negated == (s.between(harm.start, harm.end).lower() in ("mati", "dibunuh"))


def _nearest(s: _Stretch, demands: list[Hit], start: int, end: int, asked: bool) -> Hit | None:
    """The demand nearest before `start` or after `end`, within reach and the same sentence (the next, if `asked`)."""
    before = next((d for d in reversed(demands) if d.end <= start), None)
    after = next((d for d in demands if d.start >= end), None)
    if before and s.words(before.end, start) <= 8 and not _SENTENCE_END.search(s.between(before.end, start)):
        return before
    if after and s.words(end, after.start) <= 10 and (asked or not _SENTENCE_END.search(s.between(end, after.start))):
        return after
    return None
