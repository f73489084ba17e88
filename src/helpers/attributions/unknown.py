"""The side of a speaker whom neither his words nor a lexicon place: weighed from what tells of it around.

Whoever was called so before, the land he stands on, the spelling of his name, the words for what he is: each speaks for
a side, and the weights (lexicons/claim_weights.toml, `speaker`) are learned from labelled articles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from helpers.actors import Actor, find_actors
from helpers.attributions.bearings import NEAR, Asked, around, in_sentence
from helpers.attributions.discourse import GROUP_KINDS, Discourse
from helpers.attributions.papers import DOCUMENT, last_issuer
from helpers.attributions.strangers import (
    Sided,
    at_home,
    elsewhere,
    introduced_as,
    side_of_name,
)
from helpers.records import Span
from helpers.weighing import Option, Weighing

_GROUP_NOUN = re.compile(
    r"(?:lembaga|kantor|kelompok|organisasi|badan|koalisi|pusat|institusi|komando|perusahaan|dinas|komisi|tim|proyek"
    r"|kementerian)"
    r"(?:\s+(?:yang|di|asal|dari)\s[^,]+)?\s+(?:itu|tersebut|ini)$",
    re.IGNORECASE,
)
_CLASSES = {
    "lembaga": frozenset({"think_tank", "ngo", "un", "agency"}),
    "organisasi": frozenset({"ngo", "un", "think_tank"}),
    "pusat": frozenset({"think_tank", "ngo"}),
    "institusi": frozenset({"think_tank", "ngo"}),
    "proyek": frozenset({"ngo", "medium", "think_tank"}),
    "tim": frozenset({"ngo", "think_tank", "un", "medium"}),
    "badan": frozenset({"un", "agency", "ngo", "government"}),
    "kantor": frozenset({"un", "agency", "government", "ministry"}),
    "kementerian": frozenset({"ministry"}),
    "dinas": frozenset({"agency", "government"}),
    "kelompok": frozenset({"ngo", "army", "unit", "people", "think_tank"}),
}
"""Which kinds a bare noun takes up again: "lembaga itu" no army, "kelompok itu" no ministry."""
_OF_A_BODY = re.compile(
    r"(?<!\w)(?:pendiri|ketua|direktur(?: eksekutif)?|kepala|koordinator|juru bicara|jubir|aktivis|relawan|pegiat"
    r"|pengacara|komandan|pemimpin|pejabat|anggota)(?:\s+yang\s+bekerja)?(?:\s+(?:dari|di|pada|untuk))?\s+(?:sebuah\s+)?"
    r"(?:(?P<faction>faksi|kelompok (?:oposisi|pemberontak|perlawanan)|pemberontak|(?:pejuang|milisi) oposisi)"
    r"|(?:lembaga|organisasi|kelompok|proyek) (?:bantuan|swadaya|hak|kemanusiaan|amal|advokasi|relawan|nirlaba|non)"
    r"|(?:lembaga|kelompok)\s+pemantau|[Oo]bservatorium|LSM|yayasan|gerakan (?:antiperang|anti-perang))(?!\w)"
)
_BODY = 60
"""Characters behind a name in which the body is named that somebody is of."""
_HOSTS = frozenset({"official", "anonymous", "government", "ministry", "agency"})
_STAGE = re.compile(
    r"(?:\d{1,2}[.:]\d{2}\s*(?:WIB|WITA|WIT|GMT)?\s*[-–—|]?\s*)?"
    r"(?:(?:Sementara|Adapun)\s)?(?:[Dd]i|[Dd]ari)\s(?=[A-ZÀ-Þ])"
)
_COMPANY = re.compile(
    r"\b(?:asosiasi|sekuritas|perusahaan|bank|direktur utama|dirut|presiden direktur|manajer|pabrik|klub|pelatih"
    r"|penjaga gawang|kiper|pemain|bek|striker)\b",
    re.IGNORECASE,
)
_CITIZENS = re.compile(r"\b(?:WNI|KBRI|Kedutaan Besar RI|warga negara Indonesia)\b")
_ITS = re.compile(r"(?:\w+\s){0,3}\w{3,}nya\b(?!\s+(?:yang|itu))")
_OWNERS = frozenset({"state", "capital", "government", "army", "alliance", "people", "un", "ngo"})
_OWNER = 220
"""Letters before "angkatan udaranya" in which its owner is named."""
_AGAIN = re.compile(r"\b(?:itu|tersebut|yang sama)\b")
_MEANT = re.compile(r"\b(?:itu|tersebut)$|\w{4}nya\b")
_ARABIC = re.compile(
    r"\b(?:[aA][lnrstdz]|[Aa]sy|Abu|Umm|bin|ibn)[-\s](?=[A-ZÀ-Þ])|\b(?:Ahmad|Ahmed|Mohammed|Muhammad|Hassan|Hasan|Abdul\w*)\b"
)
_LOCAL = re.compile(
    r"(?<!\w)(?:gubernur|wali\s*kota|bupati|camat|lurah|kepala (?:daerah|distrik|kota|desa|rayon|administrasi)"
    r"|setempat|lokal|daerah|regional|warga|penduduk|(?:pihak )?berwenang|otoritas|(?:layanan|petugas) darurat"
    r"|penyelamat|pemadam|kejaksaan|jaksa|(?:para|sejumlah) pejabat$"
    r"|tetangga|petugas medis|dokter)(?!\w)",
    re.IGNORECASE,
)
"""Whoever is of the place that is told of."""
_APPOSED = re.compile(r",\s[^,.;:“”\"]{3,60}(?=[,.])")
_FACTION = re.compile(r"(?<!\w)(?:gerilyawan|pemberontak|oposisi|faksi|pejuang|mujahidin|ruang operasi)(?!\w)", re.I)
"""Who fights the government, where the war in Syria is told of."""
_STANDARD = ("other", "expert", "ngo", "media", "Russia", "Ukraine")
_LONGEST = 8
"""Words of a phrase that are looked at."""


def unknown_side(discourse: Discourse, span: Span, sentence: Span, kind: str, weighing: Weighing) -> Sided:
    """The side and kind of whoever `span` names; `kind` is that of the head noun, empty for a name."""
    asked = Asked(discourse, span, sentence, kind)
    if DOCUMENT.search(asked.words) and _AGAIN.search(asked.words) and (issuer := last_issuer(asked)) is not None:
        return Sided(issuer.side, "document")
    options = {side: Option(Sided(side, asked.person)) for side in _STANDARD}
    first = True
    manner = "paper" if DOCUMENT.search(asked.words) else "local" if _LOCAL.search(asked.words) else ""
    for source, sided in _told(asked):
        if sided.side == "none":
            continue
        option = options.get(sided.side)
        if option is None or first:
            cues = option.cues if option is not None else set[str]()
            options[sided.side] = option = Option(sided, cues)
        option.cues |= {source, f"{source}, {kind or 'name'}"}
        if manner:
            option.cues.add(f"{source}, {manner}")
        if first:
            option.cues |= {"first", f"first, {kind or 'name'}"}
        first = False
    traits = set(_traits(discourse, span, sentence, kind))
    for side, option in options.items():
        option.cues |= {f"{trait} | {side}" for trait in traits}
        if first:
            option.cues.add(f"nothing told | {side}")
    return weighing.best("speaker", list(options.values()), (span.start, span.end))


def _told(asked: Asked) -> Iterator[tuple[str, Sided]]:
    """Everything that tells a side, with its name; the surest first."""
    yield from _by_former_name(asked)
    yield from _by_setting(asked)
    yield from _by_reference(asked)
    yield from _by_words(asked)
    yield from in_sentence(asked)
    yield from around(asked)


def _by_former_name(asked: Asked) -> Iterator[tuple[str, Sided]]:
    """Papers of whoever spoke, groups and short names taken up again."""
    discourse, words, kind, at = asked.discourse, asked.words, asked.kind, asked.span.start
    if DOCUMENT.search(words):
        if re.search(r"\b(?:lokal|setempat|media|pers)\b", words):
            yield "local press", Sided("media", "medium")
        spoke = [m for m in asked.earlier if m.spoke]
        above = [m for m in spoke if m.span.end <= asked.sentence.start] or spoke
        if (issuer := last_issuer(asked)) is not None:
            yield "paper of who spoke", Sided(issuer.side, "document")
        elif above:
            yield "paper of who spoke", Sided(above[-1].side, "document")
    if _GROUP_NOUN.match(words):
        kinds = _CLASSES.get(words.split()[0].lower(), frozenset())
        fitting = [m for m in asked.earlier if m.span.end <= at and m.kind in kinds]
        if fitting:
            last = max(fitting, key=lambda mention: mention.span.start)
            yield "same class", Sided(last.side, last.kind)
        group = discourse.same_role(words, at) or discourse.group_itself(at)
        if group is not None:
            yield "same group", Sided(group.side, group.kind)
    longer = discourse.longer_name(words, at)
    if longer is not None:
        known = "known" if longer.side not in ("other", "none") else "unknown"
        yield f"longer name, {known}", Sided(longer.side, longer.kind if kind in ("", "official") else kind)


def _by_setting(asked: Asked) -> Iterator[tuple[str, Sided]]:
    """Where somebody stands who is of neither camp, or of the capital that the sentence begins with."""
    discourse, sentence, kind = asked.discourse, asked.sentence, asked.kind
    if kind in _HOSTS and (staged := _staged(discourse, sentence)) is not None:
        yield "staged", Sided(staged, kind)
    if kind in ("government", "official", "ministry") and _CITIZENS.search(asked.text, sentence.start, sentence.end):
        yield "of our citizens", Sided("other", kind)
    if elsewhere(discourse, asked.span):
        yield "lives elsewhere", Sided("other", asked.person)


def _by_reference(asked: Asked) -> Iterator[tuple[str, Sided]]:
    """Whoever was called so before, or is meant by "itu" and -nya."""
    discourse, words, kind, at = asked.discourse, asked.words, asked.kind, asked.span.start
    called = next((m for m in reversed(asked.earlier) if m.words == words), None)
    if called is not None:
        yield "called so before", Sided(called.side, called.kind)
    again = kind != "anonymous" or _AGAIN.search(words) is not None
    same = discourse.same_role(words, at) if again and bare_role(words) else None
    if same is not None:
        told = "same role" if same.spoke else "called so"
        yield told, Sided(same.side, same.kind if kind in ("", "official") else kind)
    if _MEANT.search(words) and not re.search(r"[A-Z]\w+$", words):
        meant = discourse.antecedent("mereka" if kind in GROUP_KINDS else "dia", at)
        if meant is not None:
            yield "meant", Sided(meant.side, kind or meant.kind)
    if _ITS.match(words):
        near = find_actors(asked.text, max(0, at - _OWNER), at, discourse.day)
        states = [a for a in near if a.kind in _OWNERS and not a.span.overlaps(asked.span)]
        if states:
            yield "its own", Sided(states[-1].side, asked.person)


def _by_words(asked: Asked) -> Iterator[tuple[str, Sided]]:
    """What stands right behind the words, how a name is spelled, what somebody was called first."""
    apposed = _apposed(asked.discourse, asked.span, asked.sentence)
    if apposed is not None:
        yield "apposed", Sided(apposed.side, asked.person)
    body = _OF_A_BODY.search(asked.text, asked.span.start, min(asked.sentence.end, asked.span.end + _BODY))
    if body is not None:
        yield "of a body", Sided("rebels" if body["faction"] else "ngo", asked.person)
    spelled = side_of_name(asked.words)
    if spelled is not None:
        yield "spelling at home" if spelled == "other" else "spelling", Sided(spelled, asked.person)
    if asked.kind in ("", "person") and (brought := introduced_as(asked.discourse, asked.span)) is not None:
        yield "introduced", brought
    if "Syria" in asked.discourse.lands and _FACTION.search(_beside(asked)):
        yield "of a faction", Sided("rebels", asked.person)
    if _COMPANY.search(asked.words):
        yield "company", Sided("other", asked.person)


def _beside(asked: Asked) -> str:
    """The words for somebody and those right behind: "Malahifji, pejabat politik sebuah faksi"."""
    behind = _APPOSED.match(asked.text, asked.span.end, asked.sentence.end)
    return f"{asked.words} {behind[0] if behind else ''}"


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
    if "Syria" in discourse.lands:
        yield f"{kind or 'name'}, text of Syria"
        if _LOCAL.search(span.of(discourse.text)):
            yield "local, text of Syria"
    if at_home(discourse.text, sentence.start, sentence.end):
        yield "home here"
    elif at_home(discourse.text, max(0, span.start - NEAR), sentence.start):
        yield "home above"


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
    """Somebody known right behind the phrase: "Bondar dari Angkatan Laut", "gubernur itu, Vitaliy Kim"."""
    text = discourse.text
    named = re.match(r",\s(?=[A-ZÀ-Þ])", text[span.end : sentence.end])
    if named is not None:  # "gubernur wilayah itu, Vitaliy Kim"
        begin = span.end + named.end()
        people = [a for a in find_actors(text, begin, sentence.end, discourse.day) if a.kind == "person"]
        return people[0] if people and people[0].span.start == begin else None
    tail = re.match(r"\s*[,(]?\s*(?:dari|asal|pada|di)\s", text[span.end : sentence.end])
    if tail is None:
        return None
    begin = span.end + tail.end()
    near = find_actors(text, begin, min(sentence.end, begin + 50), discourse.day)
    return near[0] if near and near[0].span.start <= begin + 15 else None
