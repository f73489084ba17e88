"""What a series counts, and which of it a claim can be held against."""

from __future__ import annotations

import msgspec

from helpers.records import Claim


class Item(msgspec.Struct, frozen=True):
    """Columns of the series that a claim of these measures and objects speaks of."""

    measures: tuple[str, ...]
    objects: tuple[str, ...]
    candidates: tuple[tuple[str, ...], ...]
    """Each a column, or several that are added up; a claim is held against the one that it fits best."""
    by_raid: bool = False
    """Whether texts mostly count those of one raid or night, not of the day that the series counts."""


_LOST = ("killed", "casualties")
_GEAR = ("equipment",)
ITEMS = (
    Item(_LOST, ("soldier", "person"), (("personnel",),)),
    Item(("captured",), ("soldier", "person"), (("POW",),)),
    Item(_GEAR, ("tank",), (("tank",),)),
    Item(_GEAR, ("apc",), (("APC",),)),
    # the object has rocket launchers with the guns; which of them a text counts, its number tells
    Item(_GEAR, ("artillery",), (("field artillery",), ("MRL",), ("field artillery", "MRL"))),
    Item(_GEAR, ("air_defence",), (("anti-aircraft warfare",),)),
    Item(_GEAR, ("aircraft",), (("aircraft",),)),
    Item(_GEAR, ("helicopter",), (("helicopter",),)),
    Item(_GEAR, ("drone",), (("drone",),), by_raid=True),
    Item(_GEAR, ("missile",), (("cruise missiles",),), by_raid=True),
    Item(_GEAR, ("ship",), (("naval ship",), ("naval ship", "submarines"), ("submarines",))),
    # one column since May 2022, two before
    Item(_GEAR, ("vehicle",), (("vehicles and fuel tanks",), ("military auto", "fuel tank"), ("military auto",))),
)
COLUMNS = tuple(dict.fromkeys(column for item in ITEMS for candidate in item.candidates for column in candidate))
"""Every column that is read."""

UNREAD = ("date", "day", "personnel*", "greatest losses direction", "special equipment", "mobile SRBM system")
"""Columns of the series that no object of ours answers to, or that qualify another one."""

WHOSE = "Russia"
"""Whose losses the series counts."""
CLAIMANTS = frozenset({"Ukraine", "none"})
"""Who repeats this series when speaking of them: others have counts of their own, and differ with reason."""


def item_of(claim: Claim) -> Item | None:
    """What the claim counts, in terms of the series; None where the series has nothing of the kind."""
    if claim.side != WHOSE:
        return None
    return next((i for i in ITEMS if claim.measure in i.measures and claim.object in i.objects), None)
