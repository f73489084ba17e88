"""Whether two addresses of sites belong to one house: jateng.tribunnews.com and TRIBUNJATENG.COM."""

from __future__ import annotations

import re

_ENDINGS = re.compile(r"\.(?:com|co\.id|id|net|org|info|tv)\b")
_TELLING = 4
"""Letters of a word of an address that can tell one house from another."""
_COMMON = frozenset(
    {"news", "online", "berita", "media", "portal", "indonesia", "nusantara", "post", "times", "warta", "kabar"}
    | {"harian", "info", "radio", "daily", "world", "jakarta", "suara", "koran", "today", "mobile", "regional"}
)
"""Words that many houses have in their addresses."""


def of_one_house(one: str, other: str) -> bool:
    """Whether a word of one address that is no common one stands in the other.

    One of the two must be an address (`kabarsatu.com`), the other may be a name; capitals and endings count nothing.
    """
    return any(
        "." in address and any(word in _letters(beside) for word in _words(address))
        for address, beside in ((one, other), (other, one))
    )


def _letters(name: str) -> str:
    return re.sub(r"\W", "", _ENDINGS.sub("", name.casefold()))


def _words(address: str) -> list[str]:
    words = re.split(r"[\W_]+", _ENDINGS.sub(" ", address.casefold()))
    return [word for word in words if len(word) >= _TELLING and word not in _COMMON]
