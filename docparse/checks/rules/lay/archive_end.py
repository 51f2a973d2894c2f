"""LAY004: the Lưu line of Nơi nhận without its full stop."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.values import Span

# The drafter's sign and the number of copies may follow the full stop.
_COPIES = re.compile(r"\.\s*[A-ZĐ]{0,6}\.?\s*\(?\d{0,4}b?\)?\.?$")
_FILLED = re.compile(r"lưu\W+\w", re.IGNORECASE)


def _find(context: Context) -> Iterator[Draft]:
    for lines in context.recipients:
        last = lines[-1]
        if not last.is_archive or not _FILLED.search(last.text):
            continue
        if not last.text.endswith(".") and not _COPIES.search(last.text):
            span = Span(last.span.end - 1, last.span.end)
            kept = "" if last.text[-1] in ";," else last.text[-1]
            yield Draft(span=span, suggestions=(f"{kept}.",), form="dòng Lưu thiếu dấu chấm")


_HEAD = "Căn cứ nhiệm vụ được giao, đơn vị thực hiện nghiêm túc./.\nNơi nhận:\n- Như trên;\n"

RULE = Rule(
    code="LAY004",
    name="dòng Lưu thiếu dấu chấm",
    subject="nơi nhận",
    message="Dòng “Lưu” cuối nơi nhận kết thúc bằng dấu chấm.",
    why="Dòng cuối cùng gồm chữ “Lưu”, dấu hai chấm, “VT”, dấu phẩy, chữ viết tắt tên đơn vị soạn thảo, cuối cùng"
    " là dấu chấm.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.9",
    severity="info",
    disposition="editorial",
    fix="suggested",
    bad=(Example(f"{_HEAD}- Lưu: VT, T⟦H⟧"), Example(f"{_HEAD}- Lưu: VT, TH⟦;⟧")),
    good=(Example(f"{_HEAD}- Lưu: VT, TH."),),
    check=_find,
)
