"""CIT010: the year in a number against the year of its date ("295/2020/NQ-HĐND ngày 10/7/2021")."""

from __future__ import annotations

from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule


def _find(context: Context) -> Iterator[Draft]:
    for symbol in context.symbols:
        year, date, span = symbol.number.year, symbol.citation.date, symbol.citation.date_span
        if year is None or date is None or span is None or not symbol.has_own_date(context.text):
            continue
        if not date.startswith(year):
            yield Draft(span=span, values={"year": year, "dated": date[:4], "number": symbol.written})


RULE = Rule(
    code="CIT010",
    name="năm trong số khác năm ban hành",
    subject="ngày tháng của văn bản viện dẫn",
    message="Số {number} là của năm {year} nhưng ngày ban hành ghi năm {dated}: đối chiếu với bản gốc.",
    why="Năm trong số của văn bản quy phạm pháp luật là năm ban hành văn bản.",
    source="Nghị định 78/2025/NĐ-CP, Điều 71",
    severity="warning",
    disposition="verify",
    fix="display-only",
    bad=(
        Example("Căn cứ Nghị định số 12/2019/NĐ-CP ⟦ngày 15/3/2020⟧ của Chính phủ;"),
        Example("Theo Thông tư số 07/2021/TT-BNV ⟦ngày 20/6/2022⟧ của Bộ trưởng Bộ Nội vụ."),
    ),
    good=(
        Example("Căn cứ Nghị định số 12/2019/NĐ-CP ngày 15/3/2019 của Chính phủ;"),
        Example("Theo Thông tư số 07/2021/TT-BNV ngày 20/6/2021 của Bộ trưởng Bộ Nội vụ."),
    ),
    check=_find,
)
