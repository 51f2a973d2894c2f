"""Rows into Parquet files and back."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from docparse.pipeline.batch.columns import TABLES, schema
from docparse.pipeline.batch.rows import Row, Rows

if TYPE_CHECKING:
    import pyarrow

__all__ = ["parquet_files", "read_rows", "storable"]


def parquet_files(documents: Sequence[Rows]) -> tuple[dict[str, bytes], Mapping[str, int]]:
    """A file for each table, also for one without rows, and how many rows each has; the same rows, the same bytes."""
    files: dict[str, bytes] = {}
    counts: dict[str, int] = {}
    for table in TABLES:
        rows = [row for document in documents for row in document.get(table, ())]
        files[f"{table}.parquet"] = _parquet(_table(table, rows))
        counts[table] = len(rows)
    return files, counts


def read_rows(content: bytes) -> list[Row]:
    """The rows of a table."""
    from pyarrow import parquet

    table = parquet.read_table(io.BytesIO(content))
    return list(zip(*(column.to_pylist() for column in table.columns), strict=True))


def _table(name: str, rows: Sequence[Row]) -> pyarrow.Table:
    import pyarrow

    fields = schema(name)
    columns = list(zip(*rows, strict=True)) if rows else [()] * len(fields)
    arrays = [_array(column, field.type) for column, field in zip(columns, fields, strict=True)]
    return pyarrow.Table.from_arrays(arrays, schema=fields)


def _array(column: Sequence[object], of_type: pyarrow.DataType) -> pyarrow.Array:
    import pyarrow

    try:
        return pyarrow.array(column, of_type)
    except UnicodeEncodeError:
        # Lone surrogates, which a name of a file may hold, have no place in UTF-8.
        return pyarrow.array([_encodable(value) for value in column], of_type)


def storable(text: str) -> str:
    """``text`` as the tables hold it."""
    return text.encode("utf-8", "replace").decode()


def _encodable(value: object) -> object:
    if isinstance(value, list):
        return [_encodable(one) for one in value]
    return storable(value) if isinstance(value, str) else value


def _parquet(table: pyarrow.Table) -> bytes:
    from pyarrow import parquet

    file = io.BytesIO()
    parquet.write_table(table, file, compression="zstd")
    return file.getvalue()
