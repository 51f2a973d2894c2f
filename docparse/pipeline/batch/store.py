"""The folder of the results: partitions that appear whole, and the list of those that are in force.

``OUT/parts/<partition>/<table>.parquet`` and ``manifest.json``; ``OUT/archive.json`` names the partitions that make
the archive, once a run has ended: what another run, still at work, has added is not in force yet.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Protocol

from docparse.pipeline.batch.manifest import Manifest, manifest_of
from docparse.pipeline.batch.remote import file_system, is_url
from docparse.registry.data_folder import data_folder
from docparse.values import SettingsError
from docparse.values.partitions import without_overlaps

__all__ = ["LocalStore", "RemoteStore", "Store", "open_store"]

PARTS, ARCHIVE, MANIFEST, WORK = "parts", "archive.json", "manifest.json", ".work"
_FORMAT = "docparse-archive/1"


class Store(Protocol):
    """Where partitions are kept."""

    place: str

    def prepare(self) -> None:
        """Make the folder; SettingsError where it cannot be, or holds something else."""

    def partitions(self) -> Iterator[tuple[str, Manifest]]:
        """Every whole partition, in force or not; one whose tables are absent or cut off is none."""

    def names(self) -> list[str]:
        """Everything that stands where partitions do, whole or not."""

    def publish(self, partition: str, files: Mapping[str, bytes]) -> None:
        """Add a partition, whole or not at all; of one that is there already the manifest is renewed.

        Raises OSError.
        """

    def read(self, partition: str, name: str) -> bytes:
        """A file of a partition. Raises OSError."""

    def remove(self, partition: str) -> None:
        """Take a partition away."""

    def put_in_force(self, partitions: Collection[str], facts: Mapping[str, Any]) -> None:
        """From now on these partitions are the archive."""

    def in_force(self) -> tuple[str, ...]:
        """The partitions to read: those of the last run that ended, or where none has ended all that do not overlap.

        Raises SettingsError where archive.json is damaged.
        """

    def work_folder(self) -> Path:
        """A folder on this machine for what is half done."""

    def tidy(self) -> None:
        """Take away what was half done when it is no longer needed."""


def open_store(place: str) -> Store:
    """The results at a path or URL. Raises SettingsError for a URL that nothing here can open."""
    return RemoteStore(place) if is_url(place) else LocalStore(place)


class LocalStore:
    """Partitions in a folder of this machine or of a shared drive; a partition appears by renaming its folder."""

    def __init__(self, place: str) -> None:
        self.place = place
        self._root = Path(place)
        self._parts = self._root / PARTS

    def prepare(self) -> None:
        if self._root.exists() and not self._root.is_dir():
            raise _unfit(self.place, "Nơi ghi kết quả là một tệp, không phải thư mục.")
        if self._root.is_dir() and not self._parts.is_dir() and any(self._root.iterdir()):
            raise _unfit(self.place, "Thư mục kết quả đã có tệp khác.")
        try:
            self._parts.mkdir(parents=True, exist_ok=True)
            self.work_folder().mkdir(exist_ok=True)
        except OSError as fault:
            raise _unfit(self.place, f"Không ghi được vào thư mục kết quả ({fault.strerror or fault}).") from fault

    def partitions(self) -> Iterator[tuple[str, Manifest]]:
        for folder in sorted(self._parts.iterdir()):
            if (manifest := self._whole(folder)) is not None:
                yield folder.name, manifest

    def publish(self, partition: str, files: Mapping[str, bytes]) -> None:
        there = self._parts / partition
        if self._whole(there):
            # The same content; only what tells whether the inputs have been touched may be newer.
            self._replace(there / MANIFEST, files[MANIFEST])
            return
        made = Path(tempfile.mkdtemp(prefix="new-", dir=self.work_folder()))
        try:
            # Private until now; in the archive it is as open as the folder around it.
            made.chmod(self._parts.stat().st_mode & 0o777)
            for name, content in files.items():
                with (made / name).open("wb") as file:
                    file.write(content)
                    file.flush()
                    os.fsync(file.fileno())
            if there.exists():
                self.remove(partition)
            made.replace(there)
        except OSError:
            shutil.rmtree(made, ignore_errors=True)
            # Another machine may have been quicker.
            if not self._whole(there):
                raise

    def names(self) -> list[str]:
        return sorted(folder.name for folder in self._parts.iterdir())

    def _whole(self, folder: Path) -> Manifest | None:
        """The manifest of a partition; None where it, or a table that it tells of, is absent or cut off."""
        try:
            manifest = manifest_of((folder / MANIFEST).read_bytes())
            if manifest and all((folder / name).stat().st_size == size for name, size in manifest.sizes.items()):
                return manifest
        except (OSError, ValueError):
            # A damaged manifest may hold names that no file can have.
            pass
        return None

    def _replace(self, target: Path, content: bytes) -> None:
        """Write a file whole; who reads meanwhile sees the old one."""
        with tempfile.NamedTemporaryFile(prefix="file-", dir=self.work_folder(), delete=False) as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(file.name).chmod(self._parts.stat().st_mode & 0o666)
        Path(file.name).replace(target)

    def read(self, partition: str, name: str) -> bytes:
        return (self._parts / partition / name).read_bytes()

    def remove(self, partition: str) -> None:
        # Out of sight at once: a folder is not deleted in one step.
        gone = Path(tempfile.mkdtemp(prefix="old-", dir=self.work_folder())) / partition
        (self._parts / partition).replace(gone)
        shutil.rmtree(gone.parent, ignore_errors=True)

    def put_in_force(self, partitions: Collection[str], facts: Mapping[str, Any]) -> None:
        self._replace(self._root / ARCHIVE, _archive_json(partitions, facts))

    def in_force(self) -> tuple[str, ...]:
        try:
            content = (self._root / ARCHIVE).read_bytes()
        except FileNotFoundError:
            return _beside_each_other(self.partitions())
        return _listed_in(content, self.place)

    def work_folder(self) -> Path:
        return self._root / WORK

    def tidy(self) -> None:
        """Take away what was half done when it is no longer needed."""
        shutil.rmtree(self.work_folder(), ignore_errors=True)


class RemoteStore:
    """Partitions in a storage behind a URL; what has no manifest.json, which is written last, is no partition."""

    def __init__(self, place: str) -> None:
        self.place = place
        self._system, self._root = file_system(place)

    def prepare(self) -> None:
        try:
            self._system.makedirs(f"{self._root}/{PARTS}", exist_ok=True)
            there = [name.rsplit("/", 1)[-1] for name in self._system.ls(self._root, detail=False)]
        except FileNotFoundError:
            there = []
        except (OSError, ValueError) as fault:
            raise _unfit(self.place, f"Không ghi được vào nơi nhận kết quả ({fault}).") from fault
        if set(there) - {PARTS, ARCHIVE, ""}:
            raise _unfit(self.place, "Nơi ghi kết quả đã có tệp khác.")

    def partitions(self) -> Iterator[tuple[str, Manifest]]:
        self._system.invalidate_cache()
        # One listing: a question for each file would take as long as reading it.
        listed = self._system.find(f"{self._root}/{PARTS}", detail=True)
        there = {tuple(path.rsplit("/", 2)[1:]): facts["size"] for path, facts in listed.items()}
        for name in sorted(folder for folder, file in there if file == MANIFEST):
            try:
                manifest = manifest_of(self._system.cat_file(f"{self._root}/{PARTS}/{name}/{MANIFEST}"))
            except FileNotFoundError:
                continue
            if manifest and all(there.get((name, file)) == size for file, size in manifest.sizes.items()):
                yield name, manifest

    def names(self) -> list[str]:
        self._system.invalidate_cache()
        try:
            listed = self._system.ls(f"{self._root}/{PARTS}", detail=False)
        except FileNotFoundError:
            return []
        return sorted(name for path in listed if (name := path.rstrip("/").rsplit("/", 1)[-1]) and name != PARTS)

    def publish(self, partition: str, files: Mapping[str, bytes]) -> None:
        folder = f"{self._root}/{PARTS}/{partition}"
        self._system.makedirs(folder, exist_ok=True)
        for name in sorted(files, key=lambda name: name == MANIFEST):
            self._system.pipe_file(f"{folder}/{name}", files[name])

    def read(self, partition: str, name: str) -> bytes:
        return bytes(self._system.cat_file(f"{self._root}/{PARTS}/{partition}/{name}"))

    def remove(self, partition: str) -> None:
        folder = f"{self._root}/{PARTS}/{partition}"
        # First what makes it a partition.
        with contextlib.suppress(FileNotFoundError):
            self._system.rm_file(f"{folder}/{MANIFEST}")
        self._system.rm(folder, recursive=True)

    def put_in_force(self, partitions: Collection[str], facts: Mapping[str, Any]) -> None:
        self._system.pipe_file(f"{self._root}/{ARCHIVE}", _archive_json(partitions, facts))

    def in_force(self) -> tuple[str, ...]:
        try:
            content = self._system.cat_file(f"{self._root}/{ARCHIVE}")
        except FileNotFoundError:
            return _beside_each_other(self.partitions())
        return _listed_in(content, self.place)

    def work_folder(self) -> Path:
        named = hashlib.sha256(self.place.encode("utf-8", "surrogatepass")).hexdigest()[:16]
        return data_folder() / "batch" / named

    def tidy(self) -> None:
        """Take away what was half done when it is no longer needed."""
        shutil.rmtree(self.work_folder(), ignore_errors=True)


def _archive_json(partitions: Collection[str], facts: Mapping[str, Any]) -> bytes:
    told = {"format": _FORMAT, **facts, "partitions": sorted(partitions)}
    return json.dumps(told, ensure_ascii=False, indent=1).encode() + b"\n"


def _listed_in(content: bytes, place: str) -> tuple[str, ...]:
    """The partitions that archive.json names. Raises SettingsError where it is not one of ours."""
    try:
        facts = json.loads(content)
        if facts["format"] == _FORMAT:
            return tuple(facts["partitions"])
    except (ValueError, KeyError, TypeError):
        pass
    raise SettingsError(
        path=f"{place}/{ARCHIVE}",
        code="damaged_archive",
        message="Tệp hỏng, hoặc do bản docparse mới hơn ghi.",
        remedy="Hãy xóa tệp này rồi chạy lại docparse batch: phần đã làm trong thư mục parts vẫn được dùng.",
    )


def _beside_each_other(partitions: Iterable[tuple[str, Manifest]]) -> tuple[str, ...]:
    return without_overlaps((name, (entry.path for entry in manifest.entries)) for name, manifest in partitions)


def _unfit(place: str, message: str) -> SettingsError:
    return SettingsError(
        path=place,
        code="output_folder",
        message=message,
        remedy="Hãy chọn một thư mục trống, hoặc thư mục kết quả của lần chạy docparse batch trước.",
    )
