"""Two things set side by side: "X atau Y", "dua pilihan: X, Y", "Y atau X", "melawan berarti mati"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from helpers.ultimatums.stretch import NEGATED, SECOND_PERSON, Stretch, Threat, threat_of
from helpers.ultimatums.vocabulary import Hit

_OR = re.compile(r"(?<![\w-])(?:atau(?:kah|pun)?|atw)(?!\w)|\s/\s|(?<=\w)/(?=\w)", re.I)
_AND = re.compile(r",\s+(?:dan\s+|kedua,?\s+)?|(?<!\w)(?:dan|dengan|versus|vs)(?!\w)|[;.]\s+(?:kedua|atau)\b,?", re.I)
# between "atau" and the harm: another clause begins, so the harm belongs to something else
_BREAK = re.compile(
    r"(?<!\w)(?:yang|karena|setelah|usai|ketika|saat|sejak|akibat|agar|supaya|oleh|dari|sementara|seperti|selama|namun"
    r"|tetapi|tapi|meski(?:pun)?|jika|kalau|bila|apabila|kecuali|sebelum|hingga)(?!\w)",
    re.I,
)
_PURPOSE = re.compile(r"(?<!\w)(?<!siap )(?<!bersiap )(?<!menunggu )(?<!bersiaplah )(?<!memilih )untuk(?!\w)", re.I)
_NEW_SUBJECT = re.compile(r"(?<!\w)(?:lainnya|sisanya|sebagian|ratusan|puluhan|ribuan|\d[\d.,]*)(?!\w)", re.I)
# idioms: what stands before "atau" is no demand
_LIFE = re.compile(
    r"(?<!\w)(?:hidup|menang|kemenangan|merdeka|sukses|luka(?:-luka)?|terluka|cedera|hilang|membunuh)\W+$", re.I
)
_OPTION = re.compile(r"(?:pilihan|jalan|opsi)", re.I)
_OPTIONS = re.compile(
    r"(?<!\w)(?:(?:dua|2)\s+(?:pilihan|opsi|jalan|cara|kemungkinan)|pilihannya|antara|opsinya)(?!\w)", re.I
)
_BARE_OPENING = re.compile(r"[\s'“‘]*(?:(?:segera|cepat|dan|lalu|atau|ayo|maka)\s+)?", re.I)
_PREFIXED = re.compile(r"(?!menye(?:rah|berang)|menyingkir|mengungsi)(?:me|di|pe)", re.I)
_MEANS = re.compile(r"(?:\s+\w+){0,4}\s+(?:berarti|artinya|sama\s+(?:saja\s+)?dengan|adalah)(?!\w)", re.I)
_OTHER_OPTION = re.compile(
    r"(?<!\w)(?:alternatif\w*|pilihan\s+lain\w*|(?:jalan|opsi)\s+lain\w*)(?:\s+\w+){0,4}?\s+(?:selain|dari|untuk)(?!\w)",
    re.I,
)
_IS = re.compile(r"(?:adalah|hanyalah|ialah|yakni|yaitu)", re.I)


def either_or(s: Stretch) -> Iterator[Threat]:
    """ "mundur atau mati", "menyerah sekarang juga atau kalian akan dihabisi", "dua pilihan: menyerah, mati" """
    for bind in _OR.finditer(s.text):
        demand = _demand_before(s, bind.start())
        harm = _harm_after(s, bind.end()) if demand else None
        if demand and harm and _is_threat(s, demand, harm, bind):
            yield threat_of(demand, harm, "either_or", start=_list_start(s, demand))
    if s.has("choice"):
        yield from _two_options(s)


def _demand_before(s: Stretch, end: int) -> Hit | None:
    demand = s.preceding(s.demands, end, 12)
    if demand is None or s.civil():
        return None
    gap = s.text[demand.end : end]
    relative = re.search(r"(?<!\w)yang(?!\w)", gap) and s.words(demand.end, end) > 8
    return None if relative or s.crosses(demand.end, end) or _OR.search(gap) else demand


def _harm_after(s: Stretch, start: int) -> Hit | None:
    candidates = sorted([*s.harms, *s.doing_after(start)], key=lambda hit: (hit.start, -hit.end))
    harm = next((h for h in candidates if h.start >= start), None)
    if harm is None or s.words(start, harm.start) > 9 or s.crosses(start, harm.start):
        return None
    gap = s.text[start : harm.start]
    return None if any(p.search(gap) for p in (_BREAK, _PURPOSE, NEGATED, _NEW_SUBJECT)) else harm


def _is_threat(s: Stretch, demand: Hit, harm: Hit, bind: re.Match[str]) -> bool:
    """Whether the pair is a choice put to somebody, rather than two things that happened."""
    clause = s.clause(demand.start)
    if _LIFE.search(s.text[: bind.start()]):
        return False
    close = s.words(demand.end, bind.start()) <= 3 and s.words(bind.end(), harm.start) <= 2
    plain = close and not demand.weak and not harm.weak
    if NEGATED.search(clause) and not _OPTION.search(clause):
        # "kami tidak akan menyerah atau mati" rejects the choice; with looser words it is no choice at all
        return plain and not s.happened(clause)
    if _quoted(s.text, _list_start(s, demand), harm.end):
        return True
    put = s.has("choice", demand.start - 90, demand.start) or s.has("threat", 0, demand.start)
    if put and not re.search(r"(?<!\w)yang\s+$", s.text[: demand.start], re.I):
        return True
    if s.happened(clause):
        return False
    return plain or (
        s.has("urge", 0, demand.start)
        or s.has("future", bind.end(), harm.start)
        or s.has("threat", harm.end)
        or s.text[harm.end : harm.end + 2].strip().startswith("!")
        or SECOND_PERSON.search(s.text, demand.start, min(len(s.text), harm.end + 12)) is not None
        or _imperative(s, demand)
    )


def _imperative(s: Stretch, demand: Hit) -> bool:
    """Whether the demand is a command: with -lah, or a bare verb that opens its clause ("tinggalkan pos ini ...")."""
    verb = s.text[demand.start : demand.end]
    opens = _BARE_OPENING.fullmatch(s.clause(demand.start)) is not None
    return verb.lower().endswith("lah") or (opens and not _PREFIXED.match(verb))


def _quoted(text: str, start: int, end: int) -> bool:
    """Whether quotation marks stand at (or just around) both ends of the words."""
    left, right = text[max(0, start - 2) : start].strip(), text[end : end + 2].strip()
    return left[-1:] in set("“\"‘'«`") and (right[:1] in set("”\"’'»`!.") or right[1:2] in set("”\"’'»`"))


def _list_start(s: Stretch, demand: Hit) -> int:
    """The start of a list of demands that ends in `demand` ("menyerah, lari atau mati")."""
    start = demand.start
    for other in reversed(s.demands):
        if other.end > start:
            continue
        gap = s.text[other.end : start]
        listed = "," in gap or re.search(r"\b(?:dan|lalu)\b", gap)
        if s.words(other.end, start) > 3 or not listed or s.crosses(other.end, start):
            break
        start = other.start
    return start


def _two_options(s: Stretch) -> Iterator[Threat]:
    """Options set side by side without "atau": "dua pilihan: menyerah, mati", "antara menyerah dan mati"."""
    for choice in _OPTIONS.finditer(s.text):
        for demand in s.demands:
            if demand.start < choice.end() or s.words(choice.end(), demand.start) > 8:
                continue
            harm = s.following(s.harms, demand.end, 8)
            gap = s.text[demand.end : harm.start] if harm else ""
            if harm and _AND.search(gap) and not any(p.search(gap) for p in (_BREAK, _OR, NEGATED)):
                yield threat_of(demand, harm, "either_or")


def turned_round(s: Stretch) -> Iterator[Threat]:
    """ "mati atau mundur" """
    for bind in _OR.finditer(s.text):
        harm = s.preceding(s.harms, bind.start(), 3)
        demand = s.following(s.demands, bind.end(), 3)
        if harm is None or demand is None or s.civil() or s.crosses(harm.end, demand.start):
            continue
        if re.search(r"(?:hidup|menang|merdeka|terluka|luka|atau)\W+$", s.text[: harm.start], re.I):
            continue
        clause = s.clause(harm.start)
        put = s.has("choice", harm.start - 90, harm.start) or s.has("threat", 0, harm.start)
        plain = not (harm.weak or demand.weak or s.happened(clause) or NEGATED.search(clause))
        if put or _quoted(s.text, harm.start, demand.end) or plain:
            yield threat_of(demand, harm, "reversed")


def equation(s: Stretch) -> Iterator[Threat]:
    """ "bertahan berarti mati", "pilihan lain selain menyerah adalah kematian" """
    for demand in s.resisting:
        match = _MEANS.match(s.text, demand.end)
        harm = s.following(s.harms, match.end(), 2) if match else None
        if harm and not harm.weak:
            yield threat_of(demand, harm, "equation")
    for other in _OTHER_OPTION.finditer(s.text):
        offered = s.following(s.demands, other.end(), 3)
        harm = s.following(s.harms, offered.end, 4) if offered else None
        if offered and harm and _IS.search(s.text[offered.end : harm.start]):
            yield threat_of(offered, harm, "equation")


def before_harm(s: Stretch) -> Iterator[Threat]:
    """ "menyerahlah sebelum kalian dihancurkan" """
    for bind in re.finditer(r"(?<!\w)sebelum(?!\w)", s.text, re.I):
        demand = s.preceding(s.demands, bind.start(), 4)
        harm = s.following(s.harms, bind.end(), 4)
        if demand is None or harm is None or s.crosses(demand.end, harm.start):
            continue
        urged = re.search(r"(?:desak|seru|tuntut|minta|segera)\w*", s.text[: demand.start], re.I)
        told = re.search(r"(?:kalian|kamu|anda|kami)", s.text[bind.end() : harm.start], re.I)
        command = s.text[demand.start : demand.end].lower().endswith("lah") or s.has("threat", 0, demand.start)
        if (command or urged or told) and not s.happened(s.clause(demand.start)):
            yield threat_of(demand, harm, "before")
