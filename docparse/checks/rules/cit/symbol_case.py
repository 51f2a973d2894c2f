"""CIT007: a symbol in the wrong capitals ("QĐ-Ttg", "TTR")."""

from __future__ import annotations

from collections.abc import Iterator

from docparse.checks.cited_symbols import CitedSymbol
from docparse.checks.context import Context
from docparse.checks.near_codes import organ_codes, same_without_case, type_codes
from docparse.checks.rule import Draft, Example, Rule
from docparse.lexicon.folding import fold_code

_AROUND = 30


def _find(context: Context) -> Iterator[Draft]:
    for symbol in context.symbols:
        if symbol.number.family not in ("state", "party") or _is_shouted(context, symbol):
            continue
        number = symbol.number
        if number.type_code and _is_own_type(symbol):
            yield from _judge(symbol, number.type_code, type_codes())
        if number.type_code and number.organ_codes:
            yield from _judge(symbol, number.organ_codes[0], organ_codes())


def _judge(symbol: CitedSymbol, group: str, known: frozenset[str]) -> Iterator[Draft]:
    if group in type_codes() | organ_codes():
        return
    found = same_without_case(group, known)
    if len(found) == 1:
        yield Draft(span=symbol.group_span(group), suggestions=found)


def _is_own_type(symbol: CitedSymbol) -> bool:
    """False where the type written beside it has another code: the group is then an office's own."""
    code = fold_code(symbol.number.type_code or "")
    return symbol.kind is None or code in map(fold_code, symbol.kind.codes)


def _is_shouted(context: Context, symbol: CitedSymbol) -> bool:
    """True in a heading that is all capitals, where TTg becomes TTG by rule."""
    around = context.text[max(0, symbol.span.start - _AROUND) : symbol.span.start]
    letters = [letter for letter in around if letter.isalpha()]
    return bool(letters) and sum(map(str.isupper, letters)) > 0.8 * len(letters)


RULE = Rule(
    code="CIT007",
    name="ký hiệu sai chữ hoa, chữ thường",
    subject="số, ký hiệu văn bản viện dẫn khớp tên loại và cơ quan ban hành",
    message="Ký hiệu “{wrong}” sai chữ hoa, chữ thường: viết “{right}”.",
    why="Chữ viết tắt tên loại và tên cơ quan viết theo bảng chữ viết tắt: TTg, TTr, CTr, QyĐ; các chữ khác viết hoa.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục III",
    severity="warning",
    disposition="should_fix",
    fix="suggested",
    bad=(
        Example("Căn cứ Quyết định số 85/QĐ-⟦Ttg⟧ ngày 15/3/2022 của Thủ tướng Chính phủ;"),
        Example("Theo đề nghị của Sở Nội vụ tại Tờ trình số 45/⟦TTR⟧-SNV ngày 15/3/2022;"),
    ),
    good=(
        Example("Căn cứ Quyết định số 85/QĐ-TTg ngày 15/3/2022 của Thủ tướng Chính phủ;"),
        Example("THỰC HIỆN QUYẾT ĐỊNH SỐ 85/QĐ-TTG CỦA THỦ TƯỚNG CHÍNH PHỦ"),
    ),
    check=_find,
)
