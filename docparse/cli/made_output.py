"""One result for all documents of a run, written where the user wants it."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docparse.cli.documents import Documents
    from docparse.report.style import Style


def write_made(made: str | bytes, documents: Documents, options: argparse.Namespace) -> int:
    """Write text or the bytes of a file; the exit code: 2 if a file could not be read."""
    from docparse.cli.output import write_file

    if isinstance(made, bytes):
        documents.output.write_binary(made)
    else:
        documents.output.write(made)
    write_file(documents.output, options, documents.said, documents.messages)
    return 2 if documents.errors else 0


def style_for(documents: Documents) -> Style:
    """How text is written to where it goes."""
    from docparse.cli.console import style_of
    from docparse.report.style import Style

    return style_of(documents.output.stream) if documents.output.stream else Style()
