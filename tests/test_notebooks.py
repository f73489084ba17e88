"""The notebooks ask, the package answers: their shape, held for every file the glob finds."""

from __future__ import annotations

import ast
import json
from pathlib import Path
from typing import Any

import pytest

NOTEBOOKS = sorted((Path(__file__).parents[1] / "notebooks").glob("*.ipynb"))
BANNED = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.For, ast.While, ast.ListComp, ast.Lambda)


def cells(path: Path, kind: str) -> list[dict[str, Any]]:
    notebook = json.loads(path.read_text(encoding="utf-8"))
    return [cell for cell in notebook["cells"] if cell["cell_type"] == kind]


def tagged(path: Path, tag: str) -> list[str]:
    return ["".join(c["source"]) for c in cells(path, "code") if tag in c["metadata"].get("tags", [])]


def test_there_are_notebooks() -> None:
    assert NOTEBOOKS


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda p: p.stem)
class TestNotebook:
    def test_is_committed_without_outputs(self, path: Path) -> None:
        for cell in cells(path, "code"):
            assert cell["outputs"] == [] and cell["execution_count"] is None

    def test_names_the_kernel_that_papermill_asks_for(self, path: Path) -> None:
        metadata = json.loads(path.read_text(encoding="utf-8"))["metadata"]
        assert metadata["kernelspec"]["name"] == "python3"
        assert "papermill" not in metadata

    def test_defines_loops_and_matches_nothing_itself(self, path: Path) -> None:
        for cell in cells(path, "code"):
            source = "".join(cell["source"])
            assert not [node for node in ast.walk(ast.parse(source)) if isinstance(node, BANNED)], source
            assert "import re" not in source.split()

    def test_is_short(self, path: Path) -> None:
        notebook = json.loads(path.read_text(encoding="utf-8"))
        assert len(notebook["cells"]) <= 24
        assert all(len("".join(c["source"]).splitlines()) <= 14 for c in cells(path, "code"))

    def test_starts_with_its_question(self, path: Path) -> None:
        assert "".join(cells(path, "markdown")[0]["source"]).startswith("# ")
        assert "?" in "".join(cells(path, "markdown")[0]["source"]).splitlines()[0]

    def test_every_parameter_is_typed_and_commented(self, path: Path) -> None:
        (source,) = tagged(path, "parameters")
        lines = source.splitlines()
        for node, line in zip(ast.parse(source).body, lines, strict=True):
            assert isinstance(node, ast.AnnAssign), line
            assert "  # " in line, line
        names = [node.target.id for node in ast.parse(source).body if isinstance(node, ast.AnnAssign)]  # type: ignore[union-attr]
        assert names[0] in ("corpus", "gold") and names[1] == "language"

    def test_checks_its_parameters_before_it_loads(self, path: Path) -> None:
        sources = ["".join(c["source"]) for c in cells(path, "code")]
        checks = [i for i, s in enumerate(sources) if "check_parameters(globals()" in s]
        loads = [i for i, s in enumerate(sources) if "load(corpus" in s or "find_path(gold" in s]
        assert checks and loads and checks[0] < loads[0]

    def test_answers_once_and_ends_with_its_stamp(self, path: Path) -> None:
        assert len(tagged(path, "answer")) == 1
        assert "report.stamp(" in "".join(cells(path, "code")[-1]["source"])

    def test_explains_the_chart_before_it(self, path: Path) -> None:
        notebook = json.loads(path.read_text(encoding="utf-8"))["cells"]
        sources = ["".join(c["source"]) for c in notebook]
        chart = next(i for i, s in enumerate(sources) if s.startswith("charts."))
        assert any("How to read the chart" in s for s in sources[:chart])
