"""Fixed phrases that lost a comma, in other sentences than those they were first seen in."""

from __future__ import annotations

from tests.twins import assert_twins, fill

COMMAS = (
    "Hội đồng xét công tác ⟦thi đua khen thưởng|thi đua, khen thưởng⟧ của {department} năm {year}.",
    "{department} tỉnh {province} triển khai ⟦nhiệm vụ giải pháp|nhiệm vụ, giải pháp⟧ về {subject}.",
    "Đẩy mạnh ⟦phổ biến giáo dục|phổ biến, giáo dục⟧ pháp luật về {subject} tại tỉnh {province}.",
)


def test_phrases_that_lost_their_comma() -> None:
    assert_twins("PUN001", list(fill(COMMAS)))
