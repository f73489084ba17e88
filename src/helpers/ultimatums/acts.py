"""What the speaker of an either/or threat does with it (LABELS: issued, warned, described, reported, refused)."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from helpers.actors import find_actors, people_side
from helpers.records import Act, Article, Sentence, Span, Ultimatum
from helpers.ultimatums.addressees import civilians_told, deed_of_ours, find_addressee
from helpers.ultimatums.authors import HIS_OFFICER, is_message
from helpers.ultimatums.parties import ENEMY, FIGHTING, Voice
from helpers.ultimatums.refusals import read_refusal, refused
from helpers.ultimatums.standing import (
    SECOND_PERSON,
    WE_SAY,
    is_leader,
    is_teller,
    own_people,
    ranker,
    told_by_enemy,
    we_choose,
)
from helpers.ultimatums.stretch import Threat
from helpers.ultimatums.vocabulary import cue

_REACH = 6
"""How many sentences back an earlier threat of the same article still says who is meant."""
_WAYS_OUT = re.compile(r"(?<!\w)(?:tiga|3)\s+(?:pilihan|opsi|jalan|cara|kemungkinan)(?!\w)", re.I)
_FLEEING = re.compile(r"(?<!\w)(?:kabur|lari|melarikan\s+diri|menerobos)(?!\w)", re.I)
DEPICTS = re.compile(
    r"(?<!\w)(?:menggambarkan|melukiskan|menceritakan|mengisahkan|menilai|menduga|meyakini|menyebut)(?!\w)", re.I
)


ADVICE = re.compile(
    r"(?<!\w)(?:lebih\s+baik|sebaiknya|menasihati|sebelum\s+terlambat|mohon|memohon|tolong)(?!\w)", re.I
)
_FORMER_OFFICE = re.compile(
    r"(?<!\w)(?:mantan|eks|bekas)\s+(?:\w+\s+)?(?:perwira|komandan|kolonel|jenderal|mayor|kapten|presiden|menteri|pejabat|kepala|panglima|agen"
    r"|marinir|tentara|prajurit|penasihat|duta)|(?<!\w)(?:pensiunan|purnawirawan)(?!\w)",
    re.I,
)
_ORDERS = re.compile(
    r"(?<!\w)(?:(?:memerintahkan|perintahkan)|menyuruh|memaksa|mengancam|ancam|meneriaki|membentak|mengultimatum)(?!\w)",
    re.I,
)
_MY_MEN = re.compile(
    r"(?<!\w)(?:anak\s+buah|orang-orang|prajurit|pasukan|batalion|kompi|regu|unit|brigade)(?:nya)?\s*(?:saya|kami)?(?!\w)"
    r"|(?<!\w)(?:kami|kita)(?!\w)",
    re.I,
)


class Reading(msgspec.Struct, frozen=True):
    """Who says a threat to whom, by which act."""

    voice: Voice
    addressee: str
    act: Act


def read_threat(
    article: Article, sentence: Sentence, at: Span, threat: Threat, voice: Voice, earlier: Sequence[Ultimatum]
) -> Reading:
    """Speaker, addressee's side and act of the threat at `at` by patterns; `judging` weighs this with other cues.

    `voice` is who says it where nobody refuses; `earlier` are the threats found before it in the article.
    """
    recent = [row for row in earlier if is_near(article, row, sentence)]
    if refused(article, sentence, at, voice):
        issuer, told = read_refusal(article, sentence, at, voice, earlier)
        return Reading(issuer, told, "refused")
    addressee = find_addressee(article, sentence, at, threat, voice, recent)
    voice = _with_side_of(article, voice, addressee, threat)
    return Reading(voice, addressee, _act(article, sentence, at, threat, voice, addressee))


def is_near(article: Article, row: Ultimatum, sentence: Sentence) -> bool:
    """Whether an earlier threat stands near enough to say who is meant."""
    between = [s for s in article.sentences if row.sentence_start < s.start <= sentence.start]
    return len(between) <= _REACH


def _with_side_of(article: Article, voice: Voice, addressee: str, threat: Threat) -> Voice:
    """A speaker still without a side takes it from those told: a leaflet is the enemy's, a tale their own."""
    if voice.side not in ("other", "none") or voice.speaker is None or addressee not in FIGHTING:
        return voice
    if threat.demand_family == "fight":
        # who may not give up is told so by his own
        return msgspec.structs.replace(voice, side=addressee)
    if is_teller(voice) or (voice.side == "none" and once_in_office(article, voice)):
        return voice
    if HIS_OFFICER.fullmatch(voice.speaker):
        return msgspec.structs.replace(voice, side=addressee)
    stranger = not find_actors(voice.speaker, 0, len(voice.speaker), None) and not ranker(article, voice)
    if stranger and voice.side == "other" and threat.harm_family in ("unnamed", "attack", "conquest"):
        return msgspec.structs.replace(voice, side=ENEMY[addressee])
    if is_message(voice.speaker) or voice.side == "none":
        return msgspec.structs.replace(voice, side=ENEMY[addressee])
    return msgspec.structs.replace(voice, side=addressee) if ranker(article, voice) else voice


def _act(article: Article, sentence: Sentence, at: Span, threat: Threat, voice: Voice, addressee: str) -> Act:
    """What is done with the words where they are not refused."""
    if voice.speaker is None:
        return "reported"
    text = article.text
    around = text[sentence.start : at.start] + " " + text[at.end : sentence.end]
    warning = cue("warning").search(around) is not None
    if voice.side in FIGHTING and told_by_enemy(article, sentence, at, voice):
        return "described"
    if is_message(voice.speaker) and voice.side in FIGHTING:
        return "issued"
    if voice.retells:
        return "described"
    if is_teller(voice):
        return "warned" if warning else "described"
    ours = deed_of_ours(article, at, threat)
    if voice.side not in FIGHTING:
        return _by_outsiders(article, sentence, at, threat, voice, addressee, ours)
    if ours:
        return "issued"
    own = people_side(voice.side) == addressee
    if own and we_choose(article, sentence, at):
        return "described"
    told_ourselves = WE_SAY.search(text[sentence.start : at.start]) is not None
    if told_ourselves and own and not is_leader(voice):
        return "warned"
    if threat.demand_family == "flee" and is_leader(voice) and (own or threat.harm_family == "survival"):
        return "warned"
    by_others = threat.harm_family in ("survival", "dying", "death")
    civilians = civilians_told(article, sentence, at, threat)
    if civilians and (warning or own or by_others) and not own_people(article, sentence, at, voice):
        return "warned"
    if not own:
        return "described" if _lays_out(text[sentence.start : sentence.end], at, article) else "issued"
    return _to_own(article, sentence, at, threat, voice, around)


def _by_outsiders(
    article: Article, sentence: Sentence, at: Span, threat: Threat, voice: Voice, addressee: str, ours: bool
) -> Act:
    """The act of a speaker of no camp: his own threat, a warning or good advice, or a tale."""
    around = article.text[sentence.start : at.start] + " " + article.text[at.end : sentence.end]
    if ours or _threatens(article, sentence, voice) or _by_own_state(voice, threat, addressee):
        return "issued"
    advice = ADVICE.search(around + at.of(article.text)) or WE_SAY.search(around)
    return "warned" if advice or cue("warning").search(around) else "described"


def _threatens(article: Article, sentence: Sentence, voice: Voice) -> bool:
    """Whether a verb of threatening has the speaker, and nobody between, for its subject."""
    verb = cue("threat_verb").search(article.text, sentence.start, sentence.end)
    if verb is None or voice.span is None or not sentence.start <= voice.span.start < sentence.end:
        return verb is not None
    if verb.end() <= voice.span.start:
        return True
    between = article.text[voice.span.end : verb.start()]
    return not re.search(r"(?<!\w)(?:yang|bahwa|me\w{4,}|karena)(?!\w)", between, re.I)


def once_in_office(article: Article, voice: Voice) -> bool:
    """Whether the speaker once held the office: "eks komandan"."""
    start = voice.span.start if voice.span else 0
    return _FORMER_OFFICE.search(f"{article.text[max(0, start - 10) : start]}{voice.speaker}") is not None


def _to_own(article: Article, sentence: Sentence, at: Span, threat: Threat, voice: Voice, around: str) -> Act:
    """The act of somebody whose own people are told: an order, a warning, or what they live through."""
    speaker = voice.speaker or ""
    warning = cue("warning").search(around) is not None or ADVICE.search(around) is not None
    superior = cue("superior").search(speaker) is not None
    former = once_in_office(article, voice)
    if own_people(article, sentence, at, voice) and not superior:
        return "warned" if warning else "described"
    if superior and _ORDERS.search(around):
        return "issued"
    if former or (warning and not superior):
        return "warned" if warning else "described"
    if superior and warning and threat.harm_family in ("death", "dying", "survival"):
        return "warned"
    if superior and _MY_MEN.search(article.text, sentence.start, at.start) and threat.demand_family != "fight":
        return "described"
    commands = superior or cue("issuing").search(around) or cue("issued_noun").search(around)
    capitulation = threat.demand_family in ("surrender", "disarm", "cease", "stop_resisting")
    if commands or (is_leader(voice) and capitulation):
        return "issued"
    return "warned" if is_leader(voice) else "described"


def _lays_out(sentence: str, at: Span, article: Article) -> bool:
    """Whether an enemy's ways out are laid out, flight among them, rather than put to him."""
    words = at.of(article.text)
    if SECOND_PERSON.search(words):
        return False
    return (_WAYS_OUT.search(sentence) is not None and _FLEEING.search(sentence) is not None) or (
        DEPICTS.search(sentence) is not None and _FLEEING.search(words) is not None
    )


def _by_own_state(voice: Voice, threat: Threat, addressee: str) -> bool:
    """Whether a state that is no camp of this war tells what it will do to those outside both camps, or in Syria."""
    passive = threat.harm_family in ("killing", "destruction", "death", "attack", "conquest")
    theirs = addressee == "other" or (addressee in ("Syria", "rebels") and is_leader(voice))
    return voice.side in ("EU_NATO", "US", "other") and theirs and passive
