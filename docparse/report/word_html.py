"""Paragraphs and tables of a Word file as one self-contained web page with the look of the paper.

It holds no script and asks for nothing from outside.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from xml.sax.saxutils import escape

from docparse.report.html_safety import make_visible
from docparse.report.word_document import Cell, Paragraph, Piece, Row, Table, Words

_STYLE = (
    "@page{size:A4;margin:20mm 15mm 20mm 30mm}"
    "body{font-family:'Times New Roman',Tinos,'Liberation Serif',serif;font-size:13pt;line-height:1.25;color:#000;"
    "background:#fff;max-width:165mm;margin:10mm auto;padding:0 4mm}"
    "p,h1,h2,h3{margin:0;font-weight:normal;font-size:inherit;overflow-wrap:anywhere;white-space:pre-line}"
    "table{border-collapse:collapse;width:100%;table-layout:fixed;margin:0 0 6pt}"
    "td,th{padding:2pt 5pt;vertical-align:top;font-weight:normal;text-align:left}"
    ".lined td,.lined th{border:.5pt solid #000}"
    "hr{border:0;border-top:.75pt solid #000}.scroll{overflow-x:auto}"
    "h1,h2,h3{break-after:avoid}tr{break-inside:avoid}thead{display:table-header-group}"
    "@media (max-width:600px){body{margin:4mm auto}.scroll table{min-width:150mm}}"
    "@media print{body{max-width:none;margin:0;padding:0}.page{break-before:page}}"
)


def write_page(pieces: Sequence[Piece], *, title: str, lang: str = "vi") -> str:
    """The page as text to be written in UTF-8; characters that hide or reorder text are shown by their code."""
    body = "\n".join(_piece(piece) for piece in pieces)
    return (
        f'<!DOCTYPE html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_text(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )


def _text(text: str) -> str:
    return escape(make_visible(text), {'"': "&quot;"})


def _piece(piece: Piece) -> str:
    return _table(piece) if isinstance(piece, Table) else _paragraph(piece)


def _paragraph(item: Paragraph) -> str:
    if item.rule and not item.words:
        return f'<hr style="margin:3pt {item.indent_right:g}mm {item.after:g}pt {item.indent:g}mm">'
    tag = f"h{item.outline}" if item.outline else "p"
    page = ' class="page"' if item.page_break else ""
    return f'<{tag}{page} style="{_look(item)}">{"".join(map(_words, item.words))}</{tag}>'


def _look(item: Paragraph) -> str:
    align = "justify" if item.alignment == "both" else item.alignment
    looks = [
        f"text-align:{align}",
        f"font-size:{item.size:g}pt",
        f"margin:{item.before:g}pt {item.indent_right:g}mm {item.after:g}pt {item.indent:g}mm",
    ]
    if item.first_line:
        looks.append(f"text-indent:{item.first_line:g}mm")
    return ";".join(looks)


def _words(words: Words) -> str:
    looks = [f"font-size:{words.size:g}pt"] if words.size else []
    looks += [f"color:#{words.color}"] if words.color else []
    shown = f'<span style="{";".join(looks)}">{_text(words.text)}</span>' if looks else _text(words.text)
    for wanted, tag in ((words.underline, "u"), (words.italic, "i"), (words.bold, "b")):
        shown = f"<{tag}>{shown}</{tag}>" if wanted else shown
    return shown


def _table(table: Table) -> str:
    total = sum(table.widths)
    columns = "".join(f'<col style="width:{width / total * 100:.1f}%">' for width in table.widths)
    inside = f"<colgroup>{columns}</colgroup>{''.join(_row_groups(table))}"
    # A table with lines is slid sideways on a phone rather than squeezed.
    lined = f'<div class="scroll"><table class="lined">{inside}</table></div>'
    return lined if table.borders else f"<table>{inside}</table>"


def _row_groups(table: Table) -> Iterator[str]:
    numbered = groupby(enumerate(table.rows), key=lambda pair: pair[0] < table.header_rows)
    for is_head, rows in numbered:
        tag, cell = ("thead", "th") if is_head else ("tbody", "td")
        yield f"<{tag}>{''.join(_row(row, cell) for _, row in rows)}</{tag}>"


def _row(row: Row, tag: str) -> str:
    return f"<tr>{''.join(_cell(item, tag) for item in row)}</tr>"


def _cell(item: Cell, tag: str) -> str:
    span = f' colspan="{item.columns}"' if item.columns > 1 else ""
    shade = f' style="background:#{item.shade}"' if item.shade else ""
    return f"<{tag}{span}{shade}>{''.join(map(_paragraph, item.paragraphs))}</{tag}>"
