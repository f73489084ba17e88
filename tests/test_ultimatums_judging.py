"""Speaker and act of a threat, weighed together."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from helpers.attributions import find_attributions
from helpers.documents import parse_article
from helpers.learn_acts import ActLabel, Lesson, examples_of, learn_acts, lessons_of_our_own
from helpers.records import RawText, Span, Ultimatum
from helpers.ultimatums import find_ultimatums
from helpers.weighing import Weighing

HERE = Path(__file__).parent
TEXT = (
    "Kabar dari Garis Depan\n\nKementerian Pertahanan Rusia memberi tenggat.\n\n"
    "“Menyerah atau mati,” kata Gubernur Ukraina Oleksandr Kostenko menirukan seruan itu."
)


class Told(Weighing):
    """Acts by a table."""

    def __init__(self, acts: dict[str, float]) -> None:
        self.acts = acts

    def table(self, question: str) -> dict[str, float]:
        return self.acts if question == "act" else dict(super().table(question))


def lesson(text: str = TEXT) -> Lesson:
    article = parse_article(RawText(doc_id="d", text=text, origin="test"))
    place = text.index("Menyerah")
    label = ActLabel(Span(place, place + 17), "issued", "Russia", "Kementerian Pertahanan Rusia")
    return Lesson("d", article, find_attributions(article), (label,))


def read(acts: dict[str, float]) -> Ultimatum:
    article = lesson().article
    (row,) = find_ultimatums(article, find_attributions(article), Told(acts))
    return row


@pytest.mark.parametrize(
    ("acts", "expected"),
    [
        ({"states here": 5.0, "act described": 1.0}, ("described", "Ukraine")),
        ({"states here": 5.0, "act warned": 1.0}, ("warned", "Ukraine")),
        ({"named above": 5.0, "named farther above": 5.0, "camp yes | issued": 1.0}, ("issued", "Russia")),
        ({"is nobody | reported": 9.0}, ("reported", "none")),
    ],
)
def test_whoever_is_named_or_speaks_near_may_say_it_by_any_act(
    acts: dict[str, float], expected: tuple[str, str]
) -> None:
    row = read(acts)
    assert (row.act, row.speaker_side) == expected


def test_a_refusal_is_addressed_to_those_who_refuse() -> None:
    row = read({"named farther above": 5.0, "named above": 5.0, "act refused": 3.0})
    assert (row.act, row.speaker_side, row.addressee_side) == ("refused", "Russia", "Ukraine")


def test_the_label_picks_speaker_and_act() -> None:
    (example,) = examples_of([lesson()], {}, tell=True)
    right = [set(example.options[n]) for n in example.right]
    assert right and all({"act issued", "named above"} <= cues or "named farther above" in cues for cues in right)


@cache
def learned() -> dict[str, float]:
    return learn_acts(lessons_of_our_own(HERE)[:60])


def test_what_patterns_read_is_learned_to_be_trusted_but_not_alone() -> None:
    table = learned()
    assert table["as ruled"] > 0.5
    assert sum(abs(weight) > 0.05 for weight in table.values()) > 100


def test_the_same_lessons_in_another_order_give_the_same_weights() -> None:
    assert learn_acts(list(reversed(lessons_of_our_own(HERE)[:60]))) == learned()
