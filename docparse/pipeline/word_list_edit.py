"""Changes of the user's own word list: one process at a time, each taken back by one command.

What is remembered of the last change is the change, not the list as it was: what somebody wrote into the file by
hand since then stays.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from docparse.lexicon.word_list import entry_key
from docparse.lexicon.word_list_lines import Listed, WordLines, merged
from docparse.pipeline.system_words import system_words
from docparse.pipeline.whole_file import replace_file
from docparse.pipeline.word_list_file import read_word_list, write_word_list
from docparse.values import SettingsError

__all__ = ["Change", "add_words", "last_change", "remove_words", "undo_last"]

_SCHEMA = "docparse-words/1"
_PATIENCE_S = 30.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What a command did to the list."""

    command: str
    added: tuple[Listed, ...] = ()
    removed: tuple[Listed, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.removed)


def add_words(path: Path, listed: Sequence[Listed], command: str) -> Change:
    """Put what is new into the list at ``path``. Raises SettingsError: it cannot be read or written."""
    with _held(path):
        known = {entry_key(entry) for entry in _read(path).entries}
        new = tuple(one for one in merged(listed) if entry_key(one.entry) not in known)
        return _make(path, Change(command=command, added=new))


def remove_words(path: Path, entries: Sequence[str], command: str) -> Change:
    """Take entries out of the list; one that is not there is passed over. Raises SettingsError as ``add_words``."""
    with _held(path):
        unwanted = {entry_key(entry) for entry in entries}
        gone = tuple(one for one in _read(path).listed if entry_key(one.entry) in unwanted)
        return _make(path, Change(command=command, removed=gone))


def undo_last(path: Path) -> Change | None:
    """Take the last change back, an undoing too; None where there is none. Raises SettingsError as ``add_words``."""
    with _held(path):
        last = last_change(path)
        if last is None:
            return None
        return _make(path, Change(command="undo", added=last.removed, removed=last.added))


def last_change(path: Path) -> Change | None:
    """What the last command did, as far as it is known."""
    try:
        stored = json.loads(_memory(path).read_text(encoding="utf-8"))
        if stored["schema"] != _SCHEMA:
            return None
        added, removed = (tuple(map(_listed, stored[name])) for name in ("added", "removed"))
        return Change(command=str(stored["command"]), added=added, removed=removed)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def _make(path: Path, change: Change) -> Change:
    """Change the list; a change that changes nothing is not worth being taken back."""
    if change:
        lines = _read(path)
        unwanted = {entry_key(one.entry) for one in change.removed}
        kept = [one for one in lines.listed if entry_key(one.entry) not in unwanted]
        # Remembered first: if the list is not written any more, taking it back changes nothing.
        _remember(path, change)
        write_word_list(path, replace(lines, listed=merged(kept, change.added)))
    return change


def _read(path: Path) -> WordLines:
    return read_word_list(path) if path.exists() else WordLines()


def _remember(path: Path, change: Change) -> None:
    stored = {
        "schema": _SCHEMA,
        "command": change.command,
        "added": [_stored(one) for one in change.added],
        "removed": [_stored(one) for one in change.removed],
    }
    try:
        replace_file(_memory(path), (json.dumps(stored, ensure_ascii=False, indent=1) + "\n").encode("utf-8"))
    except OSError as error:
        raise _unwritable(path, error) from error


def _stored(one: Listed) -> dict[str, Any]:
    return {"entry": one.entry, "note": one.note, "above": list(one.above)}


def _listed(stored: Any) -> Listed:
    return Listed(str(stored["entry"]), str(stored["note"]), tuple(map(str, stored["above"])))


def _memory(path: Path) -> Path:
    return path.with_name(f"{path.name}.undo.json")


@contextmanager
def _held(path: Path) -> Iterator[None]:
    """No other process changes the list meanwhile.

    The lock is that of a database file: every system frees it when the process that has it ends, however that ends.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(path.with_name(f"{path.name}.lock"), timeout=_PATIENCE_S, isolation_level=None)
    except (OSError, sqlite3.Error) as error:
        raise _unwritable(path, error) from error
    try:
        try:
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.Error as error:
            raise _unwritable(path, error) from error
        yield
    finally:
        connection.close()


def _unwritable(path: Path, error: OSError | sqlite3.Error) -> SettingsError:
    reason = system_words(error) if isinstance(error, OSError) else "không giữ được tệp khóa của nó"
    return SettingsError(
        path=str(path), code="word_list", message=f"Không ghi được danh sách từ ({reason}).",
        remedy="Hãy kiểm tra thư mục và quyền ghi; nếu lệnh khác đang ghi thì đợi rồi chạy lại.",
    )  # fmt: skip
