"""The frame of a saved web page is left out, the document in it kept whole."""

from __future__ import annotations

import pytest

from docparse.readers import read
from docparse.readers.page_frame import WARNING, find_article

MENU = ["Trang chủ", "Đăng nhập tài khoản của bạn", "Số hiệu:", "12/CV-SYT", "Loại văn bản:", "Công văn"]
LETTER = [
    "SỞ Y TẾ",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Số: 12/CV-SYT",
    "Kính gửi: Các bệnh viện",
    "Đề nghị các bệnh viện báo cáo. Thông tin xem tại trang www.soyte.example.",
    "Nơi nhận:",
    "- Lưu: VT.",
    "Phạm Văn Mẫu",
]
LISTS = ["Công văn 12/CV-SYT năm 2024", "Văn bản liên quan", "Ban hành:", "1/2/2024", "Hiệu lực: Đã biết", "Cập nhật:"]
FOOTER = ["Quý khách cần đăng nhập để xem chi tiết", "Hotline hỗ trợ", "Copyright Công ty", "Mật khẩu", "Đăng xuất"]
PAGE = MENU + LETTER + LISTS + FOOTER


def test_head_and_tail_of_the_frame() -> None:
    first, last = find_article(PAGE)
    assert PAGE[first:last] == LETTER


@pytest.mark.parametrize("lines", [LETTER, [*LETTER, "PHỤ LỤC", "Địa chỉ: số 1"], ["Đăng nhập"], []])
def test_a_document_without_a_frame_stays_whole(lines: list[str]) -> None:
    assert find_article(lines) == (0, len(lines))


def test_the_document_keeps_its_places_in_the_file() -> None:
    source = "\n\n".join(PAGE)
    document = read("trang.md", source.encode())
    assert document.text.startswith("SỞ Y TẾ")
    assert document.text.endswith("Phạm Văn Mẫu")
    assert WARNING in document.warnings
    assert document.blocks[0].place.line == 2 * len(MENU) + 1
    assert document.source is not None
    for block in document.blocks:
        assert document.source.span_to_source(block.span).of(source) == block.span.of(document.text)
