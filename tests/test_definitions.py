"""90: every answer of 01 to 03 under other definitions."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest

from helpers import charts, load
from helpers.answers import definitions
from helpers.charts.parts import Words
from helpers.pipeline import Records

LONG = (
    "Warga Kherson mengungsi dari rumah mereka setelah serangan artileri semalam suntuk di tepi sungai. "
    "Listrik padam di seluruh kota sejak pagi dan air tidak mengalir ke rumah sakit di pusat kota. "
)


def corpus(folder: Path, texts: dict[str, tuple[str, str, str]]) -> Records:
    """Articles as name → (day of publication, its basis, text)."""
    lines = ["file,outlet,published,published_basis"]
    for name, (day, basis, text) in texts.items():
        (folder / f"{name}.txt").write_text(f"Perang di Ukraina hari ini\n\n{text}\n", encoding="utf-8")
        lines.append(f"{name}.txt,Warta,{day},{basis}")
    (folder / "sources.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return load(folder)


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> pl.DataFrame:
    """One claim of each kind: firm, vague, denied, hedged, copied, on an inferred day."""
    firm = "Sebanyak 60 tentara Rusia tewas pada 3 Mei 2023, menurut Staf Umum Ukraina."
    threat = 'Jenderal Sirski berkata kepada pasukan Rusia: "mundur atau mati."'
    texts = {
        "a": ("2023-05-04", "stated", f"{firm} {threat} {LONG}"),
        "b": ("2023-05-05", "stated", f"{firm} {threat} {LONG}"),
        "c": ("2023-05-06", "stated", "Ribuan tentara Rusia tewas pada 5 Mei 2023, menurut seorang perwira Ukraina."),
        "d": ("2023-05-07", "stated", "Kremlin membantah 900 tentara Rusia tewas pada 6 Mei 2023 di Ukraina."),
        "e": ("2023-05-08", "stated", "Ukraina mengklaim 70 tentara Rusia tewas pada 7 Mei 2023."),
        "f": ("2023-05-09", "inferred", "Sebanyak 80 tentara Rusia tewas di Ukraina pada Senin, kata gubernur."),
    }
    records = corpus(tmp_path_factory.mktemp("definitions"), texts)
    return definitions.changed_answers(records, min_documents=2, min_claims=2)


def value(changed: pl.DataFrame, answer: str, definition: str) -> float | None:
    rows = changed.filter((pl.col("answer") == answer) & (pl.col("definition") == definition))
    return rows["value"][0] if rows.height else None


@pytest.mark.parametrize(
    ("answer", "definition", "told"),
    [
        ("claims", "as built", 6),
        ("claims", "vague", 5),
        ("claims", "denied", 5),
        ("claims", "copies", 5),
        ("claims", "hedged", 5),
        ("claims", "inferred", 5),
        ("claims", "strict", 1),
        ("independent claims", "copies", 5),
        ("mentions of the phrase", "as built", 2),
        ("mentions of the phrase", "copies", 1),
        ("groups that can be compared", "as built", 1),
    ],
)
def test_each_definition_does_what_it_says(changed: pl.DataFrame, answer: str, definition: str, told: float) -> None:
    assert value(changed, answer, definition) == told, changed.filter(pl.col("answer") == answer)


def test_a_definition_that_does_not_touch_an_answer_has_no_row(changed: pl.DataFrame) -> None:
    touched = changed.group_by("report").agg(pl.col("definition").unique().sort())
    by_report = dict(touched.iter_rows())
    assert set(by_report["01"]) == set(definitions.DEFINITIONS)
    assert not {"vague"} & set(by_report["02"])
    assert set(by_report["03"]) == {"as built", "copies", "inferred", "strict"}


def test_leaving_out_never_adds(changed: pl.DataFrame) -> None:
    counts = changed.filter(pl.col("answer").is_in(["claims", "independent claims", "mentions of the phrase"]))
    assert counts.filter(pl.col("value") > pl.col("built")).height == 0
    strict = counts.filter(pl.col("definition") == "strict")
    for row in strict.iter_rows(named=True):
        others = counts.filter(pl.col("answer") == row["answer"])["value"]
        assert row["value"] == others.min()


def test_as_built_is_what_the_reports_say(changed: pl.DataFrame) -> None:
    built = changed.filter(pl.col("definition") == "as built")
    assert (built["change"].drop_nulls() == 0).all()
    assert built.filter(pl.col("value").is_null() != pl.col("built").is_null()).height == 0


def test_the_answer_is_made_of_the_values(changed: pl.DataFrame) -> None:
    text = definitions.answer(changed)
    assert text.startswith("01, independent claims: 5 as built; 4 without ")
    assert "02, mentions of the phrase: 2 as built; " in text and "1 with copies counted the other way" in text


def test_table_and_chart_hold_every_row_with_a_value(changed: pl.DataFrame) -> None:
    table = definitions.shown_table(changed)
    assert table.height == changed.filter(pl.col("definition") != "as built").height
    panels = charts.definitions_chart(definitions.chart_frame(changed))
    assert isinstance(panels, charts.Panels)
    drawn = [chart for chart in panels.charts if not isinstance(chart, Words)]
    known = changed.filter(pl.col("built").is_not_null() & pl.col("value").is_not_null())
    assert len(drawn) == known.select("report", "answer").unique().height
    assert len(definitions.meanings_table()) == len(definitions.DEFINITIONS) - 1


def test_nothing_to_count_is_an_answer_too(tmp_path: Path) -> None:
    records = corpus(tmp_path, {"a": ("2023-05-04", "stated", LONG * 2)})
    changed = definitions.changed_answers(records)
    assert definitions.answer(changed).startswith("01, independent claims: 0 as built; no definition changes it.")
    table = definitions.shown_table(changed)
    assert "too few to say" in table["as_built"].to_list()
