"""Either/or threats that no fixed way of binding finds: one sentence, or two, weighed by their cues.

The weights (lexicons/ultimatum_weights.toml) are learned from labelled articles and sentences of our own by
`python -m helpers.learn_ultimatums`; a cue without a weight counts nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

import msgspec

from helpers.lexicons import read_weights, total_weight
from helpers.records import Article, Sentence, Span
from helpers.ultimatums.signs import (
    BINDINGS,
    DEEDS,
    HARMS,
    REFUSALS,
    SURROUNDING,
    Sign,
    Stretch,
    cues_of,
    find_signs,
    holds_harm,
    may_threaten,
    signs_around,
)
from helpers.ultimatums.stretch import TALKS, Threat

LEXICON = "ultimatum_weights"
LEAST = 1.3
"""Log odds from which a stretch counts as a threat: chosen by cross-validation for a precision above 0.9."""
SURE = 3.0
"""Log odds from which it is one although the fixed ways did not find it."""
_WORDS = re.compile(r"\w+")
_SAID = 5
"""Words before what binds that stand for the deed where no known word tells it."""
_TO_COME = re.compile(
    r"(?<!\w)(?:akan|bakal|langsung|harus|mesti|pasti|besok|kalian|kamu|anda|kau|ditembak|dibunuh)(?!\w)|[?;]", re.I
)
_PEOPLE = frozenset({"fighters", "parties", "you", "we", "threatens", "carrier", "demand", "resisting", "hands"})
"""Of these a threat has one, in it or beside it: somebody who is told, or who tells."""
_FEARED = re.compile(
    r"(?<!\w)(?:takut|khawatir|cemas|ketakutan|yakin|percaya)(?:\s+\w+){0,2}\s+(?:akan|bakal|bisa)\s+di\w+", re.I
)
_NOT_SO = re.compile(
    r"(?<!\w)(?:(?:se)?andai(?:kan|nya)?|sekiranya|(?:kalau|jika)\s+saja|coba\s+kalau)(?!\w).{3,90}(?<!\w)(?:sudah|telah|pasti|mungkin)(?!\w)",
    re.I | re.S,
)
"""What would have come, and did not."""
_ENDS = re.compile(
    rf"(?<!\w)(?:{TALKS}|batas\s+waktu)(?:\s+(?!atau)\w+){{0,4}}?"
    r"\s+(?:tamat|habis|selesai|berakhir|mati|gugur|bubar|batal)(?!\w)",
    re.I,
)
"""What ends are talks or a deadline: no harm."""
_BECAUSE = re.compile(
    r"(?<!\w)di(?:tembak|bunuh|eksekusi|habisi|hukum|penjara|tangkap|tahan|gantung)\w*(?:\s+(?!atau|jika|kalau|bila)[\w-]+){0,7}?\s+"
    r"(?:lantaran|karena|sebab|gara-gara|akibat|setelah|usai)\s",
    re.I,
)
_DONE = re.compile(r"(?<!\w)(?:telah|sudah|berhasil)\s+$", re.I)
_DONE_OR = re.compile(r"(?<!\w)(?:telah|sudah)\s+(?!diberi|diminta|disuruh|dipaksa)(?:\w+\s+){1,2}atau\s+$", re.I)
_DOES = re.compile(r"(?:me(?:n[yg]?|m)?\w{4,})(?:\s+mati)?(?!\w)", re.I)
_CHOICES = frozenset({"if", "or", "or else"})
_TO_COME_WORD = re.compile(r"(?<!\w)(?:akan|bakal|pasti|siap|harus|atau|jika|kalau|bila|siapa)(?!\w)", re.I)
_DEAD = re.compile(r"(?:mati|dibunuh)(?!\w)", re.I)
_LEFT_OUT = re.compile(
    r"(?<!\w)(?:hanya|cuma|asal(?:kan)?|satu-satunya|kecuali|syarat(?:nya)?|sisanya|selebihnya|atau|terakhir"
    r"|(?:jika|kalau|bila|apabila)\s+(?:masih\s+)?(?:ingin|mau|hendak)|yang\s+(?:tidak|tak|lain)|tidak|tak)(?!\w)",
    re.I,
)
_OR = re.compile(r"\s+atau\s+", re.I)
_DEMAND_OF = {"go": "withdraw", "hands": "surrender", "obey": "comply", "stay": "stop_resisting"}
_HARM_OF = {"grave": "death", "death": "death", "weapon": "destruction"}


class Candidate(msgspec.Struct, frozen=True):
    """A stretch that may be a threat: its first and last sentence, its place and its cues."""

    first: Sentence
    last: Sentence
    span: Span
    stretch: Stretch
    cues: frozenset[str]


@cache
def weights() -> dict[str, float]:
    """Cue -> weight."""
    return read_weights(LEXICON, "weights")


def find_candidates(article: Article) -> list[Candidate]:
    """Every sentence, and every two of one paragraph, that hold a harm and what may bind it to a deed."""
    sentences = article.sentences
    harmful = [holds_harm(sentence.text) for sentence in sentences]
    found: list[Candidate] = []
    for place, sentence in enumerate(sentences):
        following = sentences[place + 1] if place + 1 < len(sentences) else None
        together = following is not None and following.paragraph == sentence.paragraph
        if not harmful[place] and not (together and harmful[place + 1]):
            # no harm in either: signs are costly to look for
            continue
        beside = frozenset[str]().union(*(signs_around(sentences[other].text) for other in _beside(sentences, place)))
        signs = find_signs(sentence.text)
        if may_threaten(signs):
            found.append(_candidate(article, [sentence], signs, beside))
        if following is None or not together:
            continue
        shift = following.start - sentence.start
        both = (*signs, *(_moved(sign, shift) for sign in find_signs(following.text)))
        if may_threaten(both):
            found.append(_candidate(article, [sentence, following], both, beside))
    return found


def _beside(sentences: Sequence[Sentence], place: int) -> Iterator[int]:
    for other in (place - 1, place + 1):
        near = 0 <= other < len(sentences) and abs(sentences[other].paragraph - sentences[place].paragraph) <= 1
        if near and sentences[other].position != "headline":
            yield other


def _moved(sign: Sign, shift: int) -> Sign:
    return Sign(sign.start + shift, sign.end + shift, sign.name, sign.family)


def _candidate(
    article: Article, sentences: Sequence[Sentence], signs: Sequence[Sign], beside: frozenset[str]
) -> Candidate:
    first, last = sentences[0], sentences[-1]
    span = Span(first.start, last.end)
    signs = _said(article, span, signs)
    stretch = Stretch(
        text=span.of(article.text),
        signs=tuple(signs),
        sentences=len(sentences),
        headline=first.position == "headline",
        quoted=any(quotation.span.overlaps(span) for quotation in article.quotations),
        around=beside,
    )
    return Candidate(first, last, span, stretch, cues_of(stretch))


def _said(article: Article, span: Span, signs: Sequence[Sign]) -> Sequence[Sign]:
    """The signs without those of what surrounds a quotation that holds both deed and harm: who says it, where, when."""
    for quotation in article.quotations:
        place = Span(quotation.span.start - span.start, quotation.span.end - span.start)
        within = {sign.name for sign in signs if sign.overlaps(place)}
        if within & HARMS and within & (DEEDS | REFUSALS) and within & BINDINGS:
            return [sign for sign in signs if sign.overlaps(place) or sign.name not in SURROUNDING]
    return signs


def weighed_threats(article: Article, taken: Sequence[Span]) -> list[tuple[Sentence, Span, Threat]]:
    """Threats with the sentence they begin in and their place in the text; none near one of `taken`.

    The likelier goes first; one sentence before two.
    """
    table = weights()
    rows = [(total_weight(c.cues, table), c) for c in find_candidates(article)]
    rows = [row for row in rows if row[0] >= LEAST and not _is_none(row[1].stretch)]
    rows.sort(key=lambda row: (row[1].stretch.sentences, -row[0], row[1].span.start))
    spans = list(taken)
    found: list[tuple[Sentence, Span, Threat]] = []
    for odds, candidate in rows:
        if any(candidate.span.overlaps(span) for span in spans):
            continue
        threat = _threat(candidate.stretch, sure=odds >= SURE)
        if threat is not None:
            start = candidate.span.start
            found.append((candidate.first, Span(start + threat.start, start + threat.end), threat))
            spans.append(candidate.span)
    return found


def _is_none(stretch: Stretch) -> bool:
    """Whether it is what happened, what somebody fears, a promise to those who give up, or of nobody."""
    names = {sign.name for sign in stretch.signs} | stretch.around
    return (
        not names & _PEOPLE
        or _only_told(stretch)
        or _FEARED.search(stretch.text) is not None
        or _NOT_SO.search(stretch.text) is not None
        or _only_promised(stretch)
        or (_ENDS.search(stretch.text) is not None and _OR.search(stretch.text) is None)
        or _for_a_reason(stretch)
        or _all_done(stretch)
    )


def _all_done(stretch: Stretch) -> bool:
    """Whether all harm is told as over: "yang menolak sudah dihancurkan", "telah menyerah atau dibunuh"."""
    harms = stretch.of(HARMS)
    before = [stretch.text[: sign.start] for sign in harms]
    return bool(harms) and all(_DONE.search(words) or _DONE_OR.search(words) for words in before)


def _only_promised(stretch: Stretch) -> bool:
    """Whether no harm is named but life itself, and nobody is left out: "jika menyerah, nyawa mereka selamat"."""
    harms = stretch.of(HARMS)
    alive = [sign for sign in harms if sign.name == "survival" and not _DEAD.match(stretch.text, sign.start)]
    named = [sign for sign in harms if not any(sign.overlaps(life) for life in alive)]
    return bool(alive) and not named and _LEFT_OUT.search(stretch.text) is None


def _for_a_reason(stretch: Stretch) -> bool:
    """Whether it is told what was done to somebody, and why: "ditembak lantaran tidak mau ikut"."""
    return _BECAUSE.search(stretch.text) is not None and not (
        _TO_COME_WORD.search(stretch.text) or stretch.of(_CHOICES)
    )


def _only_told(stretch: Stretch) -> bool:
    """Whether nothing but "yang" binds, with no word of what is to come or of command: what happened.

    So it is, too, where somebody does it to those who refuse: "menghukum mati prajurit yang tidak mau maju".
    """
    if _TO_COME.search(stretch.text) is not None:
        return False
    words = [stretch.text[sign.start : sign.end].lower() for sign in stretch.of(BINDINGS)]
    doing = all(
        sign.name in ("harming", "weapon") or _DOES.match(stretch.text, sign.start) for sign in stretch.of(HARMS)
    )
    return all(word == "yang" or (doing and word.startswith("yang ")) for word in words)


def _threat(stretch: Stretch, *, sure: bool) -> Threat | None:
    """The deed and the harm that are bound: the nearest two, best those with something that binds between them.

    Two known words with nothing but "or" between them were judged by the fixed ways: only where it is `sure` a threat.
    """
    pairs = [
        (_cost(stretch, deed, harm), deed, harm)
        for deed in stretch.of(DEEDS | REFUSALS)
        for harm in stretch.of(HARMS)
        if not deed.overlaps(harm) and not _announced_apart(stretch, deed, harm)
    ]
    if not pairs:
        return _without_deed(stretch)
    _least, deed, harm = min(pairs, key=lambda pair: (pair[0], pair[1].start, pair[2].start))
    if not sure and _OR.fullmatch(stretch.text[deed.end : harm.start]) and deed.family and harm.family:
        return None
    return _bound(deed, harm)


def _announced_apart(stretch: Stretch, deed: Sign, harm: Sign) -> bool:
    """Whether a colon stands between the two that announces all that is said: "Tawanan di Kursk: 'Gali atau mati'"."""
    colon = stretch.text.rfind(":", deed.end, harm.start)
    return colon >= 0 and any(sign.start > colon and sign.end <= harm.start for sign in stretch.of(_CHOICES))


def _without_deed(stretch: Stretch) -> Threat | None:
    """Where no word tells what to do, the words before what binds stand for it: "dua pintu, satu menuju kamp, ..."."""
    harm = stretch.of(HARMS)[-1]
    binding = next((sign for sign in stretch.of(BINDINGS) if not sign.overlaps(harm)), None)
    if binding is None:
        return None
    opened = max(stretch.text.rfind(mark, 0, binding.start) for mark in ':“"‘')
    words = list(_WORDS.finditer(stretch.text, opened + 1, binding.start))[-_SAID:]
    start = words[0].start() if words and binding.start < harm.start else binding.start
    return _bound(Sign(start, words[-1].end() if words and start < binding.start else binding.end, "obey"), harm)


def _bound(deed: Sign, harm: Sign) -> Threat:
    return Threat(
        start=min(deed.start, harm.start),
        end=max(deed.end, harm.end),
        demand=Span(deed.start, deed.end),
        harm=Span(harm.start, harm.end),
        demand_family=deed.family or _DEMAND_OF.get(deed.name, "comply"),
        harm_family=harm.family or _HARM_OF.get(harm.name, "unnamed"),
        form="weighed",
    )


def _cost(stretch: Stretch, deed: Sign, harm: Sign) -> int:
    """Characters between the two; as good as nearer where words bind them, or where both are of known families."""
    start, end = min(deed.end, harm.end), max(deed.start, harm.start)
    bound = any(start <= sign.start and sign.end <= end for sign in stretch.of(BINDINGS))
    return (end - start) + (0 if bound else 60) + (0 if deed.name in DEEDS else 40) + (0 if harm.family else 20)
