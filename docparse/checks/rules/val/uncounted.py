"""VAL005: a number that the registry covers and does not have: inside a complete series, or behind its end."""

from __future__ import annotations

from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.registry.coverage import UNCOUNTED


def _find(context: Context) -> Iterator[Draft]:
    for citation in context.analysis.citations:
        reason = next((status.reason for status in citation.statuses if status.reason), None)
        if citation.number_span is not None and reason is not None and reason.startswith(UNCOUNTED):
            yield Draft(span=citation.number_span, form=citation.key, values={"reason": reason})


RULE = Rule(
    code="VAL005",
    name="không có số này trong dãy số đã biết",
    subject="số của các văn bản Trung ương trong dãy số mà sổ đăng ký đã biết",
    message="{reason} Đối chiếu số, năm, ký hiệu với bản gốc.",
    why="Mỗi cơ quan đánh số văn bản quy phạm pháp luật liên tục theo năm; một số ngoài dãy thường là gõ nhầm.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.3; Luật Ban hành văn bản quy phạm pháp luật",
    severity="info",
    disposition="verify",
    fix="display-only",
    bad=(
        Example("Căn cứ Nghị định số ⟦830/2016/NĐ-CP⟧ ngày 05/3/2016 của Chính phủ;\n"),
        Example("Thực hiện Nghị định số ⟦299/2018/NĐ-CP⟧ của Chính phủ."),
    ),
    good=(
        Example("Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ;\n"),
        # The registry does not know all decrees of a year, nor those of late years.
        Example("Căn cứ Nghị định số 299/2025/NĐ-CP của Chính phủ;\nCăn cứ Nghị định số 160/2016/NĐ-CP;\n"),
    ),
    check=_find,
)
