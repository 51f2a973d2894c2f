"""An archive where one document is wanted: read if it holds just one."""

from __future__ import annotations

from docparse.readers.archive.contents import list_archive, no_document
from docparse.readers.archive.faults import unreadable
from docparse.readers.options import USUAL, ReadOptions
from docparse.readers.refusals import refuse
from docparse.values import Document

_ZIP = b"PK"


def read_archive(data: bytes, path: str, options: ReadOptions = USUAL) -> Document:
    """The document of an archive that holds one; its path is "goi.zip/ten.docx".

    Raises UnreadableFile: none or several documents inside, or an archive of another kind than zip.
    """
    from docparse.readers import read

    if not data.startswith(_ZIP):
        raise refuse("archive", path)
    contents = list_archive(path, data)
    if len(contents.members) == 1:
        member = contents.members[0]
        return read(member.path, data=member.read(), options=options)
    if contents.members:
        raise unreadable(path, "several", count=len(contents.members), example=contents.members[0].path)
    raise next(iter(contents.errors), None) or no_document(path)
