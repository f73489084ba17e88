"""On whose side a number is told beside the counted noun's owner: losses summed up, camps, turns to the enemy."""

from __future__ import annotations

from itertools import pairwise

from helpers.actors import people_side
from helpers.claims.grammar import Governed
from helpers.claims.owners import clause_start
from helpers.claims.phrases import Parse
from helpers.claims.scenes import Scene, Side, Speaker, word_before
from helpers.claims.vocabulary import word_set
from helpers.claims.words import Word

_OWN = 5
"""Words on either side of a counted phrase in which "pihaknya" is about it."""
_BEHIND = 9
"""Words behind a counted phrase in which its owner may be named."""
_PREPOSITION = 6
"""Characters of " dari " between a counted phrase and whose it is."""
_SUFFERS = 5
"""Words before a number in which the verb stands of whoever suffers it."""
_PAYS = 10
"""Words from a verb of paying to the number of lives."""
_BESIDE = 12
"""Characters between that verb and its subject."""


def loser_named(words: list[Word], governed: Governed, scene: Scene) -> Side | None:
    """Whose losses the number sums up: kerugian Ukraina lebih besar, yakni 50.000 tewas; Kyiv menderita 900 tewas."""
    start = words[governed.phrase.q_first].start
    clause = clause_start(words, start)
    before = [word for word in words if clause <= word.start < start]
    suffers = next((word for word in reversed(before[-_SUFFERS:]) if word.key in word_set("suffering")), None)
    for actor in reversed(scene.between(clause, start)):
        if (
            suffers is not None
            and 0 <= suffers.start - actor.span.end <= _BESIDE
            and people_side(actor.side) != "other"
        ):
            return people_side(actor.side)
        if word_before(words, actor.span.start) in word_set("loss_heads") and people_side(actor.side) != "other":
            return people_side(actor.side)
    return None


def pays_with(words: list[Word], governed: Governed, scene: Scene, speaker: Speaker) -> Side | None:
    """Who pays for something with lives: Wagner membayar kemenangan itu dengan nyawa 17.000 tentara."""
    before = words[max(0, governed.phrase.first - _PAYS) : governed.phrase.q_first]
    paid = next((word for word in reversed(before) if word.key in word_set("paying")), None)
    if paid is None:
        return None
    if paid.key.startswith("di"):
        return speaker.camp if speaker.admits else None
    payers = [a for a in scene.actors if a.span.end <= paid.start and a.kind != "place"]
    sides = [people_side(actor.side) for actor in payers if people_side(actor.side) != "other"]
    return sides[-1] if sides else None


def told_as_the_enemy_s(words: list[Word], speaker: Speaker) -> bool:
    """Whether a sentence sums up losses of the speaker's enemy: 410.700 dalam tabel kerugian personel musuh."""
    if speaker.camp is None:
        return False
    for at, word in enumerate(words):
        # "kerugian mereka 60.100 tewas"
        if word.key == "mereka" and at and words[at - 1].key in word_set("loss_heads"):
            return True
        if word.key not in word_set("enemy_words"):
            continue
        heads = {other.key for other in words[max(0, at - 3) : at]}
        if heads & word_set("loss_heads") or any(other.key == "kehilangan" for other in words[at + 1 : at + 4]):
            return True
    return False


def on_his_side(words: list[Word], governed: Governed) -> bool:
    """Whether the counted ones are the speaker's own: kerugian di pihaknya sembilan pejuang."""
    near = words[max(0, governed.phrase.first - _OWN) : governed.phrase.last + _OWN]
    return any(
        before.key in ("di", "dari", "pada") and word.key in ("pihaknya", "kubunya") for before, word in pairwise(near)
    )


def turns_over(words: list[Word], governed: Governed) -> Word | None:
    """The word that turns to the enemy of those told of before: di kubu seberang 200 tewas; None without one."""
    before = words[: governed.phrase.q_first]
    return next(
        (
            word
            for head, word in pairwise(before)
            if (
                head.key in ("pihak", "kubu", "sisi")
                and word.key in ("seberang", "sebaliknya", "lawan", "lawannya", "musuh", "musuhnya")
            )
            or (head.key in ("untuk", "bagi") and word.key in ("lawannya", "musuhnya", "seterunya"))
        ),
        None,
    )


def camp_told(parse: Parse, governed: Governed, scene: Scene) -> Side | None:
    """On whose side it is told to be: di pihak Rusia 18.480 tewas, sementara dari kubu Ukraina 400.

    Left out is a side that stands behind another number: 205 dari pihak Ukraina dan 205.
    """
    words = parse.words
    start = words[governed.phrase.q_first].start
    counted = {words[phrase.last - 1].end for phrase in parse.phrases}
    camps = [
        actor
        for actor in scene.actors
        if actor.span.end <= start
        and actor.head in ("pihak", "kubu", "sisi")
        and word_before(words, actor.span.start) in ("di", "dari", "pada", "bagi", "untuk")
        and not any(0 <= actor.span.start - end <= _PREPOSITION for end in counted)
    ]
    if not camps or people_side(camps[-1].side) == "other":
        return None
    between = [word for word in words if camps[-1].span.end <= word.start < start]
    breaks = any(word.text in ".;" or word.key in ("sementara", "sedangkan", "namun", "tetapi") for word in between)
    return None if breaks else people_side(camps[-1].side)


def belongs_to(words: list[Word], governed: Governed, scene: Scene) -> Side | None:
    """Whose the counted ones turn out to be: 20 jenazah ternyata milik tentara Rusia."""
    behind = words[governed.phrase.last : governed.phrase.last + _BEHIND]
    for word in behind:
        if word.text in ".;":
            break
        if word.key == "milik":
            named = [actor for actor in scene.actors if 0 <= actor.span.start - word.end <= 2]
            return people_side(named[0].side) if named else None
    return None


def stands_before(words: list[Word], governed: Governed, scene: Scene) -> Side | None:
    """Whose people a bare number counts by the name right before it: Ukraina hampir 70.000 tewas."""
    phrase = governed.phrase
    bare = phrase.noun is None or phrase.noun_first == phrase.noun_last
    if not bare or governed.voice != "state" or governed.noun.kind != "people" or not phrase.first:
        return None
    start = min(words[phrase.first].start, phrase.quantity.span.start)
    for actor in scene.actors:
        between = [word for word in words if actor.span.end <= word.start < start]
        opens = word_before(words, actor.span.start)
        if actor.kind == "place" or any(word.key not in word_set("gap") for word in between):
            continue
        if start - actor.span.end >= 0 and opens in ("", ",", ";", ".", "dan", "sementara", "sedangkan", "adapun"):
            side = people_side(actor.side)
            return side if side != "other" else None
    return None


def on_its_own_part(words: list[Word], governed: Governed, scene: Scene) -> Side | None:
    """Who loses, set against another: Rusia sendiri kehilangan 54 tank."""
    event = governed.event
    if event is None or governed.entry is None or not governed.entry.own:
        return None
    before = [word for word in words if word.start < words[event.first].start]
    for actor in reversed(scene.actors):
        behind = next((word for word in before if word.start >= actor.span.end), None)
        if behind is not None and behind.key == "sendiri" and people_side(actor.side) != "other":
            return people_side(actor.side)
    return None
