"""Fixtures that several tests share: notebooks written on the spot, reports built once, a real browser."""

from __future__ import annotations

import importlib.util
import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from helpers.locale import use_language

PROJECT = Path(__file__).parents[1]
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
FLAGS = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)

Cell = tuple[str, str] | tuple[str, str, str]
"""'markdown' or 'code', its source, and its tag where it has one."""
WriteNotebook = Callable[[Path, list[Cell]], Path]


def notebook_of(cells: list[Cell]) -> dict[str, Any]:
    """A notebook (nbformat 4.5) that has not been run."""
    made: list[dict[str, Any]] = []
    for number, (kind, source, *tags) in enumerate(cells):
        cell = {"cell_type": kind, "id": f"cell-{number:03}", "metadata": {"tags": tags} if tags else {}}
        made.append(cell | {"source": source} | ({"outputs": [], "execution_count": None} if kind == "code" else {}))
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    metadata = {"kernelspec": kernel, "language_info": {"name": "python"}}
    return {"nbformat": 4, "nbformat_minor": 5, "metadata": metadata, "cells": made}


@pytest.fixture(scope="session")
def write_notebook() -> WriteNotebook:
    def write(path: Path, cells: list[Cell]) -> Path:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(notebook_of(cells)), encoding="utf-8")
        return path

    return write


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    """Each test starts, and leaves the process, in the language of the source."""
    use_language("en")
    yield
    use_language("en")


SAMPLE: list[Cell] = [
    ("markdown", "# Who counts?\n\nOne mark means one row."),
    (
        "code",
        'corpus: str = "seeds"  # folder of texts\nlanguage: str = "en"  # language\nn: int = 9  # rows',
        "parameters",
    ),
    (
        "code",
        "import altair as alt, datetime as dt, polars as pl\nfrom helpers import report\n\n"
        "report.check_parameters(globals())",
    ),
    (
        "code",
        """
sentence = "Staf Umum mengklaim 950 tentara tewas, dan <b>angka</b> itu belum dapat dipastikan pihak ketiga."
rows = pl.DataFrame(
    [
        dict(
            claim_id=f"doc {i}-20", doc_id=f"doc {i}", start=120, end=137, sentence_start=100, quote=sentence[20:37],
            sentence=sentence, low=950.0 * (i + 1), high=950.0 * (i + 1), qualifier="exact", measure="killed",
            object="soldier", side="Russia", claimant="Staf Umum", claimant_side="Ukraine", via=["Pertama", "Kedua"],
            outlet="Koran Contoh", published=dt.date(2022, 10, 1) + dt.timedelta(days=9 * i), position="lead",
            denied=False, corrected="a reader: counted twice" if i == 2 else None,
            href=f"#claim-doc {i}-20", value=950.0 * (i + 1), group="abc"[i % 3],
        )
        for i in range(n)
    ]
)
""",
    ),
    ("code", 'report.Answer(f"**{rows.height} rows** were counted.")', "answer"),
    ("markdown", "## How to read the chart\n\nA click leads to the sentence."),
    (
        "code",
        """
points = alt.Chart(rows).mark_point(size=400, filled=True).encode(
    x=alt.X("published:T"), y=alt.Y("value:Q"), color="group:N", href="href:N", tooltip=["quote:N", "outlet:N"]
)
points.properties(width="container", height=260, description="Rows by day and number; the rows stand below.")
""",
    ),
    (
        "code",
        """
bars = alt.Chart(rows).mark_bar().encode(x="count()", y="group:N")
facets = bars.properties(width=180).facet("outlet:N", columns=3)
facets.properties(description="Rows of each group, by outlet.")
""",
    ),
    (
        "code",
        """
dots = alt.Chart(rows).mark_point().encode(x="published:T", y="group:N")
(bars.properties(width=420) | dots.properties(width=420)).properties(description="Two views beside each other.")
""",
    ),
    ("markdown", "## The rows"),
    ("code", 'report.table(rows.drop("href", "via"), "Every row", links=None)'),
    ("code", "report.evidence(rows)"),
    ("code", "print('a line of output')\nimport warnings\n\nwarnings.warn('a notice')"),
    ("code", 'report.stamp(None, globals(), corpus_digest="0123456789ab")'),
]


@pytest.fixture(scope="session")
def sample_reports(tmp_path_factory: pytest.TempPathFactory, write_notebook: WriteNotebook) -> Path:
    """A folder with a report of every kind of output, one without a chart, one that failed, and their index."""
    from helpers.report import build

    folder = tmp_path_factory.mktemp("sample")
    notebooks, out = folder / "notebooks", folder / "out"
    write_notebook(notebooks / "01_sample.ipynb", SAMPLE)
    plain: list[Cell] = [SAMPLE[1], ("markdown", "# Without a chart?\n\nWords only.")]
    write_notebook(notebooks / "02_plain.ipynb", plain)
    write_notebook(
        notebooks / "03_broken.ipynb", [("markdown", "# Broken?"), ("code", "raise ValueError('<i>no</i>')")]
    )
    corpus = folder / "my texts"
    corpus.mkdir()
    build(corpus=corpus, out=out, notebooks=notebooks)
    return out


@pytest.fixture(scope="session")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the project's own reports, built from the seeds, and their index."""
    from helpers.report import build

    out = tmp_path_factory.mktemp("reports")
    failed = {r.name: r.error for r in build(out=out, notebooks=PROJECT / "notebooks") if r.error is not None}
    assert failed == {}
    return out


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """A headless Chromium (playwright's Browser); skips, with the reason, where there is none."""
    if importlib.util.find_spec("playwright") is None:
        pytest.skip("playwright is not installed: pip install playwright")
    program = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    if program is None:
        pytest.skip("no Chromium on this machine: install Debian's package chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=program, headless=True, args=list(FLAGS))
        yield opened
        opened.close()
