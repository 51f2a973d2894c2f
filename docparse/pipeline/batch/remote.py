"""Storage behind URLs, by fsspec: imported only where a URL is named."""

from __future__ import annotations

from typing import Any

from docparse.values import SettingsError

__all__ = ["file_system", "is_url"]


def is_url(name: str) -> bool:
    """True for what fsspec is to open ("s3://…", "simplecache::https://…"), False for a path."""
    return "://" in name


def file_system(url: str) -> tuple[Any, str]:
    """The storage of ``url`` and the path in it. Raises SettingsError where its package is missing."""
    try:
        from fsspec.core import url_to_fs
    except ImportError:
        raise _missing(url, 'pip install "docparse[batch]"') from None
    try:
        system, path = url_to_fs(url)
    except (ImportError, ValueError) as fault:
        raise _missing(url, str(fault).splitlines()[0]) from None
    return system, str(path)


def _missing(url: str, what: str) -> SettingsError:
    return SettingsError(
        path=url,
        code="no_storage",
        message="Chưa mở được kho lưu trữ của địa chỉ này.",
        remedy=f"Cần cài thêm gói cho loại kho này ({what}), ví dụ s3fs cho s3://.",
    )
