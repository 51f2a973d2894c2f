"""Are two tasks one task? What is to be done, whoever does it, reports to whom, and by when."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from docparse.compare.own_name import without_own_name
from docparse.compare.subject_words import LIGHT, SubjectWords, share_of_words, subject_words, weight_of
from docparse.lexicon.folding import fold_name
from docparse.lexicon.tables import read_table
from docparse.values import Analysis, Task

__all__ = [
    "LEAST_ALIKE_TASKS",
    "NEAREST_ALIKE_TASKS",
    "TELLING",
    "TaskSubject",
    "likeness_of_tasks",
    "task_subject",
    "weight_in_tasks",
]

# From here on two tasks are taken for one (benchmarks/alignment.py).
LEAST_ALIKE_TASKS = 0.55
# So alike they are where no other task of the document comes near.
NEAREST_ALIKE_TASKS = 0.52
# Tasks with fewer words of their own are everybody's ("triển khai thực hiện Kế hoạch này"): one only of one lead.
TELLING = 3.0
# By when: another day makes no other task.
_DUE = re.compile(r"(?:trước|trong|từ|hết|đến|vào|chậm nhất)\s+(?:ngày|tháng|quý|năm|mùa)\b[^,;.]*")
# Who decides and who prepares: the same task, changed.
_ACTS = re.compile(
    r"\b(?:chủ trì|tham mưu|phê duyệt|thẩm định|ban hành|trình|báo cáo|trực tiếp|tổng hợp|gửi|có trách nhiệm|"
    r"phối hợp|tham gia|tiến hành|triển khai|thực hiện|tổ chức)\b",
    re.IGNORECASE,
)


class TaskSubject(NamedTuple):
    """What a task is about, and the words of who leads it."""

    words: SubjectWords
    lead: frozenset[str]


def task_subject(task: Task, analysis: Analysis) -> TaskSubject:
    """What ``task`` of ``analysis`` is about."""
    said = task.action or analysis.document.text[task.start : task.end]
    for name in (task.recipient, task.lead, *task.partners):
        if name:
            said = said.replace(name, " ")
    said = without_own_name(_DUE.sub(" ", said), analysis)
    rest = _ACTS.sub(" ", said)
    # Where nothing but such an act is said, that is the task.
    return TaskSubject(subject_words(rest if rest.strip(" ,") else said), subject_words(task.lead or "").words)


def likeness_of_tasks(one: TaskSubject, other: TaskSubject) -> float:
    """From 0 to 1."""
    fewest = min(weight_in_tasks(one.words.words), weight_in_tasks(other.words.words))
    if fewest < TELLING and one.lead != other.lead:
        return 0.0
    return share_of_words(one.words, other.words)


def weight_in_tasks(words: frozenset[str]) -> float:
    """How much ``words`` tell of a task: those of any task and any organ count as little as those of any statement."""
    telling = words - _words_of_any_task()
    return weight_of(telling) + LIGHT * len(words & _words_of_any_task())


@cache
def _words_of_any_task() -> frozenset[str]:
    rows = read_table("task_words.csv", ("words",), "docparse.compare")
    return frozenset(word for row in rows for word in fold_name(row["words"]).split())
