"""Tables of a registry as files that other programs, and ``docparse registry import``, take in."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping, Sequence

from docparse.report.csv_table import FORMULA
from docparse.values import SettingsError

__all__ = ["TABLE_FORMATS", "render_table"]

Rows = Sequence[Mapping[str, str]]
# Letters; columns of days and of words take less room than those of texts.
_WIDE, _NARROW = 48, 14
_LONG = frozenset({"title", "issuer", "source", "name"})


def render_table(columns: Sequence[str], rows: Rows, suffix: str, path: str) -> bytes:
    """The bytes of the table, in the format of ``suffix`` (one of ``TABLE_FORMATS``).

    No cell begins a formula. Raises SettingsError: a package is missing.
    """
    return TABLE_FORMATS[suffix](columns, rows, path)


def _csv(columns: Sequence[str], rows: Rows, _: str) -> bytes:
    """With the mark by which Excel knows UTF-8."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_marked(row[column]) for column in columns] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def _marked(cell: str) -> str:
    """``cell`` with one mark more where a spreadsheet would run it, so that taking one away gives it back."""
    return "'" + cell if cell.lstrip("'").startswith(FORMULA) else cell


def _lines(columns: Sequence[str], rows: Rows, _: str) -> bytes:
    """JSON Lines; each line has all columns."""
    told = ({column: row[column] for column in columns} for row in rows)
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in told).encode("utf-8")


def _workbook(columns: Sequence[str], rows: Rows, _: str) -> bytes:
    from xlsxwriter import Workbook

    target = io.BytesIO()
    with Workbook(target, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        head = book.add_format({"bold": True, "bg_color": "#DCE6F1"})
        for place, column in enumerate(columns):
            sheet.write_string(0, place, column, head)
            sheet.set_column(place, place, _WIDE if column in _LONG else _NARROW)
        for line, row in enumerate(rows, start=1):
            for place, column in enumerate(columns):
                if row[column]:
                    sheet.write_string(line, place, row[column])
        sheet.freeze_panes(1, 1)
        sheet.autofilter(0, 0, max(1, len(rows)), len(columns) - 1)
    return target.getvalue()


def _parquet(columns: Sequence[str], rows: Rows, path: str) -> bytes:
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError:
        message, remedy = "Cần gói pyarrow để ghi tệp Parquet.", 'Cài thêm: pip install "docparse[tables]".'
        raise SettingsError(path=path, code="no_pyarrow", message=message, remedy=remedy) from None
    table = pyarrow.table({column: [row[column] or None for row in rows] for column in columns}, schema=pyarrow.schema(
        [(column, pyarrow.string()) for column in columns]
    ))  # fmt: skip
    target = io.BytesIO()
    parquet.write_table(table, target)
    return target.getvalue()


TABLE_FORMATS: Mapping[str, Callable[[Sequence[str], Rows, str], bytes]] = {
    ".csv": _csv,
    ".jsonl": _lines,
    ".xlsx": _workbook,
    ".parquet": _parquet,
}
