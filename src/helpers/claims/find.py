"""An article and its attributions -> its claims."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from helpers.claims.context import Context
from helpers.claims.found import Found, Settled
from helpers.claims.grammar import Governed
from helpers.claims.phrases import Parse, parse_sentence
from helpers.claims.scenes import scene_of
from helpers.claims.settling import settle
from helpers.claims.theatre import theatre_of
from helpers.claims.undecided import Undecided
from helpers.claims.vocabulary import events, events_but, word_set
from helpers.claims.words import key_of
from helpers.records import Article, Attribution, Claim, Sentence, Span
from helpers.wars import war_of
from helpers.weighing import Weighing

_HEAD = 300
"""Characters of the text that say what its lists are of."""
_MERCENARIES = frozenset({"wagner"})
_SUBJECT = 3
"""Words before a verb in which its subject stands."""
_EACH = key_of("masing-masing")
_FOR = frozenset({"lawan", "banding"})
"""Between what one side gives and what the other does."""


def find_claims(
    article: Article, attributions: Sequence[Attribution], weighing: Weighing | None = None
) -> tuple[Claim, ...]:
    """Every quantified claim of the article in text order; LABELS.md says what counts.

    `attributions` are those of the same article. `root_id` is the claim's own id here: `roots` joins like claims.
    Empty where the article never names this war. `weighing` settles what the context decides; the learned weights if
    not given.
    """
    theatre = theatre_of(article)
    if not any(theatre):
        return ()
    syria = war_of(article) == "Syria"
    scenes = tuple(scene_of(article, sentence) for sentence in article.sentences)
    weighing = weighing or Weighing()
    context, undecided = Context.above(article.text[:_HEAD]), Undecided(weighing)
    forms = events_but(*weighing.hides) if weighing.hides is not None else events()
    spoken = [
        Span(r.speaker_start, r.speaker_end) for r in attributions if r.speaker_start is not None and r.speaker_end
    ]
    found: list[Found] = []
    for sentence, here in zip(article.sentences, theatre, strict=True):
        if not here:
            continue
        parse = parse_sentence(sentence.text, forms)
        context.enter(sentence, parse)
        rows = undecided.claims(sentence, parse, list(context.governed(parse)), context.declined)
        rows = [row for row in rows if not _only_speaks(sentence, parse, row, spoken)]
        context.follow(rows)
        for governed in rows:
            span = _quote(parse, governed)
            place = Span(sentence.start + span.start, sentence.start + span.end)
            found.append(Found(sentence, parse, governed, place))
    settled = settle(article, attributions, found, scenes, syria, weighing)
    return tuple(_rows(article, found, settled))


def _only_speaks(sentence: Sentence, parse: Parse, governed: Governed, spoken: Sequence[Span]) -> bool:
    """Whether somebody counted is only who says it: tutur seorang komandan."""
    quantity = governed.phrase.quantity
    place = Span(sentence.start + quantity.span.start, sentence.start + quantity.span.end)
    if quantity.kind not in ("article", "collective"):
        return False
    event = governed.event
    at = sentence.start + parse.words[event.first].start if event is not None else -1
    return any(span.overlaps(place) and not span.start <= at < span.end for span in spoken)


def _rows(article: Article, found: Sequence[Found], settled: Sequence[Settled]) -> Iterator[Claim]:
    """The records; a number that holds for each of two sides makes two."""
    counted: dict[str, int] = {}
    for row, known in zip(found, settled, strict=True):
        quote = row.place.of(article.text)
        quantity = row.governed.phrase.quantity
        for side in _each_side(row.parse, row.governed, known.side):
            number = counted[quote] = counted.get(quote, -1) + 1
            claim_id = _claim_id(article.doc_id, quote, number)
            yield Claim(
                claim_id=claim_id,
                doc_id=article.doc_id,
                start=row.place.start,
                end=row.place.end,
                quote=quote,
                sentence=row.sentence.text,
                sentence_start=row.sentence.start,
                position=row.sentence.position,
                low=_float(quantity.low),
                high=_float(quantity.high),
                qualifier=quantity.qualifier,
                measure=row.governed.measure,
                object=_object(row.parse, row.governed),
                side=side,
                period=known.period,
                date=known.day.date,
                date_basis=known.day.basis,
                claimant=known.claimant.words,
                claimant_side=known.claimant.side,
                denied=known.claimant.denied,
                via=known.claimant.via,
                hedge=known.hedge,
                root_id=claim_id,
            )


def _each_side(parse: Parse, governed: Governed, side: str) -> tuple[str, ...]:
    """One side, or two where `masing-masing` gives the same number to both: two rows with the same words.

    Of `1.000 lawan 1.000` each number is of one side.
    """
    phrase, words = governed.phrase, parse.words
    if governed.measure == "exchanged" and side in ("Russia", "Ukraine"):  # "tukar 1.000 lawan 1.000"
        if phrase.q_first > 0 and words[phrase.q_first - 1].key in _FOR:
            return ("Ukraine",)
        if phrase.q_last < len(words) and words[phrase.q_last].key in _FOR:
            return ("Russia",)
    near = words[max(0, phrase.first - 3) : min(len(words), phrase.last + 4)]
    keys = [word.key for word in near]
    pairs = {" ".join(pair) for pair in pairwise(keys)}
    if not word_set("each_side") & {*keys, *pairs}:
        return (side,)
    if governed.measure in ("exchanged", "bodies"):
        return ("Russia", "Ukraine")
    behind = words[phrase.q_last : phrase.q_last + 1]
    return (side, side) if behind and behind[0].key == _EACH else (side,)


def _float(value: float | None) -> float | None:
    return None if value is None else float(value)


def _claim_id(doc_id: str, quote: str, number: int) -> str:
    """Stable while the text is: rests on the document, the words and which of their occurrences it is."""
    return hashlib.sha256(msgspec.json.encode([doc_id, quote, number])).hexdigest()[:12]


def _object(parse: Parse, governed: Governed) -> str:
    """What is counted, where the words around the noun say more than the noun."""
    noun, phrase = governed.noun, governed.phrase
    if noun.id == "remains" and governed.measure == "killed":
        return "person"
    if noun.kind != "people" or governed.measure == "exchanged":
        return noun.object
    keys = [word.key for word in parse.words]
    if noun.object in ("soldier", "person") and _MERCENARIES & {
        *keys[phrase.q_last : phrase.last + 2],
        *_subject(governed, keys),
    }:
        return "mercenary"
    if governed.measure == "mobilised" and word_set("volunteers") & set(keys[phrase.q_last : phrase.last]):
        return "soldier"
    return noun.object


def _subject(governed: Governed, keys: Sequence[str]) -> Sequence[str]:
    """The words before a verb whose subject suffers it itself: Wagner kehilangan 900 orang."""
    event = governed.event
    if event is None or governed.entry is None or not governed.entry.own:
        return ()
    return keys[max(0, event.first - _SUBJECT) : event.first]


def _quote(parse: Parse, governed: Governed) -> Span:
    """The shortest words with number, noun and, where adjacent, event."""
    phrase = governed.phrase
    first, last = phrase.first, phrase.last
    event = governed.event
    if not phrase.increment and event is not None:
        if 0 <= event.first - last <= 3 and not any(word.mark for word in parse.words[last : event.first]):
            last = event.last
        elif 0 <= phrase.first - event.last <= 1 and not any(w.mark for w in parse.words[event.last : phrase.first]):
            first = event.first
    start, end = parse.words[first].start, parse.words[last - 1].end
    if phrase.first == phrase.q_first and first == phrase.first:
        start = min(start, phrase.quantity.span.start)
        start = phrase.quantity.span.start if not phrase.increment else start
    return Span(start, max(end, phrase.quantity.span.end))
