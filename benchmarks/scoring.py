"""Scores one document: every comparison with its reference analysis."""

from __future__ import annotations

from typing import Any

from benchmarks.score_citations import score_citations, score_pinpoints, score_relations
from benchmarks.score_named import score_named
from benchmarks.score_structure import score_findings, score_header, score_quotas, score_sections
from benchmarks.score_tasks import score_tasks
from benchmarks.tally import Tally


def score_document(name: str, gold: dict[str, Any], document: dict[str, Any], text: str) -> Tally:
    """Counts and misses of one analysed document (one entry of the contract's "documents")."""
    tally = Tally(name)
    score_header(tally, gold, document)
    score_citations(tally, gold, document)
    score_named(tally, gold, document)
    score_pinpoints(tally, gold, document)
    score_relations(tally, gold, document)
    score_sections(tally, gold, document, text)
    score_quotas(tally, gold, document)
    score_tasks(tally, gold, document, text)
    score_findings(tally, gold, document, text)
    return tally
