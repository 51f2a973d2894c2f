"""Are two figures figures of one thing? What they count, award or measure, for whom, and until when."""

from __future__ import annotations

import re
from dataclasses import dataclass

from docparse.compare.subject_words import SubjectWords, share_of_words, subject_words
from docparse.lexicon.units import unit_by_name
from docparse.values import Analysis, Quota

__all__ = ["LEAST_ALIKE", "QuotaSubject", "likeness", "quota_subject"]

# From here on two figures are taken for figures of one thing (benchmarks/alignment.py).
LEAST_ALIKE = 0.55

_CLAUSE_END = re.compile(r"[\n;]|\.(?!\d)|\.$")
# A clause is no longer, in code points.
_FAR = 400
_YEAR = re.compile(r"(?:19|20)\d\d")
# What is counted one by one; a person is counted as "người", "lao động", "giáo viên".
_COUNTED = frozenset({"people", "count", "administrative"})


@dataclass(frozen=True, slots=True)
class QuotaSubject:
    """What a figure is of: the words about it, what it is measured in, and the year until which, from the document's
    own (0), None where either is not known.
    """

    words: SubjectWords
    measure: str | None
    years_ahead: int | None


def quota_subject(quota: Quota, analysis: Analysis) -> QuotaSubject:
    """What ``quota`` of ``analysis`` is of: the words of its clause, as far as they are not another figure's."""
    text = analysis.document.text
    start, end = _clause(quota, analysis)
    clause = text[start:end].replace(quota.value_text, " ", 1)
    said = " ".join(part for part in (clause, quota.subject, quota.indicator, quota.scope) if part)
    return QuotaSubject(subject_words(said), _measure(quota.unit), _years_ahead(quota, analysis))


def _clause(quota: Quota, analysis: Analysis) -> tuple[int, int]:
    text = analysis.document.text
    first = max(0, quota.start - _FAR)
    before = [match.end() for match in _CLAUSE_END.finditer(text, first, quota.start)]
    behind = _CLAUSE_END.search(text, quota.end)
    starts = [first, *before, *(other.end for other in analysis.quotas if first <= other.end <= quota.start)]
    ends = [behind.start() if behind else len(text)]
    ends += [other.start for other in analysis.quotas if quota.end <= other.start < quota.end + _FAR]
    return max(starts), min(ends)


def likeness(one: QuotaSubject, other: QuotaSubject) -> float:
    """From 0 to 1; 0 where unit or year tell that the figures are of different things."""
    for mine, theirs in ((one.measure, other.measure), (one.years_ahead, other.years_ahead)):
        if mine is not None and theirs is not None and mine != theirs:
            return 0.0
    return share_of_words(one.words, other.words)


def _measure(unit: str | None) -> str | None:
    known = unit_by_name(unit) if unit is not None else None
    if known is None:
        return None
    return "count" if known.kind in _COUNTED else known.base_unit


def _years_ahead(quota: Quota, analysis: Analysis) -> int | None:
    due = _YEAR.search(quota.deadline or quota.period or "")
    own = _YEAR.search(analysis.header.date or "")
    return int(due[0]) - int(own[0]) if due and own else None
