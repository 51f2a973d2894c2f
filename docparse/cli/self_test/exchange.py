"""Requests as clients really send them, byte for byte, and what comes back."""

from __future__ import annotations

import http.client
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode, urlsplit

__all__ = ["FORM", "Answer", "Failed", "Server", "encoded"]

FORM = "application/x-www-form-urlencoded"
_PATIENCE = 30.0
_LONGEST = 20_000_000


class Failed(Exception):  # noqa: N818 (what happened to a step)
    """A step did not go as the client needs it; the text says what was there instead."""


@dataclass(frozen=True, slots=True)
class Answer:
    """``headers`` in small letters, repeated ones repeated."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode("utf-8", "replace")

    def json(self) -> Any:
        """The body. Raises Failed: another status than 200, or no JSON."""
        self.require(200)
        try:
            return json.loads(self.body)
        except ValueError:
            raise Failed(f"JSON? {self.text[:60]!r}") from None

    def require(self, *statuses: int) -> None:
        """Raises Failed for another status."""
        if self.status not in statuses:
            raise Failed(f"HTTP {self.status}: {self.text[:120].strip()}")

    def all_of(self, name: str) -> list[str]:
        """The values of a header."""
        return [value for key, value in self.headers if key == name]


@dataclass(frozen=True, slots=True)
class Server:
    """``address`` without "/v2"; ``token`` goes with every request as "Authorization: Bearer" unless it is empty."""

    address: str
    token: str = field(default="", repr=False)

    def ask(self, method: str, path: str, body: bytes = b"", headers: Mapping[str, str] | None = None) -> Answer:
        """One request. Raises OSError or HTTPException where nobody answers, or not in HTTP."""
        parts = urlsplit(self.address)
        kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
        connection = kind(parts.hostname or "", parts.port, timeout=_PATIENCE)
        own = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        try:
            connection.request(method, parts.path + path, body or None, {**own, **(headers or {})})
            answer = connection.getresponse()
            told = tuple((name.lower(), value) for name, value in answer.getheaders())
            return Answer(answer.status, told, answer.read(_LONGEST))
        finally:
            connection.close()

    def post(self, path: str, body: bytes, kind: str = FORM, **headers: str) -> Answer:
        """One form."""
        return self.ask("POST", path, body, {"Content-Type": kind, **headers})


def encoded(**fields: str) -> bytes:
    """A form as most clients write it."""
    return urlencode(fields).encode("ascii")
