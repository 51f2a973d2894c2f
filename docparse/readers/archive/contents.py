"""What an archive holds, within limits of number, size, ratio and depth."""

from __future__ import annotations

import io
import os
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from docparse.readers.archive.faults import unreadable
from docparse.readers.archive.names import shown_names
from docparse.readers.suffixes import is_archive_name, is_document_name, is_passed_over
from docparse.values import UnreadableFile

MOST_ENTRIES = 20_000
MOST_DOCUMENTS = 5_000
MOST_TOTAL_BYTES = 4 * 1024**3
MOST_MEMBER_BYTES = 256 * 1024**2
MOST_DEPTH = 3
# Archives inside are held in memory while their documents are read.
MOST_HELD_BYTES = 256 * 1024**2
# Text shrinks to a tenth; less than a two-hundredth at this size is made on purpose.
MOST_RATIO = 200
RATIO_FREE_BYTES = 64 * 1024**2

_ENCRYPTED = 0x1
_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA}
_FAULTS = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError, RuntimeError)


@dataclass(frozen=True, slots=True)
class Member:
    """A document inside an archive; ``path`` is that of the archive with the name inside behind it."""

    path: str
    archive: Archive
    entry: zipfile.ZipInfo

    def read(self) -> bytes:
        """Its bytes. Raises UnreadableFile."""
        return self.archive.read(self.entry, self.path)


@dataclass(frozen=True, slots=True)
class Contents:
    """The documents of an archive in order of their names, and what in it cannot be read."""

    members: tuple[Member, ...]
    errors: tuple[UnreadableFile, ...]


@dataclass(slots=True)
class Archive:
    """A zip archive on disk or in memory, opened when something is read from it."""

    path: str
    data: bytes | None = None
    _opened: zipfile.ZipFile | None = field(default=None, repr=False)

    def container(self) -> zipfile.ZipFile:
        """The opened archive. Raises UnreadableFile."""
        if self._opened is None:
            try:
                self._opened = zipfile.ZipFile(self.path if self.data is None else io.BytesIO(self.data))
            except _FAULTS as error:
                raise unreadable(self.path, "damaged") from error
        return self._opened

    def read(self, entry: zipfile.ZipInfo, path: str) -> bytes:
        """The bytes of one entry. Raises UnreadableFile, which names ``path``."""
        if entry.flag_bits & _ENCRYPTED:
            raise unreadable(path, "encrypted")
        if entry.compress_type not in _METHODS:
            raise unreadable(path, "method")
        archive = self.container()
        try:
            with archive.open(entry) as stream:
                data = stream.read(MOST_MEMBER_BYTES + 1)
        except _FAULTS as error:
            raise unreadable(path, "damaged_member") from error
        if len(data) > MOST_MEMBER_BYTES:
            raise unreadable(path, "oversized_member")
        return data


@dataclass(slots=True)
class _Listing:
    """What was found so far, also in archives inside."""

    members: list[Member] = field(default_factory=list)
    errors: list[UnreadableFile] = field(default_factory=list)
    total: int = 0
    held: int = 0

    def add(self, archive: Archive, depth: int) -> None:
        """Take in one archive."""
        entries = archive.container().infolist()
        self._check(entries, archive.path)
        for name, entry in _named(entries):
            path = f"{archive.path}/{name}"
            if is_archive_name(name):
                self._add_inner(archive, entry, path, depth + 1)
            elif is_document_name(name):
                self._add_member(Member(path, archive, entry))

    def _check(self, entries: list[zipfile.ZipInfo], path: str) -> None:
        size = sum(entry.file_size for entry in entries)
        packed = sum(entry.compress_size for entry in entries)
        self.total += size
        absurd = size > RATIO_FREE_BYTES and size > MOST_RATIO * max(1, packed)
        if len(entries) > MOST_ENTRIES or self.total > MOST_TOTAL_BYTES or absurd:
            raise unreadable(path, "oversized")

    def _add_member(self, member: Member) -> None:
        if len(self.members) >= MOST_DOCUMENTS:
            raise unreadable(member.archive.path, "oversized")
        self.members.append(member)

    def _add_inner(self, archive: Archive, entry: zipfile.ZipInfo, path: str, depth: int) -> None:
        """An archive inside: a fault of it is its own."""
        try:
            if depth >= MOST_DEPTH:
                raise unreadable(path, "too_deep")
            self.held += entry.file_size
            if self.held > MOST_HELD_BYTES:
                raise unreadable(path, "oversized")
            self.add(Archive(path, archive.read(entry, path)), depth)
        except UnreadableFile as error:
            self.errors.append(error)


def list_archive(path: str, data: bytes | None = None) -> Contents:
    """The documents in the archive ``path``, or in ``data`` if given.

    Raises UnreadableFile: damaged, or too large or too many files inside.
    """
    listing = _Listing()
    listing.add(Archive(path, data), 0)
    return Contents(tuple(listing.members), tuple(listing.errors))


def read_member(path: str) -> bytes | None:
    """The bytes of a document by its path through an archive on disk ("goi.zip/ten.docx").

    None where no part of ``path`` is such an archive. Raises UnreadableFile.
    """
    outer = next((parent for parent in Path(path).parents if is_archive_name(parent.name) and parent.is_file()), None)
    if outer is None:
        return None
    wanted = Path(path).as_posix()
    contents = list_archive(os.fspath(outer))
    for member in contents.members:
        if Path(member.path).as_posix() == wanted:
            return member.read()
    refused = (error for error in contents.errors if wanted.startswith(Path(error.path).as_posix()))
    raise next(refused, None) or unreadable(path, "no_member")


def is_package(path: str, data: bytes | None = None) -> bool:
    """True for a zip container (``path``, or ``data``) that is one document: Word file, workbook, OpenDocument file."""
    try:
        with zipfile.ZipFile(path if data is None else io.BytesIO(data)) as archive:
            return bool({"[Content_Types].xml", "mimetype"} & set(archive.namelist()))
    except _FAULTS:
        return False


def no_document(path: str) -> UnreadableFile:
    """The error for an archive in which there is nothing to read."""
    return unreadable(path, "no_document")


def _named(entries: list[zipfile.ZipInfo]) -> Iterator[tuple[str, zipfile.ZipInfo]]:
    """The files of an archive with their names, in order; hidden ones are left out."""
    pairs = sorted(zip(shown_names(entries), entries, strict=True), key=lambda pair: pair[0])
    for name, entry in pairs:
        if not entry.is_dir() and not any(map(is_passed_over, name.split("/"))):
            yield name, entry
