"""Either/or threats ("mundur atau mati") and their kin, as typed rows.

`find_ultimatums` reads one article, `family_of` tells which demand and which harm a phrase given by a user joins.
The words live in lexicons/ultimatums.toml; `grammar` binds them, `parties` says who threatens whom and by which act.
Left out: bare deadlines, guarantees ("yang menyerah dijamin hidup"), pairs without harm ("kabur atau menyerah"),
idioms ("hidup atau mati") and pairs that tell what happened ("tewas atau terluka").
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter

import msgspec

from helpers.records import Article, Attribution, InputError, Sentence, Span, Ultimatum
from helpers.ultimatums.acts import is_near, read_threat
from helpers.ultimatums.echoes import agreed
from helpers.ultimatums.grammar import find_threats
from helpers.ultimatums.judging import judge
from helpers.ultimatums.parties import place as place_of
from helpers.ultimatums.scene import Scene
from helpers.ultimatums.sides import with_side
from helpers.ultimatums.stretch import Threat
from helpers.ultimatums.vocabulary import demand_families, harm_families
from helpers.ultimatums.voices import find_voice
from helpers.ultimatums.weighing import weighed_threats
from helpers.weighing import Weighing

__all__ = ["demand_families", "family_of", "find_threats", "find_ultimatums", "harm_families"]

_WEIGHING = Weighing()
_GOES_ON = re.compile(
    r"[\"“‘'(]*(?:(?:dan|tapi|tetapi|namun)\s+)?(?:atau|(?:jika|kalau|bila|apabila)\s+(?:tidak|tak|menolak|melawan"
    r"|mereka\s+(?:tidak|tak|menolak))|(?:lewat|setelah|selepas|sesudah)\s+(?:itu|tenggat|batas)|(?:kalian|siapa|yang|sisanya|selebihnya)\s+(?:\w+\s+){0,3}?(?:melawan|bertahan|tidak|tak|tetap)|bertahanlah|melawanlah|siapa\s*pun\s+yang|setiap\s+\w+\s+yang"
    r"|(?:mereka|dia|ia|[a-zà-ÿ][\w-]+(?:\s[\w-]+)?)\s+(?:(?:juga|bahkan|pun)\s+)?mengancam)(?!\w)",
    re.I,
)
_OR_ELSE = re.compile(r"[\"“‘'(]*(?:jika|kalau|bila|apabila)\s+(?:tidak|tak)\s*,", re.I)
"""Leans on the sentence before, though another paragraph."""
# options that have a sentence each: "Mereka punya tiga opsi. Pertama, ... Ketiga, mati."
_LISTED = re.compile(r"(?:dan\s+)?(?:yang\s+)?(?:pertama|kedua|ketiga|terakhir)\b", re.I)
_COUNTED = re.compile(r"(?<!\w)(?:dua|tiga|2|3)\s+(?:pilihan|opsi|jalan|cara|kemungkinan)(?!\w)", re.I)
_ASKS = re.compile(r".{0,120}(?<!\w)(?:mau|ingin)\s+[^?.!]{3,30}\?[”\"’']*$|[\"“‘']?(?:\w+\s+){0,3}\w+\?$", re.I)


def find_ultimatums(
    article: Article, attributions: tuple[Attribution, ...], weighing: Weighing = _WEIGHING
) -> tuple[Ultimatum, ...]:
    """Every either/or threat of one article, in text order.

    attributions: those of the same article; the one that governs a threat gives speaker, side and via. `weighing`
    decides who says it by which act: by the learned weights if not given. `root_id` is
    the document's until `roots` links the copies; `ultimatum_id` stays the same as long as the words of the document
    do. Raises nothing for any text.
    """
    rows: list[Ultimatum] = []
    seen: Counter[str] = Counter()
    for sentence, span, threat in _threats(article):
        quote = span.of(article.text)
        line = _whole_line(article, sentence)
        first = with_side(article, line, find_voice(article, attributions, line, span))
        ruled = read_threat(article, line, span, threat, first, rows)
        recent = [row for row in rows if is_near(article, row, line)]
        reading = judge(Scene(article, attributions, line, span, threat, recent), first, ruled, weighing)
        seen[quote] += 1
        rows.append(
            Ultimatum(
                ultimatum_id=_identity(article.doc_id, quote, seen[quote]),
                doc_id=article.doc_id,
                start=span.start,
                end=span.end,
                quote=quote,
                # a threat told in two sentences keeps both: the quote always stands in `sentence`
                sentence=article.text[sentence.start : max(sentence.end, span.end)],
                demand=_words(article, span.start - threat.start, threat.demand),
                harm=_words(article, span.start - threat.start, threat.harm),
                speaker=reading.voice.speaker,
                speaker_side=reading.voice.side,
                addressee_side=reading.addressee,
                act=reading.act,
                position=sentence.position,
                via=reading.voice.via,
                root_id=article.document.root_id,
                demand_family=threat.demand_family,
                harm_family=threat.harm_family,
                sentence_start=sentence.start,
            )
        )
    return tuple(agreed(article, rows))


def _threats(article: Article) -> list[tuple[Sentence, Span, Threat]]:
    """Threats with the sentence they stand in and their place in the text.

    A sentence that goes on where the one before stopped ("Menyerahlah. Jika tidak, ...") is read together with it.
    """
    found: list[tuple[Sentence, Span, Threat]] = []
    sentences = article.sentences
    for place, sentence in enumerate(sentences):
        taken = [span for _, span, _ in found]
        for start in _starts(article, sentences, place):
            text = article.text[start : sentence.end]
            for threat in find_threats(text):
                span = Span(start + threat.start, start + threat.end)
                # "menyerah agar tidak ada korban. Jika tidak, ...": the longer reading of one demand
                shorter = [row for row in found if row[1].start == span.start and row[1].end < sentence.start]
                if shorter and span.end > sentence.start:
                    found.remove(shorter[0])
                    taken.remove(shorter[0][1])
                if span.end > sentence.start and not any(span.overlaps(other) for other in taken):
                    told = next(s for s in reversed(sentences[: place + 1]) if s.start <= span.start)
                    found.append((told, span, threat))
                    taken.append(span)
    found += weighed_threats(article, [span for _, span, _ in found])
    return sorted(found, key=lambda row: row[1])


def _whole_line(article: Article, sentence: Sentence) -> Sentence:
    """A sentence with those that it belongs to: whose threat it is may stand there.

    A headline's with the others of its line (behind an exclamation mark), a listed option's with those from the one
    that announces the options ("X menyebut mereka punya tiga jalan. Pertama, ... Ketiga, mati.").
    """
    if sentence.position == "headline":
        line = [s for s in article.sentences if s.position == "headline" and s.paragraph == sentence.paragraph]
        start, end = line[0].start, line[-1].end
        if "\n" in article.text[start:end]:
            return sentence
    elif _LISTED.match(sentence.text) and (first := _announcement(article.sentences, place_of(article, sentence))):
        start, end = first.start, sentence.end
    else:
        return sentence
    return msgspec.structs.replace(sentence, span=Span(start, end), text=article.text[start:end])


def _starts(article: Article, sentences: tuple[Sentence, ...], place: int) -> list[int]:
    sentence = sentences[place]
    starts = [sentence.start]
    before = sentences[place - 1] if place else sentence
    if _LISTED.match(sentence.text):
        first = _announcement(sentences, place)
        return [*starts, first.start] if first else starts
    goes_on = _GOES_ON.match(sentence.text) or _ASKS.match(before.text)
    together = sentence.paragraph - before.paragraph <= (1 if _OR_ELSE.match(sentence.text) else 0)
    if place and together and goes_on and "headline" not in (before.position, sentence.position):
        starts.append(sentences[place - 1].start)
    return starts


def _announcement(sentences: tuple[Sentence, ...], place: int) -> Sentence | None:
    """The sentence of the same paragraph that announces the options of which this one is told."""
    near = [s for s in sentences[max(0, place - 3) : place] if s.paragraph == sentences[place].paragraph]
    return next((s for s in near if _COUNTED.search(s.text)), None)


def _words(article: Article, offset: int, span: Span) -> str:
    return article.text[offset + span.start : offset + span.end]


def _identity(doc_id: str, quote: str, occurrence: int) -> str:
    return "u" + hashlib.sha256(f"{doc_id}\0{quote}\0{occurrence}".encode()).hexdigest()[:11]


def family_of(phrase: str) -> tuple[str, str]:
    """The ids of the demand and harm families of an either/or phrase such as "mundur atau mati".

    Raises InputError where the phrase holds no demand that is bound to a harm.
    """
    threats = find_threats(f"“{phrase.strip().strip('“”').strip(chr(34))}”")
    if not threats:
        demands = ", ".join(demand_families())
        raise InputError(
            "phrase",
            f"{phrase!r} is no either/or threat",
            "give a demand and a harm, such as 'mundur atau mati' "
            f"(known demands: {demands}; harms: {', '.join(harm_families())})",
        )
    return threats[0].demand_family, threats[0].harm_family
