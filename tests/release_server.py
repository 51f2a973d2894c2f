"""A web server of the tests' own, on this machine, that knows parts of files and can break off."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote


@dataclass
class Site:
    """What lies on the server, and how it behaves.

    ``breaks_after``: bytes of a body after which the connection ends, for as many answers as ``breaks`` says.
    """

    url: str = ""
    files: dict[str, bytes] = field(default_factory=dict)
    knows_parts: bool = True
    breaks_after: int = 0
    breaks: int = 0
    status: int = 200
    moved_to: str = ""
    asked: list[tuple[str, str]] = field(default_factory=list)


@contextmanager
def running_site() -> Iterator[Site]:
    """An empty site."""
    site = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            _answer(self, site)

        def log_message(self, format: str, *args: object) -> None:
            """Nothing is printed."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        site.url = f"http://127.0.0.1:{server.server_address[1]}"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield site
        finally:
            server.shutdown()
            thread.join()


def _answer(handler: BaseHTTPRequestHandler, site: Site) -> None:
    name, part = unquote(handler.path.lstrip("/")), handler.headers.get("Range") or ""
    site.asked.append((name, part))
    content = site.files.get(name)
    if site.moved_to:
        handler.send_response(302)
        handler.send_header("Location", site.moved_to)
        handler.end_headers()
        return
    if content is None or site.status != 200:
        handler.send_error(404 if content is None else site.status)
        return
    begin = int(part.removeprefix("bytes=").rstrip("-")) if part and site.knows_parts else 0
    if part and begin >= len(content):
        handler.send_error(416)
        return
    handler.send_response(206 if begin else 200)
    if begin:
        handler.send_header("Content-Range", f"bytes {begin}-{len(content) - 1}/{len(content)}")
    handler.send_header("Content-Length", str(len(content) - begin))
    handler.end_headers()
    body = content[begin:]
    if site.breaks and len(body) > site.breaks_after and not name.endswith(".json"):
        site.breaks -= 1
        body = body[: site.breaks_after]
    handler.wfile.write(body)
