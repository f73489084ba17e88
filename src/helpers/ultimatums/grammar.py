"""One stretch of text -> the either/or threats in it, by all the ways Indonesian binds a demand to a harm."""

from __future__ import annotations

import re

from helpers.ultimatums.choices import either_or, turned_round
from helpers.ultimatums.conditions import if_not
from helpers.ultimatums.consequences import before_harm, consequence
from helpers.ultimatums.contrasts import contrast
from helpers.ultimatums.exceptions import lest, unless
from helpers.ultimatums.preferences import preference
from helpers.ultimatums.relatives import anybody, forbidden, relative
from helpers.ultimatums.stretch import Stretch, Threat
from helpers.ultimatums.survival import survival
from helpers.ultimatums.vocabulary import any_harm

_HYPHENS = re.compile(r"-(atau|or)-", re.I)
# the first that claims a stretch keeps it: the tighter ways stand first
_WAYS = (
    either_or,
    survival,
    if_not,
    lest,
    forbidden,
    relative,
    unless,
    turned_round,
    consequence,
    preference,
    contrast,
    before_harm,
    anybody,
)


def find_threats(text: str) -> list[Threat]:
    """The threats in `text` (one sentence, or two that belong together), left to right, none overlapping another."""
    # "ultimatum menyerah-atau-mati": the offsets stay as they are
    text = _HYPHENS.sub(lambda match: f" {match[1]} ", text)
    if not any_harm().search(text):
        return []
    stretch = Stretch(text)
    found: list[Threat] = []
    for way in _WAYS:
        for threat in way(stretch):
            if not any(threat.start < other.end and other.start < threat.end for other in found):
                found.append(threat)
    return sorted(found, key=lambda threat: threat.start)
