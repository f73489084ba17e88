"""Which sentences of an article are about this war, and which about others, disasters and sport."""

from __future__ import annotations

import re
from functools import cache

import msgspec

from helpers.actors import SidePlaces, find_actors
from helpers.claims.vocabulary import NonClaim, word_set
from helpers.lexicons import read_lexicon
from helpers.records import Article, Sentence

_LONG_PAST = re.compile(r"\b[Pp]ada (?:tahun )?(?:1[89]\d\d|200\d)\b")
"""A year before both wars; what is told of it was another."""
_OPENING = 4
"""Sentences that say where an article plays."""
_SYRIA = re.compile(r"\b(?:Suriah|SURIAH|Syria|Damaskus|Aleppo|Idlib)\b")
_NEIGHBOURS = re.compile(r"Israel|ISRAEL|Lebanon|Hi[sz]bullah|Irak|Iraq|Tel Aviv|Netanyahu", re.IGNORECASE)
"""Who strikes, sends or takes in people where an article is about Syria."""
_LANDS = frozenset({"Ukraine", "Syria"})
_CAMPS = frozenset({"Russia", "Ukraine", "NorthKorea"})
_FIGHTING = frozenset({"person", "army", "unit", "ministry", "agency", "official"})
# what is only mentioned: "warga Israel", "tank era Uni Soviet", "dihukum karena perampokan", "sejak Perang Dunia II"
_IN_PASSING = re.compile(
    r"(?<!\w)(?:warga|warga\s+negara|kewarganegaraan|buatan|asal|era|zaman|masa|warisan|peninggalan|bekas|mantan|eks|veteran"
    r"|ala|gaya|mirip|jenis|relawan|bayaran|pejuang|simbol|lambang|de|neo|anti|pro|sejak|sepanjang|setelah|usai|semenjak|karena|kasus"
    r"|dihukum|terpidana|narapidana|napi|pecahan|runtuhnya|bubarnya|pecahnya|jatuhnya)[\s-]+$",
    re.IGNORECASE,
)
_ARRESTS = re.compile(
    r"\b(?:di|me|men|ter|pen)?(?:tahan|tangkap|angkap|ciduk|ringkus|aman)(?:kan|an)?\b|\bpolisi\b|\bpenangkapan\b"
)
# the enemy as Russian officials call him
_NAZI = re.compile(r"nazi", re.IGNORECASE)
_GERMANS = re.compile(r"\b(?:Jerman|Hitler|Perang Dunia|19[34]\d|Holocaust|Yahudi)\b")


class _Marks(msgspec.Struct, frozen=True):
    """What a text names."""

    theatre: bool
    other: bool
    """Another war or a disaster."""
    out: bool
    """Sport: out altogether."""


def theatre_of(article: Article) -> tuple[bool, ...]:
    """For each sentence whether it is about this war: False in stretches on other wars, disasters, sport.

    Such a stretch begins with a sentence that names another war or a disaster but not the theatre, and ends with the
    next sentence that names the theatre. All False where the article never names the theatre.
    """
    head = " ".join(sentence.text for sentence in article.sentences[:_OPENING])
    syria = _SYRIA.search(f"{article.document.title or ''} {head}") is not None
    marks = [_marks(sentence.text, syria) for sentence in article.sentences]
    title = article.document.title is not None and _marks(article.document.title, syria).theatre
    if not title and not any(mark.theatre for mark in marks):
        return (False,) * len(article.sentences)
    rows: list[bool] = []
    opening = next((mark for mark in marks if mark.theatre or mark.other or mark.out), None)
    foreign = not title and opening is not None and not opening.theatre
    for mark, sentence in zip(marks, article.sentences, strict=True):
        if mark.theatre and not (mark.out and sentence.position in ("headline", "lead")):
            foreign = False
        elif mark.other or mark.out:
            foreign = True
        rows.append(
            not foreign
            and not mark.out
            and not (mark.other and _history(sentence))
            and not _LONG_PAST.search(sentence.text)
            and not _pattern("line").search(sentence.text.lower())
            and not _arrests_at_protests(sentence.text.lower())
        )
    return tuple(rows)


def _arrests_at_protests(text: str) -> bool:
    """Whether a sentence, in small letters, tells of arrests at protests: no captives of war."""
    return _ARRESTS.search(text) is not None and _pattern("protest").search(text) is not None


def _history(sentence: Sentence) -> bool:
    return bool(re.search(r"\b19[0-9]{2}\b", sentence.text)) and not re.search(r"\bsejak Perang Dunia", sentence.text)


def _marks(text: str, syria: bool) -> _Marks:
    """What a text names; `syria`: the article is about Syria, whose neighbours are no other war."""
    other = any(
        not (syria and _NEIGHBOURS.fullmatch(match[0]))
        and not _IN_PASSING.search(text[: match.start()])
        and not (_NAZI.fullmatch(match[0]) and not _GERMANS.search(text))
        for match in _pattern("foreign").finditer(text)
    )
    mishaps = (match for match in _pattern("mishap").finditer(text) if not _IN_PASSING.search(text[: match.start()]))
    lowered = text.lower()
    sport = any(not _in_a_name(text, match) for match in _pattern("sentence").finditer(lowered))
    pastime = any(not _in_a_name(text, match) for match in _pattern("pastime").finditer(lowered))
    out = sport or (pastime and _pattern("arms").search(lowered) is None)
    other = other or (next(mishaps, None) is not None and not _fights(text))
    return _Marks(_pattern("theatre").search(text) is not None, other, out)


def _in_a_name(text: str, match: re.Match[str]) -> bool:
    """Whether the words belong to somebody's name: Oleh Kiper keeps no goal."""
    if text[match.start() : match.end()].islower():
        return False
    people = (actor for actor in find_actors(text, 0, len(text), None) if actor.kind == "person")
    return any(actor.span.start <= match.start() < actor.span.end for actor in people)


def _fights(text: str) -> bool:
    """Whether somebody of this war's camps is named, a person or a force: a disaster is told in passing then."""
    return any(a.side in _CAMPS and a.kind in _FIGHTING for a in find_actors(text, 0, len(text), None))


@cache
def _pattern(where: str) -> re.Pattern[str]:
    """The forms of one place; names with a capital or all in capitals, words of a sentence or a line as they are."""
    plain = where in ("sentence", "line", "protest", "pastime", "arms")
    forms: set[str] = set()
    for entry in read_lexicon("nonclaims", "nonclaims", NonClaim):
        if entry.where != where:
            continue
        for form in entry.forms:
            forms |= {form} if plain else _written(form)
            if entry.id == "other-wars":
                # `tepi barat sungai` is no West Bank
                forms.discard(form)
            if not plain and form in word_set("also_words"):
                forms.discard(form)
    if where == "theatre":
        forms |= {
            form for land in read_lexicon("sides", "places", SidePlaces) if land.side in _LANDS for form in land.forms
        }
    return re.compile(r"(?<!\w)(?:" + "|".join(re.escape(f) for f in sorted(forms, key=len, reverse=True)) + r")(?!\w)")


def _written(form: str) -> set[str]:
    """A form in small letters, in capitals, as a name, and as `perang Vietnam`."""
    first, _, rest = form.partition(" ")
    return {form, form.upper(), _titled(form), form.capitalize(), f"{first} {_titled(rest)}".rstrip()}


def _titled(form: str) -> str:
    return "-".join(" ".join(word[:1].upper() + word[1:] for word in part.split(" ")) for part in form.split("-"))
