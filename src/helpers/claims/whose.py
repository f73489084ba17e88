"""Everything that speaks for one side or another as the one whose loss it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from helpers.actors import Actor, people_side
from helpers.claims.bystanders import agent_of, attacker_in, origin_in, place_near
from helpers.claims.grammar import Governed
from helpers.claims.owners import enemy, owner_beside, owner_of
from helpers.claims.phrases import Parse
from helpers.claims.scenes import ENEMY, UNKNOWN, Scene, Side, Speaker, word_before
from helpers.claims.vocabulary import word_set
from helpers.claims.weighing import Option

OTHER: Side = "other"
_CIVIL = frozenset({"civilian", "child", "person"})
_MEASURES = frozenset(
    {"strikes", "territory", "displaced", "mobilised", "exchanged", "bodies", "surrendered", "captured", "missing"}
)
_Add = Callable[[Side | None, str], None]
"""Adds a cue to a side, to none where there is no side."""
_NEAR = 45
"""Characters from the number to a place that it surely belongs to."""


class Told(msgspec.Struct, frozen=True):
    """What was settled for a claim read before: the discourse that later ones lean on."""

    side: Side
    camp: str
    sentence: int
    paragraph: int
    measure: str


class Surroundings(msgspec.Struct, frozen=True):
    """What the rest of the text lends to one claim's side."""

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
    syria: bool
    headline: frozenset[Side]
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
    if governed.noun.object in _CIVIL:
        return "person" if governed.noun.object == "person" else "civil"
    if governed.noun.object in ("building", "settlement"):
        return "building"
    if governed.noun.object in ("drone", "missile"):
        return "munition"
    return "soldier" if governed.noun.kind in ("people", "remains", "troops") else "gear"


def side_options(governed: Governed, around: Surroundings) -> list[Option[Side]]:
    """Every side that it may be, each with its cues."""
    sides = [side for side in ("Russia", "Ukraine", "Syria", "rebels", "NorthKorea") if side in around.present]
    options = {side: Option(side, {f"is {side}"}) for side in (*sides, OTHER, UNKNOWN)}
    camp = camp_of(governed)

    def add(side: Side | None, cue: str) -> None:
        if side in options:
            options[side].cues |= {cue, f"{cue} | {camp}"}

    _by_words(governed, around, add)
    _by_sentence(governed, around, add)
    _by_speaker(governed, around.speaker, add)
    _by_text(governed, camp, around, add)
    return list(options.values())


def _by_words(governed: Governed, around: Surroundings, add: _Add) -> None:
    """What the counted phrase and its verb say."""
    words, scene, speaker = around.parse.words, around.scene, around.speaker
    if governed.noun.side:
        add(governed.noun.side, "noun")
    owner = owner_of(words, governed, scene, speaker)
    add(owner, "owner")
    beside = owner_beside(around.parse, governed, scene, speaker)
    if owner is None:
        add(beside, "beside")
    voice = governed.voice or "none"
    agent = agent_of(words, governed, scene, speaker)
    if agent is not None:
        suffers = governed.entry is not None and governed.entry.own
        add(agent, f"agent, {'own' if suffers else voice}")
        add(enemy(agent), f"agent's enemy, {'own' if suffers else voice}")
    if around.syria and any(
        word.key.startswith("pemerintah") or word.key == "rezim" for word in words[governed.phrase.noun_last :][:3]
    ):
        add("Syria", "government")
    if governed.event is not None:
        verb = {word.key for word in words[governed.event.first : governed.event.last + 1]}
        if verb & word_set("retaking"):
            add(around.place or "Ukraine", "retaken")
            add(agent, "retakes")
        if verb & word_set("giving_back"):
            add(enemy(agent or speaker.camp), "given by")
        if verb & word_set("deporting"):
            add(enemy(agent or "Russia"), "deported")
    if governed.entry is not None and governed.entry.acts:
        add(agent or speaker.camp, "acts")
    if any(word.key in word_set("both_sides") for word in words[max(0, governed.phrase.first - 12) :][:30]):
        add(OTHER, "both sides")


def _kind(actor: Actor) -> str:
    if actor.is_force:
        return "force"
    return actor.kind if actor.kind in ("place", "state", "capital", "person", "people") else "office"


def _by_sentence(governed: Governed, around: Surroundings, add: _Add) -> None:
    """Who and what else the sentence names."""
    words, scene = around.parse.words, around.scene
    attacker = attacker_in(words, scene)
    add(attacker, "attacker")
    add(enemy(attacker) if attacker else None, "attacker's enemy")
    place = place_near(words, governed, scene)
    centre = words[governed.phrase.q_first].start
    add(place, "place")
    add(enemy(place) if place else None, "place's enemy")
    near = [a for a in scene.actors if a.kind == "place" and abs(a.span.start - centre) <= _NEAR]
    for actor in near:
        add(people_side(actor.side), "place close by")
    add(origin_in(words, scene), "origin")
    named = [a for a in scene.actors if people_side(a.side) != OTHER and a.form not in around.speaker.words]
    before = [a for a in named if a.span.end <= centre]
    after = [a for a in named if a.span.start > centre]
    if before:
        add(people_side(before[-1].side), f"named before, {_kind(before[-1])}")
        add(people_side(before[0].side), f"named first, {_kind(before[0])}")
    if after:
        add(people_side(after[0].side), f"named after, {_kind(after[0])}")
    sides = {people_side(a.side) for a in named}
    if len(sides) == 1:
        add(next(iter(sides)), "named alone")
    faced = [a for a in named if word_before(words, a.span.start) in word_set("bystander")]
    forces = {people_side(a.side) for a in named if a.is_force and a not in faced}
    for actor in faced:
        if actor.kind != "place":
            add(enemy(people_side(actor.side)), "faces")
    if len(forces) == 1:
        add(next(iter(forces)), f"only force, {governed.voice or 'none'}")
    if any(a.side not in ENEMY and people_side(a.side) == OTHER and a.kind == "people" for a in scene.actors):
        add(OTHER, "foreigners named")


def _by_speaker(governed: Governed, speaker: Speaker, add: _Add) -> None:
    """Whose losses a speaker tells: his enemy's, or his own where he admits or complains."""
    if speaker.camp is None:
        return
    kind = "installed" if speaker.installed else "admits" if speaker.admits else "plain"
    add(speaker.camp, f"speaker, {kind}")
    add(enemy(speaker.camp), f"speaker's enemy, {kind}")
    add(speaker.camp, f"speaker, {governed.voice or 'none'}")
    add(enemy(speaker.camp), f"speaker's enemy, {governed.voice or 'none'}")


def _by_text(governed: Governed, camp: str, around: Surroundings, add: _Add) -> None:
    """What the text has settled so far."""
    told = around.told
    part = "part" if around.total or governed.phrase.increment else "item" if governed.phrase.listed else "next"
    if told:
        last = told[-1]
        like = "like" if last.camp == camp else "unlike"
        if last.sentence == around.sentence:
            add(last.side, f"last in sentence, {part}, {like}")
        elif last.paragraph == around.paragraph:
            add(last.side, f"last in paragraph, {part}, {like}")
        elif around.paragraph - last.paragraph <= 2:
            add(last.side, f"last near, {part}, {like}")
    alike = [row for row in told if row.camp == camp]
    if alike:
        add(alike[-1].side, "last of its kind")
    add(around.place, "place before")
    add(around.home, "home")
    add(enemy(around.home), "home's enemy")
    add(around.same_number, "same number")
    add(around.usual, "usual")
    if len(around.headline) == 1:
        add(next(iter(around.headline)), "headline")
    for actor in around.heading.actors:
        add(people_side(actor.side), f"heading, {_kind(actor)}")
    named = [a for a in around.before.actors if people_side(a.side) != OTHER]
    if named:
        add(people_side(named[-1].side), f"sentence before, {_kind(named[-1])}")
        attacked = {people_side(a.side) for a in named if a.kind == "place"}
        if len(attacked) == 1:
            add(next(iter(attacked)), "place in sentence before")
