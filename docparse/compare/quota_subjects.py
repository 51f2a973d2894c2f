"""Are two figures figures of one thing? What they count, award or measure, for whom, and until when."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal

from docparse.compare.own_name import without_own_name
from docparse.compare.parallel_words import name_different_things
from docparse.compare.quota_values import in_base_unit
from docparse.compare.subject_words import SubjectWords, share_of_words, subject_words
from docparse.lexicon.units import Unit, unit_by_name
from docparse.values import Analysis, Quota

__all__ = ["LEAST_ALIKE", "NEAREST_ALIKE", "QuotaSubject", "clause_of", "have_one_figure", "likeness", "quota_subject"]

# From here on two figures are taken for figures of one thing (benchmarks/alignment.py).
LEAST_ALIKE = 0.55
# So alike they are where no other figure of the document comes near.
NEAREST_ALIKE = 0.4

# Less than one word of its own tells nothing ("Số lượng: 5.000 cuốn").
_TELLING = 1.0
_CLAUSE_END = re.compile(r"[\n;]|\.(?!\d)|\.$")
# A clause is no longer, in code points.
_FAR = 400
_YEAR = re.compile(r"(?:19|20)\d\d")
_PER = re.compile(r"\s*/.*$")
# What is counted one by one; a person is counted as "người", "lao động", "giáo viên".
_COUNTED = frozenset({"people", "count", "administrative"})


@dataclass(frozen=True, slots=True)
class QuotaSubject:
    """What a figure is of: the words about it, what it is measured in, and the year until which, from the document's
    own (0), None where either is not known; ``figure`` is the figure itself, in the base unit, ``order`` the words of
    its clause as they stand.
    """

    words: SubjectWords
    measure: str | None
    years_ahead: int | None
    figure: Decimal | None = None
    order: tuple[str, ...] = field(default=(), compare=False)


def quota_subject(quota: Quota, analysis: Analysis) -> QuotaSubject:
    """What ``quota`` of ``analysis`` is of: the words of its clause, as far as they are not another figure's."""
    clause = clause_of(quota, analysis).replace(quota.value_text, " ", 1)
    said = "; ".join(part for part in (clause, quota.subject, quota.indicator, quota.scope) if part)
    words, order = (subject_words(without_own_name(part, analysis)) for part in (said, clause))
    years = _years_ahead(quota, analysis)
    return QuotaSubject(words, _measure(quota.unit), years, in_base_unit(quota), order.order)


def clause_of(quota: Quota, analysis: Analysis) -> str:
    """The clause in which ``quota`` stands, as far as it is not another figure's."""
    start, end = _clause(quota, analysis)
    return analysis.document.text[start:end]


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
    """From 0 to 1; 0 where unit or year tell that the figures are of different things, or no word says of which."""
    if min(one.words.weight, other.words.weight) < _TELLING:
        return 0.0
    for mine, theirs in ((one.measure, other.measure), (one.years_ahead, other.years_ahead)):
        if mine is not None and theirs is not None and mine != theirs:
            return 0.0
    share = share_of_words(one.words, other.words)
    return 0.0 if share and name_different_things(one.order, other.order) else share


def have_one_figure(one: QuotaSubject, other: QuotaSubject) -> bool:
    """Of several statements on one thing the one with the same figure is meant."""
    return one.figure is not None and one.figure == other.figure


def _measure(unit: str | None) -> str | None:
    """A share a year is a share, money a head is money: what it is for, the words say."""
    known = _unit(unit) if unit is not None else None
    if known is None:
        return None
    return "count" if known.kind in _COUNTED else known.base_unit


def _unit(written: str) -> Unit | None:
    return unit_by_name(written) or unit_by_name(_PER.sub("", written))


def _years_ahead(quota: Quota, analysis: Analysis) -> int | None:
    """None also where the document's own year stands for a year that the clause does not say."""
    due = _YEAR.search(quota.deadline or quota.period or "")
    own = _YEAR.search(analysis.header.date or "")
    if due is None or own is None or (due[0] == own[0] and due[0] not in clause_of(quota, analysis)):
        return None
    return int(due[0]) - int(own[0])
