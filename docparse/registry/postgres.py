"""A registry in PostgreSQL, for an office whose machines share one."""

from __future__ import annotations

import logging
import re
import threading
import weakref
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from docparse.registry.database import Rows
from docparse.registry.migrations import migrate
from docparse.registry.schema import VERSION
from docparse.registry.server_words import refusal_words
from docparse.registry.sql_registry import SqlRegistry
from docparse.values import SettingsError

if TYPE_CHECKING:
    import psycopg

__all__ = ["PostgresDatabase", "open_postgres", "open_server", "prepare", "without_password"]

_URL = re.compile(r"postgres(?:ql)?://", re.IGNORECASE)
_PASSWORD = re.compile(r"(?<=://)([^:/@]*):[^@/]*@|(?<=[?&])password=[^&]*")
# Tables of one database that many programs use; and a number of our own for the lock of those who write.
_SCHEMA = "docparse"
_LOCK = 0x64706172
# Asked of the tables themselves: what the server remembers of names may be older than the lock that was waited for.
_HAS_TABLES = f"""
SELECT count(*) FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname = '{_SCHEMA}' AND c.relname = 'about'
"""
_PATIENCE_S = 10
_SQLITE_ONLY = re.compile(r"\bIS \?")


def without_password(url: str) -> str:
    """``url`` as it may be shown.

    >>> without_password("postgresql://an:bi-mat@may-chu/vanban")
    'postgresql://an@may-chu/vanban'
    """
    return _PASSWORD.sub(lambda found: f"{found[1]}@" if found[1] is not None else "password=***", url)


class PostgresDatabase:
    """A connection in autocommit mode; ``url`` is named where the server refuses. Every method raises SettingsError.

    A connection that the server has ended, as after a restart or a long pause, is opened again; what was being
    written then is lost as a whole.
    """

    def __init__(self, connection: psycopg.Connection[Any], url: str) -> None:
        self._url = url
        self._is_writing = False
        # Other threads may ask too.
        self._opening = threading.Lock()
        self._hold(connection)

    def execute(self, statement: str, values: Sequence[Any] = ()) -> Rows:
        """Run one statement."""
        import psycopg

        connection, translated = self._connection, _translated(statement)
        with _told(self._url):
            try:
                return connection.execute(translated, values or None)
            except psycopg.OperationalError:
                if self._is_writing or not connection.broken:
                    raise
            return self._instead_of(connection).execute(translated, values or None)

    def execute_many(self, statement: str, rows: Iterable[Sequence[Any]]) -> None:
        """Run one statement with each of ``rows``, without waiting for the server after each."""
        with _told(self._url), self._connection.cursor() as cursor:
            cursor.executemany(_translated(statement), rows)

    def begin(self) -> None:
        """Wait until nobody else writes, then begin."""
        self.execute("BEGIN")
        self._is_writing = True
        self.execute(f"SELECT pg_advisory_xact_lock({_LOCK})")

    def commit(self) -> None:
        """Keep what was written; the server is told how much there is now, or its look-ups take the long way."""
        self.execute("ANALYZE word, instrument, fact, link, alias")
        self.execute("COMMIT")
        self._is_writing = False

    def rollback(self) -> None:
        """Undo what was written."""
        self.execute("ROLLBACK")
        self._is_writing = False

    def close(self) -> None:
        """Undo what was not committed, and let go."""
        self._connection.close()

    def _hold(self, connection: psycopg.Connection[Any]) -> None:
        self._connection = connection
        # Registries are let go of, not closed.
        self._finalizer = weakref.finalize(self, connection.close)

    def _instead_of(self, broken: psycopg.Connection[Any]) -> psycopg.Connection[Any]:
        """A connection in place of one that the server has ended: what another thread has opened, or a new one."""
        with self._opening:
            if self._connection is broken:
                opened = _connect(self._url)
                self._finalizer()
                self._hold(opened)
            return self._connection


def open_server(url: str) -> SqlRegistry | None:
    """The registry at ``url`` for reading; None where nobody has written one yet. Raises SettingsError."""
    database, version = open_postgres(url)
    if version:
        return SqlRegistry(database, version)
    database.close()
    return None


def open_postgres(url: str) -> tuple[PostgresDatabase, int]:
    """The database at ``url`` and the version of the registry in it, 0 where there is none yet.

    Raises SettingsError: psycopg is not installed, the server cannot be reached, the version is a later one.
    """
    if _URL.match(url) is None:
        raise _fault(url, "registry_url", "Địa chỉ sổ đăng ký phải có dạng postgresql://máy-chủ/cơ-sở-dữ-liệu.", _CHECK)
    database = PostgresDatabase(_connect(url), url)
    version = _version_of(database)
    if version > VERSION:
        database.close()
        raise _fault(url, "registry_newer", "Sổ đăng ký trên máy chủ thuộc phiên bản docparse mới hơn.", _UPGRADE)
    return database, version


def prepare(database: PostgresDatabase) -> None:
    """Make the tables, or bring them to this version; two who come at once do it once."""
    database.begin()
    version = _version_of(database)
    if version < VERSION:
        database.execute(f"CREATE SCHEMA IF NOT EXISTS {_SCHEMA}")
        migrate(database, version)
        facts = (("version", str(VERSION)), *((("name", "registry"),) if not version else ()))
        changed = "ON CONFLICT (name) DO UPDATE SET value = excluded.value"
        for fact in facts:
            database.execute(f"INSERT INTO about (name, value) VALUES (?, ?) {changed}", fact)
    database.commit()


_INSTALL = 'Cài thêm: pip install "docparse[postgres]".'
_ASK = "Hãy nhờ người quản trị cơ sở dữ liệu cấp quyền ghi, hoặc dùng tài khoản khác."
_UPGRADE = "Hãy cài phiên bản docparse mới rồi thử lại."
_CHECK = "Hãy kiểm tra địa chỉ, tên cơ sở dữ liệu, tài khoản, mật khẩu và mạng; hoặc bỏ biến DOCPARSE_REGISTRY."


def _connect(url: str) -> psycopg.Connection[Any]:
    try:
        import psycopg
    except ImportError:
        raise _fault(url, "no_psycopg", "Cần gói psycopg để dùng sổ đăng ký trên máy chủ.", _INSTALL) from None
    # What it would print of a connection that breaks off is told as an error.
    logging.getLogger("psycopg").addHandler(logging.NullHandler())
    with _told(url):
        # Values are put into the statement here: the server cannot tell the type of a value that is only compared
        # with NULL.
        connection: psycopg.Connection[Any] = psycopg.connect(
            url, autocommit=True, connect_timeout=_PATIENCE_S, cursor_factory=psycopg.ClientCursor
        )
        try:
            connection.execute(f"SET search_path TO {_SCHEMA}")
        except BaseException:
            connection.close()
            raise
    return connection


@contextmanager
def _told(url: str) -> Iterator[None]:
    """What the server refuses, as an error for the user."""
    import psycopg

    try:
        yield
    except psycopg.errors.InsufficientPrivilege as error:
        raise _fault(url, "registry_unwritable", "Tài khoản không có quyền ghi vào sổ đăng ký.", _ASK) from error
    except psycopg.Error as error:
        told = refusal_words(str(error)) or type(error).__name__
        raise _fault(
            url, "registry_unreachable", f"Không dùng được sổ đăng ký trên máy chủ ({told}).", _CHECK
        ) from error


def _fault(url: str, code: str, message: str, remedy: str) -> SettingsError:
    return SettingsError(path=without_password(url), code=code, message=message, remedy=remedy)


def _version_of(database: PostgresDatabase) -> int:
    if not database.execute(_HAS_TABLES).fetchone()[0]:
        return 0
    row = database.execute("SELECT value FROM about WHERE name = 'version'").fetchone()
    return int(row[0]) if row else 0


def _translated(statement: str) -> str:
    return _SQLITE_ONLY.sub("IS NOT DISTINCT FROM ?", statement).replace("?", "%s")
