"""WordprocessingML building blocks for the sample documents: every function returns a piece of XML."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from xml.sax.saxutils import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = f'xmlns:w="{W}" xmlns:r="{R}"'
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
# The earliest time that a ZIP entry can carry: a fixed one keeps the files identical byte by byte.
ZIP_TIME = (1980, 1, 1, 0, 0, 0)
# The two halves of a tracked move carry one name.
MOVE = "nhat-ky"
CHANGE = 'w:author="Ngô Hữu Lam" w:date="2025-11-11T09:30:00Z"'


def run(text: str, *, bold: bool = False, italic: bool = False, size: float = 14, deleted: bool = False) -> str:
    """Characters with one formatting; ``size`` in points; ``deleted`` inside a tracked deletion."""
    marks = ("<w:b/>" if bold else "") + ("<w:i/>" if italic else "")
    half_points = round(size * 2)
    tag = "delText" if deleted else "t"
    return (
        f'<w:r><w:rPr>{marks}<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/></w:rPr>'
        f'<w:{tag} xml:space="preserve">{escape(text)}</w:{tag}></w:r>'
    )


def inserted(text: str, number: int) -> str:
    """A tracked insertion."""
    return f'<w:ins w:id="{number}" {CHANGE}>{run(text)}</w:ins>'


def deleted(text: str, number: int) -> str:
    """A tracked deletion: no part of the text that a reader of the accepted document sees."""
    return f'<w:del w:id="{number}" {CHANGE}>{run(text, deleted=True)}</w:del>'


def moved(text: str, number: int, *, away: bool) -> str:
    """A tracked move: the text where it was (``away``) or where it stands now."""
    tag = "moveFrom" if away else "moveTo"
    return (
        f'<w:{tag}RangeStart w:id="{number}00" w:name="{MOVE}" {CHANGE}/>'
        f'<w:{tag} w:id="{number}" {CHANGE}>{run(text)}</w:{tag}><w:{tag}RangeEnd w:id="{number}00"/>'
    )


def footnote_mark(number: int) -> str:
    """The superscript reference to a footnote."""
    return f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="{number}"/></w:r>'


def page_number() -> str:
    """The PAGE field with its last shown result."""
    pieces = (
        '<w:fldChar w:fldCharType="begin"/>',
        '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>',
        "<w:t>2</w:t>",
        '<w:fldChar w:fldCharType="end"/>',
    )
    return "".join(f'<w:r><w:rPr><w:sz w:val="26"/></w:rPr>{piece}</w:r>' for piece in pieces)


def paragraph(
    *content: str,
    align: str = "both",
    level: int | None = None,
    numbers: int = 1,
    indent: bool = False,
    after: float = 6,
    rule: int | None = None,
    page_break: bool = False,
    mark: str | None = None,
) -> str:
    """A paragraph of XML runs. ``level`` numbers it automatically (0 = I., 1 = 1., 2 = a)); ``after`` in points.

    ``numbers`` is the list that it is numbered in, ``mark`` a tracked change of its mark: ins, del, moveFrom, moveTo.

    ``rule`` draws the line that the decree asks for under the tiêu ngữ and the issuer's name; it is the indent on both
    sides, in twentieths of a point.
    """
    pieces = [
        "<w:pageBreakBefore/>" if page_break else "",
        f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{numbers}"/></w:numPr>' if level is not None else "",
        '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>' if rule is not None else "",
        f'<w:spacing w:before="0" w:after="{round(after * 20)}"/>',
        _indent(rule, first_line=indent),
        f'<w:jc w:val="{align}"/>',
        f'<w:rPr><w:{mark} w:id="90" {CHANGE}/></w:rPr>' if mark else "",
    ]
    return f"<w:p><w:pPr>{''.join(pieces)}</w:pPr>{''.join(content)}</w:p>"


def _indent(rule: int | None, *, first_line: bool) -> str:
    if rule is not None:
        return f'<w:ind w:left="{rule}" w:right="{rule}"/>'
    return '<w:ind w:firstLine="720"/>' if first_line else ""


def line(
    text: str,
    *,
    bold: bool = False,
    italic: bool = False,
    size: float = 14,
    align: str = "center",
    rule: int | None = None,
    page_break: bool = False,
) -> str:
    """A paragraph of one run without space after it: a line of the header, a title, a signature."""
    return paragraph(
        run(text, bold=bold, italic=italic, size=size), align=align, after=0, rule=rule, page_break=page_break
    )


def body(text: str, *, italic: bool = False, bold: bool = False, level: int | None = None) -> str:
    """A paragraph of running text."""
    return paragraph(run(text, italic=italic, bold=bold), level=level, indent=level is None)


def cell(content: Iterable[str], width: int) -> str:
    """A table cell; ``width`` in twentieths of a point."""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{"".join(content)}</w:tc>'


def table(
    rows: Iterable[Sequence[Iterable[str]]],
    widths: Sequence[int],
    *,
    borders: bool,
    changes: Mapping[int, str] = MappingProxyType({}),
) -> str:
    """A table of cells, each an iterable of paragraphs; ``changes`` are the rows (from 0) with a tracked ins or del."""
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    lines = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for side in sides)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    body_rows = "".join(
        f"<w:tr>{_row_change(changes.get(number))}"
        + "".join(cell(content, width) for content, width in zip(row, widths, strict=True))
        + "</w:tr>"
        for number, row in enumerate(rows)
    )
    total = sum(widths)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{total}" w:type="dxa"/>'
        f'{f"<w:tblBorders>{lines}</w:tblBorders>" if borders else ""}<w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{body_rows}</w:tbl>"
    )


def _row_change(change: str | None) -> str:
    return f'<w:trPr><w:{change} w:id="91" {CHANGE}/></w:trPr>' if change else ""


def package(parts: Mapping[str, str]) -> bytes:
    """The parts as one ZIP file that is the same on every machine (stored, sorted, undated)."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(parts, key=lambda name: (name != "[Content_Types].xml", name)):
            entry = zipfile.ZipInfo(name, ZIP_TIME)
            entry.create_system = 0
            archive.writestr(entry, (DECLARATION + parts[name]).encode("utf-8"))
    return buffer.getvalue()
