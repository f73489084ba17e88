"""Whose a counted thing is by the words of its own phrase: 13 tank Rusia, 40 prajurit kami, korban di pihak Rusia."""

from __future__ import annotations

import msgspec

from helpers.actors import Actor, people_side
from helpers.claims.grammar import Governed
from helpers.claims.phrases import Parse, Phrase
from helpers.claims.scenes import ENEMY, Scene, Side, Speaker, joined, word_before
from helpers.claims.vocabulary import word_set
from helpers.claims.words import Word

_PARTIES = frozenset({"pihak", "kubu", "kerugian", "korban"})
_TROOPS = frozenset({"soldier", "mercenary"})
_BETWEEN = 3
_BETWEEN_WORDS = frozenset({"perang", "antara", "antar", "dari", "milik", "pihak", "kedua", "asal"})
"""What may stand between those counted and the two camps whose they are."""


def enemy(side: Side | None) -> Side | None:
    """The other camp, None where there is none."""
    return ENEMY.get(side) if side is not None else None


def owner_beside(parse: Parse, governed: Governed, scene: Scene, speaker: Speaker) -> Side | None:
    """What the counted phrase itself says: 13 tank Rusia, 40 prajurit kami, 60 tentara musuh."""
    words = parse.words
    owner = owner_of(words, governed, scene, speaker)
    if owner is not None:
        return owner
    phrase, event = governed.phrase, governed.event
    if event is not None and event.first >= phrase.last and governed.voice == "passive":
        behind = words[event.last : event.last + 3]
        if any(word.key in word_set("enemy_words") for word in behind) and speaker.camp is not None:
            return speaker.foe if governed.entry is not None and governed.entry.own else speaker.camp
    stop = min(len(words), phrase.last + 3)
    if event is not None and event.first >= phrase.last:
        stop = min(stop, event.first)
    for word in words[phrase.first : stop]:
        if word.mark and word.start >= words[phrase.last - 1].end:
            break
        if word.key in word_set("no_possessors"):
            continue
        if word.key in word_set("enemy_words"):
            if word.key in word_set("invaders") and speaker.camp != "Russia":
                return "Russia"
            return speaker.foe or "Russia"
        counted = words[phrase.q_last - 1].end <= word.start < words[phrase.last - 1].end
        theirs = counted and governed.noun.object in (*_TROOPS, "civilian")
        if word.key.endswith("nya") and (theirs or word.key in word_set("our_words")):
            return _possessor(parse, governed, scene) or speaker.camp
        if word.key in word_set("our_words") and not _acts(words, governed, word) and speaker.camp is not None:
            return speaker.camp
    if governed.event is not None and governed.event.last <= phrase.first:
        between = words[governed.event.first : phrase.first]
        if any(word.key in word_set("enemy_words") for word in between):
            return speaker.foe or "Russia"
    listed = governed.event is not None and any(
        governed.event.last <= other.first < phrase.first and not other.increment for other in parse.phrases
    )
    return _shared_owner(parse, governed, scene, speaker) or _subject(words, governed, scene, speaker, listed)


def clause_start(words: list[Word], place: int) -> int:
    """Where the clause that `place` stands in begins: behind the last contrast or semicolon before it."""
    return max((w.end for w in words if w.end <= place and (w.key in word_set("contrast") or w.text == ";")), default=0)


def _acts(words: list[Word], governed: Governed, word: Word) -> bool:
    """Whether `kami` is who does it, not whose it is: empat roket kami cegat."""
    event = governed.event
    if event is None or word.key not in ("kami", "kita") or word.start >= words[event.first].start:
        return False
    behind = words[event.first].key
    return governed.voice == "active" and not behind.startswith(("di", "ter", "me", "ber"))


def _possessor(parse: Parse, governed: Governed, scene: Scene) -> Side | None:
    """Whom -nya goes back to: the subject of its clause, Moskow mengakui 498 tentaranya gugur.

    Left out are those whom another number counts: menyerahkan 900 jenazah prajurit Ukraina dan menerima 35 jenazah.
    """
    words = parse.words
    start = words[governed.phrase.q_first].start
    clause = clause_start(words, start)
    earlier = [phrase for phrase in parse.phrases if phrase.first < governed.phrase.first]
    subjects = [
        actor
        for actor in scene.actors
        if clause <= actor.span.start and actor.span.end <= start and actor.kind not in ("place", "medium")
        and word_before(words, actor.span.start) not in word_set("after_preposition")
        and not any(names_owner(words, phrase, actor.span.start) for phrase in earlier)
    ]  # fmt: skip
    return people_side(subjects[-1].side) if subjects else None


def _subject(words: list[Word], governed: Governed, scene: Scene, speaker: Speaker, listed: bool) -> Side | None:
    """`Jumlah tentara Rusia yang tewas mencapai 900`: whose people the subject before the number names.

    `listed`: another number stands between the event and this one, so that a name between them is that one's.
    """
    event, voice = governed.event, governed.voice
    before = scene.between(words[max(0, governed.phrase.first - 12)].start, words[governed.phrase.q_first].start)
    for actor in reversed(before):
        party = actor.head in ("pihak", "kubu") or word_before(words, actor.span.start) in ("pihak", "kubu")
        if party and people_side(actor.side) != "other":
            return people_side(actor.side)
    if event is None or listed or event.last > governed.phrase.first or voice not in ("state", "passive", "noun"):
        return None
    start, end = words[max(0, event.first - 5)].start, words[governed.phrase.q_first].start
    for actor in reversed(scene.between(start, end)):
        if actor.form in speaker.words:
            continue
        preceding = word_before(words, actor.span.start)
        people = actor.is_force or actor.kind == "people" or preceding in ("pihak", "kerugian", "korban", "warga")
        if people and preceding not in ("oleh", "serangan", "tembakan") and people_side(actor.side) != "other":
            return people_side(actor.side)
    return None


def _shared_owner(parse: Parse, governed: Governed, scene: Scene, speaker: Speaker) -> Side | None:
    """`613 pesawat, 276 helikopter, dan 26.006 drone Ukraina`: the owner behind the last of a list holds for all."""
    at = governed.phrase
    for nearest in (p for p in parse.phrases if p.first >= governed.phrase.last and not p.increment):
        between = parse.words[at.last : nearest.first]
        linked = between and len(between) <= 4 and all(w.mark or w.key in ("dan", "serta") for w in between)
        if not linked or nearest.noun is None or (nearest.noun.kind == "people") != (governed.noun.kind == "people"):
            return None
        owner = owner_of(
            parse.words, msgspec.structs.replace(governed, phrase=nearest, noun=nearest.noun), scene, speaker
        )
        if owner is not None:
            return owner
        at = nearest
    return None


def names_owner(words: list[Word], phrase: Phrase, start: int) -> bool:
    """Whether a name that begins at `start` belongs to a counted phrase: behind its number or right behind it."""
    return words[phrase.q_last - 1].end <= start <= words[phrase.last - 1].end + 1


def owned_by_both(words: list[Word], governed: Governed, scene: Scene) -> bool:
    """Whether both camps stand behind the counted noun: 200.000 tentara Rusia dan Ukraina.

    Or behind the subject of a number alone: jumlah tentara Rusia dan Ukraina yang tewas mencapai 500.000.
    """
    phrase = governed.phrase
    bare = (
        phrase.noun is None
        or phrase.noun.object == "person"
        or phrase.noun_first == phrase.noun_last
        or phrase.noun_first < phrase.q_first
    )
    start = words[phrase.q_first].start
    clause = clause_start(words, start)
    return any(
        _and_the_enemy(words, scene, actor)
        and (
            names_owner(words, phrase, actor.span.start)
            or _only_between(words, phrase, actor)
            or (bare and clause <= actor.span.start < start and _counted(words, actor))
        )
        for actor in scene.actors
    )


def _only_between(words: list[Word], phrase: Phrase, actor: Actor) -> bool:
    """Whether the two camps follow at once: pertukaran 100 tawanan antara Rusia dan Ukraina."""
    keys = [word.key for word in words[phrase.last :] if word.end <= actor.span.start]
    return 0 < len(keys) <= _BETWEEN and set(keys) <= _BETWEEN_WORDS


def _counted(words: list[Word], actor: Actor) -> bool:
    return actor.is_force or actor.head in _PARTIES or word_before(words, actor.span.start) in _PARTIES


def _and_the_enemy(words: list[Word], scene: Scene, actor: Actor) -> bool:
    behind = next((other for other in scene.actors if other.span.start > actor.span.end), None)
    if behind is None or enemy(people_side(actor.side)) != people_side(behind.side):
        return False
    return behind.span.start - actor.span.end == 1 or joined(words, actor, behind)  # Rusia-Ukraina


def owner_of(words: list[Word], governed: Governed, scene: Scene, speaker: Speaker) -> Side | None:
    """An actor right behind the noun, or before it (Tentara Rusia: 40)."""
    phrase = governed.phrase
    start, limit = words[phrase.first].start, words[phrase.last - 1].end
    stop = phrase.last
    while (
        stop < len(words)
        and stop - phrase.last < 6
        and words[stop].key not in word_set("stops")
        and not words[stop].mark
    ):
        if governed.event is not None and governed.event.first == stop:
            break
        key = words[stop].key
        if key in word_set("before_others"):
            break
        if key in ("di", "ke", "pada", "dari", "dalam", "telah", "sudah", "akan", "kepada"):
            if key in ("di", "dari") and stop + 1 < len(words) and words[stop + 1].key in ("pihak", "kubu"):
                stop += 2
                continue
            if key != "dari" or governed.measure in (
                "displaced",
                "territory",
                "strikes",
                "exchanged",
                "bodies",
                "mobilised",
            ):
                ahead = scene.between(words[stop].start, words[min(stop + 5, len(words) - 1)].end)
                bare = key == "dari" and stop == phrase.last == phrase.q_last
                if not (ahead and (bare or (governed.measure == "exchanged" and ahead[0].is_force))):
                    break
        stop += 1
        limit = words[stop - 1].end
    for actor in scene.actors:
        if not start <= actor.span.start < limit:
            continue
        if actor.kind == "place" and governed.noun.kind not in ("people", "building", "settlement", "area"):
            continue
        side = people_side(actor.side)
        if side == "other" and governed.noun.kind != "people":
            continue
        return side
    before = [
        actor
        for actor in scene.between(words[max(0, phrase.first - 5)].start, words[phrase.q_first].start)
        if word_before(words, actor.span.start) not in ("di", "ke", "dari") and actor.form not in speaker.words
    ]
    gapped = words[max(0, phrase.q_first - 4) : phrase.q_first]
    contrast = any(word.key in ("sedangkan", "sementara", "adapun") for word in gapped) and not phrase.listed
    if before and contrast and people_side(before[-1].side) != "other":
        close = before[-1].span.end
        if all(word.key in word_set("gap") or word.start < close for word in gapped):
            return people_side(before[-1].side)
    if phrase.listed and before and before[-1].kind != "place" and people_side(before[-1].side) != "other":
        between = [word for word in words[: phrase.q_first] if word.start >= before[-1].span.end]
        if all(word.mark or word.key in word_set("gap") or len(word.key) < 3 for word in between) or len(between) < 2:
            return people_side(before[-1].side)
    return None
