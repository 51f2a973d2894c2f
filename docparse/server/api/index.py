"""Endpoints that describe the API itself."""

from __future__ import annotations

from collections.abc import Callable

from docparse import __version__
from docparse.server.api.endpoints import Call, Reply, json_reply

__all__ = ["index", "openapi"]

Tell = Callable[[int, int, str], None]


async def index(call: Call, tell: Tell) -> Reply:
    """Where everything is."""
    from docparse.server.api.table import ENDPOINTS, ROOT

    endpoints = [{"method": one.method, "path": one.path, "summary": one.summary} for one in ENDPOINTS]
    return json_reply(
        {"name": "docparse", "version": __version__, "openapi": f"{ROOT}/openapi.json", "endpoints": endpoints}
    )


async def openapi(call: Call, tell: Tell) -> Reply:
    """The description of the API, with the codes of the rules that this server has."""
    from docparse.server.api.openapi import describe

    return json_reply(describe(call.codes, with_tokens=bool(call.context.settings.users)))
