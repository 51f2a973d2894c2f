"""From what the user names (files, folders, "-") to the documents to read."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from docparse.values import Document, UnreadableFile

if TYPE_CHECKING:
    from docparse.readers import ReadOptions

STDIN = "-"
# A folder holds other things than documents: its files are chosen by name, unlike those the user names.
SUFFIXES = frozenset({".docx", ".doc", ".odt", ".rtf", ".pdf", ".md", ".markdown", ".txt"})
NOT_READ_YET = frozenset({".ppt", ".pptx", ".odp"})
_LOCK_FILE = "~$"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One document to read; ``path`` is spelled as the user gave it (inside a folder: below that folder)."""

    path: str

    def read(self, stdin: Callable[[], bytes], options: ReadOptions | None = None) -> Document:
        """Read it as the user chose (None: as usual); ``stdin`` gives the bytes of "-". Raises UnreadableFile."""
        from docparse.readers import ReadOptions, read

        data = stdin() if self.path == STDIN else None
        return read(self.path, data=data, options=options or ReadOptions())


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundSources:
    """``skipped`` are documents inside folders whose format is not read yet."""

    sources: tuple[Source, ...]
    errors: tuple[UnreadableFile, ...]
    skipped: tuple[str, ...]


def find_sources(paths: Sequence[str]) -> FoundSources:
    """The documents named by ``paths``, each once, folders replaced by their documents in order of name.

    A folder without a readable document is an error of its own. The readers are told what comes, so
    that they can convert many files in one go.
    """
    from docparse.readers import announce

    sources: dict[str, Source] = {}
    errors: list[UnreadableFile] = []
    skipped: list[str] = []
    for path in paths:
        names = [path]
        if path != STDIN and Path(path).is_dir():
            inside = sorted(_files_below(path))
            names = [name for name in inside if _has_suffix(name, SUFFIXES)]
            skipped += [name for name in inside if _has_suffix(name, NOT_READ_YET)]
            errors += [] if names else [_empty_folder(path)]
        for name in names:
            sources.setdefault(_identity(name), Source(path=name))
    announce([source.path for source in sources.values()])
    return FoundSources(sources=tuple(sources.values()), errors=tuple(errors), skipped=tuple(skipped))


def _files_below(folder: str) -> Iterator[str]:
    """Its files at any depth, without hidden ones and without the lock files that Word leaves beside open documents."""
    for where, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (str(Path(where, name)) for name in names if not name.startswith((".", _LOCK_FILE)))


def _has_suffix(name: str, suffixes: frozenset[str]) -> bool:
    return Path(name).suffix.lower() in suffixes


def _identity(path: str) -> str:
    return path if path == STDIN else os.path.normcase(os.path.realpath(path))


def _empty_folder(path: str) -> UnreadableFile:
    return UnreadableFile(
        path=path,
        code="empty_folder",
        message="Thư mục không có văn bản nào đọc được.",
        remedy=f"Cần tệp có đuôi {', '.join(sorted(SUFFIXES))}.",
    )
