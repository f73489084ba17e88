"""Notebook → papermill → one HTML file that works without a network. Imports no extractor.

What notebooks call: `check_parameters`, `Answer`, `table`, `evidence`, `stamp`. What the command line calls: `build`.
"""

from helpers.report.answer import Answer
from helpers.report.builder import build
from helpers.report.evidence import anchor, evidence
from helpers.report.parameters import check_parameters
from helpers.report.result import BuildResult
from helpers.report.stamp import stamp
from helpers.report.table import table

__all__ = ["Answer", "BuildResult", "anchor", "build", "check_parameters", "evidence", "stamp", "table"]
