"""Who published an article, and whom it credits: the media between the reader and whoever spoke."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from helpers.documents.boilerplate import readable_reasons, rules
from helpers.documents.page_blocks import is_prose
from helpers.media import MediaMention, find_media, find_outlet, outlet_of_url
from helpers.records import Article, Masked, RawText, Span
from helpers.sentences import find_lines
from helpers.sentences.datelines import find_dateline
from helpers.sentences.masks import Masks


class Relay(msgspec.Struct, frozen=True):
    """A medium that the article got something from."""

    name: str
    kind: str
    span: Span
    credit: bool
    """Credited for the article as a whole (a credit line, `Dilansir B` at the top), not for a statement inside."""


def find_outlet_name(raw: RawText, masked: Sequence[Masked] = ()) -> str | None:
    """Who published the text: as given, else by its address, else by the dateline; None where nothing tells.

    `KOMPAS.com - `, `Jakarta, CNN Indonesia --`, `Moskow (ANTARA) -`, `warta.id – `. Places and unlisted capitals
    alone are no outlet.
    """
    if raw.outlet:
        return raw.outlet
    if raw.url:
        name = outlet_of_url(raw.url)
        if name:
            return name
    for line in list(find_lines(raw.text))[:12]:
        if any(mask.span.holds(line) for mask in masked):
            continue
        dateline = find_dateline(line.of(raw.text))
        if dateline:
            named = _in_dateline(dateline.of(line.of(raw.text)))
            if named:
                return named
    return None


def _in_dateline(words: str) -> str | None:
    bare = words.strip(" -–—‒.")
    parts = [part.strip(" -–—.") for part in re.split(r"[,()|]|\s[-–—]{1,2}\s|\s/\s|/", bare) if part.strip(" -–—.")]
    named = [found for part in (bare, *parts) if (found := find_outlet(part))]
    listed = next((found.name for found in named if found.kind != "unlisted"), None)
    site = next((part.casefold() for part in parts if re.fullmatch(r"[\w-]+(?:\.[\w-]+)+", part)), None)
    if listed or site:
        return listed or site
    words = "JURNAL|WARTA|KABAR|RADAR|BERITA|SUARA|MEDIA|POS|TRIBUN|HARIAN|KORAN|ZONA|PORTAL"
    unlisted = re.search(rf"\b(?:[A-Z]+ )*(?:{words})\b(?: [A-Z]+)*", bare)
    return unlisted[0].title() if unlisted else None


def relays_of(text: str, outlet: str | None, masked: Sequence[Masked] = ()) -> tuple[Relay, ...]:
    """The media that `text` credits, outlet-nearest first, each once, the outlet itself left out.

    First those credited for the whole article, then those that a statement inside came through. `Dilansir A dari B`
    is A, then B (B alone where A is the outlet). `B yang dikutip A` is A, then B. A medium counts only with a word of
    relaying beside it, so that one that is merely talked about doesn't.
    """
    lines = list(find_lines(text))
    masks = Masks(masked)
    readable = readable_reasons()
    bylines = {rule.id for rule in rules() if rule.kind == "byline"}
    prose = 0
    credits: list[Relay] = []
    inside: list[Relay] = []
    for line in lines:
        over = masks.over(line)
        hidden = [m for m in over if m.reason not in readable]
        kept = [m for m in over if m.reason in readable]
        if any(mask.span.holds(line) for mask in hidden):
            continue
        whole = any(mask.span.holds(line) for mask in kept)
        prose += not whole and is_prose(line.of(text))
        mentions = find_media(text, line.start, line.end, outlet=outlet)
        mentions = [m for m in mentions if not any(h.span.overlaps(m.span) for h in hidden)]
        words = line.of(text)
        for mention in nearest_first(text, mentions):
            mask = next((m for m in kept if m.span.holds(mention.span)), None)
            if mask is not None and mask.reason in bylines:
                continue
            copied = mention.credit or copied_by_outlet(text, mention)
            top = prose <= 3 and copied and covers_article(words)
            credit = mask is not None or top or _demikian(text, mention)
            if not credit and not mention.relayed:
                continue
            relay = Relay(mention.name, mention.kind, mention.span, credit)
            (credits if credit else inside).append(relay)
    found: dict[str, Relay] = {}
    for relay in (*credits, *inside):
        found.setdefault(relay.name.casefold(), relay)
    return tuple(found.values())


def covers_article(line: str) -> bool:
    """A credit in narration, not one behind somebody's quoted words."""
    return not re.search(r"[”\"][^”\"]*\b(?:kata|ujar|ucap|sebut|tutur|ungkap|jelas|tegas)", line)


def copied_by_outlet(text: str, mention: MediaMention) -> bool:
    """`Dilansir A dari B`: B, whoever A is."""
    before = text[max(0, mention.span.start - 70) : mention.span.start]
    copied = r"\b(?:dilansir|dikutip|dinukil|dihimpun|dirangkum)\s+[^,;]{2,40}\s+dari\s+$"
    return re.search(copied, before, re.IGNORECASE) is not None


def _demikian(text: str, mention: MediaMention) -> bool:
    before = text[max(0, mention.span.start - 60) : mention.span.start]
    return re.search(r"\b(?:[Dd]emikian|telah tayang di|milik dari)\b[^.]*$", before) is not None


def nearest_first(text: str, mentions: list[MediaMention]) -> list[MediaMention]:
    """The media of a line, whoever passed a report on before whom they had it from: `B yang dikutip A` is A, B."""
    ordered = list(mentions)
    for index in range(len(ordered) - 1):
        first, second = ordered[index], ordered[index + 1]
        between = text[first.span.end : second.span.end]
        passed_on = r"[,\s]*(?:yang|seperti|sebagaimana)?\s*(?:dikutip|dilansir|dinukil|diwartakan|diberitakan)\b"
        if re.match(passed_on, between):
            ordered[index], ordered[index + 1] = second, msgspec.structs.replace(first, relayed=True)
    return ordered


def find_relays(article: Article) -> tuple[Relay, ...]:
    """The media that the article credits in its text, outlet-nearest first. See `relays_of`."""
    return relays_of(article.text, article.document.outlet, article.masked)
