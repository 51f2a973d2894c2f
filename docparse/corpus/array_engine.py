"""The questions of a citation graph answered with arrays: numpy and scipy.sparse."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components

from docparse.corpus.engine import DAMPING, Edges, Ways, each_once

if TYPE_CHECKING:
    from numpy.typing import NDArray

_PRECISE, _MOST_ROUNDS = 1e-10, 500


class ArrayEngine:
    """The graph as two compressed matrices of truth values: who cites, and who is cited."""

    def __init__(self, edges: Edges) -> None:
        shape = (edges.nodes, edges.nodes)
        ones = np.ones(len(edges.source), dtype=np.int8)
        self._cited_by = csr_array((ones, (edges.target, edges.source)), shape=shape)
        self._size = edges.nodes

    def in_degree(self) -> NDArray[Any]:
        return np.diff(self._cited_by.indptr)

    def page_rank(self) -> NDArray[Any]:
        """The power method; what cites nothing gives its rank to all alike."""
        if not self._size:
            return np.zeros(0)
        citing = np.bincount(self._cited_by.indices, minlength=self._size)
        share = 1 / np.maximum(citing, 1)
        silent = citing == 0
        passed_on = self._cited_by.astype(np.float64)
        rank = np.full(self._size, 1 / self._size)
        for _ in range(_MOST_ROUNDS):
            spread = DAMPING * rank[silent].sum() + 1 - DAMPING
            new = DAMPING * (passed_on @ (rank * share)) + spread / self._size
            moved = np.abs(new - rank).sum()
            rank = new
            if moved < _PRECISE:
                break
        return rank

    def ways_to(self, ends: NDArray[Any], through: NDArray[Any] | None = None) -> Ways:
        """A breadth-first search upward from all ends at once, a whole level a step."""
        steps = np.full(self._size, -1, dtype=np.int32)
        after = np.full(self._size, -1, dtype=np.int32)
        front = each_once(np.asarray(ends, dtype=np.int64))
        steps[front] = 0
        level = 0
        while len(front):
            level += 1
            citing, cited = self._up(front)
            new = steps[citing] < 0
            citing, cited = citing[new], cited[new]
            # Of several ways of one length the first stands: the last assignment wins.
            after[citing[::-1]] = cited[::-1]
            steps[citing] = level
            front = each_once(citing)
            if through is not None:
                front = front[through[front]]
        return Ways(steps, after)

    def _up(self, front: NDArray[Any]) -> tuple[NDArray[Any], NDArray[Any]]:
        """What cites each node of ``front``, and what it cites."""
        starts = self._cited_by.indptr[front]
        counts = self._cited_by.indptr[front + 1] - starts
        before = np.cumsum(counts) - counts
        places = np.arange(counts.sum()) + np.repeat(starts - before, counts)
        return self._cited_by.indices[places], np.repeat(front, counts)

    def components(self) -> NDArray[Any]:
        if not self._size:
            return np.zeros(0, dtype=np.int32)
        _, labels = connected_components(self._cited_by, directed=True, connection="strong")
        return np.asarray(labels)
