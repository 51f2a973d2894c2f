"""CIT025: an old and a new law of one name as bases of one paper ("Luật Đất đai 2013" beside "Luật Đất đai 2024")."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.lexicon import Law, law_by_number, laws_by_name
from docparse.values import Citation

_BASIS = re.compile(r"căn cứ\s+$", re.IGNORECASE)
_LAWS = frozenset(("Luật", "Bộ luật", "Pháp lệnh"))


def _find(context: Context) -> Iterator[Draft]:
    by_name: dict[tuple[int, str], list[tuple[Citation, Law]]] = defaultdict(list)
    for citation in context.analysis.citations:
        law = _law(citation) if citation.type in _LAWS and _is_basis(context.text, citation) else None
        # Several laws that amend one bear the same name and stand beside each other by right.
        if law is not None and "sửa đổi" not in law.name.lower():
            by_name[citation.part, law.name].append((citation, law))
    for cited in by_name.values():
        newest = max((law for _, law in cited), key=lambda law: law.date)
        for citation, law in cited:
            if law.date != newest.date:
                yield Draft(span=citation.span, values={"law": law.name, "new": newest.year, "old": law.year})


def _is_basis(text: str, citation: Citation) -> bool:
    return _BASIS.search(text[max(0, citation.start - 12) : citation.start]) is not None


def _law(citation: Citation) -> Law | None:
    """The one law that number, day or year point to; None where they leave it open."""
    if citation.number is not None:
        return law_by_number(citation.number)
    if citation.name is None:
        return None
    named = laws_by_name(citation.name)
    if citation.date is not None:
        named = tuple(law for law in named if law.date.startswith(citation.date))
    return named[0] if len(named) == 1 else None


RULE = Rule(
    code="CIT025",
    name="căn cứ lẫn hai thời kỳ của một luật",
    subject="căn cứ ban hành",
    message="Căn cứ nêu cả {law} năm {old} và năm {new}: chỉ giữ luật có hiệu lực vào ngày ban hành.",
    why="Căn cứ ban hành là văn bản đang có hiệu lực; luật mới thay luật cũ cùng tên.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6.a",
    severity="warning",
    disposition="verify",
    fix="display-only",
    bad=(
        Example("Căn cứ ⟦Luật Đất đai năm 2013⟧;\nCăn cứ Luật Đất đai năm 2024;\nTheo đề nghị của Giám đốc Sở Nội vụ;"),
        Example(
            "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;\n"
            "Căn cứ ⟦Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003⟧;\n"
        ),
    ),
    good=(
        Example("Căn cứ Luật Đất đai năm 2024;\nCăn cứ Luật Đầu tư công năm 2024;"),
        Example("Căn cứ Luật Đất đai năm 2024;\nĐất đã giao theo Luật Đất đai năm 2013 được rà soát."),
    ),
    check=_find,
)
