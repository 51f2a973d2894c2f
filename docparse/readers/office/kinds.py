"""Formats that LibreOffice turns into .docx, and what keeps a file from being handed to it."""

from __future__ import annotations

import io
import zipfile

from docparse.readers.office.passwords import is_locked

__all__ = ["KINDS", "RENDERED_KINDS", "find_fault"]

# Format, as ``detect`` names it → the suffix under which LibreOffice gets it.
KINDS = {"doc": ".doc", "odt": ".odt", "rtf": ".rtf", "flat_odt": ".fodt", "word_xml": ".xml"}
# Those whose pages it sets.
RENDERED_KINDS = {**KINDS, "docx": ".docx"}

# A text of a thousand pages takes a twentieth of this; LibreOffice needs thirty times as much memory.
_MAX_TEXT_BYTES = 32 * 1024 * 1024
# Pictures count among the members of a package, not among its text.
_MAX_MEMBER_BYTES = 400 * 1024 * 1024
_TEXT_MEMBERS = (".xml", ".rdf")


def find_fault(content: bytes, kind: str) -> str | None:
    """The reason (see ``refusals``) why ``content`` is not converted; None if it may be."""
    if is_locked(content, kind):
        return "encrypted"
    if kind in ("odt", "docx"):
        return _find_package_fault(content)
    return None


def _find_package_fault(content: bytes) -> str | None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            members = package.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError):
        return "damaged"
    text = sum(member.file_size for member in members if member.filename.endswith(_TEXT_MEMBERS))
    everything = sum(member.file_size for member in members)
    return "too_large" if text > _MAX_TEXT_BYTES or everything > _MAX_MEMBER_BYTES else None
