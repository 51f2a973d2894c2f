"""CIT015: an instrument named without its number and day ("Nghị quyết về nhiệm vụ năm 2023")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.lexicon import issuer_by_name, type_by_name
from docparse.text.marks import sound_key
from docparse.values import Citation, Span

# Types whose instruments have a number that readers look them up by; plans, schemes and programmes are known by name.
_NUMBERED = frozenset(
    ("Nghị quyết", "Chỉ thị", "Quyết định", "Kết luận", "Chương trình hành động", "Nghị định", "Thông tư")
)
# Resolutions of congresses and plenums are known by their session.
_KNOWN_BY_SESSION = re.compile(r"Đại hội|Hội nghị|Trung ương|lần thứ|khóa|khoá|liên tịch|\d+/", re.IGNORECASE)
_OF_ORGAN = re.compile(
    r"(?P<type>[^\W\d_][\w ]*?) "
    r"(?P<of>của (?P<organ>(?:HĐND|UBND|Hội đồng nhân dân|Ủy ban nhân dân)(?: tỉnh| thành phố| huyện| xã)?))"
)
_WORD = re.compile(r"\w+")
# Of the words of the name, and of the title that is to be the same.
_LIKE, _MOST = 0.8, 0.5
_ENOUGH = 4


def _find(context: Context) -> Iterator[Draft]:
    complete = [set(_keys(c.title_span.of(context.text))) for c in context.analysis.citations if c.title_span]
    for citation in context.analysis.citations:
        if _is_incomplete(citation) and not context.is_quoted(citation.span) and not _is_told(citation, complete):
            yield _draft(context.text, citation)


def _is_incomplete(citation: Citation) -> bool:
    if citation.form != "named" or citation.type not in _NUMBERED or citation.number or citation.date:
        return False
    name = citation.name or ""
    return citation.resolved is None and _KNOWN_BY_SESSION.search(name) is None and len(_keys(name)) > _ENOUGH


def _is_told(citation: Citation, complete: list[set[str]]) -> bool:
    """True if some full citation has nearly the same words, and the same years, in its title."""
    words = set(_keys(citation.name or "")[2:])
    years = {word for word in words if word[0].isdigit()}
    return any(
        len(words & title) >= max(_LIKE * len(words), _MOST * len(title)) and years <= title for title in complete
    )


def _keys(text: str) -> list[str]:
    return [sound_key(word) for word in _WORD.findall(text)]


def _draft(text: str, citation: Citation) -> Draft:
    kind = citation.type or ""
    named = _OF_ORGAN.match(text, citation.start)
    if named is not None and named["type"].lower() == kind.lower():
        said = f"{named['type']} số …{_symbol(kind, named['organ'])} ngày … {named['of']}"
        return Draft(span=Span(*named.span()), suggestions=(said,), values={"type": kind})
    span = Span(citation.start, citation.start + len(kind))
    return Draft(span=span, suggestions=(f"{span.of(text)} số …",), values={"type": kind})


def _symbol(kind: str, organ: str) -> str:
    """The rest of the number where type and organ have a code ("/CTr-UBND")."""
    known, issuer = type_by_name(kind), issuer_by_name(organ)
    return f"/{known.state_codes[0]}-{issuer.code}" if known and known.state_codes and issuer else "/…"


RULE = Rule(
    code="CIT015",
    name="viện dẫn thiếu số, ngày ban hành",
    subject="viện dẫn lần đầu đủ số, ngày, cơ quan, trích yếu",
    message="{type} này được nêu mà không có số, ký hiệu, ngày ban hành.",
    why="Viện dẫn lần đầu ghi đủ tên loại, số, ký hiệu, thời gian ban hành, tên cơ quan và trích yếu nội dung.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6.b",
    severity="info",
    disposition="verify",
    fix="display-only",
    bad=(
        Example("Góp phần thực hiện thắng lợi ⟦Nghị quyết⟧ về nhiệm vụ phát triển kinh tế - xã hội năm 2023 của tỉnh."),
        Example(
            "Triển khai ⟦Chương trình hành động của UBND tỉnh⟧ về những nhiệm vụ, giải pháp chủ yếu "
            "thực hiện kế hoạch năm 2023."
        ),
    ),
    good=(
        Example(
            "Thực hiện Nghị quyết số 45/NQ-HĐND ngày 09/12/2022 của Hội đồng nhân dân tỉnh về nhiệm vụ phát triển "
            "kinh tế - xã hội năm 2023."
        ),
        Example("Quán triệt Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng."),
        Example("Lồng ghép Chương trình phục hồi rừng ngập mặn ven biển giai đoạn 2021-2025."),
    ),
    check=_find,
)
