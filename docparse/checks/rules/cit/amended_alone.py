"""CIT020: a law that amends another as a basis, without the law that it amends."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.text.literals import contains_any
from docparse.values import Span

_AMENDING = re.compile(
    r"(?<=Căn cứ )Luật sửa đổi, bổ sung một số điều của (?P<laws>(?:Bộ luật|Luật) [^;.\n()]*?)"
    r"(?=\s+(?:ngày|năm|số)\b|[;.\n()])"
)
_AND = re.compile(r"(?:, | và )(?=Luật |Bộ luật )")


def _find(context: Context) -> Iterator[Draft]:
    text = context.text
    if not contains_any(text, ("Luật sửa đổi",)):
        return
    cited: dict[str, bool] = {}
    for match in _AMENDING.finditer(text):
        laws = _AND.split(match["laws"])
        for law in laws:
            if law not in cited:
                cited[law] = _is_cited(text, law)
        if not any(cited[law] for law in laws):
            yield Draft(span=Span(*match.span()), values={"law": laws[0]})


def _is_cited(text: str, law: str) -> bool:
    """Its own title names the law; any other mention is a citation of it."""
    return text.count(law) > text.count(f"một số điều của {law}") + text.count(f", {law}")


RULE = Rule(
    code="CIT020",
    name="căn cứ luật sửa đổi mà thiếu luật gốc",
    subject="căn cứ ban hành",
    message="Căn cứ chỉ nêu luật sửa đổi, bổ sung; thêm cả {law}.",
    why="Căn cứ là văn bản được sửa đổi cùng văn bản sửa đổi, bổ sung nó.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6.a",
    severity="info",
    disposition="verify",
    fix="display-only",
    bad=(
        Example("Căn cứ ⟦Luật sửa đổi, bổ sung một số điều của Luật Viên chức⟧ năm 2019;"),
        Example("Căn cứ ⟦Luật sửa đổi, bổ sung một số điều của Luật Đê điều⟧ ngày 17 tháng 6 năm 2020;"),
    ),
    good=(
        Example(
            "Căn cứ Luật Viên chức ngày 15 tháng 11 năm 2010;\n"
            "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Viên chức ngày 25 tháng 11 năm 2019;"
        ),
        Example("Căn cứ Luật Đê điều đã được sửa đổi, bổ sung năm 2020;"),
    ),
    check=_find,
)
