"""Opens zip archives: each document inside is a source of its own, named ``goi.zip/ten.docx``.

Nothing is written to disk; the names inside only name. Archives inside archives are opened three deep.
"""

from __future__ import annotations

from docparse.readers.archive.contents import Contents, Member, is_package, list_archive, no_document, read_member
from docparse.readers.archive.single import read_archive

__all__ = ["Contents", "Member", "is_package", "list_archive", "no_document", "read_archive", "read_member"]
