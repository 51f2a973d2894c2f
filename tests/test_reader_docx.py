"""The docx reader on small files made here: text, blocks and places."""

from __future__ import annotations

import unicodedata
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document as DocxFile
from hypothesis import given, settings
from hypothesis import strategies as st

from docparse.readers import read as read_file
from docparse.readers.docx import read_docx
from docparse.values import Block, BlockKind, Document
from tests.docx_files import STRICT, TRANSITIONAL, make_docx, paragraph


def read(file: DocxFile) -> Document:
    """A file of python-docx as the reader sees it."""
    stream = BytesIO()
    file.save(stream)
    return read_docx(stream.getvalue(), "mau.docx")


def read_body(body: str, **parts: str) -> Document:
    """A file with this inside ``w:body``, and other parts by name."""
    return read_docx(make_docx(body, **parts), "mau.docx")


def lines(document: Document, *kinds: BlockKind) -> list[str]:
    """The texts of the blocks, of some kinds only if asked."""
    return [block.span.of(document.text) for block in document.blocks if not kinds or block.kind in kinds]


def cell(inside: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def run(inside: str) -> str:
    return f"<w:p><w:r>{inside}</w:r></w:p>"


def table_place(block: Block) -> tuple[int | None, int | None, int | None]:
    return block.place.table, block.place.row, block.place.column


def test_paragraphs_and_tables_keep_their_order() -> None:
    file = docx.Document()
    head = file.add_table(rows=1, cols=2)
    head.cell(0, 0).text = "SỞ THỦY LỢI"
    head.cell(0, 1).text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    file.add_paragraph("")
    file.add_paragraph("KẾ HOẠCH")
    document = read(file)
    assert document.text == "SỞ THỦY LỢI\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nKẾ HOẠCH"
    assert [block.kind for block in document.blocks] == [BlockKind.CELL, BlockKind.CELL, BlockKind.PARAGRAPH]
    places = [(*table_place(block), block.place.paragraph) for block in document.blocks]
    assert places == [(1, 1, 1, None), (1, 1, 2, None), (None, None, None, 1)]
    assert (document.reader, document.source, len(document.sha256)) == ("docx", None, 64)


def test_headings_styles_and_alignment() -> None:
    file = docx.Document()
    file.add_heading("Mục tiêu", level=2)
    file.add_paragraph("Căn chỉnh", style="Body Text").alignment = 3
    heading, body = read(file).blocks
    assert (heading.kind, heading.outline, heading.style, heading.alignment) == (
        BlockKind.HEADING, 2, "heading 2", "left",
    )  # fmt: skip
    assert (body.kind, body.outline, body.style, body.alignment) == (
        BlockKind.PARAGRAPH, None, "Body Text", "justify",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("stated", "expected"),
    [("center", "center"), ("end", "right"), ("start", "left"), ("both", "justify"), ("unheard-of", "left")],
)
def test_alignment_in_words(stated: str, expected: str) -> None:
    document = read_body(paragraph("Trích yếu", properties=f'<w:jc w:val="{stated}"/>'))
    assert document.blocks[0].alignment == expected


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ("<w:t>Số:</w:t><w:tab/><w:t>/KH-STL</w:t>", ["Số:\t/KH-STL"]),
        ("<w:t>BÁO CÁO</w:t><w:br/><w:t>Kết quả</w:t>", ["BÁO CÁO", "Kết quả"]),
        ("<w:t>BÁO CÁO</w:t><w:cr/><w:t>Kết quả</w:t>", ["BÁO CÁO", "Kết quả"]),
        ('<w:br w:type="page"/><w:t>PHỤ LỤC</w:t>', ["PHỤ LỤC"]),
        ('<w:t>Hết</w:t><w:br w:type="page"/><w:t>PHỤ LỤC</w:t>', ["Hết", "PHỤ LỤC"]),
        ("<w:t>12</w:t><w:noBreakHyphen/><w:t>CTr/TU</w:t>", ["12-CTr/TU"]),
        ("<w:t>thủy</w:t><w:softHyphen/><w:t>lợi</w:t>", ["thủylợi"]),
        ('<w:sym w:font="Symbol" w:char="F0B3"/><w:t xml:space="preserve"> 95%</w:t>', ["≥ 95%"]),
        ('<w:sym w:font="Wingdings" w:char="F0FE"/><w:t>Khẩn</w:t>', ["☑Khẩn"]),
        ('<w:t xml:space="preserve">  hai  dấu cách  </w:t>', ["hai  dấu cách"]),
        ("<w:t> liền </w:t><w:t>nhau</w:t>", ["liềnnhau"]),
        ("<w:t>xuống\ndòng</w:t>", ["xuống dòng"]),
        ("<w:t>a\u2028b</w:t>", ["a b"]),
        ("<w:t>Kê\u0301</w:t><w:t xml:space='preserve'> hoa\u0323ch</w:t>", ["Kế hoạch"]),
        ("<w:t>   </w:t><w:tab/>", []),
        ("<w:ruby><w:rt><w:r><w:t>đọc</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>chữ</w:t></w:r></w:rubyBase></w:ruby>",
         ["chữ"]),
        ("<w:pgNum/><w:t>trang</w:t>", ["trang"]),
    ],
)  # fmt: skip
def test_the_inside_of_a_run(inside: str, expected: list[str]) -> None:
    assert lines(read_body(run(inside))) == expected


def test_a_mark_in_the_next_run_joins_its_letter() -> None:
    document = read_body("<w:p><w:r><w:t>hoa</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>\u0323ch</w:t></w:r></w:p>")
    assert document.text == "hoạch"
    assert [(r.start, r.end, r.bold) for r in document.runs] == [(2, 5, True)]


@pytest.mark.parametrize(
    "wrapped",
    [
        '<w:hyperlink r:id="x">{}</w:hyperlink>',
        '<w:smartTag w:element="place"><w:smartTag>{}</w:smartTag></w:smartTag>',
        "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>",
        "<w:customXml>{}</w:customXml>",
        '<w:fldSimple w:instr=" REF moc ">{}</w:fldSimple>',
        "<w:ins>{}</w:ins>",
        "<w:moveTo>{}</w:moveTo>",
        "<mc:AlternateContent><mc:Choice Requires='wps'>{0}</mc:Choice><mc:Fallback>{0}</mc:Fallback>"
        "</mc:AlternateContent>",
        "<w:bookmarkStart/><w:proofErr/>{}<w:bookmarkEnd/>",
    ],
)
def test_text_inside_other_elements_is_read_once(wrapped: str) -> None:
    body = f"<w:p>{wrapped.format('<w:r><w:t>thi hành</w:t></w:r>')}<w:r><w:t>.</w:t></w:r></w:p>"
    assert lines(read_body(body)) == ["thi hành."]


FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> {} </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>{}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
NESTED = FIELD.format("IF", "<w:r><w:t>ngày</w:t></w:r>").replace("IF", "IF </w:instrText></w:r>{}<w:r><w:instrText>")


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        (FIELD.format("REF moc", "<w:r><w:t>Phụ lục II</w:t></w:r>"), ["Phụ lục II"]),
        (FIELD.format("PAGE", "<w:r><w:t>3</w:t></w:r>"), ["3"]),
        (NESTED.format(FIELD.format("QUOTE", "<w:r><w:t>ẩn trong lệnh</w:t></w:r>")), ["ngày"]),
        ('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:t>không khép</w:t></w:r>', ["không khép"]),
        ('<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>thừa</w:t></w:r>', ["thừa"]),
        (
            '<w:r><w:fldChar w:fldCharType="end"/><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:t>ngược</w:t></w:r>',
            ["ngược"],
        ),
        (
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:del><w:r><w:fldChar w:fldCharType="end"/></w:r></w:del>'
            "<w:r><w:t>còn lại</w:t></w:r>",
            ["còn lại"],
        ),
    ],
    ids=[
        "result only",
        "page number in the body",
        "nested in an instruction",
        "never closed",
        "never opened",
        "closed before opened",
        "end deleted",
    ],
)
def test_fields(field: str, expected: list[str]) -> None:
    assert lines(read_body(f"<w:p>{field}</w:p>")) == expected


@pytest.mark.parametrize(
    ("settings_of_field", "expected"),
    [
        ("<w:checkBox><w:checked/></w:checkBox>", "☒ Khẩn"),
        ('<w:checkBox><w:default w:val="1"/><w:checked w:val="0"/></w:checkBox>', "☐ Khẩn"),
        ('<w:ddList><w:result w:val="1"/><w:listEntry w:val="A"/><w:listEntry w:val="B"/></w:ddList>', "B Khẩn"),
        ("<w:textInput/>", "Khẩn"),
    ],
)
def test_form_fields(settings_of_field: str, expected: str) -> None:
    body = (
        f'<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData>{settings_of_field}</w:ffData></w:fldChar></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve"> Khẩn</w:t></w:r></w:p>'
    )
    assert lines(read_body(body)) == [expected]


def test_equations_are_read_in_order() -> None:
    body = "<w:p><w:r><w:t>V = </w:t></w:r><m:oMath><m:r><m:t>S</m:t></m:r><m:r><m:t>h</m:t></m:r></m:oMath></w:p>"
    assert lines(read_body(body.replace("<w:t>", '<w:t xml:space="preserve">'))) == ["V = Sh"]


def test_the_parts_of_a_fraction_are_told_apart() -> None:
    fraction = "<m:f><m:num><m:r><m:t>S</m:t></m:r></m:num><m:den><m:r><m:t>2h</m:t></m:r></m:den></m:f>"
    assert lines(read_body(f"<w:p><m:oMath>{fraction}</m:oMath></w:p>")) == ["S/2h"]


def test_parts_that_other_files_hold_are_told_to_the_user() -> None:
    document = read_body(paragraph("Chữ") + '<w:altChunk r:id="x"/><w:subDoc r:id="y"/>')
    assert document.text == "Chữ"
    assert "2 phần nhúng" in document.warnings[0]


@pytest.mark.parametrize("name", ["mau.docm", "mau.dotx", "mau.doc", "mau"])
def test_a_file_with_macros_a_template_and_a_wrong_name_are_read_alike(name: str, tmp_path: Path) -> None:
    """What a Word file is called, and what it says of its kind, changes nothing; macros are never opened."""
    stream = BytesIO()
    with ZipFile(BytesIO(make_docx(paragraph("Kính gửi")))) as plain, ZipFile(stream, "w") as new:
        for part in plain.namelist():
            kinds = plain.read(part).replace(
                b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                b"application/vnd.ms-word.document.macroEnabled.main+xml",
            )
            new.writestr(part, kinds)
        new.writestr("word/vbaProject.bin", b"\xd0\xcf\x11\xe0")
    (tmp_path / name).write_bytes(stream.getvalue())
    assert read_file(tmp_path / name).text == "Kính gửi"


def test_merged_cells_are_read_once_in_their_column() -> None:
    body = table(
        row(cell(paragraph("Đơn vị"), '<w:vMerge w:val="restart"/>'), cell(paragraph("Số"), '<w:gridSpan w:val="2"/>')),
        row(cell(paragraph("che"), "<w:vMerge/>"), cell(paragraph("Giao")), cell(paragraph("Đạt"))),
        row(cell(paragraph("Tổng")), properties='<w:gridBefore w:val="1"/>'),
    )
    document = read_body(body)
    assert lines(document) == ["Đơn vị", "Số", "Giao", "Đạt", "Tổng"]
    assert [table_place(block) for block in document.blocks] == [
        (1, 1, 1), (1, 1, 2), (1, 2, 2), (1, 2, 3), (1, 3, 2),
    ]  # fmt: skip


def test_columns_are_counted_where_cells_begin() -> None:
    wide = cell(paragraph("SỞ THỦY LỢI"), '<w:gridSpan w:val="3"/>')
    document = read_body(table(row(wide, cell(paragraph("Số:"))), row(wide, cell(paragraph("Ngày")))))
    assert [table_place(block) for block in document.blocks] == [(1, 1, 1), (1, 1, 2), (1, 2, 1), (1, 2, 2)]


def test_a_nested_table_stands_in_its_place() -> None:
    inner = table(row(cell(paragraph("trong"))))
    body = table(row(cell(paragraph("trước") + inner + paragraph("sau")))) + table(row(cell(paragraph("bảng sau"))))
    document = read_body(body)
    assert lines(document) == ["trước", "trong", "sau", "bảng sau"]
    assert [block.place.table for block in document.blocks] == [1, 2, 1, 3]


def test_rows_and_cells_inside_content_controls() -> None:
    inside = f"<w:sdt><w:sdtContent>{cell(paragraph('A'))}</w:sdtContent></w:sdt>"
    body = f"<w:tbl><w:sdt><w:sdtContent>{row(inside)}</w:sdtContent></w:sdt></w:tbl>"
    assert lines(read_body(f"<w:sdt><w:sdtContent>{body}</w:sdtContent></w:sdt>")) == ["A"]


BOX = (
    "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:wsp><wps:txbx>{0}</wps:txbx></wps:wsp>"
    "</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>{0}</v:textbox></v:shape></w:pict>"
    "</mc:Fallback></mc:AlternateContent></w:r>"
)


def test_a_text_box_follows_its_paragraph_once() -> None:
    box = BOX.format(f"<w:txbxContent>{paragraph('DỰ THẢO')}{table(row(cell(paragraph('lần 2'))))}</w:txbxContent>")
    document = read_body(f"<w:p>{box}<w:r><w:t>Kính gửi</w:t></w:r></w:p>{paragraph('Tiếp')}")
    assert lines(document) == ["Kính gửi", "DỰ THẢO", "lần 2", "Tiếp"]
    assert lines(document, BlockKind.TEXT_BOX) == ["DỰ THẢO", "lần 2"]
    assert [block.place.paragraph for block in document.blocks] == [1, 1, None, 2]


def test_word_art_is_text() -> None:
    art = "<w:p><w:r><w:pict><v:shape><v:textpath string='HỎA TỐC'/></v:shape></w:pict></w:r></w:p>"
    assert lines(read_body(art), BlockKind.TEXT_BOX) == ["HỎA TỐC"]


NOTE = '<w:{0} w:id="{1}"><w:p><w:r><w:{0}Ref/></w:r><w:r><w:t>{2}</w:t></w:r></w:p></w:{0}>'


def test_notes_stand_at_the_end_in_the_order_of_their_marks() -> None:
    body = (
        '<w:p><w:r><w:t>Tỉnh</w:t></w:r><w:r><w:footnoteReference w:id="5"/></w:r><w:r><w:t>, xã</w:t></w:r>'
        '<w:r><w:footnoteReference w:id="4"/></w:r><w:r><w:endnoteReference w:id="1"/></w:r></w:p>'
    )
    notes = "".join(NOTE.format("footnote", number, text) for number, text in ((0, "gạch"), (4, "Hai"), (5, "Một")))
    document = read_body(body, footnotes=notes, endnotes=NOTE.format("endnote", 1, "Cuối"))
    assert lines(document) == ["Tỉnh, xã", "[1] Một", "[2] Hai", "[i] Cuối"]
    assert [block.kind for block in document.blocks[1:]] == [BlockKind.FOOTNOTE] * 3
    first = document.blocks[1]
    assert first.label_end == first.start + len("[1]")


def section(*references: str, more: str = "") -> str:
    return f"<w:sectPr>{''.join(references)}{more}</w:sectPr>"


def reference(kind: str, part: str, which: str = "default") -> str:
    return f'<w:{kind}Reference w:type="{which}" r:id="{part}"/>'


PAGE = f"<w:p><w:r><w:t>Trang </w:t></w:r>{FIELD.format('PAGE', '<w:r><w:t>2</w:t></w:r>')}</w:p>"


@pytest.mark.parametrize(
    ("header", "which", "more", "expected"),
    [
        (paragraph("MẬT"), "default", "", ["MẬT"]),
        (paragraph("MẬT"), "first", "", []),
        (paragraph("MẬT"), "first", "<w:titlePg/>", ["MẬT"]),
        (paragraph("MẬT"), "even", "", []),
        (PAGE, "default", "", []),
        (paragraph("- 2 -"), "default", "", []),
        (PAGE + paragraph("Biểu 01"), "default", "", ["Biểu 01"]),
        ('<w:p><w:fldSimple w:instr="PAGE"><w:r><w:t>7</w:t></w:r></w:fldSimple></w:p>', "default", "", []),
    ],
)
def test_page_headers(header: str, which: str, more: str, expected: list[str]) -> None:
    body = paragraph("Nội dung") + section(reference("header", "header1", which), more=more)
    document = read_body(body, header1=header)
    assert lines(document) == ["Nội dung", *expected]
    assert lines(document, BlockKind.PAGE_HEADER) == expected


def test_headers_come_before_footers_each_text_once() -> None:
    first = paragraph(properties=section(reference("footer", "footer1"), reference("header", "header1")))
    body = first + paragraph("Nội dung") + section(reference("header", "header2"), reference("footer", "footer1"))
    same = paragraph("Mẫu số 3")
    document = read_body(body, header1=same, header2=same, footer1=paragraph("Lưu hành nội bộ"))
    assert [(block.kind.value, block.span.of(document.text)) for block in document.blocks[1:]] == [
        ("page_header", "Mẫu số 3"),
        ("page_footer", "Lưu hành nội bộ"),
    ]


def test_even_page_headers_are_read_where_the_file_uses_them() -> None:
    body = paragraph("Nội dung") + section(reference("header", "header1", "even"))
    document = read_body(body, header1=paragraph("Trang chẵn"), settings="<w:evenAndOddHeaders/>")
    assert lines(document, BlockKind.PAGE_HEADER) == ["Trang chẵn"]


def test_a_strict_file_is_read_alike() -> None:
    body = paragraph("Điều khoản", run="<w:b/>") + section(reference("header", "header1"))
    numbering = '<w:abstractNum w:abstractNumId="0"/>'
    both = [
        read_docx(make_docx(body, names=names, header1=paragraph("Mẫu 1"), numbering=numbering), "mau.docx")
        for names in (TRANSITIONAL, STRICT)
    ]
    assert both[0].text == both[1].text == "Điều khoản\nMẫu 1"
    assert both[0].runs == both[1].runs
    assert both[0].runs[0].bold


def test_a_file_without_text_has_no_blocks() -> None:
    document = read_body(paragraph() + section())
    assert (document.text, document.blocks, document.runs) == ("", (), ())


RUN_TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn")), max_size=12)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(RUN_TEXTS, max_size=4), max_size=6))
def test_blocks_cover_the_text_one_a_line(paragraphs: list[list[str]]) -> None:
    """Any text: NFC, one line a block, no empty block, runs in order inside the text."""
    escaped = [[text.replace("&", "&amp;").replace("<", "&lt;") for text in texts] for texts in paragraphs]
    runs = [
        "".join(f'<w:r><w:rPr><w:sz w:val="{20 + i}"/></w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'
                for i, text in enumerate(texts))
        for texts in escaped
    ]  # fmt: skip
    document = read_body("".join(f"<w:p>{inside}</w:p>" for inside in runs))
    assert unicodedata.is_normalized("NFC", document.text)
    assert "\n".join(lines(document)) == document.text
    assert all(line and line == line.strip() and "\n" not in line for line in lines(document))
    ends = [0] + [end for r in document.runs for end in (r.start, r.end)] + [len(document.text)]
    assert ends == sorted(ends)
