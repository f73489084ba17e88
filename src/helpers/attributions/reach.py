"""Which attribution governs a place in the text: whose claim a number is."""

from __future__ import annotations

import bisect

from helpers.attributions.scopes import anaphoric
from helpers.records import Article, Attribution


def governing(
    article: Article, attributions: tuple[Attribution, ...], position: int, *, relays: bool = False
) -> Attribution | None:
    """The attribution that governs the words at `position`, or None where the text says it in its own voice.

    Same sentence first, by what is said there; then a quotation or list that reaches here; then a quotation whose
    speaker stands in the next sentence; then a sentence that leans on the one before ("Angka itu ..."). Rows of stance
    'relay' (a copied medium) count only with `relays`.
    """
    rows = [a for a in attributions if relays or a.stance != "relay"]
    sentences = article.sentences
    index = bisect.bisect_right([s.start for s in sentences], position) - 1
    if index < 0 or not sentences[index].start <= position < sentences[index].end:
        return None
    return _governing(article, rows, index, position, depth=0)


def within_quotation(article: Article, position: int) -> bool:
    """Whether somebody's words are quoted at `position`; a scare quote is none."""
    return any(not q.scare and q.span.start <= position < q.span.end for q in article.quotations)


def _governing(article: Article, rows: list[Attribution], index: int, position: int, depth: int) -> Attribution | None:
    sentence = article.sentences[index]
    own = [a for a in rows if a.start == sentence.start]
    holds = [
        a
        for a in rows
        if a.scope_start is not None and a.scope_end is not None and a.scope_start <= position < a.scope_end
    ]
    best = [a for a in holds if a in own] or holds
    if best:
        return min(best, key=lambda a: ((a.scope_end or 0) - (a.scope_start or 0), abs(a.cue_start - position)))
    if own:
        return None
    quoted = within_quotation(article, position)
    if quoted:
        for step in (1, 2):
            if (
                index + step < len(article.sentences)
                and article.sentences[index + step].paragraph == sentence.paragraph
            ):
                after = [a for a in rows if a.start == article.sentences[index + step].start]
                if after:
                    return after[0]
    if index and (quoted or anaphoric(sentence.text)) and depth < 3:
        before = article.sentences[index - 1]
        if sentence.paragraph - before.paragraph <= 1:
            earlier = [a for a in rows if a.start == before.start]
            return earlier[-1] if earlier else _governing(article, rows, index - 1, before.end - 1, depth + 1)
    return None
