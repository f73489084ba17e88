"""Words of credit in one line: whom a bracket, a dateline, a sentence of its own or a disclaimer names."""

from __future__ import annotations

import re

from helpers.houses import of_one_house
from helpers.media import MediaMention, find_outlet
from helpers.records import Span

BRACKET = re.compile(r"\((?:[Ss]umber:\s*)?([^()\n]{2,70})\)[\s.]*$")
PARTS = re.compile(r"\s*[/|,;&]\s*|\s+dan\s+")
# "Reuters berkontribusi dalam penulisan artikel ini"
HELPED = re.compile(
    r"\s(?:ikut |turut |juga )?(?:berkontribusi|membantu|menyumbang)\b[^.]{0,30}"
    r"\b(?:artikel|laporan|berita|tulisan) ini\b"
)
# a medium that no lexicon knows, named for the whole text: "Disadur dari X", "dikutip dari laman X yang melansir B"
_SITE = r"(?:laman|situs|portal|harian|koran|majalah|media|kanal|blog|kantor berita|surat kabar)"
UNLISTED = re.compile(
    r"\b(?:[Dd]i(?:sadur|rangkai|rangkum|terjemahkan|olah|himpun|tulis|ceritakan|susun)(?: ulang| kembali| otomatis)*"
    rf"(?: [A-ZÀ-Þ][\w.]+)? dari(?: (?:laporan|artikel|tulisan|berita))*(?: {_SITE})?"
    rf"|[Dd]i(?:kutip|lansir|nukil|ambil)(?: [A-ZÀ-Þ][\w.]+)? dari(?: laporan)? {_SITE})"
    r"\s(?P<name>[A-ZÀ-Þ][\w.&-]*[a-z0-9][\w&-]*(?:\s[A-ZÀ-Þ][\w&-]+){0,2})"
    r"(?=\s*(?:[,.;)]|$|yang (?:melansir|mengutip|menyadur|menerjemahkan)\b))"
)
_ALONE = re.compile(
    r"(?:^|[.!?][”\"’]?\s)(?:Demikian )?(?:[Dd]i(?:lansir|kutip|sadur|nukil|himpun)|[Mm]e(?:lansir|ngutip|nukil))"
    r"(?: [\w.-]+){0,4}\s$"
)
_DATED = re.compile(r",?\s\(?\d{1,2}/\d{1,2}(?:/\d{2,4})?\)?\.?\s*(?:$|[A-ZÀ-Þ“\"])")
_CAPITALS = 4
_NEXT = 30
"""Letters between a medium and the one it had a report from."""


def own_dateline(outlet: str | None, text: str, line: Span, dateline: Span) -> bool:
    """Whether the dateline's bracket bears the outlet's own name: `(Tempo Malam)` is no Tempo."""
    bracket = re.search(r"\(([^)]*)\)", dateline.of(line.of(text)))
    if bracket is None or outlet is None:
        return False
    name = bracket[1]
    return _letters(name) == _letters(outlet) or initials(name, outlet) or ("." in name and of_one_house(name, outlet))


def copied_dateline(outlet: str | None, name: str) -> bool:
    """Whether a dateline bears another medium's name than the page: "Jakarta, CNN Indonesia -- ..." elsewhere."""
    if not outlet:
        return False
    one, other = _letters(outlet), _letters(name)
    return bool(one and other) and one not in other and other not in one and not of_one_house(outlet, name)


def unlisted(text: str, line: Span, mentions: list[MediaMention], outlet: str | None) -> list[str]:
    """The medium that a line credits for the text and that no lexicon knows, and those it had it from."""
    match = UNLISTED.search(text, line.start, line.end)
    if match is None or (outlet is not None and same_outlet(match["name"], outlet)):
        return []
    span = Span(match.start("name"), match.end("name"))
    if any(m.span.overlaps(span) and m.span.end >= span.end for m in mentions):
        return []
    return [match["name"], *(m.name for m in mentions if m.credit and 0 < m.span.start - span.end < _NEXT)]


def only_media(words: str, line: Span, mentions: list[MediaMention]) -> bool:
    """Whether a line names media and says nothing else: "REUTERS | AL JAZEERA"."""
    if len(mentions) < 2:
        return False
    left = words
    for mention in reversed(mentions):
        left = left[: mention.span.start - line.start] + left[mention.span.end - line.start :]
    return not any(map(str.isalnum, left))


def credit_alone(text: str, line: Span, mention: MediaMention) -> bool:
    """Whether a sentence says nothing but the credit: "Dilansir Portal Kita dari Reuters."."""
    before, after = text[line.start : mention.span.start], text[mention.span.end : line.end]
    return _ALONE.search(before) is not None and re.match(r"\s*(?:\(\d[\d/]*\))?\s*(?:[.]|$)", after) is not None


def dated(text: str, line: Span, mention: MediaMention) -> bool:
    """Whether a sentence is nothing but a medium and a day: "... sejauh ini. Daily Mail, 12/03."."""
    before, after = text[line.start : mention.span.start], text[mention.span.end : line.end]
    return _DATED.match(after) is not None and re.search(r"(?:^|[.!?][”\"’]?\s)(?:Demikian\s)?$", before) is not None


def same_outlet(name: str, outlet: str) -> bool:
    """Whether both name one outlet, internet endings apart."""
    own = find_outlet(outlet)
    if _letters(name) == _letters(outlet) or (own is not None and own.name == name):
        return True
    return "." in name and "." in outlet and of_one_house(name, outlet)


def _letters(name: str) -> str:
    return re.sub(r"\.(?:com|co\.id|id|net)\b|\W", "", name.casefold())


def initials(part: str, outlet: str) -> bool:
    """Whether capitals stand for the outlet's own name: "(KBN/Antara)" on kabarbaiknusa.id."""
    if not (part.isupper() and part.isalpha() and len(part) <= _CAPITALS):
        return False
    letters = iter(_letters(outlet))
    return _letters(outlet)[:1] == part[0].casefold() and all(letter in letters for letter in part.casefold())


def signed(words: str, outlet: str | None) -> bool:
    """Whether the bracket that ends a paragraph bears the outlet's own name too: "(Portalku/Reuters)"."""
    match = BRACKET.search(words)
    if match is None or not outlet:
        return False
    own = _letters(outlet)
    parts = [_letters(part) for part in PARTS.split(match[1])]
    return len(parts) > 1 and any(len(part) > 3 and own.startswith(part) for part in parts)
