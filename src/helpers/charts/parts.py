"""What every chart shares: colours and shapes of categories, legends in words, and words where nothing can be drawn."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, TypeAlias

import altair as alt

from helpers.lexicons import Category, categories
from helpers.locale import gettext as _
from helpers.wording import label


class Words:
    """What stands where a chart would have nothing to draw: a sentence that says why."""

    def __init__(self, text: str) -> None:
        self.text = text

    def _repr_mimebundle_(self, **_kwargs: object) -> dict[str, str]:
        return {"text/markdown": self.text, "text/plain": self.text}


Drawing: TypeAlias = alt.Chart | alt.LayerChart | alt.FacetChart | Words

KIN_SHAPES = {"phrase": "circle", "family": "diamond", "other": "cross"}
BASIS_SHAPES = {"stated": "circle", "url": "square", "inferred": "diamond", "assumed": "cross"}
WIDTH: alt.Step | str = "container"
ROW = 26
"""Height in pixels of one row of a chart with a nominal y axis."""


def colours(kind: str, present: Sequence[str]) -> alt.Scale:
    """The lexicon's colours, for the categories that occur, in the lexicon's order."""
    shown: list[Category] = [entry for code, entry in categories(kind).items() if code in present]
    return alt.Scale(domain=[entry.id for entry in shown], range=[entry.colour for entry in shown])


def shapes(shapes: dict[str, str], present: Sequence[str]) -> alt.Scale:
    """The fixed shape of each code that occurs."""
    shown = {code: shape for code, shape in shapes.items() if code in present}
    return alt.Scale(domain=list(shown), range=list(shown.values()))


def legend(kind: str, **settings: Any) -> alt.Legend:
    """A legend below the chart that shows labels for the codes of the list `kind`."""
    return alt.Legend(labelExpr=names(kind), orient="bottom", symbolOpacity=1, **settings)


def act_colour(acts: Sequence[str]) -> alt.Color:
    """The colour of an ultimatum's mark: its speech act."""
    return alt.Color("act:N", title=_("speech act"), scale=colours("acts", acts), legend=legend("acts", columns=3))


def kin_shape(kins: Sequence[str]) -> alt.Shape:
    """The shape of an ultimatum's mark: how near its words are to the phrase asked for."""
    return alt.Shape("kin:N", title=_("words"), scale=shapes(KIN_SHAPES, kins), legend=legend("kinships", columns=3))


def names(kind: str) -> str:
    """A Vega expression that shows a category's label for its code. Labels are ours, never article text."""
    pairs = ", ".join(f"{json.dumps(code)}: {json.dumps(label(kind, code))}" for code in categories(kind))
    return f"({{{pairs}}})[datum.value] || datum.value"
