"""A raw text -> an `Article`: junk masked, day, outlet and relays read out of it, sentences and quotations found."""

from __future__ import annotations

import hashlib
import re

from helpers.documents.boilerplate import find_boilerplate
from helpers.documents.language import find_language
from helpers.documents.published import find_published
from helpers.documents.relays import find_outlet_name, relays_of
from helpers.records import Article, Document, RawText, Sentence
from helpers.sentences import find_quotations, find_sentences

_SHORTEST = 5
"""Words outside what is masked; with fewer there is no article."""


def parse_article(raw: RawText) -> Article:
    """Take one text apart. What `raw` gives (title, outlet, day, relays) stands; the rest is read out of the text.

    The text is never changed: every span is an offset into `raw.text`. `document.excluded` is set where the article
    stays out of every count: empty, too short, not Indonesian.
    """
    text = raw.text
    layout = find_boilerplate(text, raw.title)
    sentences = find_sentences(text, layout.masked, title=raw.title, captions=layout.captions)
    outlet = find_outlet_name(raw, layout.masked)
    published = find_published(raw, layout.masked)
    relayed = raw.relayed_from
    if relayed is None:
        relayed = tuple(relay.name for relay in relays_of(text, outlet, layout.masked))
    words = " ".join(sentence.text for sentence in sentences)
    language = find_language(words)
    document = Document(
        doc_id=raw.doc_id,
        text=text,
        text_sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        title=raw.title or _headline(sentences),
        outlet=outlet,
        published=published.day,
        published_basis=published.basis,
        url=raw.url,
        relayed_from=relayed,
        language=language,
        chars=len(text),
        sentences=len(sentences),
        root_id=raw.doc_id,
        excluded=_excluded(text, words, language),
    )
    return Article(document, sentences, find_quotations(text, layout.masked), layout.masked)


def _headline(sentences: tuple[Sentence, ...]) -> str | None:
    """The first headline of more than five words (a shorter one may be a kicker above it), else the first."""
    heads: dict[int, list[str]] = {}
    for sentence in sentences:
        if sentence.position == "headline":
            heads.setdefault(sentence.paragraph, []).append(sentence.text)
    titles = [" ".join(parts) for parts in heads.values()]
    return next((title for title in titles if len(title.split()) > 5), titles[0] if titles else None)


def _excluded(text: str, words: str, language: str | None) -> str | None:
    if not text.strip():
        return "empty"
    if len(re.findall(r"\w+", words)) < _SHORTEST:
        return "too short"
    if language not in ("id", None):
        return f"not Indonesian ({language})"
    return None
