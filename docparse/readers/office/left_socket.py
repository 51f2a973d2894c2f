"""The socket by which instances of LibreOffice talk to each other: one that is killed leaves it behind."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from pathlib import Path

__all__ = ["remove_socket"]


def remove_socket(profile: Path) -> None:
    """Remove the socket of the instance that ran with ``profile``; on Windows there is none.

    It stands in the system's folder for temporary files whatever the environment says, and is
    named by the digest of the profile's address, each byte in hexadecimal without a leading zero.
    """
    digest = hashlib.md5(profile.as_uri().encode("utf-16-le"), usedforsecurity=False).digest()
    name = "".join(f"{byte:x}" for byte in digest)
    for left in Path(profile.anchor, "tmp").glob(f"OSL_PIPE_*_SingleOfficeIPC_{name}"):
        with suppress(OSError):
            left.unlink()
