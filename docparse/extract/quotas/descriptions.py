"""Figures that describe: conditions of the subject, dimensions, durations, lengths of lists."""

from __future__ import annotations

import re

from docparse.extract.quotas.cues import has_strong_aim
from docparse.extract.quotas.figures import Figure

_FILTER = re.compile(
    r"(?<!\w)(?:có|với|đạt) (?:tổng )?(?:diện tích|thể tích|giá trị|mức|vốn|công suất|quy mô|dung tích|trọng tải"
    r"|chiều (?:dài|cao|rộng)"
    r"|thời gian|thu nhập|doanh thu|số vốn|tải trọng|độ dài|kích thước)[^,;.:]{0,30}$",
    re.IGNORECASE,
)
_DISTANCE = re.compile(
    r"(?<!\w)(?:cách|sâu|cao|rộng|dài|dày|nặng|đường kính|kích thước|bán kính)(?:\s+[^\W\d_]+){0,3}\s*$", re.IGNORECASE
)
_WITHIN = re.compile(
    r"(?<!\w)(?:trong(?: vòng)?|xuống còn|còn|xuống|giảm|rút ngắn)(?:\s+[^\W\d_]+){0,3}\s*$", re.IGNORECASE
)
_PROCEDURE = re.compile(r"(?<!\w)(?:thời hạn|chậm nhất|kể từ|trước|sau)(?:\s+[^\W\d_]+){0,3}\s*$", re.IGNORECASE)
_TURNS = re.compile(r"[^,;.:\n\d]{0,30}?\s(?:xuống|lên|còn)(?:\s[^\W\d_]+){0,2}\s*\d", re.IGNORECASE)
_SHORT_TIMES = ("giờ", "phút", "ngày", "giây")
_OWN_PARTS = frozenset(
    {"mục tiêu", "chỉ tiêu", "nhiệm vụ", "giải pháp", "tiêu chí", "nội dung", "điều", "phụ lục", "chương"}
)


def describes_subject(text: str, figure: Figure, sentence: int) -> bool:
    """ "vùng nuôi có diện tích từ 10 ha trở lên", "cách đáy 0,5 m", "từ 3 sao trở lên"."""
    if figure.unit.kind == "grade":
        return True
    if figure.unit.counted or figure.unit.kind in ("ratio", "time"):
        return False
    before = text[max(sentence, figure.start - 60) : figure.start]
    if figure.unit.kind == "length" and _DISTANCE.search(before):
        return True
    return bool(_FILTER.search(before)) and not has_strong_aim(text, sentence, figure.start)


def is_time_limit(text: str, figure: Figure, sentence: int, among_targets: bool) -> bool:
    """A duration, unless it is the target itself: "trong 24 giờ đầu", "giảm còn 05 ngày"."""
    if figure.unit.kind != "time" or figure.unit.rate:
        return False
    before = text[max(sentence, figure.lead - 40) : figure.lead]
    short = figure.unit.name.startswith(_SHORT_TIMES)
    return not (among_targets and short and _WITHIN.search(before) and not _PROCEDURE.search(before))


def is_baseline(text: str, figure: Figure) -> bool:
    """The first figure of "giảm từ 12% xuống còn 8%": where the change begins."""
    before = text[max(0, figure.start - 5) : figure.start].lower()
    return before.endswith("từ ") and _TURNS.match(text, figure.end) is not None


def is_list_length(text: str, figure: Figure) -> bool:
    """ "(16 mục tiêu)": how many items the document lists."""
    inside = text[figure.start - 1 : figure.start] == "(" and text[figure.end : figure.end + 1] == ")"
    return inside and figure.unit.name in _OWN_PARTS
