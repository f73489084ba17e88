"""What makes people and things one side's where no owner stands beside them: whose arms they are, whose foreign
fighters, to whom they come home, whose land it has been since before.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from helpers.actors import Actor, people_side
from helpers.alternation import alternation
from helpers.claims.grammar import Governed
from helpers.claims.scenes import Scene, Side, Speaker, joined
from helpers.claims.vocabulary import word_set
from helpers.claims.words import Word
from helpers.lexicons import Name, read_lexicon

_REACH = 5
"""Words behind a counted noun in which the name of the make is looked for."""
_LIST = 3
"""So many numbers of people or arms in one sentence make a list."""
_CRAFT = 30
"""Characters behind a craft in which its make or owner is named."""
_CAPTIVITY = frozenset({"tawanan", "penawanan", "tahanan", "penahanan", "cengkeraman", "penjara", "kamp"})
_HOME = frozenset({"dipulangkan", "pulang", "kembali", "dibebaskan"})
_HANDED_OVER = frozenset({"exchanged", "bodies"})


@cache
def _names(table: str) -> tuple[tuple[Side, re.Pattern[str]], ...]:
    """Side and pattern of each entry of arms.toml."""
    entries: tuple[Name, ...] = read_lexicon("arms", table, Name)
    return tuple(
        (entry.id, re.compile(rf"(?<![\w-]){alternation(entry.forms)}(?![\w])", re.IGNORECASE)) for entry in entries
    )


def maker_of(text: str, words: list[Word], governed: Governed) -> Side | None:
    """Whose arms the counted ones are by their name: empat rudal Iskander."""
    phrase = governed.phrase
    stop = phrase.last
    while stop < min(len(words), phrase.last + _REACH) and not (words[stop].mark and words[stop].text not in "-("):
        if words[stop].key in word_set("stops"):
            break
        stop += 1
    said = text[words[phrase.first].start : words[stop - 1].end]
    sides = {side for side, pattern in _names("arms") if pattern.search(said)}
    return next(iter(sides)) if len(sides) == 1 else None


@cache
def _crafts() -> re.Pattern[str]:
    return re.compile(
        r"(?<!\w)(?:tank|panser|helikopter|heli|pesawat|jet|kapal|fregat|korvet|pembom|bomber|truk|kendaraan|ranpur|BMP(?:-\d)?|BTR(?:-\d+)?|T-\d+\w*)(?!\w)",
        re.IGNORECASE,
    )


def crewed_by(text: str, above: str, words: list[Word], governed: Governed, scene: Scene, before: Scene) -> Side | None:
    """Whose a crew is: helikopter Rusia jatuh, tiga awaknya tewas.

    By the craft named last before it, in its sentence or in the one above.
    """
    counted = {word.key for word in words[governed.phrase.first : governed.phrase.last]}
    if not counted & word_set("crews"):
        return None
    return _craft_of(text[: words[governed.phrase.first].start], scene) or _craft_of(above, before)


def _craft_of(text: str, scene: Scene) -> Side | None:
    """The side of the craft named last: by its make, or by the name right behind it."""
    for craft in reversed(list(_crafts().finditer(text))):
        behind = text[craft.start() : craft.end() + _CRAFT]
        sides = {side for side, pattern in _names("arms") if pattern.search(behind)}
        if len(sides) == 1:
            return next(iter(sides))
        for actor in scene.actors:
            near = craft.end() <= actor.span.start <= craft.end() + _CRAFT and actor.kind != "place"
            if near and not re.search(r"[,.;]|(?<!\w)(?:oleh|di)(?!\w)", text[craft.end() : actor.span.start]):
                side = people_side(actor.side)
                return side if side != "other" else None
    return None


def holder_of(place: str) -> Side | None:
    """Who has held a place since before the war that the articles tell of; None for all other places."""
    return next((side for side, pattern in _names("held") if pattern.fullmatch(place)), None)


def comes_home_to(words: list[Word], governed: Governed, scene: Scene) -> Side | None:
    """To whom prisoners or remains go: diserahkan kepada Kyiv, dipulangkan ke Ukraina; who receives them."""
    if governed.measure not in _HANDED_OVER:
        return None
    for actor in scene.actors:
        between = _words_to(words, governed, actor)
        goal = any(word.key in ("ke", "kepada") for word in between[-2:])
        near = goal and len(between) <= _REACH + 1 and not any(word.text in ",;" for word in between)
        if near and people_side(actor.side) != "other":
            return people_side(actor.side)
    return None


def _words_to(words: list[Word], governed: Governed, actor: Actor) -> list[Word]:
    """The words between a counted phrase and a name behind it."""
    end = words[governed.phrase.last - 1].end
    return [word for word in words if end <= word.start < actor.span.start]


def handed_home(words: list[Word], governed: Governed) -> bool:
    """Whether the verb tells that they come home: 1.200 jenazah telah dipulangkan."""
    event = governed.event
    if governed.measure not in _HANDED_OVER or event is None or governed.voice not in ("passive", "state"):
        return False
    return bool({word.key for word in words[event.first : event.last]} & _HOME)


def freed_from(words: list[Word], governed: Governed, scene: Scene) -> Side | None:
    """Whose prisoners they were: 1.762 orang dibebaskan dari tawanan Rusia."""
    if governed.measure not in _HANDED_OVER:
        return None
    for actor in scene.actors:
        between = _words_to(words, governed, actor)
        keys = [word.key for word in between[-2:]]
        held = len(keys) == 2 and keys[0] == "dari" and keys[1] in _CAPTIVITY
        held = held or (actor.head in _CAPTIVITY and bool(keys) and keys[-1] == "dari")
        if held and people_side(actor.side) != "other":
            return people_side(actor.side)
    return None


def swapped_between(words: list[Word], scene: Scene) -> bool:
    """Whether both camps are named as those who swap: ditukar antara Rusia dengan Ukraina."""
    named = {people_side(actor.side) for actor in scene.actors if actor.kind in ("state", "capital", "government")}
    keys = {word.key for word in words}
    return {"Russia", "Ukraine"} <= named and bool(keys & word_set("swapping")) and not keys & word_set("each")


def receives(words: list[Word], governed: Governed) -> bool:
    """Whether the verb tells of getting back: Moskow menerima 27 jasad."""
    if governed.measure not in _HANDED_OVER:
        return False
    before = words[max(0, governed.phrase.q_first - 3) : governed.phrase.q_first]
    event = governed.event
    verb = words[event.first : event.last] if event is not None else []
    return any(word.key in word_set("receiving") for word in (*before, *verb))


def taken_from(words: list[Word], governed: Governed) -> bool:
    """Whether land is taken back from who holds it: 4 desa dari tangan Rusia, 7 desa yang diduduki Rusia."""
    behind = [word.key for word in words[governed.phrase.last : governed.phrase.last + _REACH]]
    return bool({"lagi", "kembali", "diduduki", "dikuasai", "direbut"} & set(behind)) or behind[:1] == ["dari"]


def swaps(words: list[Word], governed: Governed) -> bool:
    """Whether a number of prisoners may be that of both sides: Rusia dan Ukraina bertukar 206 tawanan."""
    if governed.measure not in _HANDED_OVER:
        return False
    keys = {word.key for word in words}
    return bool(keys & word_set("swapping")) and not keys & word_set("each")


def sums_up_both(words: list[Word], governed: Governed, scene: Scene) -> bool:
    """Whether parts of both camps follow: 410 tawanan, yakni 205 dari pihak Ukraina dan 205 dari pihak Rusia."""
    end = words[governed.phrase.last - 1].end
    parts = [
        word.start for word in words if word.start >= end and (word.text == ":" or word.key in word_set("made_up"))
    ]
    if not parts or governed.phrase.part:
        return False
    named = {people_side(actor.side) for actor in scene.actors if actor.span.start > parts[0]}
    behind = {word.key for word in words if word.start > parts[0]}
    if "rebels" in named and behind & word_set("government_words"):
        return True
    return {"Russia", "Ukraine"} <= named or {"Syria", "rebels"} <= named


def same_ones(words: list[Word], governed: Governed) -> bool:
    """Whether people are counted who were told of before: keempat pria itu, 26 tawanan tersebut."""
    phrase = governed.phrase
    if governed.noun.kind != "people" or phrase.noun is None:
        return False
    behind = words[phrase.last].key if phrase.last < len(words) else ""
    return phrase.quantity.kind == "collective" or behind in ("itu", "tersebut", "tadi")


def others_besides(words: list[Word], governed: Governed) -> bool:
    """Whether others are counted than those told of before: 280 orang lainnya luka-luka."""
    counted = words[governed.phrase.q_last : governed.phrase.last + 1]
    return governed.noun.kind == "people" and any(word.key in ("lain", "lainnya") for word in counted)


def civilians_among(words: list[Word], governed: Governed) -> bool:
    """Whether civilians are a part of those counted: 310 orang, termasuk 28 warga sipil, tewas."""
    behind = [word.key for word in words[governed.phrase.last : governed.phrase.last + 8]]
    parts = [at for at, key in enumerate(behind) if key in ("termasuk", "antaranya")]
    return bool(parts) and "sipil" in behind[parts[0] :]


def lands_joined(words: list[Word], scene: Scene) -> bool:
    """Whether places of both countries are told of at once: di Belgorod dan Odesa."""
    places = [actor for actor in scene.actors if actor.kind == "place"]
    return any(
        {people_side(one.side), people_side(other.side)} == {"Russia", "Ukraine"} and joined(words, one, other)
        for one, other in pairwise(places)
    )


@cache
def _headquarters() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:staf umum|kementerian pertahanan|kemenhan|kemhan|angkatan (?:bersenjata|udara|darat|laut))\b", re.I
    )


def tallies_the_enemy(speaker: Speaker, items: int) -> bool:
    """Whether an army gives a list of losses, which are those of its enemy unless it says otherwise."""
    return items >= _LIST and not speaker.admits and _headquarters().search(speaker.words) is not None


def fights_for(governed: Governed, scene: Scene, speaker: Speaker) -> Side | None:
    """For whom foreign fighters fight: whom the speaker fights; Wagner's men are no foreigners."""
    if governed.noun.object != "mercenary" or any("wagner" in actor.form.casefold() for actor in scene.actors):
        return None
    return speaker.foe


@cache
def _foreign_fighters() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:tentara|serdadu|prajurit|petempur|pasukan|kombatan|milisi)\s+(?:asing\s+)?bayaran|\blegiun\s+(?:asing|internasional)"
        r"|\b(?:pejuang|petempur|sukarelawan|relawan|kombatan|prajurit|tentara)\s+asing",
        re.IGNORECASE,
    )


@cache
def _in_the_ranks() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:bayaran|untuk|membela|bela|pihak|masuk|gabung|bergabung(?:\s+dengan)?|barisan)\s+"
        r"(?:tentara|pasukan|militer|angkatan bersenjata|di)?\s*(Rusia|Moskow|Ukraina|Kyiv|Kiev)",
        re.IGNORECASE,
    )


def joins(text: str) -> Side | None:
    """Whose ranks people are in: 12 WNI masuk tentara bayaran Ukraina, bertempur di pihak Rusia."""
    sides = set(_ranks(_joining(), text))
    return sides.pop() if len(sides) == 1 else None


def _ranks(pattern: re.Pattern[str], text: str) -> list[Side]:
    """The side of each name that stands as the pattern's group."""
    return ["Russia" if match[1].casefold() in ("rusia", "moskow") else "Ukraine" for match in pattern.finditer(text)]


@cache
def _joining() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:masuk|gabung|bergabung|bertempur|berperang|direkrut|merekrut|tewas|gugur|ikut|membela|menjadi|jadi|dinas)\s"
        r"(?:(?!melawan|lawan|terhadap|oleh|menurut)\w+\s){0,5}?"
        r"(?:(?:tentara|pasukan|militer|angkatan bersenjata|serdadu|prajurit)(?:\s(?:bayaran|asing))?\s"
        r"|(?:di|untuk|demi)\s(?:pihak|sisi|kubu|barisan)\s|(?:membela|untuk)\s)(Rusia|Moskow|Ukraina|Kyiv|Kiev)\b",
        re.IGNORECASE,
    )


def legion_of(opening: str, text: str) -> Side | None:
    """For whom the foreigners fight that an article tells of; None where headline and first lines tell of none."""
    if not _foreign_fighters().search(opening) or "wagner" in text.casefold():
        return None
    ranks = _ranks(_in_the_ranks(), text)
    return "Russia" if ranks.count("Russia") > ranks.count("Ukraine") else "Ukraine"


def falls_back(words: list[Word], governed: Governed) -> bool:
    """Whether a distance is one of retreat: terdesak mundur sejauh 20 km."""
    before = words[max(0, governed.phrase.q_first - 4) : governed.phrase.q_first]
    return governed.measure == "territory" and any(word.key in word_set("falling_back") for word in before)


@cache
def _occupation() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:pendudukan|okupasi|diduduki|dikuasai|kendali|kontrol|kekuasaan)(?:\s+(?:oleh|pasukan|tentara|militer))*\s+"
        r"(?:Rusia|Moskow)"
    )


def occupied(text: str) -> bool:
    """Whether the sentence tells of Ukrainian land that Russia holds: di wilayah yang diduduki Rusia."""
    return _occupation().search(text) is not None
