"""Tables of legal instruments into the user's registry: all rows of a file, or none."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docparse.values import UnreadableFile

if TYPE_CHECKING:
    from docparse.registry.tables_import import ImportReport

__all__ = ["import_table"]

_LINKS = {"source_number", "relation", "target_number"}


def import_table(
    path: str,
    *,
    registry: str | None = None,
    columns: Mapping[str, str] | None = None,
    evidence: str = "record",
    as_of: str = "",
    source: str = "",
    name: str = "",
) -> ImportReport:
    """Take the table ``path`` (CSV, JSON Lines, XLSX, Parquet) into ``registry`` (file or URL; None: the user's own).

    ``columns`` maps fields to columns where their names do not tell; ``evidence``, ``as_of`` (ISO) and ``source`` stand
    for rows that state none; ``name`` names the registry in records. A table with the columns of ``relations.csv``
    gives relations. What is interrupted leaves the registry as it was; the same file twice changes nothing.
    Raises UnreadableFile: no such table, or a table without numbers of instruments.
    """
    from docparse.registry import open_packaged
    from docparse.registry.columns import choose_columns, read_row
    from docparse.registry.tables_import import LINK_COLUMNS, import_instruments, import_links
    from docparse.registry.user_file import own_place, written
    from docparse.registry.writing import RegistryWriter

    rows = _rows_of(path)
    names = list(dict.fromkeys(name for row in rows[:100] for name in row))
    fixed = {"evidence": evidence, "as_of": as_of, "source": source or Path(path).name}
    with written(registry or own_place()) as database:
        if set(names) >= _LINKS:
            links = ({name: str(row.get(name) or "") for name in LINK_COLUMNS} for row in rows)
            report = import_links(database, links, open_packaged())
        else:
            chosen = _chosen(path, names, columns, choose_columns)
            report = import_instruments(database, (read_row(row, chosen, fixed) for row in rows))
        if name:
            RegistryWriter(database).describe("name", name)
    return report


def _chosen(path: str, names: Sequence[str], columns: Mapping[str, str] | None, choose: Any) -> dict[str, str]:
    try:
        chosen: dict[str, str] = choose(names, columns)
    except KeyError as error:
        raise _fault(path, "no_column", f"Không có cột {error.args[0]}.", _columns_are(names)) from None
    if "number" not in chosen:
        raise _fault(path, "no_number_column", "Không nhận ra cột số, ký hiệu văn bản.", _columns_are(names))
    return chosen


def _columns_are(names: Sequence[str]) -> str:
    return f"Các cột của bảng: {', '.join(names)}. Chỉ ra bằng --map, ví dụ --map number=CỘT."


def _fault(path: str, code: str, message: str, remedy: str) -> UnreadableFile:
    return UnreadableFile(path=path, code=code, message=message, remedy=remedy)


def _rows_of(path: str) -> list[dict[str, Any]]:
    """The rows of the first table in the file, by the names in its first row."""
    from docparse.readers import load_file

    content = load_file(path)
    if content.startswith(b"PAR1"):
        return _parquet_rows(path)
    if content.startswith(b"PK"):
        return list(_sheet_rows(content, path))
    text = _text_of(content, path)
    return list(_json_rows(text, path) if text.lstrip().startswith("{") else _csv_rows(text, path))


def _text_of(content: bytes, path: str) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        remedy = "Hãy lưu lại bảng với bảng mã UTF-8 (trong Excel: CSV UTF-8) rồi thử lại."
        raise _fault(
            path, "not_utf8", f"Dòng {content[: error.start].count(10) + 1} không phải UTF-8.", remedy
        ) from None


def _csv_rows(text: str, path: str) -> Iterator[dict[str, Any]]:
    """Values parted by the mark that the first line has most of; what stands beyond the last column is left out."""
    head = text.partition("\n")[0]
    reader = csv.DictReader(io.StringIO(text), delimiter=max(",;\t", key=head.count))
    try:
        for row in reader:
            yield {name: value for name, value in row.items() if isinstance(name, str)}
    except csv.Error as error:
        remedy = "Hãy kiểm tra dấu nháy kép và các ô quá dài quanh dòng này rồi thử lại."
        raise _fault(path, "bad_csv", f"Dòng {reader.line_num} không đọc được ({error}).", remedy) from None


def _json_rows(text: str, path: str) -> Iterator[dict[str, Any]]:
    for line, written in enumerate(text.splitlines(), start=1):
        if written.strip():
            row = _json_row(written)
            if row is None:
                remedy = "Mỗi dòng phải là một đối tượng JSON trọn vẹn ({…})."
                raise _fault(path, "bad_json", f"Dòng {line} không đọc được.", remedy)
            yield row


def _json_row(written: str) -> dict[str, Any] | None:
    try:
        row = json.loads(written)
    except (ValueError, RecursionError):
        return None
    return row if isinstance(row, dict) else None


def _sheet_rows(content: bytes, path: str) -> Iterator[dict[str, Any]]:
    """The first sheet of a workbook; its first row with text names the columns."""
    from docparse.readers.spreadsheet.xlsx_book import XlsxBook

    by_row: dict[int, dict[int, str]] = {}
    for cell in next(iter(XlsxBook(content, path).sheets())).cells:
        by_row.setdefault(cell.row, {})[cell.column] = cell.text
    rows = [by_row[number] for number in sorted(by_row)]
    head = rows[0] if rows else {}
    for row in rows[1:]:
        yield {name: row.get(column, "") for column, name in head.items()}


def _parquet_rows(path: str) -> list[dict[str, Any]]:
    try:
        from pyarrow import parquet
    except ImportError:
        remedy = 'Cài thêm: pip install "docparse[tables]".'
        raise _fault(path, "no_pyarrow", "Cần gói pyarrow để đọc tệp Parquet.", remedy) from None
    try:
        rows: list[dict[str, Any]] = parquet.read_table(path).to_pylist()
    except (OSError, ValueError) as error:
        raise _fault(path, "damaged", "Tệp Parquet bị hỏng, không đọc được.", "Hãy tải lại tệp.") from error
    return rows
