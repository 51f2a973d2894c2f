"""Whether the file of a table states which of its cells are merged."""

from __future__ import annotations

from collections.abc import Iterable

from docparse.values import Block

# Text exports lose what is merged; tables of a page may be told by gaps, which merge nothing.
_WITHOUT_MERGES = frozenset({"markdown", "text", "pdf", "picture"})


def states_merges(reader: str, cells: Iterable[Block]) -> bool:
    """True if a place without a cell is known to be covered by another one or left empty.

    ``reader`` is the reader of the file, ``cells`` are those of one table. A table of a text export has
    lost its merged cells: there a gap may be either.
    """
    return reader not in _WITHOUT_MERGES or any(cell.rows > 1 or cell.columns > 1 for cell in cells)
