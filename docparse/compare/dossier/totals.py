"""What a table adds up to, against the total that the text of the other files states."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from docparse.compare.dossier.facts import Fact, FactRow
from docparse.compare.dossier.figures import is_total
from docparse.compare.dossier.roles import Role
from docparse.compare.dossier.statements import DossierStatement
from docparse.compare.quota_subjects import clause_of
from docparse.compare.quota_values import difference_of, in_base_unit
from docparse.compare.statements import Passage
from docparse.compare.subject_words import subject_words, weight_of
from docparse.lexicon.units import unit_by_name
from docparse.values import Analysis, Quota

__all__ = ["total_rows", "total_statements"]

_STATED = re.compile(r"\b(?:tổng|cộng)\b", re.IGNORECASE)
_REFERS = re.compile(r"phụ lục|biểu|bảng|danh mục|kèm theo|chi tiết", re.IGNORECASE)
_SENTENCE_END = re.compile(r"\.(?:\s|$)|\n|;")
_LOOK_AHEAD = 240
# Without a reference, so much of the words about a stated total stand above the table or in its head.
_ALIKE = 0.6
# Two totals further apart than this are of two things.
_APART = 2

_Figure = tuple[int, Quota]


def total_rows(analyses: Sequence[Analysis], roles: Sequence[Role | None]) -> list[FactRow]:
    """One row for each total of a table that the text of another file states."""
    rows = []
    for total, stated in _pairs(analyses, roles):
        cells: list[tuple[Fact, ...]] = [()] * len(analyses)
        for document, figure in (total, *stated):
            cells[document] += (Fact(_passage((document, figure)), _written(figure)),)
        agrees = not any(_differ(total[1], one) for _, one in stated)
        label = clause_of(stated[0][1], analyses[stated[0][0]]).replace(stated[0][1].value_text, "…", 1)
        rows.append(
            FactRow(kind="total", label=" ".join(label.split()).strip(" ,:"), cells=tuple(cells), agrees=agrees)
        )
    return rows


def total_statements(analyses: Sequence[Analysis], roles: Sequence[Role | None]) -> Iterator[DossierStatement]:
    """Stated totals that the table does not come to."""
    for total, stated in _pairs(analyses, roles):
        apart = [one for one in stated if _differ(total[1], one[1])]
        if apart:
            yield DossierStatement(
                kind="total_differs",
                documents=tuple(dict.fromkeys(document for document, _ in apart)),
                passages=tuple(map(_passage, (total, *apart))),
                said=(("one", _written(total[1])), ("other", apart[0][1].value_text)),
            )


def _pairs(analyses: Sequence[Analysis], roles: Sequence[Role | None]) -> Iterator[tuple[_Figure, list[_Figure]]]:
    """The totals of the tables of a file, each with the figures of the text that state it, or come nearest to it."""
    texts = [
        (place, one)
        for place, _ in _of(analyses, roles, "submission", "draft", "slip")
        for one in analyses[place].quotas
        if one.subject is None and one.comparison == "=" and _STATED.search(clause_of(one, analyses[place]))
    ]
    for place, own in _of(analyses, roles, "annex", "draft"):
        totals = [(place, one) for one in own.quotas if is_total(one)]
        stating: dict[int, list[_Figure]] = {}
        for stated in texts:
            number = _stated_by(stated, totals, analyses)
            if number is not None:
                stating.setdefault(number, []).append(stated)
        for number, found in sorted(stating.items()):
            if any(document != place for document, _ in found):
                yield totals[number], found


def _stated_by(stated: _Figure, totals: Sequence[_Figure], analyses: Sequence[Analysis]) -> int | None:
    """The number of the total that ``stated`` tells: one that it equals, else the nearest of which it speaks.

    None where it is what several tables come to together, or where it speaks of none.
    """
    figure = in_base_unit(stated[1])
    same_unit = [number for number, one in enumerate(totals) if _base(one[1]) == _base(stated[1])]
    spoken_of = [number for number in same_unit if _states(stated, totals[number], analyses)]
    if figure is None or not spoken_of:
        return None
    nearest = min(spoken_of, key=lambda number: abs((in_base_unit(totals[number][1]) or Decimal(0)) - figure))
    together = sum((in_base_unit(totals[number][1]) or Decimal(0) for number in same_unit), Decimal(0))
    return None if len(same_unit) > 1 and together == figure else nearest


def _of(analyses: Sequence[Analysis], roles: Sequence[Role | None], *wanted: Role) -> Iterator[tuple[int, Analysis]]:
    for place, one in enumerate(analyses):
        if roles[place] in wanted:
            yield place, one


def _states(stated: _Figure, total: _Figure, analyses: Sequence[Analysis]) -> bool:
    one, other = in_base_unit(stated[1]), in_base_unit(total[1])
    if one is None or other is None or not other / _APART <= one <= other * Decimal(_APART):
        return False
    text = analyses[stated[0]].document.text
    behind = _SENTENCE_END.split(text[stated[1].end : stated[1].end + _LOOK_AHEAD])[0]
    if _REFERS.search(behind):
        return True
    words = subject_words(clause_of(stated[1], analyses[stated[0]])).words
    above = subject_words(_about(total, analyses)).words
    return weight_of(words & above) >= _ALIKE * weight_of(words)


def _about(total: _Figure, analyses: Sequence[Analysis]) -> str:
    """What stands above the table and in its cells up to the total: what the total is of."""
    document = analyses[total[0]].document
    index = document.block_index(total[1].start)
    first = max(0, index - 1)
    while first and document.blocks[first].place.table == document.blocks[index].place.table:
        first -= 1
    start = document.blocks[max(0, first - 2)].start
    return document.text[start : total[1].start]


def _differ(one: Quota, other: Quota) -> bool:
    return difference_of(one, other) in ("other", "power of ten")


def _base(figure: Quota) -> str | None:
    known = unit_by_name(figure.unit) if figure.unit is not None else None
    return known.base_unit if known is not None else None


def _written(figure: Quota) -> str:
    return figure.value_text if figure.subject is None else f"{figure.value_text} {figure.unit or ''}".strip()


def _passage(figure: _Figure) -> Passage:
    return Passage(figure[0], figure[1].start, figure[1].end)
