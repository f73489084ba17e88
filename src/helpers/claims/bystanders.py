"""The names around an event: who does it, whose attack it is, where it is, where people come from."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.actors import people_side
from helpers.claims.allegiance import holder_of
from helpers.claims.grammar import Governed
from helpers.claims.owners import names_owner
from helpers.claims.phrases import Phrase
from helpers.claims.scenes import Scene, Side, Speaker, word_before
from helpers.claims.vocabulary import word_set
from helpers.claims.words import Word


def _owns_another(governed: Governed, words: list[Word], start: int, others: Sequence[Phrase]) -> bool:
    """Whether a name stands right behind another counted noun: 12.800 tentara Ukraina dan merebut delapan desa."""
    return any(phrase.q_first != governed.phrase.q_first and names_owner(words, phrase, start) for phrase in others)


_SUBJECT = 12
"""Words before a verb in which its subject is looked for."""
_INITIALS = 3
"""Letters of a name that is written in capitals anyhow: PBB."""
_TELLERS = frozenset({"person", "official", "anonymous"})
"""Whoever tells of it did not do it: Gubernur Oleh Hryhorov menyebut ..., menewaskan enam prajurit."""
_GOING_ON = frozenset({",", "dan", "serta", "lalu", "kemudian", "hingga", "sehingga", "sampai", "sambil"})
"""Before a verb without a subject of its own."""
_WE = frozenset({"kami", "kita", "saya", "aku"})
_MANNERS = frozenset({"berhasil", "mampu", "terus", "kembali", "telah", "sudah", "juga", "sukses", "bisa", "sempat"})
"""Between that and the verb."""
_FIRED_BY = frozenset({"ditembakkan", "diluncurkan", "dilancarkan", "dilepaskan", "dijatuhkan"})
_WHERE = frozenset({"di", "pada", "dalam", "ke", "yang", "sejak", "dari", "kepada"})
"""Behind these stands nobody who does it."""
_LIVING = frozenset({"tinggal", "bermukim", "menetap", "berada"})
_OUT_OF = frozenset({"dari", "kota", "distrik", "wilayah", "kawasan", "daerah"})
_NEAR_BEHIND = 4
"""Words between those moved and the place, at most."""


def agent_of(
    words: list[Word], governed: Governed, scene: Scene, speaker: Speaker, others: Sequence[Phrase] = ()
) -> Side | None:
    """Who does it: the subject before an active verb, the one behind a passive, the name beside a noun; None where the
    sentence names nobody.
    """
    event, voice = governed.event, governed.voice
    if event is None:
        return None
    if voice == "active" and _word_joined(words, event.first) in _WE:
        return speaker.camp
    start, end = words[event.first].start, words[event.last - 1].end
    if voice in ("passive", "noun"):
        stop = event.last
        counted_at = governed.phrase.first if governed.phrase.first >= event.last else len(words)
        if words[stop - 1].key in _WHERE:  # "ditembakkan ke kota-kota Ukraina"
            counted_at = stop
        while stop < min(counted_at, event.last + 5):
            if words[stop].mark or words[stop].key in _WHERE:
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
    subject = words[max(0, event.first - 4) : event.first]
    if any(word.key in word_set("enemy_words") for word in subject):
        return speaker.foe or "Russia"
    clause = max(
        (w.end for w in words[: event.first] if w.key in ("sementara", "sedangkan", "tetapi", "namun", ";")), default=0
    )
    counted = words[governed.phrase.first].start if governed.phrase.last <= event.first else start
    # "Rusia bombardir Ukraina, tewaskan 4 orang": a verb that goes on has the first one's subject, not its object
    joined = subject_goes_on(words, event.first)
    for actor in scene.actors if joined else reversed(scene.actors):
        if actor.span.end > start or actor.kind == "place" or actor.span.start < clause:
            continue
        if actor.span.start == 0 and actor.form.isupper() and len(actor.form) > _INITIALS:
            continue  # where a report comes from: KYIV, PORTAL -
        if counted <= actor.span.start or _owns_another(governed, words, actor.span.start, others):
            continue
        if word_before(words, actor.span.start) in word_set("told_by"):
            continue
        if actor.form in speaker.words and actor.kind in _TELLERS:
            continue
        if word_before(words, actor.span.start) in word_set("after_preposition") or people_side(actor.side) == "other":
            continue
        return people_side(actor.side)
    if any(word.key in word_set("our_words") for word in words[max(0, event.first - 5) : event.first]):
        return speaker.camp
    return None


def subject_goes_on(words: list[Word], at: int) -> bool:
    """Whether what stands before a verb, manners apart, joins it to the verb before: "dan berhasil maju"."""
    return _word_joined(words, at) in _GOING_ON


def _word_joined(words: list[Word], at: int) -> str:
    """The word before a verb, manners apart."""
    while at > 0 and words[at - 1].key in _MANNERS:
        at -= 1
    return words[at - 1].key if at else ""


def aimed_at(words: list[Word], governed: Governed, scene: Scene) -> Side | None:
    """At whom was fired: Kyiv dihujani 600 drone. The subject of a passive before the number."""
    event = governed.event
    if governed.measure != "strikes" or event is None or event.first >= governed.phrase.first:
        return None
    if not words[event.first].key.startswith("di"):
        return None
    before = [actor for actor in scene.actors if actor.span.end <= words[event.first].start]
    side = people_side(before[-1].side) if before else "other"
    return side if side != "other" else None


def by_munition(words: list[Word], governed: Governed) -> bool:
    """Whether what was fired does it: sebuah rudal menghantam kompleks itu, menewaskan enam prajurit."""
    event = governed.event
    if event is None or governed.voice != "active":
        return False
    before = words[max(0, event.first - _SUBJECT) : event.first]
    return any(word.key in word_set("munitions") for word in before)


def attacker_in(words: list[Word], scene: Scene) -> Side | None:
    """`serangan drone Ukraina`, `rudal Rusia`, `ditembaki pasukan Rusia`: whose attack the sentence names."""
    for actor in scene.actors:
        if actor.kind == "place" or people_side(actor.side) == "other":
            continue
        if actor.is_force and word_before(words, actor.span.start) in ("oleh", "serangan", "tembakan"):
            return people_side(actor.side)
        keys = [word.key for word in words if word.end <= actor.span.start][-2:]
        if keys and keys[-1] in _FIRED_BY:
            return people_side(actor.side)  # "roket AS yang ditembakkan Ukraina"
        if keys and (keys[-1] in word_set("strike_words") or (keys[-1] == "udara" and keys[0] == "serangan")):
            return people_side(actor.side)
        if actor.head in word_set("strike_words") - {"pasukan", "tentara", "militer"}:
            return people_side(actor.side)
        behind = next((word.key for word in words if word.start >= actor.span.end), "")
        if behind in word_set("attacking"):
            return people_side(actor.side)
    return None


def place_near(words: list[Word], governed: Governed, scene: Scene) -> Side | None:
    """The country of the place named nearest to the phrase."""
    centre = words[governed.phrase.q_first].start
    places = []
    for actor in scene.actors:
        preceding = word_before(words, actor.span.start)
        if governed.measure == "displaced" and _destination(words, actor.span.start):
            continue
        if _of_what_went_before(words, actor.span.start, centre):
            continue
        located = preceding in word_set("place_words") and actor.kind in ("place", "capital", "state")
        if (actor.kind == "place" or located) and people_side(actor.side) != "other":
            held = holder_of(actor.form) if governed.measure != "territory" else None
            places.append((abs(actor.span.start - centre), held or people_side(actor.side)))
    return min(places)[1] if places else None


def _of_what_went_before(words: list[Word], start: int, centre: int) -> bool:
    """Whether a place is that of an earlier event: Rusia gempur Dnipro pasca ledakan Jembatan Krimea, 14 tewas."""
    before = [word for word in words if word.end <= start][-4:]
    cut = max((n + 1 for n, word in enumerate(before) if word.mark), default=0)
    if not any(word.key in ("pasca", "usai", "menyusul", "pascaledakan") for word in before[cut:]):
        return False
    return any(word.mark and start < word.start < centre for word in words)


def _destination(words: list[Word], start: int) -> bool:
    """Whether a place is where somebody goes: ke Rusia, ke 43 kamp di Rusia dan Krimea."""
    keys = [word.key for word in words if word.end <= start][-7:]
    return any(key in ("ke", "menuju", "ditampung") for key in keys) and "dari" not in keys[-2:]


def moved_from(words: list[Word], governed: Governed, scene: Scene) -> Side | None:
    """Whose land people are moved from, whoever moves them: memindahkan 5.000 warga sipil dari Kherson.

    Or on which they live: mengevakuasi 70.000 warganya yang tinggal di Kherson.
    """
    end = words[governed.phrase.last - 1].end
    for actor in scene.actors:
        gap = [word.key for word in words if end <= word.start < actor.span.start]
        out_of = gap[-1:] and (gap[-1] in _OUT_OF or (gap[-1] == "di" and _LIVING & set(gap)))
        if actor.kind == "place" and out_of and len(gap) <= _NEAR_BEHIND:
            side = people_side(actor.side)
            return side if side != "other" else None
    return None


def origin_in(words: list[Word], scene: Scene) -> Side | None:
    """Where those who fled belong: warga Kherson, dari Ukraina, meninggalkan Rusia."""
    for actor in scene.actors:
        preceding = word_before(words, actor.span.start)
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
