"""What of a task is otherwise in another document: who leads it, with whom, by when, for whom, and what is done."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from docparse.compare.subject_words import subject_words
from docparse.lexicon.folding import fold_name
from docparse.values import Task

__all__ = ["TaskChange", "TaskField", "changes_of"]

TaskField = Literal["lead", "partners", "deadline", "recipient", "reporting", "verb", "product"]
# Who decides, and who only prepares: none of these is another way to say another.
_ACTS = ("phê duyệt", "thẩm định", "ban hành", "tham mưu", "trình", "quyết định", "kiểm tra", "giám sát", "xác nhận")
_ACT = re.compile(rf"\b(?:{'|'.join(_ACTS)})\b", re.IGNORECASE)
# What comes out of a task, by the kind of paper that it is.
_PAPERS = (
    "nghị quyết",
    "quyết định",
    "chỉ thị",
    "kế hoạch",
    "đề án",
    "chương trình",
    "quy chế",
    "quy định",
    "tờ trình",
    "phương án",
    "sổ tay",
    "tài liệu",
    "bộ quy tắc",
    "danh mục",
)
_PAPER = re.compile(
    rf"\b(?:dự thảo |xây dựng |trình |ban hành |biên soạn |lập )(?P<paper>{'|'.join(_PAPERS)})\b", re.IGNORECASE
)
_OF_COMMUNES = frozenset({"cấp", "các", "xã", "phường", "đặc", "khu", "thị", "trấn"})
_DIRECTLY = re.compile(r"\bbáo cáo trực tiếp|\btrực tiếp báo cáo", re.IGNORECASE)
_BY_OTHERS = re.compile(r"\b(?:tham mưu|tổng hợp)[^.;]{0,40}?\bbáo cáo", re.IGNORECASE)
_REPORTS = re.compile(r"\bbáo cáo\b", re.IGNORECASE)


class TaskChange(NamedTuple):
    """A field of a task as two documents have it; None = it is not said."""

    field: TaskField
    one: str | None
    other: str | None


def changes_of(one: Task, other: Task) -> tuple[TaskChange, ...]:
    """What differs between two tasks that are taken for one; the same name in short or in full is no change."""
    found = [
        TaskChange("lead", one.lead, other.lead),
        TaskChange("partners", ", ".join(one.partners) or None, ", ".join(other.partners) or None),
        TaskChange("deadline", one.deadline, other.deadline),
        TaskChange("recipient", one.recipient, other.recipient),
        TaskChange("reporting", _reporting(one), _reporting(other)),
        TaskChange("verb", _acts(one), _acts(other)),
        TaskChange("product", _paper(one), _paper(other)),
    ]
    return tuple(change for change in found if _is_change(change))


def _is_change(change: TaskChange) -> bool:
    if change.one is None or change.other is None:
        # Whom a task is reported to may be said elsewhere; a lead or a day that one lacks is a change.
        return change.one != change.other and change.field in ("lead", "deadline")
    if change.field in ("lead", "partners", "recipient"):
        one, other = subject_words(change.one).words, subject_words(change.other).words
        # "UBND cấp xã" are "UBND các xã, phường".
        return one != other and not ((one ^ other) <= _OF_COMMUNES and one & other)
    return fold_name(change.one) != fold_name(change.other)


def _reporting(task: Task) -> str | None:
    said = task.action or ""
    if _DIRECTLY.search(said):
        return "báo cáo trực tiếp"
    if _BY_OTHERS.search(said):
        return "tổng hợp, tham mưu báo cáo"
    return "báo cáo" if _REPORTS.search(said) else None


def _acts(task: Task) -> str | None:
    """In the order of the table; those that belong to a report or name a paper are told with it."""
    said = _PAPER.sub(" ", _BY_OTHERS.sub(" ", task.action or ""))
    acts = {fold_name(act) for act in _ACT.findall(said)}
    return ", ".join(act for act in _ACTS if fold_name(act) in acts) or None


def _paper(task: Task) -> str | None:
    found = _PAPER.search(task.action or "")
    return found["paper"] if found else None
