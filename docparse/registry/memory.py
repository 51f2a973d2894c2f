"""A registry in memory, for what is looked at before it is kept."""

from __future__ import annotations

import sqlite3
import weakref

from docparse.registry.database import SqliteDatabase
from docparse.registry.migrations import migrate

__all__ = ["memory_registry"]


def memory_registry() -> SqliteDatabase:
    """An empty registry of this version, gone when nobody holds it any more."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    database = SqliteDatabase(connection)
    weakref.finalize(database, connection.close)
    migrate(database, 0)
    return database
