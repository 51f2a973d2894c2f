"""Reads Word files (.docx, .docm, .dotx), transitional and strict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docparse.readers.options import USUAL, ReadOptions
from docparse.values import Document

if TYPE_CHECKING:
    from docparse.readers.docx.run_map import RunMap

__all__ = ["map_runs", "read_docx"]


def read_docx(data: bytes, path: str, options: ReadOptions = USUAL) -> Document:
    """The document in the bytes of a Word file, as a person with Word sees it.

    Automatic numbers are rendered, tracked changes read as accepted (with ``as_original`` the
    text before them), hidden text and comments left out; page headers, page footers and notes
    stand at the end. ``path`` only names the file in messages.

    Raises UnreadableFile: damaged, encrypted, not a Word file, or unreasonably large inside.
    """
    from docparse.readers.docx.reader import read_package

    return read_package(data, path, options)


def map_runs(data: bytes, path: str, options: ReadOptions = USUAL) -> RunMap:
    """The same Document, with the elements of the file behind each of its code points.

    For what is to be written into the file: see ``docparse.readers.docx.run_map.RunMap``.
    Raises UnreadableFile like ``read_docx``.
    """
    from docparse.readers.docx.reader import map_package

    return map_package(data, path, options)
