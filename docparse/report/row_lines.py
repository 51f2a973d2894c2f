"""One table as JSON Lines: each line one object of the contract, with the file that it stands in."""

from __future__ import annotations

from docparse.report.contract import analysis_to_dict, error_to_dict, format_json_line
from docparse.values import Analysis, DocparseError


def row_lines(table: str, analysis: Analysis) -> str:
    """One line a row of ``table`` ("findings", "citations" …): its ``file`` and ``sha256``, then the fields."""
    facts = analysis_to_dict(analysis)
    file = {"file": facts["path"], "sha256": facts["sha256"]}
    return "".join(format_json_line(file | row) for row in facts[table])


def error_line(error: DocparseError) -> str:
    """The line of a file that could not be read: its name, and ``error`` with code, message and remedy."""
    facts = error_to_dict(error)
    return format_json_line({"file": facts.pop("path"), "error": facts})
