"""A published release fetched, verified and taken into the office's registry: as a whole, or not at all."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from hashlib import file_digest
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import unquote, urlsplit

from docparse.pipeline.acting_user import acting_user
from docparse.pipeline.release_manifest import KINDS, Release, ReleaseFile, address_of, is_manifest, read_manifest
from docparse.values import UnreadableFile

if TYPE_CHECKING:
    from docparse.registry.release import ReleaseChanges
    from docparse.registry.sql_registry import SqlRegistry
    from docparse.registry.tables_import import ImportReport

__all__ = ["UpdateReport", "update_registry"]

Progress = Callable[[str, int, int], None]
# More is no manifest.
_MOST_MANIFEST = 1 << 20
_SQLITE = b"SQLite format 3\x00"


@dataclass(slots=True, kw_only=True)
class UpdateReport:
    """What became of a release; ``former`` is the day (ISO) of the one of its name that was there before.

    ``remarks``: file → the rows of it that were not taken in.
    """

    outcome: Literal["applied", "same", "older"]
    release: Release
    former: str | None = None
    changes: ReleaseChanges | None = None
    remarks: dict[str, ImportReport] = field(default_factory=dict)


def update_registry(
    place: str, *, sha256: str = "", force: bool = False, by: str = "", progress: Progress = lambda *_: None
) -> UpdateReport:
    """Take the release at ``place`` (URL or path of a manifest, or of one file) into the office's registry.

    One file without a manifest is known by ``sha256``, or by the file of that name beside it. A release that is there
    already, or is older than the one that is there, is taken in only by ``force``. Raises UnreadableFile: it cannot be
    fetched, is not what was published, or cannot be read; then the registry is as it was.
    """
    release = _find_release(address_of(place), place, sha256)
    former = _former_of(release.name)
    if (outcome := _outcome(release, former)) != "applied" and not force:
        return UpdateReport(outcome=outcome, release=release, former=former.get("as_of"))
    files = [(file, _fetched(file, progress)) for file in sorted(release.files, key=lambda one: KINDS.index(one.kind))]
    report = UpdateReport(outcome="applied", release=release)
    told = _read_all(files, release, report.remarks)
    _apply(release, told, report, by or acting_user(), force=force)
    for file, path in files:
        if _keeps(file) == path:
            path.unlink(missing_ok=True)
    return report


def _find_release(url: str, place: str, sha256: str) -> Release:
    from docparse.pipeline.download import fetch_small, local_path

    path = local_path(url)
    if path is not None and not path.is_file():
        raise _fault(place, "not_found", "Không có tệp này.", "Hãy kiểm tra lại đường dẫn.")
    content = _head_of(path) if path is not None else fetch_small(url, _MOST_MANIFEST)
    if content is not None and is_manifest(content):
        return read_manifest(content, url)
    return _single_file(url, place, sha256)


def _head_of(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(_MOST_MANIFEST)


def _single_file(url: str, place: str, sha256: str) -> Release:
    """One file as a release: it is told from another by its checksum alone."""
    from docparse.pipeline.download import local_path, size_of

    path = local_path(url)
    sha256 = sha256 or _checksum_beside(url)
    if len(sha256) != 64:
        message = "Không có mã kiểm tra SHA-256 của tệp này."
        remedy = "Nêu --sha256 MÃ do nơi phát hành công bố, hoặc dùng địa chỉ của bản kê (.manifest.json)."
        raise _fault(place, "no_checksum", message, remedy)
    size = path.stat().st_size if path else size_of(url)
    name = Path(unquote(urlsplit(url).path)).stem
    file = ReleaseFile(url=url, kind="instruments", size=size, sha256=sha256.lower())
    return Release(name=name, as_of=datetime.date.today().isoformat(), url=url, files=(file,))


def _checksum_beside(url: str) -> str:
    """What the file beside it says, as sha256sum writes it: "e3b0…  so.csv"; "" where there is none."""
    from docparse.pipeline.download import fetch_small, local_path

    path = local_path(f"{url}.sha256")
    try:
        told = (path.read_bytes() if path.is_file() else b"") if path else fetch_small(f"{url}.sha256", 4096)
    except UnreadableFile as error:
        if error.code != "not_found":
            raise
        return ""
    return (told or b"").decode("ascii", "replace").strip().partition(" ")[0]


def _former_of(name: str) -> Mapping[str, Any]:
    """What is told of the release of that name that is there, {} where none is."""
    from docparse.registry.sql_registry import SqlRegistry
    from docparse.registry.user_file import open_own, own_place

    own = open_own(own_place())
    told = own.told(f"release {name}") if isinstance(own, SqlRegistry) else None
    return json.loads(told) if told else {}


def _outcome(release: Release, former: Mapping[str, Any]) -> Literal["applied", "same", "older"]:
    if former.get("sha256") == _checksums(release):
        return "same"
    return "older" if release.as_of < former.get("as_of", "") else "applied"


def _checksums(release: Release) -> list[str]:
    return sorted(file.sha256 for file in release.files)


def _keeps(file: ReleaseFile) -> Path:
    """Where what was fetched of a file is kept: known by its checksum, it is resumed wherever it comes from."""
    from docparse.registry.data_folder import data_folder

    return data_folder() / "downloads" / f"{file.sha256}.part"


def _fetched(file: ReleaseFile, progress: Progress) -> Path:
    """Where the file lies, whole and with the right checksum."""
    from docparse.pipeline.download import download, local_path

    path = local_path(file.url)
    if path is None:
        path = _keeps(file)
        download(file.url, path, file.size, lambda done, size: progress(file.url, done, size))
    elif not path.is_file():
        raise _fault(file.url, "not_found", "Không có tệp này.", "Bản kê phải đi cùng các tệp của nó.")
    with path.open("rb") as stream:
        if file_digest(stream, "sha256").hexdigest() == file.sha256:
            return path
    if path == _keeps(file):
        path.unlink()
    message = "Mã kiểm tra của tệp không đúng như công bố: tệp đã bị đổi hoặc bị hỏng. Sổ đăng ký được giữ nguyên."
    raise _fault(file.url, "wrong_checksum", message, "Hãy thử lại; nếu vẫn vậy, báo cho nơi phát hành.")


def _read_all(files: list[tuple[ReleaseFile, Path]], release: Release, remarks: dict[str, ImportReport]) -> SqlRegistry:
    """The release as a registry of its own, in memory: every row is read before the office's registry is touched."""
    from docparse.registry.memory import memory_registry
    from docparse.registry.schema import VERSION
    from docparse.registry.sql_registry import SqlRegistry

    database = memory_registry()
    for file, path in files:
        content = path.read_bytes()
        if content.startswith(_SQLITE):
            _copy_registry(path, file, database)
        else:
            report = _take_table(content, file, release, database)
            if report.rejected or report.remarked:
                remarks[file.url] = report
    told = SqlRegistry(database, VERSION)
    if not told.counts()["instruments"]:
        message, remedy = "Bản phát hành không có văn bản nào nhập được.", "Hãy báo cho nơi phát hành."
        raise _fault(release.url, "empty_release", message, remedy)
    return told


def _take_table(content: bytes, file: ReleaseFile, release: Release, database: Any) -> ImportReport:
    from docparse.pipeline.registry_import import rows_of, take_rows

    fixed = {"evidence": "record", "as_of": "", "source": release.name}
    return take_rows(database, rows_of(content, file.url), file.url, fixed)


def _copy_registry(path: Path, file: ReleaseFile, database: Any) -> None:
    import sqlite3

    from docparse.registry import SqliteRegistry
    from docparse.registry.release import apply_release

    try:
        apply_release(database, "", SqliteRegistry(path), "")
    except (sqlite3.DatabaseError, ValueError) as error:
        message = "Tệp không phải sổ đăng ký của docparse, hoặc thuộc phiên bản docparse mới hơn."
        raise _fault(
            file.url, "damaged", message, "Hãy cài phiên bản docparse mới, hoặc báo cho nơi phát hành."
        ) from error


def _apply(release: Release, told: SqlRegistry, report: UpdateReport, who: str, *, force: bool) -> None:
    """Another process may have been faster: the day of the former release is looked at once more."""
    from docparse.registry.release import apply_release
    from docparse.registry.user_file import own_place, written
    from docparse.registry.writing import RegistryWriter

    with written(own_place()) as database:
        writer = RegistryWriter(database)
        former = json.loads(writer.told(f"release {release.name}") or "{}")
        report.former = former.get("as_of")
        report.outcome = "applied" if force else _outcome(release, former)
        if report.outcome != "applied":
            return
        report.changes = apply_release(database, release.name, told, who)
        record = {"as_of": release.as_of, "url": release.url, "sha256": _checksums(release)}
        writer = RegistryWriter(database)
        writer.describe(f"release {release.name}", json.dumps(record))
        writer.remember(
            who, "update", before={"release": report.former} if report.former else None,
            after={
                "name": release.name, "release": release.as_of, "url": release.url, "added": report.changes.facts,
                "withdrawn": len(report.changes.withdrawn_facts),
            },
        )  # fmt: skip
        writer.flush()


def _fault(path: str, code: str, message: str, remedy: str) -> UnreadableFile:
    return UnreadableFile(path=path, code=code, message=message, remedy=remedy)
