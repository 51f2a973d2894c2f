"""By when: the deadline that a clause states."""

from __future__ import annotations

import re

from docparse.extract.dates import match_date
from docparse.extract.header.shape import fold_space
from docparse.extract.tasks.words import FIRST_VERB, either_case

_DAY = r"(?:ngày\s*)?\d{1,2}\s*(?:[/.\-]|\s*tháng\s*)\s*\d{1,2}"
_YEAR = r"(?:\s*(?:[/.\-]|,?\s*năm)\s*\d{4})?"
_EACH = r"(?:\s*(?:hằng|hàng)\s+(?:năm|quý|tháng|tuần|ngày))?"
_DATE = rf"{_DAY}{_YEAR}{_EACH}"
_MONTH = r"tháng\s*\d{1,2}(?:\s*(?:-|–|,|và)\s*(?:tháng\s*)?\d{1,2})?(?:\s*(?:/|-|năm)\s*\d{4}|\s+(?:hằng|hàng)\s+năm)?"
_QUARTER = r"[Qq]u[ýí]\s*(?:IV|I{1,3}|[1-4])(?:\s*(?:/|-|,?\s*năm)\s*\d{4}|\s+(?:hằng|hàng)\s+năm)?"
_TIMES = r"(?:[Hh]ằng|[Hh]àng|[Mm]ỗi)\s+(?:năm|quý|tháng|tuần|ngày)"
# "ngày 25 hằng tháng", "ngày 15 của tháng cuối quý", "ngày 05 tháng đầu quý sau", "thứ sáu hằng tuần".
_NEXT = r"(?:sau|tiếp\s+theo|kế\s+tiếp|liền\s+kề|báo\s+cáo)"
_MONTH_OF = (
    rf"(?:của\s+)?tháng\s+(?:{_NEXT}|(?:cuối|đầu|thứ\s+\w+)(?:\s+(?:của\s+)?(?:(?:mỗi|hằng|hàng|từng)\s+)?(?:quý|kỳ|năm)"
    rf"(?:\s+{_NEXT})?)?)"
)
_NTH = (
    r"ngày\s+\d{1,2}(?:(?:\s+và|,)\s*(?:ngày\s+)?\d{1,2}(?:/\d{1,2})?)?"
    rf"\s+(?:(?:của\s+)?(?:hằng|hàng|mỗi)\s+(?:năm|quý|tháng)|{_MONTH_OF})"
)
_WEEKDAY = (
    r"(?:ngày\s+)?(?:[Tt]hứ\s+(?:[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy|[2-7])|[Cc]hủ\s+nhật)\s+"
    r"(?:của\s+)?(?:hằng|hàng|mỗi)\s+tuần"
)
_LATEST = (
    r"(?:[Cc]hậm\s+nhất\s*(?:là\s+|vào\s+|đến\s+|trước\s+|trong\s+)?|[Tt]rước\s+|[Xx]ong\s+trước\s+|[Mm]uộn\s+nhất\s+)"
)
_HOUR = r"(?:\d{1,2}\s*(?:giờ|h)\s*(?:\d{2})?\s*(?:phút)?,?\s*)?"
_SERIES = rf"{_TIMES}(?:\s*(?:,|và)\s*(?:{_TIMES}|0?[369]\s+tháng|quý|năm)(?!\w))*"
_RECURRING = rf"(?:{_NTH}|{_WEEKDAY})"
_FORMS = (
    rf"(?:[Đđ]ịnh\s+kỳ\s+)?{_SERIES},?\s+(?:{_LATEST}|[Vv]ào\s+){_HOUR}"
    rf"(?:{_RECURRING}|{_DATE}|ngày\s+\d{{1,2}})",
    rf"(?:{_LATEST}|[Vv]ào\s+){_HOUR}{_RECURRING}|{_LATEST}{_HOUR}{_DATE}(?:\s+và\s+{_DATE})?",
    r"(?:[Cc]hậm\s+nhất\s+|[Ss]au\s+|[Tt]rong\s+(?:thời\s+hạn|vòng)\s+)\d{1,3}\s*(?:\([^)]*\)\s*)?"
    r"(?:ngày|tháng|giờ|tuần)(?:\s+làm\s+việc)?(?:,?\s*(?:kể\s+)?(?:từ|sau)\s+(?:ngày|khi)[^,;.]{0,80})?",
    rf"(?:{_LATEST}|[Tt]rong\s+|[Hh]oàn\s+thành\s+(?:trong\s+|trước\s+)?|[Tt]ừ\s+)?"
    rf"(?:{_QUARTER}(?:\s*[-–]\s*{_QUARTER})?)",
    rf"(?:{_LATEST}|[Tt]rong\s+|[Hh]oàn\s+thành\s+(?:trong\s+|trước\s+)?|[Cc]uối\s+){_MONTH}",
    rf"(?:[Đđ]ịnh\s+kỳ\s+(?:vào\s+)?(?:trước\s+)?(?:{_NTH}|{_SERIES}|{_DATE}|\d{{1,2}}\s+tháng(?:/lần)?))",
    r"(?:[Xx]ong|[Hh]oàn\s+thành)\s+(?:trong|trước)\s+năm\s+\d{4}|(?<=,\s)[Tt]rong\s+năm\s+\d{4}|"
    r"[Tt]rong\s+năm\s+\d{4}(?=\s*[.;/]|\Z)",
    rf"(?:(?<=[,(]\s)|\A){_SERIES}|{_SERIES}(?=\s*[.;,(]|\Z)",
    rf"[Đđ]ến\s+hết\s+{_DATE}|[Đđ]ến\s+(?:hết\s+)?(?:tháng\s*\d{{1,2}}\s*/\s*\d{{4}})",
    r"(?:(?<=[,;]\s)|\A)[Đđ]ịnh\s+kỳ(?!\w)",
)
_SOME = re.compile(rf"(?<!\w)(?:{'|'.join(_FORMS)})(?!\w)")
_DUE = tuple(re.compile(rf"(?<!\w)(?:{form})(?!\w)") for form in _FORMS)
# What every form begins with.
_OPENING_WORDS = "chậm|trước|xong|muộn|sau|trong|hoàn|từ|quý|quí|cuối|tháng|định|hằng|hàng|đến|mỗi|vào"
_OPENING = re.compile(rf"(?:{either_case(_OPENING_WORDS)})\s")
_LEAD = re.compile(
    r"(?i:(?:hoàn\s+thành|xong|chậm\s+nhất|muộn\s+nhất|trước|trong|là|vào|đến)\s+)*(?:thời\s+gian\s+)?(?=(?i:ngày|tháng|năm)|\d)"
)
# "trước ngày 15 …" counts on a day of the past as well: what a law was before, not what is due.
_NOT_DUE = re.compile(r"(?:ban hành|có hiệu lực|được cấp|phát sinh|đã|sinh|ký|cấp|nộp|tồn đọng|được phê duyệt)\s+$")

# "Công khai hằng tháng …": how often something is done stands behind the verb that opens the clause; behind a noun
# it says which one.
_OFTEN = re.compile(rf"(?<!\w){_TIMES}(?!\w)")
_DONE = re.compile(rf"{FIRST_VERB.pattern}(?:(?:, | và ){FIRST_VERB.pattern})*\s+")
_LONGEST_VERBS = 40


def find_deadline(text: str, start: int, end: int) -> str | None:
    """The deadline in ``[start, end)``: ISO where it is one day, month or year, else as written."""
    clause = text[start:end]
    places = [found.start() for found in _OPENING.finditer(clause)]
    told = [place for place in places if _SOME.match(clause, place) and not _is_past(clause, place)]
    for form in _DUE if told else ():
        for found in filter(None, (form.match(clause, place) for place in told)):
            return normalise_deadline(found.group())
    often = (_OFTEN.match(clause, place) for place in places if _is_done(clause, place))
    return next((fold_space(each.group()) for each in often if each is not None), None)


def _is_past(clause: str, place: int) -> bool:
    return _NOT_DUE.search(clause, max(0, place - 18), place) is not None


def _is_done(clause: str, place: int) -> bool:
    return place <= _LONGEST_VERBS and _DONE.fullmatch(clause, 0, place) is not None


def normalise_deadline(written: str) -> str:
    """A single date as ISO (partial: ``YYYY-MM``, ``YYYY``); anything else as written.

    >>> normalise_deadline("trước ngày 05/12/2026"), normalise_deadline("Quý II/2026")
    ('2026-12-05', 'Quý II/2026')
    """
    folded = fold_space(written).rstrip(" .;,")
    lead = _LEAD.match(folded)
    date = match_date(folded, lead.end()) if lead is not None else None
    if date is not None and date.end == len(folded):
        return date.iso
    return folded
