"""Who may read answers and who may change things.

The page of another site may send requests from a visitor's browser (CSRF). It is told by "Origin", by
"Sec-Fetch-Site", and by a cookie that comes with neither. The endpoints of LanguageTool that only check are open to
all origins: browser extensions call them from any page.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from docparse.server.guards.asgi import App, Message, Receive, Scope, Send, header
from docparse.server.guards.hosts import host_of
from docparse.server.guards.refusals import Refusal, refuse

__all__ = ["OriginGuard"]

_OPEN = frozenset({"/v2/check", "/v2/languages", "/v2/maxtextlength", "/v2/info"})
_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
_CORS = [(b"access-control-allow-origin", b"*")]
_PREFLIGHT = [
    *_CORS,
    (b"access-control-allow-methods", b"GET, POST, OPTIONS"),
    (b"access-control-allow-headers", b"Accept, Authorization, Content-Type, X-Requested-With"),
    (b"access-control-allow-private-network", b"true"),
    (b"access-control-max-age", b"86400"),
    (b"content-length", b"0"),
]

_ELSEWHERE = Refusal(
    403,
    "other_origin",
    "Yêu cầu đến từ một trang khác nên bị từ chối.",
    "Hãy gọi API từ máy chủ của bạn, không từ trang web trong trình duyệt.",
)


class OriginGuard:
    """403 for what changes something and comes from elsewhere; one CORS header on the open endpoints."""

    def __init__(self, app: App) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
        elif scope["path"] in _OPEN:
            await self._open(scope, receive, send)
        elif scope["method"] in _SAFE or _is_ours(scope):
            await self._app(scope, receive, send)
        else:
            await refuse(scope, send, _ELSEWHERE)

    async def _open(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["method"] == "OPTIONS":
            await send({"type": "http.response.start", "status": 204, "headers": _PREFLIGHT})
            await send({"type": "http.response.body", "body": b""})
            return

        async def with_cors(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message.get("headers", ()), *_CORS]
            await send(message)

        await self._app(scope, receive, with_cors)


def _is_ours(scope: Scope) -> bool:
    origin = header(scope, b"origin") or _origin_of(header(scope, b"referer"))
    if origin is not None:
        return _authority(origin) == (header(scope, b"host") or "").lower() and host_of(_authority(origin)) is not None
    site = header(scope, b"sec-fetch-site")
    if site is not None:
        return site == "same-origin"
    # No browser, or one that hides where it comes from: then it must not use the visitor's cookie.
    return header(scope, b"cookie") is None


def _origin_of(referer: str | None) -> str | None:
    if not referer:
        return None
    try:
        parts = urlsplit(referer)
    except ValueError:
        return "null"
    return f"{parts.scheme}://{parts.netloc}"


def _authority(origin: str) -> str:
    try:
        return urlsplit(origin).netloc.lower()
    except ValueError:
        return ""
