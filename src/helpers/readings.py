"""From one raw text to everything found in it, and from many: kept ones from the store, the others by several cores."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor

import msgspec

from helpers.attributions import find_attributions
from helpers.claims import find_claims
from helpers.corrections import Correction, Corrections, correct
from helpers.documents import parse_article
from helpers.frames import find_frames
from helpers.records import Article, Attribution, Claim, FrameScore, RawText, Ultimatum
from helpers.store import Store, key_of
from helpers.ultimatums import find_ultimatums

Progress = Callable[[int, int], None]
_CHUNK = 16
_WORTH_A_POOL = 200
"""Unread articles from which the seconds that a pool takes to start are won back."""
_KEPT_AT_ONCE = 256
"""Articles after which what was read is kept, so that a run that is stopped loses little."""


class Reading(msgspec.Struct, frozen=True):
    """What one article says, before it is compared with others. An excluded one has no rows."""

    article: Article
    attributions: tuple[Attribution, ...] = ()
    claims: tuple[Claim, ...] = ()
    ultimatums: tuple[Ultimatum, ...] = ()
    frames: tuple[FrameScore, ...] = ()


def read_text(raw: RawText, corrections: Corrections) -> Reading:
    """One article with everything found in it, after the reader's decisions."""
    article = parse_article(raw)
    if article.document.excluded is not None:
        return Reading(article)
    said = find_attributions(article)
    return Reading(
        article,
        correct(said, "attributions", article, corrections),
        correct(find_claims(article, said), "claims", article, corrections),
        correct(find_ultimatums(article, said), "ultimatums", article, corrections),
        find_frames(article),
    )


def read_texts(
    texts: Sequence[RawText],
    corrections: Corrections,
    *,
    store: Store | None = None,
    jobs: int = 1,
    progress: Progress | None = None,
) -> list[Reading]:
    """Every text's reading, in their order.

    store: where readings are looked for and kept; None reads all anew. jobs: processes for what has to be read; more
    than one only where the calling program can be imported without running (not from a plain script).
    """
    decided: dict[str, list[Correction]] = {}
    for entry in corrections.entries:
        decided.setdefault(entry.doc_id, []).append(entry)
    keys = [_key(raw, decided.get(raw.doc_id, [])) for raw in texts] if store else [""] * len(texts)
    kept = store.get(keys) if store else {}
    decoder = msgspec.msgpack.Decoder(Reading)
    found = {n: decoder.decode(kept[key]) for n, key in enumerate(keys) if key in kept}
    missing = [n for n in range(len(texts)) if n not in found]
    fresh = _read((texts[n] for n in missing), corrections, jobs if len(missing) >= _WORTH_A_POOL else 1)
    unkept: dict[str, bytes] = {}
    for n, reading in zip(missing, fresh, strict=True):
        found[n] = reading
        if store:
            unkept[keys[n]] = msgspec.msgpack.encode(reading)
            if len(unkept) == _KEPT_AT_ONCE:
                store.put(unkept)
                unkept = {}
        if progress:
            progress(len(found), len(texts))
    if store and unkept:
        store.put(unkept)
    return [found[n] for n in range(len(texts))]


def _key(raw: RawText, decided: Sequence[Correction]) -> str:
    # where the text lies changes nothing that is read out of it
    return key_of(msgspec.structs.replace(raw, origin=""), decided)


def _read(texts: Iterable[RawText], corrections: Corrections, jobs: int) -> Iterator[Reading]:
    if jobs == 1:
        yield from (read_text(raw, corrections) for raw in texts)
        return
    # polars and vl-convert start threads, which a forked process would find locked: spawn
    with ProcessPoolExecutor(jobs, mp_context=multiprocessing.get_context("spawn")) as pool:
        yield from pool.map(_Reader(corrections), texts, chunksize=_CHUNK)


class _Reader(msgspec.Struct):
    """`read_text` with its corrections, to be sent to another process."""

    corrections: Corrections

    def __call__(self, raw: RawText) -> Reading:
        return read_text(raw, self.corrections)
