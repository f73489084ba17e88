"""What became of the words on their way: who says them in the body, what headline, lead and caption made of that."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

import polars as pl

from helpers.answers.rhetoric.marks import side_label
from helpers.locale import gettext as _
from helpers.wording import label, listing

POSITIONS = ("headline", "lead", "caption", "body")
_APART = dt.timedelta(days=3)
"""Days between an article and the one it credits."""
_SPOKEN = ("warned", "described", "issued", "refused", "reported")
"""Acts in the order in which one stands for the body where it has several: who only warns or tells is soonest lost."""

Row = dict[str, Any]


def drift_table(chosen: pl.DataFrame) -> pl.DataFrame:
    """One row an article and place above its body: the body's words beside what it made of them.

    `told` is what a speaker does in the body, `shown` what the headline (lead, caption) has; `change` says what was
    lost or added, `hop` at which station of the chain that can have happened. An article whose body has none, or with
    one nowhere else, has one row. `href` leads to the place's words, `told_href` to the body's.
    """
    documents = [rows.to_dicts() for _key, rows in chosen.group_by("doc_id", maintain_order=True)]
    rows: list[Row] = []
    for mentions in documents:
        body = of_body(mentions)
        above = _above(mentions)
        for place, shown in above or [("headline", None)]:
            rows.append(_drift(mentions[0], body, place, shown, documents))
    names = ("source", "position", "told", "shown", "change", "hop", "href", "told_href")
    return pl.DataFrame(rows, schema=dict.fromkeys(names, pl.String))


def _above(mentions: Sequence[Row]) -> list[tuple[str, Row | None]]:
    """The first mention at each place above the body, headline first."""
    first: dict[str, Row] = {}
    for row in mentions:
        if row["position"] != "body":
            first.setdefault(row["position"], row)
    return [(place, first[place]) for place in POSITIONS if place in first]


def of_body(mentions: Sequence[Row]) -> Row | None:
    """The body's mention that a headline answers for: with a speaker, and the act that is soonest lost."""
    body = [row for row in mentions if row["position"] == "body"]
    return min(body, key=lambda row: (row["speaker"] is None, _SPOKEN.index(row["act"])), default=None)


def _drift(document: Row, body: Row | None, place: str, shown: Row | None, documents: Sequence[Sequence[Row]]) -> Row:
    changes = changes_between(body, shown)
    return {
        "source": document["source"],
        "position": place,
        "told": _in_words(body),
        "shown": _in_words(shown),
        "change": listing(changes) if changes else _("as told"),
        "hop": _hop(document, body or shown, place, shown, documents) if changes else "",
        "href": f"#ultimatum-{shown['ultimatum_id']}" if shown else "",
        "told_href": f"#ultimatum-{body['ultimatum_id']}" if body else "",
    }


def changes_between(told: Row | None, shown: Row | None) -> list[str]:
    """What a place above the body made of what the body tells; empty where it gives it as told."""
    if told is None:
        return [_("stands there alone")]
    if shown is None:
        return [_("left out")]
    changes = []
    if told["speaker"] and not shown["speaker"]:
        changes.append(_("the speaker is gone"))
    elif shown["speaker"] and not told["speaker"]:
        changes.append(_("a speaker is added"))
    elif told["speaker"] and told["speaker_side"] != shown["speaker_side"]:
        changes.append(_("another side speaks"))
    if told["act"] != shown["act"]:
        changes.append(_("{before} becomes {after}").format(before=_act(told), after=_act(shown)))
    if (told["demand_family"], told["harm_family"]) != (shown["demand_family"], shown["harm_family"]):
        changes.append(_("other words"))
    known = "unknown" not in (told["addressee_side"], shown["addressee_side"])
    if known and told["addressee_side"] != shown["addressee_side"]:
        changes.append(_("meant for others"))
    return changes


def _in_words(row: Row | None) -> str:
    if row is None:
        return _("none")
    who = row["speaker"] or side_label("none")
    return _("“{words}”, {act} ({speaker})").format(words=row["quote"], act=_act(row), speaker=who)


def _act(row: Row) -> str:
    return label("acts", row["act"])


def _hop(document: Row, told: Row | None, place: str, shown: Row | None, documents: Sequence[Sequence[Row]]) -> str:
    """At which station the change can have happened: here, or before, as far as the corpus holds the station before."""
    here = document["source"]
    via = list((told or {}).get("via") or ()) or list(document.get("relayed_from") or ())
    if not via:
        return _("at {outlet}").format(outlet=here)
    credited = next((rows for rows in documents if _is_credited(rows[0], document, via[0])), None)
    if credited is None:
        return _("at {outlet} or before it, at {media} (not in the corpus)").format(outlet=here, media=listing(via))
    theirs = dict(_above(credited)).get(place)
    same = theirs is not None and shown is not None and _reading(theirs) == _reading(shown)
    both_none = theirs is None and shown is None
    if same or both_none:
        return _("before {outlet}: already so at {media}").format(outlet=here, media=via[0])
    return _("at {outlet}: not so at {media}").format(outlet=here, media=via[0])


def _is_credited(row: Row, document: Row, medium: str) -> bool:
    near = row["day"] is None or document["day"] is None or abs(row["day"] - document["day"]) <= _APART
    return row["outlet"] == medium and row["doc_id"] != document["doc_id"] and near


def _reading(row: Row) -> tuple[object, ...]:
    return row["act"], row["speaker"] is None, row["demand_family"], row["harm_family"]


def acts_table(chosen: pl.DataFrame) -> pl.DataFrame:
    """One row an act and position: mentions and articles."""
    return (
        chosen.group_by("act", "position", maintain_order=True)
        .agg(mentions=pl.len(), articles=pl.col("doc_id").n_unique())
        .sort("mentions", "act", "position", descending=[True, False, False])
    )


def shared_table(chosen: pl.DataFrame) -> pl.DataFrame:
    """One row a threat that several articles tell from one root: its words, who tells it, since when."""
    return (
        chosen.group_by("root_id", maintain_order=True)
        .agg(
            words=pl.col("quote").first(),
            first_told=pl.col("day").min(),
            articles=pl.col("doc_id").n_unique(),
            told_by=pl.col("source").unique(maintain_order=True).str.join(", "),
            href=pl.format("#ultimatum-{}", pl.col("ultimatum_id").first()),
        )
        .filter(pl.col("articles") > 1)
        .drop("root_id")
        .sort("articles", "words", descending=[True, False])
    )
