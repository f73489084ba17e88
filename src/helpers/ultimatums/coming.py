"""Harms told as still to come: "akan dihancurkan", "kami bom", "tidak ada yang hidup"."""

from __future__ import annotations

import re

from helpers.ultimatums.stretch import NEGATED, TALKS, Stretch
from helpers.ultimatums.vocabulary import Hit, cue

# what dies in words only
_THING = re.compile(
    r"(?<!\w)(?<!di )(?<!dalam )(?<!dari )(?:proposal|perundingan|negosiasi|kesepakatan|perjanjian|pembicaraan|rencana"
    r"|usulan|ekonomi|perekonomian|pabrik|mesin|listrik|lampu|tanaman|industri|bisnis|harapan|mimpi|pariwisata|sinyal"
    r"|tanur|usaha)(?!\w)",
    re.I,
)
_OF_TALKS = re.compile(rf"(?<!\w)(?:{TALKS})(?:\s+[\w-]+){{0,4}}?\s+(?:(?:akan|bakal)\s+)?$", re.I)
_WARNED = re.compile(r"(?<!\w)(?:diperingatkan|diingatkan|diancam)(?!\w)", re.I)
_FACING = re.compile(r"(?<!\w)(?:meng)?hadapi\s+$", re.I)
_MAY = re.compile(r"(?<!\w)(?:bisa|dapat|mungkin|dikhawatirkan|yang|setelah|karena|seperti|agar)\s+(?:\w+\s+)?$", re.I)
_PAST_OR_MAY = re.compile(
    r"(?<!\w)(?:telah|sudah|yang|setelah|karena|bisa|dapat|mungkin|takut|khawatir|cemas)\s+$", re.I
)
_WE = re.compile(r"(?:kami|kita|saya)(?!\w)", re.I)
_AWAITS = re.compile(r"\s+(?:pasti\s+)?(?:akan\s+|sudah\s+)?(?:menanti|menunggu)(?!\w)", re.I)
_OPENING = 60
"""A headline may open with the harm, without a word of future: "Dihancurkan jika tak menyerah"."""
BY_HANDS = frozenset({"killing", "destruction"})
"""Families of harms that somebody does; "mati" comes of hunger too, so it needs more words around it."""


def nobody_lives(s: Stretch, harm: Hit) -> bool:
    """Whether the harm is that nobody stays alive, told by a negation."""
    return s.text[harm.start : harm.end].lower().startswith(("tidak", "tak"))


def harm_to_come(s: Stretch, start: int, far: int = 3) -> Hit | None:
    """The first harm within reach after a condition that is told as still to come.

    far: words within which a plain harm needs no word of future.
    """
    for harm in sorted([*s.harms, *s.doing_after(start)], key=lambda hit: (hit.start, -hit.end)):
        if harm.start < start:
            continue
        gap = s.text[start : harm.start]
        away = s.words(start, harm.start)
        if away > 18 or s.crosses(start, harm.start) or NEGATED.search(gap):
            return None
        if harm.family not in BY_HANDS and _THING.search(gap):
            return None
        if _MAY.search(gap) and not _TOLD_MAY.search(gap) and not _WARNED.search(gap):
            continue
        coming = cue("future").search(gap) or cue("future").match(s.text, harm.start) or re.search(r"\bjadi\s+$", gap)
        if (
            coming
            or _WARNED.search(gap)
            or _WE.match(s.text, harm.start)
            or _TOLD_MAY.search(gap)
            or (away <= far and (not harm.weak or _FORCED.search(s.text, harm.start, harm.end)))
            or nobody_lives(s, harm)
        ):
            return harm
        if re.search(r":\s*$", gap) and not harm.weak:
            return harm
    return None


_FORCED = re.compile(r"(?<!\w)(?:paksa|kekuatan|kekerasan|militer|senjata)(?!\w)", re.I)
"""What is taken by force is a harm, whatever the words around it."""
_TOLD_MAY = re.compile(r"(?<!\w)(?:kalian|kamu|anda|kau|kami)\s+(?:bisa|dapat)\s+(?:saja\s+)?$", re.I)


def harm_announced(s: Stretch, end: int, far: int = 8) -> Hit | None:
    """A harm told as still to come that the condition follows: "akan dihancurkan jika ..."; `far`: words between."""
    doing = [
        h for h in s.doing if h in s.conquest or cue("future").search(s.lead(h)) or cue("threat").search(s.lead(h))
    ]
    for harm in sorted([*s.harms, *doing], key=lambda hit: -hit.end):
        if harm.end > end:
            continue
        if s.words(harm.end, end) > far or s.crosses(harm.end, end):
            return None
        lead = s.lead(harm)
        if NEGATED.search(lead) or _PAST_OR_MAY.search(lead):
            continue
        if harm.family not in BY_HANDS and _OF_TALKS.search(lead):
            continue
        opening = harm.start <= _OPENING and harm.family in BY_HANDS
        after_colon = re.search(r"[:“\"‘'][^:“\"‘'.!?]{0,60}$", lead) is not None and harm.family in BY_HANDS
        told = any(cue(name).search(lead) for name in ("future", "threat", "urge"))
        if (
            nobody_lives(s, harm)
            or (harm.family == "death" and _FACING.search(lead))
            or _AWAITS.match(s.text, harm.end)
        ):
            return harm
        if told or opening or after_colon or harm.family in ("attack", "conquest"):
            return harm
    return None
