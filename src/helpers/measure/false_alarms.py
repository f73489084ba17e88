"""What is found where nothing is to be found: sentences and headlines on other matters."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path

from helpers.attributions import find_attributions
from helpers.claims import find_claims
from helpers.documents import parse_article
from helpers.measure.comparison import Comparison, Figure, every, missing, rate
from helpers.records import Claim, InputError, RawText, Ultimatum
from helpers.ultimatums import find_ultimatums

SENTENCES, SENTENCES_TITLE = "false_alarms_sentences", "False alarms in ANTARA sentences of 2006-2009 (BPPT PANL)"
SENTENCES_FILE = Path("bppt_panl_antara") / "bppt_panl.csv"
LABELS = {"0": "economy", "2": "science", "3": "sport", "1": "international"}
MOST_SENTENCES = 2000
"""Of each label."""
HEADLINES, HEADLINES_TITLE = "false_alarms_headlines", "False alarms in Indonesian headlines (CLICK-ID)"
HEADLINES_FILE = Path("click_id") / "clickid-main.csv"
MOST_HEADLINES = 15000
SHOWN = 20
_WAR = "Perang Rusia di Ukraina: perkembangan terbaru\n\n"
_SENTENCE_NOTES = (
    "Each sentence is read as an article of its own, then again under a headline that names the war: claims are only",
    "looked for where an article names it, so the second figure is what the grammar itself lets through.",
    "All four are before this war, so every claim and ultimatum is a false alarm, save threats quoted in international",
    "news, which may be ultimatums of other conflicts. The labels were inferred by reading (SOURCE.txt).",
)
_HEADLINE_NOTES = (
    "Headlines of 2019-2020, of every kind; a few are on the war in Syria and may be right: the list is for judging.",
)


def compare_sentences(shared: Path) -> Comparison:
    """Claims and ultimatums per 1,000 sentences of each label."""
    path = shared / SENTENCES_FILE
    if not path.exists():
        return missing(SENTENCES, SENTENCES_TITLE, path, "label and text a row, no header")
    texts: dict[str, list[str]] = {label: [] for label in LABELS}
    for number, row in enumerate(_rows(path), 1):
        if len(row) != 2 or row[0] not in texts:
            raise InputError(f"{path.name}:{number}", f"{row[:1]} is no label and text", "fetch the file anew")
        texts[row[0]].append(row[1])
    figures: list[Figure] = []
    shown: list[str] = []
    for label, matter in LABELS.items():
        chosen = every(texts[label], MOST_SENTENCES)
        alone = [_found(text) for text in chosen]
        under = [_found(text, _WAR) for text in chosen]
        figures += [
            rate(f"{matter} ({label}): claims, alone", sum(len(c) for c, _ in alone), len(chosen)),
            rate(f"{matter} ({label}): claims, under the headline", sum(len(c) for c, _ in under), len(chosen)),
            rate(f"{matter} ({label}): ultimatums, alone", sum(len(u) for _, u in alone), len(chosen)),
        ]
        shown += [f"{matter}: {line}" for claims, threats in alone for line in _lines(claims, threats)]
    notes = (*_SENTENCE_NOTES, f"Found in sentences alone (at most {SHOWN} shown of {len(shown)}):")
    return Comparison(
        name=SENTENCES,
        title=SENTENCES_TITLE,
        beside="",
        figures=tuple(figures),
        notes=notes,
        shown=tuple(every(shown, SHOWN)),
    )


def compare_headlines(shared: Path) -> Comparison:
    """Claims and ultimatums per 1,000 headlines."""
    path = shared / HEADLINES_FILE
    if not path.exists():
        return missing(HEADLINES, HEADLINES_TITLE, path, "title, label, label_score")
    rows = _rows(path)
    header = next(rows, [])
    if "title" not in header:
        raise InputError(path.name, f"has no column 'title' in {header}", "fetch the file anew")
    at = header.index("title")
    chosen = every([row[at] for row in rows if len(row) > at], MOST_HEADLINES)
    found = [_found(text) for text in chosen]
    shown = [line for claims, threats in found for line in _lines(claims, threats)]
    return Comparison(
        name=HEADLINES,
        title=HEADLINES_TITLE,
        beside="",
        figures=(
            rate("claims", sum(len(c) for c, _ in found), len(chosen)),
            rate("ultimatums", sum(len(u) for _, u in found), len(chosen)),
        ),
        notes=(*_HEADLINE_NOTES, f"Found (at most {SHOWN} shown of {len(shown)}):"),
        shown=tuple(every(shown, SHOWN)),
    )


def _rows(path: Path) -> Iterator[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.reader(file)


def _found(text: str, above: str = "") -> tuple[list[Claim], list[Ultimatum]]:
    """Claims and ultimatums in `text` where it stands as an article, with `above` before it."""
    article = parse_article(RawText(doc_id="line", text=above + text, origin="line"))
    said = find_attributions(article)
    claims = [claim for claim in find_claims(article, said) if claim.start >= len(above)]
    return claims, [threat for threat in find_ultimatums(article, said) if threat.start >= len(above)]


def _lines(claims: Sequence[Claim], threats: Sequence[Ultimatum]) -> Iterator[str]:
    for claim in claims:
        yield f"claim, {claim.measure} {claim.object}: [{claim.quote}] in: {claim.sentence}"
    for threat in threats:
        yield f"ultimatum, {threat.act}: [{threat.quote}] in: {threat.sentence}"
