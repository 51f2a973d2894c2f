"""CIT021: a comma between two instruments in a list that parts the others with semicolons."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.values import Span

_NEXT = re.compile(
    r"(?P<mark>,)\s+(?=(?:Nghị quyết|Quyết định|Kế hoạch|Kết luận|Chỉ thị|Chương trình|"
    r"Thông tư|Nghị định|Công văn)(?: hành động)? số)"
)
_ENOUGH = 2


def _find(context: Context) -> Iterator[Draft]:
    marks: dict[int, int] = {}
    citations = [citation for citation in context.analysis.citations if citation.form == "full"]
    for before, after in pairwise(citations):
        between = context.text[before.end : after.start]
        match = _NEXT.match(context.text, before.end)
        if match is None or match.end() != after.start or "\n" in between:
            continue
        # One issuer behind both belongs to both.
        own = before.issuer_span is not None and before.issuer_span.end <= match.start()
        paragraph = context.document.block_index(before.start)
        if own and paragraph not in marks:
            marks[paragraph] = _semicolons(context.document.blocks[paragraph].span.of(context.text))
        if own and marks[paragraph] >= _ENOUGH:
            yield Draft(span=Span(*match.span("mark")), suggestions=(";",))


def _semicolons(paragraph: str) -> int:
    """Semicolons before a type with a number."""
    return len(re.findall(r"; [A-ZĐ]\w+ (?:\w+ ){1,3}số \d", paragraph))


RULE = Rule(
    code="CIT021",
    name="dấu phẩy giữa hai văn bản viện dẫn",
    subject="cách viện dẫn nhiều văn bản",
    message="Các văn bản khác trong danh sách cách nhau bằng dấu chấm phẩy: thay dấu phẩy, "
    "hoặc giữ nếu một việc thực hiện cả hai.",
    why="Nhiều văn bản viện dẫn liền nhau ngăn cách bằng dấu chấm phẩy để biết cơ quan, ngày nào của văn bản nào.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6.b",
    severity="info",
    disposition="verify",
    fix="suggested",
    bad=(
        Example(
            "Quán triệt Nghị quyết số 36-NQ/TW ngày 30/01/2023 của Bộ Chính trị; Kế hoạch số 86/KH-UBND ngày 12/5/2023 "
            "của UBND tỉnh; Quyết định số 85/QĐ-TTg ngày 15/3/2022 của Thủ tướng Chính phủ⟦,⟧ "
            "Kế hoạch số 60/KH-UBND ngày 12/5/2022 của UBND tỉnh."
        ),
        Example(
            "Tuyên truyền Kế hoạch số 86/KH-UBND ngày 12/5/2023 của UBND tỉnh⟦,⟧ "
            "Quyết định số 85/QĐ-TTg ngày 15/3/2022 của Thủ tướng Chính phủ; "
            "Chỉ thị số 12-CT/TW ngày 15/5/2019 của Ban Bí thư; "
            "Kế hoạch số 60/KH-UBND ngày 12/5/2022 của UBND tỉnh."
        ),
    ),
    good=(
        Example(
            "Thực hiện Quyết định số 85/QĐ-TTg ngày 15/3/2022 của Thủ tướng Chính phủ, "
            "Kế hoạch số 60/KH-UBND ngày 12/5/2022 của UBND tỉnh."
        ),
        Example(
            "Quán triệt Nghị quyết số 36-NQ/TW ngày 30/01/2023 của Bộ Chính trị; Kế hoạch số 86/KH-UBND ngày 12/5/2023 "
            "của UBND tỉnh; Quyết định số 85/QĐ-TTg ngày 15/3/2022 của Thủ tướng Chính phủ."
        ),
    ),
    check=_find,
)
