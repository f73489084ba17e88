"""Which language a text is in, by its function words. Made to keep other languages out of an Indonesian corpus."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache

from helpers.lexicons import Entry, read_lexicon

_ENOUGH = 3
_SCRIPTS = {
    "CYRILLIC": "ru",
    "ARABIC": "ar",
    "CJK": "zh",
    "HANGUL": "ko",
    "HIRAGANA": "ja",
    "THAI": "th",
    "HEBREW": "he",
}


class Language(Entry, frozen=True, kw_only=True):
    """The function words of one language."""

    forms: tuple[str, ...]
    only: tuple[str, ...] = ()
    examples: tuple[str, ...]
    non_examples: tuple[str, ...]


@cache
def _words() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    return {
        entry.id: (frozenset(entry.forms), frozenset(word.casefold() for word in entry.only))
        for entry in read_lexicon("languages", "languages", Language)
    }


def find_language(text: str) -> str | None:
    """`id` for Indonesian, another code where its words or script clearly win, None where a text is too short to tell.

    Reads the first 5,000 characters. Malay (`ms`) shares most words with Indonesian; what the two don't share decides.
    Scripts stand for their best known language (`ru` for any Cyrillic).
    """
    sample = text[:5000]
    letters = [c for c in sample if c.isalpha()]
    foreign = [c for c in letters[:400] if ord(c) > 0x24F]
    if letters and len(foreign) * 2 > len(letters[:400]):
        scripts = Counter(unicodedata.name(c, "").split(" ")[0] for c in foreign)
        return next((code for name, code in _SCRIPTS.items() if scripts.most_common(1)[0][0].startswith(name)), "other")
    counts = Counter(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", sample.casefold()))
    scores = {code: sum(counts[word] for word in forms) for code, (forms, _) in _words().items()}
    best = max(scores, key=lambda code: (scores[code], code == "id"))
    if best in ("id", "ms"):
        own = {code: sum(counts[word] for word in _words()[code][1]) for code in ("id", "ms")}
        return "ms" if own["ms"] >= 2 and own["ms"] > 2 * own["id"] else "id" if scores["id"] >= 1 else None
    # another language must be clearly there: English quotations are common in Indonesian articles
    clear = scores[best] >= _ENOUGH and scores[best] > 2 * scores["id"] and scores[best] * 8 > sum(counts.values())
    return best if clear else "id" if scores["id"] else None
