"""The mirror of a threat, death left unsaid: "menyerah jika ingin hidup", "satu-satunya kesempatan selamat"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from helpers.ultimatums.stretch import Stretch, Threat, threat_of
from helpers.ultimatums.vocabulary import Hit, find_hits

_WISH = re.compile(
    r"(?<!\w)(?:jika|kalau|bila|apabila|agar|supaya|asal|demi|untuk|kalo)\s+(?:\w+\s+){0,3}?"
    r"(?:(?:masih\s+|tetap\s+)?(?:ingin|mau|hendak|pengin|pengen)(?:\s+(?:tetap|masih|bisa|terus))?)\s+",
    re.I,
)
_WISH_ASKED = re.compile(
    r"(?:^|(?<=[“\"‘:.]))\s*(?:(?:kalian|kamu|anda)\s+)?(?:masih\s+)?(?:mau|ingin)\s+(?=[^?.!]{3,30}\?)", re.I
)
_CHANCE = r"kesempatan|cara|jalan|peluang|pilihan|harapan|opsi|kemungkinan"
_ONLY = re.compile(
    rf"(?<!\w)(?:(?:satu[- ]satunya|hanya\s+ada\s+satu|kesempatan\s+terakhir|peluang\s+terakhir)(?:\s+(?:{_CHANCE}))?"
    rf"|(?:{_CHANCE})\s+(?:satu[- ]satunya|terakhir))(?!\w)",
    re.I,
)
_SAVE = re.compile(r"(?<!\w)(?:untuk|agar|supaya|demi|guna|jika\s+ingin)\s+(?:bisa\s+|dapat\s+|tetap\s+)?$", re.I)
_LIFE = re.compile(r"nyawa|hidup|kematian|maut|kehancuran", re.I)


def survival(s: Stretch) -> Iterator[Threat]:
    """Giving in as the way, or the only way, to stay alive."""
    alive = [harm for harm in find_hits(s.text, "harms", survival=True) if _stays_alive(s, harm)]
    if not alive:
        return
    giving_in = [d for d in s.demands if d.family != "fight"]
    yield from _wished(s, alive, giving_in)
    yield from _only_chance(s, alive, giving_in)
    yield from _to_save_lives(s, alive, giving_in)


def _wished(s: Stretch, alive: list[Hit], giving_in: list[Hit]) -> Iterator[Threat]:
    for wish in (*_WISH.finditer(s.text), *_WISH_ASKED.finditer(s.text)):
        near = [h for h in alive if h.start >= wish.start() and h.end > wish.end()]
        harm = next((h for h in near if s.words(wish.end(), h.start) <= 2), None)
        if harm is None:
            continue
        asked = s.text[harm.end : harm.end + 1] == "?"
        demand = _nearest(s, giving_in, wish.start(), harm.end, asked)
        if demand:
            yield threat_of(demand, Hit(wish.start(), harm.end, "survival", False), "survival")


def _only_chance(s: Stretch, alive: list[Hit], giving_in: list[Hit]) -> Iterator[Threat]:
    for only in _ONLY.finditer(s.text):
        harm = s.following(alive, only.end(), 7)
        demand = s.following(giving_in, only.end(), 18) or s.preceding(giving_in, only.start(), 5)
        if harm and demand:
            yield threat_of(demand, harm, "survival", start=min(demand.start, only.start()))


def _to_save_lives(s: Stretch, alive: list[Hit], giving_in: list[Hit]) -> Iterator[Threat]:
    """ "didesak menyerah untuk menyelamatkan nyawa mereka": only where somebody urges or threatens."""
    for harm in alive:
        save = _SAVE.search(s.text[: harm.start])
        demand = s.preceding(giving_in, save.start(), 4) if save else None
        if demand is None or not _LIFE.search(s.text, harm.start, harm.end):
            continue
        told = s.has("urge", 0, demand.start) or s.has("threat", 0, demand.start)
        if told and demand.family in ("surrender", "disarm"):
            yield threat_of(demand, harm, "survival")


def _stays_alive(s: Stretch, harm: Hit) -> bool:
    """`mati` and `dibunuh` mirror survival only where negated ("jika tidak ingin mati"); the rest only where not."""
    negated = re.search(r"(?<!\w)(?:tidak|tak|nggak|gak)\s+(?:\w+\s+){0,2}$", s.lead(harm), re.I) is not None
    return negated == (s.text[harm.start : harm.end].lower() in ("mati", "dibunuh"))


def _nearest(s: Stretch, demands: list[Hit], start: int, end: int, asked: bool) -> Hit | None:
    """The demand nearest before `start` or after `end`, within reach and the same sentence (the next, if `asked`)."""
    before = s.preceding(demands, start, 8)
    if before and not s.crosses(before.end, start):
        return before
    after = s.following(demands, end, 10)
    return after if after and (asked or not s.crosses(end, after.start)) else None
