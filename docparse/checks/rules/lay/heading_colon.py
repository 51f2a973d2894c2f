"""LAY024: headings of one list, some with a colon and some without."""

from __future__ import annotations

from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.checks.sibling_units import Unit
from docparse.values import Span

_LONGEST = 80


def _find(context: Context) -> Iterator[Draft]:
    for run in context.runs:
        headings = [unit for unit in run if unit.section.kind in ("muc", "khoan") and _is_heading(context, unit)]
        if len(headings) < 3 or len(headings) < len(run):
            continue
        colons = [unit for unit in headings if _ends_in_colon(context.text, unit)]
        plain = [unit for unit in headings if not _ends_in_colon(context.text, unit)]
        if 0 < len(colons) <= len(headings) // 3:
            for unit in colons:
                yield Draft(span=_last(unit), suggestions=("",), form=":", values={"what": "không có dấu hai chấm"})
        elif 0 < len(plain) <= len(headings) // 3:
            for unit in plain:
                last = context.text[unit.section.heading_end - 1]
                values = {"what": "có dấu hai chấm"}
                yield Draft(span=_last(unit), suggestions=(f"{last}:",), form="không :", values=values)


def _is_heading(context: Context, unit: Unit) -> bool:
    """A line of its own above text, neither a sentence nor the beginning of one."""
    section = unit.section
    written = context.text[section.start : section.heading_end]
    ends_line = context.text[section.heading_end : section.heading_end + 1] in ("\n", "")
    has_text = section.end > section.heading_end
    return ends_line and has_text and len(written) <= _LONGEST and not written.endswith((".", ";", ","))


def _ends_in_colon(text: str, unit: Unit) -> bool:
    return text[unit.section.heading_end - 1] == ":"


def _last(unit: Unit) -> Span:
    return Span(unit.section.heading_end - 1, unit.section.heading_end)


_HEAD = "KẾ HOẠCH\nKiểm tra công tác văn thư năm 2023\nI. NỘI DUNG\n"
_FIRST, _SECOND = "1. Mục đích{}\nNâng cao chất lượng.\n", "2. Yêu cầu{}\nĐúng hạn, đúng mẫu.\n"
_THIRD = "3. Kinh phí{}\nNgân sách tỉnh cấp."

RULE = Rule(
    code="LAY024",
    name="dấu hai chấm sau đề mục không thống nhất",
    subject="đề mục",
    message="Các đề mục cùng cấp {what}.",
    why="Đề mục cùng cấp trình bày như nhau; mẫu của Nghị định không đặt dấu hai chấm sau tiêu đề đứng riêng một dòng.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6.d",
    severity="info",
    disposition="editorial",
    fix="suggested",
    bad=(
        Example(_HEAD + _FIRST.format("") + _SECOND.format("⟦:⟧") + _THIRD.format("")),
        Example(_HEAD + _FIRST.format(":") + _SECOND.format(":") + _THIRD.format("").replace("phí", "ph⟦í⟧")),
    ),
    good=(
        Example(_HEAD + _FIRST.format("") + _SECOND.format("") + _THIRD.format("")),
        Example(_HEAD + _FIRST.format(":") + _SECOND.format(":") + _THIRD.format(":")),
    ),
    check=_find,
)
