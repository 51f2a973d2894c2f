"""What each file is in a dossier (hồ sơ trình)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from docparse.compare.dossier.answer_columns import answer_tables
from docparse.values import Analysis

__all__ = ["ROLES", "Role", "guess_role", "guess_roles"]

# tờ trình | dự thảo | phụ lục, bảng kèm | phiếu trình | văn bản góp ý | bảng tiếp thu, giải trình
Role = Literal["submission", "draft", "annex", "slip", "comments", "response"]
ROLES: tuple[Role, ...] = ("submission", "draft", "annex", "slip", "comments", "response")

# So many paragraphs from the top say what a file is.
_HEAD = 14
_SLIP = re.compile(r"^\W*phiếu\s+(?:trình|xử lý|báo cáo)", re.IGNORECASE)
_RESPONSE = re.compile(r"\b(?:tiếp thu|giải trình)\b", re.IGNORECASE)
_COMMENTS = re.compile(
    r"(?:^|v/v|về việc|báo cáo|bảng|bản|\A)\W*(?:tổng hợp\s+)?(?:các\s+)?(?:ý kiến\s+)?"
    r"(?:góp ý|tham gia (?:ý kiến|góp ý)|cho ý kiến|có ý kiến|ý kiến)\b",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"^\W*(?:bảng|bản|biểu|báo cáo|tổng hợp|tiếp thu|giải trình|ý kiến|góp ý|v/v|về việc)\b", re.IGNORECASE
)
_WHOLE_DATE = len("2026-01-31")
_ANNEX = re.compile(r"^\W*(?:phụ lục|phụ biểu|biểu (?:số|mẫu|tổng hợp)|danh mục|danh sách|bảng )", re.IGNORECASE)
_ENCLOSED = re.compile(r"^\W*(?:ban hành )?(?:kèm theo|đính kèm)\b", re.IGNORECASE)
_DRAFT = re.compile(r"^\W*(?:bản\s+)?dự thảo\b", re.IGNORECASE)


def guess_roles(analyses: Sequence[Analysis]) -> tuple[Role | None, ...]:
    """The role of each file, None where its head does not tell it."""
    return tuple(map(guess_role, analyses))


def guess_role(analysis: Analysis) -> Role | None:
    """What ``analysis`` is by its type, its title and what its head says; None where these do not tell it."""
    header, head = analysis.header, _head(analysis)
    type_ = (header.type or "").casefold()
    if type_ == "phiếu trình" or any(map(_SLIP.match, head)):
        return "slip"
    if type_ == "tờ trình":
        return "submission"
    titles = [header.title] if header.title is not None else [line for line in head if _TITLE.match(line)]
    if any(map(_RESPONSE.search, titles)) or any(answer_tables(analysis)):
        return "response"
    # Comments have been sent: a letter without number and day is still a draft.
    is_open = bool(type_) and header.number is None
    if any(map(_COMMENTS.search, titles)) and not (is_open and len(header.date or "") < _WHOLE_DATE):
        return "comments"
    if is_open:
        return "draft"
    if any(map(_DRAFT.match, head)):
        return "draft"
    return "annex" if any(_ANNEX.match(line) or _ENCLOSED.match(line) for line in head) else None


def _head(analysis: Analysis) -> list[str]:
    text = analysis.document.text
    return [text[block.start : block.end] for block in analysis.document.blocks[:_HEAD]]
