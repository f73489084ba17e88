"""Nine frames of a document, read from the words that carry them.

Five are the generic news frames of Semetko and Valkenburg (2000, "Framing European politics", Journal of Communication
50(2)): conflict, human interest, economic consequences, morality, responsibility. The other four are what coverage of
this war needs beside them: winning and losing (the zero-sum, victory-oriented pole of Galtung's war journalism),
diplomacy (the solution-oriented pole of his peace journalism), threat and escalation, law and sovereignty. LABELS
defines each.

The method is a weighted dictionary, so that every score can be read back to its words. A document's `score` for a frame
is the weighted evidence per 100 words of its unmasked text: strong words weigh 3, plain ones 1, weak ones a quarter; in
the headline they weigh three times, in the lead twice; each further use of one root weighs less (the square root of its
count), so that one repeated word is no frame. Whether a frame is present, and which one leads, is decided from that
score, the headline's and the lead's own evidence, the share of all evidence and the number of different strong words,
by two small regressions (`frames.weights`), to whose odds the other words of the article add (`frames.stems`); the
coefficients of both were learned on labelled articles. A frame without a word of its dictionary is never present.
Left out: irony, images, and what a source is made to say by being chosen. Treat single documents with care; the
measured error is published with the reports.
"""

from __future__ import annotations

import re

from helpers.frames.stems import find_stems, odds_of_stems
from helpers.frames.weights import (
    THRESHOLD,
    Evidence,
    dominant_weights,
    features,
    present_weights,
    probability,
    value,
    weigh,
)
from helpers.frames.words import Frame, Use, find_all_uses, frames
from helpers.records import Article, FrameScore, Position

__all__ = ["Frame", "find_evidence", "find_frames", "frames"]

_WORD = re.compile(r"\w+(?:[-.,]\w+)*")


def find_frames(article: Article) -> tuple[FrameScore, ...]:
    """Nine rows for one article, in the order of the lexicon.

    `score` is the weighted evidence per 100 words, `present` whether a reader would probably tick the frame,
    `dominant` is true of exactly one row, or of none where there is no evidence at all; the dominant frame is present.
    `evidence` are the spans of strong and plain words in the text, offsets in code points.
    """
    uses = _uses(article)
    evidence = _weighed(article, uses)
    rows, stems = features(evidence), find_stems(article)
    added = dict(zip(rows, odds_of_stems(stems, len(rows)), strict=True))
    found = [frame for frame, own in evidence.items() if own.score > 0]
    leads = {frame: value(dominant_weights()[frame], rows[frame]) + added[frame][1] for frame in found}
    dominant = max(found, key=lambda frame: leads[frame], default=None)
    odds = {frame: value(present_weights()[frame], rows[frame]) + added[frame][0] for frame in found}
    present = {frame for frame in found if probability(odds[frame]) >= THRESHOLD}
    return tuple(
        FrameScore(
            doc_id=article.doc_id,
            frame=frame,
            score=round(evidence[frame].score, 4),
            present=frame == dominant or frame in present,
            dominant=frame == dominant,
            evidence=tuple((use.start, use.end) for _position, use in own if use.strength != "weak"),
        )
        for frame, own in uses.items()
    )


def find_evidence(article: Article) -> dict[str, Evidence]:
    """Frame → what the article says in its words, in the order of the lexicon."""
    return _weighed(article, _uses(article))


def _weighed(article: Article, uses: dict[str, list[tuple[Position, Use]]]) -> dict[str, Evidence]:
    words = sum(len(_WORD.findall(sentence.text)) for sentence in article.sentences)
    return {frame: weigh(own, words) for frame, own in uses.items()}


def _uses(article: Article) -> dict[str, list[tuple[Position, Use]]]:
    """Frame → its words with their position, offsets moved into the article's text."""
    found: dict[str, list[tuple[Position, Use]]] = {frame: [] for frame in frames()}
    for sentence in article.sentences:
        for frame, uses in find_all_uses(sentence.text).items():
            for use in uses:
                moved = Use(sentence.start + use.start, sentence.start + use.end, use.strength, use.entry)
                found[frame].append((sentence.position, moved))
    return found
