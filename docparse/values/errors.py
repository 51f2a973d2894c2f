"""Errors in files and settings (faults in the user's *document* are Findings, not errors).

DocparseError
├── UnreadableFile   a file cannot be read; becomes an entry of "errors" in the JSON
└── SettingsError    a setting or a data table is wrong; names file and place
"""

from __future__ import annotations

from typing import Any


class DocparseError(Exception):
    """Base of all errors that docparse raises on purpose; texts are Vietnamese, for the user."""

    def __init__(self, *, path: str, code: str, message: str, remedy: str) -> None:
        super().__init__(f"{path}: {message} {remedy}".strip())
        self.path = path
        self.code = code
        self.message = message
        self.remedy = remedy

    def __reduce__(self) -> tuple[Any, ...]:
        """So that it can pass from one process to another."""
        return _made_again, (type(self), self.path, self.code, self.message, self.remedy)


class UnreadableFile(DocparseError):  # noqa: N818 (what it is, not that it is an error)
    """The file cannot be read: what is wrong with it, and what to do."""


class SettingsError(DocparseError):
    """A setting, a user rule or a data table is wrong: where, and what to do."""


def _made_again(kind: type[DocparseError], path: str, code: str, message: str, remedy: str) -> DocparseError:
    return kind(path=path, code=code, message=message, remedy=remedy)
