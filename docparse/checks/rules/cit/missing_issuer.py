"""CIT012: the first full mention of an instrument does not say who issued it, and its symbol does not tell."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.checks.cited_symbols import CitedSymbol
from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.lexicon import issuers_by_code
from docparse.values import BlockKind, Span

_NEAR = 80
_MOST_NAMES = 2
_ISSUING = re.compile(r"(?:ban hành|thông qua|ký|có|tại|theo)\s+(?:các\s+)?[^;.]*$", re.IGNORECASE)


def _find(context: Context) -> Iterator[Draft]:
    named: set[str] = set()
    for symbol in context.symbols:
        citation = symbol.citation
        # What is cited with its issuer elsewhere before is no first mention; the same number of another day is.
        first = citation.key not in named
        named.add(citation.key)
        if first and _lacks_issuer(context, symbol) and not _is_exempt(context, symbol):
            span = _number_and_date(symbol)
            said = tuple(f"{span.of(context.text)} của {organ}" for organ in _issuers(context.text, symbol))
            yield Draft(span=span, suggestions=said, values={"type": citation.type or "Văn bản"})


def _issuers(text: str, symbol: CitedSymbol) -> list[str]:
    """The likeliest organ that signs with this code, where it is one, and the shorter name that the text has for it."""
    codes = symbol.number.organ_codes
    organs = issuers_by_code(codes[-1])[:1] if len(codes) == 1 else ()
    return [
        name
        for organ in organs
        for name in (organ.name, *(other for other in organ.alt_names if _is_short_name(other, organ.name, text)))
    ][:_MOST_NAMES]


def _is_short_name(other: str, name: str, text: str) -> bool:
    """ "HĐND tỉnh" for "Hội đồng nhân dân tỉnh": the same last word behind an abbreviation that the text uses."""
    first, _, rest = other.partition(" ")
    return first.isupper() and bool(rest) and name.endswith(f" {rest}") and other in text


def _lacks_issuer(context: Context, symbol: CitedSymbol) -> bool:
    citation = symbol.citation
    written = citation.issuer is not None and not citation.issuer_implied
    if citation.form != "full" or written or citation.date_span is None or _is_told_before(context, symbol):
        return False
    return symbol.number.family in ("state", "party") and bool(symbol.number.organ_codes) and not _tells(symbol)


def _is_told_before(context: Context, symbol: CitedSymbol) -> bool:
    """ "Hội đồng nhân dân tỉnh ban hành Nghị quyết số …": the sentence says who issues."""
    start = symbol.citation.start
    before = context.text[max(0, start - _NEAR) : start]
    return symbol.citation.issuer is not None and _ISSUING.search(before) is not None


def _tells(symbol: CitedSymbol) -> bool:
    """A symbol of a central organ names its issuer ("NĐ-CP", "QĐ-TTg", "TT-BNV"); "UBND" and "TU" do not say where."""
    organs = [organ for code in symbol.number.organ_codes for organ in issuers_by_code(code)]
    return any(organ.level == "central" for organ in organs) or not organs


def _is_exempt(context: Context, symbol: CitedSymbol) -> bool:
    """In a title, a quotation or a table's cell the full form is not asked for."""
    block = context.document.block_at(symbol.span.start)
    in_cell = block is not None and block.kind is not BlockKind.PARAGRAPH
    return in_cell or context.is_quoted(symbol.span) or _is_own_issuer(context, symbol)


def _is_own_issuer(context: Context, symbol: CitedSymbol) -> bool:
    """The host's own papers need no name: it signs itself."""
    own = context.analysis.header.symbol or ""
    organ = symbol.number.organ_codes[-1]
    return bool(own) and own.rpartition("-")[2].rpartition("/")[2] == organ


def _number_and_date(symbol: CitedSymbol) -> Span:
    date = symbol.citation.date_span
    return Span(symbol.span.start, max(symbol.span.end, date.end if date is not None else 0))


RULE = Rule(
    code="CIT012",
    name="viện dẫn lần đầu thiếu cơ quan ban hành",
    subject="viện dẫn lần đầu đủ tên loại, số, ngày, cơ quan ban hành",
    message="{type} viện dẫn lần đầu thiếu tên cơ quan ban hành: thêm “của …”.",
    why="Lần đầu viện dẫn ghi đủ tên loại, số, ký hiệu, thời gian ban hành, tên cơ quan ban hành và trích yếu; "
    "ký hiệu này không cho biết cơ quan của địa phương nào.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6.b",
    severity="info",
    disposition="should_fix",
    fix="display-only",
    bad=(
        Example(
            "Thực hiện Chương trình hành động số ⟦12-CTr/TU ngày 20/4/2022⟧ thực hiện Nghị quyết về nông thôn mới."
        ),
        Example("Theo Nghị quyết số ⟦45/2021/NQ-HĐND ngày 10/7/2021⟧ quy định mức hỗ trợ, các xã lập danh sách."),
    ),
    good=(
        Example("Thực hiện Chương trình hành động số 12-CTr/TU ngày 20/4/2022 của Tỉnh ủy về nông thôn mới."),
        Example("Theo Nghị định số 45/2021/NĐ-CP ngày 10/7/2021 quy định mức hỗ trợ, các xã lập danh sách."),
        Example(
            "Theo Nghị quyết số 45/2021/NQ-HĐND ngày 10/7/2021 của Hội đồng nhân dân tỉnh quy định mức hỗ trợ.\n"
            "Nghị quyết số 45/2021/NQ-HĐND ngày 10/7/2021 được áp dụng từ năm 2022."
        ),
    ),
    check=_find,
)
