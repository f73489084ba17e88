"""Whose words they are: the side of a phrase that names a speaker."""

from __future__ import annotations

import datetime as dt
import re

from helpers.actors import Actor, find_actors, head_of
from helpers.attributions.discourse import GROUP_KINDS, Discourse, role_of
from helpers.attributions.hops import find_media
from helpers.attributions.strangers import WARRING, Sided, introduced_as, scene_of, side_of_name
from helpers.records import Span

_OCCUPIED = re.compile(
    r"\b(?:di(?:tunjuk|angkat|pasang|lantik|dukung|kendalikan|kuasai)(?:\s+oleh)?\s+(?:Rusia"
    r"|Moskow|Kremlin|Putin)|pro-?\s?(?:Rusia|Moskow|Kremlin|Putin)"
    r"|pendudukan|boneka|dukungan Rusia|bentukan Rusia|versi Rusia|milik Rusia|(?:ditunjuk"
    r"|dipasang|diangkat|pendudukan)-(?:Rusia|Moskow))",
    re.IGNORECASE,
)
_DOCUMENT = re.compile(
    r"^(?:sebuah\s+)?(?:laporan|pernyataan|unggahan|postingan|dokumen|keterangan|surat|siaran pers"
    r"|rilis|cuitan|pesan|data|angka|hitungan|catatan|pembaruan|buletin|rangkuman|survei|temuan|studi|kajian|penelitian|klaim|perkiraan|misi)\b",
    re.IGNORECASE,
)
# offices that speak without their country's name are Ukraine's in this coverage
_REPORTS_DAILY = re.compile(r"\b(?:staf umum|angkatan udara|layanan darurat|administrasi militer)\b", re.IGNORECASE)


_GROUP_NOUN = re.compile(
    r"(?:lembaga|kantor|kelompok|organisasi|badan|koalisi|pusat|institusi|komando|perusahaan|dinas|komisi|tim|proyek"
    r"|kementerian)"
    r"\s+(?:itu|tersebut|ini)$",
    re.IGNORECASE,
)
_PAPER = re.compile(
    r"(?:koran|media|surat kabar|harian|majalah|tabloid|kantor berita|situs|laman|stasiun|outlet)\b.{0,12}"
    r"\b(?:itu|tersebut|yang sama)$|(?:tim |dewan )?redaksi\b",
    re.IGNORECASE,
)
_RETIRED = re.compile(
    r"\b(?:mantan|eks|bekas|pensiunan)\s+(?:\w+\s){0,2}?(?:jenderal|laksamana|kolonel|komandan|perwira|diplomat"
    r"|duta besar"
    r"|pejabat intelijen|agen|analis|panglima)\b",
    re.IGNORECASE,
)
# "tawanan yang diperiksa dinas keamanan Ukraina": whose captive he is tells what he is not
_HELD = re.compile(
    r"\byang\s(?:baru\s|sudah\s|telah\s)?(?:di(?:periksa|interogasi|tangkap|tawan|tahan|sandera|bekuk|sergap|wawancarai|rekam)"
    r"|tertangkap|tertawan|menyerah)\b"
)
_OPPOSED = {"Ukraine": "Russia", "Russia": "Ukraine", "Syria": "rebels", "rebels": "Syria"}
_CAPTIVES = frozenset({"tawanan", "tawanan perang", "tahanan perang"})
_NEAR = 900
"""Letters before a captive in which his own army was named."""
_BOTH = re.compile(
    r"(?:kedua(?: belah)? (?:pihak|kubu|negara)|keduanya|kedua-duanya|masing-masing pihak)\b", re.IGNORECASE
)
_HOSTS = frozenset({"official", "anonymous", "government", "ministry", "agency"})
_STAGE = re.compile(r"(?:Di|Dari)\s(?=[A-ZÀ-Þ])")
_FROM_PLACE = re.compile(r"\b(?:dari|asal|warga|penduduk)\s$")
_COMPANY = re.compile(
    r"\b(?:asosiasi|sekuritas|perusahaan|bank|direktur utama|dirut|presiden direktur|manajer|pabrik|klub|pelatih"
    r"|penjaga gawang|kiper|pemain|bek|striker)\b",
    re.IGNORECASE,
)
_ANALYSTS = re.compile(r"\b(?:riset|sekuritas)\b", re.IGNORECASE)
_CITIZENS = re.compile(r"\b(?:WNI|KBRI|Kedutaan Besar RI|warga negara Indonesia)\b")
_PUBLIC = frozenset(
    {"expert", "ngo", "medium", "un", "think_tank", "alliance", "journalist", "ministry", "agency", "document"}
)


def speaker_side(discourse: Discourse, span: Span, sentence: Span) -> Sided:
    """The claimant side of whoever `span` names, and what they are.

    Order: occupation officials are Russia's; a person of the lexicon; a fixed head (expert, ngo, medium); the first
    state or force in the phrase; its place; whoever bore the same role or name before; the place in the sentence for
    local people. Else 'other'.
    """
    text = discourse.text
    words = span.of(text)
    actors = find_actors(text, span.start, span.end, discourse.day)
    head = role_of(words) or head_of(words)
    kind = head[1].kind if head else ""
    persons = [a for a in actors if a.kind == "person"]
    held = _HELD.search(words)
    own_end = span.start + held.start() if held else span.end
    others = [a for a in actors if a.kind not in ("place", "person") and a.span.start < own_end]
    places = [a for a in actors if a.kind == "place"]
    around = _clause_around(text, span, sentence)
    if _BOTH.match(words):
        return Sided("other", kind or "people")
    if _PAPER.match(words):
        return Sided("media", "medium")
    if _OCCUPIED.search(words) and not re.search(r"\banti-?pendudukan", words, re.I):
        return Sided("Russia", kind or "official")
    media = find_media(None, text, span.start, span.end)
    if media and not persons:
        state = [m for m in media if m.side != "media"]
        if state:
            return Sided(state[0].side, "medium")
        bare = all(a.kind in ("state", "capital") and not a.head for a in others)
        if bare or kind == "medium":
            return Sided("media", "medium")
    if persons:
        return Sided(persons[0].side, "person")
    if head and head[1].side and head[1].side != "state":
        return Sided(head[1].side, kind)
    if others:
        first = others[0]
        if _RETIRED.match(words) and first.side not in WARRING:
            return Sided("expert", "expert")
        return Sided(first.side, kind or _kind_of(words, first))
    captive = held or (head is not None and head[0] in _CAPTIVES)
    if captive and not others and (side := _captive(discourse, span, actors)) is not None:
        return Sided(side, kind or "people")
    if places:
        if _OCCUPIED.search(around):
            return Sided("Russia", kind or "official")
        if kind not in ("", "expert", "ngo", "medium"):
            return Sided(places[0].side, kind)
        if not kind and _FROM_PLACE.search(text, span.start, places[0].span.start):
            return Sided(places[0].side, "person")
    if head and head[1].side == "state":
        return Sided("media", kind)
    if _DOCUMENT.search(words):
        if re.search(r"\b(?:lokal|setempat|media|pers)\b", words):
            return Sided("media", "medium")
        spoke = [m for m in discourse.mentions if m.spoke and m.span.end <= span.start]
        spoke = [m for m in spoke if m.span.end <= sentence.start] or spoke
        if spoke:
            return Sided(spoke[-1].side, "document")
    if _GROUP_NOUN.match(words):
        group = discourse.same_role(words, span.start) or discourse.group_itself(span.start)
        if group is not None:
            return Sided(group.side, group.kind)
    earlier = discourse.longer_name(words, span.start)
    if earlier is None or earlier.side in ("other", "none"):
        again = kind != "anonymous" or re.search(r"\b(?:itu|tersebut|yang sama)\b", words) is not None
        staged = _staged(discourse, sentence) if again or kind in _HOSTS else None
        if staged is not None and _bare_role(words) and kind in _HOSTS and earlier is None:
            return Sided(staged, kind)
        same = discourse.same_role(words, span.start) if again and _bare_role(words) else None
        earlier = same or earlier
    if earlier is not None:
        return Sided(earlier.side, earlier.kind if kind in ("", "official") else kind)
    if re.search(r"\b(?:itu|tersebut)$|\w{4}nya\b", words) and not re.search(r"[A-Z]\w+$", words):
        meant = discourse.antecedent("mereka" if kind in GROUP_KINDS else "dia", span.start)
        if meant is not None and meant.side not in ("other", "none"):
            return Sided(meant.side, kind or meant.kind)
    named_later = _apposed(text, span, sentence, discourse.day)
    if named_later is not None:
        return Sided(named_later.side, kind or "person")
    given = side_of_name(words)
    if given is not None:
        return Sided(given, kind or "person")
    brought = introduced_as(discourse, span) if kind in ("", "person") else None
    if brought is not None:
        return brought
    if kind in ("government", "official", "ministry") and _CITIZENS.search(text, sentence.start, sentence.end):
        return Sided("other", kind)
    if _COMPANY.search(words):
        return Sided("expert" if _ANALYSTS.search(words) else "other", kind or "person")
    if kind in ("people", "official", "government", "army", "anonymous") or head_of(words) is not None:
        local = [a for a in find_actors(text, sentence.start, sentence.end, discourse.day) if a.kind == "place"]
        if local and kind in ("people", "official", "government"):
            return Sided(local[0].side, kind)
        if _REPORTS_DAILY.search(words):
            return Sided("Ukraine", kind)
        spoke = [m for m in discourse.mentions if m.span.end <= span.start and m.side in WARRING]
        if spoke and kind in ("official", "government", "army") and _bare_role(words):
            return Sided(spoke[-1].side, kind)
    if kind not in _PUBLIC:
        scene = scene_of(discourse, span, sentence)
        if scene is not None:
            return Sided(scene, kind or "person")
    return Sided("other", kind or "person")


def _captive(discourse: Discourse, span: Span, actors: list[Actor]) -> str | None:
    """The side of a captive: of the last army named before that is not his captor's, else the captor's enemy."""
    captors = {a.side for a in actors if a.kind not in ("place", "person", "medium")}
    near = find_actors(discourse.text, max(0, span.start - _NEAR), span.start, discourse.day)
    armies = [a.side for a in near if a.is_force and a.side not in captors and a.side != "other"]
    return armies[-1] if armies else next((_OPPOSED.get(side) for side in captors), None)


def _staged(discourse: Discourse, sentence: Span) -> str | None:
    """The state in whose capital a sentence begins: "Di Berlin, seorang pejabat ..."."""
    stage = _STAGE.match(discourse.text, sentence.start, sentence.end)
    if stage is None:
        return None
    near = find_actors(discourse.text, stage.end(), min(sentence.end, stage.end() + 40), discourse.day)
    at = near[0] if near and near[0].span.start == stage.end() else None
    return at.side if at is not None and at.kind in ("capital", "state", "place") else None


def _kind_of(words: str, actor: Actor) -> str:
    if re.search(r"\b(?:pejabat|sumber)\b", words, re.I):
        return "anonymous"
    return actor.kind


def _bare_role(words: str) -> bool:
    """Whether the words are a role without a name of its own."""
    return not re.search(
        r"(?<!^)\b[A-ZÀ-Þ]\w+",
        re.sub(
            r"\b(?:Kementerian|Pertahanan|Luar|Negeri|Dalam|Staf|Umum|Bicara|Juru|Militer|Angkatan"
            r"|Bersenjata|Udara|Kepala|Wali|Kota|Menteri|Intelijen|Badan|Presiden|Jenderal|Gubernur)\b",
            "x",
            words,
        ),
    )


def _clause_around(text: str, span: Span, sentence: Span) -> str:
    return text[max(sentence.start, span.start - 60) : min(sentence.end, span.end + 60)]


def _apposed(text: str, span: Span, sentence: Span, day: dt.date | None) -> Actor | None:
    """A state or force in the words right behind the phrase: "Bondar dari Angkatan Laut Ukraina"."""
    tail = re.match(r"\s*[,(]?\s*(?:dari|asal|pada|di)\s", text[span.end : sentence.end])
    if tail is None:
        return None
    begin = span.end + tail.end()
    near = find_actors(text, begin, min(sentence.end, begin + 50), day)
    return near[0] if near and near[0].span.start <= begin + 15 else None


def same_name(one_name: str | None, other_name: str | None) -> bool:
    """Two ways of naming a speaker: one holds the other, or they share half of their words or more."""
    if one_name is None or other_name is None:
        return one_name is other_name
    one, other = (set(re.findall(r"\w+", name.lower())) for name in (one_name, other_name))
    return one <= other or other <= one or len(one & other) >= 0.5 * len(one | other)
