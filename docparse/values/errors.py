"""Errors in files and settings (faults in the user's *document* are Findings, not errors).

DocparseError
├── UnreadableFile   a file cannot be read; becomes an entry of "errors" in the JSON
└── SettingsError    a setting or a data table is wrong; names file and place
"""

from __future__ import annotations


class DocparseError(Exception):
    """Base of all errors that docparse raises on purpose; texts are Vietnamese, for the user."""

    def __init__(self, *, path: str, code: str, message: str, remedy: str) -> None:
        super().__init__(f"{path}: {message} {remedy}".strip())
        self.path = path
        self.code = code
        self.message = message
        self.remedy = remedy


class UnreadableFile(DocparseError):  # noqa: N818 (what it is, not that it is an error)
    """The file cannot be read: what is wrong with it, and what to do."""


class SettingsError(DocparseError):
    """A setting, a user rule or a data table is wrong: where, and what to do."""
