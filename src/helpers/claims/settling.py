"""Who claims each number, whose loss it is, for what period and as of which day: settled in text order, then once more
with what the whole text says of the same number.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from helpers.actors import people_side
from helpers.attributions.subjects import Subject, find_subjects
from helpers.claims.allegiance import legion_of
from helpers.claims.anchors import Anchors, anchors_of
from helpers.claims.claimants import claimant_options
from helpers.claims.found import Found, Owned, Settled
from helpers.claims.manners import hedge_of
from helpers.claims.named import sentences_near
from helpers.claims.said import Claimant, Said
from helpers.claims.scenes import UNKNOWN, Scene, Side, Speaker, admits, home_of
from helpers.claims.surroundings import OTHER, Surroundings, Told, camp_of
from helpers.claims.timing import Timing
from helpers.claims.together import shared_answer, told_together
from helpers.claims.topics import Layout, layout_of
from helpers.claims.whose import side_options
from helpers.records import Article, Attribution
from helpers.weighing import Option, Weighing

_EMPTY = Scene(())
_TELLING = 20
"""Smaller numbers come up twice by chance."""


_ROUNDED = 1.1
"""How much a headline rounds a number, at most."""


_OPENING = 4
"""Sentences, the headline among them, that say what an article is about."""

_NOWHERE = -9
"""The sentence and the paragraph of the number before the first."""

_MUTUAL = frozenset({"exchanged", "bodies"})
"""Two sides hand over the same number as a rule."""


def settle(
    article: Article, attributions: Sequence[Attribution], found: Sequence[Found], scenes: Sequence[Scene],
    syria: bool, weighing: Weighing,
) -> list[Settled]:  # fmt: skip
    """One row for each of `found`, in the same order; `scenes` are those of the article's sentences."""
    layout = layout_of(article, scenes)
    anchors = anchors_of(article, attributions, layout)
    numbers = {sentence.start: number for number, sentence in enumerate(article.sentences)}
    indices = [numbers[row.sentence.start] for row in found]
    runs = list(told_together(found, scenes, indices))
    asked = {near for index in indices for near in sentences_near(index)}
    subjects = find_subjects(article, attributions, weighing, asked) if found else ()

    def read(before: tuple[Sequence[Found], Sequence[Settled]] | None) -> list[Settled]:
        reading = _Pass(article, attributions, subjects, scenes, layout, anchors, syria, weighing, before)
        return reading.run(found, indices, runs)

    return read((found, read(None)))


def _key(row: Found) -> tuple[float | None, float | None, bool]:
    """What two claims share that tell of the same: the number, and whether people or things are counted."""
    quantity = row.governed.phrase.quantity
    return (quantity.low, quantity.high, row.governed.noun.kind in ("people", "remains", "troops"))


def _alike(one: Found, other: Found) -> bool:
    """Whether two claims count the same kind of thing, with the same fate."""
    return (one.governed.measure, one.governed.noun.kind) == (other.governed.measure, other.governed.noun.kind)


def _may_be_one(one: Found, other: Found) -> bool:
    """Whether two equal numbers may tell of the same: not who was sent and who fell."""
    measures = {one.governed.measure, other.governed.measure}
    return len(measures) == 1 or "mobilised" not in measures


def _rounds(headline: Found, other: Found) -> bool:
    """Whether the number of a headline is the other's, made round: lebih dari 10.500 for 10.582."""
    said, meant = headline.governed.phrase.quantity, other.governed.phrase.quantity
    if meant.low is None or meant.low < _TELLING or _key(headline)[2] != _key(other)[2]:
        return False
    low, high = said.low or 0, said.high or float("inf")
    return low <= meant.low <= high and (meant.low <= low * _ROUNDED or meant.low >= high / _ROUNDED)


class _Pass:
    """One reading of all claims of an article; `before` is the outcome of an earlier one."""

    def __init__(
        self, article: Article, attributions: Sequence[Attribution], subjects: Sequence[Subject],
        scenes: Sequence[Scene], layout: Layout, anchors: Anchors, syria: bool, weighing: Weighing,
        before: tuple[Sequence[Found], Sequence[Settled]] | None,
    ) -> None:  # fmt: skip
        self.article, self.attributions, self.scenes, self.weighing = article, attributions, scenes, weighing
        self.syria, self.subjects = syria, subjects
        self.home = home_of(scenes, syria)
        lands = {people_side(a.side) for scene in scenes for a in scene.actors if a.kind == "place"} - {OTHER}
        self.only_land = next(iter(lands)) if len(lands) == 1 else None
        self.layout = layout
        opening = " ".join(sentence.text for sentence in article.sentences[:_OPENING])
        self.legion = None if syria else legion_of(opening, article.text)
        self.before = before
        self.anchors = anchors
        self.present = frozenset(people_side(a.side) for scene in scenes for a in scene.actors)
        self.installed: set[str] = set()
        self.told: list[Told] = []
        self.owned: list[Owned] = []

    def run(self, found: Sequence[Found], indices: Sequence[int], runs: Sequence[Sequence[int]]) -> list[Settled]:
        """Settle whose the claims are run after run (`told_together`), then all their periods and days.

        `indices` say in which sentence each claim stands.
        """
        for run in runs:
            rows = [(found[number], indices[number], self._twin(found[number])) for number in run]
            places = [row.place for row, _, _ in rows]
            voices = [self._claimant_options(*row) for row in rows]
            claimants = shared_answer("claimant", voices, places, self.weighing)
            sides = shared_answer(
                "side",
                [self._side_options(*row, claimant) for row, claimant in zip(rows, claimants, strict=True)],
                places,
                self.weighing,
            )
            for (row, index, twin), side, claimant in zip(rows, sides, claimants, strict=True):
                self.owned.append(Owned(row, index, side, claimant, twin))
                at, camp = row.place.start - row.sentence.start, camp_of(row.governed)
                self.told.append(Told(side, camp, index, row.sentence.paragraph, row.governed.measure, at))
        times = Timing(self.article, self.layout, self.anchors, self.weighing).settle(self.owned, runs)
        return [
            Settled(
                side=row.side,
                claimant=row.claimant,
                hedge=hedge_of(row.found.sentence.text, row.found.governed.phrase.quantity.about),
                period=period,
                day=day,
                stated=bool(self.layout.topics[row.index].said),
            )
            for row, (period, day) in zip(self.owned, times, strict=True)
        ]

    def _twin(self, row: Found) -> Settled | None:
        """What the same number of the same measure was settled as elsewhere, where that is no chance."""
        if self.before is None:
            return None
        size = max(row.governed.phrase.quantity.low or 0, row.governed.phrase.quantity.high or 0)
        headline = row.sentence.position == "headline"
        near: Settled | None = None
        for other, settled in zip(*self.before, strict=True):
            if other.sentence.start == row.sentence.start or (other.sentence.position == "headline" and not headline):
                continue
            if _key(other) == _key(row) and (headline or size >= _TELLING) and _may_be_one(other, row):
                return settled
            if near is None and headline and _rounds(row, other):
                near = settled
        return near

    def _claimant_options(self, row: Found, index: int, twin: Settled | None) -> list[Option[Claimant]]:
        last = self.owned[-1] if self.owned else None
        said = Said(
            article=self.article,
            attributions=self.attributions,
            sentence=row.sentence,
            topic=self.layout.topics[index],
            place=row.place,
            last=last.claimant if last is not None else None,
            last_sentence=last.index if last is not None else _NOWHERE,
            last_paragraph=last.found.sentence.paragraph if last is not None else _NOWHERE,
            alike=last is not None and _alike(last.found, row),
            elsewhere=twin.claimant if twin is not None else None,
            told_of=frozenset(people_side(a.side) for a in self.scenes[index].actors if a.kind != "place"),
            subjects=self.subjects,
        )
        return claimant_options(row.governed, said)

    def _speaker(self, claimant: Claimant, row: Found) -> Speaker:
        """The claimant as one who speaks of his own or of others' losses."""
        names = {word for word in (claimant.words or "").split() if word[0].isupper()}
        if claimant.installed:
            self.installed |= names
        installed = claimant.installed or (bool(names) and names <= self.installed)
        admission = admits(row.sentence.text, row.place.start - row.sentence.start) or claimant.denied
        return Speaker(claimant.side, admission, installed, claimant.words or "", self.syria)

    def _side_options(self, row: Found, index: int, twin: Settled | None, claimant: Claimant) -> list[Option[Side]]:
        sentence = row.sentence
        near = self.article.sentences[index - 1] if index else None
        before = self.scenes[index - 1] if near is not None and near.paragraph == sentence.paragraph else _EMPTY
        heading = self.layout.topics[index].heading
        camp = camp_of(row.governed)
        around = Surroundings(
            text=sentence.text,
            above=near.text if near is not None and near.paragraph == sentence.paragraph else "",
            parse=row.parse,
            scene=self.scenes[index],
            before=before,
            heading=self.scenes[heading] if heading is not None else _EMPTY,
            speaker=self._speaker(claimant, row),
            told=self.told,
            sentence=index,
            paragraph=sentence.paragraph,
            place=self._place(index),
            home=self.home,
            only_land=self.only_land,
            syria=self.syria,
            headline=self.layout.headline_sides,
            legion=self.legion,
            same_number=twin.side if twin is not None and row.governed.measure not in _MUTUAL else None,
            usual=self._usual(row, camp),
            total=row.governed.phrase.part,
            present=self.present | ({"Syria", "rebels"} if self.syria else {"Russia", "Ukraine"}),
        )
        return side_options(row.governed, around)

    def _place(self, index: int) -> Side | None:
        """The land of the place named last, in this paragraph or the one before."""
        paragraph = self.article.sentences[index].paragraph
        for back in range(index - 1, -1, -1):
            if paragraph - self.article.sentences[back].paragraph > 1:
                return None
            lands = [people_side(a.side) for a in self.scenes[back].actors if a.kind == "place"]
            lands = [land for land in lands if land != OTHER]
            if lands:
                return lands[-1]
        return None

    def _usual(self, row: Found, camp: str) -> Side | None:
        if self.before is None:
            return None
        sides = Counter(
            settled.side
            for other, settled in zip(*self.before, strict=True)
            if other.place != row.place and camp_of(other.governed) == camp and settled.side not in (OTHER, UNKNOWN)
        )
        ranked = sides.most_common(2)
        if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
            return None
        return ranked[0][0]
