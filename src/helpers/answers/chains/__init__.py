"""Attribution chains: how statements travel from speaker to reader, and what claims lose on the way."""

from helpers.answers.chains.losses import (
    Passage,
    find_passages,
    losses_table,
    passage_claims,
    passages_table,
)
from helpers.answers.chains.paths import (
    ENDS,
    Path,
    chains_table,
    distances_table,
    edge_evidence,
    edges,
    edges_table,
    flow,
    gathered,
    nodes,
    read_paths,
)
from helpers.answers.chains.telling import answer, coverage_table

__all__ = [
    "ENDS",
    "Passage",
    "Path",
    "answer",
    "chains_table",
    "coverage_table",
    "distances_table",
    "edge_evidence",
    "edges",
    "edges_table",
    "find_passages",
    "flow",
    "gathered",
    "losses_table",
    "nodes",
    "passage_claims",
    "passages_table",
    "read_paths",
]
