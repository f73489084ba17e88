"""The ratchet on quality: floors.toml holds the least score of each column on each half of the labelled articles.

`python -m helpers.floors tests/gold` raises floors to the scores of the code at hand. It lowers one only with
`--reason "..."`, which is written beside it; `--check` writes nothing and exits with 1 where a score lies below its
floor or the labelled articles are others than those the floors were measured on.
"""

from __future__ import annotations

import argparse
import math
import sys
import tomllib
from pathlib import Path

import msgspec

from helpers.gold import HALVES, gold_digest, read_gold
from helpers.records import InputError
from helpers.score import examine, score


class Floors(msgspec.Struct, frozen=True):
    """What floors.toml says."""

    gold: str
    """Digest of the texts and labels."""
    scores: dict[str, float]
    """ "half kind: column" → the least F1, or accuracy of the matched."""
    lowered: dict[str, str] = {}
    """The same keys → why a floor was lowered."""


def read_floors(folder: Path) -> Floors:
    """The floors beside the labelled articles. Raises InputError where the file is missing or doesn't fit."""
    path = folder / "floors.toml"
    try:
        return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), Floors)
    except FileNotFoundError:
        raise InputError(path.name, "is missing", "python -m helpers.floors tests/gold writes it") from None
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise InputError(path.name, str(error), "mend the line named") from None


def current_scores(folder: Path) -> dict[str, float]:
    """The scores over all articles of each half, rounded down to a thousandth."""
    found: dict[str, float] = {}
    for half in HALVES:
        rows = score([examine(article) for article in read_gold(folder / half)], draws=0)
        for row in rows:
            if row.group == "all" and row.f1 is not None:
                found[f"{half} {row.kind}: {row.column}"] = math.floor(1000 * row.f1) / 1000
    return found


def below(floors: Floors, now: dict[str, float]) -> list[str]:
    """A line for each score that lies below its floor."""
    return [
        f"{name}: {now.get(name, 0.0):.3f} is below its floor {floor:.3f}"
        for name, floor in floors.scores.items()
        if now.get(name, 0.0) < floor
    ]


def write_floors(folder: Path, now: dict[str, float], lowered: dict[str, str]) -> None:
    """Write floors.toml, whole."""
    lines = ["# The least scores on the labelled articles: raised by `python -m helpers.floors tests/gold`."]
    lines += [f'gold = "{gold_digest(folder)}"', "", "[scores]"]
    lines += [f'"{name}" = {value:.3f}' for name, value in now.items()]
    lines += ["", "[lowered]", *(f'"{name}" = {_quoted(why)}' for name, why in lowered.items())]
    path = folder / "floors.toml"
    part = path.with_suffix(".part")
    part.write_text("\n".join(lines) + "\n", encoding="utf-8")
    part.replace(path)


def _quoted(text: str) -> str:
    return msgspec.json.encode(text).decode()


def main(arguments: list[str]) -> int:
    """The command line; see the module."""
    reader = argparse.ArgumentParser(prog="python -m helpers.floors", description="The ratchet on quality.")
    reader.add_argument("folder", type=Path, nargs="?", default=Path("tests/gold"), help="holds dev, held, floors.toml")
    reader.add_argument("--check", action="store_true", help="write nothing; 1 where a score lies below its floor")
    reader.add_argument("--reason", default="", metavar="WHY", help="lower the floors that have to be")
    given = reader.parse_args(arguments)
    try:
        return _check(given.folder) if given.check else _raise(given.folder, given.reason)
    except InputError as error:
        sys.stderr.write(f"floors: {error}\n")
        return 2


def _check(folder: Path) -> int:
    known = read_floors(folder)
    lines = below(known, current_scores(folder))
    if known.gold != gold_digest(folder):
        lines.append("the labelled articles changed since the floors were set")
    sys.stderr.write("".join(f"{line}\n" for line in lines))
    return int(bool(lines))


def _raise(folder: Path, reason: str) -> int:
    now = current_scores(folder)
    known = read_floors(folder) if (folder / "floors.toml").exists() else Floors(gold="", scores={})
    fallen = [name for name, floor in known.scores.items() if now.get(name, 0.0) < floor]
    if fallen and not reason:
        sys.stderr.write("".join(f"{line}\n" for line in below(known, now)) + 'say why: --reason "..."\n')
        return 1
    write_floors(folder, now, {**known.lowered, **dict.fromkeys(fallen, reason)})
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
