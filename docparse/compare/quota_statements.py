"""What the figures of several documents say against each other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations

from docparse.compare.issuers import addressed_to, names_an_organ
from docparse.compare.mentions import Mentions
from docparse.compare.quota_rows import HAS_NO_SUM, QuotaRow, carried_by, sum_of
from docparse.compare.quota_subjects import LEAST_ALIKE, QuotaSubject, clause_of, quota_subject
from docparse.compare.quota_values import Difference, difference_of, in_base_unit, written_figure
from docparse.compare.statements import Passage, Statement, StatementKind
from docparse.compare.subject_words import contrast_of, share_but_for_contrasts
from docparse.values import Analysis, Quota

__all__ = ["against_parent", "among_equals", "under_two_names"]

_KIND_OF: Mapping[Difference, StatementKind] = {
    "power of ten": "quota_power_of_ten",
    "rounded": "quota_rounded",
    "other": "quota_differs",
    "bound": "quota_differs",
}
# A paragraph with so much of what a figure is of, and the figure, carries it.
_SPOKEN_OF = 0.5
_EACH = re.compile(r"\b(?:mỗi|từng)\b", re.IGNORECASE)
_PARTS = re.compile(r"\btrong đó\b", re.IGNORECASE)
# A figure with so many digits is not two things by chance.
_TELLING_DIGITS = 3


def against_parent(
    rows: Sequence[QuotaRow], parent: int, analyses: Sequence[Analysis], mentions: Sequence[Mentions]
) -> Iterator[Statement]:
    """Figures that the document ``parent`` sets: who falls short of them, who does not carry them."""
    children = [place for place in range(len(analyses)) if place != parent]
    for row in rows:
        if not row.cells[parent]:
            continue
        aim = analyses[parent].quotas[row.cells[parent][0]]
        if _is_shared_out(aim, analyses[parent]):
            continue
        carried = {place: analyses[place].quotas[row.cells[place][0]] for place in children if row.cells[place]}
        if not carried:
            yield from _not_carried(aim, parent, children, analyses, mentions)
            continue
        told = list(_deviations(aim, parent, carried, analyses))
        yield from told
        if not told and carried_by(row, parent, analyses) == "less" and not _is_of_each(aim, analyses[parent]):
            yield _sum_short(aim, parent, carried)


def among_equals(
    rows: Sequence[QuotaRow], analyses: Sequence[Analysis], *, versions: bool, leave_out: int | None = None
) -> Iterator[Statement]:
    """Figures of one thing that differ, where neither document is above the other.

    ``versions``: the documents are of one organ; of several, each counts its own, and only shares can be held
    against each other. ``leave_out``: rows of this document have been told.
    """
    for row in rows:
        if leave_out is not None and row.cells[leave_out]:
            continue
        quotas = [(place, analyses[place].quotas[cell[0]]) for place, cell in enumerate(row.cells) if cell]
        kind = _KIND_OF.get(row.difference) if row.difference else None
        if len(quotas) < 2 or kind is None or not (versions or _can_be_held(kind, row, quotas)):
            continue
        common = Counter(quota.value_text.casefold() for _, quota in quotas).most_common(1)[0][0]
        apart = [place for place, quota in quotas if quota.value_text.casefold() != common]
        if apart:
            yield _statement(kind, apart, quotas)


def under_two_names(analyses: Sequence[Analysis]) -> Iterator[Statement]:
    """One figure, to the last of several digits, that one document gives for one thing and another for its contrast.

    As where capital that is registered in one paper is disbursed in another.
    """
    by_figure: dict[tuple[Decimal, str | None], list[tuple[int, Quota]]] = {}
    for place, one in enumerate(analyses):
        for quota in one.quotas:
            figure = in_base_unit(quota)
            if figure is not None and _digits(figure) >= _TELLING_DIGITS:
                by_figure.setdefault((figure, quota_subject(quota, one).measure), []).append((place, quota))
    for same in by_figure.values():
        for (place, quota), (other_place, other) in combinations(same, 2):
            if place != other_place:
                mine, theirs = quota_subject(quota, analyses[place]), quota_subject(other, analyses[other_place])
                if contrast := _contrast(mine, theirs):
                    sides = [(place, quota), (other_place, other)]
                    yield _statement("quota_two_names", [other_place], sides, one=contrast[0], other=contrast[1])


def _contrast(one: QuotaSubject, other: QuotaSubject) -> tuple[str, str] | None:
    """The words that tell them apart, where all else says that they are one thing."""
    if share_but_for_contrasts(one.words, other.words) < LEAST_ALIKE:
        return None
    return contrast_of(one.words, other.words)


def _can_be_held(kind: StatementKind, row: QuotaRow, quotas: Sequence[tuple[int, Quota]]) -> bool:
    """A figure of another organ that is merely bounded or rounded otherwise is its own affair."""
    if kind == "quota_power_of_ten":
        figures = [in_base_unit(quota) for _, quota in quotas]
        return any(figure is not None and _digits(figure) >= 2 for figure in figures)
    return row.difference == "other" and all(quota.unit == "%" for _, quota in quotas)


def _deviations(
    aim: Quota, parent: int, carried: Mapping[int, Quota], analyses: Sequence[Analysis]
) -> Iterator[Statement]:
    """The children whose own figure cannot stand beside the parent's."""
    alone = aim.unit in HAS_NO_SUM or _is_of_each(aim, analyses[parent])
    for place, quota in carried.items():
        difference = difference_of(aim, quota)
        sides = [(parent, aim), (place, quota)]
        if difference == "power of ten":
            yield _statement("quota_power_of_ten", [place], sides)
        elif difference == "rounded":
            yield _statement("quota_rounded", [place], sides)
        elif alone and difference == "other" and _falls_short(aim, quota):
            yield _statement("quota_below_parent", [place], sides)


def _falls_short(aim: Quota, quota: Quota) -> bool:
    """True if ``quota`` lets less through than ``aim``; of a ceiling, more."""
    wanted, set_ = in_base_unit(aim), in_base_unit(quota)
    if wanted is None or set_ is None:
        return False
    return set_ > wanted if aim.comparison in ("<=", "<") else set_ < wanted


def _sum_short(aim: Quota, parent: int, carried: Mapping[int, Quota]) -> Statement:
    total, whole = sum_of(list(carried.values())) or Decimal(0), in_base_unit(aim) or Decimal(0)
    written = {"total": written_figure(total, aim.unit), "lack": written_figure(whole - total, aim.unit)}
    return _statement("quota_sum_short", list(carried), [(parent, aim), *carried.items()], **written)


def _not_carried(
    aim: Quota, parent: int, children: Sequence[int], analyses: Sequence[Analysis], mentions: Sequence[Mentions]
) -> Iterator[Statement]:
    """Where it is meant for somebody, those who lack it; else it is told once, if no child has it."""
    said = clause_of(aim, analyses[parent])
    meant = addressed_to(said, analyses, children)
    if not meant and names_an_organ(said):
        return
    having = [child for child in meant or children if _speaks_of(child, aim, analyses, mentions, parent)]
    lacking = [child for child in meant or children if child not in having]
    if lacking and (meant or not having):
        yield _statement("quota_not_carried", lacking, [(parent, aim)])


def _speaks_of(child: int, aim: Quota, analyses: Sequence[Analysis], mentions: Sequence[Mentions], parent: int) -> bool:
    """True if it has the very figure in the unit, of many digits or in a paragraph with most of the words."""
    figure, subject = in_base_unit(aim), quota_subject(aim, analyses[parent])
    same = [one for one in analyses[child].quotas if in_base_unit(one) == figure and one.unit == aim.unit]
    if any(
        one.unit not in HAS_NO_SUM and addressed_to(clause_of(aim, analyses[parent]), analyses, [child]) for one in same
    ):
        return True
    found = list(mentions[child].of(subject.words.words, _SPOKEN_OF))
    return any(place.start <= one.start < place.end for one in same for place in found)


def _is_shared_out(aim: Quota, analysis: Analysis) -> bool:
    """True of a total behind which stands what each has of it."""
    block = analysis.document.block_at(aim.start)
    behind = analysis.document.text[aim.end : block.end] if block else ""
    return _PARTS.search(behind) is not None and any(
        aim.end <= one.start < aim.end + len(behind) for one in analysis.quotas
    )


def _is_of_each(aim: Quota, analysis: Analysis) -> bool:
    return _EACH.search(clause_of(aim, analysis)) is not None


def _digits(figure: Decimal) -> int:
    return len(figure.normalize().as_tuple().digits)


def _statement(
    kind: StatementKind, documents: Sequence[int], quotas: Sequence[tuple[int, Quota]], **said: str
) -> Statement:
    values = {"value": quotas[-1][1].value_text, "other_value": quotas[0][1].value_text}
    return Statement(
        kind=kind,
        documents=tuple(documents),
        passages=tuple(Passage(place, quota.start, quota.end) for place, quota in quotas),
        said=tuple({**values, **said}.items()),
    )
