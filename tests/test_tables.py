from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import msgspec
import polars as pl
import pytest

from helpers import tables
from helpers.records import Attribution, Claim, FrameScore, Hop, InputError

CLAIM = Claim(
    claim_id="a1", doc_id="d", start=0, end=3, quote="950", sentence="950 tewas, kata \"Kyiv\".", position="lead",
    low=950.0, high=None, qualifier="at_least", measure="killed", object="soldier", side="Russia", period="day",
    date=dt.date(2022, 10, 30), date_basis="weekday", claimant="Kyiv", claimant_side="Ukraine", denied=False,
    via=("Antara", "Reuters"), hedge="claimed", root_id="a1", sentence_start=0,
)  # fmt: skip
SAID = Attribution(
    doc_id="d", start=0, end=3, quote="abc", cue="kata", cue_start=0, cue_end=1, speaker=None, speaker_start=None,
    speaker_end=None, speaker_side="none", via=(), hops=(Hop(name="x", kind="medium", basis="stated"),), direct=True,
    position="body",
)  # fmt: skip
FRAME = FrameScore(doc_id="d", frame="threat", score=1.5, present=True, dominant=False, evidence=((0, 2), (4, 6)))


@pytest.mark.parametrize("row", [CLAIM, SAID, FRAME], ids=lambda r: type(r).__name__)
class TestEveryRecord:
    def test_a_frame_has_the_records_columns_in_their_order(self, row: msgspec.Struct) -> None:
        frame = tables.to_frame([row], type(row))  # type: ignore[list-item, type-var, arg-type]
        assert frame.columns == list(row.__struct_fields__)
        assert tables.to_frame([], type(row)).schema == frame.schema  # type: ignore[arg-type]

    def test_parquet_gives_back_the_frame(self, row: msgspec.Struct, tmp_path: Path) -> None:
        path = tmp_path / "rows.parquet"
        tables.write_rows([row], type(row), path)  # type: ignore[list-item, arg-type]
        assert pl.read_parquet(path).equals(tables.to_frame([row], type(row)))  # type: ignore[list-item, arg-type]

    def test_csv_and_jsonl_hold_the_same_values(self, row: msgspec.Struct, tmp_path: Path) -> None:
        for name in ("rows.csv", "rows.jsonl"):
            tables.write_rows([row], type(row), tmp_path / name)  # type: ignore[list-item, arg-type]
        value = json.loads((tmp_path / "rows.jsonl").read_text(encoding="utf-8"))
        line = pl.read_csv(tmp_path / "rows.csv", infer_schema=False).row(0, named=True)
        assert list(line) == list(value) == list(row.__struct_fields__)
        for name, cell in value.items():
            if isinstance(cell, list):
                assert json.loads(line[name]) == cell
            elif isinstance(cell, float):
                assert float(line[name]) == cell
            elif not isinstance(cell, bool):
                assert (line[name] or None) == (None if cell in (None, "") else str(cell))


def test_days_are_iso_and_missing_values_null_in_json_lines() -> None:
    value = json.loads(tables.to_jsonl([CLAIM]))
    assert value["date"] == "2022-10-30" and value["high"] is None and value["low"] == 950


@pytest.mark.parametrize(
    ("name", "told"), [("rows.xlsx", ".jsonl, .csv, .parquet"), ("rows", "use"), ("no/rows.csv", "make it first")]
)
def test_a_file_that_cannot_be_written_is_told_with_the_remedy(name: str, told: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=told):
        tables.write_rows([CLAIM], Claim, tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_record_is_told_with_the_nearest_one() -> None:
    with pytest.raises(InputError, match="did you mean 'claims'"):
        tables.check_kind("claim")
