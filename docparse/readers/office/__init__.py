"""Reads what LibreOffice can turn into a Word file: .doc, .odt, .rtf and their relatives in XML."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import PurePath

from docparse.readers.limits import load

__all__ = ["NAME_SUFFIXES", "announce"]

# Names that such files have; what they are is decided by their content.
NAME_SUFFIXES = frozenset({".doc", ".dot", ".odt", ".ott", ".fodt", ".rtf", ".wps"})


def announce(paths: Iterable[str], read: Callable[[str], bytes] = load) -> None:
    """Say which files will be read next: those that need LibreOffice then go through it together.

    ``read`` gives the bytes of one that need not lie on the disk, such as a document in an archive.
    """
    named = [path for path in paths if PurePath(path).suffix.lower() in NAME_SUFFIXES]
    if named:
        from docparse.readers.office.reader import CONVERSIONS

        CONVERSIONS.announce(named, read)
