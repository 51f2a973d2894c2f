"""From the table of endpoints to routes: who asks, what is asked, the work, and its answer or problem."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from docparse.server.api.endpoints import Call, Endpoint, Reply
from docparse.server.api.negotiation import chosen_format
from docparse.server.api.problems import Problem, problem_of
from docparse.server.api.reading import ASYNC, read_request
from docparse.server.api.table import ENDPOINTS, ROOT
from docparse.server.api.tracking import job_reply
from docparse.server.attended import attended
from docparse.server.context import Context
from docparse.server.guards.asgi import Receive, Scope, Send
from docparse.server.holding import hold
from docparse.server.jobs import Made, jobs_of

__all__ = ["api_routes"]

_NOBODY = "api"
_PREFER = "respond-async"
_CODES = "docparse.server.tasks.answers:known_codes"


def api_routes() -> list[Route]:
    """Every path of the table, and what answers below /api where there is nothing."""
    paths: dict[str, dict[str, Endpoint]] = {}
    for endpoint in ENDPOINTS:
        paths.setdefault(endpoint.path, {})[endpoint.method] = endpoint
    paths[ROOT] = paths[f"{ROOT}/"]
    routes = [Route(path, _Path(methods)) for path, methods in paths.items()]
    return [*routes, Route("/api", _Path({})), Route("/api/{rest:path}", _Path({}))]


class _Path:
    """One path as an ASGI application, so that it answers every method itself."""

    def __init__(self, methods: dict[str, Endpoint]) -> None:
        self._methods = methods

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope, receive)
        try:
            response = await self._respond(request)
        except ClientDisconnect:
            return
        except Exception as fault:
            response = problem_of(fault).answer()
        await response(scope, receive, send)

    async def _respond(self, request: Request) -> Response:
        if not self._methods:
            raise Problem(404, "not_found", "Không có địa chỉ này.", f"Các địa chỉ: GET {ROOT}/.")
        method = "GET" if request.method == "HEAD" else request.method
        endpoint = self._methods.get(method)
        if endpoint is None:
            allowed = ", ".join([*self._methods, *(["HEAD"] if "GET" in self._methods else [])])
            message = "Địa chỉ này không dùng phương thức ấy."
            raise Problem(405, "method", message, f"Có thể dùng: {allowed}.", headers={"allow": allowed})
        context: Context = request.app.state.context
        user = request.scope["user"]
        if not endpoint.open and not context.admits(user):
            message, remedy = "Cần mã truy cập.", "Hãy gửi Authorization: Bearer và mã của bạn."
            raise Problem(401, "token", message, remedy, headers={"www-authenticate": 'Bearer realm="docparse"'})
        codes = await _codes(request.app)
        asked = await read_request(endpoint, request, context.settings.limits, codes)
        form = ""
        if endpoint.formats:
            form = chosen_format(asked.values.get("format"), request.headers.get("accept", ""), endpoint.formats)
        call = Call(
            context=context,
            jobs=jobs_of(request.app),
            user=user,
            owner=f"{user.digest}/{_NOBODY}" if user is not None else _NOBODY,
            values=asked.values,
            files=asked.files,
            form=form,
            codes=codes,
            is_text=asked.is_text,
        )
        if endpoint.long and (asked.values.get(ASYNC.name) or _prefers(request)):
            return _response(_started(endpoint, call, asked.size))
        return _response(await attended(request, endpoint.run(call, _untold)))


async def _codes(app: Starlette) -> tuple[str, ...]:
    """The codes of rules and families, asked for once."""
    if not hasattr(app.state, "rule_codes"):
        context: Context = app.state.context
        app.state.rule_codes = tuple(await context.pool.run(_CODES, context.checks, lane="quick"))
    codes: tuple[str, ...] = app.state.rule_codes
    return codes


def _prefers(request: Request) -> bool:
    wishes = ",".join(request.headers.getlist("prefer")).lower().split(",")
    return any(wish.partition(";")[0].strip() == _PREFER for wish in wishes)


def _started(endpoint: Endpoint, call: Call, size: int) -> Reply:
    async def work(tell: Callable[[int, int, str], None]) -> Made:
        reply = await endpoint.run(replace(call, hold=held), tell)
        return Made(reply, len(reply.content))

    def held(size: int) -> None:
        hold(call.jobs, call.context.settings.limits, call.owner, identifier, size)

    identifier = call.jobs.start(call.owner, work, about=endpoint.id, holds=size)
    job = call.jobs.get(call.owner, identifier)
    assert job is not None
    return job_reply(job)


def _untold(done: int, total: int, step: str) -> None:
    return


def _response(reply: Reply) -> Response:
    headers: dict[str, Any] = dict(reply.headers)
    return Response(reply.content, reply.status, headers, reply.media_type or None)
