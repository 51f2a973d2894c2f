"""Pages that are laid out in other ways: what was typed onto them, margins, turned annexes, joined stretches."""

from __future__ import annotations

import pytest

from benchmarks.made_pdf import MadePage, make_pdf, width_of
from docparse.readers import read
from docparse.readers.pdf import stretches
from docparse.values import BlockKind, Document

PLAIN = (
    "Căn cứ tình hình thực tế của các thôn, Ban Chỉ huy giao từng đội rà lại dụng cụ, thuyền và phao, ghi đủ số hỏng "
    "vào sổ, báo cáo trước mùa mưa"
)


def opened(*pages: MadePage) -> Document:
    return read("mau.pdf", make_pdf(pages))


def lines(document: Document, kind: BlockKind | None = None) -> list[str]:
    return [block.span.of(document.text) for block in document.blocks if kind is None or block.kind is kind]


def test_what_is_typed_onto_a_page_is_text_and_signatures_are_not() -> None:
    page = MadePage()
    page.text(85, 100, "Họ tên:")
    page.fill_in(85 + width_of("Họ tên: "), 100, "Bùi Văn Lâm")
    page.remark(85, 140, "Đề nghị bổ sung phao cho đội 3")
    page.stamp(300, 200, "Ký bởi: Đội trưởng", size=8)
    assert lines(opened(page)) == ["Họ tên: Bùi Văn Lâm", "Đề nghị bổ sung phao cho đội 3"]


def test_what_stands_outside_the_visible_box_is_left_out() -> None:
    page = MadePage(crop=(60, 60, 560, 790))
    page.text(85, 20, "trên mép trang")
    page.text(5, 300, "ngoài lề")
    page.paragraph(100, f"{PLAIN}.")
    page.text(85, 835, "dưới mép trang")
    assert lines(opened(page)) == [f"{PLAIN}."]


def test_hidden_words_of_a_page_of_text_are_left_out() -> None:
    page = MadePage()
    page.paragraph(100, f"{PLAIN}.")
    page.text(85, 300, "không ai thấy", mode=3)
    assert lines(opened(page)) == [f"{PLAIN}."]


@pytest.mark.parametrize("step", [1, 2, 5])
def test_numbers_of_lines_in_the_margin_are_left_out(step: int) -> None:
    page, y = MadePage(), 100.0
    for number in range(1, 6):
        y = page.paragraph(y, f"{number}. {PLAIN}.")
    for row in range(step, 1 + round((y - 100) / 18), step):
        page.text(66 - width_of(str(row), 9), 82 + 18 * row, str(row), size=9)
    assert lines(opened(page)) == [f"{number}. {PLAIN}." for number in range(1, 6)]


@pytest.mark.parametrize("lower", [0, 7], ids=["lines side by side", "lines of their own heights"])
def test_two_columns_of_text_are_read_one_after_the_other(lower: float) -> None:
    page = MadePage()
    page.text(297 - width_of("SỔ TAY CỨU HỘ") / 2, 80, "SỔ TAY CỨU HỘ", font="bold")
    items = [f"Điều {number}. {PLAIN}." for number in range(1, 7)]
    for left, half, y in ((70, items[:3], 120.0), (310, items[3:], 120.0 + lower)):
        for item in half:
            y = page.paragraph(y, item, left=left, right=left + 220, indent=20)
    assert lines(opened(page)) == ["SỔ TAY CỨU HỘ", *items]


def test_two_pages_on_one_sheet() -> None:
    """Each with its number; a paragraph goes on from the left one to the right one."""
    sheet = MadePage(width=1190)
    whole = " ".join(f"{PLAIN}, đợt {number};" for number in range(1, 11))
    scratch = MadePage(width=1190)
    scratch.paragraph(100, whole, left=85, right=515)
    for entry in scratch.content:
        place, shown = entry.split(" Td", 1)
        *head, x, y = place.split()
        row = round((742 - float(y)) / 18)
        column, row = divmod(row, 18)
        sheet.content.append(f"{' '.join(head)} {float(x) + 595 * column} {742 - 18 * row} Td{shown}")
    for number, middle in enumerate((300, 895), start=8):
        sheet.text(middle, 50, str(number))
    assert lines(opened(sheet)) == [whole]


def test_letterheads_and_lists_of_terms_are_no_columns_of_text() -> None:
    page = MadePage()
    terms = [(f"Thuyền loại {number}", f"chở {number} người và phao") for number in range(1, 13)]
    for row, (left, right) in enumerate(terms):
        page.text(85, 100 + 20 * row, left)
        page.text(330, 100 + 20 * row, right)
    text = opened(page).text
    assert all(f"{left} {right}" in text for left, right in terms)


def test_numbers_of_a_list_without_ruling_lines_stay() -> None:
    page = MadePage()
    names = [f"Thuyền gỗ số {number} của đội {'một hai ba'.split()[number % 3]}" for number in range(1, 16)]
    for row, name in enumerate(names):
        page.text(60, 100 + 20 * row, str(row + 1))
        page.text(110, 100 + 20 * row, name)
    text = opened(page).text
    assert all(f"{row + 1} {name}" in text for row, name in enumerate(names))


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("ổn đ\u200bịnh", "ổn định"),
        ("ngo\u00adại giao", "ngoại giao"),
        ("ﬁle ﬂoat", "file float"),
        ("đội\u00a0ba", "đội ba"),
    ],
)
def test_characters_without_width_and_ligatures(written: str, shown: str) -> None:
    page = MadePage()
    page.text(85, 100, f"Ghi chữ {written} vào sổ")
    assert opened(page).text == f"Ghi chữ {shown} vào sổ"


def test_words_up_the_margin_stand_at_the_end_once() -> None:
    pages = []
    for number in range(2):
        page = MadePage()
        page.paragraph(100, f"{number + 1}. {PLAIN}.")
        page.upright(40, 600, "Bản lưu của Ban Chỉ huy")
        pages.append(page)
    document = opened(*pages)
    assert lines(document, BlockKind.TEXT_BOX) == ["Bản lưu của Ban Chỉ huy"]
    assert lines(document)[:2] == [f"1. {PLAIN}.", f"2. {PLAIN}."]


def test_a_broad_annex_behind_upright_pages() -> None:
    upright, broad = MadePage(), MadePage(width=842, height=595)
    upright.paragraph(100, f"{PLAIN}.")
    broad.text(421 - width_of("PHỤ LỤC") / 2, 60, "PHỤ LỤC", font="bold")
    broad.grid((85, 200, 500, 760), (100, 140, 180))
    for row, texts in enumerate((("TT", "Dụng cụ", "Số lượng"), ("1", "Phao tròn", "40"))):
        for x, text in zip((90, 205, 505), texts, strict=True):
            broad.text(x, 125 + 40 * row, text)
    document = opened(upright, broad)
    assert lines(document) == [f"{PLAIN}.", "PHỤ LỤC", "TT", "Dụng cụ", "Số lượng", "1", "Phao tròn", "40"]
    assert document.blocks[1].alignment == "center"


def test_a_long_file_reads_the_same_in_stretches(monkeypatch: pytest.MonkeyPatch) -> None:
    """A paragraph and a table that go on from one stretch to the next are not cut."""
    xs = (85, 185, 539)
    pages = []
    for number in range(6):
        page = MadePage()
        page.text(85, 40, "SỔ TAY CỨU HỘ", size=10)
        page.text(295, 820, str(number + 1))
        page.grid(xs, (100, 130, 160))
        for row, words in enumerate((f"Đội {2 * number + 1}", f"Đội {2 * number + 2}")):
            page.text(90, 120 + 30 * row, words)
            page.text(190, 120 + 30 * row, "có hai thuyền")
        pages.append(page)
    whole = opened(*pages)
    monkeypatch.setattr(stretches, "STRETCH", 3)
    parted = opened(*pages)
    assert (parted.text, parted.blocks) == (whole.text, whole.blocks)
    assert whole.text.count("SỔ TAY CỨU HỘ") == 1
    assert {block.place.table for block in whole.blocks if block.kind is BlockKind.CELL} == {1}
