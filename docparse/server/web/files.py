"""Files for the visitor: to be saved, or pages of their own that are opened."""

from __future__ import annotations

import html
import re
from urllib.parse import quote

from starlette.responses import Response

from docparse.report.html_safety import make_visible

__all__ = ["attachment", "own_page"]

_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
# A page of ours that stands for itself: its scripts run without any access to this server.
_SANDBOX = "sandbox allow-scripts allow-downloads allow-popups allow-modals; frame-ancestors 'none'"
_NOT_PLAIN = re.compile(r"[^A-Za-z0-9._-]+")


def attachment(name: str, media_type: str, content: bytes) -> Response:
    """A file that the browser saves under ``name``, written so that no sign of it is taken for more than that."""
    shown = str(make_visible(name)).replace("/", "-").replace("\\", "-")
    plain = _NOT_PLAIN.sub("-", shown).strip("-") or "tep"
    disposition = f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(shown, safe='')}"
    return Response(content, headers={"content-type": media_type, "content-disposition": disposition})


def own_page(content: bytes) -> Response:
    """A self-contained page under the policy that it has itself, and in a box of its own."""
    text = content.decode("utf-8")
    found = _POLICY.search(text[: text.find("</head>")])
    policy = html.unescape(found.group(1)) if found else "default-src 'none'"
    headers = {"content-type": "text/html; charset=utf-8", "content-security-policy": f"{policy}; {_SANDBOX}"}
    return Response(content, headers=headers)
