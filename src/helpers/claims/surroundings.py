"""What one claim's side is weighed from, and which claims tend to share a side."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from helpers.claims.grammar import Governed
from helpers.claims.phrases import Parse
from helpers.claims.scenes import Scene, Side, Speaker

OTHER: Side = "other"
_CIVIL = frozenset({"civilian", "child", "person"})
_MEASURES = frozenset(
    {"strikes", "territory", "displaced", "mobilised", "exchanged", "bodies", "surrendered", "captured", "missing"}
)


class Told(msgspec.Struct, frozen=True):
    """What was settled for a claim read before: the discourse that later ones lean on."""

    side: Side
    camp: str
    sentence: int
    paragraph: int
    measure: str
    at: int
    """Where it stands in its sentence."""


class Surroundings(msgspec.Struct, frozen=True):
    """What the rest of the text lends to one claim's side."""

    text: str
    """The sentence."""
    above: str
    """The sentence before, empty where it is none of this paragraph."""
    parse: Parse
    scene: Scene
    before: Scene
    """The sentence before, empty where it is none of this paragraph."""
    heading: Scene
    speaker: Speaker
    told: Sequence[Told]
    """Claims settled so far, in text order."""
    sentence: int
    paragraph: int
    place: Side | None
    """The land of the place last named in this paragraph or the one before."""
    home: Side
    only_land: Side | None
    """The land of all places that the article names; None where they lie in several."""
    syria: bool
    headline: frozenset[Side]
    legion: Side | None
    """For whom the foreign fighters fight that the article is about."""
    same_number: Side | None
    """The side that the same number has elsewhere in the text."""
    usual: Side | None
    """The side that most other claims of the camp have."""
    total: bool
    """Whether a total stands before it in the sentence of which it is a part."""
    present: frozenset[Side]
    """Camps that the article names at all."""


def camp_of(governed: Governed) -> str:
    """The class of claims within which one side tends to hold: soldiers, gear, civilians, strikes, ..."""
    if governed.measure in _MEASURES:
        return governed.measure
    if governed.noun.object == "mercenary":
        return "mercenary"
    if governed.noun.id == "civil-vehicle":
        return "building"
    if governed.noun.object in _CIVIL:
        return "person" if governed.noun.object == "person" else "civil"
    if governed.noun.object in ("building", "settlement"):
        return "building"
    if governed.noun.object in ("drone", "missile"):
        return "munition"
    return "soldier" if governed.noun.kind in ("people", "remains", "troops") else "gear"
