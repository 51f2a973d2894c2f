"""ABB001: an abbreviation that the document never explains ("UBND" from the first use on)."""

from __future__ import annotations

from collections.abc import Iterator

from docparse.checks.abbreviations import known_abbreviations, one_form
from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule


def _find(context: Context) -> Iterator[Draft]:
    known = known_abbreviations()
    allowed = {one_form(short) for short in context.house.abbreviations}
    explained = {one_form(use.short) for use in context.abbreviations if use.defines}
    for use in context.abbreviations:
        row, form = known.get(use.short), one_form(use.short)
        if row is None or row.use != "expand" or form in allowed or form in explained:
            continue
        if not use.running or context.is_quoted(use.span):
            continue
        explained.add(form)
        yield Draft(span=use.span, suggestions=(f"{row.full} ({use.short})",))


RULE = Rule(
    code="ABB001",
    name="viết tắt chưa giải thích",
    subject="giải thích chữ viết tắt ở lần dùng đầu",
    message="Lần dùng đầu, viết đầy đủ kèm chữ viết tắt: “{right}”.",
    why="Chữ viết tắt phải được viết đầy đủ ở lần dùng đầu tiên, chữ viết tắt đặt trong ngoặc đơn ngay sau đó.",
    source="Nghị định 78/2025/NĐ-CP, Điều 60 (dẫn chiếu cho văn bản hành chính); thể thức của từng cơ quan",
    severity="info",
    disposition="editorial",
    fix="suggested",
    bad=(
        Example("Các đơn vị báo cáo ⟦UBND⟧ tỉnh trước ngày 15. Kết quả được gửi UBND các xã."),
        Example("Phòng Tổng hợp rà soát ⟦TTHC⟧ đã ban hành và đề xuất cắt giảm."),
    ),
    good=(
        Example("Các đơn vị báo cáo Ủy ban nhân dân (UBND) tỉnh. Kết quả được gửi UBND các xã."),
        Example("Thực hiện Kế hoạch số 14/KH-UBND ngày 20/4/2022 với Công ty TNHH Bình Minh."),
    ),
    check=_find,
)
