"""The same threat told several times in one article: what one mention leaves open, another says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

import msgspec

from helpers.records import Article, Ultimatum
from helpers.ultimatums.parties import FIGHTING, find_mentions
from helpers.ultimatums.vocabulary import is_kin

_WE_WERE = re.compile(r"(?<!\w)(?:kami|saya|aku|kita)\s+(?:di\w{3,}|tinggal|hanya|harus|cuma)(?!\w)", re.I)
_NAME = re.compile(r"[A-ZÀ-Þ][\w'’-]{2,}")


def agreed(article: Article, rows: Sequence[Ultimatum]) -> list[Ultimatum]:
    """The rows with sides that the article's other mentions of a threat, or of its speaker, give."""
    named = [_as_retold(article, _as_named(row, rows), rows) for row in rows]
    return [_as_said(_as_told_to_us(article, row, named), named) for row in named]


def _as_named(row: Ultimatum, rows: Sequence[Ultimatum]) -> Ultimatum:
    """A speaker has one side in an article: that of most of the threats under the same name."""
    if row.speaker is None or row.speaker_side in FIGHTING:
        return row
    last = _last_name(row.speaker)
    sides = Counter(
        other.speaker_side
        for other in rows
        if last and other.speaker and _last_name(other.speaker) == last and other.speaker_side in FIGHTING
    )
    if not sides and row.position == "headline" and row.speaker_side == "none":
        kin = [
            other
            for other in rows
            if other.position != "headline"
            and other.speaker is not None
            and is_kin((row.demand_family, row.harm_family), other.demand_family, other.harm_family)
        ]
        return msgspec.structs.replace(row, speaker_side=kin[0].speaker_side, act=kin[0].act) if kin else row
    return msgspec.structs.replace(row, speaker_side=sides.most_common(1)[0][0]) if sides else row


def _as_retold(article: Article, row: Ultimatum, rows: Sequence[Ultimatum]) -> Ultimatum:
    """A headline, lead or caption that names nobody is told to those whom the body's words are told to."""
    if row.act == "refused" or row.position == "body" or _names_party(article, row):
        return row
    kin = [
        other
        for other in rows
        if other is not row
        and other.act != "refused"
        and other.addressee_side != "unknown"
        and (row.speaker is None or other.speaker_side == row.speaker_side)
        and is_kin((row.demand_family, row.harm_family), other.demand_family, other.harm_family)
    ]
    kin = [other for other in kin if other.position == "body"] or kin
    told = {other.addressee_side for other in kin}
    if len(told) != 1 or told == {row.addressee_side}:
        return row
    # to whom it is told decides what is done with the words: a threat to the enemy, a warning to one's own
    act = row.act if row.speaker is None or kin[0].act == "refused" else kin[0].act
    return msgspec.structs.replace(row, addressee_side=told.pop(), act=act)


def _as_told_to_us(article: Article, row: Ultimatum, rows: Sequence[Ultimatum]) -> Ultimatum:
    """ "Kami disuruh pilih, lari atau mati" in a headline without a speaker: whoever says so in the body."""
    before = article.text[row.sentence_start : row.start]
    if row.position != "headline" or row.speaker is not None or not _WE_WERE.search(before):
        return row
    family = (row.demand_family, row.harm_family)
    kin = [o for o in rows if o.speaker and o.act == "described" and is_kin(family, o.demand_family, o.harm_family)]
    if not kin:
        return row
    return msgspec.structs.replace(
        row,
        speaker=kin[0].speaker,
        speaker_side=kin[0].speaker_side,
        act="described",
        addressee_side=kin[0].addressee_side,
    )


def _as_said(row: Ultimatum, rows: Sequence[Ultimatum]) -> Ultimatum:
    """A headline's act is that of the same speaker's words in the body, where they are told in full."""
    if row.position != "headline" or row.speaker is None or row.act == "refused":
        return row
    family = (row.demand_family, row.harm_family)
    kin = [
        other
        for other in rows
        if other.position in ("lead", "body")
        and other.speaker is not None
        and other.act != "refused"
        and _last_name(other.speaker) == _last_name(row.speaker) != ""
        and is_kin(family, other.demand_family, other.harm_family)
    ]
    return msgspec.structs.replace(row, act=kin[0].act) if kin else row


def _names_party(article: Article, row: Ultimatum) -> bool:
    """Whether the sentence names somebody who may be told, beside its speaker."""
    rows = find_mentions(article, row.sentence_start, row.sentence_start + len(row.sentence))
    return any(m.told and m.side in FIGHTING and m.words not in (row.speaker or "") for m in rows)


def _last_name(words: str) -> str:
    names: list[str] = _NAME.findall(words.split(",")[0])
    return names[-1] if names else ""
