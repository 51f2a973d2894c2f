"""DAT004: a weekday that the calendar gives to another day ("thứ Hai, ngày 15/5/2024")."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from itertools import chain

from docparse.checks.anchors import matches_at
from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.text.literals import contains_any
from docparse.values import Span

_NAMES = ("Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy")
_SUNDAY = 6
_NUMERALS = {"2": 0, "3": 1, "4": 2, "5": 3, "6": 4, "7": 5, "bẩy": 5}
_WEEKDAY = r"(?P<w>thứ\s+(?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ\s+nhật)"
_DAY = (
    r"(?:ngày\s+)?(?P<d>\d{1,2})(?:\s*[/.-]\s*|\s+tháng\s+)(?P<m>\d{1,2})"
    r"(?:\s*[/.-]\s*|\s+năm\s+)(?P<y>(?:19|20)\d\d)(?!\d)"
)
_BEFORE = re.compile(rf"\b{_WEEKDAY}\s*[,(]?\s*{_DAY}", re.IGNORECASE)
_BEHIND = re.compile(rf"[,(]\s*(?:nhằm\s+|tức\s+)?{_WEEKDAY}\b", re.IGNORECASE)
_AFTER = re.compile(rf"{_DAY}\s*{_BEHIND.pattern}", re.IGNORECASE)
_FIRST_WORDS = ("thứ", "chủ")
_LITERALS = ("hứ ", "hủ nhật", "hủ Nhật", "HỨ ", "HỦ NHẬT")


def _find(context: Context) -> Iterator[Draft]:
    text = context.text
    if not contains_any(text, _LITERALS):
        return
    starts = context.words.starts_where(lambda form: form.lower() in _FIRST_WORDS)
    behind = _AFTER.finditer(text) if _BEHIND.search(text) is not None else ()
    for match in chain(matches_at(_BEFORE, text, starts), behind):
        day = _calendar_day(match)
        written = _number_of(match["w"])
        if day is not None and day.weekday() != written:
            right = _write(day.weekday(), match["w"])
            yield Draft(span=Span(*match.span("w")), suggestions=(right,), values={"day": f"{day:%d/%m/%Y}"})


def _calendar_day(match: re.Match[str]) -> datetime.date | None:
    try:
        return datetime.date(int(match["y"]), int(match["m"]), int(match["d"]))
    except ValueError:
        return None


def _number_of(written: str) -> int:
    last = written.split()[-1].lower()
    if last == "nhật":
        return _SUNDAY
    return _NUMERALS[last] if last in _NUMERALS else [name.lower() for name in _NAMES].index(last)


def _write(weekday: int, like: str) -> str:
    """The name of the day, opened with the same case as ``like``."""
    name = "chủ nhật" if weekday == _SUNDAY else f"thứ {_NAMES[weekday]}"
    return name[0].upper() + name[1:] if like[0].isupper() else name


RULE = Rule(
    code="DAT004",
    name="thứ không khớp ngày",
    subject="ngày tháng trong văn bản",
    message="Theo lịch, ngày {day} là {right}, không phải “{wrong}”: đối chiếu cả thứ lẫn ngày.",
    why="Thời gian nêu trong văn bản phải chính xác; thứ và ngày phải là của cùng một ngày.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.4 và II.6",
    severity="error",
    disposition="must_fix",
    fix="display-only",
    bad=(
        Example("Thời gian: 08 giờ 00, ⟦thứ Hai⟧, ngày 15/5/2024."),
        Example("Hội nghị họp ngày 10 tháng 5 năm 2023 (⟦thứ Năm⟧) tại trụ sở."),
        Example("Thời gian: 14 giờ 00, ⟦Chủ nhật⟧ ngày 02/3/2024."),
    ),
    good=(
        Example("Thời gian: 08 giờ 00, thứ Tư, ngày 15/5/2024."),
        Example("Giao ban vào thứ Hai hằng tuần; kỳ này họp ngày 10 tháng 5 năm 2023 (thứ Tư)."),
    ),
    check=_find,
)
