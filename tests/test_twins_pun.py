"""Punctuation slips in other sentences than those they were first seen in."""

from __future__ import annotations

import pytest

from tests.twins import assert_twins, fill

ELLIPSES = (
    "{department} kiểm tra {subject}, hồ sơ, sổ sách⟦,...|...⟧ tại tỉnh {province}.",
    "Tỉnh {province} tuyên truyền bằng loa, pano⟦, ...;|...⟧ giao {department} thực hiện.",
)
DASHES = (
    "{department} tỉnh {province} nhân rộng gương người tốt⟦ - |, ⟧việc tốt năm {year}.",
    "Công tác thi đua⟦ - |, ⟧khen thưởng của tỉnh {province} do {department} theo dõi.",
)
CONGRESSES = (
    "Nghị quyết Đại hội đại biểu Đảng bộ tỉnh {province}⟦, lần| lần⟧ thứ XX giao {department} thực hiện.",
    "{department} quán triệt Nghị quyết Đại hội Đảng bộ tỉnh {province}⟦, lần| lần⟧ thứ 18 về {subject}.",
)
ORGANS = (
    "Giao ⟦Sở Tư pháp Sở Nội vụ|Sở Tư pháp, Sở Nội vụ⟧ tỉnh {province} tham mưu về {subject}.",
    "Phối hợp: {department}, ⟦Sở Dân tộc và Tôn giáo Sở Du lịch|Sở Dân tộc và Tôn giáo, Sở Du lịch⟧ năm {year}.",
    "Năm {year}, ⟦Bộ Tài chính Bộ Nội vụ|Bộ Tài chính và Bộ Nội vụ⟧ hướng dẫn tỉnh {province} về {subject}.",
)
COMMAS = (
    "{department} tỉnh {province} ⟦chủ trì phối hợp|chủ trì, phối hợp⟧ với các đơn vị về {subject}.",
    "Hội thi về ⟦an toàn vệ sinh lao động|an toàn, vệ sinh lao động⟧ do {department} tổ chức năm {year}.",
    "Tỉnh {province} tuyên truyền ⟦quan điểm chủ trương|quan điểm, chủ trương⟧ về {subject}.",
)


@pytest.mark.parametrize(
    ("code", "patterns"),
    [("PUN001", COMMAS), ("PUN008", ELLIPSES), ("PUN009", DASHES), ("PUN010", CONGRESSES), ("PUN011", ORGANS)],
)
def test_slips_are_found_in_other_sentences(code: str, patterns: tuple[str, ...]) -> None:
    assert_twins(code, list(fill(patterns)))
