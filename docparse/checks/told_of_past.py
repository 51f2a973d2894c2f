"""Whether a text speaks of a place or an organ as of something past, or as another text does."""

from __future__ import annotations

import re
from bisect import bisect_right

from docparse.checks.context import Context
from docparse.checks.written_dates import full_dates
from docparse.values import BlockKind, Span

_REACH = 200
_PAST = re.compile(
    r"\b(?:sáp nhập|hợp nhất|sắp xếp|tiếp nhận|chuyển giao|bàn giao|giải thể|kết thúc hoạt động|nguyên|đổi tên|"
    r"chia tách|tách tỉnh|thành lập|trước đây|cơ sở|thay thế|bãi bỏ|đã|nay|trước khi|trước ngày|"
    r"hết hiệu lực|từng|cũ|ban hành năm|quê)\b|"
    r"\bdo\s[^,;]{0,60}?\b(?:cấp|ban hành|phê duyệt|ký|xây dựng)\b",
    re.IGNORECASE,
)
_END = re.compile(r"[;\n]|\.\s")
_OLD_YEAR = re.compile(r"\b(?:19\d\d|20[01]\d|202[0-4])\b")


def is_told_of_past(context: Context, span: Span, last_day: str = "") -> bool:
    """True in a sentence with "cũ", "nay là", "đã" and the like, an earlier year, or a day up to ``last_day`` (ISO)."""
    text = context.text
    before = _END.split(text[max(0, span.start - _REACH) : span.start])[-1]
    after = _END.split(text[span.end : span.end + _REACH], maxsplit=1)[0]
    near = f"{before} {after}"
    return bool(_PAST.search(near) or _OLD_YEAR.search(near) or _is_dated(near, last_day))


def _is_dated(near: str, last_day: str) -> bool:
    days = (f"{date.year}-{int(date.month):02d}-{int(date.day):02d}" for date in full_dates(near))
    return bool(last_day) and any(day <= last_day for day in days)


def is_cited_matter(context: Context, span: Span) -> bool:
    """True inside a citation, its title or quotation marks, and in notes: other people's words."""
    block = context.document.block_at(span.start)
    if context.is_quoted(span) or (block is not None and block.kind is BlockKind.FOOTNOTE):
        return True
    citations = context.analysis.citations
    index = bisect_right(citations, span.start, key=lambda citation: citation.start) - 1
    return index >= 0 and span.start < max(citations[index].end, _end_of_title(context, index))


def _end_of_title(context: Context, index: int) -> int:
    title = context.analysis.citations[index].title_span
    return title.end if title is not None else 0
