"""The mirror of a threat, death left unsaid: "menyerah jika ingin hidup", "satu-satunya kesempatan selamat"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from helpers.ultimatums.stretch import Stretch, Threat, threat_of
from helpers.ultimatums.vocabulary import Hit, find_hits

_WISH = re.compile(
    r"(?<!\w)(?:jika|kalau|bila|apabila|agar|supaya|asal|demi|untuk|kalo)\s+(?:\w+\s+){0,3}?"
    r"(?:(?:masih\s+|tetap\s+)?(?:ingin|mau|hendak|pengin|pengen|sayang|cinta)(?:\s+(?:tetap|masih|bisa|terus|pada))?)\s+"
    r"|(?<!\w)(?:yang|siapa(?:\s+yang)?)\s+(?:masih\s+)?(?:ingin|mau|hendak)(?:\s+(?:tetap|masih|bisa|terus))?\s+"
    r"|(?<!\w)(?:selagi|selama|mumpung|sewaktu)\s+(?:\w+\s+)?masih\s+",
    re.I,
)
_WISH_ASKED = re.compile(
    r"(?:^|(?<=[“\"‘:.]))\s*(?:(?:kalian|kamu|anda)\s+)?(?:masih\s+)?(?:mau|ingin)\s+(?=[^?.!]{3,30}\?)", re.I
)
_WHO_WISHES = re.compile(r"(?:yang|siapa)(?!\w)", re.I)
_THEN = re.compile(r"\s*(?:[,:;–—]|(?:harus|silakan|segera|sebaiknya|wajib)(?!\w))", re.I)
_CHANCE = r"kesempatan|cara|jalan|peluang|pilihan|harapan|opsi|kemungkinan"
_ONLY = re.compile(
    rf"(?<!\w)(?:(?:satu[- ]satunya|(?:hanya|cuma|tinggal)\s+(?:(?:ada|punya|memiliki|mempunyai|tersisa)\s+)?satu"
    r"|kesempatan\s+terakhir"
    rf"|peluang\s+terakhir)(?:\s+(?:{_CHANCE}))?|(?:{_CHANCE})\s+(?:satu[- ]satunya|terakhir|terbaik)"
    r"|(?:hanya|cuma)\s+(?:dengan|mereka\s+yang|yang|kalau|jika|bila|lewat))(?!\w)",
    re.I,
)
_SAVE_YOURSELF = re.compile(r"(?:me(?:ny|l))?(?:selamatkan|lindungi)", re.I)
_BY = re.compile(r"\s*(?:\w+\s+)?(?:,|:|;|–|-|dan|dengan(?:\s+cara)?|lewat)\s*", re.I)
_SAVE = re.compile(r"(?<!\w)(?:untuk|agar|supaya|demi|guna|jika\s+ingin)\s+(?:bisa\s+|dapat\s+|tetap\s+)?$", re.I)
# asked by somebody else: one's own command to fall back and save lives is no threat
_ASKED = re.compile(
    r"(?<!\w)(?:(?:me)?minta|(?:men)?desak|didesak|diminta|(?:me|di)?nyerukan|diserukan|serukan|memohon|mengimbau|diimbau|diberi\s+tahu)(?!\w)",
    re.I,
)
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
    yield from _save_yourselves(s, alive, giving_in)


def _wished(s: Stretch, alive: list[Hit], giving_in: list[Hit]) -> Iterator[Threat]:
    for wish in (*_WISH.finditer(s.text), *_WISH_ASKED.finditer(s.text)):
        near = [h for h in alive if h.start >= wish.start() and h.end > wish.end()]
        harm = next((h for h in near if s.words(wish.end(), h.start) <= 2), None)
        if harm is None:
            continue
        if _WHO_WISHES.match(wish.group()) and not _THEN.match(s.text, harm.end):
            continue
        asked = s.text[harm.end : harm.end + 1] == "?"
        demand = _nearest(s, giving_in, wish.start(), harm.end, asked)
        if demand:
            yield threat_of(demand, Hit(wish.start(), harm.end, "survival", False), "survival")


def _only_chance(s: Stretch, alive: list[Hit], giving_in: list[Hit]) -> Iterator[Threat]:
    for only in _ONLY.finditer(s.text):
        harm = s.following(alive, only.end(), 9)
        demand = s.following(giving_in, only.end(), 18) or s.preceding(giving_in, only.start(), 5)
        if harm and demand and s.crosses(min(only.start(), demand.start), max(harm.start, demand.start)):
            continue
        if harm and demand:
            yield threat_of(demand, harm, "survival", start=min(demand.start, only.start()))


def _to_save_lives(s: Stretch, alive: list[Hit], giving_in: list[Hit]) -> Iterator[Threat]:
    """ "didesak menyerah untuk menyelamatkan nyawa mereka": only where somebody urges or threatens."""
    for harm in alive:
        save = _SAVE.search(s.text[: harm.start])
        demand = s.preceding(giving_in, save.start(), 4) if save else None
        if demand is None or not _LIFE.search(s.text, harm.start, harm.end):
            continue
        asked = _ASKED.search(s.text, 0, demand.start)
        told = asked or s.has("threat", 0, demand.start)
        if (told and demand.family in ("surrender", "disarm")) or (asked and demand.family == "withdraw"):
            yield threat_of(demand, harm, "survival")


def _save_yourselves(s: Stretch, alive: list[Hit], giving_in: list[Hit]) -> Iterator[Threat]:
    """ "selamatkan nyawa kalian dengan menyerah", "menyerahlah dan selamatkan nyawa kalian": told to somebody."""
    for harm in alive:
        if not _SAVE_YOURSELF.match(s.text, harm.start) or s.text[harm.start : harm.start + 2].lower() == "me":
            continue
        opens = re.fullmatch(r"[\s'“‘\"]*", s.clause(harm.start)) is not None
        by = _BY.match(s.text, harm.end)
        demand = s.following(giving_in, by.end(), 3) if by and opens else None
        if demand is None and re.search(r"(?<!\w)dan\s+$", s.text[: harm.start], re.I):
            demand = s.preceding(giving_in, harm.start, 4)
        if demand and demand.family != "flee":
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
