"""What the pages do and do not do, the keys, the limits; and the answer for addresses that nobody has."""

from __future__ import annotations

from typing import Any

from starlette.responses import Response
from starlette.routing import BaseRoute, Match, Route

from docparse.server.web.fault_words import Wrong
from docparse.server.web.visits import Site, Visit, visited

__all__ = ["about_routes"]

# Other parts of the server have answers of their own.
_OTHERS = ("/api/", "/v2/", "/static/")


class _PageOnly(Route):
    """Any address that no other part of the server could mean."""

    @classmethod
    def of(cls, route: Route) -> _PageOnly:
        return cls(route.path, route.endpoint, methods=["GET"])

    def matches(self, scope: Any) -> tuple[Match, Any]:
        if scope["type"] != "http" or scope["path"].startswith(_OTHERS) or scope["method"] not in ("GET", "HEAD"):
            return Match.NONE, {}
        return super().matches(scope)


def about_routes(site: Site) -> list[BaseRoute]:
    """``/gioi-thieu``, and what is not there."""
    return [
        visited(site, "/gioi-thieu", _show),
        _PageOnly.of(visited(site, "/{rest:path}", _nothing)),
    ]


async def _show(visit: Visit) -> Response:
    settings = visit.context.settings
    return visit.page("about.html.j2", limits=settings.limits, classified=settings.allow_classified)


async def _nothing(visit: Visit) -> Response:
    raise Wrong("Không có trang này.", "Hãy kiểm tra lại địa chỉ, hoặc về trang đầu.", 404)
