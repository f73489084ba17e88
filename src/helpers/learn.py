"""The weights of lexicons/claim_weights.toml, learned from labelled articles: `python -m helpers.learn tests/gold/dev`.

For each question (on which side a speaker is, whose loss, who claims it, what period, which day) the extractor asks
which of several answers fits best, each with named cues. Here the labels say which is right, and a log-linear model
with a penalty on large weights finds what every cue counts. Only articles that two readers labelled teach: these
questions are where one reader alone is least to be trusted. Same articles, same weights: nothing is drawn by chance.
`--check` compares instead.
"""

from __future__ import annotations

import argparse
import math
import sys
import zlib
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec

from helpers.attributions import find_attributions
from helpers.attributions.speakers import same_name
from helpers.claims import find_claims
from helpers.documents import parse_article
from helpers.gold import GoldArticle, GoldClaim, read_gold, span_in
from helpers.lexicons import Entry, keep_lexicon, read_lexicon
from helpers.records import Article, InputError, Span
from helpers.weighing import Option, V, Weighing, heaviest

QUESTIONS = ("speaker", "side", "claimant", "period", "date")
ROUNDS = 30
"""Readings of all examples."""
MEAN_OF = 10
"""The weights are the mean of those after so many last readings, as many in either direction."""
PENALTY = {"speaker": 2.0, "side": 20.0, "claimant": 30.0, "period": 12.0, "date": 10.0, "measure": 5.0, "act": 3.0}
"""Pull of every weight towards what was known before."""
STEP = 0.3
LEANING = {"date": {"no day": -0.5}}
"""Added at the end: the guidelines want a day wherever the text fixes one, and what goes wrong in articles never seen
is mostly that none is found."""
LIGHT = 0.05
"""Weights below this are left out."""
LEAST = 3
"""A cue met in fewer examples gets no weight."""
PASSES = 2
"""How often the articles are read again with what was learned, since answers lean on the ones before."""


class Example(msgspec.Struct, frozen=True):
    """One question that was asked: the cues of each option, and which options the label agrees with."""

    question: str
    options: tuple[tuple[str, ...], ...]
    right: tuple[int, ...]


class Teacher(Weighing):
    """Answers as the labels do where there is one, by `table` elsewhere, and keeps every question asked."""

    def __init__(self, labels: Sequence[tuple[Span, GoldClaim]], table: Mapping[str, Mapping[str, float]], tell: bool):
        self.labels, self.learned, self.tell = labels, table, tell
        self.examples: list[Example] = []

    def table(self, question: str) -> Mapping[str, float]:
        """See `Weighing.table`."""
        return self.learned.get(question, {})

    def best(self, question: str, options: Sequence[Option[V]], place: tuple[int, int]) -> V:
        """See `Weighing.best`."""
        self.took(question, options, place)
        right = self._right(question, options, place) if self.tell else ()
        return options[right[0]].value if right else heaviest(options, self.table(question))

    def weigh(self, question: str, options: Sequence[Option[V]], place: tuple[int, int]) -> list[float]:
        """See `Weighing.weigh`; where the labels answer nothing else is possible."""
        right = self._right(question, options, place) if self.tell else ()
        if right:
            return [0.0 if number == right[0] else -math.inf for number in range(len(options))]
        return super().weigh(question, options, place)

    def took(self, question: str, options: Sequence[Option[V]], place: tuple[int, int]) -> None:
        """See `Weighing.took`."""
        right = self._right(question, options, place)
        if right:
            self.examples.append(Example(question, tuple(tuple(sorted(o.cues)) for o in options), right))

    def _right(self, question: str, options: Sequence[Option[V]], place: tuple[int, int]) -> tuple[int, ...]:
        if question == "measure":
            return _measured(options, [claim for span, claim in self.labels if span.overlaps(Span(*place))])
        label = next((claim for span, claim in self.labels if span.overlaps(Span(*place))), None)
        if label is None or question == "speaker":
            return ()
        return tuple(n for n, option in enumerate(_preferred(question, options, label)) if option)


class SpeakerTeacher(Teacher):
    """Tells the sides of speakers, as the labelled attributions of an article do."""

    def __init__(self, article: GoldArticle, parsed: Article, table: Mapping[str, float], tell: bool):
        super().__init__((), {"speaker": table}, tell)
        self.text = parsed.text
        self.spoken = [(span_in(parsed, article, label), label) for label in article.attributions if label.speaker]

    def _right(self, question: str, options: Sequence[Option[V]], place: tuple[int, int]) -> tuple[int, ...]:
        words = Span(*place).of(self.text)
        same = [(span, label) for span, label in self.spoken if same_name(label.speaker, words)]
        nearest = min(same, key=lambda row: abs(row[0].start - place[0]), default=None)
        side = nearest[1].speaker_side if nearest is not None else None
        return tuple(n for n, option in enumerate(options) if getattr(option.value, "side", None) == side)


def _measured(options: Sequence[Option[Any]], labels: Sequence[GoldClaim]) -> tuple[int, ...]:
    """The options that agree with a label of the same number, of its object if any is; no claim where no label is."""
    rows = [
        (n, o.value.measure, o.value.noun.object, o.value.phrase.quantity) for n, o in enumerate(options) if o.value
    ]
    for label in labels:
        same = [row for row in rows if (row[3].low, row[3].high) == (label.low, label.high)]
        if same:
            fitting = [row for row in same if row[1] == label.measure]
            return tuple(n for n, _, thing, _ in fitting if thing == label.object) or tuple(row[0] for row in fitting)
    return tuple(n for n, option in enumerate(options) if option.value is None)


def _preferred(question: str, options: Sequence[Option[Any]], label: GoldClaim) -> list[bool]:
    """For each option whether the label agrees with it."""
    if question != "claimant":
        wanted = {"side": label.side, "period": label.period, "date": label.date}[question]
        return [getattr(option.value, "date", None) == wanted if question == "date" else option.value == wanted
                for option in options]  # fmt: skip
    sided = [o.value.side == label.claimant_side for o in options]
    named = [s and same_name(label.claimant, o.value.words) for s, o in zip(sided, options, strict=True)]
    return named if any(named) else sided


def speakers_of(articles: Sequence[GoldArticle], table: Mapping[str, float], tell: bool) -> list[Example]:
    """Every speaker whose side neither words nor lexicons tell and labels do."""
    found: list[Example] = []
    for article in articles:
        parsed = parse_article(article.raw)
        teacher = SpeakerTeacher(article, parsed, table, tell)
        find_attributions(parsed, teacher)
        found += teacher.examples
    return found


def examples_of(articles: Sequence[GoldArticle], table: Mapping[str, Mapping[str, float]], tell: bool) -> list[Example]:
    """Every question that the labels answer, asked while the articles are read."""
    found: list[Example] = []
    for article in articles:
        parsed = parse_article(article.raw)
        teacher = Teacher([(span_in(parsed, article, claim), claim) for claim in article.claims], table, tell)
        find_claims(parsed, find_attributions(parsed, Learning(table)), teacher)
        found += teacher.examples
    return found


class Learning(Weighing):
    """Decides by weights that are being learned."""

    def __init__(self, learned: Mapping[str, Mapping[str, float]]):
        self.learned = learned

    def table(self, question: str) -> Mapping[str, float]:
        """See `Weighing.table`."""
        return self.learned[question]


class Priors(Entry, frozen=True, kw_only=True):
    """What is known without learning: an entry of claim_context.toml [[priors]] or [[settled]], `id` the question."""

    weights: dict[str, float]


def priors(question: str) -> dict[str, float]:
    """Cue -> the weight that it has before anything is learned."""
    return _known("priors", question)


def settled(question: str) -> dict[str, float]:
    """Cue -> the weight that the guidelines give it: labels move neither it nor the cue beside another period."""
    return _known("settled", question)


def _known(table: str, question: str) -> dict[str, float]:
    entries: tuple[Priors, ...] = read_lexicon("claim_context", table, Priors)
    return next((entry.weights for entry in entries if entry.id == question), {})


def _stem(cue: str) -> str:
    """A cue without the period that it is told apart by."""
    return cue.partition(" | ")[0]


def fit(question: str, examples: Sequence[Example]) -> dict[str, float]:
    """Cue -> weight by which the right options of the examples are likeliest."""
    before, fixed = priors(question), {_stem(cue) for cue in settled(question)}
    counts = Counter(cue for example in examples for cue in {c for option in example.options for c in option})
    known = {cue: n for cue, n in counts.items() if n >= LEAST and _stem(cue) not in fixed}
    weights = {**before, **{cue: before.get(cue, 0.0) for cue in known}}
    pace = dict.fromkeys(known, 1.0)
    total = dict.fromkeys(weights, 0.0)
    for number in range(ROUNDS):
        # there and back: what is read last pulls most
        for example in examples if number % 2 else reversed(examples):
            gradient = _gradient(example, weights)
            for cue, slope in gradient.items():
                if cue not in known:
                    continue
                slope -= PENALTY[question] * (weights[cue] - before.get(cue, 0.0)) / known[cue]
                pace[cue] += slope * slope
                weights[cue] += STEP * slope / math.sqrt(pace[cue])
        if number >= ROUNDS - MEAN_OF:
            for cue, weight in weights.items():
                total[cue] += weight
    return {cue: weight / MEAN_OF for cue, weight in total.items()}


def _gradient(example: Example, weights: Mapping[str, float]) -> dict[str, float]:
    """How much each cue's weight should rise for one example."""
    scores = [sum(weights.get(cue, 0.0) for cue in option) for option in example.options]
    top = max(scores)
    likely = [math.exp(score - top) for score in scores]
    total, right = sum(likely), sum(likely[n] for n in example.right)
    gradient: dict[str, float] = {}
    for n, option in enumerate(example.options):
        push = (likely[n] / right if n in example.right else 0.0) - likely[n] / total
        if abs(push) > 1e-4:
            for cue in option:
                if cue in weights:
                    gradient[cue] = gradient.get(cue, 0.0) + push
    return gradient


def learn_speakers(articles: Sequence[GoldArticle]) -> dict[str, float]:
    """Cue -> weight, for the sides of speakers."""
    table = priors("speaker")
    told = speakers_of(articles, table, tell=True)
    for number in range(PASSES):
        table = fit("speaker", told if number == 0 else told + speakers_of(articles, table, tell=False))
    return table


def learn(articles: Sequence[GoldArticle]) -> dict[str, dict[str, float]]:
    """Question -> cue -> weight, learned from the labels of the articles."""
    # in an order that mixes the sets and is always the same: what is read last pulls most
    articles = sorted(articles, key=lambda article: (zlib.crc32(article.doc_id.encode()), article.doc_id))
    table = {question: priors(question) for question in QUESTIONS}
    table["speaker"] = learn_speakers(articles)
    told = examples_of(articles, table, tell=True)
    for number in range(PASSES):
        asked = told if number == 0 else told + examples_of(articles, table, tell=False)
        for question in QUESTIONS[1:]:
            table[question] = fit(question, [e for e in asked if e.question == question])
    for question in QUESTIONS:
        table[question] |= settled(question)
    for question, shifts in LEANING.items():
        for cue, shift in shifts.items():
            table[question][cue] = table[question].get(cue, 0.0) + shift
    return table


def as_toml(table: Mapping[str, Mapping[str, float]]) -> str:
    """The weights as the lexicon file that holds them; those that count next to nothing are left out."""
    lines = [
        "# What each cue counts for an answer. Made by `python -m helpers.learn tests/gold/dev`; not to be edited."
    ]
    for question in QUESTIONS:
        lines += ["", *as_rows(question, table[question])]
    return "\n".join(lines) + "\n"


def as_rows(name: str, table: Mapping[str, float]) -> list[str]:
    """The lines of a lexicon that hold the weights of one question."""
    kept = [(cue, weight) for cue, weight in sorted(table.items()) if abs(weight) >= LIGHT]
    return [f"{name} = [", *(f'  {{ id = "{cue}", weight = {weight:.2f} }},' for cue, weight in kept), "]"]


def main(arguments: Sequence[str]) -> int:
    """Write the weights; with --check say whether they are those of the articles. The exit status; 2: no articles."""
    parser = argparse.ArgumentParser(prog="python -m helpers.learn", description=main.__doc__)
    parser.add_argument("folder", type=Path, help="labelled articles, such as tests/gold/dev")
    parser.add_argument("--check", action="store_true")
    given = parser.parse_args(arguments)
    try:
        twice = {article.doc_id for article in read_gold(given.folder, "first")}
        articles = [article for article in read_gold(given.folder) if article.doc_id in twice]
    except InputError as error:
        sys.stderr.write(f"learn: {error}\n")
        return 2
    return keep_lexicon("claim_weights", as_toml(learn(articles)), check=given.check)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
