"""Reading the data tables of the checks: CSV, UTF-8, lists separated by "; "."""

from __future__ import annotations

from collections.abc import Sequence

from docparse.values import SettingsError

_PACKAGE = "docparse.checks"


def read_table(file_name: str, columns: Sequence[str]) -> list[dict[str, str]]:
    """The rows of ``data/<file_name>`` in file order.

    Raises SettingsError if the header is not ``columns`` or a row has another number of cells.
    """
    import csv
    from importlib.resources import files

    text = files(_PACKAGE).joinpath("data", file_name).read_text(encoding="utf-8")
    rows = list(csv.reader(text.splitlines()))
    if not rows or rows[0] != list(columns):
        raise _error(file_name, 1, f"các cột phải là {', '.join(columns)}.")
    for number, row in enumerate(rows[1:], 2):
        if len(row) != len(columns):
            raise _error(file_name, number, f"có {len(row)} ô, phải có {len(columns)}.")
    return [dict(zip(columns, row, strict=True)) for row in rows[1:]]


def split_list(cell: str) -> tuple[str, ...]:
    """The members of a cell that holds a list ("a; b")."""
    return tuple(item for item in map(str.strip, cell.split(";")) if item)


def _error(file_name: str, row: int, message: str) -> SettingsError:
    return SettingsError(
        path=file_name, code="table", message=f"Dòng {row}: {message}", remedy="Sửa bảng rồi chạy lại."
    )
