"""One stretch of text -> the either/or threats in it, by all the ways Indonesian binds a demand to a harm."""

from __future__ import annotations

from helpers.ultimatums.choices import before_harm, either_or, equation, turned_round
from helpers.ultimatums.conditions import forbidden, if_not, relative, unless
from helpers.ultimatums.stretch import Stretch, Threat
from helpers.ultimatums.survival import survival
from helpers.ultimatums.vocabulary import any_demand

# the first that claims a stretch keeps it: the tighter ways stand first
_WAYS = (either_or, survival, if_not, forbidden, relative, unless, turned_round, equation, before_harm)


def find_threats(text: str) -> list[Threat]:
    """The threats in `text` (one sentence, or two that belong together), left to right, none overlapping another."""
    if not any_demand().search(text):
        return []
    stretch = Stretch(text)
    found: list[Threat] = []
    for way in _WAYS:
        for threat in way(stretch):
            if not any(threat.start < other.end and other.start < threat.end for other in found):
                found.append(threat)
    return sorted(found, key=lambda threat: threat.start)
