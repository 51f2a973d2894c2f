"""The day of a form."""

from __future__ import annotations

import datetime

from docparse.server.web.fault_words import Wrong

__all__ = ["chosen_day"]


def chosen_day(told: str) -> str | None:
    """The day as "2026-11-20", however ISO lets it be written; None for none. Raises Wrong."""
    if not told.strip():
        return None
    try:
        return datetime.date.fromisoformat(told.strip()).isoformat()
    except ValueError:
        raise Wrong("Ngày không hợp lệ.", "Hãy chọn lại ngày, hoặc để trống.") from None
