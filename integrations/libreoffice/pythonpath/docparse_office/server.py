"""The docparse server as the extension sees it: paragraphs, whole documents and words go to it, findings come back."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

__all__ = ["DEFAULT", "Refused", "Server", "Unreachable", "clean_address"]

DEFAULT = "http://127.0.0.1:8642"
_PARAGRAPH_SECONDS = 6
_DOCUMENT_SECONDS = 300
_BOUNDARY = "docparse-4f1d0c9a7be24c55"
_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


class Unreachable(Exception):
    """Nobody answers at the address, or not in time, or something that is no docparse."""


class Refused(Exception):
    """The server answered that it will not; ``status`` is that of HTTP, the text its reason."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(status, reason)
        self.status, self.reason = status, reason


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    """The text goes where the user sends it and nowhere else."""

    def redirect_request(self, *asked: Any) -> None:
        return None


# No proxy either: the server is on this machine or in the office's network.
_OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}), _NoRedirect)


def clean_address(written: str) -> str | None:
    """The address as it is kept ("http://host:port"), from what somebody typed; None for what can be none."""
    address = written.strip().rstrip("/")
    if "://" not in address:
        address = "http://" + address
    while address.endswith("/v2"):
        address = address[:-3].rstrip("/")
    try:
        parts = urlsplit(address)
        known = parts.scheme in ("http", "https") and parts.hostname and (parts.port is None or parts.port > 0)
    except ValueError:
        return None
    return None if not known or set(address) & set(' \t\r\n"<>') else address


class Server:
    """One address with one token; equal where both are."""

    def __init__(self, address: str = DEFAULT, token: str = "") -> None:
        self.address, self.token = address, token

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Server) and (self.address, self.token) == (other.address, other.token)

    def __hash__(self) -> int:
        return hash((self.address, self.token))

    def paragraph(self, text: str) -> list[dict[str, Any]]:
        """The matches of a paragraph, offsets in UTF-16 units. Raises Unreachable, Refused."""
        body = urlencode({"language": "vi-VN", "text": text}, errors="replace").encode("ascii")
        matches = self._ask("POST", "/v2/check", body, _PARAGRAPH_SECONDS)["matches"]
        return list(matches)

    def document(self, name: str, content: bytes) -> dict[str, Any]:
        """What ``docparse check`` says of a Word file. Raises Unreachable, Refused."""
        head = (
            f"--{_BOUNDARY}\r\n"
            f'Content-Disposition: form-data; name="file"; filename="{quote(name)}"\r\n'
            f"Content-Type: {_DOCX}\r\n\r\n"
        )
        body = head.encode("ascii") + content + f"\r\n--{_BOUNDARY}--\r\n".encode("ascii")
        form = f"multipart/form-data; boundary={_BOUNDARY}"
        document: dict[str, Any] = self._ask("POST", "/api/v1/check", body, _DOCUMENT_SECONDS, form)["documents"][0]
        return document

    def add_word(self, word: str) -> bool:
        """True if it was not in the user's list yet. Raises Unreachable, Refused."""
        body = urlencode({"word": word}).encode("ascii")
        return bool(self._ask("POST", "/v2/words/add", body, _PARAGRAPH_SECONDS)["added"])

    def version(self) -> str:
        """Which docparse answers. Raises Unreachable, Refused."""
        return str(self._ask("GET", "/v2/info", None, _PARAGRAPH_SECONDS)["software"]["version"])

    def _ask(
        self,
        method: str,
        path: str,
        body: bytes | None,
        seconds: float,
        kind: str = "application/x-www-form-urlencoded",
    ) -> dict[str, Any]:
        headers = {"Content-Type": kind, "Accept": "application/json"}
        if self.token:
            headers["Authorization"] = "Bearer " + self.token
        try:
            request = urllib.request.Request(self.address + path, data=body, headers=headers, method=method)
            with _OPENER.open(request, timeout=seconds) as answer:
                read = json.loads(answer.read().decode("utf-8"))
        except urllib.error.HTTPError as error:
            with error:
                raise Refused(error.code, _reason(error)) from None
        except Exception as error:
            # A wrong address, no connection, no answer in time, no JSON: for the office it is all the same.
            raise Unreachable(type(error).__name__) from None
        if not isinstance(read, dict):
            raise Unreachable("no object")
        return read


def _reason(error: urllib.error.HTTPError) -> str:
    """The line of plain text, or the detail of problem+json."""
    text = error.read(2000).decode("utf-8", "replace").strip()
    try:
        problem = json.loads(text)
        return str(problem.get("detail") or problem.get("title") or error.code)
    except (ValueError, AttributeError):
        return text
