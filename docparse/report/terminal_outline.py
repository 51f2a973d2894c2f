"""Outline, quotas and tasks for the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from docparse.report.style import Style
from docparse.values import Analysis, Quota, Task

_DEEPEST = 3


def section_lines(analysis: Analysis, style: Style, said: Mapping[str, str]) -> Iterator[str]:
    """The outline down to its third level."""
    shown = [section for section in analysis.sections if section.level <= _DEEPEST]
    if shown:
        yield style.heading(said["sections"])
    for section in shown:
        indent = "  " * section.level
        yield from style.wrap(f"{section.label} {section.title}", indent + "  ", indent)


def quota_lines(analysis: Analysis, style: Style, said: Mapping[str, str]) -> Iterator[str]:
    """One line a quota."""
    if analysis.quotas:
        yield style.heading(said["quotas"])
    for quota in analysis.quotas:
        yield from style.wrap(_quota_words(quota), "    ", "  - ")


def task_lines(analysis: Analysis, style: Style, said: Mapping[str, str]) -> Iterator[str]:
    """One line a task."""
    if analysis.tasks:
        yield style.heading(said["tasks"])
    for task in analysis.tasks:
        yield from style.wrap(_task_words(task), "    ", "  - ")


def _quota_words(quota: Quota) -> str:
    subject = ", ".join(dict.fromkeys(filter(None, (quota.owner, quota.subject, quota.indicator))))
    return ": ".join(filter(None, (subject, ", ".join(filter(None, (quota.value_text, quota.deadline))))))


def _task_words(task: Task) -> str:
    who = ", ".join(filter(None, (task.lead, *task.partners)))
    what = ", ".join(filter(None, (task.action, task.product, task.recipient, task.deadline)))
    return ": ".join(filter(None, (who, what)))
