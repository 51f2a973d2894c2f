"""A corrected copy of a text file or a Word file."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING

from docparse.pipeline.originals import kind_of, load_original
from docparse.values import Analysis, Finding, UnreadableFile

if TYPE_CHECKING:
    from docparse.edit import TextFixes

# Readers whose documents map back to the text of their file.
_TEXT_READERS = ("text", "markdown")


@dataclass(frozen=True, slots=True, kw_only=True)
class FixedFile:
    """``content`` is the corrected file: a text in the encoding it had, or a Word file.

    ``source`` is the text before; ``suffix`` what the name of the copy should end in; only one
    that ``is_text`` can be printed. ``notes`` are keys of the texts for users ("note_…").
    """

    path: str
    content: bytes
    source: str
    fixes: TextFixes
    suffix: str
    is_text: bool = True
    notes: tuple[str, ...] = ()

    def diff(self) -> Iterator[str]:
        """The lines of a unified difference of the texts."""
        before, after = (text.splitlines(keepends=True) for text in (self.source, self.fixes.text))
        for line in difflib.unified_diff(before, after, self.path, self.path):
            yield line if line.endswith("\n") else line + "\n"


def fix_file(
    analysis: Analysis, *, everything: bool = False, named: Sequence[str] = (), tracked: bool = True
) -> FixedFile:
    """The file of a checked document with its fixes: see ``docparse.edit.choose_fixes``.

    In a Word file (.doc, .odt and .rtf become one) they are tracked changes, unless ``tracked``
    is False. Raises UnreadableFile where files of this kind are not corrected, or the file has
    changed since it was checked.
    """
    from docparse.edit import choose_fixes

    chosen = choose_fixes(analysis.findings or (), everything=everything, named=named)
    return apply_fixes(analysis, chosen, tracked=tracked)


def apply_fixes(
    analysis: Analysis, chosen: Sequence[Finding], *, tracked: bool = True, held: bytes | None = None
) -> FixedFile:
    """The file with the fixes of ``chosen``, none of which touches another; ``held`` are the bytes of one in memory.

    Raises UnreadableFile as ``fix_file`` does.
    """
    if kind_of(analysis.document) == "docx":
        return _fix_docx(analysis, chosen, held, tracked=tracked)
    if analysis.document.reader in _TEXT_READERS and analysis.document.source is not None:
        return _fix_text(analysis, chosen, held)
    raise UnreadableFile(
        path=analysis.document.path,
        code="not_fixable",
        message="Chỉ sửa được tệp Word, OpenDocument, RTF và tệp văn bản thuần (.txt, .md).",
        remedy="Với tệp khác, hãy xem kết quả docparse check rồi sửa trong Word hoặc LibreOffice.",
    )


def _fix_text(analysis: Analysis, findings: Sequence[Finding], held: bytes | None) -> FixedFile:
    from docparse.edit import fix_text
    from docparse.readers.decode import decode_file

    path = analysis.document.path
    decoded = decode_file(load_original(analysis.document, held), path)
    fixes = fix_text(decoded.text, analysis.document, findings)
    content = decoded.encode(fixes.text)
    return FixedFile(path=path, content=content, source=decoded.text, fixes=fixes, suffix=PurePath(path).suffix)


def _fix_docx(analysis: Analysis, findings: Sequence[Finding], held: bytes | None, *, tracked: bool) -> FixedFile:
    from docparse.edit import TextFixes
    from docparse.edit.docx import fix_docx

    document = analysis.document
    fixed = fix_docx(load_original(document, held), document, findings, tracked=tracked)
    return FixedFile(
        path=document.path,
        content=fixed.content,
        source=document.text,
        fixes=TextFixes(fixed.text, fixed.edits, fixed.refused),
        suffix=fixed.suffix,
        is_text=False,
        notes=fixed.notes,
    )
