"""REL001: a comment is left in the file."""

from __future__ import annotations

from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.left_remnants import BEFORE_SIGNING, CHECK_BEFORE_SIGNING, after_colon, remnants_of
from docparse.checks.rule import Draft, Example, Rule
from docparse.values import Remnant


def _find(context: Context) -> Iterator[Draft]:
    for remnant in remnants_of(context, "comment"):
        # Each comment asks something of its own, so that none is folded into another.
        yield Draft(span=remnant.span, values={"words": after_colon(remnant.detail)}, form=remnant.detail)


RULE = Rule(
    code="REL001",
    name="chú thích còn trong tệp",
    subject="chú thích, dấu vết chỉnh sửa, chữ ẩn và thuộc tính còn trong tệp",
    message="Tệp còn chú thích (comment){words}.",
    why="Chú thích là trao đổi nội bộ khi soạn thảo: phải giải quyết xong và xóa khỏi tệp trước khi trình ký.",
    source=CHECK_BEFORE_SIGNING,
    severity="warning",
    disposition="should_fix",
    fix="display-only",
    bad=(
        Example(
            "Giao ⟦Sở Nội vụ⟧ chủ trì thực hiện.",
            stage="presign",
            remnants=(Remnant(start=5, end=14, kind="comment", detail="Đỗ Văn Hiển: “Xem lại đơn vị chủ trì”"),),
        ),
        Example(
            "Hoàn thành trước ngày 15 tháng 11⟦⟧.",
            stage="presign",
            remnants=(Remnant(start=33, end=33, kind="comment"),),
        ),
    ),
    good=(
        Example(
            "Giao Sở Nội vụ chủ trì thực hiện.",
            stage="draft",
            remnants=(Remnant(start=5, end=14, kind="comment", detail="Đỗ Văn Hiển: “Xem lại đơn vị chủ trì”"),),
        ),
        Example("Các chú thích cuối bảng được ghi bằng chữ nghiêng.", stage="presign"),
    ),
    check=_find,
    stages=BEFORE_SIGNING,
)
