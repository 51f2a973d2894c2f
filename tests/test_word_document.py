"""Word files that docparse writes: read back by another reader and by its own."""

import io
import zipfile

import docx
import pytest
from docx.enum.section import WD_ORIENT
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from docparse.readers import read
from docparse.report.word_document import Cell, Paragraph, Table, Words, cell, header_row, paragraph, write_word

_PIECES = (
    Paragraph(words=(Words("PHIẾU RÀ SOÁT", bold=True, size=14),), alignment="center", outline=1),
    paragraph("Hai dòng\nmột đoạn\tcó mốc."),
    Table(
        widths=(1, 3),
        header_rows=1,
        rows=(
            header_row(["STT", "Nội dung"]),
            (cell("1", alignment="center"), cell("dòng trên\ndòng dưới")),
            (Cell((paragraph("gộp hai cột"),), columns=2),),
        ),
    ),
)


def _read_back(data):
    return docx.Document(io.BytesIO(data))


def test_paragraphs_and_tables_read_back():
    document = _read_back(write_word(_PIECES, title="Phiếu"))
    assert [item.text for item in document.paragraphs if item.text] == ["PHIẾU RÀ SOÁT", "Hai dòng\nmột đoạn\tcó mốc."]
    assert document.paragraphs[0].style.name == "Heading 1"
    rows = [[item.text for item in row.cells] for row in document.tables[0].rows]
    assert rows == [["STT", "Nội dung"], ["1", "dòng trên\ndòng dưới"], ["gộp hai cột", "gộp hai cột"]]


@pytest.mark.parametrize(("landscape", "width", "height"), [(False, 210, 297), (True, 297, 210)])
def test_page_is_a4_with_the_margins_of_the_decree(landscape, width, height):
    section = _read_back(write_word(_PIECES, title="", landscape=landscape)).sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (width, height)
    assert section.orientation == (WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT)
    margins = [section.top_margin, section.bottom_margin, section.left_margin, section.right_margin]
    assert [round(margin.mm) for margin in margins] == [20, 20, 30, 15]


def test_a_table_is_as_wide_as_the_text():
    document = _read_back(write_word(_PIECES, title=""))
    widths = [column.width.mm for column in document.tables[0].columns]
    assert sum(widths) == pytest.approx(210 - 30 - 15, abs=0.2)
    assert widths[1] == pytest.approx(3 * widths[0], abs=0.2)


def test_the_row_of_titles_is_repeated_and_rows_stay_whole():
    table = _read_back(write_word(_PIECES, title="")).tables[0]._tbl
    assert [len(row.xpath("w:trPr/w:tblHeader")) for row in table.tr_lst] == [1, 0, 0]
    assert [len(row.xpath("w:trPr/w:cantSplit")) for row in table.tr_lst] == [1, 1, 1]


def test_the_same_content_gives_the_same_bytes_and_names_nobody():
    data = write_word(_PIECES, title="Phiếu")
    assert data == write_word(_PIECES, title="Phiếu")
    properties = _read_back(data).core_properties
    assert (properties.title, properties.author, properties.last_modified_by) == ("Phiếu", "", "")


@settings(deadline=None)
@given(st.text(), st.text())
def test_any_text_gives_a_file_that_can_be_read(text, title):
    data = write_word((paragraph(text), Table(widths=(1,), rows=((cell(text),),))), title=title)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in package.namelist():
            etree.fromstring(package.read(name))


def test_docparse_reads_what_it_wrote():
    document = read("phieu.docx", data=write_word(_PIECES, title="Phiếu"))
    assert document.text.split("\n") == [
        "PHIẾU RÀ SOÁT", "Hai dòng", "một đoạn\tcó mốc.", "STT", "Nội dung",
        "1", "dòng trên", "dòng dưới", "gộp hai cột",
    ]  # fmt: skip
    assert document.warnings == ()
