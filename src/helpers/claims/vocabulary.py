"""The lexicons of claims, compiled for look-up by word: counted nouns, events, non-claims."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from functools import cache
from typing import Generic, Literal, TypeVar

import msgspec

from helpers.claims.morphology import active_of, stems_of
from helpers.claims.words import Word, bare_key, words_of
from helpers.lexicons import Entry, read_lexicon

Voice = Literal["state", "active", "passive", "noun", "agent", "source", "goal", "instrument"]
VOICES: tuple[Voice, ...] = (
    "state", "active", "passive", "noun", "agent", "source", "goal", "instrument",
)  # fmt: skip
NounKind = Literal[
    "people", "remains", "equipment", "munition", "ordnance", "strike", "building", "settlement", "area", "distance",
    "troops", "times",
]  # fmt: skip


class CountedNoun(Entry, frozen=True, kw_only=True):
    """A class of nouns that can be counted. `measure` is what it says by itself; a strong one overrules verbs."""

    object: str
    kind: NounKind
    forms: tuple[str, ...]
    measure: str | None = None
    strong: bool = False
    side: str = ""
    """Whose people they are by the word alone: WNI are of a third country."""
    examples: tuple[str, ...]
    non_examples: tuple[str, ...]


class EventEntry(Entry, frozen=True, kw_only=True):
    """An event in its voices, and the measure it gives for each kind of noun."""

    state: tuple[str, ...] = ()
    active: tuple[str, ...] = ()
    passive: tuple[str, ...] = ()
    noun: tuple[str, ...] = ()
    agent: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    goal: tuple[str, ...] = ()
    instrument: tuple[str, ...] = ()
    people: str | None = None
    remains: str | None = None
    equipment: str | None = None
    munition: str | None = None
    ordnance: str | None = None
    strike: str | None = None
    building: str | None = None
    settlement: str | None = None
    area: str | None = None
    distance: str | None = None
    troops: str | None = None
    times: str | None = None
    weak: bool = False
    """Yields to any other event in reach."""
    acts: bool = False
    """The side is the one that acts, not the one that suffers."""
    own: bool = False
    """The grammatical subject of the active suffers it itself: Rusia kehilangan 40 truk."""
    not_objects: tuple[str, ...] = ()
    """Objects that this event says nothing of ours about."""
    examples: tuple[str, ...]
    non_examples: tuple[str, ...]

    def measure_of(self, noun: CountedNoun) -> str | None:
        """The measure that results where this noun is counted; 'none' where the event makes no claim of it."""
        if noun.object in self.not_objects:
            return None
        value: str | None = getattr(self, noun.kind)
        # refugees whom a country receives are still those who fled
        return "displaced" if value == "exchanged" and noun.measure == "displaced" else value


class NonClaim(Entry, frozen=True, kw_only=True):
    """Words that make a number none of ours. `where` says beside which part of the phrase they stand."""

    where: Literal[
        "unit_after",
        "word_before",
        "predicate",
        "sentence",
        "line",
        "protest",
        "theatre",
        "foreign",
        "mishap",
        "pastime",
        "arms",
    ]
    forms: tuple[str, ...]
    examples: tuple[str, ...] = ()
    non_examples: tuple[str, ...] = ()


V = TypeVar("V")


class Match(msgspec.Struct, Generic[V], frozen=True):
    """A lexicon form found in a sentence: words [first, last), and all it stands for."""

    first: int
    last: int
    values: tuple[V, ...]


class Forms(Generic[V]):
    """Forms of several words, looked up by their first word; the longest that fits is taken."""

    def __init__(self) -> None:
        self._by_first: dict[str, dict[tuple[str, ...], list[V]]] = {}
        self._lengths: dict[str, tuple[int, ...]] = {}

    def add(self, form: str, value: V) -> None:
        """Add one form; one form may stand for several values."""
        keys = tuple(word.key for word in words_of(form))
        values = self._by_first.setdefault(keys[0], {}).setdefault(keys, [])
        if value not in values:
            values.append(value)
            lengths = {len(form) for form in self._by_first[keys[0]]}
            self._lengths[keys[0]] = tuple(sorted(lengths, reverse=True))

    def entries(self) -> Iterator[tuple[str, list[V]]]:
        """Every form, its words parted by blanks, with what it stands for."""
        for forms in self._by_first.values():
            for keys, values in forms.items():
                yield " ".join(keys), values

    def at(self, words: list[Word], index: int) -> Match[V] | None:
        """The longest form that begins at the word."""
        return next(self.all_at(words, index), None)

    def all_at(self, words: list[Word], index: int) -> Iterator[Match[V]]:
        """All forms that begin at the word, the longest first."""
        key = words[index].key
        forms = self._by_first.get(key)
        if forms is None:
            bare = bare_key(key)
            values = self._by_first.get(bare, {}).get((bare,)) if bare is not None else None
            if values:
                yield Match(index, index + 1, tuple(values))
            return
        for length in self._lengths[key]:
            if index + length > len(words):
                continue
            keys = tuple(word.key for word in words[index : index + length])
            values = forms.get(keys)
            if values is None and length > 1 and (bare := bare_key(keys[-1])):
                values = forms.get((*keys[:-1], bare))
            if values:
                yield Match(index, index + length, tuple(values))


@cache
def nouns() -> Forms[CountedNoun]:
    """All counted nouns."""
    forms: Forms[CountedNoun] = Forms()
    for entry in read_lexicon("objects", "objects", CountedNoun):
        for form in entry.forms:
            forms.add(form, entry)
    return forms


@cache
def events() -> Forms[tuple[EventEntry, Voice]]:
    """All events, each form with its entry and voice."""
    forms: Forms[tuple[EventEntry, Voice]] = Forms()
    for entry in read_lexicon("measures", "events", EventEntry):
        named = {form for voice in VOICES for form in getattr(entry, voice)}
        for voice in VOICES:
            for form in getattr(entry, voice):
                forms.add(form, (entry, voice))
        for form, voice in _derived(entry):
            if form not in named:
                forms.add(form, (entry, voice))
    return forms


@cache
def events_but(turn: int, turns: int) -> Forms[tuple[EventEntry, Voice]]:
    """The events without one in `turns` of their forms, others each turn: what texts of other words would find."""
    kept: Forms[tuple[EventEntry, Voice]] = Forms()
    for form, values in events().entries():
        if zlib.crc32(form.encode()) % turns != turn:
            for value in values:
                kept.add(form, value)
    return kept


def _derived(entry: EventEntry) -> Iterator[tuple[str, Voice]]:
    """Passive and bare forms of the actives, actives of the passives; `menembak jatuh` keeps its second word."""
    for form in entry.active:
        verb, _, rest = form.partition(" ")
        for stem in stems_of(verb):
            yield f"di{stem} {rest}".rstrip(), "passive"
            if stem not in word_set("never_derived"):
                yield f"{stem} {rest}".rstrip(), "active"
    for form in entry.passive:
        verb, _, rest = form.partition(" ")
        if verb.startswith("di") and len(verb) > 5:
            active = active_of(verb[2:])
            if active not in word_set("never_derived"):
                yield f"{active} {rest}".rstrip(), "active"


@cache
def non_claims(where: str) -> Forms[NonClaim]:
    """The non-claim words of one place."""
    forms: Forms[NonClaim] = Forms()
    for entry in read_lexicon("nonclaims", "nonclaims", NonClaim):
        if entry.where == where:
            for form in entry.forms:
                forms.add(form, entry)
    return forms


@cache
def event_entry(entry_id: str) -> EventEntry:
    """One entry of measures.toml by its id."""
    entries: tuple[EventEntry, ...] = read_lexicon("measures", "events", EventEntry)
    return next(entry for entry in entries if entry.id == entry_id)


@cache
def noun_entry(entry_id: str) -> CountedNoun:
    """One entry of objects.toml by its id."""
    entries: tuple[CountedNoun, ...] = read_lexicon("objects", "objects", CountedNoun)
    return next(entry for entry in entries if entry.id == entry_id)


class WordClass(Entry, frozen=True, kw_only=True):
    """A small closed class of words that the grammar turns on."""

    forms: tuple[str, ...]


@cache
def word_set(name: str) -> frozenset[str]:
    """One class of claim_words.toml by its id."""
    entries: tuple[WordClass, ...] = read_lexicon("claim_words", "words", WordClass)
    return next(frozenset(entry.forms) for entry in entries if entry.id == name)
