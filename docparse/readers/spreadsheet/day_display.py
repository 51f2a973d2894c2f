"""Days and times of spreadsheets, which are counted in days, as text."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence

from docparse.readers.spreadsheet.number_tokens import Token

_EPOCH_1900 = datetime.datetime(1899, 12, 30)
_EPOCH_1904 = datetime.datetime(1904, 1, 1)
# The spreadsheet takes 1900 for a leap year: days before March of it are one off.
_LAST_FALSE_DAY = 60
_MOST_DAYS = 2_958_466
_WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật")
_SHORT_WEEKDAYS = ("T2", "T3", "T4", "T5", "T6", "T7", "CN")
_MONTHS = (
    "Tháng Giêng", "Tháng Hai", "Tháng Ba", "Tháng Tư", "Tháng Năm", "Tháng Sáu", "Tháng Bảy", "Tháng Tám",
    "Tháng Chín", "Tháng Mười", "Tháng Mười Một", "Tháng Mười Hai",
)  # fmt: skip


def moment_of(days: float, *, from_1904: bool) -> datetime.datetime | None:
    """The day and time that a count of days stands for; None where it stands for none."""
    if not 0 <= days < _MOST_DAYS:
        return None
    if not from_1904 and 1 <= days < _LAST_FALSE_DAY:
        days += 1
    seconds = round(days * 86_400)
    return (_EPOCH_1904 if from_1904 else _EPOCH_1900) + datetime.timedelta(seconds=seconds)


def show_moment(days: float, tokens: Sequence[Token], *, from_1904: bool) -> str | None:
    """The count of days in a date format; None where it stands for no day."""
    moment = moment_of(days, from_1904=from_1904)
    if moment is None:
        return None
    half_day = any(token.kind == "clock" for token in tokens)
    shown = (_show(token, moment, days, half_day, minutes) for token, minutes in _with_minutes(tokens))
    return "".join(shown)


def _with_minutes(tokens: Sequence[Token]) -> Iterator[tuple[Token, bool]]:
    """Each token, and whether an "m" in it means minutes: it does after hours and before seconds."""
    codes = [(place, token.text.lower()[0]) for place, token in enumerate(tokens) if token.kind in {"date", "elapsed"}]
    order = {place: index for index, (place, _) in enumerate(codes)}
    for place, token in enumerate(tokens):
        index = order.get(place)
        after_hours = index is not None and index > 0 and codes[index - 1][1] == "h"
        before_seconds = index is not None and index + 1 < len(codes) and codes[index + 1][1] == "s"
        yield token, after_hours or before_seconds


def _show(token: Token, moment: datetime.datetime, days: float, half_day: bool, minutes: bool) -> str:
    if token.kind == "elapsed":
        return _elapsed(token.text, days)
    if token.kind == "clock":
        return "SA" if moment.hour < 12 else "CH"
    if token.kind != "date":
        return "" if token.kind == "digit" or token.text == "@" else token.text
    code, size = token.text.lower()[0], len(token.text)
    if code == "m" and not minutes:
        return _month(moment.month, size)
    if code == "d":
        return _day(moment, size)
    if code in "yeb":
        return f"{moment.year:04d}" if size > 2 or code == "e" else f"{moment.year % 100:02d}"
    hour = (moment.hour % 12 or 12) if half_day else moment.hour
    number = {"h": hour, "m": moment.minute, "s": moment.second}[code]
    return f"{number:02d}" if size > 1 else str(number)


def _elapsed(code: str, days: float) -> str:
    unit = {"h": 24, "m": 1_440, "s": 86_400}[code[0]]
    return str(int(round(days * 86_400) * unit // 86_400)).zfill(len(code))


def _month(month: int, size: int) -> str:
    if size <= 2:
        return f"{month:02d}" if size == 2 else str(month)
    return f"Thg{month}" if size == 3 else _MONTHS[month - 1]


def _day(moment: datetime.datetime, size: int) -> str:
    if size <= 2:
        return f"{moment.day:02d}" if size == 2 else str(moment.day)
    return (_SHORT_WEEKDAYS if size == 3 else _WEEKDAYS)[moment.weekday()]
