"""The rows of a worklist that somebody has filled in: read from the workbook, whatever program has saved it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from docparse.values import UnreadableFile

if TYPE_CHECKING:
    from docparse.readers.spreadsheet.grid import Sheet

__all__ = ["FilledRow", "read_rows"]

_NEEDED = ("number", "state", "source", "as_of")


@dataclass(frozen=True, slots=True, kw_only=True)
class FilledRow:
    """One row by the names of its columns, blanks as ""; ``line`` is its number on the sheet."""

    line: int
    fields: Mapping[str, str]


def read_rows(path: str) -> list[FilledRow]:
    """The rows with something in them. Raises UnreadableFile: no workbook, or none with the columns of a worklist."""
    from docparse.readers import load_file
    from docparse.readers.spreadsheet.xlsx_book import XlsxBook

    content = load_file(path)
    # An OpenDocument file names its kind at its head.
    if not content.startswith(b"PK") or b"opendocument" in content[:200]:
        raise _no_worklist(path)
    for sheet in XlsxBook(content, path, iso_days=True).sheets():
        rows = _by_row(sheet)
        head = next(iter(rows.items()), None)
        columns = _columns(head[1]) if head else {}
        if set(_NEEDED) <= set(columns):
            return [*_rows(list(rows.items())[1:], columns)]
    raise _no_worklist(path)


def _by_row(sheet: Sheet) -> dict[int, dict[int, str]]:
    rows: dict[int, dict[int, str]] = {}
    for cell in sheet.cells:
        rows.setdefault(cell.row, {})[cell.column] = cell.text
    return dict(sorted(rows.items()))


def _columns(head: Mapping[int, str]) -> dict[str, int]:
    """Which column holds what, by the titles in either language: columns may have been moved."""
    from docparse.lexicon.folding import slug
    from docparse.report.worklist import COLUMNS
    from docparse.report.worklist_words import worklist_words

    both = (worklist_words("vi"), worklist_words("en"))
    titles = {slug(words[f"worklist_{name}"]): name for words in both for name in COLUMNS}
    return {titles[slug(text)]: column for column, text in head.items() if slug(text) in titles}


def _rows(rows: Sequence[tuple[int, Mapping[int, str]]], columns: Mapping[str, int]) -> Iterator[FilledRow]:
    for line, cells in rows:
        fields = {name: " ".join(cells.get(column, "").split()) for name, column in columns.items()}
        if any(fields.values()):
            yield FilledRow(line=line, fields=fields)


def _no_worklist(path: str) -> UnreadableFile:
    return UnreadableFile(
        path=path,
        code="no_worklist",
        message="Tệp này không phải danh sách cần tra cứu của docparse, hoặc dòng tiêu đề đã bị sửa.",
        remedy="Dùng tệp do docparse registry worklist … -o TỆP.xlsx lập ra; nếu đã lưu dạng khác, hãy lưu lại .xlsx.",
    )
