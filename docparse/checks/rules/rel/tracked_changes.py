"""REL002: a tracked change has been neither accepted nor rejected."""

from __future__ import annotations

from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.left_remnants import BEFORE_SIGNING, CHECK_BEFORE_SIGNING, after_colon, remnants_of
from docparse.checks.rule import Draft, Example, Rule
from docparse.values import Remnant

_CHANGES = {
    "insertion": "chữ chèn thêm",
    "deletion": "chữ đã xóa",
    "move": "đoạn chuyển chỗ",
    "formatting": "định dạng đã đổi",
}


def _find(context: Context) -> Iterator[Draft]:
    for remnant in remnants_of(context, *_CHANGES):
        # What was formatted otherwise says the same.
        says_the_same = remnant.kind == "formatting"
        yield Draft(
            span=remnant.span,
            values={"what": _CHANGES[remnant.kind] + after_colon(remnant.detail)},
            form=f"{remnant.kind} {_author(remnant)}",
            severity="warning" if says_the_same else None,
            disposition="should_fix" if says_the_same else None,
        )


def _author(remnant: Remnant) -> str:
    return remnant.detail.partition(": “")[0]


RULE = Rule(
    code="REL002",
    name="dấu vết chỉnh sửa còn trong tệp",
    subject="chú thích, dấu vết chỉnh sửa, chữ ẩn và thuộc tính còn trong tệp",
    message="Dấu vết chỉnh sửa (track changes) chưa được chấp nhận hoặc từ chối, {what}.",
    why="Nội dung trình ký phải là bản đã chốt; khi còn dấu vết, bản in và bản lưu có thể khác nhau.",
    source=CHECK_BEFORE_SIGNING,
    severity="error",
    disposition="must_fix",
    fix="display-only",
    bad=(
        Example(
            "Hỗ trợ ⟦1.250⟧ hộ trong năm 2026.",
            stage="presign",
            remnants=(Remnant(start=7, end=12, kind="insertion", detail="Đỗ Văn Hiển"),),
        ),
        Example(
            "Hỗ trợ các hộ⟦⟧ trong năm 2026.",
            stage="presign",
            remnants=(Remnant(start=13, end=13, kind="deletion", detail="Đỗ Văn Hiển: “nghèo”"),),
        ),
        Example(
            "⟦Hỗ trợ⟧ các hộ trong năm 2026.",
            stage="presign",
            remnants=(Remnant(start=0, end=6, kind="formatting"),),
        ),
    ),
    good=(
        Example("Theo dõi chỉnh sửa của các đơn vị, tổng hợp vào dự thảo.", stage="presign"),
        Example(
            "Hỗ trợ 1.250 hộ trong năm 2026.",
            stage="issued",
            remnants=(Remnant(start=7, end=12, kind="insertion", detail="Đỗ Văn Hiển"),),
        ),
    ),
    check=_find,
    stages=BEFORE_SIGNING,
)
