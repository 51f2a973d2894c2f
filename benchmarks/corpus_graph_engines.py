"""Other libraries behind the interface of docparse.corpus.engine, for comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from docparse.corpus.engine import DAMPING, Edges, Ways
from docparse.corpus.networkx_engine import NetworkxEngine

if TYPE_CHECKING:
    from numpy.typing import NDArray


class NetworkxWithScipy(NetworkxEngine):
    """networkx with its own page rank, which scipy works out."""

    def page_rank(self) -> NDArray[Any]:
        import networkx

        size = len(self._graph)
        found = networkx.pagerank(self._graph, alpha=DAMPING, tol=1e-10 / size, max_iter=500)
        return np.fromiter(found.values(), dtype=float, count=size)


class IgraphEngine:
    """python-igraph (C)."""

    def __init__(self, edges: Edges) -> None:
        import igraph

        pairs = np.column_stack((edges.source, edges.target))
        self._graph = igraph.Graph(n=edges.nodes, edges=pairs, directed=True)
        self._edges = edges

    def in_degree(self) -> NDArray[Any]:
        return np.array(self._graph.indegree())

    def page_rank(self) -> NDArray[Any]:
        return np.array(self._graph.pagerank(damping=DAMPING))

    def ways_to(self, ends: NDArray[Any], through: NDArray[Any] | None = None) -> Ways:
        """One search from a node beside the graph that all ends cite; of what lies between, all is allowed."""
        if through is not None:
            raise NotImplementedError("igraph's search cannot leave nodes out")
        size = self._edges.nodes
        searched = self._graph.copy()
        searched.add_vertex()
        searched.add_edges([(int(end), size) for end in ends])
        order, starts, parents = searched.bfs(size, mode="in")
        after, steps = np.full(size + 1, -1), np.full(size + 1, -1)
        reached = np.array(order)
        after[reached] = np.array(parents)[reached]
        steps[size] = -1
        for level in range(len(starts) - 1):
            steps[reached[starts[level] : starts[level + 1]]] = level - 1
        after[np.asarray(ends)] = -1
        return Ways(steps[:size], after[:size])

    def components(self) -> NDArray[Any]:
        return np.array(self._graph.connected_components(mode="strong").membership)


class RustworkxEngine:
    """rustworkx (Rust)."""

    def __init__(self, edges: Edges) -> None:
        import rustworkx

        self._graph = rustworkx.PyDiGraph()
        self._graph.add_nodes_from(range(edges.nodes))
        pairs = list(zip(edges.source.tolist(), edges.target.tolist(), strict=True))
        self._graph.add_edges_from_no_data(pairs)
        self._size = edges.nodes

    def in_degree(self) -> NDArray[Any]:
        return np.fromiter(map(self._graph.in_degree, range(self._size)), dtype=np.int64, count=self._size)

    def page_rank(self) -> NDArray[Any]:
        import rustworkx

        found = rustworkx.pagerank(self._graph, alpha=DAMPING, tol=1e-10, max_iter=500)
        return np.fromiter((found[node] for node in range(self._size)), dtype=float, count=self._size)

    def ways_to(self, ends: NDArray[Any], through: NDArray[Any] | None = None) -> Ways:
        """Its tree of what comes before a node beside the graph that all ends cite; all in between is allowed."""
        import rustworkx

        if through is not None:
            raise NotImplementedError("rustworkx's search cannot leave nodes out")
        size = self._size
        searched = self._graph.copy()
        above = searched.add_node(size)
        searched.add_edges_from_no_data([(int(end), above) for end in ends])
        steps, after = np.full(size + 1, -1), np.full(size + 1, -1)
        for node, all_before in rustworkx.bfs_predecessors(searched, above):
            # It tells every predecessor, also those that were met before.
            before = [one for one in all_before if steps[one] < 0]
            steps[before] = steps[node] + 1 if node != size else 0
            after[before] = node if node != size else -1
        return Ways(steps[:size], after[:size])

    def components(self) -> NDArray[Any]:
        import rustworkx

        labels = np.zeros(self._size, dtype=np.int64)
        for label, members in enumerate(rustworkx.strongly_connected_components(self._graph)):
            labels[members] = label
        return labels
