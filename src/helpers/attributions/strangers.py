"""The side of somebody no lexicon knows: by the spelling of the name, by what they were called, by the scene."""

from __future__ import annotations

import re
from collections.abc import Callable

import msgspec

from helpers.actors import find_actors, head_of
from helpers.attributions.discourse import Discourse
from helpers.namesakes import given_names
from helpers.records import Span

WARRING = frozenset({"Russia", "Ukraine", "Syria", "rebels"})
_HOME = re.compile(r"\b(?:WNI|Indonesia|RI|TNI|Jakarta|Jawa|Sumatra|Kedutaan Besar RI|saya)\b")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|^[^“\"]*[”\"]")
_IN_PLACE = re.compile(r"\b(?:di|dari|asal)\s([A-ZÀ-Þ]\w+)")
_CALLED = re.compile(r"(?:^|.*\s(?:kata|ujar|tutur|menurut|oleh|dengan|dan|kepada|adalah)\s)([^“”]*)$", re.DOTALL)
_SURNAME = re.compile(r"\b[A-ZÀ-Þ][a-z]{2,}(?:enko|chuk|skyi|skyy|iuk|yuk)\b")
_SCENE = 500
"""Letters before an unknown person in which the scene is looked for."""


class Sided(msgspec.Struct, frozen=True):
    """A speaker's claimant side and kind."""

    side: str
    kind: str


# a paper or a site that the lexicon does not know: "The National", "hotnews.ro"
TITLED = re.compile(
    r"(?:^|\s)The\s(?!Hague|Pentagon)[A-Z]\w+|\w{3,}\.(?:com?|net|org|info|news|tv|id|ro|ua|ru|uk|pl|fr|de|eu)(?!\w)"
)
# "Jaringan Lembaga HAM Suriah": watches a state, and is none
RIGHTS_BODY = re.compile(
    r"(?:(?:laporan|data|catatan|direktur|ketua|pendiri|juru bicara)\s+)?"
    r"(?:jaringan|lembaga|observatorium|organisasi|kelompok|komite|perhimpunan|pusat|koalisi|aliansi"
    r"|syrian (?:network|observatory))(?!\s+pemerintah)\s(?:[^,]{0,40}\s)?"
    r"(?:HAM|hak(?:-hak)?\s+asasi|human rights|dokumentasi\s+pelanggaran)(?!\w)",
    re.I,
)


def side_of_name(words: str) -> str | None:
    """The side whose spelling a name in `words` has ('Oleksandr', 'Zinchuk' Ukraine, 'Aleksandr' Russia), or None."""
    side = next((side for word in re.findall(r"\w+", words) if (side := given_names().get(word)) is not None), None)
    return side or ("Ukraine" if _SURNAME.search(words) else None)


def scene_of(discourse: Discourse, span: Span, sentence: Span) -> str | None:
    """The side on whose land somebody unknown stands: by the last place named before, else behind in the sentence.

    None where the words around speak of home or of a land outside the wars.
    """
    text, start = discourse.text, max(0, span.start - _SCENE)
    if at_home(text, sentence.start, sentence.end) or elsewhere(discourse, span):
        return None
    own = [a for a in find_actors(text, sentence.start, sentence.end, discourse.day) if a.kind == "place"]
    if own:
        return min(own, key=lambda a: abs(a.span.start - span.start)).side
    near = [a for a in find_actors(text, start, span.start, discourse.day) if a.kind in ("place", "state", "capital")]
    lands = [a for a in near if a.kind == "place" or a.side not in WARRING]
    if not lands or lands[-1].side not in WARRING or at_home(text, start, span.start):
        return None
    return lands[-1].side


def introduced_as(discourse: Discourse, span: Span) -> Sided | None:
    """What a bare name was called where it first stood: "dosen Universitas X, Andi Budiman" → Budiman an expert."""
    text, words = discourse.text, span.of(discourse.text)
    if len(words.split()) > 2 or not words[:1].isupper():
        return None
    name = words.split()[-1]
    if text.find(name, 0, span.start) < 0:
        return None
    first = re.search(rf"\b{re.escape(name)}\b", text[: span.start])
    if first is None:
        return None
    begin = max(text.rfind(mark, 0, first.start()) for mark in (". ", "\n", "“", '"', ";", " – ")) + 1
    before = text[max(begin, first.start() - 90) : first.start()]
    named = _CALLED.search(before)
    called = named[1] if named else before
    head = head_of(called)
    if head is None or re.search(r"\b(?:me|ber|di)[a-z]{4,}\b", called[called.lower().find(head[0]) :]):
        return None
    if head[1].side and head[1].side != "state":
        return Sided(head[1].side, head[1].kind)
    at = first.start() - len(called)
    who = [a for a in find_actors(text, at, first.start(), discourse.day) if a.kind != "medium"]
    return Sided(who[0].side, head[1].kind) if who else None


def at_home(text: str, start: int, end: int) -> bool:
    """Whether the words, quotations left out, speak of the outlet's own country or of whoever writes."""
    return _HOME.search(_QUOTED.sub(" ", text[start:end])) is not None


def outside_quotes(text: str, sentence: Span) -> Callable[[Span], bool]:
    """Whether a place in the sentence stands outside what it quotes."""
    quoted = [Span(sentence.start + q.start(), sentence.start + q.end()) for q in _QUOTED.finditer(sentence.of(text))]
    return lambda span: not any(span.overlaps(q) for q in quoted)


def elsewhere(discourse: Discourse, span: Span) -> bool:
    """Whether the phrase itself names a place that no lexicon knows: "seorang pedagang di Hamburg"."""
    place = _IN_PLACE.search(span.of(discourse.text))
    if place is None:
        return False
    start = span.start + place.start(1)
    return not find_actors(discourse.text, start, span.end, discourse.day)
