"""One document's analysis as rows of the tables, in the order of columns.csv."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping
from operator import attrgetter
from typing import Any

from docparse.graph.mentions import DocumentMentions, collect_mentions
from docparse.graph.organs import one_organ
from docparse.pipeline.batch.columns import columns
from docparse.pipeline.validity import known_registry
from docparse.values import Analysis, Citation, Finding, Status, UnreadableFile

__all__ = ["Row", "Rows", "analysis_rows", "document_id", "error_rows"]

Row = tuple[Any, ...]
Rows = dict[str, list[Row]]
_SYLLABLE = re.compile(r"[^\W\d_]+")
_KEPT_AS_THEY_ARE = {
    "sections": "sections",
    "quotas": "quotas",
    "tasks": "tasks",
}


def document_id(path: str) -> str:
    """The key of the document at ``path`` in every table."""
    return hashlib.sha256(path.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def error_rows(path: str, sha256: str | None, fault: UnreadableFile) -> Rows:
    """The one row of a file without results."""
    return {"errors": [(path, sha256, fault.code, fault.message, fault.remedy)]}


def analysis_rows(analysis: Analysis, *, path: str, size: int, judged_on: str, stage: str | None) -> Rows:
    """The rows of each table; ``size`` in bytes, ``stage`` None where nothing was checked."""
    mentions = collect_mentions(analysis, path, known_registry())
    facts = _document_facts(analysis, mentions, path, size, judged_on, stage)
    text, key = analysis.document.text, facts["document_id"]
    rows: Rows = {"documents": [tuple(facts[column.name] for column in columns()["documents"])]}
    rows["citations"] = _citation_rows(key, text, mentions)
    rows["relations"] = [
        (
            key, one.source, one.relation, one.target, mentions.keys[one.source], mentions.keys[one.target],
            one.start, one.end,
        )
        for one in analysis.relations
    ]  # fmt: skip
    for table, name in _KEPT_AS_THEY_ARE.items():
        written = _writer(table)
        rows[table] = [written(key, number, text, one) for number, one in enumerate(getattr(analysis, name))]
    rows["findings"] = [_finding_row(key, number, one) for number, one in enumerate(analysis.findings or ())]
    return rows


def _document_facts(
    analysis: Analysis, mentions: DocumentMentions, path: str, size: int, judged_on: str, stage: str | None
) -> Mapping[str, Any]:
    document, header, verdict = analysis.document, analysis.header, analysis.verdict
    told = {
        name: getattr(header, name)
        for name in (
            "type", "number", "symbol", "date", "place", "issuer", "parent_issuer", "issuer_id", "title", "signer",
            "signer_title", "urgency", "secrecy",
        )
    }  # fmt: skip
    return {
        **told,
        "document_id": document_id(path),
        "path": path,
        "sha256": document.sha256,
        "bytes": size,
        "reader": document.reader,
        "text_length": len(document.text),
        "syllables": sum(1 for _ in _SYLLABLE.finditer(document.text)),
        "judged_on": judged_on,
        "stage": stage,
        "parts": len(analysis.parts),
        "instrument_id": mentions.host.instrument_id,
        "own_organ": mentions.host.issuer_id,
        "verdict": verdict.state if verdict else None,
        "must_fix": verdict.must_fix if verdict else None,
        "verify": verdict.verify if verdict else None,
        "warnings": list(document.warnings),
    }


def _citation_rows(key: str, text: str, mentions: DocumentMentions) -> list[Row]:
    """The citations, each with the instrument meant and its states."""
    rows: list[Row] = []
    names = [column.name for column in columns()["citations"]]
    for number, (meant, one) in enumerate(zip(mentions.keys, mentions.citations, strict=True)):
        facts = {
            "document_id": key,
            "citation": number,
            "text": text[one.start : one.end],
            "organ": one_organ(one.issuer_id),
            "refers_to": meant,
            **_pinpoint(one),
            **_states(one.statuses),
        }
        rows.append(tuple(facts[name] if name in facts else getattr(one, name) for name in names))
    return rows


def _pinpoint(citation: Citation) -> Mapping[str, str | None]:
    place = citation.pinpoint
    return {name: getattr(place, name) if place else None for name in ("dieu", "khoan", "diem")}


def _states(statuses: tuple[Status, ...]) -> Mapping[str, Any]:
    """The state on the document's day, and that on the day of the run or the one asked about."""
    then = next((one for one in statuses if one.basis == "document_date"), None)
    now = next((one for one in statuses if one.basis != "document_date"), None)
    either = now or then
    return {
        "state_then": then.state if then else None,
        "state": now.state if now else None,
        "state_on": now.on if now else None,
        "state_since": now.since if now else None,
        "last_known": now.last_known.state if now and now.last_known else None,
        "replaced_by": list(either.replaced_by) if either else [],
    }


def _writer(table: str) -> Callable[[str, int, str, Any], Row]:
    """Writes one of the values that have the names of the columns."""
    names = [column.name for column in columns()[table]]
    own = names[1]
    parts = [attrgetter(name) for name in names if name not in ("document_id", own, "text")]
    with_text = "text" in names
    # The text stands behind start and end.
    behind = names.index("text") - 2 if with_text else 0

    def write(key: str, number: int, text: str, one: Any) -> Row:
        values = [list(value) if isinstance(value, tuple) else value for value in (part(one) for part in parts)]
        if with_text:
            values.insert(behind, text[one.start : one.end])
        return (key, number, *values)

    return write


def _finding_row(key: str, number: int, one: Finding) -> Row:
    return (
        key, number, one.code, one.name, one.severity, one.disposition, one.start, one.end, one.text, one.message,
        one.why, one.source, list(one.suggestions), one.confidence, one.group, one.at.page, one.at.paragraph,
        one.at.line, one.part, one.section,
    )  # fmt: skip
