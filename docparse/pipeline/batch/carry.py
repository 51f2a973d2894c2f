"""Results of earlier runs that hold still: the same content, whatever its name is now."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from docparse.pipeline.batch.columns import TABLES, columns
from docparse.pipeline.batch.manifest import Entry
from docparse.pipeline.batch.parquet import read_rows, storable
from docparse.pipeline.batch.rows import Row, Rows, document_id
from docparse.pipeline.batch.store import Store

if TYPE_CHECKING:
    from docparse.pipeline.batch.task import Earlier

__all__ = ["carried_rows"]

# Sections have a path of their own.
_WITH_PATH = ("documents", "errors")


def carried_rows(store: Store, carried: Mapping[str, tuple[Entry, Earlier]]) -> tuple[dict[str, Rows], frozenset[str]]:
    """The rows of the files that were not analysed again, by their path of today, and the files of damaged results."""
    rows: dict[str, Rows] = {path: {} for path in carried}
    damaged: set[str] = set()
    wanted: dict[str, dict[str, list[str]]] = {}
    for path, (_, earlier) in carried.items():
        wanted.setdefault(earlier.partition, {}).setdefault(earlier.entry.path, []).append(path)
    for partition, paths in wanted.items():
        try:
            tables = {table: read_rows(store.read(partition, f"{table}.parquet")) for table in TABLES}
        except Exception:
            # Arrow and each storage have faults of their own; what cannot be read is made anew.
            damaged.update(path for today in paths.values() for path in today)
            continue
        for table, found in tables.items():
            _carry(table, found, paths, rows)
    return {path: found for path, found in rows.items() if path not in damaged}, frozenset(damaged)


def _carry(table: str, found: list[Row], paths: Mapping[str, list[str]], rows: dict[str, Rows]) -> None:
    """Hand each row to the files it is carried to; ``paths`` has these by the path of then."""
    names = [column.name for column in columns()[table]]
    by_key = {storable(path) if table == "errors" else document_id(path): path for path in paths}
    for row in found:
        then = by_key.get(row[0])
        if then is None:
            continue
        for path in paths[then]:
            values = dict(zip(names, row, strict=True))
            if table in _WITH_PATH:
                values["path"] = path
            if table != "errors":
                values["document_id"] = document_id(path)
            rows[path].setdefault(table, []).append(tuple(values.values()))
