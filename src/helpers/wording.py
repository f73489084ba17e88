"""Values as a reader sees them: numbers, days, intervals and lists in the language of the report."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal

from helpers.lexicons import categories
from helpers.locale import current_language, ngettext
from helpers.locale import gettext as _


def number(value: float) -> str:
    """A number with the thousands mark of the language; up to two decimals."""
    return str(format_decimal(value, format="#,##0.##", locale=current_language()))


def day(value: dt.date | None) -> str:
    """A day such as 30 Oct 2022."""
    return _("no day") if value is None else str(format_date(value, format="d MMM y", locale=current_language()))


def listing(items: Sequence[str]) -> str:
    """Items as the language lists them: a, b and c."""
    return str(format_list(list(items), locale=current_language()))


def label(kind: str, code: str) -> str:
    """What a reader sees for the category `code` of categories.toml's list `kind`."""
    return _(categories(kind)[code].label)


def count(n: int, one: str, many: str) -> str:
    """`n` things; `one` and `many` hold {n}. The texts are marked for translation by their callers' ngettext_noop."""
    return ngettext(one, many, n).format(n=number(n))


def interval(low: float | None, high: float | None, qualifier: str) -> str:
    """The number of a claim as it was bounded by its words."""
    if low is None and high is None:
        return _("unreadable number")
    if low is None:
        assert high is not None
        return _("up to {n}").format(n=number(high))
    if high is None:
        return _("{n} or more").format(n=number(low))
    if low != high:
        text = _("{low} to {high}").format(low=number(low), high=number(high))
        return _("{interval} (a vague word)").format(interval=text) if qualifier == "vague" else text
    return _("about {n}").format(n=number(low)) if qualifier == "about" else number(low)
