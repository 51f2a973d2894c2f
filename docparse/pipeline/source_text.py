"""The characters of a text file that a document was read from, for places by line and column."""

from __future__ import annotations

from docparse.values import Document, UnreadableFile

# Readers whose documents map back to the text of their file.
TEXT_READERS = ("text", "markdown")


def source_text(document: Document) -> str | None:
    """The decoded file, to which ``document.source`` leads.

    None for other formats, for standard input, and where the file is gone or has changed since.
    """
    from docparse.pipeline.originals import load_original
    from docparse.readers.decode import decode_file

    if document.reader not in TEXT_READERS or document.source is None or document.path == "-":
        return None
    try:
        return decode_file(load_original(document), document.path).text
    except (OSError, UnreadableFile):
        return None
