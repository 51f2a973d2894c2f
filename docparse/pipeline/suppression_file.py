"""The side file that remembers what was set aside in a document, and the baseline made of an earlier result."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

from docparse.values import SettingsError, Suppression

SUFFIX = ".docparse.json"
_SCHEMA = "docparse-suppressions/1"
_FIELDS = tuple(field.name for field in fields(Suppression))


def side_file(document: str | os.PathLike[str]) -> Path:
    """The side file of a document: beside it, with its whole name."""
    return Path(f"{os.fspath(document)}{SUFFIX}")


def load_suppressions(path: Path) -> tuple[Suppression, ...]:
    """What the file remembers; nothing where there is none. Raises SettingsError where it is damaged."""
    if not _is_there(path):
        return ()
    stored = _load(path)
    if not isinstance(stored, dict) or stored.get("schema") != _SCHEMA:
        raise _damaged(path)
    try:
        return tuple(Suppression(**{name: str(one.get(name, "")) for name in _FIELDS}) for one in stored["ignored"])
    except (KeyError, TypeError, AttributeError):
        raise _damaged(path) from None


def _is_there(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        # A document in an archive may have a name longer than the system takes.
        return False


def save_suppressions(path: Path, suppressions: Iterable[Suppression]) -> None:
    """Write them, one context once, in order of rule and words; without any the file goes away."""
    by_context = {one.context: one for one in suppressions}
    ordered = sorted(by_context.values(), key=lambda one: (one.code, one.text, one.context))
    if not ordered:
        path.unlink(missing_ok=True)
        return
    stored = {"schema": _SCHEMA, "ignored": [asdict(one) for one in ordered]}
    path.write_text(json.dumps(stored, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")


def load_baseline(path: Path) -> tuple[Suppression, ...]:
    """The findings of an earlier ``check --format json``, as suppressions: only what is new remains.

    Raises SettingsError where the file is no such result.
    """
    from docparse.checks.suppressions import context_of

    stored = _load(path)
    try:
        return tuple(
            Suppression(
                code=one["code"],
                context=context_of(one["code"], one["text"], one["before"], one["after"]),
                text=one["text"],
            )
            for document in stored["documents"]
            for one in document["findings"]
        )
    except (KeyError, TypeError):
        raise SettingsError(
            path=str(path),
            code="baseline",
            message="Tệp không phải kết quả kiểm tra trước đó.",
            remedy="Tạo bằng: docparse check … --format json -o ket-qua.json.",
        ) from None


def _load(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError):
        raise _damaged(path) from None


def _damaged(path: Path) -> SettingsError:
    return SettingsError(
        path=str(path),
        code="suppressions",
        message="Không đọc được tệp các điểm đã bỏ qua.",
        remedy="Lấy lại bản cũ của tệp, hoặc xóa tệp để kiểm tra lại từ đầu.",
    )
