"""CAP014: "nhân dân" and "nhà nước" in small letters where they are the People and the State."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.values import Span

# Words before the noun; "ngân sách nhà nước" and "Ủy ban nhân dân" have it as a part of another name.
_NOUN = re.compile(
    r"(?<!\w)(?:phục vụ|tầng lớp|quần chúng|Đảng,|Đảng và|giữa|lắng nghe|trong|cho|đến|của|với) "
    r"(?P<noun>nhân dân|nhà nước)(?!\w)(?! (?:tỉnh|huyện|xã|thành phố|pháp quyền|các cấp))"
)


def _find(context: Context) -> Iterator[Draft]:
    for match in _NOUN.finditer(context.text):
        span = Span(*match.span("noun"))
        if not context.is_quoted(span):
            yield Draft(span=span, suggestions=(match["noun"].capitalize(),))


RULE = Rule(
    code="CAP014",
    name="nhân dân, nhà nước viết thường",
    subject="viết hoa Nhân dân, Nhà nước",
    message="Viết “{right}”.",
    why="Các danh từ Nhân dân, Nhà nước viết hoa.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục II, mục V.1",
    severity="info",
    disposition="editorial",
    fix="suggested",
    default=False,
    bad=(
        Example("Cán bộ hết lòng phục vụ ⟦nhân dân⟧."),
        Example("Thực hiện tốt chính sách của Đảng và ⟦nhà nước⟧."),
    ),
    good=(
        Example("Cán bộ hết lòng phục vụ Nhân dân."),
        Example("Nguồn ngân sách nhà nước; đơn vị quản lý nhà nước; Tòa án nhân dân tỉnh."),
    ),
    check=_find,
)
