"""Data flows one way: a module imports only from those before it in this order."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "helpers"
# Modules on one line may not import each other, save inside one package.
ORDER = [
    ["records"],
    ["locale"],
    ["lexicons"],
    ["wording", "alternation", "houses", "resampling", "ratios", "log_odds"],
    ["corpus", "numerals", "sentences", "dates", "media"],
    ["documents", "weighing"],
    ["namesakes"],
    ["actors"],
    ["wars"],
    ["attributions"],
    ["claims", "ultimatums", "frames", "concordance", "rhetoric", "rhetoric_collocates", "naming", "voice"],
    ["roots"],
    ["repeats"],
    ["reference", "corrections"],
    ["tables"],
    ["store"],
    ["readings"],
    ["pipeline"],
    ["init", "gold"],
    ["matching"],
    ["score"],
    ["learn_stems"],
    ["agreement", "codebook", "floors", "frame_weights", "learn", "learn_ultimatums", "measure"],
    ["learn_measures", "learn_acts"],
    ["answers"],
    ["charts"],
    ["report"],
    ["cli"],
]
RANK = {name: number for number, names in enumerate(ORDER) for name in names}


def modules() -> list[Path]:
    return sorted(p for p in SOURCE.rglob("*.py") if p != SOURCE / "__init__.py")


def unit(path: Path) -> str:
    """The module or package directly below `helpers` that a file belongs to."""
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


def imported(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "helpers":
            parts = node.module.split(".")[1:]
            found |= {parts[0]} if parts else {alias.name for alias in node.names}
        elif isinstance(node, ast.Import):
            found |= {a.name.split(".")[1] for a in node.names if a.name.startswith("helpers.")}
    return found - {"__version__", "extract", "load"}


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(SOURCE)))
def test_a_module_imports_only_from_those_before_it(path: Path) -> None:
    own = unit(path)
    assert own in RANK, f"{own} has no place in the order of modules"
    later = {name for name in imported(path) if name != own and RANK[name] >= RANK[own]}
    assert not later, f"{own} imports {sorted(later)}"


def test_the_report_pipeline_knows_no_extractor() -> None:
    extractors = {"claims", "attributions", "ultimatums", "frames", "answers", "pipeline"}
    for path in (SOURCE / "report").rglob("*.py"):
        assert not imported(path) & extractors, path


def test_importing_the_package_reads_no_lexicon_and_loads_no_polars() -> None:
    code = "import helpers, helpers.cli, sys; print('polars' in sys.modules, 'papermill' in sys.modules)"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert out.split() == ["False", "False"]
