"""VAL008: the title written for an instrument is that of another one: number or title is wrong."""

from __future__ import annotations

from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.registry_words import differing_mentions
from docparse.checks.rule import Draft, Example, Rule
from docparse.registry.misnamed import MISNAMED


def _find(context: Context) -> Iterator[Draft]:
    for mention in differing_mentions(context):
        citation, registered = mention
        if registered.title is not None and citation.title_span is not None:
            told = f"Theo sổ đăng ký, {citation.number} có trích yếu “{registered.title}”{mention.source}"
            yield Draft(span=citation.title_span, form=f"{citation.key}|title", values={"told": told}, severity="info")
    for citation in context.analysis.citations:
        reason = next((status.reason for status in citation.statuses if status.reason), "")
        if citation.form == "full" and citation.number_span is not None and reason.startswith(MISNAMED):
            yield Draft(span=citation.span, form=citation.key, values={"told": reason.rstrip(".")})


RULE = Rule(
    code="VAL008",
    name="trích yếu là của văn bản khác",
    subject="trích yếu của văn bản viện dẫn",
    message="{told}: đối chiếu số, ký hiệu và tên, trích yếu.",
    why="Số, ký hiệu và trích yếu phải là của cùng một văn bản.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6.b",
    severity="warning",
    disposition="verify",
    fix="display-only",
    bad=(
        Example(
            "Căn cứ Nghị định số 170/2016/NĐ-CP ⟦quy định về quản lý vật liệu xây dựng trong công trình thủy lợi⟧;\n"
        ),
        Example("Căn cứ ⟦Luật Giáo dục số 39/2005/QH11⟧;\n"),
    ),
    good=(
        Example("Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư;\n"),
        Example(
            "Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ quy định chi tiết một số điều của Luật "
            "Thi đua, khen thưởng;\nCăn cứ Luật Quốc phòng số 39/2005/QH11;\n"
        ),
    ),
    check=_find,
)
