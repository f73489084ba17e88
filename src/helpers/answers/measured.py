"""What the answers of 01 to 03 come to under one definition of what counts."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import polars as pl

from helpers.answers import casualties, framing, held_against
from helpers.locale import gettext as _


class Definition(msgspec.Struct, frozen=True):
    """What the three answers rest on under one definition. None: the definition doesn't touch that record."""

    claims: pl.Expr | None
    ultimatums: pl.Expr | None
    documents: pl.Expr | None
    copies_once: bool = True
    """Whether 03 counts copies of one text once, as it does when built."""


class Asked(msgspec.Struct, frozen=True):
    """The three records as the three reports ask for them, and what a count needs beside them."""

    claims: pl.DataFrame
    held: pl.DataFrame
    ultimatums: pl.DataFrame
    groups: pl.DataFrame
    frames: pl.DataFrame
    min_claims: int
    min_documents: int


Measure = Callable[[Asked, Definition], float | None]


def answers(leading: str) -> list[tuple[str, str, str, str, Measure]]:
    """Report, what is measured, its unit, the record it rests on, and how it is measured."""
    frame = framing.frame_labels().get(leading, leading)
    return [
        ("01", _("claims"), "", "claims", lambda a, d: float(_claims(a, d).height)),
        ("01", _("independent claims"), "", "claims", lambda a, d: float(_claims(a, d)["root_id"].n_unique())),
        ("01", _("largest toll"), "", "claims", _largest),
        ("01", _("longest series"), "", "claims", _longest),
        ("01", _("exact or rounded by the record"), "%", "claims", _agreeing),
        ("02", _("mentions of the phrase"), "", "ultimatums", lambda a, d: float(_threats(a, d).height)),
        (
            "02",
            _("articles with the phrase"),
            "",
            "ultimatums",
            lambda a, d: float(_threats(a, d)["doc_id"].n_unique()),
        ),
        ("03", _("groups that can be compared"), "", "documents", _groups),
        (
            "03",
            _("articles that use the frame {frame}").format(frame=frame),
            "%",
            "documents",
            lambda a, d: _share(a, d, leading),
        ),
    ]


def _claims(asked: Asked, definition: Definition) -> pl.DataFrame:
    return asked.claims.filter(definition.claims if definition.claims is not None else pl.lit(True))


def _threats(asked: Asked, definition: Definition) -> pl.DataFrame:
    return asked.ultimatums.filter(definition.ultimatums if definition.ultimatums is not None else pl.lit(True))


def _documents(asked: Asked, definition: Definition) -> pl.DataFrame:
    kept = asked.groups.filter(definition.documents if definition.documents is not None else pl.lit(True))
    if not definition.copies_once:
        return kept.with_columns(document_root=pl.col("doc_id"))
    return kept


def _largest(asked: Asked, definition: Definition) -> float | None:
    people = _claims(asked, definition).filter(pl.col("measure").is_in(held_against.PEOPLE))
    values = people["value"].drop_nulls().to_list()
    return max(values, default=None)


def _longest(asked: Asked, definition: Definition) -> float | None:
    sizes = casualties.series_table(_claims(asked, definition), asked.min_claims)["independent"].to_list()
    return float(max(sizes, default=0))


def _agreeing(asked: Asked, definition: Definition) -> float | None:
    labels = _claims(asked, definition).select("claim_id").join(asked.held, on="claim_id", how="inner")["label"]
    compared = labels.filter(labels != "none")
    agreeing = compared.is_in(["exact", "rounded"]).to_list()
    return 100 * sum(agreeing) / len(agreeing) if agreeing else None


def _groups(asked: Asked, definition: Definition) -> float | None:
    named = _documents(asked, definition).group_by("group").agg(n=pl.col("document_root").n_unique())
    return float(named.filter(pl.col("n") >= asked.min_documents).height)


def _share(asked: Asked, definition: Definition, frame: str) -> float | None:
    """Percent of independent articles that use the frame; None below the minimum of articles."""
    single = _documents(asked, definition).unique("document_root", keep="first", maintain_order=True)
    uses = single.join(asked.frames.filter(pl.col("frame") == frame), on="doc_id", how="inner")
    present = uses["present"].to_list()
    return 100 * sum(present) / len(present) if len(present) >= asked.min_documents else None


def leading_frame(asked: Asked) -> str:
    """The frame that most independent articles use; the first by name where several do."""
    single = asked.groups.unique("document_root", keep="first", maintain_order=True)
    uses = single.join(asked.frames.filter(pl.col("present")), on="doc_id", how="inner")
    counted = uses.group_by("frame").len().sort("len", "frame", descending=[True, False])
    return str(counted["frame"][0]) if counted.height else ""
