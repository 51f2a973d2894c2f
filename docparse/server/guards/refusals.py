"""An answer that needs no framework, for what does not come as far as an endpoint."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from docparse.server.guards.asgi import Scope, Send

__all__ = ["Refusal", "refuse"]

# Perhaps below a token.
_API = re.compile(r"(?:/[^/]+)?/api(?:/.*)?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Refusal:
    """``told`` and ``remedy`` are Vietnamese sentences, ``code`` is for programs."""

    status: int
    code: str
    told: str
    remedy: str


async def refuse(scope: Scope, send: Send, refusal: Refusal) -> None:
    """Answer and close the connection: what is still coming is not read.

    As application/problem+json where programs of the REST API read it, elsewhere in one line of text.
    """
    if _API.fullmatch(scope["path"]):
        kind, body = b"application/problem+json", json.dumps(_problem(refusal), ensure_ascii=False).encode("utf-8")
    else:
        kind, body = b"text/plain; charset=utf-8", (refusal.told + "\n").encode("utf-8")
    headers = [(b"content-type", kind), (b"content-length", str(len(body)).encode()), (b"connection", b"close")]
    await send({"type": "http.response.start", "status": refusal.status, "headers": headers})
    await send({"type": "http.response.body", "body": body})


def _problem(refusal: Refusal) -> dict[str, str | int]:
    return {
        "type": f"urn:docparse:{refusal.code}",
        "title": refusal.told.rstrip("."),
        "status": refusal.status,
        "detail": refusal.told,
        "code": refusal.code,
        "remedy": refusal.remedy,
    }
