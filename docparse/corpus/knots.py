"""Nodes of a citation graph that rest on each other, so many of them that they are numbers until the last step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docparse.corpus.engine import Edges, EngineName, make_engine

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["Knots"]


class Knots:
    """The strongly connected components of two nodes or more."""

    def __init__(self, edges: Edges, engine: EngineName) -> None:
        import numpy as np

        self._engine = engine
        self._labels = make_engine(edges, engine).components()
        self._sizes = np.bincount(self._labels, minlength=1)
        inside = self._labels[edges.source] == self._labels[edges.target]
        self._source, self._target = edges.source[inside], edges.target[inside]

    def of_at_most(self, size: int) -> list[int]:
        """The nodes of all components of no more than ``size`` nodes."""
        import numpy as np

        own = self._sizes[self._labels]
        return np.flatnonzero((own > 1) & (own <= size)).tolist()

    def larger_than(self, size: int) -> list[NDArray[Any]]:
        """The nodes of each other component, in ascending order."""
        import numpy as np

        return [np.flatnonzero(self._labels == label) for label in np.flatnonzero(self._sizes > size)]

    def loop(self, first: int, nodes: NDArray[Any]) -> list[int]:
        """The nodes of a shortest circle through ``first``, which is one of the component ``nodes``."""
        import numpy as np

        inside = self._labels[self._source] == self._labels[first]
        source, target = (np.searchsorted(nodes, ends[inside]) for ends in (self._source, self._target))
        begin = int(np.searchsorted(nodes, first))
        ways = make_engine(Edges(len(nodes), source, target), self._engine).ways_to(np.array([begin]))
        after = target[source == begin]
        chain = ways.chain(int(after[np.argmin(ways.steps[after])]))
        return [first, *nodes[list(chain[:-1])].tolist()]
