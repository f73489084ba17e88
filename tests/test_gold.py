"""The labelled articles themselves, and the floors under the scores on them."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from helpers.floors import Floors, below, current_scores, main, read_floors, write_floors
from helpers.gold import HALVES, GoldArticle, gold_digest, read_gold
from helpers.lexicons import categories
from helpers.records import InputError

GOLD = Path(__file__).parent / "gold"


@pytest.fixture(scope="module")
def articles() -> dict[str, tuple[GoldArticle, ...]]:
    return {half: read_gold(GOLD / half) for half in HALVES}


def test_no_article_stands_in_both_halves(articles: dict[str, tuple[GoldArticle, ...]]) -> None:
    names = [article.doc_id for half in HALVES for article in articles[half]]
    texts = [article.text for half in HALVES for article in articles[half]]
    assert len(set(names)) == len(names) >= 150 and len(set(texts)) == len(texts)


def test_the_gold_has_the_variety_it_needs(articles: dict[str, tuple[GoldArticle, ...]]) -> None:
    every = [article for half in HALVES for article in articles[half]]
    sizes = Counter("none" if not a.claims else "few" if len(a.claims) <= 3 else "many" for a in every)
    assert all(0.2 < sizes[size] / len(every) < 0.6 for size in ("none", "few", "many"))
    assert sum(len(a.ultimatums) for a in every) >= 60
    assert sum(len(a.tempting_non_ultimatums) for a in every) >= 120
    assert len({a.frames.dominant for a in every}) == 9
    assert {c.measure for a in every for c in a.claims} == set(categories("measures"))
    assert {u.act for a in every for u in a.ultimatums} == set(categories("acts"))


def test_two_readers_labelled_articles_of_both_halves() -> None:
    for half in HALVES:
        first = {a.doc_id for a in read_gold(GOLD / half, "first")}
        assert first and first == {a.doc_id for a in read_gold(GOLD / half, "second")}


def test_no_score_lies_below_its_floor() -> None:
    floors = read_floors(GOLD)
    assert floors.gold == gold_digest(GOLD), "the labelled articles changed: python -m helpers.floors tests/gold"
    assert below(floors, current_scores(GOLD)) == []


def test_a_floor_is_lowered_only_with_a_reason(tmp_path: Path) -> None:
    for half in HALVES:
        (tmp_path / half).mkdir()
        article = next((GOLD / half).glob("*.first.json")).name.removesuffix(".first.json")
        for ending in (".txt", ".json"):
            (tmp_path / half / f"{article}{ending}").write_bytes((GOLD / half / f"{article}{ending}").read_bytes())
    write_floors(tmp_path, {"dev frames: dominant": 2.0}, {})
    assert main([str(tmp_path), "--check"]) == 1
    assert main([str(tmp_path)]) == 1
    assert read_floors(tmp_path).scores == {"dev frames: dominant": 2.0}
    assert main([str(tmp_path), "--reason", 'labels of "dominant" settled']) == 0
    assert read_floors(tmp_path).lowered == {"dev frames: dominant": 'labels of "dominant" settled'}
    assert main([str(tmp_path), "--check"]) == 0


def test_missing_floors_are_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"floors\.toml: is missing"):
        read_floors(tmp_path)


def test_below_names_the_score_and_its_floor() -> None:
    floors = Floors(gold="", scores={"held claims: value": 0.9, "dev claims: value": 0.5})
    assert below(floors, {"held claims: value": 0.85, "dev claims: value": 0.5}) == [
        "held claims: value: 0.850 is below its floor 0.900"
    ]
