"""Copies of one text: by the words they share, and, where those were translated or spun, by what no translator changes.

Near-duplicates share most of their runs of four words. A second translation, or a spinner's synonyms, leave few runs
alike, but keep the numbers, the names and what stands in quotation marks: those are the join keys.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence

import msgspec
from rensa import RMinHash  # type: ignore[import-untyped]

from helpers.records import Article
from helpers.roots.forest import Forest, age

_PERMUTATIONS, _BAND = 126, 3
_SHINGLE = 4
_SHORTEST = 20
"""Words under which a text is a copy only of its equal."""
_COPY = 0.72
"""Share of the shorter text's four-word runs that a copy has in common with the longer one."""
_NEIGHBOURS = 8
"""With how many texts of its bucket each is compared: keeps a bucket of a thousand templates linear."""

_KEYS = 9
"""Join keys that two texts must share before they can be one text told twice, ..."""
_OF_EACH = 3
"""... numbers among them, and as many names (figures alone come alike in forms), ..."""
_KEY_SHARE = (0.75, 0.5)
"""... and what share of the keys of the one with fewer, and of the one with more."""
_APART = dt.timedelta(days=7)
"""Bulletins that repeat names and forms week by week are no copies."""

_NUMBER = re.compile(r"(?<![\w/.,:-])\d+(?:[.,]\d+)*(?![\w/:]|[-–]\d)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_NAME = re.compile(r"(?<=[\w,;)] )[A-ZÀ-Þ][\w’'-]{2,}")


class _Text(msgspec.Struct, frozen=True):
    """What is compared of one article."""

    words: list[str]
    numbers: frozenset[str]
    """As written."""
    keys: frozenset[str]
    day: dt.date | None
    compared: bool
    """False for excluded and very short ones."""


def link_documents(articles: Sequence[Article]) -> list[Article]:
    """The articles with `document.root_id` set: copies of one text share the id of the earliest (then first by id).

    A copy has most of its words, outside what is masked, in common with the other (runs of four words, estimated by
    MinHash, so that a handful of pairs at the border may fall either way, always the same way); or, translated or spun
    and at most a week apart, most of its numbers, names and quotations. Two daily bulletins in the same words with
    other numbers are no copies. Excluded documents and texts under 20 words are copies only of their equals.
    """
    order = sorted(range(len(articles)), key=lambda i: age(articles[i].document))
    ranked = [articles[i] for i in order]
    texts = [_text(article) for article in ranked]
    forest = Forest(len(ranked))
    for same in _buckets((" ".join(text.words), i) for i, text in enumerate(texts) if text.words):
        for other in same[1:]:
            forest.join(same[0], other)
    _join_near_duplicates(texts, forest)
    _join_by_keys(texts, forest)
    roots = {order[i]: ranked[forest.find(i)].doc_id for i in range(len(ranked))}
    return [
        msgspec.structs.replace(a, document=msgspec.structs.replace(a.document, root_id=roots[i]))
        for i, a in enumerate(articles)
    ]


def _text(article: Article) -> _Text:
    words = [t for s in article.sentences for t in re.findall(r"\w+", s.text.casefold())]
    return _Text(
        words=words,
        numbers=frozenset(word for word in words if word.isdigit()),
        keys=_keys(article),
        day=article.document.published,
        compared=len(words) >= _SHORTEST and article.document.excluded is None,
    )


def _keys(article: Article) -> frozenset[str]:
    """Numbers, names and quotations in the shape that a second translation would give them too.

    Numbers without separators (71.200, 71,200), years and parts of dates left out; names by their consonants, which
    spellings share (Zelensky, Zelenskiy); a quotation by the names and numbers in it, in their order.
    """
    found: set[str] = set()
    for sentence in article.sentences:
        found |= {f"#{n}" for n in _plain_numbers(sentence.text)}
        found |= {f"@{n}" for n in _skeletons(sentence.text)}
    for quotation in article.quotations:
        said = quotation.span.of(article.text)
        inside = [*_plain_numbers(said), *_skeletons(said)]
        if len(inside) > 1:
            found.add('"' + " ".join(inside))
    return frozenset(found)


def _plain_numbers(text: str) -> list[str]:
    numbers = (re.sub(r"\D", "", match) for match in _NUMBER.findall(text))
    return [n for n in numbers if len(n) > 1 and not _YEAR.fullmatch(n)]


def _skeletons(text: str) -> list[str]:
    names = (match.casefold() for match in _NAME.findall(text))
    return [skeleton for name in names if len(skeleton := re.sub(r"[aiueoyj\W]|(.)(?=\1)", "", name)) > 1]


def _join_near_duplicates(texts: Sequence[_Text], forest: Forest) -> None:
    shingles = [_shingles(text.words) if text.compared else frozenset[str]() for text in texts]
    hashes = [_minhash(own) for own in shingles]
    for a, b in _candidates(hashes):
        if forest.find(a) != forest.find(b) and _alike(hashes[a], hashes[b], len(shingles[a]), len(shingles[b])):
            fewer, more = sorted((texts[a].numbers, texts[b].numbers), key=len)
            if len(fewer) < 4 or len(fewer & more) * 2 >= len(fewer):
                forest.join(a, b)


def _join_by_keys(texts: Sequence[_Text], forest: Forest) -> None:
    usual = Counter(key for text in texts for key in text.keys)
    # what a tenth of a large corpus names (its capitals, its presidents) tells no text from another
    common = {key for key, n in usual.items() if n > max(20, len(texts) // 10)} if len(texts) > 200 else set[str]()
    keys = [text.keys - common if text.compared else frozenset[str]() for text in texts]
    hashes = [_minhash(own) if len(own) >= _KEYS else None for own in keys]
    for a, b in _candidates(hashes):
        if forest.find(a) != forest.find(b) and _near(texts[a].day, texts[b].day) and _same_keys(keys[a], keys[b]):
            forest.join(a, b)


def _same_keys(one: frozenset[str], other: frozenset[str]) -> bool:
    shared = one & other
    fewer, more = sorted((len(one), len(other)))
    return (
        len(shared) >= _KEYS
        and all(sum(key[0] == kind for key in shared) >= _OF_EACH for kind in "#@")
        and len(shared) >= _KEY_SHARE[0] * fewer
        and len(shared) >= _KEY_SHARE[1] * more
    )


def _near(one: dt.date | None, other: dt.date | None) -> bool:
    return one is None or other is None or abs(one - other) <= _APART


def _shingles(words: Sequence[str]) -> frozenset[str]:
    return frozenset(" ".join(words[i : i + _SHINGLE]) for i in range(len(words) - _SHINGLE + 1))


def _minhash(items: Iterable[str]) -> RMinHash | None:
    ordered = sorted(items)
    if not ordered:
        return None
    minhash = RMinHash(num_perm=_PERMUTATIONS, seed=42)
    minhash.update(ordered)
    return minhash


def _candidates(hashes: Sequence[RMinHash | None]) -> Iterable[tuple[int, int]]:
    """Pairs that share a band of their hashes, each text with its nearest before it."""
    bands: defaultdict[tuple[int, tuple[int, ...]], list[int]] = defaultdict(list)
    for index, minhash in enumerate(hashes):
        digest = minhash.digest() if minhash is not None else []
        for band in range(0, len(digest), _BAND):
            bands[band, tuple(digest[band : band + _BAND])].append(index)
    for members in bands.values():
        for place, b in enumerate(members):
            for a in members[max(0, place - _NEIGHBOURS) : place]:
                yield a, b


def _alike(a: RMinHash | None, b: RMinHash | None, size_a: int, size_b: int) -> bool:
    if a is None or b is None:
        return False
    jaccard = a.jaccard(b)
    shared = jaccard * (size_a + size_b) / (1 + jaccard)
    return bool(shared >= _COPY * min(size_a, size_b))


def _buckets(pairs: Iterable[tuple[Hashable, int]]) -> list[list[int]]:
    found: defaultdict[Hashable, list[int]] = defaultdict(list)
    for key, index in pairs:
        found[key].append(index)
    return [members for members in found.values() if len(members) > 1]
