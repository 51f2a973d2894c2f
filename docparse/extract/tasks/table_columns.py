"""What the columns of a table hold, told by the words of its header row."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from enum import Enum, auto

from docparse.extract.header.shape import spoken


class Role(Enum):
    """What a column says of a task."""

    NUMBER = auto()
    ACTION = auto()
    LEAD = auto()
    PARTNERS = auto()
    DEADLINE = auto()
    PRODUCT = auto()
    RECIPIENT = auto()


# The first role whose pattern fits wins: "cơ quan phối hợp thực hiện" is about partners.
_ROLES = (
    (Role.NUMBER, re.compile(r"(?:s?tt|số tt|số thứ tự|no|số)\Z")),
    (Role.PARTNERS, re.compile(r"(?=.*phối hợp)(?!.*chủ trì)")),
    (
        Role.DEADLINE,
        re.compile(
            r"(?:dự kiến |mốc )?(?:thời gian|thời hạn|thời điểm|tiến độ|hạn |lộ trình|ngày hoàn thành|hoàn thành)"
            r"(?!.*(?:chuyển đổi|quan trắc))"
        ),
    ),
    (
        Role.RECIPIENT,
        re.compile(r"(?:cơ quan|đơn vị|nơi|cấp)(?: có thẩm quyền)? (?:nhận|trình|ban hành|phê duyệt|tổng hợp)"),
    ),
    (
        Role.LEAD,
        re.compile(
            r".*chủ trì|(?:cơ quan|đơn vị|người|cá nhân|bộ phận|phòng|lãnh đạo|cán bộ|đầu mối|sở ngành|tổ chức|ban|"
            r"thành viên)[\w ]*"
            r"(?:thực hiện|phụ trách|chịu trách nhiệm|tham mưu|được giao|đầu mối|theo dõi|triển khai|đảm nhiệm)|"
            r"phân công|trách nhiệm|đầu mối|người phụ trách|vị trí (?:công việc|việc làm)"
        ),
    ),
    (Role.PRODUCT, re.compile(r"(?:dự kiến |yêu cầu |tên )?(?:sản phẩm|kết quả|đầu ra|hình thức văn bản)")),
    (
        Role.ACTION,
        re.compile(
            r"(?:tên |các |danh mục )?(?:nội dung|nhiệm vụ|công việc|hoạt động|giải pháp|chỉ tiêu|đầu việc|việc|"
            r"mục tiêu|chương trình|đề án|dự án|hạng mục)(?!.*(?:thủ tục|kinh phí|thu|chi\b))"
        ),
    ),
)
_MOST_WORDS = 14


def role_of(header: str) -> Role | None:
    """The role of the column with this header cell; None for any other column."""
    words = spoken(header)
    if not words or len(words.split()) > _MOST_WORDS:
        return None
    return next((role for role, pattern in _ROLES if pattern.match(words)), None)


def read_columns(cells: Mapping[int, str]) -> dict[int, Role] | None:
    """Column → role for a row (column → text) that heads a table of tasks; None if it does not.

    Such a table has a column for what is done and one for who does it.
    """
    roles = {column: role for column, text in cells.items() if (role := role_of(text)) is not None}
    found = list(roles.values())
    if Role.LEAD not in found or Role.ACTION not in found:
        return None
    return _first_of_each(roles)


def _first_of_each(roles: Mapping[int, Role]) -> dict[int, Role]:
    kept: dict[int, Role] = {}
    for column in sorted(roles):
        if roles[column] not in kept.values():
            kept[column] = roles[column]
    return kept


def names_procedures(cells: Sequence[str]) -> bool:
    """True for a list of administrative procedures, whose organs are competent, not charged."""
    return any("thủ tục" in spoken(cell) or "tthc" in spoken(cell) for cell in cells)
