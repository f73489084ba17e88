"""The committed weights are those that the committed code learns from the labelled articles."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from helpers import frame_weights, learn, learn_acts, learn_measures, learn_ultimatums

TESTS = Path(__file__).parent
DEV = str(TESTS / "gold" / "dev")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("main", "folders"),
    [
        (learn_measures.main, [DEV]),
        (learn.main, [DEV]),
        (learn_ultimatums.main, [DEV, str(TESTS)]),
        (learn_acts.main, [DEV, str(TESTS)]),
        (frame_weights.main, [DEV]),
    ],
    ids=["measures", "claims", "ultimatums", "acts", "frames"],
)
def test_the_weights_are_learned_from_these_articles(main: Callable[[Sequence[str]], int], folders: list[str]) -> None:
    assert main([*folders, "--check"]) == 0
