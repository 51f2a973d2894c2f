"""The endpoints below ``/v2``."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from docparse import __version__
from docparse.pipeline.own_server import CHALLENGE_HEADER, PROOF_HEADER, proof_of
from docparse.pipeline.serving import User
from docparse.server.attended import attended
from docparse.server.context import Context
from docparse.server.languagetool.faults import WrongRequest
from docparse.server.languagetool.form import api_key, parse_form
from docparse.server.languagetool.identity import LANGUAGE, software
from docparse.server.languagetool.parameters import chosen_rules, require_vietnamese, text_of
from docparse.server.tasks.asked import Paragraph
from docparse.server.workers import Lane, TaskBusy, TaskFault, TaskTimedOut
from docparse.values import DocparseError

__all__ = ["languagetool_routes"]

_CHECK = "docparse.server.tasks.paragraphs:check_paragraph"
_WORDS = "docparse.server.tasks.words"
_JSON = "application/json"
# Bytes from which on others are answered while a body is parsed.
_LARGE_BODY = 200_000
_Endpoint = Callable[[Request], Awaitable[Response]]


def languagetool_routes() -> list[Route]:
    """Every endpoint; OPTIONS and the CORS header are added before them (docparse.server.guards.origins)."""
    return [
        Route("/v2/check", _plain_faults(_check), methods=["GET", "POST"]),
        Route("/v2/languages", _languages),
        Route("/v2/maxtextlength", _longest),
        Route("/v2/info", _info),
        Route("/v2/healthcheck", _health),
        Route("/v2/words", _plain_faults(_words)),
        Route("/v2/words/add", _plain_faults(_add_word), methods=["POST"]),
        Route("/v2/words/delete", _plain_faults(_delete_word), methods=["POST"]),
    ]


def _plain_faults(endpoint: _Endpoint) -> _Endpoint:
    """What goes wrong as a line of plain text with the right status."""

    async def guarded(request: Request) -> Response:
        try:
            return await endpoint(request)
        except WrongRequest as wrong:
            return PlainTextResponse(wrong.message, wrong.status)
        except DocparseError as error:
            return PlainTextResponse(f"Error: {error.message} {error.remedy}", 400)
        except TaskBusy:
            return PlainTextResponse("Error: Too many requests are waiting, try again", 503, {"retry-after": "2"})
        except TaskTimedOut:
            return PlainTextResponse("Error: Checking took too long", 504)
        except TaskFault:
            return PlainTextResponse("Error: Checking failed", 500)

    return guarded


def _context(request: Request) -> Context:
    context: Context = request.app.state.context
    return context


async def _parameters(request: Request) -> dict[str, str]:
    query = parse_form(request.scope["query_string"])
    if request.method != "POST":
        return query
    body = await request.body()
    if len(body) < _LARGE_BODY:
        return {**query, **parse_form(body)}
    # Nobody unknown has much parsed.
    _user(request, {"apiKey": api_key(body) or query.get("apiKey", "")})
    return {**query, **await asyncio.to_thread(parse_form, body)}


def _user(request: Request, parameters: Mapping[str, str]) -> User | None:
    """Who asks, by "apiKey" too. Raises WrongRequest for an unknown token, and for none where one is asked for."""
    context = _context(request)
    user: User | None = request.scope["user"] or context.user_with(parameters.get("apiKey", ""))
    if not context.admits(user):
        raise WrongRequest("AuthException: the token (apiKey) is missing or unknown", 403)
    return user


async def _check(request: Request) -> Response:
    context, parameters = _context(request), await _parameters(request)
    user = _user(request, parameters)
    require_vietnamese(parameters)
    limits = context.settings.limits
    text, annotated = text_of(parameters, limits.text)
    asked = Paragraph(text=text, annotated=annotated, chosen=chosen_rules(parameters), words=context.words_of(user))
    lane: Lane = "quick" if len(text) <= limits.quick_text else "slow"
    work = context.pool.run(_CHECK, asked, context.checks, lane=lane)
    # A paragraph is done before anybody could be seen to leave.
    body = await (work if lane == "quick" else attended(request, work))
    if isinstance(body, WrongRequest):
        raise body
    return Response(body, media_type=_JSON)


async def _languages(request: Request) -> Response:
    # A client that knows no short code asks for the long one; LibreOffice wants "vi-VN" there.
    return JSONResponse([LANGUAGE, {**LANGUAGE, "code": LANGUAGE["longCode"]}])


async def _longest(request: Request) -> Response:
    return PlainTextResponse(str(_context(request).settings.limits.text))


async def _info(request: Request) -> Response:
    return JSONResponse({"software": software()})


async def _health(request: Request) -> Response:
    headers, key = {"x-docparse": __version__}, _context(request).settings.key
    challenge = request.headers.get(CHALLENGE_HEADER)
    if key and challenge is not None:
        headers[PROOF_HEADER] = proof_of(key, challenge)
    return PlainTextResponse("OK", headers=headers)


async def _words(request: Request) -> Response:
    """The entries of the visitor's list, from ``offset`` on, ``limit`` of them."""
    context, parameters = _context(request), await _parameters(request)
    path = _list_of(context, _user(request, parameters))
    first, many = _whole(parameters, "offset", 0), _whole(parameters, "limit", 10)
    listed = await context.pool.run(f"{_WORDS}:list_words", str(path), lane="quick")
    return JSONResponse({"words": listed[first : first + many]})


def _list_of(context: Context, user: User | None) -> Path:
    """Where the visitor's words are. Raises WrongRequest where no lists are heeded."""
    if not context.settings.own_words:
        raise WrongRequest("Error: this server keeps no word lists", 403)
    return context.words_path(user)


async def _add_word(request: Request) -> Response:
    return await _change_words(request, "add_to_list", "added")


async def _delete_word(request: Request) -> Response:
    return await _change_words(request, "take_from_list", "deleted")


async def _change_words(request: Request, change: str, said: str) -> Response:
    context, parameters = _context(request), await _parameters(request)
    path = _list_of(context, _user(request, parameters))
    word = parameters.get("word", "").strip()
    if not word:
        raise WrongRequest("Error: Missing 'word' parameter")
    changed: list[Any] = await context.pool.run(f"{_WORDS}:{change}", str(path), [word], lane="quick")
    return JSONResponse({said: bool(changed)})


def _whole(parameters: Mapping[str, str], name: str, default: int) -> int:
    value = parameters.get(name, "")
    if not value:
        return default
    if not (value.isascii() and value.isdecimal() and len(value) < 10):
        raise WrongRequest(f"Error: '{name}' must be a whole number")
    return int(value)
