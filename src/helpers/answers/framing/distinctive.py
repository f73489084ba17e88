"""The words that tell each group's articles from all others: log-odds with an informative Dirichlet prior."""

from __future__ import annotations

import re
from collections import Counter

import polars as pl

from helpers.answers.framing.figures import LARGEST, Sampling
from helpers.answers.framing.grouping import single_copies
from helpers.locale import gettext as _
from helpers.log_odds import difference, distinctive
from helpers.pipeline import Records
from helpers.records import Article
from helpers.resampling import interval

_WORD = re.compile(r"[^\W\d_]{3,}(?:-[^\W\d_]+)*")
_USUAL = 0.8
"""Share of articles from which a word is everybody's."""
_SHUFFLES = 100
_MOST = 12
"""Words shown of a group."""


def words_by_group(records: Records, groups: pl.DataFrame, sampling: Sampling) -> pl.DataFrame:
    """One row a word that tells a group from the others, at most twelve a group, the most telling first.

    delta: difference of log-odds, with an interval by resampling articles; z and p as in `helpers.log_odds`. Copies
    count once; a group's own name and numbers are left out; groups below the minimum have no row.
    """
    single = single_copies(groups)
    every = single.unique("document_root", keep="first", maintain_order=True)
    bags = {a.doc_id: _bag(a) for a in records.articles if a.document.excluded is None}
    ids = [doc_id for doc_id in every["doc_id"] if doc_id in bags]
    spread = Counter(word for doc_id in ids for word in bags[doc_id])
    usual = {word for word, n in spread.items() if n > max(2, _USUAL * len(ids))}
    counted = [Counter({w: n for w, n in bags[doc_id].items() if w not in usual}) for doc_id in ids]
    roots = every.filter(pl.col("doc_id").is_in(ids))["document_root"].to_list()
    rows: list[dict[str, object]] = []
    for group, members in _able(single, sampling.least):
        mine = [root in members for root in roots]
        if len(ids) - sum(mine) < sampling.least:
            continue  # no others to tell it from
        own = set(re.findall(r"\w+", group.casefold()))
        terms = distinctive(counted, mine, shuffles=_SHUFFLES, seed=sampling.seed)
        shown = [term for term in terms if term.significant and term.z > 0 and term.word not in own][:_MOST]
        units = list(zip(counted, mine, strict=True))
        for term in shown:
            bounds = interval(
                units,
                lambda drawn, word=term.word: difference([c for c, _m in drawn], [m for _c, m in drawn], word),  # type: ignore[misc]
                draws=min(sampling.draws, 200),
                seed=sampling.seed,
            )
            low, high = bounds or (None, None)
            values = {"delta": term.delta, "low": low, "high": high, "z": term.z, "p": term.p}
            rows.append({"group": group, "word": term.word, "uses": term.uses, "articles": term.articles, **values})
    types = {"group": pl.String, "word": pl.String, "uses": pl.Int64, "articles": pl.Int64}
    frame = pl.DataFrame(rows, schema={**types, **dict.fromkeys(("delta", "low", "high", "z", "p"), pl.Float64)})
    return frame.with_columns(key=pl.format("{} · {}", "word", "group"))


def _able(single: pl.DataFrame, least: int) -> list[tuple[str, set[str]]]:
    sizes = single.group_by("group", maintain_order=True).agg(roots=pl.col("document_root"), n=pl.len())
    able = sizes.filter(pl.col("n") >= least).sort("n", "group", descending=[True, False]).head(LARGEST)
    return [(group, set(roots)) for group, roots in able.select("group", "roots").iter_rows()]


def _bag(article: Article) -> Counter[str]:
    outlet = set(re.findall(r"\w+", (article.document.outlet or "").casefold()))
    words = (w for s in article.sentences for w in _WORD.findall(s.text.casefold()))
    return Counter(word for word in words if word not in outlet)


def too_few(words: pl.DataFrame, groups: pl.DataFrame, least: int) -> str:
    """Why there are no words, where there are none; "" else."""
    if words.height:
        return ""
    if len(_able(single_copies(groups), least)) < 2:
        return _("Insufficient: it takes two groups with {n} independent articles each.").format(n=least)
    return _("No word tells one group from the others beyond what shuffled labels give.")
