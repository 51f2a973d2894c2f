"""The bytes of an input, wherever it lies."""

from __future__ import annotations

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
        member = _members(one.archive).get(one.path)
        if member is None:
            raise _gone(one.path)
        return member.read()
    return _fetched(one.path) if is_url(one.path) else load_file(one.path)


@lru_cache(maxsize=1)
def _members(url: str) -> dict[str, Member]:
    """The documents of an archive behind a URL: those of one archive are asked for one after the other."""
    from docparse.readers.archive import list_archive

    return {member.path: member for member in list_archive(url, _fetched(url)).members}


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
