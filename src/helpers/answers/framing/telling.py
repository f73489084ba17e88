"""What can be said of framing by source, in sentences made of the values."""

from __future__ import annotations

import polars as pl

from helpers.answers.framing.figures import LARGEST, apart
from helpers.answers.framing.frames import frame_labels
from helpers.answers.framing.grouping import everything, groups_table
from helpers.answers.framing.speaking import loudest, side_labels
from helpers.locale import gettext as _
from helpers.locale import ngettext
from helpers.pipeline import Records
from helpers.wording import listing, number


def answer(
    records: Records,
    groups: pl.DataFrame,
    shares: pl.DataFrame,
    min_documents: int,
    voices: pl.DataFrame | None = None,
    ledger: pl.DataFrame | None = None,
    agency: pl.DataFrame | None = None,
    words: pl.DataFrame | None = None,
) -> str:
    """What can be said of framing by source, in sentences made of the values.

    shares: as from `frame_figures` or `frames_by_group`; the others add a sentence each where they are given.
    """
    shares = shares.rename({"frame": "item"}) if "frame" in shares.columns else shares
    parts = [_dominant(records, groups)]
    if voices is not None and (said := loudest(voices)):
        parts.append(_("Of all statements: {sides}.").format(sides=said))
    if ledger is not None:
        parts.append(_doubt(ledger))
    if agency is not None:
        parts.append(_agents(agency))
    parts.append(_compared(groups, shares, min_documents))
    if words is not None and words.height:
        parts.append(_words(words))
    return " ".join(part for part in parts if part)


def _dominant(records: Records, groups: pl.DataFrame) -> str:
    read, roots = groups["doc_id"].n_unique(), groups["document_root"].n_unique()
    dominant = records.frames.filter(pl.col("dominant"))
    counted = dominant.group_by("frame").len().sort("len", "frame", descending=[True, False])
    labels = frame_labels()
    shown = [_("{frame} in {n}").format(frame=labels[frame], n=number(n)) for frame, n in counted.iter_rows()]
    text = ngettext(
        "Dominant frames in {n} article ({roots} independent): {frames}.",
        "Dominant frames in {n} articles ({roots} independent): {frames}.",
        read,
    )
    return text.format(n=number(read), roots=number(roots), frames=listing(shown) if shown else _("none"))


def _doubt(ledger: pl.DataFrame) -> str:
    """The side whose statements a verb of claiming surely carries often: by the lower end of the interval."""
    claims = ledger.drop_nulls("share").filter((pl.col("stance") == "claim") & (pl.col("low") > 0))
    known = claims.sort("low", "side", descending=[True, False])
    if not known.height:
        return ""
    top = known.row(0, named=True)
    return _("“Claims” (mengklaim) carries {side} most often: {share}% of its statements ({low}–{high}).").format(
        side=side_labels().get(top["side"], top["side"]),
        **{name: number(round(100 * top[name])) for name in ("share", "low", "high")},
    )


def _agents(agency: pl.DataFrame) -> str:
    known = agency.filter(pl.col("group") == everything()).drop_nulls("share").head(2)
    labels = side_labels()
    shown = [
        f"{labels.get(side, side)} {round(100 * share)}%" for side, share in known.select("item", "share").iter_rows()
    ]
    return _("Where a verb stands beside its name, a side acts: {shown}.").format(shown=listing(shown)) if shown else ""


def _compared(groups: pl.DataFrame, shares: pl.DataFrame, min_documents: int) -> str:
    sizes = groups_table(groups, min_documents)
    able = sizes.filter(pl.col("independent") >= min_documents)
    if able.height < 2:
        return _(
            "Sources can't be compared: {able} of {groups} groups have the {least} independent articles it takes."
        ).format(able=number(able.height), groups=number(sizes.height), least=number(min_documents))
    text = ngettext("{n} group can be compared.", "{n} groups can be compared.", able.height).format(
        n=number(able.height)
    )
    if able.height > LARGEST:
        text += " " + _("Of the {n} largest:").format(n=number(LARGEST))
    labels = frame_labels()
    told = [
        _("{frame} (more in {above} than in {below})").format(frame=labels[item], above=above, below=below)
        for item, above, below in apart(shares)
    ]
    if told:
        return text + " " + _("They differ by more than chance in: {frames}.").format(frames=listing(told))
    return text + " " + _("No frame tells them apart beyond chance.")


def _words(words: pl.DataFrame) -> str:
    parts = [
        _("{group}: {words}").format(group=group[0], words=listing(part["word"].head(3).to_list()))
        for group, part in words.group_by("group", maintain_order=True)
    ]
    return _("Words that tell groups from the rest: {parts}.").format(parts="; ".join(parts))
