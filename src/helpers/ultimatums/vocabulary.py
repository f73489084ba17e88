"""The words of either/or threats (lexicons/ultimatums.toml), compiled: families of demands and harms, binding words."""

from __future__ import annotations

import re
from functools import cache

from helpers.lexicons import Entry, read_lexicon
from helpers.records import Span

LEXICON = "ultimatums"


class Family(Entry, frozen=True, kw_only=True):
    """A family of demands or of harms. `forms` are regular expressions of whole words."""

    label: str
    """English; translated through gettext where it is shown."""
    colour: str
    forms: tuple[str, ...]
    examples: tuple[str, ...]
    non_examples: tuple[str, ...]
    weak: bool = False
    """The words also tell plain events: they count only beside a word of choice, warning, urging or future."""
    resistance: bool = False
    """The opposite of a demand: counts only as the condition of a harm ("jika melawan, akan ditembak")."""
    active: bool = False
    """Told from the side of who does the harm ("kami akan menghancurkan")."""
    survival: bool = False
    """Not a harm but its mirror ("jika ingin hidup")."""
    open: bool = False
    """Any harm by its grammar (a passive to come, a deed of ours): counts only where the rest is plainly a threat."""
    deadly: bool = False
    """Of harms: those threatened would not live. What makes "mundur atau dihancurkan" kin of "mundur atau mati"."""


class Cue(Entry, frozen=True, kw_only=True):
    """Words that bind a demand to a harm, or tell a threat from an event."""

    forms: tuple[str, ...]
    examples: tuple[str, ...]
    non_examples: tuple[str, ...]


class Hit(Span, frozen=True):
    """A place where a family's words stand."""

    family: str
    weak: bool


@cache
def demand_families() -> dict[str, Family]:
    """The demand families, id → entry, in the order of the lexicon."""
    return {entry.id: entry for entry in read_lexicon(LEXICON, "demands", Family)}


@cache
def harm_families() -> dict[str, Family]:
    """The harm families, id → entry, in the order of the lexicon."""
    return {entry.id: entry for entry in read_lexicon(LEXICON, "harms", Family)}


@cache
def cue(name: str) -> re.Pattern[str]:
    """The words of one list of cues as one pattern of whole words."""
    forms = next(entry.forms for entry in read_lexicon(LEXICON, "cues", Cue) if entry.id == name)
    return whole_words(forms)


def whole_words(forms: tuple[str, ...]) -> re.Pattern[str]:
    """One pattern for all `forms`, longest first where two begin alike, never inside a longer word."""
    ordered = sorted(forms, key=len, reverse=True)
    joined = "|".join(form.replace(" ", r"\s+") for form in ordered)
    return re.compile(rf"(?<![\w-])(?:{joined})(?:mu|ku|nya|lah|kalian)?(?!\w|-\w)", re.I)


@cache
def _families(kind: str) -> tuple[tuple[Family, re.Pattern[str]], ...]:
    families = demand_families() if kind == "demands" else harm_families()
    return tuple((family, whole_words(family.forms)) for family in families.values())


@cache
def any_harm() -> re.Pattern[str]:
    """All harms and their mirror in one pattern: a stretch without any holds no threat."""
    return whole_words(tuple(form for family in harm_families().values() for form in family.forms))


def find_hits(
    text: str, kind: str, *, resistance: bool = False, active: bool = False, survival: bool = False, open: bool = False
) -> list[Hit]:
    """The words of demands or harms in `text`, left to right, the longest of those that overlap.

    resistance, active, survival, open: the one special class of families to look for instead of the plain ones.
    """
    hits = [
        Hit(m.start(), m.end(), family.id, family.weak)
        for family, pattern in _families(kind)
        if (family.resistance, family.active, family.survival, family.open) == (resistance, active, survival, open)
        for m in pattern.finditer(text)
    ]
    hits.sort(key=lambda hit: (hit.start, -hit.end))
    kept: list[Hit] = []
    for hit in hits:
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
    return kept


def is_kin(phrase: tuple[str, str], demand: str, harm: str) -> bool:
    """Whether a threat is of a phrase's family: the same demand, and the same harm or one as deadly."""
    harms = harm_families()
    both_deadly = phrase[1] in harms and harm in harms and harms[phrase[1]].deadly and harms[harm].deadly
    return phrase[0] == demand and (phrase[1] == harm or both_deadly)
