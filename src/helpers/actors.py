"""Who is named, and on which side: states, forces, offices, people, organisations, places.

Names come from lexicons/sides.toml and speakers.toml. A noun such as "pasukan" or "gubernur" makes one actor with the
name after it ("pasukan khusus Rusia", "Gubernur Kherson"). Sides are claimant sides; `people_side` turns them into
the sides of people, equipment and land.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache

import msgspec

from helpers.alternation import alternation, normal
from helpers.lexicons import Entry, Name, read_lexicon
from helpers.media import outlets
from helpers.namesakes import is_namesake
from helpers.records import Span

_PEOPLE_SIDES = frozenset({"Russia", "Ukraine", "Syria", "NorthKorea", "rebels"})
_BODIES = frozenset({"think_tank", "ngo", "un", "medium"})
"""Of a body that is known by name the head noun tells no other side: "kelompok pemantau DeepState"."""
_LOWER_KINDS = frozenset({"state", "capital", "place"})
# words that Indonesian also uses in small letters for something else
_NEVER_LOWER = frozenset(
    {"barat", "mali", "niger", "chad", "wina", "bern", "roma", "praha", "orel", "perm", "reni", "terny", "engels"}
    | {"as", "uk", "us", "ri", "mesir", "paris", "sofia", "tula", "saky", "tver", "hama", "homs", "kuba", "malta"}
)
_MODIFIERS = (
    "senior|tinggi|tertinggi|muda|militer|perang|pertahanan|khusus|umum|utama|nasional|negara|luar|dalam|negeri"
    "|regional|daerah|wilayah|kota|pusat|lokal|setempat|resmi|gabungan|darat|laut|udara|infanteri|mekanis|lapis|baja"
    "|bermotor|artileri|serbu|serangan|penyerbu|elit|elite|reguler|bayaran|sukarelawan|kontrak|operasi|terpisah"
    "|teritorial|sipil|intelijen|keamanan|politik|pemerintah|administrasi|kepresidenan|parlemen|oblast|provinsi"
    "|distrik|asal|milik|terjun|payung|lintas|marinir|garis|depan|tempur|drone|nirawak|pengintai|cadangan|utara"
    "|selatan|timur|barat|hukum|strategis|bersenjata|kemanusiaan|penerbangan|penjaga|perbatasan|darurat|energi"
    "|komunikasi|publik|independen|terkemuka|ternama|terluka"
)
_NO_NAME = (
    r"(?:tewas|gugur|mati|luka|luka-luka|terluka|cedera|hilang|kabur|lari|mundur|menyerah|tertangkap|di(?:tangkap|tawan|bunuh|tembak|serang"
    r"|gempur|hancurkan|evakuasi|eksekusi|kepung|usir|sandera)|terbunuh|tertembak|terkepung|(?:me)?nyerang|gempuran|akibat"
    r"|dalam(?! negeri)|saat|usai|oleh|karena|lawan|melawan|rebut|klaim|sebut|akui|ancam|masuk|pasca)(?![\w-])"
)
"""What follows a head noun in a headline where every word has a capital, and belongs to no name."""
_GAP = re.compile(
    rf"(?:[ \t\u00a0]+(?!{_NO_NAME})(?:ke-\d+|\d+|(?-i:[A-ZÀ-Þ])[\w'’.-]*|{_MODIFIERS}))*[ \t\u00a0]+", re.IGNORECASE
)
_FROM = re.compile(r"[ \t\u00a0]+(?:dari|pada|untuk urusan|asal)[ \t\u00a0]+", re.IGNORECASE)
_DESCENT = re.compile(r"(?:\b(?:pro|anti|non|eks|kontra)[- ])$", re.IGNORECASE)


class SideName(Name, frozen=True, kw_only=True):
    """An entry of sides.toml [[names]]: whoever bears one of the forms."""

    name: str = ""
    kind: str
    side: str
    force: bool = False


class SidePlaces(Name, frozen=True, kw_only=True):
    """An entry of sides.toml [[places]]: the places of one side's land."""

    side: str


class SidePerson(Name, frozen=True, kw_only=True):
    """An entry of speakers.toml [[people]]."""

    name: str = ""
    side: str


class Head(Entry, frozen=True, kw_only=True):
    """An entry of speakers.toml [[heads]]: nouns that make a name of the words after them."""

    kind: str
    forms: tuple[str, ...]
    force: bool = False
    side: str = ""
    """Fixed side of whoever is so called; empty or 'state': that of the name after it."""
    examples: tuple[str, ...] = ()
    non_examples: tuple[str, ...] = ()


class Actor(msgspec.Struct, frozen=True):
    """Somebody named. `side` is a claimant side (categories.toml)."""

    span: Span
    name: str
    """Canonical: 'Volodymyr Zelensky', 'Russia'."""
    form: str
    """As it stands in the text, head noun included."""
    kind: str
    side: str
    is_force: bool
    """True for those who fight and can fall: armies, units, militias."""
    head: str = ""
    """The noun before the name, small letters: 'pasukan', 'gubernur'; empty for a bare name."""


class _Named(msgspec.Struct, frozen=True):
    name: str
    kind: str
    side: str
    force: bool
    valid_from: dt.date | None
    valid_to: dt.date | None


class _Lexicon(msgspec.Struct, frozen=True):
    pattern: re.Pattern[str]
    names: dict[str, tuple[_Named, ...]]
    heads: dict[str, Head]


def _variants(form: str, small: bool) -> Iterator[str]:
    yield form
    if len(form) > 3 or " " in form:
        yield form.upper()
    if form[0].islower():
        yield form[0].upper() + form[1:]
        yield form.title()
    if small and len(form) > 3 and form.casefold() not in _NEVER_LOWER:
        yield form.lower()


@cache
def _lexicon() -> _Lexicon:
    named: dict[str, list[_Named]] = {}
    forms: set[str] = set()

    def add(entry: Name, form: str, name: str, kind: str, side: str, force: bool) -> None:
        named.setdefault(normal(form), []).append(
            _Named(name or form, kind, side, force, entry.valid_from, entry.valid_to)
        )
        forms.update(_variants(form, kind in _LOWER_KINDS))

    for institution in read_lexicon("sides", "names", SideName):
        for form in institution.forms:
            add(institution, form, institution.name, institution.kind, institution.side, institution.force)
    for person in read_lexicon("speakers", "people", SidePerson):
        for form in person.forms:
            add(person, form, person.name, "person", person.side, False)
    for land in read_lexicon("sides", "places", SidePlaces):
        for form in land.forms:
            if normal(form) not in named:
                add(land, form, form, "place", land.side, False)
    for outlet in outlets():
        for form in outlet.forms:
            if normal(form) not in named:
                named[normal(form)] = [_Named(outlet.name, "medium", outlet.side or "media", False, None, None)]
                forms.update((form, form.upper()))
    heads: dict[str, Head] = {}
    for head in read_lexicon("speakers", "heads", Head):
        for form in head.forms:
            heads.setdefault(normal(form), head)
            forms.update(_variants(form, True))
    pattern = re.compile(r"(?<![\w])" + alternation(forms) + r"(?![\w$]|['’]\w)")
    return _Lexicon(pattern, {form: tuple(rows) for form, rows in named.items()}, heads)


def _valid(rows: tuple[_Named, ...], day: dt.date | None) -> _Named | None:
    """The entry that holds on `day`; without a day the one that held first."""
    if day is None:
        return min(rows, key=lambda row: row.valid_from or dt.date.min)
    for row in rows:
        if (row.valid_from is None or row.valid_from <= day) and (row.valid_to is None or day <= row.valid_to):
            return row
    return None


class _Piece(msgspec.Struct, frozen=True):
    start: int
    end: int
    head: Head | None
    named: _Named | None


def _pieces(text: str, start: int, end: int, day: dt.date | None) -> list[_Piece]:
    lexicon = _lexicon()
    pieces: list[_Piece] = []
    for match in lexicon.pattern.finditer(text, start, end):
        a, b = match.span()
        key = normal(match[0])
        named = _valid(lexicon.names[key], day) if key in lexicon.names else None
        before = text[max(start, a - 8) : a]
        if named is not None and (_DESCENT.search(before) or _other_sense(text, key, a, b, before)):
            continue
        if named is not None and named.kind == "person" and is_namesake(text, a, b, named.name):
            continue
        head = lexicon.heads.get(key) if named is None else None
        if named is not None or head is not None:
            pieces.append(_Piece(a, b, head, named))
    return pieces


def _other_sense(text: str, key: str, start: int, end: int, before: str) -> bool:
    """Whether a short form means something else here: a quarter of the compass, Jakarta's and Washington's houses."""
    if key == "barat":
        word = re.search(r"([A-Z]\w*)[ -]$", before)
        return word is not None and normal(word[1]) not in _lexicon().heads
    if key == "dpr":
        house = re.search(
            r"(?:[Kk]etua|[Aa]nggota|[Kk]omisi [IVX]+|[Ff]raksi|RUU|[Rr]apat)\s$", text[max(0, start - 12) : start]
        )
        return house is not None or re.match(r"\s+(?:AS|Amerika|dari Fraksi)\b", text[end : end + 14]) is not None
    return False


def find_actors(text: str, start: int, end: int, day: dt.date | None) -> list[Actor]:
    """Every actor named in `text[start:end]`, in text order, never overlapping.

    `day` (of the statement or the article) decides where a name changed sides; None takes the earlier state of things.
    A head noun without a name is left out, as are pronouns (`attributions` resolves those).
    """
    pieces = _pieces(text, start, end, day)
    actors: list[Actor] = []
    i = 0
    while i < len(pieces):
        j = i
        # a chain: head, head, ..., name
        while pieces[j].named is None and j + 1 < len(pieces) and _joined(text, pieces[j], pieces[j + 1]):
            j += 1
        if pieces[j].named is None:
            i = j + 1
            continue
        chain = pieces[i : j + 1]
        # "Presiden Ukraina Volodymyr Zelensky", "Gubernur Belgorod Vyacheslav Gladkov"
        last = pieces[j + 1] if j + 1 < len(pieces) else None
        if (
            len(chain) > 1
            and last is not None
            and last.named is not None
            and last.named.kind == "person"
            and text[pieces[j].end : last.start].strip(" \t\u00a0,") == ""
            and chain[0].head is not None
            and chain[0].head.kind == "official"
        ):
            chain = [*chain, last]
            j += 1
        actors.append(_actor(text, chain))
        i = j + 1
    return actors


def _joined(text: str, left: _Piece, right: _Piece) -> bool:
    if _GAP.fullmatch(text, left.end, right.start):
        return True
    return (
        left.head is not None
        and left.head.kind in ("unit", "official", "anonymous", "expert", "ngo", "agency")
        and _FROM.fullmatch(text, left.end, right.start) is not None
    )


def _actor(text: str, chain: list[_Piece]) -> Actor:
    start, end = chain[0].start, chain[-1].end
    last = chain[-1].named
    assert last is not None
    head = chain[0].head
    form = text[start:end]
    if head is None:
        return Actor(Span(start, end), last.name, form, last.kind, last.side, last.force)
    if last.kind == "person" and head.kind == "official":
        return Actor(Span(start, end), last.name, form, "person", last.side, False, text[start : chain[0].end].lower())
    known = last.kind in _BODIES and head.kind in ("ngo", "expert")
    side = last.side if known or head.side in ("", "state") else head.side
    kind = last.kind if known else head.kind
    if kind == "people" and last.force:
        kind = "army"
    return Actor(Span(start, end), last.name, form, kind, side, head.force, text[start : chain[0].end].lower())


def people_side(claimant_side: str) -> str:
    """The side (categories.toml [[sides]]) of a claimant side's people, equipment, land; third parties': 'other'."""
    return claimant_side if claimant_side in _PEOPLE_SIDES else "other"


@cache
def head_forms() -> frozenset[str]:
    """Every noun that can head a name ('pasukan', 'juru bicara', 'pejabat senior'), small letters."""
    return frozenset(_lexicon().heads)


def head_of(words: str) -> tuple[str, Head] | None:
    """The first head noun in `words` with its entry, or None: 'seorang pejabat senior itu' → 'pejabat senior'."""
    lexicon = _lexicon()
    words = re.sub(r"(?<=\w{3})nya\b", "", words)
    found = [
        (m, head) for m in lexicon.pattern.finditer(words) if (head := lexicon.heads.get(normal(m[0]))) is not None
    ]
    for number, (match, head) in enumerate(found):
        following = found[number + 1][0].start() if number + 1 < len(found) else len(words)
        if normal(match[0]) == "seorang" and found[number + 1 :] and not words[match.end() : following].strip():
            continue  # "seorang pakar militer di London": the noun behind says more
        return normal(match[0]), head
    return None
