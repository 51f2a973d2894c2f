"""Ending the server from its page, where ``docparse app`` was started from a menu and has no window of its own."""

from __future__ import annotations

from starlette.background import BackgroundTask
from starlette.responses import Response
from starlette.routing import Route

from docparse.server.web.fault_words import Gone
from docparse.server.web.visits import Site, Visit, visited

__all__ = ["ending_routes"]


def ending_routes(site: Site) -> list[Route]:
    """``/tat``."""
    return [visited(site, "/tat", _end, "POST")]


async def _end(visit: Visit) -> Response:
    await visit.form()
    end = visit.context.end
    if end is None:
        raise Gone
    answer = visit.page("ended.html.j2")
    answer.background = BackgroundTask(end)
    return answer
