"""The matrix of tasks for the terminal, its holes marked."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterator, Mapping

from docparse.report.places import place_words
from docparse.report.style import Style
from docparse.report.table import draw_table
from docparse.report.tasks_table import ASKED, COLUMNS, TaskRow, deadline_words, list_tasks
from docparse.report.words import Lang, words
from docparse.values import Analysis

# Column → least width; all may give way, the longest first.
_FLEXIBLE = {0: 12, 1: 10, 2: 22, 3: 9, 4: 9, 5: 8, 6: 8}
_LONGEST_ACTION = 200
_LONGEST_NAMES = 120


def render_tasks(analysis: Analysis, style: Style | None = None, lang: Lang = "vi") -> str:
    """What ``tasks`` prints for one document: the matrix, and how many tasks leave what open."""
    style, said = style or Style(), words(lang)
    return "\n".join([*style.wrap(analysis.document.path), "", *task_matrix(analysis, style, said)]) + "\n"


def task_matrix(analysis: Analysis, style: Style, said: Mapping[str, str]) -> Iterator[str]:
    """The lines of the matrix; a hole reads as a dash in a row, as a count below the heading."""
    rows = list(list_tasks(analysis))
    if not rows:
        yield said["no_tasks"]
        return
    yield from map(style.heading, style.wrap(said["tasks_count"].format(count=len(rows))))
    yield from style.wrap(_holes(rows, said), "  ")
    yield ""
    yield from draw_table([said[column] for column in COLUMNS], [_cells(row, said) for row in rows], style, _FLEXIBLE)


def _holes(rows: list[TaskRow], said: Mapping[str, str]) -> str:
    counted = Counter(name for row in rows for name in row.missing)
    named = [f"{said[name].lower()} {counted[name]}" for name in ASKED if counted[name]]
    return said["holes"].format(holes=", ".join(named)) if named else said["no_holes"]


def _cells(row: TaskRow, said: Mapping[str, str]) -> list[str]:
    task, hole = row.task, said["hole"]
    return [
        _short(task.lead, _LONGEST_NAMES) or hole,
        _short("; ".join(task.partners), _LONGEST_NAMES),
        _short(task.action, _LONGEST_ACTION) or hole,
        _short(task.product, _LONGEST_NAMES) or hole,
        _short(task.recipient, _LONGEST_NAMES) or hole,
        deadline_words(task.deadline) or hole,
        place_words(row.place, said),
    ]


def _short(text: str | None, longest: int) -> str:
    return textwrap.shorten(text or "", longest, placeholder=" …")
