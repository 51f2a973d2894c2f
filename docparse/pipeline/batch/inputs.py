"""The files of an archive: folders, globs, zip archives, and URLs that fsspec understands."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from docparse.pipeline.batch.remote import file_system, is_url
from docparse.pipeline.sources import Source, find_sources
from docparse.values import UnreadableFile

__all__ = ["FoundFiles", "InputFile", "find_files"]


@dataclass(frozen=True, slots=True)
class InputFile:
    """One document to read, by its absolute path or URL.

    ``size`` in bytes; ``stamp`` changes with the content (time of the last change, checksum in an archive, ETag), ""
    where nothing tells. ``archive`` is the URL of the archive that holds it.
    """

    path: str
    size: int
    stamp: str
    archive: str | None = None


@dataclass(frozen=True, slots=True)
class FoundFiles:
    """``files`` in order of their paths; ``roots`` are the files and folders that were looked through."""

    files: tuple[InputFile, ...]
    errors: tuple[UnreadableFile, ...]
    skipped: tuple[str, ...]
    roots: tuple[str, ...]


@dataclass(slots=True)
class _Search:
    files: dict[str, InputFile] = field(default_factory=dict)
    errors: list[UnreadableFile] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    roots: list[str] = field(default_factory=list)


def find_files(named: Sequence[str], *, leave_out: str | None = None) -> FoundFiles:
    """The documents that ``named`` stands for, each once, by path; nothing below ``leave_out`` (the results).

    A pattern ("**" goes through folders) stands for the files that it fits. Raises SettingsError for a URL where fsspec
    or its part for that storage is missing.
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
            search.roots.append(absolute(name))
    if local:
        _look_at_folders(local, search)
    kept = sorted(one for one in search.files if leave_out is None or not one.startswith(leave_out.rstrip("/") + "/"))
    return FoundFiles(
        tuple(search.files[path] for path in kept), tuple(search.errors), tuple(search.skipped), tuple(search.roots)
    )


def absolute(path: str) -> str:
    """The path as it stands in the tables."""
    return Path(os.path.abspath(path)).as_posix()  # noqa: PTH100 (resolve() would follow links, each to its target)


def _is_pattern(name: str) -> bool:
    return glob.has_magic(name) and not Path(name).exists()


def _fitting(pattern: str, search: _Search) -> list[str]:
    """The files and folders that fit; a pattern that fits none is an error."""
    found = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 (Path.glob takes no absolute pattern)
    # "**" gives the folders on its way as well, whose files it gives, too.
    files = [name for name in found if Path(name).is_file()] or found
    search.roots += [absolute(name) for name in files]
    if not files:
        search.errors.append(
            UnreadableFile(
                path=pattern,
                code="not_found",
                message="Không có tệp nào khớp với mẫu này.",
                remedy="Hãy kiểm tra đường dẫn; mẫu dùng * cho một phần tên và ** cho các thư mục.",
            )
        )
    return files


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
        return InputFile(path, entry.file_size, f"{entry.CRC:08x}")
    facts = os.stat(source.path)  # noqa: PTH116 (a name may be too long for Path)
    return InputFile(path, facts.st_size, str(facts.st_mtime_ns))


def _unreachable(path: str, fault: OSError) -> UnreadableFile:
    return UnreadableFile(
        path=path,
        code="not_found" if isinstance(fault, FileNotFoundError) else "permission",
        message="Không tìm thấy tệp." if isinstance(fault, FileNotFoundError) else "Không mở được tệp.",
        remedy="Hãy kiểm tra đường dẫn và quyền đọc tệp rồi thử lại.",
    )


def _look_at_url(url: str, search: _Search) -> None:
    """The documents at a URL: a file, a "folder", or a pattern."""
    from docparse.readers.suffixes import is_archive_name, is_document_name, is_passed_over

    system, path = file_system(url)
    search.roots.append(system.unstrip_protocol(path).rstrip("/"))
    try:
        listed = list(_listed(system, path))
    except (OSError, ValueError) as fault:
        search.errors.append(_unreachable(url, fault if isinstance(fault, OSError) else OSError(str(fault))))
        return
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


def _listed(system: Any, path: str) -> Iterator[Any]:
    """The facts that the storage tells of each file; raises what it raises."""
    if glob.has_magic(path):
        yield from (facts for facts in system.glob(path, detail=True).values() if facts["type"] == "file")
    elif system.isfile(path):
        yield system.info(path)
    else:
        yield from system.find(path, detail=True).values()


def _look_into_archive(url: str, system: Any, search: _Search) -> None:
    from docparse.readers.archive import list_archive

    try:
        contents = list_archive(url, system.cat_file(url))
    except UnreadableFile as error:
        search.errors.append(error)
        return
    except OSError as fault:
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
