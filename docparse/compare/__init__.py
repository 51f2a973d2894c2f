"""What several documents say of the same things, side by side."""

from docparse.compare.quota_subjects import LEAST_ALIKE, QuotaSubject, likeness, quota_subject
from docparse.compare.subject_words import SubjectWords, share_of_words
from docparse.compare.task_subjects import LEAST_ALIKE_TASKS, task_subject

__all__ = [
    "LEAST_ALIKE",
    "LEAST_ALIKE_TASKS",
    "QuotaSubject",
    "SubjectWords",
    "likeness",
    "quota_subject",
    "share_of_words",
    "task_subject",
]
