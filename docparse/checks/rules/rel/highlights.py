"""REL004: text is still highlighted."""

from __future__ import annotations

from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.left_remnants import BEFORE_SIGNING, remnants_of
from docparse.checks.rule import Draft, Example, Rule
from docparse.values import Remnant


def _find(context: Context) -> Iterator[Draft]:
    for remnant in remnants_of(context, "highlight"):
        if remnant.span.of(context.text).strip():
            yield Draft(span=remnant.span)


RULE = Rule(
    code="REL004",
    name="chữ còn tô màu đánh dấu",
    subject="chú thích, dấu vết chỉnh sửa, chữ ẩn và thuộc tính còn trong tệp",
    message="Chữ còn tô màu đánh dấu (highlight).",
    why="Chỗ tô màu thường là chỗ còn phải xem lại khi soạn thảo; bản trình ký dùng chữ màu đen, không tô nền.",
    source="Nghị định 30/2020/NĐ-CP, Điều 12 và Phụ lục I, Phần I, mục I.4 (phông chữ màu đen)",
    severity="warning",
    disposition="should_fix",
    fix="display-only",
    bad=(
        Example("Tổng số: ⟦312⟧ hồ sơ.", stage="presign", remnants=(Remnant(start=9, end=12, kind="highlight"),)),
        Example(
            "Giao ⟦Phòng Văn hóa⟧ chủ trì, ⟦Phòng Nội vụ⟧ phối hợp.",
            stage="presign",
            remnants=(Remnant(start=5, end=18, kind="highlight"), Remnant(start=28, end=40, kind="highlight")),
        ),
    ),
    good=(
        Example("Tổng số: 312 hồ sơ.", stage="draft", remnants=(Remnant(start=9, end=12, kind="highlight"),)),
        Example("Tổng số: 312 hồ sơ.", stage="presign", remnants=(Remnant(start=8, end=9, kind="highlight"),)),
    ),
    check=_find,
    stages=BEFORE_SIGNING,
)
