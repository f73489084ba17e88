"""Executed notebook → one HTML file: nothing loaded from anywhere, no script but ours, no path of this machine."""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import re
import sys
import tempfile
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import jinja2
import msgspec
from markupsafe import Markup

import helpers
from helpers import locale
from helpers.locale import gettext as _
from helpers.locale.formats import chart_formats
from helpers.report.page import read_page
from helpers.report.shown import shown, without_folders
from helpers.report.vega import chart_colours, safe_json, vega_bundle
from helpers.report.whole import write_whole


class ReportFacts(msgspec.Struct, frozen=True):
    """What a page tells about itself; it stands in the page as JSON, and the index reads it back."""

    name: str
    title: str
    answer: str
    """Plain text."""
    corpus: str
    parameters: dict[str, Any]
    """Every parameter with the value it had, paths cut to their last name."""
    built: dt.datetime
    version: str
    language: str


def export_report(
    notebook: Mapping[str, Any], path: Path, parameters: Mapping[str, object], built: dt.datetime
) -> ReportFacts:
    """Write the page of an executed notebook (nbformat 4) to `path`, whole or not at all.

    `parameters` holds every parameter with the value it had. The page is in the current language.
    """
    text, facts = render_report(notebook, path.stem, parameters, built)
    write_whole(path, text)
    return facts


def render_report(
    notebook: Mapping[str, Any], name: str, parameters: Mapping[str, object], built: dt.datetime
) -> tuple[str, ReportFacts]:
    """The page as text, and what it tells about itself."""
    language = locale.current_language()
    cells = without_machine(notebook["cells"], parameters)
    page = read_page(cells, language)
    shown_parameters = {key: without_folders(value) for key, value in parameters.items()}
    facts = ReportFacts(
        name=name,
        title=page.title,
        answer=page.answer_text,
        corpus=shown(shown_parameters.get("corpus", "")),
        parameters=shown_parameters,
        built=built,
        version=helpers.__version__,
        language=language,
    )
    scripts = [_boot_script(language)]
    if page.has_chart:
        scripts.insert(0, vega_bundle())
    text = (
        environment()
        .get_template("report.html.j2")
        .render(
            page=page,
            facts=facts,
            data=Markup(safe_json(msgspec.to_builtins(facts))),
            scripts=[Markup(script) for script in scripts],
            policy=content_policy(scripts, [template_text("report.css")]),
            css=Markup(template_text("report.css")),
        )
    )
    return text, facts


def content_policy(scripts: list[str], styles: list[str]) -> str:
    """A content security policy under which only these scripts run, only these styles hold, and nothing is loaded."""
    allowed_scripts = " ".join(_hash(script) for script in scripts) or "'none'"
    return (
        f"default-src 'none'; script-src {allowed_scripts}; style-src {' '.join(_hash(style) for style in styles)}; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


@cache
def template_text(name: str) -> str:
    """A file of the template folder."""
    return (files("helpers.report") / "template" / name).read_text(encoding="utf-8")


@cache
def environment() -> jinja2.Environment:
    """The templates, escaping everything that isn't marked as safe."""
    made = jinja2.Environment(
        loader=jinja2.FunctionLoader(template_text),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
        extensions=["jinja2.ext.i18n"],
    )
    made.install_gettext_callables(locale.gettext, locale.ngettext, newstyle=False)  # type: ignore[attr-defined]
    made.filters["shown"] = shown
    return made


def without_machine(value: Any, parameters: Mapping[str, object]) -> Any:
    """A notebook's cells with each path of this machine cut: a parameter's to its last name, others to what follows."""
    exact = {
        str(v): str(without_folders(v)) for v in parameters.values() if isinstance(v, str) and v != without_folders(v)
    }
    folders = {str(p) for p in _machine_folders()} | {str(p.resolve()) for p in _machine_folders()}
    alternatives = [re.escape(text) for text in sorted({*exact, *folders}, key=len, reverse=True) if len(text) > 3]
    if not alternatives:
        return value
    # not inside a longer path or an address: https://example.org/home/ani is nobody's folder
    pattern = re.compile(rf"(?<![\w.:/\\-])({'|'.join(alternatives)})(?![\w-])([/\\]?)")

    def cut(text: str) -> str:
        return pattern.sub(lambda found: exact[found[1]] + found[2] if found[1] in exact else "", text)

    def walk(item: Any) -> Any:
        if isinstance(item, str):
            return cut(item)
        if isinstance(item, Mapping):
            return {key: walk(inner) for key, inner in item.items()}
        return [walk(inner) for inner in item] if isinstance(item, list) else item

    return walk(value)


def _machine_folders() -> list[Path]:
    package = Path(helpers.__file__).resolve().parent
    return [
        Path.cwd(),
        Path.home(),
        package.parents[1],
        Path(sys.prefix),
        Path(sys.base_prefix),
        Path(tempfile.gettempdir()),
    ]


def _boot_script(language: str) -> str:
    settings = {
        "formats": chart_formats(language),
        "colours": {scheme: chart_colours(scheme) for scheme in ("light", "dark")},
        "failed": _("This chart could not be drawn here; its picture stands in."),
    }
    return template_text("boot.js").replace("__SETTINGS__", safe_json(settings))


def _hash(text: str) -> str:
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() + "'"
