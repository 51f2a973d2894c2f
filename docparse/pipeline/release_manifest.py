"""The manifest of a published release: which files it has, where they are, and by which checksums they are known."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote, urljoin, urlsplit

from docparse.pipeline.registry_export import MANIFEST
from docparse.values import UnreadableFile

__all__ = ["KINDS", "Release", "ReleaseFile", "address_of", "is_manifest", "read_manifest"]

KINDS = ("instruments", "relations", "names", "registry")
_SCHEMES = ("https", "http", "file")
_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_SAFE = "!#$%&'()*+,/:;=?@[]~"
_LONGEST_NAME = 100
_MOST_FILES = 50
# Larger than any table that is read.
_LARGEST = 2 * 1024**3
_TELL = "Hãy báo cho nơi phát hành; tệp này phải do docparse registry export --manifest lập ra."


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseFile:
    """One file of a release; ``size`` in bytes, ``sha256`` in hexadecimal."""

    url: str
    kind: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """``as_of`` is the day (ISO) by which an office tells a later release from an earlier one of the same name."""

    name: str
    as_of: str
    url: str
    files: tuple[ReleaseFile, ...]


def address_of(place: str) -> str:
    """The URL of ``place``, which is one (http, https, file) or the path of a file. Raises UnreadableFile: another."""
    url = quote(place.strip(), safe=_SAFE) if _URL.match(place.strip()) else Path(place).resolve().as_uri()
    if urlsplit(url).scheme.lower() not in _SCHEMES:
        message, remedy = "Địa chỉ phải bắt đầu bằng https://, http:// hoặc là đường dẫn tệp.", "Hãy sửa địa chỉ."
        raise UnreadableFile(path=place, code="bad_address", message=message, remedy=remedy)
    return url


def is_manifest(content: bytes) -> bool:
    """True for JSON that calls itself a manifest, of whichever version."""
    return content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") and b'"docparse-registry/' in content[:4096]


def read_manifest(content: bytes, url: str) -> Release:
    """The release that ``content``, found at ``url``, tells of. Raises UnreadableFile: what is wrong with it."""
    try:
        told = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise _fault(url, "Bản kê của bản phát hành không phải JSON hợp lệ.") from None
    if not isinstance(told, dict) or told.get("schema") != MANIFEST:
        raise _fault(url, f"Bản kê của bản phát hành không theo mẫu {MANIFEST}.")
    name, as_of, files = told.get("name"), told.get("as_of"), told.get("files")
    if not isinstance(name, str) or not name.strip() or len(name) > _LONGEST_NAME:
        raise _fault(url, "Bản kê không có tên (name) của bản phát hành.")
    if not isinstance(as_of, str) or not _is_day(as_of):
        raise _fault(url, "Bản kê không có ngày (as_of) dạng 2026-11-23.")
    if not isinstance(files, list) or not 0 < len(files) <= _MOST_FILES:
        raise _fault(url, "Bản kê không liệt kê tệp nào (files).")
    return Release(name=" ".join(name.split()), as_of=as_of, url=url, files=tuple(_file(one, url) for one in files))


def _file(told: Any, base: str) -> ReleaseFile:
    fields: Mapping[str, Any] = told if isinstance(told, dict) else {}
    url, kind, size, digest = (fields.get(name) for name in ("url", "kind", "bytes", "sha256"))
    if kind not in KINDS:
        raise _fault(base, f"Bản kê có tệp loại lạ ({kind}); docparse này biết: {', '.join(KINDS)}.")
    if not isinstance(url, str) or not url or not isinstance(size, int) or not 0 < size <= _LARGEST:
        raise _fault(base, "Bản kê có tệp thiếu địa chỉ (url) hoặc cỡ (bytes).")
    if not isinstance(digest, str) or not _SHA256.fullmatch(digest.lower()):
        raise _fault(base, f"Bản kê không có mã kiểm tra (sha256) của tệp {url}.")
    address = urljoin(base, quote(url, safe=_SAFE))
    if not _may_lead_to(base, address):
        raise _fault(base, f"Bản kê dẫn tới địa chỉ không được phép ({url}).")
    return ReleaseFile(url=address, kind=kind, size=size, sha256=digest.lower())


def _may_lead_to(base: str, address: str) -> bool:
    """Never from a server to a file of this machine, nor from an encrypted connection to an open one."""
    one, other = (urlsplit(url).scheme.lower() for url in (base, address))
    return other in _SCHEMES and _SCHEMES.index(other) <= _SCHEMES.index(one)


def _is_day(text: str) -> bool:
    try:
        return datetime.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _fault(url: str, message: str) -> UnreadableFile:
    return UnreadableFile(path=url, code="bad_manifest", message=message, remedy=_TELL)
