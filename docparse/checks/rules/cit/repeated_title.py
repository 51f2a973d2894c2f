"""CIT024: the whole title of an instrument once more, where type and number are enough."""

from __future__ import annotations

from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule


def _find(context: Context) -> Iterator[Draft]:
    titled: set[str] = set()
    for citation in context.analysis.citations:
        if citation.form != "full" or citation.title_span is None or citation.date is None or not citation.number:
            continue
        if citation.key in titled:
            yield Draft(
                span=citation.title_span, values={"type": citation.type or "Văn bản", "number": citation.number}
            )
        titled.add(citation.key)


RULE = Rule(
    code="CIT024",
    name="nhắc lại đủ trích yếu ở lần viện dẫn sau",
    subject="cách viện dẫn lần sau",
    message="Đã viện dẫn đầy đủ ở trên: ở đây ghi “{type} số {number}” là đủ.",
    why="Những lần viện dẫn sau chỉ ghi tên loại và số, ký hiệu của văn bản.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6.b",
    severity="info",
    disposition="editorial",
    fix="display-only",
    default=False,
    bad=(
        Example(
            "Theo Quyết định số 85/QĐ-TTg ngày 15/3/2022 của Thủ tướng Chính phủ về kiểm tra công vụ.\n"
            "Báo cáo theo Quyết định số 85/QĐ-TTg ngày 15/3/2022 của Thủ tướng Chính phủ ⟦về kiểm tra công vụ⟧."
        ),
        Example(
            "Theo Kế hoạch số 57/KH-UBND ngày 09/4/2021 của UBND tỉnh về chuyển đổi số.\n"
            "Tổng kết Kế hoạch số 57/KH-UBND ngày 09/4/2021 của UBND tỉnh ⟦về chuyển đổi số⟧."
        ),
    ),
    good=(
        Example(
            "Theo Quyết định số 85/QĐ-TTg ngày 15/3/2022 của Thủ tướng Chính phủ về kiểm tra công vụ.\n"
            "Báo cáo theo Quyết định số 85/QĐ-TTg."
        ),
        Example("Theo Kế hoạch số 57/KH-UBND ngày 09/4/2021 của UBND tỉnh về chuyển đổi số."),
    ),
    check=_find,
)
