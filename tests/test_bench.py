"""The bench runs, says what it timed, and refuses what it can't time. No test looks at a speed."""

from __future__ import annotations

from pathlib import Path

import pytest

from helpers.corpus import read_corpus
from helpers.measure import bench

SEEDS = Path(__file__).parents[1] / "seeds"


def test_prints_a_line_for_every_stage(capsys: pytest.CaptureFixture[str]) -> None:
    assert bench.main(["--corpus", str(SEEDS), "--articles", "4"]) == 0
    printed = capsys.readouterr().out
    for stage in ("documents", "attributions", "claims", "ultimatums", "frames", "roots of documents", "all stages"):
        assert f"\n{stage} " in printed


def test_recombined_articles_are_the_same_each_time_and_no_copies() -> None:
    texts = read_corpus(SEEDS).texts
    made = bench.recombined(texts, 12)
    assert made == bench.recombined(texts, 12)
    assert len({raw.doc_id for raw in made}) == len({raw.text for raw in made}) == 12


@pytest.mark.parametrize("articles", ["0", "3"])
def test_too_few_articles_are_the_users_mistake(articles: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert bench.main(["--corpus", str(SEEDS), "--articles", articles]) == 2
    assert "give 4 or more" in capsys.readouterr().err


def test_a_missing_corpus_is_the_users_mistake(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert bench.main(["--corpus", str(tmp_path / "none")]) == 2
    assert "none" in capsys.readouterr().err
