"""Files → Documents: one ``read`` that finds the right reader by content."""

from __future__ import annotations

import os

from docparse.readers.detect import detect
from docparse.readers.formats import find_reader
from docparse.readers.limits import load, require_bounded, require_few, require_short
from docparse.readers.office import announce
from docparse.readers.options import USUAL, ReadOptions
from docparse.readers.refusals import refuse
from docparse.values import Document

__all__ = ["ReadOptions", "announce", "load_file", "read", "read_text"]


def read(path: str | os.PathLike[str], data: bytes | None = None, options: ReadOptions = USUAL) -> Document:
    """The Document in the file ``path``, or in ``data`` if given (``path`` then only names it).

    Raises UnreadableFile where the file is missing, locked, damaged or of a format that is
    not read; its message and remedy are for the user.
    """
    name = os.fspath(path)
    content = load_file(name) if data is None else data
    if not content:
        raise refuse("empty", name)
    found = detect(content)
    require_bounded(content, name, is_text=found == "text")
    reader = find_reader(found)
    if reader is None:
        raise refuse(found, name)
    document = reader(content, name, options)
    require_short(document.text, name)
    require_few(len(document.blocks), name)
    return document


def read_text(text: str, path: str = "") -> Document:
    """The Document in a text that is in memory already, as if it stood in a file named ``path``."""
    from docparse.readers.text_files import read_characters

    return read_characters(text, text.encode("utf-8", "surrogatepass"), path)


def load_file(name: str) -> bytes:
    """The bytes of the file at ``name``, which may stand in an archive ("goi.zip/ten.docx"); raises UnreadableFile."""
    try:
        return load(name)
    except (FileNotFoundError, NotADirectoryError):
        return _load_from_archive(name)


def _load_from_archive(name: str) -> bytes:
    """The bytes of "goi.zip/ten.docx"."""
    from docparse.readers.archive import read_member

    content = read_member(name)
    if content is None:
        raise refuse("not_found", name)
    return content
