"""Tracked changes are read as accepted; comments are left out; both are told to the user."""

from __future__ import annotations

import pytest

from docparse.readers.docx import read_docx
from docparse.values import Document
from tests.docx_files import abstract_list, level, list_instance, make_docx, numbered, paragraph

DELETED_MARK = "<w:rPr><w:del/></w:rPr>"


def read(body: str, **parts: str) -> Document:
    return read_docx(make_docx(body, **parts), "mau.docx")


def run(text: str, tag: str = "t") -> str:
    return f'<w:r><w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        (run("giao ") + f"<w:del>{run('Phòng', 'delText')}</w:del><w:ins>{run('Sở')}</w:ins>", "giao Sở"),
        (f"<w:moveFrom>{run('đi ')}</w:moveFrom>{run('ở lại')}", "ở lại"),
        (f"<w:moveTo>{run('đến')}</w:moveTo>", "đến"),
        (f"<w:ins>{run('mới')}<w:del>{run('thôi', 'delText')}</w:del></w:ins>", "mới"),
        (f'<w:hyperlink r:id="x"><w:ins>{run("liên kết")}</w:ins></w:hyperlink>', "liên kết"),
    ],
)
def test_runs(inside: str, expected: str) -> None:
    document = read(f"<w:p>{inside}</w:p>")
    assert document.text == expected
    assert "track changes" in document.warnings[0]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (paragraph("Sở Nội ", properties=DELETED_MARK) + paragraph("vụ"), "Sở Nội vụ"),
        (paragraph("một ", properties=DELETED_MARK) * 2 + paragraph("hai"), "một một hai"),
        (paragraph("cuối", properties=DELETED_MARK), "cuối"),
        (paragraph("trước", properties=DELETED_MARK) + f"<w:tbl><w:tr><w:tc>{paragraph('ô')}</w:tc></w:tr></w:tbl>",
         "trước\nô"),
        (paragraph("đi ", properties="<w:rPr><w:moveFrom/></w:rPr>") + paragraph("theo"), "đi theo"),
    ],
)  # fmt: skip
def test_deleted_paragraph_marks_join_paragraphs(body: str, expected: str) -> None:
    assert read(body).text == expected


def test_a_joined_paragraph_has_the_properties_of_the_last_mark() -> None:
    body = paragraph("Phần đầu ", properties='<w:jc w:val="center"/>' + DELETED_MARK)
    document = read(body + paragraph("phần sau", properties='<w:jc w:val="right"/>'))
    assert [block.alignment for block in document.blocks] == ["right"]


def test_a_deleted_item_is_not_counted() -> None:
    gone = (
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr>'
        f"<w:del>{run('bỏ', 'delText')}</w:del></w:p>"
    )
    numbering = abstract_list(0, level(0, "decimal", "%1.")) + list_instance(1, 0)
    document = read(numbered("Một", 1) + gone + numbered("Hai", 1), numbering=numbering)
    assert document.text == "1. Một\n2. Hai"


@pytest.mark.parametrize(
    ("row", "cell", "expected"),
    [("", "", "A\nB\nC"), ("<w:del/>", "", "A\nC"), ("<w:ins/>", "", "A\nB\nC"), ("", "<w:cellDel/>", "A\nC")],
)
def test_rows_and_cells(row: str, cell: str, expected: str) -> None:
    def one(text: str, row: str = "", cell: str = "") -> str:
        return f"<w:tr><w:trPr>{row}</w:trPr><w:tc><w:tcPr>{cell}</w:tcPr>{paragraph(text)}</w:tc></w:tr>"

    document = read(f"<w:tbl>{one('A')}{one('B', row, cell)}{one('C')}</w:tbl>")
    assert document.text == expected
    assert [block.place.row for block in document.blocks if block.span.of(document.text) == "A"] == [1]


def test_a_note_whose_mark_was_deleted_is_not_read() -> None:
    texts = {2: "x", 3: "y"}
    notes = "".join(f'<w:footnote w:id="{number}">{paragraph(texts[number])}</w:footnote>' for number in texts)
    body = (
        f'<w:p>{run("Nguồn")}<w:del><w:r><w:footnoteReference w:id="2"/></w:r></w:del>'
        '<w:r><w:footnoteReference w:id="3"/></w:r></w:p>'
    )
    assert read(body, footnotes=notes).text == "Nguồn\n[1] y"


def test_comments_are_left_out_and_counted() -> None:
    body = f'<w:p><w:commentRangeStart w:id="0"/>{run("Đoạn")}<w:commentRangeEnd w:id="0"/>' \
           '<w:r><w:commentReference w:id="0"/></w:r></w:p>'  # fmt: skip
    document = read(body, comments=f'<w:comment w:id="0">{paragraph("Xem lại")}</w:comment>')
    assert document.text == "Đoạn"
    assert "1 chú thích" in document.warnings[0]


def test_a_clean_file_has_no_warnings() -> None:
    assert read(paragraph("Sạch")).warnings == ()
