"""The zip container of a workbook: its parts, their relationships, and limits against zip bombs."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import IO, NamedTuple, cast

from lxml import etree

from docparse.readers.spreadsheet.faults import unreadable

MAX_ENTRIES = 20_000
MAX_TOTAL_BYTES = 1024 * 1024 * 1024
# Parts that are held as a whole: styles, the list of sheets, links.
MAX_HELD_BYTES = 64 * 1024 * 1024
MAX_RATIO = 200
RATIO_FREE_BYTES = 64 * 1024 * 1024

_PROLOG = 4096
_CHUNK = 1 << 18
_LONGEST_TAG = 1 << 20
_SAFE = {"resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": False}
_FAULTS = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError)

# Formatted cells and rows without content: a sheet may have millions of them. Only those that say where they
# stand can be left out without moving the others.
_EMPTY_CELL = rb'<(?:x:)?c r="[^<>]*+(?:(?<=/)>|></(?:x:)?c>)'
_EMPTY_ROWS = re.compile(rb'(?:<(?:x:)?row r="[^<>]*+(?:(?<=/)>|>(?:' + _EMPTY_CELL + rb")*+</(?:x:)?row>))++")
_EMPTY_CELLS = re.compile(rb"(?:" + _EMPTY_CELL + rb")++")


class Link(NamedTuple):
    """A link from one part to another; ``kind`` is the last word of its type URI."""

    id: str
    kind: str
    target: str


class Package:
    """An opened workbook. Every fault of the container is raised as UnreadableFile."""

    def __init__(self, data: bytes, path: str) -> None:
        self.path = path
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except _FAULTS as error:
            raise unreadable(path, "damaged") from error
        _check_limits(self._archive.infolist(), path)
        self._names = {name.lower().replace("\\", "/"): name for name in self._archive.namelist()}

    def names(self) -> Iterator[str]:
        """The names of all parts, in lower case."""
        yield from self._names

    def links(self, part: str) -> list[Link]:
        """The links of ``part`` ("" for the package itself) to parts inside the file."""
        folder, name = posixpath.split(part)
        root = self.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
        return [
            Link(str(link.get("Id", "")), str(link.get("Type", "")).rpartition("/")[2], _resolve(folder, target))
            for link in ([] if root is None else root.iterfind("{*}Relationship"))
            if link.get("TargetMode") != "External" and (target := str(link.get("Target", "")))
        ]

    def xml(self, name: str) -> etree._Element | None:
        """The root element of a part; None if there is no such part."""
        stored = self._names.get(name.lower())
        if stored is None:
            return None
        data = self._read(stored)
        try:
            return etree.fromstring(data, etree.XMLParser(remove_comments=True, remove_pis=True, **_SAFE))  # type: ignore[arg-type]
        except (etree.XMLSyntaxError, ValueError) as error:
            raise unreadable(self.path, "damaged", stored) from error

    def elements(self, name: str, *tags: str) -> Iterator[etree._Element]:
        """The elements of a large part with one of the local names ``tags``, one by one; none if it is missing.

        Memory does not grow with the part: what was passed is forgotten.
        """
        stored = self._names.get(name.lower())
        if stored is None:
            return
        archive = self._archive
        try:
            with archive.open(stored) as stream:
                self._check_prolog(stored)
                source = cast(io.BufferedIOBase, _Trimmed(stream))
                wanted = tuple(f"{{*}}{tag}" for tag in tags)
                for _, element in etree.iterparse(source, events=("end",), tag=wanted, **_SAFE):
                    yield element
                    _forget(element)
        except (etree.XMLSyntaxError, *_FAULTS) as error:
            raise unreadable(self.path, "damaged", stored) from error
        except RuntimeError as error:
            raise unreadable(self.path, "encrypted") from error

    def _read(self, name: str) -> bytes:
        archive = self._archive
        try:
            with archive.open(name) as stream:
                data = stream.read(MAX_HELD_BYTES + 1)
        except _FAULTS as error:
            raise unreadable(self.path, "damaged", name) from error
        except RuntimeError as error:
            raise unreadable(self.path, "encrypted") from error
        if len(data) > MAX_HELD_BYTES:
            raise unreadable(self.path, "too_large", name)
        if _has_dtd(data):
            raise unreadable(self.path, "unsafe", name)
        return data

    def _check_prolog(self, name: str) -> None:
        archive = self._archive
        with archive.open(name) as stream:
            if _has_dtd(stream.read(_PROLOG)):
                raise unreadable(self.path, "unsafe", name)


class _Trimmed:
    """A sheet's bytes without the empty cells and rows."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self._rest = b""
        self._ended = False

    def read(self, size: int = -1) -> bytes:
        """Some more bytes; none at the end."""
        while not self._ended:
            chunk = self._stream.read(_CHUNK)
            self._ended = not chunk
            data = self._rest + chunk
            cut = len(data) if self._ended or len(data) > _LONGEST_TAG else data.rfind(b">") + 1
            self._rest = data[cut:]
            kept = _EMPTY_CELLS.sub(b"", _EMPTY_ROWS.sub(b"", data[:cut]))
            if kept:
                return kept
        return b""


def _forget(element: etree._Element) -> None:
    """Drop the content of ``element`` and the siblings before it."""
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]


def _has_dtd(data: bytes) -> bool:
    return b"<!DOCTYPE" in data[:_PROLOG].replace(b"\0", b"")


def _check_limits(entries: list[zipfile.ZipInfo], path: str) -> None:
    total = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries)
    absurd = total > RATIO_FREE_BYTES and total > MAX_RATIO * max(1, packed)
    if len(entries) > MAX_ENTRIES or total > MAX_TOTAL_BYTES or absurd:
        raise unreadable(path, "too_large")


def _resolve(folder: str, target: str) -> str:
    return posixpath.normpath(target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target))
