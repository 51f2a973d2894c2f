"""A file's parts: main document, attached texts, appendices."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docparse.extract.parts import find_parts
from docparse.values import Header, Part
from tests.made_documents import made

DECISION = """
[1,1,1] UBND TỈNH HƯNG LÂM
[1,1,1] **SỞ Y TẾ**
[1,1,2] CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
[1,1,2] Độc lập - Tự do - Hạnh phúc
[1,2,1] Số: 15/QĐ-SYT
[1,2,2] Hưng Lâm, ngày 3 tháng 5 năm 2026
> **QUYẾT ĐỊNH**
> **Ban hành Quy chế trực cấp cứu**
GIÁM ĐỐC SỞ Y TẾ
Căn cứ Luật Khám bệnh, chữa bệnh;
QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Quy chế trực cấp cứu.
Điều 2. Chánh Văn phòng Sở chịu trách nhiệm thi hành./.
[2,1,1] Nơi nhận:
[2,1,1] - Như Điều 2;
[2,1,1] - Lưu: VT.
[2,1,2] **GIÁM ĐỐC**
[2,1,2] **Bùi Thị Én**
"""
REGULATION = """
> **QUY CHẾ**
> **Trực cấp cứu**
> (Kèm theo Quyết định số 15/QĐ-SYT ngày 03/5/2026 của Sở Y tế)
Điều 1. Phạm vi
"""


def parts_of(text: str) -> list[Part]:
    document = made(text)
    parts = list(find_parts(document))
    assert parts[0].start == 0
    assert parts[-1].end == len(document.text)
    assert all(one.end == other.start for one, other in pairwise(parts))
    return parts


def outline(text: str) -> list[tuple[str, str | None, str | None]]:
    return [(part.id, part.header.type, part.header.title) for part in parts_of(text)]


MAIN = ("main", "Quyết định", "Ban hành Quy chế trực cấp cứu")


@pytest.mark.parametrize(
    ("enclosed", "expected"),
    [
        (REGULATION, [("attached-1", "Quy chế", "Trực cấp cứu")]),
        ("> **PHỤ LỤC**\n> **DANH SÁCH KHOA**\nKhoa Nội", [("appendix-1", "Phụ lục", "DANH SÁCH KHOA")]),
        (
            "Phụ lục I\nDANH SÁCH KHOA\nKhoa Nội\nPHỤ LỤC II\nBẢNG TRỰC\nThứ Hai",
            [("appendix-1", "Phụ lục", "DANH SÁCH KHOA"), ("appendix-2", "Phụ lục", "BẢNG TRỰC")],
        ),
        (
            "**Phụ lục: Danh sách các khoa**\n(Kèm theo Quyết định số 15/QĐ-SYT)\nKhoa Nội",
            [("appendix-1", "Phụ lục", "Danh sách các khoa")],
        ),
        (
            "> **DANH SÁCH CÁC KHOA**\n(Kèm theo Quyết định số 15/QĐ-SYT)\nKhoa Nội",
            [("appendix-1", "Danh sách", "CÁC KHOA")],
        ),
        (
            "Mẫu số 01\nĐƠN ĐĂNG KÝ\nTôi là\nMẫu số 02\nGIẤY RA VIỆN\nHọ tên",
            [("appendix-1", "Mẫu", "ĐƠN ĐĂNG KÝ"), ("appendix-2", "Mẫu", "GIẤY RA VIỆN")],
        ),
        ("SỞ Y TẾ\nPHỤ LỤC\nLỊCH TRỰC\n(Kèm theo Quyết định số 15/QĐ-SYT)", [("appendix-1", "Phụ lục", "LỊCH TRỰC")]),
        (
            REGULATION + "PHỤ LỤC I\nLỊCH TRỰC\nThứ Hai",
            [("attached-1", "Quy chế", "Trực cấp cứu"), ("appendix-1", "Phụ lục", "LỊCH TRỰC")],
        ),
        (
            "> **PHỤ LỤC**\n> **BIỂU MẪU**\nTrang sau\n" + REGULATION,
            [("appendix-1", "Phụ lục", "BIỂU MẪU"), ("attached-1", "Quy chế", "Trực cấp cứu")],
        ),
        ("Phụ lục I của Nghị định này được áp dụng.\nXem Phụ lục II.", []),
        ("Mục lục\n1. Phần đầu", []),
    ],
)
def test_what_is_enclosed(enclosed: str, expected: list[tuple[str, str, str]]) -> None:
    assert outline(DECISION + enclosed) == [MAIN, *expected]


def test_the_signature_stays_with_the_main_part() -> None:
    main, attached = parts_of(DECISION + REGULATION)
    assert main.header.signer == "Bùi Thị Én"
    assert attached.header.signatures == ()
    assert (attached.header.number, attached.header.date, attached.header.issuer) == (None, None, None)


def test_an_attached_text_with_a_letterhead_of_its_own() -> None:
    letterhead = """
[3,1,1] UBND TỈNH HƯNG LÂM
[3,1,1] **SỞ Y TẾ**
[3,1,2] CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
[3,1,2] Độc lập - Tự do - Hạnh phúc
"""
    _, attached = parts_of(DECISION + letterhead + REGULATION)
    assert (attached.id, attached.header.issuer, attached.header.type) == ("attached-1", "SỞ Y TẾ", "Quy chế")


def test_a_second_document_in_the_file() -> None:
    slip = """
[3,1,1] SỞ Y TẾ
[3,1,1] PHÒNG NGHIỆP VỤ
[3,1,2] Hưng Lâm, ngày     tháng 5 năm 2026
**PHIẾU TRÌNH**
Kính gửi: Giám đốc Sở
Kính trình ký ban hành.
"""
    _, second = parts_of(DECISION + slip)
    assert (second.id, second.header.type, second.header.issuer) == ("attached-1", "Phiếu trình", "PHÒNG NGHIỆP VỤ")
    assert (second.header.date, second.header.addressees) == ("2026-05", ("Giám đốc Sở",))


def test_forms_inside_an_appendix_are_no_parts() -> None:
    forms = """
> **PHỤ LỤC**
> **CÁC BIỂU MẪU**
Mẫu số 01
[4,1,1] TÊN CƠ QUAN
[4,1,2] CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
**TỜ TRÌNH**
(Kèm theo Quyết định số ……/QĐ-UBND)
Kính gửi: ………
"""
    assert outline(DECISION + forms) == [MAIN, ("appendix-1", "Phụ lục", "CÁC BIỂU MẪU")]


def test_a_letterhead_does_not_reach_above_the_part_before() -> None:
    text = """[1,1,1] UBND TỈNH HƯNG LÂM
Điều 2. Chánh Văn phòng Sở chịu trách nhiệm thi hành./.
PHỤ LỤC I
[1,1,2] CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
> (Kèm theo Quyết định số 15/QĐ-SYT ngày 03/5/2026 của Sở Y tế)"""
    assert [part.kind for part in parts_of(text)] == ["main", "appendix", "attached"]


def test_notes_and_page_headers_give_no_number() -> None:
    parts = parts_of(
        DECISION + REGULATION + "note: [1] Số: 99/QĐ-ABC ngày 01 tháng 01 năm 2020\nheader: Số: 77/XX-YY\n"
    )
    assert (parts[0].header.number, parts[0].header.date) == ("15/QĐ-SYT", "2026-05-03")


def test_the_page_header_is_the_last_resort() -> None:
    text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n> **BÁO CÁO**\n> **Sơ kết**\n1. Kết quả\nheader: Số: 77/BC-SYT\n"
    assert find_parts(made(text))[0].header.number == "77/BC-SYT"


@pytest.mark.parametrize("text", ["", "Một dòng.", "note: [1] chú thích"])
def test_texts_without_anything(text: str) -> None:
    (part,) = find_parts(made(text))
    assert (part.id, part.header) == ("main", Header())


LINES = st.lists(
    st.sampled_from(
        [line for line in (DECISION + REGULATION).splitlines() if line]
        + ["PHỤ LỤC I", "Mẫu số 02", "./.", "Số: /X-Y", "KT. GIÁM ĐỐC"]
    ),
    max_size=25,
)


@given(LINES)
def test_any_order_of_lines_is_covered_by_parts(lines: list[str]) -> None:
    for part in parts_of("\n".join(lines)):
        assert part.start <= part.end
        assert all(part.start <= span.start <= span.end <= part.end for _, span in part.header.spans)
