"""Tables of legal instruments into the user's registry: all rows of a file, or none."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docparse.pipeline.acting_user import acting_user
from docparse.report.csv_table import FORMULA
from docparse.values import UnreadableFile
from docparse.values.registry import FIELDS

if TYPE_CHECKING:
    from docparse.registry.database import Database
    from docparse.registry.tables_import import ImportReport

__all__ = ["content_of", "import_table", "rows_of", "take_rows"]

_LINKS = {"source_number", "relation", "target_number"}
_NAMES = {"number", "issue_date", "type", "name"}
_WORKBOOKS = (".xlsx", ".xls", ".ods")
# Columns that only docparse's own tables have; a row blank in both is an instrument that no source tells of.
_OWN = {"evidence", "source"}


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
    from docparse.registry.user_file import own_place, written
    from docparse.registry.writing import RegistryWriter

    content = content_of(path)
    rows = rows_of(content, path)
    fixed = {"evidence": evidence, "as_of": as_of, "source": source or Path(path).name}
    with written(registry or own_place()) as database:
        report = take_rows(database, rows, path, fixed, columns)
        writer = RegistryWriter(database)
        if name:
            writer.describe("name", name)
        rejected = sum(map(len, report.rejected.values()))
        after = {"file": Path(path).name, "sha256": sha256(content).hexdigest(), "rows": report.taken}
        writer.remember(acting_user(), "import", after={**after, **({"rejected": rejected} if rejected else {})})
        writer.flush()
    return report


def take_rows(
    database: Database,
    rows: Sequence[Mapping[str, Any]],
    path: str,
    fixed: Mapping[str, str],
    columns: Mapping[str, str] | None = None,
) -> ImportReport:
    """Take a table of instruments, of relations or of names, told by its columns, into an open registry.

    ``fixed`` has ``evidence``, ``as_of`` and ``source`` for rows that state none. Raises UnreadableFile as
    ``import_table``.
    """
    from docparse.registry import open_packaged
    from docparse.registry.columns import choose_columns, read_row
    from docparse.registry.tables_import import (
        LINK_COLUMNS,
        NAME_COLUMNS,
        import_instruments,
        import_links,
        import_names,
    )

    names = list(dict.fromkeys(name for row in rows for name in row))
    if set(names) >= _LINKS:
        return import_links(database, _plain(rows, LINK_COLUMNS), open_packaged())
    if set(names) == _NAMES:
        return import_names(database, _plain(rows, NAME_COLUMNS), open_packaged())
    if not names:
        remedy = "Cần một dòng tên cột và ít nhất một dòng văn bản; kiểm tra dấu nháy kép ở dòng đầu."
        raise _fault(path, "no_rows", "Bảng không có dòng nào.", remedy)
    chosen = _chosen(path, names, columns, choose_columns)
    return import_instruments(database, (read_row(row, chosen, _fixed_of(row, fixed)) for row in rows))


def _plain(rows: Sequence[Mapping[str, Any]], columns: Sequence[str]) -> Iterator[dict[str, str]]:
    return ({name: str(row.get(name) or "") for name in columns} for row in rows)


def _fixed_of(row: Mapping[str, Any], fixed: Mapping[str, str]) -> Mapping[str, str]:
    """What stands where ``row`` says nothing; nothing does for an instrument that no source tells of."""
    told = ("state", "effective_date", "expiry_date", "as_of", *_OWN)
    return {} if row.keys() >= _OWN and not any(row.get(name) for name in told) else fixed


def _chosen(path: str, names: Sequence[str], columns: Mapping[str, str] | None, choose: Any) -> dict[str, str]:
    if wrong := [field for field in columns or {} if field not in FIELDS]:
        known = f"Các trường: {', '.join(FIELDS)}. Chỉ ra bằng --map trường=CỘT, ví dụ --map number=CỘT."
        raise _fault(path, "no_field", f"Không có trường {wrong[0]}.", known)
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


def content_of(path: str) -> bytes:
    """The bytes of the file. Raises UnreadableFile: missing, too large."""
    from docparse.readers import load_file

    return load_file(path)


def rows_of(content: bytes, path: str) -> list[dict[str, Any]]:
    """The rows of the first table in the file, by the names in its first row. Raises UnreadableFile: damaged."""
    if content.startswith(b"PAR1"):
        return _parquet_rows(content, path)
    if content.startswith(b"PK"):
        return list(_sheet_rows(content, path))
    if path.lower().endswith(_WORKBOOKS):
        remedy = "Hãy mở bằng Excel hoặc LibreOffice rồi lưu lại thành .xlsx hoặc CSV UTF-8."
        raise _fault(path, "no_workbook", "Tệp không phải bảng tính .xlsx, hoặc bị hỏng.", remedy)
    text = _text_of(content, path)
    return list(_json_rows(text, path) if text.lstrip().startswith("{") else _csv_rows(text, path))


def _without_nul(text: str) -> str:
    """A character that no database server keeps, and nobody sees."""
    return text.replace("\0", "")


def _text_of(content: bytes, path: str) -> str:
    try:
        return _without_nul(content.decode("utf-8-sig"))
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
            yield {name: _unquoted(value) for name, value in row.items() if isinstance(name, str)}
    except csv.Error as error:
        remedy = "Hãy kiểm tra dấu nháy kép và các ô quá dài quanh dòng này rồi thử lại."
        raise _fault(path, "bad_csv", f"Dòng {reader.line_num + 1} không đọc được.", remedy) from error


def _unquoted(value: str | None) -> str | None:
    """``value`` without the mark that keeps a spreadsheet from running it as a formula."""
    return value[1:] if value and value[0] == "'" and value.lstrip("'").startswith(FORMULA) else value


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
    return {_plain_value(name): _plain_value(value) for name, value in row.items()} if isinstance(row, dict) else None


def _plain_value(value: Any) -> Any:
    return _without_nul(value) if isinstance(value, str) else value


def _sheet_rows(content: bytes, path: str) -> Iterator[dict[str, Any]]:
    """The first sheet of a workbook; its first row with text names the columns."""
    from docparse.readers.spreadsheet.xlsx_book import XlsxBook

    by_row: dict[int, dict[int, str]] = {}
    book = XlsxBook(content, path, iso_days=True)
    for cell in next(iter(book.sheets())).cells:
        by_row.setdefault(cell.row, {})[cell.column] = cell.text
    if book.remarks.counts["too_many"]:
        remedy = "Hãy lưu bảng dạng CSV UTF-8 rồi nhập lại."
        raise _fault(path, "too_many_cells", "Bảng quá lớn để đọc từ XLSX.", remedy)
    rows = [by_row[number] for number in sorted(by_row)]
    head = rows[0] if rows else {}
    for row in rows[1:]:
        yield {name: row.get(column, "") for column, name in head.items()}


def _parquet_rows(content: bytes, path: str) -> list[dict[str, Any]]:
    try:
        from pyarrow import parquet
    except ImportError:
        remedy = 'Cài thêm: pip install "docparse[tables]".'
        raise _fault(path, "no_pyarrow", "Cần gói pyarrow để đọc tệp Parquet.", remedy) from None
    try:
        rows: list[dict[str, Any]] = parquet.read_table(io.BytesIO(content)).to_pylist()
    except (OSError, ValueError) as error:
        raise _fault(path, "damaged", "Tệp Parquet bị hỏng, không đọc được.", "Hãy tải lại tệp.") from error
    return rows
