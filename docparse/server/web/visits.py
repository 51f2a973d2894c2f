"""One request of a visitor: who it is, what they sent, and the answer when something is wrong."""

from __future__ import annotations

import asyncio
import hmac
import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from docparse.pipeline.serving import is_loopback
from docparse.server.attended import attended
from docparse.server.context import Context
from docparse.server.guards.tokens import COOKIE, cookie_of
from docparse.server.jobs import Jobs, jobs_of
from docparse.server.tasks.asked import MadeFile
from docparse.server.uploads import Form, read_form
from docparse.server.web.fault_words import FAULTS, Gone, Wrong, told
from docparse.server.web.kept import KeptDocument
from docparse.server.web.pages import page
from docparse.server.web.sessions import Sessions, Visitor

__all__ = ["Handler", "Site", "Visit", "visited"]

_JSON = "application/json"
_TOKEN_HEADER, _TOKEN_FIELD = "x-docparse-token", "_token"
_MOST_FIELDS = 10_000


@dataclass(frozen=True, slots=True)
class Site:
    """What the pages of one server share."""

    sessions: Sessions = field(default_factory=Sessions)


@dataclass(frozen=True, slots=True)
class Visit:
    """A request of somebody who may be here."""

    request: Request
    site: Site
    visitor: Visitor

    @property
    def context(self) -> Context:
        context: Context = self.request.app.state.context
        return context

    @property
    def jobs(self) -> Jobs:
        return jobs_of(self.request.app)

    @property
    def owner(self) -> str:
        """What the store keeps this visitor's things under."""
        return self.visitor.owner

    @property
    def wants_data(self) -> bool:
        """True where a script of the page asks, which shows the answer itself."""
        return _JSON in self.request.headers.get("accept", "")

    def page(self, template: str, status: int = 200, **values: Any) -> HTMLResponse:
        """A page with what all pages have."""
        return page(template, status, **self._common(), **values)

    async def large_page(self, template: str, **values: Any) -> HTMLResponse:
        """The same for a page that takes long to write, beside which others are answered."""
        return await asyncio.to_thread(page, template, **self._common(), **values)

    async def form(self) -> Form:
        """The form that was sent, with files or without. Raises RefusedUpload, and Wrong for one of another page."""
        kind = self.request.headers.get("content-type", "")
        if kind.startswith("multipart/form-data"):
            sent = await read_form(kind, self.request.stream(), self.context.settings.limits)
        else:
            sent = Form(fields=_fields(await self.request.body()))
        self._require_token(sent.first(_TOKEN_FIELD))
        return sent

    async def first_field(self, name: str) -> str:
        """One field of a form that nobody known has sent."""
        return Form(fields=_fields(await self.request.body())).first(name)

    async def data(self) -> Mapping[str, Any]:
        """The JSON object that a script sent. Raises Wrong."""
        self._require_token("")
        try:
            data = json.loads(await self.request.body())
        except (ValueError, RecursionError):
            raise _senseless() from None
        if not isinstance(data, dict):
            raise _senseless()
        return data

    async def made(self, task: str, *arguments: Any) -> MadeFile:
        """The file that a task makes of what was sent; who leaves ends it. The request's body has been read."""
        made: MadeFile = await attended(self.request, self.context.pool.run(task, *arguments))
        return made

    def document(self, identifier: str) -> KeptDocument:
        """What the visitor has under ``identifier``. Raises Gone."""
        kept = self.context.store.get(self.owner, identifier)
        if not isinstance(kept, KeptDocument):
            raise Gone
        return kept

    def documents(self) -> list[tuple[str, KeptDocument]]:
        """All that the visitor has, the one used longest ago first."""
        return [(name, kept) for name, kept in self.context.store.all_of(self.owner) if isinstance(kept, KeptDocument)]

    def refused(self, fault: Exception) -> Response:
        """What is said where something went wrong."""
        words = told(fault)
        if self.wants_data:
            return JSONResponse({"message": words.message, "remedy": words.remedy}, words.status)
        return self.page("fault.html.j2", words.status, told=words)

    def _common(self) -> dict[str, Any]:
        settings = self.context.settings
        return {
            "token": self.visitor.token,
            "user": self.visitor.user.name if self.visitor.user else "",
            "here": self.request.url.path,
            "document_count": len(self.documents()),
            "alone": is_loopback(settings.host),
            "can_end": self.context.end is not None,
            "kept_minutes": round(settings.limits.kept / 60),
        }

    def _require_token(self, field_value: str) -> None:
        given = self.request.headers.get(_TOKEN_HEADER) or field_value
        if not hmac.compare_digest(given.encode("utf-8", "replace"), self.visitor.token.encode()):
            raise Wrong("Trang này đã cũ hoặc phiên làm việc đã hết.", "Hãy tải lại trang rồi làm lại.", 403)


Handler = Callable[[Visit], Awaitable[Response]]


def visited(site: Site, path: str, handler: Handler, *methods: str, known_only: bool = True) -> Route:
    """A route whose ``handler`` sees who visits; where tokens are asked for, others are led to the page for it."""

    async def endpoint(request: Request) -> Response:
        if _comes_from_elsewhere(request):
            return page("arrive.html.j2")
        visitor = _visitor(request, site)
        if visitor is None:
            if known_only:
                return _to_login(request)
            return await _answer(Visit(request, site, site.sessions.anybody(None)), handler)
        answer = await _answer(Visit(request, site, visitor), handler)
        if visitor.is_new:
            set_cookie(request, answer, visitor)
        return answer

    return Route(path, endpoint, methods=list(methods or ("GET",)))


def set_cookie(request: Request, answer: Response, visitor: Visitor) -> None:
    """The visitor's cookie: unknown to scripts, not sent along by other sites' pages, gone with the browser."""
    answer.set_cookie(
        COOKIE, visitor.cookie, httponly=True, samesite="strict", path="/", secure=request.url.scheme == "https"
    )


async def _answer(visit: Visit, handler: Handler) -> Response:
    try:
        return await handler(visit)
    except FAULTS as fault:
        return visit.refused(fault)


def _visitor(request: Request, site: Site) -> Visitor | None:
    cookie = cookie_of(request.scope)
    context: Context = request.app.state.context
    return site.sessions.known(cookie) if context.settings.users else site.sessions.anybody(cookie)


def _comes_from_elsewhere(request: Request) -> bool:
    """A link on another site: the browser left the cookie out, and a new one would hide what the visitor has."""
    return (
        request.method == "GET"
        and request.headers.get("sec-fetch-site") == "cross-site"
        and request.headers.get("sec-fetch-mode") == "navigate"
        and cookie_of(request.scope) is None
    )


def _to_login(request: Request) -> Response:
    if request.method == "GET" and _JSON not in request.headers.get("accept", ""):
        return RedirectResponse("/dang-nhap", 303)
    words = {"message": "Cần mã truy cập.", "remedy": "Hãy tải lại trang và nhập mã truy cập."}
    return JSONResponse(words, 401)


def _fields(body: bytes) -> dict[str, tuple[str, ...]]:
    try:
        found = parse_qs(body.decode("utf-8", "replace"), keep_blank_values=True, max_num_fields=_MOST_FIELDS)
    except ValueError:
        raise _senseless() from None
    return {name: tuple(values) for name, values in found.items()}


def _senseless() -> Wrong:
    return Wrong("Máy chủ không hiểu nội dung vừa gửi.", "Hãy tải lại trang rồi làm lại.")
