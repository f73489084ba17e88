"""What the counted phrase and its verb say of whose loss it is."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from helpers.actors import people_side
from helpers.claims.allegiance import (
    civilians_among,
    comes_home_to,
    crewed_by,
    falls_back,
    fights_for,
    freed_from,
    handed_home,
    joins,
    lands_joined,
    maker_of,
    occupied,
    receives,
    sums_up_both,
    swapped_between,
    swaps,
    taken_from,
    tallies_the_enemy,
)
from helpers.claims.bystanders import agent_of, aimed_at, by_munition, moved_from, place_near, subject_goes_on
from helpers.claims.grammar import Governed
from helpers.claims.owners import enemy, owned_by_both, owner_beside, owner_of
from helpers.claims.partisans import (
    belongs_to,
    camp_told,
    loser_named,
    on_his_side,
    on_its_own_part,
    pays_with,
    stands_before,
    told_as_the_enemy_s,
    turns_over,
)
from helpers.claims.scenes import ENEMY, Scene, Side, joined
from helpers.claims.surroundings import OTHER, Surroundings, camp_of
from helpers.claims.syria import government_takes, insurgents, of_both, of_the_army
from helpers.claims.vocabulary import word_set
from helpers.claims.words import Word

_LANDS = frozenset({"Ukraine", "Syria"})
"""Whoever takes a place in his own country takes it back."""
_SUBJECT = 12
"""Words back from a number in which the subject stands that it counts."""
_ADVERBS = 3
"""Words between those who do something and the verb, at most."""
_NEAR_TOLD = 3
"""Claims back to which civilians say who people are."""
MILITARY = frozenset({"soldier", "gear", "munition"})
"""What a tally of one army's losses mixes."""
Add = Callable[[Side | None, str], None]
"""Adds a cue to a side, to none where there is no side."""


def by_words(governed: Governed, around: Surroundings, add: Add) -> None:
    """What the counted phrase and its verb say."""
    words, scene, speaker = around.parse.words, around.scene, around.speaker
    if governed.noun.side and around.legion is None:
        add(governed.noun.side, "noun")
    owner = owner_of(words, governed, scene, speaker)
    owner = owner or crewed_by(around.text, around.above, words, governed, scene, around.before)
    beside = owner_beside(around.parse, governed, scene, speaker)
    hired = governed.noun.object in ("soldier", "mercenary") and not around.syria
    both = owned_by_both(words, governed, scene)
    if both:
        add(OTHER, "owner")
        add(OTHER, "owned by both")
    elif around.legion is not None and governed.noun.kind == "people" and (owner or beside) not in ENEMY:
        add(around.legion, "legion")
    elif hired and (owner or beside) == OTHER:
        add("Ukraine", "foreign fighters")
    else:
        add(owner, "owner")
        if owner is None and not insurgents(words, governed, speaker):
            add(beside, "beside")
    if not both:
        add(loser_named(words, governed, scene) or pays_with(words, governed, scene, speaker), "losses of")
        add(camp_told(around.parse, governed, scene), "camp told")
    add(belongs_to(words, governed, scene), "belongs to")
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
    if around.syria and of_both(words, governed):
        add(OTHER, "parts of both")
    if governed.measure == "displaced" and governed.noun.object in _MOVED:
        add(moved_from(words, governed, scene), "moved from")
    if lands_joined(words, scene):
        add(OTHER, "lands joined")
    if camp_of(governed) in MILITARY and tallies_the_enemy(speaker, len(around.parse.phrases)):
        add(speaker.foe, "an army's tally")
    if around.syria and camp_of(governed) == "civil" and owner is None:
        add("Syria", "people of the land")
    if around.syria and of_the_army(words, governed):
        add("Syria", "soldiers of the land")
    if around.syria and government_takes(words, governed):
        add("rebels", "belongs to")
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
    _by_deed(governed, around, add, both=both)
    _of_several(governed, around, add)
    if not around.syria and speaker.side == "UN":
        add("Ukraine", "counted by the UN")
    if speaker.camp != "Russia" and occupied(around.text):
        add("Ukraine", "occupied land")


_FALLEN = frozenset({"mantan", "bekas", "eks", "loyalis", "sisa", "sisa-sisa"})
"""Of a government that is no more."""
_MOVED = frozenset({"civilian", "child", "person"})


def _by_deed(governed: Governed, around: Surroundings, add: Add, *, both: bool) -> None:
    """What the verb says by who does it; `both`: whether both camps own what is counted."""
    words, scene, speaker = around.parse.words, around.scene, around.speaker
    voice = governed.voice or "none"
    agent = _foe(aimed_at(words, governed, scene), around.syria)
    agent = agent or agent_of(words, governed, scene, speaker, around.parse.phrases)
    agent = agent or (speaker.foe if speaker.local and by_munition(words, governed) else None)
    own = "own" if governed.entry is not None and governed.entry.own else voice
    two = _two_agents(words, governed, scene)
    if two:
        add(OTHER, f"two do it, {own}")
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
    elif verb & word_set("giving_back") and governed.measure != "strikes":
        add(_foe(agent or speaker.camp, around.syria), "given by")
        if verb & word_set("bringing_home"):
            add(agent or speaker.camp, "brings home")
    elif agent is not None and not both and not two:
        add(agent, f"agent, {said}")
        add(_foe(agent, around.syria), f"agent's enemy, {said}")
    counted = [word.key for word in words[governed.phrase.first : governed.phrase.noun_last + 3]]
    if around.syria and set(counted) & word_set("government_words") and not set(counted) & _FALLEN:
        add("Syria", "government")
    if verb & word_set("deporting"):
        add(enemy(agent or "Russia"), "deported")
    if governed.entry is not None and governed.entry.acts:
        add(agent or speaker.camp, "acts" if agent is not None else "acts, unnamed")


def _two_agents(words: list[Word], governed: Governed, scene: Scene) -> bool:
    """Whether two sides do it together: Rusia dan Korea Utara sudah kehilangan dua batalion."""
    event = governed.event
    if event is None or governed.voice != "active":
        return False
    start = words[event.first].start
    return any(
        one.side != other.side
        and "place" not in (one.kind, other.kind)
        and joined(words, one, other)
        and sum(other.span.end <= word.start < start for word in words) <= _ADVERBS
        for one, other in pairwise(scene.actors)
    )


def _of_several(governed: Governed, around: Surroundings, add: Add) -> None:
    """What says that those counted are of several sides."""
    words, scene, speaker = around.parse.words, around.scene, around.speaker
    if any(word.key in word_set("both_sides") for word in words[max(0, governed.phrase.first - 12) :][:30]):
        add(OTHER, "both sides")
    # the subject of a bare number may stand further off: prajurit dari kedua kubu yang tewas mendekati 500.000 orang
    first = governed.phrase.first
    bare = governed.phrase.noun is None or governed.phrase.noun.object == "person"
    counted = max((other.last for other in around.parse.phrases if other.last <= first), default=0)
    start = min(max(first - _SUBJECT, counted), first - 5) if bare else first - 5
    around_it = words[max(0, start) : governed.phrase.last + 5]
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
    if around.syria and camp_of(governed) == "person":
        if speaker.camp is None:
            add(OTHER, "civil war")
        if civilians_among(words, governed):
            add(OTHER, "civilians among them")
        elif any(row.camp == "civil" and row.side == "Syria" for row in around.told[-_NEAR_TOLD:]):
            add("Syria", "civilians told of before")


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
    if not sides:
        return around.speaker.camp
    # "Tentara Rusia mengepung batalion Aidar dan berhasil maju": the first verb's subject
    return sides[0] if event is not None and subject_goes_on(words, event.first) else sides[-1]


def _foe(side: Side | None, syria: bool) -> Side | None:
    """Whom a side fights; in Syria, Russia fights the rebels."""
    return "rebels" if syria and side == "Russia" else enemy(side)
