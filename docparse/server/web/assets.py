"""Styles and scripts: files of the package, held in memory, under an address that changes with their content."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from importlib import resources

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

__all__ = ["asset_address", "asset_routes"]

_TYPES = {
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "svg": "image/svg+xml",
}
_FOR_EVER = {"cache-control": "public, max-age=31536000, immutable"}


def asset_routes() -> list[Route]:
    """``/static/VERSION/NAME``; they hold nothing of a document, so that nobody is asked who they are."""
    return [Route("/static/{version}/{name}", _asset, methods=["GET"])]


def asset_address(name: str) -> str:
    """Where a page finds the file; scripts import one another by names relative to it."""
    return f"/static/{_version()}/{name}"


async def _asset(request: Request) -> Response:
    name = request.path_params["name"]
    content = _files().get(name)
    if content is None:
        return Response("Không có tệp này.", 404, media_type="text/plain")
    headers = _FOR_EVER if request.path_params["version"] == _version() else {}
    return Response(content, headers={**headers, "content-type": _TYPES[name.rpartition(".")[2]]})


@cache
def _files() -> dict[str, bytes]:
    """All files; the style of the reports is that of the pages too."""
    folder = resources.files("docparse.server.web").joinpath("static")
    own = {file.name: file.read_bytes() for file in folder.iterdir() if file.name.rpartition(".")[2] in _TYPES}
    report = resources.files("docparse.report").joinpath("templates", "report.css").read_bytes()
    return {**own, "report.css": report}


@cache
def _version() -> str:
    digest = sha256()
    for name, content in sorted(_files().items()):
        digest.update(name.encode() + b"\0" + content + b"\0")
    return digest.hexdigest()[:16]
