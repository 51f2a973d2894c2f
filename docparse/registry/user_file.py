"""The registry of an office: its own facts, in a file beside the one that comes with docparse or on a server."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from docparse.registry.data_folder import data_folder
from docparse.registry.database import Database, SqliteDatabase
from docparse.registry.file_faults import file_fault
from docparse.registry.joined import JoinedRegistry
from docparse.registry.migrations import migrate
from docparse.registry.schema import APPLICATION_ID, VERSION
from docparse.registry.store import PATIENCE_S, Registry, SqliteRegistry, open_packaged, version_of
from docparse.values import SettingsError

__all__ = ["ENVIRONMENT", "open_own", "open_registry", "own_place", "shown_place", "written"]

# Another place for the office's facts: a file, for instance on a shared drive, or a PostgreSQL server.
ENVIRONMENT = "DOCPARSE_REGISTRY"


def own_place() -> str:
    """Where the office's facts are kept: the path of a file, which need not exist, or the URL of a server."""
    if chosen := os.environ.get(ENVIRONMENT):
        return chosen
    return str(data_folder() / "registry.sqlite")


def shown_place() -> str:
    """``own_place`` without a password."""
    place = own_place()
    if not _is_url(place):
        return place
    from docparse.registry.postgres import without_password

    return without_password(place)


def open_registry() -> Registry:
    """The registry of docparse, and the office's own facts where there are any.

    Raises SettingsError: damaged, or out of reach.
    """
    own = open_own(own_place())
    return open_packaged() if own is None else JoinedRegistry([open_packaged(), own])


def open_own(place: str) -> Registry | None:
    """The registry at ``place`` alone; None where there is none yet. Raises SettingsError: damaged, or out of reach."""
    if _is_url(place):
        from docparse.registry.postgres import open_server

        return open_server(place)
    path = Path(place)
    if path.is_dir():
        raise SettingsError(
            path=place, code="registry_folder", message="Sổ đăng ký là một tệp, nhưng đây là thư mục.",
            remedy=f"Hãy sửa biến {ENVIRONMENT}, ví dụ thành {path / 'registry.sqlite'}.",
        )  # fmt: skip
    # Another process that makes the registry has made an empty file first.
    if not path.is_file() or not path.stat().st_size:
        return None
    try:
        return SqliteRegistry(path, changes=True)
    except (sqlite3.DatabaseError, ValueError) as error:
        raise file_fault(place, error) from error


@contextmanager
def written(place: str) -> Iterator[Database]:
    """The registry at ``place`` open for writing, made anew where there is none, brought to this version.

    What is written is kept when the block ends, and undone as a whole where it fails or is interrupted.
    Raises SettingsError for a file that is no registry, or of a later version, and where none can be made or reached.
    """
    database = _open_server(place) if _is_url(place) else _open_file(Path(place))
    try:
        database.begin()
        yield database
        database.commit()
    finally:
        # What was not committed is undone.
        database.close()


def _is_url(place: str) -> bool:
    """True for a server; the module that speaks to one is loaded only for one."""
    return "://" in place


def _open_server(place: str) -> Database:
    from docparse.registry.postgres import open_postgres, prepare

    database, _ = open_postgres(place)
    prepare(database)
    return database


def _open_file(path: Path) -> Database:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(path, timeout=PATIENCE_S, isolation_level=None)
    except (OSError, sqlite3.OperationalError) as error:
        raise file_fault(str(path), error) from error
    try:
        _prepare(connection, path)
    except (sqlite3.DatabaseError, ValueError) as error:
        connection.close()
        raise file_fault(str(path), error) from error
    return SqliteDatabase(connection)


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    """Make the tables in an empty file, or those that it lacks; two processes that come at once do it once."""
    connection.execute("BEGIN IMMEDIATE")
    version = version_of(connection)
    if not version and not _is_empty(connection):
        connection.execute("ROLLBACK")
        raise ValueError(f"{path} is no registry of version {VERSION} or earlier")
    if version < VERSION:
        migrate(SqliteDatabase(connection), version)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute("INSERT INTO about VALUES ('name', ?) ON CONFLICT DO NOTHING", (path.stem,))
    connection.execute("COMMIT")


def _is_empty(connection: sqlite3.Connection) -> bool:
    head = [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")]
    return not any(head) and not connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
