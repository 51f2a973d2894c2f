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


_PLANS = frozenset(
    "kế hoạch|chương trình|đề án|phương án|dự án|chiến lược|quy hoạch|nghị quyết|quyết định|chỉ thị|thông tri"
    "|dự toán|mục tiêu"
    "|đề cương|lời kêu gọi".split("|")
)
_TAUGHT = frozenset({"chương trình", "đề cương"})  # what a regulation prescribes to be taught
_NORMS = frozenset(
    "luật|bộ luật|pháp lệnh|hiến pháp|nghị định|thông tư|thông tư liên tịch|lệnh|quy chế|quy định|điều lệ|nội quy"
    "|quy trình"
    "|hướng dẫn|quy tắc|hợp đồng|tiêu chuẩn quốc gia|quy chuẩn".split("|")
)
_REPORTS = frozenset(
    "báo cáo|tờ trình|công văn|thông báo|kết luận|công điện|biên bản|giấy mời|phiếu trình|phiếu chuyển|phiếu báo"
    "|giấy giới thiệu|thư công|văn bản giải trình|bản ghi nhớ|bản thỏa thuận|giấy ủy quyền|giấy nghỉ phép".split("|")
)
_NORM_TITLE = re.compile(r"\b(?:quy chế|quy định|điều lệ|thủ tục hành chính|danh mục|quy trình)\b", re.IGNORECASE)
_PLAN_TITLE = re.compile(r"\b(?:kế hoạch|chương trình|đề án|phương án|chiến lược|chỉ tiêu|dự toán)\b", re.IGNORECASE)
_NORMATIVE_NUMBER = re.compile(r"/(?:19|20)\d\d/")


def mode_of(part: Part, host: Mode | None) -> Mode:
    """How ``part`` uses figures; ``host`` is the mode of the document it belongs to, None for the document itself."""
    kind, title, number = (part.header.type or "").lower(), part.header.title or "", part.header.number or ""
    if kind in _NORMS:
        return Mode.NORM
    if kind in _REPORTS:
        return Mode.REPORT
    if kind in _PLANS and not (kind in _TAUGHT and host is Mode.NORM):
        return _mode_of_plan(kind, title, number)
    if host is not None:  # an annex, a form, a list is what it is attached to
        return host
    return Mode.PLAN if _PLAN_TITLE.match(title) else Mode.REPORT


def _mode_of_plan(kind: str, title: str, number: str) -> Mode:
    """Resolutions and decisions may be normative instruments, or approve regulations and lists."""
    if _NORMATIVE_NUMBER.search(number):
        return Mode.RATES if kind == "nghị quyết" else Mode.NORM
    return Mode.NORM if _NORM_TITLE.search(title) and not _PLAN_TITLE.search(title) else Mode.PLAN
