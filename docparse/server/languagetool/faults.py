"""A request that cannot be answered; clients of LanguageTool expect a line of plain text."""

from __future__ import annotations

__all__ = ["WrongRequest"]


class WrongRequest(Exception):  # noqa: N818 (what it is)
    """``status`` is that of HTTP; the text holds nothing of the document."""

    def __init__(self, message: str, status: int = 400) -> None:
        super().__init__(message, status)
        self.message = message
        self.status = status
