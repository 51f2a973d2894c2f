"""REL003: the file holds hidden text."""

from __future__ import annotations

from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.left_remnants import BEFORE_SIGNING, CHECK_BEFORE_SIGNING, after_colon, remnants_of
from docparse.checks.rule import Draft, Example, Rule
from docparse.values import Remnant


def _find(context: Context) -> Iterator[Draft]:
    for remnant in remnants_of(context, "hidden"):
        yield Draft(span=remnant.span, values={"words": after_colon(remnant.detail)}, form=remnant.detail)


RULE = Rule(
    code="REL003",
    name="chữ ẩn trong tệp",
    subject="chú thích, dấu vết chỉnh sửa, chữ ẩn và thuộc tính còn trong tệp",
    message="Tệp có chữ ẩn{words}.",
    why="Chữ ẩn không hiện trên bản in nhưng người nhận tệp vẫn mở ra đọc được; cần xem lại rồi xóa hoặc cho hiện.",
    source=CHECK_BEFORE_SIGNING,
    severity="warning",
    disposition="verify",
    fix="display-only",
    bad=(
        Example(
            "Kinh phí do ngân sách tỉnh bảo đảm⟦⟧.",
            stage="presign",
            remnants=(Remnant(start=34, end=34, kind="hidden", detail="“chưa thống nhất với Sở Tài chính”"),),
        ),
        Example("Nơi nhận:⟦⟧", stage="presign", remnants=(Remnant(start=9, end=9, kind="hidden"),)),
    ),
    good=(
        Example("Ẩn danh người phản ánh theo quy định.", stage="presign"),
        Example("Nơi nhận:", stage="draft", remnants=(Remnant(start=9, end=9, kind="hidden"),)),
    ),
    check=_find,
    stages=BEFORE_SIGNING,
)
