"""What is asked of a citation graph whose nodes are numbers, and who answers: arrays for millions, networkx for few."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, Protocol

from docparse.values import SettingsError

if TYPE_CHECKING:
    from numpy.typing import NDArray

EngineName = Literal["auto", "arrays", "networkx"]

# Beyond so many edges networkx, which keeps each of them in dictionaries, takes minutes and gigabytes.
MOST_FOR_NETWORKX = 300_000
DAMPING = 0.85


@dataclass(frozen=True, slots=True, eq=False)
class Edges:
    """``source[i]`` cites ``target[i]``; nodes are 0 to ``nodes`` - 1, no pair stands twice, no node cites itself."""

    nodes: int
    source: NDArray[Any]
    target: NDArray[Any]


@dataclass(frozen=True, slots=True, eq=False)
class Ways:
    """For each node the shortest way to the nearest of the ends.

    ``steps``: how many steps it has, 0 at an end itself, -1 where there is none. ``after``: the next node on it, -1 at
    an end and where there is none.
    """

    steps: NDArray[Any]
    after: NDArray[Any]

    def chain(self, node: int) -> tuple[int, ...]:
        """The nodes of the way from ``node`` to the end, both included; () where there is none."""
        if self.steps[node] < 0:
            return ()
        chain = [node]
        while (following := int(self.after[chain[-1]])) >= 0:
            chain.append(following)
        return tuple(chain)


def each_once(values: NDArray[Any]) -> NDArray[Any]:
    """The numbers of ``values``, sorted, each once: of millions numpy's own ``unique`` takes twenty times as long."""
    import numpy as np

    told = np.sort(values)
    first: NDArray[np.bool_] = np.ones(len(told), dtype=bool)
    first[1:] = told[1:] != told[:-1]
    once: NDArray[Any] = told[first]
    return once


class Engine(Protocol):
    """Questions about one graph."""

    def in_degree(self) -> NDArray[Any]:
        """How many nodes cite each node."""

    def page_rank(self) -> NDArray[Any]:
        """The rank of each node; the sum of all is 1."""

    def ways_to(self, ends: NDArray[Any], through: NDArray[Any] | None = None) -> Ways:
        """The shortest ways to the nearest of ``ends`` (numbers of nodes), over nodes that ``through`` allows.

        ``through``: a truth value a node; None = all. Only what lies between the two ends of a way has to be allowed.
        """

    def components(self) -> NDArray[Any]:
        """A number for each node, the same for nodes that can be reached from each other."""


def make_engine(edges: Edges, name: EngineName = "auto") -> Engine:
    """The engine of that name; "auto": arrays where scipy is installed.

    Raises SettingsError: scipy is missing, and the graph is too large for networkx.
    """
    if name != "networkx":
        try:
            from docparse.corpus.array_engine import ArrayEngine

            return ArrayEngine(edges)
        except ImportError:
            if name == "arrays" or len(edges.source) > MOST_FOR_NETWORKX:
                raise SettingsError(
                    path="corpus graph",
                    code="no_scipy",
                    message=f"Cần gói scipy cho đồ thị {len(edges.source)} quan hệ.",
                    remedy='Cài thêm: pip install "docparse[corpus]".',
                ) from None
    from docparse.corpus.networkx_engine import NetworkxEngine

    return NetworkxEngine(edges)
