"""A threat and all that it stands in, for whoever asks who says it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from helpers.records import Article, Attribution, Sentence, Span, Ultimatum
from helpers.ultimatums.doers import doer_of
from helpers.ultimatums.parties import place
from helpers.ultimatums.retold import find_maker
from helpers.ultimatums.stretch import Threat

_NEAR = 2
"""Sentences before and behind in which somebody's statement may still be that of the threat."""
_BESIDE = 3
"""Characters between a quotation and the statement that it belongs to."""


class Scene:
    """A threat and all that it stands in; `earlier` are those found shortly before it in the article."""

    def __init__(
        self,
        article: Article,
        attributions: Sequence[Attribution],
        sentence: Sentence,
        at: Span,
        threat: Threat,
        earlier: Sequence[Ultimatum],
    ) -> None:
        self.article, self.sentence, self.at, self.threat, self.earlier = article, sentence, at, threat, earlier
        self.index = place(article, sentence)
        self.quotation = next((q for q in article.quotations if q.span.start <= at.start < q.span.end), None)
        self.quoted = self.quotation is not None and not self.quotation.scare
        self.doer = doer_of(article, sentence, at, threat)
        self.stated = list(self._stated(attributions))
        self.own = [row for row, where in self.stated if where in ("here", "around")]
        """The statements in its sentence, or of its quotation."""
        self.maker = find_maker(article, sentence, at, self.quotation if self.quoted else None, self.own)

    def _stated(self, attributions: Sequence[Attribution]) -> Iterator[tuple[Attribution, str]]:
        """The statements that may be that of the threat, each with where: here, around (its quotation), above, below.

        Only those of a named speaker; the paragraph next to that of the threat is the farthest.
        """
        quotation, sentences = self.quotation, self.article.sentences
        for row in attributions:
            number = next((n for n, s in enumerate(sentences) if s.start <= row.start < s.end), None)
            if row.speaker is None or number is None:
                continue
            apart = abs(sentences[number].paragraph - self.sentence.paragraph)
            if row.start < self.sentence.end and self.sentence.start < row.end:
                yield row, "here"
            elif (
                quotation is not None
                and row.start <= quotation.span.end + _BESIDE
                and quotation.span.start - _BESIDE <= row.end
            ):
                yield row, "around"
            elif abs(number - self.index) <= _NEAR and apart <= 1:
                yield row, "above" if number < self.index else "below"
