"""The bytes of an input, wherever it lies."""

from __future__ import annotations

import os
from functools import lru_cache
from typing import TYPE_CHECKING

from docparse.pipeline.batch.inputs import InputFile
from docparse.pipeline.batch.remote import file_system, is_url
from docparse.readers import load_file
from docparse.values import UnreadableFile

if TYPE_CHECKING:
    from docparse.readers.archive import Member

__all__ = ["content_of"]


def content_of(one: InputFile) -> bytes:
    """The bytes of a file. Raises UnreadableFile."""
    if one.archive is not None:
        member = _members(one.archive, _state_of(one.archive)).get(one.path)
        if member is None:
            raise _gone(one.path)
        return member.read()
    return _fetched(one.path) if is_url(one.path) else load_file(one.path)


@lru_cache(maxsize=1)
def _members(archive: str, state: tuple[int, int]) -> dict[str, Member]:
    """The documents of an archive: those of one archive are asked for one after the other."""
    from docparse.readers.archive import list_archive

    listed = list_archive(archive, _fetched(archive) if is_url(archive) else None)
    return {member.path: member for member in listed.members}


def _state_of(archive: str) -> tuple[int, int]:
    """Changes with an archive on disk; one behind a URL is fetched once."""
    if is_url(archive):
        return 0, 0
    try:
        facts = os.stat(archive)  # noqa: PTH116 (as its parts were named)
    except OSError:
        raise _gone(archive) from None
    return facts.st_mtime_ns, facts.st_size


def _fetched(url: str) -> bytes:
    system, path = file_system(url)
    try:
        return bytes(system.cat_file(path))
    except FileNotFoundError:
        raise _gone(url) from None
    except Exception as fault:
        # Every storage has faults of its own.
        raise UnreadableFile(
            path=url,
            code="unreachable",
            message=f"Không tải được tệp ({type(fault).__name__}).",
            remedy="Hãy kiểm tra đường truyền và quyền đọc, rồi chạy lại với --retry-errors.",
        ) from fault


def _gone(path: str) -> UnreadableFile:
    return UnreadableFile(
        path=path,
        code="not_found",
        message="Không còn tìm thấy tệp.",
        remedy="Tệp có thể vừa bị xóa hoặc đổi tên; hãy chạy lại lệnh.",
    )
