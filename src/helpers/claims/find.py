"""An article and its attributions -> its claims."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence

import msgspec

from helpers.claims.claimants import Claimant, claimant_of, lead_in
from helpers.claims.context import ITEM_COST, Context
from helpers.claims.grammar import Governed
from helpers.claims.nonclaims import theatre_of
from helpers.claims.periods import date_of, period_of
from helpers.claims.phrases import Parse, parse_sentence
from helpers.claims.scenes import UNKNOWN, Discourse, Speaker, admits, enter, home_of, scene_of
from helpers.claims.sides import settle, side_of
from helpers.claims.words import key_of
from helpers.records import Article, Attribution, Claim, Period, Sentence, Span

_STRIKE_OBJECTS: tuple[tuple[frozenset[str], str], ...] = (
    (frozenset({"rudal", "roket", "misil", "balistik"}), "missile"),
    (frozenset({"drone", "nirawak", "kamikaze"}), "drone"),
    (frozenset({"udara", "bom"}), "aircraft"),
    (frozenset({"artileri", "mortir", "tembakan", "penembakan"}), "artillery"),
)


_TELLING = 100
"""Numbers from here on are rarely told of two sides in one article."""
_EACH = key_of("masing-masing")


def find_claims(article: Article, attributions: Sequence[Attribution]) -> tuple[Claim, ...]:
    """Every quantified claim of the article in text order; LABELS.md says what counts.

    `attributions` are those of the same article. `root_id` is the claim's own id here: `roots` joins like claims.
    Empty where the article never names this war.
    """
    theatre = theatre_of(article)
    if not any(theatre):
        return ()
    reader = _Reader(article, attributions)
    for sentence, here in zip(article.sentences, theatre, strict=True):
        if here:
            reader.read(sentence)
    return tuple(_agreed(reader.rows, reader.fixed))


def _agreed(rows: list[Claim], fixed: list[bool]) -> Iterator[Claim]:
    """Rows that tell a large number again (headline, lead, body) take period and day from where they are stated."""
    stated: dict[tuple[float | None, float | None, str, str], Claim] = {}
    dated: dict[tuple[float | None, float | None, str, str], Claim] = {}
    for row, sure in zip(rows, fixed, strict=True):
        if sure and max(row.low or 0, row.high or 0) >= _REPEATED:
            stated.setdefault((row.low, row.high, row.measure, row.side), row)
        if row.date is not None and row.date_basis != "published":
            dated.setdefault((row.low, row.high, row.measure, row.side), row)
    for row, sure in zip(rows, fixed, strict=True):
        model = stated.get((row.low, row.high, row.measure, row.side))
        day = dated.get((row.low, row.high, row.measure, row.side))
        telling = row.position == "headline" or max(row.low or 0, row.high or 0) >= _REPEATED
        if model is None or sure:
            if row.date is None and day is not None and telling:
                yield msgspec.structs.replace(row, date=day.date, date_basis=day.date_basis)
            else:
                yield row
        else:
            yield msgspec.structs.replace(row, period=model.period, date=model.date, date_basis=model.date_basis)


_REPEATED = 20
"""Smaller numbers come up twice by chance."""


class _Reader:
    """One article, read from top to bottom."""

    def __init__(self, article: Article, attributions: Sequence[Attribution]) -> None:
        self.article = article
        self.attributions = attributions
        syria = _in_syria(article.text)
        self.scenes = {sentence.start: scene_of(article, sentence) for sentence in article.sentences}
        home = home_of(tuple(self.scenes.values()), syria)
        self.context = Context(Discourse({}, home=home, syria=syria))
        self.installed: set[str] = set()
        self.known: dict[tuple[float | None, float | None, str], str] = {}
        self.rows: list[Claim] = []
        self.fixed: list[bool] = []
        """For each row whether words fix its period."""
        self.counted: dict[str, int] = {}
        self.claimant: Claimant | None = None
        self.claimant_paragraph = -9

    def read(self, sentence: Sentence) -> None:
        """Add the claims of the next sentence."""
        parse = parse_sentence(sentence.text)
        context = self.context
        context.enter(self.article, sentence, parse)
        scene = self.scenes[sentence.start]
        enter(context.discourse, parse, scene, sentence)
        if not parse.phrases:
            return
        total: str | None = None
        for governed in context.governed(parse):
            claimant = self._claimant(parse, governed, sentence)
            side = side_of(parse, governed, scene, context.discourse, self._speaker(claimant, sentence), total)
            side = self._same_number(governed, side, claimant.denied)
            total = side
            settle(context.discourse, governed, side)
            period, fixed = period_of(parse, governed, sentence, context.period())
            for each in _each_side(parse, governed, side):
                self._add(parse, governed, sentence, claimant, each, period)
                self.fixed.append(fixed)
            context.settle(period)

    def _speaker(self, claimant: Claimant, sentence: Sentence) -> Speaker:
        """The claimant as one who speaks of his own or of others' losses."""
        names = {word for word in (claimant.words or "").split() if word[0].isupper()}
        if claimant.installed:
            self.installed |= names
        installed = bool(names) and names <= self.installed
        return Speaker(
            claimant.side,
            admits(sentence.text) or claimant.denied,
            claimant.installed or installed,
            claimant.words or "",
        )

    def _same_number(self, governed: Governed, side: str, denied: bool) -> str:
        """A number told again is the same side's; so is one that only stands for the last, and a denied one."""
        quantity, phrase = governed.phrase.quantity, governed.phrase
        key = (quantity.low, quantity.high, governed.measure)
        alone = phrase.noun_first == phrase.noun_last and governed.event is None and not phrase.increment
        large = max(quantity.low or 0, quantity.high or 0) >= _TELLING
        if key in self.known and (large or denied or side == UNKNOWN):
            side = self.known[key]
        elif alone and self.rows and self.rows[-1].measure == governed.measure:
            side = self.rows[-1].side
        if side != UNKNOWN:
            self.known.setdefault(key, side)
        return side

    def _claimant(self, parse: Parse, governed: Governed, sentence: Sentence) -> Claimant:
        """Who asserts it; an item or a part without a statement of its own has its list's or its total's."""
        span = _quote(parse, governed)
        place = Span(sentence.start + span.start, sentence.start + span.end)
        claimant = claimant_of(self.article, sentence, place, self.attributions, governed.phrase.quantity.about)
        phrase = governed.phrase
        if claimant.words is None:
            item = governed.event is None and (phrase.listed or phrase.increment or governed.cost >= ITEM_COST)
            if item and self.claimant is not None and sentence.paragraph - self.claimant_paragraph <= 2:
                claimant = self.claimant
            elif item:
                claimant = lead_in(self.article, sentence, self.attributions) or claimant
            elif phrase.part and self.claimant is not None and sentence.paragraph == self.claimant_paragraph:
                claimant = self.claimant
        self.claimant, self.claimant_paragraph = claimant if claimant.words is not None else None, sentence.paragraph
        return claimant

    def _add(
        self, parse: Parse, governed: Governed, sentence: Sentence, claimant: Claimant, side: str, period: Period
    ) -> None:
        span = _quote(parse, governed)
        start, end = sentence.start + span.start, sentence.start + span.end
        quote = self.article.text[start:end]
        number = self.counted[quote] = self.counted.get(quote, -1) + 1
        near = self.context.near_day()
        date, basis = date_of(parse, governed, period, self.article, sentence, near, claimant.scope)
        claim_id = _claim_id(self.article.doc_id, quote, number)
        quantity = governed.phrase.quantity
        self.rows.append(
            Claim(
                claim_id=claim_id,
                doc_id=self.article.doc_id,
                start=start,
                end=end,
                quote=quote,
                sentence=sentence.text,
                sentence_start=sentence.start,
                position=sentence.position,
                low=_float(quantity.low),
                high=_float(quantity.high),
                qualifier=quantity.qualifier,
                measure=governed.measure,
                object=_object(parse, governed),
                side=side,
                period=period,
                date=date,
                date_basis=basis,
                claimant=claimant.words,
                claimant_side=claimant.side,
                denied=claimant.denied,
                via=claimant.via,
                hedge=claimant.hedge,
                root_id=claim_id,
            )
        )


def _each_side(parse: Parse, governed: Governed, side: str) -> tuple[str, ...]:
    """One side, or two where `masing-masing` gives the same number to both: two rows with the same words."""
    phrase, words = governed.phrase, parse.words
    near = words[max(0, phrase.first - 3) : min(len(words), phrase.last + 4)]
    if not any(word.key == _EACH for word in near):
        return (side,)
    if governed.measure in ("exchanged", "bodies"):
        return ("Russia", "Ukraine")
    behind = words[phrase.q_last : phrase.q_last + 1]
    return (side, side) if behind and behind[0].key == _EACH else (side,)


def _in_syria(text: str) -> bool:
    return text.count("Suriah") > text.count("Ukraina") + text.count("Kyiv")


def _float(value: float | None) -> float | None:
    return None if value is None else float(value)


def _claim_id(doc_id: str, quote: str, number: int) -> str:
    """Stable while the text is: rests on the document, the words and which of their occurrences it is."""
    return hashlib.sha256(msgspec.json.encode([doc_id, quote, number])).hexdigest()[:12]


def _object(parse: Parse, governed: Governed) -> str:
    noun = governed.noun
    if noun.kind == "remains" and governed.measure == "killed":
        return "person"
    if noun.kind != "strike":
        return noun.object
    words = parse.words[governed.phrase.noun_first : governed.phrase.noun_last + 1]
    keys = {word.key for word in words}
    for forms, name in _STRIKE_OBJECTS:
        if keys & forms:
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
