"""VAL002: a document rests on an instrument that was not yet in force on the day that counts."""

from __future__ import annotations

from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.judged_bases import judged_bases
from docparse.checks.rule import Draft, Example, Rule
from docparse.registry.days import spoken

_HEAD = (
    "ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\nSố: 12/KH-UBND\nLào Cai, ngày 10 tháng 01 năm 2023\nKẾ HOẠCH\nCông tác năm 2023\n"
)


def _find(context: Context) -> Iterator[Draft]:
    for judged in judged_bases(context):
        citation, status = judged
        # Of a day that is partly blank, the last may be the right one.
        if citation.relation == "based_on" and judged.last.state == "not_yet":
            since = f" (có hiệu lực từ ngày {spoken(status.since)})" if status.since else ""
            yield Draft(
                span=citation.span,
                values={"on": spoken(status.on), "since": since},
                form=citation.key,
            )


RULE = Rule(
    code="VAL002",
    name="căn cứ chưa có hiệu lực",
    subject="hiệu lực của các căn cứ",
    message="Vào ngày {on}, văn bản này chưa có hiệu lực{since}.",
    why="Căn cứ ban hành là văn bản đang có hiệu lực, hoặc đã công bố mà có hiệu lực cùng lúc với văn bản này.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6.a; Luật Ban hành văn bản quy phạm pháp luật",
    severity="info",
    disposition="verify",
    fix="display-only",
    bad=(
        Example(_HEAD + "Căn cứ ⟦Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022⟧;\n"),
        Example(_HEAD + "Căn cứ ⟦Luật số 06/2022/QH15⟧ về thi đua, khen thưởng;\n"),
    ),
    good=(
        Example(_HEAD + "Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003;\n"),
        Example(
            _HEAD.replace("ngày 10 tháng 01 năm 2023", "ngày … tháng … năm 2024")
            + "Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024;\n"
        ),
        Example(_HEAD + "Từ năm 2024, việc khen thưởng theo Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022.\n"),
    ),
    check=_find,
)
