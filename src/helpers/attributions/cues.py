"""Words that may attribute a statement: verbs, prepositions, nouns, credits. Whether they do, attributions decides."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

import msgspec

from helpers.alternation import alternation, normal
from helpers.lexicons import Entry, read_lexicon
from helpers.records import Quotation, Span

Order = Literal["active", "bare", "passive", "suffixed", "preposition", "noun", "credit", "open", "colon"]
Need = Literal["", "clause", "quote"]

_QUOTED_WORDS = 4


class ReportingVerb(Entry, frozen=True, kw_only=True):
    """An entry of reporting_verbs.toml [[verbs]]: one family of verbs with the same stance."""

    stance: str
    active: tuple[str, ...] = ()
    """The speaker stands before."""
    bare: tuple[str, ...] = ()
    """The speaker stands behind; in headlines also before."""
    passive: tuple[str, ...] = ()
    suffixed: tuple[str, ...] = ()
    """The speaker was named before."""
    narrow: tuple[str, ...] = ()
    """Those of the forms that report a statement only before a clause or a figure."""
    quoting: tuple[str, ...] = ()
    """Those that do so only beside quotation marks."""
    examples: tuple[str, ...]
    non_examples: tuple[str, ...]


class ReportingWord(Entry, frozen=True, kw_only=True):
    """An entry of [[prepositions]], [[nouns]] or [[credits]]."""

    stance: str = "neutral"
    forms: tuple[str, ...]
    strong: tuple[str, ...] = ()
    """Credits that name a medium whatever word follows; the others need a known one."""
    examples: tuple[str, ...]
    non_examples: tuple[str, ...]


class Cue(msgspec.Struct, frozen=True):
    """A word that may attribute. `span` is its place in the text."""

    span: Span
    entry: str
    stance: str
    order: Order
    needs: Need = ""
    strong: bool = False


class _Form(msgspec.Struct, frozen=True):
    entry: str
    stance: str
    order: Order
    needs: Need
    strong: bool


class _Cues(msgspec.Struct, frozen=True):
    pattern: re.Pattern[str]
    forms: dict[str, tuple[_Form, ...]]


@cache
def _cues() -> _Cues:
    forms: dict[str, list[_Form]] = {}
    for verb in read_lexicon("reporting_verbs", "verbs", ReportingVerb):
        orders: tuple[tuple[Order, tuple[str, ...]], ...] = (
            ("active", verb.active),
            ("bare", verb.bare),
            ("passive", verb.passive),
            ("suffixed", verb.suffixed),
        )
        for order, words in orders:
            for word in words:
                needs: Need = "clause" if word in verb.narrow else "quote" if word in verb.quoting else ""
                forms.setdefault(word, []).append(_Form(verb.id, verb.stance, order, needs, False))
                if order == "active" and not word.endswith("nya"):  # "menyebutnya dusta": what is spoken of went before
                    forms.setdefault(word + "nya", []).append(_Form(verb.id, verb.stance, order, "", False))
    tables: tuple[tuple[str, Order], ...] = (("prepositions", "preposition"), ("nouns", "noun"), ("credits", "credit"))
    for table, order in tables:
        for entry in read_lexicon("reporting_verbs", table, ReportingWord):
            for word in entry.forms:
                forms.setdefault(word, []).append(_Form(entry.id, entry.stance, order, "", word in entry.strong))
    spelled = {v for word in forms for v in (word, word.upper(), word.capitalize(), word.title())}
    pattern = re.compile(r"(?<![\w-])" + alternation(spelled) + r"(?![\w]|-\w)")
    return _Cues(pattern, {word: tuple(rows) for word, rows in forms.items()})


def find_cues(text: str, start: int, end: int, quotations: tuple[Quotation, ...] = ()) -> list[Cue]:
    """Every reading of every cue word in `text[start:end]`, in text order; one word may stand for several orders.

    Words inside somebody's quotation are left out: they are part of what is said. An unclosed quotation hides none
    behind a comma, since that comma may stand where the closing mark is missing.
    """
    cues: list[Cue] = []
    lexicon = _cues()
    said = [q for q in quotations if not q.scare and q.span.end > start and q.span.start < end]
    for match in lexicon.pattern.finditer(text, start, end):
        a, b = match.span()
        after_comma = text[start:a].rstrip().endswith((",", '"', "”", "’", "'", "?", "!"))
        rows = lexicon.forms[normal(match[0])]
        for form in rows:
            hidden = any(
                q.span.start <= a
                and b <= q.span.end
                and len(q.span.of(text).split()) >= _QUOTED_WORDS
                and (q.closed or not after_comma or form.order in ("active", "noun", "preposition"))
                for q in said
            )
            if not hidden:
                cues.append(Cue(Span(a, b), form.entry, form.stance, form.order, form.needs, form.strong))
    return cues
