"""One fate held up against another: "lebih baik menyerah daripada dimusnahkan", "ketimbang mati, pulanglah"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from helpers.ultimatums.stretch import NEGATED, Stretch, Threat, threat_of
from helpers.ultimatums.vocabulary import Hit

_THAN = re.compile(r"(?<!\w)(?:dari\s?pada|ketimbang|alih-alih|dibanding(?:kan)?)(?!\w)", re.I)
_BETTER = re.compile(
    r"(?<!\w)(?:lebih\s+(?:baik|bijak|bagus|aman|untung)|sebaiknya|seyogianya|mending(?:an)?|hendaknya|baiknya)(?!\w)",
    re.I,
)
_CHOSEN = re.compile(r"(?<!\w)(?:memilih|pilih|rela|siap|daripada\s+(?:kami|saya)|kami|kita|saya|aku)(?!\w)", re.I)
_COMMAND = re.compile(r"lah$", re.I)
_AFTER = 6
"""Words between what is left and what is better."""


def preference(s: Stretch) -> Iterator[Threat]:
    """What somebody is told to do rather than meet a harm; what people chose themselves is left out."""
    for than in _THAN.finditer(s.text):
        harm = s.following(s.harms, than.end(), 3)
        if harm is None or s.crosses(than.end(), harm.start) or NEGATED.search(s.text[than.end() : harm.start]):
            continue
        demand = _better(s, than, harm)
        if demand and demand.family != "fight" and not s.civil():
            yield threat_of(demand, harm, "preference", start=min(demand.start, than.start()))


def _better(s: Stretch, than: re.Match[str], harm: Hit) -> Hit | None:
    """The deed that is better than the harm: before what is compared, or after it."""
    before = s.preceding(s.demands, than.start(), 5)
    if before and not s.crosses(before.end, than.start()):
        return before if _told(s, before, max(0, before.start - 60)) else None
    after = s.following(s.demands, harm.end, _AFTER)
    if after is None or s.crosses(harm.end, after.start):
        return None
    return after if _told(s, after, harm.end) else None


def _told(s: Stretch, demand: Hit, start: int) -> bool:
    lead = s.text[start : demand.start]
    if _CHOSEN.search(lead):
        return False
    return _BETTER.search(lead) is not None or _COMMAND.search(s.text[demand.start : demand.end]) is not None
