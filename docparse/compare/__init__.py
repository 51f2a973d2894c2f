"""What several documents say of the same things, side by side."""

from docparse.compare.base_rows import BaseRow, base_rows
from docparse.compare.comparison import Comparison, compare_analyses
from docparse.compare.copied_paragraphs import Copy
from docparse.compare.passages import PassagePair, PassageState, passage_pairs
from docparse.compare.quota_rows import Carried, QuotaRow, carried_by, quota_rows, sum_of
from docparse.compare.quota_subjects import LEAST_ALIKE, NEAREST_ALIKE, QuotaSubject, likeness, quota_subject
from docparse.compare.quota_values import Difference, difference_of, in_base_unit, written_figure
from docparse.compare.rows import Row, align
from docparse.compare.section_rows import SectionCell, SectionRow, SectionState, section_rows
from docparse.compare.statements import GRAVITY, KINDS, Gravity, Passage, Statement, StatementKind
from docparse.compare.subject_words import SubjectWords, share_of_words
from docparse.compare.task_changes import TaskChange, TaskField, changes_of
from docparse.compare.task_rows import TaskRow, claims_of_lead, task_rows
from docparse.compare.task_subjects import (
    LEAST_ALIKE_TASKS,
    NEAREST_ALIKE_TASKS,
    TaskSubject,
    likeness_of_tasks,
    task_subject,
)
from docparse.compare.word_difference import WordDifference, WordDifferenceKind, word_differences

__all__ = [
    "GRAVITY",
    "KINDS",
    "LEAST_ALIKE",
    "LEAST_ALIKE_TASKS",
    "NEAREST_ALIKE",
    "NEAREST_ALIKE_TASKS",
    "BaseRow",
    "Carried",
    "Comparison",
    "Copy",
    "Difference",
    "Gravity",
    "Passage",
    "PassagePair",
    "PassageState",
    "QuotaRow",
    "QuotaSubject",
    "Row",
    "SectionCell",
    "SectionRow",
    "SectionState",
    "Statement",
    "StatementKind",
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
    "compare_analyses",
    "difference_of",
    "in_base_unit",
    "likeness",
    "likeness_of_tasks",
    "passage_pairs",
    "quota_rows",
    "quota_subject",
    "section_rows",
    "share_of_words",
    "sum_of",
    "task_rows",
    "task_subject",
    "word_differences",
    "written_figure",
]
