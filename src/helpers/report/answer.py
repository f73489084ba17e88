"""The answer to a notebook's question: one sentence or two, shown right under the page's title."""

from __future__ import annotations


class Answer:
    """The answer as Markdown, made from values, never typed.

    Display it as the output of the cell tagged `answer`; the page shows it under its title and the index beside it.
    """

    def __init__(self, text: str) -> None:
        self.text = text

    def __repr__(self) -> str:
        return self.text

    def _repr_markdown_(self) -> str:
        return self.text
