"""Everybody who may be the one that says an either/or threat, with what speaks for it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from helpers.actors import people_side
from helpers.records import Attribution, Span
from helpers.ultimatums.headlines import SUFFERS
from helpers.ultimatums.parties import ENEMY, FIGHTING, Mention, Voice, find_mentions
from helpers.ultimatums.refusals import OF_THREAT
from helpers.ultimatums.scene import Scene
from helpers.ultimatums.secondhand import listener_of, retold_by, sent_by
from helpers.ultimatums.sides import sided_by_words, with_side
from helpers.ultimatums.standing import GAVE
from helpers.ultimatums.vocabulary import cue

VERBS = (
    "recalling", "issuing", "shouting", "warning", "issued_passive", "threat_verb", "message", "issued_noun", "refusal",
)  # fmt: skip
"""Kinds of words about a threat, entries of lexicons/ultimatums.toml."""
_FAR = 11
"""Sentences back to which those whom a refusal answers are looked for."""
_AS_TOLD = re.compile(
    r"(?<!\w)(?:kepada|bagi|untuk|terhadap|ke|agar|minta|desak|ancam|suruh|peringatkan|ultimatum|paksa)\s+(?:\w+\s+)?$",
    re.I,
)
# "Tentara Rusia di Kherson diperintahkan ...", "Putin: ..."
_SUFFERING = re.compile(
    r"\s+(?:di\s\w+\s+)?(?:yang\s+|kini\s+|akan\s+|telah\s+|sudah\s+)?di(?:perintah|minta|suruh|paksa|ancam|beri|desak|peringat|ultimatum|kepung|sodor|tawar|gertak|larang|hadap|teror|hujan)\w*",
    re.I,
)
# "Suriah Sebar Selebaran di Raqqa, Serukan Menyerah atau Mati": a clause without a subject of its own
_ASKS_ON = re.compile(
    r",\s*(?:lalu\s+|dan\s+|langsung\s+)?(?:me|meng|men)?(?:serukan|minta|desak|ancam|ultimatum|suruh|beri|peringatkan|tuntut|paksa|tawarkan"
    r"|perintahkan|gertak)\b[^,:]*$",
    re.I,
)
_COLON = re.compile(r"\s*(?:(?:di|dari|asal|ke)\s+[A-ZÀ-Þ][\w-]+(?:\s+[A-ZÀ-Þ][\w-]+)?\s*)?:\s*[“\"‘']?\s*")
# "Pengakuan tawanan Rusia: ...", "...: Rekaman Telepon Serdadu Rusia"
_ACCOUNT_OF = re.compile(
    r"(?<!\w)(?:pengakuan|kisah|curhat(?:an)?|cerita|kesaksian|testimoni|pesan|telepon|jeritan|suara|rekaman|sumpah|ratapan|keluhan"
    r"|pengalaman)\s+(?:(?:telepon|suara|percakapan|para|sang|si|eks|mantan)\s+)*$",
    re.I,
)
# "Rusia memiliki dua pilihan: ...": they face it
_FACES = re.compile(
    r"\s+(?:(?:kini|hanya|cuma|tinggal|sekarang|tidak|tak)\s+){0,2}(?:punya|memiliki|mempunyai|menghadapi|dihadapkan)\s"
    r"(?:\w+\s+){0,3}(?:pilihan|opsi|jalan)(?!\w)",
    re.I,
)
# "'Serbu atau Kami Tembak': Istri Tentara Rusia Mengadu", "Menyerah atau Mati! Bos Separatis Donetsk Sodorkan Pilihan"
_RIGHT_BEHIND = re.compile(
    r"(?:\s(?:di|ke)\s\w+)?[\"”’'!?.,:;\s–—-]+(?:(?:pengakuan|kisah|cerita|ancaman|pesan|ultimatum|seruan|kata|bos|pemimpin|eks|mantan|para|sang"
    r"|istri|ibu|komandan|panglima|presiden|warga)\s+){0,3}",
    re.I,
)
_LEAD = 40
"""Characters before a name that say how it stands to the threat."""


class Suspect(msgspec.Struct):
    """Somebody who may say it."""

    voice: Voice
    cues: set[str]


def find_suspects(scene: Scene, first: Voice, ruled: Voice) -> list[Suspect]:
    """Nobody, then all who are named or meant.

    `first` and `ruled` are the readings of the patterns before and after refusals. A name with one side comes once.
    """
    found: dict[tuple[str, str], Suspect] = {}

    def add(voice: Voice, *cues: str) -> None:
        key = ((voice.speaker or "").lower(), voice.side)
        kept = Voice(None, voice.side, None, voice.via, False) if voice.speaker is None else voice
        found.setdefault(key, Suspect(kept, set())).cues.update(cues)

    add(Voice(None, "none", None, first.via, False))
    add(ruled, "ruled in the end")
    add(first, "ruled")
    for row, where in scene.stated:
        span = None if row.speaker_start is None or not row.speaker_end else Span(row.speaker_start, row.speaker_end)
        voice = with_side(scene.article, scene.sentence, Voice(row.speaker, row.speaker_side, span, row.via, True))
        cues = list(_of_statement(scene, row, where))
        add(voice, *cues)
        if voice.side in ENEMY and not sided_by_words(row.speaker or ""):
            # whose he is was guessed from what stands around: what he threatens may tell better
            add(msgspec.structs.replace(voice, side=ENEMY[voice.side]), *cues, "side turned")
            add(voice, "side guessed")
    for mention, cues in _named(scene):
        add(Voice(mention.words, mention.side, Span(mention.start, mention.end), first.via, True), *cues)
    for voice, told in retold_by(scene, first):
        add(voice, *told)
    for voice, name in sent_by(scene, [suspect.voice for suspect in found.values()]):
        add(voice, name)
    spoken = [threat for threat in scene.earlier if threat.speaker]
    for threat in spoken:
        name = "spoke last threat" if threat is spoken[-1] else "spoke a threat"
        add(Voice(threat.speaker, threat.speaker_side, None, first.via, True), name)
    faced, listener = _facing(scene), listener_of(scene)
    for suspect in found.values():
        if people_side(suspect.voice.side) in faced:
            suspect.cues.add("faces it")
        if listener in FIGHTING:
            suspect.cues.add("let it be heard" if suspect.voice.side == listener else "may be heard")
    return list(found.values())


def _facing(scene: Scene) -> set[str]:
    """The sides that the words before the threat tell to face it."""
    text, start, end = scene.article.text, scene.sentence.start, max(scene.sentence.start, scene.at.start)
    if _FACES.search(text, start, end) is None:
        return set()  # names are costly to look for
    return {people_side(m.side) for m in find_mentions(scene.article, start, end) if _FACES.match(text, m.end, end)}


def _of_statement(scene: Scene, row: Attribution, where: str) -> Iterator[str]:
    """How a statement stands to the threat."""
    at, beside = scene.at, scene.own
    yield f"states {where}"
    yield f"states {where}, {'direct' if row.direct else 'indirect'}"
    if where == "here":
        side = "before" if row.cue_end <= at.start else "behind" if row.cue_start >= at.end else "inside"
        yield f"states {side}"
        yield f"states {side}, {row.stance}"
        if len(beside) > 1:
            distances = [abs(other.cue_start - at.start) for other in beside]
            yield "states nearest" if abs(row.cue_start - at.start) == min(distances) else "states farther"
            yield "states first" if row.cue_start == min(other.cue_start for other in beside) else "states later"
        else:
            yield "states alone"
        if row.scope_start is not None and row.scope_end is not None and row.scope_start <= at.start < row.scope_end:
            yield "states it"
        if row.speaker_start is not None and at.start <= row.speaker_start < at.end:
            yield "named inside the threat"
        if any(q.span.start < row.cue_start < q.span.end for q in scene.article.quotations if not q.scare):
            yield "states within a quotation"
    if row.stance == "relay":
        yield "relays"
    for name in VERBS:
        if cue(name).search(row.cue):
            yield f"states {where} by {name}"


def _named(scene: Scene) -> Iterator[tuple[Mention, list[str]]]:
    """The parties named in the sentence and beside it, and each camp where it is named last before."""
    article, sentences, index = scene.article, scene.article.sentences, scene.index
    for offset, where in ((0, "here"), (-1, "above"), (1, "below")):
        if not 0 <= index + offset < len(sentences):
            continue
        other = sentences[index + offset]
        if abs(other.paragraph - scene.sentence.paragraph) > 1:
            continue
        for number, mention in enumerate(find_mentions(article, other.start, other.end)):
            cues = [f"named {where}", f"named {where}, {'force' if mention.force else 'no force'}"]
            elsewhere = offset or _within_a_name(scene, mention)
            yield mention, cues if elsewhere else [*cues, *_named_here(scene, mention, first=number == 0)]
    for side in sorted(FIGHTING):
        for back in range(1, min(_FAR, index) + 1):
            other = sentences[index - back]
            rows = [m for m in find_mentions(article, other.start, other.end) if m.side == side]
            if rows:
                cues = ["named farther above" if back > 1 else "named above"]
                yield rows[-1], [*cues, "named in the headline"] if other.position == "headline" else cues
                break


def _within_a_name(scene: Scene, mention: Mention) -> bool:
    """Whether a party only says who the speaker is: of "Kadyrov yang menjadi sekutu Rusia mendesak" Rusia is not he."""
    return any(
        row.speaker_start is not None
        and row.speaker_start < mention.start < (row.speaker_end or 0)
        and " yang " in scene.article.text[row.speaker_start : mention.start]
        for row in scene.own
    )


def _named_here(scene: Scene, mention: Mention, first: bool) -> Iterator[str]:
    text, at, sentence = scene.article.text, scene.at, scene.sentence
    if mention.overlaps(at):
        yield "named in the threat"
    elif mention.end <= at.start:
        yield "named before"
        gap = text[mention.end : at.start]
        for name in VERBS:
            if cue(name).match(gap.lstrip()):
                yield f"named, then {name}"
        if GAVE.match(gap):
            yield "named, then gave"
        if SUFFERS.match(gap.lstrip()[:_LEAD]) or _SUFFERING.match(gap):
            yield "named, then suffers"
        if _COLON.fullmatch(gap):
            yield "named, then colon"
    else:
        yield "named behind"
        if _RIGHT_BEHIND.fullmatch(text, at.end, mention.start):
            yield f"named right behind, {sentence.position}"
    lead = text[max(sentence.start, mention.start - _LEAD) : mention.start]
    if OF_THREAT.search(lead):
        yield "named as of the threat"
    if _AS_TOLD.search(lead):
        yield "named as told"
    if _ACCOUNT_OF.search(lead):
        yield "named as telling"
    if first:
        yield "named first"
        if sentence.position == "headline" and _ASKS_ON.search(text[mention.end : at.start]):
            yield "named first, then asks"
