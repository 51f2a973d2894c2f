"""CIT005: a symbol written without its marks or with a look-alike letter ("QD-TTg", "NÐ-CP")."""

from __future__ import annotations

from collections.abc import Iterator

from docparse.checks.cited_symbols import CitedSymbol
from docparse.checks.context import Context
from docparse.checks.near_codes import organ_codes, same_without_marks, type_codes
from docparse.checks.rule import Draft, Example, Rule
from docparse.text.lookalikes import in_vietnamese_letters


def _find(context: Context) -> Iterator[Draft]:
    for symbol in context.symbols:
        for group, known in _groups(symbol):
            right = _right(group, known, symbol)
            if right is not None:
                yield Draft(span=symbol.group_span(group), suggestions=(right,))


def _groups(symbol: CitedSymbol) -> Iterator[tuple[str, frozenset[str]]]:
    """The type and the organ of a symbol, each with the codes it may be."""
    number = symbol.number
    if number.family not in ("state", "party"):
        return
    if number.type_code:
        yield number.type_code, type_codes()
        yield from ((code, organ_codes()) for code in number.organ_codes[:1])
    elif number.organ_codes:
        # Behind the organ of a letter stands the unit that wrote it, and its code is its own.
        yield number.organ_codes[0], organ_codes() | type_codes()


def _right(group: str, known: frozenset[str], symbol: CitedSymbol) -> str | None:
    cleaned = in_vietnamese_letters(group)
    if cleaned != group:
        return cleaned
    if group in type_codes() | organ_codes():
        return None
    found = same_without_marks(group, known)
    wanted = _wanted(symbol)
    if len(found) > 1:
        found = tuple(code for code in found if code in wanted)
    if len(found) != 1:
        return None
    # An unknown code may be a real one of some office, unless the type or issuer beside it says otherwise.
    sure = found[0] in wanted or len(group) >= 4 or group in ("QD", "ND")
    return found[0] if sure else None


def _wanted(symbol: CitedSymbol) -> frozenset[str]:
    codes = set(symbol.kind.codes) if symbol.kind else set()
    return frozenset(codes | set(symbol.issuer.codes if symbol.issuer else ()))


RULE = Rule(
    code="CIT005",
    name="ký hiệu thiếu dấu",
    subject="số, ký hiệu văn bản viện dẫn khớp tên loại và cơ quan ban hành",
    message="Ký hiệu “{wrong}” sai chữ: viết “{right}”.",
    why="Chữ viết tắt tên loại và tên cơ quan giữ chữ Đ, không thay bằng D hay ký tự giống Đ.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.3 và Phụ lục III",
    severity="warning",
    disposition="must_fix",
    fix="suggested",
    bad=(
        Example("Căn cứ Quyết định số 85/⟦QD⟧-TTg ngày 15/3/2022 của Thủ tướng Chính phủ;"),
        Example("Căn cứ Nghị định số 12/2019/⟦NÐ⟧-CP ngày 15/3/2019 của Chính phủ;"),
        Example("Căn cứ Nghị quyết số 45/NQ-⟦HDND⟧ ngày 10/12/2021 của Hội đồng nhân dân tỉnh;"),
    ),
    good=(
        Example("Căn cứ Hướng dẫn số 12/HD-SNV ngày 15/3/2022 của Sở Nội vụ;"),
        Example("Theo Công văn số 120/SXD-TCĐT ngày 15/3/2022 của Sở Xây dựng, các đơn vị báo cáo."),
    ),
    check=_find,
)
