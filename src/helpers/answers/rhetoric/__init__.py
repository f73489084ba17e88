"""Retreat or die: who says it, to whom, as what act, since when, in which words, and what became of it on its way."""

from helpers.answers.rhetoric.around import (
    collocates_table,
    concordance_table,
    language_examples,
    language_table,
    too_few,
)
from helpers.answers.rhetoric.choosing import choose_ultimatums, coverage_table, definitions_table, drawn
from helpers.answers.rhetoric.drift import acts_table, drift_table, shared_table
from helpers.answers.rhetoric.families import families_table, speakers_table
from helpers.answers.rhetoric.marks import chart_frame, families_frame, parties_frame, timeline_frame
from helpers.answers.rhetoric.telling import answer

__all__ = [
    "acts_table",
    "answer",
    "chart_frame",
    "choose_ultimatums",
    "collocates_table",
    "concordance_table",
    "coverage_table",
    "definitions_table",
    "drawn",
    "drift_table",
    "families_frame",
    "families_table",
    "language_examples",
    "language_table",
    "parties_frame",
    "shared_table",
    "speakers_table",
    "timeline_frame",
    "too_few",
]
