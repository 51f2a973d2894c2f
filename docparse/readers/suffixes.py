"""By which endings documents are chosen among the other files of a folder or an archive."""

from __future__ import annotations

from pathlib import PurePath

# A file that the user names is read whatever its name; pictures other than scans are no documents of a folder.
DOCUMENTS = frozenset(
    ".docx .docm .dotx .dotm .doc .dot .odt .ott .fodt .rtf .pdf .xlsx .xlsm .xls .html .htm .xhtml .mht .mhtml "
    ".md .markdown .txt .tif .tiff".split()
)
ARCHIVES = frozenset({".zip"})
_LOCK_FILES = ("~$", ".~lock.")
_OF_THE_SYSTEM = {"__MACOSX", "$RECYCLE.BIN", "System Volume Information"}


def is_document_name(name: str) -> bool:
    """True if the file is named as a document that is read."""
    return PurePath(name).suffix.lower() in DOCUMENTS


def is_archive_name(name: str) -> bool:
    """True if the file is named as an archive that is opened."""
    return PurePath(name).suffix.lower() in ARCHIVES


def is_passed_over(name: str) -> bool:
    """True for hidden files and folders, those of the system, and the lock files beside open documents."""
    return name.startswith((".", *_LOCK_FILES)) or name in _OF_THE_SYSTEM
