"""Who answers, and in which language."""

from __future__ import annotations

from typing import Any

from docparse import __version__

__all__ = ["LANGUAGE", "software"]

LANGUAGE = {"name": "Vietnamese", "code": "vi", "longCode": "vi-VN"}


def software() -> dict[str, Any]:
    """Who answers."""
    return {
        "name": "docparse",
        "version": __version__,
        "buildDate": "",
        "apiVersion": 1,
        "premium": False,
        "premiumHint": "",
        "status": "",
    }
