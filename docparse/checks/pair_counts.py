"""How often two words stand side by side in many documents, in bounded memory."""

from __future__ import annotations

from collections.abc import Iterable

__all__ = ["PairCounts"]

# About 100 MB.
_MOST = 500_000


class PairCounts:
    """Counts of pairs and of the documents that hold them.

    Beyond ``most`` pairs those that have come once are forgotten: what is frequent is counted nearly in full.
    """

    def __init__(self, most: int = _MOST) -> None:
        self._most = most
        # Count, documents, the last of these.
        self._counts: dict[str, tuple[int, int, int]] = {}

    def add(self, pairs: Iterable[str], document: int) -> None:
        """Count the pairs of one document."""
        counts = self._counts
        for pair in pairs:
            count, documents, last = counts.get(pair, (0, 0, -1))
            counts[pair] = (count + 1, documents + (last != document), document)
        if len(counts) > self._most:
            self._counts = {pair: found for pair, found in counts.items() if found[0] > 1}

    def of(self, pair: str) -> tuple[int, int]:
        """How often, and in how many documents."""
        count, documents, _ = self._counts.get(pair, (0, 0, -1))
        return count, documents
