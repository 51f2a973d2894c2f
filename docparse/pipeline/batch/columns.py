"""The columns of an archive's tables (columns.csv beside this file)."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pyarrow

__all__ = ["TABLES", "Column", "columns", "schema"]

TABLES = ("documents", "sections", "citations", "relations", "quotas", "tasks", "findings", "errors")


@dataclass(frozen=True, slots=True)
class Column:
    """``type`` is string, int32, int64, float64, bool or list<string>; ``meaning`` is empty where the name says it."""

    name: str
    type: str
    meaning: str


@lru_cache(maxsize=1)
def columns() -> Mapping[str, tuple[Column, ...]]:
    """The columns of each table, in their order."""
    text = (resources.files(__package__) / "columns.csv").read_text(encoding="utf-8")
    found: dict[str, list[Column]] = {table: [] for table in TABLES}
    for row in csv.DictReader(text.splitlines()):
        found[row["table"]].append(Column(row["column"], row["type"], row["meaning"]))
    return {table: tuple(of_table) for table, of_table in found.items()}


@lru_cache(maxsize=len(TABLES))
def schema(table: str) -> pyarrow.Schema:
    """The Parquet schema of a table."""
    import pyarrow

    types = {
        "string": pyarrow.string(),
        "int32": pyarrow.int32(),
        "int64": pyarrow.int64(),
        "float64": pyarrow.float64(),
        "bool": pyarrow.bool_(),
        "list<string>": pyarrow.list_(pyarrow.string()),
    }
    return pyarrow.schema([(column.name, types[column.type]) for column in columns()[table]])
