"""LAY003: a line of Nơi nhận without its semicolon."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from docparse.checks.context import Context
from docparse.checks.recipient_lines import RecipientLine
from docparse.checks.rule import Draft, Example, Rule
from docparse.values import Span

_NAMES = re.compile(r"[^\W\d_]{2}")


def _find(context: Context) -> Iterator[Draft]:
    for lines in context.recipients:
        yield from _judge(lines)


def _judge(lines: Sequence[RecipientLine]) -> Iterator[Draft]:
    """Lists that use no semicolon at all, or commas, are of another style, not full of faults.

    A list that does not end with its Lưu line was cut short or runs on into other text.
    """
    if not lines[-1].is_archive:
        return
    before_last = [line for line in lines if not line.is_last and not line.is_archive]
    ended = sum(line.text.endswith(";") for line in before_last)
    if ended * 2 < len(before_last):
        return
    for line in before_last:
        if not line.text.endswith((";", ":")) and _NAMES.search(line.text):
            yield _draft(line)


def _draft(line: RecipientLine) -> Draft:
    """The mark stands on the last character: a bracket or letter wants ";" after it, "." or "," is replaced."""
    last = line.text[-1]
    kept = "" if last in ".," else last
    return Draft(span=Span(line.span.end - 1, line.span.end), suggestions=(f"{kept};",), form="nơi nhận thiếu ;")


_HEAD = "Căn cứ nhiệm vụ được giao, đơn vị thực hiện nghiêm túc./.\nNơi nhận:\n"

RULE = Rule(
    code="LAY003",
    name="nơi nhận thiếu dấu chấm phẩy",
    subject="nơi nhận",
    message="Cuối mỗi dòng nơi nhận (trừ dòng cuối) là dấu chấm phẩy.",
    why="Tên mỗi nơi nhận trình bày trên một dòng riêng, đầu dòng có gạch đầu dòng, cuối dòng có dấu chấm phẩy.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.9",
    severity="warning",
    disposition="should_fix",
    fix="suggested",
    bad=(
        Example(f"{_HEAD}- Như trên;\n- Các phòng, đơn vị (để thực hiện⟦)⟧\n- Sở Nội vụ;\n- Lưu: VT, TH."),
        Example(f"{_HEAD}- Như trên;\n- Sở Nội vụ⟦.⟧\n- Ban Giám đốc;\n- Lưu: VT, TH."),
    ),
    good=(
        Example(f"{_HEAD}- Như trên;\n- Các phòng, đơn vị (để thực hiện);\n- Lưu: VT, TH."),
        Example(f"{_HEAD}- Như trên;\n- Lưu: VT, TH (05b)."),
        Example(f"{_HEAD}- Như trên;\n- Sở Nội vụ;\n- Đặc điểm của loài\n- Phạm vi phân bố"),
    ),
    check=_find,
)
