"""Which files make an archive that ``docparse batch`` has written."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from docparse.values import SettingsError
from docparse.values.partitions import without_overlaps

__all__ = ["TABLES", "Archive", "find_archive"]

TABLES = ("documents", "sections", "citations", "relations", "quotas", "tasks", "findings", "errors")
_PARTS, _LISTED, _MANIFEST = "parts", "archive.json", "manifest.json"
_ARCHIVE_FORMAT, _PARTITION_FORMAT = "docparse-archive/1", "docparse-batch/1"


@dataclass(frozen=True, slots=True)
class Archive:
    """``place`` as the user wrote it; ``partitions`` are the names of those in force, sorted."""

    place: str
    partitions: tuple[str, ...]

    def files(self, table: str) -> list[str]:
        """The Parquet file of ``table`` in every partition."""
        return [str(Path(self.place, _PARTS, name, f"{table}.parquet")) for name in self.partitions]


def find_archive(place: str) -> Archive:
    """The archive at ``place``: the partitions that archive.json names, or those that are whole where no run has ended.

    Raises SettingsError: there is no archive, or what says what belongs to it is damaged.
    """
    if "://" in place:
        raise _fault(place, "not_local", "Chỉ hỏi được kho nằm trên máy này hoặc ổ đĩa dùng chung.",
                     "Chép thư mục kết quả về máy rồi chạy lại.")  # fmt: skip
    root = Path(place)
    if not (root / _PARTS).is_dir():
        raise _fault(place, "no_archive", "Ở đây không có bảng nào của docparse batch.",
                     "Lập kho trước: docparse batch THƯ_MỤC -o KHO.")  # fmt: skip
    listed = root / _LISTED
    names = _listed(listed) if listed.is_file() else _all_in(root / _PARTS)
    if not names:
        raise _fault(place, "no_archive", "Kho này chưa có bảng nào.", "Chạy docparse batch cho đến khi xong.")
    return Archive(place, tuple(sorted(names)))


def _listed(path: Path) -> Sequence[str]:
    facts = _read_json(path, _ARCHIVE_FORMAT)
    names = facts.get("partitions")
    if not isinstance(names, list) or not all(isinstance(name, str) and Path(name).name == name for name in names):
        raise _damaged(path)
    return names


def _all_in(parts: Path) -> Sequence[str]:
    """What has a manifest, no file twice."""
    return without_overlaps(
        (name, (str(one["path"]) for one in facts.get("documents", ()))) for name, facts in sorted(_manifests(parts))
    )


def _manifests(parts: Path) -> Iterator[tuple[str, Any]]:
    for folder in parts.iterdir():
        manifest = folder / _MANIFEST
        if manifest.is_file():
            yield folder.name, _read_json(manifest, _PARTITION_FORMAT)


def _read_json(path: Path, expected: str) -> Any:
    try:
        facts = json.loads(path.read_bytes())
        if facts["format"] == expected:
            return facts
    except (OSError, ValueError, KeyError, TypeError):
        pass
    raise _damaged(path)


def _damaged(path: Path) -> SettingsError:
    return _fault(str(path), "damaged_archive", "Tệp hỏng, hoặc do bản docparse mới hơn ghi.",
                  "Chạy lại docparse batch vào thư mục này, hoặc cập nhật docparse.")  # fmt: skip


def _fault(path: str, code: str, message: str, remedy: str) -> SettingsError:
    return SettingsError(path=path, code=code, message=message, remedy=remedy)
