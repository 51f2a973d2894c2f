"""Are two tasks one task? What is to be done, whoever does it, reports to whom, and by when."""

from __future__ import annotations

import re

from docparse.compare.subject_words import SubjectWords, subject_words
from docparse.values import Analysis, Task

__all__ = ["LEAST_ALIKE_TASKS", "task_subject"]

# From here on two tasks are taken for one (benchmarks/alignment.py).
LEAST_ALIKE_TASKS = 0.55
# By when: another day makes no other task.
_DUE = re.compile(r"(?:trước|trong|từ|hết|đến|vào|chậm nhất)\s+(?:ngày|tháng|quý|năm|mùa)\b[^,;.]*")
# Who decides and who prepares: the same task, changed.
_ACTS = re.compile(
    r"\b(?:chủ trì|tham mưu|phê duyệt|thẩm định|ban hành|trình|báo cáo|trực tiếp|tổng hợp|gửi|có trách nhiệm|"
    r"phối hợp|tham gia|tiến hành|thực hiện|tổ chức)\b",
    re.IGNORECASE,
)


def task_subject(task: Task, analysis: Analysis) -> SubjectWords:
    """What ``task`` of ``analysis`` is about."""
    said = task.action or analysis.document.text[task.start : task.end]
    for name in (task.recipient, task.lead, *task.partners):
        if name:
            said = said.replace(name, " ")
    said = _DUE.sub(" ", said)
    rest = _ACTS.sub(" ", said)
    # Where nothing but such an act is said, that is the task.
    return subject_words(rest if rest.strip(" ,") else said)
