"""REL006: the text is set to be proofread in another language than Vietnamese."""

from __future__ import annotations

from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.left_remnants import BEFORE_SIGNING, CHECK_BEFORE_SIGNING, remnants_of
from docparse.checks.rule import Draft, Example, Rule
from docparse.values import Remnant, Span


def _find(context: Context) -> Iterator[Draft]:
    languages = [remnant.detail for remnant in remnants_of(context, "language")]
    if languages:
        yield Draft(span=Span(0, 0), values={"languages": "; ".join(languages)})


RULE = Rule(
    code="REL006",
    name="ngôn ngữ soát lỗi không phải tiếng Việt",
    subject="chú thích, dấu vết chỉnh sửa, chữ ẩn và thuộc tính còn trong tệp",
    message="Chữ trong tệp đặt ngôn ngữ soát lỗi không phải tiếng Việt (vi-VN): {languages}.",
    why="Đặt sai ngôn ngữ thì Word, LibreOffice gạch đỏ cả văn bản hoặc không soát được lỗi chính tả tiếng Việt.",
    source=CHECK_BEFORE_SIGNING,
    severity="info",
    disposition="editorial",
    fix="display-only",
    bad=(
        Example(
            "⟦⟧Các đơn vị tổ chức thực hiện.",
            stage="presign",
            remnants=(Remnant(start=0, end=0, kind="language", detail="nl-NL, 100%"),),
        ),
        Example(
            "⟦⟧Các đơn vị tổ chức thực hiện.",
            stage="presign",
            remnants=(
                Remnant(start=0, end=0, kind="language", detail="en-US, 61%"),
                Remnant(start=0, end=0, kind="language", detail="pt-BR, 22%"),
            ),
        ),
    ),
    good=(
        Example("Các đơn vị tổ chức thực hiện.", stage="presign"),
        Example(
            "Các đơn vị tổ chức thực hiện.",
            stage="draft",
            remnants=(Remnant(start=0, end=0, kind="language", detail="nl-NL, 100%"),),
        ),
    ),
    check=_find,
    stages=BEFORE_SIGNING,
)
