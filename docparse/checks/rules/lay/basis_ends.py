"""LAY007: what closes a line of the legal bases (a semicolon; the last a full stop)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from docparse.checks.body_paragraphs import Paragraph
from docparse.checks.context import Context
from docparse.checks.legal_bases import Bases, find_bases, is_bare_basis
from docparse.checks.rule import Draft, Example, Rule
from docparse.checks.rule_book import host_of, is_under_decree_30
from docparse.values import Span

# "QUYẾT ĐỊNH:", or the organ's name in capitals above it.
_RESOLVES = re.compile(r"[^a-zđ]{6,}$")


def _find(context: Context) -> Iterator[Draft]:
    for part, paragraphs in zip(context.analysis.parts, context.bodies, strict=True):
        # A letter argues from rules ("Căn cứ quy định nêu trên, …"); its lines are sentences, not bases.
        is_host = part.kind == "main" and host_of(part.header) is not None and part.header.type != "Công văn"
        bases = find_bases(paragraphs) if is_host else None
        if bases is None:
            continue
        for line, _ in pairwise(bases.lines):
            if not line.text.endswith(";") and is_bare_basis(line.text):
                yield _draft(line, ";")
        if is_under_decree_30(part.header) and _lacks_stop(bases):
            yield _draft(bases.lines[-1], ".")


def _lacks_stop(bases: Bases) -> bool:
    """The last line, right above "QUYẾT ĐỊNH:", ends with a semicolon or a comma."""
    last = bases.lines[-1]
    if bases.after is None or not _RESOLVES.match(bases.after.text):
        return False
    return last.text.endswith((";", ",")) and is_bare_basis(last.text)


def _draft(line: Paragraph, mark: str) -> Draft:
    last = line.text[-1]
    kept = "" if last in ".,;:" else last
    return Draft(
        span=Span(line.span.end - 1, line.span.end),
        suggestions=(f"{kept}{mark}",),
        form=f"căn cứ cần {mark}",
        values={"mark": "dấu chấm phẩy" if mark == ";" else "dấu chấm", "line": "dòng" if mark == ";" else "dòng cuối"},
        severity="info" if mark == "." else None,
        disposition="editorial" if mark == "." else None,
    )


_HEAD = "SỞ NỘI VỤ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 45/{}-SNV\nHòa An, ngày 10 tháng 4 năm 2023\n"
_DECISION = _HEAD.format("QĐ") + "QUYẾT ĐỊNH\nVề việc thành lập Tổ công tác\n"
_PLAN = _HEAD.format("KH") + "KẾ HOẠCH\nKiểm tra công tác văn thư năm 2023\n"

RULE = Rule(
    code="LAY007",
    name="dấu cuối dòng căn cứ",
    subject="căn cứ ban hành",
    message="Cuối {line} căn cứ là {mark}.",
    why="Mỗi căn cứ trình bày một dòng riêng, cuối dòng có dấu chấm phẩy, dòng cuối cùng kết thúc bằng dấu chấm.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6.a",
    severity="warning",
    disposition="should_fix",
    fix="suggested",
    bad=(
        Example(f"{_PLAN}Căn cứ Luật Lưu trữ ngày 11/11/2011⟦.⟧\nCăn cứ nhiệm vụ được giao, Sở ban hành Kế hoạch"
                " như sau:\nI. MỤC ĐÍCH"),
        Example(f"{_DECISION}Căn cứ Luật Lưu trữ ngày 11/11/2011⟦.⟧\nTheo đề nghị của Chánh Văn phòng⟦;⟧\n"
                "QUYẾT ĐỊNH:\nĐiều 1. Thành lập Tổ công tác."),
    ),
    good=(
        Example(f"{_PLAN}Căn cứ Luật Lưu trữ ngày 11/11/2011;\nCăn cứ nhiệm vụ được giao, Sở ban hành Kế hoạch"
                " như sau:\nI. MỤC ĐÍCH"),
        Example(f"{_PLAN}Căn cứ tình hình thực tế, đơn vị chủ động rà soát hồ sơ. Việc rà soát xong trước tháng 6.\n"
                "Căn cứ kết quả rà soát, Sở tổng hợp."),
        Example(f"{_DECISION}Căn cứ Luật Lưu trữ ngày 11/11/2011;\nTheo đề nghị của Chánh Văn phòng.\n"
                "QUYẾT ĐỊNH:\nĐiều 1. Thành lập Tổ công tác."),
    ),
    check=_find,
)  # fmt: skip
