"""The files of an archive: folders, globs, zip archives, and URLs that fsspec understands."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from docparse.pipeline.batch.remote import file_system, is_url
from docparse.pipeline.sources import Source, find_sources
from docparse.values import SettingsError, UnreadableFile

__all__ = ["FoundFiles", "InputFile", "absolute", "archive_of", "find_files", "is_below"]


@dataclass(frozen=True, slots=True)
class InputFile:
    """One document to read, by its absolute path or URL.

    ``size`` in bytes; ``stamp`` changes with the content (time of the last change, checksum in an archive, ETag), ""
    where nothing tells. ``archive`` is the path or URL of the archive that holds it.
    """

    path: str
    size: int
    stamp: str
    archive: str | None = None


@dataclass(frozen=True, slots=True)
class FoundFiles:
    """``files`` in order of their paths.

    ``roots`` are the files and folders that were looked through; what is below one of ``closed`` could not be seen.
    """

    files: tuple[InputFile, ...]
    errors: tuple[UnreadableFile, ...]
    skipped: tuple[str, ...]
    roots: tuple[str, ...]
    closed: tuple[str, ...] = ()


@dataclass(slots=True)
class _Search:
    files: dict[str, InputFile] = field(default_factory=dict)
    errors: list[UnreadableFile] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    roots: list[str] = field(default_factory=list)
    closed: list[str] = field(default_factory=list)


def find_files(named: Sequence[str], *, results: str | None = None) -> FoundFiles:
    """The documents that ``named`` stands for, each once, by path; not what is in the ``results`` of a run.

    A pattern ("**" goes through folders, not through links) stands for the documents that it fits. Raises SettingsError
    for a URL where fsspec or its part for that storage is missing, and where somebody wants the results to be read.
    """
    search = _Search()
    local: list[str] = []
    for name in named:
        if is_url(name):
            _look_at_url(name, search)
        elif _is_pattern(name):
            local += _fitting(name, search)
        else:
            local.append(name)
            if os.path.lexists(name):
                search.roots.append(absolute(name))
    if local:
        _look_at_folders(local, search)
    if results is not None and (within := [root for root in search.roots if is_below(root, results)]):
        raise SettingsError(
            path=within[0],
            code="input_is_output",
            message="Nơi cần đọc nằm trong thư mục kết quả.",
            remedy="Hãy chọn thư mục kết quả khác.",
        )
    search.closed += [_spelled(error.path) for error in search.errors]
    kept = sorted(path for path in search.files if results is None or not is_below(path, results))
    return FoundFiles(
        tuple(search.files[path] for path in kept), tuple(search.errors), tuple(search.skipped), tuple(search.roots),
        tuple(search.closed),
    )  # fmt: skip


def is_below(path: str, folder: str) -> bool:
    """True for ``folder`` itself and what is in it."""
    return path == folder or path.startswith(folder.rstrip("/") + "/")


def _spelled(path: str) -> str:
    return path if is_url(path) else absolute(path)


def absolute(path: str) -> str:
    """The path as it stands in the tables."""
    return Path(os.path.abspath(path)).as_posix()  # noqa: PTH100 (resolve() would follow links, each to its target)


def _is_pattern(name: str) -> bool:
    return glob.has_magic(name) and not os.path.lexists(name)


def _fitting(pattern: str, search: _Search) -> list[str]:
    """The documents that fit, or the folders where no file does; a pattern that fits none is an error."""
    from docparse.readers.suffixes import is_archive_name, is_document_name, is_passed_over

    prefix, rest = _cut_at_first_sign(pattern)
    search.roots.append(absolute(prefix))
    wanted = rest + "/*" if rest.endswith("**") else rest
    try:
        found = sorted(Path(prefix).glob(wanted))
    except (OSError, ValueError):
        found = []
    seen = [path for path in found if not any(is_passed_over(part) for part in path.relative_to(prefix).parts)]
    files = [str(path) for path in seen if is_document_name(str(path)) or is_archive_name(str(path))]
    fitting = [name for name in files if Path(name).is_file()] or [str(path) for path in seen if path.is_dir()]
    if not fitting:
        search.errors.append(
            UnreadableFile(
                path=pattern,
                code="not_found",
                message="Không có văn bản nào khớp với mẫu này.",
                remedy="Hãy kiểm tra đường dẫn; mẫu dùng * cho một phần tên và ** cho các thư mục.",
            )
        )
    return fitting


def _cut_at_first_sign(pattern: str) -> tuple[str, str]:
    """The folder that a pattern begins with and the rest; a folder that is there may have brackets in its name."""
    parts = Path(pattern).parts
    known = 0
    while known < len(parts) - 1:
        folder = Path(*parts[: known + 1])
        if glob.has_magic(parts[known]) and not os.path.lexists(folder):
            break
        known += 1
    return str(Path(*parts[:known])) if known else ".", "/".join(parts[known:])


def _look_at_folders(named: Iterable[str], search: _Search) -> None:
    found = find_sources(tuple(named), announcing=False)
    search.errors += found.errors
    search.skipped += found.skipped
    for source in found.sources:
        try:
            one = _local_file(source)
        except OSError as fault:
            search.errors.append(_unreachable(source.path, fault))
        else:
            search.files[one.path] = one


def _local_file(source: Source) -> InputFile:
    path = absolute(source.path)
    if source.member is not None:
        entry = source.member.entry
        return InputFile(path, entry.file_size, f"{entry.CRC:08x}", archive=archive_of(path))
    facts = os.stat(source.path)  # noqa: PTH116 (a name may be too long for Path)
    return InputFile(path, facts.st_size, str(facts.st_mtime_ns))


def archive_of(path: str) -> str | None:
    """The file on disk that holds the document at ``path``, which stands in an archive; None where none is there."""
    for folder in Path(path).parents:
        if folder.is_file():
            return folder.as_posix()
        if folder.is_dir():
            return None
    return None


def _unreachable(path: str, fault: Exception) -> UnreadableFile:
    missing = isinstance(fault, FileNotFoundError)
    return UnreadableFile(
        path=path,
        code="not_found" if missing else "permission" if isinstance(fault, PermissionError) else "unreachable",
        message="Không tìm thấy tệp." if missing else f"Không mở được ({type(fault).__name__}).",
        remedy="Hãy kiểm tra đường dẫn, đường truyền và quyền đọc rồi thử lại.",
    )


def _look_at_url(url: str, search: _Search) -> None:
    """The documents at a URL: a file, a "folder", or a pattern."""
    from docparse.readers.suffixes import is_archive_name, is_document_name, is_passed_over

    system, path = file_system(url)
    try:
        listed, root = _listed(system, path)
    except Exception as fault:
        # Every storage has faults of its own.
        search.errors.append(_unreachable(url, fault))
        return
    search.roots.append(system.unstrip_protocol(root).rstrip("/"))
    before = len(search.files)
    for facts in listed:
        name = system.unstrip_protocol(facts["name"])
        if any(is_passed_over(part) for part in facts["name"][len(path) :].split("/") if part):
            continue
        if is_archive_name(name):
            _look_into_archive(name, system, search)
        elif is_document_name(name) or len(listed) == 1:
            search.files[name] = InputFile(name, int(facts.get("size") or 0), _stamp(facts))
    if len(search.files) == before and not search.errors:
        search.errors.append(
            UnreadableFile(
                path=url,
                code="empty_folder",
                message="Không có văn bản nào đọc được ở địa chỉ này.",
                remedy="Hãy kiểm tra địa chỉ và quyền đọc.",
            )
        )


def _listed(system: Any, path: str) -> tuple[list[Any], str]:
    """The facts that the storage tells of each file, and the folder that was looked through; raises what it raises."""
    if glob.has_magic(path) and not system.exists(path):
        found = system.glob(path, detail=True).values()
        before = path[: next(at for at, letter in enumerate(path) if letter in "*?[")]
        return [facts for facts in found if facts["type"] == "file"], before.rpartition("/")[0]
    if system.isfile(path):
        return [system.info(path)], path
    # Some storages tell of nothing where there is nothing, and of nothing where nobody may look.
    system.ls(path)
    return list(system.find(path, detail=True).values()), path


def _look_into_archive(url: str, system: Any, search: _Search) -> None:
    from docparse.readers.archive import list_archive

    try:
        contents = list_archive(url, system.cat_file(url))
    except UnreadableFile as error:
        search.errors.append(error)
        return
    except Exception as fault:
        search.errors.append(_unreachable(url, fault))
        return
    search.errors += contents.errors
    for member in contents.members:
        entry = member.entry
        search.files[member.path] = InputFile(member.path, entry.file_size, f"{entry.CRC:08x}", archive=url)


def _stamp(facts: Any) -> str:
    """What the storage says that changes with the content."""
    for name in ("ETag", "etag", "md5Hash", "content_md5", "mtime", "LastModified", "last_modified", "updated"):
        if facts.get(name):
            return str(facts[name]).strip('"')
    return ""
