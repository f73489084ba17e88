"""Print every comparison: `python -m helpers.measure [--shared FOLDER] [--gold FOLDER] [--json FILE] [--only NAME]`.

What is absent is said, and the rest goes on; the exit status is 0. It is 2 where a file cannot be read as what it is.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

import msgspec

from helpers.measure import false_alarms, nummod, peers, pfsa
from helpers.measure.comparison import Comparison, render
from helpers.records import InputError

_CHECKOUT = Path(__file__).resolve().parents[3]
ON_SHARED: dict[str, Callable[[Path], Comparison]] = {
    pfsa.NAME: pfsa.compare,
    nummod.NAME: nummod.compare,
    false_alarms.SENTENCES: false_alarms.compare_sentences,
    false_alarms.HEADLINES: false_alarms.compare_headlines,
}
ON_GOLD: dict[str, Callable[[Path], Comparison]] = {peers.NAME: peers.compare}


def main(arguments: list[str]) -> int:
    """Run the comparisons and print each as soon as it is made; `--json` also writes the figures, no sentences."""
    reader = argparse.ArgumentParser(prog="python -m helpers.measure", description="Our figures beside others'.")
    reader.add_argument("--shared", type=Path, default=_CHECKOUT.parent / "shared" / "data", metavar="FOLDER")
    reader.add_argument("--gold", type=Path, default=_CHECKOUT / "tests" / "gold", metavar="FOLDER")
    reader.add_argument("--json", type=Path, metavar="FILE")
    reader.add_argument("--only", choices=[*ON_SHARED, *ON_GOLD], metavar="NAME", help="one comparison")
    given = reader.parse_args(arguments)
    made: list[Comparison] = []
    try:
        for group, folder in ((ON_SHARED, given.shared), (ON_GOLD, given.gold)):
            for name, compare in group.items():
                if given.only in (None, name):
                    made.append(compare(folder))
                    sys.stdout.write(render(made[-1]) + "\n")
                    sys.stdout.flush()
    except InputError as error:
        sys.stderr.write(f"measure: {error}\n")
        return 2
    if given.json is not None:
        figures = [msgspec.structs.replace(comparison, shown=()) for comparison in made]
        given.json.write_bytes(msgspec.json.format(msgspec.json.encode(figures), indent=2) + b"\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
