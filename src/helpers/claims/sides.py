"""Whose people, equipment or land it is: named beside the noun, by the enemy of who acts, by place, by discourse."""

from __future__ import annotations

import re

from helpers.actors import people_side
from helpers.claims.bystanders import agent_of, attacker_in, origin_in, parse_keys, place_near
from helpers.claims.grammar import Governed
from helpers.claims.owners import enemy, owner_beside
from helpers.claims.phrases import Parse
from helpers.claims.scenes import ENEMY, UNKNOWN, Discourse, Scene, Side, Speaker, word_before
from helpers.claims.vocabulary import word_set
from helpers.claims.words import Word

_CIVIL = frozenset({"civilian", "child", "person", "building", "settlement"})
_RETAKE = re.compile(r"kembali|bebas|balik|pangkuan")


def settle(discourse: Discourse, governed: Governed, side: Side) -> None:
    """Remember a side for the sentences that follow."""
    if side not in (UNKNOWN, "other"):
        discourse.last[_camp(governed)] = side
        if _camp(governed) == "military":
            discourse.military[side] += 1
            discourse.last["military"] = discourse.military.most_common(1)[0][0]
        discourse.recent, discourse.recent_paragraph = _camp(governed), discourse.paragraph


def _camp(governed: Governed) -> str:
    if governed.measure in ("strikes", "territory", "mobilised", "displaced", "exchanged", "bodies"):
        return governed.measure
    return "civil" if governed.noun.object in _CIVIL else "military"


def side_of(
    parse: Parse, governed: Governed, scene: Scene, discourse: Discourse, speaker: Speaker, total: Side | None = None
) -> Side:
    """The side of one claim, 'unknown' where neither sentence, speaker nor discourse tells.

    `total` is the side of the claim before it in the sentence, which a part of it shares.
    """
    words = parse.words
    if governed.noun.side:
        return governed.noun.side
    near = owner_beside(parse, governed, scene, speaker)
    if near is not None:
        return near
    if total is not None and (governed.phrase.part or governed.phrase.increment):
        return total
    if discourse.syria and _government(words, governed):
        return "Syria"
    measure = governed.measure
    agent = agent_of(words, governed, scene, speaker)
    place = place_near(words, governed, scene)
    if measure == "territory":
        found = _land(governed, words, agent, place, speaker)
    elif measure in ("strikes", "mobilised"):
        found = agent
        if found is None and measure == "strikes":
            found = attacker_in(words, scene) or enemy(place) or enemy(speaker.camp) or discourse.last.get("strikes")
            found = found or enemy(discourse.home)
        if found is None and measure == "mobilised":
            found = discourse.last.get("mobilised") or speaker.camp or place
    elif measure == "displaced":
        found = origin_in(words, scene) or place
        if found is None and _deported(words, governed):
            found = enemy_of(agent or "Russia")
        if found is None and not speaker.installed:
            found = speaker.camp
        found = found or discourse.near_place() or discourse.last.get("displaced") or discourse.home
    elif measure in ("exchanged", "bodies"):
        found = _returned(words, governed, agent, speaker)
    elif governed.entry is not None and governed.entry.own and agent is not None:
        found = agent
    elif governed.noun.object in _CIVIL or governed.noun.kind == "remains":
        found = _civil(words, governed, scene, agent, place, discourse, speaker)
    else:
        found = _military(words, governed, scene, agent, discourse, speaker)
    if found is None:
        found = discourse.last.get(_camp(governed))
    return found or discourse.last.get("military") or UNKNOWN


def enemy_of(side: Side) -> Side:
    """The other camp; 'unknown' where there is none."""
    return ENEMY.get(side, UNKNOWN)


def _deported(words: list[Word], governed: Governed) -> bool:
    event = governed.event
    return event is not None and any(
        re.search(r"deportasi|culik|dibawa|paksa", word.key) for word in words[event.first : event.last]
    )


def _government(words: list[Word], governed: Governed) -> bool:
    """`tentara pemerintah`: in Syria those of the state."""
    return any(
        word.key.startswith("pemerintah") or word.key == "rezim" for word in words[governed.phrase.noun_last :][:3]
    )


def _civil(
    words: list[Word], governed: Governed, scene: Scene, agent: Side | None, place: Side | None, discourse: Discourse,
    speaker: Speaker,
) -> Side | None:  # fmt: skip
    """Civilians, people unspecified and buildings belong to where they are, unless the attacker is named."""
    attacker = attacker_in(words, scene)
    if place is not None:
        return place
    if governed.voice in ("active", "passive") and agent is not None:
        return enemy(agent)
    if attacker is not None:
        return enemy(attacker)
    if (
        governed.noun.object == "person"
        and discourse.recent in ("civil", "military")
        and discourse.paragraph - discourse.recent_paragraph <= 1
    ):
        return discourse.last[discourse.recent]
    if discourse.near_place() is not None and (speaker.camp is None or speaker.installed):
        return discourse.near_place()
    if speaker.camp is not None and not speaker.installed:
        return speaker.camp
    return discourse.near_place() or discourse.home


def _military(
    words: list[Word], governed: Governed, scene: Scene, agent: Side | None, discourse: Discourse, speaker: Speaker
) -> Side | None:
    """Soldiers and equipment: the enemy of whoever did it or claims it; the speaker's own where he admits it."""
    if governed.measure == "surrendered":
        for actor in scene.actors:
            if word_before(words, actor.span.start) == "kepada" and people_side(actor.side) in ENEMY:
                return enemy(people_side(actor.side))
    if governed.voice in ("active", "passive", "noun") and agent is not None:
        return enemy(agent)
    if speaker.camp is not None and speaker.admits and governed.voice == "state":
        return speaker.camp
    forces = {
        people_side(actor.side)
        for actor in scene.actors
        if actor.is_force and word_before(words, actor.span.start) not in word_set("bystander")
    } - {"other"}
    if governed.voice == "state" and len(forces) == 1 and speaker.camp not in forces:
        return forces.pop()
    attacker = attacker_in(words, scene)
    if attacker is not None:
        return enemy(attacker)
    if governed.event is not None and governed.voice == "passive" and speaker.camp is not None:
        return enemy(speaker.camp)
    if speaker.camp is not None and not speaker.admits:
        return enemy(speaker.camp)
    return discourse.last.get("military") or speaker.camp


def _land(
    governed: Governed, words: list[Word], agent: Side | None, place: Side | None, speaker: Speaker
) -> Side | None:
    """Land belongs to its owner before; an advance to who advances; retaken land to its country."""
    if governed.entry is not None and governed.entry.acts:
        return agent or speaker.camp
    if place is not None:
        return place
    if governed.entry is not None and governed.entry.own:
        return agent
    agent = agent or speaker.camp
    event = governed.event
    if event is not None and agent in ("Russia", "Ukraine"):
        if _RETAKE.search(" ".join(word.key for word in words[event.first : event.last])):
            return "Ukraine"
        return enemy(agent)
    if agent is None and event is not None and _RETAKE.search(parse_keys(words, event.first, event.last)):
        return "Ukraine"
    return enemy(agent)


def _returned(words: list[Word], governed: Governed, agent: Side | None, speaker: Speaker) -> Side | None:
    """Prisoners and remains: who gives them back says whose they are."""
    event = governed.event
    keys = {word.key for word in words[event.first : event.last]} if event is not None else set()
    if agent in ENEMY and governed.voice == "active":
        gives = keys & {"menyerahkan", "melepaskan", "mengembalikan", "melepas", "membebaskan", "merepatriasi"}
        return enemy(agent) if gives else agent
    if governed.voice == "passive" and agent in ENEMY:
        return enemy(agent)
    return speaker.camp
