"""VAL003: a document rests on a yearly or term resolution whose period is over (no expiry in law)."""

from __future__ import annotations

from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.judged_bases import judged_bases
from docparse.checks.rule import Draft, Example, Rule
from docparse.registry.days import spoken

_HEAD = (
    "ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\nSố: 12/KH-UBND\nLào Cai, ngày 31 tháng 12 năm 2023\nKẾ HOẠCH\nCông tác năm 2023\n"
)


def _find(context: Context) -> Iterator[Draft]:
    for citation, status in judged_bases(context):
        if status.state == "period_ended":
            since = f" từ ngày {spoken(status.since)}" if status.since else ""
            yield Draft(span=citation.span, values={"on": spoken(status.on), "since": since}, form=citation.key)


RULE = Rule(
    code="VAL003",
    name="căn cứ đã hết thời kỳ",
    subject="thời kỳ của các căn cứ",
    message="Vào ngày {on}, thời kỳ mà văn bản này quy định đã qua{since}; đây không phải là hết hiệu lực theo luật.",
    why="Nghị quyết, kế hoạch của một năm hay một nhiệm kỳ thường có văn bản của thời kỳ sau nối tiếp.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6.a",
    severity="info",
    disposition="verify",
    fix="display-only",
    bad=(
        Example("Căn cứ ⟦Nghị quyết 01/NQ-CP ngày 06/01/2023⟧;\n"),
        Example("Căn cứ ⟦Nghị quyết 02/NQ-CP ngày 10/01/2022⟧;\n"),
    ),
    good=(
        Example(_HEAD + "Căn cứ Nghị quyết 01/NQ-CP ngày 06/01/2023;\n"),
        Example("Năm 2023, tỉnh đã thực hiện Nghị quyết 01/NQ-CP ngày 06/01/2023.\n"),
    ),
    check=_find,
)
