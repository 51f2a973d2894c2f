"""STR008: a paragraph of running text without its final stop."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from docparse.checks.body_paragraphs import Paragraph
from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.checks.rule_book import host_of
from docparse.values import Span

# Longer than a heading, a name in a list or a line of a form; and a sentence stands before the last.
_SHORTEST = 110
_OPENS = re.compile(r"[^\W\d_]{2,}\s|(?:[IVX]+|\d+)\.\s")
_BREAKS = re.compile(r"[.?!…;:]\s*$|[.…_]{3}")
_DASH = re.compile(r"[-–+•*]\s|[^\W_]{1,4}[.)]")
# A sentence before the last, which is itself longer than a heading run into its text.
_LONGER = re.compile(r"(?:[^\W\d_]{2}|\s\d{1,4})\.\s+[^\W\d_][^.]{40,}$")


def _find(context: Context) -> Iterator[Draft]:
    others = {section.start for section in context.analysis.sections}
    others |= {item.span.start for one in context.lists for item in one.items}
    for part, paragraphs in zip(context.analysis.parts, context.bodies, strict=True):
        if part.kind != "main" or host_of(part.header) is None:
            continue
        for one, after in pairwise(paragraphs):
            if one.span.start not in others and _lacks_stop(one, after) and not context.is_quoted(_last(one)):
                yield Draft(span=_last(one), suggestions=(f"{one.text[-1]}.",), form="thiếu dấu chấm cuối đoạn")


def _last(one: Paragraph) -> Span:
    return Span(one.span.end - 1, one.span.end)


def _lacks_stop(one: Paragraph, after: Paragraph) -> bool:
    """Long, of more than one sentence, ending in a word, and not gone on with by the next paragraph."""
    if (
        len(one.text) < _SHORTEST
        or not (one.text[-1].isalnum() or one.text[-1] == ")")
        or one.before_table
        or one.text.isupper()
    ):
        return False
    if _BREAKS.search(one.text) or _DASH.match(one.text) or not _LONGER.search(one.text):
        return False
    return after.text[0].isupper() and _OPENS.match(after.text) is not None and not one.text.startswith("Căn cứ")


_HEAD = "SỞ NỘI VỤ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 45/KH-SNV\nKẾ HOẠCH\nKiểm tra công tác văn thư năm 2023\n"
_LONG = (
    "Căn cứ nhiệm vụ được giao, Sở kiểm tra việc lập hồ sơ tại các phòng, đơn vị trực thuộc trong tháng 4. Các đơn vị"
    " chuẩn bị hồ sơ, bố trí người làm việc với Tổ kiểm tra đúng thời gian đã thông báo"
)
_WORK = _LONG.removeprefix("Căn cứ nhiệm vụ được giao, ")

RULE = Rule(
    code="STR008",
    name="thiếu dấu chấm cuối đoạn",
    subject="dấu kết thúc đoạn văn",
    message="Cuối đoạn văn thiếu dấu chấm.",
    why="Câu kết thúc bằng dấu chấm; đoạn văn sau mở đầu bằng chữ hoa là câu mới.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục II, mục I (viết hoa sau dấu kết thúc câu và khi xuống dòng)",
    severity="info",
    disposition="should_fix",
    fix="suggested",
    bad=(
        Example(f"{_HEAD}I. NỘI DUNG\n\n{_WORK[:-1]}⟦o⟧\n\nThời gian làm việc với từng đơn vị là một ngày."),
        Example(f"{_HEAD}I. NỘI DUNG\n\n{_WORK} năm 202⟦3⟧\n\nKinh phí thực hiện lấy từ nguồn chi thường xuyên."),
    ),
    good=(
        Example(f"{_HEAD}I. NỘI DUNG\n\n{_WORK}.\n\nThời gian làm việc với từng đơn vị là một ngày."),
        Example(f"{_HEAD}I. NỘI DUNG\n\nThời gian và địa điểm kiểm tra\n\nThời gian làm việc là một ngày."),
    ),
    check=_find,
)
