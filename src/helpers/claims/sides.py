"""Whose people, equipment or land it is: named beside the noun, by the enemy of whoever acts, by place, by discourse."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import msgspec

from helpers.actors import Actor, find_actors, people_side
from helpers.claims.grammar import Governed
from helpers.claims.phrases import Parse
from helpers.claims.words import Word
from helpers.records import Article, Sentence

Side = str
_ENEMY = {"Russia": "Ukraine", "Ukraine": "Russia", "Syria": "rebels", "rebels": "Syria", "NorthKorea": "Ukraine"}
_LOSS = frozenset({"killed", "wounded", "casualties", "captured", "surrendered", "missing", "equipment", "buildings"})
_ENEMY_WORDS = frozenset({"musuh", "penjajah", "penyerbu", "agresor", "lawan", "orc", "okupan"})
_INVADERS = frozenset({"penjajah", "penyerbu", "agresor", "orc", "okupan"})
_CIVIL = frozenset({"civilian", "child", "building", "settlement"})
_OWN_PEOPLE = frozenset({"kami", "kita"})
_STOPS = frozenset(
    {",", ";", ".", "yang", "dan", "serta", "oleh", "akibat", "setelah", "ketika", "saat", "sejak", "untuk"}
)
_PLACE_KINDS = frozenset({"place", "capital"})


class Scene(msgspec.Struct, frozen=True):
    """What one sentence says of sides: its actors (offsets from the sentence's first character), and the day."""

    actors: tuple[Actor, ...]

    def between(self, start: int, end: int) -> list[Actor]:
        """The actors inside a stretch of the sentence."""
        return [actor for actor in self.actors if start <= actor.span.start and actor.span.end <= end]


class Discourse(msgspec.Struct):
    """What earlier sentences settled: the side of the last losses, and of the article's headline."""

    last: dict[str, Side]
    paragraph: int = -1
    subject: Side | None = None


def scene_of(article: Article, sentence: Sentence) -> Scene:
    """The actors of one sentence."""
    day = article.document.published
    return Scene(tuple(find_actors(sentence.text, 0, len(sentence.text), day)))


def enemy_of(side: Side) -> Side:
    """The other camp; 'unknown' where there is none."""
    return _ENEMY.get(side, "unknown")


def side_of(parse: Parse, governed: Governed, scene: Scene, discourse: Discourse, speaker_side: str | None) -> Side:
    """The side of one claim. `speaker_side` is the side of whoever asserts it, where known."""
    words = parse.words
    owner = _owner(words, governed, scene)
    if owner is not None:
        return owner
    word = _enemy_word(words, governed)
    if word is not None:
        if word in _INVADERS or speaker_side is None:
            return "Russia" if speaker_side != "Russia" else "Ukraine"
        return enemy_of(speaker_side)
    entry, event = governed.entry, governed.event
    agent = _agent(words, governed, scene, speaker_side)
    place = _place(words, governed, scene)
    if entry is not None and entry.acts:
        if agent is not None and agent in _ENEMY:
            return agent
        if governed.measure == "strikes" and place is not None:
            return enemy_of(place)
        if governed.measure == "mobilised" and place is not None and agent is None:
            return place
    elif governed.measure == "strikes":
        if agent is not None and agent in _ENEMY:
            return agent
        if place is not None:
            return enemy_of(place)
    elif entry is not None and entry.own and agent is not None:
        return agent
    elif governed.measure == "displaced":
        origin = _origin(words, governed, scene)
        if origin is not None:
            return origin
        if place is not None:
            return place
        if agent is not None:
            return agent
    elif governed.measure in ("exchanged", "bodies"):
        swap = _returned(words, governed, scene)
        if swap is not None:
            return swap
    elif governed.measure == "territory":
        if agent is not None and agent in _ENEMY:
            if place is not None:
                return place
            return enemy_of(agent)
        if place is not None:
            return place
    else:
        civil = governed.noun.object in _CIVIL or governed.noun.object == "person"
        if civil and place is not None:
            return place
        if agent is not None and agent in _ENEMY:
            return enemy_of(agent)
        if place is not None and (civil or governed.measure == "buildings"):
            return place
    if event is not None:
        nearest = _nearest(words, governed, scene)
        if nearest is not None:
            return nearest
    return discourse.last.get(_camp(governed), discourse.last.get("any", "unknown"))


def settle(discourse: Discourse, governed: Governed, side: Side) -> None:
    """Remember a side for the sentences that follow."""
    if side in ("unknown", "other"):
        return
    discourse.last[_camp(governed)] = side
    discourse.last["any"] = side


def _camp(governed: Governed) -> str:
    return governed.measure if governed.measure in ("strikes", "territory", "mobilised", "displaced") else "loss"


def _chars(words: list[Word], first: int, last: int) -> tuple[int, int]:
    if first >= last:
        return 0, 0
    return words[first].start, words[last - 1].end


def _owner(words: list[Word], governed: Governed, scene: Scene) -> Side | None:
    """An actor right behind the noun (13 tank Rusia, 40 warga sipil Ukraina), or before it (Tentara Rusia: 40)."""
    phrase = governed.phrase
    at = max(phrase.noun_last, phrase.q_last) if phrase.noun_last > phrase.q_first else phrase.last
    start = words[phrase.first].start
    limit = words[phrase.last - 1].end
    stop = phrase.last
    while stop < len(words) and stop - at < 6 and words[stop].key not in _STOPS and not words[stop].mark:
        if governed.event is not None and governed.event.first == stop:
            break
        if words[stop].key in ("di", "ke", "pada", "dari", "dalam", "telah", "sudah", "akan"):
            if words[stop].key == "di" and stop + 1 < len(words) and words[stop + 1].key in ("pihak", "kubu"):
                stop += 2
                continue
            if words[stop].key == "dari" and governed.measure not in ("displaced", "territory", "strikes"):
                stop += 1
                continue
            break
        stop += 1
        limit = words[stop - 1].end
    for actor in scene.actors:
        if start <= actor.span.start < limit and (actor.span.end <= limit + 1 or actor.span.start < limit):
            if (
                actor.kind in _PLACE_KINDS
                and actor.kind != "capital"
                and governed.noun.kind not in ("people", "building", "settlement", "area")
            ):
                continue
            side = people_side(actor.side)
            if side == "other" and governed.noun.kind != "people":
                continue
            return side
    if phrase.listed or phrase.noun_first < phrase.q_first:
        begin = words[max(0, phrase.first - 4)].start
        found = scene.between(begin, words[phrase.q_first].start)
        if found and people_side(found[-1].side) != "other" and found[-1].kind not in _PLACE_KINDS:
            return people_side(found[-1].side)
    return None


def _enemy_word(words: list[Word], governed: Governed) -> str | None:
    phrase = governed.phrase
    for word in words[phrase.first : min(len(words), phrase.last + 2)]:
        if word.key in _ENEMY_WORDS:
            return word.key
    return None


def _agent(words: list[Word], governed: Governed, scene: Scene, speaker_side: str | None) -> Side | None:
    """Who does it: the subject before an active verb, the one after `oleh` or a passive, the name beside a noun."""
    event, voice = governed.event, governed.voice
    if event is None:
        return None
    start, end = words[event.first].start, words[event.last - 1].end
    if voice == "passive":
        stop = min(len(words), event.last + 5)
        for i in range(event.last, stop):
            if words[i].mark or words[i].key in ("di", "pada", "dalam", "ke", "yang", "sejak"):
                stop = i
                break
        found = scene.between(end, words[stop - 1].end) if stop > event.last else []
        if found:
            return people_side(found[0].side)
        return None
    if voice == "noun":
        stop = min(len(words), event.last + 4)
        found = [
            a for a in scene.between(end, words[stop - 1].end) if a.kind not in _PLACE_KINDS or a.kind == "capital"
        ]
        if found and people_side(found[0].side) != "other":
            return people_side(found[0].side)
    before = [actor for actor in scene.actors if actor.span.end <= start and actor.kind != "place"]
    clause = max(
        (word.end for word in words[: event.first] if word.key in ("sementara", "sedangkan", "tetapi", "namun", ";")),
        default=0,
    )
    for actor in reversed(before):
        if actor.span.start < clause:
            break
        preceding = _word_before(words, actor.span.start)
        if preceding in ("di", "ke", "dari", "terhadap", "kepada", "dekat", "melawan", "menuju"):
            continue
        side = people_side(actor.side)
        if side == "other":
            continue
        return side
    if _pronoun_subject(words, event.first) and speaker_side is not None:
        return people_side(speaker_side)
    if speaker_side in _ENEMY and voice == "active":
        return speaker_side
    return None


def _pronoun_subject(words: list[Word], at: int) -> bool:
    return any(word.key in _OWN_PEOPLE for word in words[max(0, at - 5) : at])


def _word_before(words: list[Word], start: int) -> str:
    keys = [word.key for word in words if word.end <= start]
    return keys[-1] if keys else ""


def _place(words: list[Word], governed: Governed, scene: Scene) -> Side | None:
    """The country of the place named nearest to the phrase or its event."""
    centre = words[governed.phrase.q_first].start
    places = []
    for actor in scene.actors:
        preceding = _word_before(words, actor.span.start)
        located = preceding in (
            "di", "ke", "wilayah", "kota", "distrik", "provinsi", "oblast", "dekat", "desa", "atas", "sekitar", "region",
            "menghantam", "menyerang", "menggempur", "terhadap", "timur", "selatan", "utara", "barat", "menuju", "tanah",
            "memasuki", "langit", "daerah", "pusat", "pelabuhan", "kawasan", "luar", "dalam", "membombardir",
        )  # fmt: skip
        if (actor.kind == "place" or located) and people_side(actor.side) != "other":
            places.append((abs(actor.span.start - centre), people_side(actor.side)))
    return min(places)[1] if places else None


def _origin(words: list[Word], governed: Governed, scene: Scene) -> Side | None:
    """Where those who fled belong: warga Kherson, dari Ukraina, meninggalkan Rusia."""
    for actor in scene.actors:
        preceding = _word_before(words, actor.span.start)
        if (
            preceding in ("dari", "meninggalkan", "warga", "penduduk", "asal", "keluar")
            and people_side(actor.side) != "other"
        ):
            return people_side(actor.side)
    return None


def _returned(words: list[Word], governed: Governed, scene: Scene) -> Side | None:
    """Prisoners and remains: who gives them back says whose they are."""
    event = governed.event
    if event is None:
        return None
    keys = {word.key for word in words[event.first : event.last]}
    agent = _agent(words, governed, scene, None)
    if keys & {"menerima", "memulangkan", "diterima"} and agent in _ENEMY:
        return agent
    if keys & {"menyerahkan", "melepaskan", "mengembalikan", "menukar", "melepas"} and agent in _ENEMY:
        return enemy_of(agent)
    return None


def _nearest(words: list[Word], governed: Governed, scene: Scene) -> Side | None:
    """The only camp that the sentence names among its forces, where it names one."""
    camps = {people_side(actor.side) for actor in scene.actors if actor.is_force} - {"other"}
    return camps.pop() if len(camps) == 1 and governed.measure in _LOSS else None


def actors_in(scenes: Sequence[Scene]) -> int:
    """How many actors the scenes name."""
    return sum(len(scene.actors) for scene in scenes)


def day_of(article: Article) -> dt.date | None:
    """The article's day."""
    return article.document.published
