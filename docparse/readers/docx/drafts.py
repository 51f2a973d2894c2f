"""What the reading of a story yields: blocks to be, before their offsets are known."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree

from docparse.readers.docx.formats import Format
from docparse.values import BlockKind, Place


class Source(NamedTuple):
    """Where the characters of a piece stand in the file.

    Those of a ``w:t``, ``w:delText`` or ``m:t`` are the code points of its text from ``start``
    on, one for one; any other element (``w:tab``, ``w:sym`` …) shows the piece as a whole.
    ``field`` names the field whose result it is ("" outside fields).
    """

    element: etree._Element
    start: int = 0
    field: str = ""


class Piece(NamedTuple):
    """Characters of one formatting; those without a source are written by the reader."""

    text: str
    style: Format
    source: Source | None = None


Pieces = list[Piece]


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One line of the text to be. ``label`` is the rendered number that stands before ``pieces``."""

    pieces: Pieces
    kind: BlockKind
    place: Place
    paragraph: etree._Element | None = None
    style: str | None = None
    outline: int | None = None
    alignment: str | None = None
    label: str | None = None
    gap: str = " "
    label_format: Format | None = None
    rows: int = 1
    columns: int = 1

    @property
    def text(self) -> str:
        """What stands after the number."""
        return "".join(piece.text for piece in self.pieces)


@dataclass(slots=True)
class Remarks:
    """What the user should know about how the file was read, counted while reading.

    ``hidden`` are the elements whose text is hidden; ``languages`` counts the letters shown by the
    language in which they are proofread, where the file states one.
    """

    counts: Counter[str] = field(default_factory=Counter)
    hidden: list[etree._Element] = field(default_factory=list)
    languages: Counter[str] = field(default_factory=Counter)

    def note(self, what: str) -> None:
        """Count one occurrence of a kind of remark (a key of the table in remarks.py)."""
        self.counts[what] += 1

    def hide(self, element: etree._Element) -> None:
        """Take in an element whose text is not shown because it is hidden."""
        self.note("hidden")
        self.hidden.append(element)
