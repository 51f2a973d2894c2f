"""The database that a registry lies in: SQLite and PostgreSQL behind one small face.

Statements are in the SQL that both understand, with ``?`` for values.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Protocol

from docparse.registry.file_faults import file_fault

__all__ = ["Database", "Rows", "SqliteDatabase"]


class Rows(Protocol):
    """What a statement gave."""

    def fetchone(self) -> Any:
        """The next row, None behind the last."""

    def fetchall(self) -> Sequence[Any]:
        """The rows that are left."""

    def __iter__(self) -> Iterator[Any]:
        """One row after the other."""


class Database(Protocol):
    """An open registry. What is written between ``begin`` and ``commit`` is kept as a whole or not at all."""

    def execute(self, statement: str, values: Sequence[Any] = ()) -> Rows:
        """Run one statement."""

    def execute_many(self, statement: str, rows: Iterable[Sequence[Any]]) -> None:
        """Run one statement with each of ``rows``."""

    def begin(self) -> None:
        """Wait until nobody else writes, then begin."""

    def commit(self) -> None:
        """Keep what was written."""

    def rollback(self) -> None:
        """Undo what was written."""

    def close(self) -> None:
        """Undo what was not committed, and let go."""


class SqliteDatabase:
    """A SQLite file; the connection is in autocommit mode. Every method raises SettingsError."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def execute(self, statement: str, values: Sequence[Any] = ()) -> Rows:
        """Run one statement."""
        try:
            return self._connection.execute(statement, values)
        except sqlite3.OperationalError as error:
            raise self._told(error) from error

    def execute_many(self, statement: str, rows: Iterable[Sequence[Any]]) -> None:
        """Run one statement with each of ``rows``."""
        try:
            self._connection.executemany(statement, rows)
        except sqlite3.OperationalError as error:
            raise self._told(error) from error

    def close(self) -> None:
        """Undo what was not committed, and let go."""
        self._connection.close()

    def begin(self) -> None:
        """Wait until nobody else writes, then begin."""
        self.execute("BEGIN IMMEDIATE")

    def commit(self) -> None:
        """Keep what was written."""
        self.execute("COMMIT")

    def rollback(self) -> None:
        """Undo what was written."""
        self.execute("ROLLBACK")

    def _told(self, error: sqlite3.OperationalError) -> Exception:
        """``error`` for the user, where the file is busy or out of reach; a wrong statement as it is."""
        if error.sqlite_errorcode == sqlite3.SQLITE_ERROR:
            return error
        return file_fault(str(self._connection.execute("PRAGMA database_list").fetchone()[2]), error)
