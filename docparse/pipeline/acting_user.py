"""Who is at work, for the history of a registry."""

from __future__ import annotations

import getpass

__all__ = ["acting_user"]


def acting_user() -> str:
    """The name under which somebody is logged in; "?" where the system does not tell."""
    try:
        return getpass.getuser()
    except (ImportError, KeyError, OSError):
        return "?"
