"""Who says an either/or threat and what is done with the words: weighed together, for one tells of the other.

The reading of the patterns (`voices`, `acts`, `refusals`) is one cue among others. Weights: lexicons/act_weights.toml,
learned by `python -m helpers.learn_acts`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import get_args

from helpers.actors import people_side
from helpers.records import Act
from helpers.ultimatums.acts import ADVICE, DEPICTS, Reading, once_in_office
from helpers.ultimatums.addressees import civilians_told, deed_of_ours, find_addressee
from helpers.ultimatums.authors import ENDS_IN_MESSAGE
from helpers.ultimatums.doers import THEIR_OWN
from helpers.ultimatums.given_back import ways_given_back
from helpers.ultimatums.parties import ENEMY, FIGHTING, Voice
from helpers.ultimatums.refusals import RESTATED, refused
from helpers.ultimatums.scene import Scene
from helpers.ultimatums.standing import (
    OFFICER_SAID,
    SECOND_PERSON,
    THEY_SAID,
    WE_SAY,
    is_leader,
    kind_of,
    own_people,
    told_by_enemy,
    we_choose,
)
from helpers.ultimatums.suspects import VERBS, Suspect, find_suspects
from helpers.ultimatums.vocabulary import cue
from helpers.weighing import Option, Weighing

_SPOKEN: tuple[Act, ...] = tuple(act for act in get_args(Act) if act != "reported")
_UNSPOKEN: tuple[Act, ...] = ("reported", "refused")
_US = re.compile(r"(?<!\w)(?:kami|kita|saya|aku)(?!\w)", re.I)
_WE_ACT = re.compile(r"(?<!\w)(?:kami|saya)\s+\w+|(?<!\w)ku\w{3,}", re.I)
_THEM = re.compile(r"(?<!\w)(?:mereka|nya)(?!\w)")
_AGAINST = re.compile(
    r"(?<!\w)(?:tidak|tak|bukan|takkan|jangan|tanpa|mustahil|tetap|memilih|justru|malah|jawab\w*|menolak|ditolak|balas\w*)"
    r"(?!\w)",
    re.I,
)
_WE_REFUSE = re.compile(
    r"(?<!\w)(?:kami|kita|pasukan(?:nya)?|anak\s+buah(?:nya)?|(?:anak|orang)-\w+\s+k[ai](?:mi|ta)|tidak\s+ada\s+yang|tak\s+(?:seorang|satu)"
    r"\s*pun|garnisun|brigade|para\s+pembela)(?:\s+\w+){0,2}?\s+(?:(?:me)?nolak|tolak|bilang\s+tidak|(?:tidak|tak)\s+(?:akan|sudi|mau|pernah)|takkan|ogah|emoh"
    r"|memilih|pilih|(?:men)?jawab|tertawa|bertahan|melawan|bergeming)(?!\w)"
    r"|(?<!\w)bukan\s+pilihan(?!\w)|(?<!\w)(?:dua-duanya|keduanya)\s+(?:\w+\s+)?(?:di)?tolak(?!\w)"
    r"|(?<!\w)jawab(?:an)?(?:\s*nya|\s+\w+)?\s+(?:\w+\s+)?(?:tidak|tak|tetap|bukan|nol)(?!\w)",
    re.I,
)
_MOCKED = re.compile(
    r"(?<!\w)(?:dongeng|lelucon|omong\s+kosong|propaganda|gertak\w*|bualan|lucu|konyol|pemeras\w*|sirkus|sandiwara"
    r"|menertawa\w+|mencemooh|mengejek|mencibir|menepis|menampik|mengabaikan)(?!\w)",
    re.I,
)
_UNSIGNED = re.compile(
    r"(?<!\w)(?:tertulis|tulisan|coretan|grafiti|bercat|cat\s+\w+|tanpa\s+(?:tanda\s+tangan|identitas|nama|pengirim)|entah\s+(?:oleh\s+)?siapa"
    r"|anonim|misterius|(?:tak|tidak)\s+(?:dikenal|jelas)|konon|kabarnya|dikabarkan)(?!\w)",
    re.I,
)
_AROUND = (("we refuse", _WE_REFUSE), ("mocked", _MOCKED), ("unsigned", _UNSIGNED))
_THIRD = re.compile(
    r"(?<!\w)(?:mereka|dia|ia|pasukan|tentara|prajurit|serdadu|musuh|penyerbu|penjajah|orang|rusia|napi|siapa|yang|warga)(?!\w)",
    re.I,
)
_LAID_OUT = re.compile(
    r"(?<!\w)(?:pilihan(?:nya)?|opsi(?:nya)?|jalan(?:nya)?|pintu|cara|kemungkinan|punya|tinggal|cuma|hanya|boleh|bisa|antara|selain)(?!\w)",
    re.I,
)
_BY_US = re.compile(
    r"(?<!\w)(?:kami|saya|kita|aku)\s+(?:akan\s+|bakal\s+|siap\s+)?(?:me\w+|di\w+|tembak\w*|habis\w*|bunuh\w*|hancur\w*|bom\w*|kubur\w*)"
    r"|(?<!\w)ku\w{4,}|(?<!\w)(?:di\w{4,}|peluru|granat|drone|artileri|tangan)\s+(?:oleh\s+)?(?:kami|saya|kita)(?!\w)",
    re.I,
)
_BY_OTHERS = re.compile(
    r"(?<!\w)(?:mereka|dia|musuh|rusia|ukraina|komandan\w*|atasan\w*|tentara\s+\w+|pasukan\s+\w+)\s+(?:akan|bakal)\s+\w+"
    r"|(?<!\w)di\w{4,}\s+(?:mati\s+)?(?:oleh\s+)?(?:mereka|dia|musuh|rusia|ukraina|komandan\w*|atasan\w*|perwira\w*|pasukan|tentara|regu|drone|artileri|orang|rekan\w*|kawan\w*|teman\w*|bos)(?!\w)",
    re.I,
)
_BEHIND = 40
"""Characters behind a threat in which whoever does the harm is named."""
_BEFORE = 60
"""Characters before a threat in which those told and the choice are named."""
_ROUND = 12
"""Characters by which a quotation is longer than a threat that is all of it."""
_MESSAGE = 120
"""Characters before the sentence in which a leaflet or a broadcast is told of."""


def judge(scene: Scene, first: Voice, ruled: Reading, weighing: Weighing) -> Reading:
    """The likeliest speaker and act, with whom it is told; `first` and `ruled` as in `find_suspects`."""
    return weighing.best("act", _options(scene, first, ruled), (scene.at.start, scene.at.end))


def _options(scene: Scene, first: Voice, ruled: Reading) -> list[Option[Reading]]:
    """Everybody who may say it with every act, each with its cues."""
    around = list(_traits_of_words(scene, first))
    given_back = tuple(ways_given_back(scene.article, scene.sentence, scene.at, scene.own))
    ways = [*(way for way in (_manner(scene), _doer(scene)) if way is not None), *given_back]
    around += given_back
    options: list[Option[Reading]] = []
    for suspect in find_suspects(scene, first, ruled.voice):
        voice = suspect.voice
        told = _told(scene, voice, ruled)
        kind = kind_of(scene.article, voice)
        traits = [f"is {kind}", f"camp {'yes' if voice.side in FIGHTING else voice.side}"]
        if voice.speaker is not None:
            traits += _traits_of_voice(scene, suspect, told, kind, ways)
        for act in _acts(voice):
            to_his_own = scene.threat.demand_family == "fight" and voice.side in FIGHTING
            refuser = people_side(voice.side) if to_his_own else _refuser(voice, ruled)
            reading = Reading(voice, refuser if act == "refused" else told, act)
            if act == "refused" and not to_his_own and voice.side in FIGHTING and refuser == people_side(voice.side):
                # nobody refuses himself; soldiers refuse their officers
                continue
            cues = set(_cues(suspect, kind, traits, around, act, scene))
            if (voice.speaker, voice.side, act) == (ruled.voice.speaker, ruled.voice.side, ruled.act):
                cues |= {"as ruled", f"as ruled | {act}", f"as ruled | {kind}"}
            if act == ruled.act:
                cues.add(f"ruled act | {act}")
            if voice.side == ruled.voice.side:
                cues.add("ruled side")
            options.append(Option(reading, cues))
    return options


def _acts(voice: Voice) -> tuple[Act, ...]:
    """What may be done with the words; whoever is only meant, by those who answer, has no words of his own here."""
    if voice.speaker is not None:
        return _SPOKEN
    return _UNSPOKEN if voice.side == "none" else ("refused",)


def _cues(
    suspect: Suspect, kind: str, traits: Sequence[str], around: Sequence[str], act: Act, scene: Scene
) -> Iterator[str]:
    for name in suspect.cues:
        yield name
        yield f"{name} | {act}"
        yield f"{name}, {kind}"
        if scene.quoted:
            yield f"{name}, quoted"
    for name in traits:
        yield f"{name} | {act}"
        yield f"{name}, {scene.sentence.position}"
    for name in around:
        yield f"{name} | {act}"
    yield f"act {act}"


def _told(scene: Scene, voice: Voice, ruled: Reading) -> str:
    """Whose people are told, if it is this voice that tells."""
    if voice.speaker is None or (voice == ruled.voice and ruled.act != "refused"):
        return ruled.addressee
    if scene.maker is not None and voice.span == scene.maker.span:
        # whoever tells what he was told is one of those told; who published it need not be
        tellers = {people_side(row.speaker_side) for row in scene.own} & ENEMY.keys()
        if len(tellers) == 1:
            return tellers.pop()
    return find_addressee(scene.article, scene.sentence, scene.at, scene.threat, voice, scene.earlier)


def _refuser(voice: Voice, ruled: Reading) -> str:
    """Whose people refuse, if this voice is the issuer's."""
    if ruled.act == "refused":
        return ruled.addressee
    if ruled.voice.side in FIGHTING and ruled.voice.side != voice.side:
        return people_side(ruled.voice.side)
    return ENEMY.get(voice.side, "unknown")


def _traits_of_voice(scene: Scene, suspect: Suspect, told: str, kind: str, ways: Sequence[str]) -> Iterator[str]:
    """How the speaker stands to those told, and to whoever makes a statement here; `ways` are those of the words."""
    article, sentence, at, voice = scene.article, scene.sentence, scene.at, suspect.voice
    spoken, sides = [row.speaker for row in scene.own], [row.speaker_side for row in scene.own]
    own = people_side(voice.side) == told
    stand = "own" if own else "others"
    yield stand
    yield f"{kind}, {stand}, {_quoting(scene)}"
    yield from (f"{name}, {stand}" for name in suspect.cues if " by " in name)
    if scene.maker is not None and "retold" not in suspect.cues:
        yield f"lets {scene.maker.kind} say it"
        yield f"lets another say it, {kind}"
    for way in ways:
        yield f"{way}, {stand}"
        yield f"{way}, {kind}"
    if scene.doer is not None:
        own_hand = scene.doer == people_side(voice.side)
        by = "their own" if scene.doer == THEIR_OWN else "his own" if own_hand else "others"
        yield f"harm by {by}"
        yield f"harm by {by}, {stand}"
        yield f"harm by {by}, {kind}"
    answers = bool(sides) and ENEMY.get(people_side(voice.side)) == people_side(sides[0])
    yield "answered here" if answers else "not answered here"
    if voice.side in FIGHTING and told_by_enemy(article, sentence, at, voice):
        yield "told by enemy"
    if own_people(article, sentence, at, voice):
        yield "own people"
    if own and we_choose(article, sentence, at):
        yield "we choose"
    if own and is_leader(voice) and civilians_told(article, sentence, at, scene.threat):
        yield "leads the civilians told"
    if once_in_office(article, voice):
        yield "once in office"
    if voice.speaker in spoken:
        yield "speaks here"
    elif spoken:
        yield "another speaks here"
        enemy = ENEMY.get(voice.side) == sides[0]
        yield f"another of {'the same side' if sides[0] == voice.side else 'the enemy' if enemy else 'no camp'}"


def _manner(scene: Scene) -> str:
    """How those told come up in the threat and before it, whether a choice is laid out, and whether it is quoted."""
    text, at = scene.article.text, scene.at
    before, inside = text[scene.sentence.start : at.start], at.of(text)
    words = f"{before[-_BEFORE:]} {inside}"
    who = "you" if SECOND_PERSON.search(inside) else "they" if _THIRD.search(words) else "bare"
    way = "laid out" if _LAID_OUT.search(words) else "put"
    return f"{who}, {way}, {_quoting(scene)}"


def _quoting(scene: Scene) -> str:
    return "quoted" if scene.quoted else "plain"


def _doer(scene: Scene) -> str | None:
    """Whose hand does the harm, where the words say so: that of whoever speaks, or another's."""
    words = scene.article.text[scene.at.start : scene.at.end + _BEHIND]
    if _BY_US.search(words):
        return "we do it"
    return "others do it" if _BY_OTHERS.search(words) else None


def _traits_of_words(scene: Scene, first: Voice) -> Iterator[str]:
    """What the threat and the words around it say."""
    article, sentence, at, threat = scene.article, scene.sentence, scene.at, scene.threat
    text = article.text
    before, inside, after = text[sentence.start : at.start], at.of(text), text[at.end : sentence.end]
    around = f"{before} {after}"
    yield f"harm {threat.harm_family}"
    yield f"demand {threat.demand_family}"
    yield f"form {threat.form}"
    yield sentence.position
    yield from (
        f"{name} around"
        for name in (*VERBS, "superior", "former", "ranker", "authority")
        if cue(name).search(around)
    )  # fmt: skip
    yield from (f"{name} before" for name in VERBS if cue(name).search(before))
    tests = (
        ("you", SECOND_PERSON, inside), ("we before", _US, before), ("we behind", _US, after),
        ("we inside", _WE_ACT, inside), ("they inside", _THEM, inside), ("against before", _AGAINST, before),
        ("against behind", _AGAINST, after), ("restated before", RESTATED, before),
        ("restated behind", RESTATED, after),
        ("officer said", OFFICER_SAID, before), ("they said", THEY_SAID, before), ("we say", WE_SAY, before),
        ("advice", ADVICE, around + inside), ("depicts", DEPICTS, sentence.text),
    )  # fmt: skip
    yield from (name for name, pattern, where in tests if pattern.search(where))
    index = scene.index
    above = article.sentences[index - 1].text if index else ""
    below = article.sentences[index + 1].text if index + 1 < len(article.sentences) else ""
    for where, words in (("before", before), ("behind", after), ("above", above), ("below", below)):
        for name, pattern in _AROUND:
            if pattern.search(words):
                yield f"{name} {where}"
    quotation = scene.quotation
    yield "plain" if quotation is None else "scare" if quotation.scare else "quoted"
    if quotation is not None and quotation.span.end - quotation.span.start - (at.end - at.start) < _ROUND:
        yield "is the quotation"
    if ENDS_IN_MESSAGE.match(text, at.end):
        yield "ends in a message"
    if cue("message").search(text, max(0, sentence.start - _MESSAGE), at.start):
        yield "message near"
    if refused(article, sentence, at, first):
        yield "refused by pattern"
    if civilians_told(article, sentence, at, threat):
        yield "civilians"
    if deed_of_ours(article, at, threat):
        yield "deed of ours"
    if not scene.own:
        yield "no statement"
