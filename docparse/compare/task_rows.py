"""Tasks of several plans side by side: who carries a task, what of it is otherwise, who else claims the lead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from docparse.compare.rows import align
from docparse.compare.subject_words import subject_words
from docparse.compare.task_changes import TaskChange, changes_of
from docparse.compare.task_subjects import LEAST_ALIKE_TASKS, NEAREST_ALIKE_TASKS, likeness_of_tasks, task_subject
from docparse.values import Analysis, Task

__all__ = ["TaskRow", "claims_of_lead", "task_rows"]


@dataclass(frozen=True, slots=True)
class TaskRow:
    """Tasks of one matter: for each document indices into its tasks, and what is otherwise than in the first."""

    cells: tuple[tuple[int, ...], ...]
    changes: tuple[tuple[TaskChange, ...], ...]


def task_rows(analyses: Sequence[Analysis]) -> list[TaskRow]:
    """The tasks of all documents, in the order in which they first stand there."""
    subjects = [[task_subject(task, one) for task in one.tasks] for one in analyses]
    rows = align(
        subjects, lambda subject: subject.words, likeness_of_tasks, LEAST_ALIKE_TASKS, nearest=NEAREST_ALIKE_TASKS
    )
    return [TaskRow(row.cells, _changes(row.cells, analyses)) for row in rows]


def claims_of_lead(row: TaskRow, analyses: Sequence[Analysis]) -> tuple[str, ...]:
    """The organs to which the documents give the lead, as first written, where there are several."""
    leads: dict[frozenset[str], str] = {}
    for task in _tasks(row.cells, analyses):
        if task is not None and task.lead is not None:
            leads.setdefault(subject_words(task.lead).words, task.lead)
    return tuple(leads.values()) if len(leads) > 1 else ()


def _changes(cells: Sequence[Sequence[int]], analyses: Sequence[Analysis]) -> tuple[tuple[TaskChange, ...], ...]:
    tasks = _tasks(cells, analyses)
    first = next(task for task in tasks if task is not None)
    return tuple(() if task is None else changes_of(first, task) for task in tasks)


def _tasks(cells: Sequence[Sequence[int]], analyses: Sequence[Analysis]) -> list[Task | None]:
    return [one.tasks[cell[0]] if cell else None for one, cell in zip(analyses, cells, strict=True)]
