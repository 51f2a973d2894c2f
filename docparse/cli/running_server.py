"""Whether this user's docparse already listens on a port of this machine."""

from __future__ import annotations

import hmac
import http.client
import secrets

from docparse.pipeline.own_server import CHALLENGE_HEADER, PROOF_HEADER, key_of, proof_of

__all__ = ["is_own_docparse"]

_PATIENCE = 2.0


def is_own_docparse(port: int) -> bool:
    """True if a docparse of this user answers there; another program or user, or nothing, does not."""
    key = key_of(port)
    if key is None:
        return False
    challenge = secrets.token_hex(16)
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=_PATIENCE)
    try:
        connection.request("GET", "/v2/healthcheck", headers={CHALLENGE_HEADER: challenge})
        answered = connection.getresponse().getheader(PROOF_HEADER) or ""
        return hmac.compare_digest(answered.encode("utf-8", "replace"), proof_of(key, challenge).encode())
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()
