"""Files → Documents: one ``read`` that finds the right reader by content."""

from __future__ import annotations

import os
from pathlib import Path

from docparse.readers.detect import detect, is_markdown
from docparse.readers.refusals import refuse
from docparse.values import Document

__all__ = ["read", "read_text"]


def read(path: str | os.PathLike[str], data: bytes | None = None) -> Document:
    """The Document in the file ``path``, or in ``data`` if given (``path`` then only names it).

    Raises UnreadableFile where the file is missing, locked, damaged or of a format that is
    not read; its message and remedy are for the user.
    """
    name = os.fspath(path)
    content = _load(name) if data is None else data
    if not content:
        raise refuse("empty", name)
    found = detect(content)
    if found == "docx":
        from docparse.readers.docx import read_docx

        return read_docx(content, name)
    if found == "pdf":
        from docparse.readers.pdf import read_pdf

        return read_pdf(content, name)
    if found == "text":
        return _read_text(content, name)
    raise refuse(found, name)


def read_text(text: str, path: str = "") -> Document:
    """The Document in a text that is in memory already, as if it stood in a file named ``path``."""
    return _read_characters(text, text.encode("utf-8", "surrogatepass"), path)


def _read_text(content: bytes, name: str) -> Document:
    from docparse.readers.decode import decode

    return _read_characters(decode(content, name), content, name)


def _read_characters(text: str, content: bytes, name: str) -> Document:
    from docparse.readers.page_frame import trim_frame

    if is_markdown(text, name):
        from docparse.readers.markdown import read_markdown

        return trim_frame(read_markdown(text, content, name))
    from docparse.readers.plain import read_plain

    return trim_frame(read_plain(text, content, name))


def _load(name: str) -> bytes:
    try:
        return Path(name).read_bytes()
    except FileNotFoundError:
        raise refuse("not_found", name) from None
    except IsADirectoryError:
        raise refuse("directory", name) from None
    except PermissionError:
        # Windows reports a directory this way.
        raise refuse("directory" if Path(name).is_dir() else "permission", name) from None
    except (OSError, ValueError):
        raise refuse("unreadable", name) from None
