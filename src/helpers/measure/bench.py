"""How long each stage takes, as ratios within one run: `python -m helpers.measure.bench`.

Seconds differ from machine to machine and from minute to minute; ratios hold. The unit is nltk's Punkt sentence
splitter over the same texts. The second table says how the time grows when the corpus is four times as large: 4 is
linear. Nothing is asserted here and nothing is tested against these figures.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

import msgspec
from nltk.tokenize.punkt import PunktSentenceTokenizer

from helpers.attributions import find_attributions
from helpers.claims import find_claims
from helpers.corpus import read_corpus
from helpers.documents import parse_article
from helpers.frames import find_frames
from helpers.records import Article, Claim, InputError, RawText
from helpers.roots import link_claims, link_documents
from helpers.ultimatums import find_ultimatums

_CHECKOUT = Path(__file__).resolve().parents[3]
_GROWTH = 4
T = TypeVar("T")


class Timing(msgspec.Struct, frozen=True):
    """Seconds that one stage took over all articles, process time on one core."""

    stage: str
    seconds: float


class Clock:
    """Collects timings; a stage is a call."""

    def __init__(self) -> None:
        self.timings: list[Timing] = []

    def run(self, stage: str, work: Callable[[], T]) -> T:
        """What `work` returns; its time is kept under `stage`."""
        begun = time.process_time()
        result = work()
        self.timings.append(Timing(stage, time.process_time() - begun))
        return result


def recombined(texts: Sequence[RawText], articles: int) -> list[RawText]:
    """`articles` new articles from the paragraphs of `texts`, the same ones at each call.

    Each takes its title from one article and its paragraphs from three others, so that lengths and language stay as
    they are while no two are copies of one another.
    """
    chance = random.Random(articles)
    made: list[RawText] = []
    for number in range(articles):
        sources = chance.sample(texts, min(3, len(texts)))
        paragraphs = [p for source in sources for p in source.text.split("\n") if p.strip()]
        kept = chance.sample(paragraphs, max(1, len(paragraphs) // len(sources)))
        made.append(msgspec.structs.replace(sources[0], doc_id=f"bench-{number}", text="\n\n".join(kept), title=None))
    return made


def time_stages(texts: Sequence[RawText]) -> list[Timing]:
    """Every stage over `texts`, in the order of the pipeline; the first is the unit."""
    clock = Clock()
    splitter = PunktSentenceTokenizer()
    clock.run("nltk Punkt (the unit)", lambda: [list(splitter.span_tokenize(raw.text)) for raw in texts])
    articles: list[Article] = clock.run("documents", lambda: [parse_article(raw) for raw in texts])
    said = clock.run("attributions", lambda: [find_attributions(article) for article in articles])
    found = clock.run("claims", lambda: [find_claims(*pair) for pair in zip(articles, said, strict=True)])
    clock.run("ultimatums", lambda: [find_ultimatums(*pair) for pair in zip(articles, said, strict=True)])
    clock.run("frames", lambda: [find_frames(article) for article in articles])
    linked = clock.run("roots of documents", lambda: link_documents(articles))
    claims: list[Claim] = [claim for rows in found for claim in rows]
    clock.run("roots of claims", lambda: link_claims(claims, [article.document for article in linked]))
    return clock.timings


def render(small: Sequence[Timing], large: Sequence[Timing], articles: int) -> str:
    """Both runs as a table: share of all, times the unit, articles a second, growth."""
    unit, total = large[0].seconds, sum(timing.seconds for timing in large[1:])
    lines = [f"{'stage':24}{'share':>8}{'times the unit':>16}{'articles/s':>12}{f'growth at x{_GROWTH}':>14}"]
    for before, after in zip(small, large, strict=True):
        share = "" if after is large[0] else f"{100 * after.seconds / total:.0f}%"
        rate, growth = articles / after.seconds, after.seconds / before.seconds
        lines.append(f"{after.stage:24}{share:>8}{after.seconds / unit:>16.1f}{rate:>12,.0f}{growth:>14.1f}")
    growth = total / sum(timing.seconds for timing in small[1:])
    lines.append(f"{'all stages':24}{'100%':>8}{total / unit:>16.1f}{articles / total:>12,.0f}{growth:>14.1f}")
    return "\n".join(lines)


def main(arguments: list[str]) -> int:
    """Time a quarter of the articles, then all; print the ratios."""
    reader = argparse.ArgumentParser(prog="python -m helpers.measure.bench", description="Where the time goes.")
    reader.add_argument("--corpus", type=Path, default=_CHECKOUT / "tests" / "gold" / "dev", metavar="PATH")
    reader.add_argument("--articles", type=int, default=800, metavar="N", help="articles made from the corpus")
    given = reader.parse_args(arguments)
    try:
        texts = read_corpus(given.corpus).texts
    except InputError as error:
        sys.stderr.write(f"bench: {error}\n")
        return 2
    if given.articles < _GROWTH or not texts:
        sys.stderr.write(f"bench: --articles {given.articles} of {len(texts)}: give {_GROWTH} or more, and a corpus\n")
        return 2
    # The first pass over a few articles reads lexicons and compiles patterns: no part of any rate.
    time_stages(recombined(texts, _GROWTH))
    small = time_stages(recombined(texts, given.articles // _GROWTH))
    large = time_stages(recombined(texts, given.articles))
    sys.stdout.write(f"{given.articles:,} articles made from {given.corpus.name}, one core\n")
    sys.stdout.write(render(small, large, given.articles) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
