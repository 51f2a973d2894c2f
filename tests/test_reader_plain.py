"""Plain text: paragraphs that were wrapped at a width, and those that were not."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docparse.readers import read
from docparse.values import BlockKind, Document, Span

PARAGRAPHS = [
    "KẾ HOẠCH",
    "Tổ chức hội thi cán bộ văn phòng giỏi năm 2031",
    "Căn cứ Quyết định số 415/QĐ-UBND ngày 12/3/2031 của Ủy ban nhân dân tỉnh về việc tổ chức hội thi cấp tỉnh;",
    "1. Mục đích",
    "a) Nâng cao kỹ năng soạn thảo văn bản của đội ngũ cán bộ, công chức văn phòng trên địa bàn tỉnh. Qua đó, lựa chọn"
    " những người tiêu biểu tham dự hội thi toàn quốc theo quy định tại khoản 2 Điều 5 của Quy chế này;",
    "b) Tạo không khí thi đua sôi nổi trong các cơ quan, đơn vị.",
    "- Thời gian: trong hai ngày của tuần thứ nhất tháng 6 năm 2031, bắt đầu từ 7 giờ 30 phút mỗi ngày và kết thúc lúc"
    " 17 giờ.",
    "Nơi nhận:",
    "- Như trên;",
    "- Lưu: VT.",
]


def blocks(document: Document) -> list[str]:
    return [block.span.of(document.text) for block in document.blocks]


@pytest.mark.parametrize("width", [60, 72, 78, 90])
@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["no blank lines", "blank lines"])
def test_wrapped_paragraphs_are_joined(width: int, gap: str) -> None:
    wrapped = gap.join("\n".join(textwrap.wrap(text, width, break_on_hyphens=False)) for text in PARAGRAPHS)
    assert blocks(read("a.txt", wrapped.encode())) == PARAGRAPHS


def test_one_line_a_paragraph() -> None:
    assert blocks(read("a.txt", "\n".join(PARAGRAPHS).encode())) == PARAGRAPHS


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_line_ends(line_end: str) -> None:
    document = read("a.txt", line_end.join(PARAGRAPHS).encode())
    assert blocks(document) == PARAGRAPHS
    assert [block.place.line for block in document.blocks] == list(range(1, len(PARAGRAPHS) + 1))


def test_places_count_lines_of_the_file_and_paragraphs_with_text() -> None:
    document = read("a.txt", "\n\nCÔNG VĂN\n----\n\n\nKính gửi: Phòng Tổng hợp\n".encode())
    assert [(block.place.line, block.place.paragraph) for block in document.blocks] == [(3, 1), (7, 2)]


def test_a_place_leads_back_to_the_file() -> None:
    written = "\ufeff  Căn cứ\u00a0công văn số 7\r\n\r\n\tPhòng\u00ad Tổng hợp  \r\n"
    document = read("a.txt", written.encode())
    assert document.text == "Căn cứ công văn số 7\nPhòng Tổng hợp"
    assert document.source is not None
    start = document.text.index("Tổng")
    assert document.source.span_to_source(Span(start, start + 8)).of(written) == "Tổng hợp"


LETTER = """\
       UBND TỈNH AN HÒA              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        SỞ LƯU TRỮ                       Độc lập - Tự do - Hạnh phúc
        ----------                       ---------------------------

     Số: 45/SLT-VP                  An Hòa, ngày 03 tháng 4 năm 2031

      Kính gửi: Phòng Văn thư

      Đề nghị Phòng báo cáo   kết quả trước ngày 10 tháng 4.

Nơi nhận:                                      GIÁM ĐỐC
- Như trên;
- Lưu: VT.
                                             Trần Văn Ba
"""


def test_letterhead_and_signature_in_two_columns() -> None:
    document = read("a.txt", LETTER.encode())
    cells = [
        (block.span.of(document.text), block.place.table, block.place.row, block.place.column)
        for block in document.blocks
        if block.kind is BlockKind.CELL
    ]
    assert cells == [
        ("UBND TỈNH AN HÒA", 1, 1, 1), ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 1, 1, 2),
        ("SỞ LƯU TRỮ", 1, 2, 1), ("Độc lập - Tự do - Hạnh phúc", 1, 2, 2),
        ("Số: 45/SLT-VP", 1, 3, 1), ("An Hòa, ngày 03 tháng 4 năm 2031", 1, 3, 2),
        ("Nơi nhận:", 2, 1, 1), ("GIÁM ĐỐC", 2, 1, 2), ("- Như trên;", 2, 2, 1), ("- Lưu: VT.", 2, 3, 1),
        ("Trần Văn Ba", 2, 4, 2),
    ]  # fmt: skip
    assert [text for text, block in zip(blocks(document), document.blocks, strict=True) if block.place.paragraph] == [
        "Kính gửi: Phòng Văn thư",
        "Đề nghị Phòng báo cáo   kết quả trước ngày 10 tháng 4.",
    ]


def test_columns_parted_by_tabs() -> None:
    document = read("a.txt", "UBND TỈNH AN HÒA\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nKẾ HOẠCH\n".encode())
    assert blocks(document) == ["UBND TỈNH AN HÒA", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "KẾ HOẠCH"]


@given(st.text(alphabet="aĐế 1.:;-\n\r\t\u00a0\u200b()IV", max_size=200))
def test_blocks_are_the_lines_of_the_text(text: str) -> None:
    document = read("a.txt", text.encode() or b"\n")
    assert "\n".join(blocks(document)) == document.text
    assert all(block == block.strip() and block for block in blocks(document))
    assert "".join(document.text.split()) == "".join(text.replace("\u200b", "").split()) or "-" in text
