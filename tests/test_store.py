"""What was read is kept and found again; whatever is wrong with the store costs time, never a row."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from pathlib import Path

import pytest

from helpers import readings
from helpers.corpus import read_corpus
from helpers.corrections import Corrections
from helpers.readings import read_texts
from helpers.records import InputError
from helpers.store import Store, key_of

SEEDS = read_corpus(Path(__file__).parents[1] / "seeds").texts


def test_what_is_read_and_what_is_kept_are_equal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fresh = read_texts(SEEDS, Corrections(), store=Store([tmp_path]))

    def unwanted(*_args: object) -> None:
        raise AssertionError("read again")

    monkeypatch.setattr(readings, "read_text", unwanted)
    assert read_texts(SEEDS, Corrections(), store=Store([tmp_path])) == fresh


def test_only_new_articles_are_read(tmp_path: Path) -> None:
    read_texts(SEEDS[:3], Corrections(), store=Store([tmp_path]))
    steps: list[tuple[int, int]] = []
    read_texts(SEEDS, Corrections(), store=Store([tmp_path]), progress=lambda *step: steps.append(step))
    assert steps == [(4, 5), (5, 5)]


def test_another_program_finds_nothing_and_leaves_nothing(tmp_path: Path) -> None:
    store = Store([tmp_path])
    store.put({"key": b"content"})
    assert Store([tmp_path]).get(["key"]) == {"key": b"content"}
    store.program = "another"
    store.put({"other": b"content"})
    assert Store([tmp_path]).get(["key", "other"]) == {"key": b"content"}


def test_many_keys_are_asked_for_at_once(tmp_path: Path) -> None:
    store = Store([tmp_path])
    contents = {key_of(n): str(n).encode() for n in range(1200)}
    store.put(contents)
    assert store.get(list(contents)) == contents


def test_a_damaged_store_is_made_anew(tmp_path: Path) -> None:
    (tmp_path / "readings.sqlite").write_bytes(b"no database at all" * 100)
    store = Store([tmp_path])
    store.put({"key": b"content"})
    assert store.get(["key"]) == {"key": b"content"}


def test_the_next_folder_is_taken_where_the_first_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    assert Store([tmp_path / "file", tmp_path / "second"]).path == tmp_path / "second" / "readings.sqlite"


def test_without_any_folder_reading_goes_on(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    store = Store([tmp_path / "file"])
    assert store.path is None
    assert len(read_texts(SEEDS[:1], Corrections(), store=store)) == 1


def test_where_a_text_lies_is_no_part_of_its_key(tmp_path: Path) -> None:
    folder = tmp_path / "store"
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    for name in "ab":
        (tmp_path / name / "x.txt").write_text("Rusia kehilangan 30 tank, kata Kyiv.", encoding="utf-8")
    steps: list[tuple[int, int]] = []
    for name in "ab":
        texts = read_corpus(tmp_path / name).texts
        read_texts(texts, Corrections(), store=Store([folder]), progress=lambda *step: steps.append(step))
    assert steps == [(1, 1)]


def test_several_processes_read_as_one_does(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readings, "_WORTH_A_POOL", 2)
    assert read_texts(SEEDS, Corrections(), jobs=2) == read_texts(SEEDS, Corrections())


def test_an_error_of_another_process_says_the_same() -> None:
    error = InputError("file.csv, row 3", "unknown side 'Rusia'", "did you mean 'Russia'?")
    assert str(pickle.loads(pickle.dumps(error))) == str(error)


def test_equal_articles_have_equal_rows_in_every_process() -> None:
    """Python orders sets by a seed of each process; no answer may hang on it."""
    folder = Path(__file__).parent / "gold" / "dev"
    code = (
        "import hashlib, msgspec; from pathlib import Path; from helpers import load; "
        f"r = load(Path({str(folder)!r}), kept=False); "
        "print(hashlib.sha256(msgspec.json.encode(r.rows)).hexdigest())"
    )
    runs = [
        subprocess.Popen([sys.executable, "-c", code], env={**os.environ, "PYTHONHASHSEED": seed}, stdout=-1)
        for seed in ("1", "2")
    ]
    assert runs[0].communicate()[0] == runs[1].communicate()[0] != b""
