"""The side of a speaker whom neither his words nor a lexicon place: weighed from what tells of it around.

Whoever was called so before, the land he stands on, the spelling of his name, the words for what he is: each speaks for
a side, and the weights (lexicons/claim_weights.toml, `speaker`) are learned from labelled articles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from helpers.actors import Actor, find_actors
from helpers.attributions.discourse import GROUP_KINDS, Discourse
from helpers.attributions.strangers import (
    WARRING,
    Sided,
    at_home,
    elsewhere,
    introduced_as,
    outside_quotes,
    scene_of,
    side_of_name,
)
from helpers.records import Span
from helpers.weighing import Option, Weighing

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
_HOSTS = frozenset({"official", "anonymous", "government", "ministry", "agency"})
_STAGE = re.compile(r"(?:Di|Dari)\s(?=[A-ZÀ-Þ])")
_COMPANY = re.compile(
    r"\b(?:asosiasi|sekuritas|perusahaan|bank|direktur utama|dirut|presiden direktur|manajer|pabrik|klub|pelatih"
    r"|penjaga gawang|kiper|pemain|bek|striker)\b",
    re.IGNORECASE,
)
_CITIZENS = re.compile(r"\b(?:WNI|KBRI|Kedutaan Besar RI|warga negara Indonesia)\b")
_ITS = re.compile(r"(?:\w+\s){0,3}\w{3,}nya\b(?!\s+(?:yang|itu))")
_OWNERS = frozenset({"state", "capital", "government", "army", "alliance", "people"})
_OWNER = 220
"""Letters before "angkatan udaranya" in which its owner is named."""
_ONE_OF_THEM = re.compile(
    r"(?:salah (?:satu|seorang)|(?:se|satu )orang di antara|satu di antara|yang (?:satu|lain))\b", re.I
)
_AGAIN = re.compile(r"\b(?:itu|tersebut|yang sama)\b")
_MEANT = re.compile(r"\b(?:itu|tersebut)$|\w{4}nya\b")
_ARABIC = re.compile(
    r"\b(?:[aA][lnrstdz]|[Aa]sy|Abu|Umm|bin|ibn)[-\s](?=[A-ZÀ-Þ])|\b(?:Ahmad|Ahmed|Mohammed|Muhammad|Hassan|Hasan|Abdul\w*)\b"
)
_CAPTIVE = re.compile(
    r"\b(?:(?:tawanan|tahanan)\s+perang|tawanan|ditawan|tertawan|tertangkap|ditangkap|ditahan|menyerahkan diri)\b", re.I
)
_NEAR = 500
"""Letters before a speaker in which lands and armies are looked for."""
_OPPOSED = {"Ukraine": "Russia", "Russia": "Ukraine", "Syria": "rebels", "rebels": "Syria"}
_ARMIES = 900
"""Letters before a captive in which his own army was named."""
_STANDARD = ("other", "expert", "ngo", "media", "Russia", "Ukraine")
_LONGEST = 8
"""Words of a phrase that are looked at."""


def unknown_side(discourse: Discourse, span: Span, sentence: Span, kind: str, weighing: Weighing) -> Sided:
    """The side and kind of whoever `span` names; `kind` is that of the head noun, empty for a name."""
    options = {side: Option(Sided(side, kind or "person")) for side in _STANDARD}
    first = True
    for source, sided in _told(discourse, span, sentence, kind):
        if sided.side == "none":
            continue
        option = options.get(sided.side)
        if option is None or first:
            cues = option.cues if option is not None else set[str]()
            options[sided.side] = option = Option(sided, cues)
        option.cues |= {source, f"{source}, {kind or 'name'}"}
        if first:
            option.cues |= {"first", f"first, {kind or 'name'}"}
        first = False
    traits = set(_traits(discourse, span, sentence, kind))
    for side, option in options.items():
        option.cues |= {f"{trait} | {side}" for trait in traits}
        if first:
            option.cues.add(f"nothing told | {side}")
    return weighing.best("speaker", list(options.values()), (span.start, span.end))


def _told(discourse: Discourse, span: Span, sentence: Span, kind: str) -> Iterator[tuple[str, Sided]]:
    """Everything around that tells a side, with its name; the surest first."""
    text, words, day = discourse.text, span.of(discourse.text), discourse.day
    own = [a for a in find_actors(text, sentence.start, sentence.end, day) if not a.span.overlaps(span)]
    earlier = [m for m in discourse.mentions if m.span.end <= span.start]
    spoke = [m for m in earlier if m.spoke]
    if _DOCUMENT.search(words):
        if re.search(r"\b(?:lokal|setempat|media|pers)\b", words):
            yield "local press", Sided("media", "medium")
        above = [m for m in spoke if m.span.end <= sentence.start] or spoke
        if above:
            yield "paper of who spoke", Sided(above[-1].side, "document")
    bare = bare_role(words)
    again = kind != "anonymous" or _AGAIN.search(words) is not None
    if _GROUP_NOUN.match(words):
        group = discourse.same_role(words, span.start) or discourse.group_itself(span.start)
        if group is not None:
            yield "same group", Sided(group.side, group.kind)
    longer = discourse.longer_name(words, span.start)
    if longer is not None:
        known = "known" if longer.side not in ("other", "none") else "unknown"
        yield f"longer name, {known}", Sided(longer.side, longer.kind if kind in ("", "official") else kind)
    if kind in _HOSTS and (staged := _staged(discourse, sentence)) is not None:
        yield "staged", Sided(staged, kind)
    if kind in ("government", "official", "ministry") and _CITIZENS.search(text, sentence.start, sentence.end):
        yield "of our citizens", Sided("other", kind)
    if elsewhere(discourse, span):
        yield "lives elsewhere", Sided("other", kind or "person")
    called = next((m for m in reversed(earlier) if m.words == words), None)
    if called is not None:
        yield "called so before", Sided(called.side, called.kind)
    same = discourse.same_role(words, span.start) if again and bare else None
    if same is not None:
        yield "same role", Sided(same.side, same.kind if kind in ("", "official") else kind)
    if _MEANT.search(words) and not re.search(r"[A-Z]\w+$", words):
        meant = discourse.antecedent("mereka" if kind in GROUP_KINDS else "dia", span.start)
        if meant is not None:
            yield "meant", Sided(meant.side, kind or meant.kind)
    if _ITS.match(words):
        states = [
            a
            for a in find_actors(text, max(0, span.start - _OWNER), span.start, day)
            if a.kind in _OWNERS and not a.span.overlaps(span)
        ]
        if states:
            yield "its own", Sided(states[-1].side, kind or "person")
    apposed = _apposed(discourse, span, sentence)
    if apposed is not None:
        yield "apposed", Sided(apposed.side, kind or "person")
    spelled = side_of_name(words)
    if spelled is not None:
        yield "spelling", Sided(spelled, kind or "person")
    if kind in ("", "person") and (brought := introduced_as(discourse, span)) is not None:
        yield "introduced", brought
    if _COMPANY.search(words):
        yield "company", Sided("other", kind or "person")
    said = outside_quotes(text, sentence)
    held = next((m for m in _CAPTIVE.finditer(text, sentence.start, sentence.end) if said(Span(*m.span()))), None)
    if held is not None and kind in ("", "person", "people", "army"):
        captor = find_actors(text, held.start(), sentence.end, day)
        side = captive_side(discourse, span, captor)
        if side is not None:
            yield "captive", Sided(side, kind or "person")
    lands = [a for a in own if a.kind == "place" and said(a.span)]
    if lands:
        yield "land here", Sided(min(lands, key=lambda a: abs(a.span.start - span.start)).side, kind or "person")
    named = [a for a in own if a.kind not in ("place", "medium") and said(a.span)]
    if named:
        nearest = min(named, key=lambda a: abs(a.span.start - span.start))
        where = "before" if nearest.span.start < span.start else "behind"
        yield f"named {where}", Sided(nearest.side, kind or "person")
    if _REPORTS_DAILY.search(words):
        yield "reports daily", Sided("Ukraine", kind)
    if earlier:
        yield "mentioned last", Sided(earlier[-1].side, kind or "person")
    if spoke:
        near = "near" if span.start - spoke[-1].span.end < _NEAR else "far"
        yield f"spoke last, {near}", Sided(spoke[-1].side, kind or "person")
    warring = [m for m in earlier if m.side in WARRING]
    if warring:
        yield "warring last", Sided(warring[-1].side, kind or "person")
    scene = scene_of(discourse, span, sentence)
    if scene is not None:
        yield "scene", Sided(scene, kind or "person")
    above_here = find_actors(text, max(0, span.start - _NEAR), sentence.start, day)
    yield from _landmarks(above_here, kind, _ONE_OF_THEM.match(words) is not None)
    for rank, side in enumerate(discourse.lands):
        yield ("main land" if rank == 0 else "other land"), Sided(side, kind or "person")
    title = find_actors(text, 0, min(text.find("\n") if "\n" in text else len(text), 200), day)
    for side in {a.side for a in title if a.kind not in ("place", "medium")}:
        yield "headline", Sided(side, kind or "person")


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


def _traits(discourse: Discourse, span: Span, sentence: Span, kind: str) -> Iterator[str]:
    """What the words for somebody tell by themselves."""
    words = re.findall(r"[^\W\d_][\w'’-]*", span.of(discourse.text))[:_LONGEST]
    yield kind or "name"
    for word in words:
        if word[0].islower() or word == words[0]:
            yield f"word {word.lower()}"
    capitals = [word for word in words if word[0].isupper()]
    if capitals and len(capitals[-1]) > 3:
        yield f"ends -{capitals[-1][-2:].lower()}"
    if _ARABIC.search(span.of(discourse.text)):
        yield "Arabic name"
    for side in discourse.lands:
        yield f"text of {side}"
    if at_home(discourse.text, sentence.start, sentence.end):
        yield "home here"
    elif at_home(discourse.text, max(0, span.start - _NEAR), sentence.start):
        yield "home above"


def captive_side(discourse: Discourse, span: Span, actors: list[Actor]) -> str | None:
    """The side of a captive: of the last army named before that is not his captor's, else the captor's enemy."""
    captors = {a.side for a in actors if a.kind not in ("place", "person", "medium")}
    near = find_actors(discourse.text, max(0, span.start - _ARMIES), span.start, discourse.day)
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


def bare_role(words: str) -> bool:
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


def _apposed(discourse: Discourse, span: Span, sentence: Span) -> Actor | None:
    """A state or force in the words right behind the phrase: "Bondar dari Angkatan Laut Ukraina"."""
    text = discourse.text
    tail = re.match(r"\s*[,(]?\s*(?:dari|asal|pada|di)\s", text[span.end : sentence.end])
    if tail is None:
        return None
    begin = span.end + tail.end()
    near = find_actors(text, begin, min(sentence.end, begin + 50), discourse.day)
    return near[0] if near and near[0].span.start <= begin + 15 else None
