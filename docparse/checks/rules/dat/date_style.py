"""DAT011: short dates with points or dashes in a document that writes them with slashes, and the other way round."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.checks.written_dates import FullDate

_ENOUGH = 2


def _find(context: Context) -> Iterator[Draft]:
    short = [date for date in context.dates if date.separator]
    counts = Counter(date.separator for date in short)
    usual, often = counts.most_common(1)[0] if counts else ("", 0)
    if len(counts) < 2 or often < _ENOUGH or often < 2 * (len(short) - often):
        return
    for date in short:
        if date.separator != usual and not context.is_in_quotes(date.span):
            yield Draft(span=date.span, suggestions=(_write(date, usual),), values={"usual": usual})


def _write(date: FullDate, separator: str) -> str:
    return separator.join((date.day, date.month, date.year))


RULE = Rule(
    code="DAT011",
    name="ngày tháng viết nhiều kiểu",
    subject="ngày tháng trong văn bản",
    message="Viết “{right}”: văn bản này dùng dấu “{usual}” giữa ngày, tháng, năm.",
    why="Ngày tháng viết thống nhất một kiểu trong cả văn bản.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6",
    severity="info",
    disposition="editorial",
    fix="suggested",
    bad=(
        Example("Họp ngày 12/5/2023, ngày 15/5/2023 và ngày ⟦20-5-2023⟧."),
        Example("Họp ngày 12.5.2023, ngày 15.5.2023 và ngày ⟦20/5/2023⟧."),
    ),
    good=(
        Example("Họp ngày 12/5/2023, ngày 15/5/2023 và ngày 20 tháng 5 năm 2023."),
        Example("Họp ngày 12/5/2023 và ngày 15-5-2023."),
    ),
    check=_find,
)
