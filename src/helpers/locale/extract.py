"""`python -m helpers.locale.extract`: collect every visible text into `messages.pot`, the template of a translation.

Four kinds of file hold texts: Python (gettext, _, ngettext), the page templates, the `label` and `note` of lexicon
entries, and the Markdown cells of the notebooks (one cell, one text).
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO, Any

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import write_po

from helpers.records import InputError

Found = tuple[int, str, str, list[str]]
"""Line, function, message, comments: what Babel asks of an extractor."""

_METHODS = [
    ("src/helpers/**.py", "python"),
    ("src/helpers/report/template/**.j2", "jinja2"),
    ("src/helpers/lexicons/**.toml", "helpers.locale.extract:lexicon_texts"),
    ("notebooks/**.ipynb", "helpers.locale.extract:notebook_texts"),
]
_KEYWORDS: dict[str, Any] = {"_": None, "gettext": None, "ngettext": (1, 2)}


def lexicon_texts(
    source: IO[bytes], keywords: object, comment_tags: object, options: Mapping[str, Any]
) -> Iterator[Found]:
    """The `label` and `note` of each entry of a lexicon file. Line numbers stay 0: TOML's reader keeps none."""
    for table, rows in tomllib.loads(source.read().decode("utf-8")).items():
        for row in rows if isinstance(rows, list) else ():
            for field in ("label", "note"):
                if isinstance(row, dict) and row.get(field):
                    yield 0, "gettext", row[field], [f"{table}: {row.get('id')}"]


def notebook_texts(
    source: IO[bytes], keywords: object, comment_tags: object, options: Mapping[str, Any]
) -> Iterator[Found]:
    """Each Markdown cell of a notebook, whole; the line is the cell's number."""
    for number, cell in enumerate(json.loads(source.read().decode("utf-8"))["cells"], 1):
        text = "".join(cell["source"])
        if cell["cell_type"] == "markdown" and text.strip():
            yield number, "gettext", text, []


def collect_messages(project: Path) -> Catalog:
    """Every visible text of the project (the folder with pyproject.toml), in a stable order."""
    catalogue = Catalog(project="mundur", charset="utf-8", fuzzy=False)
    for name, line, message, comments, context in extract_from_dir(
        str(project), _METHODS, {"**.j2": {"extensions": "jinja2.ext.i18n"}}, keywords=_KEYWORDS, comment_tags=()
    ):
        catalogue.add(message, locations=[(Path(name).as_posix(), line)], auto_comments=comments, context=context)
    return catalogue


def main() -> None:
    """Write src/helpers/locale/messages.pot anew."""
    project = Path(__file__).resolve().parents[3]
    if not (project / "pyproject.toml").is_file():
        raise InputError(str(project), "is no checkout of the project", "run this from a clone")
    target = Path(__file__).with_name("messages.pot")
    temporary = target.with_suffix(".tmp")
    with temporary.open("wb") as file:
        # no header: its dates would change the file each time, and line numbers would do so with each edit
        write_po(file, collect_messages(project), omit_header=True, sort_output=True, include_lineno=False, width=100)
    temporary.replace(target)


if __name__ == "__main__":
    main()
