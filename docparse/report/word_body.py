"""Paragraphs and tables as WordprocessingML (ECMA-376 Part 1, 17); elements stand in the order its schema asks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from docparse.report.word_document import Cell, Paragraph, Piece, Row, Table, Words
from docparse.report.xml_text import xml_text

_BREAKS = re.compile(r"(\r\n|\r|\n|\t)")
_TWIPS_PER_MM = 1440 / 25.4
# Millimetres: the page of A4 and its margins.
_PAGE_WIDTH, _PAGE_HEIGHT = 210, 297
_TOP = _BOTTOM = 20
_LEFT, _RIGHT = 30, 15
_HEADER = 10
_CELL_MARGIN = 1.9


def _twips(millimetres: float) -> int:
    return round(millimetres * _TWIPS_PER_MM)


def body_xml(pieces: Sequence[Piece], *, landscape: bool) -> str:
    """The content of ``w:body``."""
    width = _twips((_PAGE_HEIGHT if landscape else _PAGE_WIDTH) - _LEFT - _RIGHT)
    return "".join(_pieces(pieces, width)) + _section(landscape)


def _pieces(pieces: Sequence[Piece], width: int) -> Iterator[str]:
    for piece in pieces:
        if isinstance(piece, Table):
            yield _table(piece, width)
            # Two tables one behind the other would grow together, and no file may end in one.
            yield '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/></w:pPr></w:p>'
        else:
            yield _paragraph(piece)


def _section(landscape: bool) -> str:
    width, height = _twips(_PAGE_WIDTH), _twips(_PAGE_HEIGHT)
    size = (
        f'<w:pgSz w:w="{height}" w:h="{width}" w:orient="landscape"/>'
        if landscape
        else f'<w:pgSz w:w="{width}" w:h="{height}"/>'
    )
    margins = (
        f'<w:pgMar w:top="{_twips(_TOP)}" w:right="{_twips(_RIGHT)}" w:bottom="{_twips(_BOTTOM)}" '
        f'w:left="{_twips(_LEFT)}" w:header="{_twips(_HEADER)}" w:footer="{_twips(_HEADER)}" w:gutter="0"/>'
    )
    # The first page has a header of its own, which is empty.
    return f'<w:sectPr><w:headerReference w:type="default" r:id="rId3"/>{size}{margins}<w:titlePg/></w:sectPr>'


def _paragraph(item: Paragraph) -> str:
    return f"<w:p>{_paragraph_properties(item)}{''.join(_run(words, item.size) for words in item.words)}</w:p>"


def _paragraph_properties(item: Paragraph) -> str:
    spacing = f'<w:spacing w:before="{round(item.before * 20)}" w:after="{round(item.after * 20)}"/>'
    edges = f'w:left="{_twips(item.indent)}" w:right="{_twips(item.indent_right)}"'
    indent = f'<w:ind {edges} w:firstLine="{_twips(item.first_line)}"/>'
    rule = '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>'
    return "".join(
        (
            "<w:pPr>",
            f'<w:pStyle w:val="Heading{item.outline}"/>' if item.outline else "",
            "<w:keepNext/>" if item.keep_next or item.outline else "",
            "<w:pageBreakBefore/>" if item.page_break else "",
            rule if item.rule else "",
            spacing,
            indent,
            f'<w:jc w:val="{item.alignment}"/>',
            # An empty paragraph is as high as its mark.
            f"<w:rPr>{_sizes(item.size)}</w:rPr>",
            "</w:pPr>",
        )
    )


def _run(words: Words, size: float) -> str:
    return f"<w:r>{_run_properties(words, words.size or size)}{''.join(_run_content(words.text))}</w:r>"


def _run_properties(words: Words, size: float) -> str:
    return "".join(
        (
            "<w:rPr>",
            "<w:b/><w:bCs/>" if words.bold else "",
            "<w:i/><w:iCs/>" if words.italic else "",
            f'<w:color w:val="{words.color}"/>' if words.color else "",
            _sizes(size),
            '<w:u w:val="single"/>' if words.underline else "",
            "</w:rPr>",
        )
    )


def _sizes(size: float) -> str:
    half_points = round(size * 2)
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def _run_content(text: str) -> Iterator[str]:
    for stretch in _BREAKS.split(text):
        if stretch == "\t":
            yield "<w:tab/>"
        elif _BREAKS.fullmatch(stretch):
            yield "<w:br/>"
        elif stretch:
            yield f'<w:t xml:space="preserve">{xml_text(stretch)}</w:t>'


def _table(table: Table, width: int) -> str:
    columns = [round(share / sum(table.widths) * width) for share in table.widths]
    grid = "".join(f'<w:gridCol w:w="{column}"/>' for column in columns)
    rows = (
        _row(row, columns, repeated=number < table.header_rows, whole=table.whole_rows)
        for number, row in enumerate(table.rows)
    )
    return f"<w:tbl>{_table_properties(table, sum(columns))}<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def _table_properties(table: Table, width: int) -> str:
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    line = 'w:val="single" w:sz="4" w:space="0" w:color="auto"' if table.borders else 'w:val="nil"'
    borders = "".join(f"<w:{side} {line}/>" for side in sides)
    margins = "".join(f'<w:{side} w:w="{_twips(_CELL_MARGIN)}" w:type="dxa"/>' for side in ("left", "right"))
    return (
        f'<w:tblPr><w:tblW w:w="{width}" w:type="dxa"/><w:tblBorders>{borders}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>'
    )


def _row(row: Row, columns: list[int], *, repeated: bool, whole: bool) -> str:
    properties = f"{'<w:cantSplit/>' if whole else ''}{'<w:tblHeader/>' if repeated else ''}"
    cells, column = [], 0
    for item in row:
        cells.append(_cell(item, sum(columns[column : column + item.columns])))
        column += item.columns
    return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{''.join(cells)}</w:tr>"


def _cell(item: Cell, width: int) -> str:
    span = f'<w:gridSpan w:val="{item.columns}"/>' if item.columns > 1 else ""
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{item.shade}"/>' if item.shade else ""
    content = "".join(map(_paragraph, item.paragraphs)) or "<w:p/>"
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{shade}</w:tcPr>{content}</w:tc>'
