"""CIT027: a law cited with a day on which no law of that name was passed."""

from __future__ import annotations

from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.day_ranges import write_date
from docparse.checks.rule import Draft, Example, Rule
from docparse.lexicon import Law, law_by_number, laws_by_name
from docparse.values import Citation

_FULL = len("2023-01-15")


def _find(context: Context) -> Iterator[Draft]:
    for citation in context.analysis.citations:
        date, span = citation.date, citation.date_span
        if date is None or span is None or len(date) != _FULL:
            continue
        passed = [law for law in _laws(citation) if law.date[:4] == date[:4]]
        # A law of another year may be one that the table lacks.
        if passed and all(law.date != date for law in passed):
            law = passed[0]
            values = {"law": law.name, "number": law.number or "", "date": write_date(law.date)}
            said = tuple(dict.fromkeys(_write_like(span.of(context.text), law.date) for law in passed))
            yield Draft(span=span, suggestions=said, values=values)


def _write_like(written: str, iso: str) -> str:
    """The day in the long or the short form, whichever ``written`` has, with its first word."""
    opening = written[: written.lower().find("ngày") + 5] if "ngày" in written.lower() else ""
    if "tháng" not in written:
        return opening + write_date(iso)
    day, month, year = write_date(iso).split("/")
    return f"{opening}{day} tháng {month} năm {year}"


def _laws(citation: Citation) -> tuple[Law, ...]:
    """Those that number or name point to, with the full day known."""
    numbered = law_by_number(citation.number) if citation.number is not None else None
    found = (numbered,) if numbered is not None else laws_by_name(citation.name or "") if not citation.number else ()
    return tuple(law for law in found if len(law.date) == _FULL)


RULE = Rule(
    code="CIT027",
    name="ngày của luật khác ngày thông qua",
    subject="ngày tháng của luật viện dẫn",
    message="{law} ({number}) được thông qua ngày {date}, ở đây ghi “{wrong}”: đối chiếu với bản gốc.",
    why="Căn cứ là luật, pháp lệnh ghi tên loại, tên của luật và thời gian ban hành.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6.a; ngày thông qua theo bản công bố",
    severity="warning",
    disposition="verify",
    fix="display-only",
    bad=(
        Example("Căn cứ Luật Lưu trữ ⟦ngày 12 tháng 6 năm 2024⟧;"),
        Example("Căn cứ Luật Thi đua, khen thưởng ⟦ngày 15 tháng 7 năm 2022⟧;"),
    ),
    good=(
        Example("Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;"),
        Example("Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;"),
    ),
    check=_find,
)
