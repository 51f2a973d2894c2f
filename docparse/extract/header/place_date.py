"""Place and date: "Lào Cai, ngày 05 tháng 4 năm 2026", blanks included (Decree 30/2020, Phụ lục I, mục II.4)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from docparse.extract.header.found import Found
from docparse.extract.header.lines import Line
from docparse.extract.header.shape import CAPITALS, fold_space, is_upper
from docparse.values import Span

_BLANK = r"[.…_\s/]*"
_DAY = rf"(?P<day>\d{{1,2}}|{_BLANK})"
_MONTH = rf"(?P<month>\d{{1,2}}|{_BLANK})"
_YEAR = r"(?P<year>(?:19|20)\d\d|20\s?[.…_]*|[.…_]*)"
# A crawled page may leave an unpaired mark of emphasis inside a word.
_NGAY, _THANG, _NAM = (r"\**".join(word) for word in ("ngày", "tháng", "năm"))
_LONG = rf"(?i:{_NGAY})[\s*]*{_DAY}[\s*]*,?\s*(?i:{_THANG})\s*{_MONTH}[\s*]*,?\s*(?i:{_NAM})[\s*]*{_YEAR}"
_SHORT = r"(?:ngày\s*)?(?P<day>\d{1,2})\s*[/.-]\s*(?P<month>\d{1,2})\s*[/.-]\s*(?P<year>(?:19|20)\d\d)(?!\d)"
_WORD = rf"[{CAPITALS}][\w'’]*\.?"
_HEAD = r"(?:(?i:xã|phường|thị\s+trấn|thị\s+xã|thành\s+phố|tỉnh|quận|huyện|đặc\s+khu|tp\.?)\s+)?"
_PLACE = rf"(?<!\w)(?P<place>{_HEAD}{_WORD}(?:\s*[-–]\s*{_WORD}|\s+{_WORD}|\s+\d{{1,2}}(?=\s*,)){{0,5}})"
_FORMS = (
    re.compile(rf"{_PLACE}\s*[,;.:]?\s*(?P<date>{_LONG})"),
    re.compile(rf"(?P<place>)(?P<date>{_LONG})"),
    re.compile(rf"{_PLACE}\s*,\s*(?P<date>{_SHORT})"),
)
_PLACE_BEGUN = re.compile(rf"{_HEAD}{_WORD}(?:\s+{_WORD})?")
_BROKEN_REACH = 80


@dataclass(frozen=True, slots=True)
class PlaceDate:
    """``date`` is ISO, partial where day or month is blank, None where even the year is."""

    place: Found | None
    date: str | None
    written: Found


def find_place_date(lines: Sequence[Line], text: str) -> PlaceDate | None:
    """The first date line among ``lines``; only if there is none, one that is broken over two lines."""
    for reach in (0, _BROKEN_REACH):
        for line in lines:
            end = min(line.end + reach, lines[-1].end)
            if not _may_hold_date(text[line.start : end]):
                continue
            match = next(filter(None, (form.search(text, line.start, end) for form in _FORMS)), None)
            if match is not None and match.start() < line.end:
                return _place_date(match, _line_above(lines, line))
    return None


def _may_hold_date(words: str) -> bool:
    """False where neither the word for a day nor the century of a year stands; most lines hold none."""
    return "19" in words or "20" in words or "ngày" in words.replace("*", "").lower()


def match_date(line: str) -> PlaceDate | None:
    """The date that ``line`` holds; its spans count from the beginning of ``line``."""
    match = next(filter(None, (form.search(line) for form in _FORMS)), None)
    return _place_date(match, None) if match is not None else None


def _line_above(lines: Sequence[Line], line: Line) -> Line | None:
    """The line above, if it is the beginning of a place's name broken off: "Hà", then "Nội, ngày …"."""
    index = lines.index(line)
    before = lines[index - 1] if index else None
    if before is None or not before.shares_cell(line) or is_upper(before.text):
        return None
    return before if _PLACE_BEGUN.fullmatch(before.text) else None


def _place_date(match: re.Match[str], above: Line | None) -> PlaceDate:
    place = _place(match)
    if place is not None and above is not None and not match.string[above.end : place.span.start].strip():
        place = Found(f"{above.text} {place.value}", Span(above.start, place.span.end))
    written = Found(fold_space(match["date"]), Span(*match.span("date")))
    return PlaceDate(place, _iso(match["year"], match["month"], match["day"]), written)


def _place(match: re.Match[str]) -> Found | None:
    span = Span(*match.span("place"))
    return Found(fold_space(match["place"]).rstrip(" ,.-"), span) if match["place"] else None


def _iso(year: str, month: str, day: str) -> str | None:
    """Year, then month and day as far as they are written."""
    if not re.fullmatch(r"\d{4}", year):
        return None
    if not month.isdigit():
        return year
    return f"{year}-{int(month):02d}" + (f"-{int(day):02d}" if day.isdigit() else "")
