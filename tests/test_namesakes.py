"""A surname that the lexicons know, borne by somebody else."""

from __future__ import annotations

import pytest

from helpers.actors import find_actors


def named(text: str) -> list[str]:
    return [actor.name for actor in find_actors(text, 0, len(text), None) if actor.kind == "person"]


@pytest.mark.parametrize(
    "text",
    [
        "Andrei Medvedev menyeberangi perbatasan dengan berjalan kaki.",
        "Relawan itu, Vitaliy Matviyenko, menjawab telepon.",
        "Kata Medvedev, ia lari dari garis depan. Andriy Medvedev kini di Oslo.",
        "Andriy Medvedev kini di Oslo. Di sana Medvedev ditahan.",
    ],
)
def test_another_first_name_makes_another_man(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Dmitry Medvedev mengancam lagi.", "Dmitry Medvedev"),
        ("Dmytro Medvedev, tulis sebuah laman Ukraina, mengancam lagi.", "Dmitry Medvedev"),
        ("Medvedev mengancam lagi.", "Dmitry Medvedev"),
        ("Presiden Medvedev mengancam lagi.", "Dmitry Medvedev"),
        ("Oleksandr Lukashenko tiba.", "Alexander Lukashenko"),
        ("Evgeny Prigozhin marah. Prigozhin pergi.", "Yevgeny Prigozhin"),
    ],
)
def test_other_spellings_of_the_same_first_name_do_not(text: str, name: str) -> None:
    assert set(named(text)) == {name}


def test_the_nearest_first_name_above_counts() -> None:
    text = "Dmitry Medvedev mengancam. Medvedev marah. Andrei Medvedev lari. Medvedev bersembunyi."
    assert named(text) == ["Dmitry Medvedev", "Dmitry Medvedev"]
