"""A fault of docparse itself is one line in the log, without the text that its message may quote."""

from __future__ import annotations

import sys

from starlette.requests import ClientDisconnect

from docparse.pipeline.isolation import innermost_line
from docparse.server.guards.asgi import App, Message, Receive, Scope, Send
from docparse.server.guards.refusals import Refusal, refuse

__all__ = ["FaultGuard"]

_FAULT = Refusal(
    500,
    "internal",
    "Lỗi bên trong docparse; nội dung lỗi không được ghi lại.",
    "Hãy báo cho người quản trị kèm dòng cuối trong nhật ký của máy chủ.",
)


class FaultGuard:
    """500 where nothing was answered yet; the server goes on."""

    def __init__(self, app: App) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started = False

        async def noting(message: Message) -> None:
            nonlocal started
            started = True
            await send(message)

        try:
            await self._app(scope, receive, noting)
        except ClientDisconnect:
            # Nobody waits for an answer; that is no fault.
            return
        except Exception as fault:
            print(f"docparse: {type(fault).__name__} ({innermost_line(fault)})", file=sys.stderr, flush=True)
            if not started:
                await refuse(scope, send, _FAULT)
