"""What ``docparse watch`` remembers of a folder: each document by its hash, what it rests on, in what state that was.

No text of the documents is kept: only what names them and the instruments that they cite.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, get_args

from docparse.values import SettingsError
from docparse.values.citation import State

__all__ = ["Basis", "Known", "Record", "Watched", "load_record", "write_record"]

_SCHEMA = "docparse-watch/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The state that an instrument is in, or was last known to be in; days ISO. ``state`` "unknown": never known."""

    state: str = "unknown"
    partly_expired: bool = False
    since: str | None = None
    as_of: str | None = None
    source: str | None = None
    evidence: str | None = None
    replaced_by: tuple[str, ...] = ()
    amended_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """One instrument that a document cites, as much as the registry needs to find it again, and what is known of it.

    ``named`` is the number and day of a law that is cited by its name.
    """

    key: str
    relation: str
    form: str
    type: str | None = None
    number: str | None = None
    date: str | None = None
    issuer: str | None = None
    issuer_id: str | None = None
    name: str | None = None
    named: tuple[str | None, str | None] | None = None
    known: Known = Known()


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """One document; ``paths`` are those of all files with its content, below the folder, with "/"."""

    paths: tuple[str, ...]
    issued: bool
    type: str | None = None
    number: str | None = None
    date: str | None = None
    bases: tuple[Basis, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A run: the day that the states are of, the version of docparse that read the documents, these by their hash."""

    on: str
    version: str
    registry: str = ""
    documents: Mapping[str, Watched] = field(default_factory=dict)


def load_record(path: Path) -> Record | None:
    """The record of the last run; None where there was none. Raises SettingsError: it cannot be read."""
    try:
        stored = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, RecursionError):
        raise _damaged(path) from None
    try:
        if stored["schema"] != _SCHEMA:
            raise ValueError(stored["schema"])
        if not all(isinstance(stored[name], str) for name in ("on", "version", "registry")):
            raise TypeError(stored["on"])
        date.fromisoformat(stored["on"])
        documents = {digest: _watched(one) for digest, one in stored["documents"].items()}
        return Record(on=stored["on"], version=stored["version"], registry=stored["registry"], documents=documents)
    except (AttributeError, KeyError, TypeError, ValueError):
        raise _damaged(path) from None


def write_record(path: Path, record: Record) -> None:
    """Replace the record as a whole. Raises SettingsError: it cannot be written."""
    from docparse.pipeline.whole_file import replace_file

    content = json.dumps({"schema": _SCHEMA, **asdict(record)}, ensure_ascii=False, separators=(",", ":"))
    try:
        replace_file(path, content.encode("utf-8"))
    except OSError as error:
        raise SettingsError(
            path=str(path), code="watch_unwritable", message="Không ghi được tệp ghi nhớ của docparse watch.",
            remedy="Hãy kiểm tra thư mục, quyền ghi, hoặc chọn tệp khác bằng --state TỆP.",
        ) from error  # fmt: skip


def _watched(stored: Mapping[str, Any]) -> Watched:
    bases = tuple(_basis(one) for one in stored["bases"])
    return Watched(**{**stored, "paths": tuple(stored["paths"]), "bases": bases})


def _basis(stored: Mapping[str, Any]) -> Basis:
    known = dict(stored["known"])
    known |= {name: tuple(known[name]) for name in ("replaced_by", "amended_by")}
    named = tuple(stored["named"]) if stored["named"] else None
    if known["state"] not in get_args(State):
        raise ValueError(known["state"])
    return Basis(**{**stored, "named": named, "known": Known(**known)})


def _damaged(path: Path) -> SettingsError:
    return SettingsError(
        path=str(path),
        code="watch_record",
        message="Không đọc được tệp ghi nhớ của docparse watch: tệp bị hỏng, hoặc của phiên bản docparse khác.",
        remedy="Hãy đổi tên hoặc xóa tệp ấy: lần chạy sau ghi nhớ lại tình trạng hiện nay.",
    )
