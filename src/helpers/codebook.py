"""The codebook tables of docs/methodology.md, made from the lexicons: `python -m helpers.codebook [--check]`.

A table stands between `<!-- codebook: FILE TABLE -->` and `<!-- end -->`; it shows each entry with its label, how many
forms it has, and its first example and non-example. With --check nothing is written, and the exit status is 1 where a
table no longer says what the lexicon says.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

from helpers.lexicons import read_table
from helpers.records import InputError

MARK = re.compile(r"(<!-- codebook: (\w+) (\w+) -->\n).*?(<!-- end -->)", re.S)
_SHOWN = {"id", "label", "note", "colour", "examples", "non_examples"}


def table(name: str, kind: str) -> str:
    """The entries `[[kind]]` of lexicons/NAME.toml as a Markdown table, in file order."""
    lines = ["| entry | shown as | forms | for example | but not |", "| --- | --- | ---: | --- | --- |"]
    for row in read_table(name, kind):
        forms = sum(_count(value) for field, value in row.items() if field not in _SHOWN)
        cells = [f"`{row['id']}`", row.get("label", ""), str(forms or "")]
        cells += [_first(row.get("examples")), _first(row.get("non_examples"))]
        lines.append("| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in cells) + " |")
    return "\n".join(lines)


def fill(text: str) -> str:
    """`text` with each marked table made anew."""
    return MARK.sub(lambda m: f"{m[1]}\n{table(m[2], m[3])}\n\n{m[4]}", text)


def _count(value: Any) -> int:
    return len(value) if isinstance(value, list) else 0


def _first(values: list[str] | None) -> str:
    return values[0] if values else ""


def main(arguments: list[str]) -> int:
    """Write or check docs/methodology.md of the project."""
    path = Path(__file__).resolve().parents[2] / "docs" / "methodology.md"
    before = path.read_text(encoding="utf-8")
    after = fill(before)
    if "--check" in arguments:
        if before != after:
            problem = "its tables differ from the lexicons"
            sys.stderr.write(f"{InputError(str(path.name), problem, 'run: make messages')}\n")
        return int(before != after)
    path.write_text(after, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
