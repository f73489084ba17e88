"""The media that an article, or one item of a digest, is credited to as a whole: `via` of what names no medium itself.

Looked for, in this order; what is found first decides:
1. words that can mean nothing else: a credit line, a bracket that ends a paragraph or stands in the dateline
   (`(Antara/Reuters)`), an aggregator's disclaimer;
2. a medium that narration credits in the first paragraphs, at the head of a sentence (`Dilansir B, ...`) or in one that
   nobody speaks in;
3. a medium credited beside somebody's statement, but not behind quoted words, in the first two paragraphs, where the
   running text names no other.
Pictures' credits, whom somebody spoke to (`kepada BBC`) and media merely talked about count for nothing.
"""

from __future__ import annotations

import re
from functools import cache

import msgspec

from helpers.alternation import alternation
from helpers.documents.boilerplate import readable_reasons, rules
from helpers.documents.credit_lines import (
    BRACKET,
    HELPED,
    PARTS,
    UNLISTED,
    copied_dateline,
    credit_alone,
    dated,
    initials,
    only_media,
    own_dateline,
    same_outlet,
    signed,
    unlisted,
)
from helpers.documents.page_blocks import is_prose
from helpers.documents.relays import copied_by_outlet, covers_article, nearest_first
from helpers.lexicons import read_table
from helpers.media import MediaMention, find_media
from helpers.records import Article, Span
from helpers.sentences import find_lines
from helpers.sentences.datelines import find_dateline
from helpers.sentences.masks import Masks

_ROBOT = re.compile(
    r"\b(?:(?:dikutip|dirangkum|disadur|diambil|diolah|diterjemahkan|dihimpun) (?:secara )?otomatis dari"
    r"|[Dd]iceritakan ulang dari(?: laporan)?|[Tt]elah tayang di|(?:sepenuhnya|adalah) milik|milik dari|bersumber dari"
    r"|UNTUK|[Aa]rtikel ini (?:dikutip|disadur|dilansir|diterjemahkan|diolah|dirangkum) dari)\s+[^.]{0,30}$"
)
_PICTURE = re.compile(
    r"\b(?:[Ff]oto|FOTO|[Pp]hotos?|[Gg]ambar|[Kk]redit|[Tt]angkapan [Ll]ayar|[Dd]ok|[Vv]ia)\b[^.]*$|©"
)
_LISTED = re.compile(r"(?:^|[|•(])\s*(?:[Ss]umber|SUMBER)(?:\s*:|\s)\s*[^|]*$")
# "..., demikian dilansir dari Reuters.": how reports end
_CLOSES = re.compile(
    r"\b[Dd]emikian\s+(?:di(?:lansir|kutip|laporkan|wartakan)|laporan)(?:\s(?:dari|oleh|kantor berita|laman))*\s$"
)
# "Dilansir dari X, inilah rangkuman kejadian ...:": what follows is X's
_ROUND_UP = re.compile(
    r"(?<!\w)(?:inilah|berikut(?:\s+(?:ini|adalah))?)\s[^.]{0,60}?"
    r"(?:rangkuman|ringkasan|kejadian|perkembangan|peristiwa|rangkaian|kabar|update|poin|fakta)(?!\w)",
    re.IGNORECASE,
)
_FROM_SITE = re.compile(r"\bdari (?:situs|laman|portal|kantor berita|surat kabar|harian|koran)\s+$")
_PERSON = re.compile(r"[A-Z][\w'’-]+ [A-Z][\w'’-]+|STRINGER|HANDOUT|POOL")
_ITEM = re.compile(r"\d{1,2}[.)]\s")
_SOLE = 2
_HEAD = 45
_SHORT, _NAMES = 6, 3
"""Words of a line that says nothing but a credit, or a name."""
_LINE = 120
"""Letters of a line of credits at most."""
_TOP = 3
"""Paragraphs in which a credit stands for the article; letters of a sentence that are its head."""


class Credits(msgspec.Struct, frozen=True):
    """Whom an article credits as a whole, outlet-nearest first, and the items of a digest with credits of their own."""

    whole: tuple[str, ...]
    items: tuple[tuple[Span, tuple[str, ...]], ...] = ()
    copied: tuple[str, ...] = ()
    """Those of `whole` that the text as it stands is a copy of: they stand in every chain."""

    def at(self, position: int) -> tuple[str, ...]:
        """The media credited for what stands at `position`."""
        return next((names for span, names in self.items if span.start <= position < span.end), self.whole)


class _Read(msgspec.Struct):
    """What the lines of an article credit."""

    sure: list[str] = msgspec.field(default_factory=list)
    top: list[str] = msgspec.field(default_factory=list)
    copied: list[str] = msgspec.field(default_factory=list)
    """By an aggregator's disclaimer."""
    sole: list[str] = msgspec.field(default_factory=list)
    """Credited beside somebody's statement."""
    named: set[str] = msgspec.field(default_factory=set)
    """In running text, credited or not."""
    anywhere: set[str] = msgspec.field(default_factory=set)
    items: list[tuple[Span, tuple[str, ...]]] = msgspec.field(default_factory=list)


def credit_line(article: Article) -> tuple[str, ...]:
    """The media credited for the article as a whole, outlet-nearest first."""
    return find_credits(article).whole


def find_credits(article: Article) -> Credits:
    """The media credited for the article and for its items.

    A medium of `relayed_from` that the text never names (a reader's own record says so) belongs to the article.
    """
    read = _read(article)
    recorded = [name for name in article.document.relayed_from if name.casefold() not in read.anywhere]
    if len(read.items) > 1:
        return Credits(tuple(dict.fromkeys(recorded)), tuple(read.items))
    items, copied = tuple(read.items), tuple(dict.fromkeys(read.copied))
    sole = read.sole if len(read.named) == 1 else []
    names = dict.fromkeys([*(read.sure or read.top or sole), *recorded])
    order = {name: place for place, name in enumerate(article.document.relayed_from)}
    if recorded:
        return Credits(tuple(sorted(names, key=lambda name: order.get(name, len(order)))), items, copied)
    return Credits(tuple(names), items, copied)


def _read(article: Article) -> _Read:
    text, outlet = article.text, article.document.outlet
    masks, readable = Masks(article.masked), readable_reasons()
    bylines = {rule.id for rule in rules() if rule.kind == "byline"}
    captions = [s.span for s in article.sentences if s.position == "caption"]
    read = _Read()
    prose = item_start = loose = 0
    for line in find_lines(text):
        words = line.of(text)
        over = masks.over(line)
        hidden = [m for m in over if m.reason not in readable]
        mentions = find_media(text, line.start, line.end, outlet=outlet)
        read.anywhere |= {m.name.casefold() for m in mentions}
        caption = any(line.overlaps(span) for span in captions)
        alone = prose > 0 and BRACKET.fullmatch(words.strip()) is not None
        hides = any(mask.span.holds(line) for mask in hidden)
        if _ITEM.match(words):
            item_start = line.start
        bracket = () if caption or (hides and not alone) else _bracketed(text, line, outlet)
        if bracket and signed(line.of(text), outlet):
            read.sure += bracket
        elif bracket and not _last_prose(article, line):
            read.items.append((Span(item_start, line.end), bracket))
            loose += not alone
            item_start = line.end
        elif bracket:
            read.sure += bracket
            if read.items:
                read.items.append((Span(item_start, line.end), bracket))
        if prose and len(words) < _LINE and only_media(words, line, mentions) and _last_prose(article, line):
            read.sure += [m.name for m in mentions]
        if hides:
            continue
        masked = next((m for m in over if m.reason in readable and m.reason not in bylines), None)
        prose += masked is None and is_prose(words)
        if not caption and (prose <= _SOLE or len(words) < _LINE):
            read.sure += unlisted(text, line, mentions, outlet)
            taken = [Span(*m.span("name")) for m in UNLISTED.finditer(text, line.start, line.end)]
            mentions = [m for m in mentions if not any(span.holds(m.span) and span != m.span for span in taken)]
        for mention in nearest_first(text, [m for m in mentions if not any(h.span.overlaps(m.span) for h in hidden)]):
            if (not caption or _LISTED.search(text[line.start : mention.span.start])) and not _pictured(
                text, line, mention
            ):
                _sort_in(
                    read,
                    outlet,
                    text,
                    line,
                    mention,
                    masked is not None and masked.span.holds(mention.span),
                    prose,
                    _last_prose(article, line),
                )
    if len(read.items) == 1 and loose:  # one paragraph's own
        span, names = read.items[0]
        read.items = [(Span(text.rfind("\n", 0, span.end - 1) + 1, span.end), names)]
    return read


@cache
def _speech() -> re.Pattern[str]:
    """Verbs of speech, and "menurut"; not those of passing on, which media do."""
    verbs = [row for row in read_table("reporting_verbs", "verbs") if row["id"] not in ("report", "write", "read")]
    forms = {form for row in verbs for order in ("active", "bare", "suffixed") for form in row[order]}
    return re.compile(r"(?<![\w-])" + alternation({*forms, "menurut"}) + r"(?:nya)?(?![\w-])", re.IGNORECASE)


def _beside_statement(text: str, line: Span, mention: MediaMention) -> bool:
    """Whether somebody speaks in the sentence that credits the medium, and the credit is not its head."""
    words = line.of(text)
    at = mention.span.start - line.start
    starts = [0, *(m.end() for m in re.finditer(r"[.!?][”\"’']?\s+(?=[“\"‘]?[A-ZÀ-Þ])", words) if m.end() <= at)]
    start = max(s for s in starts if s <= at)
    if at - start < _HEAD and not _speech().search(words, start, at):
        return False
    stop = re.search(r"[.!?](?:[”\"’']|\s|$)", words[at:])
    return _speech().search(words, start, at + stop.start() if stop else len(words)) is not None


def _sort_in(
    read: _Read,
    outlet: str | None,
    text: str,
    line: Span,
    mention: MediaMention,
    masked: bool,
    prose: int,
    last: bool,
) -> None:
    """Put one mention where it belongs."""
    before = text[line.start : mention.span.start]
    dateline = find_dateline(line.of(text) + " Kata")  # it may stand on a line of its own
    listed = _LISTED.search(before) is not None and len(line.of(text)) < _LINE
    foot = len(line.of(text)) < _LINE and copied_by_outlet(text, mention)
    few = len(line.of(text).split())
    short = ((few <= _SHORT and mention.credit) or (few <= _NAMES and mention.relayed)) and not _beside_statement(
        text, line, mention
    )
    helped = HELPED.match(text, mention.span.end, line.end) is not None
    if _ROBOT.search(before):
        read.copied.append(mention.name)
    if dated(text, line, mention) or credit_alone(text, line, mention):
        read.top.append(mention.name)
    elif masked or listed or foot or short or helped or _ROBOT.search(before) or _rounds_up(text, line, mention):
        read.sure.append(mention.name)
    elif dateline is not None and mention.span.end <= line.start + dateline.end:
        if not own_dateline(outlet, text, line, dateline) if "(" in before else copied_dateline(outlet, mention.name):
            read.sure.append(mention.name)
    elif not _in_bracket(text, line, mention):
        read.named.add(mention.name)
        narrated = mention.credit or copied_by_outlet(text, mention) or _FROM_SITE.search(before) is not None
        beside = narrated and _beside_statement(text, line, mention)
        ends = last and mention.credit and not text[mention.span.end : line.end].strip(" .)")
        closes = _CLOSES.search(before) is not None and not text[mention.span.end : line.end].strip(" .)")
        if closes or (narrated and not beside and (prose <= _TOP or ends) and covers_article(line.of(text))):
            read.top.append(mention.name)
        elif beside and mention.side is None and prose <= _SOLE and covers_article(line.of(text)):
            read.sole.append(mention.name)


def _rounds_up(text: str, line: Span, mention: MediaMention) -> bool:
    """Whether the medium is credited at the head of a round-up: "Dilansir dari X, inilah rangkuman kejadian ...:"."""
    words = line.of(text)
    return mention.credit and _ROUND_UP.search(words) is not None and words.rstrip().endswith((":", "."))


def _bracketed(text: str, line: Span, outlet: str | None) -> tuple[str, ...]:
    """The media of a bracket that ends a paragraph; none where it credits a picture (`(AP/Name Surname)`)."""
    match = BRACKET.search(line.of(text))
    if match is None:
        return ()
    parts = [part.strip() for part in PARTS.split(match[1]) if part.strip()]
    start = line.start + match.start(1)
    found = find_media(text, line.start, line.end)
    media = [m for m in found if m.span.start >= start]
    if outlet and len(parts) > 1 and initials(parts[0], outlet):
        parts, media = parts[1:], [m for m in media if m.span.of(text) != parts[0]]
    rest = [p for p in parts if not any(m.span.of(text) in p for m in media)]
    if not media or any(_PERSON.fullmatch(p) for p in rest) or any(len(p.split()) > 3 for p in rest):
        return ()
    return tuple(m.name for m in media if outlet is None or not same_outlet(m.name, outlet))


def _in_bracket(text: str, line: Span, mention: MediaMention) -> bool:
    match = BRACKET.search(line.of(text))
    return match is not None and mention.span.start >= line.start + match.start()


def _last_prose(article: Article, line: Span) -> bool:
    """Whether the article's own words end with this line."""
    return not any(s.start >= line.end and s.position in ("body", "lead") for s in article.sentences)


def _pictured(text: str, line: Span, mention: MediaMention) -> bool:
    return _PICTURE.search(text[line.start : mention.span.start]) is not None
