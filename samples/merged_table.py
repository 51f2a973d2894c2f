"""Ruled Word tables whose cells are merged and whose head is repeated on each page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from samples.wordml import line, table


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: ``columns`` wide; ``merge`` is "restart" where it spans rows, "continue" in those below."""

    text: str = ""
    columns: int = 1
    merge: str | None = None
    bold: bool = False


def merged_table(head: Sequence[Sequence[Cell]], rows: Iterable[Sequence[Cell]], widths: Sequence[int]) -> str:
    """The rows of ``head`` stand on each page; ``widths`` are in twentieths of a point."""
    empty = table((), widths, borders=True)
    written = "".join(_row(row, widths, head=True) for row in head) + "".join(_row(row, widths) for row in rows)
    return empty.replace("</w:tbl>", f"{written}</w:tbl>")


def _row(cells: Sequence[Cell], widths: Sequence[int], *, head: bool = False) -> str:
    marks = f"<w:trPr><w:cantSplit/>{'<w:tblHeader/>' if head else ''}</w:trPr>"
    written, column = "", 0
    for cell in cells:
        written += _cell(cell, sum(widths[column : column + cell.columns]))
        column += cell.columns
    return f"<w:tr>{marks}{written}</w:tr>"


def _cell(cell: Cell, width: int) -> str:
    span = f'<w:gridSpan w:val="{cell.columns}"/>' if cell.columns > 1 else ""
    merge = f'<w:vMerge w:val="{cell.merge}"/>' if cell.merge else ""
    content = line(cell.text, bold=cell.bold, size=13, align="left" if not cell.bold else "center")
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{merge}</w:tcPr>{content}</w:tc>'
