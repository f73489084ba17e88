"""Values as a reader sees them: in the current language, and without the folders of the machine that built the page."""

from __future__ import annotations

import datetime as dt
import html
import re
from collections.abc import Sequence
from pathlib import PurePosixPath, PureWindowsPath

from helpers.locale import gettext as _
from helpers.locale.formats import shown_day, shown_moment, shown_number

NOTHING = "–"


def shown(value: object) -> str:
    """`value` as plain text: numbers and days in the language's way, lists joined, NOTHING where there is none."""
    if value is None:
        return NOTHING
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, (int, float)):
        return shown_number(value)
    if isinstance(value, dt.datetime):
        return shown_moment(value)
    if isinstance(value, dt.date):
        return shown_day(value)
    if isinstance(value, Sequence) and not isinstance(value, str):
        return ", ".join(shown(item) for item in value) or NOTHING
    return str(value)


def escaped(value: object) -> str:
    """`shown(value)` with the characters of HTML escaped, quotation marks included."""
    return html.escape(shown(value))


def anchor_id(text: str) -> str:
    """`text` as the id of an element: what no id may hold becomes a hyphen. The script does the same to links."""
    return re.sub(r"[\s\"'<>&]+", "-", text)


def local_address(address: str) -> str:
    """A link to a place in the page as that place's id is written; any other address as it is."""
    return "#" + anchor_id(address[1:]) if address.startswith("#") else address


def without_folders(value: object) -> object:
    """A path that tells about the machine (absolute, or leading outwards) cut to its last name; else itself."""
    if not isinstance(value, str):
        return [without_folders(item) for item in value] if isinstance(value, (list, tuple)) else value
    paths = PurePosixPath(value), PureWindowsPath(value)
    telling = any(path.is_absolute() or path.parts[:1] in (("~",), ("..",)) for path in paths)
    return (paths[1].name or NOTHING) if telling else value
