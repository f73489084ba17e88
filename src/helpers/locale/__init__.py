"""Every visible text passes through here: labels, captions, page furniture, Markdown cells.

The texts in the code are English and are their own keys. Another language is one file, `locale/<code>.po`; it is read
as it stands, so there is nothing to compile. `python -m helpers.locale.extract` collects the keys into `messages.pot`.
"""

from __future__ import annotations

import gettext as _gettext
import io
from functools import cache
from importlib.resources import files

from helpers.records import unknown_value

SOURCE_LANGUAGE = "en"

_language = SOURCE_LANGUAGE


def available_languages() -> tuple[str, ...]:
    """The codes that `use_language` takes: English and each language with a catalogue, in alphabetical order."""
    folder = files("helpers") / "locale"
    found = {path.name.removesuffix(".po") for path in folder.iterdir() if path.name.endswith(".po")}
    return tuple(sorted(found | {SOURCE_LANGUAGE}))


def use_language(code: str) -> None:
    """Show every text from now on in the language `code` (this process only).

    Raises InputError, listing the languages there are, for any other.
    """
    global _language
    if code not in available_languages():
        raise unknown_value("language", "language", code, available_languages())
    _language = code


def current_language() -> str:
    """The code last given to `use_language`, else 'en'."""
    return _language


def gettext(message: str) -> str:
    """`message` in the current language; itself where the catalogue has no translation."""
    return _catalogue(_language).gettext(message) if message else ""


def ngettext(singular: str, plural: str, n: int) -> str:
    """The form that goes with the count `n`, in the current language."""
    return _catalogue(_language).ngettext(singular, plural, n)


@cache
def _catalogue(code: str) -> _gettext.NullTranslations:
    if code == SOURCE_LANGUAGE:
        return _gettext.NullTranslations()
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    source = (files("helpers") / "locale" / f"{code}.po").read_bytes()
    compiled = io.BytesIO()
    write_mo(compiled, read_po(io.BytesIO(source), locale=code))
    compiled.seek(0)
    return _gettext.GNUTranslations(compiled)
