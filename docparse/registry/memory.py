"""A registry in memory, for what is looked at before it is kept."""

from __future__ import annotations

import sqlite3

from docparse.registry.database import SqliteDatabase
from docparse.registry.migrations import migrate

__all__ = ["memory_registry"]


def memory_registry() -> SqliteDatabase:
    """An empty registry of this version."""
    database = SqliteDatabase(sqlite3.connect(":memory:", isolation_level=None))
    migrate(database, 0)
    return database
