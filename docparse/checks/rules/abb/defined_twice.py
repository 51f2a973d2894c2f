"""ABB005: one abbreviation explained in two ways."""

from __future__ import annotations

from collections.abc import Iterator

from docparse.checks.abbreviations import one_form
from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.lexicon.folding import fold_name


def _find(context: Context) -> Iterator[Draft]:
    meant: dict[str, tuple[str, str]] = {}
    for use in context.abbreviations:
        if use.full is None:
            continue
        written = use.full.of(context.text)
        folded = fold_name(written)
        earlier = meant.setdefault(one_form(use.short), (folded, written))
        if earlier[0] != folded:
            yield Draft(span=use.span, values={"earlier": earlier[1], "here": written, "short": use.short})


RULE = Rule(
    code="ABB005",
    name="một chữ viết tắt hai nghĩa",
    subject="mỗi chữ viết tắt một nghĩa",
    message="“{short}” ở trên là “{earlier}”, ở đây là “{here}”.",
    why="Một chữ viết tắt chỉ có một nghĩa trong cả văn bản.",
    source="Nghị định 78/2025/NĐ-CP, Điều 60 (dẫn chiếu cho văn bản hành chính)",
    severity="warning",
    disposition="verify",
    fix="display-only",
    bad=(
        Example("Trung tâm y tế (TTYT) tiếp nhận hồ sơ.\nCổng thông tin y tế (⟦TTYT⟧) được nâng cấp."),
        Example("Ban quản lý (BQL) lập dự toán.\nKỹ thuật bảo quản lúa (⟦BQL⟧) được phổ biến đến từng hộ."),
    ),
    good=(
        Example("Hỗ trợ hợp tác xã (HTX) mua giống.\nCác hợp tác xã (HTX) báo cáo."),
        Example("Hỗ trợ hợp tác xã (HTX) mua giống; công ty (CT) tham gia."),
    ),
    check=_find,
)
