"""Markdown of notebook cells and answers as harmless HTML, with the headings that a page's contents list."""

from __future__ import annotations

import re
from typing import Any

import mistune
import msgspec

from helpers.report.sanitise import clean_html, plain_text


class Heading(msgspec.Struct, frozen=True):
    """A heading of the page: `id` is the place that the contents lead to."""

    level: int
    id: str
    text: str


class Headings(mistune.HTMLRenderer):
    """Renders headings with ids, and keeps them in order in `found`."""

    def __init__(self, taken: set[str]) -> None:
        super().__init__(escape=True)  # HTML written in Markdown is shown as the text it is
        self.taken = taken
        self.found: list[Heading] = []

    def heading(self, text: str, level: int, **attrs: Any) -> str:
        """One heading; called by mistune."""
        plain = plain_text(text)
        base = "section-" + (re.sub(r"[^\w]+", "-", plain.lower()).strip("-") or "untitled")
        name, number = base, 1
        while name in self.taken:
            number += 1
            name = f"{base}-{number}"
        self.taken.add(name)
        self.found.append(Heading(level, name, plain))
        return f'<h{level} id="{name}">{text}</h{level}>\n'


def render_markdown(source: str, taken: set[str] | None = None) -> tuple[str, list[Heading]]:
    """`source` as sanitised HTML, and its headings. `taken` holds the ids already used on the page, and grows."""
    renderer = Headings(set() if taken is None else taken)
    convert = mistune.create_markdown(renderer=renderer, plugins=["table", "strikethrough"])
    return clean_html(str(convert(source))), renderer.found
