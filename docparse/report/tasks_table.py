"""The matrix of tasks: its rows with their holes, as CSV and as JSON."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import Any

from docparse.report.contract import SCHEMA, error_to_dict, format_json
from docparse.report.places import date_words, place_words
from docparse.report.words import Lang, words
from docparse.values import Analysis, DocparseError, Place, Span, Task

COLUMNS = ("lead", "partners", "action", "product", "recipient", "deadline", "place")
# What a task should say; that nobody works with the lead is no hole.
ASKED = ("lead", "product", "recipient", "deadline")
# A spreadsheet runs a cell that begins with one of these as a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A task, where it stands, and what it leaves open (of ``ASKED``)."""

    task: Task
    place: Place
    section: str | None
    missing: tuple[str, ...]


def list_tasks(analysis: Analysis) -> Iterator[TaskRow]:
    """The tasks of one document in text order."""
    for task in analysis.tasks:
        section = analysis.sections[task.section].path if task.section is not None else None
        place = analysis.document.place_of(Span(task.start, task.end))
        missing = tuple(name for name in ASKED if getattr(task, name) is None)
        yield TaskRow(task, place, section, missing)


def deadline_words(deadline: str | None) -> str:
    """A deadline as offices write it: an ISO date turned round, anything else as it is.

    >>> deadline_words("2026-12-05"), deadline_words("Quý II/2026")
    ('05/12/2026', 'Quý II/2026')
    """
    iso = deadline is not None and deadline.replace("-", "").isdigit()
    return date_words(deadline) if iso else deadline or ""


def tasks_csv(analyses: Iterable[Analysis], lang: Lang = "vi") -> str:
    """One line a task under a line of titles; the last column names what the task leaves open."""
    said = words(lang)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([said[column] for column in ("path", "section", *COLUMNS, "missing")])
    for analysis in analyses:
        for row in list_tasks(analysis):
            task = row.task
            cells = (
                analysis.document.path, row.section, task.lead, "; ".join(task.partners), task.action, task.product,
                task.recipient, deadline_words(task.deadline), place_words(row.place, said),
                ", ".join(said[name].lower() for name in row.missing),
            )  # fmt: skip
            writer.writerow([_harmless(cell or "") for cell in cells])
    return out.getvalue()


def tasks_json(analyses: Iterable[Analysis], errors: Iterable[DocparseError]) -> str:
    """The rows of each document: the contract's fields, ``at``, ``section`` as a path and ``missing``."""
    documents = [
        {
            "path": analysis.document.path,
            "tasks": [_row_to_dict(row, analysis.document.text) for row in list_tasks(analysis)],
        }
        for analysis in analyses
    ]
    refused = [error_to_dict(error) for error in errors]
    return format_json({"schema": SCHEMA, "errors": refused, "documents": documents})


def _row_to_dict(row: TaskRow, text: str) -> dict[str, Any]:
    task = row.task
    return {
        "start": task.start,
        "end": task.end,
        "text": text[task.start : task.end],
        "lead": task.lead,
        "partners": list(task.partners),
        "action": task.action,
        "product": task.product,
        "recipient": task.recipient,
        "deadline": task.deadline,
        "section": row.section,
        "at": asdict(row.place),
        "missing": list(row.missing),
    }


def _harmless(cell: str) -> str:
    return "'" + cell if cell.startswith(_FORMULA) else cell
