"""Headline against body: which frames and voices the headline takes from its article, and which it leaves."""

from __future__ import annotations

import polars as pl

from helpers.answers.framing.figures import Sampling, by_group
from helpers.frames import frames
from helpers.pipeline import Records
from helpers.records import Article, FrameScore

_COUNTS = {"doc_id": pl.String, "item": pl.String, "hits": pl.Int64, "of": pl.Int64}


def raised(records: Records, groups: pl.DataFrame, sampling: Sampling) -> pl.DataFrame:
    """Of the articles in which a frame is present, the share whose headline carries its words. item: the frame."""
    rows = [(a.doc_id, row.frame, int(head), 1) for a, row, head in _headlines(records) if row.present]
    return by_group(_frame(rows), groups, sampling)


def only_headlines(records: Records, groups: pl.DataFrame, sampling: Sampling) -> pl.DataFrame:
    """Of the articles whose headline carries a frame's words, the share whose body has none. item: the frame."""
    rows = [
        (article.doc_id, row.frame, int(not _in_body(article, row)), 1)
        for article, row, head in _headlines(records)
        if head
    ]
    return by_group(_frame(rows), groups, sampling)


def _headlines(records: Records) -> list[tuple[Article, FrameScore, bool]]:
    """Each article with a headline, each of its frames, and whether the headline carries it."""
    articles = {a.doc_id: a for a in records.articles if any(s.position == "headline" for s in a.sentences)}
    rows = []
    for row in records.rows["frames"]:
        if isinstance(row, FrameScore) and row.doc_id in articles:
            article = articles[row.doc_id]
            rows.append((article, row, _stands_in(article, row, headline=True)))
    return rows


def _in_body(article: Article, row: FrameScore) -> bool:
    return _stands_in(article, row, headline=False)


def _stands_in(article: Article, row: FrameScore, *, headline: bool) -> bool:
    spans = [s.span for s in article.sentences if (s.position == "headline") is headline]
    return any(span.start <= start and end <= span.end for start, end in row.evidence for span in spans)


def _frame(rows: list[tuple[str, str, int, int]]) -> pl.DataFrame:
    order = {frame: i for i, frame in enumerate(frames())}
    return pl.DataFrame(sorted(rows, key=lambda row: order[row[1]]), schema=_COUNTS, orient="row")
