"""Numbers and days as the readers of the current language write them, in tables and in charts."""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import Any

from babel import Locale
from babel.dates import format_date, format_datetime
from babel.numbers import format_decimal

from helpers.locale import current_language

_REGION = {"en": "en_GB"}
"""Which region's habits a language follows here: days as 30 October 2022, not October 30, 2022."""


@cache
def _locale(language: str) -> Locale:
    return Locale.parse(_REGION.get(language, language))


def shown_number(value: float, decimals: int = 2) -> str:
    """`value` with the language's marks for thousands and decimals, at most `decimals` places."""
    pattern = "#,##0." + "#" * decimals if decimals else "#,##0"
    return str(format_decimal(value, format=pattern, locale=_locale(current_language())))


def shown_day(day: dt.date, *, short: bool = False) -> str:
    """'30 October 2022', or '30 Oct 2022' when `short`."""
    return str(format_date(day, format="d MMM y" if short else "d MMMM y", locale=_locale(current_language())))


def shown_moment(moment: dt.datetime) -> str:
    """'30 October 2022, 14:05 UTC'."""
    text = format_datetime(moment.astimezone(dt.UTC), format="d MMMM y, HH:mm", locale=_locale(current_language()))
    return f"{text} UTC"


def chart_formats(language: str) -> dict[str, dict[str, Any]]:
    """The two locale definitions Vega takes (d3-format, d3-time-format), made from CLDR: {'number', 'time'}."""
    locale = _locale(language)
    symbols = locale.number_symbols.get("latn", locale.number_symbols)
    week = [6, 0, 1, 2, 3, 4, 5]  # Babel counts days from Monday, d3 from Sunday
    days, months = locale.days["stand-alone"], locale.months["stand-alone"]
    periods = locale.day_periods["format"]["abbreviated"]
    return {
        "number": {
            "decimal": symbols["decimal"],
            "thousands": symbols["group"],
            "grouping": [3],
            "currency": ["", ""],
        },
        "time": {
            "dateTime": "%A, %e %B %Y, %H:%M",
            "date": "%e %B %Y",
            "time": "%H:%M",
            "periods": [str(periods["am"]), str(periods["pm"])],
            "days": [days["wide"][n] for n in week],
            "shortDays": [days["abbreviated"][n] for n in week],
            "months": [months["wide"][n] for n in range(1, 13)],
            "shortMonths": [months["abbreviated"][n] for n in range(1, 13)],
        },
    }
