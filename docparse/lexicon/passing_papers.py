"""Papers that inform, ask or invite and regulate nothing: nobody asks whether they are still in force.

Administrative documents by Decree 30/2020/NĐ-CP, Điều 7.
What plans, programmes and conclusions say does hold for a time.
"""

from __future__ import annotations

__all__ = ["PASSING_TYPES"]

PASSING_TYPES = frozenset({
    "Báo cáo", "Báo cáo thẩm định", "Báo cáo thẩm tra", "Biên bản", "Biên bản làm việc", "Công điện", "Công văn",
    "Công văn liên ngành", "Giấy giới thiệu", "Giấy mời", "Giấy nghỉ phép", "Phiếu báo", "Phiếu chuyển", "Phiếu gửi",
    "Phiếu trình", "Phiếu xin ý kiến", "Đơn đề nghị", "Công điện khẩn", "Thư công", "Tờ trình",
})  # fmt: skip
