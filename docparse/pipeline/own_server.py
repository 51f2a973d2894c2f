"""Whether the server on a port of this machine belongs to the same user.

Other users of a machine reach its ports, too, and may listen on one first. So a server that has no tokens writes a key
where only its user reads it, and proves on request that it has it.
"""

from __future__ import annotations

import contextlib
import hmac
import os
import secrets
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from docparse.registry.data_folder import data_folder

__all__ = ["CHALLENGE_HEADER", "PROOF_HEADER", "key_of", "new_key", "proof_of", "told_key"]

CHALLENGE_HEADER, PROOF_HEADER = "x-docparse-challenge", "x-docparse-proof"
_LONGEST = 200


def new_key() -> str:
    """A key for one run of a server."""
    return secrets.token_hex(32)


def proof_of(key: str, challenge: str) -> str:
    """What only who knows ``key`` can answer to ``challenge``."""
    return hmac.new(key.encode(), challenge[:_LONGEST].encode("utf-8", "replace"), sha256).hexdigest()


def key_of(port: int) -> str | None:
    """The key of this user's own server on ``port``; None where there is none."""
    try:
        return _path(port).read_text(encoding="ascii").strip() or None
    except (OSError, UnicodeDecodeError):
        return None


@contextlib.contextmanager
def told_key(port: int, key: str) -> Iterator[None]:
    """The key can be read by this user as long as the block runs; where it cannot be written there is none."""
    path = _path(port)
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.unlink(missing_ok=True)
        made = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            os.write(made, key.encode("ascii"))
        finally:
            os.close(made)
    try:
        yield
    finally:
        # The folder goes, too, where nothing else is in it.
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)
            path.parent.rmdir()


def _path(port: int) -> Path:
    return data_folder() / f"server-{port}.key"
