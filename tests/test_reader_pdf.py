"""PDFs with a text layer: paragraphs, columns, what the margins repeat, notes. The files are made by hand."""

from __future__ import annotations

import pytest

from benchmarks.made_pdf import MadePage, make_pdf, width_of
from docparse.readers import read
from docparse.values import BlockKind, Document, Span

FIRST = (
    "Thực hiện chương trình công tác, Sở Nội vụ báo cáo kết quả rà soát hồ sơ lưu trữ của các phòng chuyên môn, "
    "đơn vị trực thuộc và nêu những việc còn phải làm trong quý tới"
)
SECOND = "Các phòng đã nộp đủ hồ sơ đúng hạn; riêng Văn phòng Sở còn thiếu hai hộp hồ sơ của những năm trước đây."


def opened(*pages: MadePage) -> Document:
    return read("mau.pdf", make_pdf(pages))


def lines(document: Document, kind: BlockKind | None = None) -> list[str]:
    return [block.span.of(document.text) for block in document.blocks if kind is None or block.kind is kind]


def letterhead(page: MadePage, *, y: float = 80, number: str = "Số: 57/KH-SNV") -> None:
    """Two columns with baselines of their own, the right column first in the file."""
    page.text(300, y, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", size=12, font="bold")
    page.text(330, y + 16, "Độc lập - Tự do - Hạnh phúc", size=13, font="bold")
    page.text(90, y + 2, "UBND TỈNH AN LỘC", size=13)
    page.text(112, y + 18, "SỞ NỘI VỤ", size=13, font="bold")
    page.text(100, y + 40, number, size=13)
    page.text(330, y + 41, "An Lộc, ngày 05 tháng 3 năm 2026", size=13, font="italic")


def test_wrapped_lines_are_joined_and_paragraphs_told_by_their_indent() -> None:
    page = MadePage()
    y = page.paragraph(100, f"{FIRST}.")
    page.paragraph(y, SECOND)
    document = opened(page)
    assert lines(document) == [f"{FIRST}.", SECOND]
    assert [block.alignment for block in document.blocks] == ["justify", "justify"]
    assert document.reader == "pdf"
    assert document.source is None


def test_a_paragraph_that_a_page_break_cuts() -> None:
    whole = f"{FIRST} {SECOND}"
    one, two = MadePage(), MadePage()
    # The same paragraph, its first lines on one page, the rest on the next.
    scratch = MadePage()
    scratch.paragraph(0, whole)
    heights = sorted({float(entry.split(" Td")[0].split()[-1]) for entry in scratch.content}, reverse=True)
    for entry in scratch.content:
        place, shown = entry.split(" Td", 1)
        *head, y = place.split()
        at = heights.index(float(y))
        page, row = (one, 700 + 18 * at) if at < 3 else (two, 90 + 18 * (at - 3))
        page.content.append(f"{' '.join(head)} {842 - row} Td{shown}")
    for number, page in enumerate((one, two), start=1):
        page.text(295, 50, str(number))
    assert lines(opened(one, two)) == [whole]


def test_a_short_line_ends_its_paragraph_and_labels_begin_one() -> None:
    page = MadePage()
    y = page.paragraph(100, f"{FIRST}:")
    for words in ("1. Công tác tổ chức", "a) Phân công người phụ trách;", "- Lập danh mục hồ sơ.", "Tổ chức thực hiện"):
        page.text(113, y, words)
        y += 18
    assert lines(opened(page))[1:] == [
        "1. Công tác tổ chức", "a) Phân công người phụ trách;", "- Lập danh mục hồ sơ.", "Tổ chức thực hiện",
    ]  # fmt: skip


def test_a_dash_in_a_sentence_begins_no_item() -> None:
    page = MadePage()
    y = page.paragraph(100, f"{FIRST}.")
    page.text(113, y, "Dự họp có lãnh đạo các sở và lãnh đạo")
    page.text(539 - width_of("Ban Văn hóa"), y, "Ban Văn hóa")
    page.text(85, y + 18, "– Xã hội của tỉnh.")
    assert lines(opened(page))[-1] == "Dự họp có lãnh đạo các sở và lãnh đạo Ban Văn hóa – Xã hội của tỉnh."


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("6138/UBND-", "KGVX ngày", "6138/UBND-KGVX ngày"),
        ("giai đoạn 2021-", "2025", "giai đoạn 2021-2025"),
        ("kinh tế -", "xã hội", "kinh tế - xã hội"),
    ],
)
def test_hyphens_at_line_ends_stay_and_none_is_invented(first: str, second: str, joined: str) -> None:
    page = MadePage()
    page.paragraph(100, f"{FIRST}.")
    left = 539 - width_of(first)
    page.text(113, 300, "Căn cứ văn bản")
    page.text(left, 300, first)
    page.text(85, 318, second)
    assert lines(opened(page))[-1] == f"Căn cứ văn bản {joined}"


def test_the_national_header_is_read_column_by_column() -> None:
    page = MadePage()
    letterhead(page)
    page.text(312 - width_of("KẾ HOẠCH") / 2, 160, "KẾ HOẠCH", font="bold")
    page.paragraph(200, f"{FIRST}.")
    document = opened(page)
    assert lines(document) == [
        "UBND TỈNH AN LỘC", "SỞ NỘI VỤ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
        "Số: 57/KH-SNV", "An Lộc, ngày 05 tháng 3 năm 2026", "KẾ HOẠCH", f"{FIRST}.",
    ]  # fmt: skip
    places = [(block.place.table, block.place.row, block.place.column) for block in document.blocks[:6]]
    assert places == [(1, 1, 1), (1, 1, 1), (1, 1, 2), (1, 1, 2), (1, 2, 1), (1, 2, 2)]
    assert document.blocks[6].alignment == "center"


def test_a_wrapped_motto_stays_above_number_and_date() -> None:
    page = MadePage()
    page.text(300, 80, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT", size=13, font="bold")
    page.text(400, 95, "NAM", size=13, font="bold")
    page.text(330, 111, "Độc lập - Tự do - Hạnh phúc", size=13, font="bold")
    page.text(320, 130, "An Lộc, ngày 05 tháng 3 năm 2026", size=13, font="italic")
    page.text(90, 80, "UBND TỈNH AN LỘC", size=13)
    page.text(112, 95, "SỞ NỘI VỤ", size=13, font="bold")
    page.text(100, 112, "Số: 57/KH-SNV", size=13)
    assert lines(opened(page)) == [
        "UBND TỈNH AN LỘC", "SỞ NỘI VỤ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
        "Số: 57/KH-SNV", "An Lộc, ngày 05 tháng 3 năm 2026",
    ]  # fmt: skip


def test_the_subject_of_a_letter_stands_under_its_number() -> None:
    page = MadePage()
    letterhead(page, number="Số: 12/SNV-VP")
    for row, words in enumerate(("V/v rà soát hồ sơ", "lưu trữ năm 2025")):
        page.text(90, 136 + 14 * row, words, size=12)
    page.text(200, 190, "Kính gửi: Sở Tài chính")
    document = opened(page)
    assert lines(document)[4:] == [
        "Số: 12/SNV-VP", "V/v rà soát hồ sơ lưu trữ năm 2025", "An Lộc, ngày 05 tháng 3 năm 2026",
        "Kính gửi: Sở Tài chính",
    ]  # fmt: skip


def test_recipients_and_signature_are_two_columns() -> None:
    page = MadePage()
    page.paragraph(100, f"{FIRST}.")
    page.text(85, 200, "Nơi nhận:", size=12, font="bold italic")
    page.text(380, 202, "KT. GIÁM ĐỐC", font="bold")
    page.text(372, 220, "PHÓ GIÁM ĐỐC", font="bold")
    for row, words in enumerate(("- Như trên;", "- Phòng Hành chính,", "Văn phòng Sở;", "- Lưu: VT, VP.")):
        page.text(85, 214 + 13 * row, words, size=11)
    page.text(366, 310, "Ngô Thị Thanh Hà", font="bold")
    assert lines(opened(page), BlockKind.CELL) == [
        "Nơi nhận:", "- Như trên;", "- Phòng Hành chính, Văn phòng Sở;", "- Lưu: VT, VP.",
        "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Ngô Thị Thanh Hà",
    ]  # fmt: skip


def test_titles_in_the_middle_are_joined_but_not_with_other_lines() -> None:
    page = MadePage()
    page.paragraph(300, f"{FIRST}.")
    rows = [
        ("CHƯƠNG II", "bold"), ("NHIỆM VỤ CỦA CÁC PHÒNG, ĐƠN VỊ", "bold"), ("TRỰC THUỘC SỞ", "bold"),
        ("(Kèm theo Kế hoạch của Sở)", "italic"),
    ]  # fmt: skip
    for row, (words, font) in enumerate(rows):
        page.text(312 - width_of(words) / 2, 100 + 18 * row, words, font=font)
    assert lines(opened(page))[:3] == [
        "CHƯƠNG II", "NHIỆM VỤ CỦA CÁC PHÒNG, ĐƠN VỊ TRỰC THUỘC SỞ", "(Kèm theo Kế hoạch của Sở)",
    ]  # fmt: skip


def test_page_numbers_go_and_running_headers_stand_once_at_the_end() -> None:
    pages = []
    for number in range(1, 5):
        page = MadePage()
        page.text(85, 40, "CÔNG BÁO AN LỘC", size=10)
        page.text(290, 820, f"- {number} -")
        page.text(312 - width_of("PHỤ LỤC 1") / 2, 70, f"PHỤ LỤC {number}", font="bold")
        page.paragraph(100, f"{number}. {SECOND}")
        pages.append(page)
    document = opened(*pages)
    body = [words for number in range(1, 5) for words in (f"PHỤ LỤC {number}", f"{number}. {SECOND}")]
    assert lines(document) == [*body, "CÔNG BÁO AN LỘC"]
    assert document.blocks[-1].kind is BlockKind.PAGE_HEADER


def test_a_letterhead_on_every_page_is_no_running_header() -> None:
    pages = []
    for number in range(3):
        page = MadePage()
        letterhead(page, number=f"Số: {number + 5}/GM-SNV")
        page.paragraph(200, f"{FIRST}.")
        pages.append(page)
    assert lines(opened(*pages)).count("UBND TỈNH AN LỘC") == 3


def test_footnotes_stand_at_the_end_with_their_marks() -> None:
    page = MadePage()
    words = "Thực hiện theo Nghị định số 30/2020/NĐ-CP"
    page.text(113, 100, words)
    page.text(113 + width_of(words), 95, "1", size=8)
    page.text(113 + width_of(words) + 11, 100, "của Chính phủ.")
    page.paragraph(130, f"{FIRST}.")
    page.rule(85, 760, 225, 760)
    page.text(85, 771, "1", size=6.5)
    page.text(92, 775, "Về công tác văn thư.", size=10)
    page.text(113, 300, "Diện tích 120 m")
    page.text(113 + width_of("Diện tích 120 m"), 295, "2", size=8)
    document = opened(page)
    assert lines(document)[0] == "Thực hiện theo Nghị định số 30/2020/NĐ-CP[1] của Chính phủ."
    assert lines(document, BlockKind.FOOTNOTE) == ["[1] Về công tác văn thư."]
    assert "Diện tích 120 m2" in document.text
    raised = [Span(run.start, run.end).of(document.text) for run in document.runs if run.superscript]
    assert raised == ["[1]", "2", "[1]"]


def test_bold_italic_and_sizes_are_runs() -> None:
    page = MadePage()
    page.text(85, 100, "Điều 1.", font="bold")
    page.text(85 + width_of("Điều 1. "), 100, "Phạm vi", font="italic")
    page.text(85 + width_of("Điều 1. Phạm vi "), 100, "áp dụng")
    document = opened(page)
    assert document.text == "Điều 1. Phạm vi áp dụng"
    found = [(document.text[run.start : run.end].strip(), run.bold, run.italic, run.size) for run in document.runs]
    assert found == [("Điều 1.", True, False, 14.0), ("Phạm vi", False, True, 14.0), ("áp dụng", False, False, 14.0)]


def test_a_number_stamped_over_a_blank_belongs_to_the_text() -> None:
    page = MadePage()
    letterhead(page, number="Số:      /KH-SNV")
    page.stamp(100 + width_of("Số: ", 13), 120, "215", size=13)
    page.stamp(300, 400, "Ký bởi: Sở Nội vụ", size=8)
    page.stamp(300, 412, "05.03.2026 10:11:12", size=8)
    document = opened(page)
    assert "Số: 215/KH-SNV" in lines(document)
    assert "Ký bởi" not in document.text
    assert "10:11" not in document.text


@pytest.mark.parametrize("turns", [0, 90, 180, 270])
def test_turned_pages(turns: int) -> None:
    """A page whose content stands on its side, shown upright."""
    page = MadePage(rotate=turns)
    matrix = {0: "1 0 0 1", 90: "0 1 -1 0", 180: "-1 0 0 -1", 270: "0 -1 1 0"}[turns]
    for row, words in enumerate(("Dòng thứ nhất của trang.", "Dòng thứ hai của trang.")):
        x, y = {
            0: (100, 700 - 30 * row), 90: (100 + 30 * row, 100), 180: (500, 100 + 30 * row), 270: (500 - 30 * row, 700),
        }[turns]  # fmt: skip
        page.content.append(f"BT /F0 14 Tf {matrix} {x} {y} Tm <{words.encode('utf-16-be').hex()}> Tj ET")
    assert lines(opened(page)) == ["Dòng thứ nhất của trang.", "Dòng thứ hai của trang."]
