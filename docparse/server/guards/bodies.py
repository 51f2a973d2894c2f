"""How much a client may send, and how long it may take for it."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass

from starlette.exceptions import HTTPException

from docparse.pipeline.serving import Limits
from docparse.server.guards.asgi import App, Message, Receive, Scope, Send, header
from docparse.server.guards.refusals import Refusal, refuse

__all__ = ["BodyGuard", "BodyRefused"]

_TOO_MUCH = Refusal(413, "body_too_large", "Nội dung gửi lên quá lớn.", "Hãy gửi ít hơn mỗi lần.")
_NO_LENGTH = Refusal(400, "content_length", "Content-Length không phải một số.", "Hãy sửa chương trình gửi.")
_TOO_MANY = Refusal(503, "busy", "Máy chủ đang nhận quá nhiều nội dung cùng lúc.", "Hãy chờ một lát rồi gửi lại.")
_TOO_SLOW = Refusal(
    408, "body_too_slow", "Gửi quá chậm, đã hết thời gian chờ.", "Hãy gửi lại khi đường truyền tốt hơn."
)


# Where somebody unknown may send a form: it holds a token.
_ENTRANCES = frozenset({"/dang-nhap", "/dang-xuat"})
_TOKEN_FORM = 4_096
# Bytes of a form without files: fields and decisions.
_FIELDS = 1_000_000
# Bytes that one code point takes at most, encoded for a form.
_ENCODED = 12
_FILES = "multipart/form-data"
_NO_FILES = ("application/json", "application/x-www-form-urlencoded")


class BodyRefused(HTTPException):
    """What still comes is not read: the connection is closed after the answer, which the endpoints' handlers write."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.status, refusal.told, {"connection": "close"})
        self.refusal = refusal


class BodyGuard:
    """413 for too much, 408 for too slow, 503 where all together send too much; the connection is closed then.

    How much it may be depends on the endpoint: what is parsed here, before anybody knows who sends it, is small.
    """

    def __init__(self, app: App, limits: Limits) -> None:
        self._app, self._limits = app, limits
        # Bytes of the requests that are not answered yet.
        self._receiving = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        most = _most(scope, self._limits)
        stated = header(scope, b"content-length")
        if stated is not None and (not stated.isdecimal() or int(stated) > most):
            await refuse(scope, send, _TOO_MUCH if stated.isdecimal() else _NO_LENGTH)
            return
        body = _Body()
        try:
            await self._app(scope, self._bounded(receive, body, most), send)
        finally:
            self._receiving -= body.taken

    def _bounded(self, receive: Receive, body: _Body, most: int) -> Receive:
        complete = False
        end = time.monotonic() + self._limits.body_time

        async def bounded() -> Message:
            nonlocal complete
            if complete:
                # Only the end of the connection can follow, and it may take as long as the answer does.
                return await receive()
            patience = min(self._limits.silence, max(0.0, end - time.monotonic()))
            try:
                message = await asyncio.wait_for(receive(), patience)
            except TimeoutError:
                raise BodyRefused(_TOO_SLOW) from None
            if message["type"] == "http.request":
                piece = len(message.get("body", b""))
                body.taken += piece
                self._receiving += piece
                complete = not message.get("more_body", False)
                if body.taken > most:
                    raise BodyRefused(_TOO_MUCH)
                if self._receiving > self._limits.receiving:
                    raise BodyRefused(_TOO_MANY)
            return message

        return bounded


@dataclass(slots=True)
class _Body:
    """``taken``: the bytes of it that came so far."""

    taken: int = 0


def _most(scope: Scope, limits: Limits) -> int:
    path, kind = scope["path"], (header(scope, b"content-type") or "").partition(";")[0].strip().lower()
    if path in _ENTRANCES:
        return min(_TOKEN_FORM, limits.body)
    if path.startswith("/v2/") or (path.startswith("/api/") and kind in _NO_FILES):
        return min(limits.text * _ENCODED + _FIELDS, limits.body)
    return limits.body if path.startswith("/api/") or kind == _FILES else min(_FIELDS, limits.body)
