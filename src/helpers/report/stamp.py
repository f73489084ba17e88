"""The foot of a report: what it was made from, so that the same numbers can be made again."""

from __future__ import annotations

from helpers.locale import gettext as _
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


def stamp(**facts: object) -> Stamp:
    """What a report was made from, as a small list: corpus_digest=..., version=..., parameters={...}.

    A mapping becomes one fact for each of its keys. Of a path only the last name is shown: no page tells the folders of
    the machine that built it.
    """
    return Stamp(facts)


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
