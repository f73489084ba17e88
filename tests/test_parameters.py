"""Parameters: what a notebook declares, and how what it is given is held against it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.records import InputError
from helpers.report.parameters import (
    Kind,
    check_parameters,
    fit_value,
    parse_parameters,
    read_parameters,
    read_question,
)

DECLARED = """corpus: str = "seeds"  # folder of texts
language: str = "en"  # language of the page
side: str = "all"  # whose loss
measures: list[str] = []  # what happened
date_from: str = ""  # first day
date_to: str = "2022-11-30"  # last day
min_claims: int = 10  # claims a series needs
share: float = 0.5  # of all
strict: bool = False  # or lenient
reference: str | None = None  # a series
"""
PARAMETERS = parse_parameters(DECLARED)


def namespace(injected: str = "", later: str = "") -> dict[str, Any]:
    """What `globals()` holds in a kernel after the parameters cell, papermill's own cell and perhaps later ones."""
    cells = [DECLARED, *([f"# Parameters\n{injected}\n"] if injected else []), *([later] if later else [])]
    made: dict[str, Any] = {"In": ["", *cells]}
    for cell in cells:
        exec(cell, made)
    return made


def test_names_types_defaults_and_comments_are_read_in_order() -> None:
    assert list(PARAMETERS)[:4] == ["corpus", "language", "side", "measures"]
    assert PARAMETERS["measures"].kind == Kind("str", many=True)
    assert PARAMETERS["reference"].kind == Kind("str", optional=True)
    assert (PARAMETERS["min_claims"].default, PARAMETERS["min_claims"].comment) == (10, "claims a series needs")


def test_a_comment_sign_inside_a_value_is_no_comment() -> None:
    assert parse_parameters('tag: str = "# one"  # two')["tag"].comment == "two"


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("a: dict = {}", "says no type a parameter can have"),
        ("a: str | int = 'x'", "says no type a parameter can have"),
        ("a: str = b", "is no literal"),
        ("a: int = 'x'", "a must be int such as 'x', not str 'x'"),
        ("a: = 3", "is no valid Python"),
    ],
)
def test_a_cell_that_declares_badly_is_an_error(source: str, words: str) -> None:
    with pytest.raises(InputError, match=words):
        parse_parameters(source)


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("corpus", "2022", "2022"),
        ("measures", "killed,captured", ["killed", "captured"]),
        ("measures", '["killed", "wounded"]', ["killed", "wounded"]),
        ("measures", "", []),
        ("min_claims", "3", 3),
        ("share", "0.25", 0.25),
        ("share", "1", 1),
        ("strict", "true", True),
        ("strict", "No", False),
        ("reference", "none", None),
        ("reference", "series.csv", "series.csv"),
        ("date_from", "2022-11-01", "2022-11-01"),
        ("date_from", "", ""),
    ],
)
def test_the_text_of_a_command_line_becomes_the_declared_type(name: str, text: str, value: object) -> None:
    assert fit_value(PARAMETERS[name], text) == value


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("min_claims", "many", "min_claims must be int such as 10, not str 'many'"),
        ("min_claims", True, "min_claims must be int such as 10, not bool True"),
        ("min_claims", 2.5, "not float 2.5"),
        ("strict", "perhaps", "strict must be bool such as False"),
        ("side", None, "side must be str such as 'all', not NoneType None"),
        ("measures", [1], r"measures must be list\[str\], not list \[1\]"),
        ("date_to", 202211, "date_to must be str such as '2022-11-30', not int 202211"),
        ("date_to", "2022-11", "date_to must be a day such as '2022-11-30', not '2022-11'"),
        ("date_to", "2022-02-30", "must be a day"),
        ("date_to", "20221130", "must be a day"),
        ("date_to", "", "must be a day"),
    ],
)
def test_a_value_that_does_not_fit_is_refused_with_an_example(name: str, value: object, words: str) -> None:
    with pytest.raises(InputError, match=words):
        fit_value(PARAMETERS[name], value)


@given(st.lists(st.text(alphabet="abc xyz-", min_size=1).map(str.strip).filter(bool)))
def test_any_list_survives_its_json_and_its_commas(values: list[str]) -> None:
    assert fit_value(PARAMETERS["measures"], json.dumps(values)) == values
    assert fit_value(PARAMETERS["measures"], ",".join(values)) == values


class TestInTheKernel:
    def test_declared_values_pass(self) -> None:
        check_parameters(namespace())

    def test_a_misspelled_name_is_an_error_that_names_the_right_one(self) -> None:
        with pytest.raises(InputError, match="unknown parameter 'corpsu'; did you mean 'corpus'"):
            check_parameters(namespace("corpsu = 'x'"))

    def test_an_ill_typed_value_is_an_error(self) -> None:
        with pytest.raises(InputError, match="date_to must be str such as '2022-11-30', not int 202211"):
            check_parameters(namespace("date_to = 202211"))

    def test_an_int_may_stand_for_a_float(self) -> None:
        check_parameters(namespace("share = 1"))

    def test_a_text_with_commas_becomes_the_list_it_stands_for(self) -> None:
        made = namespace("measures = 'killed, wounded'")
        check_parameters(made)
        assert made["measures"] == ["killed", "wounded"]

    def test_what_later_cells_assign_is_no_parameter_when_the_cell_is_run_again(self) -> None:
        made = namespace("side = 'Russia'", later="records = 1\ncorpsu = 2\ntotal: int = 3")
        check_parameters(made)
        check_parameters(made)

    def test_only_the_last_injected_cell_counts(self) -> None:
        made = namespace("corpsu = 'x'")
        made["In"].append("# Parameters\ncorpus = 'x'\n")
        check_parameters(made)

    def test_cells_with_magics_are_passed_over(self) -> None:
        made = namespace()
        made["In"] += ["%timeit x: int = 3", "!ls", "broken ("]
        check_parameters(made)

    def test_an_unknown_language_lists_those_there_are(self) -> None:
        with pytest.raises(InputError, match="unknown language 'tlh'; known: en"):
            check_parameters(namespace("language = 'tlh'"))

    @pytest.mark.parametrize("injected", ["side = 'Rusia'", "measures = ['killed', 'kiled']"])
    def test_a_value_outside_its_vocabulary_names_the_nearest(self, injected: str) -> None:
        with pytest.raises(InputError, match=r"did you mean '(Russia|killed)'"):
            check_parameters(namespace(injected), choices={"side": ("all", "Russia"), "measures": ("killed",)})

    def test_an_empty_default_is_outside_no_vocabulary(self) -> None:
        check_parameters(namespace(), choices={"date_from": ("x",), "reference": ("x",), "measures": ("x",)})

    def test_choices_for_an_undeclared_name_are_an_error(self) -> None:
        with pytest.raises(InputError, match="did you mean 'side'"):
            check_parameters(namespace(), choices={"sides": ("all",)})

    def test_without_a_parameters_cell_it_says_what_to_do(self) -> None:
        with pytest.raises(InputError, match="run the cells from the top"):
            check_parameters({"In": ["", "x = 3"]})


def test_the_file_of_a_notebook_is_read(tmp_path: Path, write_notebook: Any) -> None:
    cells = [("markdown", "intro\n\n# Why #now?\n"), ("code", DECLARED, "parameters"), ("code", "x: int = 3")]
    path = write_notebook(tmp_path / "01_x.ipynb", cells)
    assert read_parameters(path) == PARAMETERS
    assert read_question(path) == "Why #now?"


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"cells": [{"cell_type": "code"}]}'])
def test_a_file_that_is_no_notebook_is_an_error_with_its_name(tmp_path: Path, text: str) -> None:
    path = tmp_path / "01_x.ipynb"
    path.write_text(text)
    with pytest.raises(InputError, match=r"01_x\.ipynb"):
        read_parameters(path)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("-p", "corpus", "elsewhere", "-p", "measures", "killed,wounded"), ""),
        (("-p", "mesures", "killed"), "did you mean 'measures'"),
        (("-p", "date_to", "2022_11"), "date_to must be str such as '2022-11-30', not int 202211"),
    ],
)
def test_bare_papermill_from_any_folder(
    tmp_path: Path, write_notebook: Any, arguments: tuple[str, ...], words: str
) -> None:
    check = "from helpers import report\n\nreport.check_parameters(globals())\nprint(corpus, measures)"
    write_notebook(tmp_path / "n" / "01_x.ipynb", [("code", DECLARED, "parameters"), ("code", check)])
    (tmp_path / "else").mkdir()
    command = [sys.executable, "-m", "papermill", "../n/01_x.ipynb", "out.ipynb", *arguments]
    done = subprocess.run(command, cwd=tmp_path / "else", capture_output=True, text=True, encoding="utf-8")
    assert (done.returncode == 0) is (words == "")
    assert words in done.stderr
    if not words:
        assert "elsewhere ['killed', 'wounded']" in (tmp_path / "else" / "out.ipynb").read_text().replace('"', "")
