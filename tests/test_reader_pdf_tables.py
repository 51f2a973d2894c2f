"""Tables with ruling lines in PDFs: cells with row and column, also over page breaks."""

from __future__ import annotations

from benchmarks.made_pdf import MadePage, make_pdf
from docparse.readers import read
from docparse.values import BlockKind, Document

XS = (85.0, 125.0, 325.0, 539.0)


def opened(*pages: MadePage) -> Document:
    return read("mau.pdf", make_pdf(pages))


def cells(document: Document) -> list[tuple[int | None, int | None, int | None, str]]:
    return [
        (block.place.table, block.place.row, block.place.column, block.span.of(document.text))
        for block in document.blocks
        if block.kind is BlockKind.CELL
    ]


def fill(page: MadePage, top: float, rows: list[list[str]], *, height: float = 40) -> list[float]:
    """Draw a table of three columns; each text may hold two lines, parted by a bar."""
    ys = [top + height * row for row in range(len(rows) + 1)]
    page.grid(XS, ys)
    for row, texts in enumerate(rows):
        for x, text in zip(XS, texts, strict=False):
            for line, words in enumerate(text.split("|")):
                page.text(x + 4, ys[row] + 15 + 16 * line, words, size=12)
    return ys


def test_cells_have_their_places_and_their_lines_joined() -> None:
    page = MadePage()
    page.text(85, 80, "Danh mục nhiệm vụ:")
    fill(page, 100, [["TT", "Nhiệm vụ", "Đơn vị"], ["1", "Rà soát hồ sơ lưu trữ|của các phòng", "Văn phòng Sở"]])
    page.text(85, 220, "Ghi chú: danh mục này thay danh mục cũ.")
    document = opened(page)
    assert cells(document) == [
        (1, 1, 1, "TT"), (1, 1, 2, "Nhiệm vụ"), (1, 1, 3, "Đơn vị"),
        (1, 2, 1, "1"), (1, 2, 2, "Rà soát hồ sơ lưu trữ của các phòng"), (1, 2, 3, "Văn phòng Sở"),
    ]  # fmt: skip
    assert document.text.startswith("Danh mục nhiệm vụ:\nTT\n")
    assert document.text.endswith("\nGhi chú: danh mục này thay danh mục cũ.")


def test_names_one_a_line_are_not_joined() -> None:
    page = MadePage()
    fill(page, 100, [["1", "Ngô Thị Thanh Hà|Bùi Văn Lâm", "Trưởng đoàn"], ["2", "Lê Thị Hạnh", "Thư ký"]])
    assert [text for _, _, _, text in cells(opened(page))][1:3] == ["Ngô Thị Thanh Hà", "Bùi Văn Lâm"]


def test_merged_cells_stand_where_they_begin() -> None:
    page = MadePage()
    for y in (100, 140, 180):
        page.rule(XS[0], y, XS[3], y)
    for x in (XS[0], XS[3]):
        page.rule(x, 100, x, 180)
    for x in XS[1:3]:
        page.rule(x, 140, x, 180)
    page.text(90, 125, "Phân công nhiệm vụ", size=12)
    for x, words in zip(XS, ("1", "Họp giao ban", "Văn phòng"), strict=False):
        page.text(x + 4, 165, words, size=12)
    assert cells(opened(page)) == [
        (1, 1, 1, "Phân công nhiệm vụ"), (1, 2, 1, "1"), (1, 2, 2, "Họp giao ban"), (1, 2, 3, "Văn phòng"),
    ]  # fmt: skip


def test_a_table_goes_on_over_a_page_break() -> None:
    one, two = MadePage(), MadePage()
    head = ["TT", "Nhiệm vụ", "Đơn vị"]
    fill(one, 700, [head, ["1", "Họp giao ban", "Văn phòng"], ["2", "Kiểm tra việc bảo quản", "Thanh tra"]])
    fill(two, 60, [head, ["", "hồ sơ ở các phòng", ""], ["3", "Báo cáo", "Phòng Tổng hợp"]])
    assert cells(opened(one, two)) == [
        (1, 1, 1, "TT"), (1, 1, 2, "Nhiệm vụ"), (1, 1, 3, "Đơn vị"),
        (1, 2, 1, "1"), (1, 2, 2, "Họp giao ban"), (1, 2, 3, "Văn phòng"),
        (1, 3, 1, "2"), (1, 3, 2, "Kiểm tra việc bảo quản hồ sơ ở các phòng"), (1, 3, 3, "Thanh tra"),
        (1, 4, 1, "3"), (1, 4, 2, "Báo cáo"), (1, 4, 3, "Phòng Tổng hợp"),
    ]  # fmt: skip


def test_a_table_below_text_is_another_one() -> None:
    page = MadePage()
    fill(page, 100, [["1", "Họp giao ban", "Văn phòng"], ["2", "Báo cáo", "Thanh tra"]])
    page.text(85, 210, "Bảng 2. Kinh phí")
    fill(page, 230, [["1", "Kinh phí họp", "Văn phòng"], ["2", "Kinh phí in", "Thanh tra"]])
    assert {table for table, _, _, _ in cells(opened(page))} == {1, 2}


def test_tables_open_at_the_sides() -> None:
    page = MadePage()
    for y in (100, 140, 180, 220):
        page.rule(XS[0], y, XS[3], y)
    for x in XS[1:3]:
        page.rule(x, 100, x, 220)
    for row in range(3):
        for x, words in zip(XS, (str(row + 1), "Họp giao ban", "Văn phòng"), strict=False):
            page.text(x + 4, 125 + 40 * row, words, size=12)
    assert [place[1:3] for place in cells(opened(page))] == [(row, column) for row in (1, 2, 3) for column in (1, 2, 3)]


def test_frames_underlines_and_white_lines_are_no_tables() -> None:
    page = MadePage()
    page.text(85, 100, "SỞ NỘI VỤ")
    page.rule(85, 104, 140, 104)
    page.grid((80, 540), (120, 160, 200))
    page.text(85, 145, "Khung thứ nhất có một cột.")
    page.text(85, 185, "Khung thứ hai cũng thế thôi.")
    for y in (220, 260, 300):
        page.rule(80, y, 540, y, white=True)
    for x in (80, 300, 540):
        page.rule(x, 220, x, 300, white=True)
    page.text(85, 245, "Kẻ trắng")
    page.text(305, 245, "không ai thấy")
    assert cells(opened(page)) == []


def test_words_on_their_side_in_a_head() -> None:
    page = MadePage()
    page.grid(XS, (100, 200, 240))
    page.upright(110, 190, "Số thứ tự", size=12)
    page.text(130, 150, "Nhiệm vụ", size=12)
    page.text(330, 150, "Đơn vị", size=12)
    for x, words in zip(XS, ("1", "Họp giao ban", "Văn phòng"), strict=False):
        page.text(x + 4, 225, words, size=12)
    assert cells(opened(page))[:2] == [(1, 1, 1, "Số thứ tự"), (1, 1, 2, "Nhiệm vụ")]


def test_cells_that_only_a_colour_shows() -> None:
    page = MadePage()
    page.content.append("0.8 g 85 702 227 40 re f 312 702 227 40 re f 0 g")
    page.grid((85, 312, 539), (140, 180))
    page.rule(312, 100, 312, 140)
    page.text(90, 125, "Nhiệm vụ", size=12)
    page.text(320, 125, "Đơn vị", size=12)
    page.text(90, 165, "Họp giao ban", size=12)
    page.text(320, 165, "Văn phòng", size=12)
    assert cells(opened(page)) == [
        (1, 1, 1, "Nhiệm vụ"), (1, 1, 2, "Đơn vị"), (1, 2, 1, "Họp giao ban"), (1, 2, 2, "Văn phòng"),
    ]  # fmt: skip


def test_rows_under_a_merged_first_cell_are_no_rest_of_the_row_above() -> None:
    one, two = MadePage(), MadePage()
    fill(one, 700, [["Khu", "Xã", "Hộ"], ["Đồi", "Gò Mua", "30"], ["", "Hói Lau", "45"]])
    fill(two, 60, [["", "Bến Sậy", "50"], ["Ven sông", "Lạch Sen", "60"]])
    assert cells(opened(one, two))[6:] == [
        (1, 3, 2, "Hói Lau"), (1, 3, 3, "45"), (1, 4, 2, "Bến Sậy"), (1, 4, 3, "50"),
        (1, 5, 1, "Ven sông"), (1, 5, 2, "Lạch Sen"), (1, 5, 3, "60"),
    ]  # fmt: skip


def test_a_head_of_two_rows_that_is_repeated_stands_once() -> None:
    one, two = MadePage(), MadePage()
    head = [["TT", "Nhiệm vụ", "Đơn vị"], ["(1)", "(2)", "(3)"]]
    fill(one, 700, [*head, ["1", "Họp giao ban", "Văn phòng"]])
    fill(two, 60, [*head, ["2", "Báo cáo", "Thanh tra"]])
    assert [place[1:] for place in cells(opened(one, two))[6:]] == [
        (3, 1, "1"), (3, 2, "Họp giao ban"), (3, 3, "Văn phòng"), (4, 1, "2"), (4, 2, "Báo cáo"), (4, 3, "Thanh tra"),
    ]  # fmt: skip


def test_a_page_of_merged_rows_goes_on_with_the_table_in_its_columns() -> None:
    one, two = MadePage(), MadePage()
    fill(one, 700, [["TT", "Nhiệm vụ", "Đơn vị"], ["1", "Họp giao ban", "Văn phòng"]])
    two.grid((XS[0], XS[2], XS[3]), (60, 100, 140))
    for row, (left, right) in enumerate((("Việc chung", "Văn phòng"), ("Việc riêng", "Thanh tra"))):
        two.text(XS[0] + 4, 75 + 40 * row, left, size=12)
        two.text(XS[2] + 4, 75 + 40 * row, right, size=12)
    assert cells(opened(one, two))[6:] == [
        (1, 3, 1, "Việc chung"), (1, 3, 3, "Văn phòng"), (1, 4, 1, "Việc riêng"), (1, 4, 3, "Thanh tra"),
    ]  # fmt: skip
