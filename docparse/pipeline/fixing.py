"""A corrected copy of a text file."""

from __future__ import annotations

import difflib
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from docparse.values import Analysis, UnreadableFile

if TYPE_CHECKING:
    from docparse.edit import TextFixes

# Readers whose documents map back to the text of their file.
_TEXT_READERS = ("text", "markdown")


@dataclass(frozen=True, slots=True, kw_only=True)
class FixedFile:
    """``content`` is the corrected file, in the encoding it had; ``source`` the text before."""

    path: str
    content: bytes
    source: str
    fixes: TextFixes

    def diff(self) -> Iterator[str]:
        """The lines of a unified difference."""
        before, after = (text.splitlines(keepends=True) for text in (self.source, self.fixes.text))
        for line in difflib.unified_diff(before, after, self.path, self.path):
            yield line if line.endswith("\n") else line + "\n"


def fix_file(analysis: Analysis, *, everything: bool = False, named: Sequence[str] = ()) -> FixedFile:
    """The file of a checked document with its fixes: see ``docparse.edit.choose_fixes``.

    Raises UnreadableFile where the document was not read from a text file, or has changed since.
    """
    from docparse.edit import choose_fixes, fix_text
    from docparse.readers.decode import decode_file

    path = analysis.document.path
    if analysis.document.reader not in _TEXT_READERS or analysis.document.source is None:
        raise UnreadableFile(
            path=path,
            code="not_fixable",
            message="Chỉ sửa được tệp văn bản thuần (.txt, .md).",
            remedy="Với tệp khác, hãy xem kết quả docparse check rồi sửa trong Word hoặc LibreOffice.",
        )
    decoded = decode_file(Path(os.fspath(path)).read_bytes(), path)
    fixes = fix_text(
        decoded.text, analysis.document, choose_fixes(analysis.findings or (), everything=everything, named=named)
    )
    return FixedFile(path=path, content=decoded.encode(fixes.text), source=decoded.text, fixes=fixes)
