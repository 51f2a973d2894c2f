"""What several documents say of the same things, side by side."""

from docparse.compare.base_rows import BaseRow, base_rows
from docparse.compare.quota_rows import Carried, QuotaRow, carried_by, quota_rows
from docparse.compare.quota_subjects import LEAST_ALIKE, QuotaSubject, likeness, quota_subject
from docparse.compare.quota_values import Difference, difference_of
from docparse.compare.rows import Row, align
from docparse.compare.section_rows import SectionCell, SectionRow, SectionState, section_rows
from docparse.compare.subject_words import SubjectWords, share_of_words
from docparse.compare.task_changes import TaskChange, TaskField, changes_of
from docparse.compare.task_rows import TaskRow, claims_of_lead, task_rows
from docparse.compare.task_subjects import LEAST_ALIKE_TASKS, TaskSubject, likeness_of_tasks, task_subject
from docparse.compare.word_difference import WordDifference, WordDifferenceKind, word_differences

__all__ = [
    "LEAST_ALIKE",
    "LEAST_ALIKE_TASKS",
    "BaseRow",
    "Carried",
    "Difference",
    "QuotaRow",
    "QuotaSubject",
    "Row",
    "SectionCell",
    "SectionRow",
    "SectionState",
    "SubjectWords",
    "TaskChange",
    "TaskField",
    "TaskRow",
    "TaskSubject",
    "WordDifference",
    "WordDifferenceKind",
    "align",
    "base_rows",
    "carried_by",
    "changes_of",
    "claims_of_lead",
    "difference_of",
    "likeness",
    "likeness_of_tasks",
    "quota_rows",
    "quota_subject",
    "section_rows",
    "share_of_words",
    "task_rows",
    "task_subject",
    "word_differences",
]
