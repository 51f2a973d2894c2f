"""REL005: a program has printed an error in place of a cross-reference."""

from __future__ import annotations

from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.left_remnants import CHECK_BEFORE_SIGNING
from docparse.checks.rule import Draft, Example, Rule
from docparse.text.broken_fields import broken_fields


def _find(context: Context) -> Iterator[Draft]:
    return (Draft(span=span) for span in broken_fields(context.text))


# Speaks at every stage and of every kind of file: it is printed.
RULE = Rule(
    code="REL005",
    name="tham chiếu chéo bị hỏng",
    subject="tham chiếu chéo bị hỏng",
    message="Trường tham chiếu bị hỏng, in ra câu báo lỗi “{wrong}”.",
    why="Phần mềm soạn thảo in câu báo lỗi vào chỗ số trang, số mục không còn tìm thấy; phải đặt lại tham chiếu.",
    source=CHECK_BEFORE_SIGNING,
    severity="error",
    disposition="must_fix",
    fix="display-only",
    bad=(
        Example("Số liệu chi tiết tại ⟦Error! Reference source not found.⟧"),
        Example("Thực hiện theo mục ⟦Lỗi! Không tìm thấy nguồn tham chiếu.⟧ của Kế hoạch này.", stage="draft"),
        Example("Xem trang ⟦Error! Bookmark not defined.⟧", stage="presign"),
    ),
    good=(
        Example("Lỗi! Hệ thống không nhận hồ sơ quá dung lượng.", stage="presign"),
        Example("Không tìm thấy nguồn tham chiếu cho số liệu năm 2020.", stage="presign"),
    ),
    check=_find,
)
