"""Abbreviations: the same slips in other sentences than those they were first seen in."""

from __future__ import annotations

import pytest

from tests.twins import assert_twins, fill

# (code, sentences with ⟦wrong|right⟧)
TABLE = {
    "ABB001": (
        "{department} trình ⟦UBND|Ủy ban nhân dân (UBND)⟧ tỉnh {province} về {subject}.",
        "Tỉnh {province} đơn giản hóa ⟦TTHC|thủ tục hành chính (TTHC)⟧ năm {year} theo đề nghị của {department}.",
        "{department} cấp kinh phí từ ⟦NSNN|ngân sách nhà nước (NSNN)⟧ cho {subject}.",
    ),
    "ABB002": (
        "{department} thống kê ⟦HTX|hợp tác xã (HTX)⟧ tại {province}.\nViệc hỗ trợ hợp tác xã (HTX) theo quy định.",
        "Tỉnh {province} chú trọng ⟦ATTP|an toàn thực phẩm (ATTP)⟧ năm {year}.\n"
        "Công tác an toàn thực phẩm (ATTP) do {department} chủ trì.",
    ),
    "ABB003": (
        "Hoạt động KH&CN của tỉnh {province} tốt. Quỹ KH&CN hỗ trợ {subject}. Nhiệm vụ ⟦KHCN|KH&CN⟧ được giao sớm.",
        "Báo cáo KT-XH quý I của {department}. Báo cáo KT-XH quý II. Tình hình ⟦KTXH|KT-XH⟧ năm {year} ổn định.",
    ),
    "ABB004": (
        "{department} báo cáo ⟦HDND|HĐND⟧ tỉnh {province} về {subject}.",
        "{department} trình UBND tỉnh. UBND tỉnh giao việc. Kết quả gửi ⟦UNBD|UBND⟧ tỉnh {province} năm {year}.",
        "⟦SST|STT⟧\nNội dung\nĐơn vị chủ trì\n1\n{subject}\n{department} tỉnh {province}",
        "Tỉnh {province} đẩy mạnh CNTT. Hạ tầng CNTT được đầu tư. Nhân lực ⟦CNNTT|CNTT⟧ năm {year} tăng.",
    ),
    "ABB005": (
        "Trung tâm y tế (TTYT) tỉnh {province} tiếp nhận hồ sơ.\n"
        "{department} nâng cấp cổng ⟦thông tin y tế (TTYT)|thông tin y tế⟧ năm {year}.",
        "Ban quản lý (BQL) của {department} lập dự toán.\n"
        "Tỉnh {province} phổ biến kỹ thuật ⟦bảo quản lúa (BQL)|bảo quản lúa⟧ năm {year}.",
    ),
}


@pytest.mark.parametrize("code", TABLE)
def test_the_same_slip_elsewhere(code: str) -> None:
    assert_twins(code, list(fill(TABLE[code])))
