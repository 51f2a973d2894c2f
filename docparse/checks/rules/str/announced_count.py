"""STR007: an announced number of items against the list that follows ("03 nhiệm vụ sau:" and four points)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.values import Span

_WORDS = {"hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}
_THINGS = (
    r"(?:nhóm\s+)?(?:nhiệm\s+vụ|giải\s+pháp|nội\s+dung|yêu\s+cầu|mục\s+tiêu|vấn\s+đề|tiêu\s+chí|chỉ\s+tiêu|nguyên\s+tắc|"
    r"điều\s+kiện|bước|giai\s+đoạn|trường\s+hợp|hình\s+thức|biện\s+pháp|nhóm|hạng\s+mục|tổ\s+công\s+tác|đột\s+phá)"
)
_ANNOUNCED = re.compile(
    rf"(?<![\w./,-])(?P<count>0?[2-9]|1\d|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)"
    rf"(?:\s*\((?P<spelt>[^\W\d_]+)\))?\s+(?P<thing>{_THINGS})(?:\s+[^\s.:;]+){{0,8}}?\s*:$",
    re.IGNORECASE,
)
# "như sau", "sau", "sau đây", "gồm": the list is the whole of it.
_WHOLE = re.compile(r"(?:sau|sau\s+đây|như\s+sau|gồm|bao\s+gồm|cụ\s+thể|trọng\s+tâm|chủ\s+yếu)\s*:$", re.IGNORECASE)
_REACH = 120


def _find(context: Context) -> Iterator[Draft]:
    lengths: Mapping[int, int] | None = None
    for paragraphs in context.bodies:
        for place, one in enumerate(paragraphs[:-1]):
            if not one.text.endswith(":"):
                continue
            tail = one.text[-_REACH:]
            match = _ANNOUNCED.search(tail) if _WHOLE.search(tail) else None
            if match is None:
                continue
            lengths = lengths if lengths is not None else _list_lengths(context)
            counted = lengths.get(paragraphs[place + 1].span.start, 0)
            said = match["count"].lower()
            announced = int(said) if said.isdigit() else _WORDS[said]
            if counted not in (announced, 0) and not context.is_quoted(one.span):
                start = one.span.end - len(tail) + match.start()
                span = Span(start, start + len(match["count"]))
                yield Draft(span=span, values={"thing": match["thing"], "count": f"{counted:02d}"})


def _list_lengths(context: Context) -> Mapping[int, int]:
    """How many items the list has that begins at an offset."""
    dashed = {one.items[0].span.start: len(one.items) for one in context.lists if one.dashed}
    return dashed | {run[0].section.start: len(run) for run in context.runs if len(run) > 1}


_HEAD = "KẾ HOẠCH\nKiểm tra công tác văn thư năm 2023\nCăn cứ nhiệm vụ được giao, Sở ban hành Kế hoạch như sau:\n"
_FOUR = "a) Một là đúng hạn;\nb) Hai là đúng mẫu;\nc) Ba là đầy đủ;\nd) Bốn là có ký tên."
_THREE = "- Một là đúng hạn;\n- Hai là đúng mẫu;\n- Ba là đầy đủ."

RULE = Rule(
    code="STR007",
    name="số ý nêu trước khác số ý liệt kê",
    subject="số ý liệt kê",
    message="Nêu “{wrong} {thing}” nhưng liệt kê {count}.",
    why="Số lượng nêu trước danh sách phải bằng số ý của danh sách.",
    source="Nghị định 30/2020/NĐ-CP, Điều 10 (người soạn thảo chịu trách nhiệm về nội dung văn bản)",
    severity="warning",
    disposition="verify",
    fix="display-only",
    bad=(
        Example(f"{_HEAD}1. Các đơn vị thực hiện ⟦3⟧ nhiệm vụ sau:\n{_FOUR}"),
        Example(f"{_HEAD}1. Các đơn vị bảo đảm ⟦hai⟧ yêu cầu sau đây:\n{_THREE}"),
    ),
    good=(
        Example(f"{_HEAD}1. Các đơn vị thực hiện 4 nhiệm vụ sau:\n{_FOUR}"),
        Example(f"{_HEAD}1. Các đơn vị bảo đảm 03 (ba) yêu cầu sau đây:\n{_THREE}"),
    ),
    check=_find,
)
