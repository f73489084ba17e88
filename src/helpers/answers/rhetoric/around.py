"""The language around the either/or threats: key words in context, the company they keep, how loud the articles are."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

from helpers.answers.selection import MOST
from helpers.concordance import ConcordanceLine, concordance_of, find_concordance
from helpers.locale import gettext as _
from helpers.locale import ngettext
from helpers.pipeline import Records
from helpers.records import Article, InputError, Span, Ultimatum
from helpers.resampling import interval
from helpers.rhetoric import Place, count_words, find_rhetoric, rhetoric_categories
from helpers.rhetoric_collocates import find_collocates
from helpers.wording import number

_EXAMPLES = 3
"""Places shown of a category on either side."""


def concordance_table(records: Records, chosen: pl.DataFrame, phrase: str, context_words: int) -> pl.DataFrame:
    """One row a place where the phrase or an ultimatum of its family stands: words before, the words, words after.

    The phrase counts wherever it stands, in an ultimatum or not. The first 200 places at most.
    """
    articles = [a for a in records.articles if a.document.excluded is None]
    kin = set(chosen.filter(pl.col("kin") != "other")["ultimatum_id"])
    rows = [row for row in records.rows["ultimatums"] if isinstance(row, Ultimatum) and row.ultimatum_id in kin]
    lines = {
        *find_concordance(articles, phrase, context_words),
        *concordance_of(articles, rows, context_words),
    }
    kept: list[ConcordanceLine] = []
    for line in sorted(lines, key=lambda line: (line.doc_id, line.start, -line.end)):
        # an ultimatum that holds the phrase is one place, not two
        if not kept or kept[-1].doc_id != line.doc_id or kept[-1].end < line.end:
            kept.append(line)
    kept = kept[:MOST]
    return pl.DataFrame(
        [(line.doc_id, line.left, line.key, line.right) for line in kept],
        schema=dict.fromkeys(("doc_id", "before", "words", "after"), pl.String),
        orient="row",
    )


def collocates_table(records: Records, chosen: pl.DataFrame, context_words: int, draws: int, seed: int) -> pl.DataFrame:
    """One row a word that keeps company with the phrase or its kin more than chance has it, surest first.

    near, elsewhere: how often it stands within the window and beyond; strength in bits with its 95% interval. Copies
    count once; numbers and the words of the threat itself are left out.
    """
    kin = chosen.filter(pl.col("kin") != "other")
    places = {
        str(doc_id): [Span(start, end) for start, end in rows.select("start", "end").iter_rows()]
        for (doc_id,), rows in kin.group_by("doc_id", maintain_order=True)
    }
    found = find_collocates(_single(records, chosen), places, window=context_words, draws=draws, seed=seed)
    rows = [(c.word, c.near, c.total - c.near, c.articles, c.strength, c.low, c.high) for c in found]
    counts = dict.fromkeys(("near", "elsewhere", "articles"), pl.Int64)
    bits = dict.fromkeys(("strength", "from_bits", "to_bits"), pl.Float64)
    return pl.DataFrame(rows, schema={"word": pl.String, **counts, **bits}, orient="row")


def language_table(records: Records, chosen: pl.DataFrame, min_documents: int, draws: int, seed: int) -> pl.DataFrame:
    """One row a category of loud language: uses per 1,000 words with an ultimatum and without.

    with_ultimatum, without: the rates; times_from, times_to: how many times as often, 95% interval by resampling
    articles. `verdict` says "insufficient" where either side has fewer than `min_documents` independent
    articles, and then there is no interval. Words inside an ultimatum are not counted. InputError for fewer than two.
    """
    if min_documents < 2 or draws < 1:
        raise InputError("parameters", f"min_documents {min_documents} and draws {draws}", "at least 2 and 1")
    loud, quiet = _sides(records, chosen)
    enough = len(loud) >= min_documents and len(quiet) >= min_documents
    rows = []
    for code, entry in rhetoric_categories().items():
        ours, theirs = [(u[code], n) for u, n in loud], [(u[code], n) for u, n in quiet]
        mine, other = _rate(ours), _rate(theirs)
        bounds = _times(ours, theirs, draws, seed) if enough else None
        rows.append(
            {
                "category": _(entry.label),
                "uses": sum(n for n, _words in ours),
                "with_ultimatum": mine,
                "without": other,
                "times_from": bounds[0] if bounds else None,
                "times_to": bounds[1] if bounds else None,
                "verdict": _verdict(enough, bounds),
                "href": f"#rhetoric-{code}",
            }
        )
    numbers = dict.fromkeys(("with_ultimatum", "without", "times_from", "times_to"), pl.Float64)
    schema = {"category": pl.String, "uses": pl.Int64, **numbers, "verdict": pl.String, "href": pl.String}
    return pl.DataFrame(rows, schema=schema)


def language_examples(records: Records, chosen: pl.DataFrame) -> pl.DataFrame:
    """One row a place that a category was found at, up to three a category, in articles with an ultimatum first."""
    with_one = set(chosen["doc_id"])
    sources = dict(records.documents.select("doc_id", "source").iter_rows())
    articles = sorted(_single(records, chosen), key=lambda article: article.doc_id not in with_one)
    rows: list[tuple[str, str, str, str, str, str]] = []
    for code, entry in rhetoric_categories().items():
        places = [p for article in articles for p in _outside(article, records) if p.category == code][:_EXAMPLES]
        for n, place in enumerate(places):
            anchor = f"rhetoric-{code}" if n == 0 else f"rhetoric-{code}-{n}"
            rows.append((anchor, _(entry.label), place.quote, place.sentence, sources[place.doc_id], place.position))
    names = ("anchor", "category", "words", "sentence", "source", "position")
    return pl.DataFrame(rows, schema=dict.fromkeys(names, pl.String), orient="row")


def too_few(chosen: pl.DataFrame, collocates: pl.DataFrame) -> str:
    """Why no word keeps company with the phrase, where none does; "" else."""
    if collocates.height:
        return ""
    kin = chosen.filter(pl.col("kin") != "other")
    n = kin["document_root"].n_unique()
    return ngettext(
        "{n} independent article holds the phrase or its kin: too few for words that keep it company.",
        "{n} independent articles hold the phrase or its kin: too few, or too unlike, for words that keep it company.",
        n,
    ).format(n=number(n))


def _single(records: Records, chosen: pl.DataFrame) -> list[Article]:
    """The articles read, one for each text that was copied; of copies the first with an ultimatum."""
    with_one = set(chosen["doc_id"])
    kept: dict[str, Article] = {}
    for article in records.articles:
        if article.document.excluded is None:
            root = article.document.root_id
            if root not in kept or (article.doc_id in with_one and kept[root].doc_id not in with_one):
                kept[root] = article
    return list(kept.values())


def _outside(article: Article, records: Records) -> list[Place]:
    """The places of loud language outside the article's own ultimatums."""
    spans = [
        Span(row.start, row.end)
        for row in records.rows["ultimatums"]
        if isinstance(row, Ultimatum) and row.doc_id == article.doc_id
    ]
    return [p for p in find_rhetoric(article) if not any(Span(p.start, p.end).overlaps(span) for span in spans)]


Unit = tuple[dict[str, int], int]


def _sides(records: Records, chosen: pl.DataFrame) -> tuple[list[Unit], list[Unit]]:
    """Uses by category and words of each independent article, with an ultimatum and without."""
    with_one = set(chosen["doc_id"])
    loud: list[Unit] = []
    quiet: list[Unit] = []
    for article in _single(records, chosen):
        uses = dict.fromkeys(rhetoric_categories(), 0)
        for place in _outside(article, records):
            uses[place.category] += 1
        (loud if article.doc_id in with_one else quiet).append((uses, count_words(article)))
    return loud, quiet


def _rate(units: Sequence[tuple[int, int]]) -> float | None:
    """Uses per 1,000 words."""
    words = sum(n for _uses, n in units)
    return 1000 * sum(uses for uses, _n in units) / words if words else None


def _times(
    ours: Sequence[tuple[int, int]], theirs: Sequence[tuple[int, int]], draws: int, seed: int
) -> tuple[float, float] | None:
    units = [*((True, *unit) for unit in ours), *((False, *unit) for unit in theirs)]

    def ratio(drawn: Sequence[tuple[bool, int, int]]) -> float | None:
        mine = _rate([(uses, n) for own, uses, n in drawn if own])
        other = _rate([(uses, n) for own, uses, n in drawn if not own])
        return mine / other if mine is not None and other else None

    return interval(units, ratio, draws=draws, seed=seed)


def _verdict(enough: bool, bounds: tuple[float, float] | None) -> str:
    if not enough or bounds is None:
        return _("insufficient")
    return _("more often") if bounds[0] > 1 else _("less often") if bounds[1] < 1 else _("no difference shown")
