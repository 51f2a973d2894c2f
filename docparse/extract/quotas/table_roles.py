"""What the columns of a table hold, told by their heads and by what stands in them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum

from docparse.extract.quotas.table_grid import Row
from docparse.extract.quotas.table_units import unit_of_text


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
_YEAR = re.compile(r"\b(20\d\d)\b")


def assign_roles(titles: Sequence[tuple[str, str]], rows: Sequence[Row], year: int | None) -> tuple[Column, ...]:
    """The columns with (head, above) in ``titles`` and ``rows`` below, in a document of ``year``."""
    figures, organs = _columns_of_figures(rows), _columns_of_organs(titles, rows)
    columns: list[Column] = []
    for place, (head, above) in enumerate(titles, 1):
        named = place in figures or any(column.role is Role.SUBJECT for column in columns)
        role = _role(head, above, year, named)
        columns.append(Column(head, above, Role.OTHER if place in organs else role))
    if organs and not any(column.role is Role.SUBJECT for column in columns):
        columns[min(organs) - 1] = replace(columns[min(organs) - 1], role=Role.SUBJECT)
    return tuple(_with_subject(_without_current(columns)))


def _columns_of_figures(rows: Sequence[Row]) -> set[int]:
    """Columns whose cells are figures, more than half of them: they name nothing."""
    written = Counter(cell.column for row in rows for cell in row)
    figures = Counter(cell.column for row in rows for cell in row if cell.is_figure)
    return {column for column, count in figures.items() if count * 2 > written[column]}


def _columns_of_organs(titles: Sequence[tuple[str, str]], rows: Sequence[Row]) -> set[int]:
    """Columns under "Đơn vị" that name organs: a unit of measure is called so, too."""
    asked = {column for column, (head, _) in enumerate(titles, 1) if _UNIT_OR_ORGAN.fullmatch(head)}
    words = [cell for row in rows for cell in row if cell.column in asked and not cell.is_figure]
    measured = Counter(cell.column for cell in words if unit_of_text(cell.text) is not None)
    written = Counter(cell.column for cell in words)
    return {column for column in asked if measured[column] * 2 < written[column]}


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


def _role(head: str, above: str, year: int | None, is_named: bool) -> Role:
    for role, words in _ROLES.items():
        if words.match(head):
            return role
    if not is_named and _SUBJECT.match(head):
        return Role.SUBJECT
    years = [int(found) for found in _YEAR.findall(head or above)]
    if years and year is not None and max(years) < year:
        return Role.PAST
    if _SETS.search(head) or (above and _SETS.search(above) and not _ROLES[Role.PAST].match(above)):
        return Role.TARGET
    return Role.OTHER
