"""Who asks: a token as "Authorization: Bearer", as prefix of the path, in the visitor's cookie.

LanguageTool's "apiKey" stands in the body and is looked at where that is parsed (``Gate.user_with``).
"""

from __future__ import annotations

import re
from http.cookies import CookieError, SimpleCookie

from docparse.pipeline.serving import User, user_with
from docparse.server.guards.asgi import App, Receive, Scope, Send, header

__all__ = ["COOKIE", "TokenGuard", "cookie_of"]

COOKIE = "docparse"
_PREFIX = re.compile(r"/([^/]{16,})(/(?:v2|api)/.*)")
_DOUBLED = re.compile(r"/v2(?:/v2)+(?=/)")


def cookie_of(scope: Scope) -> str | None:
    """The visitor's cookie, if it came along."""
    try:
        found = SimpleCookie(header(scope, b"cookie") or "").get(COOKIE)
    except CookieError:
        return None
    return found.value if found is not None else None


class TokenGuard:
    """Sets scope["user"]: a User, or None for somebody unknown; rewrites the path of a token or a doubled "/v2"."""

    def __init__(self, app: App, users: tuple[User, ...]) -> None:
        self._app, self._users = app, users

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            scope["user"] = self._find(scope)
            if "/v2/v2" in scope["path"]:
                _set_path(scope, _DOUBLED.sub("/v2", scope["path"]))
        await self._app(scope, receive, send)

    def _find(self, scope: Scope) -> User | None:
        if not self._users:
            return None
        prefixed = _PREFIX.fullmatch(scope["path"])
        if prefixed is not None:
            user = user_with(prefixed.group(1), self._users)
            if user is not None:
                _set_path(scope, prefixed.group(2))
                return user
        scheme, _, token = (header(scope, b"authorization") or "").partition(" ")
        return user_with(token.strip(), self._users) if scheme.lower() == "bearer" else None


def _set_path(scope: Scope, path: str) -> None:
    scope["path"] = path
    scope["raw_path"] = path.encode("utf-8")
