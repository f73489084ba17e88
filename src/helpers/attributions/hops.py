"""Through which media a statement came: media named in a sentence, the chain from outlet to speaker."""

from __future__ import annotations

import re

import msgspec

from helpers import media
from helpers.records import Article, Hop, Span

_CHANNEL = re.compile(
    r"\b(?:saluran|kanal|akun|aplikasi|media sosial|unggahan|postingan|laman|halaman|di|lewat|melalui"
    r"|via)\s+(?:\w+\s+){0,2}?"
    r"(Telegram|Facebook|Twitter|YouTube|Youtube|Instagram|TikTok|X|Threads|Truth Social)\b",
    re.IGNORECASE,
)
_SOCIAL = frozenset({"telegram", "facebook", "twitter", "youtube", "instagram", "tiktok", "x", "threads"})
_TO = re.compile(
    r"\b(?:[Kk]epada|memberi ?tahu|dalam siaran|lewat|melalui|via|wawancara(?:nya)? (?:dengan|bersama|khusus)"
    r"|di (?:televisi|stasiun|laman|situs|kanal|saluran))\s+"
    r"(?:(?:kantor berita|surat kabar|harian|wartawan|jurnalis|koresponden|stasiun televisi|televisi|media|koran)\s+)?"
    r"(?:\w+\s+)?$"
)
# whoever passed on what another had passed on stands nearer to the outlet
_AGAIN = re.compile(r"\b(?:diteruskan|diterjemahkan|dimuat ulang|disiarkan ulang|disebarkan|diolah)(?: oleh)?\s+$")
_BRACKET = re.compile(r"\((?:[\w.]+ ?/ ?)*$")
_JOINED = re.compile(
    r"\s*(?:,|/|dan|serta|dari|mengutip|melansir|via|melalui)\s*(?:dari\s*)?"
    r"(?:(?:siaran|laman|situs|kantor berita|kanal|saluran|harian|koran)\s+)?"
)
# a medium without a name: "kepada televisi pemerintah", "kepada outlet tersebut"
_NAMELESS = re.compile(
    r"\b(?:[Kk]epada|wawancara dengan|dalam siaran)\s+((?:televisi|media|TV|radio|koran|surat kabar|kantor berita"
    r"|stasiun televisi)"
    r"\s+(?:pemerintah|negara|milik negara|lokal|resmi|setempat|[A-ZÀ-Þ]\w+)(?:\s[A-ZÀ-Þ]\w+)?"
    r"|siaran\s+[A-ZÀ-Þ]\w+(?:\s[A-ZÀ-Þ]\w+)?)"
)
_SAME = re.compile(
    r"\b(?:[Kk]epada|dikutip|dilansir)\s+(?:outlet|media|koran|harian|surat kabar|kantor berita|stasiun|saluran"
    r"|majalah|tabloid)"
    r"\s+(?:itu|tersebut|yang sama)\b"
)


_NEAR = 600
"""Letters before "media tersebut" in which that medium was named."""


class MediumMention(msgspec.Struct, frozen=True):
    """A medium named in a text. `side` is 'media', or the state whose organ it is."""

    span: Span
    name: str
    side: str
    role: str
    """credit (it carried this), again (it passed a copy on), told (a speaker spoke to it or it asked), other."""


def find_media(article_outlet: str | None, text: str, start: int, end: int) -> list[MediumMention]:
    """Every medium in `text[start:end]` but the article's own outlet, in text order, with its part in the chain."""
    rows: list[MediumMention] = []
    for mention in media.find_media(text, start, end, outlet=article_outlet):
        before = text[max(start, mention.span.start - 80) : mention.span.start]
        role = "credit" if mention.credit or _BRACKET.search(before) else "other"
        if _TO.search(before) or (role == "other" and mention.relayed):
            role = "told"
        if _AGAIN.search(before):
            role = "again"
        if (
            role == "other"
            and rows
            and rows[-1].role != "other"
            and _JOINED.fullmatch(text, rows[-1].span.end, mention.span.start)
        ):
            role = rows[-1].role
        rows.append(MediumMention(mention.span, mention.name, mention.side or "media", role))
    rows += _nameless(article_outlet, text, start, end, rows)
    return sorted(rows, key=lambda row: row.span)


def _nameless(outlet: str | None, text: str, start: int, end: int, named: list[MediumMention]) -> list[MediumMention]:
    """Media told without their name, and those meant by "media tersebut": the last one named before."""
    rows = []
    for match in _NAMELESS.finditer(text, start, end):
        span = Span(match.start(1), match.end(1))
        if not any(span.overlaps(row.span) for row in named):
            rows.append(MediumMention(span, match[1], "media", "told"))
    for match in _SAME.finditer(text, start, end):
        before = media.find_media(text, max(0, match.start() - _NEAR), match.start(), outlet=outlet)
        if before:
            rows.append(MediumMention(Span(match.start(), match.end()), before[-1].name, "media", "told"))
    return rows


def same_medium(one: str, other: str) -> bool:
    """Whether two names mean one medium, by the outlets lexicon; a leading article and an internet ending apart."""
    if one == other or _bare(one) == _bare(other):
        return True
    first, second = media.find_outlet(one), media.find_outlet(other)
    return first is not None and second is not None and first.name == second.name


def _bare(name: str) -> str:
    return re.sub(r"^(?:the|www\.)\s*|\.(?:com|co\.id|id|net|org|co)\b|\W", "", name.casefold())


def via_of(
    article: Article, mentions: list[MediumMention], unknown: list[str], speaker: Span | None, whole: tuple[str, ...]
) -> tuple[str, ...]:
    """Media that carried a statement, outlet-nearest first: those its sentence names, else `whole`.

    `whole` is the document's credit line. Credits come before whoever was spoken to; the outlet itself
    and the speaker are left out.
    """
    outlet = article.document.outlet or ""
    names = [m.name for m in mentions if m.role == "again"]
    names += [m.name for m in mentions if m.role == "credit" and not (speaker and m.span.overlaps(speaker))]
    names += [n for n in unknown if not any(same_medium(n, k) for k in names)]
    names += [m.name for m in mentions if m.role == "told" and not (speaker and m.span.overlaps(speaker))]
    rows: list[str] = []
    for name in names:
        if not (outlet and same_medium(name, outlet)) and not any(same_medium(name, row) for row in rows):
            rows.append(name)
    return tuple(rows) if rows else whole


def is_swapped(article: Article, sentence: Span) -> bool:
    """Whether a rewriting machine put the outlet's name into the sentence: "tentara kabar.net dari Kyiv Post"."""
    outlet = article.document.outlet
    if not outlet or outlet.casefold() not in sentence.of(article.text).casefold():
        return False
    name = re.escape(outlet)
    return (
        re.search(
            rf"\b(?!(?:dari|oleh|pada|kepada|laman|situs|media|dilansir|dikutip|dinukil|disadur"
            rf"|dihimpun)\b)[a-z]{{4,}} {name}(?: \w+)? dari (?=(?-i:[A-Z]))"
            rf"|\b(?:dilansir|dikutip) {name} (?-i:[A-Z])\w+ dari (?=(?-i:[A-Z]))",
            sentence.of(article.text),
            re.IGNORECASE,
        )
        is not None
    )


def find_channel(text: str, start: int, end: int) -> str | None:
    """The channel a sentence says the words appeared on: Telegram, Facebook, ..., or None."""
    match = _CHANNEL.search(text, start, end)
    return match[1] if match else None


def is_channel(name: str) -> bool:
    """Whether the words are a platform, which carries everybody: Telegram, Facebook, ..."""
    return name.casefold() in _SOCIAL


def chain(
    article: Article,
    via: tuple[str, ...],
    stated: bool,
    channel: str | None,
    relay: str | None,
    speaker: str | None,
    kind: str,
    copied: tuple[str, ...] = (),
    swapped: bool = False,
) -> tuple[Hop, ...]:
    """The whole chain, outlet first, speaker last.

    `stated`: the sentence itself names the media of `via`. `relay` is somebody in between who is no medium (a unit
    that publishes an interview). `copied` are media that the whole text is a copy of. The outlet is stated where the
    text bears its name, but not where a rewriting machine put that name in another's place (`swapped`).
    """
    hops: list[Hop] = []
    outlet = article.document.outlet
    if outlet:
        hops.append(
            Hop(
                name=outlet,
                kind="medium",
                basis="stated" if outlet.casefold() in article.text.casefold() and not swapped else "inferred",
            )
        )
    hops += [
        Hop(name=name, kind="medium", basis="inferred")
        for name in copied
        if not any(same_medium(name, known) for known in (*via, outlet or "", speaker or ""))
    ]
    hops += [Hop(name=name, kind="medium", basis="stated" if stated else "inferred") for name in via]
    if channel:
        hops.append(Hop(name=channel, kind="channel", basis="stated"))
    if relay:
        hops.append(Hop(name=relay, kind="unit", basis="inferred"))
    if speaker and not (via and same_medium(via[-1], speaker)):
        hops.append(Hop(name=speaker, kind=kind, basis="stated"))
    return tuple(hops)
