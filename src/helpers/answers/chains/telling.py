"""How claims travel and what they lose, in sentences made of the values."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

from helpers.answers.chains.losses import LOST, STEPS, Passage, lost_labels, step_labels
from helpers.answers.chains.paths import Path
from helpers.locale import gettext as _
from helpers.locale import ngettext
from helpers.pipeline import Records
from helpers.wording import listing, number


def answer(records: Records, paths: Sequence[Path], passages: Sequence[Passage], min_documents: int) -> str:
    """How far statements come, the longest way, and what claims lose on it; small numbers said in words."""
    read = records.documents.filter(pl.col("excluded").is_null())
    articles = ngettext("{n} article", "{n} articles", read.height).format(n=number(read.height))
    if not paths:
        return _("No statement with a speaker stands in {articles} read.").format(articles=articles)
    roots = len({path.document_root for path in paths})
    direct = sum(len(path.full) == 2 for path in paths)
    text = _(
        "{statements} in {articles} ({roots} independent): {direct} come straight from the speaker, {carried} through "
        "other media."
    ).format(
        statements=ngettext("{n} statement", "{n} statements", len(paths)).format(n=number(len(paths))),
        articles=articles,
        roots=number(roots),
        direct=number(direct),
        carried=number(len(paths) - direct),
    )
    longest = max(paths, key=lambda path: len(path.full))
    if len(longest.full) > 2:
        text += " " + _("The longest way: {chain}.").format(chain=" ← ".join(longest.full))
    parts = [part for step in STEPS if (part := _lost(step, [p for p in passages if p.step == step]))]
    if parts:
        text += " " + _("What claims lost: {parts}.").format(parts="; ".join(parts))
    else:
        text += " " + _("No claim is told twice on a way, so what gets lost can't be seen.")
    if len({passage.document_root for passage in passages}) < min_documents:
        text += " " + _("So few articles show what can get lost, not how often it does.")
    return text


def _lost(step: str, passages: Sequence[Passage]) -> str:
    if not passages:
        return ""
    counts = [(sum(kind in p.lost for p in passages), kind) for kind in LOST]
    told = [_("{what} in {n}").format(what=lost_labels()[kind], n=number(n)) for n, kind in counts if n]
    roots = len({passage.document_root for passage in passages})
    claims = ngettext("of {n} claim", "of {n} claims", len(passages)).format(n=number(len(passages)))
    shown = listing(told) if told else _("nothing")
    articles = ngettext("{n} independent article", "{n} independent articles", roots).format(n=number(roots))
    return _("{step}, {claims} ({articles}): {lost}").format(
        step=step_labels()[step], claims=claims, articles=articles, lost=shown
    )


def coverage_table(records: Records, paths: Sequence[Path], passages: Sequence[Passage]) -> pl.DataFrame:
    """What the answer rests on: articles, statements with a speaker, those through a medium, claims compared."""
    read = records.documents.filter(pl.col("excluded").is_null())
    between = [path for path in paths if len(path.full) > 2]
    inferred = [path for path in between if not all(path.stated)]
    rows = [
        (_("articles read"), read.height, read["root_id"].n_unique()),
        (_("statements with a speaker"), len(paths), _roots(paths)),
        (_("that came through a medium or channel in between"), len(between), _roots(between)),
        (_("of these, by the article's credit line, not the sentence's own words"), len(inferred), _roots(inferred)),
        (_("claims compared on a step"), len(passages), len({p.document_root for p in passages})),
    ]
    types = {"step": pl.String, "number": pl.Int64, "independent_articles": pl.Int64}
    return pl.DataFrame(rows, schema=types, orient="row")


def _roots(paths: Sequence[Path]) -> int:
    return len({path.document_root for path in paths})
