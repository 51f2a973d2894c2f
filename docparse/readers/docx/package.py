"""The zip container of a Word file: its parts, their relationships, and limits against zip bombs."""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO

from lxml import etree

from docparse.readers.docx.faults import unreadable
from docparse.readers.docx.namespaces import PACKAGE_RELATIONSHIP, fold_strict

MAX_ENTRIES = 20_000
MAX_TOTAL_BYTES = 400 * 1024 * 1024
MAX_PART_BYTES = 64 * 1024 * 1024
# Repetitive XML shrinks to a fiftieth; less than a two-hundredth at this size is made on purpose.
MAX_RATIO = 200
RATIO_FREE_BYTES = 20 * 1024 * 1024

# Where a DTD would stand; zero bytes are taken out so that UTF-16 reads alike.
_PROLOG = 4096
_OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_MAIN_PART = "word/document.xml"


@dataclass(frozen=True, slots=True)
class Relationship:
    """A link from one part to another; ``kind`` is the last word of its type URI."""

    id: str
    kind: str
    target: str


class Package:
    """An opened Word file. Every fault of the container is raised as UnreadableFile."""

    def __init__(self, data: bytes, path: str) -> None:
        self.path = path
        self._zip = _open_zip(data, path)
        # Word takes part names without regard to case; some writers put backslashes.
        self._names = {name.lower().replace("\\", "/"): name for name in self._zip.namelist()}
        self._links: dict[str, tuple[Relationship, ...]] = {}
        self._roots: dict[str, etree._Element] = {}

    @cached_property
    def main_part(self) -> str:
        """The name of the part that holds the body."""
        for link in self.relationships(""):
            if link.kind == "officeDocument" and link.target.lower() in self._names:
                return link.target
        if _MAIN_PART in self._names:
            return _MAIN_PART
        raise unreadable(self.path, "not_a_word_file")

    def relationships(self, part: str) -> tuple[Relationship, ...]:
        """The links of ``part`` ("" for the package itself) to parts inside the file."""
        if part not in self._links:
            self._links[part] = tuple(self._read_relationships(part))
        return self._links[part]

    def _read_relationships(self, part: str) -> Iterator[Relationship]:
        folder, name = posixpath.split(part)
        root = self.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
        for link in [] if root is None else root.iter(PACKAGE_RELATIONSHIP):
            target = str(link.get("Target", ""))
            if link.get("TargetMode") != "External" and target:
                kind = str(link.get("Type", "")).rpartition("/")[2]
                yield Relationship(str(link.get("Id", "")), kind, _resolve(folder, target))

    def linked_part(self, kind: str) -> etree._Element | None:
        """The root of the part that the main part links to as ``kind`` ("styles" …), if any."""
        for link in self.relationships(self.main_part):
            if link.kind == kind:
                return self.xml(link.target)
        return None

    def xml(self, name: str) -> etree._Element | None:
        """The root element of a part with transitional names; None if there is no such part."""
        stored = self._names.get(name.lower())
        if stored is not None and stored not in self._roots:
            self._roots[stored] = parse_part(self._read(stored), self.path, stored)
        return None if stored is None else self._roots[stored]

    @property
    def roots(self) -> Mapping[str, etree._Element]:
        """The parts that were read, by their names in the zip file."""
        return self._roots

    def _read(self, name: str) -> bytes:
        archive = self._zip
        try:
            with archive.open(name) as stream:
                data = stream.read(MAX_PART_BYTES + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError) as error:
            raise unreadable(self.path, "damaged", name) from error
        except RuntimeError as error:
            raise unreadable(self.path, "encrypted") from error
        if len(data) > MAX_PART_BYTES:
            raise unreadable(self.path, "too_large", name)
        return data


def parse_part(data: bytes, path: str, name: str) -> etree._Element:
    """The root of one XML part; entities are never expanded and a DTD is refused."""
    if b"<!DOCTYPE" in data[:_PROLOG].replace(b"\0", b""):
        raise unreadable(path, "unsafe", name)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        # The parser's limits (256 levels, ten million letters in a row) name the option that lifts them.
        code = "overloaded" if "huge" in str(error).lower() else "damaged"
        raise unreadable(path, code, name) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise unreadable(path, "unsafe", name)
    fold_strict(root)
    return root


def _open_zip(data: bytes, path: str) -> zipfile.ZipFile:
    if data.startswith(_OLE_MAGIC):
        raise unreadable(path, "encrypted" if _ENCRYPTED_STREAM in data else "old_word_file")
    try:
        archive = zipfile.ZipFile(BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError) as error:
        raise unreadable(path, "damaged") from error
    _check_limits(archive.infolist(), path)
    return archive


def _check_limits(entries: list[zipfile.ZipInfo], path: str) -> None:
    total = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries)
    if any(entry.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED} for entry in entries):
        raise unreadable(path, "damaged")
    absurd = total > RATIO_FREE_BYTES and total > MAX_RATIO * max(1, packed)
    if len(entries) > MAX_ENTRIES or total > MAX_TOTAL_BYTES or absurd:
        raise unreadable(path, "too_large")


def _resolve(folder: str, target: str) -> str:
    """A relationship target as a part name; an absolute one starts at the top of the package."""
    return posixpath.normpath(target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target))
