"""The weights of lexicons/measure_weights.toml: `python -m helpers.learn_measures FOLDER...` of labelled articles.

They decide what a number is of that the grammar left open (claims/undecided.py). Rules were written with the same
articles, so little is left open there; in articles never seen a word now and then is one that no lexicon has. So the
articles are read several times, each time without another part of the words for events: what the grammar then
misses is what there is to learn from. `--check` compares instead of writing.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from helpers.attributions import find_attributions
from helpers.claims import find_claims
from helpers.documents import parse_article
from helpers.gold import GoldArticle, GoldClaim, read_gold, span_in
from helpers.learn import LIGHT, Example, Teacher, fit
from helpers.lexicons import keep_lexicon
from helpers.records import InputError, Span

QUESTION = "measure"
TURNS = 3
"""Readings with another third of the words for events left out."""
LEANING = {"none": 0.8}
"""Added at the end: a number that the grammar left open is oftener none than the readings with fewer words show."""


class MeasureTeacher(Teacher):
    """Answers by the labels; asks of every number when all words are known, else only of those left open."""

    def __init__(self, labels: Sequence[tuple[Span, GoldClaim]], turn: int | None) -> None:
        super().__init__(labels, {}, tell=True)
        self.every = turn is None
        self.hides = None if turn is None else (turn, TURNS)


def measure_examples(article: GoldArticle) -> list[Example]:
    """What one article teaches: each number with the cues of every answer."""
    parsed = parse_article(article.raw)
    attributions = find_attributions(parsed)
    labels = [(span_in(parsed, article, claim), claim) for claim in article.claims]
    found: list[Example] = []
    for turn in (*range(TURNS), None):
        teacher = MeasureTeacher(labels, turn)
        find_claims(parsed, attributions, teacher)
        found += [example for example in teacher.examples if example.question == QUESTION]
    return found


def learn_measures(articles: Sequence[GoldArticle]) -> dict[str, float]:
    """Cue -> weight."""
    weights = fit(QUESTION, [example for article in articles for example in measure_examples(article)])
    for cue, shift in LEANING.items():
        weights[cue] = weights.get(cue, 0.0) + shift
    return weights


def as_toml(weights: Mapping[str, float]) -> str:
    """The weights as the lexicon file that holds them; those that count next to nothing are left out."""
    lines = [
        "# What each cue counts for a measure of a number that the grammar left open.",
        "# Made by `python -m helpers.learn_measures tests/gold/dev`; not to be edited.",
        f"\n{QUESTION} = [",
    ]
    lines += [
        f"  {{ id = '{cue}', weight = {weight:.2f} }},"
        for cue, weight in sorted(weights.items())
        if abs(weight) >= LIGHT and "'" not in cue
    ]
    return "\n".join([*lines, "]"]) + "\n"


def main(arguments: Sequence[str]) -> int:
    """Write the weights; with --check say whether they are those of the articles. The exit status; 2: no articles."""
    parser = argparse.ArgumentParser(prog="python -m helpers.learn_measures", description=main.__doc__)
    parser.add_argument("folders", type=Path, nargs="+", help="labelled articles, such as tests/gold/dev")
    parser.add_argument("--check", action="store_true")
    given = parser.parse_args(arguments)
    try:
        articles = [article for folder in given.folders for article in read_gold(folder)]
    except InputError as error:
        sys.stderr.write(f"learn_measures: {error}\n")
        return 2
    return keep_lexicon("measure_weights", as_toml(learn_measures(articles)), check=given.check)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
