"""Words before a number that say what it counts: "Yang gugur 20 orang", "korban jiwa ... bertambah menjadi 20"."""

from __future__ import annotations

from helpers.claims.between import before_aspects, counted_words
from helpers.claims.events import EventMatch
from helpers.claims.phrases import Parse, Phrase
from helpers.claims.vocabulary import word_set

_AMOUNTS = frozenset(
    {
        "menjadi", "mencapai", "melampaui", "menembus", "mendekati", "melebihi", "berjumlah", "capai", "menyentuh",
        "melewati", "tembus",
    }
)  # fmt: skip
_THERE_ARE = frozenset(
    {"terdapat", "ada", "termasuk", "tercatat", "sebanyak", "berjumlah", "mencapai", "sekitar", "hampir"}
)
_OF = frozenset({"dari", "di"})
_LEAD = 8
"""Words of "Dari jumlah yang meninggal," before the number, at most."""


def told_before(parse: Parse, phrase: Phrase, event: EventMatch) -> bool:
    """Whether "yang" and the event head the number: "Yang gugur 20 orang", "Dari jumlah yang meninggal, 580 ..."."""
    words = parse.words
    at = event.first - 1
    if at < 0 or words[at].key != "yang":
        return False
    counted = counted_words(parse)
    between = [i for i in range(event.last, phrase.first) if i not in counted]
    opens = at == 0 or words[at - 1].mark or words[at - 1].key in ("dan", "sedangkan", "sementara")
    if opens:
        return all(words[i].key in _THERE_ARE for i in between)
    lead = words[max(0, at - _LEAD) : at]
    if not any(word.key in _OF for word in lead) or (at > _LEAD and not any(word.mark for word in lead)):
        return False
    listed = all(words[i].mark or words[i].key in _THERE_ARE or words[i].key in ("dan", "serta") for i in between)
    return bool(between) and listed


def amounts_to(parse: Parse, phrase: Phrase, event: EventMatch) -> bool:
    """Whether the event is the subject of what the number amounts to: "korban jiwa akibat ... bertambah menjadi 20"."""
    words = parse.words
    at = _amount_verb(parse, phrase)
    if at is None or at < event.last:
        return False
    return not any(words[i].mark or words[i].key in word_set("contrast") for i in range(event.last, at))


def told_in_its_subject(parse: Parse, phrase: Phrase, event: EventMatch) -> bool:
    """Whether an active verb belongs to the subject alone: "korban pasukan yang membantu Rusia melampaui 2.900"."""
    at = _amount_verb(parse, phrase)
    return at is not None and event.last < at and event.first > 0 and parse.words[event.first - 1].key == "yang"


def victims_before(parse: Parse, phrase: Phrase) -> bool:
    """Whether victims are the subject of what the number amounts to: "korban di kalangan mereka melampaui 2.900".

    What befell them may be said at once: "korban luka menurut catatan awal mencapai 38" is an event of its own.
    """
    at = _amount_verb(parse, phrase)
    said = {event.first for event in parse.events}
    for i in reversed(range(at or 0)):
        word = parse.words[i]
        if word.mark or word.key in word_set("contrast") or word.key == "bahwa":
            return False
        if word.key == "korban":
            return i not in said
    return False


def _amount_verb(parse: Parse, phrase: Phrase) -> int | None:
    """The verb of amounting to right before the number, or within its phrase: "melampaui 2.900 orang"."""
    if parse.words[phrase.q_first].key in _AMOUNTS:
        return phrase.q_first
    at = before_aspects(parse.words, min(phrase.first, phrase.q_first) - 1, -1)
    return at if at >= 0 and parse.words[at].key in _AMOUNTS else None
