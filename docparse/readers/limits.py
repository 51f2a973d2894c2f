"""How large a file, and the text in it, may be; what is no file at all is not opened."""

from __future__ import annotations

import stat
from pathlib import Path

from docparse.readers.refusals import refuse

__all__ = [
    "MOST_BYTES",
    "MOST_CHARACTERS",
    "load",
    "MOST_PARAGRAPHS",
    "require_bounded",
    "require_few",
    "require_short",
]

# Scans of some hundred pages have 100 MB.
MOST_BYTES = 256 * 1024 * 1024
# Two thousand pages, as many as the longest documents of the state have.
MOST_CHARACTERS = 5_000_000
_LONGEST_CHARACTER = 4
# Paragraphs and cells; two thousand pages have some 40,000.
MOST_PARAGRAPHS = 60_000


def load(path: str) -> bytes:
    """The bytes of the file at ``path``.

    Raises UnreadableFile, and FileNotFoundError or NotADirectoryError where there is no such file. A pipe or a
    device is refused unopened: it may never end, or never begin.
    """
    try:
        status = Path(path).stat()
        if stat.S_ISDIR(status.st_mode):
            raise refuse("directory", path)
        if not stat.S_ISREG(status.st_mode):
            raise refuse("no_file", path)
        if status.st_size > MOST_BYTES:
            raise refuse("too_large_file", path)
        return Path(path).read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        raise
    except PermissionError:
        raise refuse("permission", path) from None
    except (OSError, ValueError):
        raise refuse("unreadable", path) from None


def require_bounded(content: bytes, path: str, *, is_text: bool = False) -> None:
    """Raise UnreadableFile if ``content`` is larger than a file, or than plain text, may be."""
    if len(content) > MOST_BYTES:
        raise refuse("too_large_file", path)
    if is_text and len(content) > MOST_CHARACTERS * _LONGEST_CHARACTER:
        raise refuse("too_much_text", path)


def require_short(text: str, path: str) -> None:
    """Raise UnreadableFile if ``text`` is longer than a document may be."""
    if len(text) > MOST_CHARACTERS:
        raise refuse("too_much_text", path)


def require_few(paragraphs: int, path: str) -> None:
    """Raise UnreadableFile if there are more paragraphs, or lines of plain text, than a document may have."""
    if paragraphs > MOST_PARAGRAPHS:
        raise refuse("too_many_paragraphs", path)
