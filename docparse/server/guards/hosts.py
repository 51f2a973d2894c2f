"""Only requests for a name of this server: a page whose own name suddenly points here (DNS rebinding) gets nothing."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterable

from docparse.pipeline.serving import is_loopback
from docparse.server.guards.asgi import App, Receive, Scope, Send, header
from docparse.server.guards.refusals import Refusal, refuse

__all__ = ["HostGuard", "host_of"]

_HOST = re.compile(r"(\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9._-]+)(?::(\d{1,5}))?")

_UNKNOWN = Refusal(
    421,
    "unknown_host",
    "Tên máy chủ này không được phép (--allow-host).",
    "Hãy dùng địa chỉ mà docparse serve in ra, hoặc báo người quản trị thêm tên này bằng --allow-host.",
)


def host_of(value: str | None) -> str | None:
    """The name or address in a Host header or an origin's authority, in small letters; None for what is none."""
    found = _HOST.fullmatch(value or "")
    return found.group(1).strip("[]").lower().rstrip(".") if found else None


class HostGuard:
    """421 for any other name; the loopback names always stand for this server.

    ``shared``: other machines reach it. Then its addresses, which no name of somebody else can be, do so too.
    """

    def __init__(self, app: App, names: Iterable[str], *, shared: bool) -> None:
        self._app, self._shared = app, shared
        self._names = frozenset(name.strip("[]").lower().rstrip(".") for name in names)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        name = host_of(header(scope, b"host"))
        if name is None or not self._is_ours(name):
            await refuse(scope, send, _UNKNOWN)
            return
        await self._app(scope, receive, send)

    def _is_ours(self, name: str) -> bool:
        return name in self._names or is_loopback(name) or (self._shared and _is_address(name))


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True
