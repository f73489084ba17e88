"""A harm that only a demand averts: "X supaya tidak Y", "Y kecuali X"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from helpers.ultimatums.coming import BY_HANDS, harm_announced, harm_to_come, nobody_lives
from helpers.ultimatums.stretch import Stretch, Threat, threat_of

_LEST = re.compile(r"(?<!\w)(?:supaya|agar|biar|jika)\s+(?:tidak|tak)(?:\s+(?:ingin|mau))?(?!\w)", re.I)
_HASTE = re.compile(r"(?:^|(?<=[“\"‘':]))\s*(?:lekas|segera|cepat|buruan)(?:lah)?\s+$", re.I)


_FAR = 18
"""Words between a harm and "kecuali", at most: what is to be bombed may be told at length."""


def lest(s: Stretch) -> Iterator[Threat]:
    """ "angkat tangan supaya tidak dilumat habis" """
    for bind in _LEST.finditer(s.text):
        demand = s.preceding(s.demands, bind.start(), 8)
        harm = s.following([h for h in s.harms if h.family in (*BY_HANDS, "death")], bind.end(), 1)
        if demand is None or harm is None or s.crosses(demand.end, bind.start()) or s.civil():
            continue
        if (
            _HASTE.search(s.text[: demand.start])
            or s.has("urge", 0, demand.start)
            or s.text[demand.start : demand.end].lower().endswith("lah")
        ):
            yield threat_of(demand, harm, "condition")


def unless(s: Stretch) -> Iterator[Threat]:
    """ "akan dimusnahkan kecuali mereka menyerah" """
    for bind in re.finditer(r"(?<!\w)(?P<selain>selain)(?!\w)|(?<!\w)(?:kecuali|terkecuali)(?!\w)", s.text, re.I):
        demand = s.following(s.demands, bind.end(), 8)
        if demand is None or s.crosses(bind.end(), demand.start):
            continue
        harm = harm_announced(s, bind.start(), _FAR) or harm_to_come(s, demand.end)
        if harm and (bind["selain"] is None or nobody_lives(s, harm)):
            yield threat_of(demand, harm, "unless")
