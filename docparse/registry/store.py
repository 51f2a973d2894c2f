"""Where facts about instruments are looked up, and a registry in a SQLite file."""

from __future__ import annotations

import os
import sqlite3
import weakref
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Protocol

from docparse.registry.database import SqliteDatabase
from docparse.registry.schema import APPLICATION_ID, VERSION
from docparse.registry.sql_registry import SqlRegistry, instrument_id
from docparse.values.registry import Instrument, InstrumentLink

__all__ = ["PATIENCE_S", "Registry", "SqliteRegistry", "instrument_id", "open_packaged", "version_of"]


# Another process that writes is waited for.
PATIENCE_S = 60.0


class Registry(Protocol):
    """Where facts about instruments are looked up."""

    @property
    def name(self) -> str:
        """What names the registry and its state in a record, such as "docparse-2026-11"."""

    @property
    def as_of(self) -> str | None:
        """The latest day (ISO) that a fact of it was collected on."""

    def numbered(self, number: str) -> Sequence[Instrument]:
        """All instruments of a number and symbol, whoever issued them."""

    def named(self, name: str) -> Sequence[Instrument]:
        """All instruments known by a name, such as "Luật Đất đai" of each year; marks and case do not count."""

    def numbers_of(self, serial: str) -> Sequence[str]:
        """The numbers that begin with ``serial``, a number without leading zeros."""

    def links_to(self, instrument: Instrument) -> Sequence[InstrumentLink]:
        """What other instruments do to this one."""

    def links_from(self, instrument: Instrument) -> Sequence[InstrumentLink]:
        """What this instrument does to others."""

    def all_instruments(self) -> Iterator[Instrument]:
        """Every instrument, in the order in which they were taken in."""

    def all_links(self) -> Iterator[InstrumentLink]:
        """Every relation between instruments."""

    def counts(self) -> dict[str, int]:
        """How many instruments, facts, links and other names it holds."""


class SqliteRegistry(SqlRegistry):
    """The registry in the file ``path``, which ``changes`` or is as it was delivered.

    Raises ValueError: the file is no registry, or of a later version.
    """

    def __init__(self, path: Path, *, changes: bool = False) -> None:
        # Other threads may ask too; nothing is written, but for the undoing of what a killed process had begun to
        # write. A file that never changes needs no locks.
        how = "mode=rw" if changes and os.access(path, os.W_OK) else "mode=ro" if changes else "mode=ro&immutable=1"
        connection = sqlite3.connect(
            f"{path.resolve().as_uri()}?{how}", uri=True, check_same_thread=False, timeout=PATIENCE_S
        )
        weakref.finalize(self, connection.close)
        version = version_of(connection)
        if not version:
            connection.close()
            raise ValueError(f"{path} is no registry of version {VERSION} or earlier")
        super().__init__(SqliteDatabase(connection), version)


def version_of(connection: sqlite3.Connection) -> int:
    """The version of the registry in a SQLite file; 0 for what is none, or of a later version."""
    kind, version = (connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version"))
    return int(version) if kind == APPLICATION_ID and version <= VERSION else 0


@cache
def open_packaged() -> SqliteRegistry:
    """The registry that comes with docparse, opened once."""
    return SqliteRegistry(Path(__file__).parent / "data" / "registry.sqlite")
