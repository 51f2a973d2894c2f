"""Sentence borders in official prose."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docparse.text.sentences import split_sentences


@pytest.mark.parametrize(
    "sentences",
    [
        ["1. Giao Sở Y tế, TP. Huế.", "Hoàn thành trong quý I.", "Báo cáo trước ngày 05/12."],
        ["1.1. Mục tiêu đến năm 2030."],
        ["Điều 5. Hiệu lực thi hành"],
        ["a. Các phòng chủ trì.", "Các đơn vị phối hợp."],
        ["Mua bàn, ghế, tủ, v.v. để phục vụ hội nghị."],
        ["Gồm bàn, ghế, v.v.", "Kinh phí do đơn vị tự bảo đảm./."],
        ["Ông Trần V. Bình, PGS. TS. Lê Na dự họp."],
        ["Đồng chí hỏi: “Bao giờ xong?”", "Chưa ai trả lời!"],
        ["Đạt 12.5 tỷ đồng, tăng 3,2%."],
        ["Các hội... cùng tham gia.", "Sau đó tổng kết…", "Kết thúc."],
        ["Theo khoản 1 Điều 5. 2 tập thể được khen."],
    ],
)
def test_borders(sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert [span.of(text) for span in split_sentences(text)] == sentences


def test_a_line_feed_ends_a_sentence() -> None:
    text = "KẾ HOẠCH\nTổ chức hội nghị"
    assert [span.of(text) for span in split_sentences(text)] == text.split("\n")


@given(st.text(alphabet="aĐ1.!? \n“”…/)", max_size=80))
def test_sentences_hold_all_that_is_not_white_space(text: str) -> None:
    end = 0
    for span in split_sentences(text):
        assert not text[end : span.start].strip()
        assert span.of(text) == span.of(text).strip()
        assert "\n" not in span.of(text)
        end = span.end
    assert not text[end:].strip()
