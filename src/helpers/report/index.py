"""`index.html`: each report's question, its answer in a sentence, and how it was made.

What it shows of a report stands in the report's own page, so reports built earlier stay listed when only some are built
again. Of a failure only the index knows, so it carries those itself until the notebook is built again.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from pathlib import Path

import msgspec
from markupsafe import Markup

from helpers.locale import current_language
from helpers.report.exporter import ReportFacts, content_policy, environment, template_text
from helpers.report.result import BuildResult
from helpers.report.vega import safe_json
from helpers.report.whole import write_whole

_DATA = re.compile(r'<script type="application/json" id="report-data">(.*?)</script>', re.DOTALL)


class Failure(msgspec.Struct, frozen=True):
    """A notebook that failed, and when."""

    name: str
    title: str
    """Its question."""
    error: str
    when: dt.datetime


class Entry(msgspec.Struct, frozen=True):
    """One line of the index: a report, a failure, or a failure beside the last good report."""

    name: str
    facts: ReportFacts | None
    failure: Failure | None


def write_index(out: Path, outcomes: Sequence[BuildResult], built: dt.datetime) -> Path:
    """Write `out`/index.html from the pages that stand in `out` and the `outcomes` of this build."""
    pages = {path.stem: facts for path in sorted(out.glob("*.html")) if (facts := read_facts(path)) is not None}
    # a failure of an earlier build holds until its notebook is built again
    failures = {failure.name: failure for failure in read_failures(out / "index.html")}
    failures |= {outcome.name: Failure(outcome.name, outcome.title, outcome.error or "", built) for outcome in outcomes}
    for outcome in outcomes:
        if outcome.error is None:
            del failures[outcome.name]
    entries = [Entry(name, pages.get(name), failures.get(name)) for name in sorted({*pages, *failures})]
    css = template_text("report.css")
    text = (
        environment()
        .get_template("index.html.j2")
        .render(
            entries=entries,
            language=current_language(),
            corpora=sorted({facts.corpus for facts in pages.values() if facts.corpus}),
            built=built,
            data=Markup(safe_json(msgspec.to_builtins(list(failures.values())))),
            policy=content_policy([], [css]),
            css=Markup(css),
        )
    )
    path = out / "index.html"
    write_whole(path, text)
    return path


def read_facts(page: Path) -> ReportFacts | None:
    """What a report's page tells about itself; None for any other file."""
    found = _DATA.search(page.read_text(encoding="utf-8", errors="replace"))
    try:
        return msgspec.json.decode(found[1], type=ReportFacts) if found else None
    except (msgspec.ValidationError, msgspec.DecodeError):  # the index itself, a page of another version, or not ours
        return None


def read_failures(index: Path) -> list[Failure]:
    """The failures an index shows; none where there is no index."""
    try:
        found = _DATA.search(index.read_text(encoding="utf-8"))
        return msgspec.json.decode(found[1], type=list[Failure]) if found else []
    except (FileNotFoundError, UnicodeDecodeError, msgspec.ValidationError, msgspec.DecodeError):
        return []
