"""Which event governs a counted phrase: by voice, side of the verb, distance and what stands between."""

from __future__ import annotations

import msgspec

from helpers.claims.between import (
    all_listed,
    bare_after_pronoun,
    belongs_to_part,
    by_police,
    ends_item,
    in_brackets_of_another,
    is_instrument,
    is_roomy,
    left_a_place,
    over_another,
    says_who,
    transitive,
)
from helpers.claims.events import EventMatch
from helpers.claims.heads import amounts_to, told_before, told_in_its_subject, victims_before
from helpers.claims.phrases import Parse, Phrase
from helpers.claims.separation import separations
from helpers.claims.vocabulary import CountedNoun, EventEntry, Voice, word_set

LIMIT = 10.0
_ARTICLE_LIMIT = 4.0

_INVERSION = 2.5
_INVERSION_REACH = 4.0
"""How far a predicate before its subject may stand from it: never in another clause."""
_BARE_LIMIT = 4.0
_UNKNOWN_LIMIT = 0.8
_SURE = frozenset({"killed", "wounded", "captured"})
"""What happens to people only: a noun that no lexicon names is one of people then."""
_TROOPS = 100
"""A number alone that is smaller than this counts no troops: `menambah 40`."""
_WEAK = 5.0
_TO = frozenset({"untuk", "agar", "supaya", "segera", "setempat", "bisa"})
_AIMED_AT = frozenset({"ke", "terhadap"})
_UNSAID = 0.25
"""`memakan korban 23 orang tewas`: who says what happened beats who only says that they were lost."""
_VICTIMS = 0.9
"""What `korban` says by itself yields only to a word right beside it: 30 korban, 9 di antaranya tewas."""


class Governed(msgspec.Struct, frozen=True):
    """A phrase with the event that governs it and the measure that follows."""

    phrase: Phrase
    measure: str
    event: EventMatch | None
    entry: EventEntry | None
    voice: Voice | None
    noun: CountedNoun
    cost: float


def govern(parse: Parse, phrase: Phrase, noun: CountedNoun, *, bare: bool) -> Governed | None:
    """The event that governs the phrase in its own sentence, or None.

    `noun` is what is counted (from the phrase or inherited); `bare` where the number stands alone, so that only
    an event right beside it counts.
    """
    best: Governed | None = None
    weights = separations(parse)
    one = phrase.quantity.kind in ("article", "collective")
    few = bare and phrase.noun is None and (phrase.quantity.low or phrase.quantity.high or 0) < _TROOPS
    instrument = noun.kind in ("munition", "ordnance", "equipment") and is_instrument(parse, phrase)
    for event in parse.events:
        if event.negated:
            continue
        for layer in event.layers():
            fitting = [(e, v, m) for e, v in layer.readings if (m := e.measure_of(noun)) is not None]
            if phrase.unknown:
                fitting = [row for row in fitting if row[2] in _SURE and row[1] in ("state", "passive", "active")]
            if instrument and event.last <= phrase.first:
                fitting = [row for row in fitting if row[2] in ("strikes", "none")]
            for entry, voice, measure in fitting:
                sent = measure in ("strikes", "mobilised") and event.first >= phrase.last
                if phrase.total and not sent and not says_who(parse, phrase, event):
                    continue
                if measure == "mobilised" and (one or few or _mere_possibility(parse, event)):
                    continue
                able = event.first > 0 and parse.words[event.first - 1].key in word_set("capable")
                if voice == "active" and able and measure != "territory":
                    measure = "none"
                if not phrase.part and belongs_to_part(parse, phrase, layer):
                    continue
                if measure == "captured" and voice == "passive" and by_police(parse, layer):
                    measure = "none"
                if measure == "displaced" and noun.id == "prisoner":
                    measure = "none"  # "pesawat yang mengangkut 65 tawanan"
                if noun.id == "comrades" and voice == "active" and measure in ("killed", "wounded", "casualties"):
                    measure = "none"
                if measure == "displaced" and voice == "active" and noun.measure is None and is_roomy(parse, layer):
                    measure = "none"
                if one and (_only_where(parse, phrase, voice) or over_another(parse, phrase, layer)):
                    continue
                if entry.own and voice == "active" and left_a_place(parse, phrase, layer):
                    continue
                cost = _cost(parse, phrase, layer, voice, weights)
                if cost is None or cost > LIMIT:
                    continue
                cost += _WEAK if entry.weak else _UNSAID if measure == "casualties" and entry.own else 0.0
                if best is None or cost < best.cost:
                    best = Governed(phrase, measure, layer, entry, voice, noun, cost)
            if fitting:
                break
    best = _main_predicate(parse, phrase, noun, best)
    own = _own(phrase, noun)
    if own is not None and (best is None or own.cost < best.cost):
        best = own
    if noun.kind == "people" and (best is None or best.cost > 1.0) and victims_before(parse, phrase):
        best = Governed(phrase, "casualties", None, None, None, noun, 1.0)
    if best is None:
        return None
    if phrase.unknown and best.cost > _UNKNOWN_LIMIT:
        return None
    if bare and best.cost > _BARE_LIMIT and not _after_copula(parse, phrase):
        return None
    if phrase.quantity.kind in ("article", "collective") and best.cost > _ARTICLE_LIMIT:
        return None
    if phrase.quantity.kind == "article" and best.measure in ("mobilised", "displaced", "strikes", "exchanged"):
        return best if best.measure == "strikes" else None
    return _told_of_them(parse, phrase, noun, best) or best


def _only_where(parse: Parse, phrase: Phrase, voice: Voice) -> bool:
    """Whether `sebuah` tells where something happened: "serangan di sebuah kota", not "serangan ke sebuah kafe"."""
    aimed = voice == "goal" and phrase.noun_kind() == "building" and parse.words[phrase.first - 1].key in _AIMED_AT
    return voice in ("goal", "source") and not aimed


def _told_of_them(parse: Parse, phrase: Phrase, noun: CountedNoun, lost: Governed) -> Governed | None:
    """What a clause behind the lost, those who leave or a part says of them: kehilangan 180.000 tentara yang tewas."""
    words, behind = parse.words, phrase.last
    if lost.measure == "none" and lost.entry is not None and lost.entry.id == "minta":
        return _asked_to_leave(parse, phrase, lost)
    if lost.measure == "displaced" and noun.object in ("soldier", "mercenary"):
        return _gives_up(parse, phrase, lost)
    if (lost.measure != "casualties" and not phrase.part) or behind >= len(words) or words[behind].key != "yang":
        return None
    event = next((event for event in parse.events if event.first == behind + 1 and not event.negated), None)
    for entry, voice in event.readings if event is not None else ():
        measure = entry.measure_of(noun)
        if voice == "state" and measure in ("killed", "wounded"):
            if lost.measure == "casualties":
                return msgspec.structs.replace(lost, measure=measure)
            return msgspec.structs.replace(lost, measure=measure, event=event, entry=entry, voice=voice)
    return None


def _asked_to_leave(parse: Parse, phrase: Phrase, asked: Governed) -> Governed | None:
    """Those told to flee: meminta lebih dari 60.000 warganya untuk mengungsi."""
    for event in parse.events:
        if event.first < phrase.last or event.negated:
            continue
        between = parse.words[phrase.last : event.first]
        if any(word.key not in _TO and not word.text[0].isupper() for word in between):
            return None
        if (told := _as_state(asked, event, "displaced")) is not None:
            return told
    return None


def _gives_up(parse: Parse, phrase: Phrase, leaving: Governed) -> Governed | None:
    """Soldiers who leave something with their hands up: tiga prajurit keluar dari panser dengan tangan di atas."""
    for event in parse.events:
        apart = any(phrase.last <= other.first < event.first for other in parse.phrases)
        if event.first < phrase.last or event.negated or apart:
            continue
        if (told := _as_state(leaving, event, "surrendered")) is not None:
            return told
    return None


def _as_state(row: Governed, event: EventMatch, measure: str) -> Governed | None:
    """The claim as what the event tells of those counted, where it may tell of that measure."""
    for entry, voice in event.readings:
        if voice == "state" and entry.measure_of(row.noun) == measure:
            return msgspec.structs.replace(row, measure=measure, event=event, entry=entry, voice=voice)
    return None


def _after_copula(parse: Parse, phrase: Phrase) -> bool:
    """Whether the number is the predicate of a sentence: kerugian itu mencapai 900."""
    keys = [word.key for word in parse.words[max(0, phrase.q_first - 1) : phrase.q_first + 1]]
    return any(key in ("mencapai", "menjadi", "adalah", "berjumlah", "sebanyak", "melampaui") for key in keys)


def _mere_possibility(parse: Parse, event: EventMatch) -> bool:
    """`yang bisa dimobilisasi`: a pool, not a deed."""
    return event.first > 0 and parse.words[event.first - 1].key in word_set("possibilities")


def _own(phrase: Phrase, noun: CountedNoun) -> Governed | None:
    """The measure that the noun says by itself."""
    if noun.measure is None:
        return None
    cost = -1.0 if noun.strong else _VICTIMS if noun.measure == "casualties" else LIMIT - 0.5
    return Governed(phrase, noun.measure, None, None, None, noun, cost)


def _cost(parse: Parse, phrase: Phrase, event: EventMatch, voice: Voice, weights: list[float]) -> float | None:
    words = parse.words
    if event.first >= phrase.last:
        between = range(phrase.last, event.first)
        if in_brackets_of_another(parse, between):
            return None
        cost = sum(weights[i] for i in between)
        if voice in ("state", "passive", "agent"):
            relative = event.first > 0 and words[event.first - 1].key == "yang"
            return cost + (0.4 if voice == "agent" else 0.0) + (0.9 if relative else 0.0)
        if voice == "active" and bare_after_pronoun(words, event):
            return cost
        if voice == "noun":
            pointing = any(words[i].key in ("itulah", "demikian", ":", "adalah", "merupakan") for i in between)
            return cost + 1.0 if pointing else cost + 4.0 if len(between) <= 4 else None
        return None
    if event.last <= phrase.first or (event.last <= phrase.q_first and event.first < phrase.first):
        between = range(event.last, phrase.first)
        cost = sum(weights[i] for i in between)
        if voice == "active":
            if told_in_its_subject(parse, phrase, event):
                return None
            # merusak gedung di enam distrik: where, not what
            within = event.last < phrase.first and words[phrase.first - 1].key in ("di", "pada")
            return None if within and phrase.noun_kind() == "settlement" else cost
        if voice == "instrument":
            return cost if is_instrument(parse, phrase) else None
        if voice in ("source", "goal"):
            beside = words[phrase.first - 1].key
            return cost if beside in word_set("from_words" if voice == "source" else "to_words") else None
        copula = phrase.first > 0 and any(words[i].key in word_set("grammar_copulas") for i in between)
        if voice in ("state", "passive") and told_before(parse, phrase, event):
            return 0.2
        if voice == "noun" and amounts_to(parse, phrase, event):
            return min(cost + 0.3, 1.2)
        if voice == "noun":
            return cost + (0.3 if copula or len(between) <= 1 else 0.9)
        if voice in ("state", "passive"):
            if copula:
                return cost + 0.8
            if not between and phrase.noun is None and ends_item(parse, phrase):
                return 0.2
            if words[phrase.first - 1].key in word_set("prepositions") or words[phrase.first - 1].key in (
                "dan",
                "serta",
                "atau",
            ):
                return None
            if cost > _INVERSION_REACH or transitive(words[event.first].key):
                return None
            return cost + (
                _INVERSION if event.first == 0 or cost < 1.5 or all_listed(parse, between) else 2 * _INVERSION
            )
        return None
    # inside the phrase: "korban tewas: 12", "jumlah tawanan 300"
    if event.last <= phrase.q_first:
        return 0.6 if voice in ("noun", "state", "passive") else 0.2 if voice == "active" else None
    if event.first >= phrase.q_last and event.last <= phrase.last and phrase.part:
        return 0.5 if voice in ("state", "passive") else None
    return None


def _main_predicate(parse: Parse, phrase: Phrase, noun: CountedNoun, best: Governed | None) -> Governed | None:
    """`29 drone yang dilepas Rusia ditembak jatuh`: what the main clause says beats the relative clause before it."""
    if best is None or best.event is None or best.event.first < phrase.last or phrase.total:
        return best
    if phrase.part and not any(other.total and other.first >= phrase.last for other in parse.phrases):
        return best
    words = parse.words
    behind = max([phrase.last, *(other.last for other in parse.phrases if phrase.part and other.total)])
    relative = behind < len(words) and words[behind].key == "yang" and best.event.first > behind
    if not relative and words[best.event.first - 1].key != "yang":
        return best
    for event in parse.events:
        between = words[best.event.last : event.first]
        if event.first <= best.event.last or event.negated:
            continue
        closed = between[:-1] if between and between[-1].text == "," else between
        broken = any(w.mark or w.key in word_set("clause") or w.key in ("dan", "yang", "atau") for w in closed)
        if broken or any(other.first in range(best.event.last, event.first) for other in parse.phrases):
            return best
        for entry, voice in event.readings:
            measure = entry.measure_of(noun)
            if measure is None or measure in ("none", "mobilised", best.measure):
                continue
            if voice in ("state", "passive"):
                return msgspec.structs.replace(best, measure=measure, event=event, entry=entry, voice=voice)
    return best
