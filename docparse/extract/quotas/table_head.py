"""The head of a table: what each column holds.

A head cell may span columns that the next row names ("Giai đoạn 2026 - 2030" over five years). Most files
state the spans; those that came through a text export have lost them, so they are put back by counting.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum

from docparse.extract.dates import parse_date
from docparse.extract.quotas.table_grid import Row, Table
from docparse.extract.quotas.table_units import unit_of_text

# Rows of a head.
_HIGHEST = 3


class Role(Enum):
    """What a column holds."""

    LABEL = "label"
    SUBJECT = "subject"
    UNIT = "unit"
    TARGET = "target"
    PAST = "past"
    PRICE = "price"
    DEADLINE = "deadline"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its head, with that of the cell above it in ``above``, and its role."""

    head: str
    above: str
    role: Role

    @property
    def title(self) -> str:
        return f"{self.above} {self.head}".strip()


_ROLES: dict[Role, re.Pattern[str]] = {
    role: re.compile(words, re.IGNORECASE)
    for role, words in (
        (Role.LABEL, r"(?:stt|tt|số tt|số thứ tự|số)$"),
        (Role.UNIT, r"(?:đvt|đơn vị tính|đơn vị(?: đo)?)\W*$"),
        (
            Role.DEADLINE,
            r".*(?:thời hạn|hạn (?:hoàn thành|thực hiện)|(?:thời gian|tiến độ) (?:hoàn thành|thực hiện)"
            r"|hoàn thành trước)",
        ),
        (
            Role.OTHER,
            r".*(?:ghi chú|thời gian|thời hạn|tiến độ|chủ trì|phối hợp|căn cứ|tọa độ|toạ độ|mã số|địa chỉ|năm sinh"
            r"|số hiệu"
            r"|điện thoại|phụ trách|tần suất|người thực hiện|cơ quan thực hiện)",
        ),
        (
            Role.PAST,
            r".*(?:\bước|\b[uư]th\b|thực hiện (?:năm|\d)|đánh giá|hiện trạng|hiện có|hiện hành|kết quả(?! dự kiến"
            r"| cần)|so sánh|so với|cùng kỳ|đã |tăng[/, ]*giảm"
            r"|chênh lệch|thực trạng|năm trước|%\s*(?:so|năm)|với (?:[uư]th|ước|năm|cùng))",
        ),
        (Role.PRICE, r".*(?:đơn giá|định mức|hệ số|mức thu|giá\b(?! trị))"),
    )
}
_UNIT_OR_ORGAN = re.compile(r"đơn vị\W*", re.IGNORECASE)
_NOTES = re.compile(r"ghi chú", re.IGNORECASE)
_SETS = re.compile(
    r"\b(?:kế hoạch|kh|mục tiêu|chỉ tiêu|dự toán|dự kiến|kinh phí|thành tiền|phân bổ|giao|nhu cầu|phấn đấu|tỷ lệ"
    r"|tỉ lệ|vốn|mức|định hướng"
    r"|số tiền|số lượng|tổng số|tổng cộng)\b"
    r"|giai đoạn|đến năm|năm 20\d\d|^20\d\d$",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r".*(?:nội dung|chỉ tiêu|tên|danh mục|địa phương|đơn vị|địa điểm|hạng mục|sản phẩm|nhiệm vụ|chỉ số|tiêu chí"
    r"|mục tiêu|đối tượng|khoản|diễn giải|lĩnh vực)",
    re.IGNORECASE,
)
_TOTAL = re.compile(r"\W*tổng", re.IGNORECASE)
_PERIOD = re.compile(r"giai đoạn|20\d\d\s?[-–]\s?20\d\d", re.IGNORECASE)
_YEAR = re.compile(r"\b(20\d\d)\b")
_SPANS = re.compile(r"giai đoạn|kế hoạch|dự kiến|tỷ lệ|năm|số lượng|kinh phí|\(|20\d\d|trong đó|chia ra", re.IGNORECASE)


def read_head(table: Table, year: int | None) -> tuple[tuple[Column, ...], int]:
    """The columns and the number of rows the head takes; no columns where the head cannot be matched."""
    rows, height = table.rows, _height(table)
    if not 1 <= height <= _HIGHEST or height == len(rows):
        return (), 0
    titles = _as_stated(rows, height) if table.is_grid else _leaves(rows[:height], _width(rows, height))
    return (_assign(titles, year, _columns_of_organs(titles, rows[height:])), height) if titles else ((), height)


def _columns_of_organs(titles: Sequence[tuple[str, str]], rows: Sequence[Row]) -> set[int]:
    """Columns under "Đơn vị" that name organs: a unit of measure is called so, too."""
    asked = {column for column, (head, _) in enumerate(titles, 1) if _UNIT_OR_ORGAN.fullmatch(head)}
    words = [cell for row in rows for cell in row if cell.column in asked and not cell.is_figure]
    measured = Counter(cell.column for cell in words if unit_of_text(cell.text) is not None)
    written = Counter(cell.column for cell in words)
    return {column for column in asked if measured[column] * 2 < written[column]}


def _height(table: Table) -> int:
    """The rows above the data; those that a cell of the first row covers are of the head whatever they hold."""
    rows = table.rows
    height = next((i for i, row in enumerate(rows) if _is_data(row)), len(rows))
    if height and table.is_grid:
        reach = max(cell.row + cell.rows for cell in rows[0])
        height = max(height, sum(row[0].row < reach for row in rows[: _HIGHEST + 1]))
    return height


def _is_data(row: Row) -> bool:
    """A row with figures in cells, numbered at its head, or of totals."""
    if row[0].is_figure or _TOTAL.match(row[0].text):
        return True
    return sum(cell.is_figure for cell in row[1:]) > 0 or bool(re.fullmatch(r"(?:1|I|A|01)\.?", row[0].text))


def _as_stated(rows: Sequence[Row], height: int) -> list[tuple[str, str]]:
    """(head, above) of each column, by the columns that the head's cells cover; one over all of them names none."""
    width = max(cell.column + cell.columns - 1 for row in rows for cell in row)
    titles: list[list[str]] = [["", ""] for _ in range(width)]
    for cell in (cell for row in rows[:height] for cell in row if cell.columns < width):
        for column in range(cell.column, cell.column + cell.columns):
            titles[column - 1].append(cell.text)
    return [(found[-1], found[-2]) for found in titles]


def _width(rows: Sequence[Row], height: int) -> int:
    """The last column of most rows. Notes are mostly left out: what is under them then is the column before."""
    widths = Counter(row[-1].column for row in rows[height:] if len(row) > 2)
    if not widths:
        return 0
    width = widths.most_common(1)[0][0]
    last = [row[-1] for row in rows[height:] if row[-1].column == width]
    no_notes = sum(cell.is_figure or parse_date(cell.text) is not None for cell in last) * 2 > len(last)
    return width + (no_notes and _NOTES.match(rows[0][-1].text) is not None)


def _leaves(head: Sequence[Row], width: int) -> list[tuple[str, str]]:
    """(head, above) of each column from the first to ``width``."""
    top = [cell.text for cell in head[0]]
    if len(head) == 1 or (head[-1][0].column > 1 and head[-1][-1].column >= width):
        return _by_grid(head, width)
    if len(top) == width:
        return [(title, "") for title in top]
    bottom = [cell.text for cell in head[1]]
    spans = len(top) + len(bottom) - width
    if not 1 <= spans <= len(top) or len(bottom) < spans:
        return []
    first = _first_spanning(top, spans)
    return _spread(top, bottom, first, spans)


def _by_grid(head: Sequence[Row], width: int) -> list[tuple[str, str]]:
    """Columns by where the cells begin."""
    titles: dict[int, tuple[str, str]] = {}
    for row in head:
        for place, cell in enumerate(row):
            end = row[place + 1].column if place + 1 < len(row) else width + 1
            for column in range(cell.column, max(end, cell.column + 1)):
                titles[column] = (cell.text, titles[column][0]) if column in titles else (cell.text, "")
    return [titles.get(column, ("", "")) for column in range(1, width + 1)]


def _first_spanning(top: Sequence[str], spans: int) -> int:
    """Where the run of spanning cells begins: as far right as cells that look like it stand."""
    likely = [place for place, title in enumerate(top) if _SPANS.search(title)]
    for place in reversed(likely):
        if place + 1 - spans >= 0:
            return place + 1 - spans if spans > 1 else _single_span(top, likely)
    return len(top) - spans


def _single_span(top: Sequence[str], likely: Sequence[int]) -> int:
    """Of several year columns the first is the current one, split in plan and estimate; a period spans its years."""
    periods = [place for place in likely if _PERIOD.search(top[place])]
    return periods[0] if periods else likely[0]


def _spread(top: Sequence[str], bottom: Sequence[str], first: int, spans: int) -> list[tuple[str, str]]:
    leaves = [(title, "") for title in top[:first]]
    share, rest = divmod(len(bottom), spans)
    position = 0
    for place in range(spans):
        count = share + (rest if place == spans - 1 else 0)
        leaves += [(title, top[first + place]) for title in bottom[position : position + count]]
        position += count
    return leaves + [(title, "") for title in top[first + spans :]]


def _assign(titles: Sequence[tuple[str, str]], year: int | None, organs: set[int]) -> tuple[Column, ...]:
    columns: list[Column] = []
    for place, (head, above) in enumerate(titles, 1):
        subject_known = any(column.role is Role.SUBJECT for column in columns)
        role = _role(head, above, year, subject_known)
        if place in organs:
            role = Role.OTHER if subject_known else Role.SUBJECT
        columns.append(Column(head, above, role))
    return tuple(_with_subject(_without_current(columns)))


def _with_subject(columns: list[Column]) -> list[Column]:
    """Under whatever head ("Xã, phường"), the column beside the first targets says what they are for."""
    roles = [column.role for column in columns]
    if Role.SUBJECT in roles or Role.TARGET not in roles:
        return columns
    for place in reversed(range(roles.index(Role.TARGET))):
        if columns[place].head and roles[place] is Role.OTHER and not _ROLES[Role.OTHER].match(columns[place].head):
            columns[place] = replace(columns[place], role=Role.SUBJECT)
            break
    return columns


def _without_current(columns: Sequence[Column]) -> list[Column]:
    """The plan of the year that is being estimated is no target any more."""
    reviewed = {column.above for column in columns if column.above and column.role is Role.PAST}
    return [replace(column, role=Role.PAST) if column.above in reviewed else column for column in columns]


def _role(head: str, above: str, year: int | None, subject_known: bool) -> Role:
    for role, words in _ROLES.items():
        if words.match(head):
            return role
    if not subject_known and _SUBJECT.match(head):
        return Role.SUBJECT
    years = [int(found) for found in _YEAR.findall(head or above)]
    if years and year is not None and max(years) < year:
        return Role.PAST
    if _SETS.search(head) or (above and _SETS.search(above) and not _ROLES[Role.PAST].match(above)):
        return Role.TARGET
    return Role.OTHER
