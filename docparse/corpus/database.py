"""DuckDB over the tables of an archive: the queries of ours, and those of a user, who can reach nothing else."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib import resources
from types import TracebackType
from typing import TYPE_CHECKING, Any

from docparse.corpus.archive import TABLES, Archive
from docparse.values import SettingsError

if TYPE_CHECKING:
    import duckdb

__all__ = ["Database", "Rows", "query_text"]

_PARQUET = re.compile(r"""["']([^"']+\.parquet)["']""")
_PARAMETER = re.compile(r"\$([a-z_]+)")
# DuckDB takes these in a path for a pattern.
_PATTERN = re.compile(r"[*?\[\]{}]")
_AT_ONCE = 10_000
# Drawn by DuckDB itself on stdout, where the answer stands.
_NO_BAR = "set enable_progress_bar = false"
_LOCKS = (
    "enable_external_access = false", "autoinstall_known_extensions = false", "autoload_known_extensions = false",
    "lock_configuration = true",
)  # fmt: skip
# An office machine has some 8 GB, and Python and what it has loaded come on top of this.
_MEMORY = "1500MB"


class Rows:
    """The rows of an answer, fetched as they are asked for; ``names`` are those of the columns."""

    def __init__(self, database: Database, found: duckdb.DuckDBPyConnection) -> None:
        self._database, self._found = database, found
        self.names = tuple(column[0] for column in found.description or ())

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        while rows := self._database.guarded(self._found.fetchmany, _AT_ONCE):
            yield from rows


class Database:
    """A connection in memory, with a view for each table of ``archive``; to be closed (``with``).

    What does not fit into the memory goes to a folder of its own that is removed at the end.
    """

    def __init__(self, archive: Archive) -> None:
        _require_packages()
        self.archive = archive
        self._spill = tempfile.TemporaryDirectory(prefix="docparse-corpus-")
        self._connection = _connect(self._spill.name)
        self._views: set[str] = set()
        self._sets: dict[str, Any] = {}
        self._is_locked = False

    def __enter__(self) -> Database:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Let go of everything; nothing is left behind."""
        self._connection.close()
        self._spill.cleanup()

    def run(self, name: str, parameters: Mapping[str, Any] | None = None) -> Rows:
        """The rows of queries/<name>.sql; of ``parameters`` it takes those that it names.

        Raises SettingsError: a file of the archive is missing or damaged.
        """
        text = query_text(name)
        for table in TABLES:
            if table not in self._views and re.search(rf"\b(?:from|join)\s+{table}\b", text):
                self._add_view(table)
        return Rows(self, self._executed(text, parameters or {}))

    def _executed(self, text: str, parameters: Mapping[str, Any]) -> duckdb.DuckDBPyConnection:
        """In a cursor of its own, as a result that is being read stands in the way of the next query."""
        taken = {key: parameters[key] for key in dict.fromkeys(_PARAMETER.findall(text))}
        cursor = self._connection.cursor()
        cursor.execute(_NO_BAR)
        for table, data_set in self._sets.items():
            cursor.register(table, data_set)
        found: duckdb.DuckDBPyConnection = self.guarded(cursor.execute, text, taken)
        return found

    def put(self, name: str, columns: Mapping[str, Sequence[Any]], types: Mapping[str, str]) -> None:
        """Make a table of ours from ``columns``; ``types`` are those of DuckDB."""
        import pyarrow

        kinds = {"VARCHAR": pyarrow.string(), "BIGINT": pyarrow.int64(), "DOUBLE": pyarrow.float64(),
                 "BOOLEAN": pyarrow.bool_()}  # fmt: skip
        schema = pyarrow.schema([(column, kinds[types[column]]) for column in columns])
        self._connection.register("_put", pyarrow.table(dict(columns), schema=schema))
        self._connection.execute(f"create or replace table {name} as select * from _put")
        self._connection.unregister("_put")

    def drop(self, *names: str) -> None:
        """Take tables of ours away."""
        for name in names:
            self._connection.execute(f"drop table {name}")

    def arrays(self, name: str, parameters: Mapping[str, Any] | None = None) -> Mapping[str, Any]:
        """The columns of a query as numpy arrays, for numbers."""
        found: Mapping[str, Any] = self.guarded(self._executed(query_text(name), parameters or {}).fetchnumpy)
        return found

    def locked(self, text: str) -> Rows:
        """The rows of a user's own SELECT over the tables of the archive.

        DuckDB is given the tables by pyarrow and cut off from every file before it sees the text: it can read no other
        one, write none and load no extension. Raises SettingsError: no single SELECT, or one with a fault.
        """
        connection = self._connection
        if not self._is_locked:
            self._lock()
        statements = self._told_apart(text)
        if len(statements) != 1 or statements[0].type.name != "SELECT":
            raise _bad_query("Chỉ nhận đúng một câu SELECT.")
        try:
            return Rows(self, connection.execute(statements[0]))
        except self._faults() as error:
            raise self._told(error, user=True) from None

    def _lock(self) -> None:
        """Nobody can take this back as long as the connection lives."""
        for table in TABLES:
            self._connection.register(table, self.guarded(self._data_set, table))
        self._connection.execute(_NO_BAR)
        for setting in _LOCKS:
            self._connection.execute(f"set {setting}")
        self._is_locked = True

    def _told_apart(self, text: str) -> Sequence[Any]:
        try:
            return self._connection.extract_statements(text)
        except self._faults() as error:
            raise self._told(error, user=True) from None

    def _add_view(self, table: str) -> None:
        if _PATTERN.search(self.archive.place):
            self._sets[table] = self.guarded(self._data_set, table)
        else:
            files = self.archive.files(table)
            self.guarded(lambda: self._connection.read_parquet(files).create_view(table))
        self._views.add(table)

    def _data_set(self, table: str) -> Any:
        from pyarrow import dataset, parquet

        files = self.archive.files(table)
        return dataset.dataset(files, schema=parquet.read_schema(files[0]), format="parquet")

    def guarded(self, ask: Any, *arguments: Any) -> Any:
        """What ``ask`` gives; what goes wrong with a file of the archive as a SettingsError that names it."""
        try:
            return ask(*arguments)
        except self._faults(OSError, ValueError) as error:
            raise self._told(error) from error

    def _faults(self, *others: type[Exception]) -> tuple[type[Exception], ...]:
        import duckdb

        return (duckdb.Error, *others)

    def _told(self, error: Exception, *, user: bool = False) -> SettingsError:
        words = str(error)
        file = _PARQUET.search(words)
        if file and not (user and "disabled" in words):
            return SettingsError(
                path=file[1], code="damaged_table", message="Không đọc được bảng này của kho: tệp thiếu hoặc hỏng.",
                remedy="Chạy lại docparse batch vào thư mục này.",
            )  # fmt: skip
        if user:
            return _bad_query(" ".join(words.split()))
        return SettingsError(
            path=self.archive.place, code="unreadable_archive", message=f"Không đọc được kho ({words.strip()}).",
            remedy="Chạy lại docparse batch vào thư mục này.",
        )  # fmt: skip


@cache
def query_text(name: str) -> str:
    """queries/<name>.sql."""
    return (resources.files("docparse.corpus") / "queries" / f"{name}.sql").read_text(encoding="utf-8")


def _bad_query(reason: str) -> SettingsError:
    return SettingsError(
        path="corpus sql", code="bad_query", message=reason,
        remedy='Ví dụ: docparse corpus sql KHO "SELECT type, count(*) FROM documents GROUP BY type".',
    )  # fmt: skip


def _require_packages() -> None:
    """So that the message comes before any work."""
    try:
        import duckdb  # noqa: F401
        import pyarrow  # noqa: F401
    except ImportError:
        raise SettingsError(
            path="docparse corpus", code="no_duckdb", message="Cần gói duckdb và pyarrow để hỏi kho văn bản.",
            remedy='Cài thêm: pip install "docparse[corpus]".',
        ) from None  # fmt: skip


def _connect(spill: str) -> duckdb.DuckDBPyConnection:
    import duckdb

    return duckdb.connect(
        config={
            "temp_directory": spill, "memory_limit": _MEMORY, "preserve_insertion_order": "false",
            "python_enable_replacements": "false",
        }
    )  # fmt: skip
