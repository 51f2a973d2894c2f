"""CIT026: words of guessing where a paper states facts ("có lẽ", "khả năng cao")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.values import Span

_GUESS = re.compile(
    r"(?<!\w)(?:có lẽ|hình như|gần như|dường như|khả năng cao|chắc là|chắc có|nghe nói|được biết|ước chừng)(?!\w)",
    re.IGNORECASE,
)


def _find(context: Context) -> Iterator[Draft]:
    for match in _GUESS.finditer(context.text):
        span = Span(*match.span())
        if not context.is_quoted(span):
            yield Draft(span=span)


RULE = Rule(
    code="CIT026",
    name="từ ngữ phỏng đoán",
    subject="từ ngữ phỏng đoán khi nêu sự việc",
    message="“{wrong}” là lời phỏng đoán: nêu căn cứ, số liệu, hoặc bỏ.",
    why="Văn bản hành chính dùng từ ngữ chính xác, rõ ràng, một nghĩa.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6",
    severity="info",
    disposition="editorial",
    fix="display-only",
    default=False,
    bad=(
        Example("Nguyên nhân ⟦có lẽ⟧ do thiếu nhân lực tại các xã."),
        Example("⟦Khả năng cao⟧ dự án sẽ chậm tiến độ."),
    ),
    good=(
        Example("Nguyên nhân do thiếu nhân lực tại các xã."),
        Example("Tỷ lệ hồ sơ trực tuyến đạt 95%, dự án chậm tiến độ 02 tháng."),
    ),
    check=_find,
)
