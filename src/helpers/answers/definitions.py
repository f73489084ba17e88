"""How the answers of 01 to 03 move when what counts is drawn more narrowly or widely."""

from __future__ import annotations

import math

import polars as pl

from helpers.answers import casualties, framing, held_against, rhetoric
from helpers.answers.measured import Asked, Definition, answers, leading_frame
from helpers.locale import gettext as _
from helpers.pipeline import Records
from helpers.reference import Reference
from helpers.wording import listing, number

AS_BUILT = "as built"
DEFINITIONS = (AS_BUILT, "vague", "denied", "copies", "hedged", "inferred", "strict")
"""The reports as they are; then each kind of claim left out (or, where it is out, taken in); then all left out."""
_TOLD = ("stated", "url")
"""How a day of publication is known that nobody had to infer."""


def definition_texts() -> dict[str, str]:
    """Definition → what a reader sees for it: short, as it stands at the side of a chart on a phone."""
    return {
        AS_BUILT: _("as built"),
        "vague": _("none vague"),
        "denied": _("none denied"),
        "copies": _("copies"),
        "hedged": _("none hedged"),
        "inferred": _("none inferred"),
        "strict": _("none of these"),
    }


def meanings_table() -> pl.DataFrame:
    """One row a definition: what it does to each of the three reports."""
    same = _("not touched")
    rows = [
        ("vague", _("no vague number words: “puluhan”, “ribuan” and the like"), same, same),
        ("denied", _("no number that its claimant denies"), _("no ultimatum that the addressee refuses"), same),
        ("copies", _("left out: only the first of each text"), _("left out"), _("taken in: they count like others")),
        (
            "hedged",
            _("nothing claimed, reported, estimated or “about”"),
            _("only what somebody says: nothing described or told without a speaker"),
            same,
        ),
        (
            "inferred",
            _("only days that the text tells, counted from a day of publication that is stated"),
            _("only articles whose day of publication is stated"),
            _("only articles whose day of publication is stated"),
        ),
        ("strict", _("all of the above"), _("all of the above"), _("only articles with a stated day, copies once")),
    ]
    texts = definition_texts()
    return pl.DataFrame(
        [(texts[key], *meanings) for key, *meanings in rows],
        schema=dict.fromkeys(("definition", "in_01", "in_02", "in_03"), pl.String),
        orient="row",
    )


def changed_answers(
    records: Records,
    *,
    side: str = casualties.ALL,
    measures: list[str] | None = None,
    phrase: str = "mundur atau mati",
    group_by: str = "outlet",
    min_claims: int = 10,
    min_documents: int = 5,
    reference: Reference | None = None,
) -> pl.DataFrame:
    """One row an answer and definition that touches it, answers in the order of the reports, "as built" first.

    `answer` and `report` name what is measured, `unit` is "" or "%", `value` the answer under the definition, `built`
    the answer as built, `change` the relative change in percent (null where there is no value or built is 0). A value
    is null where too little is left to give one. Parameters as in the three reports.
    """
    asked = Asked(
        casualties.choose_claims(records, side=side, measures=measures),
        held_against.held_claims(records, reference),
        rhetoric.choose_ultimatums(records, phrase).filter(pl.col("kin") != "other"),
        framing.grouped_documents(records, group_by).join(
            records.documents.select("doc_id", "published_basis"), on="doc_id", how="left", maintain_order="left"
        ),
        records.frame("frames").select("doc_id", "frame", "present"),
        min_claims,
        min_documents,
    )
    leading = leading_frame(asked)
    definitions = _definitions()
    rows = []
    for report, answer, unit, kind, measure in answers(leading):
        built = measure(asked, definitions[AS_BUILT])
        for key in DEFINITIONS:
            definition = definitions[key]
            if getattr(definition, kind) is not None:
                value = measure(asked, definition)
                change = 100 * (value - built) / built if value is not None and built else None
                rows.append((report, answer, unit, key, value, built, change))
    types: dict[str, type[pl.DataType]] = dict.fromkeys(("report", "answer", "unit", "definition"), pl.String)
    return pl.DataFrame(
        rows, schema={**types, "value": pl.Float64, "built": pl.Float64, "change": pl.Float64}, orient="row"
    )


def _definitions() -> dict[str, Definition]:
    firm = pl.col("published_basis").is_in(_TOLD)
    told = (pl.col("day_basis") == "stated") | (pl.col("day_basis").is_in(["weekday", "relative"]) & firm)
    first = pl.col("doc_id") == pl.col("document_root")
    vague, denied, hedged = pl.col("qualifier") != "vague", ~pl.col("denied"), pl.col("hedge") == "none"
    refused, said = pl.col("act") != "refused", pl.col("act").is_in(["issued", "warned", "refused"])
    everything = pl.lit(True)
    return {
        AS_BUILT: Definition(everything, everything, everything),
        "vague": Definition(vague, None, None),
        "denied": Definition(denied, refused, None),
        "copies": Definition(first, first, everything, copies_once=False),
        "hedged": Definition(hedged, said, None),
        "inferred": Definition(told, firm, firm),
        "strict": Definition(vague & denied & first & hedged & told, refused & first & said & firm, firm),
    }


def shown_table(changed: pl.DataFrame) -> pl.DataFrame:
    """One row an answer and definition: as built, under the definition, and the change in percent."""
    texts = definition_texts()
    rows = [
        (
            row["report"],
            row["answer"],
            texts[row["definition"]],
            _shown(row["built"], row["unit"]),
            _shown(row["value"], row["unit"]),
            _percent(row["change"]),
        )
        for row in changed.filter(pl.col("definition") != AS_BUILT).iter_rows(named=True)
    ]
    names = ("report", "answer", "definition", "as_built", "then", "moves_by")
    return pl.DataFrame(rows, schema=dict.fromkeys(names, pl.String), orient="row")


def chart_frame(changed: pl.DataFrame) -> pl.DataFrame:
    """The answers that have a value as built, one row a definition, with the texts that the chart shows.

    `panel` tells the answers apart, in their order; `built` is where each dumbbell begins.
    """
    texts = definition_texts()
    known = changed.filter(pl.col("built").is_not_null() & pl.col("value").is_not_null())
    shown = [_shown(value, unit) for value, unit in known.select("value", "unit").iter_rows()]
    return known.with_columns(
        panel=pl.format("{}: {}", "report", "answer"),
        name=pl.col("definition").replace_strict(texts, return_dtype=pl.String),
        shown=pl.Series(shown, dtype=pl.String),
        moved=pl.col("value") != pl.col("built"),
    )


def answer(changed: pl.DataFrame, most: int = 3) -> str:
    """For each report its first answer that has a value, and the definitions that move it most, in sentences."""
    texts = _phrases()
    parts = []
    for (report,), rows in changed.group_by("report", maintain_order=True):
        main = rows.filter(pl.col("answer") == _main(rows))
        first = main.row(0, named=True)
        head = _("{report}, {answer}: {built} as built").format(
            report=report, answer=first["answer"], built=_shown(first["built"], first["unit"])
        )
        tried = main.filter(~pl.col("definition").is_in([AS_BUILT, "strict"]))
        moved = tried.filter(pl.col("value").is_null() | (pl.col("value") != pl.col("built")))
        far = pl.col("change").abs().fill_null(math.inf)
        shown = [
            f"{_shown(row['value'], row['unit'])} {texts[row['definition']]}"
            for row in moved.sort(far, descending=True, maintain_order=True).head(most).iter_rows(named=True)
        ]
        parts.append(f"{head}; {listing(shown) if shown else _('no definition changes it')}.")
    return " ".join(parts)


def _phrases() -> dict[str, str]:
    """Definition → how a sentence says it."""
    return {
        "vague": _("without vague number words"),
        "denied": _("without what is denied or refused"),
        "copies": _("with copies counted the other way"),
        "hedged": _("without hedged claims"),
        "inferred": _("without inferred days"),
    }


def _main(rows: pl.DataFrame) -> str:
    """The answer that stands for its report: the independent claims, the mentions, the share of a frame."""
    known = rows.filter((pl.col("definition") == AS_BUILT) & (pl.col("value") > 0))
    answers = (known if known.height else rows)["answer"].unique(maintain_order=True).to_list()
    return str(answers[1] if rows["report"][0] == "01" and len(answers) > 1 else answers[0])


def _shown(value: float | None, unit: str) -> str:
    if value is None:
        return _("too few to say")
    return f"{number(round(value, 1))}%" if unit == "%" else number(round(value))


def _percent(change: float | None) -> str:
    if change is None or not math.isfinite(change):
        return ""
    return f"{'+' if change > 0 else '−' if change < 0 else '±'}{number(abs(round(change)))}%"
