"""What several documents say of the same things, side by side."""

from docparse.compare.quota_subjects import LEAST_ALIKE, QuotaSubject, likeness, quota_subject
from docparse.compare.quota_values import Difference, difference_of
from docparse.compare.rows import Row, align
from docparse.compare.subject_words import SubjectWords, share_of_words
from docparse.compare.task_changes import TaskChange, changes_of
from docparse.compare.task_subjects import LEAST_ALIKE_TASKS, task_subject

__all__ = [
    "LEAST_ALIKE",
    "LEAST_ALIKE_TASKS",
    "Difference",
    "QuotaSubject",
    "Row",
    "SubjectWords",
    "TaskChange",
    "align",
    "changes_of",
    "difference_of",
    "likeness",
    "quota_subject",
    "share_of_words",
    "task_subject",
]
