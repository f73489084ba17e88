from __future__ import annotations

from pathlib import Path

import pytest

from helpers import load
from helpers.corrections import Corrections, parse_corrections
from helpers.pipeline import Records
from helpers.records import InputError

TEXT = """Kyiv klaim 120 tentara Rusia tewas di Vuhledar

Vuhledar, Warta Uji - Ukraina mengklaim 120 tentara Rusia tewas di Vuhledar pada Senin (6/2/2023).

Staf Umum Ukraina mengatakan 14 tank Rusia juga hancur. Kabar itu belum dapat diperiksa.
"""
WHO = 'who = "A. Reader"\nwhy = "read twice"\nwhen = 2026-01-02\n'


def corpus(folder: Path, corrections: str = "") -> Path:
    (folder / "uji.txt").write_text(TEXT, encoding="utf-8")
    if corrections:
        (folder / "corrections.toml").write_text(corrections, encoding="utf-8")
    return folder


def entry(body: str) -> str:
    return f'[[correction]]\ndoc_id = "uji"\n{body}\n{WHO}'


def quote_of(records: Records, number: float) -> str:
    return next(str(row.quote) for row in records.rows["claims"] if row.low == number and row.position == "body")  # type: ignore[attr-defined]


def values(records: Records) -> list[tuple[str, float]]:
    return [(row["position"], row["low"]) for row in records.claims.iter_rows(named=True)]


def test_without_corrections_nothing_is_marked(tmp_path: Path) -> None:
    records = load(corpus(tmp_path))
    assert values(records) == [("headline", 120), ("lead", 120), ("body", 14)]
    assert records.claims["corrected"].null_count() == 3
    assert records.corrections == Corrections()


def test_reject_takes_one_row_out(tmp_path: Path) -> None:
    quote = quote_of(load(corpus(tmp_path)), 14)
    body = f'action = "reject"\nrecord = "claims"\nquote = "{quote}"\nexpect = {{ measure = "equipment" }}'
    records = load(corpus(tmp_path, entry(body)))
    assert values(records) == [("headline", 120), ("lead", 120)]
    assert records.decisions["action"].to_list() == ["reject"]


def test_change_sets_fields_and_marks_the_row(tmp_path: Path) -> None:
    quote = quote_of(load(corpus(tmp_path)), 14)
    body = f'action = "change"\nrecord = "claims"\nquote = "{quote}"\nset = {{ side = "Ukraine", low = 15.0 }}'
    row = load(corpus(tmp_path, entry(body))).claims.row(-1, named=True)
    assert (row["side"], row["low"], row["corrected"]) == ("Ukraine", 15, "A. Reader, 2026-01-02: read twice")


def test_add_makes_a_row_with_true_offsets(tmp_path: Path) -> None:
    fields = '{ low = 1.0, high = 1.0, measure = "wounded", object = "soldier", side = "Russia" }'
    body = f'action = "add"\nrecord = "claims"\nquote = "Kabar itu belum"\nset = {fields}'
    records = load(corpus(tmp_path, entry(body)))
    row = records.claims.filter(measure="wounded").row(0, named=True)
    assert TEXT[row["start"] : row["end"]] == row["quote"] == "Kabar itu belum"
    assert row["sentence"] == "Kabar itu belum dapat diperiksa." and row["corrected"]


def test_mask_takes_out_every_row_that_touches_the_stretch(tmp_path: Path) -> None:
    body = 'action = "mask"\nquote = "Staf Umum Ukraina mengatakan 14 tank Rusia juga hancur."'
    records = load(corpus(tmp_path, entry(body)))
    assert values(records) == [("headline", 120), ("lead", 120)]
    assert "Staf Umum" not in " ".join(records.attributions["quote"])


def test_scores_can_leave_corrections_out(tmp_path: Path) -> None:
    body = 'action = "mask"\nquote = "Staf Umum Ukraina mengatakan 14 tank Rusia juga hancur."'
    assert len(values(load(corpus(tmp_path, entry(body)), corrected=False))) == 3


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ('action = "reject"\nrecord = "claims"\nquote = "Moskow"', "has no occurrence 0 of 'Moskow'"),
        ('action = "reject"\nrecord = "claims"\nquote = "Kabar itu"', "expected a row"),
        ('action = "reject"\nquote = "Kyiv"', "names no record"),
        ('action = "change"\nrecord = "claims"\nquote = "Kyiv"', "change sets nothing"),
        ('action = "change"\nrecord = "claims"\nquote = "Kyiv"\nset = { sied = "Russia" }', "did you mean 'side'"),
        ('action = "delete"\nquote = "Kyiv"', "Invalid enum value 'delete'"),
        ('action = "add"\nrecord = "claims"\nquote = "Kyiv"\nset = { low = 1.0 }', "measure"),
    ],
)
def test_an_entry_that_does_not_fit_is_told_with_its_place(body: str, told: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"corrections\.toml \[correction 1\]") as caught:
        load(corpus(tmp_path, entry(body)))
    assert told in str(caught.value)


def test_a_document_that_is_not_there_is_told_with_the_nearest(tmp_path: Path) -> None:
    wrong = entry('action = "mask"\nquote = "Kyiv"').replace('"uji"', '"ujii"')
    with pytest.raises(InputError, match="did you mean 'uji'"):
        load(corpus(tmp_path, wrong))


def test_broken_toml_is_the_readers_mistake() -> None:
    with pytest.raises(InputError, match="is no valid TOML"):
        parse_corrections(b"[[correction")
