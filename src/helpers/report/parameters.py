"""What a notebook declares it takes, and whether what it was given fits.

A notebook declares its parameters in the cell tagged `parameters`, as annotated and commented literals. papermill lets
a misspelled name and an ill-typed value pass, so they are checked here: in the builder before anything runs, and in the
kernel, by the notebook's own call of `check_parameters`, for whoever runs it with papermill alone or cell by cell.
"""

from __future__ import annotations

import ast
import datetime as dt
import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import msgspec

from helpers.locale import use_language
from helpers.records import InputError, unknown_value

INJECTED = "# Parameters"
"""First line of the cell that papermill adds below the declared one, with the values it was given."""

_BASES: dict[str, type] = {"str": str, "int": int, "float": float, "bool": bool}


class Kind(msgspec.Struct, frozen=True):
    """An annotation taken apart: `list[str]`, `float | None`."""

    base: str
    many: bool = False
    optional: bool = False

    def __str__(self) -> str:
        return (f"list[{self.base}]" if self.many else self.base) + (" or None" if self.optional else "")


class Parameter(msgspec.Struct, frozen=True):
    """One declared parameter."""

    name: str
    kind: Kind
    default: Any
    comment: str
    """What stands behind it in its line: the help that papermill prints."""


def parse_parameters(source: str, place: str = "parameters cell") -> dict[str, Parameter]:
    """The annotated assignments of a cell's source, name → Parameter, in their order.

    Raises InputError for Python that doesn't parse, an annotation other than str, int, float, bool, a list of these or
    one of these `| None`, and a default that is no literal or not of its own type. Lines without an annotation declare
    nothing.
    """
    try:
        tree = ast.parse(source)
    except SyntaxError as error:
        raise InputError(place, f"is no valid Python: {error.msg}", f"mend line {error.lineno}") from None
    lines = source.splitlines()
    declared: dict[str, Parameter] = {}
    for node in tree.body:
        if not (isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.value is not None):
            continue
        name = node.target.id
        kind = _parse_kind(node.annotation, f"{place}, {name}")
        try:
            default = ast.literal_eval(node.value)
        except ValueError:
            raise InputError(f"{place}, {name}", "its default is no literal", "give a plain value") from None
        comment = re.search(r"#\s*(.*)$", lines[(node.end_lineno or node.lineno) - 1][node.end_col_offset or 0 :])
        declared[name] = Parameter(name, kind, default, comment[1].strip() if comment else "")
        check_value(declared[name], default, place)
    return declared


def read_parameters(notebook: Path) -> dict[str, Parameter]:
    """The parameters a notebook file declares; empty where no cell is tagged `parameters`."""
    try:
        cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
        sources = ["".join(c["source"]) for c in cells if "parameters" in c["metadata"].get("tags", ())]
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise InputError(notebook.name, f"is no notebook that can be read: {error}", "open it in JupyterLab") from None
    return parse_parameters(sources[0], f"{notebook.name}, parameters cell") if sources else {}


def read_question(notebook: Path) -> str:
    """The first heading of a notebook file that can be read; '' where it has none."""
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    text = "\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown")
    found = re.search(r"(?m)^#[ \t]+(.+?)[ \t#]*$", text)
    return found[1] if found else ""


def fit_value(parameter: Parameter, value: object, place: str = "parameters") -> Any:
    """`value` as the parameter's type: the text of a command line becomes what it stands for.

    'killed,captured' (or a JSON list) is a list where one is declared, '3' a number where one is declared, '' or 'none'
    is None where that is allowed. Raises InputError where it can't be that type.
    """
    kind = parameter.kind
    if isinstance(value, str):
        if kind.optional and value.strip().lower() in ("", "none"):
            value = None
        elif kind.many:
            value = [_from_text(kind.base, part) for part in _parts(value)]
        else:
            value = _from_text(kind.base, value)
    check_value(parameter, value, place)
    return value


def check_value(parameter: Parameter, value: object, place: str = "parameters") -> None:
    """Raise InputError unless `value` is of the declared type; names that begin with date_ must hold a day."""
    kind, name = parameter.kind, parameter.name
    if value is None and kind.optional:
        return
    fits = isinstance(value, list) and all(_is(kind.base, v) for v in value) if kind.many else _is(kind.base, value)
    if not fits:
        example = f" such as {parameter.default!r}" if parameter.default not in (None, "", []) else ""
        problem = f"{name} must be {kind}{example}, not {type(value).__name__} {value!r}"
        raise InputError(place, problem, f"give it as -p {name} VALUE to `mundur build`" if kind.many else "")
    if name.startswith("date_") and isinstance(value, str) and not (value == "" == parameter.default):
        _check_day(parameter, value, place)


def check_parameters(namespace: dict[str, Any], choices: Mapping[str, Iterable[str]] | None = None) -> None:
    """Hold a running notebook's parameters against its own declaration; call it with `globals()`, imports done.

    Raises InputError where papermill was given a name that the parameters cell doesn't declare (naming the nearest one
    it does), where a value has another type than its annotation, where a `date_...` is no day, where `language` is none
    that there is, and where a value is outside its `choices` (name → the values it may take; None and "" pass where
    they are the default). A list given as one text with commas is made a list, as `papermill -p` can pass nothing else.
    Then charts are set to the renderer that reports can draw, and texts to `language`.

    It reads the cells as they were run (`In`), so it may be run again at any time: what later cells assign is none of
    its business.
    """
    declared = run_parameters(namespace)
    injected: list[str] = []
    for source in namespace.get("In", ()):
        if source.startswith(INJECTED):
            injected = _assigned(source)  # the last one counts: each replaces the one before
    if not declared:
        raise InputError(
            "check_parameters",
            "no cell with annotated parameters was run",
            "run the cells from the top of the notebook",
        )
    for name in injected:
        if name not in declared:
            raise unknown_value("parameters", "parameter", name, tuple(declared))
    for name, parameter in declared.items():
        value = namespace.get(name, parameter.default)
        if parameter.kind.many and isinstance(value, str):
            value = namespace[name] = fit_value(parameter, value)
        check_value(parameter, value)
    for name, allowed in (choices or {}).items():
        _check_choice(declared, name, namespace.get(name), tuple(allowed))
    if "language" in declared:
        use_language(namespace["language"])

    from helpers.report.renderer import enable

    enable()


def run_parameters(namespace: Mapping[str, Any]) -> dict[str, Parameter]:
    """The parameters declared by the cells that a running notebook has run so far (`In` in its `globals()`)."""
    declared: dict[str, Parameter] = {}
    for source in namespace.get("In", ()):
        declared |= _declared_while_running(source)
    return declared


def _check_choice(declared: Mapping[str, Parameter], name: str, value: object, allowed: tuple[str, ...]) -> None:
    if name not in declared:
        raise unknown_value("check_parameters, choices", "parameter", name, tuple(declared))
    if value in (None, "") and value == declared[name].default:
        return
    for item in value if isinstance(value, list) else [value]:
        if item not in allowed:
            raise unknown_value(f"parameters, {name}", "value", str(item), allowed)


def _declared_while_running(source: str) -> dict[str, Parameter]:
    try:
        tree = ast.parse(source)
    except SyntaxError:  # a cell with magics, or one that was never valid: it declares nothing
        return {}
    return parse_parameters(source) if any(isinstance(node, ast.AnnAssign) for node in tree.body) else {}


def _assigned(source: str) -> list[str]:
    return [
        target.id
        for node in ast.parse(source).body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    ]


def _parse_kind(annotation: ast.expr, place: str) -> Kind:
    quoted = isinstance(annotation, ast.Constant) and isinstance(annotation.value, str)
    text = ast.literal_eval(annotation) if quoted else ast.unparse(annotation)
    parts = [part.strip() for part in text.split("|")]
    optional = "None" in parts
    rest = [part for part in parts if part != "None"]
    inner = re.fullmatch(r"list\[(\w+)\]", rest[0]) if len(rest) == 1 else None
    base = inner[1] if inner else rest[0] if len(rest) == 1 else ""
    if base not in _BASES:
        remedy = "use str, int, float, bool, list[...] of these, or one of these | None"
        raise InputError(place, f"the annotation {text} says no type a parameter can have", remedy)
    return Kind(base, many=inner is not None, optional=optional)


def _is(base: str, value: object) -> bool:
    if base in ("int", "float") and isinstance(value, bool):
        return False
    return isinstance(value, (int, float) if base == "float" else _BASES[base])


def _parts(text: str) -> list[str]:
    if text.strip().startswith("["):
        try:
            return [v if isinstance(v, str) else json.dumps(v) for v in json.loads(text)]
        except ValueError:
            pass  # a text that only begins like a list: split it as any other, and let its parts be judged
    return [part.strip() for part in text.split(",") if part.strip()]


def _from_text(base: str, text: str) -> object:
    """The value a command-line text stands for; the text itself where it stands for none, for check_value to refuse."""
    if base == "bool":
        return {"true": True, "yes": True, "false": False, "no": False}.get(text.strip().lower(), text)
    if base in ("int", "float"):
        try:
            return int(text) if base == "int" else float(text)
        except ValueError:
            return text
    return text


def _check_day(parameter: Parameter, value: str, place: str) -> None:
    try:
        dt.date.fromisoformat(value)
        plain = re.fullmatch(r"\d{4}-\d\d-\d\d", value) is not None
    except ValueError:
        plain = False
    if not plain:
        example = parameter.default or "2022-11-01"
        raise InputError(place, f"{parameter.name} must be a day such as {example!r}, not {value!r}")
