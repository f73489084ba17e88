"""The weights of lexicons/ultimatum_weights.toml: `python -m helpers.learn_ultimatums tests/gold/dev tests [--check]`.

Examples are the labelled articles of the first folder and, from the second, sentences of our own, one a line:
ultimatums*_found.txt holds threats, ultimatums*_not_found.txt what only looks like one. A log-linear model with a
penalty on large weights finds what every cue counts. Tells precision and recall by five-fold cross-validation over
articles. Same examples, same weights: nothing is drawn by chance. With --check nothing is written.
"""

from __future__ import annotations

import math
import sys
import zlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import msgspec

from helpers.documents import parse_article
from helpers.gold import GoldArticle, read_gold, span_in
from helpers.lexicons import keep_lexicon, total_weight
from helpers.records import Article, RawText, Span
from helpers.ultimatums.weighing import LEAST, Candidate, find_candidates

FOLDS = 5
ROUNDS = 25
"""Readings of all examples."""
PENALTY = 3.0
"""Pull of every weight towards nothing."""
STEP = 0.3
RARE = 4
"""A cue met in fewer examples gets no weight."""
_MOST = 30.0
_FOUND, _NOT_FOUND = "ultimatums*found.txt", "_not_found.txt"


class Example(msgspec.Struct, frozen=True):
    """One stretch: the article or line it stands in, its cues, and whether it is a threat."""

    source: str
    cues: tuple[str, ...]
    threat: bool


def examples_of_articles(articles: Iterable[GoldArticle]) -> list[Example]:
    """The stretches of labelled articles; left out are those that hold only a part of a threat, or more than it."""
    found: list[Example] = []
    for gold in articles:
        article = parse_article(gold.raw)
        labels = [span_in(article, gold, label) for label in gold.ultimatums]
        for candidate in find_candidates(article):
            threat = _is_threat(article, candidate, labels)
            if threat is not None:
                found.append(Example(gold.doc_id, tuple(sorted(candidate.cues)), threat))
    return found


def _is_threat(article: Article, candidate: Candidate, labels: Sequence[Span]) -> bool | None:
    label = next((label for label in labels if label.overlaps(candidate.span)), None)
    if label is None:
        return False
    shared = min(label.end, candidate.span.end) - max(label.start, candidate.span.start)
    alone = any(s.start <= label.start and label.end <= s.end + 1 for s in article.sentences)
    if candidate.stretch.sentences == 1:
        return True if alone or shared >= 0.75 * (label.end - label.start) else None
    return True if not alone and shared >= 0.9 * (label.end - label.start) else None


def examples_of_lines(folder: Path) -> list[Example]:
    """The stretches of our own sentences: of a threat the longest, of what only looks like one all."""
    found: list[Example] = []
    for path in sorted(folder.glob(_FOUND)):
        threat = not path.name.endswith(_NOT_FOUND)
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
            text = f"Kabar dari garis depan\n\nSituasi memburuk.\n\n{line}\n\nBelum ada tanggapan."
            article = parse_article(RawText(doc_id=path.stem, text=text, origin=path.name))
            inside = [c for c in find_candidates(article) if c.span.of(text) in line]
            longest = sorted(inside, key=lambda c: c.span.start - c.span.end)[:1]
            rows = longest if threat else inside
            found += [Example(f"{path.stem} {number}", tuple(sorted(c.cues)), threat) for c in rows]
    return found


def fit(examples: Sequence[Example]) -> dict[str, float]:
    """Cue -> weight by which the labels of the examples are likeliest."""
    counts = Counter(cue for example in examples for cue in example.cues)
    weights = {cue: 0.0 for cue, number in counts.items() if number >= RARE}
    pace = dict.fromkeys(weights, 1.0)
    # in an order that mixes the sources and is always the same
    ordered = sorted(examples, key=lambda e: (zlib.crc32(repr((e.source, e.cues)).encode()), e.source, e.cues))
    for _ in range(ROUNDS):
        for example in ordered:
            cues = [cue for cue in example.cues if cue in weights]
            odds = max(-_MOST, min(_MOST, sum(weights[cue] for cue in cues)))
            push = float(example.threat) - 1 / (1 + math.exp(-odds))
            for cue in cues:
                slope = push - PENALTY * weights[cue] / counts[cue]
                pace[cue] += slope * slope
                weights[cue] += STEP * slope / math.sqrt(pace[cue])
    return weights


def cross_validated(examples: Sequence[Example]) -> list[tuple[Example, float]]:
    """Each example with its log odds by weights that were learned without its article."""
    judged: list[tuple[Example, float]] = []
    for fold in range(FOLDS):
        apart = [e for e in examples if _fold(e.source) == fold]
        table = fit([e for e in examples if _fold(e.source) != fold])
        judged += [(e, total_weight(e.cues, table)) for e in apart]
    return judged


def _fold(source: str) -> int:
    return zlib.crc32(source.encode()) % FOLDS


def as_toml(table: Mapping[str, float]) -> str:
    """The weights as the lexicon file that holds them; those that count next to nothing are left out."""
    lines = [
        "# What each cue counts. Made by `python -m helpers.learn_ultimatums tests/gold/dev tests`; not to be edited."
    ]
    lines.append("weights = [")
    lines += [f'  {{ id = "{cue}", weight = {w:.2f} }},' for cue, w in sorted(table.items()) if abs(w) >= 0.05]
    return "\n".join([*lines, "]"]) + "\n"


def main(arguments: Sequence[str]) -> int:
    """Write the weights, or with --check say whether they are those of the examples; the exit status."""
    gold, own = (Path(a) for a in arguments if not a.startswith("--"))
    examples = [*examples_of_articles(read_gold(gold)), *examples_of_lines(own)]
    made = as_toml(fit(examples))
    if "--check" in arguments:
        return keep_lexicon("ultimatum_weights", made, check=True)
    keep_lexicon("ultimatum_weights", made, check=False)
    judged = [(e, odds) for e, odds in cross_validated(examples) if not e.source.startswith("ultimatums")]
    found = [e for e, odds in judged if odds >= LEAST]
    right, wanted = sum(e.threat for e in found), sum(e.threat for e, _ in judged)
    sys.stdout.write(f"in articles not learned from: {right} of {wanted} found, {len(found) - right} wrongly\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
