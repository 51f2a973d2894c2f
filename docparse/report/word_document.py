"""A Word file written from paragraphs and tables, in the layout of Vietnamese administrative documents.

A4, margins of 20 mm above and below, 30 mm left and 15 mm right, Times New Roman, page numbers in
the middle of the top margin from the second page on (Decree 30/2020/NĐ-CP, Phụ lục I, mục I). The
same content gives the same bytes; nothing tells who made the file or when.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Alignment = Literal["left", "center", "right", "both"]

BODY_SIZE = 13.0
TABLE_SIZE = 12.0


@dataclass(frozen=True, slots=True)
class Words:
    """A stretch of one look. ``size`` in points, None as the paragraph around it; ``color`` as "C00000".

    A line feed breaks the line, a tab goes to the next tab stop.
    """

    text: str
    bold: bool = False
    italic: bool = False
    underline: bool = False
    size: float | None = None
    color: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One paragraph; lengths in millimetres, ``before`` and ``after`` in points.

    ``outline`` is its level as a heading (1 = highest), None for running text. ``keep_next``
    keeps it on the page of what follows, ``page_break`` begins a new page with it. ``rule`` draws
    a line below it, as wide as the indents leave it. ``size`` is that of words without a size of their own.
    """

    words: tuple[Words, ...]
    alignment: Alignment = "left"
    first_line: float = 0.0
    indent: float = 0.0
    indent_right: float = 0.0
    before: float = 0.0
    after: float = 6.0
    outline: int | None = None
    keep_next: bool = False
    page_break: bool = False
    rule: bool = False
    size: float = BODY_SIZE


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell; ``columns`` is how many of the grid it covers, ``shade`` the colour behind it ("F2F2F2")."""

    paragraphs: tuple[Paragraph, ...]
    columns: int = 1
    shade: str | None = None


Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows under ``header_rows`` that each page repeats; ``widths`` are the columns' shares of the text width.

    With ``whole_rows`` the end of a page never tears a row apart.
    """

    widths: tuple[float, ...]
    rows: tuple[Row, ...]
    header_rows: int = 0
    borders: bool = True
    whole_rows: bool = True


Piece = Paragraph | Table


def paragraph(
    text: str, *, bold: bool = False, italic: bool = False, size: float = BODY_SIZE, alignment: Alignment = "left"
) -> Paragraph:
    """A paragraph of one look; for others make the Paragraph itself."""
    return Paragraph(words=(Words(text, bold=bold, italic=italic),), size=size, alignment=alignment)


def cell(
    text: str, *, bold: bool = False, italic: bool = False, alignment: Alignment = "left", size: float = TABLE_SIZE
) -> Cell:
    """A cell of a table with one paragraph for each line of ``text``, set close."""
    lines = text.split("\n")
    return Cell(
        tuple(
            Paragraph(words=(Words(line, bold=bold, italic=italic),), size=size, alignment=alignment, after=0.0)
            for line in lines
        )
    )


def header_row(titles: Sequence[str], *, size: float = TABLE_SIZE) -> Row:
    """The row of titles above a table: bold, in the middle, shaded."""
    return tuple(
        Cell(cell(title, bold=True, alignment="center", size=size).paragraphs, shade="E7E6E6") for title in titles
    )


def write_word(pieces: Sequence[Piece], *, title: str, landscape: bool = False) -> bytes:
    """The bytes of a .docx; ``title`` is its title among the properties."""
    from docparse.report.word_body import body_xml
    from docparse.report.word_package import package_parts

    parts = package_parts(body_xml(pieces, landscape=landscape), title)
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts:
            entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(entry, content.encode("utf-8"))
    return target.getvalue()
