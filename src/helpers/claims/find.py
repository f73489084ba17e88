"""An article and its attributions -> its claims."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence

import msgspec

from helpers.claims.claimants import claimant_of
from helpers.claims.context import Context
from helpers.claims.grammar import Governed
from helpers.claims.nonclaims import theatre_of
from helpers.claims.periods import date_of, period_of
from helpers.claims.phrases import Parse, parse_sentence
from helpers.claims.sides import Discourse, Speaker, admits, enter, scene_of, settle, side_of
from helpers.records import Article, Attribution, Claim, Sentence, Span

_STRIKE_OBJECTS = ((("rudal", "roket", "misil", "balistik"), "missile"), (("drone", "nirawak", "kamikaze"), "drone"), (("udara", "bom"), "aircraft"), (("artileri", "mortir", "tembakan", "penembakan"), "artillery"))  # fmt: skip


def find_claims(article: Article, attributions: Sequence[Attribution]) -> tuple[Claim, ...]:
    """Every quantified claim of the article in text order; LABELS.md says what counts.

    `attributions` are those of the same article. `root_id` is the claim's own id here: `roots` joins like claims.
    Empty where the article never names this war.
    """
    theatre = theatre_of(article)
    if not any(theatre):
        return ()
    syria = _in_syria(article.text)
    context = Context(Discourse({}, home="Syria" if syria else "Ukraine", syria=syria))
    rows: list[Claim] = []
    counted: dict[str, int] = {}
    for sentence, here in zip(article.sentences, theatre, strict=True):
        if not here:
            continue
        parse = parse_sentence(sentence.text)
        context.enter(article, sentence, parse)
        scene = scene_of(article, sentence)
        enter(context.discourse, parse, scene, sentence)
        if not parse.phrases:
            continue
        for governed in context.governed(parse):
            span = _quote(parse, governed)
            place = Span(sentence.start + span.start, sentence.start + span.end)
            quantity = governed.phrase.quantity
            claimant = claimant_of(article, sentence, place, attributions, quantity.about)
            speaker = Speaker(claimant.side, admits(sentence.text), claimant.installed)
            side = side_of(parse, governed, scene, context.discourse, speaker)
            settle(context.discourse, governed, side)
            quote = article.text[place.start : place.end]
            number = counted[quote] = counted.get(quote, -1) + 1
            period = period_of(parse, governed, sentence, context.period())
            date, basis = date_of(parse, governed, period, article, sentence, context.near_day(), claimant.scope)
            context.settle(period)
            claim_id = _claim_id(article.doc_id, quote, number)
            rows.append(
                Claim(
                    claim_id=claim_id, doc_id=article.doc_id, start=place.start, end=place.end, quote=quote,
                    sentence=sentence.text, sentence_start=sentence.start, position=sentence.position,
                    low=_float(quantity.low), high=_float(quantity.high), qualifier=quantity.qualifier,
                    measure=governed.measure, object=_object(parse, governed), side=side, period=period, date=date,
                    date_basis=basis, claimant=claimant.words, claimant_side=claimant.side, denied=claimant.denied,
                    via=claimant.via, hedge=claimant.hedge, root_id=claim_id,
                )
            )  # fmt: skip
    return tuple(rows)


def _in_syria(text: str) -> bool:
    return text.count("Suriah") > text.count("Ukraina") + text.count("Kyiv")


def _float(value: float | None) -> float | None:
    return None if value is None else float(value)


def _claim_id(doc_id: str, quote: str, number: int) -> str:
    """Stable while the text is: rests on the document, the words and which of their occurrences it is."""
    return hashlib.sha256(msgspec.json.encode([doc_id, quote, number])).hexdigest()[:12]


def _object(parse: Parse, governed: Governed) -> str:
    noun = governed.noun
    if noun.kind != "strike":
        if noun.object == "person" and governed.phrase.noun_first == governed.phrase.noun_last:
            return noun.object
        return noun.object
    words = parse.words[governed.phrase.noun_first : governed.phrase.noun_last + 1]
    keys = {word.key for word in words}
    for forms, name in _STRIKE_OBJECTS:
        if keys & set(forms):
            return name
    return noun.object


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


def headline_like(sentence: Sentence) -> bool:
    """Whether a sentence has the telegraphic grammar of a headline."""
    return sentence.position == "headline" or not re.search(r"[.!?]", sentence.text)
