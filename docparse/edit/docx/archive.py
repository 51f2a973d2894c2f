"""The zip file of a Word document, written anew with some of its parts replaced."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Mapping
from io import BytesIO

# Comments, changes and bookmarks are numbered by attributes of this name, whatever the prefix.
_NUMBER = re.compile(rb"""[:\s]id\s*=\s*["'](-?\d{1,10})["']""")


def write_archive(data: bytes, replaced: Mapping[str, bytes]) -> bytes:
    """``data`` with the members of ``replaced`` in place of those of that name, new ones at the end.

    Other members keep their order, dates and content byte for byte. Of two with one name, which
    zip allows, the last stays: it is the one that programs read.
    """
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in dict.fromkeys(old.namelist()):
            new.writestr(_entry(old.getinfo(name)), replaced[name] if name in replaced else old.read(name))
        for name in (name for name in replaced if name not in old.namelist()):
            new.writestr(_entry(zipfile.ZipInfo(name)), replaced[name])
    return stream.getvalue()


def used_numbers(data: bytes) -> set[int]:
    """Every number that some element of the file has as its id."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {number for name in archive.namelist() if name.endswith(".xml") for number in _ids(archive.read(name))}


def _ids(part: bytes) -> Iterator[int]:
    # Zero bytes are every other one in UTF-16.
    return (int(found) for found in _NUMBER.findall(part.replace(b"\0", b"")))


def _entry(old: zipfile.ZipInfo) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(old.filename, old.date_time)
    entry.compress_type = old.compress_type if old.file_size else zipfile.ZIP_DEFLATED
    entry.external_attr, entry.create_system, entry.comment = old.external_attr, old.create_system, old.comment
    return entry
