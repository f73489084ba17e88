"""Runs notebooks, several at once, and publishes the pages of those that ran through.

A page is replaced whole or stays as it was: a notebook that fails leaves its last good report in place, and the index
says so.
"""

from __future__ import annotations

import datetime as dt
import multiprocessing
import os
import re
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from pathlib import Path
from typing import Any

import msgspec

from helpers.records import InputError, unknown_value
from helpers.report.parameters import Parameter, fit_value, read_parameters, read_question
from helpers.report.project import PROJECT
from helpers.report.result import BuildResult

TIMEOUT = 600
"""Seconds that one cell may take."""


OnProgress = Callable[[int, int, str], None]
"""Called in the caller's process, before the first notebook and after each: how many are done, of how many, the name of
the one that was done last ('' before the first)."""


class _Task(msgspec.Struct, frozen=True):
    notebook: Path
    page: Path
    given: dict[str, Any]
    parameters: dict[str, Any]
    """Given and default values together."""
    built: dt.datetime
    timeout: int


def build(
    names: Sequence[str] | None = None,
    parameters: Mapping[str, object] | None = None,
    corpus: str | Path | None = None,
    out: Path | None = None,
    jobs: int | None = None,
    timeout: int = TIMEOUT,
    on_progress: OnProgress | None = None,
    notebooks: Path | None = None,
) -> list[BuildResult]:
    """Run notebooks into `out`/NAME.html and write `out`/index.html; one result each, in the order of their names.

    `names`: stems of notebook files, or the number before the first underscore; all where empty.
    `parameters`: values by name, as typed values or as the texts of a command line; each goes to the notebooks that
    declare it. `corpus`: the value of the parameter of that name; a relative path counts from the current folder.
    `out`: the folder of the pages; the project's own `reports`, or the current folder's where there is no project.
    `jobs`: notebooks at once (two, or fewer where there are fewer processors). `timeout`: seconds for one cell.
    `notebooks`: their folder; found like that of the pages.

    Raises InputError, before anything runs, for an unknown name, for a parameter that none of the notebooks declares,
    and for a value of another type than is declared. A notebook that fails is a result, no exception.
    """
    folder = notebooks or _notebooks_folder()
    chosen = find_notebooks(folder, names or ())
    wanted = dict(parameters or {}) | ({"corpus": str(corpus)} if corpus is not None else {})
    built = _moment()
    out = out or (PROJECT if PROJECT else Path()) / "reports"
    out.mkdir(parents=True, exist_ok=True)
    results: dict[str, BuildResult] = {}
    declared: dict[Path, dict[str, Parameter]] = {}
    for notebook in chosen:
        try:
            declared[notebook] = read_parameters(notebook)
        except InputError as error:  # this notebook's own fault: the others are still built
            results[notebook.stem] = BuildResult(
                notebook.stem, notebook.stem, out / f"{notebook.stem}.html", 0.0, 0, str(error)
            )
    _check_known(wanted, declared, all_read=not results)
    tasks = [_task(path, known, wanted, out, built, timeout) for path, known in declared.items()]

    report_progress = on_progress or (lambda _done, _total, _name: None)
    report_progress(len(results), len(chosen), "")
    for result in _run_all(tasks, jobs or min(2, os.cpu_count() or 1)):
        results[result.name] = result
        report_progress(len(results), len(chosen), result.name)

    from helpers.report.index import write_index

    ordered = [results[name] for name in sorted(results)]
    write_index(out, ordered, built)
    return ordered


def find_notebooks(folder: Path, names: Sequence[str]) -> list[Path]:
    """The notebooks of `folder` that `names` mean, in the order of their names; all `NN_*.ipynb` where it is empty."""
    known = {path.stem: path for path in sorted(folder.glob("[0-9]*_*.ipynb"))}
    if not known:
        raise InputError(str(folder), "holds no notebook named NN_question.ipynb", "name their folder")
    found: set[str] = set()
    for name in names:
        stem = Path(name).name.removesuffix(".ipynb")
        numbered = [other for other in known if other.split("_", 1)[0] == stem]
        if stem not in known and len(numbered) != 1:
            raise unknown_value("build", "notebook", name, tuple(known))
        found.add(stem if stem in known else numbered[0])
    return [path for stem, path in known.items() if not names or stem in found]


def _notebooks_folder() -> Path:
    return PROJECT / "notebooks" if PROJECT else Path("notebooks")


def _check_known(
    wanted: Mapping[str, object], declared: Mapping[Path, dict[str, Parameter]], *, all_read: bool
) -> None:
    names = tuple(dict.fromkeys(name for known in declared.values() for name in known))
    for name in wanted:
        if name not in names and all_read:
            raise unknown_value("parameters", "parameter", name, names)


def _task(
    notebook: Path,
    known: dict[str, Parameter],
    wanted: Mapping[str, object],
    out: Path,
    built: dt.datetime,
    timeout: int,
) -> _Task:
    given = {name: fit_value(known[name], value, notebook.stem) for name, value in wanted.items() if name in known}
    values = {name: parameter.default for name, parameter in known.items()} | given
    return _Task(notebook.resolve(), (out / f"{notebook.stem}.html").resolve(), given, values, built, timeout)


def _run_all(tasks: list[_Task], jobs: int) -> Any:
    """The results as they come. Workers are spawned: a fork after polars or V8 started threads can hang."""
    if not tasks:
        return
    with ProcessPoolExecutor(
        max_workers=max(1, min(jobs, len(tasks))), mp_context=multiprocessing.get_context("spawn")
    ) as pool:
        pending: dict[Future[BuildResult], _Task] = {pool.submit(run_notebook, task): task for task in tasks}
        try:
            for future in as_completed(pending):
                yield _result_of(future, pending[future])
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _result_of(future: Future[BuildResult], task: _Task) -> BuildResult:
    error = future.exception()
    if error is None:
        return future.result()
    # the worker itself died, of memory for one
    return _failed(task, 0.0, f"the process that ran it ended: {type(error).__name__}")


def _failed(task: _Task, seconds: float, error: str, mistaken: bool = False) -> BuildResult:
    return BuildResult(task.notebook.stem, read_question(task.notebook), task.page, seconds, 0, error, mistaken)


def _is_input_error(error: BaseException) -> bool:
    """Whether it is an InputError, raised here or by a cell."""
    return isinstance(error, InputError) or getattr(error, "ename", "") == "InputError"


def run_notebook(task: _Task) -> BuildResult:
    """Run one notebook in a kernel of its own and export its page. Called in a worker process."""
    from helpers.report.exporter import export_report

    started = time.perf_counter()
    with tempfile.TemporaryDirectory(prefix="mundur-", ignore_cleanup_errors=True) as scratch:
        # no start-up file, history or runtime folder of the user's takes part
        os.environ |= {"IPYTHONDIR": scratch, "JUPYTER_RUNTIME_DIR": scratch, "PYTHONHASHSEED": "0"}
        try:
            executed = _execute(task, Path(scratch))
            _set_language(task)
            export_report(executed, task.page, task.parameters, task.built)
        # whatever a notebook raises, or goes wrong with it, is this notebook's failure, never the build's
        except Exception as error:  # noqa: BLE001
            return _failed(task, time.perf_counter() - started, _message(error, task), _is_input_error(error))
    size, seconds = task.page.stat().st_size, time.perf_counter() - started
    return BuildResult(task.notebook.stem, read_question(task.notebook), task.page, seconds, size, None)


def _execute(task: _Task, scratch: Path) -> Any:
    import logging

    import papermill  # type: ignore[import-untyped]
    from jupyter_client.kernelspec import KernelSpecManager
    from jupyter_client.manager import AsyncKernelManager
    from jupyter_core.utils import run_sync

    logging.getLogger("papermill").setLevel(logging.ERROR)
    place: dict[str, Any] = {"connection_file": str(scratch / "kernel.json")}
    if os.name == "posix":  # an address of its own: the default is one name shared by all kernels in a folder
        place |= {"transport": "ipc", "ip": str(scratch / "k")}
    manager = AsyncKernelManager(
        kernel_name="python3",
        kernel_spec_manager=KernelSpecManager(kernel_dirs=[]),  # this very Python, whatever kernels the user installed
        **place,
    )
    try:
        executed = papermill.execute_notebook(
            str(task.notebook),
            str(scratch / task.notebook.name),
            parameters=task.given,
            kernel_name="python3",
            language="python",
            km=manager,
            progress_bar=False,
            execution_timeout=task.timeout,
            start_timeout=120,
        )
    finally:  # papermill leaves a kernel it was given alive
        run_sync(manager.shutdown_kernel)(now=True)
    for number, cell in enumerate(executed.cells, 1):
        # after sys.exit(0) or a dead kernel papermill can return as if all were well
        where = f"{task.notebook.name}, cell {number}"
        if cell.cell_type == "code" and "".join(cell.source).strip() and cell.execution_count is None:
            raise InputError(where, "never ran", "a cell before it ended the kernel")
        if any(output.output_type == "error" for output in cell.get("outputs", ())):
            raise InputError(where, "ended the notebook early", "let it run to its end")
    return executed


def _set_language(task: _Task) -> None:
    from helpers.locale import SOURCE_LANGUAGE, use_language

    use_language(str(task.parameters.get("language", SOURCE_LANGUAGE)))


def _message(error: BaseException, task: _Task) -> str:
    """What went wrong, for the index and the terminal: one line where it can be, without folders of this machine."""
    from nbclient.exceptions import CellTimeoutError, DeadKernelError
    from papermill.exceptions import PapermillExecutionError  # type: ignore[import-untyped]

    from helpers.report.exporter import without_machine

    if isinstance(error, PapermillExecutionError):
        name = "" if error.ename == "InputError" else f"{error.ename}: "
        text = f"cell {error.cell_index + 1}: {name}{error.evalue}"
    elif isinstance(error, CellTimeoutError):
        text = f"a cell took longer than {task.timeout} seconds"
    elif isinstance(error, DeadKernelError):
        text = "the kernel died"
    elif isinstance(error, InputError):
        text = str(error)
    else:
        text = f"{type(error).__name__}: {error}"
    return str(without_machine(re.sub(r"\x1b\[[0-9;]*m", "", text).strip(), task.parameters))


def _moment() -> dt.datetime:
    """Now, to the second; or the moment in SOURCE_DATE_EPOCH, for builds that are to be equal byte for byte."""
    fixed = os.environ.get("SOURCE_DATE_EPOCH")
    return dt.datetime.fromtimestamp(int(fixed), dt.UTC) if fixed else dt.datetime.now(dt.UTC).replace(microsecond=0)
