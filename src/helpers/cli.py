"""The command `mundur`: init, build, extract, lab. Thin: each command asks the package and prints.

Exit status: 0 all well; 1 our own error, or a notebook that failed; 2 the user's mistake, named with its remedy.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from helpers import __version__
from helpers.records import HelpersError, InputError

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="What were Indonesian readers told about the war, by whom, and how does it compare with what was first said?",
)


def main() -> NoReturn:
    """The entry point: turns the package's errors into one line and an exit status."""
    try:
        app(_joined(sys.argv[1:]))
    except InputError as error:
        typer.echo(f"mundur: {error}", err=True)
        sys.exit(2)
    except HelpersError as error:
        typer.echo(f"mundur: {error}", err=True)
        sys.exit(1)
    except BrokenPipeError:
        # the reader of a pipe, such as `head`, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    sys.exit(0)


def _joined(arguments: list[str]) -> list[str]:
    """`-p NAME VALUE`, as papermill has it, as `-p NAME=VALUE`: Typer takes no repeated option of two words."""
    joined: list[str] = []
    rest = iter(arguments)
    for word in rest:
        joined.append(word)
        if word in ("-p", "--parameter"):
            name = next(rest, None)
            value = None if name is None or "=" in name else next(rest, None)
            joined += [] if name is None else [name] if value is None else [f"{name}={value}"]
    return joined


def _assignments(texts: list[str]) -> dict[str, str]:
    pairs = {}
    for text in texts:
        name, equals, value = text.partition("=")
        if not equals:
            raise InputError(f"-p {text}", "gives no value", f"write -p {text} VALUE")
        pairs[name] = value
    return pairs


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"mundur {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    pass


@app.command()
def init(
    folder: Annotated[Path, typer.Argument(help="Folder of .txt articles.")],
    force: Annotated[bool, typer.Option("--force", help="Write anew over an existing sources.csv.")] = False,
) -> None:
    """Write FOLDER/sources.csv: file, outlet, day and its basis, guessed from the texts. Edit it in a spreadsheet."""
    from helpers.init import init_sources

    path, rows = init_sources(folder, force=force)
    guessed = sum(row.published is not None for row in rows)
    typer.echo(f"{path}: {len(rows)} articles, {guessed} with a day guessed from the text")
    typer.echo("Correct it in a spreadsheet, then: mundur build --corpus " + str(folder))


@app.command()
def build(
    names: Annotated[list[str] | None, typer.Argument(help="Notebooks, such as 01 or 02_retreat_or_die.")] = None,
    parameter: Annotated[
        list[str] | None, typer.Option("-p", "--parameter", metavar="NAME VALUE", help="Set a parameter.")
    ] = None,
    corpus: Annotated[str | None, typer.Option(help="Folder of texts, or a .jsonl, .csv or .parquet file.")] = None,
    out: Annotated[
        Path | None, typer.Option(help="Folder for the reports; reports/ of the project if not said.")
    ] = None,
    jobs: Annotated[int, typer.Option(min=1, help="Notebooks run at the same time.")] = min(4, os.cpu_count() or 1),
    timeout: Annotated[int, typer.Option(min=1, help="Seconds that one cell may take.")] = 1800,
) -> None:
    """Run notebooks and write each as one HTML page, with an index beside them."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    from helpers import report

    console = Console(stderr=True)
    bar = Progress(
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), console=console
    )
    with bar:
        task = bar.add_task("reading the articles", total=None)
        if corpus is not None:
            from helpers.pipeline import load

            # read once, by all cores, and kept: the notebooks find it in the store
            load(
                corpus,
                jobs=os.cpu_count() or 1,
                progress=lambda done, total: bar.update(task, completed=done, total=total),
            )
        bar.update(task, description="building", completed=0, total=None)
        results = report.build(
            names or [],
            _assignments(parameter or []),
            corpus=corpus,
            out=out,
            jobs=jobs,
            timeout=timeout,
            on_progress=lambda done, total, name: bar.update(task, completed=done, total=total, description=name),
        )
    for result in results:
        if result.error is None:
            typer.echo(f"{result.page}  {result.seconds:.1f} s")
        else:
            typer.echo(f"{result.name} failed: {result.error}", err=True)
    failed = [result for result in results if result.error is not None]
    if failed:
        raise typer.Exit(2 if all(result.mistaken for result in failed) else 1)


@app.command()
def extract(
    record: Annotated[str, typer.Argument(help="documents, claims, attributions, ultimatums or frames")],
    corpus: Annotated[str, typer.Argument(help="Folder of texts, or a .jsonl, .csv or .parquet file.")],
    out: Annotated[Path | None, typer.Option("-o", "--out", help="A .jsonl, .csv or .parquet file.")] = None,
    corrected: Annotated[bool, typer.Option(help="Apply the corpus's corrections.toml.")] = True,
) -> None:
    """Write one record of a corpus: JSON Lines to standard output, or to a file by its ending."""
    from helpers import tables
    from helpers.pipeline import load

    kind = tables.check_kind(record)
    if out is not None:
        tables.check_output(out)
    rows = load(corpus, corrected=corrected, jobs=os.cpu_count() or 1).rows[kind]
    if out is None:
        sys.stdout.buffer.write(tables.to_jsonl(rows))
        sys.stdout.buffer.flush()
    else:
        tables.write_rows(rows, tables.ROWS[kind], out)
        typer.echo(f"{out}: {len(rows)} {kind}", err=True)


@app.command()
def score(
    gold: Annotated[Path, typer.Argument(help="Folder of labelled articles: NAME.txt and NAME.json.")],
    kind: Annotated[
        list[str] | None, typer.Option(help="claims, attributions, ultimatums or frames; all if not said.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="JSON Lines, one score a line.")] = False,
    draws: Annotated[int, typer.Option(min=0, help="Resamples behind each interval; 0 for none.")] = 1000,
) -> None:
    """Score the extractors on labelled articles: precision, recall, F1 with 95% intervals, by genre and measure."""
    from helpers.gold import read_gold
    from helpers.score import as_text, check_kind, examine
    from helpers.score import score as score_of
    from helpers.tables import to_jsonl

    kinds = [check_kind(name) for name in kind] if kind else None
    rows = score_of([examine(article) for article in read_gold(gold)], kinds, draws=draws)
    if as_json:
        sys.stdout.buffer.write(to_jsonl(rows))
        sys.stdout.buffer.flush()
    else:
        typer.echo(as_text(rows))


@app.command()
def lab() -> None:
    """Open JupyterLab on the notebooks."""
    from helpers.pipeline import project_folder

    # The lab asks nobody outside for news or newer versions of itself: it works offline and tells nobody that it runs.
    silent = [
        "--LabApp.news_url=None",
        "--LabApp.check_for_updates_class=jupyterlab.handlers.announcements.NeverCheckForUpdate",
    ]
    folder = project_folder() / "notebooks"
    raise typer.Exit(subprocess.call([sys.executable, "-m", "jupyterlab", *silent], cwd=folder))
