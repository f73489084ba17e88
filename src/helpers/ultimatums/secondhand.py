"""Threats that come through somebody else: retold by a witness, written on a leaflet, heard in an intercepted call."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from helpers.actors import people_side
from helpers.attributions.bearings import INTERCEPTED
from helpers.records import Span
from helpers.ultimatums.authors import is_message
from helpers.ultimatums.parties import ENEMY, Voice, find_camps
from helpers.ultimatums.retold import cues_of_maker
from helpers.ultimatums.scene import Scene
from helpers.ultimatums.senders import find_sender
from helpers.ultimatums.sides import sided_by_words
from helpers.ultimatums.vocabulary import cue

_MESSAGE = 200
"""Characters before its sentence in which a message is told of that may hold the threat."""
_CALL = 4
"""Sentences back in which a call was told of that a threat may be heard in."""
_BACK = 11
"""Sentences back in which forces are looked for that a witness may mean."""


def listener_of(scene: Scene) -> str:
    """The camp that lets an intercepted call be heard in which the threat may stand; empty where none is told of."""
    article, index = scene.article, scene.index
    for other in reversed(article.sentences[max(0, index - _CALL) : index + 1]):
        heard = INTERCEPTED.search(article.text, other.start, min(other.end, max(other.start, scene.at.start)))
        if heard is not None:
            return next((camp.side for camp in find_camps(article, other.start, other.end)), "")
    return ""


def retold_by(scene: Scene, first: Voice) -> Iterator[tuple[Voice, Iterator[str]]]:
    """Whoever a witness lets say it, of each side that he may be of."""
    maker = scene.maker
    if maker is None:
        return
    words = maker.span.of(scene.article.text)
    tellers = [(row.speaker_side, row.speaker, row.via) for row in scene.own]
    last = _named_last(scene)
    if not tellers:
        # told by the text itself: "mereka menyodorkan tiga pilihan"
        tellers = [(last, None, first.via)]
    for teller, speaker, via in tellers:
        if people_side(teller) not in ENEMY:
            continue
        who = "known" if speaker and sided_by_words(speaker) else "somebody"
        for side, stand in maker.sides(people_side(teller)):
            near = "named last" if side == last else "not named last"
            told = stand if scene.stated else f"narrated, {stand}"
            cues = cues_of_maker(maker, told, who, people_side(teller), scene.threat.demand_family, near)
            yield Voice(words, side, maker.span, via, True), cues


def sent_by(scene: Scene, voices: Sequence[Voice]) -> Iterator[tuple[Voice, str]]:
    """Whoever sent the message that the threat stands in, and the message with his side."""
    article, text = scene.article, scene.article.text
    near = text[max(0, scene.sentence.start - _MESSAGE) : scene.sentence.end]
    carriers = [voice for voice in voices if voice.speaker is not None and is_message(voice.speaker)]
    if not carriers and cue("message").search(near) is None:
        return
    sender = find_sender(article, scene.at)
    if sender is None:
        return
    yield Voice(sender.words, sender.side, Span(sender.start, sender.end), (), True), "sent the message"
    for voice in carriers:
        yield msgspec.structs.replace(voice, side=sender.side), "message of its sender"


def _named_last(scene: Scene) -> str:
    """The side of the force named last before the threat; empty where none is named near."""
    article = scene.article
    for other in reversed(article.sentences[max(0, scene.index - _BACK) : scene.index + 1]):
        forces = [m for m in find_camps(article, other.start, min(other.end, scene.at.start)) if m.force]
        if forces:
            return forces[-1].side
    return ""
