"""The address of a running docparse as users write it, with or without "/v2"."""

from __future__ import annotations

from urllib.parse import urlsplit

__all__ = ["server_address"]


def server_address(written: str) -> str | None:
    """ "http://host:port" without anything at its end; None for what is no address of a server.

    >>> server_address("127.0.0.1:8642/v2/")
    'http://127.0.0.1:8642'
    """
    address = written.strip().rstrip("/")
    if "://" not in address:
        address = "http://" + address
    while address.endswith("/v2"):
        address = address.removesuffix("/v2").rstrip("/")
    try:
        parts = urlsplit(address)
        known = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError:
        return None
    return address if known and not set(address) & set(" \t\r\n\"<>'") and not (parts.query or parts.fragment) else None
