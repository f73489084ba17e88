"""A reader's decisions as data: `corrections.toml` beside the texts of a corpus.

Each entry masks a stretch, rejects a row, changes fields of one or adds one. It says who decided, why and when, and
what it expects to find: where the text or the extraction no longer matches, the entry is an error, never a silent
no-op. Corrections are applied after extraction, marked in reports, and left out of every score.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal, TypeVar

import msgspec

from helpers.documents.credits import credit_line
from helpers.records import Article, Attribution, Claim, InputError, Row, Span, Ultimatum, unknown_value

RECORDS: dict[str, type[Row]] = {"claims": Claim, "attributions": Attribution, "ultimatums": Ultimatum}
_OWN = {"doc_id", "start", "end", "quote", "sentence", "sentence_start", "corrected"}
"""Fields that follow from the quote's place; a correction never sets them."""

Mention = TypeVar("Mention", Claim, Attribution, Ultimatum)


class Correction(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One decision of a reader."""

    action: Literal["mask", "reject", "change", "add"]
    doc_id: str
    quote: str
    """Exact words of the article; for `mask`, the stretch that is taken out with every row that touches it."""
    nth: int = 0
    """Which occurrence of the quote, counted from 0."""
    record: Literal["claims", "attributions", "ultimatums"] | None = None
    """Which record it touches; every one for `mask`."""
    expect: dict[str, Any] = {}
    """Field values that the row must have before a reject or change."""
    set: dict[str, Any] = {}
    """New field values, for change and add."""
    who: str
    why: str
    when: dt.date

    @property
    def mark(self) -> str:
        """What a report shows beside a row that the decision touched."""
        return f"{self.who}, {self.when.isoformat()}: {self.why}"


class Corrections(msgspec.Struct, frozen=True):
    """The entries of one file, in its order. Empty where a corpus has none."""

    entries: tuple[Correction, ...] = ()
    digest: str = "none"
    path: str = "corrections.toml"

    def place(self, number: int) -> str:
        """File and entry, counted from 1, for error messages."""
        return f"{self.path} [correction {number + 1}]"


def read_corrections(corpus: Path) -> Corrections:
    """The corrections of a corpus: `corrections.toml` in its folder, or `NAME.corrections.toml` beside a table.

    Raises InputError naming file, entry and value where the file is no TOML or an entry doesn't fit.
    """
    path = corpus / "corrections.toml" if corpus.is_dir() else corpus.with_suffix(".corrections.toml")
    if not path.exists():
        return Corrections()
    content = path.read_bytes()
    return parse_corrections(content, path.name)


def parse_corrections(content: bytes, name: str = "corrections.toml") -> Corrections:
    """The corrections that the bytes of a file hold."""
    try:
        rows = tomllib.loads(content.decode("utf-8")).get("correction", [])
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InputError(name, f"is no valid TOML: {error}", "mend the line named") from None
    if not isinstance(rows, list):
        raise InputError(name, "correction is no list of tables", "write each entry under [[correction]]")
    entries = []
    for number, row in enumerate(rows):
        place = f"{name} [correction {number + 1}]"
        try:
            entry = msgspec.convert(row, Correction)
        except msgspec.ValidationError as error:
            raise InputError(place, str(error), f"fields: {', '.join(Correction.__struct_fields__)}") from None
        if entry.action != "mask":
            if entry.record is None:
                raise InputError(place, f"{entry.action} names no record", f"record = one of {', '.join(RECORDS)}")
            _check_fields(place, entry)
        entries.append(entry)
    digest = hashlib.sha256(content).hexdigest()[:12] if entries else "none"
    return Corrections(tuple(entries), digest, name)


def _check_fields(place: str, entry: Correction) -> None:
    assert entry.record is not None
    known = [f for f in RECORDS[entry.record].__struct_fields__ if f not in _OWN]
    for name in [*entry.expect, *entry.set]:
        if name not in known:
            raise unknown_value(place, f"field of {entry.record}", name, known)
    if entry.action == "change" and not entry.set:
        raise InputError(place, "change sets nothing", "give set = { field = value }")


def check_documents(corrections: Corrections, articles: Sequence[Article]) -> None:
    """Raises InputError for an entry whose document or words the corpus doesn't hold."""
    texts = {article.doc_id: article.text for article in articles}
    for number, entry in enumerate(corrections.entries):
        if entry.doc_id not in texts:
            raise unknown_value(corrections.place(number), "doc_id", entry.doc_id, sorted(texts))
        _find(corrections.place(number), texts[entry.doc_id], entry)


def correct(
    rows: Sequence[Mention], kind: Literal["claims", "attributions", "ultimatums"], article: Article, by: Corrections
) -> tuple[Mention, ...]:
    """The rows of one document after the reader's decisions, in text order; touched ones carry `corrected`."""
    kept = list(rows)
    for number, entry in enumerate(by.entries):
        if entry.doc_id != article.doc_id or entry.record not in (kind, None):
            continue
        place = by.place(number)
        span = _find(place, article.text, entry)
        if entry.action == "mask":
            kept = [row for row in kept if not Span(row.start, row.end).overlaps(span)]
        elif entry.action == "add":
            kept.append(_added(place, kind, article, entry, span))
        else:
            kept = _changed(place, kept, entry, span)
    return tuple(sorted(kept, key=lambda row: (row.start, row.end)))


def _find(place: str, text: str, entry: Correction) -> Span:
    at = -1
    for _ in range(entry.nth + 1):
        at = text.find(entry.quote, at + 1)
        if at < 0:
            raise InputError(
                place, f"the text of {entry.doc_id} has no occurrence {entry.nth} of {entry.quote!r}", "copy the words"
            )
    return Span(at, at + len(entry.quote))


def _changed(place: str, rows: list[Mention], entry: Correction, span: Span) -> list[Mention]:
    found = [row for row in rows if (row.start, row.end) == (span.start, span.end) and _as_expected(row, entry)]
    if not found:
        there = [f"{row.quote!r}" for row in rows if Span(row.start, row.end).overlaps(span)]
        raise InputError(
            place,
            f"expected a row {entry.quote!r} with {entry.expect}, found {', '.join(there) or 'none there'}",
            "drop the entry if the extraction is right now, or correct what it expects",
        )
    if entry.action == "reject":
        return [row for row in rows if row not in found]
    return [_with(place, row, {**entry.set, "corrected": entry.mark}) if row in found else row for row in rows]


def _as_expected(row: Row, entry: Correction) -> bool:
    values = msgspec.to_builtins(row)
    return all(values[name] == msgspec.to_builtins(value) for name, value in entry.expect.items())


def _with(place: str, row: Mention, values: dict[str, Any]) -> Mention:
    try:
        return msgspec.convert({**msgspec.to_builtins(row), **msgspec.to_builtins(values)}, type(row))
    except msgspec.ValidationError as error:
        raise InputError(place, str(error), "give a value of the record's type") from None


def _added(place: str, kind: str, article: Article, entry: Correction, span: Span) -> Any:
    sentence = next((s for s in article.sentences if s.span.holds(span)), None)
    own: dict[str, Any] = {
        "doc_id": article.doc_id,
        "start": span.start,
        "end": span.end,
        "quote": entry.quote,
        "position": sentence.position if sentence else "body",
        "sentence": sentence.text if sentence else entry.quote,
        "sentence_start": sentence.start if sentence else span.start,
        "corrected": entry.mark,
    }
    fields = RECORDS[kind].__struct_fields__
    key = hashlib.sha256(f"{article.doc_id}\0{entry.quote}\0{entry.nth}\0added".encode()).hexdigest()[:12]
    ids = {"claim_id": key, "ultimatum_id": key, "root_id": key, "via": list(credit_line(article)), "hops": []}
    values = {**ids, **own, **msgspec.to_builtins(entry.set)}
    # what an added row doesn't say is said by the record's own word for "not known"
    unsaid = {"low": None, "high": None, "date": None, "claimant": None, "speaker": None, "denied": False}
    plain = {
        "qualifier": "exact", "period": "unspecified", "date_basis": "none", "hedge": "none", "object": "other",
        "side": "unknown", "claimant_side": "none", "speaker_side": "none", "addressee_side": "unknown",
        "demand_family": "", "harm_family": "", "act": "reported", "direct": False,
    }  # fmt: skip
    full = {name: value for name, value in {**unsaid, **plain, **values}.items() if name in fields}
    try:
        return msgspec.convert(full, RECORDS[kind])
    except msgspec.ValidationError as error:
        raise InputError(place, str(error), f"give it under set; fields: {', '.join(fields)}") from None
