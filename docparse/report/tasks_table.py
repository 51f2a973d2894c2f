"""The matrix of tasks: its rows with their holes, and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from docparse.report.data_table import Cell, Column, DataTable, day_cell
from docparse.report.places import date_words, place_words
from docparse.values import Analysis, Place, Span, Task

COLUMNS = ("lead", "partners", "action", "product", "recipient", "deadline", "place")
# What a task should say; that nobody works with the lead is no hole.
ASKED = ("lead", "product", "recipient", "deadline")


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


def task_rows(analysis: Analysis, said: Mapping[str, str]) -> Iterator[tuple[Cell, ...]]:
    """One row a task; the last cell names what the task leaves open."""
    for row in list_tasks(analysis):
        task = row.task
        yield (
            row.section,
            task.lead,
            "; ".join(task.partners),
            task.action,
            task.product,
            task.recipient,
            day_cell(task.deadline),
            place_words(row.place, said),
            ", ".join(said[name].lower() for name in row.missing),
        )


TASKS = DataTable(
    name="tasks",
    title="tasks_sheet",
    columns=(
        Column("section", 9), Column("lead", 22), Column("partners", 24), Column("action", 50), Column("product", 20),
        Column("recipient", 20), Column("deadline", 13), Column("place", 15), Column("missing", 18),
    ),
    rows=task_rows,
)  # fmt: skip


def tasks_to_dict(analysis: Analysis) -> dict[str, Any]:
    """The tasks of one document: the contract's fields, ``at``, ``section`` as a path and ``missing``."""
    text = analysis.document.text
    return {"path": analysis.document.path, "tasks": [_row_to_dict(row, text) for row in list_tasks(analysis)]}


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
