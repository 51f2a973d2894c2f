"""The title (trích yếu) that follows a full citation."""

from __future__ import annotations

import re

from docparse.values import Span

_OPENING = re.compile(
    r"\s*(?:\([^()]{0,80}\)\s*)?,?\s*(?=(?:về|v/v|quy định|ban hành|hướng dẫn|phê duyệt|sửa đổi|thực hiện|"
    r"triển khai|công bố|"
    r"giao|thành lập|kiện toàn|thông qua|điều chỉnh|tăng cường|tiếp tục|bổ sung|thay thế|đề nghị)(?!\w))",
    re.IGNORECASE,
)
_END = re.compile(r"[;\n]|\.(?=\s|$)|\.\.\.|…")
_LONGEST = 600


def find_title(text: str, position: int) -> Span | None:
    """The title that begins right after a citation ends at ``position``; None if none does.

    It runs to the semicolon or the full stop; a bracket that was open before the citation ends it.
    """
    opening = _OPENING.match(text, position)
    if opening is None:
        return None
    start = opening.end()
    end_mark = _END.search(text, start, start + _LONGEST)
    end = end_mark.start() if end_mark is not None else min(len(text), start + _LONGEST)
    end = _close_bracket(text, start, end)
    return Span(start, start + len(text[start:end].rstrip(" ,"))) if end > start else None


def _close_bracket(text: str, start: int, end: int) -> int:
    depth = 0
    for place in range(start, end):
        if text[place] == "(":
            depth += 1
        elif text[place] == ")":
            if depth == 0:
                return place
            depth -= 1
    return end
