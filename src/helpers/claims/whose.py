"""Everything that speaks for one side or another as the one whose loss it is."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from helpers.actors import Actor, people_side
from helpers.claims.allegiance import (
    comes_home_to,
    crewed_by,
    falls_back,
    fights_for,
    freed_from,
    handed_home,
    holder_of,
    insurgents,
    joins,
    lands_joined,
    maker_of,
    occupied,
    of_the_army,
    receives,
    same_ones,
    sums_up_both,
    swapped_between,
    swaps,
    taken_from,
    tallies_the_enemy,
)
from helpers.claims.bystanders import agent_of, aimed_at, attacker_in, by_munition, origin_in, place_near
from helpers.claims.grammar import Governed
from helpers.claims.owners import enemy, owned_by_both, owner_beside, owner_of
from helpers.claims.partisans import (
    belongs_to,
    camp_told,
    loser_named,
    on_his_side,
    on_its_own_part,
    stands_before,
    told_as_the_enemy_s,
    turns_over,
)
from helpers.claims.scenes import ENEMY, UNKNOWN, Scene, Side, Speaker, word_before
from helpers.claims.surroundings import OTHER, Surroundings, camp_of
from helpers.claims.vocabulary import word_set
from helpers.weighing import Option

_MILITARY = frozenset({"soldier", "gear", "munition"})
"""What a tally of one army's losses mixes."""
_LANDS = frozenset({"Ukraine", "Syria"})
"""Whoever takes a place in his own country takes it back."""
_Add = Callable[[Side | None, str], None]
"""Adds a cue to a side, to none where there is no side."""
_PEOPLE = frozenset({"soldier", "person", "civil", "mercenary", "captured", "surrendered", "displaced", "missing"})
_NEAR = 45
"""Characters from the number to a place that it surely belongs to."""


def side_options(governed: Governed, around: Surroundings) -> list[Option[Side]]:
    """Every side that it may be, each with its cues."""
    sides = [side for side in ("Russia", "Ukraine", "Syria", "rebels", "NorthKorea") if side in around.present]
    options = {side: Option(side, {f"is {side}"}) for side in (*sides, OTHER, UNKNOWN)}
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

    _by_words(governed, around, add)
    _by_sentence(governed, around, add)
    _by_speaker(governed, around.speaker, add)
    _by_text(governed, camp, around, add)
    return list(options.values())


def _by_words(governed: Governed, around: Surroundings, add: _Add) -> None:
    """What the counted phrase and its verb say."""
    words, scene, speaker = around.parse.words, around.scene, around.speaker
    if governed.noun.side and around.legion is None:
        add(governed.noun.side, "noun")
    owner = owner_of(words, governed, scene, speaker)
    owner = owner or crewed_by(around.text, around.above, words, governed, scene, around.before)
    beside = owner_beside(around.parse, governed, scene, speaker)
    hired = governed.noun.object in ("soldier", "mercenary") and not around.syria
    if owned_by_both(words, governed, scene):
        add(OTHER, "owner")
    elif around.legion is not None and governed.noun.kind == "people" and (owner or beside) not in ENEMY:
        add(around.legion, "legion")
    elif hired and (owner or beside) == OTHER:
        add("Ukraine", "foreign fighters")
    else:
        add(owner, "owner")
        if owner is None:
            add(beside, "beside")
    add(loser_named(words, governed, scene), "losses of")
    add(belongs_to(words, governed, scene), "belongs to")
    add(camp_told(around.parse, governed, scene), "camp told")
    add(stands_before(words, governed, scene), "stands before")
    add(on_its_own_part(words, governed, scene), "on its own part")
    if told_as_the_enemy_s(words, speaker):
        add(speaker.foe, "the enemy's losses")
    if on_his_side(words, governed):
        add(speaker.camp, "on his side")
    turn = turns_over(words, governed)
    if turn is not None:
        earlier = [row for row in around.told if row.sentence < around.sentence or row.at < turn.start]
        if turn.key in word_set("enemy_words") and speaker.foe is not None:
            add(speaker.foe, "turns over")
        elif earlier:
            add(_foe(earlier[-1].side, around.syria), "turns over")
    if insurgents(words, governed, speaker):
        add("rebels", "insurgents")
    if lands_joined(words, scene):
        add(OTHER, "lands joined")
    if camp_of(governed) in _MILITARY and tallies_the_enemy(speaker, len(around.parse.phrases)):
        add(speaker.foe, "an army's tally")
    if around.syria and camp_of(governed) == "civil" and owner is None:
        add("Syria", "people of the land")
    if around.syria and of_the_army(words, governed):
        add("Syria", "soldiers of the land")
    voice = governed.voice or "none"
    add(maker_of(around.text, words, governed), "make")
    add(fights_for(governed, scene, speaker), "foreign fighters")
    if governed.noun.kind == "people" and (governed.noun.side or _from_abroad(scene)):
        add(joins(around.text), "in the ranks of")
    add(comes_home_to(words, governed, scene), "comes home to")
    if handed_home(words, governed):
        add(speaker.camp, "handed home, speaker")
    add(_foe(freed_from(words, governed, scene), around.syria), "freed from")
    if governed.measure == "exchanged" and swapped_between(words, scene):
        add(OTHER, "swapped between")
    agent = _foe(aimed_at(words, governed, scene), around.syria)
    agent = agent or agent_of(words, governed, scene, speaker, around.parse.phrases)
    agent = agent or (speaker.foe if speaker.local and by_munition(words, governed) else None)
    own = "own" if governed.entry is not None and governed.entry.own else voice
    said = own if agent is not None else f"{own}, unnamed"
    agent = agent or _they(governed, around) or (speaker.camp if voice == "active" else None)
    verb = {word.key for word in words[governed.event.first : governed.event.last + 1]} if governed.event else set()
    if governed.noun.object == "distance_km":
        add(_advancing(governed, around) or agent, "advances")
    if receives(words, governed):
        add(agent or speaker.camp, "receives")
    elif falls_back(words, governed):
        add(agent, "falls back")
    elif governed.measure == "territory" and (verb & word_set("retaking") or taken_from(words, governed)):
        add("Ukraine" if agent == "Ukraine" else _land(governed, around), "retaken")
    elif (
        governed.measure == "territory" and agent in _LANDS and agent == (_place(governed, around) or around.only_land)
    ):
        add(agent, "retaken")
    elif swaps(words, governed) and verb & word_set("swapping"):
        pass
    elif verb & word_set("giving_back"):
        add(_foe(agent or speaker.camp, around.syria), "given by")
    elif agent is not None:
        add(agent, f"agent, {said}")
        add(_foe(agent, around.syria), f"agent's enemy, {said}")
    if around.syria and any(
        word.key in word_set("government_words")
        for word in words[governed.phrase.first : governed.phrase.noun_last + 3]
    ):
        add("Syria", "government")
    if verb & word_set("deporting"):
        add(enemy(agent or "Russia"), "deported")
    if governed.entry is not None and governed.entry.acts:
        add(agent or speaker.camp, "acts" if agent is not None else "acts, unnamed")
    if any(word.key in word_set("both_sides") for word in words[max(0, governed.phrase.first - 12) :][:30]):
        add(OTHER, "both sides")
    # the subject of a bare number may stand further off: prajurit dari kedua kubu yang tewas mendekati 500.000 orang
    reach = 12 if governed.phrase.noun is None or governed.phrase.noun.object == "person" else 5
    around_it = words[max(0, governed.phrase.first - reach) : governed.phrase.last + 5]
    if any(
        word.key in word_set("both_sides") and after.key in word_set("parties") for word, after in pairwise(around_it)
    ):
        add(OTHER, "both sides' own")
    if swaps(words, governed):
        add(OTHER, "swapped")
    if governed.measure == "exchanged" and speaker.camp is None and speaker.side not in ("none", "media"):
        add(OTHER, "mediator")
    if sums_up_both(words, governed, scene):
        add(OTHER, "parts of both")
    if around.syria and camp_of(governed) == "person" and speaker.camp is None:
        add(OTHER, "civil war")
    if not around.syria and speaker.side == "UN":
        add("Ukraine", "counted by the UN")
    if speaker.camp != "Russia" and occupied(around.text):
        add("Ukraine", "occupied land")


def _land(governed: Governed, around: Surroundings) -> Side:
    """Whose land is told of: by the place in the sentence, the one named last, else where most places lie."""
    return _place(governed, around) or around.home


def _place(governed: Governed, around: Surroundings) -> Side | None:
    return place_near(around.parse.words, governed, around.scene) or around.place


def _from_abroad(scene: Scene) -> bool:
    """Whether the sentence names people of a third country."""
    return any(people_side(actor.side) == OTHER and actor.side not in ENEMY for actor in scene.actors)


def _they(governed: Governed, around: Surroundings) -> Side | None:
    """Whom `mereka` before the verb goes back to: those whom the sentence before names last."""
    event = governed.event
    if event is None or not any(w.key == "mereka" for w in around.parse.words[max(0, event.first - 3) : event.first]):
        return None
    named = [a for a in around.before.actors if a.kind != "place" and a.form not in around.speaker.words]
    sides = [people_side(actor.side) for actor in named if people_side(actor.side) != OTHER]
    return sides[-1] if sides else around.told[-1].side if around.told else None


def _advancing(governed: Governed, around: Surroundings) -> Side | None:
    """Who moves forward: the force named before the verb, or the speaker's own."""
    words, event = around.parse.words, governed.event
    stop = words[event.first].start if event is not None else words[governed.phrase.first].start
    own = words[: event.first if event is not None else governed.phrase.first][-4:]
    if any(word.key in word_set("our_words") for word in own):
        return around.speaker.camp
    named = [a for a in around.scene.actors if a.span.end <= stop and a.kind != "place"]
    sides = [people_side(a.side) for a in named if people_side(a.side) != OTHER and a.form not in around.speaker.words]
    return sides[-1] if sides else around.speaker.camp


def _foe(side: Side | None, syria: bool) -> Side | None:
    """Whom a side fights; in Syria, Russia fights the rebels."""
    return "rebels" if syria and side == "Russia" else enemy(side)


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


def _by_speaker(governed: Governed, speaker: Speaker, add: _Add) -> None:
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
    if same_ones(around.parse.words, governed) and (ones := [row for row in told if row.camp in _PEOPLE]):
        add(ones[-1].side, "the same ones")
    alike = [row for row in told if row.camp == camp]
    if alike:
        add(alike[-1].side, "last of its kind")
    armed = [row for row in told if row.camp in _MILITARY]
    if camp in _MILITARY and armed:
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
