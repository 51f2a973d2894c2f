"""LAY005: the organ in the document's own symbol against the issuer ("KH-SKHCCN" of Sở Khoa học và Công nghệ)."""

from __future__ import annotations

from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.near_codes import is_one_slip_away, organ_codes, type_codes
from docparse.checks.rule import Draft, Example, Rule
from docparse.extract.citations.symbols import parse_number
from docparse.extract.citations.typewords import known_type_codes
from docparse.lexicon import Issuer, issuer_by_name, issuers_by_code
from docparse.lexicon.folding import fold_code
from docparse.values import Header, Span


def _find(context: Context) -> Iterator[Draft]:
    header = context.analysis.header
    span, issuer = header.span_of("symbol"), issuer_by_name(header.issuer or "")
    code = _organ_code(header)
    if span is None or issuer is None or code is None or _fits(code, issuer):
        return
    place = context.text.rfind(code, span.start, span.end)
    if place < 0:
        return
    where = Span(place, place + len(code))
    near = next((other for other in issuer.codes if is_one_slip_away(code, other)), None)
    if near is not None and code not in organ_codes() and len(near) > 2:
        yield Draft(span=where, suggestions=(near,), values={"issuer": issuer.name})
    elif code in organ_codes() and not _is_advisory(code):
        yield Draft(span=where, values={"issuer": issuer.name}, severity="info", disposition="verify", confidence=0.7)


def _organ_code(header: Header) -> str | None:
    number = parse_number(header.number or f"1/{header.symbol or ''}", known_type_codes())
    return number.organ_codes[0] if number.organ_codes else None


def _fits(code: str, issuer: Issuer) -> bool:
    return fold_code(code) in map(fold_code, issuer.codes) or code in type_codes()


def _is_advisory(code: str) -> bool:
    """Boards that sign with the parent organ's seal have a code of their own."""
    return any(organ.level == "any" for organ in issuers_by_code(code))


_TAIL = "\nHòa An, ngày 10 tháng 01 năm 2023\nKẾ HOẠCH\nKiểm tra công tác văn thư năm 2023\nCăn cứ nhiệm vụ được giao."
_STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"

RULE = Rule(
    code="LAY005",
    name="ký hiệu khác cơ quan ban hành",
    subject="số và ngày của văn bản",
    message="Ký hiệu “{wrong}” không khớp cơ quan ban hành ({issuer}).",
    why="Ký hiệu của văn bản gồm chữ viết tắt tên loại và chữ viết tắt tên cơ quan ban hành.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.3",
    severity="warning",
    disposition="must_fix",
    fix="suggested",
    bad=(
        Example(f"SỞ KHOA HỌC VÀ CÔNG NGHỆ\n{_STATE}Số: 45/KH-⟦SKHCCN⟧{_TAIL}"),
        Example(f"SỞ GIÁO DỤC VÀ ĐÀO TẠO\n{_STATE}Số: 45/KH-⟦SGDDT⟧{_TAIL}"),
    ),
    good=(
        Example(f"SỞ KHOA HỌC VÀ CÔNG NGHỆ\n{_STATE}Số: 45/KH-SKHCN{_TAIL}"),
        Example(f"SỞ KHOA HỌC VÀ CÔNG NGHỆ\n{_STATE}Số: 45/KH-TTƯD{_TAIL}"),
    ),
    check=_find,
)
