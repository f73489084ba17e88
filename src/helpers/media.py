"""Names of media in a text: the outlet of an article, and those that pass a statement on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from urllib.parse import urlsplit

import msgspec

from helpers.houses import of_one_house
from helpers.lexicons import Entry, Name, read_lexicon
from helpers.records import Span

_HASTY = re.compile(
    r"\b(?:dilansir|melansir|dikutip|mengutip|sumber)(?: (?:dari|oleh|laman|situs|media))*:?\s+$", re.IGNORECASE
)
# "dikutip A dari B": B
_PASSED_ON = re.compile(r"\b(?:dikutip|dilansir|disadur|dinukil)\s[^,.;]{2,40}\sdari\s$")
# a line that breaks in the middle of a sentence
_BROKEN = re.compile(r"[^.!?:;”\"’'\s\n]\s*\n$")


class Outlet(Entry, frozen=True, kw_only=True):
    """A medium in all its spellings. `bare` forms are common words and need a word of relaying beside them."""

    name: str
    """As shown."""
    kind: str
    """agency, newspaper, portal, tabloid, broadcaster, aggregator or state_media."""
    forms: tuple[str, ...]
    bare: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    side: str | None = None
    """Claimant side of a state's own agency where it names no official."""


class RelayCue(Entry, frozen=True, kw_only=True):
    """Words of relaying, directly before or after a medium's name."""

    before: tuple[str, ...]
    after: tuple[str, ...] = ()
    credit: bool = False
    examples: tuple[str, ...]
    non_examples: tuple[str, ...]


class MediaMention(msgspec.Struct, frozen=True):
    """A medium named in a text."""

    name: str
    """As the lexicon has it; an unlisted one as written, an internet address in small letters."""
    kind: str
    """As in the lexicon; `unlisted` where the shape alone tells."""
    span: Span
    side: str | None
    relayed: bool
    """A word of relaying stands beside it."""
    credit: bool
    """... one that credits the article or statement to it: `dilansir dari`, `Sumber:`."""


@cache
def outlets() -> tuple[Outlet, ...]:
    """Every listed medium."""
    return read_lexicon("outlets", "outlets", Outlet)


@cache
def _by_form() -> dict[str, Outlet]:
    table: dict[str, Outlet] = {}
    for outlet in outlets():
        for form in (*outlet.bare, *outlet.forms):
            table[form] = outlet
            table.setdefault(form.upper(), outlet)
            if form.startswith("The "):
                table.setdefault(form.replace(" ", ""), outlet)
        for form in outlet.forms:
            table.setdefault(form.lower(), outlet)
            if form.startswith("The "):
                table.setdefault(f"the {form[4:]}", outlet)
        for domain in outlet.domains:
            table[domain] = outlet
    return table


@cache
def _bare() -> frozenset[str]:
    strong = {f for o in outlets() for form in o.forms for f in (form, form.upper())}
    return frozenset(f for o in outlets() for form in o.bare for f in (form, form.upper())) - strong


@cache
def _small() -> frozenset[str]:
    """Names in small letters, as hasty pages write them behind a word of credit: "dilansir reuters"."""
    safe = {f for o in outlets() for form in o.forms for f in (form, form.upper())}
    return frozenset(form.lower() for o in outlets() for form in o.forms) - safe


@cache
def _by_domain() -> dict[str, Outlet]:
    return {domain.casefold(): outlet for outlet in outlets() for domain in outlet.domains} | {
        form.casefold(): outlet for outlet in outlets() for form in outlet.forms if re.fullmatch(r"[\w.-]+\.\w+", form)
    }


def _alternation(forms: set[str]) -> str:
    return "|".join(re.escape(form).replace(r"\ ", r"\s+") for form in sorted(forms, key=lambda f: (-len(f), f)))


@cache
def _name_pattern() -> re.Pattern[str]:
    initials: dict[str, set[str]] = {}
    for form in _by_form():
        initials.setdefault(form[0], set()).add(form[1:])
    # by first letter: at most places one comparison decides
    branches = "|".join(f"{re.escape(initial)}(?:{_alternation(ends)})" for initial, ends in sorted(initials.items()))
    return re.compile(rf"(?<![\w.@-])(?:{branches})(?![\w@]|-(?!OANA)\w|\.\w)")


@cache
def _domain_pattern() -> re.Pattern[str]:
    endings = (
        "(?:com|net|org|co|id|news|tv|info|ru|ua|uk|eu|io|me|media|online|site|today|in|de|fr|gov|my|xyz|biz|asia|live"
        "|top|pro|press|world|ws|cc)"
    )
    return re.compile(
        rf"(?<![\w@.-])(?:https?://)?(?:www\.)?((?:[a-z0-9-]+\.)+{endings}(?:\.[a-z]{{2}})?)(?![\w-]|\.\w)(?:/\S*)?",
        re.I,
    )


@cache
def _unlisted_pattern() -> re.Pattern[str]:
    words = "|".join(form for entry in read_lexicon("outlets", "media_words", Name) for form in entry.forms)
    part = r"[A-ZÀ-Þ][\w'’&-]*"
    return re.compile(rf"(?<![\w.-])(?:The\s+)?(?:{part}\s+){{0,3}}(?:{words})(?:\s+{part}){{0,2}}(?![\w-])")


@cache
def _media_words() -> re.Pattern[str]:
    return re.compile("|".join(form for entry in read_lexicon("outlets", "media_words", Name) for form in entry.forms))


@cache
def _channels() -> frozenset[str]:
    return frozenset(form for entry in read_lexicon("outlets", "channels", Name) for form in entry.forms)


@cache
def _kinds() -> str:
    return _alternation({form for entry in read_lexicon("outlets", "medium_kinds", Name) for form in entry.forms})


@cache
def _before(credit: bool) -> re.Pattern[str]:
    forms = {
        form for cue in read_lexicon("outlets", "relay_cues", RelayCue) if cue.credit == credit for form in cue.before
    }
    return re.compile(
        rf"(?<!\w)(?:{_alternation(forms)})(?:\s*[:;]\s*|\s+)(?:(?:{_kinds()})[,:]?\s+){{0,3}}[\"“‘'(]?$", re.IGNORECASE
    )


@cache
def _kind_before() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_kinds()})[,:]?\s+[\"“‘']?$", re.IGNORECASE)


@cache
def _after() -> re.Pattern[str]:
    forms = {form for cue in read_lexicon("outlets", "relay_cues", RelayCue) for form in cue.after}
    return re.compile(
        rf"[\"”’']?(?:,[^,.\n]{{3,60}},)?\s+(?:juga\s+|sebelumnya\s+|kemudian\s+)?(?:{_alternation(forms)})(?!\w)"
    )


def find_media(text: str, start: int = 0, end: int | None = None, *, outlet: str | None = None) -> list[MediaMention]:
    """The media named in `text[start:end]`, in text order, none inside another.

    Word boundaries and case are kept: `antara` is no agency. Listed names come with their kind and side; internet
    addresses of sites and capitalised names with a media word (`Kabar Lvivska`, beside a word of credit) are
    `unlisted`. Channels such as Telegram are left out, and so is `outlet`, the article's own: what a rewriting
    machine has put into a sentence speaks for nobody.
    """
    end = len(text) if end is None else end
    taken: list[MediaMention] = []
    for mention in _candidates(text, start, end):
        if all(not mention.span.overlaps(other.span) for other in taken):
            taken.append(mention)
    own = find_outlet(outlet) if outlet else None
    kept = [m for m in taken if not own or m.name.casefold() != own.name.casefold()]
    if outlet and "." in outlet:
        kept = [m for m in kept if m.kind != "unlisted" or "." not in m.name or not of_one_house(m.name, outlet)]
    return sorted(kept, key=lambda m: m.span)


def _candidates(text: str, start: int, end: int) -> Iterator[MediaMention]:
    dotted = re.compile(r"\w\.[a-zA-Z]").search(text, start, end) is not None
    for match in _domain_pattern().finditer(text, start, end) if dotted else ():
        domain = match[1].casefold()
        listed = _listed_domain(domain)
        if any(domain == c or domain.endswith("." + c) for c in _channels()) or domain.endswith(
            (".gov", "go.id", "gov.ua")
        ):
            continue
        found = Span(match.start(1), match.end(1))
        relayed, credit = _relaying(text, Span(match.start(), match.end()), start, end)
        name, kind, side = (listed.name, listed.kind, listed.side) if listed else (domain, "unlisted", None)
        yield MediaMention(name, kind, found, side, relayed, credit)
    for match in _name_pattern().finditer(text, start, end):
        span = Span(match.start(), match.end())
        relayed, credit = _relaying(text, span, start, end)
        form = " ".join(match[0].split())
        if form in _small() and not _HASTY.search(text, max(0, span.start - 40), span.start):
            continue
        if form in _bare() and not relayed and not _bracketed(text, span):
            continue
        entry = _by_form()[form]
        yield MediaMention(entry.name, entry.kind, span, entry.side, relayed, credit)
    worded = _media_words().search(text, start, end) is not None
    for match in _unlisted_pattern().finditer(text, start, end) if worded else ():
        span = Span(match.start(), match.end())
        _, credit = _relaying(text, span, start, end)
        if (credit or _PASSED_ON.search(text[max(start, span.start - 90) : span.start])) and " " in match[0].strip():
            yield MediaMention(match[0], "unlisted", span, None, True, True)


def _relaying(text: str, span: Span, start: int, end: int) -> tuple[bool, bool]:
    """Whether a word of relaying stands beside `span`, and whether it is one of credit. `A/B`, `A dan B` share it."""
    if start > 0 and _BROKEN.search(text[max(0, start - 3) : start]):
        start = text.rfind("\n", 0, start - 1) + 1
    near = text[max(start, span.start - 90) : span.start]
    shared = re.search(r"(?:/|,?\s+(?:dan|serta|dan juga)\s+|,\s+)$", near)
    tries = [near]
    if shared:
        words = near[: shared.start()]
        for _ in range(3):  # the name before it has up to three words
            words = re.sub(r"\s*\S+$", " ", words.rstrip())
            tries.append(words)
    for words in tries:
        if _before(True).search(words):
            return True, True
        if _before(False).search(words):
            return True, False
    if _kind_before().search(near):
        return True, False
    return _after().match(text[span.end : min(end, span.end + 90)]) is not None, False


def _bracketed(text: str, span: Span) -> bool:
    """`(Antara)`, `(Ant/Reuters)`: nothing but names inside."""
    line_start = text.rfind("\n", 0, span.start) + 1
    opening = text.rfind("(", line_start, span.start)
    closing = text.find(")", span.end, span.end + 40)
    if opening < 0 or closing < 0 or span.start - opening > 40:
        return False
    return re.fullmatch(r"[A-Z][\w.&]*(?:(?:[ /|]|, )[A-Z][\w.&]*)*", text[opening + 1 : closing]) is not None


def _listed_domain(domain: str) -> Outlet | None:
    table = _by_domain()
    parts = domain.removeprefix("www.").rsplit(".", 5)[-5:]
    return next((table[d] for i in range(len(parts) - 1) if (d := ".".join(parts[i:])) in table), None)


@lru_cache(maxsize=4096)
def find_outlet(words: str) -> MediaMention | None:
    """The medium that `words` (a name or an address) name as a whole, listed or not; None for empty words."""
    bare = " ".join(words.split()).strip(" .,-–—|")
    if not bare:
        return None
    entry = _by_form().get(bare) or _by_form().get(bare.upper()) or _listed_domain(bare.casefold())
    span = Span(0, len(words))
    if entry is None:
        return MediaMention(
            bare.casefold() if re.fullmatch(r"[\w.-]+\.\w{2,}", bare) else bare, "unlisted", span, None, False, False
        )
    return MediaMention(entry.name, entry.kind, span, entry.side, False, False)


def outlet_of_url(url: str) -> str | None:
    """The outlet that an address belongs to: its listed name, else its host without www; None where there is none."""
    try:
        host = urlsplit(url if "//" in url else f"//{url}").hostname
    except ValueError:
        return None
    if not host or "." not in host:
        return None
    listed = _listed_domain(host)
    if host.endswith("bbc.com") and "/indonesia" in url:
        return "BBC Indonesia"
    return listed.name if listed else host.removeprefix("www.").removeprefix("m.").removeprefix("amp.")
