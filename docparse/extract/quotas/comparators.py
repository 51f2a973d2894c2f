"""How a figure bounds its subject: "ít nhất", "không quá", "khoảng", "trở lên" around a number."""

from __future__ import annotations

import re

from docparse.values import Comparison

_BEFORE: tuple[tuple[Comparison, str], ...] = (
    ("~", r"khoảng|xấp xỉ|trên dưới|gần|ước"),
    (
        "<=",
        r"tối đa|không quá|không vượt quá|không cao hơn|nhiều nhất|chậm nhất|muộn nhất|top|tốp"
        r"|(?:trong|thuộc) (?:nhóm|tốp|top)|≤|<=",
    ),
    (">=", r"tối thiểu|ít nhất|không dưới|không thấp hơn|không ít hơn|đạt và vượt|≥|>="),
    ("<", r"xuống dưới|dưới|thấp hơn|ít hơn|<"),
    (">", r"trên|hơn|vượt|cao hơn|nhiều hơn|>"),
)
_FILLERS = "là|đạt|được|có|từ|mức|khoảng|phải|thêm|cho"
_FILLER = rf"(?:\s+(?:{_FILLERS}))*"
# Every match ends with one of these, which is told much faster than the pattern is searched for.
_ENDS = (
    *_FILLERS.split("|"),
    *"|".join(words for _, words in _BEFORE).replace("(?:trong|thuộc) (?:nhóm|tốp|top)", "nhóm|tốp|top").split("|"),
)
_ANY = "|".join(f"(?P<c{i}>{words})" for i, (_, words) in enumerate(_BEFORE))
_COMPARATOR = re.compile(rf"(?:(?<=\s)|(?<=[(\[,;:\-+“\"])|^)(?:{_ANY}){_FILLER}\s*$", re.IGNORECASE)
_AFTER: tuple[tuple[Comparison, re.Pattern[str]], ...] = (
    (">=", re.compile(r"(?:\s+|([^.;:\n\d]{1,60}?)\s)trở lên(?!\w)", re.IGNORECASE)),
    ("<=", re.compile(r"(?:\s+|([^.;:\n\d]{1,60}?)\s)trở xuống(?!\w)", re.IGNORECASE)),
)
_REACH = 40  # code points before a figure in which its comparator stands
_REACH_BEHIND = 100  # … and behind it

# Words that always bound a figure; the others ("trên địa bàn", "gần đây") also mean something else.
FIRM = frozenset({">=", "<="})


def comparator_before(text: str, start: int, floor: int) -> tuple[Comparison, int] | None:
    """The comparator that ends right before the figure at ``start``, and where it begins."""
    low = max(floor, start - _REACH)
    before = text[low:start]
    found = _COMPARATOR.search(before) if before.rstrip().lower().endswith(_ENDS) else None
    if found is None:
        return None
    index = next(i for i in range(len(_BEFORE)) if found[f"c{i}"])
    return _BEFORE[index][0], low + found.start()


def comparator_after(text: str, end: int, limit: int) -> tuple[Comparison, int] | None:
    """ "trở lên" or "trở xuống" behind the figure that ends at ``end``.

    With it where the figure then ends: behind these words if they follow at once, else unchanged
    ("từ 05 mỏ khoáng sản trở lên" ends before its object).
    """
    if "trở" not in text[end : min(limit, end + _REACH_BEHIND)].lower():
        return None
    for comparison, form in _AFTER:
        found = form.match(text, end, limit)
        if found is not None:
            return comparison, found.end() if found[1] is None else end
    return None


def bounds(comparison: Comparison, low: float, high: float) -> tuple[float | None, float | None]:
    """(min, max) of a figure: an open side is None."""
    if comparison in (">=", ">"):
        return low, None
    if comparison in ("<=", "<"):
        return None, high
    return low, high
