"""The docx reader on small files made here: text, blocks, places, formatting."""

from __future__ import annotations

from io import BytesIO

import docx
from docx.document import Document as DocxFile

from docparse.readers.docx import read_docx
from docparse.values import BlockKind, Document


def read(file: DocxFile) -> Document:
    """The file as the reader sees it."""
    stream = BytesIO()
    file.save(stream)
    return read_docx(stream.getvalue(), "mau.docx")


def test_paragraphs_and_tables_keep_their_order() -> None:
    file = docx.Document()
    table = file.add_table(rows=1, cols=2)
    table.cell(0, 0).text = "SỞ THỦY LỢI"
    table.cell(0, 1).text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    file.add_paragraph("KẾ HOẠCH")
    document = read(file)
    assert document.text == "SỞ THỦY LỢI\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nKẾ HOẠCH"
    assert [block.kind for block in document.blocks] == [BlockKind.CELL, BlockKind.CELL, BlockKind.PARAGRAPH]
    places = [(b.place.table, b.place.row, b.place.column, b.place.paragraph) for b in document.blocks]
    assert places == [(1, 1, 1, None), (1, 1, 2, None), (None, None, None, 1)]
