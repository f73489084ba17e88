"""Sets of rows that go back to one origin, and which row of a set came first."""

from __future__ import annotations

import datetime as dt

from helpers.records import Document


class Forest:
    """Sets that grow together; the smallest member stands for its set."""

    def __init__(self, size: int) -> None:
        self.parent = list(range(size))

    def find(self, item: int) -> int:
        """The member that stands for the item's set."""
        while self.parent[item] != item:
            self.parent[item] = self.parent[self.parent[item]]
            item = self.parent[item]
        return item

    def join(self, a: int, b: int) -> None:
        """Make one set of the two items' sets."""
        first, second = sorted((self.find(a), self.find(b)))
        self.parent[second] = first


def age(document: Document) -> tuple[bool, dt.date, str]:
    """What documents are sorted by: the earliest day first, those without a day last, then by id."""
    return (document.published is None, document.published or dt.date.max, document.doc_id)
