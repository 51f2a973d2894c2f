"""VAL009: an organ that did not exist on the day: that of the document, or of what it is said to have issued."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from docparse.checks.context import Context
from docparse.checks.own_day import own_day
from docparse.checks.rule import Draft, Example, Rule
from docparse.checks.told_of_past import is_told_of_past
from docparse.lexicon import Issuer, issuers
from docparse.registry.days import spoken
from docparse.registry.organs import ended_before, merged_place, province_names, started_after, successor_names
from docparse.values import Citation, Span

# Organs of the state's centre and provinces are looked for in the whole text by a rule of their own (OLD002).
_LATEST_OF_STATE = "2023"
_MARKS = re.compile(r"^[-–—+•\s]+|[;.\s]+$")
# "của Bộ Nội vụ (trước là …)": the writer knows.
_NOW = re.compile(r"\s*\((?:nay|trước|cũ)\b", re.IGNORECASE)


def _find(context: Context) -> Iterator[Draft]:
    yield from _issuers_cited(context)
    yield from _organs_addressed(context)


def _issuers_cited(context: Context) -> Iterator[Draft]:
    """Number and symbol are of one time, the organ of another."""
    own = {symbol.span for symbol in context.symbols if symbol.has_own_issuer(context.text)}
    for citation in context.analysis.citations:
        span, date = citation.issuer_span, citation.date
        if span is None or date is None or citation.number_span not in own or _is_told_by_registry(citation):
            continue
        told = _told(span.of(context.text), date) or _place_told(citation.issuer_id or "", date)
        if told is not None and not _NOW.match(context.text, span.end):
            yield Draft(span=span, values={"told": told})


def _is_told_by_registry(citation: Citation) -> bool:
    """VAL007 says who issued it."""
    return citation.instrument_id is not None and citation.corrected is not None and bool(citation.corrected.issuer)


def _told(name: str, day: str) -> str | None:
    if (ended := ended_before(name, day)) is not None:
        return _until(ended)
    begun = started_after(name, day)
    return f"có từ ngày {spoken(begun.valid_from or '')}" if begun is not None else None


def _place_told(issuer: str, day: str) -> str | None:
    gone = merged_place(issuer, day)
    if gone is None or gone.valid_to is None:
        return None
    now = ", ".join(province_names(gone.successors))
    return f"chỉ còn đến ngày {spoken(gone.valid_to)}" + (f", nay thuộc {now}" if now else "")


def _organs_addressed(context: Context) -> Iterator[Draft]:
    """Who issues the document, and who gets it."""
    day = own_day(context)
    if day is None:
        return
    for span in _roles(context):
        name = span.of(context.text)
        organ = ended_before(name, day.first.isoformat()) if _names().match(name) else None
        if organ is not None and not is_told_of_past(context, span, organ.valid_to or ""):
            yield Draft(span=span, values={"told": _until(organ)})


def _roles(context: Context) -> Iterator[Span]:
    for part in context.analysis.parts:
        issuer = part.header.span_of("issuer")
        if issuer is not None:
            yield issuer
    for lines in context.recipients:
        for line in lines:
            name = _MARKS.sub("", line.text)
            start = line.span.start + line.text.find(name)
            yield Span(start, start + len(name))


@cache
def _names() -> re.Pattern[str]:
    """The organs that are told of here; departments of districts have namesakes in communes and wards."""
    names = (name for organ in issuers() if organ.valid_to and not _is_left_out(organ) for name in organ.spellings)
    return re.compile("|".join(map(re.escape, sorted(names, key=len, reverse=True))), re.IGNORECASE)


def _is_left_out(organ: Issuer) -> bool:
    if organ.level == "district":
        return True
    return (
        organ.level in ("central", "province")
        and organ.family == "state"
        and (organ.valid_to or "") >= _LATEST_OF_STATE
    )


def _until(organ: Issuer) -> str:
    now = ", ".join(successor_names(organ))
    return f"chỉ còn đến ngày {spoken(organ.valid_to or '')}" + (f", nhiệm vụ nay thuộc {now}" if now else "")


RULE = Rule(
    code="VAL009",
    name="cơ quan không có vào ngày ấy",
    subject="cơ quan ban hành, cơ quan nhận có vào ngày của văn bản",
    message="“{wrong}” {told}: đối chiếu tên cơ quan và ngày.",
    why="Tên cơ quan ghi theo ngày của văn bản mà cơ quan ấy ban hành hoặc nhận.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.2; sắp xếp bộ máy theo Nghị quyết 176/2025/QH15",
    severity="info",
    disposition="verify",
    fix="display-only",
    bad=(
        Example("Căn cứ Quyết định số 312/QĐ-BTTTT ngày 15/4/2025 của ⟦Bộ Thông tin và Truyền thông⟧ về dữ liệu số;\n"),
        Example(
            "Căn cứ Quyết định số 45/QĐ-BNNMT ngày 12/3/2024 của ⟦Bộ trưởng Bộ Nông nghiệp và Môi trường⟧ về đê;\n"
        ),
        Example("Căn cứ Quyết định số 812/QĐ-UBND ngày 15/8/2025 của ⟦Ủy ban nhân dân tỉnh Yên Bái⟧ về dữ liệu;\n"),
        Example(
            "ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\nSố: 12/KH-UBND\nLào Cai, ngày 10 tháng 9 năm 2025\nKẾ HOẠCH\nCông tác\n"
            "Các sở thực hiện./.\nNơi nhận:\n- Thường trực Tỉnh ủy;\n- ⟦Ban Tuyên giáo Tỉnh ủy⟧;\n- Lưu: VT.\n"
        ),
    ),
    good=(
        Example("Căn cứ Quyết định số 812/QĐ-UBND ngày 15/8/2024 của Ủy ban nhân dân tỉnh Yên Bái về dữ liệu;\n"),
        Example("Căn cứ Quyết định số 312/QĐ-BTTTT ngày 15/4/2024 của Bộ Thông tin và Truyền thông về dữ liệu số;\n"),
        Example(
            "Căn cứ Quyết định số 45/QĐ-BNNMT ngày 12/3/2025 của Bộ trưởng Bộ Nông nghiệp và Môi trường về thủy lợi;\n"
        ),
    ),
    check=_find,
)
