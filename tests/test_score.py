from __future__ import annotations

import json
from pathlib import Path

import pytest

from helpers.agreement import agreement, alpha
from helpers.attributions.speakers import same_name
from helpers.gold import read_gold
from helpers.matching import pair
from helpers.records import InputError, Span
from helpers.resampling import interval
from helpers.score import Tally, examine, score

TEXT = "Ukraina klaim 40 tentara Rusia tewas\n\nKyiv mengklaim 40 tentara Rusia tewas di Vuhledar, Senin (6/2/2023).\n"
CLAIM = {
    "quote": "40 tentara Rusia tewas", "nth": 0, "low": 40, "high": 40, "qualifier": "exact", "measure": "killed",
    "object": "soldier", "side": "Russia", "claimant": "Ukraina", "claimant_side": "Ukraine", "denied": False,
    "period": "event", "date": None,
}  # fmt: skip
ARTICLE = {
    "doc_id": "uji", "genre": "agency", "outlet": None, "published": "2023-02-07", "title": None,
    "claims": [CLAIM, {**CLAIM, "nth": 1, "claimant": "Kyiv"}], "attributions": [], "ultimatums": [],
    "tempting_non_ultimatums": [], "frames": {"dominant": "conflict", "present": ["conflict"]},
}  # fmt: skip


def gold(folder: Path, reading: str = "", **changes: object) -> Path:
    (folder / "uji.txt").write_text(TEXT, encoding="utf-8")
    (folder / f"uji{reading}.json").write_text(json.dumps({**ARTICLE, **changes}), encoding="utf-8")
    return folder


def value_line(folder: Path, column: str) -> tuple[int, int, int]:
    rows = score([examine(a) for a in read_gold(folder)], ["claims"], draws=0)
    row = next(r for r in rows if r.column == column and r.group == "all")
    return row.hit, row.found, row.labelled


def test_what_is_labelled_and_found_alike_is_a_hit(tmp_path: Path) -> None:
    assert value_line(gold(tmp_path), "value") == (2, 2, 2)


def test_a_label_that_is_not_found_costs_recall_and_a_row_without_label_precision(tmp_path: Path) -> None:
    missed = {**CLAIM, "quote": "Vuhledar", "low": 7, "high": 7}
    assert value_line(gold(tmp_path, claims=[CLAIM, missed]), "value") == (1, 2, 2)


def test_another_value_on_the_same_words_is_no_hit(tmp_path: Path) -> None:
    assert value_line(gold(tmp_path, claims=[{**CLAIM, "high": None}]), "value") == (0, 2, 1)


def test_a_wrong_measure_is_a_hit_for_the_value_only(tmp_path: Path) -> None:
    folder = gold(tmp_path, claims=[{**CLAIM, "measure": "wounded"}])
    assert value_line(folder, "value") == (1, 2, 1)
    assert value_line(folder, "value and measure") == (0, 2, 1)


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"claims": [{**CLAIM, "quote": "41 tentara"}]}, "has no occurrence 0 of '41 tentara'"),
        ({"claims": [{**CLAIM, "nth": 2}]}, "has no occurrence 2"),
        ({"claims": [{**CLAIM, "measure": "kiled"}]}, "did you mean 'killed'"),
        ({"claims": [{**CLAIM, "claimant": None}]}, "claimant is null only where"),
        ({"claims": [{**CLAIM, "extra": 1}]}, "extra"),
        ({"tempting_non_ultimatums": ["mundur"]}, "not in the text"),
    ],
)
def test_a_label_that_does_not_fit_is_told_with_its_file(changes: dict[str, object], told: str, tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        read_gold(gold(tmp_path, **changes))
    assert told in str(caught.value) and "uji" in str(caught.value)


def test_pairs_are_one_to_one_and_prefer_the_closest_row() -> None:
    found = examine_pairs([Span(0, 4), Span(2, 6)], [Span(0, 4)])
    assert [(p.label is None, p.found is None) for p in found] == [(False, False), (False, True)]


def examine_pairs(labels: list[Span], rows: list[Span]) -> tuple[object, ...]:
    return pair(labels, rows, lambda s: s, lambda s: s, lambda _a, _b: True)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("juru bicara Andriy Yusov", "Yusov", True),
        ("Presiden Zelensky", "Volodymyr Zelensky", False),
        ("Kyiv", None, False),
        (None, None, True),
        ("Moskow", "Kremlin", False),
    ],
)
def test_ways_of_naming_a_speaker(one: str | None, other: str | None, same: bool) -> None:
    assert same_name(one, other) is same


def test_an_interval_holds_its_statistic_and_is_the_same_each_time() -> None:
    units = [Tally(1, 1, 1)] * 8 + [Tally(0, 1, 1)] * 2

    def share(sample: object) -> float:
        return sum(t.hit for t in sample) / 10  # type: ignore[attr-defined]

    first = interval(units, share, draws=400, seed=1)
    assert first == interval(units, share, draws=400, seed=1) != interval(units, share, draws=400, seed=2)
    assert first is not None and first[0] < 0.8 < first[1]
    assert interval([], share, draws=10, seed=1) is None


def test_alpha_tells_agreement_from_chance() -> None:
    assert alpha([("a", "a"), ("b", "b"), ("a", "a")]) == 1
    assert alpha([("a", "a"), ("a", "a")]) is None
    chance = alpha([("a", "b"), ("b", "a"), ("a", "a"), ("b", "b")])
    assert chance is not None and abs(chance) < 0.3


def test_articles_read_once_have_no_agreement(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no labelled article"):
        agreement(gold(tmp_path, ".first"))
    gold(tmp_path, ".second", doc_id="lain")
    with pytest.raises(InputError, match="read twice"):
        agreement(tmp_path)


def test_two_readings_of_one_article(tmp_path: Path) -> None:
    gold(tmp_path, ".first")
    gold(tmp_path, ".second", claims=[{**CLAIM, "side": "unknown"}])
    rows = {(r.kind, r.column): r for r in agreement(tmp_path)}
    assert rows["claims", "found by both"].equal == pytest.approx(2 / 3)
    assert rows["claims", "measure"].equal == 1 and rows["claims", "side"].equal == 0
    assert rows["frames", "dominant"].equal == 1
