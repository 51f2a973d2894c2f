"""The date of a document whose letterhead has none: before the signature, or the day of adoption."""

from __future__ import annotations

import re
from collections.abc import Sequence

from docparse.extract.header.found import Found
from docparse.extract.header.lines import Line
from docparse.extract.header.place_date import PlaceDate, find_place_date
from docparse.extract.header.shape import fold_space
from docparse.values import Signature, Span

_CLOSING_LINES = 60
_LINES_ABOVE = 12
# A date line holds nothing but place and date.
_OTHER_WORDS = 12
_ADOPTED = re.compile(r".*?thông\s+qua\b[^;]{0,120}?(?P<date>ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})")
_TODAY = re.compile(
    r"(?:hôm nay|vào hồi|vào lúc)\b[^;]{0,80}?(?P<date>ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})", re.IGNORECASE
)
_MINUTES = "Biên bản"
_ADOPTED_TYPES = ("Luật", "Bộ luật", "Pháp lệnh", "Nghị quyết", "Hiến pháp")


def find_closing_date(
    lines: Sequence[Line], text: str, type_name: str | None, signatures: Sequence[Signature]
) -> PlaceDate | None:
    """A date line just above the signature (minutes, older forms); for laws "… thông qua ngày …"."""
    if signatures:
        above = [line for line in lines if line.start < signatures[0].start][-_LINES_ABOVE:]
        for line in above:
            found = find_place_date([line], text)
            if found is not None and len(line.text) - len(found.written.value) - _length(found.place) < _OTHER_WORDS:
                return found
    if type_name == _MINUTES:
        return _stated(_TODAY, lines[:_CLOSING_LINES], text)
    return _stated(_ADOPTED, lines[:-_CLOSING_LINES:-1], text) if type_name in _ADOPTED_TYPES else None


def _length(place: Found | None) -> int:
    return len(place.value) if place is not None else 0


def _stated(pattern: re.Pattern[str], lines: Sequence[Line], text: str) -> PlaceDate | None:
    """The day that the first line which ``pattern`` fits states."""
    for line in lines:
        match = pattern.match(text[line.start : line.end])
        if match is not None:
            start, end = (line.start + offset for offset in match.span("date"))
            day, month, year = map(int, re.findall(r"\d+", match["date"]))
            return PlaceDate(None, f"{year}-{month:02d}-{day:02d}", Found(fold_space(match["date"]), Span(start, end)))
    return None
