"""The weights of lexicons/act_weights.toml: `python -m helpers.learn_acts tests/gold/dev tests [--check]`.

Who says an either/or threat, and what is done with the words (`ultimatums.judging`). Examples are the labelled
articles of the first folder and, from the second, short articles of our own (ultimatums_*.toml: act, side of the
speaker, side of those told). Same examples, same weights: nothing is drawn by chance. With --check nothing is written.
"""

from __future__ import annotations

import sys
import tomllib
import zlib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec

from helpers.attributions import find_attributions
from helpers.attributions.speakers import same_name
from helpers.documents import parse_article
from helpers.gold import GoldArticle, read_gold, span_in
from helpers.learn import PASSES, Example, Teacher, as_rows, fit, priors
from helpers.lexicons import keep_lexicon
from helpers.records import Article, Attribution, RawText, Span
from helpers.ultimatums import find_ultimatums
from helpers.weighing import Option, V

QUESTION = "act"
LEXICON = "act_weights"
_OWN = "ultimatums_*.toml"


class ActLabel(msgspec.Struct, frozen=True):
    """What a reader says of one threat; `speaker` is None where nobody is named, empty where no words are given."""

    place: Span
    act: str
    side: str
    speaker: str | None


class Lesson(msgspec.Struct, frozen=True):
    """One article with its labels."""

    source: str
    article: Article
    attributions: tuple[Attribution, ...]
    labels: tuple[ActLabel, ...]


class ActTeacher(Teacher):
    """Answers as the labels of an article's threats do."""

    def __init__(self, lesson: Lesson, table: Mapping[str, float], tell: bool):
        super().__init__((), {QUESTION: table}, tell)
        self.lesson = lesson

    def _right(self, question: str, options: Sequence[Option[V]], place: tuple[int, int]) -> tuple[int, ...]:
        label = next((label for label in self.lesson.labels if label.place.overlaps(Span(*place))), None)
        if label is None:
            return ()
        readings: list[Any] = [option.value for option in options]
        alike = [n for n, r in enumerate(readings) if (r.act, r.voice.side) == (label.act, label.side)]
        named = [n for n in alike if _same_speaker(label.speaker, readings[n].voice.speaker)]
        return tuple(named or alike)


def _same_speaker(wanted: str | None, got: str | None) -> bool:
    if wanted is None or got is None:
        return wanted is None and got is None
    return not wanted or same_name(wanted, got)


def lessons_of_articles(articles: Iterable[GoldArticle]) -> list[Lesson]:
    """The labelled articles that hold a threat."""
    found: list[Lesson] = []
    for gold in articles:
        if gold.ultimatums:
            article = parse_article(gold.raw)
            rows = ((span_in(article, gold, row), row) for row in gold.ultimatums)
            labels = tuple(ActLabel(span, row.act, row.speaker_side, row.speaker) for span, row in rows)
            found.append(Lesson(gold.doc_id, article, find_attributions(article), labels))
    return found


def lessons_of_our_own(folder: Path) -> list[Lesson]:
    """The short articles in which just the threats are found that are labelled."""
    found: list[Lesson] = []
    for path in sorted(folder.glob(_OWN)):
        for number, row in enumerate(tomllib.loads(path.read_text(encoding="utf-8"))["article"]):
            text = f"{row['title']}\n\n{row['body']}"
            article = parse_article(RawText(doc_id=path.stem, text=text, origin=path.name))
            attributions = find_attributions(article)
            rows = find_ultimatums(article, attributions)
            if len(rows) == len(row["expected"]):
                labels = zip(rows, row["expected"], strict=True)
                acts = tuple(ActLabel(Span(r.start, r.end), act, side, "") for r, (act, side, _) in labels)
                found.append(Lesson(f"{path.stem} {number}", article, attributions, acts))
    return found


def examples_of(lessons: Sequence[Lesson], table: Mapping[str, float], tell: bool) -> list[Example]:
    """Every question that the labels answer, asked while the articles are read."""
    found: list[Example] = []
    for lesson in lessons:
        teacher = ActTeacher(lesson, table, tell)
        find_ultimatums(lesson.article, lesson.attributions, teacher)
        found += teacher.examples
    return found


def learn_acts(lessons: Sequence[Lesson]) -> dict[str, float]:
    """Cue -> weight."""
    # in an order that mixes the sets and is always the same
    lessons = sorted(lessons, key=lambda lesson: (zlib.crc32(lesson.source.encode()), lesson.source))
    table = priors(QUESTION)
    told = examples_of(lessons, table, tell=True)
    for number in range(PASSES):
        table = fit(QUESTION, told if number == 0 else told + examples_of(lessons, table, tell=False))
    return table


def as_toml(table: Mapping[str, float]) -> str:
    """The weights as the lexicon file that holds them; those that count next to nothing are left out."""
    head = "# What each cue counts. Made by `python -m helpers.learn_acts tests/gold/dev tests`; not to be edited."
    return "\n".join([head, *as_rows(QUESTION, table)]) + "\n"


def main(arguments: Sequence[str]) -> int:
    """Write the weights, or with --check say whether they are those of the examples; the exit status."""
    gold, own = (Path(a) for a in arguments if not a.startswith("--"))
    table = learn_acts([*lessons_of_articles(read_gold(gold)), *lessons_of_our_own(own)])
    return keep_lexicon(LEXICON, as_toml(table), check="--check" in arguments)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
