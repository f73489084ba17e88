from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import polars as pl
import pytest

from helpers.records import Attribution, Claim, Document, FrameScore, Ultimatum

ROOT = Path(__file__).parents[1]
SEEDS = ROOT / "seeds"
RECORDS = {
    "documents": Document,
    "claims": Claim,
    "attributions": Attribution,
    "ultimatums": Ultimatum,
    "frames": FrameScore,
}


def mundur(*arguments: str | Path, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from helpers.cli import main; main()", *map(str, arguments)]
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(command, capture_output=True, text=True, cwd=cwd, env=environment, encoding="utf-8")


@pytest.mark.parametrize("record", RECORDS)
def test_extract_writes_json_lines_with_the_columns_of_the_contract(record: str) -> None:
    done = mundur("extract", record, "seeds")
    assert (done.returncode, done.stderr) == (0, "")
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert rows
    for row in rows:
        assert list(row) == list(RECORDS[record].__struct_fields__)


def test_every_quote_stands_at_its_offsets() -> None:
    texts = {
        d["doc_id"]: d["text"] for d in map(json.loads, mundur("extract", "documents", "seeds").stdout.splitlines())
    }
    for name, text in texts.items():
        stored = (SEEDS / f"{name}.txt").read_bytes().decode("utf-8")
        assert text == stored
    for record in ("claims", "attributions", "ultimatums"):
        for row in map(json.loads, mundur("extract", record, "seeds").stdout.splitlines()):
            assert texts[row["doc_id"]][row["start"] : row["end"]] == row["quote"]


def test_extract_writes_to_a_file_from_any_folder(tmp_path: Path) -> None:
    done = mundur("extract", "claims", SEEDS, "-o", "claims.parquet", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert pl.read_parquet(tmp_path / "claims.parquet").height > 0


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("extract", "claim", "seeds"), "did you mean 'claims'"),
        (("extract", "claims", "no-such-folder"), "no such folder or file"),
        (("extract", "claims", "seeds", "-o", "x.xlsx"), "use .jsonl, .csv, .parquet"),
        (("build", "01_casualty_claims_over_tme"), "did you mean"),
        (("build", "01_casualty_claims_over_time", "-p", "sied", "Russia"), "did you mean 'side'"),
        (("build", "01_casualty_claims_over_time", "-p", "min_claims", "many"), "min_claims must be int"),
        (("init", "no-such-folder"), "no-such-folder"),
        (("extract",), "Missing argument"),
    ],
)
def test_a_users_mistake_is_told_with_its_remedy_and_exit_status_2(arguments: tuple[str, ...], told: str) -> None:
    done = mundur(*arguments)
    assert done.returncode == 2, done.stderr
    assert told in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


def test_a_closed_pipe_is_no_error() -> None:
    script = f'"{sys.executable}" -c "from helpers.cli import main; main()" extract documents seeds | head -c 10'
    done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, cwd=ROOT)
    assert done.stderr == ""
