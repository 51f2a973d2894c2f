"""LAY002: the day or month of the document is blank."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.checks.stage import judge_blank
from docparse.values import Span

_BLANK = r"[\s.…_/]*"
_FULL = re.compile(r"\d{4}-\d{2}-\d{2}")
_BLANKS = (
    re.compile(rf"ngày{_BLANK}tháng{_BLANK}năm{_BLANK}(?!\d)", re.IGNORECASE),
    re.compile(rf"ngày{_BLANK}tháng(?:{_BLANK}năm)?", re.IGNORECASE),
    re.compile(rf"tháng{_BLANK}năm", re.IGNORECASE),
)


_MONTH = re.compile(r"\d{4}-\d{2}")
_MONTH_TODO = "nên ghi sẵn tháng, năm trước khi trình ký, chỉ để trống ngày"
_TODO = {
    "draft": "ghi khi ký ban hành",
    "presign": "để văn thư ghi ngày khi ban hành",
    "issued": "văn bản phát hành phải ghi đủ",
}


def _find(context: Context) -> Iterator[Draft]:
    header = context.analysis.header
    span = header.span_of("date")
    # A blank of the text layer may be stamped on the page.
    if span is None or _FULL.fullmatch(header.date or ""):
        return
    blank = _blank_in(context.text, span)
    if blank is not None:
        severity, disposition = judge_blank(context.stage)
        # Only the day is left to the văn thư.
        early = context.stage == "presign" and not _MONTH.match(header.date or "")
        yield Draft(
            span=blank,
            severity=severity,
            disposition="should_fix" if early else disposition,
            values={"todo": _MONTH_TODO if early else _TODO[context.stage]},
        )


def _blank_in(text: str, span: Span) -> Span | None:
    for pattern in _BLANKS:
        match = pattern.search(text, span.start, span.end)
        if match is not None:
            return Span(match.start(), match.start() + len(match.group().rstrip()))
    return None


_HEAD = "ỦY BAN NHÂN DÂN TỈNH HÒA AN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 45/KH-UBND\n"
_TAIL = "KẾ HOẠCH\nKiểm tra công tác văn thư năm 2023\nCăn cứ nhiệm vụ được giao."

RULE = Rule(
    code="LAY002",
    name="ngày, tháng của văn bản để trống",
    subject="số và ngày của văn bản",
    message="Ngày, tháng, năm ban hành chưa đủ: {todo}.",
    why="Thời gian ban hành văn bản phải ghi đầy đủ ngày, tháng, năm bằng chữ số Ả Rập.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.4",
    severity="error",
    disposition="must_fix",
    fix="display-only",
    bad=(
        Example(f"{_HEAD}Hòa An, ⟦ngày      tháng⟧ 01 năm 2023\n{_TAIL}", stage="draft"),
        Example(f"{_HEAD}Hòa An, ⟦ngày      tháng⟧ 01 năm 2023\n{_TAIL}", stage="presign"),
        Example(f"{_HEAD}Hòa An, ⟦ngày      tháng      năm⟧ 2023\n{_TAIL}", stage="issued"),
    ),
    good=(
        Example(f"{_HEAD}Hòa An, ngày 10 tháng 01 năm 2023\n{_TAIL}"),
        Example(f"{_HEAD}Hòa An, ngày 09 tháng 11 năm 2023\n{_TAIL}", stage="draft"),
    ),
    check=_find,
)
