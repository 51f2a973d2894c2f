"""By when a figure is to be reached, and for which period it holds.

Looked for beside the figure first, then in the line that introduces its list, in the titles of its
sections, in the line that states the time of the work; a year that the title of the document names is
the last resort ("… năm 2023", not "đến năm 2030": that is the time of the whole programme).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from docparse.extract.dates import match_date, parse_date
from docparse.text.literals import contains_any

_YEAR = r"20\d\d"
_UNTIL = re.compile(
    rf"(?<!\w)(?P<words>đến (?:hết |cuối |trước )?|tới |vào |trước |hết |cuối |trong |kết thúc "
    rf"|tầm nhìn đến )?năm\s+(?P<year>{_YEAR})(?P<to>\s?[-–]\s?{_YEAR})?",
    re.IGNORECASE,
)
_PERIOD = re.compile(
    rf"(?:giai đoạn|thời kỳ|nhiệm kỳ|từ(?: nay)?(?: năm)?)\s+(?P<from>{_YEAR})?\s?(?:[-–]"
    rf"|đến(?: hết)?(?: năm)?)\s?(?P<to>{_YEAR})",
    re.IGNORECASE,
)
_BEFORE_DAY = re.compile(
    r"(?<!\w)(?:trước|đến(?: hết)?|chậm nhất(?: là)?|xong trước)\s+(?=ngày|\d{1,2}/\d{1,2}/20)", re.IGNORECASE
)
_YEARLY = re.compile(r"(?<!\w)(?:hằng năm|hàng năm|mỗi năm|bình quân năm|trung bình mỗi năm)(?!\w)", re.IGNORECASE)
_REPEATED = re.compile(r"(?<!\w)(?:hằng|hàng|mỗi)\s+(tuần|tháng|quý|năm)(?!\w)", re.IGNORECASE)
_DAY_SIGNS, _CENTURY = ("ngày", "/20"), "20"
_OFTEN_SIGNS = ("hằng", "hàng", "mỗi", "bình quân năm")
_COMPARED = re.compile(r"(?<!\w)(?:so với|so|kỷ niệm|bằng|như)\s*$", re.IGNORECASE)
_MONTH_BEFORE = re.compile(r"tháng\s*\d{1,2}\s*$", re.IGNORECASE)
_TITLE_YEAR = re.compile(rf"(?<!đến )(?<!trước )(?<!cuối )(?<!hết )năm\s+({_YEAR})(?!\s?[-–])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Horizon:
    """``deadline`` ISO, possibly a year; ``period`` "2026-2030" or "hằng năm"; None = not said."""

    deadline: str | None = None
    period: str | None = None

    def or_else(self, other: Horizon) -> Horizon:
        """This horizon, its gaps filled from ``other``."""
        return Horizon(self.deadline or other.deadline, self.period or other.period)


def horizon_in(text: str, start: int, end: int, *, last: bool = True) -> Horizon:
    """What ``[start, end)`` says about time: the last statement, or the first."""
    words = text[start:end].lower()
    # A look for what every match of a pattern holds costs a hundredth of the pattern.
    found = [*_days(text, start, end)] if contains_any(words, _DAY_SIGNS) else []
    if _CENTURY in words:
        found += [*_years(text, start, end), *_periods(text, start, end)]
    deadline = (max if last else min)(found)[1] if found else None
    told = _CENTURY in words or contains_any(words, _OFTEN_SIGNS)
    return Horizon(deadline, _period(text, start, end) if told else None)


def _days(text: str, start: int, end: int) -> Iterable[tuple[int, str]]:
    for words in _BEFORE_DAY.finditer(text, start, end):
        date = match_date(text, words.end())
        if date is not None:
            yield words.start(), date.iso


def _years(text: str, start: int, end: int) -> Iterable[tuple[int, str]]:
    for year in _UNTIL.finditer(text, start, end):
        if _COMPARED.search(text[max(start, year.start() - 10) : year.start()]):
            continue
        if _is_inside_date(text, start, year.start()):
            continue
        yield year.start(), (year["to"] or year["year"])[-4:]


def _is_inside_date(text: str, start: int, position: int) -> bool:
    """ "ngày 05 tháng 3 năm 2020" is the day of something else."""
    return _MONTH_BEFORE.search(text[max(start, position - 12) : position]) is not None


def _periods(text: str, start: int, end: int) -> Iterable[tuple[int, str]]:
    for period in _PERIOD.finditer(text, start, end):
        if not _COMPARED.search(text[max(start, period.start() - 10) : period.start()]):
            yield period.start(), period["to"]


def _period(text: str, start: int, end: int) -> str | None:
    repeated = _REPEATED.search(text, start, end)
    if repeated is not None:
        return f"hằng {repeated[1].lower()}"
    if _YEARLY.search(text, start, end):
        return "hằng năm"
    period = _PERIOD.search(text, start, end)
    return f"{period['from']}-{period['to']}" if period is not None and period["from"] else None


def horizon_of_title(title: str | None) -> Horizon:
    """The year a document is made for."""
    title = title or ""
    years = [year[1] for year in _TITLE_YEAR.finditer(title) if not _is_inside_date(title, 0, year.start())]
    return Horizon(years[-1] if len(set(years)) == 1 else None, None)


def horizon_of_time_line(text: str) -> Horizon:
    """ "Thời gian thi đua: Năm 2023", "Thời gian thực hiện: từ 2026 đến 2030"."""
    found = horizon_in(text, 0, len(text))
    return found if found.deadline else Horizon(parse_date(text), found.period)
