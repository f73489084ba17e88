"""A raw text -> an `Article`: junk masked, day, outlet and relays read out of it. First, thin version."""

from __future__ import annotations

import hashlib

from helpers.records import Article, Document, RawText
from helpers.sentences import find_quotations, find_sentences


def parse_article(raw: RawText) -> Article:
    sentences = find_sentences(raw.text)
    document = Document(
        doc_id=raw.doc_id, text=raw.text, text_sha256=hashlib.sha256(raw.text.encode()).hexdigest(),
        title=raw.title, outlet=raw.outlet, published=raw.published,
        published_basis=raw.published_basis or "none", url=raw.url, relayed_from=raw.relayed_from or (),
        language="id", chars=len(raw.text), sentences=len(sentences), root_id=raw.doc_id,
    )
    return Article(document, sentences, find_quotations(raw.text), ())
