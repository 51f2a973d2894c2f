"""How the server is to run: where it listens, who may use it, what it bears."""

from __future__ import annotations

import hmac
import ipaddress
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from docparse.values import SettingsError

__all__ = ["DEFAULT_PORT", "Limits", "ServerSettings", "User", "is_loopback", "load_users", "user_with"]

DEFAULT_PORT = 8642
_SHORTEST_TOKEN = 16
_HASHED = "sha256:"
_COMMENT = re.compile(r"(?:^|\s)#.*")
_UNSENDABLE = "Mã truy cập chỉ gồm chữ không dấu, chữ số và dấu câu (không có dấu cách và / ? # %)."


@dataclass(frozen=True, slots=True)
class User:
    """Somebody who may use the server; ``digest`` is the SHA-256 of the token, in hexadecimal."""

    name: str
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one client may ask for. Sizes in bytes, times in seconds, texts in code points.

    ``quick_text`` is what is still checked beside paragraphs; longer texts wait among the files. ``stored`` is what
    all results together may take in memory, ``stored_by_one`` those of one visitor; they go after ``kept`` seconds
    without use. ``task`` and ``memory`` are for one file, ``silence`` for a client that sends nothing.
    ``receiving`` is what all requests that are not answered yet may have sent.
    """

    body: int = 64_000_000
    files: int = 200
    text: int = 1_000_000
    quick_text: int = 6_000
    quick_time: float = 20.0
    task_time: float = 300.0
    task_memory: int = 4_000_000_000
    waiting: int = 400
    stored: int = 512_000_000
    stored_by_one: int = 256_000_000
    kept: float = 3600.0
    silence: float = 20.0
    body_time: float = 120.0
    receiving: int = 512_000_000
    connections: int = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerSettings:
    """``users`` empty: everybody who reaches the address may use it. ``hosts`` are further names of this server.

    ``quick`` and ``slow`` are how many processes check paragraphs and files. ``config`` is the settings file of the
    checks. ``own_words``: the visitors' word lists are heeded. ``open_browser``: show the page once the
    server is ready. ``port`` 0: any free one. ``behind_proxy``: a proxy on this machine hands requests on and says
    who sent them and how. ``key`` proves to its own user whose server it is (docparse.pipeline.own_server).
    """

    host: str = "127.0.0.1"
    port: int = DEFAULT_PORT
    hosts: tuple[str, ...] = ()
    users: tuple[User, ...] = ()
    limits: Limits = field(default_factory=Limits)
    quick: int = 1
    slow: int = 1
    config: str | None = None
    model: bool = True
    own_words: bool = True
    allow_classified: bool = False
    open_browser: bool = False
    behind_proxy: bool = False
    key: str = field(default="", repr=False)
    lang: str = "vi"


def is_loopback(host: str) -> bool:
    """True for an address or name that only this machine reaches."""
    if host.lower().rstrip(".") == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def user_with(token: str, users: Iterable[User]) -> User | None:
    """Whose token it is; every digest is compared, so that the time tells nothing."""
    digest = sha256(token.encode("utf-8", "surrogatepass")).hexdigest()
    found = None
    for user in users:
        if hmac.compare_digest(user.digest, digest):
            found = user
    return found


def load_users(path: Path) -> tuple[User, ...]:
    """The users of a file: a line each, a name, blanks, the token or "sha256:" and its digest; "#" begins a comment.

    Raises SettingsError, which names the line.
    """
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(
            path=str(path),
            code="users",
            message=f"Không đọc được tệp người dùng ({type(error).__name__}).",
            remedy="Mỗi dòng cần: tên, dấu cách, mã truy cập; tệp ghi bằng UTF-8.",
        ) from None
    users: dict[str, User] = {}
    for number, line in enumerate(lines, 1):
        if not (told := _COMMENT.sub("", line).strip()):
            continue
        user = _user(told, number, path)
        if user.digest in users:
            raise _wrong(path, number, f"Mã truy cập này đã là của {users[user.digest].name}.")
        users[user.digest] = user
    if not users:
        raise _wrong(path, 0, "Tệp người dùng không có dòng nào.")
    return tuple(users.values())


def single_user(token: str) -> User:
    """The one user of a server with one token. Raises SettingsError if the token is too short."""
    if len(token) < _SHORTEST_TOKEN:
        raise SettingsError(
            path="--token",
            code="token",
            message=f"Mã truy cập quá ngắn (cần ít nhất {_SHORTEST_TOKEN} ký tự).",
            remedy="Hãy dùng một chuỗi ngẫu nhiên, ví dụ do trình quản lý mật khẩu tạo ra.",
        )
    if not _may_be_sent(token):
        raise SettingsError(path="--token", code="token", message=_UNSENDABLE, remedy="Hãy chọn mã khác.")
    return User("docparse", sha256(token.encode("ascii")).hexdigest())


def _user(line: str, number: int, path: Path) -> User:
    words = line.split()
    if len(words) != 2:
        raise _wrong(path, number, "Dòng cần đúng hai phần: tên và mã truy cập.")
    name, token = words
    if token.startswith(_HASHED):
        digest = token.removeprefix(_HASHED).lower()
        if len(digest) != 64 or set(digest) - set("0123456789abcdef"):
            raise _wrong(path, number, "Sau “sha256:” cần 64 chữ số thập lục phân.")
        return User(name, digest)
    if len(token) < _SHORTEST_TOKEN:
        raise _wrong(path, number, f"Mã truy cập quá ngắn (cần ít nhất {_SHORTEST_TOKEN} ký tự).")
    if not _may_be_sent(token):
        raise _wrong(path, number, _UNSENDABLE)
    return User(name, sha256(token.encode("ascii")).hexdigest())


def _may_be_sent(token: str) -> bool:
    """True for what may stand in a header and, as one part, in a path."""
    return all("!" <= char <= "~" and char not in "/?#%" for char in token)


def _wrong(path: Path, number: int, message: str) -> SettingsError:
    where = f"{path}, dòng {number}" if number else str(path)
    return SettingsError(
        path=where, code="users", message=message, remedy="Mỗi dòng: tên, dấu cách, mã truy cập (hoặc sha256:…)."
    )
