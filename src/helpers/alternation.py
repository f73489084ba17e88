"""Many literal forms -> one regular expression, longest first, that shares prefixes (a trie) and so stays quick."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

APOSTROPHES = "'’‘`ʼ"
_SPACE = r"[ \t\u00a0]+"


def normal(form: str) -> str:
    """A matched form as a key: case, kinds of apostrophe and runs of white space made one."""
    for mark in APOSTROPHES[1:]:
        form = form.replace(mark, "'")
    return " ".join(form.split()).casefold()


def alternation(forms: Iterable[str]) -> str:
    """A pattern (a group without captures) that matches the longest of `forms` at a place. Empty: matches nothing."""
    trie: dict[str, Any] = {}
    for form in sorted(set(forms)):
        node = trie
        for char in form:
            node = node.setdefault(char, {})
        node[""] = None
    return _pattern(trie) if trie else r"(?!)"


def _pattern(node: dict[str, Any]) -> str:
    ends = "" in node
    branches = []
    for char, after in node.items():
        if char:
            tail = _pattern(after)
            branches.append(_char(char) + tail)
    if not branches:
        return ""
    body = branches[0] if len(branches) == 1 and not ends else "(?:" + "|".join(branches) + ")"
    return body + "?" if ends else body


def _char(char: str) -> str:
    if char == " ":
        return _SPACE
    if char in APOSTROPHES:
        return "[" + APOSTROPHES + "]"
    return re.escape(char)
