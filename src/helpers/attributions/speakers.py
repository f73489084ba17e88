"""Whose words they are: the side of a phrase that names a speaker."""

from __future__ import annotations

import re
from itertools import pairwise

from helpers.actors import Actor, find_actors, head_of
from helpers.attributions.bearings import begin_of, captive_side
from helpers.attributions.discourse import Discourse, role_of
from helpers.attributions.hops import find_media
from helpers.attributions.strangers import RIGHTS_BODY, TITLED, WARRING, Sided
from helpers.attributions.unknown import unknown_side
from helpers.records import Span
from helpers.weighing import Weighing

_OCCUPIED = re.compile(
    r"\b(?:di(?:tunjuk|angkat|pasang|lantik|dukung|kendalikan|kuasai)(?:\s+oleh)?\s+(?:Rusia"
    r"|Moskow|Moskwa|Moscow|Kremlin|Putin)|pro-?\s?(?:Rusia|Moskow|Moskwa|Moscow|Kremlin|Putin)"
    r"|(?:versi|kubu|bentukan|pemimpin|milisi|otoritas|pejabat|kelompok) separatis|republik rakyat"
    r"|pendudukan|boneka|dukungan Rusia|bentukan Rusia|versi Rusia|milik Rusia|(?:ditunjuk"
    r"|dipasang|diangkat|dilantik|pendudukan)-(?:Rusia|Moskow|Moskwa|Moscow|Kremlin))",
    re.IGNORECASE,
)
_PRO_UKRAINE = re.compile(r"\bpro-?\s?(?:Ukraina|Kyiv|Kiev)\b", re.IGNORECASE)
_PAPER = re.compile(
    r"(?:koran|media|surat kabar|harian|majalah|tabloid|kantor berita|situs|laman|stasiun|outlet)\b.{0,12}"
    r"\b(?:itu|tersebut|yang sama)$|(?:tim |dewan )?redaksi\b",
    re.IGNORECASE,
)
_STATE_RUN = re.compile(
    r"\b(?:pemerintah|negara|milik negara|pelat merah|resmi|pro-?pemerintah|Kremlin)\b", re.IGNORECASE
)
_MEDIUM = 400
"""Characters before "kantor berita itu" in which the medium is named."""
_RETIRED = re.compile(
    r"\b(?:mantan|eks|bekas|pensiunan)\s+(?:\w+\s){0,2}?(?:jenderal|laksamana|kolonel|komandan|perwira|diplomat"
    r"|duta besar"
    r"|pejabat intelijen|agen|analis|panglima)\b",
    re.IGNORECASE,
)
# "tawanan yang diperiksa dinas keamanan Ukraina": whose captive he is tells what he is not
_HELD = re.compile(
    r"\byang\s(?:(?:baru|sudah|telah|kini|sekarang|pernah|sempat|masih)\s)?(?:di(?:periksa|interogasi|tangkap|tawan|tahan|sandera|bekuk|sergap|wawancarai|rekam)"
    r"|tertangkap|tertawan|menyerah|(?:mereka|kami|pihaknya)\s(?:tangkap|tawan|tahan))\b",
    re.I,
)
_CAPTIVES = frozenset({"tawanan", "tawanan perang", "tahanan perang"})
_BOTH = re.compile(
    r"(?:kedua(?: belah)? (?:pihak|kubu|negara)|keduanya|kedua-duanya|masing-masing pihak)\b", re.IGNORECASE
)
# "pemantau yang berbasis di Inggris, SOHR": where it sits says not whose it is
_SEATED = re.compile(
    r"\b(?:berbasis|bermarkas|berkantor|berpusat|berkedudukan|berdomisili|bermukim|tinggal)\s(?:\w+\s)?di\s(?:\w+\s)?$"
    r"|^(?:[Ll]embaga|[Kk]elompok|[Oo]rganisasi|[Ii]nstitut|[Pp]emantau|[Pp]usat)(?:\s\w+)?\s(?:di|asal)\s$"
)
_SEATLESS = frozenset({"", "ngo", "think_tank", "medium", "expert"})
_BODIES = frozenset({"ngo", "think_tank", "expert"})
# "sumber Reuters di Kementerian Pertahanan Rusia": of the ministry, not of the medium that asked
_SOURCE_IN = re.compile(r"(?:sumber|pejabat|informan)\s[^,]+?\s(?:di|dari|pada)\s", re.I)
# a channel, no medium
_CHANNEL = re.compile(
    r"\b(?:(?:unggahan|akun|kanal|laman|postingan|cuitan)\s+)?(?:di\s+)?(?:media sosial|medsos)\s+"
    r"(?:(?:resmi|milik)\s+)*",
    re.I,
)
_FROM_PLACE = re.compile(r"\b(?:dari|asal|warga|penduduk)\s$")


def speaker_side(discourse: Discourse, span: Span, sentence: Span, weighing: Weighing) -> Sided:
    """The claimant side of whoever `span` names, and what they are.

    Order: occupation officials are Russia's; a person of the lexicon; a fixed head (expert, ngo, medium); the first
    state or force in the phrase; its place. Of somebody whose words tell none of this the side is weighed.
    """
    text = discourse.text
    words = span.of(text)
    actors = find_actors(text, span.start, span.end, discourse.day)
    naming = _CHANNEL.sub("", words) or words
    head = role_of(naming) or head_of(naming)
    kind = head[1].kind if head else ""
    persons = [a for a in actors if a.kind == "person"]
    held = _HELD.search(words)
    own_end = span.start + held.start() if held else span.end
    seatless = kind in _SEATLESS or words.lower().startswith("lembaga")
    seats = [a for a in actors if seatless and _SEATED.search(text[span.start : a.span.start])]
    others = [a for a in actors if a.kind not in ("place", "person") and a.span.start < own_end and a not in seats]
    if _SOURCE_IN.match(words) and any(a.side != "media" for a in others):
        others = [a for a in others if a.side != "media"]
    places = [a for a in actors if a.kind == "place" and a not in seats]
    around = _clause_around(text, span, sentence)
    if _BOTH.match(words):
        return Sided("other", kind or "people")
    if not persons and _of_two(text, others):
        return Sided("other", kind or "people")
    if _PAPER.match(words):
        return Sided(_state_medium(discourse, span) if _STATE_RUN.search(words) else "media", "medium")
    if RIGHTS_BODY.match(words):
        return Sided("ngo", "ngo")
    if _PRO_UKRAINE.search(words):
        return Sided("Ukraine", kind or "people")
    if _OCCUPIED.search(words) and not re.search(r"\banti-?pendudukan", words, re.I):
        return Sided("Russia", kind or "official")
    media = find_media(None, text, span.start, span.end)
    if media and not persons:
        state = [m for m in media if m.side != "media"]
        if state:
            return Sided(state[0].side, "medium")
        bare = all(a.kind in ("state", "capital") and not a.head for a in others if a.kind != "medium")
        if bare or kind == "medium":
            return Sided("media", "medium")
    if persons:
        return Sided(persons[0].side, "person")
    if others and head and head[1].kind in _BODIES and others[0].kind in _BODIES:
        return Sided(others[0].side, others[0].kind)
    if head and head[1].side and head[1].side != "state":
        return Sided(head[1].side, kind)
    if others:
        first = others[0]
        if _RETIRED.match(words) and first.side not in WARRING:
            return Sided("expert", "expert")
        return Sided(first.side, kind or _kind_of(words, first))
    if not actors and TITLED.search(words):
        return Sided("media", "medium")
    captive = held or (head is not None and head[0] in _CAPTIVES)
    if captive and not others and (side := captive_side(discourse, span, actors)) is not None:
        return Sided(side, kind or "people")
    if places:
        if _OCCUPIED.search(around):
            return Sided("Russia", kind or "official")
        if kind not in ("", "expert", "ngo", "medium"):
            return Sided(places[0].side, kind)
        if not kind and _FROM_PLACE.search(text, span.start, places[0].span.start):
            return Sided(places[0].side, "person")
    if head and head[1].side == "state":
        return Sided(_state_medium(discourse, span), kind)
    return unknown_side(discourse, span, sentence, kind, weighing)


def _of_two(text: str, actors: list[Actor]) -> bool:
    """Whether two states speak with one voice: "kepala intelijen AS dan Inggris"."""
    return any(
        one.side != other.side
        and {one.kind, other.kind}.isdisjoint({"medium", "ngo", "think_tank", "expert", "people"})
        and text[one.span.end : other.span.start].strip() in ("dan", "serta", "&")
        for one, other in pairwise(actors)
    )


def _state_medium(discourse: Discourse, span: Span) -> str:
    """The side of the medium named last, for "kantor berita pemerintah itu"; media where that is no state's."""
    text = discourse.text
    before = find_actors(text, begin_of(text, span.start), span.start, discourse.day)
    capitals = [a for a in before if a.kind in ("capital", "state")]
    if capitals:  # "di Damaskus, televisi negara ..."
        return capitals[-1].side
    named = find_media(None, text, max(0, span.start - _MEDIUM), span.start)
    if not named and "Syria" in discourse.lands and "Ukraine" not in discourse.lands:
        return "Syria"  # "media pemerintah" of the land that is told of
    return named[-1].side if named else "media"


def _kind_of(words: str, actor: Actor) -> str:
    if re.search(r"\b(?:pejabat|sumber)\b", words, re.I):
        return "anonymous"
    return actor.kind


def _clause_around(text: str, span: Span, sentence: Span) -> str:
    return text[max(sentence.start, span.start - 60) : min(sentence.end, span.end + 60)]


def same_name(one_name: str | None, other_name: str | None) -> bool:
    """Two ways of naming a speaker: one holds the other, or they share half of their words or more."""
    if one_name is None or other_name is None:
        return one_name is other_name
    one, other = (set(re.findall(r"\w+", name.lower())) for name in (one_name, other_name))
    return one <= other or other <= one or len(one & other) >= 0.5 * len(one | other)
