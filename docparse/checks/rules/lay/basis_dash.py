"""LAY023: a dash before "Căn cứ" in a state document, none in a Party document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.legal_bases import find_bases
from docparse.checks.rule import Draft, Example, Rule
from docparse.checks.rule_book import host_of
from docparse.values import Span

_DASH = re.compile(r"[-–—+•*]\s*(?=[^\W\d_])")


def _find(context: Context) -> Iterator[Draft]:
    for part, paragraphs in zip(context.analysis.parts, context.bodies, strict=True):
        host = host_of(part.header)
        bases = find_bases(paragraphs) if part.kind == "main" and host in ("state", "party") else None
        if bases is None or len(bases.lines) < 2 or part.header.type == "Công văn":
            continue
        for line in bases.lines:
            match = _DASH.match(line.text)
            if match is not None and host == "state":
                span = Span(line.span.start, line.span.start + match.end())
                yield Draft(span=span, suggestions=("",), form="gạch", values={"what": "Trước “Căn cứ” không có gạch"})
            elif match is None and host == "party":
                end = line.span.start + len(line.text.split()[0])
                yield Draft(
                    span=Span(line.span.start, end),
                    suggestions=(f"- {line.text.split()[0]}",),
                    form="không gạch",
                    values={"what": "Trong văn bản của Đảng, mỗi căn cứ có gạch đầu dòng"},
                )


_PLACE = "Hòa An, ngày 10 tháng 4 năm 2023\n"
_STATE = f"SỞ NỘI VỤ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 45/QĐ-SNV\n{_PLACE}QUYẾT ĐỊNH\nVề việc thành lập Tổ\n"
_PARTY = f"TỈNH ỦY HÒA AN\nĐẢNG CỘNG SẢN VIỆT NAM\nSố 45-QĐ/TU\n{_PLACE}QUYẾT ĐỊNH\nVề việc thành lập Tổ\n"
_FIRST, _SECOND = "Căn cứ Luật Lưu trữ ngày 11/11/2011;\n", "Theo đề nghị của Chánh Văn phòng.\n"
_END = "QUYẾT ĐỊNH:\nĐiều 1. Thành lập Tổ công tác."

RULE = Rule(
    code="LAY023",
    name="gạch đầu dòng trước căn cứ",
    subject="căn cứ ban hành",
    message="{what}.",
    why="Văn bản hành chính trình bày căn cứ bằng chữ nghiêng, không gạch đầu dòng; văn bản của Đảng trình bày chữ"
    " đứng, mỗi căn cứ có gạch đầu dòng.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6.a; Hướng dẫn 05-HD/VPTW",
    severity="info",
    disposition="editorial",
    fix="suggested",
    bad=(
        Example(f"{_STATE}⟦- ⟧{_FIRST}⟦- ⟧{_SECOND}{_END}"),
        Example(f"{_PARTY}⟦Căn⟧{_FIRST.removeprefix('Căn')}⟦Theo⟧{_SECOND.removeprefix('Theo')}{_END}"),
    ),
    good=(
        Example(f"{_STATE}{_FIRST}{_SECOND}{_END}"),
        Example(f"{_PARTY}- {_FIRST}- {_SECOND}{_END}"),
    ),
    check=_find,
)
