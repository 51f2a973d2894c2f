"""Reading the package's CSV tables: fixed columns, lists separated by "; ", UTF-8.

A faulty table is a SettingsError that names the file, the row and the remedy, so that a clerk who
corrects a table is told what is wrong.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from docparse.values import SettingsError

_PACKAGE = "docparse.lexicon"


def read_table(file_name: str, columns: Sequence[str], package: str = _PACKAGE) -> list[dict[str, str]]:
    """The rows of ``data/<file_name>`` as dictionaries, in file order.

    Args:
        file_name: name of a CSV file in the package's ``data`` folder.
        columns: the header that the file must have, in this order.
        package: the package that holds the folder ``data``.

    Raises:
        SettingsError: the header differs or a row has another number of cells.
    """
    import csv
    from importlib.resources import files

    text = files(package).joinpath("data", file_name).read_text(encoding="utf-8")
    rows = csv.reader(text.splitlines())
    header = next(rows, [])
    if header != list(columns):
        raise table_error(file_name, 1, f"cột phải là: {', '.join(columns)}.")
    return [_as_mapping(file_name, number, columns, row) for number, row in enumerate(rows, 2) if row]


def _as_mapping(file_name: str, number: int, columns: Sequence[str], row: Sequence[str]) -> dict[str, str]:
    if len(row) != len(columns):
        raise table_error(file_name, number, f"có {len(row)} ô, phải có {len(columns)}.")
    return dict(zip(columns, row, strict=True))


def table_error(file_name: str, row: int, message: str) -> SettingsError:
    """The error for row ``row`` (counted from 1, the header included) of a table."""
    return SettingsError(
        path=file_name, code="table", message=f"Dòng {row}: {message}", remedy="Sửa bảng dữ liệu rồi chạy lại."
    )


def split_list(cell: str) -> tuple[str, ...]:
    """The members of a cell that holds a list ("a; b").

    >>> split_list("QyĐ; QĐi")
    ('QyĐ', 'QĐi')
    """
    return tuple(item for item in map(str.strip, cell.split(";")) if item)


def blank_to_none(row: Mapping[str, str], column: str) -> str | None:
    """The cell, or None where the table leaves it blank (= not known)."""
    return row[column] or None
