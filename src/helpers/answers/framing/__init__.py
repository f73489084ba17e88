"""Framing by source: frames, voices, verbs, names and words of each group, with what chance makes of them."""

from helpers.answers.framing.distinctive import too_few, words_by_group
from helpers.answers.framing.figures import apart, by_group, check_sampling, figures_table, in_percent
from helpers.answers.framing.frames import (
    evidence_table,
    frame_figures,
    frame_labels,
    frames_by_group,
    frames_by_source,
    shares_table,
)
from helpers.answers.framing.grouping import (
    GROUPINGS,
    definitions_table,
    grouped_documents,
    groups_table,
    single_copies,
)
from helpers.answers.framing.headlines import only_headlines, raised
from helpers.answers.framing.naming import (
    agency,
    deeds_table,
    names_table,
    naming,
    naming_labels,
    read_deeds,
    read_names,
)
from helpers.answers.framing.speaking import (
    doubted,
    ledger,
    ledger_examples,
    ledger_marks,
    ledger_table,
    prominence,
    side_labels,
    stance_labels,
    voices,
)
from helpers.answers.framing.telling import answer

__all__ = [
    "GROUPINGS",
    "agency",
    "answer",
    "apart",
    "by_group",
    "check_sampling",
    "deeds_table",
    "definitions_table",
    "doubted",
    "evidence_table",
    "figures_table",
    "frame_figures",
    "frame_labels",
    "frames_by_group",
    "frames_by_source",
    "grouped_documents",
    "groups_table",
    "in_percent",
    "ledger",
    "ledger_examples",
    "ledger_marks",
    "ledger_table",
    "names_table",
    "naming",
    "naming_labels",
    "only_headlines",
    "prominence",
    "raised",
    "read_deeds",
    "read_names",
    "shares_table",
    "side_labels",
    "single_copies",
    "stance_labels",
    "too_few",
    "voices",
    "words_by_group",
]
