"""Nine frames of a document, scored from the words that carry them.

Five are the generic news frames of Semetko and Valkenburg (2000, "Framing European politics", Journal of Communication
50(2)): conflict, human interest, economic consequences, morality, responsibility. The other four are what coverage of
this war needs beside them: winning and losing (the zero-sum, victory-oriented pole of Galtung's war journalism),
diplomacy (the solution-oriented pole of his peace journalism), threat and escalation, law and sovereignty. LABELS
defines each.

The method is a weighted dictionary, so every score can be read back to its words. A document's score for a frame is
the weighted evidence per 100 tokens of its unmasked text: strong words weigh 3, plain ones 1, weak ones a quarter;
in the headline (and title) words weigh three times, in the lead twice; each further use of one form weighs less (the
square root of its count), so that one repeated word is no frame. Short texts are measured as if they had 120 tokens.
Frames differ in how many words they have, so each has its own threshold, and a factor where they compete for
dominance (`present`, `pull` in lexicons/frames.toml); every war article speaks of attacks and the fallen, and such
words alone, weighed plain or weak, leave the dominance to rarer and more telling ones. Thresholds and factors were set
on articles written and labelled for this purpose. Left out: irony, images, and what a source is made to say by being
chosen. Treat single documents with care; the measured error is published with the reports.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from math import sqrt

from helpers.lexicons import Entry, read_lexicon
from helpers.records import Article, FrameScore

_WEIGHTS = {"strong": 3.0, "plain": 1.0, "weak": 0.25}
_PLACES = {"headline": 3.0, "lead": 2.0, "caption": 0.5, "body": 1.0}
_SHORTEST = 120
_SHARE = 0.1
"""Share of the document's highest score below which a frame is a passing word."""
_TOKEN = re.compile(r"\w+(?:[-.,]\w+)*")


class Frame(Entry, frozen=True, kw_only=True):
    """A frame, its vocabulary by strength and the score from which it is present."""

    label: str
    """English; translated through gettext where it is shown."""
    colour: str
    present: float
    """Evidence per 100 tokens."""
    pull: float
    """Factor of the score when frames are compared for dominance."""
    strong: tuple[str, ...]
    plain: tuple[str, ...]
    weak: tuple[str, ...]
    examples: tuple[str, ...]
    non_examples: tuple[str, ...]


@cache
def frames() -> dict[str, Frame]:
    """The frames, id → entry, in the order of the lexicon."""
    return {frame.id: frame for frame in read_lexicon("frames", "frames", Frame)}


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Frame and pattern; the groups strong, plain and weak tell the strength of a hit."""
    rows = []
    for frame in frames().values():
        groups = [
            f"(?P<{name}>" + "|".join(sorted((f.replace(" ", r"\s+") for f in forms), key=len, reverse=True)) + ")"
            for name, forms in (("strong", frame.strong), ("plain", frame.plain), ("weak", frame.weak))
        ]
        rows.append((frame.id, re.compile(r"(?<![\w-])(?:" + "|".join(groups) + r")(?!\w)", re.I)))
    return tuple(rows)


def find_frames(article: Article) -> tuple[FrameScore, ...]:
    """Nine rows for one article, in the order of the lexicon.

    `score` is the weighted evidence per 100 tokens, `present` whether it reaches the frame's threshold, `dominant` is
    true of exactly one row, or of none where there is no evidence at all; the dominant frame is present. `evidence`
    are the spans of strong and plain words in the text, offsets in code points.
    """
    tokens = sum(len(_TOKEN.findall(sentence.text)) for sentence in article.sentences)
    scores: dict[str, float] = {}
    evidence: dict[str, tuple[tuple[int, int], ...]] = {}
    for frame, pattern in _patterns():
        weight, spans = _evidence(article, pattern)
        scores[frame] = 100 * weight / max(tokens, _SHORTEST)
        evidence[frame] = spans
    pulled = {frame: score * frames()[frame].pull for frame, score in scores.items()}
    highest = max(scores.values())
    best = max(pulled, key=lambda frame: pulled[frame])
    dominant = best if pulled[best] > 0 else None
    return tuple(
        FrameScore(
            doc_id=article.doc_id,
            frame=frame,
            score=round(score, 4),
            present=frame == dominant or (score >= frames()[frame].present and score >= _SHARE * highest),
            dominant=frame == dominant,
            evidence=evidence[frame],
        )
        for frame, score in scores.items()
    )


def _evidence(article: Article, pattern: re.Pattern[str]) -> tuple[float, tuple[tuple[int, int], ...]]:
    """Weight of the words of one frame, repeated forms damped, and where the telling ones stand."""
    uses: dict[tuple[str, str], list[float]] = defaultdict(list)
    spans: list[tuple[int, int]] = []
    for sentence in article.sentences:
        place = _PLACES[sentence.position]
        for match in pattern.finditer(sentence.text):
            strength = match.lastgroup or "weak"
            uses[strength, match.group().casefold()].append(place)
            if strength != "weak":
                spans.append((sentence.start + match.start(), sentence.start + match.end()))
    total = sum(_WEIGHTS[strength] * sum(places) / sqrt(len(places)) for (strength, _), places in uses.items())
    return total, tuple(spans)
