"""What the reading of a story yields: blocks to be, before their offsets are known."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from docparse.readers.docx.formats import Format
from docparse.values import BlockKind, Place

Pieces = list[tuple[str, Format]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One line of the text to be. ``label`` is the rendered number that stands before ``pieces``."""

    pieces: Pieces
    kind: BlockKind
    place: Place
    style: str | None = None
    outline: int | None = None
    alignment: str | None = None
    label: str | None = None
    gap: str = " "
    label_format: Format | None = None

    @property
    def text(self) -> str:
        """What stands after the number."""
        return "".join(piece for piece, _ in self.pieces)


@dataclass(slots=True)
class Remarks:
    """What the user should know about how the file was read, counted while reading."""

    counts: Counter[str] = field(default_factory=Counter)

    def note(self, what: str) -> None:
        """Count one occurrence of a kind of remark (a key of the table in remarks.py)."""
        self.counts[what] += 1
