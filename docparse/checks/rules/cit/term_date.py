"""CIT017: the term in a symbol or beside it against the day of the instrument ("06/2022/QH14")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.checks.cited_symbols import CitedSymbol
from docparse.checks.context import Context
from docparse.checks.day_ranges import DayRange, day_range
from docparse.checks.rule import Draft, Example, Rule
from docparse.checks.terms import is_in_term, terms_on
from docparse.values import Span

_ASSEMBLY = re.compile(r"(?:UBTV|TV)?QH(?P<term>\d{1,2})\b")
_TERM = re.compile(
    r"\s*(?:\(?Ban Chấp hành Trung ương(?: Đảng)?|Trung ương|Bộ Chính trị|Ban Bí thư)?"
    r"\s*\(?,?\s*kh[oó][aá] (?P<term>[IVX]{1,6})\b"
)
_ROMAN = {"I": 1, "V": 5, "X": 10}


def _find(context: Context) -> Iterator[Draft]:
    for symbol in context.symbols:
        found = _written_term(context.text, symbol)
        days = _days(symbol)
        if found is None or days is None:
            continue
        body, term, span = found
        if is_in_term(body, term, days) is False:
            right = [_write(body, number) for number in terms_on(body, days)]
            yield Draft(
                span=span, suggestions=_suggest(context.text, span, body, right), values=_values(body, days, right)
            )


def _written_term(text: str, symbol: CitedSymbol) -> tuple[str, int, Span] | None:
    assembly = _ASSEMBLY.search(symbol.written)
    if assembly is not None:
        start = symbol.span.start
        return "QH", int(assembly["term"]), Span(start + assembly.start(), start + assembly.end())
    if symbol.number.family != "party" or not symbol.written.endswith("TW"):
        return None
    beside = _TERM.match(text, symbol.citation.end)
    return ("TW", _read_roman(beside["term"]), Span(*beside.span("term"))) if beside else None


def _days(symbol: CitedSymbol) -> DayRange | None:
    """The day of the instrument, or the year in its number."""
    return day_range(symbol.citation.date) or day_range(symbol.number.year)


def _suggest(text: str, span: Span, body: str, right: list[str]) -> tuple[str, ...]:
    if body == "QH":
        return tuple(re.sub(r"\d+$", number, span.of(text)) for number in right)
    return tuple(right)


def _values(body: str, days: DayRange, right: list[str]) -> dict[str, str]:
    organ = "Quốc hội khóa" if body == "QH" else "Ban Chấp hành Trung ương khóa"
    when = f"{days.first:%d/%m/%Y}" if days.first == days.last else f"năm {days.first.year}"
    return {"when": when, "organ": f"{organ} {' hoặc '.join(right)}"}


def _read_roman(written: str) -> int:
    values = [_ROMAN[letter] for letter in written]
    return sum(-value if value < max(values[index:]) else value for index, value in enumerate(values))


def _write(body: str, number: int) -> str:
    tens = {8: "VIII", 9: "IX", 10: "X", 11: "XI", 12: "XII", 13: "XIII", 14: "XIV"}
    return str(number) if body == "QH" else tens[number]


RULE = Rule(
    code="CIT017",
    name="khóa không khớp thời gian ban hành",
    subject="khóa Quốc hội, khóa Trung ương của văn bản viện dẫn",
    message="Văn bản ban hành {when} là của {organ}: đối chiếu số, ký hiệu và ngày.",
    why="Ký hiệu văn bản của Quốc hội ghi khóa; khóa phải là khóa đang hoạt động vào ngày ban hành.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.3",
    severity="error",
    disposition="must_fix",
    fix="display-only",
    bad=(
        Example("Căn cứ Luật Thi đua, khen thưởng số 06/2022/⟦QH14⟧ ngày 15 tháng 6 năm 2022;"),
        Example("Căn cứ Nghị quyết số 12/2018/⟦UBTVQH13⟧ của Ủy ban Thường vụ Quốc hội;"),
    ),
    good=(
        Example("Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15 tháng 6 năm 2022;"),
        Example("Căn cứ Luật Tổ chức Quốc hội số 10/2016/QH13 và Nghị quyết số 12/2016/QH14;"),
    ),
    check=_find,
)
