"""Everything that speaks for one side or another as the one whose loss it is."""

from __future__ import annotations

from helpers.actors import Actor, people_side
from helpers.claims.allegiance import holder_of, others_besides, same_ones
from helpers.claims.bystanders import attacker_in, origin_in, place_near
from helpers.claims.grammar import Governed
from helpers.claims.own_words import MILITARY, Add, by_words
from helpers.claims.owners import enemy
from helpers.claims.scenes import ENEMY, UNKNOWN, Side, Speaker, word_before
from helpers.claims.surroundings import OTHER, Surroundings, camp_of
from helpers.claims.vocabulary import word_set
from helpers.weighing import Option

_PEOPLE = frozenset({"soldier", "person", "civil", "mercenary", "captured", "surrendered", "displaced", "missing"})
_FALLEN = frozenset({"killed", "wounded", "casualties", "equipment", "buildings"})
_CAUSE = 5
"""Words behind a number in which what it fell to is named."""
_NEAR = 45
"""Characters from the number to a place that it surely belongs to."""


def side_options(governed: Governed, around: Surroundings) -> list[Option[Side]]:
    """Every side that it may be, each with its cues."""
    sides = [side for side in ("Russia", "Ukraine", "Syria", "rebels", "NorthKorea") if side in around.present]
    options = {side: Option(side, {f"is {side}", *_named(side, around)}) for side in (*sides, OTHER, UNKNOWN)}
    camp = camp_of(governed)
    last = around.told[-1] if around.told else None
    if (
        governed.noun.id == "civil-vehicle"
        and last is not None
        and (last.sentence, last.camp) == (around.sentence, "gear")
    ):
        camp = "gear"

    def add(side: Side | None, cue: str) -> None:
        if side in options:
            options[side].cues |= {cue, f"{cue} | {camp}"}

    by_words(governed, around, add)
    _by_sentence(governed, around, add)
    _by_speaker(governed, around.speaker, add)
    _by_text(governed, camp, around, add)
    return list(options.values())


def _named(side: Side, around: Surroundings) -> set[str]:
    """Where the side was named last: a third army that the text names once has not lost all that follows."""
    if side in (OTHER, UNKNOWN):
        return set()
    scenes = (("here", around.scene), ("before", around.before), ("heading", around.heading))
    where = next((at for at, scene in scenes if any(people_side(a.side) == side for a in scene.actors)), "elsewhere")
    return {f"is {side}, named {where}"}


def _kind(actor: Actor) -> str:
    if actor.is_force:
        return "force"
    return actor.kind if actor.kind in ("place", "state", "capital", "person", "people") else "office"


def _by_sentence(governed: Governed, around: Surroundings, add: Add) -> None:
    """Who and what else the sentence names."""
    words, scene = around.parse.words, around.scene
    attacker = attacker_in(words, scene)
    add(attacker, "attacker")
    add(enemy(attacker) if attacker else None, "attacker's enemy")
    behind = {word.key for word in words[governed.phrase.last : governed.phrase.last + _CAUSE]}
    if attacker is not None and governed.measure in _FALLEN and behind & word_set("caused_by"):
        add(enemy(attacker), "attacker's victims")
    mixed = around.syria and camp_of(governed) == "person"
    place = None if mixed else place_near(words, governed, scene)
    centre = words[governed.phrase.q_first].start
    add(place, "place")
    add(enemy(place) if place else None, "place's enemy")
    for actor in scene.actors:
        if actor.kind == "place":
            add(holder_of(actor.form), "held")
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
    third = [a for a in scene.actors if people_side(a.side) == OTHER and (a.is_force or a.kind == "state")]
    if third and attacker is None and not forces:
        add(OTHER, "third party acts")
    if any(a.side not in ENEMY and people_side(a.side) == OTHER and a.kind == "people" for a in scene.actors):
        add(OTHER, "foreigners named")


def _by_speaker(governed: Governed, speaker: Speaker, add: Add) -> None:
    """Whose losses a speaker tells: his enemy's, or his own where he admits or complains."""
    if speaker.camp is None:
        return
    kind = "installed" if speaker.installed else "admits" if speaker.admits else "plain"
    if speaker.local and not speaker.installed:
        add(speaker.camp, "local speaker")
    add(speaker.camp, f"speaker, {kind}")
    add(speaker.foe, f"speaker's enemy, {kind}")
    add(speaker.camp, f"speaker, {governed.voice or 'none'}")
    add(speaker.foe, f"speaker's enemy, {governed.voice or 'none'}")


def _by_text(governed: Governed, camp: str, around: Surroundings, add: Add) -> None:
    """What the text has settled so far."""
    told = around.told
    part = "part" if around.total or governed.phrase.increment else "item" if governed.phrase.listed else "next"
    if told:
        last = told[-1]
        like = "like" if last.camp == camp else "unlike"
        if last.sentence == around.sentence:
            add(last.side, f"last in sentence, {part}, {like}")
            if governed.phrase.noun is None:  # "menewaskan 69 prajurit Korea Utara dan melukai 35"
                add(last.side, "last in sentence, unnamed")
        elif last.paragraph == around.paragraph:
            add(last.side, f"last in paragraph, {part}, {like}")
        elif around.paragraph - last.paragraph <= 2:
            add(last.side, f"last near, {part}, {like}")
    people = [row for row in told if row.camp in _PEOPLE]
    if people and same_ones(around.parse.words, governed):
        add(people[-1].side, "the same ones")
    if people and others_besides(around.parse.words, governed):
        add(people[-1].side, "others besides")
    alike = [row for row in told if row.camp == camp]
    if alike:
        add(alike[-1].side, "last of its kind")
    armed = [row for row in told if row.camp in MILITARY]
    if camp in MILITARY and armed:
        add(armed[-1].side, "last of the troops")
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
