"""Titles of units: headings of their own, run-in ones, lines broken in two, first sentences."""

from __future__ import annotations

import pytest

from docparse.extract import find_parts, find_sections
from docparse.values import Section
from tests.made_documents import made

BODY = "Phần nội dung bên dưới."

# text, title of its first unit
TITLES = [
    ("I. MỤC ĐÍCH, YÊU CẦU", "MỤC ĐÍCH, YÊU CẦU"),
    ("Điều 2. Nguyên tắc làm việc", "Nguyên tắc làm việc"),
    ("Điều 2- Nguyên tắc làm việc", "Nguyên tắc làm việc"),
    ("Điều 2.[3] Nguyên tắc làm việc", "Nguyên tắc làm việc"),
    ("III. KINH PHÍ THỰC HIỆN:", "KINH PHÍ THỰC HIỆN"),
    # A run-in heading ends with its colon, or where bold type ends with a mark.
    ("1. Thời gian: Từ 7h30 ngày 02/6/2026.", "Thời gian"),
    ("2. **Sở Y tế:** chủ trì việc trực.", "Sở Y tế"),
    ("2. **Về kinh phí.** Do ngân sách xã bảo đảm.", "Về kinh phí"),
    ("2. **Sở Y tế** chủ trì việc trực.", "Sở Y tế chủ trì việc trực"),
    # Unnamed units are called by their first sentence.
    ("1. Sở Y tế chủ trì. Sở Nội vụ phối hợp.", "Sở Y tế chủ trì"),
    ("a) Tổng hợp số liệu của tỉnh;", "Tổng hợp số liệu của tỉnh"),
    ("1. Sở Y tế phối hợp với 2.500 cơ sở.", "Sở Y tế phối hợp với 2.500 cơ sở"),
    # A label on a line of its own.
    ("Chương II\nTỔ CHỨC TRỰC", "TỔ CHỨC TRỰC"),
    ("Chương II\nTỔ CHỨC TRỰC\nVÀ GIAO BAN", "TỔ CHỨC TRỰC VÀ GIAO BAN"),
    ("PHẦN THỨ NHẤT\n**Kết quả năm 2025**", "Kết quả năm 2025"),
    ("Chương II\nQuy chế này có hiệu lực từ ngày ký.", ""),
    ("Điều 3.\nNguyên tắc", "Nguyên tắc"),
    # Headings broken over two lines.
    ("I. ĐÁNH GIÁ TÌNH HÌNH\nTHIÊN TAI", "ĐÁNH GIÁ TÌNH HÌNH THIÊN TAI"),
    ("**2. Xử lý số liệu, thông tin,**\n**báo cáo kết quả**", "Xử lý số liệu, thông tin, báo cáo kết quả"),
    ("I. ĐÁNH GIÁ TÌNH HÌNH:\nTHIÊN TAI", "ĐÁNH GIÁ TÌNH HÌNH"),
    ("**2. Xử lý số liệu**\n**Báo cáo kết quả**", "Xử lý số liệu"),
    ("I. ĐÁNH GIÁ TÌNH HÌNH\n[1,1,1] THIÊN TAI", "ĐÁNH GIÁ TÌNH HÌNH"),
    ("I. ĐÁNH GIÁ TÌNH HÌNH\n1. THIÊN TAI", "ĐÁNH GIÁ TÌNH HÌNH"),
]


def first_section(text: str) -> tuple[str, Section]:
    document = made(text)
    return document.text, find_sections(document, find_parts(document))[0]


@pytest.mark.parametrize(("text", "title"), TITLES)
def test_what_a_unit_is_called(text: str, title: str) -> None:
    _, section = first_section(f"{text}\n{BODY}")
    assert section.title == title


@pytest.mark.parametrize(("text", "title"), TITLES)
def test_the_heading_ends_where_its_title_does(text: str, title: str) -> None:
    whole, section = first_section(f"{text}\n{BODY}")
    heading = " ".join(whole[section.start : section.heading_end].split())
    assert heading.startswith(section.label)
    assert title in heading
    assert section.heading_end <= section.end


def test_a_long_sentence_is_cut_between_words() -> None:
    words = "Sở Y tế chủ trì rà soát " * 20
    _, section = first_section(f"1. {words}")
    assert len(section.title) <= 200
    assert words.startswith(section.title)
    assert words[len(section.title)] == " "
