"""Words that may attribute a statement: verbs, prepositions, nouns, credits. Whether they do, attributions decides."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal

import msgspec

from helpers.alternation import alternation, normal
from helpers.lexicons import Entry, read_lexicon
from helpers.records import Quotation, Span

Order = Literal["active", "bare", "passive", "suffixed", "preposition", "noun", "credit", "open", "colon"]
Need = Literal["clause", "quote", "known"]
"""What has to stand beside a form: what is said, quotation marks, somebody known by name or role."""
Trait = Literal["strong", "loose", "headline", "behind", "agentless", "beside", "framed"]

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
    acting: tuple[str, ...] = ()
    """Those that do so only where whoever does it is known by name or role."""
    loose: tuple[str, ...] = ()
    """Bare forms that need no comma before."""
    headline: tuple[str, ...] = ()
    """Bare forms whose subject stands before only in headlines."""
    behind: tuple[str, ...] = ()
    """Bare forms whose subject never stands before."""
    agentless: tuple[str, ...] = ()
    """Passives that need no "oleh" before whoever speaks."""
    beside: tuple[str, ...] = ()
    """Forms with -nya that are nouns too and need a comma or a quotation mark beside them."""
    examples: tuple[str, ...]
    non_examples: tuple[str, ...]


class ReportingWord(Entry, frozen=True, kw_only=True):
    """An entry of [[prepositions]], [[nouns]] or [[credits]]."""

    stance: str = "neutral"
    forms: tuple[str, ...]
    strong: tuple[str, ...] = ()
    """Credits that name a medium whatever word follows; the others need one of the outlets lexicon."""
    examples: tuple[str, ...]
    non_examples: tuple[str, ...]


class Told(Entry, frozen=True, kw_only=True):
    """An entry of [[told]], [[unspoken]] or [[idioms]]: nouns for what is told or tells it; words that tell nothing."""

    forms: tuple[str, ...]
    examples: tuple[str, ...]
    non_examples: tuple[str, ...]


class Cue(msgspec.Struct, frozen=True):
    """A word that may attribute. `span` is its place in the text."""

    span: Span
    entry: str
    stance: str
    order: Order
    needs: frozenset[Need] = frozenset()
    traits: frozenset[Trait] = frozenset()


class _Form(msgspec.Struct, frozen=True):
    entry: str
    stance: str
    order: Order
    needs: frozenset[Need] = frozenset()
    traits: frozenset[Trait] = frozenset()


class _Cues(msgspec.Struct, frozen=True):
    pattern: re.Pattern[str]
    forms: dict[str, tuple[_Form, ...]]


@cache
def _cues() -> _Cues:
    forms: dict[str, list[_Form]] = {}
    for verb in read_lexicon("reporting_verbs", "verbs", ReportingVerb):
        for word, form in _verb_forms(verb):
            forms.setdefault(word, []).append(form)
    tables: tuple[tuple[str, Order], ...] = (("prepositions", "preposition"), ("nouns", "noun"), ("credits", "credit"))
    for table, order in tables:
        for entry in read_lexicon("reporting_verbs", table, ReportingWord):
            for word in entry.forms:
                traits: frozenset[Trait] = frozenset({"strong"}) if word in entry.strong else frozenset()
                forms.setdefault(word, []).append(_Form(entry.id, entry.stance, order, traits=traits))
    spelled = {v for word in forms for v in (word, word.lower(), word.upper(), word.capitalize(), word.title())}
    pattern = re.compile(r"(?<![\w-])(?<!\b[Jj]uru )(?<!\bJURU )" + alternation(spelled) + r"(?![\w]|-\w)")
    keys: dict[str, list[_Form]] = {}
    for word, rows in forms.items():
        keys.setdefault(normal(word), []).extend(rows)
    return _Cues(pattern, {key: tuple(rows) for key, rows in keys.items()})


def _verb_forms(verb: ReportingVerb) -> Iterator[tuple[str, _Form]]:
    """Every form of a verb; of active ones and of passives also that with -nya."""
    orders: tuple[tuple[Order, tuple[str, ...]], ...] = (
        ("active", verb.active),
        ("bare", verb.bare),
        ("passive", verb.passive),
        ("suffixed", verb.suffixed),
    )
    needed: tuple[tuple[Need, tuple[str, ...]], ...] = (
        ("clause", verb.narrow),
        ("quote", verb.quoting),
        ("known", verb.acting),
    )
    marked: tuple[tuple[Trait, tuple[str, ...]], ...] = (
        ("loose", verb.loose),
        ("headline", verb.headline),
        ("behind", verb.behind),
        ("agentless", verb.agentless),
        ("beside", verb.beside),
    )
    for order, words in orders:
        for word in words:
            needs = frozenset(need for need, those in needed if word in those)
            traits = frozenset(trait for trait, those in marked if word in those)
            yield word, _Form(verb.id, verb.stance, order, needs, traits)
            if order == "active" and not word.endswith("nya") and " " not in word:
                # "menyebutnya dusta": what is spoken of went before
                yield word + "nya", _Form(verb.id, verb.stance, order)
            elif order == "bare" and word + "nya" not in verb.suffixed:
                # ", tegurnya,": between marks only, for these are nouns too
                yield word + "nya", _Form(verb.id, verb.stance, "suffixed", traits=frozenset({"framed"}))
            elif order == "passive" and "agentless" in traits:  # "disampaikannya": so is whoever speaks
                yield word + "nya", _Form(verb.id, verb.stance, "suffixed")


@cache
def told_words(kind: Literal["content", "source"]) -> re.Pattern[str]:
    """The words for what is told (content) or for papers, counts and surveys that tell it (source)."""
    forms = {
        form for entry in read_lexicon("reporting_verbs", "told", Told) if entry.id == kind for form in entry.forms
    }
    return re.compile(r"(?<![\w-])" + alternation(forms) + r"(?:nya)?(?![\w-])", re.IGNORECASE)


@cache
def _idioms() -> re.Pattern[str]:
    """Phrases in which a cue word attributes nothing: "tanggung jawab"."""
    forms = {form for entry in read_lexicon("reporting_verbs", "idioms", Told) for form in entry.forms}
    return re.compile(r"(?<![\w-])" + alternation(forms) + r"(?![\w-])", re.IGNORECASE)


@cache
def unspoken() -> frozenset[str]:
    """Verbs before "bahwa" that say what is known, shown or meant, not what somebody says."""
    return frozenset(form for entry in read_lexicon("reporting_verbs", "unspoken", Told) for form in entry.forms)


def find_cues(text: str, start: int, end: int, quotations: tuple[Quotation, ...] = ()) -> list[Cue]:
    """Every reading of every cue word in `text[start:end]`, in text order; one word may stand for several orders.

    Words inside somebody's quotation are left out: they are part of what is said. An unclosed quotation hides none
    behind a comma, since that comma may stand where the closing mark is missing.
    """
    cues: list[Cue] = []
    lexicon = _cues()
    said = [q for q in quotations if not q.scare and q.span.end > start and q.span.start < end]
    idioms = [match.span() for match in _idioms().finditer(text, start, end)]
    for match in lexicon.pattern.finditer(text, start, end):
        a, b = match.span()
        if any(first <= a and b <= last for first, last in idioms):
            continue
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
                cues.append(Cue(Span(a, b), form.entry, form.stance, form.order, form.needs, form.traits))
    return cues
