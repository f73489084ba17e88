"""The plain words of an article, cut to their roots: what tells of a frame beside the words of the lexicon."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from math import fsum, sqrt

from helpers.lexicons import Entry, read_lexicon
from helpers.records import Article

_WORD = re.compile(r"[a-z]{3,}")
_ENDS = re.compile(r"(?:lah|kah|nya|mu|ku)$")
_BEGINS = re.compile(r"^(?:di|me(?:ng|ny|n|m)?|ber|ter|pe(?:ng|ny|n|m|r)?)")
_MAKES = re.compile(r"(?:kan|an|i)$")
_SHORTEST = 4
SCALES: Mapping[str, float] = {"text": 3.0, "head": 2.0}
"""What all words of an article, and all of its headline and lead, count together, squared and rooted."""


class StemWeights(Entry, frozen=True, kw_only=True):
    """What one cue counts for each frame, in the order of the frames."""

    present: tuple[float, ...]
    dominant: tuple[float, ...]


@cache
def stem_weights() -> dict[str, StemWeights]:
    """Cue -> what it counts."""
    return {row.id: row for row in read_lexicon("frame_stems", "stems", StemWeights)}


@lru_cache(maxsize=1 << 15)
def root_of(word: str) -> str:
    """The word without clitics, prefix and suffix, as far as four letters are left; the same for all forms of a verb.

    Not the dictionary's root: `mengirim` and `dikirim` become `kirim` and `irim`.
    """
    for affix in (_ENDS, _BEGINS, _MAKES):
        cut = affix.sub("", word)
        if len(cut) >= _SHORTEST:
            word = cut
    return word


def find_stems(article: Article) -> dict[str, float]:
    """Cue -> how much it counts: `text ROOT` for every root, `head ROOT` for those of headline and lead."""
    rows: dict[str, set[str]] = {"text": set(), "head": set()}
    for sentence in article.sentences:
        roots = {root_of(word) for word in _WORD.findall(sentence.text.lower())}
        rows["text"] |= roots
        if sentence.position in ("headline", "lead"):
            rows["head"] |= roots
    return {
        f"{where} {root}": SCALES[where] / sqrt(len(roots)) for where, roots in rows.items() for root in sorted(roots)
    }


def odds_of_stems(
    stems: Mapping[str, float], frames: int, table: Mapping[str, StemWeights] | None = None
) -> list[tuple[float, float]]:
    """For each of so many frames what the cues add to the log odds of its presence and of its dominance."""
    table = stem_weights() if table is None else table
    known = [(row, value) for cue, value in stems.items() if (row := table.get(cue)) is not None]
    return [
        (fsum(row.present[n] * value for row, value in known), fsum(row.dominant[n] * value for row, value in known))
        for n in range(frames)
    ]
