"""Quotas and tasks for the page, one row each, with the paragraph that each stands in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from docparse.report.html_pieces import BlockFinder
from docparse.report.places import place_words
from docparse.report.tasks_table import ASKED, deadline_words, list_tasks
from docparse.values import Analysis, Quota, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotaRow:
    """``name`` is what is set, ``of`` for whom or of what (empty if the name says it); ``block`` where it stands."""

    name: str
    of: str
    value: str
    when: str
    owner: str
    place: str
    block: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """``hole``: the document leaves open what it should say."""

    label: str
    text: str
    hole: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskView:
    """A row of the matrix of tasks."""

    action: str
    cells: tuple[Cell, ...]
    place: str
    block: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Tasks:
    """``holes``: (what is left open, in how many tasks)."""

    rows: tuple[TaskView, ...]
    holes: tuple[tuple[str, int], ...]


def quotas_of(analysis: Analysis, finder: BlockFinder, said: Mapping[str, str]) -> tuple[QuotaRow, ...]:
    """The quotas in text order."""
    return tuple(_quota(quota, analysis, finder, said) for quota in analysis.quotas)


def _quota(quota: Quota, analysis: Analysis, finder: BlockFinder, said: Mapping[str, str]) -> QuotaRow:
    name = quota.indicator or quota.subject or ""
    of = [quota.subject if quota.subject != name else None, quota.scope]
    return QuotaRow(
        name=name,
        of=", ".join(dict.fromkeys(filter(None, of))),
        value=_value(quota),
        when=", ".join(filter(None, (quota.period, deadline_words(quota.deadline)))),
        owner=quota.owner or "",
        place=place_words(analysis.document.place_of(Span(quota.start, quota.end)), said),
        block=finder.find(quota.start),
    )


def _value(quota: Quota) -> str:
    """The figure as written, with its unit where only a figure is written (in the cells of tables)."""
    told = any(letter.isalpha() or letter == "%" for letter in quota.value_text)
    return quota.value_text if told or not quota.unit else f"{quota.value_text} {quota.unit}"


def tasks_of(analysis: Analysis, finder: BlockFinder, said: Mapping[str, str]) -> Tasks:
    """The matrix of tasks, holes marked and counted."""
    listed = list(list_tasks(analysis))
    holes = Counter(name for row in listed for name in row.missing)
    rows = []
    for row in listed:
        task = row.task
        values = {
            "lead": task.lead, "partners": "; ".join(task.partners), "product": task.product,
            "recipient": task.recipient, "deadline": deadline_words(task.deadline),
        }  # fmt: skip
        rows.append(
            TaskView(
                action=task.action or analysis.document.text[task.start : task.end],
                cells=tuple(_cells(values, row.missing, said)),
                place=place_words(row.place, said),
                block=finder.find(task.start),
            )
        )
    return Tasks(rows=tuple(rows), holes=tuple((said[name], holes[name]) for name in ASKED if holes[name]))


def _cells(values: Mapping[str, str | None], missing: tuple[str, ...], said: Mapping[str, str]) -> Iterator[Cell]:
    for name, value in values.items():
        yield Cell(label=said[name], text=value or "", hole=name in missing)
