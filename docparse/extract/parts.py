"""A file's parts: the document, what is attached to it, its appendices (Decree 30/2020, Phụ lục I, mục III)."""

from __future__ import annotations

from docparse.extract.header import read_header
from docparse.extract.header.lines import DocumentLines
from docparse.extract.part_starts import find_part_starts
from docparse.values import Document, Part, Span


def find_parts(document: Document) -> tuple[Part, ...]:
    """The parts of ``document`` in order; they cover its text without overlap.

    The first is always the main one, ids count the others by kind ("attached-1", "appendix-1"). Each
    has its Header; ``legal_bases`` stay empty until the citations are known.
    """
    lines = DocumentLines(document)
    starts = find_part_starts(document, lines)
    ends = [start.offset for start in starts[1:]] + [len(document.text)]
    counts: dict[str, int] = {}
    parts = []
    for start, end in zip(starts, ends, strict=True):
        counts[start.kind] = counts.get(start.kind, 0) + 1
        name = "main" if start.kind == "main" else f"{start.kind}-{counts[start.kind]}"
        header = read_header(document, Span(start.offset, end), start.kind, lines)
        parts.append(Part(id=name, kind=start.kind, start=start.offset, end=end, header=header))
    return tuple(parts)
