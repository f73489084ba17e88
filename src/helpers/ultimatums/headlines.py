"""Who threatens in a headline: before its colon, in its next sentence, or the other camp of a passive."""

from __future__ import annotations

import re
from collections.abc import Sequence

from helpers.records import Article, Sentence, Span
from helpers.ultimatums.parties import FIGHTING, Mention, find_mentions, following, place
from helpers.ultimatums.vocabulary import cue

_COLON = re.compile(r"\s*:\s*[“\"‘']?")
_LATER_COLON = re.compile(r"[^:\n]{0,60}?:\s*[“\"‘']?")
_NOT_HEADING = re.compile(
    r"(?<!\w)(?:pilihan|nasib|bagi|untuk|kepada|ke|ancam|ultimatum|pengakuan|di|tentang|dari|jadi|warga)\s+$", re.I
)
SUFFERS = re.compile(
    r"(?<!\w)(?:di(?:minta|perintah|ultimatum|ancam|peringat|suruh|paksa|kepung|desak|beri|sodor|tawar|gertak|larang|teror)\w*|ter(?:jebak|kepung|kurung|desak|pojok|sudut|jepit)"
    r"|dihadapkan|(?:meng)?hadapi|(?:tak|tidak|tinggal|hanya|cuma|kini)?\s*(?:punya|memiliki|mempunyai)|kocar-kacir|panik|lari|kabur|frustrasi|bingung|pasrah|kehabisan)(?!\w)",
    re.I,
)
"""What happens to those whom a threat meets: they don't make it."""


def threatens_next(article: Article, sentence: Sentence) -> Mention | None:
    """Who threatens in the headline's next sentence: "Menyerah atau mati! Rusia Beri Waktu ..."."""
    after = following(article, sentence)
    if after is None or after.position != "headline" or after.paragraph != sentence.paragraph:
        return None
    mentions = [m for m in find_mentions(article, after.start, after.end) if m.side != "media"]
    first = mentions[0] if mentions else None
    threatens = first and cue("issuing").match(article.text, skip_small(article.text, first.end, after.end))
    return first if threatens else None


def exclaimed_before(article: Article, sentence: Sentence) -> Mention | None:
    """Whose ultimatum the headline's sentence before calls out: "Ultimatum Moskow! ..."."""
    index = place(article, sentence)
    before = article.sentences[index - 1] if index else None
    if before is None or before.position != "headline" or before.paragraph != sentence.paragraph:
        return None
    noun = cue("issued_noun").search(article.text, before.start, before.end)
    return named_after(article.text, noun.end(), find_mentions(article, before.start, before.end)) if noun else None


def heading_of(article: Article, at: Span, before: Sequence[Mention]) -> Mention | None:
    """Who stands before the colon of a headline: "Rusia kepada Pasukan Azovstal: ...", "Moskow Tak Bergeser: ..."."""
    text = article.text
    for mention, colon in (*((m, _COLON) for m in reversed(before)), (before[0], _LATER_COLON)):
        found = colon.match(text, mention.end)
        if (
            found is None
            or _NOT_HEADING.search(text[: mention.start][-16:])
            or not 0 <= at.start - found.end() + 1 < 60
        ):
            continue
        between = text[found.end() : at.start].strip()
        opens = at.start - found.end() <= 2 or any(m.start >= found.end() and m.words == between for m in before)
        if colon is _COLON or (opens and not SUFFERS.search(found.group())):
            return mention
    return None


def asked_by(article: Article, sentence: Sentence, mentions: Sequence[Mention]) -> Mention | None:
    """The other camp of a headline whose passive names nobody: "Pemberontak Mendekat, Tentara Assad Diminta ..."."""
    asked = cue("issued_passive").search(article.text, sentence.start, sentence.end)
    told = [m for m in mentions if asked and m.end <= asked.start() and m.side in FIGHTING and m.force]
    if not told:
        return None
    return next((m for m in mentions if m.side in FIGHTING and m.side != told[-1].side and m.force and m.told), None)


def named_after(text: str, start: int, mentions: Sequence[Mention], passive: bool = False) -> Mention | None:
    """The party that a noun or passive of threatening names as its author ("peringatan keras dari ...")."""
    for mention in mentions:
        gap = text[start : mention.start]
        if (
            mention.start >= start
            and len(gap.split()) <= (5 if not passive or re.search(r"(?<!\w)(?:oleh|dari)(?!\w)", gap) else 1)
            and not re.search(
                r"[.:;,]|(?<!\w)(?:kepada|bagi|untuk|terhadap|agar|bahwa|atas|di|ke|sampai)(?!\w)", gap, re.I
            )
        ):
            return mention
    return None


def skip_small(text: str, start: int, end: int) -> int:
    """Past brackets, ages and small adverbs between a name and its verb."""
    match = re.compile(
        r"\s*(?:\([^)]*\)\s*|,[^,]{0,60},\s*)?(?:(?:telah|sudah|kembali|juga|pun|lalu|kemudian"
        r"|sempat|terus|akan|mulai|pernah|yang|justru|langsung|berulang\s+kali|juga)\s+){0,3}",
        re.I,
    ).match(text, start, end)
    return match.end() if match else start
