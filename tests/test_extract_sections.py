"""The outline: which paragraphs are units, and which stands inside which."""

from __future__ import annotations

from dataclasses import replace
from textwrap import dedent

import pytest

from docparse.extract import extract, find_parts, find_sections
from docparse.values import Document, Section
from tests.made_documents import made


def sections_of(document: Document) -> tuple[Section, ...]:
    return find_sections(document, find_parts(document))


def drawn(sections: tuple[Section, ...]) -> str:
    """One line a section: its path, then its label, indented by level."""
    return "\n".join(f"{'  ' * (section.level - 1)}{section.path} {section.label}" for section in sections)


def outline(text: str, reader: str = "docx") -> str:
    return drawn(sections_of(replace(made(text), reader=reader)))


def lines(text: str) -> str:
    return dedent(text).strip("\n")


SCHEMES = {
    "regulation": (
        """
        Chương I
        QUY ĐỊNH CHUNG
        Điều 1. Phạm vi
        1. Quy chế này quy định việc trực.
        2. Quy chế này áp dụng cho:
        a) Bác sĩ;
        b) Điều dưỡng.
        Điều 2. Nguyên tắc
        Chương II
        TỔ CHỨC
        Mục 1
        TRỰC ĐÊM
        Điều 3. Ca trực
        1. Mỗi ca có hai người.
        Mục 2
        TRỰC NGÀY
        Điều 4. Giao ban
        """,
        """
        I Chương I
          1 Điều 1.
            1.1 1.
            1.2 2.
              1.2.a a)
              1.2.b b)
          2 Điều 2.
        II Chương II
          II.1 Mục 1
            3 Điều 3.
              3.1 1.
          II.2 Mục 2
            4 Điều 4.
        """,
    ),
    "plan with points": (
        """
        I. MỤC ĐÍCH, YÊU CẦU
        1. Mục đích
        a) Nâng cao chất lượng.
        b) Phân công rõ việc.
        2. Yêu cầu
        II. NỘI DUNG
        1. Nhiệm vụ
        d) Việc thứ tư.
        đ) Việc thứ năm.
        e) Việc thứ sáu.
        g) Việc thứ bảy.
        """,
        """
        I I.
          I.1 1.
            I.1.a a)
            I.1.b b)
          I.2 2.
        II II.
          II.1 1.
            II.1.d d)
            II.1.đ đ)
            II.1.e e)
            II.1.g g)
        """,
    ),
    "plan with joined numbers": (
        """
        I. NỘI DUNG
        1. Nhiệm vụ
        1.1. Tập huấn
        a) Cho cán bộ xã.
        1.2. Kiểm tra
        2. Giải pháp
        2.1 Tuyên truyền
        2.1.1. Trên báo
        """,
        """
        I I.
          I.1 1.
            I.1.1 1.1.
              I.1.1.a a)
            I.1.2 1.2.
          I.2 2.
            I.2.1 2.1
              I.2.1.1 2.1.1.
        """,
    ),
    "points right below a roman number": (
        """
        I. NỘI DUNG
        a) Việc một.
        b) Việc hai.
        II. KINH PHÍ
        1. Nguồn ngân sách
        a) Cấp tỉnh.
        """,
        """
        I I.
          I.a a)
          I.b b)
        II II.
          II.1 1.
            II.1.a a)
        """,
    ),
    "capital letters above roman numbers, to the letter C": (
        """
        A. KẾT QUẢ
        I. Về thu
        II. Về chi
        B. TỒN TẠI
        I. Về thu
        C. PHƯƠNG HƯỚNG
        I. Về thu
        1. Chỉ tiêu
        """,
        """
        A A.
          A.I I.
          A.II II.
        B B.
          B.I I.
        C C.
          C.I I.
            C.I.1 1.
        """,
    ),
    "letters as far as I": (
        "\n".join(f"{letter}. Nhóm {letter}" for letter in "ABCDEGHIK"),
        "\n".join(f"{letter} {letter}." for letter in "ABCDEGHIK"),
    ),
    "party style": (
        """
        I- MỤC ĐÍCH
        1- Mục đích chung
        2- Yêu cầu chung
        II- NHIỆM VỤ
        1- Quán triệt
        """,
        """
        I I-
          I.1 1-
          I.2 2-
        II II-
          II.1 1-
        """,
    ),
    "strokes and brackets": (
        """
        I/ NỘI DUNG
        1/ Việc chung
        2/ Việc riêng:
        (1) Việc của phòng.
        (2) Việc của xã.
        """,
        """
        I I/
          I.1 1/
          I.2 2/
            I.2.1 (1)
            I.2.2 (2)
        """,
    ),
    "numbers in brackets below a point, twice": (
        """
        1. Chỉ tiêu
        a) Đến năm 2027:
        (1) Trạm thu phát;
        (2) Cáp quang.
        b) Đến năm 2030:
        (1) Trạm thu phát;
        (2) Cáp quang.
        2. Giải pháp
        """,
        """
        1 1.
          1.a a)
            1.a.1 (1)
            1.a.2 (2)
          1.b b)
            1.b.1 (1)
            1.b.2 (2)
        2 2.
        """,
    ),
    "parts spelt out": (
        """
        PHẦN THỨ NHẤT
        KẾT QUẢ
        I. Về thu
        PHẦN THỨ HAI
        PHƯƠNG HƯỚNG
        I. Về chi
        """,
        """
        NHẤT PHẦN THỨ NHẤT
          NHẤT.I I.
        HAI PHẦN THỨ HAI
          HAI.I I.
        """,
    ),
    "a second text that is no part": (
        """
        Chương I
        QUY ĐỊNH CHUNG
        Điều 1. Phạm vi
        Điều 2. Ca trực
        Điều 1. Ban hành kèm theo Quyết định này Quy chế trực
        1. Quy chế này quy định ca trực.
        Điều 2. Chánh Văn phòng thi hành
        """,
        """
        I Chương I
          1 Điều 1.
          2 Điều 2.
        1 Điều 1.
          1.1 1.
        2 Điều 2.
        """,
    ),
    "an outline inside an article": (
        """
        Điều 1. Phê duyệt Kế hoạch với các nội dung sau:
        I. MỤC TIÊU
        1. Mục tiêu chung
        II. KINH PHÍ
        Điều 2. Tổ chức thực hiện
        """,
        """
        1 Điều 1.
          1.I I.
            1.I.1 1.
          1.II II.
        2 Điều 2.
        """,
    ),
}


@pytest.mark.parametrize("name", SCHEMES)
def test_levels_are_those_that_the_text_uses(name: str) -> None:
    text, expected = SCHEMES[name]
    assert outline(dedent(text)) == lines(expected)


# What the writer did, the text, the outline.
SLIPS = {
    "a number twice": ("2. Một\n2.4. Hai\n2.5. Ba\n2.5. Bốn\n3. Năm", "2 2.\n  2.4 2.4.\n  2.5 2.5.\n  2.5 2.5.\n3 3."),
    "a chapter number twice": ("I. MỘT\nII. HAI\nII. BA\n1. Việc", "I I.\nII II.\nII II.\n  II.1 1."),
    "a number left out": ("1. Một\n2. Hai\n4. Bốn", "1 1.\n2 2.\n4 4."),
    "letters left out": ("1. Một\na) Việc;\nd) Việc;\nk) Việc.", "1 1.\n  1.a a)\n  1.d d)\n  1.k k)"),
    "another mark half-way": ("1. Một\n2) Hai\n3. Ba", "1 1.\n2 2)\n3 3."),
    "a comma for a stop": ("1. Một\n2, Hai\n3. Ba", "1 1.\n2 2,\n3 3."),
    "commas for stops": ("1. Một\na, Việc;\nb, Việc.\n2. Hai", "1 1.\n  1.a a,\n  1.b b,\n2 2."),
    "no stop": ("**1. Một**\n**2 Hai**\n**3. Ba**", "1 1.\n2 2\n3 3."),
    "a list that starts late": ("I. MỘT\n2. Việc hai\n3. Việc ba", "I I.\n  I.2 2.\n  I.3 3."),
    "joined numbers right below Roman ones": (
        "I. MỘT\n1.1. Việc\nII. HAI\n2.1. Việc",
        "I I.\n  I.1.1 1.1.\nII II.\n  II.2.1 2.1.",
    ),
}


@pytest.mark.parametrize("name", SLIPS)
def test_a_writers_slip_keeps_its_label(name: str) -> None:
    text, expected = SLIPS[name]
    assert outline(text) == expected


def test_a_list_inside_an_item_that_the_outer_count_goes_past() -> None:
    assert outline("1. Một\n2. Hai\n3. Ba, gồm:\n1. Nhỏ\n2. Nhỏ\n4. Bốn") == lines("""
        1 1.
        2 2.
        3 3.
          3.1 1.
          3.2 2.
        4 4.
        """)


def test_a_plain_list_below_a_bold_heading_is_inside_it() -> None:
    assert outline("**1. Việc lớn**\n1. Việc nhỏ\n2. Việc nhỏ\n**2. Việc lớn**") == lines("""
        1 1.
          1.1 1.
          1.2 2.
        2 2.
        """)


NOT_UNITS = {
    "bullets": "- Một\n+ Hai\n• Ba",
    "a table's row numbers": "[1,1,1] 1.\n[1,1,2] Xã Một\n[1,2,1] 2.\n[1,2,2] Xã Hai",
    "labelled cells": "[1,1,1] 1. Xã Một\n[1,2,1] 2. Xã Hai\n[1,3,1] 3. Xã Ba",
    "an amount": "1.500 tỷ đồng là số thu của năm.",
    "a date": "20/5/2026 là hạn cuối.",
    "a measure": "2.5 triệu đồng một người.",
    "a range": "5 - 7 người một tổ.",
    "an initial": "B. Trần Văn Én",
    "a table of contents": "I. MỤC TIÊU ........ 3\nII. NỘI DUNG ........ 5\nIII. KINH PHÍ\t9",
    "an article in a sentence": "Điều 5 của Quy chế này được sửa như sau.",
    "a list in a sentence": "Gồm: (1) trạm y tế; (2) trường học; (3) chợ.",
}


@pytest.mark.parametrize("name", NOT_UNITS)
def test_what_is_no_unit(name: str) -> None:
    assert outline(NOT_UNITS[name]) == ""


def test_a_wrapped_line_is_no_unit() -> None:
    text = "1. Thực hiện theo khoản 3 Điều\n9. Nghị định nói trên\n2. Báo cáo"
    assert outline(text, reader="text") == "1 1.\n2 2."
    assert outline(text, reader="docx") == "1 1.\n9 9.\n2 2."


QUOTED = {
    "a clause": ("Điều 1. Sửa đổi\n1. Sửa khoản 2 như sau:\n“2. Mức mới.”\n2. Bãi bỏ khoản 5.", "1 1 2"),
    "an article of several lines": (
        "Điều 1. Sửa đổi\n1. Sửa Điều 6 như sau:\n“Điều 6. Trình tự\n1. Nộp đơn;\n2. Xét đơn.”\n2. Bãi bỏ Điều 7.",
        "1 1 2",
    ),
    "straight marks": ('Điều 1. Sửa đổi\n1. Sửa như sau:\n"a) Một;\nb) Hai".\n2. Bãi bỏ.', "1 1 2"),
    "opened inside a line": ("1. Sửa như sau: “1. Một;\n2. Hai.”\n2. Bãi bỏ.", "1 2"),
    "a term in quotation marks": ("1. Sửa “xã” thành “phường”\n2. Sửa “huyện”\n3. Bãi bỏ", "1 2 3"),
    "never opened": ("Tại Điều 2 quy định:\nĐiều 2. Hiệu lực\n1. Từ ngày ký.\n…”\n1. Về thuế\n2. Về phí", "1 2"),
    "never closed": ("1. Sửa như sau:\n“Mức mới là 5.\n2. Sửa tiếp:\n“Mức mới là 6.”\n3. Bãi bỏ.", "1 2 3"),
    "a clause never closed before the next article": (
        "Điều 1. Sửa đổi\n“2. Mức mới:\na) Một;\nĐiều 2. Thay từ “xã”\n"
        "1. Tại khoản “một”;\n2. Tại Điều 6”.\nĐiều 3. Hiệu lực",
        "1 2 1 2 3",
    ),
    "an article never closed before the document's own": (
        "Điều 1. Sửa đổi\n“Điều 15a. Kinh phí\n1. Ngân sách.\nĐiều 2. Thay “xã”\n1. Tại Điều 6”.\nĐiều 3. Hiệu lực",
        "1 2 1 3",
    ),
}


@pytest.mark.parametrize("name", QUOTED)
def test_quoted_units_are_content(name: str) -> None:
    text, numbers = QUOTED[name]
    assert " ".join(section.number for section in sections_of(made(text))) == numbers


RUN_ON = {
    "a number after a full stop": ("1. Giao Sở Y tế.2. Giao Sở Nội vụ\n3. Đề nghị Mặt trận", "1 2 3"),
    "a letter without a stop before": ("a. Thời gian: năm 2026 b. Địa điểm\nc. Thông số", "a b c"),
    "the first of an article's clauses": (
        "Điều 8. Quyền sử dụng 1. Tài khoản chung\na) Một;\nb) Hai.\n2. Tài khoản riêng",
        "8 1 a b 2",
    ),
    "a citation is not one": ("1. Theo điểm a khoản 2. Việc khác\n3. Đề nghị", "1 3"),
    "no gap, no search": ("1. Giao Sở Y tế. 2. Giao Sở Nội vụ\n2. Đề nghị", "1 2"),
    "two at once": ("Điều 8. Hồ sơ 1. Đơn đề nghị 2. Bản sao thẻ\n3. Ảnh chân dung", "8 1 2 3"),
    "an article after a sentence": ("Điều 1. Phạm vi\nQuy chế về việc trực. Điều 2. Đối tượng\nĐiều 3. Ca", "1 2 3"),
    "an article in a sentence": ("Điều 1. Phạm vi\nViệc trực theo Điều 2. Quy định này\nĐiều 3. Ca", "1 3"),
    "the first of the second list": ("I. MỘT\n1. Việc\nII. HAI 1. Việc đầu\n2. Việc sau", "I 1 II 1 2"),
    "a number inside another label": ("Phần I.\n1.1. Mục đích\n2. Yêu cầu", "I 1.1 2"),
    "quoted words": ("1. Sửa thành “Giao xã. 2. Giao phường”\n3. Đề nghị", "1 3"),
}


@pytest.mark.parametrize("name", RUN_ON)
def test_units_run_together_are_told_apart_where_the_count_has_a_gap(name: str) -> None:
    text, numbers = RUN_ON[name]
    assert " ".join(section.number for section in sections_of(made(text))) == numbers


def test_a_run_on_unit_bounds_the_one_before_it() -> None:
    document = made("1. Giao Sở Y tế.2. Giao Sở Nội vụ\n3. Đề nghị Mặt trận")
    first, second, _ = sections_of(document)
    assert document.text[first.start : first.end] == "1. Giao Sở Y tế."
    assert document.text[second.start : second.end] == "2. Giao Sở Nội vụ"


def test_headings_in_layout_cells_complete_the_count() -> None:
    text = """
[1,1,1] 1. Thiết bị xin kiểm định:
[1,1,2] Nhãn hiệu: Én Xanh
2. Đặc tính của thiết bị
Máy có hai ngăn lạnh.
[2,1,1] 3. Nhận xét của tổ kiểm định:
[2,1,2] Đạt
"""
    assert outline(text) == "1 1.\n2 2.\n3 3."


DECISION = """
[1,1,1] UBND TỈNH HƯNG LÂM
[1,1,2] CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
[1,1,2] Độc lập - Tự do - Hạnh phúc
[1,2,1] Số: 15/QĐ-UBND
[1,2,2] Hưng Lâm, ngày 3 tháng 5 năm 2026
> **QUYẾT ĐỊNH**
> **Ban hành Kế hoạch trực cấp cứu**
Căn cứ Luật Khám bệnh, chữa bệnh;
QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Kế hoạch trực cấp cứu.
Điều 2. Chánh Văn phòng chịu trách nhiệm thi hành./.
[2,1,1] Nơi nhận:
[2,1,1] - Như Điều 2;
[2,1,1] - Lưu: VT.
[2,1,2] **CHỦ TỊCH**
[2,1,2] **Bùi Thị Én**
> **KẾ HOẠCH**
> **Trực cấp cứu năm 2026**
> (Kèm theo Quyết định số 15/QĐ-UBND ngày 03/5/2026 của UBND tỉnh)
**I. MỤC ĐÍCH**
1. Phục vụ Nhân dân theo Nghị định số 96/2023/NĐ-CP.
**II. TỔ CHỨC THỰC HIỆN**
Trên đây là Kế hoạch trực cấp cứu, đề nghị các đơn vị thực hiện.
> **PHỤ LỤC I**
> **DANH SÁCH CƠ SỞ**
> (Kèm theo Quyết định số 15/QĐ-UBND ngày 03/5/2026 của UBND tỉnh)
**I. CẤP TỈNH**
1. Bệnh viện Én Xanh
"""


def test_attached_texts_and_appendices_start_again_at_the_top() -> None:
    sections = sections_of(made(DECISION))
    assert [(section.part, section.level, section.label) for section in sections] == [
        (0, 1, "Điều 1."),
        (0, 1, "Điều 2."),
        (1, 1, "I."),
        (1, 2, "1."),
        (1, 1, "II."),
        (2, 1, "PHỤ LỤC I"),
        (2, 1, "I."),
        (2, 2, "1."),
    ]
    assert sections[5].title == "DANH SÁCH CƠ SỞ"


def test_recipients_signatures_and_the_closing_formula_are_in_no_unit() -> None:
    document = made(DECISION)
    sections = sections_of(document)
    assert document.text[sections[1].start : sections[1].end].endswith("thi hành./.")
    assert document.text[sections[4].start : sections[4].end] == "II. TỔ CHỨC THỰC HIỆN"


def test_numbered_addressees_are_no_units() -> None:
    head, _, _ = DECISION.partition("> **QUYẾT ĐỊNH**")
    addressees = "Kính gửi:\n1. Sở Nội vụ;\n2. Sở Tài chính.\n"
    text = head + addressees + "Sở Y tế có ý kiến như sau:\n1. Về tên gọi\n2. Về kinh phí\n"
    assert [section.title for section in sections_of(made(text))] == ["Về tên gọi", "Về kinh phí"]


def test_a_text_after_the_signature_that_is_no_part_still_starts_at_the_top() -> None:
    head, _, tail = DECISION.partition("> **KẾ HOẠCH**")
    assert "Kèm theo" in tail
    text = head + "Nội dung kế hoạch trực\n**I. MỤC ĐÍCH**\n1. Phục vụ\n"
    assert [(section.level, section.label) for section in sections_of(made(text))][-2:] == [(1, "I."), (2, "1.")]


def test_each_citation_knows_its_section() -> None:
    analysis = extract(made(DECISION))
    found = {citation.number: citation.section for citation in analysis.citations if citation.number}
    assert analysis.sections[found["96/2023/NĐ-CP"] or 0].path == "I.1"
    bases = [citation for citation in analysis.citations if citation.relation == "based_on"]
    assert bases
    assert all(citation.section is None for citation in bases)


KINDS = [
    ("Phần I", "phan"),
    ("Chương I", "chuong"),
    ("Mục 1", "muc"),
    ("Tiểu mục 1", "tieu_muc"),
    ("Điều 1. Phạm vi", "dieu"),
    ("I. NỘI DUNG", "muc"),
    ("1. Nội dung", "khoan"),
    ("a) Nội dung", "diem"),
    ("1.1. Nội dung", "other"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_units_are_named_as_the_decree_names_them(text: str, kind: str) -> None:
    (section,) = sections_of(made(text))
    assert section.kind == kind
