"""The questions of a citation graph answered by networkx: needs nothing but what docparse is installed with."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Any

import numpy as np

from docparse.corpus.engine import DAMPING, Edges, Ways

if TYPE_CHECKING:
    from numpy.typing import NDArray

_PRECISE, _MOST_ROUNDS = 1e-10, 500


class NetworkxEngine:
    """The graph as a networkx.DiGraph."""

    def __init__(self, edges: Edges) -> None:
        import networkx

        self._graph: networkx.DiGraph[int] = networkx.DiGraph()
        self._graph.add_nodes_from(range(edges.nodes))
        self._graph.add_edges_from(zip(edges.source.tolist(), edges.target.tolist(), strict=True))

    def in_degree(self) -> NDArray[Any]:
        return np.fromiter((count for _, count in self._graph.in_degree()), dtype=np.int64, count=len(self._graph))

    def page_rank(self) -> NDArray[Any]:
        """The power method in Python: networkx's own needs scipy, and who has scipy has the arrays."""
        size = len(self._graph)
        rank = np.full(size, 1 / max(size, 1))
        citing = self._graph.succ
        for _ in range(_MOST_ROUNDS):
            new = np.zeros(size)
            spread = 1 - DAMPING
            for node in range(size):
                share = DAMPING * float(rank[node])
                if not citing[node]:
                    spread += share
                for cited in citing[node]:
                    new[cited] += share / len(citing[node])
            new += spread / max(size, 1)
            moved = np.abs(new - rank).sum()
            rank = new
            if moved < _PRECISE:
                break
        return rank

    def ways_to(self, ends: NDArray[Any], through: NDArray[Any] | None = None) -> Ways:
        steps = np.full(len(self._graph), -1, dtype=np.int32)
        after = np.full(len(self._graph), -1, dtype=np.int32)
        waiting = deque(sorted(set(np.asarray(ends).tolist())))
        steps[list(waiting)] = 0
        while waiting:
            node = waiting.popleft()
            if steps[node] and through is not None and not through[node]:
                continue
            for citing in self._graph.pred[node]:
                if steps[citing] < 0:
                    steps[citing], after[citing] = steps[node] + 1, node
                    waiting.append(citing)
        return Ways(steps, after)

    def components(self) -> NDArray[Any]:
        import networkx

        labels = np.zeros(len(self._graph), dtype=np.int64)
        for label, members in enumerate(networkx.strongly_connected_components(self._graph)):
            labels[list(members)] = label
        return labels
