"""What stands between a number and a verb: another's brackets, another subject, a part, a place that was left."""

from __future__ import annotations

from helpers.claims.events import EventMatch
from helpers.claims.phrases import Parse, Phrase
from helpers.claims.separation import is_verb
from helpers.claims.vocabulary import nouns, word_set
from helpers.claims.words import Word

_NAMES = 3
"""Words of "gedung teater yang" before the verb."""


def is_instrument(parse: Parse, phrase: Phrase) -> bool:
    """`menyasar 13 gardu dengan 90 rudal`: what is struck with, or another item of that list."""
    words = parse.words
    start = next((i for i, word in enumerate(words) if word.end > phrase.quantity.span.start), phrase.first)
    at = min(start, phrase.first) - 1
    counted = counted_words(parse)
    while at >= 0 and (at in counted or words[at].text == "," or words[at].key in ("dan", "serta", "sekitar")):
        at -= 1
    return at >= 0 and words[at].key in word_set("instrument_words")


def by_police(parse: Parse, event: EventMatch) -> bool:
    """`1.300 pengunjuk rasa ditahan polisi`: no captives of war."""
    return any(word.key in word_set("police") for word in parse.words[event.last : event.last + 2])


def bare_after_pronoun(words: list[Word], event: EventMatch) -> bool:
    """`empat roket kami cegat`: the passive whose agent is a pronoun before the bare stem."""
    verb = words[event.first].key
    return event.first > 0 and words[event.first - 1].key in word_set("pronouns") and not verb.startswith("me")


def belongs_to_part(parse: Parse, phrase: Phrase, event: EventMatch) -> bool:
    """`1.005 warga terbang ke Ukraina, 422 di antaranya tewas`: the event is the part's alone."""
    if event.first < phrase.last:
        return False
    part = any(other.part and phrase.last <= other.first and other.last <= event.first for other in parse.phrases)
    # 30 korban, di antaranya 5 anak, sudah tewas: said of both where a comma closes the part
    return part and parse.words[before_aspects(parse.words, event.first - 1, phrase.last)].text != ","


def says_who(parse: Parse, phrase: Phrase, event: EventMatch) -> bool:
    """`Dari 9 orang yang tewas, 3 anak-anak`: the total is told to have suffered it."""
    words = parse.words
    at = phrase.last
    if at >= len(words) or words[at].key != "yang":
        return False
    at += 1
    while at < len(words) and words[at].key in word_set("aspects"):
        at += 1
    return event.first == at


def in_brackets_of_another(parse: Parse, between: range) -> bool:
    """`22.316 korban (7.640 tewas)`: what is told in brackets is told of the number there."""
    opened = next((i for i in reversed(between) if parse.words[i].text in "()"), None)
    if opened is None or parse.words[opened].text != "(":
        return False
    return any(opened < other.q_first < between.stop for other in parse.phrases)


def left_a_place(parse: Parse, phrase: Phrase, event: EventMatch) -> bool:
    """`Sebelum meninggalkan Kherson, mereka mengangkut 20 truk`: the verb has its object and the clause ends."""
    between = parse.words[event.last : phrase.first]
    return len(between) > 1 and between[0].text[:1].isupper() and any(word.mark for word in between)


def is_roomy(parse: Parse, event: EventMatch) -> bool:
    """`gedung yang menampung sampai 500 penghuni`: whom a building holds has not fled."""
    words = parse.words
    if words[event.first].key != "menampung" or event.first < _NAMES or words[event.first - 1].key != "yang":
        return False
    before = (nouns().at(words, i) for i in range(event.first - _NAMES, event.first - 1))
    return any(noun.kind == "building" for match in before if match is not None for noun in match.values)


def transitive(verb: str) -> bool:
    """`meninggalkan`, `memasuki`: what follows is an object, never the subject."""
    return verb.startswith("me") and verb.endswith(("kan", "i")) and len(verb) > 7


def over_another(parse: Parse, phrase: Phrase, event: EventMatch) -> bool:
    """`seorang tentara mengungkapkan 300 prajurit tewas`: another subject stands nearer to the event."""
    between = parse.words[phrase.last : event.first]
    return any(is_verb(word) for word in between) and any(
        phrase.last <= other.first and other.last <= event.first for other in parse.phrases
    )


def ends_item(parse: Parse, phrase: Phrase) -> bool:
    """`Tewas 21, luka 40`: nothing but a mark follows the number."""
    return phrase.last >= len(parse.words) or parse.words[phrase.last].mark


def all_listed(parse: Parse, between: range) -> bool:
    """Whether only other counted phrases, commas and `dan` stand between."""
    counted = counted_words(parse)
    return all(i in counted or parse.words[i].mark or parse.words[i].key in ("dan", "serta") for i in between)


def counted_words(parse: Parse) -> set[int]:
    """The words that belong to a counted phrase, by their place."""
    return {i for phrase in parse.phrases for i in range(phrase.first, phrase.last)}


def before_aspects(words: list[Word], at: int, least: int) -> int:
    """The place of the last word up to `at` that is no `telah`, `sudah`, `sempat`; never before `least`."""
    while at > least and words[at].key in word_set("aspects"):
        at -= 1
    return at
