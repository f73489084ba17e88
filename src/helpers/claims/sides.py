"""Whose people, equipment or land it is: named beside the noun, by the enemy of whoever acts, by place, by discourse."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

import msgspec

from helpers.actors import Actor, find_actors, people_side
from helpers.claims.grammar import Governed
from helpers.claims.phrases import Parse
from helpers.claims.vocabulary import word_set
from helpers.claims.words import Word
from helpers.records import Article, Sentence

Side = str
UNKNOWN: Side = "unknown"
_ENEMY = {"Russia": "Ukraine", "Ukraine": "Russia", "Syria": "rebels", "rebels": "Syria", "NorthKorea": "Ukraine"}
_CIVIL = frozenset({"civilian", "child", "person", "building", "settlement"})
_TROOPS = frozenset({"soldier", "mercenary"})
_RETAKE = re.compile(r"kembali|bebas|balik|pangkuan")


class Scene(msgspec.Struct, frozen=True):
    """The actors of one sentence, offsets from its first character."""

    actors: tuple[Actor, ...]

    def between(self, start: int, end: int) -> list[Actor]:
        """The actors inside a stretch of the sentence."""
        return [actor for actor in self.actors if start <= actor.span.start and actor.span.end <= end]


class Discourse(msgspec.Struct):
    """What earlier sentences settled: the side of the last claims of each camp, and where the text is."""

    last: dict[str, Side]
    home: Side = "Ukraine"
    """Where harm to people and buildings is, if nothing nearer says so: the headline's place, else the theatre's country."""
    place: Side | None = None
    place_paragraph: int = -9
    paragraph: int = -1
    recent: str = ""
    """The camp last settled."""
    recent_paragraph: int = -9
    syria: bool = False
    military: Counter[Side] = msgspec.field(default_factory=Counter)
    """How many military losses were of each side so far."""

    def near_place(self) -> Side | None:
        """The country of the place last named, while the text stays with it."""
        return self.place if self.paragraph == self.place_paragraph else None


class Speaker(msgspec.Struct, frozen=True):
    """Who asserts a number, as far as it says whose loss it is."""

    side: Side
    """Claimant side, 'none' where the text itself speaks."""
    admits: bool = False
    installed: bool = False
    """An official whom the occupier put in: the people he speaks of belong to the land."""
    words: str = ""
    """The words naming the speaker: a name among them owns no loss."""

    @property
    def camp(self) -> Side | None:
        """The side of people that the speaker belongs to, None for third parties."""
        return self.side if self.side in _ENEMY else None


def scene_of(article: Article, sentence: Sentence) -> Scene:
    """The actors of one sentence."""
    return Scene(tuple(find_actors(sentence.text, 0, len(sentence.text), article.document.published)))


def home_of(scenes: Sequence[Scene], syria: bool) -> Side:
    """The country that most places of the article lie in; the theatre's own where that is not clear."""
    if syria:
        return "Syria"
    places = Counter(people_side(a.side) for scene in scenes for a in scene.actors if a.kind == "place")
    return "Russia" if places["Russia"] > 2 * places["Ukraine"] else "Ukraine"


@cache
def _admissions() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:mengakui|akui|diakui|membenarkan|mengonfirmasi|mengkonfirmasi|konfirmasi|mengumumkan|umumkan|berduka|gugur|pengakuan)\b",
        re.IGNORECASE,
    )


def admits(text: str) -> bool:
    """Whether the words admit a loss of the speaker's own."""
    return _admissions().search(text) is not None


def enter(discourse: Discourse, parse: Parse, scene: Scene, sentence: Sentence) -> None:
    """Take note of where a sentence is and whose losses it is about, before its numbers are read."""
    discourse.paragraph = sentence.paragraph
    places = [actor for actor in scene.actors if actor.kind == "place" and people_side(actor.side) != "other"]
    if places:
        discourse.place, discourse.place_paragraph = people_side(places[0].side), sentence.paragraph
    for actor in scene.actors:
        if actor.is_force and _falls().match(sentence.text, actor.span.end) and people_side(actor.side) != "other":
            discourse.last["military"] = people_side(actor.side)
    match = _loss_of().search(sentence.text)
    if match is not None:
        owner = next((a for a in scene.actors if match.end() <= a.span.start <= match.end() + 25), None)
        if owner is not None and people_side(owner.side) != "other":
            discourse.last["military"] = people_side(owner.side)


@cache
def _falls() -> re.Pattern[str]:
    """A loss right behind the name of a force."""
    return re.compile(
        r" (?:\w+ ){0,2}(?:menyerah|tewas|gugur|terbunuh|kabur|mundur|melarikan diri|ditangkap|ditawan|kalah|terluka|hancur"
        r"|mengibarkan bendera putih|terkepung|dihancurkan)\b",
        re.IGNORECASE,
    )


@cache
def _loss_of() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:kerugian|korban|kehilangan) (?:tempur|personel|militer|total|perang|pasukan|di pihak)?", re.IGNORECASE
    )


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
    near = _beside(parse, governed, scene, speaker)
    if near is not None:
        return near
    if total is not None and (governed.phrase.part or governed.phrase.increment):
        return total
    if discourse.syria and _government(words, governed):
        return "Syria"
    measure = governed.measure
    agent = _agent(words, governed, scene, speaker)
    place = _place(words, governed, scene)
    if measure == "territory":
        found = _land(governed, words, agent, place, speaker)
    elif measure in ("strikes", "mobilised"):
        found = agent
        if found is None and measure == "strikes":
            found = _attacker(words, scene) or _enemy(place) or _enemy(speaker.camp) or discourse.last.get("strikes")
            found = found or _enemy(discourse.home)
        if found is None and measure == "mobilised":
            found = discourse.last.get("mobilised") or speaker.camp or place
    elif measure == "displaced":
        found = _origin(words, scene) or place
        if found is None and _deported(words, governed):
            found = enemy_of(agent or "Russia")
        if found is None and not speaker.installed:
            found = speaker.camp
        found = found or discourse.near_place() or discourse.last.get("displaced") or discourse.home
    elif measure in ("exchanged", "bodies"):
        found = _returned(words, governed, agent, speaker)
    elif governed.entry is not None and governed.entry.own and agent is not None:
        found = agent
    elif governed.noun.object in _CIVIL:
        found = _civil(words, governed, scene, agent, place, discourse, speaker)
    else:
        found = _military(words, governed, scene, agent, discourse, speaker)
    if found is None:
        found = discourse.last.get(_camp(governed))
    return found or discourse.last.get("military") or UNKNOWN


def enemy_of(side: Side) -> Side:
    """The other camp; 'unknown' where there is none."""
    return _ENEMY.get(side, UNKNOWN)


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


def _enemy(side: Side | None) -> Side | None:
    return _ENEMY.get(side) if side is not None else None


def _civil(
    words: list[Word], governed: Governed, scene: Scene, agent: Side | None, place: Side | None, discourse: Discourse,
    speaker: Speaker,
) -> Side | None:  # fmt: skip
    """Civilians, people unspecified and buildings belong to where they are, unless the attacker is named."""
    attacker = _attacker(words, scene)
    if place is not None:
        return place
    if governed.voice in ("active", "passive") and agent is not None:
        return _enemy(agent)
    if attacker is not None:
        return _enemy(attacker)
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
            if _word_before(words, actor.span.start) == "kepada" and people_side(actor.side) in _ENEMY:
                return _enemy(people_side(actor.side))
    if governed.voice in ("active", "passive", "noun") and agent is not None:
        return _enemy(agent)
    if speaker.camp is not None and speaker.admits and governed.voice == "state":
        return speaker.camp
    forces = {
        people_side(actor.side)
        for actor in scene.actors
        if actor.is_force and _word_before(words, actor.span.start) not in word_set("bystander")
    } - {"other"}
    if governed.voice == "state" and len(forces) == 1 and speaker.camp not in forces:
        return forces.pop()
    attacker = _attacker(words, scene)
    if attacker is not None:
        return _enemy(attacker)
    if governed.event is not None and governed.voice == "passive" and speaker.camp is not None:
        return _enemy(speaker.camp)
    if speaker.camp is not None and not speaker.admits:
        return _enemy(speaker.camp)
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
        return _enemy(agent)
    if agent is None and event is not None and _RETAKE.search(parse_keys(words, event.first, event.last)):
        return "Ukraine"
    return _enemy(agent)


def parse_keys(words: list[Word], first: int, last: int) -> str:
    """The words of a stretch in lexicon form."""
    return " ".join(word.key for word in words[first:last])


def _returned(words: list[Word], governed: Governed, agent: Side | None, speaker: Speaker) -> Side | None:
    """Prisoners and remains: who gives them back says whose they are."""
    event = governed.event
    keys = {word.key for word in words[event.first : event.last]} if event is not None else set()
    if agent in _ENEMY and governed.voice == "active":
        gives = keys & {"menyerahkan", "melepaskan", "mengembalikan", "melepas", "membebaskan", "merepatriasi"}
        return _enemy(agent) if gives else agent
    if governed.voice == "passive" and agent in _ENEMY:
        return _enemy(agent)
    return speaker.camp


def _beside(parse: Parse, governed: Governed, scene: Scene, speaker: Speaker) -> Side | None:
    """What the counted phrase itself says: 13 tank Rusia, 40 prajurit kami, 60 tentara musuh."""
    words = parse.words
    owner = _owner(words, governed, scene, speaker)
    if owner is not None:
        return owner
    phrase, event = governed.phrase, governed.event
    if event is not None and event.first >= phrase.last and governed.voice == "passive":
        behind = words[event.last : event.last + 3]
        if any(word.key in word_set("enemy_words") for word in behind) and speaker.camp is not None:
            return speaker.camp
    stop = min(len(words), phrase.last + 3)
    if event is not None and event.first >= phrase.last:
        stop = min(stop, event.first)
    for word in words[phrase.first : stop]:
        if word.mark and word.start >= words[phrase.last - 1].end:
            break
        if word.key in word_set("enemy_words"):
            if word.key in word_set("invaders") and speaker.camp != "Russia":
                return "Russia"
            return _enemy(speaker.camp) or "Russia"
        inside = word.start < words[phrase.last - 1].end
        own = word.key in word_set("our_words") or (
            inside and word.key.endswith("nya") and governed.noun.object in _TROOPS
        )
        if own and speaker.camp is not None:
            return speaker.camp
    if governed.event is not None and governed.event.last <= phrase.first:
        between = words[governed.event.first : phrase.first]
        if any(word.key in word_set("enemy_words") for word in between):
            return _enemy(speaker.camp) or "Russia"
    return _shared_owner(parse, governed, scene, speaker) or _subject(words, governed, scene, speaker)


def _subject(words: list[Word], governed: Governed, scene: Scene, speaker: Speaker) -> Side | None:
    """`Jumlah tentara Rusia yang tewas mencapai 900`: whose people the subject before the number names."""
    event, voice = governed.event, governed.voice
    before = scene.between(words[max(0, governed.phrase.first - 12)].start, words[governed.phrase.q_first].start)
    for actor in reversed(before):
        party = actor.head in ("pihak", "kubu") or _word_before(words, actor.span.start) in ("pihak", "kubu")
        if party and people_side(actor.side) != "other":
            return people_side(actor.side)
    if event is None or event.last > governed.phrase.first or voice not in ("state", "passive", "noun"):
        return None
    start, end = words[max(0, event.first - 5)].start, words[governed.phrase.q_first].start
    for actor in reversed(scene.between(start, end)):
        if actor.form in speaker.words:
            continue
        preceding = _word_before(words, actor.span.start)
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
        owner = _owner(
            parse.words, msgspec.structs.replace(governed, phrase=nearest, noun=nearest.noun), scene, speaker
        )
        if owner is not None:
            return owner
        at = nearest
    return None


def _owner(words: list[Word], governed: Governed, scene: Scene, speaker: Speaker) -> Side | None:
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
        if key in ("di", "ke", "pada", "dari", "dalam", "telah", "sudah", "akan", "kepada"):
            if key == "di" and stop + 1 < len(words) and words[stop + 1].key in ("pihak", "kubu"):
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
        if _word_before(words, actor.span.start) not in ("di", "ke", "dari") and actor.form not in speaker.words
    ]
    gapped = words[max(0, phrase.q_first - 4) : phrase.q_first]
    if before and any(w.key in ("sedangkan", "sementara", "adapun") for w in gapped) and not phrase.listed:
        if (
            all(w.key in word_set("gap") or w.start < before[-1].span.end for w in gapped)
            and people_side(before[-1].side) != "other"
        ):
            return people_side(before[-1].side)
    if phrase.listed and before and before[-1].kind != "place" and people_side(before[-1].side) != "other":
        return people_side(before[-1].side)
    return None


def _agent(words: list[Word], governed: Governed, scene: Scene, speaker: Speaker) -> Side | None:
    """Who does it: the subject before an active verb, the one behind a passive, the name beside a noun."""
    event, voice = governed.event, governed.voice
    if event is None:
        return None
    start, end = words[event.first].start, words[event.last - 1].end
    if voice in ("passive", "noun"):
        stop = event.last
        while stop < len(words) and stop < event.last + 5:
            if words[stop].mark or words[stop].key in ("di", "pada", "dalam", "ke", "yang", "sejak", "dari", "kepada"):
                break
            stop += 1
        found = scene.between(end, words[stop - 1].end) if stop > event.last else []
        named = [a for a in found if a.kind != "place" and people_side(a.side) != "other"]
        if named:
            return people_side(named[0].side)
        if voice == "passive":
            return None
    if voice == "state":
        return None
    clause = max(
        (w.end for w in words[: event.first] if w.key in ("sementara", "sedangkan", "tetapi", "namun", ";")), default=0
    )
    for actor in reversed(scene.actors):
        if actor.span.end > start or actor.kind == "place" or actor.span.start < clause:
            continue
        if _word_before(words, actor.span.start) in word_set("after_preposition") or people_side(actor.side) == "other":
            continue
        return people_side(actor.side)
    if voice == "active" or any(
        word.key in word_set("our_words") for word in words[max(0, event.first - 5) : event.first]
    ):
        return speaker.camp
    return None


def _attacker(words: list[Word], scene: Scene) -> Side | None:
    """`serangan drone Ukraina`, `rudal Rusia`, `ditembaki pasukan Rusia`: whose attack the sentence names."""
    for actor in scene.actors:
        if actor.kind == "place" or people_side(actor.side) == "other":
            continue
        if actor.is_force and _word_before(words, actor.span.start) in ("oleh", "serangan", "tembakan"):
            return people_side(actor.side)
        keys = [word.key for word in words if word.end <= actor.span.start][-2:]
        if keys and (keys[-1] in word_set("strike_words") or (keys[-1] == "udara" and keys[0] == "serangan")):
            return people_side(actor.side)
        if actor.head in word_set("strike_words") - {"pasukan", "tentara", "militer"}:
            return people_side(actor.side)
    return None


def _word_before(words: list[Word], start: int) -> str:
    keys = [word.key for word in words if word.end <= start]
    return keys[-1] if keys else ""


def _place(words: list[Word], governed: Governed, scene: Scene) -> Side | None:
    """The country of the place named nearest to the phrase."""
    centre = words[governed.phrase.q_first].start
    places = []
    for actor in scene.actors:
        preceding = _word_before(words, actor.span.start)
        if governed.measure == "displaced" and _destination(words, actor.span.start):
            continue
        located = preceding in word_set("place_words") and actor.kind in ("place", "capital", "state")
        if (actor.kind == "place" or located) and people_side(actor.side) != "other":
            places.append((abs(actor.span.start - centre), people_side(actor.side)))
    return min(places)[1] if places else None


def _destination(words: list[Word], start: int) -> bool:
    """Whether a place is where somebody goes: ke Rusia, ke 43 kamp di Rusia dan Krimea."""
    keys = [word.key for word in words if word.end <= start][-7:]
    return any(key in ("ke", "menuju", "ditampung") for key in keys) and "dari" not in keys[-2:]


def _origin(words: list[Word], scene: Scene) -> Side | None:
    """Where those who fled belong: warga Kherson, dari Ukraina, meninggalkan Rusia."""
    for actor in scene.actors:
        preceding = _word_before(words, actor.span.start)
        if _destination(words, actor.span.start):
            continue
        origin = preceding in (
            "dari",
            "meninggalkan",
            "warga",
            "penduduk",
            "asal",
            "keluar",
            "wilayah",
            "kota",
            "distrik",
        )
        if origin and people_side(actor.side) != "other" and actor.kind in ("place", "capital", "state"):
            return people_side(actor.side)
    return None
