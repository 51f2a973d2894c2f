"""From what the user names (files, folders, archives, "-") to the documents to read."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from docparse.values import Document, UnreadableFile

if TYPE_CHECKING:
    from docparse.readers import ReadOptions
    from docparse.readers.archive import Member

STDIN = "-"
# Documents that stand in folders but are not read.
NOT_READ_YET = frozenset({".ppt", ".pptx", ".odp", ".xlsb", ".ods", ".rar", ".7z"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One document to read; ``path`` is spelled as the user gave it (inside a folder: below that folder).

    ``member`` is the document in an archive, whose path is that of the archive with the name inside behind it.
    """

    path: str
    member: Member | None = None

    def content(self) -> bytes:
        """The bytes of a document that does not come from standard input. Raises UnreadableFile, OSError."""
        from docparse.readers import load_file

        return self.member.read() if self.member else load_file(self.path)

    def read(self, stdin: Callable[[], bytes], options: ReadOptions | None = None) -> Document:
        """Read it as the user chose (None: as usual); ``stdin`` gives the bytes of "-". Raises UnreadableFile."""
        from docparse.readers import ReadOptions, read

        data = stdin() if self.path == STDIN else self.member.read() if self.member else None
        return read(self.path, data=data, options=options or ReadOptions())


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundSources:
    """``skipped`` are documents inside folders whose format is not read yet."""

    sources: tuple[Source, ...]
    errors: tuple[UnreadableFile, ...]
    skipped: tuple[str, ...]


def find_sources(paths: Sequence[str], *, announcing: bool = True) -> FoundSources:
    """The documents named by ``paths``, each once; folders and zip archives stand for their documents by name.

    A folder or an archive without a readable document is an error of its own. The readers are told what comes,
    so that they can convert many files in one go; not so where others read them (``announcing`` False).
    """
    from docparse.readers import announce

    search = _Search()
    for path in paths:
        if path != STDIN and _is_folder(path):
            search.add_folder(path)
        else:
            search.add_file(path)
    if announcing:
        named = {source.path: source for source in search.sources.values() if source.path != STDIN}
        announce(named, lambda path: named[path].content())
    return FoundSources(
        sources=tuple(search.sources.values()), errors=tuple(search.errors), skipped=tuple(search.skipped)
    )


def announce_pages(sources: Sequence[Source]) -> None:
    """Say that the printed pages of these documents will be asked for, in this order."""
    from docparse.readers.rendered_pages import announce_renderings

    named = {source.path: source for source in sources if source.path != STDIN}
    announce_renderings(named, lambda path: named[path].content())


@dataclass(slots=True)
class _Search:
    """What was found so far."""

    sources: dict[str, Source] = field(default_factory=dict)
    errors: list[UnreadableFile] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)

    def add_file(self, path: str) -> None:
        """A file that the user names: an archive, or a document whatever its name."""
        from docparse.readers.suffixes import is_archive_name

        if path == STDIN or not is_archive_name(path) or not self._add_archive(path, named=True):
            self._add(Source(path=path))

    def add_folder(self, path: str) -> None:
        """The documents of a folder at any depth, in order of name."""
        from docparse.readers.suffixes import is_archive_name, is_document_name

        before = len(self.sources) + len(self.errors)
        for name in sorted(self._files_below(path)):
            if is_document_name(name):
                self._add(Source(path=name))
            elif is_archive_name(name):
                self._add_archive(name, named=False)
            elif Path(name).suffix.lower() in NOT_READ_YET:
                self.skipped.append(name)
        if len(self.sources) + len(self.errors) == before and not self._has_been_found(path):
            self.errors.append(_empty_folder(path))

    def _add(self, source: Source) -> None:
        self.sources.setdefault(_identity(source.path), source)

    def _add_archive(self, path: str, *, named: bool) -> bool:
        """Add the documents of an archive; False for a document of its own (a Word file named .zip)."""
        from docparse.readers.archive import is_package, list_archive, no_document

        if not _is_file(path) or is_package(path):
            return False
        try:
            contents = list_archive(path)
        except UnreadableFile as error:
            self.errors.append(error)
            return True
        for member in contents.members:
            self._add(Source(path=member.path, member=member))
        self.errors += contents.errors
        if named and not contents.members and not contents.errors:
            self.errors.append(no_document(path))
        return True

    def _files_below(self, folder: str) -> Iterator[str]:
        """Its files at any depth, without hidden ones and without the lock files beside open documents."""
        from docparse.readers.suffixes import is_passed_over

        for where, folders, names in os.walk(folder, onerror=self._refused):
            folders[:] = sorted(name for name in folders if not is_passed_over(name))
            yield from (str(Path(where, name)) for name in names if not is_passed_over(name))

    def _refused(self, fault: OSError) -> None:
        """A folder that the system does not let us look into."""
        self.errors.append(
            UnreadableFile(
                path=str(fault.filename),
                code="permission",
                message="Không mở được thư mục.",
                remedy="Hãy xin quyền đọc thư mục rồi thử lại.",
            )
        )

    def _has_been_found(self, folder: str) -> bool:
        """True if documents of ``folder`` were named before."""
        root = _identity(folder)
        return any(identity.startswith(root + os.sep) for identity in self.sources)


def _is_file(path: str) -> bool:
    try:
        return Path(path).is_file()
    except OSError:
        return False


def _is_folder(path: str) -> bool:
    try:
        return Path(path).is_dir()
    except OSError:
        # A name longer than the system takes: reading it will tell.
        return False


def _identity(path: str) -> str:
    return path if path == STDIN else os.path.normcase(os.path.realpath(path))


def _empty_folder(path: str) -> UnreadableFile:
    return UnreadableFile(
        path=path,
        code="empty_folder",
        message="Thư mục không có văn bản nào đọc được.",
        remedy="Cần tệp .docx, .doc, .odt, .rtf, .pdf, .xlsx, .xls, .html, .md, .txt hoặc gói .zip.",
    )
