"""The user's own registry: facts of an office, in a file beside the one that comes with docparse."""

from __future__ import annotations

import os
import sqlite3
import sys
from pathlib import Path

from docparse.registry.joined import JoinedRegistry
from docparse.registry.schema import APPLICATION_ID, TABLES, VERSION
from docparse.registry.store import Registry, SqliteRegistry, open_packaged
from docparse.values import SettingsError

__all__ = ["ENVIRONMENT", "open_registry", "open_user_file", "user_file"]

# Another place for the user's file, for instance on a shared drive.
ENVIRONMENT = "DOCPARSE_REGISTRY"
# Another process that writes is waited for.
_PATIENCE = 60.0


def user_file() -> Path:
    """Where the user's facts are kept; the file need not exist."""
    if chosen := os.environ.get(ENVIRONMENT):
        return Path(chosen)
    if os.name == "nt":
        base = os.environ.get("APPDATA") or str(Path.home() / "AppData" / "Roaming")
    elif sys.platform == "darwin":
        base = str(Path.home() / "Library" / "Application Support")
    else:
        base = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    return Path(base) / "docparse" / "registry.sqlite"


def open_registry() -> Registry:
    """The registry of docparse, and the user's own facts where there are any. Raises SettingsError: damaged."""
    path = user_file()
    if not path.is_file():
        return open_packaged()
    try:
        return JoinedRegistry([open_packaged(), SqliteRegistry(path, changes=True)])
    except (sqlite3.DatabaseError, ValueError) as error:
        raise _damaged(path) from error


def open_user_file(path: Path) -> sqlite3.Connection:
    """The user's registry open for writing, made anew where there is none; the caller begins, commits and closes.

    Raises SettingsError for a file that is no registry, or of a later version, and where none can be made.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
    except (OSError, sqlite3.OperationalError) as error:
        raise SettingsError(
            path=str(path), code="registry_unwritable", message="Không ghi được sổ đăng ký.",
            remedy="Hãy kiểm tra thư mục, quyền ghi.",
        ) from error  # fmt: skip
    try:
        _prepare(connection, path)
    except (sqlite3.DatabaseError, ValueError) as error:
        connection.close()
        raise _damaged(path) from error
    return connection


def _damaged(path: Path) -> SettingsError:
    return SettingsError(
        path=str(path),
        code="registry_damaged",
        message="Không đọc được sổ đăng ký: tệp bị hỏng, không phải sổ đăng ký, hoặc của phiên bản docparse mới hơn.",
        remedy="Hãy đổi tên tệp ấy rồi nhập lại các bảng bằng docparse registry import.",
    )


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    """Make the tables in an empty file; two processes that come at once make them once."""
    connection.execute("BEGIN IMMEDIATE")
    kind, version = (connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version"))
    if not kind and not version and not connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
        for statement in filter(str.strip, TABLES.split(";")):
            connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute("INSERT INTO about VALUES ('name', ?)", (path.stem,))
    elif kind != APPLICATION_ID or version > VERSION:
        connection.execute("ROLLBACK")
        raise ValueError(f"{path} is no registry of version {VERSION} or earlier")
    connection.execute("COMMIT")
