"""Fetching a file from an address: what was interrupted goes on where it stopped; every fault has a remedy."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.client import HTTPException, HTTPResponse
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener, url2pathname

from docparse import __version__
from docparse.pipeline.download_faults import broken_off, fault_of, fault_of_disk, other_size, unreadable
from docparse.values import UnreadableFile

__all__ = ["download", "fetch_small", "local_path", "size_of"]

_TIMEOUT_S = 30.0
_PIECE = 1 << 18
# A connection that breaks off is taken up again; so often in a row without one more byte, it is given up.
_MOST_FAILURES = 3
_FROM = re.compile(r"bytes (\d+)-")
Progress = Callable[[int, int], None]


def local_path(url: str) -> Path | None:
    """The file that a URL of this machine names; None for a server."""
    parts = urlsplit(url)
    return Path(url2pathname(parts.path)) if parts.scheme.lower() == "file" else None


def fetch_small(url: str, most: int) -> bytes | None:
    """The content at ``url``; None where it has more than ``most`` bytes. Raises UnreadableFile."""
    with _opened(url, 0) as response:
        content = response.read(most + 1)
    return content if len(content) <= most else None


def size_of(url: str) -> int:
    """The bytes that the server says the file has. Raises UnreadableFile: it does not say."""
    with _opened(url, 0) as response:
        told = response.headers.get("Content-Length") or ""
    if not told.isdecimal() or not int(told):
        raise unreadable(url, "no_size", "Máy chủ không cho biết cỡ của tệp.", "Hãy dùng địa chỉ của bản kê.")
    return int(told)


def download(url: str, target: Path, size: int, progress: Progress) -> None:
    """Fetch the ``size`` bytes at ``url`` into ``target``, of which a part may be there already.

    ``progress`` is told how many of them are there. Raises UnreadableFile: what is wrong, and what to do; the part that
    was fetched stays.
    """
    failures = 0
    while (done := _size(target)) < size:
        try:
            _fetch_rest(url, target, done, size, progress)
        except UnreadableFile as error:
            if error.code == "no_such_part":
                target.unlink()
            elif error.code != "broken_off":
                raise
        failures = 0 if _size(target) > done else failures + 1
        if failures == _MOST_FAILURES:
            raise broken_off(url, _size(target), size)


def _fetch_rest(url: str, target: Path, done: int, size: int, progress: Progress) -> None:
    with _opened(url, done) as response:
        if not _goes_on(response, done):
            done = 0
            _write(url, target, b"", append=False)
        while done < size and (piece := response.read(min(_PIECE, size - done))):
            _write(url, target, piece, append=True)
            done += len(piece)
            progress(done, size)
        if done < size and response.length == 0:
            # Nothing is missing of what the server has.
            target.unlink()
            raise other_size(url, done, size)


def _goes_on(response: HTTPResponse, done: int) -> bool:
    """True if the server sends the rest that was asked for; one that knows no parts sends everything again."""
    found = _FROM.match(response.headers.get("Content-Range") or "")
    return response.status == 206 and found is not None and int(found[1]) == done


@contextmanager
def _opened(url: str, begin: int) -> Iterator[HTTPResponse]:
    """The answer of the server, from byte ``begin`` on if it can. Raises UnreadableFile, also for faults in reading."""
    headers = {"User-Agent": f"docparse/{__version__}", "Accept-Encoding": "identity"}
    if begin:
        headers["Range"] = f"bytes={begin}-"
    try:
        opener = build_opener(_SafeRedirects())
        response = opener.open(Request(url, headers=headers), timeout=_TIMEOUT_S)
    except HTTPError as error:
        error.close()
        raise fault_of(url, error) from error
    except (OSError, HTTPException, ValueError) as error:
        raise fault_of(url, error) from error
    with response:
        try:
            yield response
        except (OSError, HTTPException) as error:
            raise broken_off(url, begin, begin) from error


def _write(url: str, target: Path, piece: bytes, *, append: bool) -> None:
    """Keep ``piece`` at once: whatever happens next, it need not be fetched again."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("ab") if append else target.open("wb") as file:
            file.write(piece)
    except OSError as error:
        raise fault_of_disk(url, error) from error


def _size(path: Path) -> int:
    return path.stat().st_size if path.is_file() else 0


class _SafeRedirects(HTTPRedirectHandler):
    """Follows a server to another address, but never from an encrypted connection to an open one."""

    def redirect_request(self, req: Request, fp: Any, code: int, msg: str, headers: Any, newurl: str) -> Request | None:
        """The request for the new address. Raises URLError."""
        if urlsplit(req.full_url).scheme == "https" and urlsplit(newurl).scheme != "https":
            raise URLError(f"chuyển hướng sang địa chỉ không mã hóa: {newurl}")
        return super().redirect_request(req, fp, code, msg, headers, newurl)
