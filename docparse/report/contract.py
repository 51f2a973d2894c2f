"""An Analysis as the JSON of the contract "docparse/1" (contract.schema.json beside this file).

Offsets are Unicode code points into the text that ``docparse text FILE`` prints; dates are
ISO, partial ones ``YYYY-MM`` or ``YYYY``. Fields may be added, never renamed.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from importlib import resources
from typing import Any

from docparse.report.contract_citations import citation_to_dict, relation_to_dict
from docparse.report.contract_header import header_to_dict, part_to_dict
from docparse.values import Analysis, DocparseError, Finding, Suppression, Task, Verdict

SCHEMA = "docparse/1"


def report_to_dict(
    analyses: Iterable[Analysis], errors: Iterable[DocparseError], run: Mapping[str, Any]
) -> dict[str, Any]:
    """The whole answer: every document that was read, and every file that could not be.

    ``analyses`` is used up before ``errors`` is looked at: reading the one may fill the other.
    """
    return answer_to_dict([analysis_to_dict(analysis) for analysis in analyses], errors, run)


def answer_to_dict(
    documents: Sequence[Mapping[str, Any]], errors: Iterable[DocparseError], run: Mapping[str, Any]
) -> dict[str, Any]:
    """The whole answer on ``documents`` as ``analysis_to_dict`` gives them."""
    return {
        "schema": SCHEMA,
        "run": dict(run),
        "errors": [error_to_dict(error) for error in errors],
        "documents": list(documents),
    }


def analysis_to_dict(analysis: Analysis) -> dict[str, Any]:
    """One document; ``findings`` and ``verdict`` only where ``check`` has filled them."""
    document = analysis.document
    result: dict[str, Any] = {
        "path": document.path,
        "sha256": document.sha256,
        "text_length": len(document.text),
        "reader": document.reader,
        "warnings": list(document.warnings),
        "readings": [asdict(reading) for reading in document.readings],
        "header": header_to_dict(analysis.header),
        "parts": [part_to_dict(part) for part in analysis.parts],
        "sections": [asdict(section) for section in analysis.sections],
        "citations": [citation_to_dict(citation, document.text) for citation in analysis.citations],
        "relations": [relation_to_dict(relation, analysis.citations) for relation in analysis.relations],
        "quotas": [_with_text(asdict(quota), document.text) for quota in analysis.quotas],
        "tasks": [_with_text(_task_to_dict(task), document.text) for task in analysis.tasks],
    }
    if analysis.findings is not None:
        result["findings"] = [finding_to_dict(finding) for finding in analysis.findings]
        result["verdict"] = verdict_to_dict(analysis.verdict) if analysis.verdict else None
        result["suppressed"] = [
            {**finding_to_dict(one.finding), **_fate(one.suppression)} for one in analysis.suppressed
        ]
        result["stale_suppressions"] = [asdict(one) for one in analysis.stale]
    return result


def _fate(suppression: Suppression) -> dict[str, str]:
    """Why a finding was set aside, by whom and when."""
    return {"reason": suppression.reason, "by": suppression.by, "on": suppression.on}


def finding_to_dict(finding: Finding) -> dict[str, Any]:
    """One fault at one place; ``text`` is the text at ``[start, end)``."""
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity,
        "disposition": finding.disposition,
        "start": finding.start,
        "end": finding.end,
        "text": finding.text,
        "before": finding.before,
        "after": finding.after,
        "message": finding.message,
        "why": finding.why,
        "source": finding.source,
        "suggestions": list(finding.suggestions),
        "fix": asdict(finding.fix) if finding.fix else None,
        "confidence": finding.confidence,
        "group": finding.group,
        "at": asdict(finding.at),
        "part": finding.part,
        "section": finding.section,
    }


def verdict_to_dict(verdict: Verdict) -> dict[str, Any]:
    """The verdict, with what was and was not looked at."""
    return {
        "state": verdict.state,
        "must_fix": verdict.must_fix,
        "verify": verdict.verify,
        "checked": list(verdict.checked),
        "not_checked": list(verdict.not_checked),
    }


def error_to_dict(error: DocparseError) -> dict[str, str]:
    """A file that could not be read: what is wrong with it, and what to do."""
    return {"path": error.path, "code": error.code, "message": error.message, "remedy": error.remedy}


def format_json(data: Mapping[str, Any]) -> str:
    """``data`` as indented JSON, Vietnamese letters as they are, one line feed at the end."""
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def format_json_line(data: Mapping[str, Any]) -> str:
    """``data`` as one line of JSON Lines, line feed included."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"


def load_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of the contract."""
    text = resources.files("docparse.report").joinpath("contract.schema.json").read_text(encoding="utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema


def _task_to_dict(task: Task) -> dict[str, Any]:
    return asdict(task) | {"partners": list(task.partners)}


def _with_text(fields: Mapping[str, Any], text: str) -> dict[str, Any]:
    """``fields`` with the text at their offsets in the third place."""
    start, end = fields["start"], fields["end"]
    return {"start": start, "end": end, "text": text[start:end], **fields}


__all__: Sequence[str] = [
    "SCHEMA",
    "analysis_to_dict",
    "answer_to_dict",
    "error_to_dict",
    "finding_to_dict",
    "format_json",
    "format_json_line",
    "load_schema",
    "report_to_dict",
    "verdict_to_dict",
]
