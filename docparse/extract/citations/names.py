"""Instruments cited by a name alone: "Nghị quyết Đại hội XIII", "Đề án 06", "Quy hoạch tỉnh … thời kỳ 2021-2030".

A name is a capitalised type word with a title behind it that pins it down: a year or period, a
congress or plenum, an issuing organ, or quotation marks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from docparse.extract.citations.typewords import match_type_word
from docparse.values import Citation, Span

_TYPES = frozenset(
    "Nghị quyết|Kế hoạch|Chương trình|Chương trình hành động|Chiến lược|Đề án|Quy hoạch|Kết luận|Chỉ thị|Quy chế|"
    "Quy chế phối hợp|Báo cáo|Dự án|Quy định|Thông báo|Thông báo kết luận|Cương lĩnh|Điều lệ|Chương trình phối hợp|"
    "Quyết định|Văn bản|Phương án".split("|")
)
_TYPE = re.compile(
    r"(?<!\w)(?:Nghị quyết|Kế hoạch|Chương trình|Chiến lược|Đề án|Quy hoạch|Kết luận|Chỉ thị|Quy chế|Báo cáo|Dự án|"
    r"Quy định|Thông báo|Cương lĩnh|Điều lệ|Quyết định|Phương án|kế hoạch|đề án|chiến lược|quy hoạch|chương trình)(?!\w)"
)
_QUOTED = re.compile(r"\s*[:]?\s*[“\"](?P<title>[^”\"“\n]{6,300})[”\"]")
_NOT_A_NAME = re.compile(
    r"\s*(?:số\b|này|nêu|nói|trên|đó|kèm|của Chính phủ,|:|;|,|\.|\(|\)|và |các |được |đã |để |do |có |là |tại |trong |theo |"
    r"cụ thể|chi tiết|như|phải|hằng|hàng|tuần|tháng|quý)",
)
_END = re.compile(
    r"[;:.()\n]|…|,\s*(?=(?!định hướng|tầm nhìn|lần thứ|nhiệm kỳ|giai đoạn|đến năm)(?:[A-ZĐ]\w*\s|và\s|đồng thời|góp phần|nhằm|"
    r"trong đó|bảo đảm|đảm bảo|để|theo|đặc biệt|cụ thể|gắn|đã|được|có|các|phù hợp|trên cơ sở|kịp thời|tập trung|trong))|"
    r"\s(?:và các|do|được|đã|phải|theo|tại các|nhằm|để|bảo đảm|đảm bảo|trên cơ sở|gắn với|đạt|là|có hiệu lực|kèm theo|"
    r"ban hành|trình|trước ngày|trong tháng|khi|sau khi|nếu|và (?=[A-ZĐ]))(?!\w)"
)
_ANCHOR = re.compile(
    r"(?:năm|giai đoạn|thời kỳ|nhiệm kỳ)\s+\d{4}|\d{4}\s*[-–]\s*\d{4}|Đại hội (?:đại biểu|XI|Đảng|toàn quốc|lần)|"
    r"Trung ương (?:\d|lần|\w+ kh)|kh[oó][aá] [IVX]+|5 năm"
)
_CONGRESS = re.compile(r"\s*(?:của\s+)?(?:Hội nghị\s+)?(?:(?:lần thứ \w+ )?(?:Ban Chấp hành )?Trung ương|Đại hội)(?!\w)")
_ABOUT = re.compile(r"\s+về(?!\w)")
_MAKING = re.compile(
    r"(?:xây dựng|ban hành|phê duyệt|lập|tham mưu|dự thảo|trình|hoàn thiện|soạn thảo|sửa đổi|đề xuất|công bố|thẩm định|rà soát)"
    r"\s+(?:\w+\s+){0,3}$",
    re.IGNORECASE,
)
_NUMBERED_SCHEME = re.compile(r"\s+(?P<number>\d{2,4})(?=\s*(?:[,.;:)]|$|của|và|trên|về|tại))")
_LONGEST = 320


def find_names(text: str, mentions: Sequence[Citation]) -> list[Citation]:
    """Names in one paragraph that no other mention covers; ``mentions`` are the ones found already."""
    found: list[Citation] = []
    position = 0
    while (word := _TYPE.search(text, position)) is not None:
        position = word.end()
        if any(mention.start <= word.start() < mention.end for mention in mentions):
            continue
        name = _read_name(text, word.start(), mentions)
        if name is not None:
            found.append(name)
            position = name.end
    return found


def _read_name(text: str, start: int, mentions: Sequence[Citation]) -> Citation | None:
    matched = match_type_word(text, start)
    if matched is None or matched[0] not in _TYPES:
        return None
    kind, type_end = matched
    end = _name_end(text, kind, start, type_end, mentions)
    if end is None or _is_being_made(text, start, mentions):
        return None
    return Citation(
        start=start,
        end=end,
        type=kind,
        name=re.sub(r"\s+", " ", text[start:end]),
        form="named",
        confidence=0.7,
        type_span=Span(start, type_end),
    )


def _name_end(text: str, kind: str, start: int, type_end: int, mentions: Sequence[Citation]) -> int | None:
    quoted = _QUOTED.match(text, type_end)
    if quoted is not None:
        return quoted.end()
    if _NOT_A_NAME.match(text, type_end):
        return None
    next_mention = min((mention.start for mention in mentions if mention.start > start), default=len(text))
    limit = min(start + _LONGEST, len(text))
    end_mark = _END.search(text, type_end, limit)
    end = end_mark.start() if end_mark is not None else limit
    if next_mention < end:
        return None
    end = _close_period(text, end)
    if _CONGRESS.match(text, type_end) and (about := _ABOUT.search(text, type_end, end)) is not None:
        end = about.start()
    written = text[type_end:end].rstrip(" ,-–")
    if not _ANCHOR.search(written) or len(written.split()) < 2:
        return None
    return type_end + len(written)


def _close_period(text: str, end: int) -> int:
    """ "Kế hoạch 5 năm (2021-2025) của Đại hội …" goes on after the bracket."""
    period = re.compile(r"\s*\(\d{4}\s*[-–]\s*\d{4}\)(?:\s+của[^;:.()\n]+)?").match(text, end)
    if period is None:
        return end
    stop = re.compile(r"[;:.]").search(text, period.end())
    return stop.start() if stop is not None and "," in text[period.end() : stop.start()][:2] else period.end()


def _is_being_made(text: str, start: int, mentions: Sequence[Citation]) -> bool:
    """A plan that is to be drawn up is no reference; nor is one that a numbered instrument approves."""
    if text[start].islower() and not _IMPLEMENTED.search(text[:start]):
        return True
    return _MAKING.search(text, max(0, start - 60), start) is not None


_IMPLEMENTED = re.compile(r"(?:thực hiện|triển khai|của|theo|và)\s+(?:các\s+)?$|[;,]\s*$|\s$")
