"""What kind of text sets or reports figures: a plan sets them, a report tells them, a norm states conditions.

Legal normative instruments are known by the year in their number (Decree 30/2020/NĐ-CP does not cover
them; Law on Promulgation of Legal Normative Documents); regulations, charters and lists of procedures by
their type or title.
"""

from __future__ import annotations

import re
from enum import Enum

from docparse.values import Part


class Mode(Enum):
    """How a text uses figures; RATES: a norm of a council that sets levels of pay, support and shares."""

    PLAN = "plan"
    REPORT = "report"
    NORM = "norm"
    RATES = "rates"


_REPORTS = frozenset(
    "báo cáo|tờ trình|công văn|thông báo|công điện|biên bản|giấy mời|phiếu trình|phiếu chuyển|phiếu báo|giấy giới thiệu"
    "|thư công|văn bản giải trình|bản ghi nhớ|bản thỏa thuận|giấy ủy quyền|giấy nghỉ phép".split("|")
)
_NORMS = frozenset(
    "luật|bộ luật|pháp lệnh|hiến pháp|nghị định|thông tư|thông tư liên tịch|lệnh|quy chế|quy định|điều lệ|nội quy"
    "|quy trình"
    "|hướng dẫn|quy tắc|hợp đồng".split("|")
)
_NORM_TITLE = re.compile(r"\b(?:quy chế|quy định|điều lệ|thủ tục hành chính|danh mục|quy trình)\b", re.IGNORECASE)
_PLAN_TITLE = re.compile(r"\b(?:kế hoạch|chương trình|đề án|phương án|chiến lược|chỉ tiêu|dự toán)\b", re.IGNORECASE)
_NORMATIVE_NUMBER = re.compile(r"/(?:19|20)\d\d/")


def mode_of(part: Part, host: Mode | None) -> Mode:
    """How ``part`` uses figures; ``host`` is the mode of the document it belongs to, None for the document itself."""
    kind, title = (part.header.type or "").lower(), part.header.title or ""
    if kind in _NORMS:
        return Mode.NORM
    if kind in _REPORTS:
        return Mode.REPORT
    if kind == "nghị quyết" and _NORMATIVE_NUMBER.search(part.header.number or ""):
        return Mode.RATES
    if _NORMATIVE_NUMBER.search(part.header.number or "") or (
        _NORM_TITLE.search(title) and not _PLAN_TITLE.search(title)
    ):
        return Mode.NORM
    if kind:
        return Mode.PLAN
    if host is not None and not _PLAN_TITLE.search(title):
        return host
    return Mode.PLAN if host is not None or _PLAN_TITLE.search(title) else Mode.REPORT
