"""Who says what, beside the tagger published with PFSA-ID (domestic Indonesian news, tokens with BILOU labels)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

import msgspec

from helpers.attributions import find_attributions
from helpers.attributions.speakers import same_name
from helpers.documents import parse_article
from helpers.measure.comparison import Comparison, Figure, every, f1, missing, overlaps, share
from helpers.records import Attribution, InputError, RawText, Span
from helpers.score import Tally

NAME, TITLE = "pfsa", "Statements, cues and persons: PFSA-ID, dev-20"
FILE = Path("pfsa_id_dev") / "dev-20.txt"
PUBLISHED = {"CUE": 94.7, "CUECOREF": 91.9, "PERSON": 72.2, "PERSONCOREF": 93.9, "STATEMENT": 92.7}
PUBLISHED_RECALL = {"CUE": 98.9, "CUECOREF": 99.3, "PERSON": 77.1, "PERSONCOREF": 97.9, "STATEMENT": 97.2}
"""In percent, from the description of the packaged model (meta.json of its baseline model)."""
JOINED = {"cue": 93.7, "person": 82.8}
"""F1 of CUE with CUECOREF and of PERSON with PERSONCOREF, worked out from the published precision and recall."""
MOST = 600
"""Articles; the split has fewer."""
_HALF = 0.5
_LONGEST_QUOTATION = 12
"""Sentences after which a mark that nothing closed is taken for a stray one."""
_NAME = re.compile(r"[A-ZÀ-Þ][\w'’-]*(?: (?:al-)?[A-ZÀ-Þ][\w'’-]*\.?)*")
_TIGHT_BEFORE = frozenset(",.;:?!)/-%")
_TIGHT_AFTER = frozenset("(/-")
_NOTES = (
    "Theirs is a spaCy entity score (both ends right) on an evaluation set of its own, larger than this split, so the",
    "two columns are no race; ours counts words that overlap, one to one, which is easier. Ours cannot tell CUE from",
    "CUECOREF nor PERSON from PERSONCOREF, so theirs stands joined, worked out from precision and recall.",
    "They label only statements between quotation marks with the verb behind ('…,' kata X); of indirect ones (X",
    "mengatakan bahwa …, menurut X) almost none, which our precision over all rows pays for. 'direct' keeps those of",
    "our rows whose words stand between marks; recall alone is the figure that no labelling habit moves.",
    "Their persons are bare names where somebody quoted is named at his words and where he is introduced. Our rows",
    "name who says a statement; 'person F1' counts with each of them the first place in the article that gives the",
    "name, 'at the statement alone' leaves that place out. 'the person of each cue' asks for each direct statement",
    "whether it has the right person, whichever of his mentions.",
    "Of 25 direct cues of ours that they don't label, drawn at random, 24 are quotations with a verb of speech behind:",
    "the split leaves many private persons' words unlabelled, and our precision pays for those too.",
    "The files hold tokens: paragraphs are lost and opening marks written as closing ones; both are restored by place.",
)


class Token(msgspec.Struct, frozen=True):
    """A token and its label without the BILOU letter; `begins` where a span begins with it."""

    text: str
    label: str | None
    begins: bool


class Labelled(msgspec.Struct, frozen=True):
    """A labelled stretch of a rebuilt text."""

    label: str
    span: Span


class Rebuilt(msgspec.Struct, frozen=True):
    """One article as plain text again, with its labels."""

    text: str
    labels: tuple[Labelled, ...]

    def of(self, *names: str) -> list[Span]:
        """The stretches with one of the labels, in text order."""
        return [row.span for row in self.labels if row.label in names]


def compare(shared: Path) -> Comparison:
    """Cue, person and statement F1 on the split, ours beside the published tagger's."""
    path = shared / FILE
    if not path.exists():
        return missing(NAME, TITLE, path, "the dev-20 split of PFSA-ID, token and label a line")
    articles = every([rebuild(sentences) for sentences in _articles(parse_tokens(_read(path), path.name))], MOST)
    pairs = [(article, _rows(article, number)) for number, article in enumerate(articles)]
    figures: list[Figure] = []
    for name, direct in (("direct", True), ("all rows", False)):
        chosen = [(article, [row for row in rows if row.direct or not direct]) for article, rows in pairs]
        figures += [
            f1(f"cue F1, {name}", _sum(_cues(*pair) for pair in chosen), JOINED["cue"]),
            f1(f"person F1, {name}", _sum(_persons(*pair, introduced=True) for pair in chosen), JOINED["person"]),
            f1(f"person F1, at the statement alone, {name}", _sum(_persons(*pair) for pair in chosen)),
            f1(f"statement F1, {name}", _sum(_statements(*pair, 0.0) for pair in chosen), PUBLISHED["STATEMENT"]),
            f1(f"statement F1, half in common, {name}", _sum(_statements(*pair, _HALF) for pair in chosen)),
        ]
    meant = _sum(_persons_of_cues(*pair) for pair in ((a, [row for row in rows if row.direct]) for a, rows in pairs))
    figures.append(f1("the person of each cue, F1, direct", meant, JOINED["person"]))
    for label in ("CUE", "PERSON"):
        figures.append(Figure(what=f"F1 of {label} alone", ours=None, theirs=PUBLISHED[label], counts="theirs only"))
    for label, recall in PUBLISHED_RECALL.items():
        tally = _sum(_of_label(*pair, label) for pair in pairs)
        figures.append(share(f"recall of {label}, all rows", tally.hit, tally.labelled, recall))
    right = _sum(_speakers(*pair) for pair in pairs)
    figures.append(share("right person, of the cues found", right.hit, right.labelled))
    notes = (f"{len(articles)} articles.", *_NOTES)
    return Comparison(name=NAME, title=TITLE, beside="published", figures=tuple(figures), notes=notes)


def parse_tokens(text: str, name: str) -> list[list[Token]]:
    """Sentences as lists of tokens; a blank line ends a sentence. Raises InputError naming the line."""
    sentences: list[list[Token]] = [[]]
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            sentences.append([])
            continue
        word, tab, label = line.partition("\t")
        if not tab or not re.fullmatch(r"O|[BILU]-[A-Z]+", label.strip()):
            raise InputError(f"{name}:{number}", f"{line!r} is no token and BILOU label", "fetch the file anew")
        letter, _, kind = label.strip().partition("-")
        sentences[-1].append(Token(word, kind or None, letter in "BU"))
    return [sentence for sentence in sentences if sentence]


def rebuild(sentences: Sequence[Sequence[Token]]) -> Rebuilt:
    """Plain text with offsets: a paragraph for each sentence, but one for all sentences of a quotation.

    Only tokens decide, never labels.
    """
    text, glued, opened, since = "", True, False, 0
    spans: list[Labelled] = []
    for number, sentence in enumerate(sentences):
        since += 1
        if opened and since > _LONGEST_QUOTATION:
            opened = False
        # a mark left at the end of a sentence opens the next one, which then begins its paragraph
        if number and not opened:
            text, glued = text + "\n\n", True
        for place, token in enumerate(sentence):
            shown, tight = token.text, token.text in _TIGHT_BEFORE
            glues = token.text in _TIGHT_AFTER
            if token.text in "”“":
                following = sentence[place + 1].text if place + 1 < len(sentence) else ""
                before = sentence[place - 1].text if place else ""
                opened = token.text == "“" or not (opened or (before == "," and following[:1].islower()))
                shown, tight, glues, since = "“" if opened else "”", not opened, opened, 0
                if opened and not following and place:
                    text, glued = text + "\n\n", True
            if not (tight or glued):
                text += " "
            start = len(text)
            text += shown
            glued = glues
            if token.label is not None:
                if token.begins or not spans:
                    spans.append(Labelled(token.label, Span(start, len(text))))
                else:
                    spans[-1] = Labelled(spans[-1].label, Span(spans[-1].span.start, len(text)))
    return Rebuilt(text, tuple(spans))


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _articles(sentences: Sequence[list[Token]]) -> Iterator[list[list[Token]]]:
    """The sentences from one dateline (`JAKARTA , KOMPAS —`) to the next: the file marks no other border."""
    article: list[list[Token]] = []
    for sentence in sentences:
        if article and _dateline(sentence):
            yield article
            article = []
        article.append(sentence)
    if article:
        yield article


def _dateline(sentence: Sequence[Token]) -> bool:
    words = [token.text for token in sentence[:8]]
    return words[0].isupper() and any(a == "KOMPAS" and b in "—–-" for a, b in pairwise(words))


def _rows(article: Rebuilt, number: int) -> list[Attribution]:
    """Our statements, less those that only credit a medium."""
    raw = RawText(doc_id=f"pfsa-{number}", text=article.text, origin=f"article {number}")
    return [row for row in find_attributions(parse_article(raw)) if row.stance != "relay"]


def _cue_spans(rows: Sequence[Attribution]) -> list[Span]:
    return [Span(row.cue_start, row.cue_end) for row in rows]


def _of_label(article: Rebuilt, rows: Sequence[Attribution], label: str) -> Tally:
    if label == "STATEMENT":
        return _statements(article, rows, 0.0)
    return _cues(article, rows, label) if label.startswith("CUE") else _persons(article, rows, label)


def _cues(article: Rebuilt, rows: Sequence[Attribution], *labels: str) -> Tally:
    labelled = article.of(*(labels or ("CUE", "CUECOREF")))
    return Tally(len(overlaps(labelled, _cue_spans(rows))), len(rows), len(labelled))


def _persons(article: Rebuilt, rows: Sequence[Attribution], *labels: str, introduced: bool = False) -> Tally:
    """Every place where a person quoted is named, against every place that our rows name as a speaker.

    `introduced`: and the place where the article first gives each speaker's name.
    """
    labelled = article.of(*(labels or ("PERSON", "PERSONCOREF")))
    spans = {Span(r.speaker_start, r.speaker_end) for r in rows if r.speaker_start is not None and r.speaker_end}
    if introduced:
        spans |= {first for span in spans if (first := _first_named(article.text, span)) is not None}
    return Tally(len(overlaps(labelled, sorted(spans))), len(spans), len(labelled))


def _first_named(text: str, speaker: Span) -> Span | None:
    """The first name before a speaker that has his last name in it; None where there is none."""
    names = [word for word in re.findall(r"[\w'’-]+", speaker.of(text)) if word[0].isupper()]
    if not names:
        return None
    return next(
        (
            Span(match.start(), match.end())
            for match in _NAME.finditer(text, 0, speaker.start)
            if names[-1] in re.findall(r"[\w'’-]+", match[0])
        ),
        None,
    )


def _speakers(article: Rebuilt, rows: Sequence[Attribution]) -> Tally:
    """Whether a labelled cue that we found has the right person: the labelled one nearest to it, before or behind.

    A verb with -nya (CUECOREF) has its person before it. Another mention of the same name is right too.
    """
    cues = [row for row in article.labels if row.label in ("CUE", "CUECOREF")]
    persons = article.of("PERSON", "PERSONCOREF")
    hit = cases = 0
    for i, j in overlaps([cue.span for cue in cues], _cue_spans(rows)):
        at, row = cues[i].span.start, rows[j]
        near = [p for p in persons if cues[i].label == "CUE" or p.start < at]
        if near:
            person = min(near, key=lambda p: abs(p.start - at)).of(article.text)
            cases += 1
            hit += row.speaker is not None and same_name(person, row.speaker)
    return Tally(hit, cases, cases)


def _persons_of_cues(article: Rebuilt, rows: Sequence[Attribution]) -> Tally:
    """Rows with the right person, against all rows and all labelled cues."""
    return Tally(_speakers(article, rows).hit, len(rows), len(article.of("CUE", "CUECOREF")))


def _statements(article: Rebuilt, rows: Sequence[Attribution], least: float) -> Tally:
    labelled = article.of("STATEMENT")
    spans = {
        Span(row.scope_start, row.scope_end)
        if row.scope_start is not None and row.scope_end is not None
        else Span(row.start, row.end)
        for row in rows
    }
    return Tally(len(overlaps(labelled, sorted(spans), least)), len(spans), len(labelled))


def _sum(tallies: Iterator[Tally]) -> Tally:
    rows = list(tallies)
    return Tally(sum(r.hit for r in rows), sum(r.found for r in rows), sum(r.labelled for r in rows))
