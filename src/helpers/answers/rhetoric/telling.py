"""02's answer in sentences made of the values: who says it, to whom, as what, since when, and what became of it."""

from __future__ import annotations

import polars as pl

from helpers.answers.rhetoric.drift import POSITIONS, of_body
from helpers.answers.rhetoric.marks import side_label
from helpers.locale import gettext as _
from helpers.locale import ngettext
from helpers.pipeline import Records
from helpers.wording import day, label, listing, number

_FEW = 5
"""Articles below which the answer says how few they are."""


def answer(records: Records, chosen: pl.DataFrame, phrase: str) -> str:
    """Who says it, to whom, as what, and what headline and body make of it, in sentences made of the values."""
    read = records.documents.filter(pl.col("excluded").is_null()).height
    kin = chosen.filter(pl.col("kin") != "other")
    articles = ngettext("{n} article", "{n} articles", read).format(n=number(read))
    if not kin.height:
        return _("“{phrase}” and its kin stand in none of {articles} read.").format(phrase=phrase, articles=articles)
    roots = kin["document_root"].n_unique()
    text = _("“{phrase}” and its kin stand {times} in {found} of {articles} ({roots}), first on {day}.").format(
        phrase=phrase,
        times=ngettext("{n} time", "{n} times", kin.height).format(n=number(kin.height)),
        found=number(kin["doc_id"].n_unique()),
        articles=articles,
        roots=ngettext("{n} independent", "{n} independent", roots).format(n=number(roots)),
        day=day(kin["day"].min()),  # type: ignore[arg-type]
    )
    text += " " + " ".join(filter(None, (_who(kin), _as_what(kin), _on_the_way(kin))))
    if kin["doc_id"].n_unique() < _FEW:
        text += " " + _("So few articles show how it is used in them, not how common it is.")
    return text


def _who(kin: pl.DataFrame) -> str:
    """Who says it to whom: the sides that speak, with the speakers named most, and the sides that are told."""
    named = kin.filter(pl.col("speaker").is_not_null())
    told = [label("sides", side) for side in _most(kin.filter(pl.col("addressee_side") != "unknown"), "addressee_side")]
    to = _(" to {sides}").format(sides=listing(told)) if told else ""
    if not named.height:
        return _("No speaker is given{to}.").format(to=to)
    speakers = [
        f"{speaker} ({side_label(side)})"
        for speaker, side in named.group_by("speaker", "speaker_side", maintain_order=True)
        .len()
        .sort("len", descending=True, maintain_order=True)
        .head(3)
        .select("speaker", "speaker_side")
        .iter_rows()
    ]
    return _("It is said by {speakers}{to}.").format(speakers=listing(speakers), to=to)


def _most(frame: pl.DataFrame, column: str) -> list[str]:
    counts = frame.group_by(column, maintain_order=True).len().sort("len", descending=True, maintain_order=True)
    return [str(value) for value in counts[column].head(3)]


def _as_what(kin: pl.DataFrame) -> str:
    """As which act, place by place."""
    parts = []
    for position in POSITIONS:
        acts = [label("acts", act) for act in _most(kin.filter(position=position), "act")]
        if acts:
            parts.append(_("{position}: {acts}").format(position=label("positions", position), acts=listing(acts)))
    return _("By position: {parts}.").format(parts="; ".join(parts))


def _on_the_way(kin: pl.DataFrame) -> str:
    """How many headlines lost the speaker whom the body names, and how many made another act of the words."""
    with_both = lost = other = 0
    for _key, rows in kin.group_by("doc_id", maintain_order=True):
        mentions = rows.to_dicts()
        body = of_body(mentions)
        headline = next((row for row in mentions if row["position"] == "headline"), None)
        if body and headline and body["speaker"]:
            with_both += 1
            lost += not headline["speaker"]
            other += bool(headline["speaker"]) and headline["act"] != body["act"]
    if not with_both:
        return ""
    several = ngettext(
        "In {n} article the body names a speaker and the headline has the words too:",
        "In {n} articles the body names a speaker and the headline has the words too:",
        with_both,
    ).format(n=number(with_both))
    return _("{several} nobody is named in {lost} of these headlines, another act is made of it in {other}.").format(
        several=several, lost=number(lost), other=number(other)
    )
