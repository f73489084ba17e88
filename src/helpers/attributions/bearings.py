"""What the words around an unknown speaker tell of his side: his own sentence, those above, the headline."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from helpers.actors import Actor, find_actors
from helpers.attributions.discourse import Discourse, Mention
from helpers.attributions.strangers import WARRING, Sided, outside_quotes, scene_of
from helpers.records import Span

# offices that speak without their country's name are Ukraine's in this coverage
_REPORTS_DAILY = re.compile(r"\b(?:staf umum|angkatan udara|layanan darurat|administrasi militer)\b", re.IGNORECASE)
_ONE_OF_THEM = re.compile(
    r"(?:salah (?:satu|seorang)|(?:se|satu )orang di antara|satu di antara|yang (?:satu|lain))\b", re.I
)
_CAPTIVE = re.compile(
    r"\b(?:(?:tawanan|tahanan)\s+perang|tawanan|ditawan|tertawan|tertangkap|ditangkap|ditahan|menyerahkan diri)\b", re.I
)
INTERCEPTED = re.compile(
    r"(?<!\w)(?:(?:di|ter)?sadap\w*|(?:me|pe)nyadap\w*|intersepsi|(?:di|meng)intersep|audio"
    r"|(?:rekaman|klip)\s+(?:suara|audio|telepon|percakapan|radio|sambungan|panggilan)"
    r"|(?:percakapan|rekaman|telepon|pembicaraan)\s+(?:(?:telepon|radio|suara)\s+)?(?:yang\s+)?(?:dicegat|bocor))(?!\w)",
    re.I,
)
_CALL_OF = re.compile(
    r"\s+(?:(?:dari|antara|antar|para|seorang|dua|tiga|sejumlah|beberapa|milik|suara|percakapan|telepon|radio)\s+)*"
)
_CALL = 1200
"""Letters before a speaker in which a call that lets him be heard was told of: it is quoted for some paragraphs."""
_HEARD = frozenset({"", "person", "people", "army", "official", "anonymous"})
"""Kinds of those whom a call lets be heard."""
NEAR = 500
"""Letters before a speaker in which lands and armies are looked for."""
_OPPOSED = {"Ukraine": "Russia", "Russia": "Ukraine", "Syria": "rebels", "rebels": "Syria"}
_ARMIES = 900
"""Letters before a captive in which his own army was named."""


class Asked(msgspec.Struct, frozen=True):
    """Somebody whose side is asked for; `kind` is that of the head noun, empty for a name."""

    discourse: Discourse
    span: Span
    sentence: Span
    kind: str

    @property
    def text(self) -> str:
        """The whole article."""
        return self.discourse.text

    @property
    def words(self) -> str:
        """The words that name him."""
        return self.span.of(self.discourse.text)

    @property
    def person(self) -> str:
        """The kind, or that of a name."""
        return self.kind or "person"

    @property
    def earlier(self) -> list[Mention]:
        """Whoever was named before him."""
        return [m for m in self.discourse.mentions if m.span.end <= self.span.start]


def in_sentence(asked: Asked) -> Iterator[tuple[str, Sided]]:
    """Captors, lands and states that his own sentence names outside what it quotes."""
    text, span, sentence, day = asked.text, asked.span, asked.sentence, asked.discourse.day
    own = [a for a in find_actors(text, sentence.start, sentence.end, day) if not a.span.overlaps(span)]
    said = outside_quotes(text, sentence)
    held = next((m for m in _CAPTIVE.finditer(text, sentence.start, sentence.end) if said(Span(*m.span()))), None)
    if held is not None and asked.kind in ("", "person", "people", "army"):
        side = captive_side(asked.discourse, span, find_actors(text, held.start(), sentence.end, day))
        if side is not None:
            yield "captive", Sided(side, asked.person)
    lands = [a for a in own if a.kind == "place" and said(a.span)]
    if lands:
        yield "land here", Sided(min(lands, key=lambda a: abs(a.span.start - span.start)).side, asked.person)
    named = [a for a in own if a.kind not in ("place", "medium") and said(a.span)]
    if named:
        nearest = min(named, key=lambda a: abs(a.span.start - span.start))
        where = "before" if nearest.span.start < span.start else "behind"
        yield f"named {where}", Sided(nearest.side, asked.person)
    if _REPORTS_DAILY.search(asked.words):
        yield "reports daily", Sided("Ukraine", asked.kind)


def around(asked: Asked) -> Iterator[tuple[str, Sided]]:
    """Who was named or spoke last, the lands and armies above, what the text and its headline are of."""
    text, at, person, day = asked.text, asked.span.start, asked.person, asked.discourse.day
    earlier = asked.earlier
    if earlier:
        yield "mentioned last", Sided(earlier[-1].side, person)
    spoke = [m for m in earlier if m.spoke]
    if spoke:
        near = "near" if at - spoke[-1].span.end < NEAR else "far"
        yield f"spoke last, {near}", Sided(spoke[-1].side, person)
    overheard = _overheard(asked)
    if overheard is not None:
        yield overheard[0], Sided(overheard[1], person)
    warring = [m for m in earlier if m.side in WARRING]
    if warring:
        yield "warring last", Sided(warring[-1].side, person)
    scene = scene_of(asked.discourse, asked.span, asked.sentence)
    if scene is not None:
        yield "scene", Sided(scene, person)
    above = find_actors(text, max(0, at - NEAR), asked.sentence.start, day)
    yield from _landmarks(above, asked.kind, _ONE_OF_THEM.match(asked.words) is not None)
    for rank, side in enumerate(asked.discourse.lands):
        yield ("main land" if rank == 0 else "other land"), Sided(side, person)
    title = find_actors(text, 0, min(text.find("\n") if "\n" in text else len(text), 200), day)
    for side in sorted({a.side for a in title if a.kind not in ("place", "medium")}):
        yield "headline", Sided(side, person)


def _overheard(asked: Asked) -> tuple[str, str] | None:
    """The side of somebody heard in an intercepted call: that of the callers named, else the listener's enemy."""
    text, at = asked.text, asked.span.start
    if asked.kind not in _HEARD:
        return None
    for heard in reversed(list(INTERCEPTED.finditer(text, max(0, at - _CALL), at))):
        begin = begin_of(text, heard.start())
        end = min((e for mark in (". ", "\n") if (e := text.find(mark, heard.end())) > 0), default=len(text))
        named = [a for a in find_actors(text, begin, end, asked.discourse.day) if a.kind not in ("place", "medium")]
        forces = [a for a in named if a.is_force or a.kind in ("army", "people", "unit")]
        caller = next((a for a in forces if _CALL_OF.fullmatch(text, heard.end(), a.span.start)), None)
        if caller is not None:
            return "overheard by name", caller.side
        enemy = next((_OPPOSED[a.side] for a in named if a.side in _OPPOSED), None)
        if enemy is not None:
            return "overheard", enemy
    return None


def begin_of(text: str, at: int) -> int:
    """Where the sentence, or the line, begins that holds a place."""
    return max(text.rfind(mark, 0, at) for mark in (". ", "\n")) + 1


def _landmarks(above: list[Actor], kind: str, one_of_them: bool) -> Iterator[tuple[str, Sided]]:
    lands = [a for a in above if a.kind == "place"]
    if lands:
        yield "land above", Sided(lands[-1].side, kind or "person")
    states = [a for a in above if a.kind in ("state", "capital")]
    if states:
        yield "state above", Sided(states[-1].side, kind or "person")
    named = [a for a in above if a.kind not in ("place", "medium")]
    if named:
        yield ("one of those above" if one_of_them else "named above"), Sided(named[-1].side, kind or "person")
    forces = [a for a in above if a.is_force]
    if forces:
        yield "army above", Sided(forces[-1].side, kind or "person")


def captive_side(discourse: Discourse, span: Span, actors: list[Actor]) -> str | None:
    """The side of a captive: of the last army named before that is not his captor's, else the captor's enemy."""
    captors = {a.side for a in actors if a.kind not in ("place", "person", "medium")}
    near = find_actors(discourse.text, max(0, span.start - _ARMIES), span.start, discourse.day)
    armies = [a.side for a in near if a.is_force and a.side not in captors and a.side != "other"]
    return armies[-1] if armies else next((_OPPOSED.get(side) for side in captors), None)
