"""The page inside a web archive (.mht, RFC 2557): a mail message whose parts are the page and its pictures."""

from __future__ import annotations

from email import message_from_bytes, policy
from email.message import Message
from typing import NamedTuple

_PAGES = ("text/html", "application/xhtml+xml")


class ArchivedPage(NamedTuple):
    """The bytes of a page, and the encoding that its header names."""

    data: bytes
    declared: str | None


def find_page(data: bytes) -> ArchivedPage | None:
    """The page of an archive: its first part that is one; None if there is none."""
    message = message_from_bytes(data, policy=policy.compat32)
    for part in message.walk():
        if part.get_content_type() in _PAGES:
            content = _content(part)
            if content.strip():
                return ArchivedPage(content, _charset(part))
    return None


def _content(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _charset(part: Message) -> str | None:
    name = part.get_content_charset()
    try:
        return name if name and "".encode(name) is not None else None
    except LookupError:
        return None
