"""The foot of a report: what it was made from, so that the same numbers can be made again."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Protocol

import helpers
from helpers.lexicons import lexicon_digest
from helpers.locale import gettext as _
from helpers.report.parameters import run_parameters
from helpers.report.shown import escaped, shown, without_folders


class Stamp:
    """A small list of facts. Made by `stamp`."""

    def __init__(self, facts: dict[str, object]) -> None:
        self._facts = facts

    def __repr__(self) -> str:
        return "\n".join(f"{_label(key)}: {shown(value)}" for key, value in _flat(self._facts))

    def _repr_html_(self) -> str:
        rows = "".join(
            f"<div><dt>{escaped(_label(key))}</dt><dd>{escaped(value)}</dd></div>" for key, value in _flat(self._facts)
        )
        return f'<dl class="stamp">{rows}</dl>'


class _Corpus(Protocol):
    @property
    def path(self) -> Path: ...
    @property
    def digest(self) -> str: ...


class _Records(Protocol):
    @property
    def corpus(self) -> _Corpus: ...


def stamp(records: _Records | None = None, namespace: Mapping[str, Any] | None = None, **facts: object) -> Stamp:
    """What a report was made from, as a small list.

    `records` gives the corpus and its digest, `namespace` (a notebook's `globals()`) the parameters with the values
    they had; digest of the lexicons and version come of themselves; further `facts` by keyword, a mapping as one fact
    for each key. Of a path only the last name is shown: no page tells the folders of the machine that built it.
    """
    made: dict[str, object] = {}
    if records is not None:
        made |= {"corpus": records.corpus.path.name, "corpus_digest": records.corpus.digest}
    made |= {"lexicon_digest": lexicon_digest(), "version": helpers.__version__}
    if namespace is not None:
        made |= {name: namespace.get(name) for name in run_parameters(namespace) if name not in made}
    return Stamp(made | facts)


def _flat(facts: dict[str, object]) -> list[tuple[str, object]]:
    rows: list[tuple[str, object]] = []
    for key, value in facts.items():
        if isinstance(value, dict):
            rows += [(name, without_folders(inner)) for name, inner in value.items()]
        else:
            rows.append((key, without_folders(value)))
    return rows


def _label(key: str) -> str:
    known = {
        "corpus": _("Corpus"),
        "corpus_digest": _("Corpus digest"),
        "lexicon_digest": _("Lexicon digest"),
        "documents": _("Documents"),
        "version": _("Version"),
        "language": _("Language"),
    }
    return known.get(key) or key.replace("_", " ").capitalize()
